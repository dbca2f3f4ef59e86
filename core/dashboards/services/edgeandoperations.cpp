// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicedefinition.h"

#include <QtGlobal>

namespace yagura::services {

namespace {

// clang-format off
constexpr Part kBilling[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Charges this month"), View::Number, 6, {{{"EstimatedCharges", "Maximum", nullptr, Rows::Total}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Charges by service"), View::Bar, 9, {{{"EstimatedCharges", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Share of services"), View::Pie, 9, {{{"EstimatedCharges", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Charges this month"), View::Line, 12, {{{"EstimatedCharges", "Maximum", nullptr, Rows::Total}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Charges by service"), View::Area, 12, {{{"EstimatedCharges", "Maximum"}}}},
};

constexpr Part kCloudfront[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Number, 6, {{{"Requests", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes downloaded"), View::Number, 6, {{{"BytesDownloaded", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "4xx rate"), View::Number, 6, {{{"4xxErrorRate", "Average"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "5xx rate"), View::Number, 6, {{{"5xxErrorRate", "Average"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Line, 12, {{{"Requests", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Error rates"), View::Line, 12, {{{"4xxErrorRate", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "4xx")}, {"5xxErrorRate", "Average", QT_TRANSLATE_NOOP("ServiceDashboards", "5xx")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes downloaded"), View::Line, 8, {{{"BytesDownloaded", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes uploaded"), View::Line, 8, {{{"BytesUploaded", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Cache hit rate"), View::Line, 8, {{{"CacheHitRate", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Origin latency"), View::Line, 12, {{{"OriginLatency", "Average"}}}},
};

constexpr Part kApigateway[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Calls"), View::Number, 6, {{{"Count", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency, p99"), View::Number, 6, {{{"Latency", "p99"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Client errors"), View::Number, 6, {{{"4XXError", "Sum"}, {"4xx", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Server errors"), View::Number, 6, {{{"5XXError", "Sum"}, {"5xx", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Calls"), View::Line, 12, {{{"Count", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency"), View::Line, 12, {{{"Latency", "p99", QT_TRANSLATE_NOOP("ServiceDashboards", "p99")}, {"Latency", "p50", QT_TRANSLATE_NOOP("ServiceDashboards", "p50")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Client errors"), View::Line, 8, {{{"4XXError", "Sum"}, {"4xx", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Server errors"), View::Line, 8, {{{"5XXError", "Sum"}, {"5xx", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency behind the API"), View::Line, 8, {{{"IntegrationLatency", "Average"}}}},
};

constexpr Part kNat[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes out"), View::Number, 8, {{{"BytesOutToDestination", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Port allocation errors"), View::Number, 8, {{{"ErrorPortAllocation", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Packets dropped"), View::Number, 8, {{{"PacketsDropCount", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes out"), View::Line, 8, {{{"BytesOutToDestination", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes in"), View::Line, 8, {{{"BytesInFromDestination", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Port allocation errors"), View::Line, 8, {{{"ErrorPortAllocation", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Open connections"), View::Line, 8, {{{"ActiveConnectionCount", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Connections tried"), View::Line, 8, {{{"ConnectionAttemptCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Packets dropped"), View::Line, 8, {{{"PacketsDropCount", "Sum"}}}},
};

constexpr Part kLogs[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes received"), View::Number, 12, {{{"IncomingBytes", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Events received"), View::Number, 12, {{{"IncomingLogEvents", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes received"), View::Line, 12, {{{"IncomingBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Events received"), View::Line, 12, {{{"IncomingLogEvents", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Errors passing on"), View::Line, 12, {{{"DeliveryErrors", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Delivery throttling"), View::Line, 12, {{{"DeliveryThrottling", "Sum"}}}},
};

constexpr Definition kDefinitions[] = {
    {"billing", QT_TRANSLATE_NOOP("ServiceDashboards", "Billing"), "AWS/Billing", {"ServiceName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Services"), kBilling, 720},
    {"cloudfront", QT_TRANSLATE_NOOP("ServiceDashboards", "CloudFront"), "AWS/CloudFront", {"DistributionId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Distributions"), kCloudfront},
    {"apigateway", QT_TRANSLATE_NOOP("ServiceDashboards", "API Gateway"), "AWS/ApiGateway", {"ApiName", "ApiId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "APIs"), kApigateway},
    {"nat", QT_TRANSLATE_NOOP("ServiceDashboards", "NAT gateways"), "AWS/NATGateway", {"NatGatewayId"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Gateways"), kNat},
    {"logs", QT_TRANSLATE_NOOP("ServiceDashboards", "Logs"), "AWS/Logs", {"LogGroupName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Log groups"), kLogs},
};
// clang-format on

} // namespace

std::span<const Definition> edgeAndOperations()
{
    return kDefinitions;
}

} // namespace yagura::services
