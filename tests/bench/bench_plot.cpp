// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/customplot.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <random>

/// Times of drawing, in milliseconds (median), against stock QCPGraphs in the same run: with 1.5 px
/// pens and without sampling ("whole"), and with the 1 px cosmetic pen and adaptive sampling that
/// the library is quickest with ("best").
using namespace yagura;

namespace {

constexpr qint64 kStart = 1'773'792'000'000;
constexpr qint64 kMinute = 60'000;

PlotSeries noise(int index, int points)
{
    std::mt19937 random(static_cast<unsigned>(index + 1));
    std::normal_distribution<double> step(0, 1);
    PlotSeries series;
    series.id = QString::number(index);
    series.label = QStringLiteral("series %1").arg(index);
    series.paletteIndex = index;
    series.unit = QStringLiteral("Percent");
    double level = 50;
    for (int i = 0; i < points; ++i) {
        level = std::clamp(level + step(random), 5.0, 95.0);
        series.times.append(kStart + i * kMinute);
        series.values.append(level + step(random) * 2);
    }
    return series;
}

double median(QVector<double> times)
{
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

double measure(int rounds, const std::function<void(int)>& once)
{
    QVector<double> times;
    for (int i = -2; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        once(i);
        if (i >= 0)
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

/// Everything that a frame costs: queued work, replot and what is painted on the window.
void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
    }
}

bool isWithStock = true; ///< "--ours" leaves the reference out, for a profiler

struct Board
{
    Board(int graphs, int seriesCount, int points, const QSize& size, int columns)
    {
        for (int i = 0; i < seriesCount; ++i)
            data.series.append(noise(i, points));
        const int rows = (graphs + columns - 1) / columns;
        window.resize(columns * size.width(), rows * size.height());
        for (int g = 0; g < graphs; ++g) {
            auto* plot = new PlotWidget(&window);
            plot->setGeometry(
                QRect(QPoint(g % columns * size.width(), g / columns * size.height()), size));
            plot->setCursor(&cursor);
            plot->setData(data);
            plot->setTimeRange(kStart, kStart + points * kMinute);
            plots.append(plot);
        }
        window.show();
        settle();
    }
    QWidget window;
    TimeCursor cursor;
    PlotData data;
    QVector<PlotWidget*> plots;
};

struct StockBoard
{
    StockBoard(int graphs, int seriesCount, int points, const QSize& size, int columns, bool isBest)
    {
        const int rows = (graphs + columns - 1) / columns;
        window.resize(columns * size.width(), rows * size.height());
        QVector<PlotSeries> sources;
        for (int s = 0; s < seriesCount; ++s)
            sources.append(noise(s, points));
        for (int g = 0; g < graphs; ++g) {
            auto* plot = new QCustomPlot(&window);
            plot->setGeometry(
                QRect(QPoint(g % columns * size.width(), g / columns * size.height()), size));
            for (const PlotSeries& source : std::as_const(sources)) {
                QCPGraph* graph = plot->addGraph();
                QVector<double> keys;
                for (const qint64 time : source.times)
                    keys.append(static_cast<double>(time) / 1000);
                graph->setData(keys, source.values, true);
                graph->setPen(
                    QPen(Theme::instance().series(source.paletteIndex), isBest ? 1.0 : 1.5));
                graph->setAdaptiveSampling(isBest);
                graph->setAntialiased(!isBest);
            }
            plot->xAxis->setTicker(QSharedPointer<QCPAxisTickerDateTime>::create());
            plot->xAxis->setRange(kStart / 1000.0, (kStart + points * kMinute) / 1000.0);
            plot->yAxis->setRange(0, 100);
            plots.append(plot);
        }
        window.show();
        for (QCustomPlot* plot : std::as_const(plots))
            plot->replot(QCustomPlot::rpImmediateRefresh);
    }
    void refresh(double shiftSeconds)
    {
        for (QCustomPlot* plot : std::as_const(plots)) {
            const double from = kStart / 1000.0 + shiftSeconds;
            plot->xAxis->setRange(from, from + plot->xAxis->range().size());
            plot->replot(QCustomPlot::rpQueuedRefresh);
        }
        settle();
    }
    QWidget window;
    QVector<QCustomPlot*> plots;
};

void report(const char* what, double ours, double whole, double best)
{
    std::printf("%-58s %8.2f ms", what, ours);
    if (whole > 0)
        std::printf("  stock whole %9.1f (%.0fx)", whole, whole / ours);
    if (best > 0)
        std::printf("  stock best %8.2f (%.1fx)", best, best / ours);
    std::printf("\n");
    std::fflush(stdout);
}

double stock(int graphs, int seriesCount, int points, const QSize& size, int columns, bool isBest,
             int rounds)
{
    if (!isWithStock)
        return 0;
    StockBoard board(graphs, seriesCount, points, size, columns, isBest);
    return measure(rounds, [&](int i) { board.refresh(i); });
}

void dashboard(const char* what, int graphs, int seriesCount, int columns, const QSize& size)
{
    double whole = 0;
    double best = 0;
    whole = stock(graphs, seriesCount, 1440, size, columns, false, 2);
    best = stock(graphs, seriesCount, 1440, size, columns, true, 9);
    Board board(graphs, seriesCount, 1440, size, columns);
    // Fresh data in every round, as after a request: cleaning, scales, legends and descriptions
    // included.
    const double refreshed = measure(15, [&](int) {
        for (PlotWidget* plot : std::as_const(board.plots))
            plot->setData(board.data);
        settle();
    });
    report(what, refreshed, whole, best);
    const double panned = measure(15, [&](int i) {
        for (PlotWidget* plot : std::as_const(board.plots))
            plot->setTimeRange(kStart + i * kMinute, kStart + (i + 1200) * kMinute);
        settle();
    });
    report("    panned", panned, 0, best);
    QWidget* canvas = board.plots.constFirst()->findChild<QWidget*>(QStringLiteral("plotCanvas"));
    const double moved = measure(60, [&](int i) {
        const QPointF at(80 + 3 * i, 60);
        QMouseEvent event(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(canvas, &event);
        settle();
    });
    report("    crosshair move, all graphs", moved, 0, best);
}

/// What a band costs beside the same graph without it: sparse and dense, with a tenth of the points
/// outside.
void envelopes()
{
    for (const int points : {180, 1440, 40'000}) {
        Board board(1, 3, points, {1200, 400}, 1);
        const auto refresh = [&board](int) {
            board.plots.constFirst()->setData(board.data);
            settle();
        };
        const double without = measure(15, refresh);
        PlotEnvelope envelope;
        envelope.id = QStringLiteral("band");
        envelope.seriesId = board.data.series.constFirst().id;
        envelope.times = board.data.series.constFirst().times;
        for (const double value : board.data.series.constFirst().values) {
            const bool isOutside = envelope.lower.size() % 10 == 0;
            envelope.lower.append(value - (isOutside ? 8 : 4));
            envelope.upper.append(value + (isOutside ? -2 : 4));
        }
        board.data.envelopes = {envelope};
        const double with = measure(15, refresh);
        std::printf("3 series x %6d points, with a band %8.2f ms, without %8.2f ms\n", points, with,
                    without);
    }
}

void million()
{
    const QSize size(1200, 400);
    double best = 0;
    if (isWithStock) {
        StockBoard reference(1, 1, 1'000'000, size, 1, true);
        best = measure(15, [&](int i) { reference.refresh(i * 6000.0); });
    }
    Board board(1, 1, 1'000'000, size, 1);
    const double panned = measure(40, [&](int i) {
        board.plots.constFirst()->setTimeRange(kStart + i * 500 * kMinute,
                                               kStart + (i * 500 + 800'000) * kMinute);
        settle();
    });
    report("1 graph of 1,000,000 points, panned (800,000 in view)", panned, 0,
           best); // the whole of it takes minutes
    const double set = measure(5, [&](int) {
        board.plots.constFirst()->setData(board.data);
        settle();
    });
    report("    fresh data", set, 0, 0);
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    isWithStock = !QApplication::arguments().contains(QStringLiteral("--ours"));
    Theme::instance().apply(ThemeChoice::Light);
    dashboard("12 graphs x 5 series x 1,440 points, refreshed", 12, 5, 4, {380, 220});
    dashboard("40 graphs x 10 series x 1,440 points, refreshed", 40, 10, 5, {380, 220});
    dashboard("1 graph x 100 series x 1,440 points, refreshed", 1, 100, 1, {1200, 400});
    envelopes();
    million();
    return 0;
}
