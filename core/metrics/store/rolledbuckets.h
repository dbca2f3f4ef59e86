// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricpoint.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Rolled-up data: what a tier coarser than the one in which a series arrives holds.
///
/// Count, minimum and maximum of a bucket are those of its samples; the sum is theirs to within a
/// relative 1e-14 (decimals are put right: 0.1 + 0.2 is 0.3).
///
/// The distribution, which percentiles are taken from, is exact where that costs nothing (one, two
/// or three samples, or all alike). Otherwise every value but the extremes is rounded to eight
/// significant bits: a relative error of at most 2^-8, that is 0.4 %, which does not grow when
/// buckets are rolled up again; whole numbers up to 256 stay exact. It is the idea of DDSketch
/// (Masson, Rim, Lee: "DDSketch: a fast and fully-mergeable quantile sketch with relative-error
/// guarantees", VLDB 2019), with the buckets of HdrHistogram, which need no logarithm. When more
/// than kMaxEntries values remain, they are rounded further, one bit at a time (each doubles the
/// error). A bucket with a negative sample keeps no distribution: the service gives no percentile
/// for it.
namespace yagura {

/// Buckets ascending in time, by columns. Columns that were not asked for are empty.
struct RolledBuckets
{
    static constexpr std::size_t kMaxEntries = 2048; ///< sixteen octaves without a gap

    std::uint32_t step = 0; ///< between buckets, when it is always the same; 0: not known
    bool isSingle = false; ///< surely every bucket holds one sample, which is its sum
    std::vector<std::uint32_t> times;
    std::vector<double> counts;
    std::vector<double> sums;
    std::vector<double> minima;
    std::vector<double> maxima;
    std::vector<std::uint32_t> ends; ///< where each bucket's entries end in `entries`
    std::vector<ValueCount> entries; ///< a bucket without any: its distribution is not known

    [[nodiscard]] std::size_t size() const { return times.size(); }
    [[nodiscard]] std::span<const ValueCount> distribution(std::size_t i) const
    {
        const std::size_t begin = i == 0 ? 0 : ends[i - 1];
        return std::span(entries).subspan(begin, ends[i] - begin);
    }
    void clear();
};

/// Gathers points, in any order, into the buckets of a tier.
class RollUp
{
public:
    explicit RollUp(std::uint32_t bucketSeconds)
        : m_bucketSeconds(bucketSeconds)
    { }

    void add(const PointRun& run);
    void add(const RolledBuckets& buckets); ///< with distributions
    [[nodiscard]] bool isEmpty() const { return m_buckets.empty(); }
    [[nodiscard]] std::size_t weight() const { return m_weight; } ///< buckets and entries

    /// What was gathered with from <= bucket < to.
    [[nodiscard]] RolledBuckets take(std::uint64_t from, std::uint64_t to) const;
    [[nodiscard]] std::uint32_t firstTime() const { return m_buckets.begin()->first; }
    [[nodiscard]] std::uint32_t lastTime() const { return m_buckets.rbegin()->first; }

private:
    struct Bucket
    {
        double count = 0;
        double sum = 0;
        double minimum = std::numeric_limits<double>::infinity();
        double maximum = -std::numeric_limits<double>::infinity();
        bool isOpaque = false;
        std::vector<ValueCount> entries; ///< in no order
    };
    Bucket& bucketOf(std::uint32_t time);
    static void append(std::uint32_t time, const Bucket& bucket, RolledBuckets& out);

    std::uint32_t m_bucketSeconds;
    std::size_t m_weight = 0;
    std::map<std::uint32_t, Bucket> m_buckets;
    Bucket* m_last = nullptr;
    std::uint32_t m_lastTime = 0;
};

/// Adds the block of a chunk (chunkcodec.h) that holds these buckets (not empty). Its payload:
///
///     byte     format, 2
///     byte     flags: 1 regular times, 2 every bucket holds a single sample
///     varint n, times as in format 1
///     doubles  sums
///     and unless every bucket holds a single sample:
///     doubles  counts, doubles minima, doubles maxima
///     integers n shapes: 0 distribution not known, 1 it follows from the rest, else 2 + the number
///              of entries between the extremes
///     and for all buckets whose shape is 2 or more together:
///     doubles  counts of the entries (the extremes among them)
///     integers distances of the entries between the extremes, each from the one before (the first
///              from the minimum), in units of the eighth significant bit
void encodeRolledBlock(const RolledBuckets& buckets, std::string& out);

/// Takes the payload of such a block apart. Any bytes are safe to read.
/// Errors: StorageFailure.
VoidResult decodeRolledBlock(std::string_view payload, PointParts parts, RolledBuckets& out);

} // namespace yagura
