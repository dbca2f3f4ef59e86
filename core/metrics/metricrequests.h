// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"

#include <optional>
#include <string>
#include <vector>

/// The wire structs of the metric operations (CloudWatch API 2010-08-01). Member order and names are the service's.
namespace yagura {

struct Dimension
{
    std::string name;
    std::string value;
    auto operator<=>(const Dimension&) const = default;
};

/// A metric's identity within a scope. Dimension order never matters; services sort them by name.
struct Metric
{
    std::string nameSpace;
    std::string metricName;
    std::vector<Dimension> dimensions;
    auto operator<=>(const Metric&) const = default;
};

struct StatisticSet
{
    std::optional<double> sampleCount;
    std::optional<double> sum;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool operator==(const StatisticSet&) const = default;
};

struct MetricDatum
{
    std::string metricName;
    std::vector<Dimension> dimensions;
    std::optional<TimePoint> timestamp;
    std::optional<double> value;
    std::optional<StatisticSet> statisticValues;
    std::vector<double> values;
    std::vector<double> counts;
    std::optional<std::string> unit;
    std::optional<int> storageResolution;
    bool operator==(const MetricDatum&) const = default;
};

struct PutMetricDataRequest
{
    std::string nameSpace;
    std::vector<MetricDatum> metricData;
    bool operator==(const PutMetricDataRequest&) const = default;
};

struct PutMetricDataResponse
{
    bool operator==(const PutMetricDataResponse&) const = default;
};

struct GetMetricStatisticsRequest
{
    std::string nameSpace;
    std::string metricName;
    std::vector<Dimension> dimensions;
    std::optional<TimePoint> startTime;
    std::optional<TimePoint> endTime;
    std::optional<int> period; ///< seconds
    std::vector<std::string> statistics;
    std::vector<std::string> extendedStatistics;
    std::optional<std::string> unit;
    bool operator==(const GetMetricStatisticsRequest&) const = default;
};

/// The service answers extended statistics as a map; on the wire the codec writes it as the protocol does.
struct ExtendedStatistic
{
    std::string key;
    double value = 0;
    bool operator==(const ExtendedStatistic&) const = default;
};

struct Datapoint
{
    std::optional<TimePoint> timestamp;
    std::optional<double> sampleCount;
    std::optional<double> average;
    std::optional<double> sum;
    std::optional<double> minimum;
    std::optional<double> maximum;
    std::optional<std::string> unit;
    std::optional<std::vector<ExtendedStatistic>> extendedStatistics;
    bool operator==(const Datapoint&) const = default;
};

struct GetMetricStatisticsResponse
{
    std::string label;
    std::vector<Datapoint> datapoints;
    bool operator==(const GetMetricStatisticsResponse&) const = default;
};

struct MetricStat
{
    Metric metric;
    std::optional<int> period; ///< seconds
    std::string stat;
    std::optional<std::string> unit;
    bool operator==(const MetricStat&) const = default;
};

struct MetricDataQuery
{
    std::string id;
    std::optional<MetricStat> metricStat;
    std::optional<std::string> expression;
    std::optional<std::string> label;
    std::optional<bool> returnData; ///< absent means true
    std::optional<int> period;
    std::optional<std::string> accountId;
    bool operator==(const MetricDataQuery&) const = default;
};

struct LabelOptions
{
    std::optional<std::string> timezone;
    bool operator==(const LabelOptions&) const = default;
};

struct GetMetricDataRequest
{
    std::vector<MetricDataQuery> metricDataQueries;
    std::optional<TimePoint> startTime;
    std::optional<TimePoint> endTime;
    std::optional<std::string> nextToken;
    std::optional<std::string> scanBy; ///< TimestampDescending (default) or TimestampAscending
    std::optional<int> maxDatapoints;
    std::optional<LabelOptions> labelOptions;
    bool operator==(const GetMetricDataRequest&) const = default;
};

struct MessageData
{
    std::optional<std::string> code;
    std::optional<std::string> value;
    bool operator==(const MessageData&) const = default;
};

struct MetricDataResult
{
    std::string id;
    std::string label;
    std::vector<TimePoint> timestamps;
    std::vector<double> values; ///< parallel to timestamps
    std::string statusCode; ///< Complete, PartialData, InternalError, Forbidden
    std::optional<std::vector<MessageData>> messages;
    bool operator==(const MetricDataResult&) const = default;
};

struct GetMetricDataResponse
{
    std::vector<MetricDataResult> metricDataResults;
    std::optional<std::string> nextToken;
    std::vector<MessageData> messages;
    bool operator==(const GetMetricDataResponse&) const = default;
};

struct DimensionFilter
{
    std::string name;
    std::optional<std::string> value;
    bool operator==(const DimensionFilter&) const = default;
};

struct ListMetricsRequest
{
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<DimensionFilter> dimensions;
    std::optional<std::string> nextToken;
    std::optional<std::string> recentlyActive; ///< PT3H
    std::optional<bool> includeLinkedAccounts;
    std::optional<std::string> owningAccount;
    bool operator==(const ListMetricsRequest&) const = default;
};

struct ListMetricsResponse
{
    std::vector<Metric> metrics;
    std::optional<std::string> nextToken;
    bool operator==(const ListMetricsResponse&) const = default;
};

template <>
struct Described<Dimension>
{
    static const Shape& shape();
};
template <>
struct Described<Metric>
{
    static const Shape& shape();
};
template <>
struct Described<StatisticSet>
{
    static const Shape& shape();
};
template <>
struct Described<MetricDatum>
{
    static const Shape& shape();
};
template <>
struct Described<PutMetricDataRequest>
{
    static const Shape& shape();
};
template <>
struct Described<PutMetricDataResponse>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricStatisticsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<ExtendedStatistic>
{
    static const Shape& shape();
};
template <>
struct Described<Datapoint>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricStatisticsResponse>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStat>
{
    static const Shape& shape();
};
template <>
struct Described<MetricDataQuery>
{
    static const Shape& shape();
};
template <>
struct Described<LabelOptions>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricDataRequest>
{
    static const Shape& shape();
};
template <>
struct Described<MessageData>
{
    static const Shape& shape();
};
template <>
struct Described<MetricDataResult>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricDataResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DimensionFilter>
{
    static const Shape& shape();
};
template <>
struct Described<ListMetricsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<ListMetricsResponse>
{
    static const Shape& shape();
};

} // namespace yagura
