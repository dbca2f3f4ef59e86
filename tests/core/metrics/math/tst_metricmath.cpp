// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mathfixture.h"

#include <QtTest>

using namespace yagura;
using namespace yagura::test;

/// The vectors of the reference (published ones, and those derived from its rules) and what the
/// functions do beyond them.
class TestMetricMath : public QObject
{
    Q_OBJECT
private slots:
    void operators_data();
    void operators();
    void conditions_data();
    void conditions();
    void functions_data();
    void functions();
    void lists_data();
    void lists();
    void times_data();
    void times();
    void faults_data();
    void faults();
    void precedence_data();
    void precedence();
    void expressionsReferToExpressions();
    void circlesAreFaults();
    void longChains();
    void aMetricIsReadOnce();
    void periodsOfExpressions();
    void mixedPeriodsJoinOnTimes();
    void searchGetsItsPeriod();
    void selectsAreOperands();
    void seriesAreShared();
    void labelsFollowTheSeries();

private:
    static void rows(const std::vector<std::pair<const char*, const char*>>& rows);
    void evaluate(FakeSource& source);
};

namespace {

/// The value of an expression, whatever its type, beside m1, m2, m3 and so on.
std::string valueOf(FakeSource& source, std::vector<MetricDataQuery> queries,
                    const std::string& expression)
{
    queries.push_back(expressionQuery("e1", expression));
    queries.back().returnData = false; // a number is as good here
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    return textOf(evaluator.valueOf(queries.size() - 1), source.asked);
}

std::vector<MetricDataQuery> metricQueries(std::initializer_list<const char*> ids)
{
    std::vector<MetricDataQuery> queries;
    for (const char* id : ids)
        queries.push_back(metricQuery(id));
    return queries;
}

} // namespace

void TestMetricMath::rows(const std::vector<std::pair<const char*, const char*>>& rows)
{
    QTest::addColumn<std::string>("expression");
    QTest::addColumn<std::string>("result");
    for (const auto& [expression, result] : rows)
        QTest::newRow(expression) << std::string(expression) << std::string(result);
}

void TestMetricMath::evaluate(FakeSource& source)
{
    QFETCH(std::string, expression);
    QFETCH(std::string, result);
    QCOMPARE(valueOf(source, metricQueries({"m1", "m2", "m3"}), expression), result);
}

void TestMetricMath::operators_data()
{
    rows({{"m1 < m2", "[0,0,1,0]"}, // published
          {"m1 >= 30", "[1,0,0,0]"},
          {"m1 > 15 AND m2 > 15", "[1,0,0,0]"},
          {"m1 > 15 && m2 > 15", "[1,0,0,0]"},
          {"m1 + m2", "[50,20,20,0]"}, // derived
          {"m1 / m2", "[1.5,-,0,-]"},
          {"m2 * 2", "[40,-,40,-]"},
          {"m1 > 15 OR m2 > 15", "[1,1,1,0]"},
          {"m1 > 15 || m2 > 15", "[1,1,1,0]"},
          {"m1 - m2", "[10,20,-20,0]"},
          {"m1 * m2", "[600,0,0,0]"},
          {"m1 == m2", "[0,0,0,1]"},
          {"m1 != m2", "[1,1,1,0]"},
          {"m1 <= m2", "[0,0,1,1]"},
          {"m1 > m2", "[1,1,0,0]"},
          {"-m2", "[-20,-,-20,-]"},
          {"2 - m2", "[-18,-,-18,-]"},
          {"2 ^ m3", "[2,4,8,16]"},
          {"m3 ^ 2", "[1,4,9,16]"},
          {"m1 ^ -1", "[0.03333333333333333,0.05,-,-]"}, // 1 / 0 drops the point
          {"1e300 * 1e300 * m1", "[-,-,-,-]"},
          {"3 > 2", "1"},
          {"3 == 2", "0"},
          {"1 < 2 AND 2 < 1", "0"},
          {"[m1, m2] * 2", "{[60,40,0,0] [40,-,40,-]}"},
          {"2 * [m1, m2]", "{[60,40,0,0] [40,-,40,-]}"},
          {"[m1, m2] - m2", "{[10,20,-20,0] [0,-,0,-]}"},
          {"m2 - [m1, m2]", "{[-10,-20,20,0] [0,-,0,-]}"},
          {"-[m2]", "{[-20,-,-20,-]}"}});
}

