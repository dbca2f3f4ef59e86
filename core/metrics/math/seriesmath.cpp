// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/seriesmath.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yagura {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Calls `use` with the operator as a function of two numbers, so that loops know which it is.
template <typename Use>
auto withOperator(MathOperator op, const Use& use)
{
    const auto truth = [](bool is) { return is ? 1.0 : 0.0; };
    switch (op) {
    case MathOperator::Add:
        return use([](double a, double b) { return a + b; });
    case MathOperator::Subtract:
    case MathOperator::Negate:
        return use([](double a, double b) { return a - b; });
    case MathOperator::Multiply:
        return use([](double a, double b) { return a * b; });
    case MathOperator::Divide:
        return use([](double a, double b) { return a / b; });
    case MathOperator::Power:
        return use([](double a, double b) { return std::pow(a, b); });
    case MathOperator::Equal:
        return use([truth](double a, double b) { return truth(a == b); });
    case MathOperator::NotEqual:
        return use([truth](double a, double b) { return truth(a != b); });
    case MathOperator::Less:
        return use([truth](double a, double b) { return truth(a < b); });
    case MathOperator::Greater:
        return use([truth](double a, double b) { return truth(a > b); });
    case MathOperator::LessOrEqual:
        return use([truth](double a, double b) { return truth(a <= b); });
    case MathOperator::GreaterOrEqual:
        return use([truth](double a, double b) { return truth(a >= b); });
    case MathOperator::And:
        return use([truth](double a, double b) { return truth(a != 0 && b != 0); });
    case MathOperator::Or:
        return use([truth](double a, double b) { return truth(a != 0 || b != 0); });
    }
    return use([](double, double) { return kMissing; });
}

template <typename F>
MathSeriesPtr join(const MathSeries& left, const MathSeries& right, const F& f,
                   const MathSeries& like)
{
    std::vector<double> values;
    if (haveSameTimes(left, right)) {
        values.resize(left.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = f(left.values[i], right.values[i]);
        return makeSeries(left.times, std::move(values), like);
    }
    auto times = std::make_shared<std::vector<TimePoint>>();
    times->reserve(left.size() + right.size());
    values.reserve(left.size() + right.size());
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < left.size() || k < right.size()) {
        const bool hasLeft
            = i < left.size() && (k == right.size() || left.timeAt(i) <= right.timeAt(k));
        const bool hasRight
            = k < right.size() && (i == left.size() || right.timeAt(k) <= left.timeAt(i));
        times->push_back(hasLeft ? left.timeAt(i) : right.timeAt(k));
        const double a = hasLeft ? left.values[i++] : 0;
        const double b = hasRight ? right.values[k++] : 0;
        values.push_back(f(a, b));
    }
    return makeSeries(times, std::move(values), like);
}

} // namespace

const MathTimes& noMathTimes()
{
    static const MathTimes none = std::make_shared<const std::vector<TimePoint>>();
    return none;
}

MathSeriesPtr emptySeries(int periodSeconds)
{
    return std::make_shared<MathSeries>(MathSeries{noMathTimes(), {}, periodSeconds, nullptr});
}

MathSeriesPtr makeSeries(const MathTimes& times, std::vector<double> values, const MathSeries& like)
{
    auto series = std::make_shared<MathSeries>();
    series->periodSeconds = like.periodSeconds;
    series->origin = like.origin;
    const auto isFinite = [](double value) { return std::isfinite(value); };
    if (std::all_of(values.begin(), values.end(), isFinite)) {
        series->times = times;
        series->values = std::move(values);
        return series;
    }
    auto kept = std::make_shared<std::vector<TimePoint>>();
    std::size_t size = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!isFinite(values[i]))
            continue;
        kept->push_back((*times)[i]);
        values[size++] = values[i];
    }
    values.resize(size);
    series->times = std::move(kept);
    series->values = std::move(values);
    return series;
}

bool haveSameTimes(const MathSeries& a, const MathSeries& b)
{
    return a.times == b.times || *a.times == *b.times;
}

MathTimes unionOfTimes(std::span<const MathSeriesPtr> list)
{
    if (list.empty())
        return noMathTimes();
    if (list.size() == 1)
        return list.front()->times;
    // By halves: many series that share no time cost no more than a sort of all their times.
    const MathTimes left = unionOfTimes(list.first(list.size() / 2));
    const MathTimes right = unionOfTimes(list.subspan(list.size() / 2));
    if (left == right || *left == *right
        || std::includes(left->begin(), left->end(), right->begin(), right->end()))
        return left;
    if (std::includes(right->begin(), right->end(), left->begin(), left->end()))
        return right;
    auto merged = std::make_shared<std::vector<TimePoint>>();
    merged->reserve(left->size() + right->size());
    std::set_union(left->begin(), left->end(), right->begin(), right->end(),
                   std::back_inserter(*merged));
    return merged;
}

int longestPeriod(const MathSeriesList& list, int otherwise)
{
    int longest = 0;
    for (const MathSeriesPtr& series : list)
        longest = std::max(longest, series->periodSeconds);
    return longest > 0 ? longest : otherwise;
}

double applyOperator(MathOperator op, double left, double right)
{
    if (std::isnan(left) || std::isnan(right))
        return kMissing;
    const double value = withOperator(op, [&](const auto& f) { return f(left, right); });
    return std::isfinite(value) ? value : kMissing;
}

MathSeriesPtr applyOperator(MathOperator op, const MathSeries& left, const MathSeries& right,
                            std::shared_ptr<const SeriesOrigin> origin)
{
    MathSeries like;
    like.periodSeconds = std::max(left.periodSeconds, right.periodSeconds);
    like.origin = std::move(origin);
    return withOperator(op, [&](const auto& f) { return join(left, right, f, like); });
}

MathSeriesPtr applyOperator(MathOperator op, const MathSeries& left, double right)
{
    if (std::isnan(right))
        return makeSeries(noMathTimes(), {}, left);
    return withOperator(op, [&](const auto& f) {
        std::vector<double> values(left.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = f(left.values[i], right);
        return makeSeries(left.times, std::move(values), left);
    });
}

MathSeriesPtr applyOperator(MathOperator op, double left, const MathSeries& right)
{
    if (std::isnan(left))
        return makeSeries(noMathTimes(), {}, right);
    return withOperator(op, [&](const auto& f) {
        std::vector<double> values(right.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = f(left, right.values[i]);
        return makeSeries(right.times, std::move(values), right);
    });
}

} // namespace yagura
