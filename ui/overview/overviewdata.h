// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/base/timerange.h"
#include "core/monitor/sourceregistry.h"

#include <optional>
#include <string>
#include <vector>

namespace yagura {

class Monitor;

/// One number of the overview with its course over the range.
struct OverviewTile
{
    enum class Kind { Cpu, Memory, Disk, Network, Hosts, Requests, Errors, Connections };
    Kind kind = Kind::Cpu;
    std::optional<double> value; ///< the newest; none without data
    std::string unit; ///< service spelling
    std::vector<double> values; ///< oldest first
    std::string address; ///< where a click leads
};

struct OverviewData
{
    std::vector<OverviewTile> tiles;
    std::vector<MetricAlarm>
        openAlarms; ///< in alarm first, then insufficient data; newest change first
    AlarmCounts alarmCounts;
    std::vector<SourceInfo> sources;
    int metrics = 0;
    int dashboards = 0;
    bool hasSentMetrics = false; ///< a program has sent something through the endpoint
};

/// Reads all of it; call it off the GUI thread. Missing metrics give tiles without values, never an
/// error.
OverviewData collectOverview(Monitor& monitor, const Scope& scope, const TimeRange& range);

} // namespace yagura
