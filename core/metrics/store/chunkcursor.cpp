// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkcursor.h"

#include <limits>
#include <string>

namespace yagura {

namespace {

constexpr std::int64_t kBehindAll = std::numeric_limits<std::int64_t>::max();
/// Looking a key up costs as much as walking past a few others.
constexpr std::int64_t kNear = 4;

} // namespace

void ChunkCursor::open(SQLite::Database& db, const char* table)
{
    const std::string sql
        = std::string("SELECT id, data FROM ") + table + " WHERE id >= ? ORDER BY id";
    sqlite3_stmt* statement = nullptr;
    if (const int code = sqlite3_prepare_v3(db.getHandle(), sql.c_str(), -1,
                                            SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        code != SQLITE_OK)
        throw SQLite::Exception(db.getHandle(), code);
    m_statement.reset(statement);
    m_isOpen = false;
}

void ChunkCursor::reset()
{
    // Its code repeats that of the last step, which was reported.
    sqlite3_reset(m_statement.get());
    m_isOpen = false;
}

Result<std::string_view> ChunkCursor::find(std::int64_t key)
{
    if (m_isOpen && key > m_at && key - m_at <= kNear) {
        while (m_at < key) {
            m_from = m_at + 1;
            if (auto stepped = step(); !stepped)
                return stepped.error();
        }
    } else if (!m_isOpen || key < m_from || key > m_at) {
        if (auto sought = seek(key); !sought)
            return sought.error();
    }
    if (key != m_at)
        return std::string_view();
    const void* data = sqlite3_column_blob(m_statement.get(), 1);
    return std::string_view(static_cast<const char*>(data),
                            static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), 1)));
}

VoidResult ChunkCursor::seek(std::int64_t key)
{
    sqlite3_reset(m_statement.get());
    sqlite3_bind_int64(m_statement.get(), 1, key);
    m_from = key;
    m_isOpen = true;
    return step();
}

VoidResult ChunkCursor::step()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        m_at = sqlite3_column_int64(m_statement.get(), 0);
        return {};
    case SQLITE_DONE:
        // Stepping once more would begin anew: nothing is asked for beyond.
        m_at = kBehindAll;
        return {};
    default:
        break;
    }
    m_isOpen = false;
    sqlite3* const db = sqlite3_db_handle(m_statement.get());
    const char* path = sqlite3_db_filename(db, "main");
    return Error{errors::kStorageFailure,
                 std::string("The data file ") + (path ? path : "")
                     + " could not be used: " + sqlite3_errmsg(db) + ".",
                 {}};
}

} // namespace yagura
