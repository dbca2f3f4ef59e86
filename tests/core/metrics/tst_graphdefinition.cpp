// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"
#include "core/metrics/graphdefinition.h"

#include <QTest>

#include <boost/json/array.hpp>

#include <random>

using namespace yagura;
namespace json = boost::json;

namespace {

json::object objectOf(const std::string& text)
{
    json::error_code failure;
    const json::value value = parseJson(text, failure);
    return failure || !value.is_object() ? json::object() : value.get_object();
}

/// `id namespace name dim=value|... label stat` of each row.
QString textOf(const std::vector<GraphRow>& rows)
{
    QStringList lines;
    for (const GraphRow& row : rows) {
        std::string line = row.id + " ";
        if (row.metric) {
            line += row.metric->nameSpace + " " + row.metric->metricName;
            for (const Dimension& dimension : row.metric->dimensions)
                line += " " + dimension.name + "=" + dimension.value;
        } else {
            line += row.expression;
        }
        if (!row.label.empty())
            line += " '" + row.label + "'";
        if (row.hasOwnStat)
            line += " " + row.stat;
        lines << QString::fromStdString(line);
    }
    return lines.join(QLatin1Char('\n'));
}

GraphDefinition randomGraph(std::mt19937& random)
{
    const auto pick = [&](int n) { return int(random() % unsigned(n)); };
    GraphDefinition graph;
    graph.title = pick(2) ? "CPU" : "";
    graph.kind = GraphKind(pick(6));
    graph.stacked = pick(2);
    graph.sparkline = pick(2);
    graph.liveData = pick(2);
    graph.setPeriodToTimeRange = pick(2);
    graph.region = pick(2) ? "eu-west-1" : "";
    graph.stat = pick(2) ? "Average" : "p99.9";
    graph.periodSeconds = pick(2) ? 300 : 60;
    graph.legend = LegendPosition(pick(4));
    graph.compareSeconds = pick(2) ? 86400 : 0;
    for (int i = 0, count = pick(6); i < count; ++i) {
        GraphRow row;
        row.id = "row" + std::to_string(i);
        if (pick(4))
            row.metric = Metric{
                "NS", "m" + std::to_string(pick(3)), {{"Host", "h" + std::to_string(pick(3))}}};
        else
            row.expression = "row0 * 2";
        row.label = pick(2) ? "label" : "";
        row.hasOwnStat = pick(2);
        row.stat = row.hasOwnStat ? "Maximum" : graph.stat;
        row.hasOwnPeriod = pick(2);
        row.periodSeconds = row.hasOwnPeriod ? 3600 : graph.periodSeconds;
        row.color = pick(2) ? "#1f77b4" : "";
        row.visible = pick(2);
        row.axis = GraphAxis(pick(2));
        row.region = pick(2) ? "us-west-2" : "";
        graph.rows.push_back(row);
    }
    graph.leftAxis = {pick(2) ? "left" : "", pick(2) ? std::optional(0.25) : std::nullopt,
                      std::nullopt, bool(pick(2))};
    graph.rightAxis = {"", std::nullopt, pick(2) ? std::optional(100.0) : std::nullopt, true};
    if (pick(2))
        graph.horizontal.push_back({70.5, pick(2) ? std::optional(90.0) : std::nullopt, "limit",
                                    "#d62728", "", GraphAxis(pick(2)), bool(pick(2))});
    if (pick(2))
        graph.vertical.push_back(
            {fromEpochSeconds(1449532800), std::nullopt, "deployed", "", "after", bool(pick(2))});
    if (pick(2))
        graph.vertical.push_back(
            {fromEpochMs(1449532800500), fromEpochSeconds(1449536400), "band", "", "", true});
    if (pick(2))
        graph.alarmArns = {"arn:aws:cloudwatch:us-east-1:123456789012:alarm:cpu"};
    return graph;
}

} // namespace

class TestGraphDefinition : public QObject
{
    Q_OBJECT
private slots:
    void shorthand_data();
    void shorthand();
    void everyMember();
    void defaults();
    void garbage_data();
    void garbage();
    void roundTripOfRandomGraphs();
    void unchangedStaysVerbatim();
    void keepsUnknownMembers();
    void rowsFollowTheWidget();
    void comparisonIsYagurasOwn();
    void legendWithoutAPlaceIsAutomatic();
    void impliedIdsAreNotWritten();
    void request();
    void requestOfWholeRange();
    void automaticPeriods_data();
    void automaticPeriods();
};

