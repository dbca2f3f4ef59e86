// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/base/tag.h"

/// The wire structs of the metric stream operations (CloudWatch API 2010-08-01).
namespace yagura {

struct MetricStreamFilter
{
    std::optional<std::string> nameSpace;
    std::vector<std::string> metricNames; ///< none: every metric of the namespace
    bool operator==(const MetricStreamFilter&) const = default;
};

struct MetricStreamStatisticsMetric
{
    std::string nameSpace;
    std::string metricName;
    bool operator==(const MetricStreamStatisticsMetric&) const = default;
};

struct MetricStreamStatistics
{
    std::vector<MetricStreamStatisticsMetric> includeMetrics;
    std::vector<std::string> additionalStatistics; ///< "p99", "TM(10%:90%)"
    bool operator==(const MetricStreamStatistics&) const = default;
};

struct PutMetricStreamRequest
{
    std::string name;
    std::vector<MetricStreamFilter> includeFilters;
    std::vector<MetricStreamFilter> excludeFilters;
    std::string firehoseArn; ///< where it delivers (core/streams/streamdestination.h)
    std::string roleArn;
    std::string outputFormat;
    std::vector<Tag> tags; ///< honoured when the stream is new
    std::vector<MetricStreamStatistics> statisticsConfigurations;
    std::optional<bool> includeLinkedAccountsMetrics;
    bool operator==(const PutMetricStreamRequest&) const = default;
};

struct PutMetricStreamResponse
{
    std::string arn;
    bool operator==(const PutMetricStreamResponse&) const = default;
};

struct MetricStreamNameRequest
{
    std::string name;
    bool operator==(const MetricStreamNameRequest&) const = default;
};

struct MetricStreamNamesRequest
{
    std::vector<std::string> names;
    bool operator==(const MetricStreamNamesRequest&) const = default;
};

struct EmptyStreamResponse
{
    bool operator==(const EmptyStreamResponse&) const = default;
};

struct GetMetricStreamResponse
{
    std::string arn;
    std::string name;
    std::optional<std::vector<MetricStreamFilter>> includeFilters;
    std::optional<std::vector<MetricStreamFilter>> excludeFilters;
    std::string firehoseArn;
    std::string roleArn;
    std::string state; ///< running or stopped
    std::optional<TimePoint> creationDate;
    std::optional<TimePoint> lastUpdateDate;
    std::string outputFormat;
    std::optional<std::vector<MetricStreamStatistics>> statisticsConfigurations;
    std::optional<bool> includeLinkedAccountsMetrics;
    bool operator==(const GetMetricStreamResponse&) const = default;
};

struct ListMetricStreamsRequest
{
    std::optional<std::string> nextToken;
    std::optional<int> maxResults;
    bool operator==(const ListMetricStreamsRequest&) const = default;
};

struct MetricStreamEntry
{
    std::string arn;
    std::optional<TimePoint> creationDate;
    std::optional<TimePoint> lastUpdateDate;
    std::string name;
    std::string firehoseArn;
    std::string state;
    std::string outputFormat;
    bool operator==(const MetricStreamEntry&) const = default;
};

struct ListMetricStreamsResponse
{
    std::optional<std::string> nextToken;
    std::vector<MetricStreamEntry> entries; ///< by name
    bool operator==(const ListMetricStreamsResponse&) const = default;
};

template <>
struct Described<MetricStreamFilter>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStreamStatisticsMetric>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStreamStatistics>
{
    static const Shape& shape();
};
template <>
struct Described<PutMetricStreamRequest>
{
    static const Shape& shape();
};
template <>
struct Described<PutMetricStreamResponse>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStreamNameRequest>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStreamNamesRequest>
{
    static const Shape& shape();
};
template <>
struct Described<EmptyStreamResponse>
{
    static const Shape& shape();
};
template <>
struct Described<GetMetricStreamResponse>
{
    static const Shape& shape();
};
template <>
struct Described<ListMetricStreamsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<MetricStreamEntry>
{
    static const Shape& shape();
};
template <>
struct Described<ListMetricStreamsResponse>
{
    static const Shape& shape();
};

} // namespace yagura
