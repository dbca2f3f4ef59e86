// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/store/chunkfile.h"
#include "core/metrics/store/incomingbatch.h"
#include "core/metrics/store/seriestable.h"
#include "core/storage/durablelog.h"

#include <QTemporaryDir>

#include <array>
#include <condition_variable>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <thread>

namespace yagura {

/// The store of one machine. A write goes to the log (durable) and to the series' head in memory; a
/// checkpoint moves the heads into the chunk file, notes in the same transaction up to where the
/// log is contained in it, and trims the log. A start reads the catalogue and replays the rest of
/// the log: exactly once.
///
/// Locks, in the order in which they are taken: m_checkpointMutex (one checkpoint, upkeep or clear
/// at a time), m_gate (writers share it; a checkpoint's cut holds it alone for as long as it takes
/// to swap pointers), m_tableMutex (which series exist), a shard (points of the series in it).
class EmbeddedStore final : public MetricBackend
{
public:
    explicit EmbeddedStore(const Clock& clock);
    ~EmbeddedStore() override;

    VoidResult open(const std::string& directory, const std::string& temporaryParent);
    VoidResult openReadOnly(const std::string& directory);

    VoidResult write(const Scope& scope, const std::string& nameSpace,
                     std::span<const MetricDatum> datums, TimePoint receivedAt) override;
    Result<std::unique_ptr<MetricReader>> reader() const override;
    std::shared_ptr<const std::vector<CatalogueEntry>> catalogue(const Scope& scope) const override;
    [[nodiscard]] std::vector<CatalogueEntry> storedCatalogue(const Scope& scope) const override;
    [[nodiscard]] std::optional<TimePoint> lastPointOf(const Scope& scope,
                                                       const Metric& metric) const override;
    [[nodiscard]] std::uint8_t lastUnitOf(const Scope& scope, const Metric& metric) const override;
    [[nodiscard]] std::uint64_t catalogueVersion() const override { return m_version; }
    [[nodiscard]] std::vector<Scope> scopes() const override;
    [[nodiscard]] BackendCounts counts() const override;
    VoidResult maintain() override;
    VoidResult clear() override;
    [[nodiscard]] RetentionPolicy retention() const override;
    VoidResult setRetention(const RetentionPolicy& policy) override;
    Result<RetentionEffect> effectOf(const RetentionPolicy& policy) const override;

    /// Moves everything into the chunk file.
    /// @param room  Keep while much comes in
    VoidResult checkpoint(DurableLog::Room room = DurableLog::Room::GiveBack);

private:
    class Reader;
    struct Flush;
    static constexpr std::size_t kShards = 64;
    /// So many series that follow each other share a shard: a call that writes them in their order
    /// takes its lock once.
    static constexpr std::size_t kShardRun = 32;
    static constexpr std::int64_t kCheckpointAgeMs = 3'600'000;
    static constexpr std::int64_t kVisibleSeconds = 14 * 86400; ///< what ListMetrics shows
    static constexpr std::int64_t kSettleGraceSeconds = 3 * 3600;
    static constexpr int kSettleBatch = 4096;

    struct alignas(64) Shard
    {
        std::mutex mutex;
        std::vector<Series*>
            dirty; ///< have points that no checkpoint has taken yet; guarded by mutex
    };

