// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kAutoScaling[] = {
    {"GroupDesiredCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances that the group tries to keep.")},
    {"GroupInServiceInstances", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances that run as part of the group.")},
    {"GroupMinSize", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "The smallest size of the group.")},
    {"GroupMaxSize", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "The largest size of the group.")},
    {"GroupPendingInstances", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Instances that are being started and are not in service yet.")},
    {"GroupStandbyInstances", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances that run and are kept out of service.")},
    {"GroupTerminatingInstances", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances that are being ended.")},
    {"GroupTotalInstances", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Instances of the group in all states.")},
    {"GroupInServiceCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units that run as part of the group.")},
    {"GroupPendingCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units that are being started.")},
    {"GroupStandbyCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units that run and are kept out of service.")},
    {"GroupTerminatingCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units that are being ended.")},
    {"GroupTotalCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity units of the group in all states.")},
    {"WarmPoolMinSize", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "The smallest size of the warm pool.")},
    {"WarmPoolDesiredCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity that the warm pool tries to keep.")},
    {"WarmPoolPendingCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity of the warm pool that is being started.")},
    {"WarmPoolWarmedCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Capacity of the warm pool that is ready to go into service.")},
    {"WarmPoolTerminatingCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity of the warm pool that is being ended.")},
    {"WarmPoolTotalCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity of the warm pool in all states.")},
    {"GroupAndWarmPoolDesiredCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Capacity that group and warm pool together try to keep.")},
    {"GroupAndWarmPoolTotalCapacity", "Count", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Capacity of group and warm pool together.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/AutoScaling", "AutoScalingGroupName", 60, kAutoScaling},
};

} // namespace

std::span<const MetricGroup> autoScaling()
{
    return kGroups;
}

} // namespace yagura::catalogue
