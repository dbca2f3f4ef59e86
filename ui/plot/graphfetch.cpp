// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphfetch.h"

#include "core/alarms/alarmservice.h"
#include "ui/widgets/formatters.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace yagura {

namespace {

constexpr int kMostPointsPerSeries = 20'000;
constexpr int kMostPages = 200;

const GraphRow* rowOf(const GraphDefinition& definition, const std::string& id)
{
    const auto it = std::find_if(definition.rows.begin(), definition.rows.end(),
                                 [&](const GraphRow& row) { return row.id == id; });
    return it == definition.rows.end() ? nullptr : &*it;
}

/// A metric sent every minute but asked for every ten seconds is no row of gaps: the distance of
/// its own points is its period.
int observedPeriod(const QVector<qint64>& times, int periodSeconds)
{
    qint64 smallest = 0;
    for (qsizetype i = 1; i < times.size(); ++i) {
        const qint64 distance = times.at(i) - times.at(i - 1);
        if (distance > 0 && (smallest == 0 || distance < smallest))
            smallest = distance;
    }
    const auto seconds = static_cast<int>(qMin<qint64>(smallest / 1000, 86400));
    return times.size() > 3 && seconds >= 2 * periodSeconds ? seconds : periodSeconds;
}

QString unitFor(const GraphQuery& query, const Scope& scope, const GraphRow& row)
{
    if (row.stat == "SampleCount")
        return QStringLiteral("Count");
    if (!row.metric || !query.unit)
        return {};
    return QString::fromStdString(query.unit(scope, *row.metric));
}

void addResult(const GraphQuery& query, const Scope& scope, const MetricDataResult& result,
               std::map<QString, PlotSeries>& series)
{
    const QString id = QString::fromStdString(result.id);
    PlotSeries& target = series[id];
    if (target.id.isEmpty()) {
        target.id = id;
        target.label = QString::fromStdString(result.label);
        if (const GraphRow* row = rowOf(query.definition, result.id)) {
            if (target.label.isEmpty())
                target.label = QString::fromStdString(!row->label.empty() ? row->label
                                                          : row->metric   ? row->metric->metricName
                                                                          : row->id);
            target.paletteIndex = static_cast<int>(row - query.definition.rows.data());
            target.color = QColor(QString::fromStdString(row->color));
            target.axis = row->axis;
            target.periodSeconds
                = query.periodOverride > 0 ? query.periodOverride : qMax(1, row->periodSeconds);
            target.unit = unitFor(query, scope, *row);
        }
    }
    const std::size_t count = std::min(result.timestamps.size(), result.values.size());
    target.times.reserve(target.times.size() + static_cast<qsizetype>(count));
    target.values.reserve(target.times.capacity());
    for (std::size_t i = 0; i < count; ++i) {
        target.times.append(toEpochMs(result.timestamps[i]));
        target.values.append(result.values[i]);
    }
}

bool fetchScope(const GraphQuery& query, const Scope& scope, const GraphDefinition& part,
                GraphResult& result, std::map<QString, PlotSeries>& series)
{
    GetMetricDataRequest request
        = dataRequest(part, query.range.from, query.range.to, query.periodOverride);
    if (request.metricDataQueries.empty())
        return true;
    for (int page = 0; page < kMostPages; ++page) {
        const Result<GetMetricDataResponse> response = query.data(scope, request);
        if (!response) {
            result.errorCode = QString::fromStdString(response.error().code);
            result.errorMessage = QString::fromStdString(response.error().message);
            return false;
        }
        for (const MetricDataResult& one : response->metricDataResults) {
            addResult(query, scope, one, series);
            if (one.statusCode == "InternalError" || one.statusCode == "Forbidden")
                result.partial.append(QString::fromStdString(one.id));
        }
        if (!response->nextToken || response->nextToken->empty())
            return true;
        request.nextToken = response->nextToken;
    }
    return true;
}

QString comparisonSign(const std::string& comparison)
{
    if (comparison == "GreaterThanOrEqualToThreshold")
        return QStringLiteral("≥ ");
    if (comparison == "GreaterThanThreshold")
        return QStringLiteral("> ");
    if (comparison == "LessThanOrEqualToThreshold")
        return QStringLiteral("≤ ");
    if (comparison == "LessThanThreshold")
        return QStringLiteral("< ");
    return {};
}

void addAlarmThresholds(const GraphQuery& query, GraphResult& result)
{
    if (!query.alarms || query.definition.alarmArns.empty())
        return;
    const auto alarms = query.alarms->allAlarms(query.scope);
    if (!alarms)
        return;
    const QString unit = result.data.series.isEmpty() ? QString() : result.data.series.at(0).unit;
    for (const MetricAlarm& alarm : *alarms) {
        const bool isNamed = std::find(query.definition.alarmArns.begin(),
                                       query.definition.alarmArns.end(), alarm.alarmArn)
            != query.definition.alarmArns.end();
        if (!isNamed || !alarm.threshold)
            continue;
        PlotThreshold threshold;
        threshold.value = *alarm.threshold;
        threshold.label = comparisonSign(alarm.comparisonOperator)
            + format::scaled(*alarm.threshold, format::scaleFor(*alarm.threshold, unit));
        result.data.thresholds.append(threshold);
    }
}

void addAnnotations(const GraphDefinition& definition, const TimeRange& range, PlotData& data)
{
    for (const HorizontalAnnotation& annotation : definition.horizontal) {
        if (!annotation.visible)
            continue;
        PlotThreshold threshold;
        threshold.value = annotation.value;
        threshold.label = QString::fromStdString(annotation.label);
        threshold.color = QColor(QString::fromStdString(annotation.color));
        threshold.axis = annotation.axis;
        threshold.fill = QString::fromStdString(annotation.fill);
        threshold.upper = annotation.upper;
        data.thresholds.append(threshold);
    }
    for (const VerticalAnnotation& annotation : definition.vertical) {
        if (!annotation.visible)
            continue;
        PlotBand band;
        band.fromMs = toEpochMs(annotation.time);
        band.toMs = toEpochMs(annotation.end.value_or(annotation.time));
        if (!annotation.end && annotation.fill == "after")
            band.toMs = toEpochMs(range.to);
        if (!annotation.end && annotation.fill == "before") {
            // Its edge is the annotation, not the start of the range.
            band.fromMs = toEpochMs(range.from) - 1;
            band.toMs = toEpochMs(annotation.time);
        }
        band.kind = PlotBand::Kind::Issue;
        band.color = QColor(QString::fromStdString(annotation.color));
        band.label = QString::fromStdString(annotation.label);
        data.bands.append(band);
    }
}

/// Two metrics of one name: what tells them apart is which dimension values the other has not.
QString ownDimensions(const GraphDefinition& definition, const GraphRow& row)
{
    QStringList own;
    for (const Dimension& dimension : row.metric->dimensions) {
        const bool isShared = std::all_of(
            definition.rows.begin(), definition.rows.end(), [&](const GraphRow& other) {
                return !other.metric || other.metric->metricName != row.metric->metricName
                    || std::find(other.metric->dimensions.begin(), other.metric->dimensions.end(),
                                 dimension)
                    != other.metric->dimensions.end();
            });
        if (!isShared)
            own.append(QString::fromStdString(dimension.value));
    }
    return own.join(QStringLiteral(" · "));
}

void tellApart(const GraphDefinition& definition, QVector<PlotSeries>& series)
{
    QHash<QString, int> uses;
    for (const PlotSeries& one : series)
        ++uses[one.label];
    for (PlotSeries& one : series) {
        const GraphRow* row = rowOf(definition, one.id.toStdString());
        if (uses.value(one.label) < 2 || !row || !row->metric || !row->label.empty())
            continue;
        const QString own = ownDimensions(definition, *row);
        if (!own.isEmpty())
            one.label = QStringLiteral("%1 %2").arg(one.label, own);
    }
}

} // namespace

