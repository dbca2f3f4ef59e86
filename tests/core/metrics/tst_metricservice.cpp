// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include <QSignalSpy>

#include <limits>
#include <map>
#include <set>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

namespace {

GetMetricStatisticsRequest statistics(std::vector<std::string> names, TimePoint from, TimePoint to,
                                      int period = 60)
{
    GetMetricStatisticsRequest request;
    request.nameSpace = "App";
    request.metricName = "Latency";
    request.startTime = from;
    request.endTime = to;
    request.period = period;
    request.statistics = std::move(names);
    return request;
}

MetricDataQuery query(const std::string& id, const std::string& stat = "Average", int period = 60)
{
    MetricDataQuery q;
    q.id = id;
    q.metricStat = MetricStat{{"App", "Latency", {}}, period, stat, {}};
    return q;
}

GetMetricDataRequest dataRequest(std::vector<MetricDataQuery> queries, TimePoint from, TimePoint to)
{
    GetMetricDataRequest request;
    request.metricDataQueries = std::move(queries);
    request.startTime = from;
    request.endTime = to;
    return request;
}

} // namespace

class TestMetricService : public QObject
{
    Q_OBJECT
private slots:
    void mergesOneMinute();
    void countsOfValues();
    void takesAllOrNone();
    void rejectsBadDatums_data();
    void rejectsBadDatums();
    void rejectsBadRequests_data();
    void rejectsBadRequests();
    void importsOldData();
    void limitsDatapoints();
    void rejectsBadStatistics();
    void keepsUnitsApart();
    void roundsStart_data();
    void roundsStart();
    void bucketsCountFromStart();
    void extendedStatistics();
    void ordersData();
    void pagesData();
    void labelsData();
    void saysWhenUnitsDiffer();
    void rejectsBadQueries();
    void answersExpressionsInTheirResult();
    void listsAndFilters();
    void pagesLists();
    void forgetsTokensThatAreNone();
    void showsTwoWeeks();
    void readsPeriods();
    void signalsOncePerCall();
    void resets();
    void separatesScopes();
    void mergesResolutions();
};

void TestMetricService::mergesOneMinute()
{
    ServiceFixture f;
    const TimePoint minute = kNow - 10min;
    MetricDatum values = datum("Latency", 0, minute + 20s);
    values.value.reset();
    values.values = {5, 7};
    values.counts = {2, 1};
    MetricDatum set = values;
    set.values.clear();
    set.counts.clear();
    set.statisticValues = StatisticSet{4, 40, 6, 14};
    QVERIFY_RESULT(f.service->putMetricData(
        f.scope,
        put("App",
            {datum("Latency", 10, minute), datum("Latency", 20, minute + 5s), values, set})));
    auto got = f.service->getMetricStatistics(
        f.scope, statistics({"SampleCount", "Sum", "Average", "Minimum", "Maximum"}, minute, kNow));
    QVERIFY_RESULT(got);
    QCOMPARE(got->label, std::string("Latency"));
    QCOMPARE(got->datapoints.size(), 1U);
    const Datapoint& p = got->datapoints[0];
    QCOMPARE(*p.timestamp, minute);
    QCOMPARE(*p.sampleCount, 9.0);
    QCOMPARE(*p.sum, 87.0);
    QCOMPARE(*p.average, 87.0 / 9);
    QCOMPARE(*p.minimum, 5.0);
    QCOMPARE(*p.maximum, 20.0);
    QCOMPARE(*p.unit, std::string("None"));

    auto percentiles = statistics({}, minute, kNow);
    percentiles.extendedStatistics = {"p50"};
    got = f.service->getMetricStatistics(f.scope, percentiles);
    QVERIFY_RESULT(got);
    QVERIFY2(got->datapoints.empty(), "a statistic set hides its samples");
}

void TestMetricService::countsOfValues()
{
    ServiceFixture f;
    MetricDatum values = datum("Latency", 0, kNow - 5min);
    values.value.reset();
    values.values = {1.0, 2.5};
    values.counts = {3, 1};
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {values})));
    const auto got = f.service->getMetricStatistics(
        f.scope,
        statistics({"SampleCount", "Sum", "Average", "Minimum", "Maximum"}, kNow - 5min, kNow));
    QVERIFY_RESULT(got);
    QCOMPARE(*got->datapoints.at(0).sampleCount, 4.0);
    QCOMPARE(*got->datapoints.at(0).sum, 5.5);
    QCOMPARE(*got->datapoints.at(0).average, 1.375);
    QCOMPARE(*got->datapoints.at(0).minimum, 1.0);
    QCOMPARE(*got->datapoints.at(0).maximum, 2.5);
}

