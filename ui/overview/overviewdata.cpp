// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewdata.h"

#include "core/dashboards/dashboardservice.h"
#include "core/metrics/graphdefinition.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/metricaddress.h"

#include <algorithm>
#include <map>
#include <set>

namespace yagura {

namespace {

constexpr std::size_t kMaxHosts = 100;
constexpr std::size_t kMaxAlarms = 12;

using Metrics = std::vector<Metric>;

const std::string* dimensionOf(const Metric& metric, std::string_view name)
{
    for (const Dimension& dimension : metric.dimensions) {
        if (dimension.name == name)
            return &dimension.value;
    }
    return nullptr;
}

/// The metrics of a namespace and name; `dimensions` counts them, or -1 for any.
Metrics find(const Metrics& all, std::string_view nameSpace, std::string_view name,
             int dimensions = -1)
{
    Metrics found;
    for (const Metric& metric : all) {
        if (metric.nameSpace == nameSpace && metric.metricName == name
            && (dimensions < 0 || metric.dimensions.size() == static_cast<std::size_t>(dimensions)))
            found.push_back(metric);
    }
    return found;
}

/// Reads metrics of one kind and puts their periods together: the average, or the sum.
class TileReader
{
public:
    TileReader(const MetricService& service, const Scope& scope, const TimeRange& range)
        : m_service(service)
        , m_scope(scope)
        , m_range(range)
        , m_period(automaticPeriod(std::chrono::duration_cast<Seconds>(range.length())))
    {
        // A sparkline is some hundred pixels wide: no need for finer periods than a minute.
        m_period = std::max(m_period, 60);
    }

    void read(OverviewTile& tile, const Metrics& metrics, const std::string& stat, bool addUp,
              double factor = 1) const
    {
        std::map<std::int64_t, std::pair<double, int>> periods;
        for (std::size_t i = 0; i < std::min(metrics.size(), kMaxHosts); ++i) {
            MetricStat wanted;
            wanted.metric = metrics[i];
            wanted.period = m_period;
            wanted.stat = stat;
            const auto points = m_service.readPeriods(m_scope, wanted, alignedRange());
            if (!points)
                continue;
            for (const PeriodPoint& point : *points) {
                auto& [sum, count] = periods[toEpochMs(point.start)];
                sum += point.value;
                ++count;
            }
        }
        for (const auto& [start, sumAndCount] : periods) {
            const auto& [sum, count] = sumAndCount;
            tile.values.push_back((addUp ? sum : sum / count) * factor);
        }
        // The newest period is still filling: what is added up would look like a fall.
        if (addUp && tile.values.size() > 1)
            tile.values.pop_back();
        if (!tile.values.empty())
            tile.value = tile.values.back();
        if (!metrics.empty())
            tile.address = metricAddress(metrics.front()).toStdString();
    }
    [[nodiscard]] int period() const { return m_period; }

private:
    TimeRange alignedRange() const
    {
        const std::int64_t ms = std::int64_t{m_period} * 1000;
        const std::int64_t from = toEpochMs(m_range.from);
        return {fromEpochMs(from - ((from % ms) + ms) % ms), m_range.to};
    }

