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

} // namespace

VoidResult EmbeddedStore::maintain()
{
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
    if (now <= kRetentionSeconds)
        return {};
    // A few hours of grace, in which late datums still go to the chunk that grows.
    const auto settleBefore = static_cast<std::uint32_t>(now - kSettleGraceSeconds);
    bool isChanged = false;
    for (int done = kSettleBatch; done == kSettleBatch;) {
        const auto settled = m_file->settle(settleBefore, kSettleBatch);
        if (!settled)
            return settled.error();
        done = *settled;
        isChanged = isChanged || done > 0;
    }
    std::vector<std::uint32_t> gone;
    const auto before = static_cast<std::uint32_t>(now - kRetentionSeconds);
    const auto expired = m_file->expire(before, gone);
    if (!expired)
        return expired.error();
    m_filePoints -= *expired;
    forget(gone);
    if (isChanged || *expired > 0)
        return m_file->shrink();
    return {};
}

void EmbeddedStore::forget(const std::vector<std::uint32_t>& gone)
{
    if (gone.empty())
        return;
    const std::lock_guard turn(m_turnstile);
    const std::unique_lock gate(m_gate);
    const std::shared_lock table(m_tableMutex);
    for (const std::uint32_t id : gone) {
        Series* series = m_table.byId(id);
        if (!series)
            continue;
        const std::lock_guard lock(shardOf(id).mutex);
        series->isPersisted = false;
        series->isDefined = false;
        series->diskFirst = ~0U;
        series->diskLast = 0;
        if (!series->isDirty) {
            series->first = ~0U;
            series->last = 0;
        }
    }
}

VoidResult EmbeddedStore::clear()
{
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
