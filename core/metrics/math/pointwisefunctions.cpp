// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/functionbodies.h"

#include <cmath>
#include <limits>

/// Functions that look at one series point by point.
namespace yagura::mathfunctions {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

template <typename F>
Value pointwise(MathCall& call, const F& f)
{
    return call.map([&](const MathSeries& series) -> MathResult<MathSeriesPtr> {
        std::vector<double> values(series.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = f(series.values[i]);
        return makeSeries(series.times, std::move(values), series);
    });
}

double secondsBetween(const MathSeries& series, std::size_t i)
{
    return static_cast<double>((series.timeAt(i) - series.timeAt(i - 1)).count()) / 1000;
}

/// Of each point and the one before it; the first point has none and gets no value.
template <typename F>
Value neighbours(MathCall& call, const F& f)
{
    return call.map([&](const MathSeries& series) -> MathResult<MathSeriesPtr> {
        std::vector<double> values(series.size(), kMissing);
        for (std::size_t i = 1; i < values.size(); ++i)
            values[i] = f(series, i);
        return makeSeries(series.times, std::move(values), series);
    });
}

/// The times of a series and of every period that it lacks.
MathResult<MathTimes> filledTimes(MathCall& call, const MathSeries& series)
{
    auto line = call.evaluator().line(series.periodSeconds, call.node());
    if (!line || *line == series.times || **line == *series.times)
        return line;
    MathSeries times;
    times.times = *line;
    return unionOfTimes(
        MathSeriesList{std::make_shared<MathSeries>(std::move(times)),
                       std::make_shared<MathSeries>(MathSeries{series.times, {}, 0, nullptr})});
}

/// The values of a series at more times than it has; missing where it has none.
std::vector<double> spread(const MathSeries& series, const std::vector<TimePoint>& times)
{
    std::vector<double> values(times.size());
    SeriesCursor cursor(series);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double* value = cursor.at(times[i]);
        values[i] = value ? *value : kMissing;
    }
    return values;
}

void repeat(std::vector<double>& values)
{
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            values[i] = values[i - 1];
    }
}

/// Straight lines over the gaps that have an end on both sides.
void interpolate(std::vector<double>& values, const std::vector<TimePoint>& times)
{
    std::size_t before = values.size();
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        for (std::size_t k = before + 1; before < i && k < i; ++k) {
            const double part = static_cast<double>((times[k] - times[before]).count())
                / static_cast<double>((times[i] - times[before]).count());
            values[k] = values[before] + (values[i] - values[before]) * part;
        }
        before = i;
    }
}

/// What IF chooses from: a number, or a series, whose missing points count as 0 or as missing.
class Branch
{
public:
    Branch(const MathCall& call, std::size_t i)
    {
        if (i >= call.count())
            return;
        if (const double* number = call.number(i))
            m_number = *number;
        else
            m_cursor.emplace(**call.series(i));
    }
    double at(TimePoint time, double missing)
    {
        if (!m_cursor)
            return m_number;
        const double* value = m_cursor->at(time);
        return value ? *value : missing;
    }

private:
    double m_number = kMissing;
    std::optional<SeriesCursor> m_cursor;
};

/// IF with a time series as its condition: the table of the 2026 guide. At the condition's times;
/// a series chosen from has 0 where it lacks a point, unless it stands beside a number that is
/// chosen where the condition holds.
MathSeriesPtr choosePointwise(const MathCall& call, const MathSeries& condition)
{
    const bool isNumberThen = call.number(1) != nullptr;
    Branch then(call, 1);
    Branch otherwise(call, 2);
    std::vector<double> values(condition.size());
    MathSeries like = MathSeries{condition.times, {}, condition.periodSeconds, nullptr};
    for (std::size_t i = 1; i < call.count(); ++i) {
        if (const MathSeriesPtr* series = call.series(i))
            like.periodSeconds = std::max(like.periodSeconds, (*series)->periodSeconds);
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        const TimePoint time = condition.timeAt(i);
        values[i] = condition.values[i] != 0 ? then.at(time, 0)
                                             : otherwise.at(time, isNumberThen ? kMissing : 0);
    }
    return makeSeries(condition.times, std::move(values), like);
}

