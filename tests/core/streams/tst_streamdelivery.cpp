// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/streams/streamdelivery.h"
#include "core/streams/streamservice.h"
#include "tests/core/metrics/metricfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>

#include <atomic>
#include <thread>

using namespace yagura;
using namespace yagura::test;
using std::chrono::minutes;

namespace {

const std::string kFirehose = "arn:aws:firehose:us-east-1:123456789012:deliverystream/lake";

PutMetricStreamRequest stream(const std::string& name)
{
    PutMetricStreamRequest request;
    request.name = name;
    request.firehoseArn = kFirehose;
    request.roleArn = "arn:aws:iam::123456789012:role/r";
    request.outputFormat = "json";
    return request;
}

} // namespace

class TestStreamDelivery : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void deliversFinishedMinutes();
    void recordsAreTheServices();
    void additionalStatistics();
    void filters_data();
    void filters();
    void everyUnitIsARecord();
    void whatComesLateFollows();
    void tooOldIsNotStreamed();
    void stoppedStreamsDeliverNothing();
    void aDeletedStreamIsSilent();
    void failuresAreTriedAgain();
    void whatWaitedTooLongIsGivenUp();
    void restartsWhereItWas();
    void lateMarksSurviveARestart();
    void tenThousandMetrics();
    void streamsTakeTurns();
    void lateMinutesAreLookedAtAgain();
    void lateDataThatCannotBeNotedIsCounted();
    void aThreadDelivers();
    void oneThatHangsHoldsUpNobody();
    void threadsMayDoEverything();

private:
    void open();
    void write(const std::string& name, double value, TimePoint time,
               const std::string& nameSpace = "App", std::optional<std::string> unit = {});
    void deliver() { m_streams->deliverDue(); }
    [[nodiscard]] QList<QJsonObject> records(const QString& name = QStringLiteral("lake")) const;
    [[nodiscard]] MetricStreamStatus status() const { return m_streams->statuses().front(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ServiceFixture> m_metrics;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<StreamService> m_streams;
    Scope m_scope;
};

void TestStreamDelivery::init()
{
    m_streams.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_metrics = std::make_unique<ServiceFixture>();
    m_database = *Database::open({});
    open();
}

void TestStreamDelivery::open()
{
    m_streams.reset();
    m_streams = std::make_unique<StreamService>(m_database, *m_metrics->service, m_metrics->clock,
                                                m_directory->path());
    QVERIFY_RESULT(m_streams->status());
    m_metrics->service->setStoredObserver(
        [this](const Scope& scope, const PutMetricDataRequest& request, TimePoint receivedAt) {
            m_streams->noteStored(scope, request, receivedAt);
        });
}

void TestStreamDelivery::write(const std::string& name, double value, TimePoint time,
                               const std::string& nameSpace, std::optional<std::string> unit)
{
    MetricDatum d = datum(name, value, time);
    d.dimensions = {{"Host", "a"}};
    d.unit = std::move(unit);
    QVERIFY_RESULT(m_metrics->service->putMetricData(m_scope, put(nameSpace, {d})));
}

QList<QJsonObject> TestStreamDelivery::records(const QString& name) const
{
    QList<QJsonObject> all;
    const QDir directory(m_directory->filePath(QStringLiteral("streams/") + name));
    for (const QString& entry : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(entry));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file of a stream cannot be read");
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                all.append(QJsonDocument::fromJson(line).object());
        }
    }
    return all;
}

void TestStreamDelivery::deliversFinishedMinutes()
{
    write("Before", 1, kNow - minutes(3));
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow + Seconds(1));
    write("M", 3, kNow + Seconds(59));
    deliver();
    QVERIFY(records().isEmpty()); // the minute is not over
    m_metrics->clock.set(kNow + minutes(1) + StreamDelivery::kSettling);
    deliver();
    QCOMPARE(records().size(), 1);
    QCOMPARE(records().first().value(QStringLiteral("metric_name")).toString(),
             QStringLiteral("M"));
    QCOMPARE(status().records, std::int64_t{1});
    QVERIFY(status().lastDelivery == m_metrics->clock.now());
    deliver();
    m_metrics->clock.advance(minutes(5));
    deliver();
    QCOMPARE(records().size(), 1);
}

