// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmtexts.h"

#include "core/alarms/alarmmetrics.h"

#include "core/alarms/alarmservice.h"
#include "core/metrics/metriccatalogue.h"
#include "ui/metrics/statistics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/formatters.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace yagura::alarmtexts {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(yagura::AlarmTexts)
};

constexpr qsizetype kShownValues = 5;

std::optional<TimePoint> readTime(const QJsonValue& value)
{
    return parseIso8601(value.toString().toStdString());
}

QJsonObject jsonObject(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// In history the reason data is an object, in DescribeAlarms a string.
QJsonObject reasonDataOf(const QJsonObject& state)
{
    const QJsonValue data = state.value(QLatin1String("stateReasonData"));
    return data.isObject() ? data.toObject() : jsonObject(data.toString().toStdString());
}

QString stateChangeText(const QJsonObject& newState, const MetricAlarm& alarm, TimePoint time,
                        Evaluated& seen)
{
    const std::string reason
        = newState.value(QLatin1String("stateReason")).toString().toStdString();
    const QJsonObject data = reasonDataOf(newState);
    seen = evaluated(QJsonDocument(data).toJson(QJsonDocument::Compact).toStdString(),
                     alarm.comparisonOperator);
    if (seen.points.isEmpty())
        seen = evaluatedFromReason(reason, alarm.comparisonOperator, time);
    if (!seen.isValid || seen.points.isEmpty())
        return newState.value(QLatin1String("stateReason")).toString();
    MetricAlarm then = alarm;
    then.threshold = seen.threshold;
    const QString condition = threshold(then);
    QStringList values;
    for (const EvaluatedPoint& point : seen.points) {
        if (point.isBreaching && point.value && values.size() < kShownValues)
            values.append(format::value(*point.value, unit(alarm)));
    }
    if (values.isEmpty())
        return Tr::tr("%1 of %2 datapoints %3")
            .arg(seen.breaching())
            .arg(seen.total)
            .arg(condition);
    return Tr::tr("%1 of %2 datapoints %3: %4")
        .arg(QString::number(seen.breaching()), QString::number(seen.total), condition,
             values.join(QStringLiteral(", ")));
}

QString editText(const QJsonObject& data, const QString& summary)
{
    const QJsonObject before = data.value(QLatin1String("originalUpdatedFields")).toObject();
    const QJsonObject after = data.value(QLatin1String("updatedAlarm")).toObject();
    QStringList changes;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QJsonValue now = after.value(it.key());
        if (it.value().isObject() || it.value().isArray() || now == it.value() || now.isUndefined()
            || it.key().endsWith(QLatin1String("Timestamp")))
            continue;
        changes.append(
            Tr::tr("%1 %2 → %3")
                .arg(it.key(), it.value().toVariant().toString(), now.toVariant().toString()));
    }
    return changes.isEmpty() ? summary : changes.join(QStringLiteral(", "));
}

} // namespace

QString sign(const std::string& comparisonOperator)
{
    if (comparisonOperator == "GreaterThanOrEqualToThreshold")
        return QStringLiteral("≥");
    if (comparisonOperator == "GreaterThanThreshold")
        return QStringLiteral(">");
    if (comparisonOperator == "LessThanOrEqualToThreshold")
        return QStringLiteral("≤");
    if (comparisonOperator == "LessThanThreshold")
        return QStringLiteral("<");
    if (comparisonOperator == "LessThanLowerThreshold")
        return Tr::tr("below", "a band");
    if (comparisonOperator == "GreaterThanUpperThreshold")
        return Tr::tr("above", "a band");
    return Tr::tr("outside", "a band");
}

bool isBandComparison(const std::string& comparisonOperator)
{
    return comparisonOperator == "LessThanLowerOrGreaterThanUpperThreshold"
        || comparisonOperator == "LessThanLowerThreshold"
        || comparisonOperator == "GreaterThanUpperThreshold";
}

std::optional<MetricStat> watchedMetric(const MetricAlarm& alarm)
{
    if (alarm.metrics) {
        const WatchedQueries watched = watchedQueries(*alarm.metrics, alarm.thresholdMetricId);
        return watched.query ? watched.query->metricStat : std::nullopt;
    }
    if (!alarm.metricName || !alarm.nameSpace)
        return std::nullopt;
    return MetricStat{{*alarm.nameSpace, *alarm.metricName, alarm.dimensions},
                      alarm.period,
                      alarm.extendedStatistic.value_or(alarm.statistic.value_or(std::string())),
                      alarm.unit};
}

QString subject(const MetricAlarm& alarm)
{
    if (const auto metric = watchedMetric(alarm))
        return QString::fromStdString(metric->metric.metricName);
    if (!alarm.metrics)
        return {};
    const WatchedQueries watched = watchedQueries(*alarm.metrics, alarm.thresholdMetricId);
    return watched.query ? QString::fromStdString(watched.query->expression.value_or(std::string()))
                         : QString();
}

int periodSeconds(const MetricAlarm& alarm)
{
    return alarm.metrics ? watchedQueries(*alarm.metrics, alarm.thresholdMetricId).periodSeconds
                         : alarm.period.value_or(60);
}