void TestMetricMath::operators()
{
    FakeSource source;
    source.set("m1", {30, 20, 0, 0});
    source.set("m2", {20, kGap, 20, kGap});
    source.set("m3", {1, 2, 3, 4});
    evaluate(source);
}

void TestMetricMath::conditions_data()
{
    rows({{"IF(m1, m2, m3)", "[30,0,20,0,-]"}, // published in 2026
          {"IF(m1, 5, m3)", "[5,5,20,-,-]"},
          {"IF(m1, m2, 5)", "[30,0,5,5,-]"},
          {"IF(m1, m2)", "[30,0,-,-,-]"}, // derived
          {"IF(m1 > 0, 7, 2)", "[7,7,2,2,-]"},
          {"IF(1, m2, m3)", "[30,-,0,0,30]"},
          {"IF(0, m2, m3)", "[0,0,20,-,20]"},
          {"IF(-1, m2, m3)", "[30,-,0,0,30]"}, // negative is true
          {"IF(m1 - 1, 7, 2)", "[2,2,7,7,-]"},
          {"IF(m1, 7)", "[7,7,-,-,-]"},
          {"IF(0, m2)", "[-,-,-,-,-]"},
          {"IF(1, m2)", "[30,-,0,0,30]"},
          {"IF(1, 7, m2)", "[7,7,7,7,7]"}, // a number where a series may stand is a line
          {"IF(0, [m1, m2], m3)", "{[0,0,20,-,20]}"},
          {"IF(1, [m1, m2], 3)", "{[1,1,0,0,-] [30,-,0,0,30]}"},
          {"IF(0, [m1, m2])", "{}"},
          {"IF(0, 1, 2)", "2"},
          {"IF(3 > 2, 1, 2)", "1"},
          {"IF(m1 / 0, 7, 2)", "[-,-,-,-,-]"},
          {"IF(1 / 0, m1, m2)", "[-,-,-,-,-]"}});
}

void TestMetricMath::conditions()
{
    FakeSource source;
    source.asked.to = kStart + Seconds{300};
    source.set("m1", {1, 1, 0, 0, kGap});
    source.set("m2", {30, kGap, 0, 0, 30});
    source.set("m3", {0, 0, 20, kGap, 20});
    evaluate(source);
}