void TestStreamDelivery::recordsAreTheServices()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("MyStream")));
    MetricDatum d;
    d.metricName = "DiskWriteOps";
    d.dimensions = {{"InstanceId", "i-\"1\""}};
    d.timestamp = kNow + Seconds(7);
    d.values = {18, 0, 1};
    d.counts = {1, 1, 2};
    d.unit = "Seconds";
    QVERIFY_RESULT(m_metrics->service->putMetricData(m_scope, put("AWS/EC2", {d})));
    m_metrics->clock.advance(minutes(2));
    deliver();
    QCOMPARE(records().size(), 1);
    const QJsonObject expected{
        {QStringLiteral("metric_stream_name"), QStringLiteral("MyStream")},
        {QStringLiteral("account_id"), QStringLiteral("123456789012")},
        {QStringLiteral("region"), QStringLiteral("us-east-1")},
        {QStringLiteral("namespace"), QStringLiteral("AWS/EC2")},
        {QStringLiteral("metric_name"), QStringLiteral("DiskWriteOps")},
        {QStringLiteral("dimensions"),
         QJsonObject{{QStringLiteral("InstanceId"), QStringLiteral("i-\"1\"")}}},
        {QStringLiteral("timestamp"), qint64(toEpochMs(kNow))},
        {QStringLiteral("value"),
         QJsonObject{{QStringLiteral("max"), 18.0},
                     {QStringLiteral("min"), 0.0},
                     {QStringLiteral("sum"), 20.0},
                     {QStringLiteral("count"), 4.0}}},
        {QStringLiteral("unit"), QStringLiteral("Seconds")}};
    QCOMPARE(records().first(), expected);
}

void TestStreamDelivery::additionalStatistics()
{
    auto request = stream("s");
    request.statisticsConfigurations = {{{{"App", "M"}}, {"p99", "TM(:50%)"}}};
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, request));
    for (int i = 1; i <= 100; ++i)
        write("M", i, kNow + Seconds(i % 60));
    write("Other", 1, kNow);
    m_metrics->clock.advance(minutes(3));
    deliver();
    for (const QJsonObject& record : records()) {
        const QJsonObject value = record.value(QStringLiteral("value")).toObject();
        const bool isAsked
            = record.value(QStringLiteral("metric_name")).toString() == QStringLiteral("M");
        QCOMPARE(value.contains(QStringLiteral("p99")), isAsked);
        QCOMPARE(value.contains(QStringLiteral("TM(:50%)")), isAsked);
        if (isAsked)
            QCOMPARE(value.value(QStringLiteral("p99")).toDouble(), 99.0);
    }
    QCOMPARE(records().size(), 2);
}

void TestStreamDelivery::filters_data()
{
    QTest::addColumn<bool>("isIncluding");
    QTest::addColumn<std::vector<MetricStreamFilter>>("filters");
    QTest::addColumn<QString>("expected");
    using Filters = std::vector<MetricStreamFilter>;
    QTest::newRow("none") << true << Filters{} << QStringLiteral("A/x A/y B/x");
    QTest::newRow("a namespace") << true << Filters{{"A", {}}} << QStringLiteral("A/x A/y");
    QTest::newRow("a metric") << true << Filters{{"A", {"y", "z"}}} << QStringLiteral("A/y");
    QTest::newRow("two") << true << Filters{{"A", {"y"}}, {"B", {}}} << QStringLiteral("A/y B/x");
    QTest::newRow("not a namespace") << false << Filters{{"A", {}}} << QStringLiteral("B/x");
    QTest::newRow("not a metric") << false << Filters{{"A", {"x"}}} << QStringLiteral("A/y B/x");
}

void TestStreamDelivery::filters()
{
    QFETCH(bool, isIncluding);
    QFETCH(std::vector<MetricStreamFilter>, filters);
    QFETCH(QString, expected);
    auto request = stream("s");
    (isIncluding ? request.includeFilters : request.excludeFilters) = filters;
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, request));
    for (const char* name : {"x", "y"})
        write(name, 1, kNow, "A");
    write("x", 1, kNow, "B");
    m_metrics->clock.advance(minutes(2));
    write("x", 2, kNow, "B"); // late
    deliver();
    QSet<QString> seen;
    for (const QJsonObject& record : records())
        seen << record.value(QStringLiteral("namespace")).toString() + QLatin1Char('/')
                + record.value(QStringLiteral("metric_name")).toString();
    QStringList sorted(seen.begin(), seen.end());
    sorted.sort();
    QCOMPARE(sorted.join(QLatin1Char(' ')), expected);
}

void TestStreamDelivery::everyUnitIsARecord()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow, "App", "Seconds");
    write("M", 1000, kNow, "App", "Milliseconds");
    m_metrics->clock.advance(minutes(2));
    deliver();
    QSet<QString> units;
    for (const QJsonObject& record : records())
        units << record.value(QStringLiteral("unit")).toString();
    QCOMPARE(units, (QSet<QString>{QStringLiteral("Seconds"), QStringLiteral("Milliseconds")}));
}

