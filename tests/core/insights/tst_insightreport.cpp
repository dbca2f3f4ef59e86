// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightdefinition.h"
#include "core/insights/insightreport.h"

#include <QFile>
#include <QTest>

using namespace yagura;

namespace {

const TimePoint kStart = fromEpochSeconds(1'449'532'800);

std::string rule(const std::string& contribution, const std::string& aggregate = "Count",
                 const std::string& more = R"("LogFormat":"JSON","LogGroupNames":["api*"])")
{
    return R"({"Schema":{"Name":"CloudWatchLogRule","Version":1},)" + more + R"(,"Contribution":)"
        + contribution + R"(,"AggregateOn":")" + aggregate + "\"}";
}

GetInsightRuleReportRequest reportOf(int minutes = 10, int period = 300)
{
    GetInsightRuleReportRequest request;
    request.ruleName = "r";
    request.startTime = kStart;
    request.endTime = kStart + std::chrono::minutes(minutes);
    request.period = period;
    return request;
}

TimePoint at(int seconds)
{
    return kStart + Seconds(seconds);
}

} // namespace

class TestInsightReport : public QObject
{
    Q_OBJECT
private slots:
    void definitions_data();
    void definitions();
    void theServicesExample();
    void fields_data();
    void fields();
    void commonLogLines();
    void filters_data();
    void filters();
    void counts();
    void sums();
    void ordersByMaximum();
    void metrics();
    void commonLogReport();
    void keysOfSeveralFields();
    void manyContributors();
    void requests_data();
    void requests();
};

void TestInsightReport::definitions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isFine");
    const auto row = [](const char* name, const std::string& text, bool isFine) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << isFine;
    };
    const std::string keys = R"({"Keys":["$.ip"]})";
    row("least", rule(keys), true);
    row("empty filters", rule(R"({"Keys":["$.ip"],"Filters":[]})"), true);
    row("sum", rule(R"({"Keys":["$.ip"],"ValueOf":"$.bytes"})", "Sum"), true);
    row("sum of nothing", rule(keys, "Sum"), false);
    row("ARNs", rule(keys, "Count", R"("LogFormat":"JSON","LogGroupARNs":["arn:aws:logs:x"])"),
        true);
    row("names and ARNs",
        rule(keys, "Count", R"("LogFormat":"JSON","LogGroupARNs":["a"],"LogGroupNames":["b"])"),
        false);
    row("no log groups", rule(keys, "Count", R"("LogFormat":"JSON")"), false);
    row("empty list of log groups", rule(keys, "Count", R"("LogFormat":"JSON","LogGroupNames":[])"),
        false);
    row("unknown format", rule(keys, "Count", R"("LogFormat":"XML","LogGroupNames":["a"])"), false);
    row("unknown aggregation", rule(keys, "Average"), false);
    row("no keys", rule(R"({"Keys":[]})"), false);
    row("four keys", rule(R"({"Keys":["$.a","$.b","$.c","$.d"]})"), true);
    row("five keys", rule(R"({"Keys":["$.a","$.b","$.c","$.d","$.e"]})"), false);
    row("a key that is no path", rule(R"({"Keys":["ip"]})"), false);
    row("five filters",
        rule(
            R"({"Keys":["$.a"],"Filters":[{"Match":"$.a","IsPresent":true},{"Match":"$.a","IsPresent":true},{"Match":"$.a","IsPresent":true},{"Match":"$.a","IsPresent":true},{"Match":"$.a","IsPresent":true}]})"),
        false);
    row("a filter without operator", rule(R"({"Keys":["$.a"],"Filters":[{"Match":"$.a"}]})"),
        false);
    row("a filter with two",
        rule(R"({"Keys":["$.a"],"Filters":[{"Match":"$.a","In":["x"],"NotIn":["y"]}]})"), false);
    row("a filter of another kind",
        rule(R"({"Keys":["$.a"],"Filters":[{"Match":"$.a","GreaterThan":"5"}]})"), false);
    row("another schema", R"({"Schema":{"Name":"Other","Version":1}})", false);
    row("no schema", "{}", false);
    row("not JSON", "{", false);
    row("a list", "[]", false);
    row("positions",
        rule(R"({"Keys":["4"]})", "Count", R"("LogFormat":"CLF","LogGroupNames":["a"])"), true);
    row("named positions",
        rule(R"({"Keys":["ip"]})", "Count",
             R"("LogFormat":"CLF","LogGroupNames":["a"],"Fields":{"4":"ip"})"),
        true);
    row("an unnamed position",
        rule(R"({"Keys":["ip"]})", "Count", R"("LogFormat":"CLF","LogGroupNames":["a"])"), false);
    row("position zero",
        rule(R"({"Keys":["0"]})", "Count", R"("LogFormat":"CLF","LogGroupNames":["a"])"), false);
}

