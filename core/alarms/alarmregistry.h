// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrules.h"
#include "core/base/scope.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace yagura {

/// One alarm as it stands; immutable, a change makes a new one.
struct AlarmEntry
{
    Scope scope;
    MetricAlarm alarm;
    AlarmState state = AlarmState::InsufficientData;
    AlarmSource source;
    std::string problem; ///< why the last evaluation could not be made, or empty
};

using AlarmEntryPtr = std::shared_ptr<const AlarmEntry>;

AlarmEntryPtr makeAlarmEntry(const Scope& scope, MetricAlarm alarm);

/// All alarms in memory, and when each is due. Thread-safe; every call is short.
class AlarmRegistry
{
public:
    [[nodiscard]] AlarmEntryPtr find(const Scope& scope, const std::string& name) const;
    /// In order of their names, those after `after`, while `visit` returns true.
    void visit(const Scope& scope, const std::string& after,
               const std::function<bool(const AlarmEntryPtr&)>& visit) const;
    [[nodiscard]] std::size_t size(const Scope& scope) const;

    /// Adds or replaces. Without `due` the alarm stays due when it was.
    void put(const AlarmEntryPtr& entry, std::optional<TimePoint> due = {});
    void remove(const Scope& scope, const std::string& name);
    void clear();

    /// The alarms that are due, which are due again at their next turn after `now`.
    std::vector<AlarmEntryPtr> takeDue(TimePoint now);

    /// All of a scope, by name: made once per change.
    [[nodiscard]] std::shared_ptr<const std::vector<MetricAlarm>> snapshot(
        const Scope& scope) const;

private:
    struct Place
    {
        AlarmEntryPtr entry;
        TimePoint due;
    };
    struct ScopeAlarms
    {
        std::map<std::string, Place>
            byName; // nodes stay where they are: the schedule points at them
        std::uint64_t version = 0;
        mutable std::uint64_t snapshotVersion = 0;
        mutable std::shared_ptr<const std::vector<MetricAlarm>> snapshot;
    };

    void schedule(Place& place, TimePoint due);

    mutable std::mutex m_mutex; ///< guards everything below
    std::map<Scope, ScopeAlarms> m_scopes;
    std::set<std::pair<TimePoint, Place*>> m_schedule;
    TimePoint m_lastNow = kEarliestTime;
};

/// The next instant after `now` at which an alarm of this definition has its turn.
TimePoint nextTurn(const AlarmDefinition& definition, TimePoint now);

} // namespace yagura
