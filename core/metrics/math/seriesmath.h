// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expression.h"
#include "core/metrics/math/mathvalue.h"

#include <span>

/// Arithmetic of series: joins by time and the rules for missing points (reference: "Metric math
/// syntax and functions"). Values that are no finite number are dropped, which is the rule for a
/// division by zero.
namespace yagura {

/// The times of a series without any.
const MathTimes& noMathTimes();
MathSeriesPtr emptySeries(int periodSeconds);

/// A series of values, some of which may not be finite: those are dropped. Shares `times` when none
/// is. @param like  whose period and origin it gets
MathSeriesPtr makeSeries(const MathTimes& times, std::vector<double> values,
                         const MathSeries& like);

bool haveSameTimes(const MathSeries& a, const MathSeries& b);

/// The times at which any of the series has a point. Shared with one of them when that has all.
MathTimes unionOfTimes(std::span<const MathSeriesPtr> list);
/// The longest period among them; `otherwise` for none.
int longestPeriod(const MathSeriesList& list, int otherwise);

double applyOperator(MathOperator op, double left, double right);
/// At the times of either; a point that one of them lacks counts as 0.
MathSeriesPtr applyOperator(MathOperator op, const MathSeries& left, const MathSeries& right,
                            std::shared_ptr<const SeriesOrigin> origin);
/// At the times of the series only.
MathSeriesPtr applyOperator(MathOperator op, const MathSeries& left, double right);
MathSeriesPtr applyOperator(MathOperator op, double left, const MathSeries& right);

/// Looks values up by ascending times.
class SeriesCursor
{
public:
    explicit SeriesCursor(const MathSeries& series)
        : m_series(series)
    { }
    /// The value at that time, or null. Times must not go back.
    const double* at(TimePoint time)
    {
        const auto& times = *m_series.times;
        while (m_at < times.size() && times[m_at] < time)
            ++m_at;
        return m_at < times.size() && times[m_at] == time ? &m_series.values[m_at] : nullptr;
    }

private:
    const MathSeries& m_series;
    std::size_t m_at = 0;
};

} // namespace yagura
