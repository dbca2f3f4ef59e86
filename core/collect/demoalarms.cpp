// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demoalarms.h"

#include "core/alarms/alarmevaluator.h"
#include "core/alarms/alarmrules.h"
#include "core/collect/demoseries.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

enum class Cmp { AtLeast, AtMost };

struct Row
{
    const char* name;
    const char* nameSpace;
    const char* metric;
    const char* stat;
    const char* dimensionName; ///< nullptr: none
    const char* dimensionValue;
    Cmp comparison;
    double threshold;
    int datapoints; ///< M
    int periods; ///< N
    int periodSeconds;
    double okSinceMinutes; ///< when it went OK for good; the last transition in the table below
                           ///< takes over
    const char* description;
};

constexpr char kElb[] = "AWS/ApplicationELB";
constexpr char kRds[] = "AWS/RDS";
constexpr char kLambda[] = "AWS/Lambda";
constexpr char kSqs[] = "AWS/SQS";
constexpr char kCache[] = "AWS/ElastiCache";
constexpr char kCdn[] = "AWS/CloudFront";
constexpr char kWeb[] = "Yagura/Web";
constexpr double kGibibyte = 1073741824.0;
constexpr double kDay = 1440;

// clang-format off
    constexpr Row kRows[] = {
        {"web-prod-5xx-rate", kWeb, "5XXRate", "Average", nullptr, nullptr, Cmp::AtLeast, 2, 3, 5, 60, -13 * kDay, "5XX responses from web targets as a share of all requests. Runbook: web-checkout-errors"},
        {"checkout-error-burst", kWeb, "CheckoutErrors", "Sum", nullptr, nullptr, Cmp::AtLeast, 25, 2, 3, 60, -9 * kDay, "Checkouts that fail. Runbook: web-checkout-errors"},
        {"web-prod-p99-latency", kElb, "TargetResponseTime", "p99", "LoadBalancer", kDemoLoadBalancer, Cmp::AtLeast, 0.8, 5, 5, 60, -9 * kDay, "The slowest percent of requests to the web targets"},
        {"orders-dlq-depth", kSqs, "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName", "orders-dlq", Cmp::AtLeast, 1, 1, 1, 300, -12 * kDay, "Orders that could not be processed"},
        {"batch-nightly-duration", kLambda, "Duration", "Maximum", "FunctionName", "batch-nightly", Cmp::AtLeast, 1'800'000, 1, 1, 3600, -13 * kDay, "The nightly settlement takes too long"},
        {"web-prod-cpu-high", "AWS/EC2", "CPUUtilization", "Average", "AutoScalingGroupName", "web-prod-asg", Cmp::AtLeast, 80, 5, 5, 60, -3197, "Web targets are busy"},
        {"web-prod-unhealthy-hosts", kElb, "UnHealthyHostCount", "Maximum", "TargetGroup", kDemoTargetGroup, Cmp::AtLeast, 1, 2, 3, 60, -9 * kDay, "A web target fails its health check"},
        {"web-prod-request-anomaly", kElb, "RequestCount", "Sum", "LoadBalancer", kDemoLoadBalancer, Cmp::AtLeast, 8000, 3, 3, 300, -11 * kDay, "Far more requests than usual"},
        {"orders-db-connections", kRds, "DatabaseConnections", "Maximum", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 425, 3, 3, 60, -9270, "Of 500"},
        {"orders-db-cpu", kRds, "CPUUtilization", "Average", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 75, 5, 5, 60, -5041, ""},
        {"orders-db-replica-lag", kRds, "AuroraReplicaLag", "Maximum", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 500, 3, 5, 60, -8 * kDay, ""},
        {"orders-db-free-storage", kRds, "FreeLocalStorage", "Minimum", "DBInstanceIdentifier", "orders-db", Cmp::AtMost, 20 * kGibibyte, 1, 1, 300, -19.15 * kDay, ""},
        {"order-worker-errors", kLambda, "Errors", "Sum", "FunctionName", "order-worker", Cmp::AtLeast, 5, 2, 3, 60, -9 * kDay, ""},
        {"order-worker-throttles", kLambda, "Throttles", "Sum", "FunctionName", "order-worker", Cmp::AtLeast, 1, 3, 5, 60, -12707, ""},
        {"order-events-age", kSqs, "ApproximateAgeOfOldestMessage", "Maximum", "QueueName", "order-events", Cmp::AtLeast, 120, 3, 3, 60, -9 * kDay, "Orders wait"},
        {"sessions-cache-evictions", kCache, "Evictions", "Sum", "CacheClusterId", "sessions-cache-001", Cmp::AtLeast, 100, 3, 5, 60, -10152, ""},
        {"sessions-cache-memory", kCache, "DatabaseMemoryUsagePercentage", "Average", "CacheClusterId", "sessions-cache-001", Cmp::AtLeast, 85, 3, 3, 300, -18992, ""},
        {"static-cdn-5xx", kCdn, "5xxErrorRate", "Average", "DistributionId", "E2QWRUHAPOMQZL", Cmp::AtLeast, 1, 3, 5, 300, -6857, ""},
        {"nat-port-allocation", "AWS/NATGateway", "ErrorPortAllocation", "Sum", "NatGatewayId", "nat-05dba92075d71c408", Cmp::AtLeast, 1, 1, 1, 300, -17.2 * kDay, ""},
        {"web-prod-4xx-count", kElb, "HTTPCode_Target_4XX_Count", "Sum", "LoadBalancer", kDemoLoadBalancer, Cmp::AtLeast, 120, 3, 5, 60, -6 * kDay, ""},
        {"web-prod-elb-5xx", kElb, "HTTPCode_ELB_5XX_Count", "Sum", "LoadBalancer", kDemoLoadBalancer, Cmp::AtLeast, 10, 3, 5, 60, -14 * kDay, ""},
        {"web-prod-healthy-hosts", kElb, "HealthyHostCount", "Minimum", "TargetGroup", kDemoTargetGroup, Cmp::AtMost, 2, 2, 2, 60, -20 * kDay, ""},
        {"web-prod-connection-errors", kElb, "TargetConnectionErrorCount", "Sum", "LoadBalancer", kDemoLoadBalancer, Cmp::AtLeast, 20, 3, 5, 60, -7 * kDay, ""},
        {"web-prod-status-check", "AWS/EC2", "StatusCheckFailed", "Maximum", "InstanceId", kDemoTargets[0], Cmp::AtLeast, 1, 2, 2, 60, -25 * kDay, ""},
        {"web-prod-memory", "CWAgent", "mem_used_percent", "Average", "InstanceId", kDemoTargets[0], Cmp::AtLeast, 90, 5, 5, 60, -4 * kDay, ""},
        {"web-prod-network-out", "AWS/EC2", "NetworkOut", "Average", "AutoScalingGroupName", "web-prod-asg", Cmp::AtLeast, 4e9, 5, 5, 60, -15 * kDay, ""},
        {"worker-cpu-high", "AWS/EC2", "CPUUtilization", "Average", "AutoScalingGroupName", "order-worker-asg", Cmp::AtLeast, 85, 5, 5, 60, -5 * kDay, ""},
        {"static-elb-5xx", kElb, "HTTPCode_Target_5XX_Count", "Sum", "LoadBalancer", "app/static/9a1f6c2e5b7d4083", Cmp::AtLeast, 10, 3, 5, 60, -21 * kDay, ""},
        {"static-latency", kElb, "TargetResponseTime", "Average", "LoadBalancer", "app/static/9a1f6c2e5b7d4083", Cmp::AtLeast, 0.2, 5, 5, 60, -16 * kDay, ""},
        {"static-cdn-4xx", kCdn, "4xxErrorRate", "Average", "DistributionId", "E2QWRUHAPOMQZL", Cmp::AtLeast, 5, 3, 5, 300, -9 * kDay, ""},
        {"orders-db-memory", kRds, "FreeableMemory", "Minimum", "DBInstanceIdentifier", "orders-db", Cmp::AtMost, 1 * kGibibyte, 3, 3, 60, -22 * kDay, ""},
        {"orders-db-read-latency", kRds, "ReadLatency", "Average", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 0.02, 5, 5, 60, -6.3 * kDay, ""},
        {"orders-db-commit-latency", kRds, "CommitLatency", "Average", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 50, 5, 5, 60, -6.2 * kDay, ""},
        {"orders-db-deadlocks", kRds, "Deadlocks", "Average", "DBInstanceIdentifier", "orders-db", Cmp::AtLeast, 1, 3, 5, 60, -18 * kDay, ""},
        {"catalog-db-cpu", kRds, "CPUUtilization", "Average", "DBInstanceIdentifier", "catalog-db", Cmp::AtLeast, 75, 5, 5, 60, -8.4 * kDay, ""},
        {"catalog-db-connections", kRds, "DatabaseConnections", "Maximum", "DBInstanceIdentifier", "catalog-db", Cmp::AtLeast, 425, 3, 3, 60, -23 * kDay, ""},
        {"catalog-db-free-storage", kRds, "FreeLocalStorage", "Minimum", "DBInstanceIdentifier", "catalog-db", Cmp::AtMost, 20 * kGibibyte, 1, 1, 300, -24 * kDay, ""},
        {"order-worker-duration", kLambda, "Duration", "Average", "FunctionName", "order-worker", Cmp::AtLeast, 5000, 3, 5, 60, -3.6 * kDay, ""},
        {"image-resize-errors", kLambda, "Errors", "Sum", "FunctionName", "image-resize", Cmp::AtLeast, 5, 2, 3, 60, -2.7 * kDay, ""},
        {"session-cleanup-errors", kLambda, "Errors", "Sum", "FunctionName", "session-cleanup", Cmp::AtLeast, 1, 1, 1, 300, -10.5 * kDay, ""},
        {"order-events-depth", kSqs, "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName", "order-events", Cmp::AtLeast, 1000, 3, 3, 60, -13.1 * kDay, ""},
        {"email-outbox-age", kSqs, "ApproximateAgeOfOldestMessage", "Maximum", "QueueName", "email-outbox", Cmp::AtLeast, 300, 3, 3, 60, -5.8 * kDay, ""},
        {"email-dlq-depth", kSqs, "ApproximateNumberOfMessagesVisible", "Maximum", "QueueName", "email-dlq", Cmp::AtLeast, 1, 1, 1, 300, -11.9 * kDay, ""},
        {"sessions-cache-cpu", kCache, "EngineCPUUtilization", "Average", "CacheClusterId", "sessions-cache-001", Cmp::AtLeast, 80, 5, 5, 60, -7.7 * kDay, ""},
        {"sessions-cache-connections", kCache, "CurrConnections", "Maximum", "CacheClusterId", "sessions-cache-001", Cmp::AtLeast, 5000, 3, 3, 60, -26 * kDay, ""},
        {"billing-estimated-charges", "AWS/Billing", "EstimatedCharges", "Maximum", "Currency", "USD", Cmp::AtLeast, 4000, 1, 1, 21600, -17.6 * kDay, "Month to date, in US dollars"},
    };
