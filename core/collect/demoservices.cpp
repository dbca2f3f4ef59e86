// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demoservices.h"

#include <algorithm>
#include <string>

namespace yagura {

namespace {

/// One metric that every resource of a kind has.
struct Column
{
    const char* name;
    const char* unit;
    DemoCurve curve;
};

constexpr int kFiveMinutes = 5;
constexpr double kGibibyte = 1073741824.0;
constexpr DemoCurve kZero{};

DemoSeries& add(std::vector<DemoSeries>& all, const char* nameSpace, const char* name,
                const char* unit, std::vector<Dimension> dimensions, int strideMinutes = 1)
{
    std::sort(dimensions.begin(), dimensions.end());
    DemoSeries& series = all.emplace_back();
    series.metric = {nameSpace, name, std::move(dimensions)};
    series.unit = unit;
    series.strideMinutes = strideMinutes;
    return series;
}

/// @param scale  of the levels: how large the resource is
template <std::size_t N>
void addColumns(std::vector<DemoSeries>& all, const char* nameSpace, const Column (&columns)[N],
                const std::vector<Dimension>& dimensions, int strideMinutes = 1, double scale = 1)
{
    for (const Column& column : columns) {
        DemoCurve curve = column.curve;
        curve.base *= scale;
        curve.noise *= scale;
        add(all, nameSpace, column.name, column.unit, dimensions, strideMinutes).curve = curve;
    }
}

// clang-format off
constexpr Column kNetworkBalancer[] = {
    {"NewFlowCount", "Count", {412, 26, 1, 0, 0, 0, 1e9, true}},
    {"ActiveFlowCount", "Count", {2380, 90, 0.8, 0, 0, 0, 1e9, true}},
    {"ProcessedBytes", "Bytes", {96e6, 5e6, 1, 0, 0, 0, 1e12, true}},
    {"ProcessedPackets", "Count", {118000, 6000, 1, 0, 0, 0, 1e12, true}},
    {"TCP_Client_Reset_Count", "Count", {14, 4, 0.6, 0, 0, 0, 1e9, true}},
    {"TCP_Target_Reset_Count", "Count", {6, 2, 0.4, 18, 0, 0, 1e9, true}},
    {"TCP_ELB_Reset_Count", "Count", {0.3, 0, 0, 2, 0, 0, 1e9, true}},
    {"ClientTLSNegotiationErrorCount", "Count", {0.4, 0, 0, 0, 0, 0, 1e9, true}},
};
constexpr Column kNetworkTargets[] = {
    {"HealthyHostCount", "Count", {3, 0, 0, 0, 0, 0, 3, false}},
    {"UnHealthyHostCount", "Count", kZero},
};
constexpr Column kClassicBalancer[] = {
    {"RequestCount", "Count", {228, 14, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Backend_2XX", "Count", {219, 13, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Backend_4XX", "Count", {7, 2, 0.8, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Backend_5XX", "Count", {0.2, 0, 0, 2, 0, 0, 1e9, true}},
    {"HTTPCode_ELB_5XX", "Count", {0.05, 0, 0, 0, 0, 0, 1e9, true}},
    {"HealthyHostCount", "Count", {2, 0, 0, 0, 0, 0, 2, false}},
    {"UnHealthyHostCount", "Count", kZero},
    {"BackendConnectionErrors", "Count", {0.03, 0, 0, 1, 0, 0, 1e9, true}},
    {"SurgeQueueLength", "Count", {0.4, 0, 0, 5, 0, 0, 1024, true}},
};
constexpr Column kMySql[] = {
    {"CPUUtilization", "Percent", {18, 4, 0.5, 0, 0, 1, 100, false}},
    {"DatabaseConnections", "Count", {26, 4, 0.6, 0, 0, 0, 500, true}},
    {"FreeableMemory", "Bytes", {3.4 * kGibibyte, 0.1 * kGibibyte, 0, 0, 0, 0, 1e13, true}},
    {"FreeStorageSpace", "Bytes", {184 * kGibibyte, 0.6 * kGibibyte, 0, 0, 0, 0, 1e13, true}},
    {"SwapUsage", "Bytes", {4.6e6, 2e5, 0, 0, 0, 0, 1e13, true}},
    {"ReadIOPS", "Count/Second", {96, 18, 0.5, 0, 0, 0, 1e6, false}},
    {"WriteIOPS", "Count/Second", {41, 8, 0.6, 0, 0, 0, 1e6, false}},
    {"ReadLatency", "Seconds", {0.0016, 0.0003, 0, 0, 0, 0.0001, 10, false}},
    {"WriteLatency", "Seconds", {0.0027, 0.0004, 0, 0, 0, 0.0001, 10, false}},
    {"ReadThroughput", "Bytes/Second", {2.1e6, 2e5, 0.6, 0, 0, 0, 1e12, true}},
    {"WriteThroughput", "Bytes/Second", {9.4e5, 8e4, 0.6, 0, 0, 0, 1e12, true}},
    {"NetworkReceiveThroughput", "Bytes/Second", {3.2e5, 3e4, 0.8, 0, 0, 0, 1e12, true}},
    {"NetworkTransmitThroughput", "Bytes/Second", {1.8e6, 2e5, 0.8, 0, 0, 0, 1e12, true}},
    {"DiskQueueDepth", "Count", {0.22, 0.1, 0.4, 0, 0, 0, 1e4, false}},
    {"BinLogDiskUsage", "Bytes", {1.4e9, 6e7, 0, 0, 0, 0, 1e13, true}},
    {"ReplicaLag", "Seconds", {0.8, 0.5, 0.3, 0, 0, 0, 1e5, false}},
    {"BurstBalance", "Percent", {99, 0.6, 0, 0, 0, 0, 100, false}},
};
constexpr Column kVolume[] = {
    {"VolumeReadBytes", "Bytes", {46e6, 5e6, 0.7, 0, 0, 0, 1e13, true}},
    {"VolumeWriteBytes", "Bytes", {128e6, 9e6, 0.7, 0, 0, 0, 1e13, true}},
    {"VolumeReadOps", "Count", {2900, 260, 0.7, 0, 0, 0, 1e9, true}},
    {"VolumeWriteOps", "Count", {8400, 520, 0.7, 0, 0, 0, 1e9, true}},
    {"VolumeQueueLength", "Count", {0.14, 0.05, 0.4, 0.3, 0, 0, 1e4, false}},
    {"VolumeAvgReadLatency", "Milliseconds", {0.62, 0.1, 0, 0.2, 0, 0.1, 1e4, false}},
    {"VolumeAvgWriteLatency", "Milliseconds", {0.94, 0.12, 0, 0.3, 0, 0.1, 1e4, false}},
    {"BurstBalance", "Percent", {97, 1.5, 0, 0, 0, 0, 100, false}},
};
constexpr Column kScalingGroup[] = {
    {"GroupDesiredCapacity", "Count", {4, 0, 0, 0, 0, 0, 1e4, false}},
    {"GroupInServiceInstances", "Count", {4, 0, 0, -1, 0, 0, 1e4, false}},
    {"GroupPendingInstances", "Count", {0, 0, 0, 1, 0, 0, 1e4, false}},
    {"GroupMinSize", "Count", {2, 0, 0, 0, 0, 0, 1e4, false}},
    {"GroupMaxSize", "Count", {8, 0, 0, 0, 0, 0, 1e4, false}},
};
// clang-format on

void addBalancers(std::vector<DemoSeries>& all)
{
    const Dimension balancer{"LoadBalancer", "net/ingest/7c2f4be1906ad835"};
    addColumns(all, "AWS/NetworkELB", kNetworkBalancer, {balancer});
    addColumns(all, "AWS/NetworkELB", kNetworkTargets,
               {balancer, {"TargetGroup", "targetgroup/ingest-a/b61d03f7ac9e2548"}});
    const std::vector<Dimension> classic{{"LoadBalancerName", "intranet"}};
    addColumns(all, "AWS/ELB", kClassicBalancer, classic);
    DemoSeries& latency = add(all, "AWS/ELB", "Latency", "Seconds", classic);
    latency.kind = DemoKind::ResponseTime;
    latency.parameter = 0.6;
}

void addVolumes(std::vector<DemoSeries>& all)
{
    struct Volume
    {
        const char* id;
        double scale;
    };
    for (const Volume& volume :
         {Volume{"vol-0a41f7c93be286d15", 1.0}, Volume{"vol-03d9b8e25f71ac640", 0.7},
          Volume{"vol-0c7e12f4895ab3d06", 1.6}, Volume{"vol-0f58a3c6d104e92b7", 0.4}}) {
        const std::vector<Dimension> dimensions{{"VolumeId", volume.id}};
        for (const Column& column : kVolume) {
            DemoCurve curve = column.curve;
            const bool isShare = std::string_view(column.unit) == "Percent";
            curve.base *= isShare ? 1 : volume.scale;
            curve.noise *= isShare ? 1 : volume.scale;
            add(all, "AWS/EBS", column.name, column.unit, dimensions, kFiveMinutes).curve = curve;
        }
    }
}

void addCharges(std::vector<DemoSeries>& all)
{
    constexpr int kSixHours = 360;
    struct Service
    {
        const char* name;
        double dollarsPerDay;
    };
    for (const Service& service :
         {Service{"AWSDataTransfer", 6.4}, Service{"AmazonS3", 2.9}, Service{"AmazonVPC", 2.3}}) {
        DemoSeries& series = add(all, "AWS/Billing", "EstimatedCharges", "None",
                                 {{"Currency", "USD"}, {"ServiceName", service.name}}, kSixHours);
        series.kind = DemoKind::Charges;
        series.parameter = service.dollarsPerDay;
    }
}

} // namespace

void addDemoServices(std::vector<DemoSeries>& all)
{
    addBalancers(all);
    addColumns(all, "AWS/RDS", kMySql, {{"DBInstanceIdentifier", "reports-db"}});
    addVolumes(all);
    addColumns(all, "AWS/AutoScaling", kScalingGroup, {{"AutoScalingGroupName", "web-prod-asg"}},
               kFiveMinutes);
    addColumns(all, "AWS/AutoScaling", kScalingGroup,
               {{"AutoScalingGroupName", "order-worker-asg"}}, kFiveMinutes, 2);
    addCharges(all);
}

} // namespace yagura
