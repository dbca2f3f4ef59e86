// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmdraft.h"

#include "core/alarms/alarmmetrics.h"
#include "core/metrics/math/expressionset.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/metrictree.h"
#include "ui/metrics/statistics.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

/// What metric math says about the expression, and where.
QString expressionProblem(const AlarmDraft& draft)
{
    if (draft.expression->trimmed().isEmpty())
        return AlarmDraft::tr("Type an expression, such as m1 / m2 * 100.");
    const std::vector<MetricDataQuery> queries = draft.allQueries();
    const auto watched
        = std::find_if(queries.begin(), queries.end(),
                       [&](const MetricDataQuery& q) { return q.id == draft.watchedId; });
    const auto fault
        = checkExpression(queries, static_cast<std::size_t>(watched - queries.begin()));
    if (!fault)
        return {};
    const QString before = QString::fromStdString(watched->expression->substr(0, fault->offset));
    return AlarmDraft::tr("%1 (position %2)", "what is wrong with an expression, and where")
        .arg(QString::fromStdString(fault->message), QString::number(before.size() + 1));
}

constexpr int kMaxName = 255;
constexpr int kMaxDescription = 1024;
constexpr qint64 kDay = 86'400;
constexpr qint64 kWeek = 604'800;
constexpr int kHour = 3600;

bool isAlarmPeriod(int seconds)
{
    return seconds == 10 || seconds == 20 || seconds == 30 || (seconds >= 60 && seconds % 60 == 0);
}

/// Metrics of an alarm: what is watched, its band, and what both are made of.
void readQueries(AlarmDraft& draft, const MetricAlarm& alarm)
{
    const WatchedQueries watched = watchedQueries(*alarm.metrics, alarm.thresholdMetricId);
    for (const MetricDataQuery& query : *alarm.metrics) {
        if (&query == watched.query) {
            draft.watched = query;
            draft.watchedId = query.id;
            draft.metric = query.metricStat;
            if (query.expression)
                draft.expression = QString::fromStdString(*query.expression);
        } else if (&query == watched.band) {
            draft.band = query;
            draft.bandId = query.id;
            draft.bandWidth = alarmtexts::bandWidth(alarm);
        } else {
            draft.queries.push_back(query);
        }
    }
    const auto first
        = std::find_if(draft.queries.begin(), draft.queries.end(),
                       [](const MetricDataQuery& q) { return q.metricStat.has_value(); });
    if (!draft.metric && first != draft.queries.end())
        draft.metric = first->metricStat;
}

} // namespace

AlarmDraft AlarmDraft::of(const MetricAlarm& alarm)
{
    AlarmDraft draft;
    if (alarm.metricName && alarm.nameSpace) {
        MetricStat stat;
        stat.metric = {*alarm.nameSpace, *alarm.metricName, alarm.dimensions};
        std::sort(stat.metric.dimensions.begin(), stat.metric.dimensions.end());
        stat.period = alarm.period;
        stat.stat = alarm.extendedStatistic.value_or(alarm.statistic.value_or("Average"));
        stat.unit = alarm.unit;
        draft.metric = std::move(stat);
    } else if (alarm.metrics) {
        readQueries(draft, alarm);
    }
    draft.comparison = alarm.comparisonOperator;
    if (alarm.threshold)
        draft.threshold = thresholdsteps::text(*alarm.threshold);
    draft.periods = alarm.evaluationPeriods.value_or(1);
    draft.datapoints = alarm.datapointsToAlarm.value_or(draft.periods);
    draft.missingData = alarm.treatMissingData.value_or("missing");
    draft.name = QString::fromStdString(alarm.alarmName);
    draft.description = QString::fromStdString(alarm.alarmDescription.value_or(std::string()));
    draft.original = alarm;
    return draft;
}

int AlarmDraft::periodSeconds() const
{
    return metric && metric->period ? *metric->period : 60;
}