void TestMetricMath::functions_data()
{
    rows({{"DIFF(m1)", "[-,-,6,6]"},
          {"DIFF_TIME(m1)", "[-,-,120,60]"},
          {"RATE(m1)", "[-,-,0.05,0.1]"},
          {"RUNNING_SUM(m1)", "[10,-,26,48]"},
          {"FILL(m1, 0)", "[10,0,16,22]"},
          {"FILL(m1, REPEAT)", "[10,10,16,22]"},
          {"FILL(m1, LINEAR)", "[10,13,16,22]"},
          {"m1 - AVG(m1)", "[-6,-,0,6]"},
          {"AVG(m1)", "16"},
          {"SUM([m1, m2])", "[11,2,16,22]"},
          {"AVG([m1, m2])", "[5.5,1,8,11]"},
          {"MAX([m1, m2])", "[10,2,16,22]"},
          {"MIN([m1, m2])", "[1,2,16,22]"},
          {"METRIC_COUNT([m1, m2]) * TIME_SERIES(1)", "[2,2,2,2]"},
          {"DAY(m1)", "[2,2,2,2]"},
          {"FILL(m1, m3)", "[10,-1.5,16,22]"},
          {"FILL(m2, m1)", "[1,2,16,22]"},
          {"FILL(m2, REPEAT)", "[1,2,2,2]"},
          {"FILL(m2, LINEAR)", "[1,2,-,-]"}, // an open end stays missing
          {"FILL(-m2 / (m2 - 1), REPEAT)", "[-,-2,-2,-2]"}, // so does a beginning
          {"FILL(m2, -1)", "[1,2,-1,-1]"},
          {"FILL([m1, m2], 0)", "{[10,0,16,22] [1,2,0,0]}"},
          {"FILL(IF(0, m1), 5)", "[5,5,5,5]"},
          {"FILL(IF(0, m1), REPEAT)", "[-,-,-,-]"},
          {"SUM(m1)", "48"},
          {"MIN(m1)", "10"},
          {"MAX(m1)", "22"},
          {"STDDEV(m2)", "0.5"},
          {"STDDEV([m1, m2])", "[4.5,0,0,0]"},
          {"DATAPOINT_COUNT(m1)", "3"},
          {"DATAPOINT_COUNT([m1, m2])", "[2,1,1,1]"},
          {"SUM(IF(0, m1)) + TIME_SERIES(1)", "[1,1,1,1]"},
          {"AVG(IF(0, m1)) + TIME_SERIES(1)", "[-,-,-,-]"},
          {"ABS(m3)", "[0.5,1.5,2.5,0]"},
          {"CEIL(m3)", "[1,-1,3,-0]"},
          {"FLOOR(m3)", "[0,-2,2,-1]"},
          {"LOG(m2)", "[0,0.6931471805599453,-,-]"},
          {"LOG(m3) > 0", "[0,-,1,-]"}, // of what is not above 0 there is none
          {"LOG10(m1 * 10)", "[2,-,2.204119982655925,2.342422680822206]"},
          {"PERIOD(m1)", "60"},
          {"SUM(m1) / PERIOD(m1)", "0.8"},
          {"RATE(METRICS())",
           "{[-,-,0.05,0.1] [-,0.016666666666666666,-,-] "
           "[-,-0.03333333333333333,0.06666666666666667,-0.05]}"},
          {"TIME_SERIES(3)", "[3,3,3,3]"},
          {"SERVICE_QUOTA(m1)", "[100,100,100,100]"},
          {"m1 / SERVICE_QUOTA(m1) * 100", "[10,0,16,22]"}});
}

void TestMetricMath::functions()
{
    FakeSource source;
    source.set("m1", {10, kGap, 16, 22});
    source.set("m2", {1, 2, kGap, kGap});
    source.set("m3", {0.5, -1.5, 2.5, -0.5});
    if (QTest::currentDataTag() == std::string_view("ABS(m3)")
        || QTest::currentDataTag() == std::string_view("RATE(METRICS())"))
        source.set("m3", {0.5, -1.5, 2.5, QTest::currentDataTag()[0] == 'A' ? 0.0 : -0.5});
    evaluate(source);
}

void TestMetricMath::lists_data()
{
    // Sums 5, 9, 7.
    rows({{"SLICE(SORT([m1, m2, m3], SUM, DESC), 0, 2)", "{[9,-,-,-] [3,4,-,-]}"},
          {"SORT([m1, m2, m3], SUM, ASC)", "{[5,0,-,-] [3,4,-,-] [9,-,-,-]}"},
          {"SORT([m1, m2, m3], AVG, ASC)", "{[5,0,-,-] [3,4,-,-] [9,-,-,-]}"},
          {"SORT([m1, m2, m3], MIN, DESC, 1)", "{[9,-,-,-]}"},
          {"SORT([m1, m2, m3], MAX, ASC, 2)", "{[3,4,-,-] [5,0,-,-]}"},
          {"SORT([IF(0, m1), m1], SUM, DESC)", "{[5,0,-,-] [-,-,-,-]}"},
          {"SORT([IF(0, m1), m1], SUM, ASC)", "{[5,0,-,-] [-,-,-,-]}"},
          {"SLICE(METRICS(), 1)", "{[9,-,-,-] [3,4,-,-]}"},
          {"SLICE(METRICS(), 1, 2)", "[9,-,-,-]"},
          {"SLICE(METRICS(), 5)", "{}"},
          {"SLICE(METRICS(), 2, 1)", "{}"},
          {"SLICE(METRICS(), 7, 8)", "[-,-,-,-]"},
          {"SLICE(METRICS(), 0, 1) > 1", "[1,0,-,-]"},
          {"FIRST(METRICS())", "[5,0,-,-]"},
          {"LAST(METRICS())", "[3,4,-,-]"},
          {"FIRST(SLICE(METRICS(), 9))", "[-,-,-,-]"},
          {"METRICS()", "{[5,0,-,-] [9,-,-,-] [3,4,-,-]}"},
          {"METRICS(\"2\")", "{[9,-,-,-]}"},
          {"METRICS('m')", "{[5,0,-,-] [9,-,-,-] [3,4,-,-]}"},
          {"METRICS('x')", "{}"},
          {"[METRICS('3'), METRICS('1')]", "{[3,4,-,-] [5,0,-,-]}"},
          {"SUM(METRICS('x')) + m1", "[5,0,-,-]"},
          {"METRIC_COUNT(METRICS())", "3"},
          {"METRIC_COUNT(REMOVE_EMPTY([m1, IF(0, m1)]))", "1"},
          {"REMOVE_EMPTY([IF(0, m1), m2])", "{[9,-,-,-]}"},
          {"SUM(SEARCH('anything', 'Average'))", "[17,4,-,-]"},
          {"METRIC_COUNT(SEARCH('nothing', 'Average'))", "0"},
          {"ANOMALY_DETECTION_BAND(m3)", "{[1,2,-,-] [5,6,-,-]}"},
          {"m3 > LAST(ANOMALY_DETECTION_BAND(m3, 0.5))", "[0,0,-,-]"},
          {"ANOMALY_DETECTION_BAND(SUM(METRICS()), 1)", "{[16,3,-,-] [18,5,-,-]}"}});
}