void TestGraphDefinition::shorthand_data()
{
    QTest::addColumn<std::string>("row");
    QTest::addColumn<QString>("second");
    const auto row = [](const char* json, const char* text) {
        QTest::newRow(json) << std::string(json) << QString::fromUtf8(text);
    };
    row(R"([".",".",".","i-abc"])", "m2 AWS/EC2 DiskReadBytes InstanceId=i-abc");
    row(R"(["...","i-123",{"label":"x"}])", "m2 AWS/EC2 DiskReadBytes InstanceId=i-123 'x'");
    row(R"([".","DiskWriteBytes",".","."])", "m2 AWS/EC2 DiskWriteBytes InstanceId=i-xyz");
    row(R"(["..."])", "m2 AWS/EC2 DiskReadBytes InstanceId=i-xyz");
    row(R"(["...",{"stat":"Maximum"}])", "m2 AWS/EC2 DiskReadBytes InstanceId=i-xyz Maximum");
    row(R"([".","CPUUtilization"])", "m2 AWS/EC2 CPUUtilization");
    row(R"(["...","CPUUtilization",".","."])", "m2 AWS/EC2 CPUUtilization InstanceId=i-xyz");
    row(R"([".",".",".",".","Disk","sda"])", "m2 AWS/EC2 DiskReadBytes InstanceId=i-xyz Disk=sda");
    row(R"([{"expression":"m1*2","id":"e7"}])", "e7 m1*2");
    // Unreadable ones are left out.
    row(R"([".",".",".",".",".","."])", "");
    row(R"(["...","a","b","c","d","e"])", "");
    row(R"([".",".","."])", "");
    row(R"(["AWS/EC2"])", "");
    row(R"([{"label":"no expression"}])", "");
    row(R"(["AWS/EC2",{},"x","y"])", "");
    row(R"(["AWS/EC2",5])", "");
    row(R"([])", "");
    row(R"("AWS/EC2")", "");
    row(R"(null)", "");
}

void TestGraphDefinition::shorthand()
{
    QFETCH(std::string, row);
    QFETCH(QString, second);
    const std::string first = R"(["AWS/EC2","DiskReadBytes","InstanceId","i-xyz"])";
    const auto graph = graphFromProperties(objectOf("{\"metrics\":[" + first + "," + row + "]}"));
    QString expected = QStringLiteral("m1 AWS/EC2 DiskReadBytes InstanceId=i-xyz");
    if (!second.isEmpty())
        expected += QLatin1Char('\n') + second;
    QCOMPARE(textOf(graph.rows), expected);
    // What comes next still sees the last readable metric row: expressions and broken rows are no
    // "row before".
    const auto third
        = graphFromProperties(objectOf("{\"metrics\":[" + first + ",[{\"expression\":\"m1\"}],"
                                       + (second.isEmpty() ? row : "[]") + ",[\"...\"]]}"));
    QCOMPARE(textOf(third.rows),
             QStringLiteral("m1 AWS/EC2 DiskReadBytes InstanceId=i-xyz\ne1 m1\nm2 AWS/EC2 "
                            "DiskReadBytes InstanceId=i-xyz"));
}

