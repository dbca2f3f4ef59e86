// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/anomaly/anomalyrequests.h"

namespace yagura {

const Shape& Described<AnomalyRange>::shape()
{
    static const Shape shape = structure<AnomalyRange>("Range")
                                   .member<&AnomalyRange::startTime>("StartTime", required())
                                   .member<&AnomalyRange::endTime>("EndTime", required());
    return shape;
}

const Shape& Described<AnomalyDetectorConfiguration>::shape()
{
    static const Shape shape
        = structure<AnomalyDetectorConfiguration>("AnomalyDetectorConfiguration")
              .member<&AnomalyDetectorConfiguration::excludedTimeRanges>("ExcludedTimeRanges",
                                                                         optional().length(0, 10))
              .member<&AnomalyDetectorConfiguration::metricTimezone>("MetricTimezone",
                                                                     optional().length(0, 50));
    return shape;
}

const Shape& Described<MetricCharacteristics>::shape()
{
    static const Shape shape
        = structure<MetricCharacteristics>("MetricCharacteristics")
              .member<&MetricCharacteristics::periodicSpikes>("PeriodicSpikes");
    return shape;
}

const Shape& Described<SingleMetricAnomalyDetector>::shape()
{
    static const Shape shape
        = structure<SingleMetricAnomalyDetector>("SingleMetricAnomalyDetector")
              .member<&SingleMetricAnomalyDetector::accountId>("AccountId",
                                                               optional().length(1, 255))
              .member<&SingleMetricAnomalyDetector::nameSpace>("Namespace",
                                                               optional().length(1, 255))
              .member<&SingleMetricAnomalyDetector::metricName>("MetricName",
                                                                optional().length(1, 255))
              .member<&SingleMetricAnomalyDetector::dimensions>("Dimensions",
                                                                optional().length(0, 30))
              .member<&SingleMetricAnomalyDetector::stat>("Stat", optional().length(1, 50));
    return shape;
}

const Shape& Described<MetricMathAnomalyDetector>::shape()
{
    static const Shape shape
        = structure<MetricMathAnomalyDetector>("MetricMathAnomalyDetector")
              .member<&MetricMathAnomalyDetector::metricDataQueries>("MetricDataQueries");
    return shape;
}

const Shape& Described<PutAnomalyDetectorRequest>::shape()
{
    static const Shape shape
        = structure<PutAnomalyDetectorRequest>("PutAnomalyDetectorRequest")
              .member<&PutAnomalyDetectorRequest::nameSpace>("Namespace", optional().length(1, 255))
              .member<&PutAnomalyDetectorRequest::metricName>("MetricName",
                                                              optional().length(1, 255))
              .member<&PutAnomalyDetectorRequest::dimensions>("Dimensions",
                                                              optional().length(0, 30))
              .member<&PutAnomalyDetectorRequest::stat>("Stat", optional().length(1, 50))
              .member<&PutAnomalyDetectorRequest::configuration>("Configuration")
              .member<&PutAnomalyDetectorRequest::metricCharacteristics>("MetricCharacteristics")
              .member<&PutAnomalyDetectorRequest::singleMetricAnomalyDetector>(
                  "SingleMetricAnomalyDetector")
              .member<&PutAnomalyDetectorRequest::metricMathAnomalyDetector>(
                  "MetricMathAnomalyDetector");
    return shape;
}

const Shape& Described<PutAnomalyDetectorResponse>::shape()
{
    static const Shape shape = structure<PutAnomalyDetectorResponse>("PutAnomalyDetectorResponse");
    return shape;
}

const Shape& Described<DescribeAnomalyDetectorsRequest>::shape()
{
    static const Shape shape
        = structure<DescribeAnomalyDetectorsRequest>("DescribeAnomalyDetectorsRequest")
              .member<&DescribeAnomalyDetectorsRequest::nextToken>("NextToken")
              .member<&DescribeAnomalyDetectorsRequest::maxResults>("MaxResults",
                                                                    optional().range(1, 2147483647))
              .member<&DescribeAnomalyDetectorsRequest::nameSpace>("Namespace",
                                                                   optional().length(1, 255))
              .member<&DescribeAnomalyDetectorsRequest::metricName>("MetricName",
                                                                    optional().length(1, 255))
              .member<&DescribeAnomalyDetectorsRequest::dimensions>("Dimensions",
                                                                    optional().length(0, 30))
              .member<&DescribeAnomalyDetectorsRequest::anomalyDetectorTypes>(
                  "AnomalyDetectorTypes", optional().length(0, 2));
    return shape;
}

const Shape& Described<AnomalyDetector>::shape()
{
    static const Shape shape
        = structure<AnomalyDetector>("AnomalyDetector")
              .member<&AnomalyDetector::nameSpace>("Namespace", optional().length(1, 255))
              .member<&AnomalyDetector::metricName>("MetricName", optional().length(1, 255))
              .member<&AnomalyDetector::dimensions>("Dimensions", optional().length(0, 30))
              .member<&AnomalyDetector::stat>("Stat", optional().length(1, 50))
              .member<&AnomalyDetector::configuration>("Configuration")
              .member<&AnomalyDetector::stateValue>("StateValue")
              .member<&AnomalyDetector::metricCharacteristics>("MetricCharacteristics")
              .member<&AnomalyDetector::singleMetricAnomalyDetector>("SingleMetricAnomalyDetector")
              .member<&AnomalyDetector::metricMathAnomalyDetector>("MetricMathAnomalyDetector");
    return shape;
}

const Shape& Described<DescribeAnomalyDetectorsResponse>::shape()
{
    static const Shape shape
        = structure<DescribeAnomalyDetectorsResponse>("DescribeAnomalyDetectorsResponse")
              .member<&DescribeAnomalyDetectorsResponse::anomalyDetectors>("AnomalyDetectors")
              .member<&DescribeAnomalyDetectorsResponse::nextToken>("NextToken");
    return shape;
}

const Shape& Described<DeleteAnomalyDetectorRequest>::shape()
{
    static const Shape shape
        = structure<DeleteAnomalyDetectorRequest>("DeleteAnomalyDetectorRequest")
              .member<&DeleteAnomalyDetectorRequest::nameSpace>("Namespace",
                                                                optional().length(1, 255))
              .member<&DeleteAnomalyDetectorRequest::metricName>("MetricName",
                                                                 optional().length(1, 255))
              .member<&DeleteAnomalyDetectorRequest::dimensions>("Dimensions",
                                                                 optional().length(0, 30))
              .member<&DeleteAnomalyDetectorRequest::stat>("Stat", optional().length(1, 50))
              .member<&DeleteAnomalyDetectorRequest::singleMetricAnomalyDetector>(
                  "SingleMetricAnomalyDetector")
              .member<&DeleteAnomalyDetectorRequest::metricMathAnomalyDetector>(
                  "MetricMathAnomalyDetector");
    return shape;
}

const Shape& Described<DeleteAnomalyDetectorResponse>::shape()
{
    static const Shape shape
        = structure<DeleteAnomalyDetectorResponse>("DeleteAnomalyDetectorResponse");
    return shape;
}

} // namespace yagura
