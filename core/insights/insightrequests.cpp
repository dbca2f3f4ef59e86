// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightrequests.h"

namespace yagura {

const Shape& Described<PutInsightRuleRequest>::shape()
{
    static const Shape shape
        = structure<PutInsightRuleRequest>("PutInsightRuleRequest")
              .member<&PutInsightRuleRequest::ruleName>("RuleName", required().length(1, 128))
              .member<&PutInsightRuleRequest::ruleState>("RuleState", optional().length(1, 32))
              .member<&PutInsightRuleRequest::ruleDefinition>("RuleDefinition",
                                                              required().length(1, 8192))
              .member<&PutInsightRuleRequest::tags>("Tags")
              .member<&PutInsightRuleRequest::applyOnTransformedLogs>("ApplyOnTransformedLogs");
    return shape;
}

const Shape& Described<EmptyInsightResponse>::shape()
{
    static const Shape shape = structure<EmptyInsightResponse>("EmptyInsightResponse");
    return shape;
}

const Shape& Described<DescribeInsightRulesRequest>::shape()
{
    static const Shape shape = structure<DescribeInsightRulesRequest>("DescribeInsightRulesRequest")
                                   .member<&DescribeInsightRulesRequest::nextToken>("NextToken")
                                   .member<&DescribeInsightRulesRequest::maxResults>(
                                       "MaxResults", optional().range(1, 500));
    return shape;
}

const Shape& Described<InsightRule>::shape()
{
    static const Shape shape
        = structure<InsightRule>("InsightRule")
              .member<&InsightRule::name>("Name")
              .member<&InsightRule::state>("State")
              .member<&InsightRule::schema>("Schema")
              .member<&InsightRule::definition>("Definition")
              .member<&InsightRule::managedRule>("ManagedRule")
              .member<&InsightRule::applyOnTransformedLogs>("ApplyOnTransformedLogs");
    return shape;
}

const Shape& Described<DescribeInsightRulesResponse>::shape()
{
    static const Shape shape
        = structure<DescribeInsightRulesResponse>("DescribeInsightRulesResponse")
              .member<&DescribeInsightRulesResponse::nextToken>("NextToken")
              .member<&DescribeInsightRulesResponse::insightRules>("InsightRules");
    return shape;
}

const Shape& Described<InsightRuleNamesRequest>::shape()
{
    static const Shape shape = structure<InsightRuleNamesRequest>("InsightRuleNamesRequest")
                                   .member<&InsightRuleNamesRequest::ruleNames>(
                                       "RuleNames", required().elementLength(1, 128));
    return shape;
}

const Shape& Described<InsightFailure>::shape()
{
    static const Shape shape
        = structure<InsightFailure>("InsightFailure")
              .member<&InsightFailure::failureResource>("FailureResource")
              .member<&InsightFailure::exceptionType>("ExceptionType")
              .member<&InsightFailure::failureCode>("FailureCode")
              .member<&InsightFailure::failureDescription>("FailureDescription");
    return shape;
}

const Shape& Described<InsightFailuresResponse>::shape()
{
    static const Shape shape = structure<InsightFailuresResponse>("InsightFailuresResponse")
                                   .member<&InsightFailuresResponse::failures>("Failures");
    return shape;
}

const Shape& Described<GetInsightRuleReportRequest>::shape()
{
    static const Shape shape
        = structure<GetInsightRuleReportRequest>("GetInsightRuleReportRequest")
              .member<&GetInsightRuleReportRequest::ruleName>("RuleName", required().length(1, 128))
              .member<&GetInsightRuleReportRequest::startTime>("StartTime", required())
              .member<&GetInsightRuleReportRequest::endTime>("EndTime", required())
              .member<&GetInsightRuleReportRequest::period>("Period", required().range(1, 86400))
              .member<&GetInsightRuleReportRequest::maxContributorCount>("MaxContributorCount")
              .member<&GetInsightRuleReportRequest::metrics>("Metrics")
              .member<&GetInsightRuleReportRequest::orderBy>("OrderBy", optional().length(1, 32));
    return shape;
}

const Shape& Described<InsightContributorDatapoint>::shape()
{
    static const Shape shape
        = structure<InsightContributorDatapoint>("InsightContributorDatapoint")
              .member<&InsightContributorDatapoint::timestamp>("Timestamp")
              .member<&InsightContributorDatapoint::approximateValue>("ApproximateValue");
    return shape;
}

const Shape& Described<InsightContributor>::shape()
{
    static const Shape shape
        = structure<InsightContributor>("InsightContributor")
              .member<&InsightContributor::keys>("Keys")
              .member<&InsightContributor::approximateAggregateValue>("ApproximateAggregateValue")
              .member<&InsightContributor::datapoints>("Datapoints");
    return shape;
}

const Shape& Described<InsightMetricDatapoint>::shape()
{
    static const Shape shape
        = structure<InsightMetricDatapoint>("InsightMetricDatapoint")
              .member<&InsightMetricDatapoint::timestamp>("Timestamp")
              .member<&InsightMetricDatapoint::uniqueContributors>("UniqueContributors")
              .member<&InsightMetricDatapoint::maxContributorValue>("MaxContributorValue")
              .member<&InsightMetricDatapoint::sampleCount>("SampleCount")
              .member<&InsightMetricDatapoint::average>("Average")
              .member<&InsightMetricDatapoint::sum>("Sum")
              .member<&InsightMetricDatapoint::minimum>("Minimum")
              .member<&InsightMetricDatapoint::maximum>("Maximum");
    return shape;
}

const Shape& Described<GetInsightRuleReportResponse>::shape()
{
    static const Shape shape
        = structure<GetInsightRuleReportResponse>("GetInsightRuleReportResponse")
              .member<&GetInsightRuleReportResponse::keyLabels>("KeyLabels")
              .member<&GetInsightRuleReportResponse::aggregationStatistic>("AggregationStatistic")
              .member<&GetInsightRuleReportResponse::aggregateValue>("AggregateValue")
              .member<&GetInsightRuleReportResponse::approximateUniqueCount>(
                  "ApproximateUniqueCount")
              .member<&GetInsightRuleReportResponse::contributors>("Contributors")
              .member<&GetInsightRuleReportResponse::metricDatapoints>("MetricDatapoints");
    return shape;
}

const Shape& Described<ManagedInsightRule>::shape()
{
    static const Shape shape
        = structure<ManagedInsightRule>("ManagedInsightRule")
              .member<&ManagedInsightRule::templateName>("TemplateName", required().length(1, 128))
              .member<&ManagedInsightRule::resourceArn>("ResourceARN", required().length(1, 1024))
              .member<&ManagedInsightRule::tags>("Tags");
    return shape;
}

const Shape& Described<PutManagedInsightRulesRequest>::shape()
{
    static const Shape shape
        = structure<PutManagedInsightRulesRequest>("PutManagedInsightRulesRequest")
              .member<&PutManagedInsightRulesRequest::managedRules>("ManagedRules", required());
    return shape;
}

const Shape& Described<ListManagedInsightRulesRequest>::shape()
{
    static const Shape shape
        = structure<ListManagedInsightRulesRequest>("ListManagedInsightRulesRequest")
              .member<&ListManagedInsightRulesRequest::resourceArn>("ResourceARN",
                                                                    required().length(1, 1024))
              .member<&ListManagedInsightRulesRequest::nextToken>("NextToken")
              .member<&ListManagedInsightRulesRequest::maxResults>("MaxResults",
                                                                   optional().range(1, 500));
    return shape;
}

const Shape& Described<ManagedInsightRuleState>::shape()
{
    static const Shape shape = structure<ManagedInsightRuleState>("ManagedInsightRuleState")
                                   .member<&ManagedInsightRuleState::ruleName>("RuleName")
                                   .member<&ManagedInsightRuleState::state>("State");
    return shape;
}

const Shape& Described<ManagedInsightRuleDescription>::shape()
{
    static const Shape shape
        = structure<ManagedInsightRuleDescription>("ManagedInsightRuleDescription")
              .member<&ManagedInsightRuleDescription::templateName>("TemplateName")
              .member<&ManagedInsightRuleDescription::resourceArn>("ResourceARN")
              .member<&ManagedInsightRuleDescription::ruleState>("RuleState");
    return shape;
}

const Shape& Described<ListManagedInsightRulesResponse>::shape()
{
    static const Shape shape
        = structure<ListManagedInsightRulesResponse>("ListManagedInsightRulesResponse")
              .member<&ListManagedInsightRulesResponse::managedRules>("ManagedRules")
              .member<&ListManagedInsightRulesResponse::nextToken>("NextToken");
    return shape;
}

} // namespace yagura
