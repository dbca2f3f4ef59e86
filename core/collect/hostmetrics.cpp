// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/hostmetrics.h"

#include <algorithm>
#include <numeric>

namespace yagura {

namespace {

constexpr int kMaxGapIntervals = 3;

/// Collects datums of one namespace.
class Datums
{
public:
    Datums(std::string nameSpace, TimePoint time)
        : m_time(time)
    {
        m_request.nameSpace = std::move(nameSpace);
    }

    void add(const char* name, double value, const char* unit,
             const std::vector<Dimension>& dimensions)
    {
        MetricDatum& datum = m_request.metricData.emplace_back();
        datum.metricName = name;
        datum.dimensions = dimensions;
        datum.timestamp = m_time;
        datum.value = value;
        datum.unit = unit;
        datum.storageResolution = 1;
    }
    void add(const char* name, std::uint64_t value, const char* unit,
             const std::vector<Dimension>& dimensions)
    {
        add(name, static_cast<double>(value), unit, dimensions);
    }
    void add(const char* name, std::optional<std::uint64_t> value, const char* unit,
             const std::vector<Dimension>& dimensions)
    {
        if (value)
            add(name, static_cast<double>(*value), unit, dimensions);
    }

    PutMetricDataRequest take() { return std::move(m_request); }

private:
    TimePoint m_time;
    PutMetricDataRequest m_request;
};

struct Difference
{
    const HostSample* previous; ///< nullptr: levels only
    const HostSample& current;
};

double percent(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

using CpuShares = std::array<double, kCpuFields>;

/// The share of each state in percent. Idle and iowait may step back a little (the kernel estimates
/// them): that counts as nothing. Anything else going back means that the core was away.
std::optional<CpuShares> cpuShares(const CpuTimes& before, const CpuTimes& after)
{
    std::array<std::uint64_t, kCpuFields> deltas{};
    for (std::size_t i = 0; i < kCpuFields; ++i) {
        const auto field = static_cast<CpuField>(i);
        if (after.ticks[i] >= before.ticks[i])
            deltas[i] = after.ticks[i] - before.ticks[i];
        else if (field != CpuField::Idle && field != CpuField::Iowait)
            return std::nullopt;
    }
    // Guest time is part of user time already.
    const std::uint64_t total
        = std::accumulate(deltas.begin(), deltas.begin() + 8, std::uint64_t{0});
    if (total == 0)
        return std::nullopt;
    CpuShares shares{};
    for (std::size_t i = 0; i < kCpuFields; ++i)
        shares[i] = percent(deltas[i], total);
    return shares;
}

double activeShare(const CpuShares& shares)
{
    return std::clamp(100.0 - shares[static_cast<std::size_t>(CpuField::Idle)]
                          - shares[static_cast<std::size_t>(CpuField::Iowait)],
                      0.0, 100.0);
}

void addCpu(Datums& ec2, Datums& agent, const Difference& samples,
            const std::vector<Dimension>& instance, const std::string& host)
{
    static constexpr const char* kNames[kCpuFields]
        = {"cpu_usage_user",   "cpu_usage_nice",      "cpu_usage_system",  "cpu_usage_idle",
           "cpu_usage_iowait", "cpu_usage_irq",       "cpu_usage_softirq", "cpu_usage_steal",
           "cpu_usage_guest",  "cpu_usage_guest_nice"};
    for (const auto& [name, after] : samples.current.cpus) {
        const auto before = samples.previous->cpus.find(name);
        if (before == samples.previous->cpus.end())
            continue;
        const auto shares = cpuShares(before->second, after);
        if (!shares)
            continue;
        const std::vector<Dimension> dimensions{{"cpu", name}, {"host", host}};
        for (std::size_t i = 0; i < kCpuFields; ++i)
            agent.add(kNames[i], (*shares)[i], "Percent", dimensions);
        agent.add("cpu_usage_active", activeShare(*shares), "Percent", dimensions);
        if (name == "cpu-total")
            ec2.add("CPUUtilization", activeShare(*shares), "Percent", instance);
    }
}

/// A sum over devices that exists as soon as one device has a value.
void accumulate(std::optional<std::uint64_t>& sum, std::optional<std::uint64_t> value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

void addDisks(Datums& ec2, Datums& agent, const Difference& samples,
              const std::vector<Dimension>& instance, const std::string& host)
{
    std::optional<std::uint64_t> reads, readBytes, writes, writeBytes;
    for (const auto& [name, after] : samples.current.disks) {
        const auto it = samples.previous->disks.find(name);
        if (it == samples.previous->disks.end() || !isWholeDisk(name, samples.current.disks))
            continue;
        const DiskCounters& before = it->second;
        const std::vector<Dimension> dimensions{{"host", host}, {"name", name}};
        const auto readDelta = counterDelta(before.reads, after.reads);
        const auto writeDelta = counterDelta(before.writes, after.writes);
        const auto readBytesDelta = counterDelta(before.readBytes, after.readBytes);
        const auto writeBytesDelta = counterDelta(before.writeBytes, after.writeBytes);
        agent.add("diskio_reads", readDelta, "Count", dimensions);
        agent.add("diskio_writes", writeDelta, "Count", dimensions);
        agent.add("diskio_read_bytes", readBytesDelta, "Bytes", dimensions);
        agent.add("diskio_write_bytes", writeBytesDelta, "Bytes", dimensions);
        agent.add("diskio_read_time", counterDelta(before.readMs, after.readMs), "Milliseconds",
                  dimensions);
        agent.add("diskio_write_time", counterDelta(before.writeMs, after.writeMs), "Milliseconds",
                  dimensions);
        agent.add("diskio_io_time", counterDelta(before.ioMs, after.ioMs), "Milliseconds",
                  dimensions);
        agent.add("diskio_iops_in_progress", after.inProgress, "Count", dimensions);
        accumulate(reads, readDelta);
        accumulate(writes, writeDelta);
        accumulate(readBytes, readBytesDelta);
        accumulate(writeBytes, writeBytesDelta);
    }
    ec2.add("DiskReadOps", reads, "Count", instance);
    ec2.add("DiskWriteOps", writes, "Count", instance);
    ec2.add("DiskReadBytes", readBytes, "Bytes", instance);
    ec2.add("DiskWriteBytes", writeBytes, "Bytes", instance);
}

void addInterfaces(Datums& ec2, Datums& agent, const Difference& samples,
                   const std::vector<Dimension>& instance, const std::string& host)
{
    std::optional<std::uint64_t> bytesIn, bytesOut, packetsIn, packetsOut;
    for (const auto& [name, after] : samples.current.interfaces) {
        const auto it = samples.previous->interfaces.find(name);
        if (it == samples.previous->interfaces.end() || name == "lo" || name.starts_with("veth"))
            continue;
        const NetCounters& before = it->second;
        const std::vector<Dimension> dimensions{{"host", host}, {"interface", name}};
        const auto in = counterDelta(before.bytesIn, after.bytesIn);
        const auto out = counterDelta(before.bytesOut, after.bytesOut);
        const auto inPackets = counterDelta(before.packetsIn, after.packetsIn);
        const auto outPackets = counterDelta(before.packetsOut, after.packetsOut);
        agent.add("net_bytes_recv", in, "Bytes", dimensions);
        agent.add("net_bytes_sent", out, "Bytes", dimensions);
        agent.add("net_packets_recv", inPackets, "Count", dimensions);
        agent.add("net_packets_sent", outPackets, "Count", dimensions);
        agent.add("net_err_in", counterDelta(before.errorsIn, after.errorsIn), "Count", dimensions);
        agent.add("net_err_out", counterDelta(before.errorsOut, after.errorsOut), "Count",
                  dimensions);
        agent.add("net_drop_in", counterDelta(before.dropsIn, after.dropsIn), "Count", dimensions);
        agent.add("net_drop_out", counterDelta(before.dropsOut, after.dropsOut), "Count",
                  dimensions);
        if (!isExternalInterface(name))
            continue;
        accumulate(bytesIn, in);
        accumulate(bytesOut, out);
        accumulate(packetsIn, inPackets);
        accumulate(packetsOut, outPackets);
    }
    ec2.add("NetworkIn", bytesIn, "Bytes", instance);
    ec2.add("NetworkOut", bytesOut, "Bytes", instance);
    ec2.add("NetworkPacketsIn", packetsIn, "Count", instance);
    ec2.add("NetworkPacketsOut", packetsOut, "Count", instance);
}

void addMemory(Datums& agent, const MemoryInfo& memory, const std::vector<Dimension>& host)
{
    const std::uint64_t unused = memory.free + memory.buffers + memory.cached;
    const std::uint64_t used = memory.total > unused ? memory.total - unused : 0;
    const std::uint64_t swapUsed
        = memory.swapTotal > memory.swapFree ? memory.swapTotal - memory.swapFree : 0;
    agent.add("mem_total", memory.total, "Bytes", host);
    agent.add("mem_free", memory.free, "Bytes", host);
    agent.add("mem_used", used, "Bytes", host);
    agent.add("mem_used_percent", percent(used, memory.total), "Percent", host);
    agent.add("mem_available", memory.available, "Bytes", host);
    agent.add("mem_available_percent", percent(memory.available, memory.total), "Percent", host);
    agent.add("mem_buffered", memory.buffers, "Bytes", host);
    agent.add("mem_cached", memory.cached, "Bytes", host);
    agent.add("mem_active", memory.active, "Bytes", host);
    agent.add("mem_inactive", memory.inactive, "Bytes", host);
    agent.add("swap_free", memory.swapFree, "Bytes", host);
    agent.add("swap_used", swapUsed, "Bytes", host);
    agent.add("swap_used_percent", percent(swapUsed, memory.swapTotal), "Percent", host);
}

void addMounts(Datums& agent, const std::vector<MountUsage>& mounts, const std::string& host)
{
    for (const MountUsage& usage : mounts) {
        const std::vector<Dimension> dimensions{{"device", usage.mount.device},
                                                {"fstype", usage.mount.type},
                                                {"host", host},
                                                {"path", usage.mount.path}};
        agent.add("disk_total", usage.total, "Bytes", dimensions);
        agent.add("disk_used", usage.used, "Bytes", dimensions);
        agent.add("disk_free", usage.free, "Bytes", dimensions);
        // As df counts it: the blocks that only root may use are neither used nor free.
        agent.add("disk_used_percent", percent(usage.used, usage.used + usage.free), "Percent",
                  dimensions);
        if (usage.inodesTotal == 0) // btrfs and others have no fixed number
            continue;
        agent.add("disk_inodes_total", usage.inodesTotal, "Count", dimensions);
        agent.add("disk_inodes_free", usage.inodesFree, "Count", dimensions);
        agent.add("disk_inodes_used", usage.inodesTotal - usage.inodesFree, "Count", dimensions);
    }
}

void addProcesses(Datums& agent, const HostSample& sample, const std::vector<Dimension>& host)
{
    if (sample.processes) {
        const ProcessCounts& counts = *sample.processes;
        agent.add("processes_total", double(counts.total), "Count", host);
        agent.add("processes_running", double(counts.running), "Count", host);
        agent.add("processes_sleeping", double(counts.sleeping), "Count", host);
        agent.add("processes_blocked", double(counts.blocked), "Count", host);
        agent.add("processes_stopped", double(counts.stopped), "Count", host);
        agent.add("processes_zombies", double(counts.zombies), "Count", host);
        agent.add("processes_dead", double(counts.dead), "Count", host);
        agent.add("processes_idle", double(counts.idle), "Count", host);
        agent.add("processes_paging", double(counts.paging), "Count", host);
    }
    if (sample.load) {
        agent.add("processes_total_threads", sample.load->threads, "Count", host);
        agent.add("system_load1", sample.load->one, "None", host);
        agent.add("system_load5", sample.load->five, "None", host);
        agent.add("system_load15", sample.load->fifteen, "None", host);
    }
    if (sample.tcpEstablished)
        agent.add("netstat_tcp_established", double(*sample.tcpEstablished), "Count", host);
}

/// The machine's own view: what it runs on it cannot see, so that the system check passes while
/// anything runs at all.
void addStatusChecks(Datums& ec2, const HostSample& sample, const std::vector<Dimension>& instance)
{
    const double failed = sample.cpus.empty() || !sample.memory ? 1 : 0;
    ec2.add("StatusCheckFailed", failed, "Count", instance);
    ec2.add("StatusCheckFailed_Instance", failed, "Count", instance);
    ec2.add("StatusCheckFailed_System", 0.0, "Count", instance);
}

bool isComparable(const HostSample* previous, const HostSample& current, Milliseconds interval)
{
    return previous && current.time > previous->time
        && current.time - previous->time <= kMaxGapIntervals * interval;
}

} // namespace

std::optional<std::uint64_t> counterDelta(std::uint64_t before, std::uint64_t after)
{
    if (after >= before)
        return after - before;
    // A counter of 32 bits wraps from near its end to near its start; everything else is a restart.
    constexpr std::uint64_t kRange = std::uint64_t{1} << 32;
    if (before < kRange && before >= kRange / 8 * 7 && after < kRange / 8)
        return after + kRange - before;
    return std::nullopt;
}

std::vector<PutMetricDataRequest> hostMetrics(const HostSample* previous, const HostSample& current,
                                              const HostIdentity& identity, Milliseconds interval)
{
    Datums ec2("AWS/EC2", current.time);
    Datums agent("CWAgent", current.time);
    const std::vector<Dimension> instance{{"InstanceId", identity.instanceId}};
    const std::vector<Dimension> host{{"host", identity.host}};
    if (isComparable(previous, current, interval)) {
        const Difference samples{previous, current};
        addCpu(ec2, agent, samples, instance, identity.host);
        addDisks(ec2, agent, samples, instance, identity.host);
        addInterfaces(ec2, agent, samples, instance, identity.host);
    }
    addStatusChecks(ec2, current, instance);
    if (current.memory)
        addMemory(agent, *current.memory, host);
    addMounts(agent, current.mounts, identity.host);
    addProcesses(agent, current, host);
    return {ec2.take(), agent.take()};
}

} // namespace yagura
