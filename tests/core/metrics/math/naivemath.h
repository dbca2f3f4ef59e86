// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// Metric math once more, as slowly and plainly as its documentation reads: a series is a map from
/// seconds to values. Shares nothing with core/metrics/math.
namespace yagura::test::naive {

struct Series
{
    std::map<long long, double> points;
    int period = 60;
};
using List = std::vector<Series>;

/// Of the time range: [from, to).
struct Range
{
    long long from = 0;
    long long to = 0;
};

/// Not a number means: no value.
inline void put(Series& series, long long time, double value)
{
    if (std::isfinite(value))
        series.points[time] = value;
}

inline double operate(const std::string& op, double a, double b)
{
    if (op == "+")
        return a + b;
    if (op == "-")
        return a - b;
    if (op == "*")
        return a * b;
    if (op == "/")
        return a / b;
    if (op == "^")
        return std::pow(a, b);
    if (op == "==")
        return a == b;
    if (op == "!=")
        return a != b;
    if (op == "<")
        return a < b;
    if (op == ">")
        return a > b;
    if (op == "<=")
        return a <= b;
    if (op == ">=")
        return a >= b;
    if (op == "AND" || op == "&&")
        return a != 0 && b != 0;
    if (op == "OR" || op == "||")
        return a != 0 || b != 0;
    throw std::invalid_argument(op);
}

inline Series operate(const std::string& op, const Series& a, const Series& b)
{
    Series result;
    result.period = std::max(a.period, b.period);
    std::map<long long, std::pair<double, double>> both;
    for (const auto& [time, value] : a.points)
        both[time].first = value;
    for (const auto& [time, value] : b.points)
        both[time].second = value;
    for (const auto& [time, values] : both)
        put(result, time, operate(op, values.first, values.second));
    return result;
}

inline Series each(const Series& series, const std::function<double(double)>& f)
{
    Series result;
    result.period = series.period;
    for (const auto& [time, value] : series.points)
        put(result, time, f(value));
    return result;
}

inline Series operate(const std::string& op, const Series& a, double b)
{
    return each(a, [&](double x) { return operate(op, x, b); });
}

inline Series operate(const std::string& op, double a, const Series& b)
{
    return each(b, [&](double x) { return operate(op, a, x); });
}

/// From each point's time and value and those of the point before it.
inline Series pairs(const Series& series,
                    const std::function<double(long long, double, long long, double)>& f)
{
    Series result;
    result.period = series.period;
    std::optional<std::pair<long long, double>> before;
    for (const auto& [time, value] : series.points) {
        if (before)
            put(result, time, f(before->first, before->second, time, value));
        before = {time, value};
    }
    return result;
}

inline Series runningSum(const Series& series)
{
    Series result;
    result.period = series.period;
    for (const auto& entry : series.points) {
        double sum = 0;
        for (const auto& [time, value] : series.points) {
            if (time <= entry.first)
                sum += value;
        }
        put(result, entry.first, sum);
    }
    return result;
}

enum class Filling { Number, Repeat, Linear };

inline Series fill(const Series& series, const Range& range, Filling filling,
                   const std::function<std::optional<double>(long long)>& with)
{
    Series result = series;
    for (long long time = range.from; time < range.to; time += series.period) {
        if (series.points.count(time))
            continue;
        const auto after = series.points.upper_bound(time);
        const bool hasBefore = after != series.points.begin();
        const bool hasAfter = after != series.points.end();
        if (filling == Filling::Number) {
            if (const auto value = with(time))
                put(result, time, *value);
        } else if (filling == Filling::Repeat && hasBefore) {
            put(result, time, std::prev(after)->second);
        } else if (filling == Filling::Linear && hasBefore && hasAfter) {
            const auto before = std::prev(after);
            const double slope = (after->second - before->second)
                / static_cast<double>(after->first - before->first);
            put(result, time, before->second + slope * static_cast<double>(time - before->first));
        }
    }
    return result;
}

inline std::optional<double> aggregate(const std::string& name, const std::vector<double>& values,
                                       std::size_t divisor)
{
    if (name == "DATAPOINT_COUNT")
        return static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values)
        sum += value;
    if (name == "SUM")
        return sum;
    if (values.empty())
        return std::nullopt;
    if (name == "AVG")
        return sum / static_cast<double>(divisor);
    if (name == "MIN")
        return *std::min_element(values.begin(), values.end());
    if (name == "MAX")
        return *std::max_element(values.begin(), values.end());
    if (name == "STDDEV") {
        const double mean = sum / static_cast<double>(values.size());
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        return std::sqrt(squares / static_cast<double>(values.size()));
    }
    throw std::invalid_argument(name);
}

inline std::optional<double> aggregate(const std::string& name, const Series& series)
{
    std::vector<double> values;
    for (const auto& entry : series.points)
        values.push_back(entry.second);
    return aggregate(name, values, values.size());
}

inline Series aggregate(const std::string& name, const List& list)
{
    std::map<long long, std::vector<double>> at;
    Series result;
    result.period = 0;
    for (const Series& series : list) {
        result.period = std::max(result.period, series.period);
        for (const auto& [time, value] : series.points)
            at[time].push_back(value);
    }
    for (const auto& [time, values] : at)
        put(result, time, *aggregate(name, values, list.size()));
    return result;
}

/// A branch of IF: a number, or a series.
struct Branch
{
    std::optional<double> number;
    std::optional<Series> series;
};

/// The table of the reference, line by line.
inline Series choose(const Series& condition, const Branch& then,
                     const std::optional<Branch>& other)
{
    Series result;
    result.period = condition.period;
    for (const auto& [time, holds] : condition.points) {
        if (holds != 0) {
            if (then.number)
                put(result, time, *then.number);
            else if (then.series->points.count(time))
                put(result, time, then.series->points.at(time));
            else
                put(result, time, 0);
        } else if (other && other->number) {
            put(result, time, *other->number);
        } else if (other) {
            if (other->series->points.count(time))
                put(result, time, other->series->points.at(time));
            else if (!then.number)
                put(result, time, 0);
        }
    }
    return result;
}

inline List sort(const List& list, const std::string& by, bool isDescending)
{
    // Insertion, so that equal ones keep their order.
    List sorted;
    for (const Series& series : list) {
        const auto key = aggregate(by, series);
        auto at = sorted.begin();
        while (at != sorted.end()) {
            const auto other = aggregate(by, *at);
            if (series.points.empty()    ? false
                    : at->points.empty() ? true
                                         : (isDescending ? *key > *other : *key < *other))
                break;
            ++at;
        }
        sorted.insert(at, series);
    }
    return sorted;
}

/// By the calendar of the C library.
inline Series calendar(const std::string& name, const Series& series, const Range& range)
{
    Series result;
    result.period = series.period;
    for (long long time = range.from; time < range.to; time += series.period) {
        const std::time_t seconds = time;
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        const std::map<std::string, long long> values{
            {"MINUTE", parts.tm_min},
            {"HOUR", parts.tm_hour},
            {"DATE", parts.tm_mday},
            {"DAY", parts.tm_wday == 0 ? 7 : parts.tm_wday},
            {"MONTH", parts.tm_mon + 1},
            {"YEAR", parts.tm_year + 1900},
            {"EPOCH", time}};
        put(result, time, static_cast<double>(values.at(name)));
    }
    return result;
}

} // namespace yagura::test::naive
