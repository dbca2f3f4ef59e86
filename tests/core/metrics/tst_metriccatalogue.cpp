// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metriccatalogue.h"
#include "core/metrics/metricunits.h"
#include "core/metrics/statistics.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace yagura;

namespace {

std::string text(std::string_view view)
{
    return std::string(view);
}

} // namespace

class TestMetricCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void holdsWhatTheSourceNames_data();
    void holdsWhatTheSourceNames();
    void everyEntryIsSound();
    void namesEachMetricOnce();
    void namespacesStandTogether();
    void takesDimensionsApart_data();
    void takesDimensionsApart();
};

void TestMetricCatalogue::holdsWhatTheSourceNames_data()
{
    QTest::addColumn<QString>("nameSpace");
    QTest::addColumn<QString>("metricName");
    const auto rows = [](const char* nameSpace, std::initializer_list<const char*> names) {
        for (const char* name : names)
            QTest::addRow("%s %s", nameSpace, name)
                << QString::fromLatin1(nameSpace) << QString::fromLatin1(name);
    };
    rows("AWS/EC2",
         {"CPUUtilization", "CPUCreditBalance", "CPUCreditUsage", "DiskReadBytes", "DiskReadOps",
          "DiskWriteBytes", "DiskWriteOps", "NetworkOut", "NetworkIn", "StatusCheckFailed_Instance",
          "StatusCheckFailed", "StatusCheckFailed_System"});
    rows("AWS/ELB",
         {"Latency", "BackendConnectionErrors", "HealthyHostCount", "UnHealthyHostCount",
          "RequestCount", "HTTPCode_ELB_5XX", "HTTPCode_Backend_4XX"});
    rows("AWS/RDS",
         {"CPUUtilization", "FreeableMemory", "SwapUsage", "FreeStorageSpace", "DiskQueueDepth",
          "ReadIOPS", "ReadThroughput", "ReadLatency", "NetworkReceiveThroughput",
          "NetworkTransmitThroughput", "WriteIOPS", "WriteThroughput", "WriteLatency",
          "DatabaseConnections", "BinLogDiskUsage"});
    rows("AWS/EBS",
         {"VolumeReadBytes", "VolumeWriteBytes", "VolumeReadOps", "VolumeWriteOps",
          "VolumeTotalReadTime", "VolumeTotalWriteTime", "VolumeIdleTime", "VolumeQueueLength",
          "VolumeThroughputPercentage", "VolumeConsumedReadWriteOps", "BurstBalance"});
    rows("AWS/Billing", {"EstimatedCharges"});
    rows("AWS/ApplicationELB", {"RequestCount", "TargetResponseTime", "HealthyHostCount"});
    rows("AWS/NetworkELB", {"ActiveFlowCount", "ProcessedBytes", "TCP_Target_Reset_Count"});
    rows("AWS/GatewayELB", {"ActiveFlowCount"});
    rows("AWS/Lambda", {"Invocations", "Errors", "Throttles", "Duration", "ConcurrentExecutions"});
    rows("AWS/AutoScaling", {"GroupDesiredCapacity", "GroupInServiceInstances"});
    rows("AWS/S3", {"BucketSizeBytes", "AllRequests"});
    rows("AWS/SQS", {"ApproximateAgeOfOldestMessage"});
    rows("AWS/SNS", {"NumberOfNotificationsFailed"});
    rows("AWS/DynamoDB", {"ConsumedReadCapacityUnits"});
    rows("AWS/ApiGateway", {"5XXError", "5xx"});
    rows("AWS/ECS", {"MemoryUtilization"});
    rows("AWS/ElastiCache", {"EngineCPUUtilization"});
    rows("AWS/CloudFront", {"Requests"});
    rows("AWS/Logs", {"IncomingBytes"});
    rows("AWS/Usage", {"CallCount"});
    rows("CWAgent", {"mem_used_percent", "Memory % Committed Bytes In Use"});
}

void TestMetricCatalogue::holdsWhatTheSourceNames()
{
    QFETCH(const QString, nameSpace);
    QFETCH(const QString, metricName);
    const MetricInfo* info = metricInfo(nameSpace.toStdString(), metricName.toStdString());
    QVERIFY(info);
    QCOMPARE(text(info->metricName), metricName.toStdString());
}

void TestMetricCatalogue::everyEntryIsSound()
{
    for (const MetricInfo& info : metricCatalogue()) {
        const std::string name = text(info.nameSpace) + ' ' + text(info.metricName);
        QVERIFY2(unitNumber(info.unit), name.c_str());
        QVERIFY2(Statistic::parse(text(info.statistic)).has_value(), name.c_str());
        const std::string_view description = info.description;
        QVERIFY2(description.ends_with('.') && description.size() > 10, name.c_str());
        QVERIFY2(info.periodSeconds % 60 == 0 && info.periodSeconds > 0, name.c_str());
        for (const auto& set : dimensionSets(info)) {
            QVERIFY2(set.size() <= 30, name.c_str());
            QVERIFY2(std::set(set.begin(), set.end()).size() == set.size(), name.c_str());
        }
    }
}

void TestMetricCatalogue::namesEachMetricOnce()
{
    std::set<std::pair<std::string_view, std::string_view>> names;
    for (const MetricInfo& info : metricCatalogue()) {
        QVERIFY2(names.emplace(info.nameSpace, info.metricName).second,
                 (text(info.nameSpace) + ' ' + text(info.metricName)).c_str());
        QVERIFY(metricInfo(info.nameSpace, info.metricName) == &info);
    }
    QVERIFY(names.size() > 600);
}

void TestMetricCatalogue::namespacesStandTogether()
{
    std::set<std::string_view> ended;
    std::string_view current;
    for (const MetricInfo& info : metricCatalogue()) {
        if (info.nameSpace == current)
            continue;
        QVERIFY2(ended.insert(current).second, text(current).c_str());
        QVERIFY2(!ended.contains(info.nameSpace), text(info.nameSpace).c_str());
        current = info.nameSpace;
    }
}

void TestMetricCatalogue::takesDimensionsApart_data()
{
    QTest::addColumn<QString>("dimensions");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << ""
                          << "()";
    QTest::newRow("one") << "VolumeId"
                         << "(VolumeId)";
    QTest::newRow("two together") << "Currency,ServiceName"
                                  << "(Currency ServiceName)";
    QTest::newRow("several") << "A|A,B|C"
                             << "(A)(A B)(C)";
    QTest::newRow("and without any") << "A|"
                                     << "(A)()";
}

void TestMetricCatalogue::takesDimensionsApart()
{
    QFETCH(const QString, dimensions);
    QFETCH(const QString, expected);
    const std::string given = dimensions.toStdString();
    MetricInfo info;
    info.dimensions = given;
    std::string shown;
    for (const auto& set : dimensionSets(info)) {
        shown += '(';
        for (std::size_t i = 0; i < set.size(); ++i)
            shown += (i > 0 ? " " : "") + text(set[i]);
        shown += ')';
    }
    QCOMPARE(QString::fromStdString(shown), expected);
}

QTEST_GUILESS_MAIN(TestMetricCatalogue)
#include "tst_metriccatalogue.moc"
