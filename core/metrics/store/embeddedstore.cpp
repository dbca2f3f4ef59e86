// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/embeddedstore.h"

#include "core/metrics/metricunits.h"
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/embeddedstore_p.h"
#include "core/metrics/store/metriclogrecord.h"
#include "core/metrics/store/metricstore.h"
#include "core/metrics/store/serieslookup.h"

#include <QFile>

#include <algorithm>

namespace yagura {

namespace {

/// When checkpoints cannot keep up, or fail, writers wait or are refused.
constexpr std::int64_t kBackPressure = 4;
constexpr std::size_t kSealPoints = 64;
constexpr std::size_t kSealWeight = 8192;

template <typename Visit>
VoidResult forEachBlock(std::string_view chunk, const Visit& visit)
{
    ChunkDecoder decoder(chunk);
    PointSeries block;
    while (!decoder.atEnd()) {
        if (auto decoded = decoder.next(block); !decoded)
            return decoded;
        visit(block);
    }
    return {};
}

} // namespace

Result<std::shared_ptr<MetricBackend>> openMetricStore(const std::string& directory,
                                                       const Clock& clock,
                                                       const std::string& temporaryParent)
{
    auto store = std::make_shared<EmbeddedStore>(clock);
    if (auto opened = store->open(directory, temporaryParent); !opened)
        return opened.error();
    return std::shared_ptr<MetricBackend>(std::move(store));
}

Result<std::shared_ptr<MetricBackend>> openMetricStoreReadOnly(const std::string& directory,
                                                               const Clock& clock)
{
    auto store = std::make_shared<EmbeddedStore>(clock);
    if (auto opened = store->openReadOnly(directory); !opened)
        return opened.error();
    return std::shared_ptr<MetricBackend>(std::move(store));
}

EmbeddedStore::EmbeddedStore(const Clock& clock)
    : m_clock(clock)
{ }

EmbeddedStore::~EmbeddedStore()
{
    m_upkeep.request_stop();
    if (m_upkeep.joinable())
        m_upkeep.join();
    // So that the next start has nothing to replay. Should it fail, the log still has everything.
    if (m_file && m_log && m_headWeight > 0)
        static_cast<void>(checkpoint());
}

VoidResult EmbeddedStore::open(const std::string& directory, const std::string& temporaryParent)
{
    std::string base = directory;
    if (base.empty()) {
        m_temporary = temporaryParent.empty() ? std::make_unique<QTemporaryDir>()
                                              : std::make_unique<QTemporaryDir>(QFile::decodeName(
                                                  (temporaryParent + "/metrics-XXXXXX").c_str()));
        if (!m_temporary->isValid()) {
            return Error{errors::kStorageFailure,
                         "No temporary directory could be made: "
                             + m_temporary->errorString().toStdString() + ".",
                         {}};
        }
        base = m_temporary->path().toStdString();
    }
    ChunkFile::State state;
    const auto access = m_temporary ? ChunkFile::Access::Temporary : ChunkFile::Access::Durable;
    if (auto opened = openFile(base, access, state); !opened)
        return opened;
    if (!m_temporary) {
        auto log = DurableLog::open(base + "/metrics-log");
        if (!log)
            return log.error();
        m_log = std::move(*log);
        const auto replayed = m_log->end() < state.logPosition
            ? m_log->restartAt(state.logPosition)
            : replayLog([&](const DurableLog::Replay& record) {
                  return m_log->replay(state.logPosition, record);
              });
        if (!replayed)
            return replayed;
    }
    m_seriesCount = static_cast<std::int64_t>(m_table.size());
    refreshVisibility();
    m_upkeep = std::jthread([this](const std::stop_token& stop) { upkeep(stop); });
    return {};
}

VoidResult EmbeddedStore::openReadOnly(const std::string& directory)
{
    m_isReadOnly = true;
    ChunkFile::State state;
    if (auto opened = openFile(directory, ChunkFile::Access::ReadOnly, state); !opened)
        return opened;
    auto replayed = replayLog([&](const DurableLog::Replay& record) {
        return DurableLog::replayReadOnly(directory + "/metrics-log", state.logPosition, record);
    });
    m_seriesCount = static_cast<std::int64_t>(m_table.size());
    refreshVisibility();
    return replayed;
}

VoidResult EmbeddedStore::openFile(const std::string& base, ChunkFile::Access access,
                                   ChunkFile::State& state)
{
    auto file = ChunkFile::open(base + "/metrics.db", access);
    if (!file)
        return file.error();
    m_file = std::move(*file);
    const auto stored = m_file->state();
    if (!stored)
        return stored.error();
    state = *stored;
    m_checkpoint = state.checkpoint;
    m_dropped = state.checkpoint;
    m_filePoints = state.points;
    const auto retention = m_file->retention();
    if (!retention)
        return retention.error();
    m_retention = *retention;
    m_lastCheckpoint = toEpochMs(m_clock.now());
    return m_file->forEachSeries([this](const ChunkFile::StoredSeries& known) {
        Series& series = m_table.add(known.key, known.unit, known.resolution, known.id);
        series.undefined = 0;
        series.isPersisted = true;
        series.first = series.diskFirst = known.first;
        series.last = series.diskLast = known.last;
    });
}

VoidResult EmbeddedStore::checkWritable() const
{
    if (!m_isReadOnly)
        return {};
    return Error{errors::kStorageFailure,
                 "The metric data in " + m_file->path()
                     + " is read only: it can be read, and nothing can be stored.",
                 {}};
}

VoidResult EmbeddedStore::replayLog(
    const std::function<Result<int>(const DurableLog::Replay& record)>& replay)
{
    MetricLogVisitor visitor;
    visitor.define
        = [this](std::uint32_t id, std::uint8_t unit, std::uint8_t resolution,
                 std::string_view key) { m_table.add(key, unit, resolution, id).noteDefined(); };
    Growth growth;
    const auto add = [&](std::uint32_t id, std::uint32_t time, auto&& value) {
        if (Series* series = m_table.byId(id))
            addPoint(*series, time, std::forward<decltype(value)>(value), growth);
        else
            ++m_damaged;
    };
    visitor.value = [&](std::uint32_t id, std::uint32_t time, double v) { add(id, time, v); };
    visitor.point = [&](std::uint32_t id, std::uint32_t time, StatisticPoint&& point) {
        add(id, time, std::move(point));
    };
    const auto damaged = replay([&](std::uint64_t, std::string_view payload) {
        if (!readMetricLogRecord(payload, visitor))
            ++m_damaged;
    });
    count(growth);
    if (!damaged)
        return damaged.error();
    m_damaged += *damaged;
    return {};
}

void EmbeddedStore::resolve(const Scope& scope, const std::string& nameSpace,
                            std::span<const MetricDatum> datums, TimePoint receivedAt,
                            IncomingBatch& batch)
{
    thread_local std::vector<Series*> series;
    series.resize(datums.size());
    MetricKey key(scope, nameSpace);
    std::size_t missing = 0;
    {
        const std::shared_lock lock(m_tableMutex);
        missing = lookUpSeries(m_table, key, datums, series);
    }
    batch.read(datums, series, receivedAt);
    if (missing == 0)
        return;
    const std::unique_lock lock(m_tableMutex);
    batch.make(m_table, key, datums);
    m_seriesCount = static_cast<std::int64_t>(m_table.size());
}

Result<std::uint64_t> EmbeddedStore::appendToLog(const IncomingBatch& batch)
{
    thread_local MetricLogRecord record;
    record.clear();
    bool hasDefinitions = false;
    for (const IncomingBatch::Row& row : batch.rows()) {
        const Series& series = *row.series;
        // Another writer may be about to define it too; twice does no harm, never would.
        if (series.undefined > 0) {
            record.define(series.id, series.unit, series.resolution, series.metric->key);
            hasDefinitions = true;
        }
        if (row.point < 0)
            record.add(series.id, row.time, row.value);
        else
            record.add(series.id, row.time, batch.pointOf(row));
    }
    auto end = m_log->append(record.bytes());
    if (end && hasDefinitions) {
        for (const IncomingBatch::Row& row : batch.rows())
            row.series->noteDefined();
    }
    return end;
}

VoidResult EmbeddedStore::write(const Scope& scope, const std::string& nameSpace,
                                std::span<const MetricDatum> datums, TimePoint receivedAt)
{
    if (datums.empty())
        return {};
    if (auto writable = checkWritable(); !writable)
        return writable;
    if (m_headWeight > kBackPressure * headLimit()) {
        if (auto done = checkpoint(DurableLog::Room::Keep); !done)
            return done;
    }
    thread_local IncomingBatch batch;
    std::uint64_t position = 0;
    {
        // A cut that waits for the gate closes the turnstile, or writers might never let it in.
        std::unique_lock turn(m_turnstile);
        const std::shared_lock gate(m_gate);
        turn.unlock();
        resolve(scope, nameSpace, datums, receivedAt, batch);
        if (m_log) {
            const auto end = appendToLog(batch);
            if (!end)
                return end.error();
            position = *end;
        }
        apply(batch);
    }
    if (m_headWeight > headLimit())
        wantUpkeep();
    return m_log ? m_log->waitDurable(position) : VoidResult();
}

void EmbeddedStore::apply(IncomingBatch& batch)
{
    const std::uint32_t visible = visibleSince();
    Shard* locked = nullptr;
    std::unique_lock<std::mutex> lock;
    std::uint64_t appeared = 0;
    Growth growth;
    for (const IncomingBatch::Row& row : batch.rows()) {
        Series& series = *row.series;
        if (Shard& shard = shardOf(series.id); &shard != locked) {
            lock = {};
            lock = std::unique_lock(shard.mutex);
            locked = &shard;
        }
        appeared += series.hasPoints() ? 0 : 1;
        if (row.point < 0)
            addPoint(series, row.time, row.value, growth);
        else
            addPoint(series, row.time, batch.takePoint(row), growth);
        MetricEntry& metric = *series.metric;
        if (metric.lastUnit.load(std::memory_order_relaxed) != series.unit)
            metric.lastUnit.store(series.unit, std::memory_order_relaxed);
        if (row.time >= visible && !metric.isVisible.load(std::memory_order_relaxed)
            && !metric.isVisible.exchange(true))
            ++appeared;
    }
    lock = {};
    count(growth);
    if (appeared > 0)
        m_version += appeared;
}

void EmbeddedStore::count(const Growth& growth)
{
    m_headPoints.fetch_add(growth.points, std::memory_order_relaxed);
    m_headWeight.fetch_add(growth.weight, std::memory_order_relaxed);
}

/// Needs the shard's lock (or to be alone).
template <typename Value>
void EmbeddedStore::addPoint(Series& series, std::uint32_t time, Value&& value, Growth& growth)
{
    std::int64_t weight = 0;
    if constexpr (!std::is_arithmetic_v<std::remove_cvref_t<Value>>)
        weight = static_cast<std::int64_t>(4 + 2 * value.distribution.size());
    const std::size_t before = series.head.size();
    series.head.add(time, std::forward<Value>(value));
    const auto grown = static_cast<std::int64_t>(series.head.size() - before);
    series.headWeight += static_cast<std::uint32_t>(weight + grown);
    growth.points += grown;
    growth.weight += weight + grown;
    series.first = std::min(series.first, time);
    series.last = std::max(series.last, time);
    if (!series.isDirty) {
        series.isDirty = true;
        shardOf(series.id).dirty.push_back(&series);
    }
    if (series.head.size() >= kSealPoints || series.headWeight >= kSealWeight)
        seal(series);
}

void EmbeddedStore::seal(Series& series)
{
    auto bytes = std::make_shared<std::string>();
    encodeBlock(series.head, *bytes);
    bytes->shrink_to_fit();
    series.sealed.push_back({std::move(bytes), series.head.firstTime(), series.head.lastTime()});
    series.head = {};
    series.headWeight = 0;
}

void EmbeddedStore::cut(std::int64_t number, std::vector<Flush>& flushes,
                        std::uint64_t& logPosition)
{
    const std::lock_guard turn(m_turnstile);
    const std::unique_lock gate(m_gate);
    logPosition = m_log ? m_log->end() : 0;
    for (Shard& shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        for (Series* series : shard.dirty) {
            auto frozen = std::make_shared<FrozenPoints>();
            frozen->checkpoint = number;
            if (series->frozen) {
                // From a checkpoint that failed.
                frozen->blocks = series->frozen->blocks;
                if (const PointSeries& points = series->frozen->points; !points.isEmpty()) {
                    auto bytes = std::make_shared<std::string>();
                    encodeBlock(points, *bytes);
                    frozen->blocks.push_back({bytes, points.firstTime(), points.lastTime()});
                }
            }
            std::move(series->sealed.begin(), series->sealed.end(),
                      std::back_inserter(frozen->blocks));
            series->sealed = {};
            frozen->points = std::exchange(series->head, {});
            series->headWeight = 0;
            series->frozen = frozen;
            series->isDirty = false;
            flushes.push_back(
                {series, std::move(frozen), series->first, series->last, !series->isPersisted});
        }
        shard.dirty.clear();
    }
    m_cutWeight = m_headWeight.load();
    m_cutPoints = m_headPoints.load();
}

VoidResult EmbeddedStore::checkpoint(DurableLog::Room room)
{
    const std::lock_guard lock(m_checkpointMutex);
    return checkpointLocked(room);
}

VoidResult EmbeddedStore::checkpointLocked(DurableLog::Room room)
{
    const std::int64_t number = m_checkpoint + 1;
    std::vector<Flush> flushes;
    std::uint64_t logPosition = 0;
    cut(number, flushes, logPosition);
    if (flushes.empty())
        return {};
    // In the order of the chunks' keys, so that the file is written front to back.
    std::sort(flushes.begin(), flushes.end(), [](const Flush& a, const Flush& b) {
        return std::pair(a.series->resolution, a.series->id)
            < std::pair(b.series->resolution, b.series->id);
    });
    ChunkFile::State state;
    state.checkpoint = number;
    state.logPosition = logPosition;
    state.points = m_filePoints + m_cutPoints;
    const auto written = m_file->checkpoint(state, [&](ChunkFile::Writer& writer) {
        for (const Flush& flush : flushes)
            writeFlush(writer, flush);
    });
    if (!written) {
        // The file itself knows whether the transaction took place after all.
        const auto actual = m_file->state();
        if (!actual || actual->checkpoint != number) {
            takeBack(flushes);
            return written;
        }
    }
    m_checkpoint = number;
    m_lastCheckpoint = toEpochMs(m_clock.now());
    m_filePoints += m_cutPoints;
    m_headPoints -= m_cutPoints;
    m_headWeight -= m_cutWeight;
    release(flushes, number);
    if (m_log)
        m_log->trim(logPosition, room);
    return {};
}

void EmbeddedStore::writeFlush(ChunkFile::Writer& writer, const Flush& flush) const
{
    const Series& series = *flush.series;
    if (flush.isNew)
        writer.defineSeries({series.id, series.metric->key, series.unit, series.resolution, 0, 0});
    writer.setExtent(series.id, flush.first, flush.last);
    const ChunkTier tier = tierOf(series.resolution);
    const std::uint32_t length = slotSeconds(tier);
    std::map<std::uint32_t, std::string> chunks;
    const auto split = [&](const PointSeries& points) {
        for (std::uint64_t at = points.firstTime(); at <= points.lastTime();) {
            const auto slot = static_cast<std::uint32_t>(at / length);
            const std::uint64_t end = (std::uint64_t{slot} + 1) * length;
            encodeBlock(points.run(at, end), chunks[slot]);
            const PointRun rest = points.run(end, ~std::uint64_t{0});
            if (rest.values.empty())
                break;
            at = rest.timeAt(0);
        }
    };
    for (const SealedBlock& block : flush.frozen->blocks) {
        if (block.first / length == block.last / length)
            chunks[block.first / length] += *block.bytes;
        else
            static_cast<void>(forEachBlock(*block.bytes, split)); // our own bytes, from memory
    }
    if (!flush.frozen->points.isEmpty())
        split(flush.frozen->points);
    for (const auto& [slot, blocks] : chunks)
        writer.addBlocks(chunkKey(tier, slot, series.id), blocks);
}

void EmbeddedStore::release(const std::vector<Flush>& flushes, std::int64_t number)
{
    // From here on a reader with an older view of the file knows that it must look again.
    m_dropped = number;
    for (const Flush& flush : flushes) {
        Series& series = *flush.series;
        const std::lock_guard lock(shardOf(series.id).mutex);
        series.isPersisted = true;
        series.diskFirst = std::min(series.diskFirst, flush.first);
        series.diskLast = std::max(series.diskLast, flush.last);
        series.frozen.reset();
    }
}

void EmbeddedStore::takeBack(const std::vector<Flush>& flushes)
{
    for (const Flush& flush : flushes) {
        Shard& shard = shardOf(flush.series->id);
        const std::lock_guard lock(shard.mutex);
        if (!flush.series->isDirty) {
            flush.series->isDirty = true;
            shard.dirty.push_back(flush.series);
        }
    }
}

} // namespace yagura
