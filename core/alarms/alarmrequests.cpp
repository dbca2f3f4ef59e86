// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmrequests.h"

#include <array>

namespace yagura {

namespace {

// The order is the one that the service's validation texts print.
constexpr std::array<std::string_view, 3> kStateValues{"INSUFFICIENT_DATA", "ALARM", "OK"};
constexpr std::array<std::string_view, 7> kComparisonOperators{
    "GreaterThanOrEqualToThreshold",
    "GreaterThanThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
    "LessThanLowerOrGreaterThanUpperThreshold",
    "LessThanLowerThreshold",
    "GreaterThanUpperThreshold"};
constexpr std::array<std::string_view, 5> kStatistics{"SampleCount", "Average", "Sum", "Minimum",
                                                      "Maximum"};
constexpr std::array<std::string_view, 27> kUnits{"Seconds",
                                                  "Microseconds",
                                                  "Milliseconds",
                                                  "Bytes",
                                                  "Kilobytes",
                                                  "Megabytes",
                                                  "Gigabytes",
                                                  "Terabytes",
                                                  "Bits",
                                                  "Kilobits",
                                                  "Megabits",
                                                  "Gigabits",
                                                  "Terabits",
                                                  "Percent",
                                                  "Count",
                                                  "Bytes/Second",
                                                  "Kilobytes/Second",
                                                  "Megabytes/Second",
                                                  "Gigabytes/Second",
                                                  "Terabytes/Second",
                                                  "Bits/Second",
                                                  "Kilobits/Second",
                                                  "Megabits/Second",
                                                  "Gigabits/Second",
                                                  "Terabits/Second",
                                                  "Count/Second",
                                                  "None"};
constexpr std::array<std::string_view, 5> kHistoryItemTypes{"ConfigurationUpdate", "StateUpdate",
                                                            "Action", "AlarmContributorStateUpdate",
                                                            "AlarmContributorAction"};
constexpr std::array<std::string_view, 2> kScanBy{"TimestampDescending", "TimestampAscending"};

constexpr double kNoMaximum = std::numeric_limits<double>::infinity();

Constraints actions()
{
    return optional().length(0, 5).elementLength(1, 1024);
}

Constraints names()
{
    return optional().length(0, 100).elementLength(1, 255);
}

} // namespace

const Shape& Described<PutMetricAlarmRequest>::shape()
{
    static const Shape shape
        = structure<PutMetricAlarmRequest>("PutMetricAlarmRequest")
              .member<&PutMetricAlarmRequest::alarmName>("AlarmName", required().length(1, 255))
              .member<&PutMetricAlarmRequest::alarmDescription>("AlarmDescription",
                                                                optional().length(0, 1024))
              .member<&PutMetricAlarmRequest::actionsEnabled>("ActionsEnabled")
              .member<&PutMetricAlarmRequest::okActions>("OKActions", actions())
              .member<&PutMetricAlarmRequest::alarmActions>("AlarmActions", actions())
              .member<&PutMetricAlarmRequest::insufficientDataActions>("InsufficientDataActions",
                                                                       actions())
              .member<&PutMetricAlarmRequest::metricName>("MetricName", optional().length(1, 255))
              .member<&PutMetricAlarmRequest::nameSpace>("Namespace", optional().length(1, 255))
              .member<&PutMetricAlarmRequest::statistic>("Statistic", optional().oneOf(kStatistics))
              .member<&PutMetricAlarmRequest::extendedStatistic>("ExtendedStatistic")
              .member<&PutMetricAlarmRequest::dimensions>("Dimensions", optional().length(0, 30))
              .member<&PutMetricAlarmRequest::period>("Period", optional().range(1, kNoMaximum))
              .member<&PutMetricAlarmRequest::unit>("Unit", optional().oneOf(kUnits))
              .member<&PutMetricAlarmRequest::evaluationPeriods>("EvaluationPeriods",
                                                                 required().range(1, kNoMaximum))
              .member<&PutMetricAlarmRequest::datapointsToAlarm>("DatapointsToAlarm",
                                                                 optional().range(1, kNoMaximum))
              .member<&PutMetricAlarmRequest::threshold>("Threshold")
              .member<&PutMetricAlarmRequest::comparisonOperator>(
                  "ComparisonOperator", required().oneOf(kComparisonOperators))
              .member<&PutMetricAlarmRequest::treatMissingData>("TreatMissingData",
                                                                optional().length(1, 255))
              .member<&PutMetricAlarmRequest::evaluateLowSampleCountPercentile>(
                  "EvaluateLowSampleCountPercentile", optional().length(1, 255))
              .member<&PutMetricAlarmRequest::metrics>("Metrics")
              .member<&PutMetricAlarmRequest::tags>("Tags")
              .member<&PutMetricAlarmRequest::thresholdMetricId>("ThresholdMetricId",
                                                                 optional().length(1, 255));
    return shape;
}

const Shape& Described<PutMetricAlarmResponse>::shape()
{
    static const Shape shape = structure<PutMetricAlarmResponse>("PutMetricAlarmResponse");
    return shape;
}

const Shape& Described<MetricAlarm>::shape()
{
    static const Shape shape
        = structure<MetricAlarm>("MetricAlarm")
              .member<&MetricAlarm::alarmName>("AlarmName")
              .member<&MetricAlarm::alarmArn>("AlarmArn")
              .member<&MetricAlarm::alarmDescription>("AlarmDescription")
              .member<&MetricAlarm::alarmConfigurationUpdatedTimestamp>(
                  "AlarmConfigurationUpdatedTimestamp")
              .member<&MetricAlarm::actionsEnabled>("ActionsEnabled")
              .member<&MetricAlarm::okActions>("OKActions")
              .member<&MetricAlarm::alarmActions>("AlarmActions")
              .member<&MetricAlarm::insufficientDataActions>("InsufficientDataActions")
              .member<&MetricAlarm::stateValue>("StateValue")
              .member<&MetricAlarm::stateReason>("StateReason")
              .member<&MetricAlarm::stateReasonData>("StateReasonData")
              .member<&MetricAlarm::stateUpdatedTimestamp>("StateUpdatedTimestamp")
              .member<&MetricAlarm::metricName>("MetricName")
              .member<&MetricAlarm::nameSpace>("Namespace")
              .member<&MetricAlarm::statistic>("Statistic")
              .member<&MetricAlarm::extendedStatistic>("ExtendedStatistic")
              .member<&MetricAlarm::dimensions>("Dimensions")
              .member<&MetricAlarm::period>("Period")
              .member<&MetricAlarm::unit>("Unit")
              .member<&MetricAlarm::evaluationPeriods>("EvaluationPeriods")
              .member<&MetricAlarm::datapointsToAlarm>("DatapointsToAlarm")
              .member<&MetricAlarm::threshold>("Threshold")
              .member<&MetricAlarm::comparisonOperator>("ComparisonOperator")
              .member<&MetricAlarm::treatMissingData>("TreatMissingData")
              .member<&MetricAlarm::evaluateLowSampleCountPercentile>(
                  "EvaluateLowSampleCountPercentile")
              .member<&MetricAlarm::metrics>("Metrics")
              .member<&MetricAlarm::thresholdMetricId>("ThresholdMetricId")
              .member<&MetricAlarm::evaluationState>("EvaluationState")
              .member<&MetricAlarm::stateTransitionedTimestamp>("StateTransitionedTimestamp");
    return shape;
}

const Shape& Described<CompositeAlarm>::shape()
{
    static const Shape shape = structure<CompositeAlarm>("CompositeAlarm")
                                   .member<&CompositeAlarm::alarmName>("AlarmName");
    return shape;
}

const Shape& Described<DescribeAlarmsRequest>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmsRequest>("DescribeAlarmsRequest")
              .member<&DescribeAlarmsRequest::alarmNames>("AlarmNames", names())
              .member<&DescribeAlarmsRequest::alarmNamePrefix>("AlarmNamePrefix",
                                                               optional().length(1, 255))
              .member<&DescribeAlarmsRequest::alarmTypes>("AlarmTypes")
              .member<&DescribeAlarmsRequest::childrenOfAlarmName>("ChildrenOfAlarmName",
                                                                   optional().length(1, 255))
              .member<&DescribeAlarmsRequest::parentsOfAlarmName>("ParentsOfAlarmName",
                                                                  optional().length(1, 255))
              .member<&DescribeAlarmsRequest::stateValue>("StateValue",
                                                          optional().oneOf(kStateValues))
              .member<&DescribeAlarmsRequest::actionPrefix>("ActionPrefix",
                                                            optional().length(1, 1024))
              .member<&DescribeAlarmsRequest::maxRecords>("MaxRecords", optional().range(1, 100))
              .member<&DescribeAlarmsRequest::nextToken>("NextToken");
    return shape;
}

