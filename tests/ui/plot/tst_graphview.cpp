// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/plot/exportdialog.h"
#include "ui/plot/graphtable.h"
#include "ui/plot/graphview.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace yagura;
using namespace std::chrono_literals;

namespace {

const TimePoint kNow = fromEpochMs(1'773'811'920'000); // 2026-03-18T05:32:00Z

GraphDefinition cpuGraph()
{
    GraphDefinition graph;
    graph.title = "CPU";
    graph.periodSeconds = 60;
    GraphRow row;
    row.id = "m1";
    row.metric = Metric{"Test/Plot", "CPUUtilization", {{"InstanceId", "i-1"}}};
    row.stat = "Average";
    row.periodSeconds = 60;
    graph.rows = {row};
    return graph;
}

GetMetricDataResponse answer(int points)
{
    MetricDataResult result;
    result.id = "m1";
    result.label = "CPUUtilization";
    result.statusCode = "Complete";
    for (int i = 0; i < points; ++i) {
        result.timestamps.push_back(kNow - std::chrono::minutes(points - i));
        result.values.push_back(40 + i % 7);
    }
    GetMetricDataResponse response;
    response.metricDataResults = {result};
    return response;
}

} // namespace

class TestGraphView final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::instance().apply(ThemeChoice::Light);
        MonitorOptions options;
        options.collectHost = false;
        options.clock = &m_clock;
        m_monitor = std::make_unique<Monitor>(options);
        QVERIFY(m_monitor->open());
        m_time = std::make_unique<TimeContext>(m_clock);
        m_time->setUtc(true);
        m_context.reset(new AppContext{*m_monitor, *m_time, m_cursor, Scope{}});
    }
    void init() { m_time->setRange(RangeExpression::lastOf(3h)); }
    void cleanupTestCase()
    {
        QThreadPool::globalInstance()->waitForDone();
        m_context.reset();
        m_time.reset();
        m_monitor->stop();
    }

    void showsWhatTheServiceHolds()
    {
        PutMetricDataRequest request;
        request.nameSpace = "Test/Plot";
        for (int i = 1; i <= 30; ++i) {
            MetricDatum datum;
            datum.metricName = "CPUUtilization";
            datum.dimensions = {{"InstanceId", "i-1"}};
            datum.timestamp = kNow - std::chrono::minutes(i);
            datum.value = 40 + i;
            datum.unit = "Percent";
            request.metricData.push_back(datum);
        }
        QVERIFY(m_monitor->metrics().putMetricData(Scope{}, request));
        GraphView view(*m_context);
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(cpuGraph());
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(view.state(), DataState::Ready);
        const PlotData& data = view.plot()->data();
        QCOMPARE(data.series.size(), 1);
        QCOMPARE(data.series.at(0).times.size(), 30);
        QCOMPARE(data.series.at(0).unit, QStringLiteral("Percent"));
        QCOMPARE(data.series.at(0).values.constLast(), 41.0);
        QVERIFY(view.plot()->accessibleName() == QStringLiteral("CPU"));

        // A title is no reason to ask again, a statistic is.
        GraphDefinition other = cpuGraph();
        other.title = "Processor";
        view.setDefinition(other);
        QVERIFY(!view.isFetching());
        other.rows[0].stat = "Maximum";
        view.setDefinition(other);
        QVERIFY(view.isFetching());
        QTRY_COMPARE(shown.size(), 2);
    }

    void saysWhenThereIsNothing()
    {
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        graph.rows[0].metric->metricName = "Other";
        view.resize(600, 250);
        view.show();
        view.setDefinition(graph);
        QTRY_COMPARE(view.state(), DataState::Empty);
        auto* message = view.findChild<QWidget*>(QStringLiteral("graphMessage"));
        QVERIFY(message->isVisible());
        QCOMPARE(message->findChild<QLabel*>()->text(), QStringLiteral("No data in this range"));
    }

    void linkShowsTheLastHoursWithData()
    {
        GraphView view(*m_context);
        // Data ended two days ago.
        view.setDataSource(
            [](const Scope&, const GetMetricDataRequest& request) -> Result<GetMetricDataResponse> {
                GetMetricDataResponse response = answer(1);
                const TimePoint last = kNow - 48h;
                response.metricDataResults[0].timestamps = {last};
                if (last < *request.startTime || last >= *request.endTime)
                    response.metricDataResults[0] = answer(0).metricDataResults[0];
                return response;
            });
        view.resize(600, 250);
        view.show();
        view.setDefinition(cpuGraph());
        QTRY_COMPARE(view.state(), DataState::Empty);
        auto* link = view.findChild<QPushButton*>(QStringLiteral("graphShowLast"));
        QVERIFY(link && link->isVisible());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_COMPARE(view.state(), DataState::Ready);
        QVERIFY(view.shownRange().contains(kNow - 48h));
        QCOMPARE(view.shownRange().length(), Milliseconds(3h));
        m_time->goBack();
    }

    void errorKeepsOldDataAndOffersRetry()
    {
        auto fails = std::make_shared<std::atomic<bool>>(false);
        GraphView view(*m_context);
        view.setDataSource(
            [fails](const Scope&, const GetMetricDataRequest&) -> Result<GetMetricDataResponse> {
                if (*fails)
                    return Error{"InternalFailure", "The store cannot be read", {}};
                return answer(100);
            });
        view.resize(600, 250);
        view.show();
        view.setDefinition(cpuGraph());
        QTRY_COMPARE(view.state(), DataState::Ready);
        *fails = true;
        view.refresh();
        QTRY_COMPARE(view.state(), DataState::Error);
        QCOMPARE(view.errorText(), QStringLiteral("The store cannot be read"));
        QCOMPARE(view.plot()->data().series.at(0).times.size(), 100);
        auto* retry = view.findChild<QPushButton*>(QStringLiteral("graphRetry"));
        QVERIFY(retry && retry->isVisible());
        *fails = false;
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_COMPARE(view.state(), DataState::Ready);
        QVERIFY(!retry->isVisible());
    }

    void neverTwoRequestsAtOnceAndTheNewestWins()
    {
        struct Gate
        {
            QSemaphore open;
            std::atomic<int> running = 0;
            std::atomic<int> most = 0;
            std::atomic<int> count = 0;
        };
        auto gate = std::make_shared<Gate>();
        GraphView view(*m_context);
        view.setDataSource(
            [gate](const Scope&,
                   const GetMetricDataRequest& request) -> Result<GetMetricDataResponse> {
                gate->most = qMax<int>(gate->most, ++gate->running);
                gate->open.acquire();
                --gate->running;
                ++gate->count;
                GetMetricDataResponse response = answer(10);
                response.metricDataResults[0].label = request.metricDataQueries[0].metricStat->stat;
                return response;
            });
        view.resize(600, 250);
        view.show();
        GraphDefinition graph = cpuGraph();
        QSignalSpy shown(&view, &GraphView::dataShown);
        for (const char* stat : {"Average", "Minimum", "Maximum", "Sum"}) {
            graph.rows[0].stat = stat;
            view.setDefinition(graph);
        }
        // While it takes long, it says so.
        auto* message = view.findChild<QWidget*>(QStringLiteral("graphMessage"));
        QTRY_VERIFY(message->isVisible());
        QCOMPARE(message->findChild<QLabel*>()->text(), QStringLiteral("Loading"));
        gate->open.release(10);
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(gate->most.load(), 1);
        QCOMPARE(gate->count.load(), 2); // the first and the last
        QCOMPARE(view.plot()->data().series.at(0).label, QStringLiteral("Sum"));
        QVERIFY(!message->isVisible());
    }

    void zoomSetsTheWindowsRange()
    {
        GraphView view(*m_context);
        view.setDataSource(
            [](const Scope&, const GetMetricDataRequest&) -> Result<GetMetricDataResponse> {
                return answer(170);
            });
        view.resize(600, 250);
        view.show();
        view.setDefinition(cpuGraph());
        QTRY_COMPARE(view.state(), DataState::Ready);
        const TimeRange before = m_time->resolved();
        QSignalSpy requested(&view, &GraphView::rangeChangeRequested);
        emit view.plot()->rangeSelected(toEpochMs(kNow - 2h), toEpochMs(kNow - 1h));
        QCOMPARE(requested.size(), 1);
        QCOMPARE(m_time->resolved(), (TimeRange{kNow - 2h, kNow - 1h}));
        emit view.plot()->zoomBackRequested();
        QCOMPARE(m_time->resolved(), before);
        // A pinned graph leaves the window's time alone.
        view.setPinnedRange(RangeExpression::lastOf(1h));
        emit view.plot()->rangeSelected(toEpochMs(kNow - 2h), toEpochMs(kNow - 1h));
        QCOMPARE(requested.size(), 2);
        QCOMPARE(m_time->resolved(), before);
    }

    void copiesImageAndData()
    {
        GraphView view(*m_context);
        view.setDataSource(
            [](const Scope&, const GetMetricDataRequest&) -> Result<GetMetricDataResponse> {
                return answer(3);
            });
        view.resize(600, 250);
        view.show();
        view.setDefinition(cpuGraph());
        QTRY_COMPARE(view.state(), DataState::Ready);
        view.copyPicture();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(2400, 800));
        view.copyData();
        const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.at(0), QStringLiteral("Time\tCPUUtilization"));
        QCOMPARE(lines.at(1), QStringLiteral("2026-03-18T05:29:00Z\t40"));
        QCOMPARE(lines.size(), 5);
        for (const char* name : {"graphCopyPicture", "graphSavePicture", "graphTable"})
            QVERIFY(view.findChild<QAction*>(QLatin1String(name)));
        view.showTable();
        auto* dialog = view.findChild<QDialog*>(QStringLiteral("graphTableDialog"));
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
    }

    void tableModelIsSound()
    {
        PlotData data;
        PlotSeries a;
        a.label = QStringLiteral("a");
        a.times = {1000, 2000};
        a.values = {1, 2};
        PlotSeries b = a;
        b.label = QStringLiteral("b");
        b.times = {2000, 3000};
        data.series = {a, b};
        GraphTableModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setPlotData(data, kNow, QTimeZone::utc());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("—"));
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("1"));
    }

    void exportSaysWhyItFailed()
    {
        QTemporaryDir folder;
        int drawn = 0;
        ExportDialog dialog(QStringLiteral("CPU / load"), [&](const PictureOptions& options) {
            ++drawn;
            QImage image(options.size * options.scale, QImage::Format_ARGB32);
            image.fill(Qt::white);
            return image;
        });
        QVERIFY(!dialog.fileName().contains(QStringLiteral("CPU / load")));
        dialog.setFileName(folder.filePath(QStringLiteral("missing/graph.png")));
        dialog.show();
        dialog.accept();
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.errorText().contains(QStringLiteral("graph.png")));
        QCOMPARE(drawn, 1);
        dialog.setFileName(folder.filePath(QStringLiteral("graph")));
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(dialog.errorText(), QString());
        QCOMPARE(QImage(folder.filePath(QStringLiteral("graph.png"))).size(), QSize(2400, 800));
        QVERIFY(!ExportDialog::writePicture(QImage(), folder.filePath(QStringLiteral("x.png")))
                     .isEmpty());
    }

private:
    ManualClock m_clock{kNow};
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<TimeContext> m_time;
    TimeCursor m_cursor;
    std::unique_ptr<AppContext> m_context;
};

QTEST_MAIN(TestGraphView)
#include "tst_graphview.moc"
