// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicedefinition.h"

#include <QtGlobal>

namespace yagura::services {

namespace {

// clang-format off
constexpr Part kEc2[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Number, 6, {{{"CPUUtilization", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network in"), View::Number, 6, {{{"NetworkIn", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network out"), View::Number, 6, {{{"NetworkOut", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Failed status checks"), View::Number, 6, {{{"StatusCheckFailed", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Line, 12, {{{"CPUUtilization", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Status checks"), View::Line, 12, {{{"StatusCheckFailed_Instance", "Maximum", QT_TRANSLATE_NOOP("ServiceDashboards", "instance")}, {"StatusCheckFailed_System", "Maximum", QT_TRANSLATE_NOOP("ServiceDashboards", "system")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network in"), View::Line, 8, {{{"NetworkIn", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network out"), View::Line, 8, {{{"NetworkOut", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network packets"), View::Line, 8, {{{"NetworkPacketsIn", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "in")}, {"NetworkPacketsOut", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "out")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk reads, bytes"), View::Line, 8, {{{"DiskReadBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk writes, bytes"), View::Line, 8, {{{"DiskWriteBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk operations"), View::Line, 8, {{{"DiskReadOps", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "reads")}, {"DiskWriteOps", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "writes")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Volume reads, bytes"), View::Line, 8, {{{"EBSReadBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Volume writes, bytes"), View::Line, 8, {{{"EBSWriteBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Volume operations"), View::Line, 8, {{{"EBSReadOps", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "reads")}, {"EBSWriteOps", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "writes")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU credit balance"), View::Line, 12, {{{"CPUCreditBalance", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU credit usage"), View::Line, 12, {{{"CPUCreditUsage", "Average"}}}},
};

constexpr Part kHost[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU busy"), View::Number, 6, {{{"cpu_usage_active", "Average", nullptr, Rows::PerResource, "cpu=cpu-total"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory used"), View::Number, 6, {{{"mem_used_percent", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Fullest file system"), View::Number, 6, {{{"disk_used_percent", "Maximum"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Load, 1 minute"), View::Number, 6, {{{"system_load1", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU busy"), View::Line, 12, {{{"cpu_usage_active", "Average", nullptr, Rows::PerResource, "cpu=cpu-total"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU by state"), View::Line, 12, {{{"cpu_usage_user", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "user"), Rows::PerResource, "cpu=cpu-total"}, {"cpu_usage_system", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "system"), Rows::PerResource, "cpu=cpu-total"}, {"cpu_usage_iowait", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "waiting"), Rows::PerResource, "cpu=cpu-total"}, {"cpu_usage_steal", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "stolen"), Rows::PerResource, "cpu=cpu-total"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory used"), View::Line, 8, {{{"mem_used_percent", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Swap used"), View::Line, 8, {{{"swap_used_percent", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Load"), View::Line, 8, {{{"system_load1", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "1 minute")}, {"system_load5", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "5 minutes")}, {"system_load15", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "15 minutes")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "File systems"), View::Line, 8, {{{"disk_used_percent", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk reads, bytes"), View::Line, 8, {{{"diskio_read_bytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Disk writes, bytes"), View::Line, 8, {{{"diskio_write_bytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes received"), View::Line, 8, {{{"net_bytes_recv", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes sent"), View::Line, 8, {{{"net_bytes_sent", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Processes"), View::Line, 8, {{{"processes_total", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Open TCP connections"), View::Line, 12, {{{"netstat_tcp_established", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Network errors"), View::Line, 12, {{{"net_err_in", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "in")}, {"net_err_out", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "out")}}}},
};

constexpr Part kAutoscaling[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Instances in service"), View::Number, 8, {{{"GroupInServiceInstances", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Desired capacity"), View::Number, 8, {{{"GroupDesiredCapacity", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Pending instances"), View::Number, 8, {{{"GroupPendingInstances", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Instances in service"), View::Line, 12, {{{"GroupInServiceInstances", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Desired capacity"), View::Line, 12, {{{"GroupDesiredCapacity", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Smallest and largest size"), View::Line, 8, {{{"GroupMinSize", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "smallest")}, {"GroupMaxSize", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "largest")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Pending instances"), View::Line, 8, {{{"GroupPendingInstances", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Terminating instances"), View::Line, 8, {{{"GroupTerminatingInstances", "Average"}}}},
};

constexpr Part kLambda[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Invocations"), View::Number, 6, {{{"Invocations", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Errors"), View::Number, 6, {{{"Errors", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Throttles"), View::Number, 6, {{{"Throttles", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Duration"), View::Number, 6, {{{"Duration", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Invocations"), View::Area, 12, {{{"Invocations", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Errors"), View::Line, 12, {{{"Errors", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Duration, average"), View::Line, 12, {{{"Duration", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Duration, p99"), View::Line, 12, {{{"Duration", "p99"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Throttles"), View::Line, 8, {{{"Throttles", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Concurrent executions"), View::Line, 8, {{{"ConcurrentExecutions", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Iterator age"), View::Line, 8, {{{"IteratorAge", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Delivery failures"), View::Line, 8, {{{"DeadLetterErrors", "Sum"}, {"DestinationDeliveryFailures", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Asynchronous event age"), View::Line, 8, {{{"AsyncEventAge", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Asynchronous events dropped"), View::Line, 8, {{{"AsyncEventsDropped", "Sum"}}}},
};

constexpr Part kEcs[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Number, 12, {{{"CPUUtilization", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory utilization"), View::Number, 12, {{{"MemoryUtilization", "Average"}}}, Summary::Average},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "CPU utilization"), View::Line, 12, {{{"CPUUtilization", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Memory utilization"), View::Line, 12, {{{"MemoryUtilization", "Average"}}}},
};

constexpr Definition kDefinitions[] = {
    {"ec2", QT_TRANSLATE_NOOP("ServiceDashboards", "EC2"), "AWS/EC2", {"InstanceId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Instances"), kEc2},
    {"host", QT_TRANSLATE_NOOP("ServiceDashboards", "Hosts"), "CWAgent", {"host", "InstanceId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Hosts"), kHost},
    {"autoscaling", QT_TRANSLATE_NOOP("ServiceDashboards", "Auto Scaling"), "AWS/AutoScaling", {"AutoScalingGroupName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Groups"), kAutoscaling},
    {"lambda", QT_TRANSLATE_NOOP("ServiceDashboards", "Lambda"), "AWS/Lambda", {"FunctionName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Functions"), kLambda},
    {"ecs", QT_TRANSLATE_NOOP("ServiceDashboards", "ECS"), "AWS/ECS", {"ServiceName", "ClusterName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Services"), kEcs},
};
// clang-format on

} // namespace

std::span<const Definition> compute()
{
    return kDefinitions;
}

} // namespace yagura::services
