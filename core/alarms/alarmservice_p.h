// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmregistry.h"
#include "core/alarms/alarmservice.h"
#include "core/alarms/alarmstore.h"
#include "core/metrics/metricservice.h"

#include <QLoggingCategory>

#include <atomic>
#include <mutex>

/// For alarmservice.cpp (the operations) and alarmevaluation.cpp (the turns) alone.
namespace yagura {

Q_DECLARE_LOGGING_CATEGORY(lcAlarms)

inline constexpr auto kHistoryKept = std::chrono::weeks(2);

/// A new state and its reason, on a copy of the alarm.
MetricAlarm withState(MetricAlarm alarm, AlarmState state, std::string reason,
                      std::string reasonData, TimePoint now);

class AlarmService::Private
{
public:
    Private(std::shared_ptr<Database> database, PeriodReader periodReader, QueryReader queryReader,
            const Clock& time)
        : store(std::move(database))
        , readPeriods(std::move(periodReader))
        , readQueries(std::move(queryReader))
        , clock(time)
        , status(prepare())
    { }

    VoidResult prepare();
    /// The alarms of those names, or which of them are unknown.
    Result<std::vector<AlarmEntryPtr>> findAll(const Scope& scope,
                                               const std::vector<std::string>& names) const;
    /// Fills `periods` with what the alarm watches.
    VoidResult readWindow(const AlarmEntry& entry, const TimeRange& window);
    /// The same for an expression.
    VoidResult readMath(const AlarmEntry& entry, const TimeRange& window);
    /// Gives them their thresholds.
    VoidResult readBand(const AlarmEntry& entry, const TimeRange& window);
    void evaluateOne(const AlarmEntryPtr& entry, TimePoint now);
    /// Remembers whether the alarm could be evaluated, where that is news.
    void note(const AlarmEntryPtr& entry, const VoidResult& read);
    /// Whether any was news.
    bool commitProblems();
    std::vector<AlarmStateChange> commitTransitions(TimePoint now);
    void pruneHistory(TimePoint now);

    /// A state that an evaluation found; written together with the others of the same turn.
    struct Transition
    {
        AlarmEntryPtr before;
        AlarmEntryPtr after;
    };
    struct Failures
    {
        int count = 0;
        std::string first;
    };

    AlarmStore store;
    const PeriodReader readPeriods;
    MetricService* metrics = nullptr; ///< where readPeriods reads from, if it is that
    const QueryReader readQueries;
    const Clock& clock;
    ResourceTags* tags = nullptr;
    AlarmRegistry registry;
    std::mutex writeMutex; ///< one change at a time, from the check to the memory that shows it
    std::mutex evaluationMutex; ///< guards the members below: one evaluation at a time
    std::vector<Transition> transitions;
    std::vector<Transition> problems; ///< evaluations that began or ceased to fail: not written
    std::vector<AlarmSlot> periods;
    bool isBandMissing = false; ///< of what readWindow() read last: the band has no model yet
    std::unique_ptr<MetricSnapshot> snapshot; ///< of the store, during a turn; else readPeriods
    Failures failures;
    TimePoint lastPruned = kEarliestTime;
    std::atomic<std::int64_t> lastEvaluation{0};
    const VoidResult status; ///< last: prepare() fills the registry
};

} // namespace yagura
