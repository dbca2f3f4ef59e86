// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/periodaccumulator.h"

#include <algorithm>
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

/// Sums of as many values a period, with no more than their number to look at.
/// @param into  how many of the first period's places come before the first value
void PeriodAccumulator::addSums(std::span<const double> values, std::size_t each, std::size_t into,
                                std::size_t k)
{
    const std::size_t first = std::min(values.size(), each - into);
    if (first < each) {
        addGroup(k++, values.first(first));
        values = values.subspan(first);
    }
    const std::size_t whole = values.size() / each;
    double* const counts = m_counts.data() + k;
    double* const sums = m_sums.data() + k;
    const double* value = values.data();
    const auto addEach = [&](auto size) {
        for (std::size_t i = 0; i < whole; ++i, value += size) {
            double sum = value[0];
            for (std::size_t v = 1; v < size; ++v)
                sum += value[v];
            counts[i] += static_cast<double>(size);
            sums[i] += sum;
        }
    };
    // The compiler unrolls what it knows.
    if (each == 1)
        addEach(std::integral_constant<std::size_t, 1>());
    else if (each == 5)
        addEach(std::integral_constant<std::size_t, 5>());
    else if (each == 12)
        addEach(std::integral_constant<std::size_t, 12>());
    else
        addEach(each);
    if (whole * each < values.size())
        addGroup(k + whole, values.subspan(whole * each));
}

void PeriodAccumulator::addRegular(const PointRun& run)
{
    const std::size_t size = run.values.size();
    const auto step = static_cast<std::int64_t>(std::max(run.step, 1U));
    std::int64_t offset = run.start - m_origin;
    auto k = static_cast<std::size_t>(offset / m_period);
    if (m_parts == PointParts::Sums && m_period % step == 0) {
        addSums(run.values, static_cast<std::size_t>(m_period / step),
                static_cast<std::size_t>((offset - static_cast<std::int64_t>(k) * m_period) / step),
                k);
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
    const auto indexOf = [&times](std::uint64_t time) {
        return static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), time)
                                        - times.begin());
    };
    const std::size_t begin = indexOf(from);
    const std::size_t end = indexOf(to);
    if (begin >= end)
        return;
    if (buckets.isSingle && buckets.step > 0 && m_parts == PointParts::Sums) {
        PointRun run;
        run.start = times[begin];
        run.step = buckets.step;
        run.values = std::span(buckets.sums).subspan(begin, end - begin);
        addRegular(run);
        return;
    }
    std::size_t k = 0;
    std::int64_t periodEnd = 0; // of period k
    for (std::size_t i = begin; i < end; ++i) {
        const std::int64_t time = times[i];
        if (i > begin && time >= periodEnd && time < periodEnd + m_period) {
            ++k;
            periodEnd += m_period;
        } else if (i == begin || time >= periodEnd) {
            k = static_cast<std::size_t>((time - m_origin) / m_period);
            periodEnd = m_origin + static_cast<std::int64_t>(k + 1) * m_period;
        }
        addBucket(k, buckets, i);
    }
}

void PeriodAccumulator::addBucket(std::size_t k, const RolledBuckets& buckets, std::size_t i)
{
    m_counts[k] += buckets.counts[i];
    m_sums[k] += buckets.sums[i];
    if (m_parts == PointParts::Sums)
        return;
    m_minima[k] = std::min(m_minima[k], buckets.minima[i]);
    m_maxima[k] = std::max(m_maxima[k], buckets.maxima[i]);
    if (m_parts != PointParts::Distributions)
        return;
    const auto distribution = buckets.distribution(i);
    if (distribution.empty())
        m_isOpaque[k] = true;
    for (const ValueCount& entry : distribution)
        m_samples.push_back({static_cast<std::uint32_t>(k), entry});
}

PeriodColumns PeriodAccumulator::columns()
{
    PeriodColumns columns;
    columns.startMs = m_origin * 1000;
    columns.lengthMs = m_period * 1000;
    columns.counts = m_counts;
    columns.sums = m_sums;
    if (m_parts >= PointParts::Extremes) {
        columns.minima = m_minima;
        columns.maxima = m_maxima;
    }
    if (m_parts == PointParts::Distributions) {
        sortSamples();
        columns.entries = m_entries;
        columns.ends = m_ends;
    }
    return columns;
}

void PeriodAccumulator::sortSamples()
{
    const auto byPeriod = [](const Sample& a, const Sample& b) { return a.period < b.period; };
    if (!std::is_sorted(m_samples.begin(), m_samples.end(), byPeriod))
        std::stable_sort(m_samples.begin(), m_samples.end(), byPeriod);
    m_entries.clear();
    m_ends.clear();
    std::size_t sample = 0;
    for (std::size_t k = 0; k < m_counts.size(); ++k) {
        const auto begin = static_cast<std::ptrdiff_t>(m_entries.size());
        for (; sample < m_samples.size() && m_samples[sample].period == k; ++sample) {
            if (!m_isOpaque[k])
                m_entries.push_back(m_samples[sample].entry);
        }
        std::sort(m_entries.begin() + begin, m_entries.end(),
                  [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
        m_ends.push_back(static_cast<std::uint32_t>(m_entries.size()));
    }
}

} // namespace yagura