std::optional<double> AlarmDraft::thresholdValue() const
{
    bool isNumber = false;
    const double value = threshold.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString AlarmDraft::problem(Field field) const
{
    switch (field) {
    case Field::Metric:
        return metric ? QString() : tr("Choose a metric.");
    case Field::Expression:
        return expression ? expressionProblem(*this) : QString();
    case Field::Statistic:
        if (expression)
            return {};
        return !metric || statistics::parse(QString::fromStdString(metric->stat))
            ? QString()
            : tr("Choose a statistic, or type a percentile such as p99.9.");
    case Field::Period:
        return isAlarmPeriod(periodSeconds())
            ? QString()
            : tr("An alarm’s period is 10, 20 or 30 s, or whole minutes.");
    case Field::Threshold:
        if (hasBand()) {
            bool isNumber = false;
            const double width = bandWidth.trimmed().toDouble(&isNumber);
            return isNumber && width > 0 && std::isfinite(width)
                ? QString()
                : tr("The width of the band is a number above 0, such as 2.");
        }
        if (threshold.trimmed().isEmpty())
            return tr("Type a threshold, or drag the line in the graph.");
        return thresholdValue() ? QString() : tr("The threshold is a number, such as 80 or 0.5.");
    case Field::Datapoints: {
        if (periods < 1 || datapoints < 1)
            return tr("At least one datapoint is needed.");
        if (datapoints > periods)
            return tr("No more datapoints than periods can breach.");
        const qint64 seconds = qint64(periods) * periodSeconds();
        const bool isLong = periodSeconds() >= kHour;
        if (seconds > (isLong ? kWeek : kDay))
            return isLong
                ? tr("%1 × %2 is more than a week, the longest that an alarm looks back.")
                      .arg(QString::number(periods), statistics::periodLabel(periodSeconds()))
                : tr("%1 × %2 is more than a day, the longest that an alarm with periods below an "
                     "hour looks back.")
                      .arg(QString::number(periods), statistics::periodLabel(periodSeconds()));
        return {};
    }
    case Field::Name: {
        if (name.trimmed().isEmpty())
            return tr("Give the alarm a name.");
        if (name.toUcs4().size() > kMaxName)
            return tr("A name has at most %n character(s).", nullptr, kMaxName);
        const bool hasControl = std::any_of(name.begin(), name.end(), [](QChar c) {
            return c.unicode() < 0x20 || c.unicode() == 0x7f;
        });
        return hasControl ? tr("A name has no line breaks or other control characters.")
                          : QString();
    }
    case Field::Description:
        return description.toUcs4().size() > kMaxDescription
            ? tr("A description has at most %n character(s).", nullptr, kMaxDescription)
            : QString();
    }
    return {};
}

std::vector<AlarmDraft::Field> AlarmDraft::problems() const
{
    std::vector<Field> fields;
    for (const Field field :
         {Field::Metric, Field::Expression, Field::Statistic, Field::Period, Field::Threshold,
          Field::Datapoints, Field::Name, Field::Description}) {
        if (!problem(field).isEmpty())
            fields.push_back(field);
    }
    return fields;
}

PutMetricAlarmRequest AlarmDraft::request() const
{
    PutMetricAlarmRequest request;
    if (original) {
        request.actionsEnabled = original->actionsEnabled;
        request.okActions = original->okActions;
        request.alarmActions = original->alarmActions;
        request.insufficientDataActions = original->insufficientDataActions;
        request.evaluateLowSampleCountPercentile = original->evaluateLowSampleCountPercentile;
    }
    request.alarmName = name.trimmed().toStdString();
    if (!description.trimmed().isEmpty())
        request.alarmDescription = description.trimmed().toStdString();
    request.metrics = allQueries();
    if (!request.metrics.empty()) {
        request.evaluateLowSampleCountPercentile.reset();
    } else if (metric) {
        request.nameSpace = metric->metric.nameSpace;
        request.metricName = metric->metric.metricName;
        request.dimensions = metric->metric.dimensions;
        request.unit = metric->unit;
        if (statistics::isPercentile(QString::fromStdString(metric->stat)))
            request.extendedStatistic = metric->stat;
        else
            request.statistic = metric->stat;
    }
    if (!request.extendedStatistic)
        request.evaluateLowSampleCountPercentile.reset();
    if (request.metrics.empty())
        request.period = periodSeconds();
    request.evaluationPeriods = periods;
    // "3 of 3" is the plain form; the service writes other reasons when M is given.
    if (datapoints != periods || (original && original->datapointsToAlarm))
        request.datapointsToAlarm = datapoints;
    if (hasBand())
        request.thresholdMetricId = bandId;
    else
        request.threshold = thresholdValue();
    request.comparisonOperator = comparison;
    request.treatMissingData = missingData;
    return request;
}

QString AlarmDraft::suggestedName() const
{
    if (!metric)
        return {};
    static const QRegularExpression separators(QStringLiteral("[^A-Za-z0-9_.-]+"));
    QStringList parts;
    for (const Dimension& dimension : metric->metric.dimensions)
        parts.append(
            MetricTree::shortValue(dimension.name, QString::fromStdString(dimension.value)));
    parts.append(expression ? *expression : QString::fromStdString(metric->metric.metricName));
    parts.append(hasBand()                            ? QStringLiteral("anomaly")
                     : comparison.starts_with("Less") ? QStringLiteral("low")
                                                      : QStringLiteral("high"));
    QString suggestion = parts.join(QLatin1Char('-')).replace(separators, QStringLiteral("-"));
    static const QRegularExpression runs(QStringLiteral("--+"));
    suggestion.replace(runs, QStringLiteral("-"));
    while (suggestion.startsWith(QLatin1Char('-')))
        suggestion.remove(0, 1);
    return suggestion.left(kMaxName);
}

namespace thresholdsteps {

double step(double span)
{
    if (!(span > 0) || !std::isfinite(span))
        return 1;
    const double rough = span / 40;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double lead = rough / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

double snapped(double value, double span)
{
    const double unit = step(span);
    return std::round(value / unit) * unit;
}

QString text(double value)
{
    return QString::number(value, 'g', 10);
}

double suggestion(double minimum, double maximum, const QString& unit, bool isAbove)
{
    if (!std::isfinite(minimum) || !std::isfinite(maximum))
        return 1;
    if (isAbove && unit == QLatin1String("Percent") && maximum >= 0 && maximum <= 100) {
        // Beyond 100 % nothing would ever set it off.
        const double choices[]{80, 90, 95};
        const auto* above = std::find_if(std::begin(choices), std::end(choices),
                                         [maximum](double choice) { return maximum < choice - 5; });
        return above == std::end(choices) ? 99 : *above;
    }
    if (isAbove && maximum <= 0)
        return 1;
    const double reach = std::max(std::abs(maximum), std::abs(minimum));
    const double unitStep = step(reach * 4);
    return isAbove ? std::ceil(maximum * 1.1 / unitStep) * unitStep
                   : std::floor(minimum * 0.9 / unitStep) * unitStep;
}

} // namespace thresholdsteps

} // namespace yagura
