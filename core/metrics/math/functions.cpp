// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/functions.h"

#include "core/metrics/math/functionbodies.h"

#include <QtGlobal>

#include <algorithm>

namespace yagura {

namespace {

constexpr MathTypes kS = mathTypeBit(MathType::Scalar);
constexpr MathTypes kTs = mathTypeBit(MathType::Series);
constexpr MathTypes kList = mathTypeBit(MathType::SeriesList);
constexpr MathTypes kAny = kTs | kList;
constexpr MathTypes kText = mathTypeBit(MathType::Text);
constexpr MathTypes kWord = mathTypeBit(MathType::Keyword);
constexpr std::string_view kAggregates = "AVG|MIN|MAX|SUM";

using enum MathTypeRule;
using namespace mathfunctions;

// clang-format off
constexpr MathFunction kFunctions[] = {
    {"ABS", "ABS(x)", QT_TRANSLATE_NOOP("MathFunctions", "The absolute value of each datapoint."), {kAny}, 1, Same, {}, &absolute},
    {"ANOMALY_DETECTION_BAND", "ANOMALY_DETECTION_BAND(m [, width])", QT_TRANSLATE_NOOP("MathFunctions", "The range of expected values as two series, lower and upper bound, so many standard deviations wide (2)."), {kTs, kS}, 1, SeriesList, {}, &anomalyBand},
    {"AVG", "AVG(x)", QT_TRANSLATE_NOOP("MathFunctions", "The average of a series, or of several series at each time, where a missing value counts as 0."), {kAny}, 1, Reduce, {}, &average},
    {"CEIL", "CEIL(x)", QT_TRANSLATE_NOOP("MathFunctions", "Each datapoint rounded up to a whole number."), {kAny}, 1, Same, {}, &ceiling},
    {"DATAPOINT_COUNT", "DATAPOINT_COUNT(x)", QT_TRANSLATE_NOOP("MathFunctions", "The number of datapoints of a series, or of several series at each time."), {kAny}, 1, Reduce, {}, &datapointCount},
    {"DATE", "DATE(x)", QT_TRANSLATE_NOOP("MathFunctions", "The day of the month, 1 to 31, in UTC, of every period."), {kAny}, 1, Same, {}, &date},
    {"DAY", "DAY(x)", QT_TRANSLATE_NOOP("MathFunctions", "The day of the week, 1 (Monday) to 7 (Sunday), in UTC, of every period."), {kAny}, 1, Same, {}, &day},
    {"DIFF", "DIFF(x)", QT_TRANSLATE_NOOP("MathFunctions", "The difference between each datapoint and the one before it."), {kAny}, 1, Same, {}, &difference},
    {"DIFF_TIME", "DIFF_TIME(x)", QT_TRANSLATE_NOOP("MathFunctions", "The seconds between each datapoint and the one before it."), {kAny}, 1, Same, {}, &timeDifference},
    {"EPOCH", "EPOCH(x)", QT_TRANSLATE_NOOP("MathFunctions", "The seconds since 1970 of every period."), {kAny}, 1, Same, {}, &epoch},
    {"FILL", "FILL(x, value | REPEAT | LINEAR)", QT_TRANSLATE_NOOP("MathFunctions", "Missing datapoints filled with a number, with another series, with the last value, or along a straight line."), {kAny, kS | kTs | kWord}, 2, Same, {"", "REPEAT|LINEAR"}, &fill},
    {"FIRST", "FIRST(list)", QT_TRANSLATE_NOOP("MathFunctions", "The first series of a list."), {kList}, 1, Series, {}, &first},
    {"FLOOR", "FLOOR(x)", QT_TRANSLATE_NOOP("MathFunctions", "Each datapoint rounded down to a whole number."), {kAny}, 1, Same, {}, &floorOf},
    {"HOUR", "HOUR(x)", QT_TRANSLATE_NOOP("MathFunctions", "The hour, 0 to 23, in UTC, of every period."), {kAny}, 1, Same, {}, &hour},
    {"IF", "IF(condition, then [, else])", QT_TRANSLATE_NOOP("MathFunctions", "One value or series where the condition is not 0, the other where it is."), {kS | kTs, kS | kAny, kS | kAny}, 2, Condition, {}, &conditional},
    {"INSIGHT_RULE_METRIC", "INSIGHT_RULE_METRIC('rule', 'metric')", QT_TRANSLATE_NOOP("MathFunctions", "A metric of a Contributor Insights rule, such as UniqueContributors or Sum."), {kText, kText}, 2, Series, {}, &insightRuleMetric},
    {"LAST", "LAST(list)", QT_TRANSLATE_NOOP("MathFunctions", "The last series of a list."), {kList}, 1, Series, {}, &last},
    {"LOG", "LOG(x)", QT_TRANSLATE_NOOP("MathFunctions", "The natural logarithm of each datapoint above 0."), {kAny}, 1, Same, {}, &naturalLogarithm},
    {"LOG10", "LOG10(x)", QT_TRANSLATE_NOOP("MathFunctions", "The logarithm to base 10 of each datapoint above 0."), {kAny}, 1, Same, {}, &decimalLogarithm},
    {"MAX", "MAX(x)", QT_TRANSLATE_NOOP("MathFunctions", "The largest value of a series, or of several series at each time."), {kAny}, 1, Reduce, {}, &maximum},
    {"METRICS", "METRICS(['part of id'])", QT_TRANSLATE_NOOP("MathFunctions", "All metrics of the request, or those whose id contains a text."), {kText}, 0, SeriesList, {}, &metrics},
    {"METRIC_COUNT", "METRIC_COUNT(list)", QT_TRANSLATE_NOOP("MathFunctions", "The number of series in a list."), {kList}, 1, Scalar, {}, &metricCount},
    {"MIN", "MIN(x)", QT_TRANSLATE_NOOP("MathFunctions", "The smallest value of a series, or of several series at each time."), {kAny}, 1, Reduce, {}, &minimum},
    {"MINUTE", "MINUTE(x)", QT_TRANSLATE_NOOP("MathFunctions", "The minute, 0 to 59, of every period."), {kAny}, 1, Same, {}, &minute},
    {"MONTH", "MONTH(x)", QT_TRANSLATE_NOOP("MathFunctions", "The month, 1 to 12, in UTC, of every period."), {kAny}, 1, Same, {}, &month},
    {"PERIOD", "PERIOD(m)", QT_TRANSLATE_NOOP("MathFunctions", "The period of a metric in seconds."), {kTs}, 1, MetricScalar, {}, &period},
    {"RATE", "RATE(x)", QT_TRANSLATE_NOOP("MathFunctions", "The change per second between each datapoint and the one before it."), {kAny}, 1, Same, {}, &rate},
    {"REMOVE_EMPTY", "REMOVE_EMPTY(list)", QT_TRANSLATE_NOOP("MathFunctions", "The series of a list that have datapoints."), {kList}, 1, SeriesList, {}, &removeEmpty},
    {"RUNNING_SUM", "RUNNING_SUM(x)", QT_TRANSLATE_NOOP("MathFunctions", "The sum of each datapoint and all before it."), {kAny}, 1, Same, {}, &runningSum},
    {"SEARCH", "SEARCH('{Namespace,Dimension} words', 'Statistic' [, period])", QT_TRANSLATE_NOOP("MathFunctions", "The metrics that a search finds."), {kText, kText, kS}, 2, SeriesList, {}, &search},
    {"SERVICE_QUOTA", "SERVICE_QUOTA(m)", QT_TRANSLATE_NOOP("MathFunctions", "The service quota of a usage metric as a constant line."), {kTs}, 1, Series, {}, &serviceQuota},
    {"SLICE", "SLICE(list, start [, end])", QT_TRANSLATE_NOOP("MathFunctions", "A part of a list, from a position (0 is the first) up to the one before another."), {kList, kS, kS}, 2, Slice, {}, &slice},
    {"SORT", "SORT(list, AVG | MIN | MAX | SUM, ASC | DESC [, count])", QT_TRANSLATE_NOOP("MathFunctions", "A list sorted by a statistic of each series; the first so many of it."), {kList, kWord, kWord, kS}, 3, SeriesList, {"", kAggregates, "ASC|DESC"}, &sort},
    {"STDDEV", "STDDEV(x)", QT_TRANSLATE_NOOP("MathFunctions", "The standard deviation of a series, or of several series at each time."), {kAny}, 1, Reduce, {}, &standardDeviation},
    {"SUM", "SUM(x)", QT_TRANSLATE_NOOP("MathFunctions", "The sum of a series, or of several series at each time."), {kAny}, 1, Reduce, {}, &sum},
    {"TIME_SERIES", "TIME_SERIES(number)", QT_TRANSLATE_NOOP("MathFunctions", "A constant line of a number."), {kS}, 1, Series, {}, &timeSeries},
    {"YEAR", "YEAR(x)", QT_TRANSLATE_NOOP("MathFunctions", "The year, in UTC, of every period."), {kAny}, 1, Same, {}, &year},
};
// clang-format on

} // namespace

std::size_t MathFunction::maximum() const
{
    return static_cast<std::size_t>(std::find(parameters.begin(), parameters.end(), 0)
                                    - parameters.begin());
}

std::span<const MathFunction> mathFunctions()
{
    return kFunctions;
}

const MathFunction* findMathFunction(std::string_view name)
{
    const auto found
        = std::lower_bound(std::begin(kFunctions), std::end(kFunctions), name,
                           [](const MathFunction& f, std::string_view n) { return f.name < n; });
    return found != std::end(kFunctions) && found->name == name ? found : nullptr;
}

} // namespace yagura