void TestMetricService::takesAllOrNone()
{
    ServiceFixture f;
    const auto refused = f.service->putMetricData(
        f.scope, put("App", {datum("Good", 1, kNow), datum("Bad", std::nan(""), kNow)}));
    QVERIFY(refused.has_error());
    QVERIFY(f.service->allMetrics(f.scope)->empty());
    QCOMPARE(f.service->counts().datumsAccepted, 0);
}

void TestMetricService::rejectsBadDatums_data()
{
    QTest::addColumn<MetricDatum>("bad");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const QString invalid = QStringLiteral("InvalidParameterValue");
    const QString combination = QStringLiteral("InvalidParameterCombination");
    const MetricDatum good = datum("m", 1, kNow);
    const auto row
        = [&](const char* name, const MetricDatum& bad, const QString& code, const char* message) {
              QTest::newRow(name) << bad << code << QString::fromUtf8(message);
          };
    MetricDatum d = good;
    d.values = {1};
    row("value and values", d, combination,
        "The parameters MetricData.member.2.Value and MetricData.member.2.Values are mutually "
        "exclusive and you have specified both.");
    d = good;
    d.statisticValues = StatisticSet{1, 1, 1, 1};
    row("value and set", d, combination,
        "The parameters MetricData.member.2.Value and MetricData.member.2.StatisticValues are "
        "mutually exclusive and you have specified both.");
    d = good;
    d.value.reset();
    d.values = {1, 2};
    d.counts = {1};
    row("sizes differ", d, invalid,
        "The parameters MetricData.member.2.Values and MetricData.member.2.Counts must be of the "
        "same size.");
    d = good;
    d.value = std::nan("");
    row("NaN", d, invalid, "The value NaN for parameter MetricData.member.2.Value is invalid.");
    d.value = -std::numeric_limits<double>::infinity();
    row("infinity", d, invalid,
        "The value -Infinity for parameter MetricData.member.2.Value is invalid.");
    d.value = 0x1.1p360;
    row("too large", d, invalid, "");
    d.value = -0x1.1p360;
    row("too small", d, invalid, "");
    d = good;
    d.value.reset();
    d.values = {1, std::nan("")};
    row("NaN in values", d, invalid,
        "The value NaN for parameter MetricData.member.2.Values.member.2 is invalid.");
    d.values = {1};
    d.counts = {-1};
    row("negative count", d, invalid,
        "The value -1 for parameter MetricData.member.2.Counts.member.1 is invalid.");
    d.counts = {0};
    row("no samples", d, invalid, "");
    d = good;
    d.value.reset();
    row("no data", d, QStringLiteral("MissingParameter"), "");
    d.statisticValues = StatisticSet{0, 1, 1, 1};
    row("empty set", d, invalid,
        "The value 0 for parameter MetricData.member.2.StatisticValues.SampleCount is invalid.");
    d.statisticValues = StatisticSet{2, 3, 2, 1};
    row("minimum above maximum", d, invalid, "");
    d.statisticValues = StatisticSet{2, {}, 2, 1};
    row("incomplete set", d, QStringLiteral("MissingParameter"), "");
    d = good;
    d.timestamp = kNow - std::chrono::hours{24 * 14 + 1};
    row("too old", d, invalid,
        "The parameter MetricData.member.2.Timestamp must specify a time no more than two weeks in "
        "the past.");
    d.timestamp = kNow + 121min;
    row("too new", d, invalid,
        "The parameter MetricData.member.2.Timestamp must specify a time no more than two hours in "
        "the future.");
    d.timestamp = *parseIso8601("1901-01-01");
    row("1901", d, invalid, "");
    d.timestamp = *parseIso8601("9999-01-01");
    row("9999", d, invalid, "");
    d = good;
    d.storageResolution = 5;
    row("resolution", d, invalid,
        "The value 5 for parameter MetricData.member.2.StorageResolution is invalid.");
    d = good;
    d.unit = "Furlongs";
    row("unit", d, QStringLiteral("ValidationError"), "");
    d = good;
    d.metricName = std::string(300, 'x');
    row("long name", d, QStringLiteral("ValidationError"), "");
    d.metricName = "";
    row("no name", d, QStringLiteral("MissingParameter"), "");
    d.metricName = "   ";
    row("blank name", d, invalid, "");
    d = good;
    d.dimensions.assign(31, {"a", "b"});
    row("31 dimensions", d, QStringLiteral("ValidationError"), "");
    d.dimensions = {{"a", "b"}, {"a", "c"}};
    row("dimension twice", d, invalid, "");
    d.dimensions = {{":a", "b"}};
    row("dimension with colon", d, invalid, "");
    d.dimensions = {{"a", "\x01"}};
    row("control character", d, invalid, "");
}