QString bandWidth(const MetricAlarm& alarm)
{
    if (!alarm.metrics)
        return {};
    const MetricDataQuery* band = watchedQueries(*alarm.metrics, alarm.thresholdMetricId).band;
    if (!band || !band->expression)
        return {};
    static const QRegularExpression last(QStringLiteral(R"(,\s*([0-9.eE+-]+)\s*\)\s*$)"));
    const QRegularExpressionMatch found = last.match(QString::fromStdString(*band->expression));
    return found.hasMatch() ? found.captured(1) : QStringLiteral("2");
}

bool isBreaching(double value, const std::string& comparisonOperator, double limit)
{
    if (comparisonOperator == "GreaterThanOrEqualToThreshold")
        return value >= limit;
    if (comparisonOperator == "GreaterThanThreshold")
        return value > limit;
    if (comparisonOperator == "LessThanOrEqualToThreshold")
        return value <= limit;
    return comparisonOperator == "LessThanThreshold" && value < limit;
}

QString unit(const MetricAlarm& alarm)
{
    if (alarm.unit && !alarm.unit->empty())
        return QString::fromStdString(*alarm.unit);
    const auto metric = watchedMetric(alarm);
    if (!metric)
        return {};
    if (metric->unit)
        return QString::fromStdString(*metric->unit);
    if (metric->stat == "SampleCount")
        return QStringLiteral("Count");
    const MetricInfo* info = metricInfo(metric->metric.nameSpace, metric->metric.metricName);
    return info ? QString::fromUtf8(info->unit.data(), qsizetype(info->unit.size())) : QString();
}

QString statistic(const MetricAlarm& alarm)
{
    const auto metric = watchedMetric(alarm);
    return metric ? QString::fromStdString(metric->stat) : QString();
}

QString threshold(const MetricAlarm& alarm)
{
    if (isBandComparison(alarm.comparisonOperator))
        return Tr::tr("%1 the band of %2 deviations", "above, below or outside; a number")
            .arg(sign(alarm.comparisonOperator), bandWidth(alarm));
    if (!alarm.threshold)
        return sign(alarm.comparisonOperator);
    return Tr::tr("%1 %2", "comparison sign and value")
        .arg(sign(alarm.comparisonOperator), format::value(*alarm.threshold, unit(alarm)));
}

QString condition(const MetricAlarm& alarm)
{
    const int n = alarm.evaluationPeriods.value_or(1);
    return Tr::tr("%1 %2 %3, %4 of %5 × %6")
        .arg(subject(alarm), statistics::shortLabel(statistic(alarm)), threshold(alarm),
             QString::number(alarm.datapointsToAlarm.value_or(n)), QString::number(n),
             statistics::periodLabel(periodSeconds(alarm)))
        .simplified();
}

QString evaluation(const MetricAlarm& alarm)
{
    const int n = alarm.evaluationPeriods.value_or(1);
    return Tr::tr("%1 of %n datapoint(s)", nullptr, n).arg(alarm.datapointsToAlarm.value_or(n));
}

QString missingData(const MetricAlarm& alarm)
{
    const std::string treatment = alarm.treatMissingData.value_or("missing");
    if (treatment == "notBreaching")
        return Tr::tr("Treat as good");
    if (treatment == "breaching")
        return Tr::tr("Treat as bad");
    if (treatment == "ignore")
        return Tr::tr("Ignore");
    return Tr::tr("Treat as missing");
}

QString missingDataEffect(const std::string& treatment)
{
    if (treatment == "notBreaching")
        return Tr::tr("treat as within threshold");
    if (treatment == "breaching")
        return Tr::tr("treat as breaching");
    if (treatment == "ignore")
        return Tr::tr("keep the current state");
    return Tr::tr("no data in range: Insufficient data");
}

QString stateName(const std::string& wireState)
{
    return textOf(visualStateOf(QString::fromStdString(wireState)));
}

int stateRank(const std::string& wireState)
{
    return wireState == "ALARM" ? 0 : wireState == "INSUFFICIENT_DATA" ? 1 : 2;
}

int Evaluated::breaching() const
{
    return int(std::count_if(points.begin(), points.end(),
                             [](const EvaluatedPoint& point) { return point.isBreaching; }));
}

namespace {

/// Thresholds come beside the datapoints that have a value, oldest first; the newest are there.
void addThresholds(Evaluated& result, const QJsonObject& data)
{
    const QJsonArray lower = data.value(QLatin1String("recentLowerThresholds")).toArray();
    const QJsonArray upper = data.value(QLatin1String("recentUpperThresholds")).toArray();
    qsizetype below = lower.size();
    qsizetype above = upper.size();
    for (auto point = result.points.rbegin(); point != result.points.rend(); ++point) {
        if (!point->value)
            continue;
        if (below > 0)
            point->lower = lower.at(--below).toDouble();
        if (above > 0)
            point->upper = upper.at(--above).toDouble();
        point->isBreaching = (point->lower && *point->value < *point->lower)
            || (point->upper && *point->value > *point->upper);
    }
}

} // namespace