const Shape& Described<DescribeAlarmsResponse>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmsResponse>("DescribeAlarmsResponse")
              .member<&DescribeAlarmsResponse::compositeAlarms>("CompositeAlarms")
              .member<&DescribeAlarmsResponse::metricAlarms>("MetricAlarms")
              .member<&DescribeAlarmsResponse::logAlarms>("LogAlarms")
              .member<&DescribeAlarmsResponse::nextToken>("NextToken");
    return shape;
}

const Shape& Described<DescribeAlarmsForMetricRequest>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmsForMetricRequest>("DescribeAlarmsForMetricRequest")
              .member<&DescribeAlarmsForMetricRequest::metricName>("MetricName",
                                                                   required().length(1, 255))
              .member<&DescribeAlarmsForMetricRequest::nameSpace>("Namespace",
                                                                  required().length(1, 255))
              .member<&DescribeAlarmsForMetricRequest::statistic>("Statistic",
                                                                  optional().oneOf(kStatistics))
              .member<&DescribeAlarmsForMetricRequest::extendedStatistic>("ExtendedStatistic")
              .member<&DescribeAlarmsForMetricRequest::dimensions>("Dimensions",
                                                                   optional().length(0, 30))
              .member<&DescribeAlarmsForMetricRequest::period>("Period",
                                                               optional().range(1, kNoMaximum))
              .member<&DescribeAlarmsForMetricRequest::unit>("Unit", optional().oneOf(kUnits));
    return shape;
}

