// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/alarms/alarmstate.h"
#include "core/alarms/alarmtimeline.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"

#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace yagura {

class Database;
class ResourceTags;
class MetricService;
struct PeriodPoint;

/// Where evaluations get their datapoints from: MetricService::readPeriods(), or whatever else knows them.
using PeriodReader = std::function<Result<std::vector<PeriodPoint>>(const Scope&, const MetricStat&, const TimeRange&)>;

/// The same for alarms on metric math and bands: MetricService::readQuery(), the series of one query among others.
using QueryReader
    = std::function<Result<std::vector<std::vector<PeriodPoint>>>(const Scope&, std::span<const MetricDataQuery>, std::string_view id, const TimeRange&)>;

/// Sent on every transition (live evaluation and SetAlarmState alike).
struct AlarmStateChange
{
    Scope scope;
    std::string alarmName;
    AlarmState from = AlarmState::InsufficientData;
    AlarmState to = AlarmState::InsufficientData;
    std::string reason;
    TimePoint time;
};

struct AlarmCounts
{
    int inAlarm = 0;
    int insufficientData = 0;
    int ok = 0;
    [[nodiscard]] int total() const { return inAlarm + insufficientData + ok; }
};

/// The alarm operations and the evaluation of what is due. Thread-safe; changes are durable before they are answered.
/// Signals are emitted from the thread that made the change; connect with a context object.
class AlarmService final : public QObject
{
    Q_OBJECT
public:
    AlarmService(std::shared_ptr<Database> database, MetricService& metrics, const Clock& clock, QObject* parent = nullptr);
    /// Without `readQueries`, alarms on metric math keep their state.
    AlarmService(std::shared_ptr<Database> database, PeriodReader readPeriods, const Clock& clock, QObject* parent = nullptr,
                 QueryReader readQueries = {});
    ~AlarmService() override;
    Q_DISABLE_COPY_MOVE(AlarmService)

    /// Whether the tables could be made ready and read: else every operation answers this error ("DataNewer", StorageFailure).
    [[nodiscard]] VoidResult status() const;
    /// Before any operation: where the tags of new alarms go. Outlives the operations.
    void setTags(ResourceTags* tags);
    [[nodiscard]] bool contains(const Scope& scope, const std::string& alarmName) const;

    Result<PutMetricAlarmResponse> putMetricAlarm(const Scope& scope, const PutMetricAlarmRequest& request);
    Result<DescribeAlarmsResponse> describeAlarms(const Scope& scope, const DescribeAlarmsRequest& request) const;
    Result<DescribeAlarmsForMetricResponse> describeAlarmsForMetric(const Scope& scope, const DescribeAlarmsForMetricRequest& request) const;
    Result<EmptyAlarmResponse> deleteAlarms(const Scope& scope, const AlarmNamesRequest& request);
    Result<EmptyAlarmResponse> setAlarmState(const Scope& scope, const SetAlarmStateRequest& request);
    Result<EmptyAlarmResponse> enableAlarmActions(const Scope& scope, const AlarmNamesRequest& request);
    Result<EmptyAlarmResponse> disableAlarmActions(const Scope& scope, const AlarmNamesRequest& request);
    Result<DescribeAlarmHistoryResponse> describeAlarmHistory(const Scope& scope, const DescribeAlarmHistoryRequest& request) const;

    /// All alarms of a scope in one go (no paging), sorted by name; shared and immutable.
    [[nodiscard]] std::shared_ptr<const std::vector<MetricAlarm>> allAlarms(const Scope& scope) const;
    /// Why an alarm's last evaluation could not be made (MetricAlarm::evaluationState), in a sentence; empty when it was made.
    [[nodiscard]] std::string evaluationProblem(const Scope& scope, const std::string& alarmName) const;
    [[nodiscard]] AlarmCounts counts(const Scope& scope) const;

    /// The states of one alarm over a range, oldest first, for strips and shaded graphs: cheap (one query of its history).
    /// Nothing is said of times before it was created or while it was deleted.
    [[nodiscard]] std::vector<StateSpan> stateSpans(const Scope& scope, const std::string& alarmName, const TimeRange& range) const;

    /// Evaluates what is due at the clock's now: periods of 60 s and more once a minute, 10/20/30 s every 10 s, N x period over a
    /// day once an hour. Returns how many alarms were evaluated. Called by the worker about every second; cheap when nothing is due.
    int evaluateDue();
    /// For importers and the demo: a past transition, written to history and (when newest) to the state, without actions or signals.
    VoidResult importStateChange(const AlarmStateChange& change, const std::string& reasonData = {});
    [[nodiscard]] TimePoint lastEvaluation() const;

    VoidResult reset();

signals:
    void stateChanged(const yagura::AlarmStateChange& change);
    /// An alarm was created, edited, deleted, enabled or disabled, or changed state.
    void alarmsChanged();

private:
    Result<EmptyAlarmResponse> setActionsEnabled(const Scope& scope, const AlarmNamesRequest& request, bool isEnabled);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura

Q_DECLARE_METATYPE(yagura::AlarmStateChange)
