// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yagura {

/// An alarm while a person fills in the form: what was typed, what is wrong with it, and the
/// request that comes of it.
struct AlarmDraft
{
    Q_DECLARE_TR_FUNCTIONS(yagura::AlarmDraft)
public:
    enum class Field {
        Metric,
        Expression,
        Statistic,
        Period,
        Threshold,
        Datapoints,
        Name,
        Description
    };

    std::optional<MetricStat> metric; ///< what is watched, or the first metric of the expression
    /// What is watched instead of the metric: nothing, or metric math over the queries below.
    std::optional<QString> expression;
    std::vector<MetricDataQuery> queries; ///< of the expression: metrics, and further expressions
    /// The alarm's own queries of what is watched and of its band, when editing: the form does not
    /// show their labels, periods and accounts.
    std::optional<MetricDataQuery> watched;
    std::optional<MetricDataQuery> band;
    std::string watchedId = "m1"; ///< the id of what is watched among the alarm's Metrics
    std::string bandId = "ad1";
    QString bandWidth
        = QStringLiteral("2"); ///< in standard deviations, for comparisons with a band
    std::string comparison = "GreaterThanOrEqualToThreshold";
    QString threshold;
    int datapoints = 1; ///< M
    int periods = 1; ///< N
    std::string missingData = "missing";
    QString name;
    QString description;
    std::optional<MetricAlarm> original; ///< when editing: what the form does not show stays

    static AlarmDraft of(const MetricAlarm& alarm);
    [[nodiscard]] std::optional<double> thresholdValue() const;
    /// What is wrong with a field, as a sentence; empty when it is fine.
    [[nodiscard]] QString problem(Field field) const;
    /// The fields at fault, in the order of the form.
    [[nodiscard]] std::vector<Field> problems() const;
    [[nodiscard]] PutMetricAlarmRequest request() const;
    /// From resource, metric and direction: "web-1-CPUUtilization-high".
    [[nodiscard]] QString suggestedName() const;
    [[nodiscard]] int periodSeconds() const;
    void setPeriod(int seconds); ///< of the metric, or of all that the expression is made of

    [[nodiscard]] bool hasBand() const;
    /// Switches between a threshold and a band, in the direction that was chosen.
    void setBand(bool hasBand);
    /// Computes with the metric from now on: `m1`, to be continued.
    void useExpression();
    /// One more metric to compute with; returns its id.
    QString addMetric(const Metric& added);
    /// All queries of the alarm, the band last: what a graph of it shows. Empty for a plain metric.
    [[nodiscard]] std::vector<MetricDataQuery> allQueries() const;
    /// "m1 = CPUUtilization, Average, i-1" for each query of the expression.
    [[nodiscard]] QStringList queryLines() const;
};

/// A threshold moves in steps that can be read.
namespace thresholdsteps {
/// 1, 2 or 5 x 10^n, about a fortieth of what the axis shows.
double step(double span);
double snapped(double value, double span);
/// Without noise behind the last digit that the step needs.
QString text(double value);
/// A first guess: above everything seen (below, when small values are bad).
double suggestion(double minimum, double maximum, const QString& unit, bool isAbove);
} // namespace thresholdsteps

} // namespace yagura
