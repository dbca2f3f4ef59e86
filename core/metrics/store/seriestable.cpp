// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/seriestable.h"

#include "core/storage/bytes.h"

#include <algorithm>

namespace yagura {

namespace {

void putText(std::string& out, std::string_view text)
{
    putVarint(out, text.size());
    out.append(text);
}

std::string_view takeText(ByteReader& in)
{
    return in.view(in.varint());
}

} // namespace

MetricKey::MetricKey(const Scope& scope, std::string_view nameSpace)
{
    putText(m_bytes, scope.account);
    putText(m_bytes, scope.region);
    putText(m_bytes, nameSpace);
    m_prefix = m_bytes.size();
}

std::string_view MetricKey::of(std::string_view name, const std::vector<Dimension>& dimensions)
{
    m_bytes.resize(m_prefix);
    putText(m_bytes, name);
    putVarint(m_bytes, dimensions.size());
    const auto byName = [](const Dimension& a, const Dimension& b) { return a.name < b.name; };
    if (std::is_sorted(dimensions.begin(), dimensions.end(), byName)) {
        for (const Dimension& dimension : dimensions) {
            putText(m_bytes, dimension.name);
            putText(m_bytes, dimension.value);
        }
        return m_bytes;
    }
    m_sorted.clear();
    for (const Dimension& dimension : dimensions)
        m_sorted.push_back(&dimension);
    std::stable_sort(m_sorted.begin(), m_sorted.end(),
                     [&](const Dimension* a, const Dimension* b) { return byName(*a, *b); });
    for (const Dimension* dimension : m_sorted) {
        putText(m_bytes, dimension->name);
        putText(m_bytes, dimension->value);
    }
    return m_bytes;
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
        metric->key = key;
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
    if (m_byId.size() <= id)
        m_byId.resize(id + 1);
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

void SeriesTable::clear()
{
    m_slots.clear();
    m_metrics.clear();
    m_series.clear();
    m_byId.clear();
}

} // namespace yagura
