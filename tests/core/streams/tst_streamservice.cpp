// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/streams/streamdestination.h"
#include "core/streams/streamservice.h"
#include "tests/core/metrics/metricfixture.h"

#include <QSignalSpy>

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
    void resets();

private:
    void open();

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
