// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectquery.h"
#include "tests/core/metrics/metricfixture.h"

#include <random>

using namespace yagura;
using namespace yagura::test;
using Function = SelectQuery::Function;

namespace {

std::vector<Dimension> dimensionsOf(const QString& text)
{
    std::vector<Dimension> dimensions;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        dimensions.push_back(
            {part.section(u'=', 0, 0).toStdString(), part.section(u'=', 1).toStdString()});
    }
    return dimensions;
}

MetricDatum sample(const char* name, const char* dimensions, double value, int minute)
{
    MetricDatum d = datum(name, value, kNow - std::chrono::minutes(10 - minute));
    d.dimensions = dimensionsOf(QString::fromLatin1(dimensions));
    return d;
}

/// "label: value@minute value@minute | label: ..."
QString told(const GetMetricDataResponse& response)
{
    QStringList series;
    for (const MetricDataResult& result : response.metricDataResults) {
        QStringList points;
        for (std::size_t i = 0; i < result.values.size(); ++i) {
            const auto minute = (toEpochMs(result.timestamps[i]) - toEpochMs(kNow)) / 60000 + 10;
            points.append(QStringLiteral("%1@%2").arg(result.values[i]).arg(minute));
        }
        const std::string text = result.messages && !result.messages->empty()
            ? result.messages->front().value.value_or(std::string())
            : std::string();
        series.append(QString::fromStdString(result.label + ": " + text)
                      + points.join(QLatin1Char(' ')));
    }
    return series.join(QStringLiteral(" | "));
}

} // namespace

class TestSelect : public QObject
{
    Q_OBJECT
private slots:
    void parses();
    void saysWhereAFaultIs_data();
    void saysWhereAFaultIs();
    void survivesGarbage();
    void matchesMetrics_data();
    void matchesMetrics();
    void computes_data();
    void computes();
    void isOneOfARequest();
};

void TestSelect::parses()
{
    const auto query = SelectQuery::parse(
        "select Avg(\"CPU \\\"x\\\"\") FROM schema(\"AWS/EC2\", InstanceId, \"Auto Scaling\")\n"
        "WHERE InstanceId != 'i-1' and AWS.AccountId = '123' AND \"a.b\" = 'it\\'s'\n"
        "GROUP BY InstanceId, \"Auto Scaling\" order by MAX() desc LIMIT 10");
    QVERIFY(query.has_value());
    QCOMPARE(query->function, Function::Average);
    QCOMPARE(query->metricName, std::string("CPU \"x\""));
    QCOMPARE(query->nameSpace, std::string("AWS/EC2"));
    QVERIFY((query->schema == std::vector<std::string>{"Auto Scaling", "InstanceId"}));
    QCOMPARE(query->conditions.size(), std::size_t{3});
    QVERIFY((query->conditions[0] == SelectQuery::Condition{"InstanceId", false, "i-1"}));
    QVERIFY((query->conditions[1] == SelectQuery::Condition{"AWS.AccountId", true, "123"}));
    QVERIFY((query->conditions[2] == SelectQuery::Condition{"a.b", true, "it's"}));
    QVERIFY((query->groupBy == std::vector<std::string>{"InstanceId", "Auto Scaling"}));
    QCOMPARE(query->orderBy, std::optional(Function::Maximum));
    QVERIFY(query->isDescending);
    QCOMPARE(query->limit, std::size_t{10});
    QVERIFY(SelectQuery::isSelect("  Select SUM(x)"));
    QVERIFY(!SelectQuery::isSelect("selected + 1"));
    QVERIFY(!SelectQuery::isSelect("\"SELECT\""));
}

void TestSelect::saysWhereAFaultIs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* text, int offset, const char* part) {
        QTest::newRow(text) << QByteArray(text) << offset << QByteArray(part);
    };
    row("SELECT", 6, "functions");
    row("SELECT MEDIAN(x) FROM n", 7, "functions");
    row("SELECT SUM x FROM n", 11, "'('");
    row("SELECT SUM(x)", 13, "FROM");
    row("SELECT SUM(x) FROM AWS/EC2", 22, "expected to end");
    row("SELECT SUM(x) FROM \"AWS/EC2", 19, "quotation mark is missing");
    row("SELECT SUM(x) FROM SCHEMA(n, a, a)", 33, "twice");
    row("SELECT SUM(x) FROM n WHERE a", 28, "'='");
    row("SELECT SUM(x) FROM n WHERE a = b", 31, "single quotation");
    row("SELECT SUM(x) FROM n WHERE a='1' OR a='2'", 33, "AND only");
    row("SELECT SUM(x) FROM n WHERE tag.env = 'p'", 31, "tags");
    row("SELECT SUM(x) FROM n GROUP a", 27, "BY");
    row("SELECT SUM(x) FROM n ORDER BY SUM DESC", 34, "'('");
    row("SELECT SUM(x) FROM n LIMIT 0", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 501", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 99999999999999999999", 27, "1 to 500");
    row("SELECT SUM(x) FROM n LIMIT 5 GROUP BY a", 29, "expected to end");
}

void TestSelect::saysWhereAFaultIs()
{
    QFETCH(QByteArray, text);
    const auto query = SelectQuery::parse({text.constData(), std::size_t(text.size())});
    QVERIFY(!query.has_value());
    QTEST(int(query.error().offset), "offset");
    QFETCH(QByteArray, part);
    QVERIFY2(QByteArray::fromStdString(query.error().message).contains(part),
             query.error().message.c_str());
}

