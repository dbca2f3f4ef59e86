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
    const auto known = m_catalogues.find(scope);
    if (known != m_catalogues.end() && known->second.version == version)
        return known->second.entries;
    auto entries = std::make_shared<std::vector<CatalogueEntry>>(listEntries(scope, true));
    if (entries->empty()) { // nothing to keep: any account may be asked about
        static const auto kNone = std::make_shared<const std::vector<CatalogueEntry>>();
        m_catalogues.erase(scope);
        return kNone;
    }
    m_catalogues[scope] = {version, entries};
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
