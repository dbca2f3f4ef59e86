// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/periodaccumulator.h"

#include <cmath>

namespace yagura {

void PeriodAccumulator::begin(std::int64_t origin, std::int64_t period, std::size_t count,
                              PointParts parts)
{
    m_origin = origin;
    m_period = period;
    m_parts = parts;
    m_counts.assign(count, 0);
    m_sums.assign(count, 0);
    m_samples.clear();
    if (parts >= PointParts::Extremes) {
        m_minima.assign(count, std::numeric_limits<double>::infinity());
        m_maxima.assign(count, -std::numeric_limits<double>::infinity());
    }
    if (parts == PointParts::Distributions)
        m_isOpaque.assign(count, false);
}

void PeriodAccumulator::add(const PointRun& run)
{
    if (run.values.empty())
        return;
    if (!run.times && run.points.empty()) {
        addRegular(run);
        return;
    }
    std::size_t point = 0;
    for (std::size_t i = 0; i < run.values.size(); ++i) {
        const auto k = static_cast<std::size_t>((run.timeAt(i) - m_origin) / m_period);
        if (std::isnan(run.values[i]))
            addPoint(k, run.points[point++]);
        else
            addGroup(k, run.values.subspan(i, 1));
    }
}

void PeriodAccumulator::addRegular(const PointRun& run)
{
    const std::size_t size = run.values.size();
    const auto step = static_cast<std::int64_t>(std::max(run.step, 1U));
    std::int64_t offset = run.start - m_origin;
    auto k = static_cast<std::size_t>(offset / m_period);
    if (step == m_period && m_parts == PointParts::Sums) {
        for (std::size_t i = 0; i < size; ++i) {
            m_counts[k + i] += 1;
            m_sums[k + i] += run.values[i];
        }
        return;
    }
    for (std::size_t i = 0; i < size;) {
        k = static_cast<std::size_t>(offset / m_period);
        const std::int64_t left = static_cast<std::int64_t>(k + 1) * m_period - offset;
        const auto count = std::min(size - i, static_cast<std::size_t>((left + step - 1) / step));
        addGroup(k, run.values.subspan(i, count));
        i += count;
        offset += static_cast<std::int64_t>(count) * step;
    }
}

void PeriodAccumulator::addGroup(std::size_t k, std::span<const double> values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    m_counts[k] += static_cast<double>(values.size());
    m_sums[k] += sum;
    if (m_parts == PointParts::Sums)
        return;
    double least = m_minima[k];
    double most = m_maxima[k];
    for (const double value : values) {
        least = value < least ? value : least;
        most = value > most ? value : most;
    }
    m_minima[k] = least;
    m_maxima[k] = most;
    if (m_parts == PointParts::Distributions) {
        for (const double value : values)
            m_samples.push_back({static_cast<std::uint32_t>(k), {value, 1}});
    }
}

void PeriodAccumulator::addPoint(std::size_t k, const StatisticPoint& point)
{
    m_counts[k] += point.sampleCount;
    m_sums[k] += point.sum;
    if (m_parts == PointParts::Sums)
        return;
    m_minima[k] = std::min(m_minima[k], point.minimum);
    m_maxima[k] = std::max(m_maxima[k], point.maximum);
    if (m_parts != PointParts::Distributions)
        return;
    if (!point.hasDistribution())
        m_isOpaque[k] = true;
    for (const ValueCount& entry : point.distribution)
        m_samples.push_back({static_cast<std::uint32_t>(k), entry});
}

void PeriodAccumulator::add(const RolledBuckets& buckets, std::uint64_t from, std::uint64_t to)
{
    const auto& times = buckets.times;
    const auto begin = std::lower_bound(times.begin(), times.end(), from) - times.begin();
    for (auto i = static_cast<std::size_t>(begin); i < times.size() && times[i] < to; ++i) {
        const std::int64_t offset = times[i] - m_origin;
        const auto k = static_cast<std::size_t>(offset / m_period);
        m_counts[k] += buckets.counts[i];
        m_sums[k] += buckets.sums[i];
        if (m_parts == PointParts::Sums)
            continue;
        m_minima[k] = std::min(m_minima[k], buckets.minima[i]);
        m_maxima[k] = std::max(m_maxima[k], buckets.maxima[i]);
        if (m_parts != PointParts::Distributions)
            continue;
        const auto distribution = buckets.distribution(i);
        if (distribution.empty())
            m_isOpaque[k] = true;
        for (const ValueCount& entry : distribution)
            m_samples.push_back({static_cast<std::uint32_t>(k), entry});
    }
}

void PeriodAccumulator::sortSamples()
{
    const auto byPeriod = [](const Sample& a, const Sample& b) { return a.period < b.period; };
    if (!std::is_sorted(m_samples.begin(), m_samples.end(), byPeriod))
        std::stable_sort(m_samples.begin(), m_samples.end(), byPeriod);
}

void PeriodAccumulator::takeDistribution(std::size_t k, std::size_t& sample,
                                         std::vector<ValueCount>& out) const
{
    out.clear();
    while (sample < m_samples.size() && m_samples[sample].period < k)
        ++sample;
    for (; sample < m_samples.size() && m_samples[sample].period == k; ++sample)
        out.push_back(m_samples[sample].entry);
    if (m_isOpaque[k])
        out.clear();
    std::sort(out.begin(), out.end(),
              [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
}

} // namespace yagura
