// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamstore.h"

#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"
#include "core/base/shapejson.h"
#include "core/storage/database.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<Migration, 1> kMigrations{{{1, R"(
CREATE TABLE metric_stream(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    account TEXT NOT NULL,
    region TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,     -- JSON of GetMetricStreamResponse
    cursor INTEGER NOT NULL,      -- everything before this minute was delivered; ms since 1970
    url TEXT NOT NULL DEFAULT '', -- where it delivers instead of to files
    UNIQUE(account, region, name)
);
CREATE TABLE metric_stream_late(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    stream INTEGER NOT NULL,
    metric TEXT NOT NULL,         -- JSON
    minute INTEGER NOT NULL,      -- ms since 1970
    UNIQUE(stream, metric, minute)
);
)"}}};

template <typename T>
T readJson(const std::string& text)
{
    boost::json::error_code failure;
    const boost::json::value value = parseJson(text, failure);
    return fromStoredJson<T>(value);
}

} // namespace

StreamStore::StreamStore(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{ }

VoidResult StreamStore::prepare()
{
    return m_database->migrate("streams", kMigrations);
}

Result<std::vector<StoredStream>> StreamStore::load() const
{
    return m_database->read([](SQLite::Database& db) {
        SQLite::Statement query(
            db,
            "SELECT id, account, region, definition, cursor, url FROM metric_stream "
            "ORDER BY account, region, name");
        std::vector<StoredStream> streams;
        while (query.executeStep()) {
            StoredStream stream;
            stream.id = query.getColumn(0).getInt64();
            stream.scope = {query.getColumn(1).getString(), query.getColumn(2).getString()};
            stream.definition = readJson<GetMetricStreamResponse>(query.getColumn(3).getString());
            stream.cursor = fromEpochMs(query.getColumn(4).getInt64());
            stream.url = query.getColumn(5).getString();
            streams.push_back(std::move(stream));
        }
        return streams;
    });
}

Result<std::int64_t> StreamStore::put(const StoredStream& stream)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement put(
            db,
            "INSERT INTO metric_stream(account, region, name, definition, cursor, url) "
            "VALUES(?, ?, ?, ?, ?, ?) ON CONFLICT(account, region, name) DO UPDATE SET "
            "definition = excluded.definition, cursor = excluded.cursor, url = excluded.url "
            "RETURNING id");
        put.bind(1, stream.scope.account);
        put.bind(2, stream.scope.region);
        put.bind(3, stream.definition.name);
        put.bind(4, jsonText(toStoredJson(stream.definition)));
        put.bind(5, toEpochMs(stream.cursor));
        put.bind(6, stream.url);
        put.executeStep();
        return std::int64_t{put.getColumn(0).getInt64()};
    });
}

VoidResult StreamStore::remove(std::int64_t id)
{
    return m_database->write([&](SQLite::Database& db) {
        for (const char* sql : {"DELETE FROM metric_stream WHERE id = ?",
                                "DELETE FROM metric_stream_late WHERE stream = ?"}) {
            SQLite::Statement remove(db, sql);
            remove.bind(1, id);
            remove.exec();
        }
    });
}

VoidResult StreamStore::advance(std::int64_t id, TimePoint cursor)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement update(db, "UPDATE metric_stream SET cursor = ? WHERE id = ?");
        update.bind(1, toEpochMs(cursor));
        update.bind(2, id);
        update.exec();
    });
}

VoidResult StreamStore::addLate(const std::vector<std::pair<std::int64_t, LateMinute>>& minutes)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement add(
            db,
            "INSERT OR REPLACE INTO metric_stream_late(stream, metric, minute) VALUES(?, ?, ?)");
        for (const auto& [stream, late] : minutes) {
            add.bind(1, stream);
            add.bind(2, jsonText(toStoredJson(late.metric)));
            add.bind(3, toEpochMs(late.minute));
            add.exec();
            add.reset();
        }
    });
}

Result<std::vector<LateMinute>> StreamStore::late(std::int64_t id, int limit) const
{
    return m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db,
                                "SELECT id, metric, minute FROM metric_stream_late "
                                "WHERE stream = ? ORDER BY metric, minute LIMIT ?");
        query.bind(1, id);
        query.bind(2, limit);
        std::vector<LateMinute> minutes;
        while (query.executeStep())
            minutes.push_back({query.getColumn(0).getInt64(),
                               readJson<Metric>(query.getColumn(1).getString()),
                               fromEpochMs(query.getColumn(2).getInt64())});
        return minutes;
    });
}

VoidResult StreamStore::removeLate(std::int64_t id, const std::vector<LateMinute>& minutes)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement remove(db, "DELETE FROM metric_stream_late WHERE id = ? AND stream = ?");
        for (const LateMinute& late : minutes) {
            remove.bind(1, late.id);
            remove.bind(2, id);
            remove.exec();
            remove.reset();
        }
    });
}

VoidResult StreamStore::forgetLate(std::int64_t id)
{
    return m_database->write([&](SQLite::Database& db) {
        SQLite::Statement remove(db, "DELETE FROM metric_stream_late WHERE stream = ?");
        remove.bind(1, id);
        remove.exec();
    });
}

std::int64_t StreamStore::countLate(std::int64_t id) const
{
    const auto count = m_database->read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT count(*) FROM metric_stream_late WHERE stream = ?");
        query.bind(1, id);
        query.executeStep();
        return std::int64_t{query.getColumn(0).getInt64()};
    });
    return count ? *count : 0;
}

VoidResult StreamStore::clear()
{
    return m_database->write([](SQLite::Database& db) {
        db.exec("DELETE FROM metric_stream");
        db.exec("DELETE FROM metric_stream_late");
    });
}

} // namespace yagura
