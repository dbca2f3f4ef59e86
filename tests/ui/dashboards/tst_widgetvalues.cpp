// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardfixture.h"

#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/metricvalues.h"
#include "ui/dashboards/numberbody.h"
#include "ui/dashboards/snapshotbody.h"
#include "ui/plot/graphquery.h"
#include "ui/plot/snapshotview.h"
#include "ui/theme/theme.h"

#include <boost/json/parse.hpp>

#include <QTest>

using namespace yagura;

namespace {

constexpr char kBalancer[] = R"("AWS/ApplicationELB","%1","LoadBalancer","web-prod")";

DashboardWidget widget(const std::string& properties)
{
    DashboardWidget result;
    result.type = "metric";
    result.properties = boost::json::parse(properties).as_object();
    return result;
}

std::string metric(const char* name)
{
    return "[" + QString::fromLatin1(kBalancer).arg(QLatin1String(name)).toStdString() + "]";
}

GraphRow metricRow(const std::string& id)
{
    GraphRow row;
    row.id = id;
    row.metric = Metric{"App", "Load", {{"Host", id}}};
    row.stat = "Average";
    row.periodSeconds = 60;
    return row;
}

MetricDataResult result(const std::string& id, const std::string& label, TimePoint from,
                        std::vector<double> values)
{
    MetricDataResult one;
    one.id = id;
    one.label = label;
    for (double value : values) {
        one.timestamps.push_back(from);
        one.values.push_back(value);
        from += Seconds{60};
    }
    return one;
}

QStringList numbers(const MetricValues& values)
{
    QStringList all;
    for (const GraphValue& value : graphValues(values.now.data))
        all.append(value.number);
    return all;
}

} // namespace

/// Numbers, gauges, bars and shares show what a graph of the same rows would show.
class TestWidgetValues : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }
    void readsEveryPage();
    void readsEveryResultOfASearch();
    void leavesFaultyExpressionsOut();
    void asksForOldDataAsItIsKept();
    void asksTheSameEverywhere();
    void readsOtherRegions();
    void keepsValuesAndRowsTogether();
    void gaugeZones_data();
    void gaugeZones();

private:
    GraphQuery query(std::vector<GraphRow> rows) const
    {
        GraphQuery asked;
        asked.definition.kind = GraphKind::SingleValue;
        asked.definition.rows = std::move(rows);
        asked.range = {m_now - Seconds{600}, m_now};
        asked.now = m_now;
        return asked;
    }

    TimePoint m_now = fromEpochMs(1'773'811'920'000);
};

void TestWidgetValues::readsEveryPage()
{
    GraphQuery asked = query({metricRow("m1"), metricRow("m2")});
    asked.data = [this](const Scope&, const GetMetricDataRequest& request) {
        GetMetricDataResponse page;
        if (!request.nextToken) {
            page.metricDataResults = {result("m1", "m1", m_now - Seconds{600}, {1, 2, 3})};
            page.nextToken = "more";
        } else {
            page.metricDataResults = {result("m1", "m1", m_now - Seconds{420}, {4, 5, 6, 7}),
                                      result("m2", "m2", m_now - Seconds{120}, {8})};
        }
        return Result<GetMetricDataResponse>(page);
    };
    QCOMPARE(numbers(readMetricValues(asked, false)),
             (QStringList{QStringLiteral("7"), QStringLiteral("8")}));
}

void TestWidgetValues::readsEveryResultOfASearch()
{
    GraphRow row;
    row.id = "e1";
    row.expression = "SEARCH('{App,Host}', 'Average', 60)";
    GraphQuery asked = query({row});
    asked.data = [this](const Scope&, const GetMetricDataRequest& request) {
        const double factor = *request.endTime == m_now ? 1 : 2;
        GetMetricDataResponse all;
        for (int i = 1; i <= 5; ++i)
            all.metricDataResults.push_back(result("e1", "host " + std::to_string(i),
                                                   *request.startTime, {i * factor, i * factor}));
        return Result<GetMetricDataResponse>(all);
    };
    const MetricValues values = readMetricValues(asked, true);
    QCOMPARE(numbers(values).size(), 5);
    QCOMPARE(numbers(values).last(), QStringLiteral("5"));
    const PlotSeries& last = values.now.data.series.constLast();
    QVERIFY(isOfRow(last, row));
    QCOMPARE(meanOf(last), 5.0);
    QCOMPARE(values.meansBefore.value(last.id), 10.0);
}

void TestWidgetValues::leavesFaultyExpressionsOut()
{
    GraphRow faulty;
    faulty.id = "e1";
    faulty.expression = "SUM(";
    GraphQuery asked = query({metricRow("m1"), faulty});
    asked.data = [this](const Scope&, const GetMetricDataRequest& request) {
        GetMetricDataResponse page;
        for (const MetricDataQuery& one : request.metricDataQueries)
            page.metricDataResults.push_back(result(one.id, one.id, m_now - Seconds{120}, {7}));
        return Result<GetMetricDataResponse>(page);
    };
    const MetricValues values = readMetricValues(asked, false);
    QVERIFY(values.now.errorCode.isEmpty());
    QCOMPARE(numbers(values), QStringList{QStringLiteral("7")});
    QVERIFY(values.now.messages.contains(QStringLiteral("e1")));
}

