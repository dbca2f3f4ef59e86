// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include <SQLiteCpp/Backup.h>

#include <filesystem>
#include <string>

namespace yagura {

namespace {

/// A path as SQLite's file: URIs have it.
std::string uriOf(const std::string& path)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
            uri += '%';
            uri += kDigits[byte >> 4];
            uri += kDigits[byte & 15];
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace

/// Throws what SQLite throws.
void Database::openReadOnly(const DatabaseOptions& options)
{
    // A process that was killed left pages in the write-ahead log; only without one is the file all
    // there is.
    std::error_code error;
    const auto walBytes = std::filesystem::file_size(m_path + "-wal", error);
    const bool isWhole = error || walBytes == 0;
    m_isReadOnly = true;
    m_db = std::make_unique<SQLite::Database>(
        uriOf(m_path) + (isWhole ? "?immutable=1" : "?mode=ro"),
        SQLite::OPEN_READONLY | SQLite::OPEN_URI | SQLite::OPEN_FULLMUTEX, 5000);
    m_db->exec("PRAGMA mmap_size=" + std::to_string(options.mapBytes));
    m_db->tableExists("schema_version"); // only now does SQLite look at the file
}

Result<std::shared_ptr<Database>> Database::openCopy(const std::string& path)
{
    auto original = open(path, {4096, true, 0, true});
    auto copy = open({});
    if (!original || !copy)
        return original ? copy.error() : original.error();
    auto copied = (*original)->run([&](SQLite::Database& from) {
        SQLite::Backup backup(*(*copy)->m_db, from);
        backup.executeStep(-1);
    });
    if (!copied)
        return copied.error();
    return copy;
}

Result<std::shared_ptr<Database>> Database::open(const std::string& path,
                                                 const DatabaseOptions& options)
{
    auto database = std::make_shared<Database>();
    database->m_path = path;
    try {
        if (options.isReadOnly) {
            database->openReadOnly(options);
            return database;
        }
        if (options.isReader) {
            // One thread at a time uses it; SQLite's own lock would be taken several times a row.
            database->m_db = std::make_unique<SQLite::Database>(
                path, SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX, 5000);
            database->m_db->exec("PRAGMA mmap_size=" + std::to_string(options.mapBytes));
            return database;
        }
        database->m_db = std::make_unique<SQLite::Database>(
            path.empty() ? ":memory:" : path,
            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_FULLMUTEX, 5000);
        SQLite::Database& db = *database->m_db;
        // These two take effect only while the file is still empty.
        db.exec("PRAGMA page_size=" + std::to_string(options.pageBytes));
        db.exec("PRAGMA auto_vacuum=INCREMENTAL");
        db.exec("PRAGMA journal_mode=WAL");
        db.exec(options.isDurable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=OFF");
        db.exec("PRAGMA mmap_size=" + std::to_string(options.mapBytes));
        db.exec("PRAGMA foreign_keys=ON");
        db.exec("CREATE TABLE IF NOT EXISTS schema_version(component TEXT PRIMARY KEY, version "
                "INTEGER NOT NULL)");
    } catch (const std::exception& e) {
        return database->storageError(e);
    }
    return database;
}

VoidResult Database::migrate(const std::string& component, std::span<const Migration> migrations)
{
    auto current = read([&](SQLite::Database& db) {
        SQLite::Statement query(db, "SELECT version FROM schema_version WHERE component = ?");
        query.bind(1, component);
        return query.executeStep() ? query.getColumn(0).getInt() : 0;
    });
    if (!current)
        return current.error();
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (*current > newest) {
        return Error{"DataNewer",
                     "The data in " + m_path + " was written by a newer Yagura (" + component
                         + " version " + std::to_string(*current) + ", this one knows "
                         + std::to_string(newest) + ").",
                     {}};
    }
    if (m_isReadOnly && *current < newest) {
        return Error{errors::kStorageFailure,
                     "The data in " + m_path
                         + " is of an older version and cannot be brought up to "
                           "date, for it is read only.",
                     {}};
    }
    for (const Migration& step : migrations) {
        if (step.version <= *current)
            continue;
        const auto done = write([&](SQLite::Database& db) {
            db.exec(step.sql);
            SQLite::Statement set(db,
                                  "INSERT INTO schema_version VALUES(?, ?) ON CONFLICT(component) "
                                  "DO UPDATE SET version = excluded.version");
            set.bind(1, component);
            set.bind(2, step.version);
            set.exec();
        });
        if (!done)
            return done.error();
    }
    return {};
}

Error Database::storageError(const std::exception& e) const
{
    return {errors::kStorageFailure,
            "The data file " + m_path + " could not be used: " + e.what() + ".",
            {}};
}

} // namespace yagura
