// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotmodel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace yagura {

namespace {

constexpr double kGapPeriods = 1.5;
/// Beyond this an axis could not be computed without overflow.
constexpr double kLargestValue = 1e300;

bool isClean(const PlotSeries& series)
{
    if (series.times.size() != series.values.size())
        return false;
    for (const double value : series.values) {
        if (!(std::abs(value) <= kLargestValue))
            return false;
    }
    return std::adjacent_find(series.times.cbegin(), series.times.cend(), std::greater_equal<>())
        == series.times.cend();
}

/// Sorted by time, without Inf and NaN; of equal times the last given wins.
void clean(const PlotSeries& from, DrawnSeries& to)
{
    if (isClean(from)) {
        to.times = from.times;
        to.values = from.values;
        return;
    }
    QVector<qsizetype> order;
    for (qsizetype i = 0; i < qMin(from.times.size(), from.values.size()); ++i) {
        if (std::abs(from.values.at(i)) <= kLargestValue)
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return from.times.at(a) < from.times.at(b); });
    for (const qsizetype i : std::as_const(order)) {
        if (!to.times.isEmpty() && to.times.constLast() == from.times.at(i)) {
            to.values.last() = from.values.at(i);
            continue;
        }
        to.times.append(from.times.at(i));
        to.values.append(from.values.at(i));
    }
}

/// Sorted, finite, the lower edge below the upper one.
void clean(const PlotEnvelope& from, DrawnEnvelope& to)
{
    const qsizetype size = qMin(from.times.size(), qMin(from.lower.size(), from.upper.size()));
    QVector<qsizetype> order;
    for (qsizetype i = 0; i < size; ++i) {
        if (std::abs(from.lower.at(i)) <= kLargestValue
            && std::abs(from.upper.at(i)) <= kLargestValue)
            order.append(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return from.times.at(a) < from.times.at(b); });
    for (const qsizetype i : std::as_const(order)) {
        if (!to.area.times.isEmpty() && to.area.times.constLast() == from.times.at(i))
            continue;
        to.area.times.append(from.times.at(i));
        to.area.base.append(qMin(from.lower.at(i), from.upper.at(i)));
        to.area.values.append(qMax(from.lower.at(i), from.upper.at(i)));
    }
}

/// Points of a series beyond the edges at the same time; where the envelope has none, nothing was
/// expected.
void findOutside(const DrawnSeries& series, const QString& seriesId, DrawnEnvelope& envelope)
{
    const DrawnSeries& area = envelope.area;
    qsizetype at = 0;
    bool isOpen = false;
    for (qsizetype i = 0; i < series.times.size(); ++i) {
        const qint64 time = series.times.at(i);
        while (at < area.times.size() && area.times.at(at) < time)
            ++at;
        const bool isKnown = at < area.times.size() && area.times.at(at) == time;
        const double value = series.values.at(i);
        if (!isKnown || (value <= area.values.at(at) && value >= area.base.at(at))) {
            isOpen = false;
            continue;
        }
        if (!isOpen || !series.isJoined(i - 1, i))
            envelope.anomalies.append({seriesId, time, time, 0});
        isOpen = true;
        envelope.anomalies.last().toMs = time;
        ++envelope.anomalies.last().points;
        envelope.outside.append({time, value});
    }
}

/// The value of a series at a time: its own, or between two joined neighbours; nothing in a gap.
struct Sampler
{
    explicit Sampler(const DrawnSeries& from)
        : series(from)
    { }
    double at(qint64 time)
    {
        while (index < series.times.size() && series.times.at(index) < time)
            ++index;
        if (index < series.times.size() && series.times.at(index) == time)
            return series.values.at(index);
        if (index == 0 || index >= series.times.size() || !series.isJoined(index - 1, index))
            return std::numeric_limits<double>::quiet_NaN();
        const double share = static_cast<double>(time - series.times.at(index - 1))
            / static_cast<double>(series.times.at(index) - series.times.at(index - 1));
        return std::lerp(series.values.at(index - 1), series.values.at(index), share);
    }
    const DrawnSeries& series;
    qsizetype index = 0;
};

} // namespace

