// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicedefinition.h"

#include <QtGlobal>

namespace yagura::services {

namespace {

// clang-format off
constexpr Part kAlb[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Number, 5, {{{"RequestCount", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Response time, p99"), View::Number, 5, {{{"TargetResponseTime", "p99"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Target 5XX"), View::Number, 5, {{{"HTTPCode_Target_5XX_Count", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancer 5XX"), View::Number, 5, {{{"HTTPCode_ELB_5XX_Count", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy targets"), View::Number, 4, {{{"UnHealthyHostCount", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Area, 12, {{{"RequestCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Response time"), View::Line, 12, {{{"TargetResponseTime", "p99", QT_TRANSLATE_NOOP("ServiceDashboards", "p99")}, {"TargetResponseTime", "p50", QT_TRANSLATE_NOOP("ServiceDashboards", "p50")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Target 2XX"), View::Line, 8, {{{"HTTPCode_Target_2XX_Count", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Target 4XX"), View::Line, 8, {{{"HTTPCode_Target_4XX_Count", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Target 5XX"), View::Line, 8, {{{"HTTPCode_Target_5XX_Count", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Healthy targets"), View::Line, 8, {{{"HealthyHostCount", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy targets"), View::Line, 8, {{{"UnHealthyHostCount", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancer 5XX"), View::Line, 8, {{{"HTTPCode_ELB_5XX_Count", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Active connections"), View::Line, 8, {{{"ActiveConnectionCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New connections"), View::Line, 8, {{{"NewConnectionCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Failed connections"), View::Line, 8, {{{"TargetConnectionErrorCount", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "to targets")}, {"RejectedConnectionCount", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "refused")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes handled"), View::Line, 12, {{{"ProcessedBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Capacity units"), View::Line, 12, {{{"ConsumedLCUs", "Sum"}}}},
};

constexpr Part kNlb[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New flows"), View::Number, 6, {{{"NewFlowCount", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Active flows"), View::Number, 6, {{{"ActiveFlowCount", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes handled"), View::Number, 6, {{{"ProcessedBytes", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy targets"), View::Number, 6, {{{"UnHealthyHostCount", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Active flows"), View::Line, 12, {{{"ActiveFlowCount", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New flows"), View::Line, 12, {{{"NewFlowCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes handled"), View::Line, 8, {{{"ProcessedBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Packets handled"), View::Line, 8, {{{"ProcessedPackets", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Resets"), View::Line, 8, {{{"TCP_Client_Reset_Count", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "clients")}, {"TCP_Target_Reset_Count", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "targets")}, {"TCP_ELB_Reset_Count", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "load balancer")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Healthy targets"), View::Line, 8, {{{"HealthyHostCount", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy targets"), View::Line, 8, {{{"UnHealthyHostCount", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "TLS errors"), View::Line, 8, {{{"ClientTLSNegotiationErrorCount", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "clients")}, {"TargetTLSNegotiationErrorCount", "Sum", QT_TRANSLATE_NOOP("ServiceDashboards", "targets")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Port allocation errors"), View::Line, 12, {{{"PortAllocationErrorCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Capacity units"), View::Line, 12, {{{"ConsumedLCUs", "Sum"}}}},
};

constexpr Part kGwlb[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New flows"), View::Number, 8, {{{"NewFlowCount", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Active flows"), View::Number, 8, {{{"ActiveFlowCount", "Average"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes handled"), View::Number, 8, {{{"ProcessedBytes", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Active flows"), View::Line, 12, {{{"ActiveFlowCount", "Average"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "New flows"), View::Line, 12, {{{"NewFlowCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Bytes handled"), View::Line, 8, {{{"ProcessedBytes", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Healthy targets"), View::Line, 8, {{{"HealthyHostCount", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy targets"), View::Line, 8, {{{"UnHealthyHostCount", "Maximum"}}}},
};

constexpr Part kElb[] = {
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Number, 6, {{{"RequestCount", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency, p99"), View::Number, 6, {{{"Latency", "p99"}}}, Summary::Maximum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Backend 5XX"), View::Number, 6, {{{"HTTPCode_Backend_5XX", "Sum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy hosts"), View::Number, 6, {{{"UnHealthyHostCount", "Maximum"}}}, Summary::Sum},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Requests"), View::Area, 12, {{{"RequestCount", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Latency"), View::Line, 12, {{{"Latency", "p99", QT_TRANSLATE_NOOP("ServiceDashboards", "p99")}, {"Latency", "p50", QT_TRANSLATE_NOOP("ServiceDashboards", "p50")}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Backend 2XX"), View::Line, 8, {{{"HTTPCode_Backend_2XX", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Backend 4XX"), View::Line, 8, {{{"HTTPCode_Backend_4XX", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Backend 5XX"), View::Line, 8, {{{"HTTPCode_Backend_5XX", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Healthy hosts"), View::Line, 8, {{{"HealthyHostCount", "Minimum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Unhealthy hosts"), View::Line, 8, {{{"UnHealthyHostCount", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancer 5XX"), View::Line, 8, {{{"HTTPCode_ELB_5XX", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Failed connections to hosts"), View::Line, 8, {{{"BackendConnectionErrors", "Sum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Surge queue length"), View::Line, 8, {{{"SurgeQueueLength", "Maximum"}}}},
    {QT_TRANSLATE_NOOP("ServiceDashboards", "Spillover"), View::Line, 8, {{{"SpilloverCount", "Sum"}}}},
};

constexpr Definition kDefinitions[] = {
    {"alb", QT_TRANSLATE_NOOP("ServiceDashboards", "Application load balancers"), "AWS/ApplicationELB", {"LoadBalancer"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancers"), kAlb},
    {"nlb", QT_TRANSLATE_NOOP("ServiceDashboards", "Network load balancers"), "AWS/NetworkELB", {"LoadBalancer"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancers"), kNlb},
    {"gwlb", QT_TRANSLATE_NOOP("ServiceDashboards", "Gateway load balancers"), "AWS/GatewayELB", {"LoadBalancer"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancers"), kGwlb},
    {"elb", QT_TRANSLATE_NOOP("ServiceDashboards", "Classic load balancers"), "AWS/ELB", {"LoadBalancerName"}, QT_TRANSLATE_NOOP("ServiceDashboards", "Load balancers"), kElb},
};
// clang-format on

} // namespace

std::span<const Definition> loadBalancers()
{
    return kDefinitions;
}

} // namespace yagura::services
