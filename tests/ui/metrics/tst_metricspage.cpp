// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../pagefixture.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/dashboardadder.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/graphedmetricspane.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/graphpanel.h"
#include "ui/metrics/graphsourcepane.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/prettyjson.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/graphview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

#include <tuple>

using namespace yagura;

namespace {

constexpr TimePoint kNow = PageFixture::kNow;

Metric metric(const std::string& name)
{
    return {"AWS/EC2", name, {{"InstanceId", "i-1"}}};
}

/// What the design's pictures show: an incident, the error rate computed, what was expected.
const char* const kIncident = R"json({"metrics":[
["AWS/ApplicationELB","RequestCount","LoadBalancer","app/web-prod",
 {"id":"m1","label":"Requests","stat":"Sum","visible":false,"period":60}],
[".","HTTPCode_Target_5XX_Count",".",".",{"id":"m2","stat":"Sum","visible":false,"period":60}],
[".","TargetResponseTime",".",".",{"id":"m3","label":"p99 latency","stat":"p99","period":60}],
["...",{"id":"m4","label":"p90 latency","stat":"p90","period":60}],
[{"expression":"m2 / m1 * 100","id":"e1","label":"5XX rate","yAxis":"right"}],
[{"expression":"ANOMALY_DETECTION_BAND(m3, 2)","id":"ad1"}]]})json";

} // namespace

class TestMetricsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void init()
    {
        m_fixture = std::make_unique<PageFixture>();
        QVERIFY(m_fixture->isOpen);
        m_monitor = &m_fixture->monitor;
        m_context = &m_fixture->context;
    }

    void cleanup() { m_fixture.reset(); }

    void tableFollowsTheDraft()
    {
        GraphDraft draft;
        GraphedMetricsModel model(draft);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn"), metric("CPUUtilization")},
                         60);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, GraphedMetricsModel::Statistic).data().toString(),
                 QStringLiteral("Sum"));
        QCOMPARE(model.index(0, GraphedMetricsModel::Details).data().toString(),
                 QStringLiteral("EC2 · CPUUtilization · i-1"));
        QVERIFY(model.setForRows({0, 1}, GraphedMetricsModel::Statistic, QStringLiteral("P99.9")));
        QVERIFY(draft.rows()[1].stat == "p99.9");
        QVERIFY(!model.setForRows({0}, GraphedMetricsModel::Statistic, QStringLiteral("median")));
        QVERIFY(!model.setForRows({0}, GraphedMetricsModel::Period, QStringLiteral("7 s")));
        QVERIFY(!model.setData(model.index(0, GraphedMetricsModel::Id), QStringLiteral("m2")));
        QVERIFY(!model.setData(model.index(0, GraphedMetricsModel::Id), QStringLiteral("2m")));
        QVERIFY(model.setData(model.index(0, GraphedMetricsModel::Id), QStringLiteral("cpu")));
        const QColor second = draft.colorOf(1);
        draft.removeRows({0});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(draft.colorOf(0), second);
        draft.undo();
        QCOMPARE(model.rowCount(), 2);
        draft.redo();
        QCOMPARE(model.rowCount(), 1);
    }

    void keysInTheTable()
    {
        GraphDraft draft;
        GraphedMetricsView view(draft);
        draft.addMetrics({metric("CPUUtilization"), metric("NetworkIn")}, 60);
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_H);
        QVERIFY(!draft.rows()[1].visible);
        QTest::keyClick(&view, Qt::Key_X);
        QVERIFY(draft.rows()[1].axis == GraphAxis::Right);
        QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
        QVERIFY(draft.rows()[0].metric->metricName == "NetworkIn");
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(draft.rows().size(), std::size_t(1));
        QVERIFY(draft.rows()[0].metric->metricName == "CPUUtilization");
    }

    void noKeyIsAmbiguous()
    {
        MetricsPage page(*m_context);
        const QList<QWidget*> parts = page.findChildren<QWidget*>();
        for (const QWidget* part : parts) {
            QSet<QKeySequence> seen;
            for (const QWidget* at = part; at; at = at == &page ? nullptr : at->parentWidget()) {
                for (const QAction* action : at->actions()) {
                    if (action->shortcutContext() != Qt::WidgetWithChildrenShortcut)
                        continue;
                    for (const QKeySequence& key : action->shortcuts()) {
                        QVERIFY2(!seen.contains(key),
                                 qPrintable(part->objectName() + QLatin1Char(' ') + key.toString()
                                            + QLatin1Char(' ') + action->objectName()));
                        seen.insert(key);
                    }
                }
            }
        }
    }

    void neverMoreThanAGraphHolds()
    {
        GraphDraft draft;
        std::vector<Metric> many;
        for (int i = 0; i < 520; ++i)
            many.push_back(metric("m" + std::to_string(i)));
        QCOMPARE(draft.addMetrics(many, 60), 20);
        QCOMPARE(int(draft.rows().size()), GraphDraft::kMaxRows);
    }

    void statisticsAndPeriods()
    {
        QCOMPARE(statistics::parse(QStringLiteral("sample count")).value_or(QString()),
                 QStringLiteral("SampleCount"));
        QCOMPARE(statistics::parse(QStringLiteral("P50")).value_or(QString()),
                 QStringLiteral("p50"));
        QVERIFY(!statistics::parse(QStringLiteral("p")));
        QVERIFY(!statistics::parse(QStringLiteral("p100.5")));
        for (const int seconds : statistics::periods())
            QCOMPARE(statistics::parsePeriod(statistics::periodLabel(seconds)).value_or(0),
                     seconds);
        QCOMPARE(statistics::parsePeriod(QStringLiteral("10 min")).value_or(0), 600);
        QVERIFY(!statistics::parsePeriod(QStringLiteral("999999 d")));
    }

    void sourceRoundTrip()
    {
        GraphDraft draft;
        GraphSourcePane pane(draft);
        draft.addMetrics({metric("CPUUtilization")}, 60);
        QVERIFY(pane.editor()->toPlainText().contains(QStringLiteral("CPUUtilization")));
        const GraphDefinition before = draft.graph();
        pane.editor()->setPlainText(pane.editor()->toPlainText() + QLatin1Char('\n'));
        QVERIFY(pane.apply());
        QVERIFY(draft.graph() == before);
        pane.editor()->setPlainText(QStringLiteral(
            "{\"metrics\":[[\"A\",\"b\",{\"id\":\"x\"}]],\"title\":\"T\",\"unknown\":{\"k\":1}}"));
        QVERIFY(pane.apply());
        QVERIFY(draft.rows()[0].id == "x");
        QVERIFY(draft.graph().title == "T");
        QVERIFY(pane.editor()->toPlainText().contains(QStringLiteral("\"unknown\"")));
    }

    void sourceSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QString() << QStringLiteral("JSON");
        QTest::newRow("broken") << QStringLiteral("{\n \"title\": }") << QStringLiteral("Line 2");
        QTest::newRow("no object") << QStringLiteral("[1]") << QStringLiteral("object");
        QTest::newRow("trailing") << QStringLiteral("{} x") << QStringLiteral("after the end");
        QTest::newRow("metrics no array")
            << QStringLiteral("{\"metrics\":1}") << QStringLiteral("array");
        QTest::newRow("row unreadable")
            << QStringLiteral("{\"metrics\":[7]}") << QStringLiteral("cannot be read");
        QTest::newRow("wrong kind")
            << QStringLiteral("{\n \"view\": \"timeSeries\",\n \"stacked\": 7\n}")
            << QStringLiteral("Line 3");
        QTest::newRow("wrong period")
            << QStringLiteral("{\n \"metrics\": [\n  [\"A\", \"b\"],\n"
                              "  [\"A\", \"c\",\n {\"period\": \"x\"}]]\n}")
            << QStringLiteral("Line 4");
        QTest::newRow("deep") << QString(QString(200, QLatin1Char('['))
                                         % QString(200, QLatin1Char(']')))
                              << QStringLiteral("JSON");
    }

    void sourceSaysWhatIsWrong()
    {
        QFETCH(QString, json);
        QFETCH(QString, part);
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        GraphSourcePane pane(draft);
        pane.editor()->setPlainText(json);
        QVERIFY(!pane.apply());
        QVERIFY2(pane.errorText().contains(part), qPrintable(pane.errorText()));
        QCOMPARE(draft.rows().size(), std::size_t(1));
        QCOMPARE(pane.editor()->toPlainText(), json);
    }

    void linesOfPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::newRow("whole") << "" << 1;
        QTest::newRow("member") << "/a" << 2;
        QTest::newRow("element") << "/b/1" << 5;
        QTest::newRow("deep") << "/b/1/x" << 5;
        QTest::newRow("after a text with braces") << "/d" << 7;
        QTest::newRow("not there") << "/b/9" << 3;
        QTest::newRow("through a number") << "/a/x/y" << 2;
    }
    void linesOfPaths()
    {
        QFETCH(QString, path);
        const QString text = QStringLiteral("{\n \"a\": 1.5,\n \"b\": [\n  [1, {}],\n  {\"x\": "
                                            "null}\n ], \"c\": \"}\\\"]\",\n \"d\": []}");
        QTEST(lineOfPath(text, path), "line");
    }

    void everyKindIsOfTheSameDefinition()
    {
        MetricsPage page(*m_context);
        page.draft().addMetrics({metric("CPUUtilization")}, 60);
        auto* panel = page.findChild<GraphPanel*>();
        auto* kinds = page.findChild<SegmentedControl*>(QStringLiteral("graphKind"));
        QVERIFY(panel && kinds);
        const std::pair<const char*, GraphKind> all[]
            = {{"line", GraphKind::TimeSeries}, {"number", GraphKind::SingleValue},
               {"gauge", GraphKind::Gauge},     {"bar", GraphKind::Bar},
               {"pie", GraphKind::Pie},         {"table", GraphKind::Table}};
        for (const auto& [id, kind] : all) {
            kinds->clickSegment(QLatin1String(id));
            QVERIFY(page.draft().graph().kind == kind);
            QCOMPARE(kinds->currentId(), QLatin1String(id));
            QVERIFY(graphFromProperties(page.draft().properties()) == page.draft().graph());
        }
        kinds->clickSegment(QStringLiteral("area"));
        QVERIFY(page.draft().graph().stacked);
        QCOMPARE(page.draft().rows().size(), std::size_t(1));
    }

    void comparisonIsPartOfTheGraph()
    {
        MetricsPage page(*m_context);
        page.show();
        page.draft().addMetrics({metric("CPUUtilization")}, 60);
        auto* button = page.findChild<QPushButton*>(QStringLiteral("graphCompare"));
        button->click();
        auto* menu = page.findChild<QMenu*>(QStringLiteral("compareMenu"));
        QVERIFY(menu->actions().size() >= 5);
        menu->actions().at(3)->trigger();
        QCOMPARE(page.draft().graph().compareSeconds, 7 * 86400);
        QVERIFY(button->text().contains(QStringLiteral("1 week")));
        QVERIFY(page.draft().properties().at("yagura").at("compareSeconds") == 7 * 86400);
        page.draft().undo();
        QCOMPARE(page.draft().graph().compareSeconds, 0);
        menu->close();
    }

    void saysWhichPeriodIsShown_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("every");
        QTest::addColumn<QString>("part");
        QTest::newRow("as asked") << 60 << 60 << "1 min";
        QTest::newRow("sent less often") << 10 << 60 << "not sent more often";
    }
    void saysWhichPeriodIsShown()
    {
        QFETCH(int, period);
        QFETCH(int, every);
        QFETCH(QString, part);
        PutMetricDataRequest request;
        request.nameSpace = "AWS/EC2";
        for (int i = 1; i <= 20; ++i) {
            MetricDatum datum;
            datum.metricName = "CPUUtilization";
            datum.dimensions = {{"InstanceId", "i-1"}};
            datum.timestamp = kNow - std::chrono::seconds(i * every);
            datum.value = 42;
            request.metricData.push_back(datum);
        }
        QVERIFY(m_monitor->metrics().putMetricData(m_context->scope, request).has_value());
        // Points of seconds are kept for three hours.
        m_context->time.setRange(RangeExpression::lastOf(Seconds(3600)));
        MetricsPage page(*m_context);
        page.show();
        page.draft().addMetrics({metric("CPUUtilization")}, period);
        auto* panel = page.findChild<GraphPanel*>();
        QTRY_VERIFY(!panel->resolutionText().isEmpty());
        QVERIFY2(panel->resolutionText().contains(part), qPrintable(panel->resolutionText()));
    }

    void lineBelowTheTableSpeaks()
    {
        MetricsPage page(*m_context);
        page.resize(1240, 800);
        page.show();
        page.draft().addMetrics({metric("CPUUtilization"), metric("NetworkIn")}, 60);
        auto* pane = page.findChild<GraphedMetricsPane*>();
        auto* table = pane->table();
        table->addExpression(QStringLiteral("m1 / m2"));
        QVERIFY2(pane->statusText().contains(QStringLiteral("e1 is valid")),
                 qPrintable(pane->statusText()));
        QVERIFY(!pane->isStatusProblem());
        QVERIFY(table->graphedModel()->setData(
            table->graphedModel()->index(2, GraphedMetricsModel::Details),
            QStringLiteral("m1 / m9")));
        QVERIFY(pane->isStatusProblem());
        QVERIFY2(pane->statusText().contains(QStringLiteral("position 6")),
                 qPrintable(pane->statusText()));
        // An edit that was none is told, and forgotten with the next change.
        table->selectRow(0);
        QVERIFY(!table->graphedModel()->setForRows({0}, GraphedMetricsModel::Statistic,
                                                   QStringLiteral("median")));
        QVERIFY(pane->statusText().contains(QStringLiteral("TM(")));
        page.draft().undo();
        QVERIFY(!pane->statusText().contains(QStringLiteral("TM(")));
    }

    void aGraphOfMetricsAndExpressions()
    {
        const std::vector<Dimension> target{{"LoadBalancer", "app/web-prod"}};
        PutMetricDataRequest request;
        request.nameSpace = "AWS/ApplicationELB";
        for (int minute = 1; minute <= 180; ++minute) {
            const bool isBad = minute < 28;
            const std::tuple<const char*, double, const char*> values[]
                = {{"RequestCount", 1100 + minute % 7 * 20, "Count"},
                   {"HTTPCode_Target_5XX_Count", isBad ? 48 : 2 + minute % 3, "Count"},
                   {"TargetResponseTime", isBad ? 1.52 : 0.26 + minute % 5 * 0.01, "Seconds"}};
            for (const auto& [name, value, unit] : values) {
                MetricDatum datum;
                datum.metricName = name;
                datum.dimensions = target;
                datum.timestamp = kNow - std::chrono::minutes(minute);
                datum.value = value;
                datum.unit = unit;
                request.metricData.push_back(datum);
            }
        }
        QVERIFY(m_monitor->metrics().putMetricData(m_context->scope, request).has_value());
        MetricsPage page(*m_context);
        page.resize(1200, 760);
        page.show();
        page.openAddress(QString::fromLatin1(kIncident));
        QCOMPARE(page.draft().rows().size(), std::size_t(6));
        auto* graph = page.findChild<GraphView*>(QStringLiteral("metricsGraph"));
        QTRY_COMPARE(graph->state(), DataState::Ready);
        QTRY_VERIFY(!graph->isFetching());
        QMap<QString, QString> messages = graph->rowMessages();
        messages.remove(QStringLiteral("ad1")); // a model may need more than three hours
        QVERIFY2(messages.isEmpty(), qPrintable(messages.values().join(QLatin1Char('\n'))));
        // Two latencies and the rate; what is hidden only feeds it.
        QCOMPARE(graph->plot()->data().series.size(), 3);
        QCOMPARE(graph->plot()->data().series.at(2).id, QStringLiteral("e1"));
        QVERIFY(graph->plot()->data().series.at(2).values.constLast() > 3);
        page.findChild<GraphedMetricsView*>()->selectRow(4);
        QVERIFY(page.findChild<GraphedMetricsPane*>()->statusText().contains(
            QStringLiteral("e1 is valid")));
        QTRY_VERIFY(page.isSettled());
        const QString folder = qEnvironmentVariable("YAGURA_PLOT_PICTURES");
        if (folder.isEmpty())
            return;
        QCoreApplication::processEvents();
        for (const bool isDark : {false, true}) {
            Theme::instance().apply(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
            for (int tab = 0; tab < 4; ++tab) {
                page.findChild<QTabWidget*>(QStringLiteral("metricsTabs"))->setCurrentIndex(tab);
                QCoreApplication::processEvents();
                page.grab().save(
                    QStringLiteral("%1/page-%2-%3.png")
                        .arg(folder)
                        .arg(tab)
                        .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light")));
            }
        }
        Theme::instance().apply(ThemeChoice::Light);
    }

    void everyRowKeyIsListed()
    {
        MetricsPage page(*m_context);
        QStringList keys;
        for (const QAction* action : page.pageActions()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            keys.append(action->shortcut().toString());
        }
        for (const char* key : {"H", "X", "F2", "Del", "Ctrl+D", "Alt+Up", "Ctrl+M", "Ctrl+T"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
    }

    void tickAddsARow()
    {
        PutMetricDataRequest request;
        request.nameSpace = "AWS/EC2";
        for (const char* name : {"CPUUtilization", "NetworkIn"}) {
            MetricDatum datum;
            datum.metricName = name;
            datum.dimensions = {{"InstanceId", "i-1"}};
            datum.timestamp = kNow - std::chrono::minutes(5);
            datum.value = 42;
            request.metricData.push_back(datum);
        }
        QVERIFY(m_monitor->metrics().putMetricData(m_context->scope, request).has_value());
        MetricsPage page(*m_context);
        page.resize(1240, 800);
        page.show();
        auto* pane = page.findChild<MetricTreePane*>();
        QTRY_COMPARE(pane->model()->total(), 2);
        const QModelIndex index = pane->model()->indexOf(metric("CPUUtilization"));
        QVERIFY(pane->model()->setData(index, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(page.draft().rows().size(), std::size_t(1));
        QCOMPARE(page.draft().rows()[0].periodSeconds, 60);
        QCOMPARE(index.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QTRY_VERIFY(page.isSettled());
        page.openAddress(QStringLiteral("[[\"AWS/EC2\",\"NetworkIn\",\"InstanceId\",\"i-1\"]]"));
        QCOMPARE(page.draft().rows().size(), std::size_t(2));
        page.openAddress(QStringLiteral("[\"AWS/EC2\",\"NetworkOut\",\"InstanceId\",\"i-1\"]"));
        QCOMPARE(page.draft().rows().size(), std::size_t(3));
        page.draft().undo();
        page.draft().undo();
        page.draft().undo();
        QVERIFY(page.draft().rows().empty());
        QCOMPARE(pane->model()->indexOf(metric("CPUUtilization")).data(Qt::CheckStateRole).toInt(),
                 int(Qt::Unchecked));
    }

    void addsToDashboards()
    {
        GraphDraft draft;
        draft.addMetrics({metric("CPUUtilization")}, 60);
        QWidget owner;
        DashboardAdder adder(*m_context, &owner);
        QSignalSpy added(&adder, &DashboardAdder::added);
        QSignalSpy failed(&adder, &DashboardAdder::failed);
        adder.addToNew(QStringLiteral("Web service - production"), draft.properties());
        QTRY_COMPARE(added.size() + failed.size(), 1);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
        const QString name = added[0][0].toString();
        QCOMPARE(added[0][1].toString(), QStringLiteral("Web service - production"));
        adder.addTo(name, draft.properties());
        QTRY_COMPARE(added.size(), 2);
        const auto stored
            = m_monitor->dashboards().getDashboard(m_context->scope, {name.toStdString()});
        QVERIFY(stored.has_value());
        QCOMPARE(
            QString::fromStdString(stored->dashboardBody).count(QStringLiteral("CPUUtilization")),
            2);
        adder.addTo(QStringLiteral("nonesuch"), draft.properties());
        QTRY_COMPARE(failed.size(), 1);
    }

private:
    std::unique_ptr<PageFixture> m_fixture;
    Monitor* m_monitor = nullptr;
    AppContext* m_context = nullptr;
};

QTEST_MAIN(TestMetricsPage)
#include "tst_metricspage.moc"
