// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/plot/exportdialog.h"
#include "ui/plot/graphfetch.h"
#include "ui/plot/graphtable.h"
#include "ui/plot/graphview.h"
#include "ui/plot/snapshotview.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
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

    void optionsChangedMeanwhileStay()
    {
        auto gate = std::make_shared<QSemaphore>();
        GraphView view(*m_context);
        view.setDataSource([gate](const Scope&, const GetMetricDataRequest&) {
            gate->acquire();
            return Result<GetMetricDataResponse>(answer(10));
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        GraphDefinition graph = cpuGraph();
        view.setDefinition(graph);
        gate->release();
        QTRY_COMPARE(shown.size(), 1);
        view.refresh();
        QVERIFY(view.isFetching());
        graph.stacked = true;
        graph.leftAxis.minimum = 10;
        graph.rightAxis.label = "right";
        view.setDefinition(graph);
        QVERIFY(view.plot()->data().isStacked);
        gate->release(2); // the answer to what was asked before
        QTRY_VERIFY(!view.isFetching());
        QVERIFY(view.plot()->data().isStacked);
        QVERIFY(view.plot()->data().leftAxis == graph.leftAxis);
        QVERIFY(view.plot()->data().rightAxis == graph.rightAxis);
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

    void oneFaultyRowLeavesTheOthers()
    {
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        GraphRow broken;
        broken.id = "e1";
        broken.expression = "m1 +";
        graph.rows.push_back(broken);
        GraphRow needs;
        needs.id = "e2";
        needs.expression = "e1 * 2";
        graph.rows.push_back(needs);
        view.setDataSource(
            [](const Scope&, const GetMetricDataRequest& request) -> Result<GetMetricDataResponse> {
                if (request.metricDataQueries.size() != 1)
                    return Error{"ValidationError", "more than the faultless row", {}};
                return answer(30);
            });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(view.plot()->data().series.size(), 1);
        QCOMPARE(view.partialIds(), QStringList({QStringLiteral("e1"), QStringLiteral("e2")}));
        QVERIFY(!view.rowMessages().value(QStringLiteral("e1")).isEmpty());
        const auto* mark = view.findChild<QWidget*>(QStringLiteral("graphPartial"));
        QVERIFY(mark && mark->isVisible());
        QVERIFY(mark->toolTip().contains(QStringLiteral("e2")));
        // Mended, the mark goes.
        graph.rows.resize(1);
        view.setDefinition(graph);
        QTRY_COMPARE(shown.size(), 2);
        QVERIFY(!mark->isVisible());
    }

    void twoLinesOfABandAreAnEnvelope()
    {
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        GraphRow band;
        band.id = "ad1";
        band.expression = "ANOMALY_DETECTION_BAND(m1, 2)";
        graph.rows.push_back(band);
        view.setDataSource([](const Scope&, const GetMetricDataRequest&) {
            GetMetricDataResponse response = answer(30);
            for (const double edge : {44.0, 41.0}) {
                MetricDataResult line = response.metricDataResults.front();
                line.id = "ad1";
                line.label = edge > 43 ? "high" : "low";
                line.values.assign(line.values.size(), edge);
                response.metricDataResults.push_back(line);
            }
            return Result<GetMetricDataResponse>(response);
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        const PlotData& data = view.plot()->data();
        QCOMPARE(data.series.size(), 1);
        QCOMPARE(data.envelopes.size(), 1);
        QCOMPARE(data.envelopes.at(0).seriesId, QStringLiteral("m1"));
        QCOMPARE(data.envelopes.at(0).lower.at(3), 41.0);
        QCOMPARE(data.envelopes.at(0).upper.at(3), 44.0);
        QVERIFY(!view.plot()->anomalies().isEmpty()); // 40, 45 and 46 are outside
    }

    void comparesWithAnEarlierPeriod()
    {
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        graph.compareSeconds = 7 * 86400;
        std::atomic<int> requests = 0;
        view.setDataSource([&requests](const Scope&, const GetMetricDataRequest& request) {
            ++requests;
            GetMetricDataResponse response = answer(30);
            const auto shift = kNow - *request.endTime;
            for (TimePoint& time : response.metricDataResults.front().timestamps)
                time -= shift;
            return Result<GetMetricDataResponse>(response);
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(requests.load(), 2);
        const PlotData& data = view.plot()->data();
        QCOMPARE(data.series.size(), 2);
        QVERIFY(!data.series.at(0).isComparison && data.series.at(1).isComparison);
        QCOMPARE(data.series.at(1).times, data.series.at(0).times);
        QVERIFY2(data.series.at(1).label.contains(QStringLiteral("1 week")),
                 qPrintable(data.series.at(1).label));
        QVERIFY(data.series.at(0).id != data.series.at(1).id);
        // It is no value of the present.
        QCOMPARE(graphValues(data).size(), 1);
    }

    void oldDataIsAskedForAsItIsKept()
    {
        GraphQuery query;
        query.definition = cpuGraph();
        query.definition.compareSeconds = 86400;
        query.range = {kNow - 3h, kNow};
        query.now = kNow;
        QVector<int> asked;
        query.data = [&asked](const Scope&, const GetMetricDataRequest& request) {
            asked.append(*request.metricDataQueries.front().metricStat->period);
            return Result<GetMetricDataResponse>(answer(30));
        };
        // Finely for six hours, in five minutes before.
        query.finest = [](TimePoint from) { return kNow - from > 6h ? 300 : 1; };
        GraphResult result = fetchGraph(query);
        QCOMPARE(asked, QVector<int>({60, 300}));
        QCOMPARE(result.askedPeriod, 60);
        asked.clear();
        query.definition.rows.front().periodSeconds = 420;
        query.definition.compareSeconds = 0;
        query.range = {kNow - 24h, kNow};
        result = fetchGraph(query);
        QCOMPARE(asked, QVector<int>({600}));
        QCOMPARE(result.askedPeriod, 420);
    }

    void unfinishedPeriods_data()
    {
        QTest::addColumn<bool>("live");
        QTest::addColumn<int>("points");
        QTest::newRow("hidden") << false << 29;
        QTest::newRow("live") << true << 30;
    }
    void unfinishedPeriods()
    {
        QFETCH(bool, live);
        GraphQuery query;
        query.definition = cpuGraph();
        query.definition.liveData = live;
        query.range = {kNow - 3h, kNow};
        query.now = kNow - 30s; // into the last minute of the data
        query.data = [](const Scope&, const GetMetricDataRequest&) {
            return Result<GetMetricDataResponse>(answer(30));
        };
        const GraphResult result = fetchGraph(query);
        QTEST(int(result.data.series.front().times.size()), "points");
        QCOMPARE(result.data.series.front().isLastIncomplete, live);
    }

    void manyResultsOfOneRow()
    {
        GraphView view(*m_context);
        GraphDefinition graph;
        graph.title = "search";
        GraphRow row;
        row.id = "e1";
        row.expression = "SEARCH('cpu', 'Average', 60)";
        row.periodSeconds = 60;
        graph.rows = {row};
        view.setDataSource([](const Scope&, const GetMetricDataRequest& request) {
            GetMetricDataResponse response;
            // Two pages; the second goes on where the first ended.
            const bool isSecond = request.nextToken.has_value();
            for (int i = 0; i < 100; ++i) {
                MetricDataResult one = answer(30).metricDataResults.front();
                one.id = "e1";
                one.label = "host " + std::to_string(i);
                const auto half = one.timestamps.begin() + 15;
                if (isSecond) {
                    one.timestamps.erase(one.timestamps.begin(), half);
                    one.values.resize(15);
                } else {
                    one.timestamps.erase(half, one.timestamps.end());
                    one.values.resize(15);
                }
                response.metricDataResults.push_back(one);
            }
            if (!isSecond)
                response.nextToken = "more";
            return Result<GetMetricDataResponse>(response);
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        const PlotData& data = view.plot()->data();
        QCOMPARE(data.series.size(), 100);
        QSet<QString> ids;
        for (const PlotSeries& series : data.series) {
            ids.insert(series.id);
            QCOMPARE(series.times.size(), 30);
        }
        QCOMPARE(ids.size(), 100);
    }

    void everyKindShowsWhatThereIs_data()
    {
        QTest::addColumn<GraphKind>("kind");
        QTest::addColumn<int>("series");
        QTest::addColumn<int>("points");
        const std::pair<GraphKind, const char*> kinds[]
            = {{GraphKind::TimeSeries, "lines"}, {GraphKind::SingleValue, "number"},
               {GraphKind::Gauge, "gauge"},      {GraphKind::Bar, "bar"},
               {GraphKind::Pie, "pie"},          {GraphKind::Table, "table"}};
        for (const auto& [kind, name] : kinds) {
            QTest::addRow("%s, one", name) << kind << 1 << 30;
            QTest::addRow("%s, one point", name) << kind << 1 << 1;
            QTest::addRow("%s, several", name) << kind << 4 << 30;
            QTest::addRow("%s, a hundred", name) << kind << 100 << 30;
            QTest::addRow("%s, nothing", name) << kind << 2 << 0;
        }
    }
    void everyKindShowsWhatThereIs()
    {
        QFETCH(GraphKind, kind);
        QFETCH(int, series);
        QFETCH(int, points);
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        graph.kind = kind;
        graph.rows.resize(1);
        for (int i = 1; i < series; ++i) {
            GraphRow row = graph.rows.front();
            row.id = "m" + std::to_string(i + 1);
            graph.rows.push_back(row);
        }
        view.setDataSource([points](const Scope&, const GetMetricDataRequest& request) {
            GetMetricDataResponse response;
            double sign = 1;
            for (const MetricDataQuery& query : request.metricDataQueries) {
                MetricDataResult one = answer(points).metricDataResults.front();
                one.id = query.id;
                for (double& value : one.values)
                    value *= sign;
                sign = -sign; // every second one is negative
                response.metricDataResults.push_back(one);
            }
            return Result<GetMetricDataResponse>(response);
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        QTRY_COMPARE(shown.size(), 1);
        QCOMPARE(view.state(), points > 0 ? DataState::Ready : DataState::Empty);
        const auto* snapshot = view.findChild<SnapshotView*>();
        const auto* table = view.findChild<GraphTableView*>();
        QCOMPARE(view.plot()->isVisible(), kind == GraphKind::TimeSeries);
        QCOMPARE(table->isVisible(), kind == GraphKind::Table);
        QCOMPARE(snapshot->isVisible(), kind != GraphKind::TimeSeries && kind != GraphKind::Table);
        if (kind == GraphKind::Table)
            QCOMPARE(table->model()->columnCount(), series + 1);
        // The picture is drawn from the same and is not blank.
        const QImage picture = view.picture({QSize(500, 220), 1, false, false});
        QSet<QRgb> colors;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); ++x)
                colors.insert(picture.pixel(x, y));
        }
        QVERIFY(colors.size() > 3);
    }

    void tableKeepsItsKeysAndItsPlace()
    {
        GraphView view(*m_context);
        GraphDefinition graph = cpuGraph();
        graph.kind = GraphKind::Table;
        int points = 20;
        view.setDataSource([&points](const Scope&, const GetMetricDataRequest&) {
            return Result<GetMetricDataResponse>(answer(points));
        });
        QSignalSpy shown(&view, &GraphView::dataShown);
        view.setDefinition(graph);
        view.resize(600, 250);
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTRY_COMPARE(shown.size(), 1);
        auto* table = view.findChild<GraphTableView*>();
        table->setFocus();
        table->sortByColumn(0, Qt::AscendingOrder);
        table->selectRow(5);
        table->selectionModel()->setCurrentIndex(table->model()->index(5, 1),
                                                 QItemSelectionModel::NoUpdate);
        const auto timeOf = [table](const QModelIndex& index) {
            return index.siblingAtColumn(0).data(GraphTableModel::SortRole).toLongLong();
        };
        const qint64 time = timeOf(table->currentIndex());
        points = 24; // older ones come, the row is another one
        view.refresh();
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(timeOf(table->currentIndex()), time);
        QCOMPARE(table->currentIndex().row(), 9);
        QCOMPARE(table->currentIndex().column(), 1);
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(timeOf(table->selectionModel()->selectedRows().front()), time);
        // The row, not a picture of the graph.
        QApplication::clipboard()->clear();
        QTest::keySequence(table, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 2);
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, QPoint(10, 10),
                               table->mapToGlobal(QPoint(10, 10)));
        QApplication::sendEvent(table->viewport(), &menu);
        auto* opened = view.findChild<QMenu*>(QStringLiteral("graphMenu"));
        QVERIFY(opened && opened->isVisible());
        opened->close();
        // What is gone is not chosen any more.
        points = 5;
        view.refresh();
        QTRY_COMPARE(shown.size(), 3);
        QVERIFY(!table->currentIndex().isValid());
        QVERIFY(!table->selectionModel()->hasSelection());
    }

    void tableFollowsTheLanguage()
    {
        PlotData data;
        PlotSeries a;
        a.label = QStringLiteral("a");
        a.times = {1000, 2000};
        a.values = {1, 2};
        data.series = {a};
        GraphTableDialog dialog({}, data, kNow, QTimeZone::utc());
        auto* table = dialog.findChild<GraphTableView*>();
        QSignalSpy heads(table->datapoints(), &QAbstractItemModel::headerDataChanged);
        dialog.setWindowTitle(QStringLiteral("old language"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&dialog, &change); // on to its children
        QVERIFY(dialog.windowTitle() != QStringLiteral("old language"));
        QCOMPARE(heads.size(), 1);
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
