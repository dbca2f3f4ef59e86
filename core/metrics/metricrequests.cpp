// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricrequests.h"

#include "core/metrics/metricunits.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<std::string_view, 2> kScanOrders{"TimestampDescending", "TimestampAscending"};
constexpr std::array<std::string_view, 1> kRecentlyActive{"PT3H"};
constexpr std::size_t kMaxDimensions = 30;
constexpr std::size_t kMaxNameLength = 255;

} // namespace

const Shape& Described<Dimension>::shape()
{
    static const Shape s = structure<Dimension>("Dimension")
                               .member<&Dimension::name>("Name", required().length(1, 255))
                               .member<&Dimension::value>("Value", required().length(1, 1024));
    return s;
}

const Shape& Described<Metric>::shape()
{
    static const Shape s
        = structure<Metric>("Metric")
              .member<&Metric::nameSpace>("Namespace", optional().length(1, kMaxNameLength))
              .member<&Metric::metricName>("MetricName", optional().length(1, kMaxNameLength))
              .member<&Metric::dimensions>("Dimensions", optional().length(0, kMaxDimensions));
    return s;
}

const Shape& Described<StatisticSet>::shape()
{
    static const Shape s = structure<StatisticSet>("StatisticSet")
                               .member<&StatisticSet::sampleCount>("SampleCount", required())
                               .member<&StatisticSet::sum>("Sum", required())
                               .member<&StatisticSet::minimum>("Minimum", required())
                               .member<&StatisticSet::maximum>("Maximum", required());
    return s;
}

const Shape& Described<MetricDatum>::shape()
{
    static const Shape s
        = structure<MetricDatum>("MetricDatum")
              .member<&MetricDatum::metricName>("MetricName", required().length(1, kMaxNameLength))
              .member<&MetricDatum::dimensions>("Dimensions", optional().length(0, kMaxDimensions))
              .member<&MetricDatum::timestamp>("Timestamp")
              .member<&MetricDatum::value>("Value")
              .member<&MetricDatum::statisticValues>("StatisticValues")
              .member<&MetricDatum::values>("Values", optional().length(0, 150))
              .member<&MetricDatum::counts>("Counts", optional().length(0, 150))
              .member<&MetricDatum::unit>("Unit", optional().oneOf(metricUnits()))
              .member<&MetricDatum::storageResolution>("StorageResolution",
                                                       optional().range(1, 86400));
    return s;
}

const Shape& Described<PutMetricDataRequest>::shape()
{
    static const Shape s
        = structure<PutMetricDataRequest>("PutMetricDataInput")
              .member<&PutMetricDataRequest::nameSpace>("Namespace",
                                                        required().length(1, kMaxNameLength))
              .member<&PutMetricDataRequest::metricData>("MetricData", required().length(1, 1000));
    return s;
}

const Shape& Described<PutMetricDataResponse>::shape()
{
    static const Shape s = structure<PutMetricDataResponse>("PutMetricDataOutput");
    return s;
}

const Shape& Described<GetMetricStatisticsRequest>::shape()
{
    using R = GetMetricStatisticsRequest;
    static const Shape s
        = structure<R>("GetMetricStatisticsInput")
              .member<&R::nameSpace>("Namespace", required().length(1, kMaxNameLength))
              .member<&R::metricName>("MetricName", required().length(1, kMaxNameLength))
              .member<&R::dimensions>("Dimensions", optional().length(0, kMaxDimensions))
              .member<&R::startTime>("StartTime", required())
              .member<&R::endTime>("EndTime", required())
              .member<&R::period>("Period", required().range(1, 2147483647))
              .member<&R::statistics>("Statistics", optional().length(0, 5))
              .member<&R::extendedStatistics>("ExtendedStatistics", optional().length(0, 10))
              .member<&R::unit>("Unit", optional().oneOf(metricUnits()));
    return s;
}

const Shape& Described<ExtendedStatistic>::shape()
{
    static const Shape s = structure<ExtendedStatistic>("ExtendedStatistic")
                               .member<&ExtendedStatistic::key>("key", required())
                               .member<&ExtendedStatistic::value>("value")
                               .asMapEntry();
    return s;
}

const Shape& Described<Datapoint>::shape()
{
    static const Shape s = structure<Datapoint>("Datapoint")
                               .member<&Datapoint::timestamp>("Timestamp")
                               .member<&Datapoint::sampleCount>("SampleCount")
                               .member<&Datapoint::average>("Average")
                               .member<&Datapoint::sum>("Sum")
                               .member<&Datapoint::minimum>("Minimum")
                               .member<&Datapoint::maximum>("Maximum")
                               .member<&Datapoint::unit>("Unit", optional().oneOf(metricUnits()))
                               .member<&Datapoint::extendedStatistics>("ExtendedStatistics");
    return s;
}

