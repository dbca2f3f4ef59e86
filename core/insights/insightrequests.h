// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/base/tag.h"

/// The wire structs of the Contributor Insights operations (CloudWatch API 2010-08-01).
namespace yagura {

struct PutInsightRuleRequest
{
    std::string ruleName;
    std::optional<std::string> ruleState; ///< ENABLED (also when absent) or DISABLED
    std::string ruleDefinition; ///< JSON
    std::vector<Tag> tags; ///< honoured when the rule is new
    std::optional<bool> applyOnTransformedLogs;
    bool operator==(const PutInsightRuleRequest&) const = default;
};

struct EmptyInsightResponse
{
    bool operator==(const EmptyInsightResponse&) const = default;
};

struct DescribeInsightRulesRequest
{
    std::optional<std::string> nextToken;
    std::optional<int> maxResults;
    bool operator==(const DescribeInsightRulesRequest&) const = default;
};

struct InsightRule
{
    std::string name;
    std::string state; ///< ENABLED or DISABLED
    std::string schema; ///< CloudWatchLogRule/1
    std::string definition; ///< as it came
    std::optional<bool> managedRule;
    std::optional<bool> applyOnTransformedLogs;
    bool operator==(const InsightRule&) const = default;
};

struct DescribeInsightRulesResponse
{
    std::optional<std::string> nextToken;
    std::vector<InsightRule> insightRules; ///< by name
    bool operator==(const DescribeInsightRulesResponse&) const = default;
};

struct InsightRuleNamesRequest
{
    std::vector<std::string> ruleNames;
    bool operator==(const InsightRuleNamesRequest&) const = default;
};

struct InsightFailure
{
    std::optional<std::string> failureResource;
    std::optional<std::string> exceptionType;
    std::optional<std::string> failureCode;
    std::optional<std::string> failureDescription;
    bool operator==(const InsightFailure&) const = default;
};

struct InsightFailuresResponse
{
    std::vector<InsightFailure> failures;
    bool operator==(const InsightFailuresResponse&) const = default;
};

struct GetInsightRuleReportRequest
{
    std::string ruleName;
    std::optional<TimePoint> startTime; ///< inclusive
    std::optional<TimePoint> endTime; ///< exclusive
    std::optional<int> period; ///< seconds
    std::optional<int> maxContributorCount; ///< 1 to 100; 10 when absent
    std::vector<std::string> metrics;
    std::optional<std::string> orderBy; ///< Sum (also when absent) or Maximum
    bool operator==(const GetInsightRuleReportRequest&) const = default;
};

struct InsightContributorDatapoint
{
    std::optional<TimePoint> timestamp;
    std::optional<double> approximateValue;
    bool operator==(const InsightContributorDatapoint&) const = default;
};

struct InsightContributor
{
    std::vector<std::string> keys;
    std::optional<double> approximateAggregateValue;
    std::vector<InsightContributorDatapoint> datapoints;
    bool operator==(const InsightContributor&) const = default;
};

struct InsightMetricDatapoint
{
    std::optional<TimePoint> timestamp;
    std::optional<double> uniqueContributors;
    std::optional<double> maxContributorValue;
    std::optional<double> sampleCount;
    std::optional<double> average;
    std::optional<double> sum;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool operator==(const InsightMetricDatapoint&) const = default;
};

struct GetInsightRuleReportResponse
{
    std::vector<std::string> keyLabels;
    std::optional<std::string> aggregationStatistic; ///< COUNT or SUM
    std::optional<double> aggregateValue;
    std::optional<std::int64_t> approximateUniqueCount;
    std::vector<InsightContributor> contributors; ///< largest first
    std::vector<InsightMetricDatapoint> metricDatapoints;
    bool operator==(const GetInsightRuleReportResponse&) const = default;
};

struct ManagedInsightRule
{
    std::string templateName;
    std::string resourceArn;
    std::vector<Tag> tags;
    bool operator==(const ManagedInsightRule&) const = default;
};

struct PutManagedInsightRulesRequest
{
    std::vector<ManagedInsightRule> managedRules;
    bool operator==(const PutManagedInsightRulesRequest&) const = default;
};

struct ListManagedInsightRulesRequest
{
    std::string resourceArn;
    std::optional<std::string> nextToken;
    std::optional<int> maxResults;
    bool operator==(const ListManagedInsightRulesRequest&) const = default;
};

struct ManagedInsightRuleState
{
    std::string ruleName;
    std::string state;
    bool operator==(const ManagedInsightRuleState&) const = default;
};

struct ManagedInsightRuleDescription
{
    std::string templateName;
    std::string resourceArn;
    std::optional<ManagedInsightRuleState> ruleState;
    bool operator==(const ManagedInsightRuleDescription&) const = default;
};

struct ListManagedInsightRulesResponse
{
    std::vector<ManagedInsightRuleDescription> managedRules;
    std::optional<std::string> nextToken;
    bool operator==(const ListManagedInsightRulesResponse&) const = default;
};

template <>
struct Described<PutInsightRuleRequest>
{
    static const Shape& shape();
};
template <>
struct Described<EmptyInsightResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeInsightRulesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<InsightRule>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeInsightRulesResponse>
{
    static const Shape& shape();
};
template <>
struct Described<InsightRuleNamesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<InsightFailure>
{
    static const Shape& shape();
};
template <>
struct Described<InsightFailuresResponse>
{
    static const Shape& shape();
};
template <>
struct Described<GetInsightRuleReportRequest>
{
    static const Shape& shape();
};
template <>
struct Described<InsightContributorDatapoint>
{
    static const Shape& shape();
};
template <>
struct Described<InsightContributor>
{
    static const Shape& shape();
};
template <>
struct Described<InsightMetricDatapoint>
{
    static const Shape& shape();
};
template <>
struct Described<GetInsightRuleReportResponse>
{
    static const Shape& shape();
};
template <>
struct Described<ManagedInsightRule>
{
    static const Shape& shape();
};
template <>
struct Described<PutManagedInsightRulesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<ListManagedInsightRulesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<ManagedInsightRuleState>
{
    static const Shape& shape();
};
template <>
struct Described<ManagedInsightRuleDescription>
{
    static const Shape& shape();
};
template <>
struct Described<ListManagedInsightRulesResponse>
{
    static const Shape& shape();
};

} // namespace yagura
