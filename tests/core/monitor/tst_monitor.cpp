// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include "core/alarms/alarmservice.h"
#include "core/collect/demoseries.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/sourceregistry.h"
#include "core/storage/database.h"
#include "tests/core/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <thread>

using namespace yagura;

namespace {

MonitorOptions quiet(const QString& directory)
{
    MonitorOptions options;
    options.dataDirectory = directory;
    options.collectHost = false;
    return options;
}

PutMetricDataRequest datum(double value)
{
    MetricDatum datum;
    datum.metricName = "Latency";
    datum.value = value;
    return {"MyApp", {datum}};
}

std::int64_t metricCount(Monitor& monitor)
{
    return static_cast<std::int64_t>(monitor.metrics().allMetrics(monitor.defaultScope())->size());
}

DescribeAlarmsRequest named(const char* alarm)
{
    DescribeAlarmsRequest request;
    request.alarmNames = {alarm};
    return request;
}

/// Where the load balancers' requests begin.
TimePoint firstHourOfRequests(Monitor& monitor, TimePoint now)
{
    const auto metrics = monitor.metrics().allMetrics(monitor.defaultScope());
    MetricStat stat;
    for (const Metric& metric : *metrics) {
        if (metric.metricName == "RequestCount")
            stat.metric = metric;
    }
    stat.period = 3600;
    stat.stat = "Sum";
    const TimePoint hour = std::chrono::floor<std::chrono::hours>(now);
    const auto periods = monitor.metrics().readPeriods(monitor.defaultScope(), stat,
                                                       {hour - std::chrono::days{15}, hour});
    return periods && !periods->empty() ? periods->front().start : now;
}

} // namespace

class TestMonitor : public QObject
{
    Q_OBJECT
private slots:
    /// One directory, so that what a killed process leaves is found and swept as a whole.
    void aTemporaryStoreIsInOnePlace()
    {
        const QTemporaryDir temporary;
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(temporary.path()));
        {
            Monitor monitor(quiet({}));
            QVERIFY(monitor.open().has_value());
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
            const auto names
                = QDir(temporary.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
            QCOMPARE(names, QStringList(QFileInfo(monitor.dataDirectory()).fileName()));
        }
        QVERIFY(QDir(temporary.path()).isEmpty());
        if (before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
    }

    void keepsWhatItWasGiven()
    {
        const QTemporaryDir directory;
        {
            Monitor monitor(quiet(directory.path()));
            QVERIFY(monitor.open().has_value());
            QVERIFY(monitor.problems().empty());
            QVERIFY(!monitor.isEphemeral());
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
            QVERIFY(monitor.dashboards()
                        .putDashboard(monitor.defaultScope(), {"web", R"({"widgets":[]})"})
                        .has_value());
        }
        Monitor monitor(quiet(directory.path()));
        QVERIFY(monitor.open().has_value());
        QCOMPARE(metricCount(monitor), 1);
        QCOMPARE(monitor.dashboards().count(monitor.defaultScope()), 1);
    }

    void aDirectoryHasOneHolder()
    {
        const QTemporaryDir directory;
        MonitorOptions options = quiet(directory.path());
        options.holderKind = QStringLiteral("serve");
        Monitor first(options);
        QVERIFY(first.open().has_value());
        Monitor second(quiet(directory.path()));
        const auto opened = second.open();
        QVERIFY(!opened.has_value());
        QCOMPARE(opened.error().code, std::string("InUse"));
        QVERIFY(opened.error().message.find("yagura serve") != std::string::npos);
    }

    void worksFromATemporaryStore_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("kind");
        QTest::newRow("cannot be created")
            << 0 << static_cast<int>(StartupProblem::Kind::DataDirectoryReadOnly);
        QTest::newRow("is a file")
            << 1 << static_cast<int>(StartupProblem::Kind::DataDirectoryReadOnly);
        QTest::newRow("state damaged") << 2 << static_cast<int>(StartupProblem::Kind::DataDamaged);
        QTest::newRow("metrics damaged")
            << 3 << static_cast<int>(StartupProblem::Kind::DataDamaged);
        QTest::newRow("state of a newer version")
            << 4 << static_cast<int>(StartupProblem::Kind::DataNewer);
    }

