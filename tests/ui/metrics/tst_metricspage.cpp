// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/dashboardadder.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/graphsourcepane.h"
#include "ui/metrics/metricspage.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/prettyjson.h"
#include "ui/metrics/statistics.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace yagura;

namespace {

constexpr TimePoint kNow = fromEpochSeconds(1'773'810'000);

Metric metric(const std::string& name)
{
    return {"AWS/EC2", name, {{"InstanceId", "i-1"}}};
}

} // namespace

class TestMetricsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::instance().apply(ThemeChoice::Light); }

    void init()
    {
        m_clock = std::make_unique<ManualClock>(kNow);
        MonitorOptions options;
        options.collectHost = false;
        options.clock = m_clock.get();
        m_monitor = std::make_unique<Monitor>(options);
        QVERIFY(m_monitor->open().has_value());
        m_time = std::make_unique<TimeContext>(*m_clock);
        m_cursor = std::make_unique<TimeCursor>();
        m_context = std::make_unique<AppContext>(
            AppContext{*m_monitor, *m_time, *m_cursor, m_monitor->defaultScope()});
    }

    void cleanup()
    {
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
        m_monitor->stop();
    }

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
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<TimeContext> m_time;
    std::unique_ptr<TimeCursor> m_cursor;
    std::unique_ptr<AppContext> m_context;
};

QTEST_MAIN(TestMetricsPage)
#include "tst_metricspage.moc"
