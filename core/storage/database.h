// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <type_traits>

namespace yagura {

/// One step of a component's schema. Versions count from 1; the SQL of a landed version never
/// changes.
struct Migration
{
    int version;
    const char* sql;
};

struct DatabaseOptions
{
    int pageBytes = 4096; ///< of a file that is created
    bool isDurable = true; ///< false: nothing is synced; for stores that go with the process
    std::int64_t mapBytes = 0; ///< how much of the file is read through memory mapping
    /// Nothing is written, not even beside the file, which must be there and which nobody may write
    /// to meanwhile.
    bool isReadOnly = false;
    /// For reading beside a connection that stays open and writes; works on a full disk, too.
    /// SQLite itself does not lock it.
    bool isReader = false;
};

/// One SQLite file in WAL mode with synchronous=FULL: what write() returned Ok for survives a crash
/// and a power cut. Thread-safe: one connection behind a mutex. SQLite's exceptions become Errors
/// (StorageFailure, with SQLite's own words) here.
class Database
{
public:
    /// Creates the file when it is not there. An empty path keeps everything in memory.
    /// Errors: StorageFailure (cannot be opened, read-only, not a database).
    static Result<std::shared_ptr<Database>> open(const std::string& path,
                                                  const DatabaseOptions& options = {});

    /// What a file that may not be written to holds, in memory: changes go with the value.
    static Result<std::shared_ptr<Database>> openCopy(const std::string& path);

    /// Brings a component's tables up to its newest version, each step in a transaction.
    /// Errors: "DataNewer" when the file was written by a newer Yagura; StorageFailure. In a file
    /// that is read only, an older version is an error too.
    VoidResult migrate(const std::string& component, std::span<const Migration> migrations);

    /// Runs `work(SQLite::Database&)` in one durable transaction. `work` may return void, a value,
    /// or a Result (an error rolls back).
    template <typename Work>
    auto write(Work&& work)
    {
        return run([&](SQLite::Database& db) {
            SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
            if constexpr (std::is_void_v<std::invoke_result_t<Work, SQLite::Database&>>) {
                work(db);
                transaction.commit();
            } else {
                auto value = work(db);
                if constexpr (requires { value.has_error(); }) {
                    if (!value.has_error())
                        transaction.commit();
                } else {
                    transaction.commit();
                }
                return value;
            }
        });
    }

    /// Runs `work(SQLite::Database&)` without a transaction of its own.
    template <typename Work>
    auto read(Work&& work)
    {
        return run(std::forward<Work>(work));
    }

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    template <typename T>
    struct Flattened
    {
        using Type = Result<T>;
    };
    template <typename T>
    struct Flattened<Result<T>>
    {
        using Type = Result<T>;
    };

    template <typename Work>
    auto run(Work&& work) -> typename Flattened<std::invoke_result_t<Work, SQLite::Database&>>::Type
    {
        using Value = std::invoke_result_t<Work, SQLite::Database&>;
        const std::lock_guard lock(m_mutex);
        try {
            if constexpr (std::is_void_v<Value>) {
                work(*m_db);
                return {};
            } else {
                return work(*m_db);
            }
        } catch (const std::exception& e) {
            return storageError(e);
        }
    }

    [[nodiscard]] Error storageError(const std::exception& e) const;
    void openReadOnly(const DatabaseOptions& options);

    std::string m_path;
    bool m_isReadOnly = false;
    std::unique_ptr<SQLite::Database> m_db; ///< guarded by m_mutex
    std::mutex m_mutex;
};

} // namespace yagura
