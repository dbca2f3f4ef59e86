// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace yagura {

/// Reads the chunks of one table of a chunk file by key. Whoever asks for ascending keys walks
/// along the table, which costs a fraction of looking each up. Not thread-safe; belongs to the
/// connection it was opened on, which must outlive it.
class ChunkCursor
{
public:
    /// @param table  has the columns id and data. Throws as SQLiteCpp does.
    void open(SQLite::Database& db, const char* table);
    /// Lets go of the transaction; what find() returned is no longer valid.
    void reset();
    /// The data of a key, empty when there is none; valid until the next call.
    /// Errors: StorageFailure.
    Result<std::string_view> find(std::int64_t key);

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    [[nodiscard]] VoidResult seek(std::int64_t key);
    [[nodiscard]] VoidResult step();

    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    bool m_isOpen = false; ///< stands on a row, or behind the last
    std::int64_t m_from = 0; ///< there is no row with m_from <= id < m_at
    std::int64_t m_at = 0; ///< of the row, or greater than any
};

} // namespace yagura
