// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/embeddedstore_p.h"
#include "core/metrics/store/periodaccumulator.h"

#include <algorithm>
#include <mutex>

namespace yagura {

namespace {

std::uint64_t ceilSeconds(TimePoint time)
{
    const auto seconds = std::chrono::ceil<Seconds>(time).time_since_epoch().count();
    return seconds < 0 ? 0 : static_cast<std::uint64_t>(seconds);
}

/// Data that was rolled up begins where its bucket does.
constexpr std::uint32_t kCoarsest = bucketSeconds(ChunkTier::Hour);
constexpr std::uint64_t startOfCoarsest(std::uint64_t time)
{
    return time - time % kCoarsest;
}

/// So many periods are gathered at a time.
constexpr std::int64_t kWindow = 1 << 16;

StatisticPoint pointOf(const RolledBuckets& buckets, std::size_t i)
{
    const auto entries = buckets.distribution(i);
    return {buckets.counts[i],
            buckets.sums[i],
            buckets.minima[i],
            buckets.maxima[i],
            {entries.begin(), entries.end()}};
}

} // namespace

/// Puts together what is in the file and what is still in memory. The view of the file is begun
/// before memory is looked at, so that nothing can be missed; a checkpoint that lands in between is
/// noticed by its number.
class EmbeddedStore::Reader final : public MetricReader
{
public:
    explicit Reader(const EmbeddedStore& store)
        : m_store(store)
    { }
    ~Reader() override
    {
        if (m_view)
            m_store.m_file->giveBack(std::move(m_view));
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    [[nodiscard]] std::vector<SeriesInfo> series(const Scope& scope,
                                                 const Metric& metric) const override;
    VoidResult scan(const SeriesInfo& info, const TimeRange& range,
                    const Consumer& consumer) override;
    VoidResult readColumns(std::span<const SeriesInfo> series, const PeriodGrid& grid,
                           PointParts parts, const ColumnConsumer& consumer) override;

private:
    struct Memory
    {
        bool exists = false;
        bool isStale = false; ///< the file has moved on; look again with a new view
        bool needsFile = false;
        std::uint32_t diskFirst = 0;
        std::uint32_t diskLast = 0;
        PointSeries head;
        std::shared_ptr<const FrozenPoints> frozen;
        std::vector<SealedBlock> blocks;
    };
    Memory look(std::uint32_t id, std::uint64_t from, std::uint64_t to);
    Result<Memory> lookAt(std::uint32_t id, std::uint64_t from, std::uint64_t to);
    VoidResult beginView();
    /// Calls `visit(chunk)` for each chunk of the series that may have points in the range, of the
    /// tiers whose buckets are no longer than `coarsest` and of the one in which it arrives.
    template <typename Visit>
    VoidResult readChunks(const SeriesInfo& info, const Memory& memory, std::uint64_t from,
                          std::uint64_t to, std::int64_t coarsest, const Visit& visit);
    template <typename OnValues, typename OnRolled>
    void decode(std::string_view chunk, PointParts parts, const OnValues& onValues,
                const OnRolled& onRolled);
    void decodeParts(std::string_view chunk);
    void deliver(std::uint64_t from, std::uint64_t to, const Consumer& consumer);
    VoidResult gather(const SeriesInfo& info, std::uint64_t from, std::uint64_t to,
                      std::int64_t coarsest, PointParts parts);
    PointSeries& nextPart();

    const EmbeddedStore& m_store;
    std::unique_ptr<ChunkFile::View> m_view;
    std::int64_t m_checkpoint = -1; ///< of the view
    std::vector<PointSeries> m_parts; ///< the first m_used are this scan's; the rest is room
    std::size_t m_used = 0;
    PointSeries m_block;
    RolledBuckets m_rolled;
    PeriodAccumulator m_periods;
};

Result<std::unique_ptr<MetricReader>> EmbeddedStore::reader() const
{
    return std::unique_ptr<MetricReader>(std::make_unique<Reader>(*this));
}

std::vector<SeriesInfo> EmbeddedStore::Reader::series(const Scope& scope,
                                                      const Metric& metric) const
{
    MetricKey key(scope, metric.nameSpace);
    const std::string_view bytes = key.of(metric.metricName, metric.dimensions);
    std::vector<SeriesInfo> found;
    const std::shared_lock table(m_store.m_tableMutex);
    const MetricEntry* entry = m_store.m_table.find(bytes);
    if (!entry)
        return found;
    for (const Series* series : entry->series) {
        const std::lock_guard lock(m_store.shardOf(series->id).mutex);
        if (!series->hasPoints())
            continue;
        const TimePoint last = fromEpochSeconds(series->last);
        // A series that has ended is rolled up however short it is.
        const TimePoint first
            = fromEpochSeconds(static_cast<std::int64_t>(startOfCoarsest(series->first)));
        found.push_back({series->id, series->unit, series->resolution, first, last});
    }
    return found;
}

EmbeddedStore::Reader::Memory EmbeddedStore::Reader::look(std::uint32_t id, std::uint64_t from,
                                                          std::uint64_t to)
{
    Memory memory;
    const std::shared_lock table(m_store.m_tableMutex);
    const Series* series = m_store.m_table.byId(id);
    if (!series)
        return memory;
    const std::lock_guard lock(m_store.shardOf(id).mutex);
    memory.exists = true;
    memory.diskFirst = series->diskFirst;
    memory.diskLast = series->diskLast;
    if (series->frozen) {
        // The file may or may not have it yet; the view tells.
        memory.diskFirst = std::min(memory.diskFirst, series->first);
        memory.diskLast = std::max(memory.diskLast, series->last);
    }
    memory.needsFile
        = memory.diskFirst <= memory.diskLast && memory.diskFirst < to && memory.diskLast >= from;
    if (memory.needsFile && (!m_view || m_store.m_dropped > m_checkpoint)) {
        memory.isStale = true;
        return memory;
    }
    if (series->frozen && (!memory.needsFile || series->frozen->checkpoint > m_checkpoint))
        memory.frozen = series->frozen;
    for (const SealedBlock& block : series->sealed) {
        if (block.first < to && block.last >= from)
            memory.blocks.push_back(block);
    }
    if (!series->head.isEmpty())
        memory.head.add(series->head.run(from, to));
    return memory;
}

VoidResult EmbeddedStore::Reader::beginView()
{
    if (!m_view) {
        auto view = m_store.m_file->view();
        if (!view)
            return view.error();
        m_view = std::move(*view);
    }
    const auto checkpoint = m_view->begin();
    if (!checkpoint)
        return checkpoint.error();
    m_checkpoint = *checkpoint;
    return {};
}

Result<EmbeddedStore::Reader::Memory> EmbeddedStore::Reader::lookAt(std::uint32_t id,
                                                                    std::uint64_t from,
                                                                    std::uint64_t to)
{
    Memory memory = look(id, from, to);
    while (memory.isStale) {
        if (auto begun = beginView(); !begun)
            return begun.error();
        memory = look(id, from, to);
    }
    return memory;
}

VoidResult EmbeddedStore::Reader::scan(const SeriesInfo& info, const TimeRange& range,
                                       const Consumer& consumer)
{
    const std::uint64_t from = ceilSeconds(range.from);
    const std::uint64_t to = ceilSeconds(range.to);
    if (from >= to)
        return {};
    auto memory = lookAt(info.id, from, to);
    if (!memory)
        return memory.error();
    m_used = 0;
    const auto read = readChunks(info, *memory, from, to, kCoarsest,
                                 [this](std::string_view chunk) { decodeParts(chunk); });
    if (!read)
        return read;
    if (memory->frozen) {
        for (const SealedBlock& block : memory->frozen->blocks) {
            if (block.first < to && block.last >= from)
                decodeParts(*block.bytes);
        }
        if (!memory->frozen->points.isEmpty())
            nextPart().add(memory->frozen->points.run(from, to));
    }
    for (const SealedBlock& block : memory->blocks)
        decodeParts(*block.bytes);
    if (!memory->head.isEmpty())
        nextPart() = std::move(memory->head);
    deliver(from, to, consumer);
    return {};
}

template <typename Visit>
VoidResult EmbeddedStore::Reader::readChunks(const SeriesInfo& info, const Memory& memory,
                                             std::uint64_t from, std::uint64_t to,
                                             std::int64_t coarsest, const Visit& visit)
{
    if (!memory.needsFile)
        return {};
    from = std::max(from, startOfCoarsest(memory.diskFirst));
    to = std::min(to, std::uint64_t{memory.diskLast} + 1);
    if (from >= to)
        return {};
    const ChunkTier arrival = tierOf(info.resolutionSeconds);
    for (const ChunkTier tier : kChunkTiers) {
        if (tier < arrival || (tier > arrival && bucketSeconds(tier) > coarsest))
            continue;
        const auto last = static_cast<std::uint32_t>((to - 1) / slotSeconds(tier));
        const auto first = static_cast<std::uint32_t>(from / slotSeconds(tier));
        const auto readSlots = [&](const std::vector<std::uint32_t>& filled, auto&& chunkOf) {
            auto slot = std::lower_bound(filled.begin(), filled.end(), first);
            for (; slot != filled.end() && *slot <= last; ++slot) {
                const Result<std::string_view> chunk = chunkOf(chunkKey(tier, *slot, info.id));
                if (!chunk)
                    return VoidResult(chunk.error());
                if (!chunk->empty())
                    visit(*chunk);
            }
            return VoidResult();
        };
        const auto at = static_cast<std::size_t>(tier);
        const auto& all = m_view->filledSlots();
        auto read = readSlots(all.cold[at], [&](auto key) { return m_view->coldChunk(key); });
        if (read)
            read = readSlots(all.hot[at], [&](auto key) { return m_view->hotChunk(key); });
        if (!read)
            return read;
    }
    return {};
}

template <typename OnValues, typename OnRolled>
void EmbeddedStore::Reader::decode(std::string_view chunk, PointParts parts,
                                   const OnValues& onValues, const OnRolled& onRolled)
{
    ChunkDecoder decoder(chunk);
    std::string_view payload;
    while (!decoder.atEnd()) {
        // What cannot be read is left out; everything else is still there.
        if (!decoder.nextPayload(payload)) {
            ++m_store.m_damaged;
        } else if (payload[0] == kRolledFormat) {
            if (decodeRolledBlock(payload, parts, m_rolled))
                onRolled(m_rolled);
            else
                ++m_store.m_damaged;
        } else if (decoder.decode(payload, m_block)) {
            onValues(m_block);
        } else {
            ++m_store.m_damaged;
        }
    }
}

void EmbeddedStore::Reader::decodeParts(std::string_view chunk)
{
    decode(
        chunk, PointParts::Distributions,
        [this](PointSeries& block) { std::swap(nextPart(), block); },
        [this](const RolledBuckets& buckets) {
            PointSeries& part = nextPart();
            for (std::size_t i = 0; i < buckets.size(); ++i) {
                if (buckets.counts[i] == 1 && buckets.minima[i] == buckets.sums[i])
                    part.add(buckets.times[i], buckets.sums[i]);
                else
                    part.add(buckets.times[i], pointOf(buckets, i));
            }
        });
}

VoidResult EmbeddedStore::Reader::readColumns(std::span<const SeriesInfo> series,
                                              const PeriodGrid& grid, PointParts parts,
                                              const ColumnConsumer& consumer)
{
    TimePoint first = grid.to;
    TimePoint last = grid.from;
    for (const SeriesInfo& info : series) {
        first = std::min(first, info.first);
        last = std::max(last, info.last + Milliseconds{1});
    }
    const std::int64_t fromMs = toEpochMs(grid.from);
    const std::int64_t length = grid.length.count();
    // Points lie on whole seconds, so that a grid between them is one on the next second.
    const std::int64_t origin = (fromMs + (fromMs >= 0 ? 999 : 0)) / 1000;
    const auto end = static_cast<std::int64_t>(ceilSeconds(std::min(grid.to, last)));
    const auto begin = static_cast<std::int64_t>(ceilSeconds(std::max(grid.from, first)));
    if (series.empty() || begin >= end || length < 1)
        return {};
    const std::int64_t periods = (end - 1 - origin) / length + 1;
    for (std::int64_t k = (begin - origin) / length; k < periods; k += kWindow) {
        const std::int64_t start = origin + k * length;
        const std::int64_t count = std::min(kWindow, periods - k);
        m_periods.begin(start, length, static_cast<std::size_t>(count), parts);
        for (const SeriesInfo& info : series) {
            const auto gathered = gather(
                info, static_cast<std::uint64_t>(std::max(start, std::int64_t{0})),
                static_cast<std::uint64_t>(std::min(end, start + count * length)), length, parts);
            if (!gathered)
                return gathered;
        }
        PeriodColumns columns = m_periods.columns();
        columns.startMs = fromMs + k * length * 1000;
        consumer(columns);
    }
    return {};
}

VoidResult EmbeddedStore::Reader::gather(const SeriesInfo& info, std::uint64_t from,
                                         std::uint64_t to, std::int64_t coarsest, PointParts parts)
{
    auto memory = lookAt(info.id, from, to);
    if (!memory)
        return memory.error();
    const auto take = [&](std::string_view chunk) {
        decode(
            chunk, parts, [&](const PointSeries& block) { m_periods.add(block.run(from, to)); },
            [&](const RolledBuckets& buckets) { m_periods.add(buckets, from, to); });
    };
    if (auto read = readChunks(info, *memory, from, to, coarsest, take); !read)
        return read;
    if (memory->frozen) {
        for (const SealedBlock& block : memory->frozen->blocks) {
            if (block.first < to && block.last >= from)
                take(*block.bytes);
        }
        if (!memory->frozen->points.isEmpty())
            m_periods.add(memory->frozen->points.run(from, to));
    }
    for (const SealedBlock& block : memory->blocks)
        take(*block.bytes);
    m_periods.add(memory->head.all());
    return {};
}

PointSeries& EmbeddedStore::Reader::nextPart()
{
    if (m_used == m_parts.size())
        m_parts.emplace_back();
    PointSeries& part = m_parts[m_used++];
    part.clear();
    return part;
}

void EmbeddedStore::Reader::deliver(std::uint64_t from, std::uint64_t to, const Consumer& consumer)
{
    const auto begin = m_parts.begin();
    auto end = begin + static_cast<std::ptrdiff_t>(m_used);
    end = std::partition(begin, end, [](const PointSeries& part) { return !part.isEmpty(); });
    const auto byStart
        = [](const PointSeries& a, const PointSeries& b) { return a.firstTime() < b.firstTime(); };
    if (!std::is_sorted(begin, end, byStart))
        std::stable_sort(begin, end, byStart);
    bool isDisjoint = true;
    for (auto part = begin; part != end && part + 1 != end; ++part)
        isDisjoint = isDisjoint && part->lastTime() < (part + 1)->firstTime();
    const auto hand = [&](const PointSeries& part) {
        const PointRun run = part.run(from, to);
        if (!run.values.empty())
            consumer(run);
    };
    if (isDisjoint) {
        std::for_each(begin, end, hand);
        return;
    }
    PointSeries merged;
    for (auto part = begin; part != end; ++part)
        merged.add(part->all());
    hand(merged);
}

} // namespace yagura
