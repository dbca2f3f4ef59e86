// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"
#include "core/dashboards/dashboard.h"
#include "core/dashboards/gridlayout.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <boost/json/parse.hpp>

#include <random>

using namespace yagura;
namespace json = boost::json;

namespace {

/// `path: message` of each, one a line.
QString textOf(const std::vector<BodyMessage>& messages)
{
    QStringList lines;
    for (const BodyMessage& message : messages)
        lines << QString::fromStdString(message.dataPath + ": " + message.message);
    return lines.join(QLatin1Char('\n'));
}

ParsedBody parsed(const std::string& body)
{
    const Result<ParsedBody> result = parseDashboardBody(body);
    return result ? *result : ParsedBody{{}, {{"", "refused: " + result.error().message}}, {}};
}

std::string metricWidget(const std::string& properties)
{
    return R"({"widgets":[{"type":"metric","properties":)" + properties + "}]}";
}

json::value randomValue(std::mt19937& random, int depth)
{
    switch (random() % (depth > 3 ? 5 : 7)) {
    case 0:
        return std::int64_t(random()) - 1'000'000;
    case 1:
        return double(random()) / double(1 + random() % 1000);
    case 2:
        return json::value(random() % 2 == 0);
    case 3:
        return nullptr;
    case 4: {
        static const std::array<const char*, 5> texts{"", "a \"quoted\" \\ text",
                                                      "\u65e5\u672c\u8a9e", "line\nbreak\t", "."};
        return texts[random() % texts.size()];
    }
    case 5: {
        json::array array;
        for (unsigned i = random() % 4; i > 0; --i)
            array.push_back(randomValue(random, depth + 1));
        return array;
    }
    default: {
        json::object object;
        for (unsigned i = random() % 4; i > 0; --i)
            object["k" + std::to_string(random() % 10)] = randomValue(random, depth + 1);
        return object;
    }
    }
}

Dashboard randomDashboard(std::mt19937& random)
{
    static const std::array<const char*, 4> types{"metric", "text", "alarm", "hologram"};
    Dashboard dashboard;
    for (unsigned i = 0, count = random() % 12; i < count; ++i) {
        DashboardWidget widget;
        widget.id = int(i) + 1;
        widget.type = types[random() % types.size()];
        widget.rect = {int(random() % 24), int(random() % 40), 1 + int(random() % 24),
                       1 + int(random() % 20)};
        widget.properties["p"] = randomValue(random, 0);
        if (random() % 2)
            widget.other["note"] = randomValue(random, 0);
        dashboard.widgets.push_back(widget);
    }
    dashboard.widgets = gridlayout::withoutOverlaps(dashboard.widgets);
    if (random() % 2)
        dashboard.other["start"] = "-PT3H";
    if (random() % 2)
        dashboard.other["x-team"] = randomValue(random, 0);
    return dashboard;
}

} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT
private slots:
    void refusedBodies_data();
    void refusedBodies();
    void limits();
    void messages_data();
    void messages();
    void publishedExample();
    void defaultPlaces();
    void overlapsAreResolved();
    void keepsUnknownMembers();
    void duplicateKeys();
    void memberOrder();
    void roundTripOfRandomDashboards();
    void realBodies_data();
    void realBodies();
};

void TestDashboard::refusedBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QString notJson = QStringLiteral("The field DashboardBody must be a valid JSON object");
    QTest::newRow("empty") << QByteArray()
                           << QStringLiteral("The parameter DashboardBody is required.");
    QTest::newRow("blank") << QByteArray("  ") << notJson;
    QTest::newRow("word") << QByteArray("dashboard") << notJson;
    QTest::newRow("array") << QByteArray("[]") << notJson;
    QTest::newRow("number") << QByteArray("1") << notJson;
    QTest::newRow("cut off") << QByteArray("{\"widgets\":[") << notJson;
    QTest::newRow("more after it") << QByteArray("{\"widgets\":[]} x") << notJson;
    QTest::newRow("trailing comma") << QByteArray("{\"widgets\":[],}") << notJson;
    QTest::newRow("bad UTF-8") << QByteArray("{\"widgets\":[], \"a\":\"\xff\xfe\"}") << notJson;
    QTest::newRow("NaN") << QByteArray("{\"widgets\":[], \"a\":NaN}") << notJson;
    QTest::newRow("zero byte") << QByteArray("{\"widgets\":[]}\0", 15) << notJson;
}

void TestDashboard::refusedBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, message);
    const auto result = parseDashboardBody({body.constData(), size_t(body.size())});
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().message), message);
}

