// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/retention.h"
#include "core/metrics/store/chunkcursor.h"
#include "core/metrics/store/pointseries.h"
#include "core/metrics/store/retentionguard.h"
#include "core/storage/database.h"

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yagura {

/// How fine the buckets of a chunk are. The number is part of every chunk's key in the file.
enum class ChunkTier : std::uint8_t { Second = 0, Minute = 1, FiveMinutes = 2, Hour = 3 };

/// The stretch of time that one chunk of a tier covers, in seconds. Each is a multiple of the finer
/// ones, so that what a chunk holds rolls up into a single chunk.
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
    return 35 * 86400;
}

/// The length of a tier's buckets.
constexpr std::uint32_t bucketSeconds(ChunkTier tier)
{
    constexpr std::uint32_t kLengths[] = {1, 60, 300, 3600};
    return kLengths[static_cast<std::size_t>(tier)];
}

inline constexpr std::array kChunkTiers{ChunkTier::Second, ChunkTier::Minute,
                                        ChunkTier::FiveMinutes, ChunkTier::Hour};

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

constexpr ChunkTier tierOfKey(std::int64_t key)
{
    return static_cast<ChunkTier>((key >> 58) & 3);
}

constexpr std::uint32_t slotOfKey(std::int64_t key)
{
    return static_cast<std::uint32_t>((key >> 31) & 0x7ffffff);
}

constexpr std::uint32_t seriesOfKey(std::int64_t key)
{
    return static_cast<std::uint32_t>(key & 0x7fffffff);
}

/// The SQLite file of a metric store: catalogue, chunks, and up to where the log is contained in
/// them.
///
/// Tables: `series` (id, identity, unit, resolution), `extent` (first and last bucket of each),
/// `hot` (chunks that still grow: each checkpoint adds a block), `cold` (chunks of days that are
/// over, re-packed into one block, written in key order so that pages are full), `state` (one row),
/// `retention` (one row).
///
/// Every sample is in one tier only. It arrives in that of its series' resolution; roll() moves
/// chunks that are too old for their tier into the next one, each in the transaction that removes
/// it where it was. So nothing counts twice, whenever the process ends, and late data takes the
/// same way: it is merged into what is there.
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

    enum class Access { Durable, Temporary, ReadOnly };
    /// Errors: StorageFailure, "DataNewer".
    static Result<std::unique_ptr<ChunkFile>> open(const std::string& path, Access access);

    Result<State> state();
    VoidResult forEachSeries(const std::function<void(const StoredSeries&)>& visit);

    /// One transaction of a checkpoint. Used only inside checkpoint()'s callback.
    class Writer;
    VoidResult checkpoint(const State& newState, const std::function<void(Writer&)>& write);

    /// What a step of the upkeep did.
    struct Change
    {
        int chunks = 0; ///< how many it took
        std::int64_t points = 0; ///< how many buckets there are more (or less)
        int damaged = 0; ///< chunks of which something could not be read, and is gone
    };
    /// Re-packs up to `maxChunks` chunks of a tier whose slot ended before `before` (seconds).
    Result<Change> settle(ChunkTier tier, std::uint32_t before, int maxChunks);
    /// Moves up to `maxChunks` chunks whose slot ended before `before` into a coarser tier.
    Result<Change> roll(ChunkTier tier, ChunkTier into, std::uint32_t before, int maxChunks);
    /// Removes the chunks of all tiers whose slot ended before `before`.
    Result<Change> drop(std::uint32_t before);
    /// Series without a point since the slot that ended before `before`, in any tier.
    Result<std::vector<std::uint32_t>> seriesEndedBefore(std::uint32_t before);
    VoidResult removeSeries(const std::vector<std::uint32_t>& ids);

    /// The policy, and how far the clock is trusted.
    struct Retention
    {
        RetentionPolicy policy;
        TrustedTime time;
    };
    Result<Retention> retention();
    VoidResult setRetention(const Retention& retention);
    /// What of a tier lies in slots that ended before `before`.
    struct Extent
    {
        std::int64_t chunks = 0;
        std::int64_t bytes = 0;
    };
    Result<Extent> extentOf(ChunkTier tier, std::uint32_t before);

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
    [[nodiscard]] DatabaseOptions options(std::int64_t mapBytes) const;
    explicit ChunkFile(std::string path)
        : m_path(std::move(path))
    { }
    std::string m_path;
    Access m_access = Access::Durable;
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
    /// The slots of each tier in which any series has a chunk, ascending; as of begin().
    struct FilledSlots
    {
        std::array<std::vector<std::uint32_t>, 4> cold;
        std::array<std::vector<std::uint32_t>, 4> hot;
    };
    [[nodiscard]] const FilledSlots& filledSlots() const { return m_slots; }
    /// The cold or hot part of a chunk; empty when there is none. Valid until the next call. Keys
    /// that ascend are read in one go.
    Result<std::string_view> coldChunk(std::int64_t key) { return m_cold.find(key); }
    Result<std::string_view> hotChunk(std::int64_t key) { return m_hot.find(key); }

private:
    void findSlots(SQLite::Database& db);
    std::shared_ptr<Database> m_database; ///< nobody else uses this connection
    std::optional<SQLite::Statement> m_begin;
    std::optional<SQLite::Statement> m_end;
    std::optional<SQLite::Statement> m_state;
    ChunkCursor m_cold;
    ChunkCursor m_hot;
    std::optional<SQLite::Statement> m_version;
    std::int64_t m_seenVersion = -1;
    FilledSlots m_slots;
    bool m_isOpen = false;
};

} // namespace yagura