    void worksFromATemporaryStore()
    {
        QFETCH(int, fault);
        QFETCH(int, kind);
        const QTemporaryDir parent;
        QString directory = parent.filePath(QStringLiteral("data"));
        if (fault >= 2)
            QVERIFY(QDir().mkpath(directory));
        const auto spoil = [&](const QString& name) {
            QFile file(QDir(directory).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(8192, 'x'));
        };
        if (fault == 0)
            directory = QStringLiteral("/proc/yagura-data");
        if (fault == 1) {
            QFile file(directory);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        if (fault == 2)
            spoil(QStringLiteral("state.db"));
        if (fault == 3)
            spoil(QStringLiteral("metrics.db"));
        if (fault == 4)
            makeNewer(QDir(directory).filePath(QStringLiteral("state.db")));

        Monitor monitor(quiet(directory));
        QVERIFY(monitor.open().has_value());
        QVERIFY(monitor.isEphemeral());
        QCOMPARE(monitor.problems().size(), std::size_t{1});
        QCOMPARE(static_cast<int>(monitor.problems()[0].kind), kind);
        QVERIFY(!monitor.problems()[0].message.empty());
        QVERIFY(!monitor.problems()[0].consequence.empty());
        monitor.start();
        QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
        QCOMPARE(metricCount(monitor), 1);
    }

    void showsWhatCannotBeWritten()
    {
        const QTemporaryDir parent;
        const QString directory = parent.filePath(QStringLiteral("data"));
        {
            Monitor monitor(quiet(directory));
            QVERIFY(monitor.open().has_value());
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
            QVERIFY(monitor.dashboards()
                        .putDashboard(monitor.defaultScope(), {"web", R"({"widgets":[]})"})
                        .has_value());
        }
        const test::Unprivileged user(directory);
        if (!user.isRefused())
            QSKIP("this user may write everywhere and cannot become another");
        Monitor monitor(quiet(directory));
        QVERIFY(monitor.open().has_value());
        QVERIFY(!monitor.isEphemeral());
        QCOMPARE(monitor.problems().size(), std::size_t{1});
        QVERIFY(monitor.problems()[0].kind == StartupProblem::Kind::DataDirectoryReadOnly);
        QVERIFY(monitor.problems()[0].consequence.find("shown") != std::string::npos);
        QCOMPARE(metricCount(monitor), 1);
        QCOMPARE(monitor.dashboards().count(monitor.defaultScope()), 1);
        monitor.start();
        const auto refused = monitor.metrics().putMetricData(monitor.defaultScope(), datum(2));
        QVERIFY(refused.has_error());
        QVERIFY(refused.error().message.find("read only") != std::string::npos);
        QVERIFY(monitor.reset().has_error());
        monitor.stop();
    }

    void tellsOfDamage()
    {
        const QTemporaryDir parent;
        const QString live = parent.filePath(QStringLiteral("data"));
        const QString killed = parent.filePath(QStringLiteral("killed"));
        {
            Monitor monitor(quiet(live));
            QVERIFY(monitor.open().has_value());
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(2)).has_value());
            std::filesystem::copy(live.toStdString(), killed.toStdString(),
                                  std::filesystem::copy_options::recursive);
        }
        const QDir logs(QDir(killed).filePath(QStringLiteral("metrics-log")));
        QFile log(logs.filePath(logs.entryList(QDir::Files).constFirst()));
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.seek(30));
        QVERIFY(log.putChar('!'));
        log.close();
        Monitor monitor(quiet(killed));
        QVERIFY(monitor.open().has_value());
        QVERIFY(!monitor.isEphemeral());
        QCOMPARE(monitor.problems().size(), std::size_t{1});
        QVERIFY(monitor.problems()[0].kind == StartupProblem::Kind::DataDamaged);
        QCOMPARE(metricCount(monitor), 1);
        QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(3)).has_value());
    }

    void anEphemeralStoreGoes()
    {
        QString directory;
        {
            Monitor monitor(quiet({}));
            QVERIFY(monitor.open().has_value());
            QVERIFY(monitor.isEphemeral());
            directory = monitor.dataDirectory();
            QVERIFY(QFile::exists(directory));
            QVERIFY(monitor.metrics().putMetricData(monitor.defaultScope(), datum(1)).has_value());
        }
        QVERIFY(!QFile::exists(directory));
    }

    void resetLeavesNothing()
    {
        Monitor monitor(quiet({}));
        QVERIFY(monitor.open().has_value());
        const Scope other{"210987654321", "eu-west-1"};
        QVERIFY(monitor.metrics().putMetricData(other, datum(1)).has_value());
        QVERIFY(monitor.dashboards().putDashboard(other, {"web", R"({"widgets":[]})"}).has_value());
        QVERIFY(monitor.reset().has_value());
        QVERIFY(monitor.metrics().allMetrics(other)->empty());
        QCOMPARE(monitor.dashboards().count(other), 0);
        QVERIFY(monitor.metrics().putMetricData(other, datum(2)).has_value());
        QCOMPARE(monitor.metrics().allMetrics(other)->size(), std::size_t{1});
    }

    void collectsThisMachine()
    {
        MonitorOptions options;
        Monitor monitor(options);
        QVERIFY(monitor.open().has_value());
        monitor.start();
        QTRY_VERIFY(metricCount(monitor) > 10);
        const auto sources = monitor.sources().sources(monitor.clock().now());
        QCOMPARE(sources.size(), std::size_t{1});
        QVERIFY(sources[0].status == SourceStatus::Running);
        QVERIFY(sources[0].detail.find("i-") != std::string::npos);
        QVERIFY(sources[0].datums > 10);
    }

    void stopsWhileOthersWrite()
    {
        for (int round = 0; round < 5; ++round) {
            MonitorOptions options;
            Monitor monitor(options);
            QVERIFY(monitor.open().has_value());
            monitor.start();
            std::atomic<bool> isStopping{false};
            std::vector<std::thread> writers;
            for (int i = 0; i < 3; ++i) {
                writers.emplace_back([&] {
                    for (int value = 0; !isStopping; ++value) {
                        if (!monitor.metrics().putMetricData(monitor.defaultScope(), datum(value)))
                            qFatal("a write failed");
                    }
                });
            }
            QTRY_VERIFY(metricCount(monitor) > 0);
            QElapsedTimer elapsed;
            elapsed.start();
            monitor.stop();
            monitor.stop();
            QVERIFY(elapsed.elapsed() < 5000);
            isStopping = true;
            for (std::thread& writer : writers)
                writer.join();
        }
    }

    void theDemoIsThatOfThePictures()
    {
        ManualClock clock(*parseIso8601("2026-03-18T05:32:30Z"));
        MonitorOptions options;
        options.isDemo = true;
        options.demoHistory = std::chrono::days{1};
        options.clock = &clock;
        Monitor monitor(options);
        QElapsedTimer elapsed;
        elapsed.start();
        QVERIFY(monitor.open().has_value());
        qInfo("opening the demo took %lld ms", static_cast<long long>(elapsed.elapsed()));
        const Scope scope = monitor.defaultScope();
        QCOMPARE(scope.region, std::string("ap-northeast-1"));
        const AlarmCounts counts = monitor.alarms().counts(scope);
        QCOMPARE(counts.inAlarm, 3);
        QCOMPARE(counts.insufficientData, 2);
        QCOMPARE(counts.ok, 41);
        QCOMPARE(monitor.dashboards().count(scope), 3);
        QVERIFY(metricCount(monitor) > 290);
        const auto alarms = monitor.alarms().describeAlarms(scope, named("web-prod-5xx-rate"));
        QVERIFY(alarms.has_value());
        QCOMPARE(alarms->metricAlarms.at(0).stateUpdatedTimestamp.value(),
                 *parseIso8601("2026-03-18T05:07:12Z"));

        monitor.start();
        elapsed.restart();
        QTRY_VERIFY_WITH_TIMEOUT(monitor.isComplete(), 120'000);
        qInfo("a day of history took %lld ms, %lld datums",
              static_cast<long long>(elapsed.elapsed()),
              static_cast<long long>(monitor.metrics().counts().datumsAccepted));
        // Silent ones among them: the last message in the dead-letter queue is hours ago.
        QCOMPARE(metricCount(monitor), std::int64_t(demoFleetSeries().size()));
        QCOMPARE(firstHourOfRequests(monitor, clock.now()),
                 *parseIso8601("2026-03-17T05:00:00Z"));
        // The evaluator agrees with the story.
        const TimePoint before = monitor.alarms().lastEvaluation();
        clock.advance(Seconds{60});
        QTRY_VERIFY_WITH_TIMEOUT(monitor.alarms().lastEvaluation() > before, 20'000);
        QTest::qWait(0);
        const AlarmCounts judged = monitor.alarms().counts(scope);
        QCOMPARE(judged.inAlarm, 3);
        QCOMPARE(judged.insufficientData, 2);
    }

    void theDemoGoesBackTwoWeeks()
    {
        QCOMPARE(MonitorOptions{}.demoHistory, Milliseconds{std::chrono::days{14}});
    }

    void stopsInTheMiddleOfTheDemosHistory()
    {
        MonitorOptions options;
        options.isDemo = true;
        Monitor monitor(options);
        QVERIFY(monitor.open().has_value());
        monitor.start();
        QTRY_VERIFY_WITH_TIMEOUT(monitor.metrics().counts().datumsAccepted > 100'000, 60'000);
        QVERIFY(!monitor.isComplete());
        QElapsedTimer elapsed;
        elapsed.start();
        monitor.stop();
        QVERIFY(elapsed.elapsed() < 5000);
    }

private:
    static void makeNewer(const QString& path)
    {
        const auto database = Database::open(path.toStdString());
        QVERIFY(database.has_value());
        const auto done = (*database)->write([](SQLite::Database& db) {
            db.exec("INSERT INTO schema_version VALUES('alarms', 999), ('dashboards', 999)");
        });
        QVERIFY(done.has_value());
    }
};

QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