/// Where IF may yield a series or a list it always does: a number becomes a line.
Value widened(MathCall& call, const MathValue& chosen)
{
    std::size_t widest = 0;
    int periodSeconds = 0;
    for (std::size_t i = 1; i < call.count(); ++i) {
        widest = std::max(widest, call.value(i).index());
        if (const MathSeriesPtr* series = call.series(i))
            periodSeconds = std::max(periodSeconds, (*series)->periodSeconds);
    }
    if (periodSeconds == 0)
        periodSeconds = call.evaluator().period();
    MathValue value = chosen;
    if (const auto* number = std::get_if<double>(&value); number && widest > 0) {
        const auto times = call.evaluator().line(periodSeconds, call.node());
        if (!times)
            return times.error();
        const MathSeries like{*times, {}, periodSeconds, nullptr};
        value = makeSeries(*times, std::vector<double>((*times)->size(), *number), like);
    }
    if (const auto* series = std::get_if<MathSeriesPtr>(&value); series && widest > 1)
        value = MathSeriesList{*series};
    return value;
}

} // namespace

Value absolute(MathCall& call)
{
    return pointwise(call, [](double x) { return std::abs(x); });
}

Value ceiling(MathCall& call)
{
    return pointwise(call, [](double x) { return std::ceil(x); });
}

Value floorOf(MathCall& call)
{
    return pointwise(call, [](double x) { return std::floor(x); });
}

Value naturalLogarithm(MathCall& call)
{
    return pointwise(call, [](double x) { return std::log(x); });
}

Value decimalLogarithm(MathCall& call)
{
    return pointwise(call, [](double x) { return std::log10(x); });
}

Value difference(MathCall& call)
{
    return neighbours(call, [](const MathSeries& series, std::size_t i) {
        return series.values[i] - series.values[i - 1];
    });
}

Value timeDifference(MathCall& call)
{
    return neighbours(call, secondsBetween);
}

Value rate(MathCall& call)
{
    return neighbours(call, [](const MathSeries& series, std::size_t i) {
        return (series.values[i] - series.values[i - 1]) / secondsBetween(series, i);
    });
}

Value runningSum(MathCall& call)
{
    return call.map([&](const MathSeries& series) -> MathResult<MathSeriesPtr> {
        std::vector<double> values(series.size());
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = sum += series.values[i];
        return makeSeries(series.times, std::move(values), series);
    });
}

Value fill(MathCall& call)
{
    return call.map([&](const MathSeries& series) -> MathResult<MathSeriesPtr> {
        const auto times = filledTimes(call, series);
        if (!times)
            return times.error();
        std::vector<double> values = spread(series, **times);
        if (call.word(1) == "REPEAT") {
            repeat(values);
        } else if (call.word(1) == "LINEAR") {
            interpolate(values, **times);
        } else {
            Branch filling(call, 1);
            for (std::size_t i = 0; i < values.size(); ++i) {
                const double with = filling.at((**times)[i], kMissing);
                if (std::isnan(values[i]))
                    values[i] = with;
            }
        }
        return makeSeries(*times, std::move(values), series);
    });
}

Value conditional(MathCall& call)
{
    if (const MathSeriesPtr* condition = call.series(0))
        return MathValue(choosePointwise(call, **condition));
    const double condition = *call.number(0);
    const bool holds = condition != 0;
    if (!std::isnan(condition) && (holds || call.count() > 2))
        return widened(call, call.value(holds ? 1 : 2));
    // Nothing is chosen: as empty as what could have been.
    if (call.list(1) || (call.count() > 2 && call.list(2)))
        return MathValue(MathSeriesList());
    return widened(call, MathValue(kMissing));
}

} // namespace yagura::mathfunctions
