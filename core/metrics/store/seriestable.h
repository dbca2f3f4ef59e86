// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/store/pointseries.h"

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// A metric's identity as bytes: account, region, namespace, name and the dimensions sorted by
/// name, each with its length before it. Equal metrics have equal keys.
class MetricKey
{
public:
    /// So many keys can be kept at a time.
    static constexpr std::size_t kKept = 16;

    /// What all datums of a call share.
    MetricKey(const Scope& scope, std::string_view nameSpace);
    /// The key of one metric; valid until the next call for the same place (below kKept).
    std::string_view of(std::string_view name, const std::vector<Dimension>& dimensions,
                        std::size_t place = 0);

    /// How much of each key all datums of the call share.
    [[nodiscard]] std::size_t prefixSize() const { return m_prefix.size(); }

    static Metric metricOf(std::string_view key);
    static Scope scopeOf(std::string_view key);
    /// True when a key begins with this scope.
    static bool isIn(std::string_view key, const Scope& scope);

private:
    std::string m_prefix;
    std::array<std::string, kKept> m_keys; ///< each begins with the prefix, and has room
    std::vector<const Dimension*> m_sorted;
};

struct MetricEntry;

/// Blocks that left the head but are not in the file yet.
struct SealedBlock
{
    std::shared_ptr<const std::string> bytes;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// What a checkpoint writes of one series; kept until the file surely holds it.
struct FrozenPoints
{
    std::int64_t checkpoint = 0; ///< the one that writes it
    PointSeries points;
    std::vector<SealedBlock> blocks;
};

/// One series: a metric in one unit and one resolution. What is below the line is guarded by the
/// store's lock of the series' shard.
struct Series
{
    std::uint32_t id = 0;
    std::uint8_t unit = 0;
    std::uint8_t resolution = 60;
    /// So many more records of the log will say what the id means. Twice, so that a damaged record
    /// makes no other unreadable.
    static constexpr std::uint8_t kDefinitions = 2;
    std::atomic<std::uint8_t> undefined{kDefinitions};
    MetricEntry* metric = nullptr;
    Series* next = nullptr; ///< of the same metric
    // ---
    bool isPersisted = false; ///< the file's catalogue has it
    bool isDirty = false;
    std::uint32_t first = ~0U; ///< bucket of the oldest point; above last when there is none
    std::uint32_t last = 0;
    std::uint32_t diskFirst = ~0U; ///< of what is in the file
    std::uint32_t diskLast = 0;
    std::uint32_t headWeight = 0;
    PointSeries head;
    std::vector<SealedBlock> sealed;
    std::shared_ptr<const FrozenPoints> frozen;

    [[nodiscard]] bool hasPoints() const { return first <= last; }
    void noteDefined()
    {
        // When two writers come at once, it is said once more than needed.
        if (const std::uint8_t left = undefined; left > 0)
            undefined = static_cast<std::uint8_t>(left - 1);
    }
};

/// The series of one metric: hardly ever more than one.
class SeriesList
{
public:
    class Iterator
    {
    public:
        explicit Iterator(Series* at)
            : m_at(at)
        { }
        Series* operator*() const { return m_at; }
        Iterator& operator++()
        {
            m_at = m_at->next;
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        Series* m_at;
    };

    [[nodiscard]] Iterator begin() const { return Iterator(m_first); }
    [[nodiscard]] Iterator end() const { return Iterator(nullptr); }
    void push_back(Series* series);

private:
    Series* m_first = nullptr;
};

struct MetricEntry
{
    std::string_view key; ///< lives as long as the table is not cleared
    std::uint64_t hash = 0;
    SeriesList series;
    mutable std::atomic<bool> isVisible{false}; ///< has a point in the last two weeks
    std::atomic<std::uint8_t> lastUnit{0};
};

/// Every series that exists, found by identity or id. Not thread-safe.
class SeriesTable
{
public:
    static std::uint64_t hashOf(std::string_view key);

    [[nodiscard]] MetricEntry* find(std::string_view key, std::uint64_t hash) const;
    [[nodiscard]] MetricEntry* find(std::string_view key) const { return find(key, hashOf(key)); }
    /// Finds one metric a key (at most MetricKey::kKept), or null; faster than one by one, for the
    /// waits for memory overlap.
    void find(std::span<const std::string_view> keys, std::span<MetricEntry*> found) const;
    [[nodiscard]] static Series* seriesOf(const MetricEntry* metric, std::uint8_t unit,
                                          std::uint8_t resolution);
    [[nodiscard]] Series* byId(std::uint32_t id) const;

    /// Finds or makes. `id` 0 takes the next free one.
    Series& add(std::string_view key, std::uint8_t unit, std::uint8_t resolution,
                std::uint32_t id = 0);

    /// The series (its id) that came after this one the last time; 0 when that is not known. Both
    /// of the same account, region and namespace. May be set and read by several threads at once.
    [[nodiscard]] std::uint32_t followerOf(std::uint32_t id) const
    {
        return std::atomic_ref(m_followers[id]).load(std::memory_order_relaxed);
    }
    void setFollower(std::uint32_t id, std::uint32_t follower) const
    {
        std::atomic_ref(m_followers[id]).store(follower, std::memory_order_relaxed);
    }

    [[nodiscard]] const std::deque<MetricEntry>& metrics() const { return m_metrics; }
    [[nodiscard]] std::deque<MetricEntry>& metrics() { return m_metrics; }
    [[nodiscard]] std::size_t size() const { return m_series.size(); }
    void clear();

private:
    struct Slot
    {
        std::uint64_t hash = 0;
        MetricEntry* metric = nullptr;
    };
    void place(MetricEntry* metric);
    std::string_view keep(std::string_view key);

    std::vector<Slot> m_slots; ///< open addressing; its size is a power of two
    std::vector<std::unique_ptr<char[]>> m_keys; ///< all keys, one after the other
    std::size_t m_keyUsed = 0; ///< of the last of m_keys
    std::size_t m_keySize = 0; ///< of the last of m_keys
    std::deque<MetricEntry> m_metrics;
    std::deque<Series> m_series;
    std::vector<Series*> m_byId;
    mutable std::vector<std::uint32_t> m_followers; ///< by id
};

} // namespace yagura