void TestStreamDelivery::whatComesLateFollows()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(5));
    deliver();
    QCOMPARE(records().size(), 1);
    write("M", 4, kNow + Seconds(30)); // the same minute again
    write("Old", 7, kNow - minutes(30)); // before the stream was
    deliver();
    const auto all = records();
    QCOMPARE(all.size(), 3);
    for (const QJsonObject& record : all.mid(1)) {
        const double sum = record.value(QStringLiteral("value"))
                               .toObject()
                               .value(QStringLiteral("sum"))
                               .toDouble();
        const bool isOld
            = record.value(QStringLiteral("metric_name")).toString() == QStringLiteral("Old");
        QCOMPARE(sum, isOld ? 7.0 : 5.0);
    }
    deliver();
    QCOMPARE(records().size(), 3);
}

void TestStreamDelivery::tooOldIsNotStreamed()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow - std::chrono::hours(49));
    write("M", 1, kNow - std::chrono::hours(47));
    deliver();
    QCOMPARE(records().size(), 1);
}

void TestStreamDelivery::stoppedStreamsDeliverNothing()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    QVERIFY_RESULT(m_streams->stopMetricStreams(m_scope, {{"s"}}));
    QVERIFY(!status().isRunning);
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(3));
    write("M", 1, kNow);
    deliver();
    QVERIFY_RESULT(m_streams->startMetricStreams(m_scope, {{"s"}}));
    write("N", 1, m_metrics->clock.now());
    m_metrics->clock.advance(minutes(3));
    deliver();
    QCOMPARE(records().size(), 1);
    QCOMPARE(records().first().value(QStringLiteral("metric_name")).toString(),
             QStringLiteral("N"));
}

void TestStreamDelivery::aDeletedStreamIsSilent()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(3));
    QVERIFY_RESULT(m_streams->deleteMetricStream(m_scope, {"s"}));
    deliver();
    QVERIFY(records().isEmpty());
    QVERIFY(m_streams->statuses().empty());
}

void TestStreamDelivery::failuresAreTriedAgain()
{
    // A file where the directory should be.
    QFile obstacle(m_directory->filePath(QStringLiteral("streams")));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    QSignalSpy changed(m_streams.get(), &StreamService::streamsChanged);
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(2));
    deliver();
    QVERIFY(!status().lastError.empty());
    QCOMPARE(changed.size(), 1);
    deliver(); // not before its time
    QCOMPARE(changed.size(), 1);
    m_metrics->clock.advance(StreamDelivery::kFirstRetry);
    deliver();
    QCOMPARE(changed.size(), 2);
    QVERIFY(obstacle.remove());
    m_metrics->clock.advance(StreamDelivery::kFirstRetry);
    deliver(); // twice as long by now
    QVERIFY(records().isEmpty());
    m_metrics->clock.advance(StreamDelivery::kFirstRetry);
    deliver();
    QCOMPARE(records().size(), 1);
    QVERIFY(status().lastError.empty());
}

void TestStreamDelivery::whatWaitedTooLongIsGivenUp()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(std::chrono::hours(50));
    write("M", 1, m_metrics->clock.now() - std::chrono::hours(1));
    deliver();
    QCOMPARE(records().size(), 1);
    QCOMPARE(status().lostMinutes, std::int64_t{120});
}

void TestStreamDelivery::restartsWhereItWas()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(2));
    deliver();
    write("M", 2, kNow + minutes(2));
    open();
    m_metrics->clock.advance(minutes(2));
    deliver();
    QCOMPARE(records().size(), 2);
    QVERIFY(status().isRunning);
}

void TestStreamDelivery::lateMarksSurviveARestart()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    m_metrics->clock.advance(minutes(10));
    deliver();
    write("M", 2, kNow);
    open(); // before anything was delivered
    deliver();
    QCOMPARE(records().size(), 1);
}

void TestStreamDelivery::tenThousandMetrics()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    constexpr int kMetrics = 10'000;
    for (int first = 0; first < kMetrics; first += 1000) {
        std::vector<MetricDatum> data;
        for (int i = first; i < first + 1000; ++i)
            data.push_back(datum("M" + std::to_string(i), i, kNow));
        QVERIFY_RESULT(m_metrics->service->putMetricData(m_scope, put("App", std::move(data))));
    }
    m_metrics->clock.advance(minutes(2));
    QElapsedTimer timer;
    timer.start();
    deliver();
    qInfo("%d metrics were delivered in %lld ms", kMetrics, timer.elapsed());
    QCOMPARE(status().records, std::int64_t{kMetrics});
    QCOMPARE(records().size(), kMetrics);
}

