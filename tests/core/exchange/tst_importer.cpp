// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/dashboards/dashboardservice.h"
#include "core/exchange/importer.h"
#include "core/exchange/importrun.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

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
        QCOMPARE(result->stored, std::int64_t{datums});
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
        stat.metric = {"Imported", "cpu", {{"File", "cpu"}}};
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
        QTest::newRow("no good row")
            << QByteArray("a.csv") << QByteArray("t,v\n2026-03-18 05:00:00,x\n")
            << QByteArray("It reads:");
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
            const auto result = m_monitor->importFile({path.toStdString(), {}});
            QVERIFY(!result.has_value());
            QCOMPARE(result.error().code, std::string("NotReadable"));
        }
    }

    void badRowsAreCountedAndTheOthersTaken()
    {
        const auto result = importText("a.csv",
                                       "t,v\n2026-03-18 05:00:00,1\nyesterday,2\n"
                                       "2026-03-18 05:01:00,x\n2026-03-18 05:02:00,4,5\n"
                                       "2026-03-18 05:03:00,1e300\n1960-01-01 00:00:00,1\n"
                                       "2026-03-18 05:04:00,\n2026-03-18 05:05:00,6\n");
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->stored, std::int64_t{2});
        QCOMPARE(result->plan.badRows, std::int64_t{5});
        QCOMPARE(result->plan.rows, std::int64_t{8});
        using enum ImportProblemKind;
        const std::vector<ImportProblem> problems{{NoTime, 3, "yesterday"},
                                                  {NoNumber, 4, "x"},
                                                  {TooManyCells, 5, "5"},
                                                  {ValueOutOfRange, 6, ""},
                                                  {TimeOutOfRange, 7, "1960-01-01T00:00:00Z"}};
        QVERIFY(result->plan.problems == problems);
        QVERIFY(result->plan.notes
                == (std::vector<ImportNoteCount>{{ImportNote::MissingValues, 1}}));
    }

    void importingAgainChangesNothing()
    {
        const QByteArray half = "timestamp,value\n2026-03-18 05:00:00,1.5\n2026-03-18 05:05:00,2\n"
                                "2026-03-18 05:05:00,3\n";
        const QByteArray whole = half + "2026-03-18 05:10:00,4\n";
        QCOMPARE(importText("cpu.csv", half)->stored, std::int64_t{3});
        const auto again = importText("cpu.csv", half);
        QCOMPARE(again->stored, std::int64_t{0});
        QCOMPARE(again->alreadyThere, std::int64_t{3});
        // Of a longer export, the rest comes in.
        const auto more = importText("cpu.csv", whole);
        QCOMPARE(more->stored, std::int64_t{1});
        QCOMPARE(more->alreadyThere, std::int64_t{3});
        QCOMPARE(samplesOf({"Imported", "cpu", {{"File", "cpu"}}}), 4.0);
        ImportSettings settings;
        settings.existing = ExistingPoints::Add;
        QCOMPARE(importText("cpu.csv", half, settings)->stored, std::int64_t{3});
        QCOMPARE(samplesOf({"Imported", "cpu", {{"File", "cpu"}}}), 7.0);
    }

    void secondsAreKeptWhereMinutesWouldMerge()
    {
        QCOMPARE(importText("fast.csv",
                            "timestamp,value\n2026-03-18 05:00:00,1\n2026-03-18 05:00:01,2\n"
                            "2026-03-18 05:00:02,3\n")
                     ->stored,
                 std::int64_t{3});
        int buckets = 0;
        const auto read = m_monitor->metrics().readStored(
            m_monitor->defaultScope(), {"Imported", "fast", {{"File", "fast"}}},
            {kEarliestTime, kLatestTime}, [&](const StoredSeries& series, const PointRun& run) {
                QCOMPARE(series.resolutionSeconds, 1);
                buckets += int(run.values.size());
            });
        QVERIFY(read.has_value());
        QCOMPARE(buckets, 3);
    }

    void aCancelledImportGoesOnWhereItEnded()
    {
        QByteArray text = "timestamp,value\n";
        constexpr int kRows = 20'000;
        // Formats, points, and half of the storing: each pass reports every 4096 rows.
        constexpr int kCallsUntilStoring = 13;
        for (int i = 0; i < kRows; ++i)
            text += QByteArray::number(1'773'000'000 + i * 60) + ",1\n";
        const QString path = write("long.csv", text);
        int calls = 0;
        const auto half = m_monitor->importFile(
            {path.toStdString(), {}}, {},
            [&calls](std::int64_t, std::int64_t) { return ++calls <= kCallsUntilStoring; });
        QVERIFY(half.has_value());
        QVERIFY(half->isCancelled);
        QVERIFY(half->stored > 0 && half->stored < kRows);
        const auto rest = m_monitor->importFile({path.toStdString(), {}});
        QVERIFY(!rest->isCancelled);
        QCOMPARE(rest->alreadyThere, half->stored);
        QCOMPARE(rest->stored, kRows - half->stored);
    }

    void choices()
    {
        ImportSettings settings;
        settings.nameSpace = "Lab";
        settings.zone = "+09:00";
        settings.unit = "Percent";
        settings.choices["b"] = {false, {}, {}};
        settings.choices["a"] = {true, "renamed", "Bytes"};
        const auto result = importText(
            "x.csv", "time,a,b,c\n2026-03-18 14:00:00,1,2,3\n2026-03-18T05:01:00Z,1,2,3\n",
            settings);
        QVERIFY(result.has_value());
        QCOMPARE(result->stored, std::int64_t{4});
        const auto all = m_monitor->metrics().allMetrics(m_monitor->defaultScope());
        QCOMPARE(all->size(), std::size_t{2});
        QCOMPARE(all->at(0), (Metric{"Lab", "c", {{"File", "x"}}}));
        QCOMPARE(all->at(1), (Metric{"Lab", "renamed", {{"File", "x"}}}));
        QCOMPARE(m_monitor->metrics().unitOf(m_monitor->defaultScope(), all->at(1)),
                 std::string("Bytes"));
        QCOMPARE(m_monitor->metrics().unitOf(m_monitor->defaultScope(), all->at(0)),
                 std::string("Percent"));
        QCOMPARE(result->plan.range->from, *parseIso8601("2026-03-18T05:00:00Z"));
        QCOMPARE(result->plan.range->to, *parseIso8601("2026-03-18T05:01:00Z"));
        settings.zone = "Nowhere/Town";
        QCOMPARE(importText("x.csv", "time,a\n2026-03-18,1\n", settings).error().code,
                 std::string(errors::kInvalidParameterValue));
    }

    void oldDataIsKeptOrLeftOut()
    {
        const QByteArray text = "time,value\n2014-02-14 14:30:00,1\n2014-02-14 14:35:00,2\n"
                                "2026-03-18 05:00:00,3\n";
        ImportSettings settings;
        settings.keepsOld = false;
        const auto recent = importText("old.csv", text, settings);
        QCOMPARE(recent->stored, std::int64_t{1});
        QCOMPARE(recent->tooOld, std::int64_t{2});
        QCOMPARE(recent->retentionDays, std::int64_t{0});
        const auto all = importText("old.csv", text);
        QCOMPARE(all->stored, std::int64_t{2});
        QVERIFY(all->retentionDays > 12 * 365);
        // Once rolled up, it still is there: nothing comes twice.
        QVERIFY(m_monitor->metrics().maintain().has_value());
        const auto again = importText("old.csv", text);
        QCOMPARE(again->stored, std::int64_t{0});
        QCOMPARE(again->alreadyThere, std::int64_t{3});
    }

    void dashboardsAndAlarmsComeOnce()
    {
        const QByteArray alarms
            = "{\"MetricAlarms\":[{\"AlarmName\":\"a\",\"MetricName\":\"CPUUtilization\","
              "\"Namespace\":\"AWS/EC2\",\"Statistic\":\"Average\",\"Period\":300,"
              "\"EvaluationPeriods\":2,\"Threshold\":70,"
              "\"ComparisonOperator\":\"GreaterThanThreshold\",\"StateValue\":\"OK\"},"
              "{\"AlarmName\":\"no metric\"}],\"CompositeAlarms\":[{}]}";
        const auto first = importText("alarms.json", alarms);
        QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
        QCOMPARE(first->items, std::int64_t{1});
        QCOMPARE(first->failures.size(), std::size_t{1});
        QCOMPARE(first->plan.notes.at(0).note, ImportNote::CompositeAlarms);
        const auto known = m_monitor->alarms().allAlarms(m_monitor->defaultScope());
        QCOMPARE(known->size(), std::size_t{1});
        QCOMPARE(known->at(0).threshold, std::optional<double>(70));
        const auto second = importText("alarms.json", alarms);
        QCOMPARE(second->items, std::int64_t{0});
        QCOMPARE(second->alreadyThere, std::int64_t{1});

        QCOMPARE(importText("Web.json", "{\"widgets\":[]}")->items, std::int64_t{1});
        QCOMPARE(importText("Web.json", "{\"widgets\":[]}")->alreadyThere, std::int64_t{1});
    }

    void namesAreMadeAcceptable()
    {
        bool isChanged = false;
        QCOMPARE(ImportRun::printable("監視 %", 255, &isChanged), std::string("\\u76e3\\u8996 %"));
        QVERIFY(isChanged);
        QCOMPARE(ImportRun::printable("", 255, &isChanged), std::string("_"));
        QCOMPARE(ImportRun::printable(":x", 255, &isChanged), std::string("_:x"));
        QCOMPARE(ImportRun::printable("a\tb", 255, &isChanged), std::string("a_b"));
        QCOMPARE(ImportRun::printable(std::string(1000, 'a'), 255, &isChanged).size(),
                 std::size_t{255});
        QVERIFY(isChanged);
        QCOMPARE(ImportRun::printable("plain", 255, &isChanged), std::string("plain"));
        QVERIFY(!isChanged);
    }

    /// Every file of the collection is read, or said to hold nothing.
    void recordedFiles()
    {
        const QString data = QStringLiteral(YAGURA_SOURCE_DIR "/../shared/data/metrics");
        if (!QDir(data).exists())
            QSKIP("the recorded answers are not beside the repository (../shared/data)");
        const auto files = importableFiles({data.toStdString()});
        QCOMPARE(files.size(), std::size_t{84});
        std::map<ImportKind, int> kinds;
        std::int64_t points = 0;
        for (const std::string& file : files) {
            const auto plan = planImport({file, {}}, {}, m_clock);
            QVERIFY2(plan.has_value(), plan ? "" : plan.error().message.c_str());
            ++kinds[plan->kind];
            QVERIFY2(plan->kind != ImportKind::Unknown, file.c_str());
            if (plan->kind == ImportKind::Csv) {
                QCOMPARE(plan->badRows, std::int64_t{0});
                QCOMPARE(plan->series, std::int64_t{1});
                points += plan->points;
            }
            const auto result = m_monitor->importFile({file, {}});
            if (plan->kind == ImportKind::OtherJson) {
                QVERIFY2(result.error().message.find("no metric data") != std::string::npos
                             || result.error().message.find("without metric data")
                                 != std::string::npos,
                         result.error().message.c_str());
            } else if (file.find("test_cloudwatch.snapshot") != std::string::npos) {
                // Its times are placeholders.
                QVERIFY(!result.has_value() || result->plan.badRows > 0);
            } else {
                QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
                QCOMPARE(result->stored, result->plan.points);
            }
        }
        QCOMPARE(kinds[ImportKind::Csv], 19);
        QCOMPARE(kinds[ImportKind::Dashboard], 1);
        QVERIFY(kinds[ImportKind::MetricStatistics] >= 36);
        QVERIFY(kinds[ImportKind::Alarms] >= 8);
        QCOMPARE(points, std::int64_t{82'533});
    }

    void importsAtOnceTakeTurns()
    {
        QByteArray text = "time,load\n";
        for (int i = 0; i < 20'000; ++i) {
            text += QByteArray::fromStdString(formatIso8601(kNow - std::chrono::minutes{i})) + ","
                + QByteArray::number(i) + "\n";
        }
        const QString path = write("once.csv", text);
        std::vector<std::thread> threads;
        std::atomic<std::int64_t> stored{0};
        for (int i = 0; i < 3; ++i) {
            threads.emplace_back([&] {
                const auto result = m_monitor->importFile({path.toStdString(), {}});
                stored += result ? result->stored : -1'000'000;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(stored.load(), std::int64_t{20'000});
    }

    void endingEndsImports()
    {
        QByteArray text = "time,load\n";
        for (int i = 0; i < 20'000; ++i) {
            text += QByteArray::fromStdString(formatIso8601(kNow - std::chrono::minutes{i})) + ","
                + QByteArray::number(i) + "\n";
        }
        m_monitor->beginStop();
        const auto result = importText("late.csv", text);
        QVERIFY(result.has_value());
        QVERIFY(result->isCancelled);
        QVERIFY(result->stored < 20'000);
    }

    void badDistributionsAreBadRows_data()
    {
        QTest::addColumn<QByteArray>("values");
        QTest::addColumn<QByteArray>("counts");
        QTest::newRow("less than none") << QByteArray("1 2") << QByteArray("-1 1");
        QTest::newRow("none at all") << QByteArray("1 2") << QByteArray("0 0");
        QTest::newRow("a large value") << QByteArray("1e200 1") << QByteArray("1 1");
        QTest::newRow("a large count") << QByteArray("1 2") << QByteArray("1e200 1");
    }

    void badDistributionsAreBadRows()
    {
        QFETCH(QByteArray, values);
        QFETCH(QByteArray, counts);
        const auto result = importText(
            "sets.csv",
            "timestamp,metric,sample_count,sum,minimum,maximum,values,counts\n"
            "2026-03-18T10:00:00Z,M,2,3,1,2,"
                + values + "," + counts + "\n2026-03-18T10:01:00Z,M,2,3,1,2,1 2,1 1\n");
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->plan.badRows, std::int64_t{1});
        QCOMPARE(result->stored, std::int64_t{1});
    }

    void badValuesOfJsonAreBadEntries()
    {
        const auto result = importText("put.json", R"({"Namespace":"N","MetricData":[
{"MetricName":"M","Timestamp":"2026-03-18T10:00:00Z","Values":[1e200,1]},
{"MetricName":"M","Timestamp":"2026-03-18T10:01:00Z","Values":[2,1]}]})");
        QVERIFY2(result.has_value(), result ? "" : result.error().message.c_str());
        QCOMPARE(result->plan.badRows, std::int64_t{1});
        QCOMPARE(result->stored, std::int64_t{1});
    }

private:
    QString write(const QByteArray& name, const QByteArray& text)
    {
        const QString path = m_directory.filePath(QString::fromUtf8(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    Result<ImportResult> importText(const QByteArray& name, const QByteArray& text,
                                    const ImportSettings& settings = {})
    {
        return m_monitor->importFile({write(name, text).toStdString(), {}}, settings);
    }

    double samplesOf(const Metric& metric)
    {
        MetricStat stat{metric, 86400, "SampleCount", {}};
        const auto points = m_monitor->metrics().readPeriods(
            m_monitor->defaultScope(), stat,
            {kNow - std::chrono::days{1}, kNow + std::chrono::days{1}});
        double sum = 0;
        for (const PeriodPoint& point : *points)
            sum += point.value;
        return sum;
    }

    QTemporaryDir m_directory;
    ManualClock m_clock{kNow};
    std::unique_ptr<Monitor> m_monitor;
};

QTEST_GUILESS_MAIN(TestImporters)
#include "tst_importer.moc"