const Shape& Described<DescribeAlarmsForMetricResponse>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmsForMetricResponse>("DescribeAlarmsForMetricResponse")
              .member<&DescribeAlarmsForMetricResponse::metricAlarms>("MetricAlarms");
    return shape;
}

const Shape& Described<AlarmNamesRequest>::shape()
{
    static const Shape shape
        = structure<AlarmNamesRequest>("AlarmNamesRequest")
              .member<&AlarmNamesRequest::alarmNames>(
                  "AlarmNames", required().length(0, 100).elementLength(1, 255));
    return shape;
}

const Shape& Described<EmptyAlarmResponse>::shape()
{
    static const Shape shape = structure<EmptyAlarmResponse>("EmptyAlarmResponse");
    return shape;
}

// StateReason is required but may be empty, which a shape cannot say: AlarmService checks it.
const Shape& Described<SetAlarmStateRequest>::shape()
{
    static const Shape shape
        = structure<SetAlarmStateRequest>("SetAlarmStateRequest")
              .member<&SetAlarmStateRequest::alarmName>("AlarmName", required().length(1, 255))
              .member<&SetAlarmStateRequest::stateValue>("StateValue",
                                                         required().oneOf(kStateValues))
              .member<&SetAlarmStateRequest::stateReason>("StateReason", optional().length(0, 1023))
              .member<&SetAlarmStateRequest::stateReasonData>("StateReasonData",
                                                              optional().length(0, 4000));
    return shape;
}

const Shape& Described<DescribeAlarmHistoryRequest>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmHistoryRequest>("DescribeAlarmHistoryRequest")
              .member<&DescribeAlarmHistoryRequest::alarmName>("AlarmName",
                                                               optional().length(1, 255))
              .member<&DescribeAlarmHistoryRequest::alarmTypes>("AlarmTypes")
              .member<&DescribeAlarmHistoryRequest::historyItemType>(
                  "HistoryItemType", optional().oneOf(kHistoryItemTypes))
              .member<&DescribeAlarmHistoryRequest::startDate>("StartDate")
              .member<&DescribeAlarmHistoryRequest::endDate>("EndDate")
              .member<&DescribeAlarmHistoryRequest::maxRecords>("MaxRecords",
                                                                optional().range(1, 100))
              .member<&DescribeAlarmHistoryRequest::nextToken>("NextToken")
              .member<&DescribeAlarmHistoryRequest::scanBy>("ScanBy", optional().oneOf(kScanBy));
    return shape;
}

const Shape& Described<AlarmHistoryItem>::shape()
{
    static const Shape shape = structure<AlarmHistoryItem>("AlarmHistoryItem")
                                   .member<&AlarmHistoryItem::alarmName>("AlarmName")
                                   .member<&AlarmHistoryItem::alarmType>("AlarmType")
                                   .member<&AlarmHistoryItem::timestamp>("Timestamp")
                                   .member<&AlarmHistoryItem::historyItemType>("HistoryItemType")
                                   .member<&AlarmHistoryItem::historySummary>("HistorySummary")
                                   .member<&AlarmHistoryItem::historyData>("HistoryData");
    return shape;
}

const Shape& Described<DescribeAlarmHistoryResponse>::shape()
{
    static const Shape shape
        = structure<DescribeAlarmHistoryResponse>("DescribeAlarmHistoryResponse")
              .member<&DescribeAlarmHistoryResponse::alarmHistoryItems>("AlarmHistoryItems")
              .member<&DescribeAlarmHistoryResponse::nextToken>("NextToken");
    return shape;
}

} // namespace yagura