// clang-format on

struct Past
{
    const char* alarm;
    double minute;
    AlarmState to;
    std::vector<double> datapoints; ///< the newest that were evaluated, oldest first
    double threshold;
};

constexpr AlarmState kAlarm = AlarmState::Alarm;
constexpr AlarmState kOk = AlarmState::Ok;
constexpr AlarmState kNoData = AlarmState::InsufficientData;

/// What is known of the last weeks, in order of time per alarm. Minutes relative to 14:32.
const std::vector<Past>& pastTransitions()
{
    static const std::vector<Past> past = {
        {"web-prod-5xx-rate", -16530 + 3.15, kAlarm, {0.2, 1.4, 3.1, 3.4, 3.3}, 3},
        {"web-prod-5xx-rate", -16530 + 14.2, kOk, {}, 3},
        {"web-prod-5xx-rate", -8214 + 3.13, kAlarm, {0.1, 1.2, 2.2, 2.6, 2.4}, 2},
        {"web-prod-5xx-rate", -8214 + 14.17, kOk, {}, 2},
        {"web-prod-5xx-rate", -24.8, kAlarm, {0.2, 1.3, 2.6, 4.0, 4.5}, 2},
        {"checkout-error-burst", -25.8, kAlarm, {0.0, 49.0, 37.0}, 25},
        {"web-prod-p99-latency", -129.3, kAlarm, {1.05, 1.03, 0.98, 0.92, 0.84}, 0.8},
        {"web-prod-p99-latency", -121.2, kOk, {}, 0.8},
        {"web-prod-p99-latency", -22.8, kAlarm, {1.51, 1.5, 1.52, 1.49, 1.5}, 0.8},
        {"orders-dlq-depth", -207, kNoData, {}, 1},
        {"batch-nightly-duration", -666, kOk, {}, 1'800'000},
        {"batch-nightly-duration", -512, kNoData, {}, 1'800'000},
        {"web-prod-unhealthy-hosts", -134.4, kAlarm, {0.0, 1.0, 1.0}, 1},
        {"web-prod-unhealthy-hosts", -120.9, kOk, {}, 1},
        {"web-prod-request-anomaly", -1134, kAlarm, {12210.0, 11940.0, 9870.0}, 8000},
        {"web-prod-request-anomaly", -982, kOk, {}, 8000},
        {"orders-db-replica-lag", -151.2, kNoData, {}, 500},
        {"orders-db-replica-lag", -104.5, kOk, {}, 500},
        {"order-worker-errors", -810, kAlarm, {0.0, 11.0, 10.0}, 5},
        {"order-worker-errors", -790, kOk, {}, 5},
        {"order-events-age", -805, kAlarm, {190.0, 170.0, 150.0}, 120},
        {"order-events-age", -782, kOk, {}, 120},
    };
    return past;
}

