// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/base/timerange.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/appcontext.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace yagura {

/// The alarms that a board's widgets show: their states, thresholds and, for those that a graph is
/// annotated with, the periods in alarm. Fetched in the background; GUI thread only.
class BoardAlarms final : public QObject
{
    Q_OBJECT
public:
    explicit BoardAlarms(AppContext& context, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<MetricAlarm>& all() const { return *m_alarms; }
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// By ARN or by bare name; nullptr when there is no such alarm.
    [[nodiscard]] const MetricAlarm* find(const std::string& arnOrName) const;
    /// Every alarm on exactly this metric.
    [[nodiscard]] std::vector<const MetricAlarm*> forMetric(const Metric& metric) const;

    /// Keeps the history of this alarm at hand from now on; changed() comes when it is there.
    void watch(const std::string& alarmName);
    /// Its periods in alarm within the range (of what has been fetched).
    [[nodiscard]] QVector<PlotBand> periodsInAlarm(const MetricAlarm& alarm,
                                                   const TimeRange& range) const;

    /// "≥ 2 %": the condition of an alarm, in the unit of its metric.
    static QString conditionText(const MetricAlarm& alarm, const QString& unit);

public slots:
    void reload();

signals:
    void changed();

private:
    struct Transition
    {
        TimePoint time;
        std::string from;
        std::string to;
    };
    using Histories = std::map<std::string, std::vector<Transition>>;
    struct Loaded
    {
        std::shared_ptr<const std::vector<MetricAlarm>> alarms;
        Histories histories;
    };
    static std::vector<Transition> history(const class AlarmService& service, const Scope& scope,
                                           const std::string& name, const TimeRange& range);

    AppContext& m_context;
    std::shared_ptr<const std::vector<MetricAlarm>> m_alarms;
    Histories m_histories;
    std::set<std::string> m_watched;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_isStale = false; ///< asked again while loading
};

} // namespace yagura
