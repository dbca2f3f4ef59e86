// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmmetrics.h"

#include "core/alarms/alarmrules.h"
#include "core/metrics/math/expressionset.h"
#include "core/metrics/math/functions.h"
#include "core/metrics/statistics.h"

#include <algorithm>
#include <array>
#include <set>

namespace yagura {

namespace {

constexpr std::ptrdiff_t kMaxOfKind = 10; ///< metrics, and as many expressions
constexpr std::size_t kMaxWithBand = 10;
constexpr int kLongestBandPeriod = 3600;
constexpr int kShortestBandPeriod = 60;
constexpr char kBandFunction[] = "ANOMALY_DETECTION_BAND";

Error invalid(const std::string& message, const std::string& field = "Metrics")
{
    return {errors::kValidationError, message, field};
}

bool isReturned(const MetricDataQuery& query)
{
    return query.returnData.value_or(true);
}

VoidResult checkOthersAbsent(const PutMetricAlarmRequest& request)
{
    const std::array<std::pair<const char*, bool>, 7> others{
        {{"MetricName", request.metricName.has_value()},
         {"Namespace", request.nameSpace.has_value()},
         {"Dimensions", !request.dimensions.empty()},
         {"Period", request.period.has_value()},
         {"Unit", request.unit.has_value()},
         {"Statistic", request.statistic.has_value()},
         {"ExtendedStatistic", request.extendedStatistic.has_value()}}};
    for (const auto& [name, isGiven] : others) {
        if (isGiven)
            return Error{errors::kInvalidParameterCombination,
                         std::string("The parameters ") + name
                             + " and Metrics are mutually exclusive and you have specified both.",
                         "Metrics"};
    }
    return {};
}

VoidResult checkQuery(const MetricDataQuery& query, std::size_t number)
{
    const std::string name = "Metrics.member." + std::to_string(number);
    if (query.expression.has_value() == query.metricStat.has_value())
        return invalid(name + " must have either a MetricStat or an Expression.");
    if (query.expression)
        return {};
    const MetricStat& stat = *query.metricStat;
    if (stat.metric.metricName.empty() || stat.metric.nameSpace.empty())
        return Error{errors::kMissingParameter,
                     "The parameter " + name + ".MetricStat.Metric is required.", "Metrics"};
    if (!stat.period)
        return Error{errors::kMissingParameter,
                     "The parameter " + name + ".MetricStat.Period is required.", "Metrics"};
    if (!Statistic::parse(stat.stat))
        return Error{errors::kInvalidParameterValue,
                     "The value " + stat.stat + " for parameter Stat is not supported.", "Metrics"};
    return checkAlarmDimensions(stat.metric.dimensions);
}

VoidResult checkEach(const std::vector<MetricDataQuery>& queries)
{
    const auto metrics
        = std::count_if(queries.begin(), queries.end(),
                        [](const MetricDataQuery& q) { return q.metricStat.has_value(); });
    if (metrics > kMaxOfKind || std::ssize(queries) - metrics > kMaxOfKind)
        return invalid("Metrics must not have more than 10 metrics and 10 expressions.");
    std::set<std::string_view> ids;
    std::set<int> periods;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        if (const auto checked = checkQuery(queries[i], i + 1); !checked)
            return checked;
        if (queries[i].id.empty() || !ids.insert(queries[i].id).second)
            return invalid("The ids of Metrics must be given and differ from each other.");
        if (queries[i].metricStat)
            periods.insert(*queries[i].metricStat->period);
    }
    if (periods.size() > 1)
        return invalid("All metrics of an alarm must have the same Period.");
    return {};
}

VoidResult checkExpressions(const std::vector<MetricDataQuery>& queries, const ExpressionSet& set)
{
    if (!set.faults().empty()) {
        const QueryFault& fault = set.faults().front();
        const MetricDataQuery& query = queries[fault.query];
        return mathError(query.id, query.expression.value_or(""), fault.fault);
    }
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const Expression* expression = set.expressionOf(i);
        if (expression && expression->calls("SEARCH"))
            return invalid("SEARCH cannot be used in an alarm: an alarm watches one series.");
    }
    return {};
}

