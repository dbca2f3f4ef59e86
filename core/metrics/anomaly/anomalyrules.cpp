// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalyrules.h"

#include "core/metrics/anomaly/anomalymodels.h"
#include "core/metrics/anomaly/localcalendar.h"
#include "core/metrics/math/expressionkey.h"
#include "core/metrics/statistics.h"

#include <algorithm>
#include <array>
#include <set>

namespace yagura {

namespace {

constexpr char kSingle[] = "SingleMetricAnomalyDetector";
constexpr char kMath[] = "MetricMathAnomalyDetector";
constexpr std::size_t kMaxQueries = 20;

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

/// What a model can be learned of: one series, from metrics alone.
VoidResult checkReturned(std::span<const MetricDataQuery> queries, const ExpressionSet& set,
                         std::size_t returned, const std::string& field)
{
    if (!set.faults().empty()) {
        const QueryFault& fault = set.faults().front();
        const MetricDataQuery& query = queries[fault.query];
        return invalid(mathError(query.id, query.expression.value_or(""), fault.fault).message,
                       field);
    }
    if (set.typeOf(returned) != MathType::Series)
        return invalid("The expression '" + queries[returned].id
                           + "' must yield a single time series.",
                       field);
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const Expression* expression = set.expressionOf(i);
        for (const char* function : {"SEARCH", "ANOMALY_DETECTION_BAND"}) {
            if (expression && expression->calls(function))
                return invalid(std::string(function) + " cannot be used in an anomaly detector.",
                               field);
        }
    }
    return {};
}

Result<DetectorTarget> mathTarget(const MetricMathAnomalyDetector& math)
{
    const std::vector<MetricDataQuery>& queries = math.metricDataQueries;
    const std::string field = std::string(kMath) + ".MetricDataQueries";
    if (queries.empty())
        return missing(field);
    if (queries.size() > kMaxQueries)
        return invalid(field + " must not have more than " + std::to_string(kMaxQueries)
                           + " elements.",
                       field);
    const auto isReturned = [](const MetricDataQuery& q) { return q.returnData.value_or(true); };
    if (std::count_if(queries.begin(), queries.end(), isReturned) != 1)
        return invalid("Exactly one element of " + field + " must have ReturnData true.", field);
    const auto returned = static_cast<std::size_t>(
        std::find_if(queries.begin(), queries.end(), isReturned) - queries.begin());
    if (!queries[returned].expression)
        return invalid("The element of " + field + " with ReturnData true must have an Expression.",
                       field);
    const ExpressionSet set(queries);
    if (const auto checked = checkReturned(queries, set, returned, field); !checked)
        return checked.error();
    DetectorTarget target;
    target.key = expressionKey(queries, set, returned);
    if (target.key.empty())
        return invalid("The expression '" + queries[returned].id + "' is too long.", field);
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