int periodOverrideFor(const GraphDefinition& definition, const TimeRange& range)
{
    const auto length = std::chrono::duration_cast<Seconds>(range.length());
    if (definition.liveData || definition.setPeriodToTimeRange)
        return automaticPeriod(length);
    for (const GraphRow& row : definition.rows) {
        if (length.count() / qMax(1, row.periodSeconds) > kMostPointsPerSeries)
            return automaticPeriod(length);
    }
    return 0;
}

GraphResult fetchGraph(const GraphQuery& query)
{
    GraphResult result;
    result.range = query.range;
    result.definition = query.definition;
    // One request for each region: a widget may show rows of several.
    std::map<std::string, GraphDefinition> parts;
    for (const GraphRow& row : query.definition.rows) {
        std::string region = !row.region.empty() ? row.region : query.definition.region;
        if (region.empty())
            region = query.scope.region;
        GraphDefinition& part = parts[region];
        if (part.rows.empty()) {
            part = query.definition;
            part.rows.clear();
        }
        part.rows.push_back(row);
    }
    std::map<QString, PlotSeries> series;
    for (const auto& [region, part] : parts) {
        Scope scope = query.scope;
        scope.region = region;
        if (!fetchScope(query, scope, part, result, series))
            return result;
    }
    // In the order of the rows; series that an expression adds (SEARCH) come after.
    for (const GraphRow& row : query.definition.rows) {
        const auto it = series.find(QString::fromStdString(row.id));
        if (it == series.end())
            continue;
        if (row.visible)
            result.data.series.append(it->second);
        series.erase(it);
    }
    for (const auto& [id, rest] : series)
        result.data.series.append(rest);
    for (PlotSeries& one : result.data.series) {
        if (!one.times.isEmpty())
            one.isLastIncomplete
                = one.times.constLast() + one.periodSeconds * 1000LL > toEpochMs(query.now);
        one.periodSeconds = observedPeriod(one.times, one.periodSeconds);
    }
    tellApart(query.definition, result.data.series);
    result.data.isStacked = query.definition.stacked;
    result.data.leftAxis = query.definition.leftAxis;
    result.data.rightAxis = query.definition.rightAxis;
    addAnnotations(query.definition, query.range, result.data);
    addAlarmThresholds(query, result);
    return result;
}

} // namespace yagura
