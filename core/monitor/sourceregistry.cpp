// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/sourceregistry.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr std::size_t kMaxUnknownOperations = 200;
constexpr std::int64_t kRateWindowSeconds = 60;
constexpr std::int64_t kSignalIntervalMs = 250;
constexpr std::size_t kMaxNameLength = 200;

std::int64_t secondOf(TimePoint time)
{
    return toEpochMs(time) / 1000;
}

std::int64_t steadyMs()
{
    return std::chrono::duration_cast<Milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

void dropBefore(std::vector<std::pair<std::int64_t, std::int64_t>>& recent, std::int64_t second)
{
    std::erase_if(recent, [&](const auto& entry) { return entry.first <= second; });
}

} // namespace

SourceRegistry::SourceRegistry(QObject* parent)
    : QObject(parent)
{ }

void SourceRegistry::announce()
{
    {
        const std::lock_guard lock(m_mutex);
        const std::int64_t now = steadyMs();
        m_isPending = now - m_lastSignalMs < kSignalIntervalMs;
        if (m_isPending)
            return;
        m_lastSignalMs = now;
    }
    emit changed();
}

void SourceRegistry::announceNow()
{
    {
        const std::lock_guard lock(m_mutex);
        m_lastSignalMs = steadyMs();
        m_isPending = false;
    }
    emit changed();
}

void SourceRegistry::announcePending()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_isPending)
            return;
    }
    announceNow();
}

void SourceRegistry::add(const SourceInfo& source)
{
    {
        const std::lock_guard lock(m_mutex);
        m_sources[source.id] = source;
    }
    announceNow();
}

void SourceRegistry::setStatus(const std::string& id, SourceStatus status, const std::string& error)
{
    bool differs = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end())
            return;
        if (!it->second.isEnabled) // the last run of a source that was just switched off
            status = SourceStatus::Paused;
        differs = it->second.status != status || it->second.lastError != error;
        it->second.status = status;
        it->second.lastError = error;
    }
    if (differs)
        announceNow();
}

void SourceRegistry::setDetail(const std::string& id, const std::string& detail)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end())
            return;
        it->second.detail = detail;
    }
    announceNow();
}

void SourceRegistry::countDatums(const std::string& id, std::int64_t datums, TimePoint now)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end())
            return;
        it->second.datums += datums;
        it->second.lastSeen = now;
        auto& recent = m_recent[id];
        const std::int64_t second = secondOf(now);
        if (!recent.empty() && recent.back().first == second) {
            recent.back().second += datums;
        } else {
            dropBefore(recent, second - kRateWindowSeconds);
            recent.emplace_back(second, datums);
        }
    }
    announce();
}

void SourceRegistry::countRequest(const std::string& id, TimePoint now)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end())
            return;
        ++it->second.requests;
        it->second.lastSeen = now;
    }
    announce();
}

void SourceRegistry::recordUnknownOperation(const std::string& service,
                                            const std::string& operation, TimePoint now)
{
    {
        // The names come from outside: bounded in length and in number, the stalest goes first.
        const std::pair key(service.substr(0, kMaxNameLength), operation.substr(0, kMaxNameLength));
        const std::lock_guard lock(m_mutex);
        if (m_unknown.size() >= kMaxUnknownOperations && !m_unknown.contains(key)) {
            m_unknown.erase(std::min_element(m_unknown.begin(), m_unknown.end(),
                                             [](const auto& a, const auto& b) {
                                                 return std::pair(a.second.count, a.second.lastSeen)
                                                     < std::pair(b.second.count, b.second.lastSeen);
                                             }));
        }
        UnknownOperation& unknown = m_unknown[key];
        unknown.service = key.first;
        unknown.operation = key.second;
        ++unknown.count;
        unknown.lastSeen = now;
    }
    announce();
}

void SourceRegistry::setEnabled(const std::string& id, bool enabled)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end() || it->second.isEnabled == enabled)
            return;
        it->second.isEnabled = enabled;
        it->second.status = enabled ? SourceStatus::Waiting : SourceStatus::Paused;
        it->second.lastError.clear();
    }
    emit enabledChanged(QString::fromStdString(id), enabled);
    announceNow();
}

bool SourceRegistry::isEnabled(const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_sources.find(id);
    return it == m_sources.end() || it->second.isEnabled;
}

void SourceRegistry::setMonitoring(const std::string& id, MonitoringLevel level)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_sources.find(id);
        if (it == m_sources.end() || !it->second.monitoring || it->second.monitoring == level)
            return;
        it->second.monitoring = level;
    }
    emit monitoringChanged(QString::fromStdString(id), level);
    announceNow();
}

std::vector<SourceInfo> SourceRegistry::sources(TimePoint now) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<SourceInfo> all;
    all.reserve(m_sources.size());
    const std::int64_t oldest = secondOf(now) - kRateWindowSeconds;
    for (const auto& [id, source] : m_sources) {
        SourceInfo& info = all.emplace_back(source);
        info.datumsPerMinute = 0;
        if (const auto it = m_recent.find(id); it != m_recent.end()) {
            for (const auto& [second, datums] : it->second) {
                if (second > oldest)
                    info.datumsPerMinute += static_cast<double>(datums);
            }
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const SourceInfo& a, const SourceInfo& b) { return a.kind < b.kind; });
    return all;
}

std::vector<UnknownOperation> SourceRegistry::unknownOperations() const
{
    std::vector<UnknownOperation> all;
    {
        const std::lock_guard lock(m_mutex);
        all.reserve(m_unknown.size());
        for (const auto& [key, unknown] : m_unknown)
            all.push_back(unknown);
    }
    std::stable_sort(
        all.begin(), all.end(),
        [](const UnknownOperation& a, const UnknownOperation& b) { return a.count > b.count; });
    return all;
}

void SourceRegistry::clearCounts()
{
    {
        const std::lock_guard lock(m_mutex);
        for (auto& [id, source] : m_sources) {
            source.datums = 0;
            source.requests = 0;
            source.lastSeen.reset();
        }
        m_recent.clear();
        m_unknown.clear();
    }
    announceNow();
}

} // namespace yagura
