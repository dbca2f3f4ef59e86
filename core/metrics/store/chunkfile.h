// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store/pointseries.h"
#include "core/storage/database.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yagura {

/// How fine the buckets of a chunk are. The number is part of every chunk's key in the file.
enum class ChunkTier : std::uint8_t { Second = 0, Minute = 1, FiveMinutes = 2, Hour = 3 };

/// The stretch of time that one chunk of a tier covers, in seconds.
constexpr std::uint32_t slotSeconds(ChunkTier tier)
{
    switch (tier) {
    case ChunkTier::Second:
        return 3600;
    case ChunkTier::Minute:
        return 86400;
    case ChunkTier::FiveMinutes:
        return 7 * 86400;
    case ChunkTier::Hour:
        break;
    }
    return 64 * 86400;
}

constexpr ChunkTier tierOf(int resolutionSeconds)
{
    return resolutionSeconds == 1 ? ChunkTier::Second : ChunkTier::Minute;
}

/// Chunks lie in the order tier, slot, series, so that expiry removes whole stretches of the file
/// and the series of one day lie side by side: bits 58.. tier, 31..57 slot, 0..30 series.
constexpr std::int64_t chunkKey(ChunkTier tier, std::uint32_t slot, std::uint32_t series)
{
    return (static_cast<std::int64_t>(tier) << 58) | (static_cast<std::int64_t>(slot) << 31)
        | static_cast<std::int64_t>(series);
}

/// The SQLite file of a metric store: catalogue, chunks, and up to where the log is contained in
/// them.
///
/// Tables: `series` (id, identity, unit, resolution), `extent` (first and last bucket of each),
/// `hot` (chunks that still grow: each checkpoint adds a block), `cold` (chunks of days that are
/// over, re-packed into one block, written in key order so that pages are full), `state` (one row).
class ChunkFile
{
public:
    struct State
    {
        std::int64_t checkpoint = 0; ///< counts checkpoints
        std::uint64_t logPosition = 0; ///< everything before it is contained
        std::int64_t points = 0;
    };
    struct StoredSeries
    {
        std::uint32_t id = 0;
        std::string_view key;
        std::uint8_t unit = 0;
        std::uint8_t resolution = 60;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };

    /// Errors: StorageFailure, "DataNewer".
    static Result<std::unique_ptr<ChunkFile>> open(const std::string& path, bool isDurable);

    Result<State> state();
    VoidResult forEachSeries(const std::function<void(const StoredSeries&)>& visit);

    /// One transaction of a checkpoint. Used only inside checkpoint()'s callback.
    class Writer;
    VoidResult checkpoint(const State& newState, const std::function<void(Writer&)>& write);

    /// Re-packs up to `maxChunks` chunks whose slot ended before `before` (seconds). Returns how
    /// many it did.
    Result<int> settle(std::uint32_t before, int maxChunks);
    /// Removes what is wholly older. Returns how many points went.
    Result<std::int64_t> expire(std::uint32_t before, std::vector<std::uint32_t>& goneSeries);
    /// Gives free pages back to the file system when they are many.
    VoidResult shrink();
    VoidResult clear(const State& newState);

    /// One connection's unchanging view. Not thread-safe.
    class View;
    Result<std::unique_ptr<View>> view();
    void giveBack(std::unique_ptr<View> view);

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::int64_t bytesOnDisk() const;

private:
    explicit ChunkFile(std::string path)
        : m_path(std::move(path))
    { }
    std::string m_path;
    bool m_isDurable = true;
    std::shared_ptr<Database> m_database;
    std::mutex m_viewsMutex;
    std::vector<std::unique_ptr<View>> m_views; ///< idle; guarded by m_viewsMutex
};

class ChunkFile::Writer
{
public:
    explicit Writer(SQLite::Database& db);
    void defineSeries(const StoredSeries& series);
    void setExtent(std::uint32_t id, std::uint32_t first, std::uint32_t last);
    /// Adds blocks to a chunk, which is made or grows.
    void addBlocks(std::int64_t key, std::string_view blocks);

private:
    static constexpr std::size_t kMaxBlocks = 24;
    SQLite::Statement m_define;
    SQLite::Statement m_extent;
    SQLite::Statement m_read;
    SQLite::Statement m_write;
};

class ChunkFile::View
{
public:
    explicit View(std::shared_ptr<Database> database);
    ~View();
    View(const View&) = delete;
    View& operator=(const View&) = delete;

    /// Begins to look at the newest state, and says which checkpoint that is.
    Result<std::int64_t> begin();
    void end();
    /// Calls `visit` with the bytes of the chunk's cold and hot part, those that exist. The bytes
    /// are valid during the call.
    VoidResult chunk(std::int64_t key, const std::function<void(std::string_view)>& visit);

private:
    std::shared_ptr<Database> m_database;
    std::optional<SQLite::Statement> m_begin;
    std::optional<SQLite::Statement> m_end;
    std::optional<SQLite::Statement> m_state;
    std::optional<SQLite::Statement> m_cold;
    std::optional<SQLite::Statement> m_hot;
    bool m_isOpen = false;
};

} // namespace yagura
