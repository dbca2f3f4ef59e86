// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/columnreducer.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

/// Above this many points a column, the pyramid is quicker than looking at each point.
constexpr qsizetype kPointsPerColumn = 8;

class LineReducer
{
public:
    LineReducer(const DrawnSeries& series, const ColumnMapping& mapping,
                std::vector<ColumnSpan>& columns)
        : m_series(series)
        , m_mapping(mapping)
        , m_columns(columns)
    {
        m_columns.assign(static_cast<std::size_t>(mapping.columns), ColumnSpan{});
    }

    void addEach(qsizetype first, qsizetype last)
    {
        const qint64* times = m_series.times.constData();
        const double* values = m_series.values.constData();
        double previousX = 0;
        float previousY = 0;
        for (qsizetype i = first; i < last; ++i) {
            const double x = m_mapping.x(times[i]);
            const float y = m_mapping.y(values[i]);
            if (i > first && m_series.isJoined(i - 1, i))
                addSegment(previousX, previousY, x, y);
            else if (m_series.isDrawn(i))
                addPoint(x, y);
            previousX = x;
            previousY = y;
        }
    }

    void addByPyramid(qsizetype first, qsizetype last)
    {
        const auto begin = m_series.times.cbegin();
        qsizetype i = first;
        if (i < last && m_series.times.at(i) < m_mapping.fromMs)
            ++i; // the neighbour outside only leads in
        for (int column = 0; column < m_mapping.columns && i < last; ++column) {
            const qint64 end = m_mapping.timeAt(column + 1.0);
            const qsizetype next = std::lower_bound(begin + i, begin + last, end) - begin;
            if (next == i)
                continue;
            const MinMax part = m_series.pyramid.range(i, next);
            ColumnSpan& span = m_columns[static_cast<std::size_t>(column)];
            span.add(m_mapping.y(part.minimum));
            span.add(m_mapping.y(part.maximum));
            if (i > first && m_series.isJoined(i - 1, i))
                join(i - 1, i);
            i = next;
        }
        if (i < last && i > first && m_series.isJoined(i - 1, i))
            join(i - 1, i);
    }

private:
    void join(qsizetype i, qsizetype j)
    {
        addSegment(m_mapping.x(m_series.times.at(i)), m_mapping.y(m_series.values.at(i)),
                   m_mapping.x(m_series.times.at(j)), m_mapping.y(m_series.values.at(j)));
    }

    void addPoint(double x, float y)
    {
        if (x >= 0 && x < m_mapping.columns)
            m_columns[static_cast<std::size_t>(x)].add(y);
    }

    void addSegment(double x0, float y0, double x1, float y1)
    {
        if (x1 < 0 || x0 >= m_mapping.columns)
            return;
        const int first = x0 < 0 ? 0 : static_cast<int>(x0);
        const int last = std::min(m_mapping.columns - 1, static_cast<int>(x1));
        if (first == last && x0 >= 0 && x1 < m_mapping.columns) {
            ColumnSpan& span = m_columns[static_cast<std::size_t>(first)];
            span.add(y0);
            span.add(y1);
            return;
        }
        const double slope = (static_cast<double>(y1) - y0) / (x1 - x0);
        for (int column = first; column <= last; ++column) {
            ColumnSpan& span = m_columns[static_cast<std::size_t>(column)];
            const double enter = std::max<double>(column, x0);
            const double leave = std::min<double>(column + 1.0, x1);
            span.add(static_cast<float>(y0 + (enter - x0) * slope));
            span.add(static_cast<float>(y0 + (leave - x0) * slope));
        }
    }

    const DrawnSeries& m_series;
    const ColumnMapping& m_mapping;
    std::vector<ColumnSpan>& m_columns;
};

} // namespace

void reduceLine(const DrawnSeries& series, const ColumnMapping& mapping, qsizetype first,
                qsizetype last, std::vector<ColumnSpan>& columns)
{
    LineReducer reducer(series, mapping, columns);
    // Of stacked areas a point may be no point of its own: only the walk looks at each.
    if (last - first > kPointsPerColumn * mapping.columns && series.hasOwn.isEmpty())
        reducer.addByPyramid(first, last);
    else
        reducer.addEach(first, last);
}

void reduceArea(const DrawnSeries& series, const ColumnMapping& mapping, float floorY,
                std::vector<ColumnSpan>& columns)
{
    columns.assign(static_cast<std::size_t>(mapping.columns), ColumnSpan{});
    const qsizetype size = series.times.size();
    if (size == 0)
        return;
    qsizetype i = PlotModel::lowerBound(series, mapping.fromMs);
    for (int column = 0; column < mapping.columns; ++column) {
        const double centre = column + 0.5;
        const qint64 time = mapping.timeAt(centre);
        if (i < size && series.times.at(i) < time)
            i = std::lower_bound(series.times.cbegin() + i, series.times.cend(), time)
                - series.times.cbegin();
        if (i >= size)
            break;
        if (i == 0 || !series.isJoined(i - 1, i))
            continue;
        const double x0 = mapping.x(series.times.at(i - 1));
        const double x1 = mapping.x(series.times.at(i));
        const double share = qBound(0.0, (centre - x0) / (x1 - x0), 1.0);
        const float top = mapping.y(std::lerp(series.values.at(i - 1), series.values.at(i), share));
        const float bottom = series.base.isEmpty()
            ? floorY
            : mapping.y(std::lerp(series.base.at(i - 1), series.base.at(i), share));
        columns[static_cast<std::size_t>(column)] = {std::min(top, bottom), std::max(top, bottom)};
    }
}

} // namespace yagura
