// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store/rolledbuckets.h"

#include <algorithm>

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

    /// Calls `visit(k, point)` for each period that has data.
    template <typename Visit>
    void forEach(const Visit& visit)
    {
        if (m_parts == PointParts::Distributions)
            sortSamples();
        StatisticPoint point;
        std::size_t sample = 0;
        for (std::size_t k = 0; k < m_counts.size(); ++k) {
            if (m_counts[k] == 0)
                continue;
            point.sampleCount = m_counts[k];
            point.sum = m_sums[k];
            if (m_parts >= PointParts::Extremes) {
                point.minimum = m_minima[k];
                point.maximum = m_maxima[k];
            }
            if (m_parts == PointParts::Distributions)
                takeDistribution(k, sample, point.distribution);
            visit(k, std::as_const(point));
        }
    }

private:
    struct Sample
    {
        std::uint32_t period;
        ValueCount entry;
    };
    void addRegular(const PointRun& run);
    void addGroup(std::size_t k, std::span<const double> values);
    void addPoint(std::size_t k, const StatisticPoint& point);
    void sortSamples();
    void takeDistribution(std::size_t k, std::size_t& sample, std::vector<ValueCount>& out) const;

    std::int64_t m_origin = 0;
    std::int64_t m_period = 1;
    PointParts m_parts = PointParts::Sums;
    std::vector<double> m_counts;
    std::vector<double> m_sums;
    std::vector<double> m_minima;
    std::vector<double> m_maxima;
    std::vector<bool> m_isOpaque; ///< holds samples of which only the set is known
    std::vector<Sample> m_samples;
};

} // namespace yagura
