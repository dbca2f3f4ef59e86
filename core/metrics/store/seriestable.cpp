// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/seriestable.h"

#include "core/storage/bytes.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr std::size_t kKeyBlock = 1U << 16;

void putText(std::string& out, std::string_view text)
{
    putVarint(out, text.size());
    out.append(text);
}

std::string_view takeText(ByteReader& in)
{
    return in.view(in.varint());
}

template <typename Word>
char* copyEnds(char* to, std::string_view text)
{
    const std::size_t last = text.size() - sizeof(Word);
    Word begin;
    Word end;
    std::memcpy(&begin, text.data(), sizeof(Word));
    std::memcpy(&end, text.data() + last, sizeof(Word));
    std::memcpy(to, &begin, sizeof(Word));
    std::memcpy(to + last, &end, sizeof(Word));
    return to + text.size();
}

/// A copy of a few bytes without a call: two words that overlap.
char* copyText(char* to, std::string_view text)
{
    struct Wide
    {
        std::uint64_t words[2];
    };
    const std::size_t size = text.size();
    if (size >= 8 && size <= 32)
        return size < 16 ? copyEnds<std::uint64_t>(to, text) : copyEnds<Wide>(to, text);
    if (size >= 4 && size < 8)
        return copyEnds<std::uint32_t>(to, text);
    std::memcpy(to, text.data(), size);
    return to + size;
}

char* writeVarint(char* to, std::size_t value)
{
    for (; value >= 0x80; value >>= 7)
        *to++ = static_cast<char>(value | 0x80);
    *to++ = static_cast<char>(value);
    return to;
}

char* writeText(char* to, std::string_view text)
{
    return copyText(writeVarint(to, text.size()), text);
}

} // namespace

MetricKey::MetricKey(const Scope& scope, std::string_view nameSpace)
{
    putText(m_prefix, scope.account);
    putText(m_prefix, scope.region);
    putText(m_prefix, nameSpace);
}

std::string_view MetricKey::of(std::string_view name, const std::vector<Dimension>& dimensions,
                               std::size_t place)
{
    constexpr std::size_t kLengths = 16; // more than the lengths of two texts take
    const auto byName = [](const Dimension& a, const Dimension& b) { return a.name < b.name; };
    std::string& key = m_keys[place];
    if (key.empty())
        key = m_prefix;
    std::size_t most = m_prefix.size() + name.size() + kLengths;
    bool isSorted = true;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        const Dimension& dimension = dimensions[i];
        most += dimension.name.size() + dimension.value.size() + kLengths;
        isSorted = isSorted && (i == 0 || !byName(dimension, dimensions[i - 1]));
    }
    if (key.size() < most)
        key.resize(most);
    char* to = writeText(key.data() + m_prefix.size(), name);
    to = writeVarint(to, dimensions.size());
    const auto put = [&to](const Dimension& dimension) {
        to = writeText(writeText(to, dimension.name), dimension.value);
    };
    if (isSorted) {
        std::for_each(dimensions.begin(), dimensions.end(), put);
    } else {
        m_sorted.clear();
        for (const Dimension& dimension : dimensions)
            m_sorted.push_back(&dimension);
        std::stable_sort(m_sorted.begin(), m_sorted.end(),
                         [&](const Dimension* a, const Dimension* b) { return byName(*a, *b); });
        for (const Dimension* dimension : m_sorted)
            put(*dimension);
    }
    return {key.data(), static_cast<std::size_t>(to - key.data())};
}

Metric MetricKey::metricOf(std::string_view key)
{
    ByteReader in(key);
    takeText(in);
    takeText(in);
    Metric metric;
    metric.nameSpace = takeText(in);
    metric.metricName = takeText(in);
    for (std::uint64_t left = in.varint(); left > 0 && in.ok(); --left) {
        Dimension dimension;
        dimension.name = takeText(in);
        dimension.value = takeText(in);
        metric.dimensions.push_back(std::move(dimension));
    }
    return metric;
}

Scope MetricKey::scopeOf(std::string_view key)
{
    ByteReader in(key);
    Scope scope;
    scope.account = takeText(in);
    scope.region = takeText(in);
    return scope;
}

bool MetricKey::isIn(std::string_view key, const Scope& scope)
{
    ByteReader in(key);
    return takeText(in) == scope.account && takeText(in) == scope.region;
}

