// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmhistory.h"
#include "core/alarms/alarmtimeline.h"
#include "core/base/result.h"

#include <memory>

namespace yagura {

class Database;

/// Everything that one operation or one evaluation changes: written in one durable transaction.
struct AlarmChanges
{
    struct Item
    {
        Scope scope;
        MetricAlarm alarm;
    };
    std::vector<Item> saved; ///< new or edited, state included
    std::vector<Item> states; ///< only the state changed
    std::vector<Item> removed;
    std::vector<AlarmHistoryRow> history;
};

/// Which part of the history to read.
struct AlarmHistoryQuery
{
    Scope scope;
    std::optional<std::string> alarmName;
    std::optional<std::string> type;
    TimePoint from = kEarliestTime; ///< inclusive
    TimePoint to = kLatestTime; ///< inclusive
    bool isAscending = false;
    std::optional<std::pair<std::int64_t, std::int64_t>>
        after; ///< time and id of the last row that was answered
    int limit = 100;
};

struct AlarmHistoryPage
{
    std::vector<AlarmHistoryItem> items;
    std::optional<std::pair<std::int64_t, std::int64_t>> next; ///< set when there is more
};

/// The alarms and their history in the database. Thread-safe as the Database is.
class AlarmStore
{
public:
    explicit AlarmStore(std::shared_ptr<Database> database);

    VoidResult prepare();
    [[nodiscard]] Result<std::vector<AlarmChanges::Item>> load() const;
    VoidResult apply(const AlarmChanges& changes);
    [[nodiscard]] Result<AlarmHistoryPage> history(const AlarmHistoryQuery& query) const;
    /// What happened to an alarm's state from an instant on, in order.
    [[nodiscard]] Result<std::vector<StateEvent>> stateEventsSince(const Scope& scope,
                                                                   const std::string& alarmName,
                                                                   TimePoint from) const;
    /// A transition of the past. Afterwards the alarm was created no later than that.
    VoidResult importTransition(const AlarmHistoryRow& row,
                                const std::optional<AlarmChanges::Item>& newState);
    /// When the alarm's state last changed, as the history knows.
    [[nodiscard]] Result<std::optional<TimePoint>> lastTransition(
        const Scope& scope, const std::string& alarmName) const;
    VoidResult prune(TimePoint before);
    VoidResult clear();

private:
    std::shared_ptr<Database> m_database;
};

} // namespace yagura