void TestGraphDefinition::everyMember()
{
    const auto graph = graphFromProperties(objectOf(R"({
        "metrics":[["NS","a",{"color":"#ff0000","label":"L","period":60,"stat":"p90","visible":false,"yAxis":"right","id":"x1","region":"eu-west-1","accountId":"111122223333"}]],
        "region":"us-east-1","view":"singleValue","stacked":true,"sparkline":true,"period":900,"stat":"Sum","title":"T",
        "legend":{"position":"right"},"liveData":true,"setPeriodToTimeRange":true,
        "yAxis":{"left":{"label":"%","min":0,"max":100.5,"showUnits":false},"right":{"min":-1}},
        "annotations":{"alarms":["arn:a"],
            "horizontal":[{"value":5,"label":"h","color":"#00ff00","fill":"above","yAxis":"right","visible":false},[{"value":1,"label":"b"},{"value":2}]],
            "vertical":[{"value":"2015-12-08T00:00:00Z","fill":"before"},[{"value":"2015-12-08T00:00:00Z"},{"value":"2015-12-09T00:00:00Z"}]]}})"));
    QCOMPARE(graph.title, std::string("T"));
    QVERIFY(graph.kind == GraphKind::SingleValue);
    QVERIFY(graph.stacked && graph.sparkline && graph.liveData && graph.setPeriodToTimeRange);
    QVERIFY(graph.legend == LegendPosition::Right);
    QCOMPARE(graph.stat, std::string("Sum"));
    QCOMPARE(graph.periodSeconds, 900);
    const GraphRow expected{
        "x1",  Metric{"NS", "a", {}}, "",          "L",           "p90", 60, true, true, "#ff0000",
        false, GraphAxis::Right,      "eu-west-1", "111122223333"};
    QVERIFY(graph.rows == std::vector<GraphRow>{expected});
    QVERIFY(graph.leftAxis == (AxisOptions{"%", 0.0, 100.5, false}));
    QVERIFY(graph.rightAxis == (AxisOptions{"", -1.0, std::nullopt, true}));
    QVERIFY(graph.horizontal[0]
            == (HorizontalAnnotation{5, std::nullopt, "h", "#00ff00", "above", GraphAxis::Right,
                                     false}));
    QVERIFY(graph.horizontal[1]
            == (HorizontalAnnotation{1, 2.0, "b", "", "", GraphAxis::Left, true}));
    QCOMPARE(graph.vertical[0].fill, std::string("before"));
    QCOMPARE(toEpochMs(*graph.vertical[1].end), std::int64_t(1449619200000));
    QVERIFY(graph.alarmArns == std::vector<std::string>{"arn:a"});
}

void TestGraphDefinition::defaults()
{
    const auto graph = graphFromProperties(objectOf(R"({"metrics":[["NS","a"]]})"));
    QVERIFY(graph.kind == GraphKind::TimeSeries);
    QVERIFY(!graph.stacked && !graph.liveData);
    QCOMPARE(graph.rows[0].stat, std::string("Average"));
    QCOMPARE(graph.rows[0].periodSeconds, 300);
    QVERIFY(graph.rows[0].visible && !graph.rows[0].hasOwnStat && !graph.rows[0].hasOwnPeriod);
}

void TestGraphDefinition::garbage_data()
{
    QTest::addColumn<std::string>("properties");
    QTest::newRow("empty") << std::string("{}");
    QTest::newRow("wrong kinds") << std::string(
        R"({"metrics":{},"view":1,"stacked":"x","period":"60","stat":7,"legend":[],"yAxis":3,"annotations":"a","title":null})");
    QTest::newRow("wrong kinds inside") << std::string(
        R"({"yAxis":{"left":[],"right":{"min":"0"}},"annotations":{"horizontal":{},"vertical":[1,null,[],[1],[{}],{"value":3}],"alarms":[1,{}]},"legend":{"position":4}})");
    QTest::newRow("bands") << std::string(
        R"({"annotations":{"horizontal":[[{"value":1}],[{"value":1},{"value":"2"}],{"value":"x"}]}})");
    QTest::newRow("numbers") << std::string(R"({"period":1e300,"yAxis":{"left":{"min":1e999}}})");
    QTest::newRow("negative period") << std::string(R"({"period":-60})");
}

void TestGraphDefinition::garbage()
{
    QFETCH(std::string, properties);
    const json::object object = objectOf(properties);
    const auto graph = graphFromProperties(object);
    QVERIFY(graph == GraphDefinition());
    QVERIFY(graphFromProperties(propertiesFromGraph(graph, object)) == graph);
}

void TestGraphDefinition::roundTripOfRandomGraphs()
{
    std::mt19937 random(11);
    GraphDefinition before;
    json::object base;
    for (int round = 0; round < 500; ++round) {
        GraphDefinition graph = randomGraph(random);
        for (GraphRow& row : graph.rows) { // a row of the widget's own region does not name it
            if (row.region == graph.region)
                row.region.clear();
        }
        QVERIFY(graphFromProperties(propertiesFromGraph(graph)) == graph);
        // On top of whatever was there before.
        const json::object properties = propertiesFromGraph(graph, base);
        QVERIFY2(graphFromProperties(properties) == graph, jsonText(properties).c_str());
        base = properties;
    }
}

void TestGraphDefinition::unchangedStaysVerbatim()
{
    const json::object base = objectOf(
        R"({"metrics":[["A","b","c","d",{"zoom":3}],["...","e"],[{"expression":"m1+m2"}]],
        "annotations":{"horizontal":[{"value":1,"note":"x"}]},"region":"r","trend":true,"yAxis":{"left":{"min":0}}})");
    QCOMPARE(jsonText(propertiesFromGraph(graphFromProperties(base), base)), jsonText(base));
}

