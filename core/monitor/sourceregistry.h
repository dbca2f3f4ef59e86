// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/collect/monitoringlevel.h"

#include <QObject>
#include <QString>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace yagura {

enum class SourceKind { Host, Endpoint, Demo, Import };
enum class SourceStatus { Running, Paused, Failed, Waiting };

/// What one source brings.
struct SourceInfo
{
    std::string id; ///< "host", "endpoint", "demo", "import"
    SourceKind kind = SourceKind::Host;
    SourceStatus status = SourceStatus::Waiting;
    bool isEnabled = true;
    std::string detail; ///< e.g. the address, the instance id
    std::string lastError;
    std::int64_t datums = 0; ///< since start
    std::int64_t requests = 0;
    double datumsPerMinute = 0;
    std::optional<TimePoint> lastSeen;
    std::optional<MonitoringLevel> monitoring; ///< of sources where it can be chosen
};

/// An operation that a client asked for and Yagura lacks.
struct UnknownOperation
{
    std::string service;
    std::string operation;
    std::int64_t count = 0;
    TimePoint lastSeen;
};

/// The live list of sources and their counts; on and off per source. Thread-safe. Sources report, the window shows.
class SourceRegistry final : public QObject
{
    Q_OBJECT
public:
    explicit SourceRegistry(QObject* parent = nullptr);

    void add(const SourceInfo& source);
    void setStatus(const std::string& id, SourceStatus status, const std::string& error = {});
    void setDetail(const std::string& id, const std::string& detail);
    void countDatums(const std::string& id, std::int64_t datums, TimePoint now);
    void countRequest(const std::string& id, TimePoint now);
    void recordUnknownOperation(const std::string& service, const std::string& operation, TimePoint now);
    void setEnabled(const std::string& id, bool enabled);
    [[nodiscard]] bool isEnabled(const std::string& id) const;
    /// How often the source reports; ignored where that cannot be chosen.
    void setMonitoring(const std::string& id, MonitoringLevel level);

    [[nodiscard]] std::vector<SourceInfo> sources(TimePoint now) const;
    /// Most asked for first; at most 200 are kept.
    [[nodiscard]] std::vector<UnknownOperation> unknownOperations() const;
    void clearCounts();
    /// Sends the changed() that the limit held back. Called by the worker every second.
    void announcePending();

signals:
    /// At most about four times a second; readers then call sources().
    void changed();
    void enabledChanged(const QString& id, bool enabled);
    void monitoringChanged(const QString& id, yagura::MonitoringLevel level);

private:
    void announce(); ///< changed(), unless it was sent within the last quarter of a second
    void announceNow();

    mutable std::mutex m_mutex;
    std::map<std::string, SourceInfo> m_sources; ///< guarded by m_mutex
    std::map<std::string, std::vector<std::pair<std::int64_t, std::int64_t>>> m_recent; ///< per source: (second, datums); guarded by m_mutex
    std::map<std::pair<std::string, std::string>, UnknownOperation> m_unknown; ///< guarded by m_mutex
    std::int64_t m_lastSignalMs = 0; ///< guarded by m_mutex
    bool m_isPending = false; ///< guarded by m_mutex
};

} // namespace yagura
