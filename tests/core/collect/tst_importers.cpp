// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/collect/importer.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace yagura;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T05:32:30Z");

} // namespace

class TestImporters : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_clock.set(kNow);
        MonitorOptions options;
        options.collectHost = false;
        options.clock = &m_clock;
        m_monitor = std::make_unique<Monitor>(options);
        QVERIFY(m_monitor->open().has_value());
    }

    void cleanup() { m_monitor.reset(); }

    void metricFiles_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("datums");
        QTest::addColumn<QByteArray>("metrics");
        QTest::newRow("time and value") << QByteArray("cpu.csv")
                                        << QByteArray("timestamp,value\n2026-03-18 05:00:00,1.5\n"
                                                      "2026-03-18 05:05:00,2\n")
                                        << 2 << QByteArray("cpu");
        QTest::newRow("wide, with holes")
            << QByteArray("hosts.csv")
            << QByteArray("time;a;b\r\n2026-03-18T05:00:00Z;1;\r\n2026-03-18T05:01:00Z;;4\r\n\r\n")
            << 2 << QByteArray("a b");
        QTest::newRow("no heading, seconds since 1970")
            << QByteArray("raw.csv") << QByteArray("1773811800,5\n1773811860,6\n1773811920,7") << 3
            << QByteArray("raw");
        QTest::newRow("milliseconds, tabs, a byte order mark")
            << QByteArray("m.tsv") << QByteArray("\xef\xbb\xbft\tx y\n1773811800000\t-5e3\n") << 1
            << QByteArray("x y");
        QTest::newRow("quotes") << QByteArray("q.csv")
                                << QByteArray("\"t\",\"a, \"\"b\"\"\"\n2026-03-18 05:00:00,\"7\"\n")
                                << 1 << QByteArray("a, \"b\"");
        QTest::newRow("get-metric-statistics")
            << QByteArray("stat.json")
            << QByteArray(
                   "{\"Label\":\"CPUUtilization\",\"Datapoints\":["
                   "{\"Timestamp\":\"2026-03-18T05:05:00Z\",\"Average\":3.5,\"Unit\":\"Percent\"},"
                   "{\"Timestamp\":\"2026-03-18T05:00:00+00:00\",\"SampleCount\":2,\"Sum\":5,"
                   "\"Minimum\":1,\"Maximum\":4,\"Unit\":\"Percent\"}]}")
            << 2 << QByteArray("CPUUtilization");
        QTest::newRow("get-metric-data")
            << QByteArray("data.json")
            << QByteArray(
                   "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"Requests\",\"Timestamps\":"
                   "[\"2026-03-18T05:05:00Z\",1773811800],\"Values\":[2,1],\"StatusCode\":"
                   "\"Complete\"},"
                   "{\"Id\":\"m2\",\"Label\":\"\",\"Timestamps\":[],\"Values\":[]}]}")
            << 2 << QByteArray("Requests");
    }

    void metricFiles()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(int, datums);
        QFETCH(QByteArray, metrics);
        const auto result = importText(name, text);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->datums, datums);
        QStringList found;
        for (const Metric& metric : *m_monitor->metrics().allMetrics(m_monitor->defaultScope())) {
            QCOMPARE(metric.nameSpace, std::string("Imported"));
            found << QString::fromStdString(metric.metricName);
        }
        QCOMPARE(found.join(QLatin1Char(' ')), QString::fromLatin1(metrics));
    }

    void valuesArriveAtTheirTimes()
    {
        QVERIFY(importText("cpu.csv",
                           "timestamp,value\n2026-03-18 05:00:00,1.5\n2026-03-18 05:05:00,2\n")
                    .has_value());
        MetricStat stat;
        stat.metric = importedMetric("cpu", "cpu");
        stat.period = 300;
        stat.stat = "Average";
        const auto points = m_monitor->metrics().readPeriods(m_monitor->defaultScope(), stat,
                                                             {kNow - Seconds{1950}, kNow});
        QVERIFY(points.has_value());
        QCOMPARE(points->size(), std::size_t{2});
        QCOMPARE(points->at(0).start, *parseIso8601("2026-03-18T05:00:00Z"));
        QCOMPARE(points->at(0).value, 1.5);
        QCOMPARE(points->at(1).value, 2.0);
    }

    void dashboards_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("a body") << QByteArray("{\"widgets\":[]}") << QStringLiteral("Web service");
        QTest::newRow("the output of get-dashboard")
            << QByteArray("{\"DashboardName\":\"Prod\",\"DashboardBody\":\"{\\\"widgets\\\":[]}\"}")
            << QStringLiteral("Prod");
    }

    void dashboards()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, title);
        const auto result = importText("Web service.json", text);
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        const Scope& scope = m_monitor->defaultScope();
        const auto list = m_monitor->dashboards().listDashboards(scope, {});
        QVERIFY(list.has_value());
        QCOMPARE(list->dashboardEntries.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(m_monitor->dashboards().titleOf(
                     scope, list->dashboardEntries[0].dashboardName)),
                 title);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("empty") << QByteArray("a.json") << QByteArray() << QByteArray("It reads:");
        QTest::newRow("prose") << QByteArray("a.txt") << QByteArray("Dear all,\nhello, world\n")
                               << QByteArray("It reads:");
        QTest::newRow("binary") << QByteArray("a.png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)
                                << QByteArray("It reads:");
        QTest::newRow("half a JSON")
            << QByteArray("a.json") << QByteArray("{\"widgets\":[") << QByteArray("It reads:");
        QTest::newRow("other JSON")
            << QByteArray("a.json") << QByteArray("{\"Records\":[]}") << QByteArray("It reads:");
        QTest::newRow("deep JSON")
            << QByteArray("a.json") << QByteArray(100000, '[') << QByteArray("It reads:");
        QTest::newRow("a wrong time")
            << QByteArray("a.csv") << QByteArray("t,v\n2026-03-18 05:00:00,1\nyesterday,2\n")
            << QByteArray("line 3");
        QTest::newRow("a wrong number")
            << QByteArray("a.csv") << QByteArray("t,v\n2026-03-18 05:00:00,1\n2026-03-18,x\n")
            << QByteArray("line 3");
        QTest::newRow("not a number")
            << QByteArray("a.csv") << QByteArray("t,v\n2026-03-18 05:00:00,nan\n")
            << QByteArray("line 2");
        QTest::newRow("too many values")
            << QByteArray("a.csv") << QByteArray("t,v\n2026-03-18 05:00:00,1,2\n")
            << QByteArray("line 2");
        QTest::newRow("lengths differ")
            << QByteArray("a.json")
            << QByteArray("{\"MetricDataResults\":[{\"Timestamps\":[1],\"Values\":[]}]}")
            << QByteArray("entry 1");
        QTest::newRow("no statistic")
            << QByteArray("a.json") << QByteArray("{\"Datapoints\":[{\"Timestamp\":1}]}")
            << QByteArray("entry 1");
        QTest::newRow("points of no kind")
            << QByteArray("a.json") << QByteArray("{\"Datapoints\":[1,null,\"x\"]}")
            << QByteArray("entry 1");
        QTest::newRow("a dashboard that is none")
            << QByteArray("a.json") << QByteArray("{\"widgets\":5}") << QByteArray("");
        QTest::newRow("a dashboard body of another type")
            << QByteArray("a.json") << QByteArray("{\"DashboardBody\":5}")
            << QByteArray("DashboardBody");
    }

    void refused()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto result = importText(name, text);
        QVERIFY(!result.has_value());
        QVERIFY2(QByteArray::fromStdString(result.error().message).contains(says),
                 result.error().message.c_str());
        QVERIFY(m_monitor->metrics().allMetrics(m_monitor->defaultScope())->empty());
    }

    void unreadableFiles()
    {
        const QTemporaryDir directory;
        for (const QString& path : {directory.path(), directory.filePath(QStringLiteral("none"))}) {
            const auto result = m_monitor->importFile(path.toStdString());
            QVERIFY(!result.has_value());
            QCOMPARE(result.error().code, std::string("NotReadable"));
        }
    }

    void namesAreMadeAcceptable()
    {
        QCOMPARE(importedMetric("監視", "f").metricName, std::string("______"));
        QCOMPARE(importedMetric("", "f").metricName, std::string("_"));
        QCOMPARE(importedMetric(":x", "f").metricName, std::string("_:x"));
        QCOMPARE(importedMetric(std::string(1000, 'a'), "f").metricName.size(), std::size_t{255});
    }

    void recordedFiles()
    {
        const QDir data(QStringLiteral(YAGURA_SOURCE_DIR "/../shared/data/metrics/c7n-recorded"));
        if (!data.exists())
            QSKIP("the recorded answers are not beside the repository (../shared/data)");
        const auto files = data.entryInfoList({QStringLiteral("*GetMetricStatistics*.json")});
        QVERIFY(!files.isEmpty());
        for (const QFileInfo& file : files) {
            const auto result = m_monitor->importFile(file.filePath().toStdString());
            QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        }
    }

private:
    Result<ImportResult> importText(const QByteArray& name, const QByteArray& text)
    {
        const QString path = m_directory.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        file.close();
        return m_monitor->importFile(path.toStdString());
    }

    QTemporaryDir m_directory;
    ManualClock m_clock{kNow};
    std::unique_ptr<Monitor> m_monitor;
};

QTEST_GUILESS_MAIN(TestImporters)
#include "tst_importers.moc"