void TestWidgetValues::asksForOldDataAsItIsKept()
{
    GraphQuery asked = query({metricRow("m1")});
    asked.range.from = m_now - Seconds{86'400};
    asked.finest = [](TimePoint) { return 300; };
    QVector<int> periods;
    asked.data = [&](const Scope&, const GetMetricDataRequest& request) {
        periods.append(*request.metricDataQueries.front().metricStat->period);
        return Result<GetMetricDataResponse>(GetMetricDataResponse());
    };
    readMetricValues(asked, false);
    QCOMPARE(periods, QVector<int>{300});
}

void TestWidgetValues::asksTheSameEverywhere()
{
    BoardFixture board;
    QVERIFY(board.isOpen);
    GraphDefinition graph;
    graph.rows = {metricRow("m1")};
    graph.alarmArns = {"arn"};
    const TimePoint now = board.clock.now();
    const GraphQuery asked = graphQuery(board.monitor, board.app.scope, graph,
                                        {now - Seconds{200 * 86'400}, now}, now);
    QVERIFY(asked.data && asked.unit && asked.finest && asked.alarms);
    QCOMPARE(asked.finest(asked.range.from), 3600);
    QVERIFY(asked.periodOverride >= 3600);
}

void TestWidgetValues::readsOtherRegions()
{
    BoardFixture board;
    board.app.scope.region = "eu-west-1";
    QVERIFY(board.putMetric("RequestCount", "Count", 1176, 0));
    board.app.scope.region = "us-east-1";
    BoardAlarms alarms(board.app);
    BoardContext context{board.app, alarms};
    const std::string rows = R"(,"region":"eu-west-1","period":60,"stat":"Average","metrics":[)"
        + metric("RequestCount") + "]}";
    NumberBody number(context, nullptr);
    number.setWidget(widget(R"({"view":"singleValue")" + rows));
    QTRY_VERIFY(number.isSettled());
    QCOMPARE(number.values().size(), 1);
    QVERIFY(!number.values().front().values.isEmpty());
    QVERIFY(number.values().front().number != QStringLiteral("–"));
    SnapshotBody bars(context, nullptr);
    bars.setWidget(widget(R"({"view":"bar")" + rows));
    QTRY_VERIFY(bars.isSettled());
    QVERIFY2(bars.summary().contains(number.values().front().number), qPrintable(bars.summary()));
}

void TestWidgetValues::keepsValuesAndRowsTogether()
{
    BoardFixture board;
    QVERIFY(board.putMetric("RequestCount", "Count", 1176, 0));
    QVERIFY(board.putMetric("TargetResponseTime", "Seconds", 0.25, 1.3));
    QVERIFY(board.putAlarm("web-slow", "TargetResponseTime", 0.8, "ALARM"));
    BoardAlarms alarms(board.app);
    alarms.reload();
    QTRY_VERIFY(alarms.isLoaded());
    BoardContext context{board.app, alarms};
    NumberBody number(context, nullptr);
    const std::string head = R"({"view":"singleValue","period":60,"stat":"Average","metrics":[)";
    const std::string count = metric("RequestCount");
    number.setWidget(widget(head + count + "," + count + "," + count + "]}"));
    QTRY_VERIFY(number.isSettled());
    QCOMPARE(number.values().size(), 3);
    // The values are still those of the rows before when an alarm changes.
    number.setWidget(widget(head + metric("TargetResponseTime") + "]}"));
    QVERIFY(!number.isSettled());
    emit alarms.changed();
    QCOMPARE(number.values().size(), 3);
    QVERIFY(!number.isInAlarm());
    QTRY_VERIFY(number.isSettled());
    QCOMPARE(number.values().size(), 1);
    QVERIFY(number.isInAlarm());
}

void TestWidgetValues::gaugeZones_data()
{
    QTest::addColumn<QString>("fill");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("isZone");
    QTest::newRow("above") << QStringLiteral("above") << 80.0 << true;
    QTest::newRow("a plain line") << QString() << 80.0 << true;
    QTest::newRow("below") << QStringLiteral("below") << 80.0 << false;
    QTest::newRow("outside of the scale") << QStringLiteral("above") << 120.0 << false;
}

void TestWidgetValues::gaugeZones()
{
    QFETCH(const QString, fill);
    QFETCH(const double, value);
    QFETCH(const bool, isZone);
    GraphDefinition graph;
    HorizontalAnnotation line;
    line.value = value;
    line.fill = fill.toStdString();
    graph.horizontal = {line};
    QCOMPARE(gaugeScale(graph).alarmFrom.has_value(), isZone);
}

QTEST_MAIN(TestWidgetValues)
#include "tst_widgetvalues.moc"