void TestMetricService::rejectsBadDatums()
{
    QFETCH(MetricDatum, bad);
    QFETCH(QString, code);
    QFETCH(QString, message);
    ServiceFixture f;
    const auto got = f.service->putMetricData(f.scope, put("App", {datum("m", 1, kNow), bad}));
    QVERIFY(got.has_error());
    QCOMPARE(QString::fromStdString(got.error().code), code);
    if (!message.isEmpty())
        QCOMPARE(QString::fromStdString(got.error().message), message);
    QVERIFY(!got.error().message.empty());
    QCOMPARE(f.service->counts().storedSamples, 0);
}

void TestMetricService::rejectsBadRequests_data()
{
    QTest::addColumn<QByteArray>("nameSpace");
    QTest::addColumn<int>("datums");
    QTest::addColumn<QString>("code");
    QTest::newRow("no namespace") << QByteArray() << 1 << QStringLiteral("MissingParameter");
    QTest::newRow("colon") << QByteArray(":x") << 1 << QStringLiteral("InvalidParameterValue");
    QTest::newRow("letters") << QByteArray("\xe6\xab\x93") << 1
                             << QStringLiteral("InvalidParameterValue");
    QTest::newRow("long") << QByteArray(256, 'x') << 1 << QStringLiteral("ValidationError");
    QTest::newRow("no datum") << QByteArray("App") << 0 << QStringLiteral("MissingParameter");
    QTest::newRow("1001 datums") << QByteArray("App") << 1001 << QStringLiteral("ValidationError");
}

void TestMetricService::rejectsBadRequests()
{
    QFETCH(QByteArray, nameSpace);
    QFETCH(int, datums);
    QFETCH(QString, code);
    ServiceFixture f;
    const auto got = f.service->putMetricData(
        f.scope,
        put(nameSpace.toStdString(),
            std::vector(static_cast<std::size_t>(datums), datum("m", 1, kNow))));
    QVERIFY(got.has_error());
    QCOMPARE(QString::fromStdString(got.error().code), code);
}

void TestMetricService::importsOldData()
{
    ServiceFixture f;
    const TimePoint old = kNow - std::chrono::hours{24 * 100};
    QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", {datum("Latency", 3, old)})));
    const auto got
        = f.service->getMetricStatistics(f.scope, statistics({"Sum"}, old - 1h, kNow, 86400));
    QVERIFY_RESULT(got);
    QCOMPARE(got->datapoints.size(), 1U);
    QVERIFY(
        f.service
            ->importMetricData(f.scope, put("App", {datum("m", 1, *parseIso8601("1960-01-01"))}))
            .has_error());
}

void TestMetricService::limitsDatapoints()
{
    ServiceFixture f;
    const TimePoint from = *parseIso8601("2015-12-08T00:00:00Z");
    QVERIFY_RESULT(f.service->getMetricStatistics(f.scope, statistics({"Sum"}, from, from + 24h)));
    const auto got
        = f.service->getMetricStatistics(f.scope, statistics({"Sum"}, from, from + 24h + 1min));
    QCOMPARE(got.error().code, std::string("InvalidParameterCombination"));
    QCOMPARE(got.error().message,
             std::string("You have requested up to 1441 datapoints, which exceeds the limit of "
                         "1440. You may reduce the datapoints requested by increasing Period, or "
                         "decreasing the time range."));
}