void TestDashboard::limits()
{
    std::string large = "{\"widgets\":[], \"a\":\"";
    large.append(10 * 1024 * 1024 - large.size() - 2, 'x').append("\"}");
    QVERIFY(parseDashboardBody(large).has_value());
    large.insert(large.size() - 2, "x");
    const auto tooLarge = parseDashboardBody(large);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().message,
             std::string("The field DashboardBody must not be larger than 10 MB"));

    const auto nested = [](std::size_t depth) {
        return "{\"widgets\":[],\"a\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']')
            + "}";
    };
    QVERIFY(parseDashboardBody(nested(64)).has_value());
    const auto tooDeep = parseDashboardBody(nested(65));
    QVERIFY(!tooDeep);
    QCOMPARE(tooDeep.error().message,
             std::string("The field DashboardBody must not nest deeper than 64 levels"));
    QVERIFY(!parseDashboardBody(nested(100'000)));

    std::string many = "{\"widgets\":[";
    for (int i = 0; i <= kMaxWidgets; ++i)
        many += std::string(i ? "," : "") + R"({"type":"text","properties":{"markdown":""}})";
    many += "]}";
    const ParsedBody tooMany = parsed(many);
    QCOMPARE(textOf(tooMany.errors),
             QStringLiteral("/widgets: Should NOT have more than 500 items"));
    QCOMPARE(tooMany.dashboard.widgets.size(), std::size_t(kMaxWidgets));

    std::string rows = "{\"metrics\":[[\"A\",\"b\"]";
    for (int i = 0; i < 500; ++i)
        rows += ",[\"A\",\"b\"]";
    rows += "],\"region\":\"us-east-1\"}";
    QCOMPARE(textOf(parsed(metricWidget(rows)).errors),
             QStringLiteral("/widgets/0/properties/metrics: Should NOT have more than 500 items"));
}

void TestDashboard::messages_data()
{
    QTest::addColumn<std::string>("body");
    QTest::addColumn<QString>("errors");
    QTest::addColumn<QString>("warnings");
    const auto row = [](const char* name, const std::string& body, const char* errors,
                        const char* warnings = "") {
        QTest::newRow(name) << body << QString::fromUtf8(errors) << QString::fromUtf8(warnings);
    };
    row("no widgets", "{}", ": Should have required property 'widgets'");
    row("empty", R"({"widgets":[]})", "");
    row("widgets no array", R"({"widgets":{}})", "/widgets: Should be array");
    row("widget no object", R"({"widgets":[3]})", "/widgets/0: Should be object");
    row("no type", R"({"widgets":[{"properties":{}}]})",
        "/widgets/0: Should have required property 'type'");
    row("unknown type", R"({"widgets":[{"type":"x","properties":{}}]})",
        "/widgets/0/type: Should be equal to one of the allowed values");
    row("no properties", R"({"widgets":[{"type":"text"}]})",
        "/widgets/0: Should have required property 'properties'");
    row("metric without anything", metricWidget("{}"),
        "/widgets/0/properties: Should have required property 'metrics'\n"
        "/widgets/0/properties: The metric widget should have specified a region and a data source "
        "or an alarm annotation\n"
        "/widgets/0/properties: Should have required property 'annotations'");
    row("row no array", metricWidget(R"({"region":"r","metrics":["a"]})"),
        "/widgets/0/properties/metrics/0: Should be array\n"
        "/widgets/0/properties/metrics/0: Field \"metrics\" has to be an array of array of "
        "strings, with an optional "
        "metricRenderer object as last element");
    row("object before the end", metricWidget(R"({"region":"r","metrics":[["A","b",{},"c","d"]]})"),
        "/widgets/0/properties/metrics/0/2: Invalid metric field type, only \"String\" type is "
        "allowed");
    row("number in a row", metricWidget(R"({"region":"r","metrics":[["A","b","c",4]]})"),
        "/widgets/0/properties/metrics/0/3: Invalid metric field type, only \"String\" type is "
        "allowed");
    row("color red", metricWidget(R"({"region":"r","metrics":[["A","b",{"color":"red"}]]})"),
        "/widgets/0/properties/metrics/0: Should NOT have more than 2 items");
    row("color well", metricWidget(R"({"region":"r","metrics":[["A","b",{"color":"#1f77B4"}]]})"),
        "");
    row("unknown widget key",
        R"({"widgets":[{"type":"text","foo":1,"properties":{"markdown":""}}]})", "",
        "/widgets/0: The \"foo\" property is not expected to be part of a widget definition, will "
        "be ignored");
    row("unknown property", R"({"widgets":[{"type":"text","properties":{"markdown":"","foo":1}}]})",
        "", "/widgets/0/properties: The \"foo\" property is not expected, will be ignored");
    row("unknown top key", R"({"widgets":[],"foo":1})", "",
        ": The \"foo\" property is not expected, will be ignored");
    row("unknown render key", metricWidget(R"({"region":"r","metrics":[["A","b",{"foo":1}]]})"), "",
        "/widgets/0/properties/metrics/0/2: The \"foo\" property is not expected, will be ignored");
    row("places",
        R"({"widgets":[{"type":"text","x":24,"y":-1,"width":25,"height":0,"properties":{"markdown":""}}]})",
        "/widgets/0/x: Should be <= 23\n/widgets/0/y: Should be >= 0\n"
        "/widgets/0/width: Should be <= 24\n/widgets/0/height: Should be >= 1");
    row("x without y", R"({"widgets":[{"type":"text","x":1,"properties":{"markdown":""}}]})",
        "/widgets/0: Should have property y when property x is present");
    row("fraction", R"({"widgets":[{"type":"text","x":1.5,"y":2.0,"properties":{"markdown":""}}]})",
        "/widgets/0/x: Should be integer");
    row("text without markdown",
        R"({"widgets":[{"type":"text","properties":{"background":"blue"}}]})",
        "/widgets/0/properties: Should have required property 'markdown'\n"
        "/widgets/0/properties/background: Should be equal to one of the allowed values");
    row("log", R"({"widgets":[{"type":"log","properties":{"view":"gauge"}}]})",
        "/widgets/0/properties: Should have required property 'region'\n"
        "/widgets/0/properties: Should have required property 'query'\n"
        "/widgets/0/properties/view: Should be equal to one of the allowed values");
    row("alarm",
        R"({"widgets":[{"type":"alarm","properties":{"alarms":[],"states":["RED"],"sortBy":"x"}}]})",
        "/widgets/0/properties/alarms: Should NOT have less than 1 items\n"
        "/widgets/0/properties/sortBy: Should be equal to one of the allowed values\n"
        "/widgets/0/properties/states/0: Should be equal to one of the allowed values");
    row("explorer",
        R"({"widgets":[{"type":"explorer","properties":{"metrics":[{"metricName":"a","resourceType":"A","stat":"Sum"},
        {"metricName":"a","resourceType":"B","stat":"Sum"}],"aggregateBy":{"key":"*","func":"P99"}}}]})",
        "/widgets/0/properties/metrics: All metrics of an explorer widget should have the same "
        "resourceType\n"
        "/widgets/0/properties/aggregateBy/func: Should be equal to one of the allowed values");
    row("view, period, legend",
        metricWidget(
            R"({"region":"r","metrics":[],"view":"cube","period":90,"legend":{"position":"top"}})"),
        "/widgets/0/properties/view: Should be equal to one of the allowed values\n"
        "/widgets/0/properties/period: Should be multiple of 60\n"
        "/widgets/0/properties/legend/position: Should be equal to one of the allowed values");
    row("gauge",
        metricWidget(R"({"region":"r","metrics":[],"view":"gauge","yAxis":{"left":{"min":0}}})"),
        "/widgets/0/properties/yAxis/left: Should have required property 'max'");
    row("gauge without axis", metricWidget(R"({"region":"r","metrics":[],"view":"gauge"})"),
        "/widgets/0/properties: Should have required property 'yAxis'");
    row("alarm annotation", metricWidget(R"({"region":"r","annotations":{"alarms":["arn:a"]}})"),
        "");
    row("two alarm annotations",
        metricWidget(R"({"region":"r","annotations":{"alarms":["arn:a","arn:b"]}})"),
        "/widgets/0/properties/annotations/alarms: Should NOT have more than 1 items");
    row("alarm and metrics",
        metricWidget(R"({"region":"r","metrics":[["A","b"]],"annotations":{"alarms":["arn:a"]}})"),
        "/widgets/0/properties/annotations: An alarm annotation can not be combined with metrics "
        "or other annotations");
    row("annotations",
        metricWidget(
            R"({"region":"r","metrics":[],"annotations":{"horizontal":[{"label":"a"},[{"value":1}]],
        "vertical":[{"value":"yesterday"},[{"value":"2018-12-17T06:00:00.000Z"},{"value":"2018-12-17T07:00:00Z"}]]}})"),
        "/widgets/0/properties/annotations/horizontal/0: Should have required property 'value'\n"
        "/widgets/0/properties/annotations/horizontal/1: Should NOT have less than 2 items\n"
        "/widgets/0/properties/annotations/vertical/0/value: Should match format \"date-time\"");
    row("table",
        metricWidget(
            R"({"region":"r","metrics":[],"view":"table","table":{"layout":"round","summaryColumns":["MIN","MED"]}})"),
        "/widgets/0/properties/table/layout: Should be equal to one of the allowed values\n"
        "/widgets/0/properties/table/summaryColumns/1: Should be equal to one of the allowed "
        "values");
    row("relative start", R"({"widgets":[],"start":"-P2W"})", "");
    row("bad start", R"({"widgets":[],"start":"PT3H"})",
        "/start: Should be a relative time such as \"-PT3H\", or match format \"date-time\"");
    row("end alone", R"({"widgets":[],"end":"2018-12-17T06:00:00.000Z"})",
        ": Should have property start when property end is present");
    row("both absolute",
        R"({"widgets":[],"start":"2018-12-16T06:00:00.000Z","end":"2018-12-17T06:00:00.000Z"})",
        "");
    row("relative with end", R"({"widgets":[],"start":"-PT3H","end":"2018-12-17T06:00:00.000Z"})",
        "/start: Should match format \"date-time\"");
    row("period override", R"({"widgets":[],"periodOverride":"never"})",
        "/periodOverride: Should be equal to one of the allowed values");
    row("variable",
        R"({"widgets":[],"variables":[{"type":"property","inputType":"select","id":"a b"}]})",
        "/variables/0: Should have required property 'property'\n"
        "/variables/0/id: Should match pattern \"^[0-9A-Za-z-_]+$\"\n"
        "/variables/0: Should have required property 'values'");
    row("first row repeats", metricWidget(R"({"region":"r","metrics":[[".","b"]]})"), "",
        "/widgets/0/properties/metrics/0: The row repeats fields of a row before it, but there is "
        "none, will be ignored");
    row("half a dimension", metricWidget(R"({"region":"r","metrics":[["A","b","Host"]]})"), "",
        "/widgets/0/properties/metrics/0: The row does not name a namespace, a metric and pairs of "
        "dimensions, will be ignored");
    row("object alone", metricWidget(R"({"region":"r","metrics":[[{"label":"x"}]]})"),
        "/widgets/0/properties/metrics/0/0: Should have required property 'expression'");
    row("no region", metricWidget(R"({"metrics":[["A","b"]]})"),
        "/widgets/0/properties: Should have required property 'region'\n"
        "/widgets/0/properties: The metric widget should have specified a region and a data source "
        "or an alarm annotation");
    row("custom and chart stay",
        R"({"widgets":[{"type":"custom","properties":{"endpoint":"arn:x"}},{"type":"chart","properties":{"q":1}}]})",
        "");
}

