// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// EmbeddedStore's upkeep: when checkpoints are due, what is settled, expired or cleared.
#include "core/metrics/store/embeddedstore.h"

#include "core/metrics/store/embeddedstore_p.h"

#include <algorithm>

namespace yagura {

namespace {

/// How much the heads hold together (in points) before a checkpoint is due, and per series when
/// there are many.
constexpr std::int64_t kHeadLimit = 1 << 20;
constexpr std::int64_t kHeadLimitPerSeries = 128;

std::uint32_t secondsBefore(std::int64_t time, std::int64_t seconds)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(time - seconds, 0, 0xffffffffLL));
}

Seconds keepOf(const RetentionPolicy& policy, ChunkTier tier)
{
    switch (tier) {
    case ChunkTier::Second:
        return policy.second;
    case ChunkTier::Minute:
        return policy.minute;
    case ChunkTier::FiveMinutes:
        return policy.fiveMinutes;
    case ChunkTier::Hour:
        break;
    }
    return policy.hour;
}

/// Where chunks go that are too old for their tier: into the next one that keeps longer.
std::optional<ChunkTier> coarserTier(const RetentionPolicy& policy, ChunkTier tier)
{
    for (const ChunkTier other : kChunkTiers) {
        if (other > tier && keepOf(policy, other) > keepOf(policy, tier))
            return other;
    }
    return std::nullopt;
}

void note(const ChunkFile::Change& step, ChunkFile::Change& total)
{
    total.chunks += step.chunks;
    total.points += step.points;
    total.damaged += step.damaged;
}

} // namespace

VoidResult EmbeddedStore::maintain()
{
    if (m_isReadOnly) {
        refreshVisibility();
        return {};
    }
    const std::lock_guard lock(m_checkpointMutex);
    const std::int64_t now = toEpochMs(m_clock.now());
    const bool isOld = now - m_lastCheckpoint >= kCheckpointAgeMs || now < m_lastCheckpoint;
    const bool isFull = m_headWeight > headLimit();
    if (isFull || (m_headWeight > 0 && isOld)) {
        const auto room = isFull ? DurableLog::Room::Keep : DurableLog::Room::GiveBack;
        if (auto done = checkpointLocked(room); !done)
            return done;
    }
    if (auto done = settleAndExpire(); !done)
        return done;
    refreshVisibility();
    return {};
}

VoidResult EmbeddedStore::settleAndExpire()
{
    const std::int64_t now = toEpochMs(m_clock.now()) / 1000;
    const auto retention = currentRetention(now);
    if (!retention)
        return retention.error();
    ChunkFile::Change total;
    const std::uint32_t before
        = secondsBefore(retention->time.trusted, retention->policy.hour.count());
    const auto dropped = m_file->drop(before);
    if (!dropped)
        return dropped.error();
    note(*dropped, total);
    if (auto rolled = rollAll(*retention, total); !rolled)
        return rolled;
    if (auto settled = settleAll(*retention, now, total); !settled)
        return settled;
    m_filePoints += total.points;
    m_damaged += total.damaged;
    if (auto done = dropSeries(before); !done)
        return done;
    return total.chunks > 0 ? m_file->shrink() : VoidResult();
}

Result<ChunkFile::Retention> EmbeddedStore::currentRetention(std::int64_t now)
{
    const std::lock_guard turn(m_retentionTurn);
    ChunkFile::Retention next = retentionNow();
    const TrustedTime before = next.time;
    next.time = before.after(now);
    // It is no harm when the file lags behind by an hour: a day is what counts.
    if (before.trusted == 0 || next.time.suspect != before.suspect
        || std::abs(next.time.trusted - m_storedTrust) >= TrustedTime::kConfirmation) {
        if (auto stored = m_file->setRetention(next); !stored)
            return stored.error();
        m_storedTrust = next.time.trusted;
    }
    const std::lock_guard lock(m_retentionMutex);
    m_retention = next;
    return next;
}

VoidResult EmbeddedStore::rollAll(const ChunkFile::Retention& retention, ChunkFile::Change& total)
{
    for (const ChunkTier tier : kChunkTiers) {
        const auto into = coarserTier(retention.policy, tier);
        if (!into)
            continue;
        const std::uint32_t before
            = secondsBefore(retention.time.trusted, keepOf(retention.policy, tier).count());
        for (int chunks = kSettleBatch; chunks == kSettleBatch;) {
            const auto rolled = m_file->roll(tier, *into, before, kSettleBatch);
            if (!rolled)
                return rolled.error();
            note(*rolled, total);
            chunks = rolled->chunks;
        }
    }
    return {};
}

VoidResult EmbeddedStore::settleAll(const ChunkFile::Retention& retention, std::int64_t now,
                                    ChunkFile::Change& total)
{
    for (const ChunkTier tier : kChunkTiers) {
        // A few hours of grace, in which late datums still go to the chunk that grows. Coarser
        // chunks grow until the last of their finer ones was rolled up.
        std::uint32_t before = secondsBefore(now, kSettleGraceSeconds);
        if (tier > ChunkTier::Minute) {
            const auto finer = static_cast<ChunkTier>(static_cast<int>(tier) - 1);
            before = secondsBefore(retention.time.trusted,
                                   keepOf(retention.policy, finer).count() + slotSeconds(finer)
                                       + kSettleGraceSeconds);
        }
        for (int chunks = kSettleBatch; chunks == kSettleBatch;) {
            const auto settled = m_file->settle(tier, before, kSettleBatch);
            if (!settled)
                return settled.error();
            note(*settled, total);
            chunks = settled->chunks;
        }
    }
    return {};
}