/// What the periods before a transition held, oldest first. Where the table knows nothing of them,
/// they were quiet.
std::vector<AlarmSlot> periodsOf(const AlarmDefinition& definition, const Past& past,
                                 const DemoStory& story)
{
    std::vector<AlarmSlot> periods(static_cast<std::size_t>(definition.evaluationPeriods));
    const double period = definition.periodSeconds / 60.0;
    double minute = std::floor(past.minute / period) * period;
    const bool isAbove = definition.comparison == AlarmComparison::GreaterOrEqual;
    const double quiet = isAbove ? std::floor(past.threshold * 2) / 10 : past.threshold * 2;
    auto known = past.datapoints.rbegin();
    for (auto slot = periods.rbegin(); slot != periods.rend(); ++slot) {
        minute -= period;
        slot->start = story.at(minute);
        if (past.to == AlarmState::InsufficientData)
            continue;
        slot->value = known != past.datapoints.rend() ? *known++ : quiet;
        slot->sampleCount = 1;
    }
    return periods;
}

/// A transition with the texts that the evaluator would have written.
DemoTransition transitionOf(AlarmDefinition definition, const Past& past, AlarmState before,
                            const DemoStory& story)
{
    definition.threshold = past.threshold;
    definition.minimumSamples = 0;
    const AlarmEvaluation evaluation
        = evaluate(definition, periodsOf(definition, past, story), before, story.at(past.minute));
    return {past.minute, past.to, evaluation.reason, evaluation.reasonData};
}

