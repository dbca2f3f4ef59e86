// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/metricvalues.h"

#include "core/metrics/metricservice.h"
#include "ui/plot/rowunit.h"
#include "ui/plot/wholerange.h"

#include <algorithm>

namespace yagura {

namespace {

std::vector<std::string> unitsOf(const MetricService& metrics, const Scope& scope,
                                 const GraphDefinition& graph)
{
    const auto ofMetric = [&](const GraphRow& row) { return metrics.unitOf(scope, *row.metric); };
    std::vector<std::string> units;
    for (const GraphRow& row : graph.rows)
        units.push_back(rowUnit(graph.rows, row, ofMetric));
    return units;
}

} // namespace

MetricValues readMetricValues(const MetricService& metrics, const Scope& scope,
                              const GraphDefinition& graph, const TimeRange& range, bool withBefore)
{
    const WholeRange whole = wholeRange(range);
    const int period = graph.setPeriodToTimeRange ? whole.periodSeconds : 0;
    MetricValues values;
    values.range = graph.setPeriodToTimeRange ? whole.range : range;
    const auto read = [&](TimePoint from, TimePoint to) {
        auto request = dataRequest(graph, from, to, period);
        request.scanBy = "TimestampAscending";
        return metrics.getMetricData(scope, request);
    };
    auto now = read(values.range.from, values.range.to);
    if (!now) {
        values.error = now.error();
        return values;
    }
    values.now = std::move(now->metricDataResults);
    if (withBefore) {
        if (auto before = read(values.range.from - values.range.length(), values.range.from))
            values.before = std::move(before->metricDataResults);
    }
    values.units = unitsOf(metrics, scope, graph);
    return values;
}

const MetricDataResult* resultOf(const std::vector<MetricDataResult>& results,
                                 const std::string& id)
{
    const auto it = std::find_if(results.begin(), results.end(),
                                 [&](const MetricDataResult& result) { return result.id == id; });
    return it == results.end() ? nullptr : &*it;
}

std::size_t shownIndex(const MetricDataResult& result, int periodSeconds, TimePoint now)
{
    const std::size_t last = result.values.size() - 1;
    const bool isIncomplete = result.timestamps[last] + Seconds(periodSeconds) > now;
    return isIncomplete && last > 0 ? last - 1 : last;
}

} // namespace yagura
