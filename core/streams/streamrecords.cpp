// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamrecords.h"

#include "core/base/jsontext.h"
#include "core/metrics/metricservice.h"

#include <boost/json/object.hpp>

#include <algorithm>
#include <map>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kMaxExtendedStatistics = 10; // of one query

/// By minute and unit.
using Points = std::map<std::pair<TimePoint, std::string>, Datapoint>;

GetMetricStatisticsRequest queryFor(const Metric& metric, const TimeRange& range)
{
    GetMetricStatisticsRequest request;
    request.nameSpace = metric.nameSpace;
    request.metricName = metric.metricName;
    request.dimensions = metric.dimensions;
    request.startTime = range.from;
    request.endTime = range.to;
    request.period = 60;
    return request;
}

Result<Points> readPoints(const MetricService& metrics, const Scope& scope, const Metric& metric,
                          const TimeRange& range, const std::vector<std::string>& additional)
{
    GetMetricStatisticsRequest request = queryFor(metric, range);
    request.statistics = {"SampleCount", "Sum", "Minimum", "Maximum"};
    const auto basic = metrics.getMetricStatistics(scope, request);
    if (!basic)
        return basic.error();
    Points points;
    for (const Datapoint& point : basic->datapoints)
        points[{*point.timestamp, point.unit.value_or("None")}] = point;
    if (points.empty())
        return points;
    request.statistics.clear();
    for (std::size_t at = 0; at < additional.size(); at += kMaxExtendedStatistics) {
        const auto first = additional.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = std::min(kMaxExtendedStatistics, additional.size() - at);
        request.extendedStatistics.assign(first, first + static_cast<std::ptrdiff_t>(count));
        const auto extended = metrics.getMetricStatistics(scope, request);
        if (!extended)
            return extended.error();
        for (const Datapoint& point : extended->datapoints) {
            const auto it = points.find({*point.timestamp, point.unit.value_or("None")});
            if (it == points.end() || !point.extendedStatistics)
                continue;
            auto& all = it->second.extendedStatistics;
            if (!all)
                all.emplace();
            all->insert(all->end(), point.extendedStatistics->begin(),
                        point.extendedStatistics->end());
        }
    }
    return points;
}

json::object valueOf(const Datapoint& point)
{
    json::object value{{"max", point.maximum.value_or(0)},
                       {"min", point.minimum.value_or(0)},
                       {"sum", point.sum.value_or(0)},
                       {"count", point.sampleCount.value_or(0)}};
    if (point.extendedStatistics) {
        for (const ExtendedStatistic& statistic : *point.extendedStatistics)
            value[statistic.key] = statistic.value;
    }
    return value;
}

} // namespace

Result<int> appendStreamRecords(std::string& lines, const MetricService& metrics,
                                const StreamRecordHead& head, const Metric& metric,
                                const TimeRange& range, const std::vector<std::string>& additional)
{
    const auto points = readPoints(metrics, head.scope, metric, range, additional);
    if (!points)
        return points.error();
    json::object dimensions;
    for (const Dimension& dimension : metric.dimensions)
        dimensions[dimension.name] = dimension.value;
    for (const auto& [key, point] : *points) {
        lines += jsonText(json::object{{"metric_stream_name", head.streamName},
                                       {"account_id", head.scope.account},
                                       {"region", head.scope.region},
                                       {"namespace", metric.nameSpace},
                                       {"metric_name", metric.metricName},
                                       {"dimensions", dimensions},
                                       {"timestamp", toEpochMs(key.first)},
                                       {"value", valueOf(point)},
                                       {"unit", key.second}});
        lines += '\n';
    }
    return static_cast<int>(points->size());
}

} // namespace yagura
