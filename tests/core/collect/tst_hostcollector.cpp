// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/collect/hostcollector.h"
#include "core/collect/sampleaggregator.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricresolution.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "core/monitor/sourceregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace yagura;

namespace {

const TimePoint kStart = *parseIso8601("2026-03-18T05:30:00Z");

MetricDatum sample(const char* name, double value, TimePoint time)
{
    MetricDatum datum;
    datum.metricName = name;
    datum.value = value;
    datum.timestamp = time;
    datum.unit = "Count";
    datum.storageResolution = 1;
    return datum;
}

/// A machine whose files stand still, with a collector at a time of its own.
class Machine
{
public:
    Machine()
        : m_clock(kStart)
        , m_monitor(options())
        , isOpen(m_monitor.open().has_value() && copyFiles())
    {
        HostPaths paths;
        paths.proc = m_directory.path().toStdString();
        paths.machineId = m_directory.filePath(QStringLiteral("machine-id")).toStdString();
        collector = makeHostCollector({m_monitor.metrics(), m_monitor.alarms(),
                                       m_monitor.dashboards(), m_clock, m_monitor.defaultScope()},
                                      paths);
    }

    /// Runs the collector as the worker does, until that long has passed.
    [[nodiscard]] bool run(Seconds length)
    {
        const TimePoint end = m_clock.now() + length;
        while (m_clock.now() < end) {
            if (!collector->collect())
                return false;
            m_clock.advance(collector->interval());
        }
        return true;
    }

    std::vector<Datapoint> points(const char* name, int period)
    {
        GetMetricStatisticsRequest request;
        request.nameSpace = metric(name).nameSpace;
        request.metricName = name;
        request.dimensions = metric(name).dimensions;
        request.startTime = kStart;
        request.endTime = m_clock.now() + Seconds{60};
        request.period = period;
        request.statistics = {"SampleCount", "Sum", "Minimum", "Maximum"};
        auto response = m_monitor.metrics().getMetricStatistics(m_monitor.defaultScope(), request);
        return response ? response->datapoints : std::vector<Datapoint>{};
    }

    MetricResolution resolution(const char* name)
    {
        return m_monitor.metrics().resolutionOf(m_monitor.defaultScope(), metric(name));
    }

private:
    MonitorOptions options()
    {
        MonitorOptions options;
        options.collectHost = false;
        options.clock = &m_clock;
        return options;
    }

    bool copyFiles()
    {
        const QString from = QStringLiteral(YAGURA_TEST_DATA "/proc/");
        return QFile::copy(from + QStringLiteral("stat-1.txt"),
                           m_directory.filePath(QStringLiteral("stat")))
            && QFile::copy(from + QStringLiteral("meminfo.txt"),
                           m_directory.filePath(QStringLiteral("meminfo")));
    }

    Metric metric(const char* name)
    {
        const auto all = m_monitor.metrics().allMetrics(m_monitor.defaultScope());
        for (const Metric& known : *all) {
            if (known.metricName == name)
                return known;
        }
        return {"none", name, {}};
    }

    QTemporaryDir m_directory;
    ManualClock m_clock;
    Monitor m_monitor;

public:
    const bool isOpen;
    std::unique_ptr<Collector> collector;
};

} // namespace

class TestHostCollector : public QObject
{
    Q_OBJECT
private slots:
    void gathersPeriods();
    void keepsUnitsAndDimensionsApart();
    void reportsByItsLevel_data();
    void reportsByItsLevel();
    void statusChecksComeEveryMinute();
    void losesNothingWhenTheLevelChanges();
    void remembersTheLevel();
};

void TestHostCollector::gathersPeriods()
{
    SampleAggregator aggregator;
    for (int i = 0; i < 12; ++i) {
        const TimePoint time = kStart + Seconds{i * 10};
        QCOMPARE(aggregator.takeEnded(time, Seconds{60}).size(), std::size_t(i == 6 ? 1 : 0));
        aggregator.add({"App", {sample("Load", i, time)}}, Seconds{60});
    }
    const auto rest = aggregator.takeAll();
    QCOMPARE(rest.size(), std::size_t(1));
    QCOMPARE(rest[0].metricData.size(), std::size_t(1));
    const MetricDatum& datum = rest[0].metricData[0];
    QVERIFY(datum.timestamp == kStart + Seconds{60});
    QVERIFY(datum.statisticValues == (StatisticSet{6, 6 + 7 + 8 + 9 + 10 + 11, 6, 11}));
    QVERIFY(!datum.value && datum.storageResolution == 60);
    QVERIFY(aggregator.takeAll().empty());
}

