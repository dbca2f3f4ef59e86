// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalyrules.h"

#include "core/base/jsontext.h"
#include "core/base/shapejson.h"
#include "core/metrics/anomaly/anomalymodels.h"
#include "core/metrics/anomaly/localcalendar.h"
#include "core/metrics/statistics.h"

#include <algorithm>
#include <array>
#include <set>

namespace yagura {

namespace {

constexpr char kSingle[] = "SingleMetricAnomalyDetector";
constexpr char kMath[] = "MetricMathAnomalyDetector";

Error missing(const std::string& name)
{
    return {errors::kMissingParameter, "The parameter " + name + " is required.", name};
}

Error exclusive(const std::string& first, const std::string& second)
{
    return {errors::kInvalidParameterCombination,
            "The parameters " + first + " and " + second
                + " are mutually exclusive and you have specified both.",
            second};
}

Error invalid(const std::string& message, const std::string& field)
{
    return {errors::kInvalidParameterValue, message, field};
}

Result<DetectorTarget> singleTarget(const SingleMetricAnomalyDetector& single,
                                    const std::string& prefix)
{
    if (!single.nameSpace)
        return missing(prefix + "Namespace");
    if (!single.metricName)
        return missing(prefix + "MetricName");
    if (!single.stat)
        return missing(prefix + "Stat");
    if (single.nameSpace->starts_with(':'))
        return invalid("The value " + *single.nameSpace + " for parameter " + prefix
                           + "Namespace is invalid.",
                       "Namespace");
    if (const auto statistic = Statistic::parse(*single.stat); !statistic)
        return statistic.error();
    std::set<std::string_view> names;
    for (const Dimension& dimension : single.dimensions) {
        if (!names.insert(dimension.name).second)
            return invalid("The dimension " + dimension.name + " is given more than once.",
                           "Dimensions");
    }
    DetectorTarget target;
    target.key
        = anomalyKey({*single.nameSpace, *single.metricName, single.dimensions}, *single.stat);
    target.detector.nameSpace = single.nameSpace;
    target.detector.metricName = single.metricName;
    target.detector.dimensions = single.dimensions;
    target.detector.stat = single.stat;
    target.detector.singleMetricAnomalyDetector = single;
    return target;
}

Result<DetectorTarget> mathTarget(const MetricMathAnomalyDetector& math)
{
    const std::vector<MetricDataQuery>& queries = math.metricDataQueries;
    const std::string field = std::string(kMath) + ".MetricDataQueries";
    if (queries.empty())
        return missing(field);
    const auto returned
        = std::count_if(queries.begin(), queries.end(),
                        [](const MetricDataQuery& q) { return q.returnData.value_or(true); });
    if (returned != 1)
        return invalid("Exactly one element of " + field + " must have ReturnData true.", field);
    if (std::none_of(queries.begin(), queries.end(),
                     [](const MetricDataQuery& q) { return q.expression.has_value(); }))
        return invalid("One element of " + field + " must have an Expression.", field);
    DetectorTarget target;
    target.key = "math:" + jsonText(toStoredJson(math));
    target.detector.metricMathAnomalyDetector = math;
    return target;
}

template <typename Request>
Result<DetectorTarget> anyTarget(const Request& request)
{
    const std::array<std::pair<const char*, bool>, 4> flat{
        {{"Namespace", request.nameSpace.has_value()},
         {"MetricName", request.metricName.has_value()},
         {"Dimensions", !request.dimensions.empty()},
         {"Stat", request.stat.has_value()}}};
    const auto given
        = std::find_if(flat.begin(), flat.end(), [](const auto& member) { return member.second; });
    const bool isSingle = request.singleMetricAnomalyDetector.has_value();
    const bool isMath = request.metricMathAnomalyDetector.has_value();
    if (isSingle && isMath)
        return exclusive(kSingle, kMath);
    if ((isSingle || isMath) && given != flat.end())
        return exclusive(isSingle ? kSingle : kMath, given->first);
    if (isMath)
        return mathTarget(*request.metricMathAnomalyDetector);
    if (isSingle)
        return singleTarget(*request.singleMetricAnomalyDetector, std::string(kSingle) + ".");
    return singleTarget(
        {{}, request.nameSpace, request.metricName, request.dimensions, request.stat}, {});
}

} // namespace

Result<DetectorTarget> targetOf(const PutAnomalyDetectorRequest& request)
{
    return anyTarget(request);
}

Result<DetectorTarget> targetOf(const DeleteAnomalyDetectorRequest& request)
{
    return anyTarget(request);
}

VoidResult checkConfiguration(const AnomalyDetectorConfiguration& configuration)
{
    for (const AnomalyRange& range : configuration.excludedTimeRanges) {
        if (*range.startTime >= *range.endTime)
            return invalid("An excluded time range must end after it starts.",
                           "Configuration.ExcludedTimeRanges");
    }
    if (configuration.metricTimezone && !LocalCalendar::isKnown(*configuration.metricTimezone))
        return invalid("The time zone " + *configuration.metricTimezone + " is not known.",
                       "Configuration.MetricTimezone");
    return {};
}

ModelConfiguration modelConfiguration(const AnomalyDetector& detector)
{
    ModelConfiguration configuration;
    if (!detector.configuration)
        return configuration;
    for (const AnomalyRange& range : detector.configuration->excludedTimeRanges)
        configuration.excluded.push_back({*range.startTime, *range.endTime});
    configuration.timezone = detector.configuration->metricTimezone.value_or("");
    return configuration;
}

} // namespace yagura
