// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace yagura {

/// An alarm while a person fills in the form: what was typed, what is wrong with it, and the
/// request that comes of it.
struct AlarmDraft
{
    Q_DECLARE_TR_FUNCTIONS(yagura::AlarmDraft)
public:
    enum class Field { Metric, Statistic, Period, Threshold, Datapoints, Name, Description };

    std::optional<MetricStat> metric;
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