void TestGraphDefinition::keepsUnknownMembers()
{
    const json::object base
        = objectOf(R"({"metrics":[["A","b",{"zoom":3,"label":"old"}],["A","c"]],"trend":true,
        "yAxis":{"left":{"min":0,"ticks":5}},"legend":{"columns":2},
        "annotations":{"note":"n","horizontal":[{"value":1,"note":"x"},{"value":2}]}})");
    GraphDefinition graph = graphFromProperties(base);
    graph.rows[0].label = "new";
    graph.leftAxis.maximum = 10;
    graph.legend = LegendPosition::Hidden;
    graph.horizontal[1].value = 3;
    const json::object after = propertiesFromGraph(graph, base);
    QVERIFY(graphFromProperties(after) == graph);
    QVERIFY(after.at("trend") == true);
    QVERIFY(after.at("metrics").at(0).at(2).at("zoom") == 3);
    QVERIFY(after.at("metrics").at(0).at(2).at("label") == "new");
    QVERIFY(after.at("yAxis").at("left").at("ticks") == 5);
    QVERIFY(after.at("legend").at("columns") == 2);
    QVERIFY(after.at("annotations").at("note") == "n");
    QVERIFY(after.at("annotations").at("horizontal").at(0).at("note") == "x");
    // And a member that goes back to its default is gone or says so.
    graph.leftAxis.minimum.reset();
    graph.horizontal.clear();
    const json::object less = propertiesFromGraph(graph, after);
    QVERIFY(!less.at("yAxis").at("left").get_object().contains("min"));
    QVERIFY(!less.at("annotations").get_object().contains("horizontal"));
}

void TestGraphDefinition::comparisonIsYagurasOwn()
{
    const json::object base = objectOf(R"({"metrics":[["A","b"]],"yagura":{"note":"n"}})");
    GraphDefinition graph = graphFromProperties(base);
    QCOMPARE(graph.compareSeconds, 0);
    QVERIFY(propertiesFromGraph(graph, base).at("yagura") == base.at("yagura"));
    graph.compareSeconds = 604800;
    const json::object compared = propertiesFromGraph(graph, base);
    QVERIFY(compared.at("yagura").at("compareSeconds") == 604800);
    QVERIFY(compared.at("yagura").at("note") == "n");
    QVERIFY(graphFromProperties(compared) == graph);
    graph.compareSeconds = 0;
    QVERIFY(propertiesFromGraph(graph, compared).at("yagura") == base.at("yagura"));
    // Alone in its object it takes that with it; nonsense counts as none.
    const json::object alone = objectOf(R"({"yagura":{"compareSeconds":3600}})");
    graph = graphFromProperties(alone);
    QCOMPARE(graph.compareSeconds, 3600);
    graph.compareSeconds = 0;
    QVERIFY(!propertiesFromGraph(graph, alone).contains("yagura"));
    for (const char* bad :
         {R"({"yagura":7})", R"({"yagura":{"compareSeconds":-5}})",
          R"({"yagura":{"compareSeconds":1e300}})", R"({"yagura":{"compareSeconds":"1 week"}})"})
        QCOMPARE(graphFromProperties(objectOf(bad)).compareSeconds, 0);
}

void TestGraphDefinition::legendWithoutAPlaceIsAutomatic()
{
    const json::object base = objectOf(R"({"metrics":[["A","b"]],"legend":{"columns":2}})");
    GraphDefinition graph = graphFromProperties(base);
    QVERIFY(graph.legend == LegendPosition::Automatic);
    graph.legend = LegendPosition::Bottom;
    const json::object below = propertiesFromGraph(graph, base);
    QVERIFY(below.at("legend").at("position") == "bottom");
    graph.legend = LegendPosition::Automatic;
    QVERIFY(propertiesFromGraph(graph, below).at("legend") == base.at("legend"));
}

void TestGraphDefinition::rowsFollowTheWidget()
{
    const json::object base = objectOf(
        R"({"metrics":[["A","b"],["...",{"stat":"Sum"}]],"stat":"Average","period":300})");
    GraphDefinition graph = graphFromProperties(base);
    graph.stat = "Maximum";
    const json::object after = propertiesFromGraph(graph, base);
    QVERIFY(after.at("metrics") == base.at("metrics"));
    const auto again = graphFromProperties(after);
    QCOMPARE(again.rows[0].stat, std::string("Maximum"));
    QCOMPARE(again.rows[1].stat, std::string("Sum"));
}

