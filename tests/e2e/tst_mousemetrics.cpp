// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xserver.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/metrics/expressionedit.h"
#include "ui/metrics/graphedmetricsview.h"
#include "ui/metrics/metricspage.h"
#include "ui/plot/graphview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/timecontext.h"

#include <QApplication>
#include <QMenu>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace yagura;

/// A person finds metrics, drags them into a graph, computes with them and zooms: a real window on
/// a real X server, a real hand on mouse and keyboard. One story, told in order.
class TestMouseMetrics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dragsOneMetricToTheGraph();
    void dragsSeveralToTheTable();
    void ticksWithSpace();
    void writesAnExpression();
    void reordersByDrag();
    void hidesByTheEye();
    void zoomsByDragging();
    void comparesByTheMenu();
    void deletesByKey();
    void cleanupTestCase();

private:
    template <typename Widget>
    Widget* find(const QString& name) const
    {
        for (Widget* widget : m_window->findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static QPoint globalCentre(const QWidget* widget)
    {
        return widget->mapToGlobal(widget->rect().center());
    }
    [[nodiscard]] GraphDraft& draft() const { return m_page->draft(); }
    [[nodiscard]] QStringList ids() const
    {
        QStringList result;
        for (const GraphRow& row : draft().rows())
            result.append(QString::fromStdString(row.id));
        return result;
    }
    [[nodiscard]] QModelIndex inTree(const QString& name) const
    {
        const QModelIndexList hits
            = m_tree->model()->match(m_tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                     Qt::MatchExactly | Qt::MatchRecursive);
        return hits.value(0);
    }
    [[nodiscard]] QPoint treePoint(const QString& name) const
    {
        const QRect rect = m_tree->visualRect(inTree(name));
        return m_tree->viewport()->mapToGlobal(QPoint(rect.left() + 90, rect.center().y()));
    }
    [[nodiscard]] QPoint cell(int row, int column) const
    {
        const QRect rect = m_table->visualRect(m_table->model()->index(row, column));
        return m_table->viewport()->mapToGlobal(rect.center());
    }

    const Scope m_scope;
    QTemporaryDir m_directory;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<MainWindow> m_window;
    MetricsPage* m_page = nullptr;
    QTreeView* m_tree = nullptr;
    GraphedMetricsView* m_table = nullptr;
    Hand m_hand;
};

void TestMouseMetrics::initTestCase()
{
    MonitorOptions options;
    options.collectHost = false;
    m_monitor = std::make_unique<Monitor>(options);
    QVERIFY(m_monitor->open());
    PutMetricDataRequest request;
    request.nameSpace = "Shop";
    const TimePoint now = m_monitor->clock().now();
    for (int minute = 1; minute < 120; ++minute) {
        for (const char* name : {"Errors", "Latency", "Requests", "Waiting"}) {
            MetricDatum datum;
            datum.metricName = name;
            datum.dimensions = {{"Service", "web"}};
            datum.timestamp = now - Seconds(60 * minute);
            datum.value = 100 + 50 * std::sin(minute / 9.0);
            datum.unit = "Count";
            request.metricData.push_back(datum);
        }
    }
    QVERIFY(m_monitor->metrics().putMetricData(m_scope, request));
    m_monitor->start();

    WindowOptions window;
    window.settingsDirectory = m_directory.path();
    window.language = u"en"_s;
    window.theme = ThemeChoice::Light;
    window.restoreSession = false;
    window.desktopNotifications = false;
    window.address = u"metrics"_s;
    m_window = std::make_unique<MainWindow>(*m_monitor, nullptr, window);
    m_window->setGeometry(0, 0, 1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QTRY_VERIFY(find<QTreeView>(u"metricTree"_s));
    m_tree = find<QTreeView>(u"metricTree"_s);
    m_page = m_window->findChild<MetricsPage*>();
    QVERIFY(m_page);
    QVERIFY(m_hand.moveTo(globalCentre(find<QWidget>(u"metricSearch"_s))).click().play());
    QVERIFY(m_hand.text(u"shop"_s).play());
    QTRY_VERIFY(inTree(u"Latency"_s).isValid()
                && !m_tree->visualRect(inTree(u"Latency"_s)).isEmpty());
}

void TestMouseMetrics::dragsOneMetricToTheGraph()
{
    auto* frame = find<QWidget>(u"metricDropFrame"_s);
    QVERIFY(frame);
    QVERIFY(m_hand.drag(treePoint(u"Latency"_s), globalCentre(frame)).play());
    QTRY_COMPARE(ids(), QStringList{u"m1"_s});
    QCOMPARE(QString::fromStdString(draft().rows()[0].metric->metricName), u"Latency"_s);
    auto* graph = find<GraphView>(u"metricsGraph"_s);
    QVERIFY(graph);
    QTRY_COMPARE(graph->state(), DataState::Ready);
    m_table = find<GraphedMetricsView>(u"graphedMetrics"_s);
    QVERIFY(m_table);
}

void TestMouseMetrics::dragsSeveralToTheTable()
{
    m_tree->selectionModel()->clear();
    m_tree->selectionModel()->select(inTree(u"Errors"_s), QItemSelectionModel::Select);
    m_tree->selectionModel()->select(inTree(u"Requests"_s), QItemSelectionModel::Select);
    QVERIFY(m_hand.drag(treePoint(u"Requests"_s), globalCentre(m_table->viewport())).play());
    QTRY_COMPARE(draft().rows().size(), std::size_t(3));
}

void TestMouseMetrics::ticksWithSpace()
{
    QVERIFY(m_hand.moveTo(treePoint(u"Waiting"_s)).click().key(u"space"_s).play());
    QTRY_COMPARE(draft().rows().size(), std::size_t(4));
    QVERIFY(m_hand.key(u"space"_s).play());
    QTRY_COMPARE(draft().rows().size(), std::size_t(3));
}

void TestMouseMetrics::writesAnExpression()
{
    QVERIFY(m_hand.key(u"ctrl+m"_s).play());
    QTRY_VERIFY(m_table->expressionEditor());
    QVERIFY(m_hand.text(u"100 * m2 / m3"_s).key(u"Return"_s).play());
    QTRY_COMPARE(draft().rows().size(), std::size_t(4));
    QTRY_COMPARE(QString::fromStdString(draft().rows()[3].expression), u"100 * m2 / m3"_s);
    auto* graph = find<GraphView>(u"metricsGraph"_s);
    QTRY_COMPARE(graph->plot()->data().series.size(), 4);
    QVERIFY(graph->rowMessages().isEmpty());
}

void TestMouseMetrics::reordersByDrag()
{
    const QStringList before = ids();
    QVERIFY(m_hand.drag(cell(0, 4), cell(2, 4) + QPoint(0, 12)).play());
    QTRY_VERIFY(ids() != before);
    QVERIFY(ids().constFirst() != u"m1"_s);
}

void TestMouseMetrics::hidesByTheEye()
{
    const bool was = draft().rows()[1].visible;
    QVERIFY(m_hand.moveTo(cell(1, 0)).click().play());
    QTRY_VERIFY(draft().rows()[1].visible != was);
    QVERIFY(m_hand.key(u"h"_s).play());
    QTRY_VERIFY(draft().rows()[1].visible == was);
}

void TestMouseMetrics::zoomsByDragging()
{
    const TimeRange before = m_window->time().resolved();
    auto* canvas = find<QWidget>(u"plotCanvas"_s);
    const QPoint middle = globalCentre(canvas);
    QVERIFY(m_hand.drag(middle - QPoint(120, 0), middle + QPoint(120, 0)).play());
    QTRY_VERIFY(m_window->time().resolved().length() < before.length() / 2);
    QVERIFY(m_hand.moveTo(middle).doubleClick().play());
    QTRY_COMPARE(m_window->time().resolved().length(), before.length());
}

void TestMouseMetrics::comparesByTheMenu()
{
    QVERIFY(m_hand.moveTo(globalCentre(find<QWidget>(u"graphCompare"_s))).click().play());
    QMenu* menu = nullptr;
    QTRY_VERIFY((menu = find<QMenu>(u"compareMenu"_s)));
    QAction* hour = menu->actions().at(1);
    QVERIFY(m_hand.moveTo(menu->mapToGlobal(menu->actionGeometry(hour).center())).click().play());
    QTRY_COMPARE(draft().graph().compareSeconds, 3600);
    auto* graph = find<GraphView>(u"metricsGraph"_s);
    QTRY_VERIFY(std::any_of(graph->plot()->data().series.begin(),
                            graph->plot()->data().series.end(),
                            [](const PlotSeries& series) { return series.isComparison; }));
}

void TestMouseMetrics::deletesByKey()
{
    QVERIFY(m_hand.moveTo(cell(0, 3)).click().key(u"ctrl+a"_s).key(u"Delete"_s).play());
    QTRY_VERIFY(draft().rows().empty());
    QVERIFY(m_hand.key(u"ctrl+z"_s).play());
    QTRY_COMPARE(draft().rows().size(), std::size_t(4));
}

void TestMouseMetrics::cleanupTestCase()
{
    m_window.reset();
    if (m_monitor)
        m_monitor->stop();
}

int main(int argc, char* argv[])
{
    XServer server;
    if (!server.start(1440, 900)) {
        std::fprintf(stderr, "tst_mousemetrics: %s\n", qPrintable(server.error()));
        return 1;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    TestMouseMetrics test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mousemetrics.moc"
