// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demoseries.h"

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

class Fleet
{
public:
    void add(const char* nameSpace, const char* name, const char* unit,
             std::vector<Dimension> dimensions, DemoCurve curve)
    {
        addSpecial(nameSpace, name, unit, std::move(dimensions), DemoKind::Curve, 0);
        m_series.back().curve = curve;
    }

    void addSpecial(const char* nameSpace, const char* name, const char* unit,
                    std::vector<Dimension> dimensions, DemoKind kind, double parameter,
                    int strideMinutes = 1)
    {
        std::sort(dimensions.begin(), dimensions.end());
        DemoSeries& series = m_series.emplace_back();
        series.metric = {nameSpace, name, std::move(dimensions)};
        series.unit = unit;
        series.kind = kind;
        series.parameter = parameter;
        series.strideMinutes = strideMinutes;
    }

    template <std::size_t N>
    void addColumns(const char* nameSpace, const Column (&columns)[N],
                    const std::vector<Dimension>& dimensions)
    {
        for (const Column& column : columns)
            add(nameSpace, column.name, column.unit, dimensions, column.curve);
    }

    std::vector<DemoSeries> take() { return std::move(m_series); }

private:
    std::vector<DemoSeries> m_series;
};

constexpr DemoCurve kZero{};

struct Host
{
    const char* id;
    const char* group;
    double cpu;
    double megabytesIn; ///< a minute
};
constexpr Host kHosts[] = {
    {kDemoTargets[0], "web-prod-asg", 39, 46},
    {kDemoTargets[1], "web-prod-asg", 37, 45},
    {kDemoTargets[2], "web-prod-asg", 38, 47},
    {kDemoTargets[3], "web-prod-asg", 40, 46},
    {"i-02c6f81d94ab3e570", "order-worker-asg", 52, 12},
    {"i-03e97a5b6c10d284f", "order-worker-asg", 55, 13},
    {"i-04d1b8263fa97ec05", "order-worker-asg", 49, 12},
    {"i-058fc3d7e92b641a0", "order-worker-asg", 51, 12},
    {"i-06a4e50c7d318f92b", "order-worker-asg", 54, 14},
    {"i-08b72d9f1e6c4035a", "order-worker-asg", 50, 12},
    {"i-09f5061ab8d2e7c34", "order-worker-asg", 53, 13},
    {"i-0ae38c4d52b7f9061", "order-worker-asg", 48, 11},
};
constexpr double kMegabyte = 1e6;

DemoCurve cpuCurve(double level, bool isWeb)
{
    return {level, 4, 0.8, isWeb ? 34.0 : 0.0, isWeb ? -3.0 : 0.0, 1, 100, false};
}

DemoCurve bytesCurve(double megabytes)
{
    return {megabytes * kMegabyte, megabytes * kMegabyte * 0.05, 1, 0, 0, 0, 1e12, true};
}