void TestDashboard::messages()
{
    QFETCH(std::string, body);
    QFETCH(QString, errors);
    QFETCH(QString, warnings);
    const ParsedBody result = parsed(body);
    QCOMPARE(textOf(result.errors), errors);
    QCOMPARE(textOf(result.warnings), warnings);
}

void TestDashboard::publishedExample()
{
    const std::string body
        = R"({"start":"-PT6H","periodOverride":"inherit","widgets":[{"type":"metric","x":0,"y":0,"width":12,"height":6,"properties":{"metrics":[["AWS/EC2","CPUUtilization","InstanceId","i-012345"]],"period":300,"stat":"Average","region":"us-east-1","title":"EC2 Instance CPU","liveData":false,"legend":{"position":"right"}}},{"type":"text","x":0,"y":7,"width":3,"height":3,"properties":{"markdown":"Hello world"}}]})";
    const ParsedBody result = parsed(body);
    QCOMPARE(textOf(result.errors), QString());
    QCOMPARE(textOf(result.warnings), QString());
    QVERIFY(result.dashboard.widgets[1].rect == (GridRect{0, 7, 3, 3}));
    QVERIFY(json::parse(serialiseDashboard(result.dashboard)) == json::parse(body));
}

void TestDashboard::defaultPlaces()
{
    const ParsedBody result = parsed(R"({"widgets":[
        {"type":"text","properties":{"markdown":"a"}},
        {"type":"text","x":0,"y":0,"width":12,"height":6,"properties":{"markdown":"b"}},
        {"type":"text","width":24,"height":2,"properties":{"markdown":"c"}},
        {"type":"text","properties":{"markdown":"d"}}]})");
    QCOMPARE(textOf(result.errors), QString());
    const auto& widgets = result.dashboard.widgets;
    QVERIFY(widgets[0].rect == (GridRect{12, 0, 6, 6}));
    QVERIFY(widgets[1].rect == (GridRect{0, 0, 12, 6}));
    QVERIFY(widgets[2].rect == (GridRect{0, 6, 24, 2}));
    QVERIFY(widgets[3].rect == (GridRect{18, 0, 6, 6}));
}

