// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/base/tag.h"
#include "core/metrics/metricrequests.h"

/// The wire structs of the alarm operations (CloudWatch API 2010-08-01).
namespace yagura {

struct PutMetricAlarmRequest
{
    std::string alarmName;
    std::optional<std::string> alarmDescription;
    std::optional<bool> actionsEnabled;
    std::vector<std::string> okActions;
    std::vector<std::string> alarmActions;
    std::vector<std::string> insufficientDataActions;
    std::optional<std::string> metricName;
    std::optional<std::string> nameSpace;
    std::optional<std::string> statistic;
    std::optional<std::string> extendedStatistic;
    std::vector<Dimension> dimensions;
    std::optional<int> period; ///< seconds
    std::optional<std::string> unit;
    std::optional<int> evaluationPeriods;
    std::optional<int> datapointsToAlarm;
    std::optional<double> threshold;
    std::string comparisonOperator;
    std::optional<std::string> treatMissingData;
    std::optional<std::string> evaluateLowSampleCountPercentile;
    std::vector<MetricDataQuery> metrics;
    std::vector<Tag> tags; ///< honoured when the alarm is new
    std::optional<std::string> thresholdMetricId;
    bool operator==(const PutMetricAlarmRequest&) const = default;
};

struct PutMetricAlarmResponse
{
    bool operator==(const PutMetricAlarmResponse&) const = default;
};

/// As DescribeAlarms answers it.
struct MetricAlarm
{
    std::string alarmName;
    std::string alarmArn;
    std::optional<std::string> alarmDescription;
    std::optional<TimePoint> alarmConfigurationUpdatedTimestamp;
    std::optional<bool> actionsEnabled;
    std::vector<std::string> okActions;
    std::vector<std::string> alarmActions;
    std::vector<std::string> insufficientDataActions;
    std::string stateValue; ///< OK, ALARM, INSUFFICIENT_DATA
    std::string stateReason;
    std::optional<std::string> stateReasonData; ///< JSON
    std::optional<TimePoint> stateUpdatedTimestamp;
    std::optional<std::string> metricName;
    std::optional<std::string> nameSpace;
    std::optional<std::string> statistic;
    std::optional<std::string> extendedStatistic;
    std::vector<Dimension> dimensions;
    std::optional<int> period;
    std::optional<std::string> unit;
    std::optional<int> evaluationPeriods;
    std::optional<int> datapointsToAlarm;
    std::optional<double> threshold;
    std::string comparisonOperator;
    std::optional<std::string> treatMissingData;
    std::optional<std::string> evaluateLowSampleCountPercentile;
    std::optional<std::vector<MetricDataQuery>> metrics;
    std::optional<std::string> thresholdMetricId;
    /// PARTIAL_DATA, EVALUATION_ERROR or EVALUATION_FAILURE when the last evaluation could not be
    /// made, and the state is an older one's; not stored.
    std::optional<std::string> evaluationState;
    std::optional<TimePoint> stateTransitionedTimestamp;
    bool operator==(const MetricAlarm&) const = default;
};

/// Composite alarms and log alarms come with a later issue; the lists are answered empty until
/// then.
struct CompositeAlarm
{
    std::string alarmName;
    bool operator==(const CompositeAlarm&) const = default;
};

struct DescribeAlarmsRequest
{
    std::vector<std::string> alarmNames;
    std::optional<std::string> alarmNamePrefix;
    std::vector<std::string> alarmTypes;
    std::optional<std::string> childrenOfAlarmName;
    std::optional<std::string> parentsOfAlarmName;
    std::optional<std::string> stateValue;
    std::optional<std::string> actionPrefix;
    std::optional<int> maxRecords;
    std::optional<std::string> nextToken;
    bool operator==(const DescribeAlarmsRequest&) const = default;
};

struct DescribeAlarmsResponse
{
    std::vector<CompositeAlarm> compositeAlarms;
    std::vector<MetricAlarm> metricAlarms;
    std::vector<CompositeAlarm> logAlarms;
    std::optional<std::string> nextToken;
    bool operator==(const DescribeAlarmsResponse&) const = default;
};

struct DescribeAlarmsForMetricRequest
{
    std::string metricName;
    std::string nameSpace;
    std::optional<std::string> statistic;
    std::optional<std::string> extendedStatistic;
    std::vector<Dimension> dimensions;
    std::optional<int> period;
    std::optional<std::string> unit;
    bool operator==(const DescribeAlarmsForMetricRequest&) const = default;
};

struct DescribeAlarmsForMetricResponse
{
    std::vector<MetricAlarm> metricAlarms;
    bool operator==(const DescribeAlarmsForMetricResponse&) const = default;
};

struct AlarmNamesRequest ///< DeleteAlarms, EnableAlarmActions, DisableAlarmActions
{
    std::vector<std::string> alarmNames;
    bool operator==(const AlarmNamesRequest&) const = default;
};

struct EmptyAlarmResponse
{
    bool operator==(const EmptyAlarmResponse&) const = default;
};

struct SetAlarmStateRequest
{
    std::string alarmName;
    std::string stateValue;
    std::optional<std::string> stateReason; ///< required, may be empty
    std::optional<std::string> stateReasonData;
    bool operator==(const SetAlarmStateRequest&) const = default;
};

struct DescribeAlarmHistoryRequest
{
    std::optional<std::string> alarmName;
    std::vector<std::string> alarmTypes;
    std::optional<std::string> historyItemType;
    std::optional<TimePoint> startDate;
    std::optional<TimePoint> endDate;
    std::optional<int> maxRecords;
    std::optional<std::string> nextToken;
    std::optional<std::string> scanBy;
    bool operator==(const DescribeAlarmHistoryRequest&) const = default;
};

struct AlarmHistoryItem
{
    std::string alarmName;
    std::optional<std::string> alarmType;
    std::optional<TimePoint> timestamp;
    std::string historyItemType; ///< ConfigurationUpdate, StateUpdate, Action
    std::string historySummary;
    std::string historyData; ///< JSON
    bool operator==(const AlarmHistoryItem&) const = default;
};

struct DescribeAlarmHistoryResponse
{
    std::vector<AlarmHistoryItem> alarmHistoryItems;
    std::optional<std::string> nextToken;
    bool operator==(const DescribeAlarmHistoryResponse&) const = default;
};

template <>
struct Described<PutMetricAlarmRequest>
{
    static const Shape& shape();
};
template <>
struct Described<PutMetricAlarmResponse>
{
    static const Shape& shape();
};
template <>
struct Described<MetricAlarm>
{
    static const Shape& shape();
};
template <>
struct Described<CompositeAlarm>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmsResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmsForMetricRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmsForMetricResponse>
{
    static const Shape& shape();
};
template <>
struct Described<AlarmNamesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<EmptyAlarmResponse>
{
    static const Shape& shape();
};
template <>
struct Described<SetAlarmStateRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmHistoryRequest>
{
    static const Shape& shape();
};
template <>
struct Described<AlarmHistoryItem>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAlarmHistoryResponse>
{
    static const Shape& shape();
};

} // namespace yagura
