// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/serieslookup.h"

#include "core/metrics/metricunits.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::size_t kGroup = MetricKey::kKept;

template <typename Word>
bool haveSameEnds(const char* a, const char* b, std::size_t size)
{
    const auto differs = [&](std::size_t at) {
        Word left;
        Word right;
        std::memcpy(&left, a + at, sizeof(Word));
        std::memcpy(&right, b + at, sizeof(Word));
        return left ^ right;
    };
    return (differs(0) | differs(size - sizeof(Word))) == 0;
}

/// Compares a few bytes without a call: two words that overlap.
bool areSame(const char* a, const char* b, std::size_t size)
{
    if (size >= 8 && size <= 16)
        return haveSameEnds<std::uint64_t>(a, b, size);
    if (size >= 4 && size < 8)
        return haveSameEnds<std::uint32_t>(a, b, size);
    return std::memcmp(a, b, size) == 0;
}

/// Reads a key along with the datum that may have it.
class KeyComparison
{
public:
    KeyComparison(std::string_view key, std::size_t prefix)
        : m_at(key.data() + prefix)
        , m_end(key.data() + key.size())
    { }

    bool takes(std::size_t number)
    {
        // Longer texts, whose length takes more than a byte, go by hash.
        return number < 0x80 && m_at < m_end && static_cast<unsigned char>(*m_at++) == number;
    }
    bool takes(const std::string& text)
    {
        const std::size_t size = text.size();
        if (!takes(size) || static_cast<std::size_t>(m_end - m_at) < size)
            return false;
        const char* begin = std::exchange(m_at, m_at + size);
        return areSame(begin, text.data(), size);
    }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_end; }

private:
    const char* m_at;
    const char* m_end;
};

/// False also when a datum's dimensions come in another order than the key's: then the hash finds
/// it.
bool isOf(const Series& series, std::size_t prefix, const MetricDatum& datum)
{
    const bool isSameUnit
        = datum.unit ? *datum.unit == metricUnits()[series.unit] : series.unit == noUnit();
    const bool isFine = datum.storageResolution && *datum.storageResolution == 1;
    if (!isSameUnit || isFine != (series.resolution == 1))
        return false;
    KeyComparison comparison(series.metric->key, prefix);
    if (!comparison.takes(datum.metricName) || !comparison.takes(datum.dimensions.size()))
        return false;
    for (const Dimension& dimension : datum.dimensions) {
        if (!comparison.takes(dimension.name) || !comparison.takes(dimension.value))
            return false;
    }
    return comparison.isAtEnd();
}

/// Fills `found` with what followed `last`; how many of them are right.
std::size_t followOrder(const SeriesTable& table, const Series& last, std::size_t prefix,
                        std::span<const MetricDatum> datums, std::span<Series*> found)
{
    std::size_t count = 0;
    for (std::uint32_t id = last.id; count < found.size(); ++count) {
        id = table.followerOf(id);
        found[count] = table.byId(id);
        if (!found[count])
            break;
        __builtin_prefetch(found[count]);
    }
    for (std::size_t i = 0; i < count; ++i)
        __builtin_prefetch(found[i]->metric);
    for (std::size_t i = 0; i < count; ++i)
        __builtin_prefetch(found[i]->metric->key.data() + prefix);
    for (std::size_t i = 0; i < count; ++i) {
        if (!isOf(*found[i], prefix, datums[i]))
            return i;
    }
    return count;
}

void searchTable(const SeriesTable& table, MetricKey& key, std::span<const MetricDatum> datums,
                 std::span<Series*> found)
{
    std::array<std::string_view, kGroup> keys;
    std::array<MetricEntry*, kGroup> metrics{};
    for (std::size_t i = 0; i < datums.size(); ++i)
        keys[i] = key.of(datums[i].metricName, datums[i].dimensions, i);
    table.find(std::span(keys).first(datums.size()), std::span(metrics).first(datums.size()));
    for (std::size_t i = 0; i < datums.size(); ++i) {
        const SeriesKind kind = SeriesKind::of(datums[i]);
        found[i] = SeriesTable::seriesOf(metrics[i], kind.unit, kind.resolution);
    }
}

} // namespace

SeriesKind SeriesKind::of(const MetricDatum& datum)
{
    const bool isFine = datum.storageResolution && *datum.storageResolution == 1;
    return {datum.unit ? unitNumber(*datum.unit).value_or(noUnit()) : noUnit(),
            static_cast<std::uint8_t>(isFine ? 1 : 60)};
}

std::size_t lookUpSeries(const SeriesTable& table, MetricKey& key,
                         std::span<const MetricDatum> datums, std::span<Series*> found)
{
    const Series* last = nullptr;
    std::size_t missing = 0;
    for (std::size_t at = 0; at < datums.size();) {
        std::size_t count = std::min(kGroup, datums.size() - at);
        if (last) {
            const std::size_t right
                = followOrder(table, *last, key.prefixSize(), datums.subspan(at, count),
                              found.subspan(at, count));
            if (right > 0)
                last = found[at + right - 1];
            at += right;
            count -= right;
        } else if (at == 0) {
            count = 1; // what follows is known by it
        }
        searchTable(table, key, datums.subspan(at, count), found.subspan(at, count));
        for (std::size_t i = at; i < at + count; ++i) {
            missing += found[i] ? 0 : 1;
            if (last && found[i])
                table.setFollower(last->id, found[i]->id);
            last = found[i];
        }
        at += count;
    }
    return missing;
}

} // namespace yagura