void TestMetricService::rejectsBadStatistics()
{
    ServiceFixture f;
    const auto code = [&](GetMetricStatisticsRequest request) {
        const auto got = f.service->getMetricStatistics(f.scope, request);
        return got ? std::string("ok") : got.error().code;
    };
    const auto good = statistics({"Sum"}, kNow - 1h, kNow);
    QCOMPARE(code(good), std::string("ok"));
    QCOMPARE(code(statistics({"Sum"}, kNow, kNow)), std::string("InvalidParameterValue"));
    QCOMPARE(code(statistics({}, kNow - 1h, kNow)), std::string("InvalidParameterCombination"));
    QCOMPARE(code(statistics({"Median"}, kNow - 1h, kNow)), std::string("ValidationError"));
    QCOMPARE(code(statistics({"Sum"}, kNow - 1h, kNow, 7)), std::string("InvalidParameterValue"));
    auto both = good;
    both.extendedStatistics = {"p90"};
    QCOMPARE(code(both), std::string("InvalidParameterCombination"));
    auto bad = statistics({}, kNow - 1h, kNow);
    bad.extendedStatistics = {"p101"};
    QCOMPARE(code(bad), std::string("InvalidParameterValue"));
    auto missing = good;
    missing.startTime.reset();
    QCOMPARE(code(missing), std::string("MissingParameter"));
}

void TestMetricService::keepsUnitsApart()
{
    ServiceFixture f;
    MetricDatum seconds = datum("Latency", 1, kNow - 5min);
    seconds.unit = "Seconds";
    MetricDatum millis = datum("Latency", 900, kNow - 5min);
    millis.unit = "Milliseconds";
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {seconds, millis})));
    auto request = statistics({"Average"}, kNow - 10min, kNow);
    auto got = f.service->getMetricStatistics(f.scope, request);
    QVERIFY_RESULT(got);
    QCOMPARE(got->datapoints.size(), 2U);
    QCOMPARE(*got->datapoints[0].timestamp, *got->datapoints[1].timestamp);
    request.unit = "Seconds";
    got = f.service->getMetricStatistics(f.scope, request);
    QCOMPARE(got->datapoints.size(), 1U);
    QCOMPARE(*got->datapoints[0].average, 1.0);
    request.unit = "Bytes";
    got = f.service->getMetricStatistics(f.scope, request);
    QVERIFY(got->datapoints.empty());
    QCOMPARE(f.service->unitOf(f.scope, {"App", "Latency", {}}), std::string("Milliseconds"));
    QCOMPARE(f.service->unitOf(f.scope, {"App", "Other", {}}), std::string("None"));
    QCOMPARE(f.service->allMetrics(f.scope)->size(), 1U);
}

void TestMetricService::roundsStart_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("ageDays");
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("rounded");
    QTest::newRow("3 days") << "12:32:34" << 3 << 60 << "12:32:00";
    QTest::newRow("20 days") << "12:32:34" << 20 << 300 << "12:30:00";
    QTest::newRow("100 days") << "12:32:34" << 100 << 3600 << "12:00:00";
    QTest::newRow("new, 5 s") << "15:02:17" << 0 << 5 << "15:02:15";
    QTest::newRow("new, a minute") << "15:02:17" << 0 << 60 << "15:02:00";
}

void TestMetricService::roundsStart()
{
    QFETCH(QString, start);
    QFETCH(int, ageDays);
    QFETCH(int, period);
    QFETCH(QString, rounded);
    ServiceFixture f;
    const TimePoint now = *parseIso8601("2026-03-18T15:07:17Z");
    f.clock.set(now);
    const TimePoint day = *parseIso8601("2026-03-18") - std::chrono::hours{24 * ageDays};
    const TimePoint from = *parseIso8601(formatIso8601(day).substr(0, 11) + start.toStdString());
    MetricDatum d = datum("Latency", 1, from);
    d.storageResolution = period < 60 ? 1 : 60;
    d.timestamp = *parseIso8601(formatIso8601(day).substr(0, 11) + rounded.toStdString());
    QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", {d})));
    const auto got = f.service->getMetricStatistics(
        f.scope, statistics({"Sum"}, from, from + Seconds{2 * period}, period));
    QVERIFY_RESULT(got);
    QCOMPARE(got->datapoints.size(), 1U);
    QCOMPARE(*got->datapoints[0].timestamp, *d.timestamp);
}