/// The watched query yields one series; nothing else is returned but the band.
VoidResult checkReturned(const PutMetricAlarmRequest& request, const ExpressionSet& set)
{
    const std::vector<MetricDataQuery>& queries = request.metrics;
    const auto returned
        = std::count_if(queries.begin(), queries.end(), [&](const MetricDataQuery& query) {
              return isReturned(query) && query.id != request.thresholdMetricId;
          });
    if (returned != 1)
        return invalid("Exactly one element of the metrics list should return data.");
    const WatchedQueries watched = watchedQueries(queries, request.thresholdMetricId);
    const auto hasMetric
        = [](const MetricDataQuery& query) { return query.metricStat.has_value(); };
    if (!watched.query->period && std::none_of(queries.begin(), queries.end(), hasMetric))
        return invalid("Metrics must have at least one MetricStat, or the expression '"
                       + watched.query->id + "' a Period.");
    const auto index = static_cast<std::size_t>(watched.query - queries.data());
    if (watched.query->expression && set.typeOf(index) != MathType::Series)
        return invalid("The expression '" + watched.query->id
                       + "' must yield a single time series for an alarm to watch.");
    return {};
}

bool isBand(const Expression* expression)
{
    return expression && expression->root().kind == MathNodeKind::Call
        && expression->root().function->name == kBandFunction;
}

VoidResult checkBand(const PutMetricAlarmRequest& request, const ExpressionSet& set)
{
    const std::vector<MetricDataQuery>& queries = request.metrics;
    int bands = 0;
    bool usesMetrics = false;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        const Expression* expression = set.expressionOf(i);
        bands += expression ? expression->countOf(kBandFunction) : 0;
        usesMetrics = usesMetrics || (expression && expression->calls("METRICS"));
    }
    if (!request.thresholdMetricId) {
        if (bands > 0)
            return invalid("An anomaly detection band is compared with through ThresholdMetricId.");
        return {};
    }
    const auto index = set.indexOf(*request.thresholdMetricId);
    if (!index || !isBand(set.expressionOf(*index)))
        return invalid(
            "ThresholdMetricId must be the id of an ANOMALY_DETECTION_BAND expression in "
            "Metrics.",
            "ThresholdMetricId");
    if (bands > 1)
        return invalid("An alarm can have one ANOMALY_DETECTION_BAND only.");
    if (usesMetrics)
        return invalid("METRICS cannot be used in an alarm on an anomaly detection band.");
    if (queries.size() > kMaxWithBand)
        return invalid("An alarm on an anomaly detection band can have at most 10 Metrics.");
    const int period = watchedQueries(queries, request.thresholdMetricId).periodSeconds;
    if (period < kShortestBandPeriod || period > kLongestBandPeriod)
        return invalid("The Period of an alarm on an anomaly detection band must be between 60 and "
                       "3600 seconds.");
    return {};
}

VoidResult checkActions(const PutMetricAlarmRequest& request)
{
    const bool isMath
        = std::any_of(request.metrics.begin(), request.metrics.end(),
                      [](const MetricDataQuery& q) { return q.expression.has_value(); });
    if (!isMath)
        return {};
    for (const auto* actions :
         {&request.okActions, &request.alarmActions, &request.insufficientDataActions}) {
        for (const std::string& action : *actions) {
            if (action.find(":ec2:") != std::string::npos
                || action.find("/AWS_EC2.") != std::string::npos)
                return invalid("EC2 actions cannot be used in an alarm on metric math: " + action,
                               "AlarmActions");
            if (request.thresholdMetricId && action.starts_with("arn:aws:autoscaling:"))
                return invalid("Auto Scaling actions cannot be used in an alarm on an anomaly "
                               "detection band: "
                                   + action,
                               "AlarmActions");
        }
    }
    return {};
}

} // namespace

WatchedQueries watchedQueries(const std::vector<MetricDataQuery>& queries,
                              const std::optional<std::string>& thresholdMetricId)
{
    WatchedQueries watched;
    std::optional<int> period;
    for (const MetricDataQuery& query : queries) {
        if (query.id == thresholdMetricId)
            watched.band = &query;
        else if (!watched.query && isReturned(query))
            watched.query = &query;
        if (query.metricStat)
            period = query.metricStat->period;
    }
    if (!period && watched.query)
        period = watched.query->period;
    watched.periodSeconds = period.value_or(watched.periodSeconds);
    return watched;
}

VoidResult checkAlarmMetrics(const PutMetricAlarmRequest& request)
{
    if (const auto checked = checkOthersAbsent(request); !checked)
        return checked;
    if (const auto checked = checkEach(request.metrics); !checked)
        return checked;
    const ExpressionSet set(request.metrics);
    if (const auto checked = checkExpressions(request.metrics, set); !checked)
        return checked;
    if (const auto checked = checkReturned(request, set); !checked)
        return checked;
    if (const auto checked = checkBand(request, set); !checked)
        return checked;
    if (const auto checked = checkActions(request); !checked)
        return checked;
    const int period = watchedQueries(request.metrics, request.thresholdMetricId).periodSeconds;
    return checkAlarmPeriods(period, *request.evaluationPeriods);
}

} // namespace yagura
