// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"

#include <QString>
#include <QVector>

/// What an alarm says to a person: conditions, states and history in words and numbers instead of
/// the service's raw texts.
namespace yagura::alarmtexts {

QString sign(const std::string& comparisonOperator); ///< "≥", "outside"
bool isBandComparison(const std::string& comparisonOperator);
bool isBreaching(double value, const std::string& comparisonOperator, double threshold);
/// The name of the metric, or the expression that is watched.
QString subject(const MetricAlarm& alarm);
/// The metric and statistic that is watched; nothing for an expression.
std::optional<MetricStat> watchedMetric(const MetricAlarm& alarm);
int periodSeconds(const MetricAlarm& alarm);
/// Of the band in standard deviations, as written; empty without a band.
QString bandWidth(const MetricAlarm& alarm);
/// The unit that values of this alarm are shown in: its own, else the catalogue's, else none.
QString unit(const MetricAlarm& alarm);
QString statistic(const MetricAlarm& alarm); ///< wire spelling
/// "≥ 2 %"
QString threshold(const MetricAlarm& alarm); ///< or "outside the band of 2 deviations"
/// "CPUUtilization avg ≥ 80 %, 5 of 5 × 1 min"
QString condition(const MetricAlarm& alarm);
/// "3 of 5 datapoints"
QString evaluation(const MetricAlarm& alarm);
/// "Treat as good"
QString missingData(const MetricAlarm& alarm);
/// In plain words what the choice does: "no data in range: Insufficient data".
QString missingDataEffect(const std::string& treatment);
QString stateName(const std::string& wireState);
int stateRank(const std::string& wireState); ///< in alarm, insufficient data, OK

struct EvaluatedPoint
{
    TimePoint time;
    std::optional<double> value; ///< nothing: missing, filled by the treatment
    bool isBreaching = false;
    std::optional<double> lower{}; ///< of the band at that time
    std::optional<double> upper{};
};

/// What the service looked at when it set a state, from the JSON of StateReasonData.
struct Evaluated
{
    TimePoint queried;
    QVector<EvaluatedPoint> points; ///< oldest first
    int periodSeconds = 60;
    double threshold = 0;
    bool isValid = false;
    int total = 0; ///< datapoints looked at; more than points where the reason names only some
    [[nodiscard]] int breaching() const;
};
Evaluated evaluated(const std::string& reasonData, const std::string& comparisonOperator);

/// The same from the sentence of StateReason, for states that came without data: only the
/// datapoints that it names.
Evaluated evaluatedFromReason(const std::string& reason, const std::string& comparisonOperator,
                              TimePoint changed);

/// One line of the history tab.
struct HistoryLine
{
    TimePoint time;
    QString kind; ///< "State", "Action", "Edit"
    QString icon;
    QString lead; ///< strong: "OK → In alarm"
    QString text; ///< "3 of 5 datapoints ≥ 2: 2.6, 4.0, 4.5"
    std::string rawJson;
    Evaluated evaluated; ///< for the new state
    std::string itemType;
    bool isInAlarm = false;
};
HistoryLine historyLine(const AlarmHistoryItem& item, const MetricAlarm& alarm);

} // namespace yagura::alarmtexts