void TestDashboard::overlapsAreResolved()
{
    const ParsedBody result = parsed(R"({"widgets":[
        {"type":"text","x":0,"y":0,"width":12,"height":6,"properties":{"markdown":"a"}},
        {"type":"text","x":6,"y":3,"width":23,"height":6,"properties":{"markdown":"b"}},
        {"type":"text","x":20,"y":2000000000,"width":12,"height":6,"properties":{"markdown":"c"}}]})");
    QCOMPARE(textOf(result.errors), QString());
    QVERIFY(gridlayout::isValid(result.dashboard.widgets));
    QVERIFY(result.dashboard.widgets[0].rect == (GridRect{0, 0, 12, 6}));
    QVERIFY(result.dashboard.widgets[1].rect == (GridRect{1, 6, 23, 6}));
}

void TestDashboard::keepsUnknownMembers()
{
    const std::string body
        = R"({"widgets":[{"type":"hologram","x":1,"y":2,"width":3,"height":4,"z":[1.0,2],"properties":{"a":{"b":null}}}],"team":"web"})";
    const ParsedBody result = parsed(body);
    QVERIFY(json::parse(serialiseDashboard(result.dashboard)) == json::parse(body));
}

void TestDashboard::duplicateKeys()
{
    const ParsedBody result = parsed(
        R"({"widgets":[1],"widgets":[{"type":"log","type":"text","properties":{"markdown":"a","markdown":"b"}}]})");
    QCOMPARE(textOf(result.errors),
             QString()); // the last one counts, as in every JSON reader of the service
    QCOMPARE(result.dashboard.widgets.size(), std::size_t(1));
    QVERIFY(result.dashboard.widgets[0].properties.at("markdown") == "b");
}

