// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmgraph.h"

#include "core/alarms/alarmmetrics.h"

#include <algorithm>

namespace yagura {

GraphDefinition alarmGraph(const std::vector<MetricDataQuery>& queries,
                           const std::optional<std::string>& bandId)
{
    const WatchedQueries watched = watchedQueries(queries, bandId);
    GraphDefinition graph;
    for (const MetricDataQuery& query : queries) {
        GraphRow row;
        row.id = query.id;
        row.label = query.label.value_or(std::string());
        row.periodSeconds = watched.periodSeconds;
        row.hasOwnPeriod = true;
        row.visible = &query == watched.query || &query == watched.band;
        if (query.metricStat) {
            row.metric = query.metricStat->metric;
            std::sort(row.metric->dimensions.begin(), row.metric->dimensions.end());
            row.stat = query.metricStat->stat;
            row.hasOwnStat = true;
            if (row.label.empty())
                row.label = row.metric->metricName;
        } else {
            row.expression = query.expression.value_or(std::string());
        }
        graph.rows.push_back(std::move(row));
    }
    return graph;
}

GraphDefinition alarmGraph(const MetricAlarm& alarm)
{
    if (alarm.metrics)
        return alarmGraph(*alarm.metrics, alarm.thresholdMetricId);
    if (!alarm.metricName || !alarm.nameSpace)
        return {};
    MetricDataQuery query;
    query.id = "m1";
    query.metricStat
        = MetricStat{{*alarm.nameSpace, *alarm.metricName, alarm.dimensions},
                     alarm.period.value_or(60),
                     alarm.extendedStatistic.value_or(alarm.statistic.value_or("Average")),
                     alarm.unit};
    return alarmGraph({query}, {});
}

} // namespace yagura