void PlotModel::setData(const PlotData& data)
{
    m_data = data;
    m_clean.clear();
    m_clean.resize(data.series.size());
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        const PlotSeries& from = data.series.at(i);
        DrawnSeries& to = m_clean[i];
        to.index = static_cast<int>(i);
        to.axis = from.axis;
        to.gapMs = qMax<qint64>(
            1, static_cast<qint64>(kGapPeriods * 1000.0 * qMax(1, from.periodSeconds)));
        clean(from, to);
        if (!data.isStacked)
            to.pyramid = MinMaxPyramid(to.values);
    }
    prepareEnvelopes();
    rebuild();
}

void PlotModel::prepareEnvelopes()
{
    m_envelopes.clear();
    m_envelopes.resize(m_data.envelopes.size());
    for (qsizetype i = 0; i < m_envelopes.size(); ++i) {
        const PlotEnvelope& from = m_data.envelopes.at(i);
        DrawnEnvelope& to = m_envelopes[i];
        to.area.index = static_cast<int>(i);
        to.area.axis = from.axis;
        to.area.gapMs = qMax<qint64>(
            1, static_cast<qint64>(kGapPeriods * 1000.0 * qMax(1, from.periodSeconds)));
        clean(from, to);
        to.area.pyramid = MinMaxPyramid(to.area.values);
        to.lower = MinMaxPyramid(to.area.base);
        for (const DrawnSeries& series : std::as_const(m_clean)) {
            const QString& id = m_data.series.at(series.index).id;
            if (id == from.seriesId && !id.isEmpty())
                findOutside(series, id, to);
        }
    }
}

void PlotModel::setHidden(const QSet<QString>& ids)
{
    m_hidden = ids;
    rebuild();
}

void PlotModel::rebuild()
{
    for (DrawnSeries& series : m_clean) {
        const PlotSeries& source = m_data.series.at(series.index);
        series.isHidden = !source.isVisible || m_hidden.contains(source.id);
    }
    for (DrawnEnvelope& envelope : m_envelopes) {
        const PlotEnvelope& source = m_data.envelopes.at(envelope.area.index);
        envelope.area.isHidden = !source.isVisible || m_hidden.contains(source.id);
    }
    m_series = m_clean;
    if (!m_data.isStacked)
        return;
    stack(GraphAxis::Left);
    stack(GraphAxis::Right);
}

void PlotModel::stack(GraphAxis axis)
{
    QVector<qint64> grid;
    for (const DrawnSeries& series : std::as_const(m_series)) {
        if (series.isHidden || series.axis != axis || series.times == grid)
            continue;
        QVector<qint64> merged;
        merged.reserve(grid.size() + series.times.size());
        std::set_union(grid.cbegin(), grid.cend(), series.times.cbegin(), series.times.cend(),
                       std::back_inserter(merged));
        grid = merged;
    }
    QVector<double> sum(grid.size(), 0.0);
    for (DrawnSeries& series : m_series) {
        if (series.isHidden || series.axis != axis) {
            if (series.axis == axis)
                series.pyramid = MinMaxPyramid(series.values);
            continue;
        }
        const DrawnSeries plain = series;
        Sampler sampler(plain);
        series.times = grid;
        series.base = sum;
        series.own.resize(grid.size());
        series.hasOwn.resize(grid.size());
        for (qsizetype i = 0; i < grid.size(); ++i) {
            const double value = sampler.at(grid.at(i));
            series.own[i] = value;
            series.hasOwn[i] = std::isfinite(value);
            if (std::isfinite(value))
                sum[i] += value;
        }
        series.values = sum;
        series.pyramid = MinMaxPyramid(series.values);
    }
}

qsizetype PlotModel::lowerBound(const DrawnSeries& series, qint64 timeMs)
{
    return std::lower_bound(series.times.cbegin(), series.times.cend(), timeMs)
        - series.times.cbegin();
}