void TestMetricMath::lists()
{
    FakeSource source;
    source.set("m1", {5, 0});
    source.set("m2", {9});
    source.set("m3", {3, 4});
    evaluate(source);
}

void TestMetricMath::times_data()
{
    QTest::addColumn<std::string>("expression");
    QTest::addColumn<double>("first");
    QTest::newRow("minute") << std::string("MINUTE(m1)") << 58.0;
    QTest::newRow("hour") << std::string("HOUR(m1)") << 23.0;
    QTest::newRow("day: a Sunday") << std::string("DAY(m1)") << 7.0;
    QTest::newRow("date") << std::string("DATE(m1)") << 31.0;
    QTest::newRow("month") << std::string("MONTH(m1)") << 12.0;
    QTest::newRow("year") << std::string("YEAR(m1)") << 2017.0;
    QTest::newRow("epoch") << std::string("EPOCH(m1)") << 1514764680.0;
}

/// One value per period, also where the series has none, and across the end of a year.
void TestMetricMath::times()
{
    QFETCH(std::string, expression);
    QFETCH(double, first);
    FakeSource source;
    source.asked = {*parseIso8601("2017-12-31T23:58:00Z"), *parseIso8601("2018-01-01T00:02:00Z")};
    source.set("m1", {kGap});
    std::vector<MetricDataQuery> queries{metricQuery("m1"), expressionQuery("e1", expression)};
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    const auto& value = evaluator.valueOf(1);
    QVERIFY(value.has_value());
    const auto& series = *std::get<MathSeriesPtr>(*value);
    QCOMPARE(series.size(), 4U);
    QCOMPARE(series.values.front(), first);
    const std::map<std::string, double> last{
        {"MINUTE(m1)", 1}, {"HOUR(m1)", 0},    {"DAY(m1)", 1},           {"DATE(m1)", 1},
        {"MONTH(m1)", 1},  {"YEAR(m1)", 2018}, {"EPOCH(m1)", 1514764860}};
    QCOMPARE(series.values.back(), last.at(expression));
}