void TestMetricService::bucketsCountFromStart()
{
    ServiceFixture f;
    const TimePoint from = *parseIso8601("2026-03-18T04:59:00Z");
    std::vector<MetricDatum> data;
    for (int minute = 0; minute < 60; ++minute)
        data.push_back(datum("Latency", 1, from + std::chrono::minutes{minute}));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    const auto got = f.service->getMetricStatistics(
        f.scope, statistics({"SampleCount"}, from, from + 1h, 1200));
    QVERIFY_RESULT(got);
    QCOMPARE(got->datapoints.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(*got->datapoints[i].timestamp, from + 20min * static_cast<int>(i));
        QCOMPARE(*got->datapoints[i].sampleCount, 20.0);
    }
}

void TestMetricService::extendedStatistics()
{
    ServiceFixture f;
    std::vector<MetricDatum> data;
    for (int i = 1; i <= 100; ++i)
        data.push_back(datum("Latency", i, kNow - 5min));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    auto request = statistics({}, kNow - 10min, kNow, 300);
    request.extendedStatistics = {"p50", "p99.9", "tm90"};
    const auto got = f.service->getMetricStatistics(f.scope, request);
    QVERIFY_RESULT(got);
    QCOMPARE(got->datapoints.size(), 1U);
    const auto& values = *got->datapoints[0].extendedStatistics;
    QCOMPARE(values.size(), 3U);
    QCOMPARE(values[0], (ExtendedStatistic{"p50", 50}));
    QCOMPARE(values[1], (ExtendedStatistic{"p99.9", 100}));
    QCOMPARE(values[2], (ExtendedStatistic{"tm90", 45.5}));
}

void TestMetricService::ordersData()
{
    ServiceFixture f;
    QVERIFY_RESULT(f.service->putMetricData(
        f.scope, put("App", {datum("Latency", 2, kNow - 2min), datum("Latency", 3, kNow - 3min)})));
    auto request = dataRequest({query("m1"), query("m2", "Sum")}, kNow - 10min, kNow);
    request.metricDataQueries[1].metricStat->metric.metricName = "Nothing";
    auto got = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(got);
    QCOMPARE(got->metricDataResults.size(), 2U);
    QCOMPARE(got->metricDataResults[0].id, std::string("m1"));
    QCOMPARE(got->metricDataResults[0].values, (std::vector<double>{2, 3}));
    QCOMPARE(got->metricDataResults[0].timestamps,
             (std::vector<TimePoint>{kNow - 2min, kNow - 3min}));
    QCOMPARE(got->metricDataResults[1].statusCode, std::string("Complete"));
    QVERIFY(got->metricDataResults[1].values.empty());
    QVERIFY(!got->nextToken);
    request.scanBy = "TimestampAscending";
    got = f.service->getMetricData(f.scope, request);
    QCOMPARE(got->metricDataResults[0].values, (std::vector<double>{3, 2}));
    request.metricDataQueries[0].returnData = false;
    got = f.service->getMetricData(f.scope, request);
    QCOMPARE(got->metricDataResults.size(), 1U);
}

void TestMetricService::pagesData()
{
    ServiceFixture f;
    std::vector<MetricDatum> data;
    for (int i = 0; i < 25; ++i) {
        data.push_back(datum("Latency", i, kNow - 1min * (i + 1)));
        data.push_back(datum("Other", 100 + i, kNow - 1min * (i + 1)));
    }
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    for (const char* order : {"TimestampDescending", "TimestampAscending"}) {
        for (const int pageSize : {1, 7, 10, 25, 50, 60}) {
            auto request = dataRequest({query("a"), query("b")}, kNow - 1h, kNow);
            request.metricDataQueries[1].metricStat->metric.metricName = "Other";
            request.scanBy = order;
            const auto whole = f.service->getMetricData(f.scope, request);
            QVERIFY_RESULT(whole);
            request.maxDatapoints = pageSize;
            std::map<std::string, std::vector<double>> gathered;
            for (int pages = 0; pages < 60; ++pages) {
                const auto page = f.service->getMetricData(f.scope, request);
                QVERIFY_RESULT(page);
                std::size_t count = 0;
                for (const MetricDataResult& result : page->metricDataResults) {
                    QCOMPARE(result.values.size(), result.timestamps.size());
                    count += result.values.size();
                    auto& all = gathered[result.id];
                    all.insert(all.end(), result.values.begin(), result.values.end());
                }
                QVERIFY(count <= static_cast<std::size_t>(pageSize));
                request.nextToken = page->nextToken;
                if (!page->nextToken)
                    break;
                // A token is good for its own request alone.
                auto other = request;
                other.maxDatapoints = pageSize + 1;
                const auto refused = f.service->getMetricData(f.scope, other);
                QVERIFY(refused.has_error());
                QCOMPARE(refused.error().code, std::string("InvalidNextToken"));
            }
            QVERIFY(!request.nextToken);
            QCOMPARE(gathered["a"], whole->metricDataResults[0].values);
            QCOMPARE(gathered["b"], whole->metricDataResults[1].values);
        }
    }
}