std::pair<qsizetype, qsizetype> PlotModel::visibleRange(const DrawnSeries& series, qint64 fromMs,
                                                        qint64 toMs)
{
    const qsizetype first = lowerBound(series, fromMs);
    const qsizetype last = lowerBound(series, toMs + 1);
    return {qMax<qsizetype>(0, first - 1), qMin(series.times.size(), last + 1)};
}

qsizetype PlotModel::nearest(const DrawnSeries& series, qint64 timeMs)
{
    if (series.times.isEmpty())
        return -1;
    qsizetype i = lowerBound(series, timeMs);
    if (i == series.times.size()
        || (i > 0 && timeMs - series.times.at(i - 1) <= series.times.at(i) - timeMs))
        --i;
    return std::abs(series.times.at(i) - timeMs) <= series.gapMs ? i : -1;
}

qsizetype PlotModel::latest(const DrawnSeries& series, qint64 fromMs, qint64 toMs)
{
    for (qsizetype i = lowerBound(series, toMs + 1) - 1; i >= 0 && series.times.at(i) >= fromMs;
         --i) {
        if (series.hasOwn.isEmpty() || series.hasOwn.at(i))
            return i;
    }
    return -1;
}

std::optional<MinMax> PlotModel::valueRange(GraphAxis axis, qint64 fromMs, qint64 toMs) const
{
    std::optional<MinMax> sum;
    const auto add = [&](const DrawnSeries& series, const MinMaxPyramid& pyramid) {
        if (series.isHidden || series.axis != axis)
            return;
        const qsizetype first = lowerBound(series, fromMs);
        const qsizetype last = lowerBound(series, toMs + 1);
        if (first >= last)
            return;
        const MinMax part = pyramid.range(first, last);
        if (!sum)
            sum = part;
        sum->minimum = std::min(sum->minimum, part.minimum);
        sum->maximum = std::max(sum->maximum, part.maximum);
    };
    for (const DrawnSeries& series : m_series)
        add(series, series.pyramid);
    for (const DrawnEnvelope& envelope : m_envelopes) {
        add(envelope.area, envelope.area.pyramid);
        add(envelope.area, envelope.lower);
    }
    return sum;
}

bool PlotModel::hasPoints(qint64 fromMs, qint64 toMs) const
{
    return std::any_of(m_series.cbegin(), m_series.cend(), [&](const DrawnSeries& series) {
        const qsizetype i = lowerBound(series, fromMs);
        return i < series.times.size() && series.times.at(i) <= toMs;
    });
}

QString PlotModel::unitOf(GraphAxis axis) const
{
    QString unit;
    for (const PlotSeries& series : m_data.series) {
        if (series.axis != axis || series.unit.isEmpty() || series.unit == QLatin1String("None"))
            continue;
        if (unit.isEmpty())
            unit = series.unit;
        else if (unit != series.unit)
            return {};
    }
    return unit;
}

std::optional<qint64> PlotModel::nearestTime(qint64 timeMs) const
{
    std::optional<qint64> best;
    for (const DrawnSeries& series : m_series) {
        const qsizetype i = series.isHidden ? -1 : nearest(series, timeMs);
        if (i >= 0 && (!best || std::abs(series.times.at(i) - timeMs) < std::abs(*best - timeMs)))
            best = series.times.at(i);
    }
    return best;
}

std::optional<qint64> PlotModel::stepTime(qint64 timeMs, int steps) const
{
    std::optional<qint64> found;
    qint64 time = timeMs;
    for (int k = 0; k < std::abs(steps); ++k) {
        std::optional<qint64> next;
        for (const DrawnSeries& series : m_series) {
            if (series.isHidden)
                continue;
            const qsizetype i
                = steps > 0 ? lowerBound(series, time + 1) : lowerBound(series, time) - 1;
            if (i < 0 || i >= series.times.size())
                continue;
            const qint64 candidate = series.times.at(i);
            if (!next || (steps > 0 ? candidate < *next : candidate > *next))
                next = candidate;
        }
        if (!next)
            break;
        found = next;
        time = *next;
    }
    return found;
}

} // namespace yagura
