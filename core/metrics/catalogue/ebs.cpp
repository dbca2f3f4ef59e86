// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kEBS[] = {
    {"VolumeReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from the volume.")},
    {"VolumeWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to the volume.")},
    {"VolumeReadOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed reads from the volume.")},
    {"VolumeWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Completed writes to the volume.")},
    {"VolumeTotalReadTime", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that all completed reads took together.")},
    {"VolumeTotalWriteTime", "Seconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time that all completed writes took together.")},
    {"VolumeIdleTime", "Seconds", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time in which no read or write was waiting.")},
    {"VolumeQueueLength", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Reads and writes that wait for completion.")},
    {"VolumeAvgReadLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Average time that reads took in the last minute.")},
    {"VolumeAvgWriteLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Average time that writes took in the last minute.")},
    {"VolumeThroughputPercentage", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Delivered operations as a share of those provisioned.")},
    {"VolumeConsumedReadWriteOps", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Operations of 256 KiB that count against the provisioned rate.")},
    {"BurstBalance", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "What is left of the volume's burst credits.")},
    {"VolumeStalledIOCheck", "None", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when the volume did not finish reads and writes in the last minute, else 0.")},
    {"VolumeIOPSExceededCheck", "None", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when more operations were tried than the volume is provisioned for, else 0.")},
    {"VolumeThroughputExceededCheck", "None", "Maximum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "1 when more throughput was tried than the volume is provisioned for, else 0.")},
};

constexpr MetricRow kEBS2[] = {
    {"FastSnapshotRestoreCreditsBucketSize", "None", "Average",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Volumes that can at most be made from the snapshot at once at full speed.")},
    {"FastSnapshotRestoreCreditsBalance", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Volumes that can be made from the snapshot at full speed now.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/EBS", "VolumeId", 60, kEBS},
    {"AWS/EBS", "SnapshotId,AvailabilityZone", 60, kEBS2},
};

} // namespace

std::span<const MetricGroup> ebs()
{
    return kGroups;
}

} // namespace yagura::catalogue
