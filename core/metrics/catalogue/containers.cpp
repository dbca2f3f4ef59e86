// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kECS[] = {
    {"CPUUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the reserved processor time in use.")},
    {"MemoryUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the reserved memory in use.")},
    {"CPUReservation", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the cluster's processors that running tasks reserve.")},
    {"MemoryReservation", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the cluster's memory that running tasks reserve.")},
    {"GPUReservation", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Share of the cluster's graphics processors that running tasks reserve.")},
    {"EBSFilesystemUtilization", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the tasks' volumes in use.")},
};

constexpr MetricRow kECSContainerInsights[] = {
    {"CpuUtilized", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU units that tasks use.")},
    {"CpuReserved", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "CPU units that tasks reserve.")},
    {"MemoryUtilized", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that tasks use.")},
    {"MemoryReserved", "Megabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Memory that tasks reserve.")},
    {"NetworkRxBytes", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second that tasks receive.")},
    {"NetworkTxBytes", "Bytes/Second", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes per second that tasks send.")},
    {"StorageReadBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes read from storage.")},
    {"StorageWriteBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes written to storage.")},
    {"EphemeralStorageUtilized", "Gigabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Temporary storage in use.")},
    {"EphemeralStorageReserved", "Gigabytes", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Temporary storage that is reserved.")},
    {"DesiredTaskCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Tasks that a service tries to keep.")},
    {"RunningTaskCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Tasks that run.")},
    {"PendingTaskCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Tasks that are being started.")},
    {"DeploymentCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Deployments of a service.")},
    {"TaskCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Tasks in the cluster.")},
    {"ServiceCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Services in the cluster.")},
    {"ContainerInstanceCount", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances that run containers.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/ECS", "ClusterName|ClusterName,ServiceName", 60, kECS},
    {"ECS/ContainerInsights",
     "ClusterName|ClusterName,ServiceName|ClusterName,TaskDefinitionFamily", 60,
     kECSContainerInsights},
};

} // namespace

std::span<const MetricGroup> containers()
{
    return kGroups;
}

} // namespace yagura::catalogue