Evaluated evaluated(const std::string& reasonData, const std::string& comparisonOperator)
{
    Evaluated result;
    const QJsonObject data = jsonObject(reasonData);
    const QJsonValue limit = data.value(QLatin1String("threshold"));
    const bool hasBand = isBandComparison(comparisonOperator);
    if (!limit.isDouble() && !hasBand)
        return result;
    result.threshold = limit.toDouble();
    result.periodSeconds = std::clamp(data.value(QLatin1String("period")).toInt(60), 1, 86'400);
    result.queried = readTime(data.value(QLatin1String("queryDate"))).value_or(TimePoint());
    const auto add = [&](std::optional<TimePoint> time, const QJsonValue& value) {
        if (!time)
            return;
        EvaluatedPoint point{*time, {}, false};
        if (value.isDouble()) {
            point.value = value.toDouble();
            point.isBreaching = isBreaching(*point.value, comparisonOperator, result.threshold);
        }
        result.points.append(point);
    };
    const QJsonArray points = data.value(QLatin1String("evaluatedDatapoints")).toArray();
    for (const QJsonValue& point : points)
        add(readTime(point.toObject().value(QLatin1String("timestamp"))),
            point.toObject().value(QLatin1String("value")));
    if (points.isEmpty()) {
        // Older data has the values alone, one period apart from the start.
        const auto start = readTime(data.value(QLatin1String("startDate")));
        const QJsonArray values = data.value(QLatin1String("recentDatapoints")).toArray();
        for (qsizetype i = 0; start && i < values.size(); ++i)
            add(*start + Seconds(i * result.periodSeconds), values.at(i));
    }
    std::sort(result.points.begin(), result.points.end(),
              [](const EvaluatedPoint& a, const EvaluatedPoint& b) { return a.time < b.time; });
    if (hasBand)
        addThresholds(result, data);
    result.total = int(result.points.size());
    result.isValid = true;
    return result;
}

Evaluated evaluatedFromReason(const std::string& reason, const std::string& comparisonOperator,
                              TimePoint changed)
{
    static const QRegularExpression point(QStringLiteral(
        R"((-?[0-9.]+(?:[eE][+-]?[0-9]+)?) \((\d\d)/(\d\d)/(\d\d) (\d\d:\d\d:\d\d)\))"));
    static const QRegularExpression limit(
        QStringLiteral(R"(threshold \((-?[0-9.]+(?:[eE][+-]?[0-9]+)?)\))"));
    const QString text = QString::fromStdString(reason);
    const QRegularExpressionMatch found = limit.match(text);
    Evaluated result;
    if (!found.hasMatch())
        return result;
    result.threshold = found.captured(1).toDouble();
    result.queried = changed;
    auto matches = point.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        // Day, month, year: the service writes them in this order, in UTC.
        const QString iso
            = QStringLiteral("20%1-%2-%3T%4Z")
                  .arg(match.captured(4), match.captured(3), match.captured(2), match.captured(5));
        const auto time = parseIso8601(iso.toStdString());
        const double value = match.captured(1).toDouble();
        if (time)
            result.points.append(
                {*time, value, isBreaching(value, comparisonOperator, result.threshold)});
    }
    std::sort(result.points.begin(), result.points.end(),
              [](const EvaluatedPoint& a, const EvaluatedPoint& b) { return a.time < b.time; });
    static const QRegularExpression outOf(
        QStringLiteral(R"(out of the last (\d{1,6}) datapoints)"));
    const int named = int(result.points.size());
    result.total = std::max(named, outOf.match(text).captured(1).toInt());
    result.isValid = !result.points.isEmpty();
    return result;
}

HistoryLine historyLine(const AlarmHistoryItem& item, const MetricAlarm& alarm)
{
    HistoryLine line;
    line.time = item.timestamp.value_or(TimePoint());
    line.rawJson = item.historyData;
    line.itemType = item.historyItemType;
    const QJsonObject data = jsonObject(item.historyData);
    const QString summary = QString::fromStdString(item.historySummary);
    if (item.historyItemType == "StateUpdate") {
        const QJsonObject before = data.value(QLatin1String("oldState")).toObject();
        const QJsonObject after = data.value(QLatin1String("newState")).toObject();
        const std::string from = before.value(QLatin1String("stateValue")).toString().toStdString();
        const std::string to = after.value(QLatin1String("stateValue")).toString().toStdString();
        line.kind = Tr::tr("State");
        line.isInAlarm = to == "ALARM";
        line.icon = lookOf(visualStateOf(QString::fromStdString(to))).icon;
        line.lead = Tr::tr("%1 → %2").arg(stateName(from), stateName(to));
        line.text = stateChangeText(after, alarm, line.time, line.evaluated);
    } else if (item.historyItemType == "Action") {
        line.kind = Tr::tr("Action");
        line.icon = QStringLiteral("check");
        line.text = summary;
    } else {
        line.kind = Tr::tr("Edit");
        line.icon = QStringLiteral("edit");
        line.text = editText(data, summary);
    }
    return line;
}

} // namespace yagura::alarmtexts
