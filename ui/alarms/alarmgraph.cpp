// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmgraph.h"

#include "core/alarms/alarmmetrics.h"
#include "core/metrics/math/expression.h"
#include "core/metrics/math/functions.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr int kShortestPeriod = 60;

bool isBand(const MathNode& node)
{
    return node.kind == MathNodeKind::Call && node.function->name == "ANOMALY_DETECTION_BAND";
}

bool isMadeOf(const Expression& expression, const GraphRow& row)
{
    const auto& names = expression.names();
    return std::find(names.begin(), names.end(), row.id) != names.end()
        || (row.metric && expression.calls("METRICS"));
}

/// Marks a row, what its expression is made of, and what those are made of.
std::vector<bool> neededFor(const std::vector<GraphRow>& rows, std::size_t index)
{
    std::vector<bool> isNeeded(rows.size(), false);
    isNeeded[index] = true;
    std::vector<std::size_t> open{index};
    while (!open.empty()) {
        const GraphRow& row = rows[open.back()];
        open.pop_back();
        const auto expression = Expression::parse(row.expression);
        if (row.metric || !expression)
            continue;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (isNeeded[i] || !isMadeOf(*expression, rows[i]))
                continue;
            isNeeded[i] = true;
            open.push_back(i);
        }
    }
    return isNeeded;
}

MetricDataQuery queryOf(const GraphRow& row, int periodSeconds)
{
    MetricDataQuery query;
    query.id = row.id;
    if (!row.label.empty())
        query.label = row.label;
    if (!row.accountId.empty())
        query.accountId = row.accountId;
    if (row.metric)
        query.metricStat = MetricStat{*row.metric, periodSeconds, row.stat, {}};
    else
        query.expression = row.expression;
    return query;
}

std::string freeId(const std::vector<GraphRow>& rows)
{
    for (int number = 1;; ++number) {
        std::string id = "e" + std::to_string(number);
        if (std::none_of(rows.begin(), rows.end(),
                         [&](const GraphRow& row) { return row.id == id; }))
            return id;
    }
}

} // namespace

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

AlarmQueries alarmQueries(const std::vector<GraphRow>& rows, std::size_t index)
{
    AlarmQueries result;
    const GraphRow& row = rows.at(index);
    const std::vector<bool> isNeeded = neededFor(rows, index);
    int period = kShortestPeriod;
    for (std::size_t i = 0; i < rows.size(); ++i)
        period = std::max(period, isNeeded[i] && rows[i].metric ? rows[i].periodSeconds : 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isNeeded[i])
            result.queries.push_back(queryOf(rows[i], period));
    }
    result.watchedId = row.id;
    const auto expression = Expression::parse(row.expression);
    if (row.metric || !expression || !isBand(expression->root()))
        return result;
    // What is watched is what the band is about; where that is no row, it becomes a query.
    const MathNode& subject = expression->root().children.front();
    result.bandId = row.id;
    result.watchedId = subject.text;
    if (subject.kind != MathNodeKind::Name) {
        result.watchedId = freeId(rows);
        MetricDataQuery query;
        query.id = result.watchedId;
        query.expression = row.expression.substr(subject.offset, subject.length);
        result.queries.push_back(std::move(query));
    }
    return result;
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