void TestMetricMath::faults_data()
{
    rows({{"SLICE(METRICS(), -1)", "17: Argument 2 of SLICE must be a whole number from 0 on."},
          {"SLICE(METRICS(), 0, 1.5)", "20: Argument 3 of SLICE must be a whole number from 0 on."},
          {"SORT(METRICS(), SUM, ASC, 0)",
           "26: Argument 4 of SORT must be a whole number from 1 on."},
          {"1 + SEARCH('wrong', 'Sum')", "4: That is no search."},
          {"SEARCH('a', 'Sum', 1/0)", "19: Argument 3 of SEARCH must be a whole number from 1 on."},
          {"INSIGHT_RULE_METRIC('r', 'Sum')", "0: There is no rule r."},
          {"SERVICE_QUOTA(m2)", "0: No quota for m2."},
          {"SERVICE_QUOTA(m1 + m2)", "14: Argument 1 of SERVICE_QUOTA must be a usage metric."},
          {"ANOMALY_DETECTION_BAND(m1, 0)",
           "27: Argument 2 of ANOMALY_DETECTION_BAND must be greater than 0 and at most 1000."},
          {"ANOMALY_DETECTION_BAND(m1, 1001)",
           "27: Argument 2 of ANOMALY_DETECTION_BAND must be greater than 0 and at most 1000."},
          {"ANOMALY_DETECTION_BAND(m1, 1/0)",
           "27: Argument 2 of ANOMALY_DETECTION_BAND must be greater than 0 and at most 1000."},
          {"ANOMALY_DETECTION_BAND(FIRST(ANOMALY_DETECTION_BAND(m1)))",
           "0: A band cannot be made of a band."}});
}

void TestMetricMath::faults()
{
    FakeSource source;
    for (const char* id : {"m1", "m2", "m3"})
        source.set(id, {1, 2, 3, 4});
    evaluate(source);
}

void TestMetricMath::precedence_data()
{
    rows({{"2 + 3 * 4", "14"},
          {"2 * 3 + 4", "10"},
          {"10 - 4 - 3", "3"},
          {"24 / 4 / 2", "3"},
          {"2 ^ 3 ^ 2", "512"},
          {"-2 ^ 2", "-4"},
          {"2 ^ -1", "0.5"},
          {"2 * -3", "-6"},
          {"- -3", "3"},
          {"(2 + 3) * 4", "20"},
          {"1 + 1 == 2", "1"},
          {"1 == 2 < 3", "1"}, // from the left: (1 == 2) < 3
          {"1 OR 0 AND 0", "1"},
          {"(1 OR 0) AND 0", "0"},
          {"1 > 0 AND 2 > 1", "1"},
          {"2 * 3 ^ 2", "18"},
          {"\t 1\n+\r2 ", "3"},
          {".5 + 1.5e1 + 1E-1", "15.6"}});
}

void TestMetricMath::precedence()
{
    FakeSource source;
    for (const char* id : {"m1", "m2", "m3"})
        source.set(id, {1});
    evaluate(source);
}

void TestMetricMath::expressionsReferToExpressions()
{
    FakeSource source;
    source.set("m1", {1, 2, 3, 4});
    // In any order; METRICS() never means expressions.
    const std::vector<MetricDataQuery> queries{
        expressionQuery("e1", "e2 + e3"), expressionQuery("e2", "m1 * 10"),
        expressionQuery("e3", "e2 / 10 + METRIC_COUNT(METRICS())"), metricQuery("m1")};
    const ExpressionSet set(queries);
    QVERIFY(set.faults().empty());
    MathEvaluator evaluator(source, queries, set);
    QCOMPARE(textOf(evaluator.valueOf(0), source.asked), std::string("[12,23,34,45]"));
}

void TestMetricMath::circlesAreFaults()
{
    const std::vector<MetricDataQuery> queries{
        expressionQuery("a", "b + 1"), expressionQuery("b", "c * 2"),
        expressionQuery("c", "a - 1"), expressionQuery("d", "a + m1"),
        expressionQuery("e", "e + 1"), metricQuery("m1"),
        expressionQuery("f", "m1 + 1")};
    const ExpressionSet set(queries);
    QCOMPARE(set.faults().size(), 5U);
    for (const std::size_t i : {0U, 1U, 2U}) {
        QCOMPARE(set.faultOf(i)->message,
                 std::string("The expressions refer to each other in a circle: a -> b -> c -> a."));
    }
    QCOMPARE(set.faultOf(3)->message, std::string("It refers to 'a', which has an error."));
    QCOMPARE(set.faultOf(4)->message,
             std::string("The expressions refer to each other in a circle: e -> e."));
    QVERIFY(!set.faultOf(6));
    FakeSource source;
    source.set("m1", {1});
    MathEvaluator evaluator(source, queries, set);
    QVERIFY(evaluator.valueOf(3).has_error());
    QCOMPARE(textOf(evaluator.valueOf(6), source.asked), std::string("[2,-,-,-]"));
    QVERIFY(checkExpression(queries, 4).has_value());
    QVERIFY(!checkExpression(queries, 6));
}

