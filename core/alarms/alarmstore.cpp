// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmstore.h"

#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"
#include "core/base/shapejson.h"
#include "core/storage/database.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE alarm(
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    configuration TEXT NOT NULL, -- JSON, members as on the wire, times in milliseconds
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    reason_data TEXT,
    updated INTEGER NOT NULL,      -- times: milliseconds since 1970
    transitioned INTEGER NOT NULL,
    PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
CREATE TABLE alarm_history(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    time INTEGER NOT NULL,
    type TEXT NOT NULL,
    summary TEXT NOT NULL,
    data TEXT NOT NULL,
    is_state INTEGER NOT NULL, -- created (no state_from), deleted (no state_to), or changed
    state_from TEXT,
    state_to TEXT
);
CREATE INDEX alarm_history_of_alarm ON alarm_history(account, region, name, time);
CREATE INDEX alarm_history_by_time ON alarm_history(time);
)"}}};

void bindScope(SQLite::Statement& statement, const Scope& scope, const std::string& name)
{
    statement.bind(1, scope.account);
    statement.bind(2, scope.region);
    statement.bind(3, name);
}

void bindOptional(SQLite::Statement& statement, int index, const std::optional<std::string>& text)
{
    if (text)
        statement.bind(index, *text);
    else
        statement.bind(index);
}

void bindState(SQLite::Statement& statement, int index, const std::optional<AlarmState>& state)
{
    if (state)
        statement.bind(index, std::string(alarmStateText(*state)));
    else
        statement.bind(index);
}

void bindAlarmState(SQLite::Statement& statement, int first, const MetricAlarm& alarm)
{
    statement.bind(first, alarm.stateValue);
    statement.bind(first + 1, alarm.stateReason);
    bindOptional(statement, first + 2, alarm.stateReasonData);
    statement.bind(first + 3, toEpochMs(alarm.stateUpdatedTimestamp.value_or(TimePoint())));
    statement.bind(first + 4, toEpochMs(alarm.stateTransitionedTimestamp.value_or(TimePoint())));
}

void saveAlarm(SQLite::Statement& put, const AlarmChanges::Item& item)
{
    bindScope(put, item.scope, item.alarm.alarmName);
    MetricAlarm configuration = item.alarm; // the state has columns of its own
    configuration.stateValue.clear();
    configuration.stateReason.clear();
    configuration.stateReasonData.reset();
    configuration.evaluationState.reset();
    put.bind(4, jsonText(toStoredJson(configuration)));
    bindAlarmState(put, 5, item.alarm);
    put.exec();
    put.reset();
}

void saveState(SQLite::Statement& update, const AlarmChanges::Item& item)
{
    bindScope(update, item.scope, item.alarm.alarmName);
    bindAlarmState(update, 4, item.alarm);
    update.exec();
    update.reset();
}

void addHistory(SQLite::Statement& insert, const AlarmHistoryRow& row)
{
    bindScope(insert, row.scope, row.alarmName);
    insert.bind(4, toEpochMs(row.time));
    insert.bind(5, row.type);
    insert.bind(6, row.summary);
    insert.bind(7, row.data);
    insert.bind(8, row.isStateEvent ? 1 : 0);
    bindState(insert, 9, row.from);
    bindState(insert, 10, row.to);
    insert.exec();
    insert.reset();
}

constexpr char kSave[] = "INSERT OR REPLACE INTO alarm VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kSaveState[]
    = "UPDATE alarm SET state = ?4, reason = ?5, reason_data = ?6, updated = ?7, transitioned = ?8 "
      "WHERE account = ?1 AND region = ?2 AND name = ?3";
constexpr char kRemove[] = "DELETE FROM alarm WHERE account = ? AND region = ? AND name = ?";
constexpr char kAddHistory[]
    = "INSERT INTO alarm_history(account, region, name, time, type, summary, data, is_state, "
      "state_from, state_to) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

std::optional<AlarmState> stateColumn(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : alarmStateFromText(column.getString());
}

AlarmChanges::Item readAlarm(SQLite::Statement& query)
{
    AlarmChanges::Item item;
    item.scope = {query.getColumn(0).getString(), query.getColumn(1).getString()};
    boost::json::error_code failure;
    const boost::json::value configuration = parseJson(query.getColumn(3).getString(), failure);
    item.alarm = fromStoredJson<MetricAlarm>(configuration);
    item.alarm.alarmName = query.getColumn(2).getString();
    item.alarm.stateValue = query.getColumn(4).getString();
    item.alarm.stateReason = query.getColumn(5).getString();
    if (!query.getColumn(6).isNull())
        item.alarm.stateReasonData = query.getColumn(6).getString();
    item.alarm.stateUpdatedTimestamp = fromEpochMs(query.getColumn(7).getInt64());
    item.alarm.stateTransitionedTimestamp = fromEpochMs(query.getColumn(8).getInt64());
    return item;
}

AlarmHistoryItem readHistory(SQLite::Statement& query)
{
    AlarmHistoryItem item;
    item.alarmName = query.getColumn(2).getString();
    item.alarmType = "MetricAlarm";
    item.timestamp = fromEpochMs(query.getColumn(1).getInt64());
    item.historyItemType = query.getColumn(3).getString();
    item.historySummary = query.getColumn(4).getString();
    item.historyData = query.getColumn(5).getString();
    return item;
}

} // namespace

