// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace yagura {

/// So many samples of this value.
struct ValueCount
{
    double value = 0;
    double count = 0;
    bool operator==(const ValueCount&) const = default;
};

/// Which parts of a bucket somebody wants; each contains the ones before.
enum class PointParts : std::uint8_t {
    Sums, ///< sample counts and sums
    Extremes, ///< and minima and maxima
    Distributions,
};

/// What one bucket (one minute, or one second) of a series holds when it is more than a single
/// value.
struct StatisticPoint
{
    double sampleCount = 0;
    double sum = 0;
    double minimum = std::numeric_limits<double>::infinity();
    double maximum = -std::numeric_limits<double>::infinity();
    /// Every sample, by ascending value. Empty when it is not known, which is when a statistic set
    /// came whose samples cannot be told from it: then percentiles are not available.
    std::vector<ValueCount> distribution;
    bool operator==(const StatisticPoint&) const = default;

    static StatisticPoint ofValue(double value, double count = 1);
    [[nodiscard]] bool hasDistribution() const { return !distribution.empty(); }

    /// Statistic sets of one bucket add up: counts and sums add, extremes combine, distributions
    /// merge while both are known. A distribution stays exact up to kMaxDistinctValues distinct
    /// values. Beyond, those between the extremes are rounded to eight significant bits (or fewer,
    /// until they fit), so that a percentile is then within 0.4 % of the exact one; count, sum,
    /// minimum and maximum are always exact. Old data is rounded alike when it is rolled up
    /// (store/rolledbuckets.h).
    void merge(const StatisticPoint& other);

    static constexpr std::size_t kMaxDistinctValues = 2000;
};

/// A stretch of one series, ascending in time, one point a bucket. Valid only during the call that
/// hands it over.
struct PointRun
{
    std::uint32_t start = 0; ///< of the first bucket, seconds since 1970
    std::uint32_t step = 0; ///< seconds between points, when `times` is null
    const std::uint32_t* times = nullptr; ///< one per point, when they are not regular
    std::span<const double> values; ///< NaN where the bucket is a StatisticPoint
    std::span<const StatisticPoint> points; ///< those, in order

    [[nodiscard]] std::uint32_t timeAt(std::size_t i) const
    {
        return times ? times[i] : start + static_cast<std::uint32_t>(i) * step;
    }
};

} // namespace yagura