void TestInsightReport::definitions()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isFine);
    const auto parsed = InsightDefinition::parse(text.toStdString());
    QVERIFY2(parsed.has_value() == isFine, parsed ? "" : parsed.error().message.c_str());
    if (!parsed)
        QCOMPARE(QByteArray::fromStdString(parsed.error().code),
                 QByteArray("InvalidParameterValue"));
    else
        QVERIFY(parsed->schema == "CloudWatchLogRule/1");
}

void TestInsightReport::theServicesExample()
{
    QFile file(QStringLiteral(YAGURA_SOURCE_DIR "/../shared/data/metrics/aws-cli-examples/"
                                                "cloudwatch_put-insight-rule_1_input.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the example of the service is not on this machine");
    const auto parsed = InsightDefinition::parse(file.readAll().toStdString());
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->keys.front().position, std::size_t{23});
    QVERIFY(parsed->keyLabels == std::vector<std::string>{"tcp-flag"});
}

void TestInsightReport::fields_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("value"); // null: none
    const auto row = [](const char* path, const QByteArray& value) {
        QTest::newRow(path) << QByteArray(path) << value;
    };
    row("$.ip", "10.0.0.1");
    row("$.n", "12");
    row("$.flag", "true");
    row("$.none", {});
    row("$.null", {});
    row("$.a.b", "deep");
    row("$.a.c", {});
    row("$.ip.x", {});
    row("$.list[1]", "two");
    row("$.list[9]", {});
    row("$['a b']", "blank");
    row("$[\"a b\"]", "blank");
    row("$.a['b']", "deep");
}

void TestInsightReport::fields()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, value);
    const auto event = InsightEventFields::of(
        R"({"ip":"10.0.0.1","n":12,"flag":true,"null":null,"a":{"b":"deep"},"list":["one","two"],"a b":"blank"})",
        true);
    QVERIFY(event.has_value());
    const auto field = InsightField::parsePath(path.toStdString());
    QVERIFY(field.has_value());
    const auto text = event->text(*field);
    QCOMPARE(text.has_value(), !value.isNull());
    QCOMPARE(QByteArray::fromStdString(text.value_or("")), QByteArray(value.constData()));
    for (const char* bad : {"", "$", "$.", "$..a", "$[", "$[x]", "$['a]", "a.b", "$.a[", "$ a"})
        QVERIFY2(!InsightField::parsePath(bad), bad);
}

void TestInsightReport::commonLogLines()
{
    const auto fields = splitCommonLog(
        R"(10.0.0.1 - bob  [10/Oct/2015:13:55:36 -0700] "GET /a b HTTP/1.0" 200 2326 "open)");
    QVERIFY((fields
             == std::vector<std::string>{"10.0.0.1", "-", "bob", "10/Oct/2015:13:55:36 -0700",
                                         "GET /a b HTTP/1.0", "200", "2326", "\"open"}));
    QVERIFY(splitCommonLog("").empty());
}

void TestInsightReport::filters_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* filter, bool matches) {
        QTest::newRow(filter) << QByteArray(filter) << matches;
    };
    row(R"({"Match":"$.m","In":["GET","PUT"]})", true);
    row(R"({"Match":"$.m","In":["put"]})", false);
    row(R"({"Match":"$.x","In":["PUT"]})", false);
    row(R"({"Match":"$.m","NotIn":["GET"]})", true);
    row(R"({"Match":"$.m","NotIn":["PUT"]})", false);
    row(R"({"Match":"$.x","NotIn":["PUT"]})", true);
    row(R"({"Match":"$.m","StartsWith":["PU","X"]})", true);
    row(R"({"Match":"$.m","StartsWith":["UT"]})", false);
    row(R"({"Match":"$.n","GreaterThan":4.5})", true);
    row(R"({"Match":"$.n","GreaterThan":5})", false);
    row(R"({"Match":"$.n","LessThan":6})", true);
    row(R"({"Match":"$.n","EqualTo":5})", true);
    row(R"({"Match":"$.s","EqualTo":5})", true);
    row(R"({"Match":"$.n","NotEqualTo":5})", false);
    row(R"({"Match":"$.m","NotEqualTo":5})", false);
    row(R"({"Match":"$.m","IsPresent":true})", true);
    row(R"({"Match":"$.m","IsPresent":false})", false);
    row(R"({"Match":"$.x","IsPresent":false})", true);
}

