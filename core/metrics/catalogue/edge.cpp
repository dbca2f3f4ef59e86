// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalogue/metricfamilies.h"

#include <QtGlobal>

namespace yagura::catalogue {

namespace {

constexpr MetricRow kCloudFront[] = {
    {"Requests", "None", "Sum", QT_TRANSLATE_NOOP("MetricCatalogue", "Requests of viewers.")},
    {"BytesDownloaded", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent to viewers.")},
    {"BytesUploaded", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received from viewers.")},
    {"TotalErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with an error.")},
    {"4xxErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with a client error.")},
    {"5xxErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with a server error.")},
    {"401ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 401.")},
    {"403ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 403.")},
    {"404ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 404.")},
    {"502ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 502.")},
    {"503ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 503.")},
    {"504ErrorRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests answered with 504.")},
    {"CacheHitRate", "Percent", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of requests that the cache could answer.")},
    {"OriginLatency", "Milliseconds", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Time until the answer of the origin begins.")},
};

constexpr MetricRow kCloudFront2[] = {
    {"FunctionInvocations", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs of the function at the edge.")},
    {"FunctionValidationErrors", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs whose result was invalid.")},
    {"FunctionExecutionErrors", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Runs that did not end.")},
    {"FunctionComputeUtilization", "None", "Average",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Share of the allowed time that the function took.")},
    {"FunctionThrottles", "None", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Calls refused because too many were running.")},
};

constexpr MetricRow kNATGateway[] = {
    {"ActiveConnectionCount", "Count", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Open connections through the gateway.")},
    {"ConnectionAttemptCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections that were tried through the gateway.")},
    {"ConnectionEstablishedCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections that were made through the gateway.")},
    {"BytesInFromDestination", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received from destinations.")},
    {"BytesInFromSource", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes received from clients in the network.")},
    {"BytesOutToDestination", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent to destinations.")},
    {"BytesOutToSource", "Bytes", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Bytes sent to clients in the network.")},
    {"PacketsInFromDestination", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received from destinations.")},
    {"PacketsInFromSource", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets received from clients in the network.")},
    {"PacketsOutToDestination", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent to destinations.")},
    {"PacketsOutToSource", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets sent to clients in the network.")},
    {"ErrorPortAllocation", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections lost because there was no free port.")},
    {"IdleTimeoutCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Connections closed because nothing went through them.")},
    {"PacketsDropCount", "Count", "Sum",
     QT_TRANSLATE_NOOP("MetricCatalogue", "Packets that the gateway dropped.")},
    {"PeakBytesPerSecond", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "The most bytes per second, measured every ten seconds.")},
    {"PeakPacketsPerSecond", "None", "Maximum",
     QT_TRANSLATE_NOOP("MetricCatalogue",
                       "The most packets per second, measured every ten seconds.")},
};

constexpr MetricGroup kGroups[] = {
    {"AWS/CloudFront", "DistributionId,Region", 60, kCloudFront},
    {"AWS/CloudFront", "FunctionName,Region", 60, kCloudFront2},
    {"AWS/NATGateway", "NatGatewayId", 60, kNATGateway},
};

} // namespace

std::span<const MetricGroup> edge()
{
    return kGroups;
}

} // namespace yagura::catalogue
