// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metriccatalogue.h"

#include <QtGlobal>

#include <unordered_map>

namespace yagura {

namespace {

constexpr MetricInfo kCatalogue[] = {
    {"AWS/EC2", "CPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the instance's allocated compute units that is in use.")},
    {"AWS/EC2", "DiskReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from all instance store volumes.")},
    {"AWS/EC2", "DiskWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to all instance store volumes.")},
    {"AWS/EC2", "DiskReadOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed reads from all instance store volumes.")},
    {"AWS/EC2", "DiskWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed writes to all instance store volumes.")},
    {"AWS/EC2", "NetworkIn", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received on all network interfaces.")},
    {"AWS/EC2", "NetworkOut", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent on all network interfaces.")},
    {"AWS/EC2", "NetworkPacketsIn", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received on all network interfaces.")},
    {"AWS/EC2", "NetworkPacketsOut", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent on all network interfaces.")},
    {"AWS/EC2", "StatusCheckFailed", "Count", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when the instance check or the system check failed in the last minute, else 0.")},
    {"AWS/EC2", "StatusCheckFailed_Instance", "Count", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when the check of the instance's own software and network failed, else 0.")},
    {"AWS/EC2", "StatusCheckFailed_System", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when the check of the hardware under the instance failed, else 0.")},
    {"AWS/EC2", "CPUCreditUsage", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance spent.")},
    {"AWS/EC2", "CPUCreditBalance", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance has saved up.")},
    {"AWS/EBS", "VolumeReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from the volume.")},
    {"AWS/EBS", "VolumeWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to the volume.")},
    {"AWS/EBS", "VolumeReadOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed reads from the volume.")},
    {"AWS/EBS", "VolumeWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed writes to the volume.")},
    {"AWS/EBS", "VolumeTotalReadTime", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that all completed reads took together.")},
    {"AWS/EBS", "VolumeTotalWriteTime", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that all completed writes took together.")},
    {"AWS/EBS", "VolumeIdleTime", "Seconds", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time in which no read or write was waiting.")},
    {"AWS/EBS", "VolumeQueueLength", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads and writes that wait for completion.")},
    {"AWS/EBS", "VolumeThroughputPercentage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Delivered operations as a share of those provisioned.")},
    {"AWS/EBS", "VolumeConsumedReadWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Operations of 256 KiB that count against the provisioned rate.")},
    {"AWS/EBS", "BurstBalance", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "What is left of the volume's burst credits.")},
    {"AWS/ELB", "RequestCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Requests completed, or connections made, through the load balancer.")},
    {"AWS/ELB", "Latency", "Seconds", "Average",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Time from sending a request to a registered instance until it starts to answer.")},
    {"AWS/ELB", "HealthyHostCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Registered instances that pass the health check.")},
    {"AWS/ELB", "UnHealthyHostCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Registered instances that fail the health check.")},
    {"AWS/ELB", "HTTPCode_Backend_2XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Successful responses of the registered instances.")},
    {"AWS/ELB", "HTTPCode_Backend_3XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Redirects of the registered instances.")},
    {"AWS/ELB", "HTTPCode_Backend_4XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Client errors answered by the registered instances.")},
    {"AWS/ELB", "HTTPCode_Backend_5XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Server errors answered by the registered instances.")},
    {"AWS/ELB", "HTTPCode_ELB_4XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Client errors that the load balancer itself answered.")},
    {"AWS/ELB", "HTTPCode_ELB_5XX", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Server errors that the load balancer itself answered.")},
    {"AWS/ELB", "BackendConnectionErrors", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Connections to registered instances that could not be made.")},
    {"AWS/ELB", "SurgeQueueLength", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that wait for a free registered instance.")},
    {"AWS/ELB", "SpilloverCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests refused because the waiting line was full.")},
    {"AWS/ApplicationELB", "RequestCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Requests that a target answered.")},
    {"AWS/ApplicationELB", "HTTPCode_Target_2XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Successful responses of the targets.")},
    {"AWS/ApplicationELB", "HTTPCode_Target_3XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Redirects of the targets.")},
    {"AWS/ApplicationELB", "HTTPCode_Target_4XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Client errors answered by the targets.")},
    {"AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Server errors answered by the targets.")},
    {"AWS/ApplicationELB", "HTTPCode_ELB_4XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Client errors that the load balancer itself answered.")},
    {"AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Server errors that the load balancer itself answered.")},
    {"AWS/ApplicationELB", "TargetResponseTime", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time from sending a request to a target until it starts to answer.")},
    {"AWS/ApplicationELB", "TargetConnectionErrorCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections to targets that could not be made.")},
    {"AWS/ApplicationELB", "HealthyHostCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Targets that pass the health check.")},
    {"AWS/ApplicationELB", "UnHealthyHostCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Targets that fail the health check.")},
    {"AWS/ApplicationELB", "ActiveConnectionCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open connections from clients and to targets.")},
    {"AWS/ApplicationELB", "NewConnectionCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections newly opened from clients and to targets.")},
    {"AWS/ApplicationELB", "RejectedConnectionCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections refused because the limit was reached.")},
    {"AWS/ApplicationELB", "ProcessedBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes handled by the load balancer.")},
    {"AWS/ApplicationELB", "ConsumedLCUs", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units that the load balancer used.")},
    {"AWS/RDS", "CPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the database host's processors that is in use.")},
    {"AWS/RDS", "DatabaseConnections", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open connections to the database.")},
    {"AWS/RDS", "FreeableMemory", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that could be given to something else.")},
    {"AWS/RDS", "FreeStorageSpace", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Storage that is still free.")},
    {"AWS/RDS", "ReadIOPS", "Count/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads from disk per second.")},
    {"AWS/RDS", "WriteIOPS", "Count/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Writes to disk per second.")},
    {"AWS/RDS", "ReadLatency", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that one read from disk takes.")},
    {"AWS/RDS", "WriteLatency", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that one write to disk takes.")},
    {"AWS/RDS", "ReadThroughput", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from disk per second.")},
    {"AWS/RDS", "WriteThroughput", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to disk per second.")},
    {"AWS/RDS", "DiskQueueDepth", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads and writes that wait for the disk.")},
    {"AWS/RDS", "SwapUsage", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Swap space in use.")},
    {"AWS/RDS", "BinLogDiskUsage", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Disk space that binary logs take on the primary.")},
    {"AWS/RDS", "ReplicaLag", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "How far a read replica is behind its source.")},
    {"AWS/RDS", "NetworkReceiveThroughput", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second received by the database host.")},
    {"AWS/RDS", "NetworkTransmitThroughput", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second sent by the database host.")},
    {"AWS/Billing", "EstimatedCharges", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Charges of the month so far, as estimated; sent a few times a day.")},
    {"CWAgent", "mem_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of memory in use.")},
    {"CWAgent", "swap_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of swap space in use.")},
    {"CWAgent", "disk_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the file system in use.")},
    {"CWAgent", "cpu_usage_user", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in programs.")},
    {"CWAgent", "cpu_usage_system", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in the kernel.")},
    {"CWAgent", "cpu_usage_iowait", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor waited for input and output.")},
    {"CWAgent", "cpu_usage_idle", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor had nothing to do.")},
    {"CWAgent", "cpu_usage_nice", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time that the processor spent in programs of low priority.")},
    {"CWAgent", "cpu_usage_irq", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor served hardware interrupts.")},
    {"CWAgent", "cpu_usage_softirq", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor served software interrupts.")},
    {"CWAgent", "cpu_usage_steal", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the host gave to other guests.")},
    {"CWAgent", "cpu_usage_active", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor was busy with anything.")},
    {"CWAgent", "mem_used", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory in use.")},
    {"CWAgent", "mem_available", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that can be given to programs at once.")},
    {"CWAgent", "mem_total", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory of the host.")},
    {"CWAgent", "disk_used", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Space in use on the file system.")},
    {"CWAgent", "disk_free", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Space free on the file system.")},
    {"CWAgent", "disk_total", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Size of the file system.")},
    {"CWAgent", "processes_total", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes in all states.")},
    {"CWAgent", "processes_running", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that run or could run.")},
    {"CWAgent", "processes_sleeping", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that wait for an event.")},
    {"CWAgent", "processes_blocked", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that wait for input or output.")},
    {"CWAgent", "processes_zombies", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that ended and were not collected by their parent.")},
    {"CWAgent", "net_err_in", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received with errors.")},
    {"CWAgent", "net_err_out", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets that could not be sent because of errors.")},
    {"CWAgent", "net_drop_in", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received and dropped.")},
    {"CWAgent", "net_drop_out", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets dropped instead of sent.")},
    {"CWAgent", "system_load1", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that run or wait, averaged over one minute.")},
    {"CWAgent", "system_load5", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that run or wait, averaged over five minutes.")},
    {"CWAgent", "system_load15", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that run or wait, averaged over fifteen minutes.")},
};

struct Key
{
    std::string_view nameSpace;
    std::string_view metricName;
    bool operator==(const Key&) const = default;
};

struct KeyHash
{
    std::size_t operator()(const Key& key) const
    {
        const std::hash<std::string_view> hash;
        return hash(key.nameSpace) * 31 + hash(key.metricName);
    }
};

const std::unordered_map<Key, const MetricInfo*, KeyHash>& byName()
{
    static const auto map = [] {
        std::unordered_map<Key, const MetricInfo*, KeyHash> entries;
        for (const MetricInfo& info : kCatalogue)
            entries.emplace(Key{info.nameSpace, info.metricName}, &info);
        return entries;
    }();
    return map;
}

} // namespace

std::span<const MetricInfo> metricCatalogue()
{
    return kCatalogue;
}

const MetricInfo* metricInfo(std::string_view nameSpace, std::string_view metricName)
{
    const auto found = byName().find(Key{nameSpace, metricName});
    return found == byName().end() ? nullptr : found->second;
}

int metricRank(std::string_view nameSpace, std::string_view metricName)
{
    const MetricInfo* info = metricInfo(nameSpace, metricName);
    return static_cast<int>(info ? info - kCatalogue : std::ssize(kCatalogue));
}

std::string_view defaultStatistic(std::string_view nameSpace, std::string_view metricName)
{
    const MetricInfo* info = metricInfo(nameSpace, metricName);
    return info ? info->statistic : "Average";
}

} // namespace yagura