void TestInsightReport::filters()
{
    QFETCH(QByteArray, filter);
    QFETCH(bool, matches);
    const auto definition = InsightDefinition::parse(
        rule(R"({"Keys":["$.m"],"Filters":[)" + filter.toStdString() + "]}"));
    QVERIFY2(definition.has_value(), definition ? "" : definition.error().message.c_str());
    QCOMPARE(definition->contributionOf(R"({"m":"PUT","n":5,"s":"5"})").has_value(), matches);
}

void TestInsightReport::counts()
{
    const auto definition = InsightDefinition::parse(rule(R"({"Keys":["$.ip"]})"));
    const auto request = reportOf();
    InsightReport report(*definition, request);
    report.add(at(0), R"({"ip":"a"})");
    report.add(at(10), R"({"ip":"b"})");
    report.add(at(299), R"({"ip":"a"})");
    report.add(at(300), R"({"ip":"a"})");
    report.add(at(-1), R"({"ip":"a"})"); // before
    report.add(at(600), R"({"ip":"a"})"); // after
    report.add(at(20), R"({"other":"a"})");
    report.add(at(20), "not JSON");
    const auto answer = report.finish();
    QVERIFY(answer.aggregationStatistic == "COUNT");
    QVERIFY(answer.keyLabels == std::vector<std::string>{"$.ip"});
    QCOMPARE(*answer.aggregateValue, 4.0);
    QCOMPARE(*answer.approximateUniqueCount, std::int64_t{2});
    QCOMPARE(answer.contributors.size(), std::size_t{2});
    const InsightContributor& first = answer.contributors.front();
    QVERIFY(first.keys == std::vector<std::string>{"a"});
    QCOMPARE(*first.approximateAggregateValue, 3.0);
    QCOMPARE(first.datapoints.size(), std::size_t{2});
    QCOMPARE(*first.datapoints[0].approximateValue, 2.0);
    QVERIFY(first.datapoints[1].timestamp == at(300));
    QVERIFY(answer.metricDatapoints.empty());
}

void TestInsightReport::sums()
{
    const auto definition
        = InsightDefinition::parse(rule(R"({"Keys":["$.ip"],"ValueOf":"$.bytes"})", "Sum"));
    const auto request = reportOf();
    InsightReport report(*definition, request);
    report.add(at(1), R"({"ip":"a","bytes":10})");
    report.add(at(2), R"({"ip":"b","bytes":"32.5"})");
    report.add(at(3), R"({"ip":"b"})");
    report.add(at(4), R"({"ip":"b","bytes":"many"})");
    const auto answer = report.finish();
    QVERIFY(answer.aggregationStatistic == "SUM");
    QCOMPARE(*answer.aggregateValue, 42.5);
    QVERIFY(answer.contributors.front().keys == std::vector<std::string>{"b"});
}

void TestInsightReport::ordersByMaximum()
{
    const auto definition = InsightDefinition::parse(rule(R"({"Keys":["$.ip"]})"));
    auto request = reportOf();
    request.maxContributorCount = 1;
    for (const bool byMaximum : {false, true}) {
        request.orderBy = byMaximum ? "Maximum" : "Sum";
        InsightReport report(*definition, request);
        for (const int second : {1, 2, 301, 302}) // two and two
            report.add(at(second), R"({"ip":"steady"})");
        for (const int second : {1, 2, 3}) // three at once
            report.add(at(second), R"({"ip":"burst"})");
        const auto answer = report.finish();
        QCOMPARE(answer.contributors.size(), std::size_t{1});
        QVERIFY(answer.contributors.front().keys.front() == (byMaximum ? "burst" : "steady"));
        QCOMPARE(*answer.approximateUniqueCount, std::int64_t{2});
    }
}

void TestInsightReport::metrics()
{
    const auto definition
        = InsightDefinition::parse(rule(R"({"Keys":["$.ip"],"ValueOf":"$.bytes"})", "Sum"));
    auto request = reportOf();
    request.metrics = {"UniqueContributors",
                       "MaxContributorValue",
                       "SampleCount",
                       "Sum",
                       "Minimum",
                       "Maximum",
                       "Average"};
    InsightReport report(*definition, request);
    report.add(at(1), R"({"ip":"a","bytes":10})");
    report.add(at(2), R"({"ip":"a","bytes":20})");
    report.add(at(3), R"({"ip":"b","bytes":3})");
    report.add(at(301), R"({"ip":"b","bytes":7})");
    const auto answer = report.finish();
    QCOMPARE(answer.metricDatapoints.size(), std::size_t{2});
    const InsightMetricDatapoint& point = answer.metricDatapoints.front();
    QVERIFY(point.timestamp == kStart);
    QCOMPARE(*point.uniqueContributors, 2.0);
    QCOMPARE(*point.maxContributorValue, 30.0);
    QCOMPARE(*point.sampleCount, 3.0);
    QCOMPARE(*point.sum, 33.0);
    QCOMPARE(*point.minimum, 3.0);
    QCOMPARE(*point.maximum, 20.0);
    QCOMPARE(*point.average, 11.0);
    QCOMPARE(*answer.metricDatapoints.back().uniqueContributors, 1.0);
}