void TestHostCollector::keepsUnitsAndDimensionsApart()
{
    SampleAggregator aggregator;
    MetricDatum one = sample("Bytes", 1, kStart);
    MetricDatum two = one;
    two.dimensions = {{"disk", "b"}};
    MetricDatum three = one;
    three.unit = "Bytes";
    aggregator.add({"App", {one, two, three}}, Seconds{300});
    aggregator.add({"Other", {one}}, Seconds{300});
    const auto all = aggregator.takeEnded(kStart + Seconds{300}, Seconds{300});
    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all[0].metricData.size(), std::size_t(3));
    QCOMPARE(all[1].metricData.size(), std::size_t(1));
}

void TestHostCollector::reportsByItsLevel_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("points");
    QTest::addColumn<double>("samples");
    QTest::addColumn<int>("storage");
    QTest::newRow("basic") << int(MonitoringLevel::Basic) << 910 << 300 << 3 << 30.0 << 60;
    QTest::newRow("detailed") << int(MonitoringLevel::Detailed) << 310 << 60 << 5 << 6.0 << 60;
    QTest::newRow("ten seconds") << int(MonitoringLevel::TenSeconds) << 100 << 10 << 10 << 1.0 << 1;
    QTest::newRow("one second") << int(MonitoringLevel::OneSecond) << 30 << 1 << 30 << 1.0 << 1;
}

void TestHostCollector::reportsByItsLevel()
{
    QFETCH(const int, level);
    QFETCH(const int, seconds);
    QFETCH(const int, period);
    QFETCH(const int, points);
    QFETCH(const double, samples);
    QFETCH(const int, storage);
    Machine machine;
    QVERIFY(machine.isOpen);
    machine.collector->setMonitoring(static_cast<MonitoringLevel>(level));
    QVERIFY(machine.run(Seconds{seconds}));
    const auto found = machine.points("mem_used_percent", period);
    QCOMPARE(int(found.size()), points);
    for (const Datapoint& point : found)
        QCOMPARE(*point.sampleCount, samples);
    const MetricResolution resolution = machine.resolution("mem_used_percent");
    QVERIFY(resolution.isObserved);
    QCOMPARE(resolution.storageSeconds, storage);
    QCOMPARE(resolution.reportingSeconds, period);
}

void TestHostCollector::statusChecksComeEveryMinute()
{
    Machine machine;
    QVERIFY(machine.isOpen);
    machine.collector->setMonitoring(MonitoringLevel::Basic);
    QVERIFY(machine.run(Seconds{610}));
    QCOMPARE(machine.points("StatusCheckFailed", 60).size(), std::size_t(10));
    QCOMPARE(machine.points("mem_used_percent", 60).size(), std::size_t(2));
}

void TestHostCollector::losesNothingWhenTheLevelChanges()
{
    Machine machine;
    QVERIFY(machine.isOpen);
    machine.collector->setMonitoring(MonitoringLevel::Basic);
    QVERIFY(machine.run(Seconds{120})); // a period that never ends
    machine.collector->setMonitoring(MonitoringLevel::OneSecond);
    QVERIFY(machine.run(Seconds{10}));
    const auto points = machine.points("mem_used_percent", 300);
    QCOMPARE(points.size(), std::size_t(1));
    QCOMPARE(*points[0].sampleCount, 12.0 + 10.0);
}

void TestHostCollector::remembersTheLevel()
{
    const QTemporaryDir directory;
    MonitorOptions options;
    options.dataDirectory = directory.path();
    const auto levelOf = [](Monitor& monitor) {
        for (const SourceInfo& source : monitor.sources().sources(monitor.clock().now())) {
            if (source.id == "host")
                return source.monitoring;
        }
        return std::optional<MonitoringLevel>();
    };
    {
        Monitor monitor(options);
        QVERIFY(monitor.open().has_value());
        QVERIFY(levelOf(monitor) == MonitoringLevel::TenSeconds);
        QSignalSpy changed(&monitor.sources(), &SourceRegistry::monitoringChanged);
        monitor.sources().setMonitoring("host", MonitoringLevel::Basic);
        monitor.sources().setMonitoring("host", MonitoringLevel::Basic);
        monitor.sources().setMonitoring("nonesuch", MonitoringLevel::Basic);
        QCOMPARE(changed.size(), 1);
    }
    Monitor monitor(options);
    QVERIFY(monitor.open().has_value());
    QVERIFY(levelOf(monitor) == MonitoringLevel::Basic);
}

QTEST_GUILESS_MAIN(TestHostCollector)
#include "tst_hostcollector.moc"
