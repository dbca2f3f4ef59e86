// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/embeddedstore_p.h"

#include <algorithm>
#include <mutex>

namespace yagura {

namespace {

std::uint64_t ceilSeconds(TimePoint time)
{
    const auto seconds = std::chrono::ceil<Seconds>(time).time_since_epoch().count();
    return seconds < 0 ? 0 : static_cast<std::uint64_t>(seconds);
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
    VoidResult beginView();
    VoidResult readChunks(const SeriesInfo& info, std::uint64_t from, std::uint64_t to);
    void decode(std::string_view chunk);
    void deliver(std::uint64_t from, std::uint64_t to, const Consumer& consumer);
    PointSeries& nextPart();

    const EmbeddedStore& m_store;
    std::unique_ptr<ChunkFile::View> m_view;
    std::int64_t m_checkpoint = -1; ///< of the view
    std::vector<PointSeries> m_parts; ///< the first m_used are this scan's; the rest is room
    std::size_t m_used = 0;
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
        if (series->hasPoints()) {
            found.push_back({series->id, series->unit, series->resolution,
                             fromEpochSeconds(series->first), fromEpochSeconds(series->last)});
        }
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

VoidResult EmbeddedStore::Reader::scan(const SeriesInfo& info, const TimeRange& range,
                                       const Consumer& consumer)
{
    const std::uint64_t from = ceilSeconds(range.from);
    const std::uint64_t to = ceilSeconds(range.to);
    if (from >= to)
        return {};
    Memory memory = look(info.id, from, to);
    while (memory.isStale) {
        if (auto begun = beginView(); !begun)
            return begun;
        memory = look(info.id, from, to);
    }
    if (!memory.exists)
        return {};
    m_used = 0;
    if (memory.needsFile) {
        const auto read
            = readChunks(info, std::max<std::uint64_t>(from, memory.diskFirst),
                         std::min<std::uint64_t>(to, std::uint64_t{memory.diskLast} + 1));
        if (!read)
            return read;
    }
    if (memory.frozen) {
        for (const SealedBlock& block : memory.frozen->blocks) {
            if (block.first < to && block.last >= from)
                decode(*block.bytes);
        }
        if (!memory.frozen->points.isEmpty())
            nextPart().add(memory.frozen->points.run(from, to));
    }
    for (const SealedBlock& block : memory.blocks)
        decode(*block.bytes);
    if (!memory.head.isEmpty())
        nextPart() = std::move(memory.head);
    deliver(from, to, consumer);
    return {};
}

VoidResult EmbeddedStore::Reader::readChunks(const SeriesInfo& info, std::uint64_t from,
                                             std::uint64_t to)
{
    const ChunkTier tier = tierOf(info.resolutionSeconds);
    const std::uint32_t length = slotSeconds(tier);
    const auto last = static_cast<std::uint32_t>((to - 1) / length);
    for (auto slot = static_cast<std::uint32_t>(from / length); slot <= last; ++slot) {
        const auto read = m_view->chunk(chunkKey(tier, slot, info.id),
                                        [this](std::string_view chunk) { decode(chunk); });
        if (!read)
            return read;
    }
    return {};
}

void EmbeddedStore::Reader::decode(std::string_view chunk)
{
    ChunkDecoder decoder(chunk);
    while (!decoder.atEnd()) {
        if (!decoder.next(nextPart())) {
            // The rest of this chunk is lost; everything else is still there to be read.
            --m_used;
            ++m_store.m_damaged;
        }
    }
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