void TestStreamDelivery::streamsTakeTurns()
{
    for (const char* name : {"a", "b"})
        QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream(name)));
    constexpr int kHours = 10;
    for (int i = 0; i < kHours; ++i) {
        write("M", i, m_metrics->clock.now());
        m_metrics->clock.advance(std::chrono::hours(1));
    }
    std::vector<std::int64_t> first;
    connect(m_streams.get(), &StreamService::streamsChanged, this, [&] {
        if (first.empty()) {
            for (const MetricStreamStatus& each : m_streams->statuses())
                first.push_back(each.records);
        }
    });
    deliver();
    QCOMPARE(first.size(), std::size_t{2});
    for (const std::int64_t records : first)
        QVERIFY(records > 0 && records < kHours);
    for (const MetricStreamStatus& each : m_streams->statuses())
        QCOMPARE(each.records, std::int64_t{kHours});
}

void TestStreamDelivery::lateMinutesAreLookedAtAgain()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    m_metrics->clock.advance(minutes(10));
    deliver();
    write("M", 1, kNow, "Wanted");
    write("M", 1, kNow, "NoMore");
    auto request = stream("s");
    request.includeFilters = {{"Wanted", {}}};
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, request));
    deliver();
    QCOMPARE(records().size(), 1);
    QCOMPARE(records().first().value(QStringLiteral("namespace")).toString(),
             QStringLiteral("Wanted"));
    // What waited for more than two days is given up like any other.
    write("M", 2, kNow, "Wanted");
    m_metrics->clock.advance(std::chrono::hours(49));
    const std::int64_t before = status().lostMinutes;
    deliver();
    QCOMPARE(records().size(), 1);
    const std::int64_t passed = 70 - 9; // minutes: of the cursor, from where it settled
    QCOMPARE(status().lostMinutes - before, passed + 1);
}

void TestStreamDelivery::lateDataThatCannotBeNotedIsCounted()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    m_metrics->clock.advance(minutes(10));
    deliver();
    QVERIFY_RESULT(
        m_database->write([](SQLite::Database& db) { db.exec("DROP TABLE metric_stream_late"); }));
    write("M", 1, kNow);
    QCOMPARE(status().lostMinutes, std::int64_t{1});
    QVERIFY(!status().lastError.empty());
}

void TestStreamDelivery::oneThatHangsHoldsUpNobody()
{
    QTcpServer silent; // takes connections and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost, 0));
    auto request = stream("a");
    request.firehoseArn = "http://127.0.0.1:" + std::to_string(silent.serverPort()) + "/";
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, request));
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("b")));
    write("M", 2, kNow);
    m_metrics->clock.advance(minutes(3));
    m_streams->start();
    QTRY_VERIFY(silent.hasPendingConnections());
    QVERIFY_RESULT(m_streams->setAddress(m_scope, "b", "http://127.0.0.1:9/"));
    QVERIFY_RESULT(m_streams->stopMetricStreams(m_scope, {{"b"}}));
    QCOMPARE(QByteArray::fromStdString(status().lastError), QByteArray()); // it waits still
    m_streams->beginStop();
    m_streams->stop();
    QCOMPARE(QByteArray::fromStdString(status().lastError), QByteArray());
}

void TestStreamDelivery::aThreadDelivers()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    m_streams->start();
    write("M", 2, kNow - minutes(3));
    QTRY_COMPARE_WITH_TIMEOUT(records().size(), 1, 20'000);
    m_streams->stop();
    m_streams->stop();
    m_streams->start();
    write("M", 3, kNow - minutes(3));
    QTRY_VERIFY_WITH_TIMEOUT(records().size() >= 2, 20'000);
}

void TestStreamDelivery::threadsMayDoEverything()
{
    m_streams->start();
    std::vector<std::thread> threads;
    std::atomic<int> refused{0};
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            const std::string name = "s" + std::to_string(t % 2);
            for (int i = 0; i < 20; ++i) {
                refused += m_streams->putMetricStream(m_scope, stream(name)).has_error();
                const auto batch
                    = put("App", {datum("M" + std::to_string(t), i, kNow - minutes(1 + i))});
                refused += m_metrics->service->putMetricData(m_scope, batch).has_error();
                if (i % 5 == 0) {
                    refused += m_streams->setAddress(m_scope, name, {}).has_error();
                    refused += m_streams->stopMetricStreams(m_scope, {{name}}).has_error();
                    refused += m_streams->startMetricStreams(m_scope, {{name}}).has_error();
                }
                refused += m_streams->statuses().empty();
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(refused.load(), 0);
    QCOMPARE(m_streams->statuses().size(), std::size_t{2});
    write("Last", 1, kNow - minutes(1));
    const auto names = [&] {
        QSet<QString> streams;
        for (const QJsonObject& record : records()) {
            if (record.value(QStringLiteral("metric_name")).toString() == QStringLiteral("Last"))
                streams << record.value(QStringLiteral("metric_stream_name")).toString();
        }
        return streams.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(names(), 2, 20'000);
}

QTEST_GUILESS_MAIN(TestStreamDelivery)
#include "tst_streamdelivery.moc"