void TestDashboard::memberOrder()
{
    const ParsedBody result = parsed(
        R"({"zebra":1,"widgets":[{"note":"n","height":2,"properties":{"markdown":"# A"},"width":24,"y":0,"x":0,"type":"text"}],"start":"-PT3H"})");
    QCOMPARE(QString::fromStdString(serialiseDashboard(result.dashboard)), QStringLiteral(R"({
    "start": "-PT3H",
    "widgets": [
        {
            "type": "text",
            "x": 0,
            "y": 0,
            "width": 24,
            "height": 2,
            "properties": {
                "markdown": "# A"
            },
            "note": "n"
        }
    ],
    "zebra": 1
})"));
}

void TestDashboard::roundTripOfRandomDashboards()
{
    std::mt19937 random(2015);
    for (int round = 0; round < 300; ++round) {
        const Dashboard dashboard = randomDashboard(random);
        const std::string text = serialiseDashboard(dashboard);
        const auto again = parseDashboardBody(text);
        QVERIFY2(again.has_value(), text.c_str());
        QVERIFY2(again->dashboard == dashboard, text.c_str());
        QCOMPARE(serialiseDashboard(again->dashboard), text);
    }
}

void TestDashboard::realBodies_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral(YAGURA_SOURCE_DIR "/../shared/data/dashboards"),
                       {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
    if (!files.fileInfo().exists())
        QTest::newRow("none") << QString();
}

void TestDashboard::realBodies()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the collection of real dashboards is not beside the sources");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    json::error_code failure;
    const json::value original = json::parse({text.constData(), size_t(text.size())}, failure);
    if (failure || !original.is_object() || !original.get_object().contains("widgets"))
        QSKIP("no dashboard body");
    const auto first = parseDashboardBody({text.constData(), size_t(text.size())});
    QVERIFY(first.has_value());
    QCOMPARE(textOf(first->errors), QString());
    QVERIFY(gridlayout::isValid(first->dashboard.widgets));
    const std::string written = serialiseDashboard(first->dashboard);
    const auto second = parseDashboardBody(written);
    QVERIFY(second.has_value());
    QVERIFY(second->dashboard == first->dashboard);
    // Nothing but places may differ.
    const json::value after = json::parse(written);
    const json::array& before = original.at("widgets").get_array();
    QCOMPARE(after.at("widgets").get_array().size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const json::object& widget = after.at("widgets").at(i).get_object();
        for (const auto& member : before[i].get_object()) {
            if (member.key() != "x" && member.key() != "y")
                QVERIFY2(widget.at(member.key()) == member.value(), member.key_c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestDashboard)
#include "tst_dashboard.moc"