/// As long as a request may be, the longest nesting in each link.
void TestMetricMath::longChains()
{
    const std::string open(Expression::kMaxDepth - 2, '(');
    const std::string close(Expression::kMaxDepth - 2, ')');
    std::vector<MetricDataQuery> queries{metricQuery("m1")};
    for (int i = 1; i < 500; ++i) {
        const std::string before = i == 1 ? "m1" : "e" + std::to_string(i - 1);
        queries.push_back(expressionQuery("e" + std::to_string(i), open + before + close + " + 1"));
    }
    std::reverse(queries.begin() + 1, queries.end());
    const ExpressionSet set(queries);
    QVERIFY(set.faults().empty());
    FakeSource source;
    source.set("m1", {1, kGap, 2, 3});
    MathEvaluator evaluator(source, queries, set);
    QCOMPARE(textOf(evaluator.valueOf(1), source.asked), std::string("[500,-,501,502]"));

    // And the longest sum.
    std::string sum = "m1";
    while (sum.size() + 3 <= Expression::kMaxLength)
        sum += "+m1";
    QCOMPARE(valueOf(source, {metricQuery("m1")}, sum), std::string("[683,-,1366,2049]"));
}

void TestMetricMath::aMetricIsReadOnce()
{
    FakeSource source;
    source.set("m1", {1});
    const std::vector<MetricDataQuery> queries{metricQuery("m1"), expressionQuery("e1", "m1 + m1"),
                                               expressionQuery("e2", "SUM(METRICS()) * m1 + e1")};
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    for (const std::size_t i : {2U, 1U, 0U, 2U})
        QVERIFY(evaluator.valueOf(i).has_value());
    QCOMPARE(source.reads, 1);
}

