// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A step of a drag over a grid of 100 widgets, beside placing all of them anew.
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QTest>

#include <benchmark/benchmark.h>

using namespace yagura;

namespace {

constexpr int kWidgets = 100;

/// A board of text widgets in edit mode, in a shown window.
class Board
{
public:
    Board()
        : monitor(options())
        , isOpen(monitor.open().has_value())
        , time(monitor.clock())
        , app{monitor, time, cursor, monitor.defaultScope(), nullptr}
        , alarms(app)
        , board{app, alarms}
    {
        Dashboard dashboard;
        for (int i = 0; i < kWidgets; ++i) {
            DashboardWidget widget;
            widget.id = i + 1;
            widget.type = "text";
            widget.rect = {(i % 4) * 6, (i / 4) * 5, 6, 5};
            widget.properties["markdown"] = "# Title\n" + std::string(2000, 'x');
            dashboard.widgets.push_back(std::move(widget));
        }
        editor.load(dashboard, QStringLiteral("Bench"));
        area.setWidgetResizable(true);
        canvas = new DashboardCanvas(board, editor, area);
        area.setWidget(canvas);
        area.resize(1240, 800);
        area.show();
        canvas->setEditing(true);
        QCoreApplication::processEvents();
    }

    Monitor monitor;
    bool isOpen;
    TimeContext time;
    TimeCursor cursor;
    AppContext app;
    BoardAlarms alarms;
    BoardContext board;
    DashboardEditor editor;
    QScrollArea area;
    DashboardCanvas* canvas = nullptr;

private:
    static MonitorOptions options()
    {
        MonitorOptions result;
        result.collectHost = false;
        return result;
    }
};

/// One step of the pointer with a widget in hand, layout and painting included.
void dragStep(benchmark::State& state)
{
    Board board;
    WidgetFrame* frame = board.canvas->frames().at(5);
    const QPoint grab = frame->mapTo(board.canvas, QPoint(60, 14));
    QTest::mousePress(frame, Qt::LeftButton, {}, QPoint(60, 14));
    int step = 0;
    for (auto _ : state) {
        ++step;
        const QPoint at = grab + QPoint((step * 37) % 700, (step * 23) % 400);
        QTest::mouseMove(frame, frame->mapFrom(board.canvas, at));
        QCoreApplication::processEvents();
    }
    if (!board.isOpen || !board.canvas->drag().isActive())
        state.SkipWithError("no drag");
    QTest::mouseRelease(frame, Qt::LeftButton, {}, QPoint(60, 14));
}
BENCHMARK(dragStep)->Unit(benchmark::kMillisecond);

/// The alternative: every widget placed and painted anew.
void fullRelayout(benchmark::State& state)
{
    Board board;
    int step = 0;
    for (auto _ : state) {
        board.area.resize(1240 - (++step % 2) * 24, 800);
        QCoreApplication::processEvents();
    }
}
BENCHMARK(fullRelayout)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(ThemeChoice::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
