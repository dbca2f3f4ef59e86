// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kCWAgent[] = {
    {"mem_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of memory in use.")},
    {"swap_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of swap space in use.")},
};

constexpr MetricRow kCWAgent2[] = {
    {"disk_used_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the file system in use.")},
};

constexpr MetricRow kCWAgent3[] = {
    {"cpu_usage_user", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in programs.")},
    {"cpu_usage_system", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in the kernel.")},
    {"cpu_usage_iowait", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor waited for input and output.")},
    {"cpu_usage_idle", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor had nothing to do.")},
    {"cpu_usage_nice", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time that the processor spent in programs of low priority.")},
    {"cpu_usage_irq", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor served hardware interrupts.")},
    {"cpu_usage_softirq", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor served software interrupts.")},
    {"cpu_usage_steal", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the host gave to other guests.")},
    {"cpu_usage_guest", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent on guests.")},
    {"cpu_usage_guest_nice", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Time that the processor spent on guests of low priority.")},
    {"cpu_usage_active", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor was busy with anything.")},
    {"cpu_time_active", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second in which the processor was busy with anything.")},
    {"cpu_time_guest", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the processor spent on guests.")},
    {"cpu_time_guest_nice", "None", "Average",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Hundredths of a second that the processor spent on guests of low priority.")},
    {"cpu_time_idle", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second in which the processor had nothing to do.")},
    {"cpu_time_iowait", "None", "Average",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Hundredths of a second in which the processor waited for input and output.")},
    {"cpu_time_irq", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the processor served hardware interrupts.")},
    {"cpu_time_nice", "None", "Average",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Hundredths of a second that the processor spent in programs of low priority.")},
    {"cpu_time_softirq", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the processor served software interrupts.")},
    {"cpu_time_steal", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the host gave to other guests.")},
    {"cpu_time_system", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the processor spent in the kernel.")},
    {"cpu_time_user", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Hundredths of a second that the processor spent in programs.")},
};

constexpr MetricRow kCWAgent4[] = {
    {"mem_used", "Bytes", "Average", QT_TRANSLATE_NOOP("MetricCatalogue", "Memory in use.")},
    {"mem_available", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that can be given to programs at once.")},
    {"mem_available_percent", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of memory that can be given to programs at once.")},
    {"mem_total", "Bytes", "Average", QT_TRANSLATE_NOOP("MetricCatalogue", "Memory of the host.")},
    {"mem_free", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that nothing uses.")},
    {"mem_active", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that was used lately.")},
    {"mem_inactive", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that was not used for some time.")},
    {"mem_buffered", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that holds buffers.")},
    {"mem_cached", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that holds parts of files.")},
    {"swap_free", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Swap space that is free.")},
    {"swap_used", "Bytes", "Average", QT_TRANSLATE_NOOP("MetricCatalogue", "Swap space in use.")},
};

constexpr MetricRow kCWAgent5[] = {
    {"disk_used", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Space in use on the file system.")},
    {"disk_free", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Space free on the file system.")},
    {"disk_total", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Size of the file system.")},
    {"disk_inodes_free", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Index nodes free on the file system.")},
    {"disk_inodes_used", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Index nodes in use on the file system.")},
    {"disk_inodes_total", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Index nodes of the file system.")},
};

constexpr MetricRow kCWAgent6[] = {
    {"diskio_reads", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed reads from the disk.")},
    {"diskio_writes", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed writes to the disk.")},
    {"diskio_read_bytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from the disk.")},
    {"diskio_write_bytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to the disk.")},
    {"diskio_read_time", "Milliseconds", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that reads took together.")},
    {"diskio_write_time", "Milliseconds", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that writes took together.")},
    {"diskio_io_time", "Milliseconds", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time in which the disk had something to do.")},
    {"diskio_iops_in_progress", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Reads and writes that were handed to the disk and are not done.")},
};

constexpr MetricRow kCWAgent7[] = {
    {"net_bytes_recv", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received by the network interface.")},
    {"net_bytes_sent", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent by the network interface.")},
    {"net_packets_recv", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received by the network interface.")},
    {"net_packets_sent", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent by the network interface.")},
    {"net_err_in", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received with errors.")},
    {"net_err_out", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets that could not be sent because of errors.")},
    {"net_drop_in", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received and dropped.")},
    {"net_drop_out", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets dropped instead of sent.")},
};

constexpr MetricRow kCWAgent8[] = {
    {"netstat_tcp_established", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open TCP connections.")},
    {"netstat_tcp_close", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections without a state.")},
    {"netstat_tcp_close_wait", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that the program has yet to close.")},
    {"netstat_tcp_closing", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "TCP connections that wait for the other side to confirm the end.")},
    {"netstat_tcp_fin_wait1", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that are being closed.")},
    {"netstat_tcp_fin_wait2", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that wait for the other side to end.")},
    {"netstat_tcp_last_ack", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that wait for the last confirmation.")},
    {"netstat_tcp_listen", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Ports that accept TCP connections.")},
    {"netstat_tcp_none", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections in an unknown state.")},
    {"netstat_tcp_syn_recv", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that a client has begun.")},
    {"netstat_tcp_syn_sent", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that this host has begun.")},
    {"netstat_tcp_time_wait", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "TCP connections that ended and wait for late packets.")},
    {"netstat_udp_socket", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open UDP sockets.")},
    {"processes_total", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes in all states.")},
    {"processes_running", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that run or could run.")},
    {"processes_sleeping", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that wait for an event.")},
    {"processes_blocked", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that wait for input or output.")},
    {"processes_zombies", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that ended and were not collected by their parent.")},
    {"processes_stopped", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that were stopped.")},
    {"processes_dead", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that ended and are about to go.")},
    {"processes_idle", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Threads of the kernel that have nothing to do.")},
    {"processes_paging", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that wait for memory pages.")},
    {"processes_total_threads", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Threads of all processes.")},
    {"processes_wait", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes in a wait state.")},
    {"system_load1", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that run or wait, averaged over one minute.")},
    {"system_load5", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that run or wait, averaged over five minutes.")},
    {"system_load15", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Processes that run or wait, averaged over fifteen minutes.")},
};

constexpr MetricRow kCWAgent9[] = {
    {"procstat_cpu_usage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the processor that the process uses.")},
    {"procstat_cpu_time", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processor time that the process used.")},
    {"procstat_memory_rss", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that the process holds.")},
    {"procstat_memory_vms", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Address space of the process.")},
    {"procstat_memory_swap", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Swap space that the process uses.")},
    {"procstat_read_bytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that the process read from disks.")},
    {"procstat_write_bytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that the process wrote to disks.")},
    {"procstat_num_fds", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Files that the process has open.")},
    {"procstat_num_threads", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Threads of the process.")},
    {"procstat_lookup_pid_count", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Processes that match what is looked for.")},
};

constexpr MetricRow kCWAgent10[] = {
    {"ethtool_bw_in_allowance_exceeded", "None", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets queued or dropped because incoming bandwidth reached the instance's limit.")},
    {"ethtool_bw_out_allowance_exceeded", "None", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets queued or dropped because outgoing bandwidth reached the instance's limit.")},
    {"ethtool_conntrack_allowance_exceeded", "None", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets dropped because the instance tracks as many connections as it may.")},
    {"ethtool_linklocal_allowance_exceeded", "None", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Packets to local services of the network dropped because there were too many.")},
    {"ethtool_pps_allowance_exceeded", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Packets queued or dropped because there were more per second than the "
                       "instance may have.")},
};

constexpr MetricRow kCWAgent11[] = {
    {"nvidia_smi_utilization_gpu", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of time in which the graphics processor was busy.")},
    {"nvidia_smi_utilization_memory", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of time in which the graphics memory was read or written.")},
    {"nvidia_smi_temperature_gpu", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Temperature of the graphics processor in degrees Celsius.")},
    {"nvidia_smi_power_draw", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Power that the graphics card draws, in watts.")},
    {"nvidia_smi_memory_total", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Graphics memory.")},
    {"nvidia_smi_memory_used", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Graphics memory in use.")},
    {"nvidia_smi_memory_free", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Graphics memory that is free.")},
    {"nvidia_smi_fan_speed", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Speed of the fan as a share of its maximum.")},
};

constexpr MetricGroup kGroups[] = {
    {"CWAgent", "host|InstanceId|ImageId,InstanceId,InstanceType", 60, kCWAgent},
    {"CWAgent", "device,fstype,host,path|device,fstype,path|InstanceId,path", 60, kCWAgent2},
    {"CWAgent", "cpu,host|cpu", 60, kCWAgent3},
    {"CWAgent", "host|InstanceId|ImageId,InstanceId,InstanceType", 60, kCWAgent4},
    {"CWAgent", "device,fstype,host,path|device,fstype,path", 60, kCWAgent5},
    {"CWAgent", "host,name|name", 60, kCWAgent6},
    {"CWAgent", "host,interface|interface", 60, kCWAgent7},
    {"CWAgent", "host|InstanceId", 60, kCWAgent8},
    {"CWAgent", "exe,process_name|pattern,process_name|pidfile,process_name|host,process_name", 60,
     kCWAgent9},
    {"CWAgent", "interface,driver,host|driver,interface", 60, kCWAgent10},
    {"CWAgent", "arch,host,index,name", 60, kCWAgent11},
};

} // namespace

std::span<const MetricGroup> agentOnLinux()
{
    return kGroups;
}

} // namespace yagura::catalogue
