// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/shape.h"
#include "core/metrics/metricrequests.h"

/// The wire structs of the anomaly detector operations (CloudWatch API 2010-08-01).
namespace yagura {

/// A stretch that is not learned from.
struct AnomalyRange
{
    std::optional<TimePoint> startTime;
    std::optional<TimePoint> endTime;
    bool operator==(const AnomalyRange&) const = default;
};

struct AnomalyDetectorConfiguration
{
    std::vector<AnomalyRange> excludedTimeRanges;
    std::optional<std::string> metricTimezone; ///< IANA name
    bool operator==(const AnomalyDetectorConfiguration&) const = default;
};

struct MetricCharacteristics
{
    std::optional<bool> periodicSpikes;
    bool operator==(const MetricCharacteristics&) const = default;
};

struct SingleMetricAnomalyDetector
{
    std::optional<std::string> accountId;
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<Dimension> dimensions;
    std::optional<std::string> stat;
    bool operator==(const SingleMetricAnomalyDetector&) const = default;
};

struct MetricMathAnomalyDetector
{
    std::vector<MetricDataQuery> metricDataQueries;
    bool operator==(const MetricMathAnomalyDetector&) const = default;
};

/// Flat members, or one of the detector structures.
struct PutAnomalyDetectorRequest
{
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<Dimension> dimensions;
    std::optional<std::string> stat;
    std::optional<AnomalyDetectorConfiguration> configuration;
    std::optional<MetricCharacteristics> metricCharacteristics;
    std::optional<SingleMetricAnomalyDetector> singleMetricAnomalyDetector;
    std::optional<MetricMathAnomalyDetector> metricMathAnomalyDetector;
    bool operator==(const PutAnomalyDetectorRequest&) const = default;
};

struct PutAnomalyDetectorResponse
{
    bool operator==(const PutAnomalyDetectorResponse&) const = default;
};

struct DescribeAnomalyDetectorsRequest
{
    std::optional<std::string> nextToken;
    std::optional<int> maxResults; ///< at most 100 are answered
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<Dimension> dimensions;
    std::vector<std::string> anomalyDetectorTypes; ///< SINGLE_METRIC (when empty), METRIC_MATH
    bool operator==(const DescribeAnomalyDetectorsRequest&) const = default;
};

struct AnomalyDetector
{
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<Dimension> dimensions;
    std::optional<std::string> stat;
    std::optional<AnomalyDetectorConfiguration> configuration;
    std::optional<std::string> stateValue; ///< PENDING_TRAINING, TRAINED_INSUFFICIENT_DATA, TRAINED
    std::optional<MetricCharacteristics> metricCharacteristics;
    std::optional<SingleMetricAnomalyDetector> singleMetricAnomalyDetector;
    std::optional<MetricMathAnomalyDetector> metricMathAnomalyDetector;
    bool operator==(const AnomalyDetector&) const = default;
};

struct DescribeAnomalyDetectorsResponse
{
    std::vector<AnomalyDetector> anomalyDetectors;
    std::optional<std::string> nextToken;
    bool operator==(const DescribeAnomalyDetectorsResponse&) const = default;
};

/// As PutAnomalyDetector names it.
struct DeleteAnomalyDetectorRequest
{
    std::optional<std::string> nameSpace;
    std::optional<std::string> metricName;
    std::vector<Dimension> dimensions;
    std::optional<std::string> stat;
    std::optional<SingleMetricAnomalyDetector> singleMetricAnomalyDetector;
    std::optional<MetricMathAnomalyDetector> metricMathAnomalyDetector;
    bool operator==(const DeleteAnomalyDetectorRequest&) const = default;
};

struct DeleteAnomalyDetectorResponse
{
    bool operator==(const DeleteAnomalyDetectorResponse&) const = default;
};

template <>
struct Described<AnomalyRange>
{
    static const Shape& shape();
};
template <>
struct Described<AnomalyDetectorConfiguration>
{
    static const Shape& shape();
};
template <>
struct Described<MetricCharacteristics>
{
    static const Shape& shape();
};
template <>
struct Described<SingleMetricAnomalyDetector>
{
    static const Shape& shape();
};
template <>
struct Described<MetricMathAnomalyDetector>
{
    static const Shape& shape();
};
template <>
struct Described<PutAnomalyDetectorRequest>
{
    static const Shape& shape();
};
template <>
struct Described<PutAnomalyDetectorResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAnomalyDetectorsRequest>
{
    static const Shape& shape();
};
template <>
struct Described<AnomalyDetector>
{
    static const Shape& shape();
};
template <>
struct Described<DescribeAnomalyDetectorsResponse>
{
    static const Shape& shape();
};
template <>
struct Described<DeleteAnomalyDetectorRequest>
{
    static const Shape& shape();
};
template <>
struct Described<DeleteAnomalyDetectorResponse>
{
    static const Shape& shape();
};

} // namespace yagura
