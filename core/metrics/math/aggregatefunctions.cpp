// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/functionbodies.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// Functions that make a number of a series, or a series of a list.
namespace yagura::mathfunctions {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Mean and spread of numbers that come one by one (Welford 1962).
struct Spread
{
    double count = 0;
    double mean = 0;
    double squares = 0; ///< sum of squared differences from the mean

    void add(double value)
    {
        count += 1;
        const double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }
    /// Of a population.
    [[nodiscard]] double deviation() const
    {
        return count > 0 ? std::sqrt(squares / count) : kMissing;
    }
};

/// Puts all values of a time together: at each time of any of the series, starting from `initial`.
template <typename T, typename Add>
std::vector<T> gather(const MathSeriesList& list, const std::vector<TimePoint>& times,
                      const T& initial, const Add& add)
{
    std::vector<T> gathered(times.size(), initial);
    for (const MathSeriesPtr& series : list) {
        const std::size_t size = series->size();
        const double* values = series->values.data();
        if (size == times.size()) { // all of them, as its times are some of these
            for (std::size_t i = 0; i < size; ++i)
                add(gathered[i], values[i]);
            continue;
        }
        std::size_t at = 0;
        for (std::size_t i = 0; i < size; ++i) {
            while (times[at] < series->timeAt(i))
                ++at;
            add(gathered[at], values[i]);
        }
    }
    return gathered;
}

/// @param add  takes the gathered value by reference, and one more; @param result  makes the
/// number of what was gathered and of how many there were
template <typename T, typename Add, typename Finish>
Value aggregate(MathCall& call, const T& initial, const Add& add, const Finish& finish)
{
    if (const MathSeriesPtr* series = call.series(0)) {
        T gathered = initial;
        for (const double value : (*series)->values)
            add(gathered, value);
        const double result = finish(gathered, static_cast<double>((*series)->size()));
        return MathValue(std::isfinite(result) ? result : kMissing);
    }
    const MathSeriesList& list = *call.list(0);
    if (!call.workThrough(list))
        return MathEvaluator::tooMuch(call.node());
    const MathTimes times = unionOfTimes(list);
    auto gathered = gather(list, *times, initial, add);
    const MathSeries like{times, {}, longestPeriod(list, call.evaluator().period()), nullptr};
    const auto count = static_cast<double>(list.size());
    if constexpr (std::is_same_v<T, double>) {
        for (double& value : gathered)
            value = finish(value, count);
        return MathValue(makeSeries(times, std::move(gathered), like));
    } else {
        std::vector<double> values(gathered.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = finish(gathered[i], count);
        return MathValue(makeSeries(times, std::move(values), like));
    }
}

constexpr auto kPlus = [](double& sum, double value) { sum += value; };
constexpr auto kKeep = [](double gathered, double) { return gathered; };

} // namespace

/// Of a list: divided by the number of its series, so that a missing value counts as 0.
Value average(MathCall& call)
{
    return aggregate(call, 0.0, kPlus, [](double sum, double count) { return sum / count; });
}

Value sum(MathCall& call)
{
    return aggregate(call, 0.0, kPlus, kKeep);
}

Value maximum(MathCall& call)
{
    return aggregate(
        call, -std::numeric_limits<double>::infinity(),
        [](double& most, double value) { most = value > most ? value : most; }, kKeep);
}

Value minimum(MathCall& call)
{
    return aggregate(
        call, std::numeric_limits<double>::infinity(),
        [](double& least, double value) { least = value < least ? value : least; }, kKeep);
}

/// Of those values that are there: the documentation counts missing ones as 0 for AVG alone.
Value standardDeviation(MathCall& call)
{
    return aggregate(
        call, Spread(), [](Spread& spread, double value) { spread.add(value); },
        [](const Spread& spread, double) { return spread.deviation(); });
}

Value datapointCount(MathCall& call)
{
    return aggregate(
        call, 0.0, [](double& count, double) { count += 1; }, kKeep);
}

} // namespace yagura::mathfunctions
