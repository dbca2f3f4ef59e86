// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmregistry.h"

namespace yagura {

AlarmEntryPtr makeAlarmEntry(const Scope& scope, MetricAlarm alarm)
{
    auto entry = std::make_shared<AlarmEntry>();
    entry->scope = scope;
    entry->state = alarmStateFromText(alarm.stateValue).value_or(AlarmState::InsufficientData);
    entry->source = sourceOf(alarm);
    entry->alarm = std::move(alarm);
    return entry;
}

TimePoint nextTurn(const AlarmDefinition& definition, TimePoint now)
{
    const Seconds interval = evaluationInterval(definition);
    const Seconds lag = evaluationLag(definition);
    const auto second = std::chrono::floor<Seconds>(now).time_since_epoch() - lag;
    return TimePoint{second - second % interval + interval + lag};
}

AlarmEntryPtr AlarmRegistry::find(const Scope& scope, const std::string& name) const
{
    const std::lock_guard lock(m_mutex);
    const auto alarms = m_scopes.find(scope);
    if (alarms == m_scopes.end())
        return nullptr;
    const auto place = alarms->second.byName.find(name);
    return place == alarms->second.byName.end() ? nullptr : place->second.entry;
}

void AlarmRegistry::visit(const Scope& scope, const std::string& after,
                          const std::function<bool(const AlarmEntryPtr&)>& visit) const
{
    const std::lock_guard lock(m_mutex);
    const auto alarms = m_scopes.find(scope);
    if (alarms == m_scopes.end())
        return;
    const auto& byName = alarms->second.byName;
    for (auto place = byName.upper_bound(after);
         place != byName.end() && visit(place->second.entry); ++place) { }
}

std::size_t AlarmRegistry::size(const Scope& scope) const
{
    const std::lock_guard lock(m_mutex);
    const auto alarms = m_scopes.find(scope);
    return alarms == m_scopes.end() ? 0 : alarms->second.byName.size();
}

void AlarmRegistry::schedule(Place& place, TimePoint due)
{
    m_schedule.erase({place.due, &place});
    place.due = due;
    m_schedule.insert({due, &place});
}

void AlarmRegistry::put(const AlarmEntryPtr& entry, std::optional<TimePoint> due)
{
    const std::lock_guard lock(m_mutex);
    ScopeAlarms& alarms = m_scopes[entry->scope];
    Place& place = alarms.byName[entry->alarm.alarmName];
    const bool isNew = !place.entry;
    place.entry = entry;
    ++alarms.version;
    if (due || isNew)
        schedule(place, due.value_or(m_lastNow));
}

void AlarmRegistry::remove(const Scope& scope, const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    const auto alarms = m_scopes.find(scope);
    if (alarms == m_scopes.end())
        return;
    const auto place = alarms->second.byName.find(name);
    if (place == alarms->second.byName.end())
        return;
    m_schedule.erase({place->second.due, &place->second});
    alarms->second.byName.erase(place);
    ++alarms->second.version;
}

void AlarmRegistry::clear()
{
    const std::lock_guard lock(m_mutex);
    m_schedule.clear();
    m_scopes.clear();
}

std::vector<AlarmEntryPtr> AlarmRegistry::takeDue(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    std::vector<AlarmEntryPtr> due;
    // A clock that was set back must not keep alarms waiting for a time that has been before.
    const bool wasSetBack = now + std::chrono::minutes(1) < m_lastNow;
    m_lastNow = now;
    if (wasSetBack) {
        std::vector<Place*> places;
        for (const auto& [time, place] : m_schedule)
            places.push_back(place);
        for (Place* place : places)
            schedule(*place, now);
    }
    while (!m_schedule.empty() && m_schedule.begin()->first <= now) {
        Place& place = *m_schedule.begin()->second;
        due.push_back(place.entry);
        schedule(place, nextTurn(place.entry->source.definition, now));
    }
    return due;
}

std::shared_ptr<const std::vector<MetricAlarm>> AlarmRegistry::snapshot(const Scope& scope) const
{
    static const auto kNone = std::make_shared<const std::vector<MetricAlarm>>();
    const std::lock_guard lock(m_mutex);
    const auto found = m_scopes.find(scope);
    if (found == m_scopes.end())
        return kNone;
    const ScopeAlarms& alarms = found->second;
    if (!alarms.snapshot || alarms.snapshotVersion != alarms.version) {
        auto list = std::make_shared<std::vector<MetricAlarm>>();
        list->reserve(alarms.byName.size());
        for (const auto& [name, place] : alarms.byName)
            list->push_back(place.entry->alarm);
        alarms.snapshot = std::move(list);
        alarms.snapshotVersion = alarms.version;
    }
    return alarms.snapshot;
}

} // namespace yagura