void TestMetricService::labelsData()
{
    ServiceFixture f;
    const auto labels = [&](std::vector<MetricDataQuery> queries) {
        const auto got
            = f.service->getMetricData(f.scope, dataRequest(std::move(queries), kNow - 1h, kNow));
        std::vector<std::string> found;
        for (const MetricDataResult& result : got->metricDataResults)
            found.push_back(result.label);
        return found;
    };
    QCOMPARE(labels({query("a")}), (std::vector<std::string>{"Latency"}));
    QCOMPARE(labels({query("a", "Sum", 60), query("b", "Maximum", 300)}),
             (std::vector<std::string>{"Latency Sum 60", "Latency Maximum 300"}));
    QCOMPARE(labels({query("a", "Sum"), query("b", "Maximum")}),
             (std::vector<std::string>{"Latency Sum", "Latency Maximum"}));
    QCOMPARE(labels({query("a", "Sum", 60), query("b", "Sum", 300)}),
             (std::vector<std::string>{"Latency 60", "Latency 300"}));
    auto named = query("a");
    named.label = "mine";
    QCOMPARE(labels({named, query("b")}), (std::vector<std::string>{"mine", "Latency"}));
}

void TestMetricService::saysWhenUnitsDiffer()
{
    ServiceFixture f;
    MetricDatum seconds = datum("Latency", 1, kNow - 5min);
    seconds.unit = "Seconds";
    MetricDatum millis = datum("Latency", 900, kNow - 5min);
    millis.unit = "Milliseconds";
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {seconds, millis})));
    const auto got = f.service->getMetricData(f.scope, dataRequest({query("a")}, kNow - 1h, kNow));
    QVERIFY_RESULT(got);
    const MetricDataResult& result = got->metricDataResults[0];
    QCOMPARE(result.values, (std::vector<double>{900}));
    QCOMPARE(*result.messages->at(0).code, std::string("MultipleUnits"));
    QCOMPARE(*result.messages->at(0).value,
             std::string("Multiple units returned: '[Milliseconds, Seconds]'"));
}

void TestMetricService::rejectsBadQueries()
{
    ServiceFixture f;
    const auto message = [&](const GetMetricDataRequest& request) {
        const auto got = f.service->getMetricData(f.scope, request);
        return got ? std::string("ok") : got.error().code + " " + got.error().message;
    };
    auto request = dataRequest({query("a")}, kNow, kNow);
    QCOMPARE(message(request),
             std::string("ValidationError The parameter StartTime must not equal parameter "
                         "EndTime."));
    request.startTime = kNow + 1h;
    QCOMPARE(message(request),
             std::string("ValidationError The parameter EndTime must be greater than StartTime."));
    request = dataRequest({query("a"), query("a")}, kNow - 1h, kNow);
    QVERIFY(message(request).starts_with("ValidationError"));
    request = dataRequest({query("A")}, kNow - 1h, kNow);
    QVERIFY(message(request).starts_with("ValidationError"));
    MetricDataQuery empty;
    empty.id = "a";
    request = dataRequest({empty}, kNow - 1h, kNow);
    QCOMPARE(message(request),
             std::string("ValidationError The parameter "
                         "MetricDataQueries.member.1.MetricStat is required.\n"));
    request = dataRequest({query("a", "p101")}, kNow - 1h, kNow);
    QVERIFY(message(request).starts_with("ValidationError"));
    request = dataRequest({query("a", "Sum", 61)}, kNow - 1h, kNow);
    QVERIFY(message(request).starts_with("ValidationError"));
    request = dataRequest({query("a")}, kNow - 1h, kNow);
    request.maxDatapoints = 0;
    QVERIFY(message(request).starts_with("ValidationError"));
    request.maxDatapoints.reset();
    request.nextToken = "garbage";
    QVERIFY(message(request).starts_with("InvalidNextToken"));
}