    const MetricService& m_service;
    const Scope& m_scope;
    const TimeRange& m_range;
    int m_period;
};

Metrics rootDisk(const Metrics& disks)
{
    for (const Metric& disk : disks) {
        const std::string* path = dimensionOf(disk, "path");
        if (path && *path == "/")
            return {disk};
    }
    return disks.empty() ? Metrics{} : Metrics{disks.front()};
}

void addHostTiles(OverviewData& data, const TileReader& reader, const Metrics& all)
{
    using Kind = OverviewTile::Kind;
    OverviewTile cpu{Kind::Cpu, {}, "Percent", {}, {}};
    reader.read(cpu, find(all, "AWS/EC2", "CPUUtilization", 1), "Average", false);
    OverviewTile memory{Kind::Memory, {}, "Percent", {}, {}};
    reader.read(memory, find(all, "CWAgent", "mem_used_percent"), "Average", false);
    OverviewTile disk{Kind::Disk, {}, "Percent", {}, {}};
    reader.read(disk, rootDisk(find(all, "CWAgent", "disk_used_percent")), "Average", false);
    OverviewTile network{Kind::Network, {}, "Bytes/Second", {}, {}};
    Metrics traffic = find(all, "AWS/EC2", "NetworkIn", 1);
    const Metrics out = find(all, "AWS/EC2", "NetworkOut", 1);
    traffic.insert(traffic.end(), out.begin(), out.end());
    reader.read(network, traffic, "Sum", true, 1.0 / reader.period());
    data.tiles = {cpu, memory, disk, network};
}

void addFleetTiles(OverviewData& data, const TileReader& reader, const Metrics& all)
{
    using Kind = OverviewTile::Kind;
    std::set<std::string> hosts;
    const Metrics cpus = find(all, "AWS/EC2", "CPUUtilization", 1);
    for (const Metric& metric : cpus) {
        if (const std::string* id = dimensionOf(metric, "InstanceId"))
            hosts.insert(*id);
    }
    OverviewTile cpu{Kind::Hosts, {}, "Percent", {}, {}};
    Metrics perHost;
    std::copy_if(cpus.begin(), cpus.end(), std::back_inserter(perHost),
                 [](const Metric& metric) { return dimensionOf(metric, "InstanceId") != nullptr; });
    reader.read(cpu, perHost, "Average", false);
    OverviewTile requests{Kind::Requests, {}, "Count/Second", {}, {}};
    reader.read(requests, find(all, "AWS/ApplicationELB", "RequestCount", 1), "Sum", true,
                1.0 / reader.period());
    OverviewTile errors{Kind::Errors, {}, "Count", {}, {}};
    reader.read(errors, find(all, "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", 1), "Sum",
                true);
    OverviewTile connections{Kind::Connections, {}, "Count", {}, {}};
    reader.read(connections, find(all, "AWS/RDS", "DatabaseConnections", 1), "Average", true);
    data.tiles = {cpu, requests, errors, connections};
}

std::vector<MetricAlarm> openAlarms(const AlarmService& service, const Scope& scope)
{
    std::vector<MetricAlarm> open;
    const auto all = service.allAlarms(scope);
    if (!all)
        return open;
    std::copy_if(all->begin(), all->end(), std::back_inserter(open),
                 [](const MetricAlarm& alarm) { return alarm.stateValue != "OK"; });
    std::stable_sort(open.begin(), open.end(), [](const MetricAlarm& a, const MetricAlarm& b) {
        const bool isAlarmA = a.stateValue == "ALARM";
        const bool isAlarmB = b.stateValue == "ALARM";
        if (isAlarmA != isAlarmB)
            return isAlarmA;
        return a.stateTransitionedTimestamp > b.stateTransitionedTimestamp;
    });
    if (open.size() > kMaxAlarms)
        open.resize(kMaxAlarms);
    return open;
}

} // namespace

OverviewData collectOverview(Monitor& monitor, const Scope& scope, const TimeRange& range)
{
    OverviewData data;
    const auto metrics = monitor.metrics().allMetrics(scope);
    static const Metrics none;
    const Metrics& all = metrics ? *metrics : none;
    const TileReader reader(monitor.metrics(), scope, range);
    if (monitor.options().isDemo)
        addFleetTiles(data, reader, all);
    else
        addHostTiles(data, reader, all);
    data.openAlarms = openAlarms(monitor.alarms(), scope);
    data.alarmCounts = monitor.alarms().counts(scope);
    data.sources = monitor.sources().sources(monitor.clock().now());
    data.metrics = static_cast<int>(all.size());
    data.dashboards = monitor.dashboards().count(scope);
    data.hasSentMetrics
        = std::any_of(data.sources.begin(), data.sources.end(), [](const SourceInfo& source) {
              return source.kind == SourceKind::Endpoint && source.datums > 0;
          });
    return data;
}

} // namespace yagura
