// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphannotations.h"

#include "core/alarms/alarmservice.h"
#include "ui/widgets/formatters.h"

#include <algorithm>

namespace yagura {

namespace {

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

} // namespace

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

} // namespace yagura