std::uint64_t SeriesTable::hashOf(std::string_view key)
{
    // Two multiplications a 16-byte step; folded to 64 bits at the end.
    constexpr std::uint64_t kA = 0xa0761d6478bd642fULL;
    constexpr std::uint64_t kB = 0xe7037ed1a0b428dbULL;
    std::uint64_t a = kA ^ key.size();
    std::uint64_t b = kB;
    const auto mix = [](std::uint64_t x) {
        x *= 0x9e3779b97f4a7c15ULL;
        return x ^ (x >> 32);
    };
    while (key.size() >= 16) {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::memcpy(&low, key.data(), 8);
        std::memcpy(&high, key.data() + 8, 8);
        a = mix(a ^ low) + high;
        b = mix(b ^ high) + low;
        key.remove_prefix(16);
    }
    char tail[16] = {};
    std::memcpy(tail, key.data(), key.size());
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::memcpy(&low, tail, 8);
    std::memcpy(&high, tail + 8, 8);
    a = mix(a ^ low);
    b = mix(b ^ high);
    return mix(a ^ (b * kA)) ^ (b >> 7);
}

MetricEntry* SeriesTable::find(std::string_view key, std::uint64_t hash) const
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].metric; at = (at + 1) & mask) {
        if (m_slots[at].hash == hash && m_slots[at].metric->key == key)
            return m_slots[at].metric;
    }
    return nullptr;
}

void SeriesTable::find(std::span<const std::string_view> keys, std::span<MetricEntry*> found) const
{
    constexpr std::size_t kLine = 64;
    std::array<std::uint64_t, MetricKey::kKept> hashes{};
    if (m_slots.empty()) {
        std::fill(found.begin(), found.end(), nullptr);
        return;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        hashes[i] = hashOf(keys[i]);
        __builtin_prefetch(&m_slots[hashes[i] & (m_slots.size() - 1)]);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        found[i] = m_slots[hashes[i] & (m_slots.size() - 1)].metric;
        __builtin_prefetch(found[i]);
    }
    for (const MetricEntry* likely : found) {
        if (!likely)
            continue;
        __builtin_prefetch(likely->key.data());
        __builtin_prefetch(likely->key.data() + kLine);
        __builtin_prefetch(*likely->series.begin());
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        found[i] = find(keys[i], hashes[i]);
}

Series* SeriesTable::seriesOf(const MetricEntry* metric, std::uint8_t unit, std::uint8_t resolution)
{
    if (!metric)
        return nullptr;
    for (Series* series : metric->series) {
        if (series->unit == unit && series->resolution == resolution)
            return series;
    }
    return nullptr;
}

void SeriesList::push_back(Series* series)
{
    Series** end = &m_first;
    while (*end)
        end = &(*end)->next;
    *end = series;
}

Series* SeriesTable::byId(std::uint32_t id) const
{
    return id < m_byId.size() ? m_byId[id] : nullptr;
}

Series& SeriesTable::add(std::string_view key, std::uint8_t unit, std::uint8_t resolution,
                         std::uint32_t id)
{
    const std::uint64_t hash = hashOf(key);
    MetricEntry* metric = find(key, hash);
    if (!metric) {
        metric = &m_metrics.emplace_back();
        metric->key = keep(key);
        metric->hash = hash;
        metric->lastUnit = unit;
        place(metric);
    }
    if (Series* known = seriesOf(metric, unit, resolution))
        return *known;
    if (id == 0)
        id = static_cast<std::uint32_t>(std::max<std::size_t>(m_byId.size(), 1));
    Series& series = m_series.emplace_back();
    series.id = id;
    series.unit = unit;
    series.resolution = resolution;
    series.metric = metric;
    metric->series.push_back(&series);
    if (m_byId.size() <= id) {
        m_byId.resize(id + 1);
        m_followers.resize(id + 1);
    }
    m_byId[id] = &series;
    return series;
}

void SeriesTable::place(MetricEntry* metric)
{
    if (m_slots.size() < 2 * m_metrics.size()) {
        m_slots.assign(std::max<std::size_t>(64, m_slots.size() * 2), {});
        for (MetricEntry& each : m_metrics) {
            if (&each != metric)
                place(&each);
        }
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = metric->hash & mask;
    while (m_slots[at].metric)
        at = (at + 1) & mask;
    m_slots[at] = {metric->hash, metric};
}

std::string_view SeriesTable::keep(std::string_view key)
{
    if (m_keySize - m_keyUsed < key.size()) {
        m_keySize = std::max(kKeyBlock, key.size());
        m_keyUsed = 0;
        m_keys.push_back(std::make_unique_for_overwrite<char[]>(m_keySize));
    }
    char* at = m_keys.back().get() + m_keyUsed;
    std::memcpy(at, key.data(), key.size());
    m_keyUsed += key.size();
    return {at, key.size()};
}

void SeriesTable::clear()
{
    m_slots.clear();
    m_metrics.clear();
    m_series.clear();
    m_byId.clear();
    m_followers.clear();
    m_keys.clear();
    m_keyUsed = 0;
    m_keySize = 0;
}

} // namespace yagura
