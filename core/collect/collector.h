// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/collect/monitoringlevel.h"

#include <cstdint>
#include <optional>
#include <string>

namespace yagura {

class AlarmService;
class DashboardService;
class MetricService;

/// What a collector works with; outlives it.
struct CollectContext
{
    MetricService& metrics;
    AlarmService& alarms;
    DashboardService& dashboards;
    const Clock& clock;
    Scope scope;
};

struct CollectResult
{
    std::int64_t datums = 0; ///< how many were stored
    bool hasMore = false; ///< run again at once: a long job in slices of some milliseconds
};

/// Brings metrics in, on the worker's thread. One file per collector, and one line in
/// collectorregistry.cpp.
class Collector
{
public:
    virtual ~Collector() = default;
    /// The source's id: "host", "demo".
    [[nodiscard]] virtual std::string id() const = 0;
    /// What the source is, for a person: the instance id, the machine.
    [[nodiscard]] virtual std::string detail() const = 0;
    /// May change as long as monitoring() does.
    [[nodiscard]] virtual Milliseconds interval() const = 0;
    /// How often it reports, of sources where that can be chosen. From any thread.
    [[nodiscard]] virtual std::optional<MonitoringLevel> monitoring() const { return std::nullopt; }
    /// From the next run on. From any thread; only where monitoring() says something.
    virtual void setMonitoring(MonitoringLevel level) { static_cast<void>(level); }
    /// Called once, before the worker starts and before anyone else sees the stores.
    virtual VoidResult prepare() { return {}; }
    /// One sample. Called on whole multiples of the interval (give or take the machine's load). An
    /// error is shown at the source; the next run is not affected.
    virtual Result<CollectResult> collect() = 0;
    /// False while history is still being filled in; alarms are not judged until then. From any
    /// thread.
    [[nodiscard]] virtual bool isComplete() const { return true; }
};

} // namespace yagura
