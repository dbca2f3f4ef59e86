// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricbackend.h"
#include "core/metrics/store/rolledbuckets.h"

namespace yagura {

/// Gathers points, in any order, into a row of periods of equal length.
class PeriodAccumulator
{
public:
    /// Empty periods [origin, origin + period), ...
    void begin(std::int64_t origin, std::int64_t period, std::size_t count, PointParts parts);

    /// Every point of the run must lie in one of the periods.
    void add(const PointRun& run);
    /// Those with from <= bucket < to; they must lie in one of the periods. Columns that are not
    /// asked for may be missing.
    void add(const RolledBuckets& buckets, std::uint64_t from, std::uint64_t to);

    /// What was gathered; valid until the next change.
    [[nodiscard]] PeriodColumns columns();

private:
    struct Sample
    {
        std::uint32_t period;
        ValueCount entry;
    };
    void addRegular(const PointRun& run);
    void addSums(std::span<const double> values, std::size_t each, std::size_t into, std::size_t k);
    void addGroup(std::size_t k, std::span<const double> values);
    void addPoint(std::size_t k, const StatisticPoint& point);
    void addBucket(std::size_t k, const RolledBuckets& buckets, std::size_t i);
    void sortSamples();

    std::int64_t m_origin = 0;
    std::int64_t m_period = 1;
    PointParts m_parts = PointParts::Sums;
    std::vector<double> m_counts;
    std::vector<double> m_sums;
    std::vector<double> m_minima;
    std::vector<double> m_maxima;
    std::vector<bool> m_isOpaque; ///< holds samples of which only the set is known
    std::vector<Sample> m_samples;
    std::vector<ValueCount> m_entries; ///< the samples once they are sorted
    std::vector<std::uint32_t> m_ends;
};

} // namespace yagura