AlarmStore::AlarmStore(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{ }

VoidResult AlarmStore::prepare()
{
    return m_database->migrate("alarms", kMigrations);
}

Result<std::vector<AlarmChanges::Item>> AlarmStore::load() const
{
    return m_database->read([](SQLite::Database& db) {
        std::vector<AlarmChanges::Item> items;
        SQLite::Statement query(
            db,
            "SELECT account, region, name, configuration, state, reason, reason_data, updated, "
            "transitioned FROM alarm");
        while (query.executeStep())
            items.push_back(readAlarm(query));
        return items;
    });
}

VoidResult AlarmStore::apply(const AlarmChanges& changes)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement save(db, kSave);
        for (const AlarmChanges::Item& item : changes.saved)
            saveAlarm(save, item);
        SQLite::Statement update(db, kSaveState);
        for (const AlarmChanges::Item& item : changes.states)
            saveState(update, item);
        SQLite::Statement remove(db, kRemove);
        for (const AlarmChanges::Item& item : changes.removed) {
            bindScope(remove, item.scope, item.alarm.alarmName);
            remove.exec();
            remove.reset();
        }
        SQLite::Statement insert(db, kAddHistory);
        for (const AlarmHistoryRow& row : changes.history)
            addHistory(insert, row);
    });
}

Result<AlarmHistoryPage> AlarmStore::history(const AlarmHistoryQuery& query) const
{
    std::string sql = "SELECT id, time, name, type, summary, data FROM alarm_history WHERE account "
                      "= ?1 AND region = ?2 "
                      "AND time BETWEEN ?3 AND ?4";
    if (query.alarmName)
        sql += " AND name = ?5";
    if (query.type)
        sql += " AND type = ?6";
    if (query.after)
        sql += query.isAscending ? " AND (time, id) > (?7, ?8)" : " AND (time, id) < (?7, ?8)";
    sql += query.isAscending ? " ORDER BY time, id" : " ORDER BY time DESC, id DESC";
    sql += " LIMIT ?9";
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement statement(db, sql);
        statement.bind(1, query.scope.account);
        statement.bind(2, query.scope.region);
        statement.bind(3, toEpochMs(query.from));
        statement.bind(4, toEpochMs(query.to));
        if (query.alarmName)
            statement.bind(5, *query.alarmName);
        if (query.type)
            statement.bind(6, *query.type);
        if (query.after) {
            statement.bind(7, query.after->first);
            statement.bind(8, query.after->second);
        }
        statement.bind(9, query.limit + 1);
        AlarmHistoryPage page;
        std::pair<std::int64_t, std::int64_t> last;
        while (statement.executeStep()) {
            if (static_cast<int>(page.items.size()) == query.limit) {
                page.next = last;
                break;
            }
            page.items.push_back(readHistory(statement));
            last = {statement.getColumn(1).getInt64(), statement.getColumn(0).getInt64()};
        }
        return page;
    });
}

Result<std::vector<StateEvent>> AlarmStore::stateEventsSince(const Scope& scope,
                                                             const std::string& alarmName,
                                                             TimePoint from) const
{
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(
            db,
            "SELECT time, state_from, state_to FROM alarm_history WHERE account = ? AND region = ? "
            "AND name = ? AND time >= ? AND is_state ORDER BY time, id");
        bindScope(query, scope, alarmName);
        query.bind(4, toEpochMs(from));
        std::vector<StateEvent> events;
        while (query.executeStep())
            events.push_back({fromEpochMs(query.getColumn(0).getInt64()),
                              stateColumn(query.getColumn(1)), stateColumn(query.getColumn(2))});
        return events;
    });
}

VoidResult AlarmStore::importTransition(const AlarmHistoryRow& row,
                                        const std::optional<AlarmChanges::Item>& newState)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement insert(db, kAddHistory);
        addHistory(insert, row);
        SQLite::Statement created(
            db,
            "UPDATE alarm_history SET time = ?4 WHERE account = ?1 AND region = ?2 AND name = ?3 "
            "AND time > ?4 AND is_state AND state_from IS NULL");
        bindScope(created, row.scope, row.alarmName);
        created.bind(4, toEpochMs(row.time) - 1);
        created.exec();
        if (newState) {
            SQLite::Statement update(db, kSaveState);
            saveState(update, *newState);
        }
    });
}

Result<std::optional<TimePoint>> AlarmStore::lastTransition(const Scope& scope,
                                                            const std::string& alarmName) const
{
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(
            db,
            "SELECT max(time) FROM alarm_history WHERE account = ? AND region = ? AND name = ? "
            "AND type = 'StateUpdate'");
        bindScope(query, scope, alarmName);
        std::optional<TimePoint> time;
        if (query.executeStep() && !query.getColumn(0).isNull())
            time = fromEpochMs(query.getColumn(0).getInt64());
        return time;
    });
}

VoidResult AlarmStore::prune(TimePoint before)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement remove(db, "DELETE FROM alarm_history WHERE time < ?");
        remove.bind(1, toEpochMs(before));
        remove.exec();
    });
}

VoidResult AlarmStore::clear()
{
    return m_database->write(
        [](SQLite::Database& db) { db.exec("DELETE FROM alarm; DELETE FROM alarm_history"); });
}

} // namespace yagura