VoidResult EmbeddedStore::dropSeries(std::uint32_t before)
{
    const auto ended = m_file->seriesEndedBefore(before);
    if (!ended)
        return ended.error();
    // Memory first: a write from here on defines its series anew in the log.
    const std::vector<std::uint32_t> gone = forget(*ended);
    return gone.empty() ? VoidResult() : m_file->removeSeries(gone);
}

std::vector<std::uint32_t> EmbeddedStore::forget(const std::vector<std::uint32_t>& ended)
{
    std::vector<std::uint32_t> gone;
    if (ended.empty())
        return gone;
    const std::lock_guard turn(m_turnstile);
    const std::unique_lock gate(m_gate);
    const std::shared_lock table(m_tableMutex);
    for (const std::uint32_t id : ended) {
        Series* series = m_table.byId(id);
        if (!series)
            continue;
        const std::lock_guard lock(shardOf(id).mutex);
        // What is not in the file yet needs the definition that is.
        if (series->isDirty || series->frozen)
            continue;
        series->isPersisted = false;
        series->undefined = Series::kDefinitions;
        series->diskFirst = ~0U;
        series->diskLast = 0;
        series->first = ~0U;
        series->last = 0;
        gone.push_back(id);
    }
    return gone;
}

ChunkFile::Retention EmbeddedStore::retentionNow() const
{
    const std::lock_guard lock(m_retentionMutex);
    return m_retention;
}

RetentionPolicy EmbeddedStore::retention() const
{
    return retentionNow().policy;
}

VoidResult EmbeddedStore::setRetention(const RetentionPolicy& policy)
{
    if (auto checked = policy.check(); !checked)
        return checked;
    if (auto writable = checkWritable(); !writable)
        return writable;
    const std::lock_guard turn(m_retentionTurn);
    ChunkFile::Retention next = retentionNow();
    next.policy = policy;
    if (auto stored = m_file->setRetention(next); !stored)
        return stored;
    const std::lock_guard lock(m_retentionMutex);
    m_retention = next;
    return {};
}

Result<RetentionEffect> EmbeddedStore::effectOf(const RetentionPolicy& policy) const
{
    const std::int64_t now = toEpochMs(m_clock.now()) / 1000;
    RetentionEffect effect;
    for (const ChunkTier tier : kChunkTiers) {
        const auto dropped = m_file->extentOf(tier, secondsBefore(now, policy.hour.count()));
        const auto old = m_file->extentOf(tier, secondsBefore(now, keepOf(policy, tier).count()));
        if (!dropped)
            return dropped.error();
        if (!old)
            return old.error();
        effect.droppedChunks += dropped->chunks;
        effect.droppedBytes += dropped->bytes;
        effect.rolledChunks += old->chunks - dropped->chunks;
        effect.rolledBytes += old->bytes - dropped->bytes;
    }
    return effect;
}

VoidResult EmbeddedStore::clear()
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    const std::lock_guard lock(m_checkpointMutex);
    const std::lock_guard turn(m_turnstile);
    const std::unique_lock gate(m_gate);
    const std::int64_t number = m_checkpoint + 1;
    const std::uint64_t position = m_log ? m_log->end() : 0;
    if (auto cleared = m_file->clear({number, position, 0}); !cleared)
        return cleared;
    m_checkpoint = number;
    m_dropped = number;
    {
        const std::unique_lock table(m_tableMutex);
        for (Shard& shard : m_shards) {
            const std::lock_guard held(shard.mutex);
            shard.dirty.clear();
        }
        m_table.clear();
        m_seriesCount = 0;
        m_headWeight = 0;
        m_headPoints = 0;
        m_filePoints = 0;
    }
    ++m_version;
    return m_log ? m_log->restartAt(position) : VoidResult();
}

std::int64_t EmbeddedStore::headLimit() const
{
    return std::max(kHeadLimit,
                    kHeadLimitPerSeries * m_seriesCount.load(std::memory_order_relaxed));
}

void EmbeddedStore::wantUpkeep()
{
    {
        const std::lock_guard lock(m_upkeepMutex);
        if (m_isUpkeepWanted)
            return;
        m_isUpkeepWanted = true;
    }
    m_upkeepWanted.notify_one();
}

void EmbeddedStore::upkeep(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_upkeepMutex);
            m_upkeepWanted.wait(lock, stop, [this] { return m_isUpkeepWanted; });
        }
        if (stop.stop_requested())
            return;
        const bool done
            = m_headWeight <= headLimit() || checkpoint(DurableLog::Room::Keep).has_value();
        std::unique_lock lock(m_upkeepMutex);
        m_isUpkeepWanted = false;
        // A disk that is full stays so for a while; the log holds what was acknowledged.
        if (!done)
            m_upkeepWanted.wait_for(lock, stop, Seconds{1}, [] { return false; });
    }
}

} // namespace yagura
