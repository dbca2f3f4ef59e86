// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/embeddedstore_p.h"

#include "core/metrics/metricunits.h"

#include <algorithm>
#include <set>

namespace yagura {

namespace {

constexpr std::int64_t kVisibilityCheckSeconds = 60;

bool isBefore(const CatalogueEntry& left, const CatalogueEntry& right)
{
    const Metric& a = left.metric;
    const Metric& b = right.metric;
    if (a.nameSpace != b.nameSpace)
        return a.nameSpace < b.nameSpace;
    const auto byName = [](const Dimension& x, const Dimension& y) { return x.name < y.name; };
    const auto& x = a.dimensions;
    const auto& y = b.dimensions;
    if (std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), byName))
        return true;
    if (std::lexicographical_compare(y.begin(), y.end(), x.begin(), x.end(), byName))
        return false;
    if (a.metricName != b.metricName)
        return a.metricName < b.metricName;
    return x < y;
}

} // namespace

void EmbeddedStore::Incoming::read(const MetricDatum& datum)
{
    isPoint = false;
    if (datum.value && !datum.statisticValues && datum.values.empty()) {
        value = *datum.value;
        return;
    }
    point = {};
    if (datum.value)
        point.merge(StatisticPoint::ofValue(*datum.value));
    for (std::size_t i = 0; i < datum.values.size(); ++i) {
        const double count = datum.counts.empty() ? 1 : datum.counts[i];
        if (count > 0)
            point.merge(StatisticPoint::ofValue(datum.values[i], count));
    }
    if (datum.statisticValues) {
        const StatisticSet& set = *datum.statisticValues;
        StatisticPoint whole;
        whole.sampleCount = set.sampleCount.value_or(0);
        whole.sum = set.sum.value_or(0);
        whole.minimum = set.minimum.value_or(0);
        whole.maximum = set.maximum.value_or(0);
        if (point.sampleCount == whole.sampleCount) {
            // Values and Counts tell the samples of this very set: a point as it was exported. The
            // set is exact where the values were rounded, or would be added in another order.
            whole.distribution = std::move(point.distribution);
            point = {};
        }
        // One sample, or all alike: then the set says what its samples were.
        if (whole.distribution.empty() && whole.minimum == whole.maximum
            && whole.sum == whole.minimum * whole.sampleCount)
            whole.distribution.push_back({whole.minimum, whole.sampleCount});
        point.merge(whole);
    }
    isPoint = point.sampleCount != 1 || point.distribution.size() != 1;
    if (!isPoint)
        value = point.distribution.front().value;
}

std::uint32_t EmbeddedStore::visibleSince() const
{
    const std::int64_t since = toEpochMs(m_clock.now()) / 1000 - kVisibleSeconds;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(since, 0, 0xffffffffLL));
}

void EmbeddedStore::refreshVisibility() const
{
    const std::uint32_t since = visibleSince();
    m_visibilityChecked = toEpochMs(m_clock.now()) / 1000;
    bool isChanged = false;
    const std::shared_lock table(m_tableMutex);
    for (const MetricEntry& metric : m_table.metrics()) {
        bool isVisible = false;
        for (const Series* series : metric.series) {
            const std::lock_guard lock(shardOf(series->id).mutex);
            isVisible = isVisible || (series->hasPoints() && series->last >= since);
        }
        isChanged = metric.isVisible.exchange(isVisible) != isVisible || isChanged;
    }
    if (isChanged)
        ++m_version;
}

std::vector<CatalogueEntry> EmbeddedStore::listEntries(const Scope& scope, bool onlyVisible) const
{
    std::vector<CatalogueEntry> entries;
    {
        const std::shared_lock table(m_tableMutex);
        for (const MetricEntry& metric : m_table.metrics()) {
            if ((onlyVisible && !metric.isVisible) || !MetricKey::isIn(metric.key, scope))
                continue;
            CatalogueEntry entry{MetricKey::metricOf(metric.key), kEarliestTime};
            for (const Series* series : metric.series) {
                const std::lock_guard held(shardOf(series->id).mutex);
                if (series->hasPoints())
                    entry.last = std::max(entry.last, fromEpochSeconds(series->last));
            }
            if (entry.last != kEarliestTime)
                entries.push_back(std::move(entry));
        }
    }
    std::sort(entries.begin(), entries.end(), isBefore);
    return entries;
}

std::vector<CatalogueEntry> EmbeddedStore::storedCatalogue(const Scope& scope) const
{
    return listEntries(scope, false);
}

std::shared_ptr<const std::vector<CatalogueEntry>> EmbeddedStore::catalogue(
    const Scope& scope) const
{
    const std::int64_t now = toEpochMs(m_clock.now()) / 1000;
    if (std::abs(now - m_visibilityChecked) >= kVisibilityCheckSeconds)
        refreshVisibility();
    const std::lock_guard lock(m_catalogueMutex);
    const std::uint64_t version = m_version;
    Catalogue& known = m_catalogues[scope];
    if (known.entries && known.version == version)
        return known.entries;
    auto entries = std::make_shared<std::vector<CatalogueEntry>>(listEntries(scope, true));
    known = {version, entries};
    return entries;
}

std::optional<TimePoint> EmbeddedStore::lastPointOf(const Scope& scope, const Metric& metric) const
{
    std::optional<TimePoint> last;
    for (const SeriesInfo& info : (*reader())->series(scope, metric))
        last = std::max(last.value_or(info.last), info.last);
    return last;
}

std::uint8_t EmbeddedStore::lastUnitOf(const Scope& scope, const Metric& metric) const
{
    MetricKey key(scope, metric.nameSpace);
    const std::string_view bytes = key.of(metric.metricName, metric.dimensions);
    const std::shared_lock table(m_tableMutex);
    const MetricEntry* entry = m_table.find(bytes);
    return entry ? entry->lastUnit.load() : noUnit();
}

std::vector<Scope> EmbeddedStore::scopes() const
{
    std::set<Scope> scopes;
    const std::shared_lock table(m_tableMutex);
    for (const MetricEntry& metric : m_table.metrics()) {
        if (metric.isVisible)
            scopes.insert(MetricKey::scopeOf(metric.key));
    }
    return {scopes.begin(), scopes.end()};
}

BackendCounts EmbeddedStore::counts() const
{
    BackendCounts counts;
    {
        const std::shared_lock table(m_tableMutex);
        for (const MetricEntry& metric : m_table.metrics())
            counts.metrics += metric.isVisible ? 1 : 0;
    }
    counts.storedPoints = m_filePoints + m_headPoints;
    counts.bytesOnDisk = m_file->bytesOnDisk() + (m_log ? m_log->bytesOnDisk() : 0);
    counts.damagedChunks = m_damaged;
    return counts;
}

} // namespace yagura
