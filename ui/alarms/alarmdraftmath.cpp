// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a draft that watch an expression or compare with a band.
#include "ui/alarms/alarmdraft.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/metrictree.h"
#include "ui/metrics/statistics.h"

#include <algorithm>
#include <utility>

namespace yagura {

namespace {

bool hasId(const AlarmDraft& draft, const std::string& id)
{
    return draft.watchedId == id || draft.bandId == id
        || std::any_of(draft.queries.begin(), draft.queries.end(),
                       [&](const MetricDataQuery& query) { return query.id == id; });
}

std::string freeId(const AlarmDraft& draft, const std::string& prefix)
{
    int number = 1;
    while (hasId(draft, prefix + std::to_string(number)))
        ++number;
    return prefix + std::to_string(number);
}

} // namespace

bool AlarmDraft::hasBand() const
{
    return alarmtexts::isBandComparison(comparison);
}

void AlarmDraft::setBand(bool wanted)
{
    if (wanted == hasBand())
        return;
    if (!wanted)
        comparison = comparison == "LessThanLowerThreshold" ? "LessThanThreshold"
                                                            : "GreaterThanOrEqualToThreshold";
    else
        comparison = "LessThanLowerOrGreaterThanUpperThreshold";
}

void AlarmDraft::setPeriod(int seconds)
{
    if (metric)
        metric->period = seconds;
    const auto change = [seconds](MetricDataQuery& query) {
        if (query.metricStat)
            query.metricStat->period = seconds;
        if (query.period)
            query.period = seconds;
    };
    std::for_each(queries.begin(), queries.end(), change);
    for (std::optional<MetricDataQuery>* query : {&watched, &band}) {
        if (*query)
            change(**query);
    }
}

void AlarmDraft::useExpression()
{
    if (expression || !metric)
        return;
    // Its label and account stay with the metric.
    MetricDataQuery query = std::exchange(watched, std::nullopt).value_or(MetricDataQuery());
    query.id = watchedId;
    query.metricStat = metric;
    expression = QString::fromStdString(watchedId);
    queries.insert(queries.begin(), std::move(query));
    watchedId = freeId(*this, "e");
}

QString AlarmDraft::addMetric(const Metric& added)
{
    MetricDataQuery query;
    query.id = freeId(*this, "m");
    query.metricStat = MetricStat{added, periodSeconds(), metric ? metric->stat : "Average", {}};
    const QString id = QString::fromStdString(query.id);
    queries.push_back(std::move(query));
    return id;
}

std::vector<MetricDataQuery> AlarmDraft::allQueries() const
{
    std::vector<MetricDataQuery> all;
    // The plain form of an alarm knows neither labels nor accounts.
    const bool isPlain = !watched || (!watched->label && !watched->accountId);
    if (!metric || (!expression && !hasBand() && queries.empty() && isPlain))
        return all;
    all = queries;
    for (MetricDataQuery& query : all)
        query.returnData = false;
    MetricDataQuery main = watched.value_or(MetricDataQuery());
    main.id = watchedId;
    main.returnData = true;
    main.expression.reset();
    main.metricStat.reset();
    if (expression)
        main.expression = expression->trimmed().toStdString();
    else
        main.metricStat = metric;
    all.insert(expression ? all.end() : all.begin(), std::move(main));
    if (hasBand()) {
        MetricDataQuery edges = band.value_or(MetricDataQuery());
        edges.id = bandId;
        edges.expression = "ANOMALY_DETECTION_BAND(" + watchedId + ", "
            + bandWidth.trimmed().toStdString() + ")";
        edges.returnData = true;
        all.push_back(std::move(edges));
    }
    return all;
}

QStringList AlarmDraft::queryLines() const
{
    QStringList lines;
    for (const MetricDataQuery& query : queries) {
        const QString id = QString::fromStdString(query.id);
        if (!query.metricStat) {
            lines.append(tr("%1 = %2", "an id and its expression")
                             .arg(id, QString::fromStdString(query.expression.value_or(""))));
            continue;
        }
        const MetricStat& stat = *query.metricStat;
        QStringList values;
        for (const Dimension& dimension : stat.metric.dimensions)
            values.append(
                MetricTree::shortValue(dimension.name, QString::fromStdString(dimension.value)));
        QStringList parts{QString::fromStdString(stat.metric.metricName),
                          statistics::shortLabel(QString::fromStdString(stat.stat))};
        if (!values.isEmpty())
            parts.append(values.join(QStringLiteral(" · ")));
        lines.append(
            tr("%1 = %2", "an id and its metric").arg(id, parts.join(QStringLiteral(" "))));
    }
    return lines;
}

} // namespace yagura