void addHosts(Fleet& fleet)
{
    for (const Host& host : kHosts) {
        const bool isWeb = std::string_view(host.group) == "web-prod-asg";
        const std::vector<Dimension> instance{{"InstanceId", host.id}};
        fleet.add("AWS/EC2", "CPUUtilization", "Percent", instance, cpuCurve(host.cpu, isWeb));
        fleet.add("AWS/EC2", "NetworkIn", "Bytes", instance, bytesCurve(host.megabytesIn));
        fleet.add("AWS/EC2", "NetworkOut", "Bytes", instance, bytesCurve(host.megabytesIn * 2.4));
        fleet.add("AWS/EC2", "StatusCheckFailed", "Count", instance, kZero);
        fleet.add("AWS/EC2", "StatusCheckFailed_Instance", "Count", instance, kZero);
        fleet.add("AWS/EC2", "StatusCheckFailed_System", "Count", instance, kZero);
        if (!isWeb)
            continue;
        fleet.add("AWS/EC2", "DiskReadBytes", "Bytes", instance, bytesCurve(1.6));
        fleet.add("AWS/EC2", "DiskWriteBytes", "Bytes", instance, bytesCurve(7.5));
        fleet.add("CWAgent", "mem_used_percent", "Percent", instance,
                  {61, 2, 0.3, 6, 0, 0, 100, false});
        fleet.add("CWAgent", "disk_used_percent", "Percent",
                  {{"InstanceId", host.id}, {"path", "/"}}, {44, 0.4, 0, 0, 0, 0, 100, false});
        fleet.add("CWAgent", "swap_used_percent", "Percent", instance,
                  {0.4, 0.2, 0, 0, 0, 0, 100, false});
        fleet.add("CWAgent", "netstat_tcp_established", "Count", instance,
                  {410, 20, 0.9, -90, 130, 0, 1e6, true});
    }
    const auto addGroup = [&](const char* group, double cpu, double megabytes, bool isWeb) {
        const std::vector<Dimension> dimensions{{"AutoScalingGroupName", group}};
        fleet.add("AWS/EC2", "CPUUtilization", "Percent", dimensions, cpuCurve(cpu, isWeb));
        fleet.add("AWS/EC2", "NetworkIn", "Bytes", dimensions, bytesCurve(megabytes));
        fleet.add("AWS/EC2", "NetworkOut", "Bytes", dimensions, bytesCurve(megabytes * 2.4));
    };
    addGroup("web-prod-asg", 38.5, 184, true);
    addGroup("order-worker-asg", 51.5, 99, false);
    fleet.add("AWS/EC2", "CPUUtilization", "Percent", {}, cpuCurve(47, false));
    fleet.add("AWS/EC2", "NetworkIn", "Bytes", {}, bytesCurve(283));
}