void TestMetricMath::periodsOfExpressions()
{
    FakeSource source;
    source.asked.to = kStart + Seconds{600};
    source.set("m1", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    source.set("m5", {1, 2}, 300);
    const std::vector<MetricDataQuery> metrics{metricQuery("m1"), metricQuery("m5", 300)};
    QCOMPARE(valueOf(source, metrics, "TIME_SERIES(1) + 0 * m1"),
             std::string("[1,1,1,1,1,1,1,1,1,1]"));
    QCOMPARE(valueOf(source, metrics, "TIME_SERIES(2) + 0 * m5"),
             std::string("[2,-,-,-,-,2,-,-,-,-]"));
    QCOMPARE(valueOf(source, metrics, "TIME_SERIES(3)"), std::string("[3,-,-,-,-,3,-,-,-,-]"));
    QCOMPARE(valueOf(source, {}, "TIME_SERIES(3)"), std::string("[3,-,-,-,-,3,-,-,-,-]"));
    QCOMPARE(valueOf(source, metrics, "HOUR(m5)"), std::string("[0,-,-,-,-,0,-,-,-,-]"));
    std::vector<MetricDataQuery> queries = metrics;
    queries.push_back(expressionQuery("e1", "TIME_SERIES(4)"));
    queries.back().period = 120;
    queries.push_back(expressionQuery("e2", "e1 * TIME_SERIES(1)"));
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    QCOMPARE(textOf(evaluator.valueOf(2), source.asked), std::string("[4,-,4,-,4,-,4,-,4,-]"));
    QCOMPARE(textOf(evaluator.valueOf(3), source.asked), std::string("[4,-,4,-,4,-,4,-,4,-]"));
}

void TestMetricMath::mixedPeriodsJoinOnTimes()
{
    FakeSource source;
    source.asked.to = kStart + Seconds{360};
    source.set("m1", {1, 2, 3, 4, 5, 6});
    source.set("m5", {10, 20}, 300);
    const std::vector<MetricDataQuery> queries{metricQuery("m1"), metricQuery("m5", 300),
                                               expressionQuery("e1", "m1 + m5")};
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    QCOMPARE(textOf(evaluator.valueOf(2), source.asked), std::string("[11,2,3,4,5,26]"));
    QCOMPARE(std::get<MathSeriesPtr>(*evaluator.valueOf(2))->periodSeconds, 300);
}

void TestMetricMath::searchGetsItsPeriod()
{
    FakeSource source;
    source.set("m1", {1});
    QCOMPARE(valueOf(source, {metricQuery("m1")}, "SUM(SEARCH('a \\' b', \"p99\"))"),
             std::string("[1,-,-,-]"));
    QCOMPARE(source.searched.query, std::string("a ' b"));
    QCOMPARE(source.searched.stat, std::string("p99"));
    QCOMPARE(source.searched.periodSeconds, 60); // of the request's metrics
    (void)valueOf(source, {}, "SUM(SEARCH(\"{A,B} X=\\\"y\\\"\", 'Sum'))");
    QCOMPARE(source.searched.query, std::string("{A,B} X=\"y\""));
    QCOMPARE(source.searched.periodSeconds, 300);
    (void)valueOf(source, {}, "SUM(SEARCH('a', 'Sum', 3600))");
    QCOMPARE(source.searched.periodSeconds, 3600);
}

/// A Metrics Insights query by its id: a list where it groups, otherwise a series, also without
/// data.
void TestMetricMath::selectsAreOperands()
{
    FakeSource source;
    source.set("m1", {1, 2, 3, 4});
    source.set("m2", {5, 6, 7, 8});
    const std::vector<MetricDataQuery> queries{
        expressionQuery("q1", "SELECT AVG(Cpu) FROM App GROUP BY Host"),
        expressionQuery("e1", "SUM(q1) * 2")};
    const ExpressionSet set(queries);
    QVERIFY(set.faults().empty());
    MathEvaluator evaluator(source, queries, set);
    QCOMPARE(textOf(evaluator.valueOf(1), source.asked), std::string("[12,16,20,24]"));

    const std::vector<MetricDataQuery> none{expressionQuery("q1", "SELECT AVG(Cpu) FROM App"),
                                            expressionQuery("e1", "q1 + TIME_SERIES(1)")};
    const ExpressionSet noneSet(none);
    QVERIFY(noneSet.faults().empty());
    MathEvaluator noneEvaluator(source, none, noneSet);
    QCOMPARE(textOf(noneEvaluator.valueOf(1), source.asked), std::string("[1,-,-,-]"));
}

/// What a function hands through, and what an operation does to all points, has the same memory.
void TestMetricMath::seriesAreShared()
{
    FakeSource source;
    source.set("m1", {1, 2, 3, 4});
    source.set("m2", {5, 6, 7, 8});
    const std::vector<MetricDataQuery> queries{
        metricQuery("m1"), metricQuery("m2"),
        expressionQuery("e1", "SORT(SLICE(METRICS(), 0), SUM, ASC)"),
        expressionQuery("e2", "m1 * 2 + 1")};
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    const auto& list = std::get<MathSeriesList>(*evaluator.valueOf(2));
    QCOMPARE(list[0].get(), std::get<MathSeriesPtr>(*evaluator.valueOf(0)).get());
    QCOMPARE(std::get<MathSeriesPtr>(*evaluator.valueOf(3))->times, list[0]->times);
}

void TestMetricMath::labelsFollowTheSeries()
{
    FakeSource source;
    source.set("m1", {1, 2});
    source.set("m2", {3, 4});
    std::vector<MetricDataQuery> queries{metricQuery("m1"), metricQuery("m2"),
                                         expressionQuery("e1", "m1 * 2 - m2"),
                                         expressionQuery("e2", "[e1, m1 * 2, METRICS() * m2]")};
    queries[2].label = "mine";
    const ExpressionSet set(queries);
    MathEvaluator evaluator(source, queries, set);
    std::vector<std::string> labels;
    for (const MathSeriesPtr& series : std::get<MathSeriesList>(*evaluator.valueOf(3)))
        labels.push_back(series->origin ? series->origin->label : "");
    QCOMPARE(labels, (std::vector<std::string>{"mine", "m1 label", "m1 label", "m2 label"}));
}

QTEST_GUILESS_MAIN(TestMetricMath)
#include "tst_metricmath.moc"