void TestMetricService::answersExpressionsInTheirResult()
{
    ServiceFixture f;
    MetricDataQuery expression;
    expression.id = "e1";
    expression.expression = "m1 * ";
    const auto got = f.service->getMetricData(
        f.scope, dataRequest({query("m1"), expression}, kNow - 1h, kNow));
    QVERIFY_RESULT(got);
    QCOMPARE(got->metricDataResults.size(), 2U);
    QCOMPARE(got->metricDataResults[0].statusCode, std::string("Complete"));
    QCOMPARE(got->metricDataResults[1].statusCode, std::string("InternalError"));
    QCOMPARE(*got->metricDataResults[1].messages->at(0).code, std::string("ValidationError"));
}

void TestMetricService::listsAndFilters()
{
    ServiceFixture f;
    MetricDatum a = datum("Cpu", 1, kNow - 1min);
    a.dimensions = {{"Zone", "a"}, {"Host", "h1"}};
    MetricDatum b = datum("Cpu", 1, kNow - 5h);
    b.dimensions = {{"Host", "h2"}};
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {a, b, datum("Mem", 1, kNow)})));
    std::swap(a.dimensions[0], a.dimensions[1]);
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {a})));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("Web", {datum("Cpu", 1, kNow)})));

    const auto count = [&](const ListMetricsRequest& request) {
        const auto got = f.service->listMetrics(f.scope, request);
        return got ? static_cast<int>(got->metrics.size()) : -1;
    };
    ListMetricsRequest request;
    QCOMPARE(count(request), 4);
    request.nameSpace = "App";
    QCOMPARE(count(request), 3);
    request.metricName = "Cpu";
    QCOMPARE(count(request), 2);
    request.dimensions = {{"Host", {}}};
    QCOMPARE(count(request), 2);
    request.dimensions = {{"Host", "h1"}};
    QCOMPARE(count(request), 1);
    request.dimensions = {{"Host", "h1"}, {"Zone", "b"}};
    QCOMPARE(count(request), 0);
    request = {};
    request.recentlyActive = "PT3H";
    QCOMPARE(count(request), 3);
    request.recentlyActive = "PT4H";
    QCOMPARE(count(request), -1);

    const auto all = f.service->allMetrics(f.scope);
    QCOMPARE(all->size(), 4U);
    QCOMPARE(all->at(0).metricName, std::string("Mem"));
    QCOMPARE(all->at(1).dimensions.at(0).name, std::string("Host"));
    QCOMPARE(all->at(3).nameSpace, std::string("Web"));
    QCOMPARE(f.service->allMetrics(f.scope), all);
}

void TestMetricService::pagesLists()
{
    ServiceFixture f;
    std::set<std::string> names;
    for (int batch = 0; batch < 2; ++batch) {
        std::vector<MetricDatum> data;
        for (int i = 0; i < 600; ++i) {
            data.push_back(datum("m" + std::to_string(batch * 600 + i), 1, kNow));
            names.insert(data.back().metricName);
        }
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    }
    ListMetricsRequest request;
    std::set<std::string> seen;
    for (const std::size_t expected : {500U, 500U, 200U}) {
        const auto page = f.service->listMetrics(f.scope, request);
        QVERIFY_RESULT(page);
        QCOMPARE(page->metrics.size(), expected);
        for (const Metric& metric : page->metrics)
            QVERIFY(seen.insert(metric.metricName).second);
        request.nextToken = page->nextToken;
        // A metric that appears between two pages must not shift them.
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("a", 1, kNow)})));
        names.insert("a");
    }
    QVERIFY(!request.nextToken);
    seen.insert("a");
    QCOMPARE(seen, names);
}

void TestMetricService::forgetsTokensThatAreNone()
{
    ServiceFixture f;
    for (const char* token :
         {"", "x", "4c", "zz00", "4c00000000000000000000000000000000deadbeef00"}) {
        ListMetricsRequest request;
        request.nextToken = token;
        const auto got = f.service->listMetrics(f.scope, request);
        QVERIFY(got.has_error());
        QCOMPARE(got.error().code, std::string("InvalidNextToken"));
    }
}

