// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kLogs[] = {
    {"IncomingBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes of log events that arrived, uncompressed.")},
    {"IncomingLogEvents", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Log events that arrived.")},
    {"EMFParsingErrors", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Log events with embedded metrics that could not be read.")},
    {"EMFValidationErrors", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Log events with embedded metrics that were wrong.")},
};

constexpr MetricRow kLogs2[] = {
    {"ForwardedBytes", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Bytes of log events passed on to the subscription, compressed.")},
    {"ForwardedLogEvents", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Log events passed on to the subscription.")},
    {"DeliveryErrors", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Log events that the subscription's destination refused with an error.")},
    {"DeliveryThrottling", "None", "Sum",
     QT_TRANSLATE_NOOP(
         "MetricCatalogue",
         "Log events that the subscription's destination refused because there were too many.")},
};

constexpr MetricRow kUsage[] = {
    {"CallCount", "None", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Calls of an operation.")},
    {"ResourceCount", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Resources that exist.")},
    {"ThrottleCount", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "Calls of an operation that were refused because there were too many.")},
    {"ErrorCount", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls of an operation that failed.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/Logs", "LogGroupName|", 60, kLogs},
    {"AWS/Logs", "DestinationType,FilterName,LogGroupName", 60, kLogs2},
    {"AWS/Usage", "Class,Resource,Service,Type", 60, kUsage},
};

} // namespace

std::span<const MetricGroup> operations()
{
    return kGroups;
}

} // namespace yagura::catalogue