void TestInsightReport::commonLogReport()
{
    const auto definition = InsightDefinition::parse(
        rule(R"({"Keys":["ip"],"Filters":[{"Match":"status","GreaterThan":399}]})", "Count",
             R"("LogFormat":"CLF","LogGroupNames":["a"],"Fields":{"1":"ip","6":"status"})"));
    QVERIFY(definition.has_value());
    const auto request = reportOf();
    InsightReport report(*definition, request);
    report.add(at(1), R"(10.0.0.1 - - [x] "GET /" 404 10)");
    report.add(at(1), R"(10.0.0.1 - - [x] "GET /" 200 10)");
    report.add(at(1), "short");
    const auto answer = report.finish();
    QCOMPARE(*answer.aggregateValue, 1.0);
    QVERIFY(answer.contributors.front().keys == std::vector<std::string>{"10.0.0.1"});
}

void TestInsightReport::keysOfSeveralFields()
{
    const auto definition = InsightDefinition::parse(rule(R"({"Keys":["$.a","$.b"]})"));
    const auto request = reportOf();
    InsightReport report(*definition, request);
    report.add(at(1), R"({"a":"x","b":1})");
    report.add(at(1), R"({"a":"x","b":2})");
    report.add(at(1), R"({"a":"x","b":1})");
    const auto answer = report.finish();
    QCOMPARE(answer.contributors.size(), std::size_t{2});
    QVERIFY((answer.contributors.front().keys == std::vector<std::string>{"x", "1"}));
}

void TestInsightReport::manyContributors()
{
    const auto definition = InsightDefinition::parse(rule(R"({"Keys":["$.ip"]})"));
    auto request = reportOf();
    request.maxContributorCount = 100;
    InsightReport report(*definition, request);
    constexpr int kCount = 10'000;
    for (int i = 0; i < kCount; ++i)
        report.add(at(i % 600), R"({"ip":")" + std::to_string(i) + "\"}");
    const auto answer = report.finish();
    QCOMPARE(*answer.approximateUniqueCount, std::int64_t{kCount});
    QCOMPARE(*answer.aggregateValue, double(kCount));
    QCOMPARE(answer.contributors.size(), std::size_t{100});
}

void TestInsightReport::requests_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("metric");
    QTest::addColumn<QByteArray>("order");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("fine") << 10 << 60 << 10 << QByteArray() << QByteArray() << true;
    QTest::newRow("a day") << 1440 << 3600 << 100 << QByteArray("Sum") << QByteArray("Maximum")
                           << true;
    QTest::newRow("more than a day") << 1441 << 3600 << 10 << QByteArray() << QByteArray() << false;
    QTest::newRow("no time") << 0 << 60 << 10 << QByteArray() << QByteArray() << false;
    QTest::newRow("backwards") << -5 << 60 << 10 << QByteArray() << QByteArray() << false;
    QTest::newRow("half a minute") << 10 << 30 << 10 << QByteArray() << QByteArray() << false;
    QTest::newRow("none wanted") << 10 << 60 << 0 << QByteArray() << QByteArray() << false;
    QTest::newRow("too many wanted") << 10 << 60 << 101 << QByteArray() << QByteArray() << false;
    QTest::newRow("unknown metric") << 10 << 60 << 10 << QByteArray("p99") << QByteArray() << false;
    QTest::newRow("unknown order") << 10 << 60 << 10 << QByteArray() << QByteArray("Age") << false;
}

void TestInsightReport::requests()
{
    QFETCH(int, minutes);
    QFETCH(int, period);
    QFETCH(int, count);
    QFETCH(QByteArray, metric);
    QFETCH(QByteArray, order);
    QFETCH(bool, isFine);
    auto request = reportOf(minutes, period);
    request.maxContributorCount = count;
    if (!metric.isEmpty())
        request.metrics = {metric.toStdString()};
    if (!order.isEmpty())
        request.orderBy = order.toStdString();
    QCOMPARE(checkReportRequest(request).has_value(), isFine);
}

QTEST_GUILESS_MAIN(TestInsightReport)
#include "tst_insightreport.moc"
