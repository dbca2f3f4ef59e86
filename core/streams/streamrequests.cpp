// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamrequests.h"

namespace yagura {

const Shape& Described<MetricStreamFilter>::shape()
{
    static const Shape shape
        = structure<MetricStreamFilter>("MetricStreamFilter")
              .member<&MetricStreamFilter::nameSpace>("Namespace", optional().length(1, 255))
              .member<&MetricStreamFilter::metricNames>("MetricNames",
                                                        optional().elementLength(1, 255));
    return shape;
}

const Shape& Described<MetricStreamStatisticsMetric>::shape()
{
    static const Shape shape
        = structure<MetricStreamStatisticsMetric>("MetricStreamStatisticsMetric")
              .member<&MetricStreamStatisticsMetric::nameSpace>("Namespace",
                                                                required().length(1, 255))
              .member<&MetricStreamStatisticsMetric::metricName>("MetricName",
                                                                 required().length(1, 255));
    return shape;
}

const Shape& Described<MetricStreamStatistics>::shape()
{
    static const Shape shape = structure<MetricStreamStatistics>("MetricStreamStatistics")
                                   .member<&MetricStreamStatistics::includeMetrics>(
                                       "IncludeMetrics", required().length(0, 100))
                                   .member<&MetricStreamStatistics::additionalStatistics>(
                                       "AdditionalStatistics", required().length(0, 20));
    return shape;
}

const Shape& Described<PutMetricStreamRequest>::shape()
{
    static const Shape shape
        = structure<PutMetricStreamRequest>("PutMetricStreamRequest")
              .member<&PutMetricStreamRequest::name>("Name", required().length(1, 255))
              .member<&PutMetricStreamRequest::includeFilters>("IncludeFilters",
                                                               optional().length(0, 1000))
              .member<&PutMetricStreamRequest::excludeFilters>("ExcludeFilters",
                                                               optional().length(0, 1000))
              .member<&PutMetricStreamRequest::firehoseArn>("FirehoseArn",
                                                            required().length(1, 1024))
              .member<&PutMetricStreamRequest::roleArn>("RoleArn", required().length(1, 1024))
              .member<&PutMetricStreamRequest::outputFormat>("OutputFormat",
                                                             required().length(1, 255))
              .member<&PutMetricStreamRequest::tags>("Tags")
              .member<&PutMetricStreamRequest::statisticsConfigurations>("StatisticsConfigurations",
                                                                         optional().length(0, 100))
              .member<&PutMetricStreamRequest::includeLinkedAccountsMetrics>(
                  "IncludeLinkedAccountsMetrics");
    return shape;
}

const Shape& Described<PutMetricStreamResponse>::shape()
{
    static const Shape shape = structure<PutMetricStreamResponse>("PutMetricStreamResponse")
                                   .member<&PutMetricStreamResponse::arn>("Arn");
    return shape;
}

const Shape& Described<MetricStreamNameRequest>::shape()
{
    static const Shape shape
        = structure<MetricStreamNameRequest>("MetricStreamNameRequest")
              .member<&MetricStreamNameRequest::name>("Name", required().length(1, 255));
    return shape;
}

const Shape& Described<MetricStreamNamesRequest>::shape()
{
    static const Shape shape
        = structure<MetricStreamNamesRequest>("MetricStreamNamesRequest")
              .member<&MetricStreamNamesRequest::names>("Names", required().elementLength(1, 255));
    return shape;
}

const Shape& Described<EmptyStreamResponse>::shape()
{
    static const Shape shape = structure<EmptyStreamResponse>("EmptyStreamResponse");
    return shape;
}

const Shape& Described<GetMetricStreamResponse>::shape()
{
    static const Shape shape
        = structure<GetMetricStreamResponse>("GetMetricStreamResponse")
              .member<&GetMetricStreamResponse::arn>("Arn")
              .member<&GetMetricStreamResponse::name>("Name")
              .member<&GetMetricStreamResponse::includeFilters>("IncludeFilters")
              .member<&GetMetricStreamResponse::excludeFilters>("ExcludeFilters")
              .member<&GetMetricStreamResponse::firehoseArn>("FirehoseArn")
              .member<&GetMetricStreamResponse::roleArn>("RoleArn")
              .member<&GetMetricStreamResponse::state>("State")
              .member<&GetMetricStreamResponse::creationDate>("CreationDate")
              .member<&GetMetricStreamResponse::lastUpdateDate>("LastUpdateDate")
              .member<&GetMetricStreamResponse::outputFormat>("OutputFormat")
              .member<&GetMetricStreamResponse::statisticsConfigurations>(
                  "StatisticsConfigurations")
              .member<&GetMetricStreamResponse::includeLinkedAccountsMetrics>(
                  "IncludeLinkedAccountsMetrics");
    return shape;
}

const Shape& Described<ListMetricStreamsRequest>::shape()
{
    static const Shape shape = structure<ListMetricStreamsRequest>("ListMetricStreamsRequest")
                                   .member<&ListMetricStreamsRequest::nextToken>("NextToken")
                                   .member<&ListMetricStreamsRequest::maxResults>(
                                       "MaxResults", optional().range(1, 500));
    return shape;
}

const Shape& Described<MetricStreamEntry>::shape()
{
    static const Shape shape = structure<MetricStreamEntry>("MetricStreamEntry")
                                   .member<&MetricStreamEntry::arn>("Arn")
                                   .member<&MetricStreamEntry::creationDate>("CreationDate")
                                   .member<&MetricStreamEntry::lastUpdateDate>("LastUpdateDate")
                                   .member<&MetricStreamEntry::name>("Name")
                                   .member<&MetricStreamEntry::firehoseArn>("FirehoseArn")
                                   .member<&MetricStreamEntry::state>("State")
                                   .member<&MetricStreamEntry::outputFormat>("OutputFormat");
    return shape;
}

const Shape& Described<ListMetricStreamsResponse>::shape()
{
    static const Shape shape = structure<ListMetricStreamsResponse>("ListMetricStreamsResponse")
                                   .member<&ListMetricStreamsResponse::nextToken>("NextToken")
                                   .member<&ListMetricStreamsResponse::entries>("Entries");
    return shape;
}

} // namespace yagura