void TestGraphDefinition::impliedIdsAreNotWritten()
{
    const auto plain = graphFromProperties(
        objectOf(R"({"metrics":[["A","b"],["A","c",{"id":"m1"}],["A","d"]]})"));
    QCOMPARE(textOf(plain.rows), QStringLiteral("m2 A b\nm1 A c\nm3 A d"));
    QCOMPARE(jsonText(rowsToJson(plain.rows, plain)),
             std::string(R"([["A","b",{"id":"m2"}],["A","c",{"id":"m1"}],["A","d"]])"));
    const auto math
        = graphFromProperties(objectOf(R"({"metrics":[["A","b"],[{"expression":"m1/2"}]]})"));
    QCOMPARE(jsonText(rowsToJson(math.rows, math)),
             std::string(R"([["A","b",{"id":"m1"}],[{"expression":"m1/2","id":"e1"}]])"));
}

void TestGraphDefinition::request()
{
    auto graph = graphFromProperties(objectOf(
        R"({"metrics":[["A","b","c","d",{"label":"L"}],["A","hidden",{"visible":false,"period":60}]],"stat":"Sum"})"));
    const TimePoint from = fromEpochSeconds(1449532800);
    const TimePoint to = from + std::chrono::hours(3);
    auto asked = dataRequest(graph, from, to);
    QCOMPARE(asked.metricDataQueries.size(), std::size_t(1)); // nobody needs the hidden one
    QCOMPARE(asked.metricDataQueries[0].metricStat->stat, std::string("Sum"));
    QCOMPARE(*asked.metricDataQueries[0].metricStat->period, 300);
    QCOMPARE(*asked.metricDataQueries[0].label, std::string("L"));
    QCOMPARE(*asked.scanBy, std::string("TimestampAscending"));
    QVERIFY(*asked.startTime == from && *asked.endTime == to);
    GraphRow ratio;
    ratio.id = "e1";
    ratio.expression = "m1/m2";
    graph.rows.push_back(ratio);
    asked = dataRequest(graph, from, to, 900);
    QCOMPARE(asked.metricDataQueries.size(), std::size_t(3));
    QCOMPARE(*asked.metricDataQueries[1].returnData, false);
    QCOMPARE(*asked.metricDataQueries[1].metricStat->period, 900);
    QCOMPARE(*asked.metricDataQueries[2].expression, std::string("m1/m2"));
    QCOMPARE(*asked.metricDataQueries[2].period, 900);
}

void TestGraphDefinition::requestOfWholeRange()
{
    auto graph = graphFromProperties(
        objectOf(R"({"metrics":[["A","b"]],"view":"singleValue","setPeriodToTimeRange":true})"));
    const TimePoint from = fromEpochSeconds(1449532800);
    QCOMPARE(
        *dataRequest(graph, from, from + Seconds(5430), 60).metricDataQueries[0].metricStat->period,
        5460);
    graph.kind = GraphKind::TimeSeries;
    QCOMPARE(
        *dataRequest(graph, from, from + Seconds(5430), 60).metricDataQueries[0].metricStat->period,
        60);
}

void TestGraphDefinition::automaticPeriods_data()
{
    QTest::addColumn<int>("range");
    QTest::addColumn<int>("period");
    QTest::newRow("5 min") << 300 << 1;
    QTest::newRow("24 min") << 1440 << 1;
    QTest::newRow("1 h") << 3600 << 5;
    QTest::newRow("3 h") << 10800 << 10;
    QTest::newRow("12 h") << 43200 << 30;
    QTest::newRow("1 d") << 86400 << 60;
    QTest::newRow("1 d and a bit") << 86401 << 300;
    QTest::newRow("1 w") << 604800 << 900;
    QTest::newRow("4 w") << 2419200 << 3600;
    QTest::newRow("15 mo") << 39312000 << 86400;
    QTest::newRow("nothing") << 0 << 1;
}

void TestGraphDefinition::automaticPeriods()
{
    QFETCH(int, range);
    QFETCH(int, period);
    QCOMPARE(automaticPeriod(Seconds(range)), period);
}

QTEST_GUILESS_MAIN(TestGraphDefinition)
#include "tst_graphdefinition.moc"