    Shard& shardOf(std::uint32_t id) const { return m_shards[id / kShardRun % kShards]; }
    void resolve(const Scope& scope, const std::string& nameSpace,
                 std::span<const MetricDatum> datums, TimePoint receivedAt, IncomingBatch& batch);
    Result<std::uint64_t> appendToLog(const IncomingBatch& batch);
    void apply(IncomingBatch& batch);
    /// What adding points changed of the sums that all series share.
    struct Growth
    {
        std::int64_t points = 0;
        std::int64_t weight = 0;
    };
    template <typename Value>
    void addPoint(Series& series, std::uint32_t time, Value&& value, Growth& growth);
    void count(const Growth& growth);
    void seal(Series& series);
    VoidResult openFile(const std::string& base, ChunkFile::Access access, ChunkFile::State& state);
    /// @param replay  a log's replay from a position on
    VoidResult replayLog(
        const std::function<Result<int>(const DurableLog::Replay& record)>& replay);
    /// An error in a store that is read only.
    [[nodiscard]] VoidResult checkWritable() const;
    void cut(std::int64_t number, std::vector<Flush>& flushes, std::uint64_t& logPosition);
    VoidResult checkpointLocked(DurableLog::Room room);
    void writeFlush(ChunkFile::Writer& writer, const Flush& flush) const;
    void release(const std::vector<Flush>& flushes, std::int64_t number);
    void takeBack(const std::vector<Flush>& flushes);
    VoidResult settleAndExpire();
    [[nodiscard]] ChunkFile::Retention retentionNow() const;
    Result<ChunkFile::Retention> currentRetention(std::int64_t now);
    VoidResult rollAll(const ChunkFile::Retention& retention, ChunkFile::Change& total);
    VoidResult settleAll(const ChunkFile::Retention& retention, std::int64_t now,
                         ChunkFile::Change& total);
    VoidResult dropSeries(std::uint32_t before);
    std::vector<std::uint32_t> forget(const std::vector<std::uint32_t>& ended);
    [[nodiscard]] std::int64_t headLimit() const;
    void wantUpkeep();
    void refreshVisibility() const;
    [[nodiscard]] std::vector<CatalogueEntry> listEntries(const Scope& scope,
                                                          bool onlyVisible) const;
    [[nodiscard]] std::uint32_t visibleSince() const;
    void upkeep(const std::stop_token& stop);

    const Clock& m_clock;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<ChunkFile> m_file;
    std::unique_ptr<DurableLog> m_log; ///< none in a temporary store and in one that is read only
    bool m_isReadOnly = false;

    std::mutex m_checkpointMutex;
    std::int64_t m_checkpoint = 0; ///< the file's newest; guarded by m_checkpointMutex
    std::int64_t m_lastCheckpoint = 0; ///< when, in milliseconds; guarded by m_checkpointMutex
    std::int64_t m_cutWeight = 0; ///< of what the last cut froze; guarded by m_checkpointMutex
    std::int64_t m_cutPoints = 0; ///< likewise
    std::mutex m_turnstile; ///< before m_gate: held by whoever waits to have it alone
    mutable std::shared_mutex m_gate;
    mutable std::shared_mutex m_tableMutex;
    SeriesTable m_table; ///< guarded by m_tableMutex
    mutable std::array<Shard, kShards> m_shards;
    std::atomic<std::int64_t> m_dropped{0}; ///< memory no longer holds what this checkpoint wrote
    std::atomic<std::int64_t> m_seriesCount{0};
    std::atomic<std::int64_t> m_headWeight{0};
    std::atomic<std::int64_t> m_filePoints{0};
    std::atomic<std::int64_t> m_headPoints{0};
    mutable std::atomic<std::int64_t> m_damaged{0};

    mutable std::atomic<std::uint64_t> m_version{1};
    mutable std::atomic<std::int64_t> m_visibilityChecked{0}; ///< when, seconds
    struct Catalogue
    {
        std::uint64_t version = 0;
        std::shared_ptr<const std::vector<CatalogueEntry>> entries;
    };
    std::mutex m_retentionTurn; ///< held by whoever changes it, while it is written
    mutable std::mutex m_retentionMutex;
    ChunkFile::Retention m_retention; ///< guarded by m_retentionMutex
    std::int64_t m_storedTrust = 0; ///< what of it is in the file; guarded by m_retentionTurn
    mutable std::mutex m_catalogueMutex;
    mutable std::map<Scope, Catalogue> m_catalogues; ///< guarded by m_catalogueMutex

    std::mutex m_upkeepMutex;
    std::condition_variable_any m_upkeepWanted;
    bool m_isUpkeepWanted = false; ///< guarded by m_upkeepMutex
    std::jthread m_upkeep; ///< last: it stops before anything it uses goes
};

} // namespace yagura