void TestMetricService::showsTwoWeeks()
{
    ServiceFixture f;
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("Old", 1, kNow)})));
    f.clock.advance(std::chrono::hours{24 * 13});
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("New", 1, f.clock.now())})));
    QCOMPARE(f.service->allMetrics(f.scope)->size(), 2U);
    const std::uint64_t version = f.service->catalogueVersion();
    f.clock.advance(std::chrono::hours{26});
    QSignalSpy listed(f.service.get(), &MetricService::metricsListed);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(listed.size(), 1);
    QVERIFY(f.service->catalogueVersion() > version);
    QCOMPARE(f.service->allMetrics(f.scope)->size(), 1U);
    QCOMPARE(f.service->counts().metrics, 1);
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("Old", 1, f.clock.now())})));
    QCOMPARE(f.service->allMetrics(f.scope)->size(), 2U);
}

void TestMetricService::readsPeriods()
{
    ServiceFixture f;
    std::vector<MetricDatum> data;
    for (int i = 0; i < 10; ++i)
        data.push_back(datum("Latency", i, kNow - 1min * (10 - i)));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    const auto got = f.service->readPeriods(f.scope, {{"App", "Latency", {}}, 300, "Maximum", {}},
                                            {kNow - 10min, kNow});
    QVERIFY_RESULT(got);
    QCOMPARE(got->size(), 2U);
    QCOMPARE(got->at(0).start, kNow - 10min);
    QCOMPARE(got->at(0).value, 4.0);
    QCOMPARE(got->at(1).sampleCount, 5.0);
    QVERIFY(
        f.service
            ->readPeriods(f.scope, {{"App", "Latency", {}}, 300, "Maxi", {}}, {kNow - 10min, kNow})
            .has_error());
}

void TestMetricService::signalsOncePerCall()
{
    ServiceFixture f;
    QSignalSpy ingested(f.service.get(), &MetricService::metricsIngested);
    QSignalSpy listed(f.service.get(), &MetricService::metricsListed);
    const auto request = put("App", {datum("a", 1, kNow), datum("b", 1, kNow)});
    QVERIFY_RESULT(f.service->putMetricData(f.scope, request));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, request));
    QCOMPARE(ingested.size(), 2);
    QCOMPARE(ingested[0][2].toString(), QStringLiteral("App"));
    QCOMPARE(ingested[0][3].toInt(), 2);
    QCOMPARE(listed.size(), 1);
}

void TestMetricService::resets()
{
    ServiceFixture f;
    for (int round = 0; round < 3; ++round) {
        QVERIFY_RESULT(f.service->putMetricData(
            f.scope, put("App", {datum("a" + std::to_string(round), 1, kNow)})));
        QCOMPARE(f.service->allMetrics(f.scope)->size(), 1U);
        QVERIFY_RESULT(f.service->reset());
        QVERIFY(f.service->allMetrics(f.scope)->empty());
        QCOMPARE(f.service->counts().storedSamples, 0);
        QVERIFY(f.service->scopes().empty());
    }
}

void TestMetricService::separatesScopes()
{
    ServiceFixture f;
    const Scope other{"111111111111", "eu-west-1"};
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("a", 1, kNow)})));
    QVERIFY_RESULT(f.service->putMetricData(other, put("App", {datum("b", 1, kNow)})));
    QCOMPARE(f.service->allMetrics(f.scope)->at(0).metricName, std::string("a"));
    QCOMPARE(f.service->allMetrics(other)->at(0).metricName, std::string("b"));
    QCOMPARE(f.service->scopes().size(), 2U);
}

void TestMetricService::mergesResolutions()
{
    ServiceFixture f;
    MetricDatum fine = datum("Latency", 4, kNow - 5min + 7s);
    fine.storageResolution = 1;
    QVERIFY_RESULT(
        f.service->putMetricData(f.scope, put("App", {fine, datum("Latency", 2, kNow - 5min)})));
    auto got = f.service->getMetricStatistics(f.scope, statistics({"Sum"}, kNow - 5min, kNow, 300));
    QCOMPARE(*got->datapoints.at(0).sum, 6.0);
    got = f.service->getMetricStatistics(f.scope,
                                         statistics({"Sum"}, kNow - 5min + 5s, kNow - 4min, 1));
    QCOMPARE(got->datapoints.size(), 1U);
    QCOMPARE(*got->datapoints.at(0).timestamp, kNow - 5min + 7s);
}

QTEST_GUILESS_MAIN(TestMetricService)
#include "tst_metricservice.moc"
