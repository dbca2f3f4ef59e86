// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/functionbodies.h"

#include <chrono>

/// Functions of the time itself, in UTC: one value for every period of the range, also where the
/// series has none.
namespace yagura::mathfunctions {

namespace {

using std::chrono::days;
using std::chrono::floor;

template <typename F>
Value ofTimes(MathCall& call, const F& f)
{
    return call.map([&](const MathSeries& series) -> MathResult<MathSeriesPtr> {
        const auto times = call.evaluator().line(series.periodSeconds, call.node());
        if (!times)
            return times.error();
        std::vector<double> values;
        values.reserve((*times)->size());
        for (const TimePoint time : **times)
            values.push_back(static_cast<double>(f(time)));
        return makeSeries(*times, std::move(values), series);
    });
}

std::chrono::year_month_day calendar(TimePoint time)
{
    return floor<days>(time);
}

std::int64_t secondsOfDay(TimePoint time)
{
    return std::chrono::duration_cast<Seconds>(time - floor<days>(time)).count();
}

} // namespace

Value minute(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return secondsOfDay(time) / 60 % 60; });
}

Value hour(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return secondsOfDay(time) / 3600; });
}

Value day(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) {
        return std::chrono::weekday(floor<days>(time)).iso_encoding();
    });
}

Value date(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return unsigned{calendar(time).day()}; });
}

Value month(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return unsigned{calendar(time).month()}; });
}

Value year(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return int{calendar(time).year()}; });
}

Value epoch(MathCall& call)
{
    return ofTimes(call, [](TimePoint time) { return toEpochMs(floor<Seconds>(time)) / 1000; });
}

Value period(MathCall& call)
{
    return MathValue(static_cast<double>((*call.series(0))->periodSeconds));
}

} // namespace yagura::mathfunctions