void TestSelect::survivesGarbage()
{
    const std::string good
        = "SELECT SUM(x) FROM SCHEMA(\"a/b\", c) WHERE d != 'e' GROUP BY f ORDER BY MIN() LIMIT 7";
    std::mt19937 random(7);
    int faults = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        for (int change = 0; change < 3; ++change)
            text[random() % text.size()] = "\"'\\(),.=!;\x80\0 Aa9"[random() % 18];
        const auto query = SelectQuery::parse(text);
        if (!query) {
            ++faults;
            QVERIFY(query.error().offset + query.error().length <= text.size());
        }
    }
    QVERIFY(faults > 0);
}

void TestSelect::matchesMetrics_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("dimensions");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* rest, const char* dimensions, bool matches) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1 on %2").arg(QLatin1String(rest), QLatin1String(dimensions))))
            << QByteArray(rest) << QString::fromLatin1(dimensions) << matches;
    };
    row("FROM N", "", true);
    row("FROM N", "A=1", true);
    row("FROM M", "A=1", false);
    row("FROM SCHEMA(N)", "", true);
    row("FROM SCHEMA(N)", "A=1", false);
    row("FROM SCHEMA(N, A)", "A=1", true);
    row("FROM SCHEMA(N, A)", "A=1,B=2", false);
    row("FROM SCHEMA(N, B, A)", "A=1,B=2", true);
    row("FROM N WHERE A = '1'", "A=1,B=2", true);
    row("FROM N WHERE A = '1' AND B = '1'", "A=1,B=2", false);
    row("FROM N WHERE A != '1'", "A=2", true);
    row("FROM N WHERE A != '1'", "B=2", false);
    row("FROM N WHERE a = '1'", "A=1", false);
    row("FROM N WHERE AWS.AccountId = '111122223333'", "", true);
    row("FROM N WHERE AWS.AccountId = '444455556666'", "", false);
}

void TestSelect::matchesMetrics()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, dimensions);
    const auto query = SelectQuery::parse("SELECT SUM(x) " + rest.toStdString());
    QVERIFY(query.has_value());
    const Metric metric{"N", "x", dimensionsOf(dimensions)};
    QTEST(query->matches(metric, "111122223333"), "matches");
    QVERIFY(!query->matches(Metric{"N", "X", metric.dimensions}, "111122223333"));
}

void TestSelect::computes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("result");
    const auto row = [](const char* query, const char* result) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(result);
    };
    row("SELECT SUM(Hits) FROM \"My/App\"", "q: 116@1 7@2");
    row("SELECT AVG(Hits) FROM \"My/App\"", "q: 23.2@1 7@2"); // of samples, not of averages
    row("SELECT COUNT(Hits) FROM \"My/App\"", "q: 5@1 1@2");
    row("SELECT MIN(Hits) FROM \"My/App\"", "q: 1@1 7@2");
    row("SELECT MAX(Hits) FROM SCHEMA(\"My/App\")", "q: 100@1");
    row("SELECT MAX(Hits) FROM \"My/App\" GROUP BY Host", "Other: 100@1 | a: 3@1 7@2 | b: 9@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Host, Zone",
        "Other Other: 100@1 | a x: 6@1 | a y: 1@1 7@2 | b x: 9@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Zone ORDER BY SUM() DESC LIMIT 2",
        "Other: 100@1 | x: 15@1");
    row("SELECT SUM(Hits) FROM \"My/App\" GROUP BY Zone ORDER BY MAX()",
        "y: 1@1 7@2 | x: 15@1 | Other: 100@1");
    row("SELECT SUM(Hits) FROM \"My/App\" WHERE Host = 'nobody'", "q: ");
    row("SELECT SUM(Hits) FROM \"My/App\" WHERE Host = 'nobody' GROUP BY Host", "");
    row("SELECT SUM(Hits FROM x",
        "q: Error in expression 'q' [position 17]: ')' was expected here.");
    // Metric math goes on with what a query selects.
    row("m1 * 2 + SUM(m1) + 7", "q: 362@1 144@2"); // m1: all Hits of "My/App"
}

void TestSelect::computes()
{
    ServiceFixture f;
    MetricDatum several = sample("Hits", "Host=a,Zone=x", 0, 1);
    several.value.reset();
    several.values = {3.0};
    several.counts = {2.0};
    QVERIFY_RESULT(f.service->putMetricData(
        f.scope,
        put("My/App",
            {several, sample("Hits", "Host=a,Zone=y", 1, 1), sample("Hits", "Host=a,Zone=y", 7, 2),
             sample("Hits", "Host=b,Zone=x", 9, 1), sample("Hits", "", 100, 1),
             sample("Misses", "Host=a,Zone=x", 5000, 1)})));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("Other/App", {sample("Hits", "", 8, 1)})));

    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::minutes(10);
    request.endTime = kNow;
    request.scanBy = "TimestampAscending";
    QFETCH(QString, query);
    MetricDataQuery select;
    select.id = "q";
    select.expression = query.toStdString();
    select.period = 60;
    request.metricDataQueries = {select};
    if (query.startsWith(u'm')) {
        MetricDataQuery m1 = select;
        m1.id = "m1";
        m1.expression = "SELECT SUM(Hits) FROM \"My/App\"";
        m1.returnData = false;
        request.metricDataQueries.push_back(m1);
    }
    const auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QTEST(told(*response), "result");
}

void TestSelect::isOneOfARequest()
{
    ServiceFixture f;
    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::minutes(10);
    request.endTime = kNow;
    for (const char* id : {"q1", "q2"}) {
        MetricDataQuery query;
        query.id = id;
        query.expression = "SELECT SUM(Hits) FROM A";
        request.metricDataQueries.push_back(query);
    }
    const auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    QCOMPARE(response->metricDataResults[0].statusCode, std::string("Complete"));
    QCOMPARE(response->metricDataResults[1].statusCode, std::string("InternalError"));
}

QTEST_GUILESS_MAIN(TestSelect)
#include "tst_select.moc"
