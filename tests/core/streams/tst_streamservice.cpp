// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/streams/streamdelivery.h"
#include "core/streams/streamdestination.h"
#include "core/streams/streamservice.h"
#include "tests/core/metrics/metricfixture.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

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

class TestStreamService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void definitions();
    void whatIsRefused_data();
    void whatIsRefused();
    void destinations_data();
    void destinations();
    void lists();
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
    void aThreadDelivers();
    void threadsMayDoEverything();
    void resets();

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

void TestStreamService::init()
{
    m_streams.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_metrics = std::make_unique<ServiceFixture>();
    m_database = *Database::open({});
    open();
}

void TestStreamService::open()
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

void TestStreamService::write(const std::string& name, double value, TimePoint time,
                              const std::string& nameSpace, std::optional<std::string> unit)
{
    MetricDatum d = datum(name, value, time);
    d.dimensions = {{"Host", "a"}};
    d.unit = std::move(unit);
    QVERIFY_RESULT(m_metrics->service->putMetricData(m_scope, put(nameSpace, {d})));
}

QList<QJsonObject> TestStreamService::records(const QString& name) const
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

void TestStreamService::definitions()
{
    QSignalSpy changed(m_streams.get(), &StreamService::streamsChanged);
    auto request = stream("QuickFull-GuaFbs");
    const auto put = m_streams->putMetricStream(m_scope, request);
    QVERIFY_RESULT(put);
    QVERIFY(put->arn == "arn:aws:cloudwatch:us-east-1:123456789012:metric-stream/QuickFull-GuaFbs");
    QCOMPARE(changed.size(), 1);
    auto got = m_streams->getMetricStream(m_scope, {request.name});
    QVERIFY_RESULT(got);
    QVERIFY(got->state == "running" && got->outputFormat == "json");
    QVERIFY(got->creationDate == kNow && got->lastUpdateDate == kNow);
    QVERIFY(got->includeLinkedAccountsMetrics == false);
    QVERIFY(!got->includeFilters && !got->excludeFilters && !got->statisticsConfigurations);
    m_metrics->clock.advance(minutes(1));
    QVERIFY_RESULT(m_streams->stopMetricStreams(m_scope, {{request.name}}));
    request.includeFilters = {{"AWS/EC2", {"CPUUtilization"}}};
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, request));
    got = m_streams->getMetricStream(m_scope, {request.name});
    QVERIFY(got->state == "stopped"); // an update changes no state
    QVERIFY(got->creationDate == kNow && got->lastUpdateDate == kNow + minutes(1));
    QVERIFY(got->includeFilters == request.includeFilters);
    QVERIFY(m_streams->getMetricStream(m_scope, {"nobody"}).error().code
            == "ResourceNotFoundException");
    QVERIFY_RESULT(m_streams->deleteMetricStream(m_scope, {request.name}));
    QVERIFY(m_streams->getMetricStream(m_scope, {request.name}).has_error());
    QVERIFY_RESULT(m_streams->deleteMetricStream(m_scope, {request.name}));
    QVERIFY(m_streams->startMetricStreams(m_scope, {{request.name}}).has_error());
}

void TestStreamService::whatIsRefused_data()
{
    QTest::addColumn<PutMetricStreamRequest>("request");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* code, auto&& change) {
        PutMetricStreamRequest request = stream("s");
        change(request);
        QTest::newRow(name) << request << QByteArray(code);
    };
    row("no name", "MissingParameter", [](auto& r) { r.name.clear(); });
    row("a name with blanks", "InvalidParameterValue", [](auto& r) { r.name = "a b"; });
    row("a long name", "ValidationError", [](auto& r) { r.name = std::string(256, 'a'); });
    row("no destination", "MissingParameter", [](auto& r) { r.firehoseArn.clear(); });
    row("another destination", "InvalidParameterValue",
        [](auto& r) { r.firehoseArn = "arn:aws:s3:::bucket"; });
    row("no role", "MissingParameter", [](auto& r) { r.roleArn.clear(); });
    row("a role that is none", "InvalidParameterValue", [](auto& r) { r.roleArn = "me"; });
    row("no format", "MissingParameter", [](auto& r) { r.outputFormat.clear(); });
    row("an unknown format", "InvalidParameterValue", [](auto& r) { r.outputFormat = "xml"; });
    row("a format of later", "InvalidParameterValue",
        [](auto& r) { r.outputFormat = "opentelemetry1.0"; });
    row("both filters", "InvalidParameterCombination", [](auto& r) {
        r.includeFilters = {{"A", {}}};
        r.excludeFilters = {{"B", {}}};
    });
    row("a filter of nothing", "InvalidParameterValue", [](auto& r) {
        r.includeFilters = {{std::nullopt, {"M"}}};
    });
    row("an unknown statistic", "InvalidParameterValue", [](auto& r) {
        r.statisticsConfigurations = {{{{"A", "M"}}, {"p101"}}};
    });
    row("a basic statistic", "InvalidParameterValue", [](auto& r) {
        r.statisticsConfigurations = {{{{"A", "M"}}, {"Average"}}};
    });
    row("statistics of nothing", "MissingParameter", [](auto& r) {
        r.statisticsConfigurations = {{{}, {"p99"}}};
    });
}