const Shape& Described<GetMetricStatisticsResponse>::shape()
{
    using R = GetMetricStatisticsResponse;
    static const Shape s = structure<R>("GetMetricStatisticsOutput")
                               .member<&R::label>("Label")
                               .member<&R::datapoints>("Datapoints");
    return s;
}

const Shape& Described<MetricStat>::shape()
{
    static const Shape s
        = structure<MetricStat>("MetricStat")
              .member<&MetricStat::metric>("Metric", required())
              .member<&MetricStat::period>("Period", required().range(1, 2147483647))
              .member<&MetricStat::stat>("Stat", required())
              .member<&MetricStat::unit>("Unit", optional().oneOf(metricUnits()));
    return s;
}

const Shape& Described<MetricDataQuery>::shape()
{
    using Q = MetricDataQuery;
    static const Shape s = structure<Q>("MetricDataQuery")
                               .member<&Q::id>("Id", required().length(1, 255))
                               .member<&Q::metricStat>("MetricStat")
                               .member<&Q::expression>("Expression", optional().length(1, 2048))
                               .member<&Q::label>("Label")
                               .member<&Q::returnData>("ReturnData")
                               .member<&Q::period>("Period", optional().range(1, 2147483647))
                               .member<&Q::accountId>("AccountId", optional().length(1, 255));
    return s;
}

const Shape& Described<LabelOptions>::shape()
{
    static const Shape s
        = structure<LabelOptions>("LabelOptions").member<&LabelOptions::timezone>("Timezone");
    return s;
}

const Shape& Described<GetMetricDataRequest>::shape()
{
    using R = GetMetricDataRequest;
    static const Shape s
        = structure<R>("GetMetricDataInput")
              .member<&R::metricDataQueries>("MetricDataQueries", required().length(1, 500))
              .member<&R::startTime>("StartTime", required())
              .member<&R::endTime>("EndTime", required())
              .member<&R::nextToken>("NextToken")
              .member<&R::scanBy>("ScanBy", optional().oneOf(kScanOrders))
              .member<&R::maxDatapoints>("MaxDatapoints")
              .member<&R::labelOptions>("LabelOptions");
    return s;
}

const Shape& Described<MessageData>::shape()
{
    static const Shape s = structure<MessageData>("MessageData")
                               .member<&MessageData::code>("Code")
                               .member<&MessageData::value>("Value");
    return s;
}

const Shape& Described<MetricDataResult>::shape()
{
    using R = MetricDataResult;
    static const Shape s = structure<R>("MetricDataResult")
                               .member<&R::id>("Id")
                               .member<&R::label>("Label")
                               .member<&R::timestamps>("Timestamps")
                               .member<&R::values>("Values")
                               .member<&R::statusCode>("StatusCode")
                               .member<&R::messages>("Messages");
    return s;
}

const Shape& Described<GetMetricDataResponse>::shape()
{
    using R = GetMetricDataResponse;
    static const Shape s = structure<R>("GetMetricDataOutput")
                               .member<&R::metricDataResults>("MetricDataResults")
                               .member<&R::nextToken>("NextToken")
                               .member<&R::messages>("Messages");
    return s;
}

const Shape& Described<DimensionFilter>::shape()
{
    using F = DimensionFilter;
    static const Shape s = structure<F>("DimensionFilter")
                               .member<&F::name>("Name", required().length(1, 255))
                               .member<&F::value>("Value", optional().length(1, 1024));
    return s;
}

const Shape& Described<ListMetricsRequest>::shape()
{
    using R = ListMetricsRequest;
    static const Shape s
        = structure<R>("ListMetricsInput")
              .member<&R::nameSpace>("Namespace", optional().length(1, kMaxNameLength))
              .member<&R::metricName>("MetricName", optional().length(1, kMaxNameLength))
              .member<&R::dimensions>("Dimensions", optional().length(0, 10))
              .member<&R::nextToken>("NextToken")
              .member<&R::recentlyActive>("RecentlyActive", optional().oneOf(kRecentlyActive))
              .member<&R::includeLinkedAccounts>("IncludeLinkedAccounts")
              .member<&R::owningAccount>("OwningAccount", optional().length(1, 255));
    return s;
}

const Shape& Described<ListMetricsResponse>::shape()
{
    static const Shape s = structure<ListMetricsResponse>("ListMetricsOutput")
                               .member<&ListMetricsResponse::metrics>("Metrics")
                               .member<&ListMetricsResponse::nextToken>("NextToken");
    return s;
}

} // namespace yagura
