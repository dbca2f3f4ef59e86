// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/collect/collectorregistry.h"
#include "core/dashboards/dashboardservice.h"
#include "core/insights/insightservice.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/datastores.h"
#include "core/monitor/instancelock.h"
#include "core/monitor/monitor.h"
#include "core/monitor/sourceregistry.h"
#include "core/monitor/sourcesettings.h"
#include "core/monitor/temporarystore.h"
#include "core/monitor/worker.h"
#include "core/streams/streamservice.h"
#include "core/tags/tagservice.h"

#include <atomic>
#include <mutex>

namespace yagura {

/// What a Monitor owns. Its stores and services are opened and closed in monitoropening.cpp.
class Monitor::Private
{
public:
    explicit Private(MonitorOptions monitorOptions);

    VoidResult openDirectory();
    VoidResult openReadOnly();
    VoidResult openDespite(const Error& error, StartupProblem& problem);
    VoidResult openTemporary();
    /// @param path  empty: a store that goes with the process, within `directory`
    VoidResult openServices(const QString& path);
    /// @param files  a directory for what services write beside the stores
    VoidResult makeServices(Result<DataStores> opened, const QString& files);
    void noteDamage();
    /// Who tells whom: tags of resources, what streams have to deliver.
    void connectServices();
    VoidResult prepareCollectors();
    [[nodiscard]] CollectContext collectContext() const
    {
        return {*metrics, *alarms, *dashboards, clock, options.scope};
    }
    void followMonitoring();
    void addTasks();
    [[nodiscard]] bool isComplete() const;
    bool runCollector(Collector& collector);
    void close();

    MonitorOptions options;
    SystemClock systemClock;
    const Clock& clock;
    // Closed in the opposite order: collectors, services, stores, and only then the lock on the
    // directory.
    std::unique_ptr<InstanceLock> lock;
    std::unique_ptr<TemporaryStore> temporary;
    DataStores stores;
    SourceRegistry registry;
    std::unique_ptr<TagService> tags;
    std::unique_ptr<MetricService> metrics;
    std::unique_ptr<AnomalyService> anomalies;
    std::unique_ptr<AlarmService> alarms;
    std::unique_ptr<DashboardService> dashboards;
    std::unique_ptr<SourceSettings> settings;
    std::unique_ptr<InsightService> insights;
    std::unique_ptr<StreamService> streams;
    std::vector<std::unique_ptr<Collector>> collectors;
    Worker worker;
    std::atomic<WidgetPainter*> widgetPainter{nullptr};
    std::once_flag importSource;
    std::timed_mutex importing; ///< an import leaves out what is there: one at a time
    std::atomic<bool> isEnding{false};
    QString directory;
    bool isReadOnly = false;
    mutable std::mutex problemsMutex;
    std::vector<StartupProblem> problems; ///< guarded by problemsMutex
};

} // namespace yagura