std::vector<Dimension> dimensionsOf(const Row& row)
{
    if (!row.dimensionName)
        return {};
    std::vector<Dimension> dimensions{{row.dimensionName, row.dimensionValue}};
    const std::string_view name = row.dimensionName;
    if (name == "TargetGroup")
        dimensions.push_back({"LoadBalancer", kDemoLoadBalancer});
    if (name == "DistributionId")
        dimensions.push_back({"Region", "Global"});
    return dimensions;
}

PutMetricAlarmRequest requestOf(const Row& row, const Scope& scope)
{
    PutMetricAlarmRequest request;
    request.alarmName = row.name;
    if (*row.description)
        request.alarmDescription = row.description;
    request.nameSpace = row.nameSpace;
    request.metricName = row.metric;
    if (row.stat[0] == 'p')
        request.extendedStatistic = row.stat;
    else
        request.statistic = row.stat;
    request.dimensions = dimensionsOf(row);
    request.period = row.periodSeconds;
    request.evaluationPeriods = row.periods;
    request.datapointsToAlarm = row.datapoints;
    request.threshold = row.threshold;
    request.comparisonOperator = row.comparison == Cmp::AtLeast ? "GreaterThanOrEqualToThreshold"
                                                                : "LessThanOrEqualToThreshold";
    const std::string_view name = row.name;
    if (name == "web-prod-5xx-rate")
        request.treatMissingData = "notBreaching";
    if (name.starts_with("web-prod") || name == "checkout-error-burst") {
        request.alarmActions = {makeArn(scope, "sns", "web-oncall")};
        request.okActions = request.alarmActions;
    }
    request.actionsEnabled = name != "nat-port-allocation";
    return request;
}

/// Of the series that the alarm watches: with it the threshold can be read.
std::optional<std::string> unitOf(const std::vector<DemoSeries>& fleet,
                                  const PutMetricAlarmRequest& request)
{
    Metric watched{*request.nameSpace, *request.metricName, request.dimensions};
    std::sort(watched.dimensions.begin(), watched.dimensions.end());
    for (const DemoSeries& series : fleet) {
        Metric metric = series.metric;
        std::sort(metric.dimensions.begin(), metric.dimensions.end());
        if (metric == watched)
            return series.unit;
    }
    return std::nullopt;
}

} // namespace

std::vector<DemoAlarm> demoAlarms(const DemoStory& story, const Scope& scope)
{
    const std::vector<DemoSeries> fleet = demoFleetSeries();
    std::vector<DemoAlarm> alarms;
    for (const Row& row : kRows) {
        DemoAlarm& alarm = alarms.emplace_back();
        alarm.request = requestOf(row, scope);
        alarm.request.unit = unitOf(fleet, alarm.request);
        const AlarmDefinition definition = sourceOf(configurationOf(alarm.request)).definition;
        const auto add = [&](const Past& past) {
            const AlarmState before = alarm.transitions.empty() ? AlarmState::InsufficientData
                                                                : alarm.transitions.back().to;
            alarm.transitions.push_back(transitionOf(definition, past, before, story));
        };
        add({row.name, row.okSinceMinutes, AlarmState::Ok, {}, row.threshold});
        for (const Past& past : pastTransitions()) {
            if (std::string_view(past.alarm) == row.name)
                add(past);
        }
    }
    return alarms;
}

} // namespace yagura
