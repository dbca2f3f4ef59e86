// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/pointseries.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {
constexpr double kIsPoint = std::numeric_limits<double>::quiet_NaN();
}

void PointSeries::addAnywhere(std::uint32_t time, double value)
{
    if (isEmpty() || time > lastTime()) {
        append(time, value);
        return;
    }
    const std::size_t at = indexOf(time);
    if (timeAt(at) == time)
        pointAt(at).merge(StatisticPoint::ofValue(value));
    else
        insert(at, time, value);
}

void PointSeries::add(std::uint32_t time, StatisticPoint point)
{
    std::size_t at = size();
    if (isEmpty() || time > lastTime()) {
        append(time, kIsPoint);
    } else {
        at = indexOf(time);
        if (timeAt(at) == time) {
            pointAt(at).merge(point);
            return;
        }
        insert(at, time, kIsPoint);
    }
    Points& p = points();
    const auto slot = std::lower_bound(p.times.begin(), p.times.end(), time) - p.times.begin();
    p.times.insert(p.times.begin() + slot, time);
    p.points.insert(p.points.begin() + slot, std::move(point));
}

void PointSeries::add(const PointRun& run)
{
    std::size_t nextPoint = 0;
    for (std::size_t i = 0; i < run.values.size(); ++i) {
        if (std::isnan(run.values[i]))
            add(run.timeAt(i), run.points[nextPoint++]);
        else
            add(run.timeAt(i), run.values[i]);
    }
}

std::size_t PointSeries::weight() const
{
    std::size_t weight = size();
    if (m_points) {
        for (const StatisticPoint& p : m_points->points)
            weight += 4 + 2 * p.distribution.size();
    }
    return weight;
}

PointRun PointSeries::run(std::uint64_t from, std::uint64_t to) const
{
    PointRun run;
    const std::size_t begin = indexOf(from);
    const std::size_t end = std::max(begin, indexOf(to));
    if (begin == end)
        return run;
    run.start = timeAt(begin);
    run.step = m_step;
    run.times = m_times.empty() ? nullptr : m_times.data() + begin;
    run.values = std::span(m_values).subspan(begin, end - begin);
    if (m_points) {
        const auto& times = m_points->times;
        const auto first = std::lower_bound(times.begin(), times.end(), run.start) - times.begin();
        const auto last
            = std::upper_bound(times.begin(), times.end(), timeAt(end - 1)) - times.begin();
        run.points
            = std::span(m_points->points)
                  .subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(last - first));
    }
    return run;
}

void PointSeries::clear()
{
    m_step = 0;
    m_times.clear();
    m_values.clear();
    m_points.reset();
}

bool PointSeries::operator==(const PointSeries& other) const
{
    if (size() != other.size())
        return false;
    for (std::size_t i = 0; i < size(); ++i) {
        const bool isPoint = std::isnan(m_values[i]);
        if (timeAt(i) != other.timeAt(i) || isPoint != std::isnan(other.m_values[i]))
            return false;
        if (!isPoint
            && (m_values[i] != other.m_values[i]
                || std::signbit(m_values[i]) != std::signbit(other.m_values[i]))) {
            return false;
        }
    }
    const bool hasPoints = m_points && !m_points->points.empty();
    const bool otherHasPoints = other.m_points && !other.m_points->points.empty();
    return hasPoints == otherHasPoints && (!hasPoints || *m_points == *other.m_points);
}

std::size_t PointSeries::indexOf(std::uint64_t time) const
{
    if (isEmpty() || time <= firstTime())
        return 0;
    if (time > lastTime())
        return size();
    if (m_times.empty())
        return m_step == 0 ? 0 : (time - m_start + m_step - 1) / m_step;
    return static_cast<std::size_t>(std::lower_bound(m_times.begin(), m_times.end(), time)
                                    - m_times.begin());
}

void PointSeries::append(std::uint32_t time, double value)
{
    const std::size_t n = size();
    if (n == 0) {
        m_start = time;
        m_step = 0;
    } else if (!m_times.empty()) {
        m_times.push_back(time);
    } else if (n == 1) {
        m_step = time - m_start;
    } else if (time - m_start != n * m_step) {
        m_times.reserve(n + n / 2 + 1);
        for (std::size_t i = 0; i < n; ++i)
            m_times.push_back(m_start + static_cast<std::uint32_t>(i) * m_step);
        m_times.push_back(time);
    }
    m_values.push_back(value);
}

void PointSeries::insert(std::size_t at, std::uint32_t time, double value)
{
    if (m_times.empty()) {
        m_times.reserve(size() + 1);
        for (std::size_t i = 0; i < size(); ++i)
            m_times.push_back(m_start + static_cast<std::uint32_t>(i) * m_step);
    }
    m_times.insert(m_times.begin() + static_cast<std::ptrdiff_t>(at), time);
    m_values.insert(m_values.begin() + static_cast<std::ptrdiff_t>(at), value);
}

StatisticPoint& PointSeries::pointAt(std::size_t at)
{
    Points& p = points();
    const std::uint32_t time = timeAt(at);
    const auto slot = std::lower_bound(p.times.begin(), p.times.end(), time) - p.times.begin();
    if (!std::isnan(m_values[at])) {
        p.times.insert(p.times.begin() + slot, time);
        p.points.insert(p.points.begin() + slot, StatisticPoint::ofValue(m_values[at]));
        m_values[at] = kIsPoint;
    }
    return p.points[static_cast<std::size_t>(slot)];
}

PointSeries::Points& PointSeries::points()
{
    if (!m_points)
        m_points = std::make_unique<Points>();
    return *m_points;
}

} // namespace yagura
