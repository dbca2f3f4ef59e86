// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicedefinition.h"

#include <QtGlobal>

namespace yagura::services {

namespace {

// clang-format off
constexpr Part kRds[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Number, 5, {{{"CPUUtilization", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Connections"), View::Number, 5, {{{"DatabaseConnections", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Least free memory"), View::Number, 5, {{{"FreeableMemory", "Minimum"}}}, Summary::Minimum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Least free storage"), View::Number, 5, {{{"FreeStorageSpace", "Minimum"}}}, Summary::Minimum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Least free local storage"), View::Number, 4, {{{"FreeLocalStorage", "Minimum"}}}, Summary::Minimum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Line, 12, {{{"CPUUtilization", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Connections"), View::Line, 12, {{{"DatabaseConnections", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Free memory"), View::Line, 8, {{{"FreeableMemory", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Free storage"), View::Line, 8, {{{"FreeStorageSpace", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Free local storage"), View::Line, 8, {{{"FreeLocalStorage", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read operations"), View::Line, 8, {{{"ReadIOPS", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write operations"), View::Line, 8, {{{"WriteIOPS", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Queue depth"), View::Line, 8, {{{"DiskQueueDepth", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read latency"), View::Line, 8, {{{"ReadLatency", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write latency"), View::Line, 8, {{{"WriteLatency", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Replica lag"), View::Line, 8, {{{"ReplicaLag", "Maximum"}, {"AuroraReplicaLag", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk throughput"), View::Line, 8, {{{"ReadThroughput", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "read")}, {"WriteThroughput", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "written")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network throughput"), View::Line, 8, {{{"NetworkReceiveThroughput", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "received")}, {"NetworkTransmitThroughput", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "sent")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Swap"), View::Line, 8, {{{"SwapUsage", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Commits"), View::Line, 8, {{{"CommitThroughput", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Selects"), View::Line, 8, {{{"SelectThroughput", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Deadlocks"), View::Line, 8, {{{"Deadlocks", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Binary logs"), View::Line, 12, {{{"BinLogDiskUsage", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Database load"), View::Line, 12, {{{"DBLoad", "Average"}}}},
};

constexpr Part kEbs[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes read"), View::Number, 6, {{{"VolumeReadBytes", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes written"), View::Number, 6, {{{"VolumeWriteBytes", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Longest queue"), View::Number, 6, {{{"VolumeQueueLength", "Average"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Least burst balance"), View::Number, 6, {{{"BurstBalance", "Minimum"}}}, Summary::Minimum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes read"), View::Line, 12, {{{"VolumeReadBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes written"), View::Line, 12, {{{"VolumeWriteBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read operations"), View::Line, 8, {{{"VolumeReadOps", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write operations"), View::Line, 8, {{{"VolumeWriteOps", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Queue length"), View::Line, 8, {{{"VolumeQueueLength", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read latency"), View::Line, 8, {{{"VolumeAvgReadLatency", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write latency"), View::Line, 8, {{{"VolumeAvgWriteLatency", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Burst balance"), View::Line, 8, {{{"BurstBalance", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Time for reads"), View::Line, 8, {{{"VolumeTotalReadTime", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Time for writes"), View::Line, 8, {{{"VolumeTotalWriteTime", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Idle time"), View::Line, 8, {{{"VolumeIdleTime", "Sum"}}}},
};

constexpr Part kDynamodb[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read capacity used"), View::Number, 6, {{{"ConsumedReadCapacityUnits", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write capacity used"), View::Number, 6, {{{"ConsumedWriteCapacityUnits", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Throttled requests"), View::Number, 6, {{{"ThrottledRequests", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Errors of the service"), View::Number, 6, {{{"SystemErrors", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Read capacity used"), View::Line, 12, {{{"ConsumedReadCapacityUnits", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Write capacity used"), View::Line, 12, {{{"ConsumedWriteCapacityUnits", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Request latency"), View::Line, 8, {{{"SuccessfulRequestLatency", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Throttled requests"), View::Line, 8, {{{"ThrottledRequests", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Errors of the service"), View::Line, 8, {{{"SystemErrors", "Sum"}}}},
};

constexpr Part kElasticache[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Engine CPU"), View::Number, 6, {{{"EngineCPUUtilization", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory used"), View::Number, 6, {{{"DatabaseMemoryUsagePercentage", "Average"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Connections"), View::Number, 6, {{{"CurrConnections", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Evictions"), View::Number, 6, {{{"Evictions", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Engine CPU"), View::Line, 8, {{{"EngineCPUUtilization", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Host CPU"), View::Line, 8, {{{"CPUUtilization", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory used"), View::Line, 8, {{{"DatabaseMemoryUsagePercentage", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Hits"), View::Line, 8, {{{"CacheHits", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Misses"), View::Line, 8, {{{"CacheMisses", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Evictions"), View::Line, 8, {{{"Evictions", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Connections"), View::Line, 8, {{{"CurrConnections", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New connections"), View::Line, 8, {{{"NewConnections", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Replication lag"), View::Line, 8, {{{"ReplicationLag", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Items"), View::Line, 12, {{{"CurrItems", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Free memory"), View::Line, 12, {{{"FreeableMemory", "Minimum"}}}},
};

constexpr Definition kDefinitions[] = {
    {"rds", QT_TRANSLATE_NOOP("ServiceDashboards", "RDS"), "AWS/RDS", {"DBInstanceIdentifier"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Databases"), kRds},
    {"ebs", QT_TRANSLATE_NOOP("ServiceDashboards", "EBS"), "AWS/EBS", {"VolumeId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Volumes"), kEbs},
    {"dynamodb", QT_TRANSLATE_NOOP("ServiceDashboards", "DynamoDB"), "AWS/DynamoDB", {"TableName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Tables"), kDynamodb},
    {"elasticache", QT_TRANSLATE_NOOP("ServiceDashboards", "ElastiCache"), "AWS/ElastiCache", {"CacheClusterId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Nodes"), kElasticache},
};
// clang-format on

} // namespace

std::span<const Definition> databases()
{
    return kDefinitions;
}

} // namespace yagura::services
