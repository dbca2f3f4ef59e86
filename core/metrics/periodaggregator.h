// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"
#include "core/metrics/metricpoint.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace yagura {

/// Gathers ascending points into periods [from + k * period, ...) and calls `onPeriod(startMs,
/// point)` for each period that has data, ascending. The point's distribution is filled only when
/// asked for.
template <typename OnPeriod>
class PeriodAggregator
{
public:
    PeriodAggregator(TimePoint from, Seconds period, bool withDistribution, OnPeriod onPeriod)
        : m_fromMs(toEpochMs(from))
        , m_periodMs(period.count() * 1000)
        , m_withDistribution(withDistribution)
        , m_onPeriod(std::move(onPeriod))
    { }

    void add(const PointRun& run)
    {
        std::size_t point = 0;
        const std::size_t size = run.values.size();
        for (std::size_t i = 0; i < size;) {
            const std::int64_t time = std::int64_t{run.timeAt(i)} * 1000;
            if (time >= m_endMs || time < m_startMs) {
                finish();
                const std::int64_t index = (time - m_fromMs) / m_periodMs;
                m_startMs = m_fromMs + index * m_periodMs;
                m_endMs = m_startMs + m_periodMs;
            }
            const std::size_t end = endOf(run, i);
            if (run.points.empty()) {
                addValues(run.values.subspan(i, end - i));
            } else {
                for (std::size_t k = i; k < end; ++k) {
                    if (std::isnan(run.values[k]))
                        addPoint(run.points[point++]);
                    else
                        addValues(run.values.subspan(k, 1));
                }
            }
            i = end;
        }
    }

    /// After the last run.
    void finish()
    {
        if (m_period.sampleCount > 0) {
            if (m_withDistribution)
                sortDistribution();
            m_onPeriod(m_startMs, std::as_const(m_period));
        }
        m_period.sampleCount = 0;
        m_period.sum = 0;
        m_period.minimum = std::numeric_limits<double>::infinity();
        m_period.maximum = -std::numeric_limits<double>::infinity();
        m_period.distribution.clear();
        m_isOpaque = false;
    }

private:
    /// The first point of the run, after i, that is not in the current period.
    std::size_t endOf(const PointRun& run, std::size_t i) const
    {
        const std::size_t size = run.values.size();
        std::size_t end = i + 1;
        if (!run.times) {
            if (run.step == 0)
                return size;
            const std::int64_t stepMs = std::int64_t{run.step} * 1000;
            const std::int64_t left = m_endMs - std::int64_t{run.timeAt(i)} * 1000;
            const auto count = static_cast<std::size_t>((left + stepMs - 1) / stepMs);
            return std::min(size, i + count);
        }
        while (end < size && std::int64_t{run.times[end]} * 1000 < m_endMs)
            ++end;
        return end;
    }

    void addValues(std::span<const double> values)
    {
        double sum = m_period.sum;
        double least = m_period.minimum;
        double most = m_period.maximum;
        for (const double value : values) {
            sum += value;
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        m_period.sum = sum;
        m_period.minimum = least;
        m_period.maximum = most;
        m_period.sampleCount += static_cast<double>(values.size());
        if (m_withDistribution) {
            for (const double value : values)
                m_period.distribution.push_back({value, 1});
        }
    }

    void addPoint(const StatisticPoint& point)
    {
        m_period.sampleCount += point.sampleCount;
        m_period.sum += point.sum;
        m_period.minimum = std::min(m_period.minimum, point.minimum);
        m_period.maximum = std::max(m_period.maximum, point.maximum);
        m_isOpaque = m_isOpaque || !point.hasDistribution();
        if (m_withDistribution) {
            m_period.distribution.insert(m_period.distribution.end(), point.distribution.begin(),
                                         point.distribution.end());
        }
    }

    void sortDistribution()
    {
        if (m_isOpaque) {
            m_period.distribution.clear();
            return;
        }
        std::sort(m_period.distribution.begin(), m_period.distribution.end(),
                  [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
    }

    std::int64_t m_fromMs;
    std::int64_t m_periodMs;
    bool m_withDistribution;
    OnPeriod m_onPeriod;
    std::int64_t m_startMs = 0; ///< of the current period
    std::int64_t m_endMs = std::numeric_limits<std::int64_t>::min();
    StatisticPoint m_period;
    bool m_isOpaque = false;
};

} // namespace yagura