constexpr Column kStaticColumns[] = {
    {"RequestCount", "Count", {640, 30, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Target_2XX_Count", "Count", {612, 28, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Target_3XX_Count", "Count", {24, 4, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Target_4XX_Count", "Count", {4, 1, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Target_5XX_Count", "Count", {0.05, 0, 0, 0, 0, 0, 1e9, true}},
    {"TargetResponseTime", "Seconds", {0.012, 0.002, 0, 0, 0, 0.001, 60, false}},
    {"TargetConnectionErrorCount", "Count", kZero},
};
constexpr Column kBalancerColumns[] = {
    {"ActiveConnectionCount", "Count", {310, 14, 0.9, 40, 120, 0, 1e9, true}},
    {"NewConnectionCount", "Count", {96, 8, 1, 0, 30, 0, 1e9, true}},
    {"ProcessedBytes", "Bytes", {240e6, 9e6, 1, 0, 0, 0, 1e12, true}},
    {"HTTPCode_ELB_5XX_Count", "Count", {0.04, 0, 0, 0, 0, 0, 1e9, true}},
};
constexpr Column kWebColumns[] = {
    {"HTTPCode_Target_2XX_Count", "Count", {1112, 40, 1, 0, -52, 0, 1e9, true}},
    {"HTTPCode_Target_3XX_Count", "Count", {71, 6, 1, 0, 0, 0, 1e9, true}},
    {"HTTPCode_Target_4XX_Count", "Count", {17, 3, 1, 0, 0, 0, 1e9, true}},
    {"TargetConnectionErrorCount", "Count", {0.02, 0, 0, 2, 0, 0, 1e9, true}},
};
constexpr Column kGroupColumns[] = {
    {"RequestCountPerTarget", "Count", {298, 9, 1, 60, 0, 0, 1e9, true}},
    {"AnomalousHostCount", "Count", kZero},
    {"MitigatedHostCount", "Count", kZero},
    {"TargetTLSNegotiationErrorCount", "Count", kZero},
};

/// The load balancer in front of the web targets: it tells the story.
void addWebBalancer(Fleet& fleet)
{
    constexpr char kElb[] = "AWS/ApplicationELB";
    const Dimension balancer{"LoadBalancer", kDemoLoadBalancer};
    const std::vector<Dimension> whole{balancer};
    const std::vector<Dimension> group{balancer, {"TargetGroup", kDemoTargetGroup}};
    for (const auto& dimensions : {whole, group}) {
        fleet.addSpecial(kElb, "RequestCount", "Count", dimensions, DemoKind::Requests, 1);
        fleet.addSpecial(kElb, "HTTPCode_Target_5XX_Count", "Count", dimensions, DemoKind::Errors,
                         0);
        fleet.addSpecial(kElb, "TargetResponseTime", "Seconds", dimensions, DemoKind::ResponseTime,
                         1);
        fleet.addColumns(kElb, kWebColumns, dimensions);
    }
    fleet.addColumns(kElb, kBalancerColumns, whole);
    fleet.addColumns(kElb, kGroupColumns, group);
    fleet.addSpecial(kElb, "HealthyHostCount", "Count", group, DemoKind::HealthyHosts, 4);
    fleet.addSpecial(kElb, "UnHealthyHostCount", "Count", group, DemoKind::UnhealthyHosts, 0);
    for (const char* zone : {"ap-northeast-1a", "ap-northeast-1c"}) {
        const std::vector<Dimension> dimensions{balancer, {"AvailabilityZone", zone}};
        fleet.addSpecial(kElb, "RequestCount", "Count", dimensions, DemoKind::Requests, 0.5);
        fleet.add(kElb, "HTTPCode_Target_5XX_Count", "Count", dimensions,
                  {0.7, 0, 0, 3, 26, 0, 1e9, true});
        fleet.add(kElb, "TargetResponseTime", "Seconds", dimensions,
                  {0.081, 0.006, 0, 0.05, 0.055, 0.001, 60, false});
        fleet.add(kElb, "HealthyHostCount", "Count", dimensions, {2, 0, 0, -0.4, 0, 0, 2, false});
    }
}

void addStaticBalancer(Fleet& fleet)
{
    constexpr char kElb[] = "AWS/ApplicationELB";
    const Dimension balancer{"LoadBalancer", "app/static/9a1f6c2e5b7d4083"};
    const std::vector<Dimension> whole{balancer};
    const std::vector<Dimension> group{balancer,
                                       {"TargetGroup", "targetgroup/static-a/1f0d7c3b5e9a2846"}};
    fleet.addColumns(kElb, kStaticColumns, whole);
    fleet.addColumns(kElb, kStaticColumns, group);
    fleet.addColumns(kElb, kBalancerColumns, whole);
    fleet.addColumns(kElb, kGroupColumns, group);
    fleet.add(kElb, "HealthyHostCount", "Count", group, {2, 0, 0, 0, 0, 0, 2, true});
    fleet.add(kElb, "UnHealthyHostCount", "Count", group, kZero);
    for (const char* zone : {"ap-northeast-1a", "ap-northeast-1c"}) {
        const std::vector<Dimension> dimensions{balancer, {"AvailabilityZone", zone}};
        fleet.add(kElb, "RequestCount", "Count", dimensions, {320, 15, 1, 0, 0, 0, 1e9, true});
        fleet.add(kElb, "HTTPCode_Target_5XX_Count", "Count", dimensions,
                  {0.02, 0, 0, 0, 0, 0, 1e9, true});
        fleet.add(kElb, "TargetResponseTime", "Seconds", dimensions,
                  {0.012, 0.002, 0, 0, 0, 0.001, 60, false});
        fleet.add(kElb, "HealthyHostCount", "Count", dimensions, {1, 0, 0, 0, 0, 0, 1, true});
    }
}

constexpr double kGibibyte = 1073741824.0;
constexpr Column kDatabaseColumns[] = {
    {"FreeableMemory", "Bytes", {9.2 * kGibibyte, 0.1 * kGibibyte, 0, 0, 0, 0, 1e13, true}},
    {"SwapUsage", "Bytes", {2.1e6, 1e5, 0, 0, 0, 0, 1e13, true}},
    {"FreeLocalStorage", "Bytes", {61 * kGibibyte, 0.5 * kGibibyte, 0, 0, 0, 0, 1e13, true}},
    {"ReadIOPS", "Count/Second", {410, 40, 0.8, -60, 0, 0, 1e6, false}},
    {"WriteIOPS", "Count/Second", {265, 25, 0.8, -40, -60, 0, 1e6, false}},
    {"ReadLatency", "Seconds", {0.0011, 0.0002, 0, 0.0008, 0, 0.0001, 10, false}},
    {"WriteLatency", "Seconds", {0.0021, 0.0003, 0, 0.001, 0, 0.0001, 10, false}},
    {"ReadThroughput", "Bytes/Second", {6.4e6, 5e5, 0.8, 0, 0, 0, 1e12, true}},
    {"WriteThroughput", "Bytes/Second", {3.1e6, 3e5, 0.8, 0, -6e5, 0, 1e12, true}},
    {"NetworkReceiveThroughput", "Bytes/Second", {1.9e6, 1e5, 1, 0, -4e5, 0, 1e12, true}},
    {"NetworkTransmitThroughput", "Bytes/Second", {5.2e6, 3e5, 1, 0, -1e6, 0, 1e12, true}},
    {"DiskQueueDepth", "Count", {0.6, 0.2, 0.5, 0.6, 0, 0, 1e4, false}},
    {"CommitLatency", "Milliseconds", {3.1, 0.4, 0, 2, 0, 0.1, 1e4, false}},
    {"CommitThroughput", "Count/Second", {88, 6, 1, -8, -20, 0, 1e6, false}},
    {"SelectLatency", "Milliseconds", {0.9, 0.1, 0, 0.5, 0, 0.1, 1e4, false}},
    {"SelectThroughput", "Count/Second", {1350, 60, 1, -90, -180, 0, 1e6, false}},
    {"InsertThroughput", "Count/Second", {42, 4, 1, -4, -10, 0, 1e6, false}},
    {"UpdateThroughput", "Count/Second", {61, 5, 1, -5, -14, 0, 1e6, false}},
    {"BufferCacheHitRatio", "Percent", {99.6, 0.1, 0, 0, 0, 0, 100, false}},
    {"Deadlocks", "Count/Second", kZero},
    {"LoginFailures", "Count/Second", kZero},
    {"EngineUptime", "Seconds", {6.1e6, 0, 0, 0, 0, 0, 1e12, true}},
};

void addDatabases(Fleet& fleet)
{
    const std::vector<Dimension> orders{{"DBInstanceIdentifier", "orders-db"}};
    const std::vector<Dimension> catalog{{"DBInstanceIdentifier", "catalog-db"}};
    fleet.add("AWS/RDS", "CPUUtilization", "Percent", orders, {41, 4, 0.8, -4, -9, 1, 100, false});
    fleet.add("AWS/RDS", "CPUUtilization", "Percent", catalog, {24, 3, 0.7, 0, 0, 1, 100, false});
    // Requests that wait for a time-out hold no connection: the broken target's pool is empty.
    fleet.add("AWS/RDS", "DatabaseConnections", "Count", orders,
              {352, 10, 0.4, 12, -44, 0, 500, true});
    fleet.add("AWS/RDS", "DatabaseConnections", "Count", catalog,
              {118, 6, 0.4, 0, 0, 0, 500, true});
    fleet.addSpecial("AWS/RDS", "AuroraReplicaLag", "Milliseconds", orders, DemoKind::ReplicaLag,
                     0);
    fleet.add("AWS/RDS", "AuroraReplicaLag", "Milliseconds", catalog,
              {16, 4, 0, 0, 0, 1, 1e5, true});
    fleet.addColumns("AWS/RDS", kDatabaseColumns, orders);
    fleet.addColumns("AWS/RDS", kDatabaseColumns, catalog);
}

constexpr Column kFunctionColumns[] = {
    {"Invocations", "Count", {86, 7, 1, 0, -9, 0, 1e9, true}},
    {"Throttles", "Count", kZero},
    {"Duration", "Milliseconds", {184, 12, 0, 0, 40, 1, 9e5, false}},
    {"ConcurrentExecutions", "Count", {7, 2, 0.8, 0, 0, 0, 1e4, true}},
    {"DeadLetterErrors", "Count", kZero},
    {"IteratorAge", "Milliseconds", {320, 60, 0, 0, 0, 0, 1e9, true}},
};

void addFunctions(Fleet& fleet)
{
    const auto function = [](const char* name) {
        return std::vector<Dimension>{{"FunctionName", name}};
    };
    for (const char* name : {"order-worker", "image-resize", "session-cleanup"})
        fleet.addColumns("AWS/Lambda", kFunctionColumns, function(name));
    fleet.addSpecial("AWS/Lambda", "Errors", "Count", function("order-worker"),
                     DemoKind::WorkerErrors, 0);
    fleet.add("AWS/Lambda", "Errors", "Count", function("image-resize"),
              {0.05, 0, 0, 0, 0, 0, 1e6, true});
    fleet.add("AWS/Lambda", "Errors", "Count", function("session-cleanup"), kZero);
    fleet.addSpecial("AWS/Lambda", "Duration", "Milliseconds", function("batch-nightly"),
                     DemoKind::NightlyDuration, 0);
    for (const char* name : {"Invocations", "Errors", "Throttles", "Duration",
                             "ConcurrentExecutions", "UnreservedConcurrentExecutions"}) {
        const bool isTime = std::string_view(name) == "Duration";
        const bool isFault
            = std::string_view(name) == "Errors" || std::string_view(name) == "Throttles";
        fleet.add("AWS/Lambda", name, isTime ? "Milliseconds" : "Count", {},
                  isFault ? kZero : DemoCurve{190, 12, 0.8, 0, 0, 0, 1e9, !isTime});
    }
}

constexpr Column kQueueColumns[] = {
    {"NumberOfMessagesSent", "Count", {88, 7, 1, 0, -18, 0, 1e9, true}},
    {"NumberOfMessagesReceived", "Count", {88, 7, 1, 0, -18, 0, 1e9, true}},
    {"NumberOfMessagesDeleted", "Count", {88, 7, 1, 0, -18, 0, 1e9, true}},
    {"NumberOfEmptyReceives", "Count", {31, 5, 0, 0, 0, 0, 1e9, true}},
    {"ApproximateNumberOfMessagesNotVisible", "Count", {9, 3, 0.6, 0, 0, 0, 1e9, true}},
    {"SentMessageSize", "Bytes", {2210, 60, 0, 0, 0, 0, 262144, true}},
};

void addQueues(Fleet& fleet)
{
    const auto queue = [](const char* name) { return std::vector<Dimension>{{"QueueName", name}}; };
    for (const char* name : {"order-events", "email-outbox"}) {
        fleet.addColumns("AWS/SQS", kQueueColumns, queue(name));
        fleet.add("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Count", queue(name),
                  {12, 5, 0.7, 0, 0, 0, 1e9, true});
    }
    fleet.addSpecial("AWS/SQS", "ApproximateAgeOfOldestMessage", "Seconds", queue("order-events"),
                     DemoKind::MessageAge, 0);
    fleet.add("AWS/SQS", "ApproximateAgeOfOldestMessage", "Seconds", queue("email-outbox"),
              {6, 3, 0, 0, 0, 0, 1e6, true});
    fleet.addSpecial("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Count", queue("orders-dlq"),
                     DemoKind::DeadLetters, 0);
    fleet.add("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Count", queue("email-dlq"), kZero);
}

constexpr Column kCacheColumns[] = {
    {"CPUUtilization", "Percent", {17, 2, 0.7, 0, 0, 0, 100, false}},
    {"EngineCPUUtilization", "Percent", {22, 3, 0.7, 0, 0, 0, 100, false}},
    {"CurrConnections", "Count", {214, 8, 0.5, 20, 0, 0, 65000, true}},
    {"NewConnections", "Count", {14, 3, 0.5, 8, 0, 0, 65000, true}},
    {"DatabaseMemoryUsagePercentage", "Percent", {64, 1.2, 0, 0, 0, 0, 100, false}},
    {"BytesUsedForCache", "Bytes", {4.1e9, 2e7, 0, 0, 0, 0, 1e12, true}},
    {"FreeableMemory", "Bytes", {2.3e9, 2e7, 0, 0, 0, 0, 1e12, true}},
    {"Evictions", "Count", kZero},
    {"CacheHits", "Count", {5200, 200, 1, 0, 0, 0, 1e9, true}},
    {"CacheMisses", "Count", {310, 25, 1, 160, 0, 0, 1e9, true}},
    {"CurrItems", "Count", {482000, 900, 0, 0, 0, 0, 1e9, true}},
    {"ReplicationLag", "Seconds", {0.4, 0.1, 0, 0, 0, 0, 1e4, false}},
};

void addCachesAndEdge(Fleet& fleet)
{
    for (const char* node : {"sessions-cache-001", "sessions-cache-002"})
        fleet.addColumns("AWS/ElastiCache", kCacheColumns, {{"CacheClusterId", node}});
    const std::vector<Dimension> cdn{{"DistributionId", "E2QWRUHAPOMQZL"}, {"Region", "Global"}};
    fleet.add("AWS/CloudFront", "Requests", "Count", cdn, {8900, 260, 1, 0, 0, 0, 1e9, true});
    fleet.add("AWS/CloudFront", "BytesDownloaded", "Bytes", cdn, bytesCurve(910));
    fleet.add("AWS/CloudFront", "4xxErrorRate", "Percent", cdn,
              {0.41, 0.06, 0, 0, 0, 0, 100, false});
    fleet.add("AWS/CloudFront", "5xxErrorRate", "Percent", cdn,
              {0.03, 0.01, 0, 0.05, 0, 0, 100, false});
    fleet.add("AWS/CloudFront", "TotalErrorRate", "Percent", cdn,
              {0.44, 0.06, 0, 0.05, 0, 0, 100, false});
    const std::vector<Dimension> nat{{"NatGatewayId", "nat-05dba92075d71c408"}};
    fleet.add("AWS/NATGateway", "ErrorPortAllocation", "Count", nat, kZero);
    fleet.add("AWS/NATGateway", "BytesOutToDestination", "Bytes", nat, bytesCurve(31));
}

void addWebAndBilling(Fleet& fleet)
{
    constexpr char kWeb[] = "Yagura/Web";
    struct Route
    {
        const char* name;
        double share;
    };
    for (const Route& route :
         {Route{"/products", 0.41}, Route{"/search", 0.22}, Route{"/checkout", 0.18},
          Route{"/cart", 0.12}, Route{"other", 0.07}}) {
        fleet.addSpecial(kWeb, "Requests", "Count", {{"Route", route.name}}, DemoKind::Requests,
                         route.share);
    }
    fleet.addSpecial(kWeb, "5XXRate", "Percent", {}, DemoKind::ErrorRate, 0);
    fleet.addSpecial(kWeb, "CheckoutErrors", "Count", {}, DemoKind::CheckoutErrors, 0);
    double target = 0;
    for (const char* instance : kDemoTargets) {
        fleet.addSpecial(kWeb, "5XXErrors", "Count", {{"InstanceId", instance}},
                         DemoKind::TargetErrors, target++);
    }
    constexpr int kSixHours = 360;
    fleet.addSpecial("AWS/Billing", "EstimatedCharges", "None", {{"Currency", "USD"}},
                     DemoKind::Charges, 108, kSixHours);
    struct Service
    {
        const char* name;
        double dollarsPerDay;
    };
    for (const Service& service :
         {Service{"AmazonEC2", 41.2}, Service{"AmazonRDS", 33.5}, Service{"AmazonCloudFront", 9.8},
          Service{"AmazonElastiCache", 8.3}, Service{"AWSLambda", 3.6}}) {
        fleet.addSpecial("AWS/Billing", "EstimatedCharges", "None",
                         {{"Currency", "USD"}, {"ServiceName", service.name}}, DemoKind::Charges,
                         service.dollarsPerDay, kSixHours);
    }
}

} // namespace

std::vector<DemoSeries> demoFleetSeries()
{
    Fleet fleet;
    addHosts(fleet);
    addWebBalancer(fleet);
    addStaticBalancer(fleet);
    addDatabases(fleet);
    addFunctions(fleet);
    addQueues(fleet);
    addCachesAndEdge(fleet);
    addWebAndBilling(fleet);
    std::vector<DemoSeries> series = fleet.take();
    addDemoServices(series);
    return series;
}

} // namespace yagura
