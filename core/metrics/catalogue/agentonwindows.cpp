// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kCWAgent[] = {
    {"Memory % Committed Bytes In Use", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the memory that can be committed in use.")},
    {"Memory Available MBytes", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that can be given to programs at once.")},
    {"Memory Available Bytes", "Bytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that can be given to programs at once.")},
    {"Memory Pages/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Memory pages read from and written to disk per second.")},
    {"System Processor Queue Length", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Threads that wait for a processor.")},
    {"System Context Switches/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Changes from one thread to another per second.")},
    {"TCPv4 Connections Established", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open TCP connections over IPv4.")},
    {"TCPv6 Connections Established", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open TCP connections over IPv6.")},
};

constexpr MetricRow kCWAgent2[] = {
    {"Paging File % Usage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the paging file in use.")},
    {"Processor % Processor Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor was busy with anything.")},
    {"Processor % User Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in programs.")},
    {"Processor % Privileged Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor spent in the kernel.")},
    {"Processor % Idle Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor had nothing to do.")},
    {"Processor % Interrupt Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that the processor served hardware interrupts.")},
    {"LogicalDisk % Free Space", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the drive that is free.")},
    {"LogicalDisk Free Megabytes", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Megabytes free on the drive.")},
    {"PhysicalDisk % Disk Time", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of time in which the disk had something to do.")},
    {"PhysicalDisk Avg. Disk Queue Length", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads and writes that wait for the disk.")},
    {"PhysicalDisk Disk Read Bytes/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from disk per second.")},
    {"PhysicalDisk Disk Write Bytes/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to disk per second.")},
    {"PhysicalDisk Disk Reads/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads from disk per second.")},
    {"PhysicalDisk Disk Writes/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Writes to disk per second.")},
    {"Network Interface Bytes Received/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second received by the network interface.")},
    {"Network Interface Bytes Sent/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second sent by the network interface.")},
    {"Network Interface Packets Received/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets per second received by the network interface.")},
    {"Network Interface Packets Sent/sec", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets per second sent by the network interface.")},
};

constexpr MetricGroup kGroups[] = {
    {"CWAgent", "objectname|host,objectname|InstanceId,objectname", 60, kCWAgent},
    {"CWAgent", "instance,objectname|host,instance,objectname|InstanceId,instance,objectname", 60,
     kCWAgent2},
};

} // namespace

std::span<const MetricGroup> agentOnWindows()
{
    return kGroups;
}

} // namespace yagura::catalogue
