// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionkey.h"
#include "mathfixture.h"

#include <QtTest>

#include <set>

using namespace yagura;
using namespace yagura::test;

/// What the evaluator refuses to spend, and what it tells apart and puts together to spend less.
class TestMathLimits : public QObject
{
    Q_OBJECT
private slots:
    void limitsHold();
    void everyCopyCounts_data();
    void everyCopyCounts();
    void workOverListsCounts();
    void keysTellExpressionsApart();
    void manyTimesAreUnited();
};

namespace {

/// What an expression beside m1 says.
std::string valueOf(FakeSource& source, const std::string& expression)
{
    std::vector<MetricDataQuery> queries{metricQuery("m1"), expressionQuery("e1", expression)};
    queries.back().returnData = false; // a number is as good here
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    return textOf(evaluator.valueOf(1), source.asked);
}

} // namespace

void TestMathLimits::limitsHold()
{
    FakeSource source;
    source.set("m1", {1});
    source.asked = {kEarliestTime, kLatestTime};
    const std::string tooLong = valueOf(source, "1 + FILL(m1, 0)");
    QVERIFY2(tooLong.starts_with("4: A line over this time range would have 4260188160 datapoints"),
             tooLong.c_str());
    const std::string tooWide = valueOf(source, "ANOMALY_DETECTION_BAND(m1)");
    QVERIFY2(tooWide.starts_with("0: A line over this time range would have 4260188160 datapoints"),
             tooWide.c_str());
    // Not one line is too long, all of them together are.
    source.asked = {kStart, kStart + Seconds{60} * 900'000};
    std::string all = "TIME_SERIES(1)";
    for (int i = 0; i < 40; ++i)
        all += " + TIME_SERIES(1)";
    const std::string tooMuch = valueOf(source, all);
    QVERIFY2(tooMuch.find("need more than 30000000 datapoints") != std::string::npos,
             tooMuch.c_str());
}

/// What takes memory without computing anything, once most of it is taken.
void TestMathLimits::everyCopyCounts_data()
{
    QTest::addColumn<std::string>("expression");
    std::string list = "[many";
    for (int i = 0; i < 300; ++i)
        list += ",many";
    QTest::newRow("another name") << std::string("m1");
    QTest::newRow("a select") << std::string("SELECT SUM(x) FROM n");
    QTest::newRow("a select by groups") << std::string("SELECT SUM(x) FROM n GROUP BY a");
    QTest::newRow("a band") << std::string("ANOMALY_DETECTION_BAND(m2)");
    QTest::newRow("mentions of a list") << list + "]";
}

void TestMathLimits::everyCopyCounts()
{
    FakeSource source;
    source.set("m1", std::vector<double>(1'400'000, 1));
    source.set("m2", {1});
    source.selectsOne = true;
    source.asked = {kStart, kStart + Seconds{60} * 900'000};
    std::string bands = "[ANOMALY_DETECTION_BAND(m2)";
    for (int i = 0; i < 15; ++i)
        bands += ",ANOMALY_DETECTION_BAND(m2)";
    std::string many = "[m2";
    for (int i = 0; i < 600; ++i)
        many += ",m2";
    QFETCH(std::string, expression);
    std::vector<MetricDataQuery> queries{
        metricQuery("m1"), metricQuery("m2"), expressionQuery("bands", bands + "]"),
        expressionQuery("many", many + "]"), expressionQuery("e1", expression)};
    for (std::size_t i = 2; i < queries.size(); ++i)
        queries[i].period = 60;
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    QVERIFY(evaluator.valueOf(3).has_value());
    QVERIFY(evaluator.valueOf(2).has_value());
    if (expression.starts_with('[')) // 301 mentions: 180,901 entries, three times
        QVERIFY(evaluator.take(700'000));
    const auto& value = evaluator.valueOf(4);
    QVERIFY(!value);
    QCOMPARE(value.error().message, MathEvaluator::tooMuchMessage());
}

void TestMathLimits::workOverListsCounts()
{
    FakeSource source;
    source.set("m1", std::vector<double>(1'000'000, 1));
    std::string list = "m1";
    for (int i = 0; i < 500; ++i)
        list += ",m1";
    for (const char* format : {"SUM([%1])", "FIRST(SORT([%1], MAX, ASC))"}) {
        const std::string expression
            = QString::fromLatin1(format).arg(QString::fromStdString(list)).toStdString();
        const std::string result = valueOf(source, expression);
        QVERIFY2(result.find("datapoints. Choose a longer period") != std::string::npos,
                 result.substr(0, 200).c_str());
    }
}

void TestMathLimits::keysTellExpressionsApart()
{
    const auto keyOf
        = [](int firstPeriod, int secondPeriod, const std::string& account, const std::string& id) {
              std::vector<MetricDataQuery> queries{metricQuery(id, firstPeriod),
                                                   metricQuery("m2", secondPeriod),
                                                   expressionQuery("e1", id + " + m2")};
              queries[0].metricStat->metric.metricName = "m1";
              if (!account.empty())
                  queries[2].accountId = account;
              return expressionKey(queries, ExpressionSet(queries), 2);
          };
    const std::string key = keyOf(60, 60, "", "m1");
    QVERIFY(!key.empty());
    QCOMPARE(keyOf(60, 60, "", "x"), key);
    QCOMPARE(keyOf(300, 300, "", "m1"), key); // its series says at which period
    QVERIFY(keyOf(60, 300, "", "m1") != key);
    QVERIFY(keyOf(60, 300, "", "m1") != keyOf(300, 60, "", "m1"));
    QVERIFY(keyOf(60, 60, "999999999999", "m1") != key); // another account's searches
}

void TestMathLimits::manyTimesAreUnited()
{
    MathSeriesList list;
    std::set<TimePoint> all;
    for (int i = 0; i < 37; ++i) {
        auto times = std::make_shared<std::vector<TimePoint>>();
        for (int k = 0; k < 1 + i % 5; ++k)
            times->push_back(kStart + Seconds{(i * 7 + k * 13) % 101 + k * 101});
        all.insert(times->begin(), times->end());
        list.push_back(std::make_shared<MathSeries>(MathSeries{times, {}, 60, nullptr}));
    }
    QCOMPARE(*unionOfTimes(list), std::vector<TimePoint>(all.begin(), all.end()));
    QCOMPARE(unionOfTimes(std::span(list).first(1)), list[0]->times);
    QVERIFY(unionOfTimes({})->empty());
}

QTEST_GUILESS_MAIN(TestMathLimits)
#include "tst_mathlimits.moc"
