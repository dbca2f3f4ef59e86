// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kApiGateway[] = {
    {"Count", "Count", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Calls of the interface.")},
    {"Latency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time from a client's request to its answer.")},
    {"IntegrationLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time from passing a request on to its answer.")},
    {"4XXError", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that were answered with a client error.")},
    {"5XXError", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that were answered with a server error.")},
    {"CacheHitCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that the cache answered.")},
    {"CacheMissCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that the cache could not answer.")},
};

constexpr MetricRow kApiGateway2[] = {
    {"4xx", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that were answered with a client error.")},
    {"5xx", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that were answered with a server error.")},
    {"DataProcessed", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes that were handled.")},
    {"ConnectCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections that clients asked for.")},
    {"MessageCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Messages to and from clients.")},
    {"IntegrationError", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls that failed behind the interface.")},
    {"ClientError", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls refused before they were passed on.")},
    {"ExecutionError", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Errors while calls were passed on.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/ApiGateway", "ApiName|ApiName,Stage|ApiName,Method,Resource,Stage", 60, kApiGateway},
    {"AWS/ApiGateway", "ApiId|ApiId,Stage|ApiId,Method,Resource,Stage|ApiId,Route,Stage", 60,
     kApiGateway2},
};

} // namespace

std::span<const MetricGroup> apiGateway()
{
    return kGroups;
}

} // namespace yagura::catalogue