void TestStreamService::whatIsRefused()
{
    QFETCH(PutMetricStreamRequest, request);
    QFETCH(QByteArray, code);
    const auto result = m_streams->putMetricStream(m_scope, request);
    QVERIFY(result.has_error());
    QCOMPARE(QByteArray::fromStdString(result.error().code), code);
    QVERIFY(m_streams->statuses().empty());
}

void TestStreamService::destinations_data()
{
    QTest::addColumn<QByteArray>("arn");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char* arn, const char* name, const char* url) {
        QTest::newRow(arn) << QByteArray(arn) << QByteArray(name) << QByteArray(url);
    };
    row("arn:aws:firehose:us-east-1:123456789012:deliverystream/a-b_c.d", "a-b_c.d", "");
    row("arn:aws-cn:firehose:cn-north-1:123456789012:deliverystream/x", "x", "");
    row("http://127.0.0.1:8080/in", "", "http://127.0.0.1:8080/in");
    row("https://example.com", "", "https://example.com");
    for (const char* bad : {"arn:aws:firehose:us-east-1:123456789012:deliverystream/",
                            "arn:aws:firehose:us-east-1:123456789012:deliverystream/..",
                            "arn:aws:firehose:us-east-1:123456789012:deliverystream/a/b",
                            "arn:aws:firehose:us-east-1:123456789012:deliverystream/../../etc",
                            "arn:aws:firehose:us-east-1:123456789012:stream/a", "arn:aws:firehose",
                            "arn:aws:kinesis:us-east-1:123456789012:deliverystream/a", "http://",
                            "ftp://a/b", "file:///etc/passwd", "http://a b/"})
        row(bad, "", "");
}

void TestStreamService::destinations()
{
    QFETCH(QByteArray, arn);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, url);
    const auto parsed = StreamDestination::parse(arn.toStdString());
    QCOMPARE(parsed.has_value(), !name.isEmpty() || !url.isEmpty());
    if (!parsed)
        return;
    QCOMPARE(QByteArray::fromStdString(parsed->deliveryStream), name);
    QCOMPARE(QByteArray::fromStdString(parsed->url), url);
}

void TestStreamService::lists()
{
    for (const char* name : {"b", "a", "c"})
        QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream(name)));
    QVERIFY_RESULT(m_streams->putMetricStream({"999999999999", "us-east-1"}, stream("other")));
    std::string names;
    ListMetricStreamsRequest request;
    request.maxResults = 2;
    do {
        const auto page = m_streams->listMetricStreams(m_scope, request);
        QVERIFY_RESULT(page);
        for (const MetricStreamEntry& entry : page->entries)
            names += entry.name;
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    QVERIFY(names == "abc");
    request.nextToken = "nonsense";
    QVERIFY(m_streams->listMetricStreams(m_scope, request).error().code == "InvalidNextToken");
    QCOMPARE(m_streams->statuses().size(), std::size_t{4});
}

void TestStreamService::deliversFinishedMinutes()
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

void TestStreamService::recordsAreTheServices()
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

void TestStreamService::additionalStatistics()
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

void TestStreamService::filters_data()
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

void TestStreamService::filters()
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

void TestStreamService::everyUnitIsARecord()
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

void TestStreamService::whatComesLateFollows()
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

void TestStreamService::tooOldIsNotStreamed()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow - std::chrono::hours(49));
    write("M", 1, kNow - std::chrono::hours(47));
    deliver();
    QCOMPARE(records().size(), 1);
}

void TestStreamService::stoppedStreamsDeliverNothing()
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

void TestStreamService::aDeletedStreamIsSilent()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(minutes(3));
    QVERIFY_RESULT(m_streams->deleteMetricStream(m_scope, {"s"}));
    deliver();
    QVERIFY(records().isEmpty());
    QVERIFY(m_streams->statuses().empty());
}

void TestStreamService::failuresAreTriedAgain()
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

void TestStreamService::whatWaitedTooLongIsGivenUp()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    write("M", 1, kNow);
    m_metrics->clock.advance(std::chrono::hours(50));
    write("M", 1, m_metrics->clock.now() - std::chrono::hours(1));
    deliver();
    QCOMPARE(records().size(), 1);
    QCOMPARE(status().lostMinutes, std::int64_t{120});
}

void TestStreamService::restartsWhereItWas()
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

void TestStreamService::lateMarksSurviveARestart()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    m_metrics->clock.advance(minutes(10));
    deliver();
    write("M", 2, kNow);
    open(); // before anything was delivered
    deliver();
    QCOMPARE(records().size(), 1);
}

void TestStreamService::aThreadDelivers()
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

void TestStreamService::threadsMayDoEverything()
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

void TestStreamService::resets()
{
    QVERIFY_RESULT(m_streams->putMetricStream(m_scope, stream("s")));
    QVERIFY_RESULT(m_streams->reset());
    QVERIFY(m_streams->statuses().empty());
    QVERIFY(!m_streams->contains(m_scope, "s"));
    open();
    QVERIFY(m_streams->statuses().empty());
}

QTEST_GUILESS_MAIN(TestStreamService)
#include "tst_streamservice.moc"
