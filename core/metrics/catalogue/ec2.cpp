// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kEC[] = {
    {"CPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the instance's allocated compute units that is in use.")},
    {"DiskReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from all instance store volumes.")},
    {"DiskWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to all instance store volumes.")},
    {"DiskReadOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed reads from all instance store volumes.")},
    {"DiskWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed writes to all instance store volumes.")},
    {"NetworkIn", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received on all network interfaces.")},
    {"NetworkOut", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent on all network interfaces.")},
    {"NetworkPacketsIn", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received on all network interfaces.")},
    {"NetworkPacketsOut", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent on all network interfaces.")},
};

constexpr MetricRow kEC2[] = {
    {"StatusCheckFailed", "Count", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when the instance check or the system check failed in the last minute, else 0.")},
    {"StatusCheckFailed_Instance", "Count", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when the check of the instance's own software and network failed, else 0.")},
    {"StatusCheckFailed_System", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when the check of the hardware under the instance failed, else 0.")},
    {"StatusCheckFailed_AttachedEBS", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when the attached volumes could not be reached or did not finish reads "
                       "and writes, else 0.")},
};

constexpr MetricRow kEC3[] = {
    {"CPUCreditUsage", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance spent.")},
    {"CPUCreditBalance", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU credits that a burstable instance has saved up.")},
    {"CPUSurplusCreditBalance", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "CPU credits spent in advance by an instance in unlimited mode.")},
    {"CPUSurplusCreditsCharged", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "CPU credits spent in advance that were not earned back and are charged.")},
};

constexpr MetricRow kEC4[] = {
    {"EBSReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Bytes read from all volumes that are attached to the instance.")},
    {"EBSWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Bytes written to all volumes that are attached to the instance.")},
    {"EBSReadOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Completed reads from all volumes that are attached to the instance.")},
    {"EBSWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Completed writes to all volumes that are attached to the instance.")},
    {"EBSIOBalance%", "Percent", "Minimum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "What is left of the instance's burst credits for operations on volumes.")},
    {"EBSByteBalance%", "Percent", "Minimum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "What is left of the instance's burst credits for throughput to volumes.")},
};

constexpr MetricRow kEC5[] = {
    {"InstanceEBSIOPSExceededCheck", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when operations on volumes reached the limit of the instance in the last "
                       "minute, else 0.")},
    {"InstanceEBSThroughputExceededCheck", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "1 when throughput to volumes reached the limit of the instance in the last "
                       "minute, else 0.")},
};

constexpr MetricRow kEC6[] = {
    {"MetadataNoToken", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Successful calls of the instance metadata service without a token.")},
    {"MetadataNoTokenRejected", "Count", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Calls of the instance metadata service that were refused because they had no token.")},
};

constexpr MetricRow kEC7[] = {
    {"DedicatedHostCPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the dedicated host's processors that its instances use.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/EC2", "InstanceId|AutoScalingGroupName|ImageId|InstanceType|", 300, kEC},
    {"AWS/EC2", "InstanceId|AutoScalingGroupName", 60, kEC2},
    {"AWS/EC2", "InstanceId", 300, kEC3},
    {"AWS/EC2", "InstanceId|AutoScalingGroupName|ImageId|InstanceType|", 300, kEC4},
    {"AWS/EC2", "InstanceId", 60, kEC5},
    {"AWS/EC2", "InstanceId", 300, kEC6},
    {"AWS/EC2", "HostId", 300, kEC7},
};

} // namespace

std::span<const MetricGroup> ec2()
{
    return kGroups;
}

} // namespace yagura::catalogue
