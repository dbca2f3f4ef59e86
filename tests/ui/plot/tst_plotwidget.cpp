// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplot.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <limits>

using namespace yagura;

namespace {

constexpr qint64 kFrom = sample::kStart;
constexpr qint64 kTo = sample::kStart + 180 * sample::kMinute;

/// Pictures for a person to look at: into the build directory, when asked for.
void keep(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("YAGURA_PLOT_PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

/// A graph on screen, its canvas, and where time and value lie on it.
struct Shown
{
    explicit Shown(const PlotData& data, QSize size = {600, 225})
    {
        plot.setData(data);
        plot.setTimeRange(kFrom, kTo);
        plot.resize(size);
        plot.show();
        canvas = plot.findChild<QWidget*>(QStringLiteral("plotCanvas"));
        settle();
    }
    void settle() const
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }
    QImage image() const { return canvas->grab().toImage(); }
    PlotWidget plot;
    QWidget* canvas = nullptr;
};

void send(QWidget* target, QEvent::Type type, QPointF at, Qt::MouseButton button,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const bool isMove = type == QEvent::MouseMove;
    QMouseEvent event(type, at, target->mapToGlobal(at), isMove ? Qt::NoButton : button,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : button, modifiers);
    QCoreApplication::sendEvent(target, &event);
}

void drag(QWidget* target, QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    send(target, QEvent::MouseButtonPress, from, button, modifiers);
    for (int i = 1; i <= 4; ++i)
        send(target, QEvent::MouseMove, from + (to - from) * i / 4, button, modifiers);
    send(target, QEvent::MouseButtonRelease, to, button, modifiers);
}

bool isNear(QRgb pixel, const QColor& color, int tolerance = 60)
{
    return std::abs(qRed(pixel) - color.red()) < tolerance
        && std::abs(qGreen(pixel) - color.green()) < tolerance
        && std::abs(qBlue(pixel) - color.blue()) < tolerance;
}

/// Columns of the plot in which a colour is found.
int columnsWith(const QImage& image, const QColor& color, int from, int to)
{
    int columns = 0;
    for (int x = from; x < to; ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (isNear(image.pixel(x, y), color)) {
                ++columns;
                break;
            }
        }
    }
    return columns;
}

PlotData oneSeries(const QVector<qint64>& times, const QVector<double>& values)
{
    PlotData data;
    PlotSeries series;
    series.id = QStringLiteral("m1");
    series.label = QStringLiteral("one");
    series.times = times;
    series.values = values;
    data.series = {series};
    return data;
}

PlotData flat(int points, qint64 from = kFrom, qint64 stepMs = sample::kMinute)
{
    QVector<qint64> times;
    for (int i = 0; i < points; ++i)
        times.append(from + i * stepMs);
    return oneSeries(times, QVector<double>(points, 50.0));
}

} // namespace

class TestPlotWidget final : public QObject
{
    Q_OBJECT
private slots:
    void init() { Theme::instance().apply(ThemeChoice::Light); }

    void crosshairIsShared()
    {
        TimeCursor cursor;
        Shown a(sample::latency());
        Shown b(sample::routes());
        a.plot.setCursor(&cursor);
        b.plot.setCursor(&cursor);
        const QImage before = b.image();
        QSignalSpy moved(&cursor, &TimeCursor::moved);
        send(a.canvas, QEvent::MouseMove, QPointF(300, 80), Qt::NoButton);
        b.settle();
        QCOMPARE(moved.size(), 1);
        QCOMPARE(cursor.timeMs() % sample::kMinute, 0); // on a datapoint
        const QImage crossed = b.image();
        QVERIFY(crossed != before);
        QVERIFY(columnsWith(crossed, Theme::instance().color(Token::Crosshair), 250, 350) >= 1);
        // Only the graph under the pointer has the tooltip.
        auto* tooltip = a.plot.window()->findChild<QWidget*>(QStringLiteral("plotTooltip"));
        QVERIFY(tooltip && tooltip->isVisible());
        QVERIFY(!b.plot.window()->findChild<QWidget*>(QStringLiteral("plotTooltip")));

        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(a.canvas, &leave);
        b.settle();
        QVERIFY(!cursor.isSet());
        QVERIFY(!tooltip->isVisible());
        QCOMPARE(b.image(), before);
    }

    void tooltipSortsAndCounts()
    {
        PlotData data;
        for (int i = 0; i < 14; ++i) {
            PlotSeries series = flat(180).series.constFirst();
            series.id = series.label = QStringLiteral("s%1").arg(i);
            series.values.fill(i);
            data.series.append(series);
        }
        PlotThreshold threshold;
        threshold.value = 12;
        threshold.label = QStringLiteral("≥ 12");
        data.thresholds = {threshold};
        Shown shown(data);
        send(shown.canvas, QEvent::MouseMove, QPointF(200, 80), Qt::NoButton);
        auto* tooltip = shown.plot.window()->findChild<QWidget*>(QStringLiteral("plotTooltip"));
        QVERIFY(tooltip);
        const QStringList lines = tooltip->accessibleDescription().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 1 + 10 + 1 + 1);
        QCOMPARE(lines.at(1), QStringLiteral("s13 13"));
        QCOMPARE(lines.at(10), QStringLiteral("s4 4"));
        QCOMPARE(lines.at(11), QStringLiteral("+ 4"));
        QCOMPARE(lines.at(12), QStringLiteral("≥ 12"));
    }

    void pinStaysUntilEscape()
    {
        TimeCursor cursor;
        Shown shown(sample::latency());
        shown.plot.setCursor(&cursor);
        send(shown.canvas, QEvent::MouseMove, QPointF(300, 80), Qt::NoButton);
        const qint64 pinned = cursor.timeMs();
        QTest::keyClick(shown.canvas, Qt::Key_F2);
        send(shown.canvas, QEvent::MouseMove, QPointF(400, 80), Qt::NoButton);
        QCOMPARE(cursor.timeMs(), pinned);
        QTest::keyClick(shown.canvas, Qt::Key_Escape);
        QVERIFY(!cursor.isSet());
    }

    void keysStepDatapoints()
    {
        TimeCursor cursor;
        Shown shown(sample::latency());
        shown.plot.setCursor(&cursor);
        QTest::keyClick(shown.canvas, Qt::Key_C);
        QCOMPARE(cursor.timeMs(), kTo - sample::kMinute); // the newest
        QTest::keyClick(shown.canvas, Qt::Key_Left);
        QCOMPARE(cursor.timeMs(), kTo - 2 * sample::kMinute);
        QTest::keyClick(shown.canvas, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(cursor.timeMs(), kTo - 12 * sample::kMinute);
        QTest::keyClick(shown.canvas, Qt::Key_Right);
        QCOMPARE(cursor.timeMs(), kTo - 11 * sample::kMinute);
    }

    void dragZooms_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("selections");
        QTest::newRow("to the right") << 200 << 320 << 1;
        QTest::newRow("to the left") << 320 << 200 << 1;
        QTest::newRow("out of the plot") << 500 << 900 << 1;
        QTest::newRow("a click") << 200 << 200 << 0;
        QTest::newRow("too short") << 200 << 219 << 0;
    }
    void dragZooms()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, selections);
        Shown shown(sample::latency());
        QSignalSpy selected(&shown.plot, &PlotWidget::rangeSelected);
        drag(shown.canvas, QPointF(from, 80), QPointF(to, 90));
        QCOMPARE(selected.size(), selections);
        if (selections == 0)
            return;
        const qint64 first = selected.at(0).at(0).toLongLong();
        const qint64 last = selected.at(0).at(1).toLongLong();
        QVERIFY(first < last);
        QVERIFY(first >= kFrom && last <= kTo);
        const double width = shown.canvas->width() - 50.0;
        const double expected
            = (qMin(qMax(from, to), 590) - qMin(from, to)) / width * (kTo - kFrom);
        QVERIFY(std::abs(static_cast<double>(last - first) - expected) < 0.02 * (kTo - kFrom));
    }

    void escapeCancelsTheDrag()
    {
        Shown shown(sample::latency());
        QSignalSpy selected(&shown.plot, &PlotWidget::rangeSelected);
        send(shown.canvas, QEvent::MouseButtonPress, QPointF(200, 80), Qt::LeftButton);
        send(shown.canvas, QEvent::MouseMove, QPointF(320, 80), Qt::LeftButton);
        QTest::keyClick(shown.canvas, Qt::Key_Escape);
        send(shown.canvas, QEvent::MouseButtonRelease, QPointF(320, 80), Qt::LeftButton);
        QCOMPARE(selected.size(), 0);
    }

    void doubleClickGoesBack()
    {
        Shown shown(sample::latency());
        QSignalSpy back(&shown.plot, &PlotWidget::zoomBackRequested);
        QSignalSpy selected(&shown.plot, &PlotWidget::rangeSelected);
        QTest::mouseDClick(shown.canvas, Qt::LeftButton, Qt::NoModifier, QPoint(200, 80));
        QCOMPARE(back.size(), 1);
        QCOMPARE(selected.size(), 0);
    }

    void panning_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Shift") << Qt::LeftButton << Qt::KeyboardModifiers(Qt::ShiftModifier);
        QTest::newRow("middle") << Qt::MiddleButton << Qt::KeyboardModifiers(Qt::NoModifier);
    }
    void panning()
    {
        QFETCH(Qt::MouseButton, button);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        Shown shown(sample::latency());
        QSignalSpy panned(&shown.plot, &PlotWidget::panned);
        drag(shown.canvas, QPointF(300, 80), QPointF(350, 80), button, modifiers);
        QCOMPARE(panned.size(), 1);
        QVERIFY(panned.at(0).at(0).toLongLong() < 0); // dragged to the right: earlier
    }

    void wheelZoomsWithControlOnly()
    {
        Shown shown(sample::latency());
        QSignalSpy selected(&shown.plot, &PlotWidget::rangeSelected);
        const auto wheel = [&](Qt::KeyboardModifiers modifiers) {
            QWheelEvent event(QPointF(300, 80), shown.canvas->mapToGlobal(QPointF(300, 80)), {},
                              {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(shown.canvas, &event);
        };
        wheel(Qt::NoModifier);
        QCOMPARE(selected.size(), 0);
        wheel(Qt::ControlModifier);
        QCOMPARE(selected.size(), 1);
        QVERIFY(selected.at(0).at(0).toLongLong() > kFrom);
        QVERIFY(selected.at(0).at(1).toLongLong() < kTo);
    }

    void legendHidesAndIsolates()
    {
        Shown shown(sample::latency());
        auto* legend = shown.plot.findChild<QWidget*>(QStringLiteral("plotLegend"));
        QVERIFY(legend && legend->isVisible());
        const QColor blue = Theme::instance().series(0);
        QVERIFY(columnsWith(shown.image(), blue, 45, 590) > 300);
        QTest::mouseClick(legend, Qt::LeftButton, Qt::NoModifier, QPoint(12, 11));
        shown.settle();
        QVERIFY(!shown.plot.isSeriesVisible(QStringLiteral("p99")));
        QVERIFY(columnsWith(shown.image(), blue, 45, 590) < 30);
        QTest::mouseClick(legend, Qt::LeftButton, Qt::NoModifier, QPoint(12, 11));
        QVERIFY(shown.plot.isSeriesVisible(QStringLiteral("p99")));

        QTest::mouseClick(legend, Qt::LeftButton, Qt::NoModifier, QPoint(12, 11));
        QTest::mouseDClick(legend, Qt::LeftButton, Qt::NoModifier, QPoint(12, 11));
        QVERIFY(shown.plot.isSeriesVisible(QStringLiteral("p99")));
        QVERIFY(!shown.plot.isSeriesVisible(QStringLiteral("p90")));
        QVERIFY(!shown.plot.isSeriesVisible(QStringLiteral("p50")));
        // New data of the same series keeps what was chosen.
        shown.plot.setData(sample::latency());
        QVERIFY(!shown.plot.isSeriesVisible(QStringLiteral("p90")));
        shown.plot.isolateSeries(QStringLiteral("p99"));
        QVERIFY(shown.plot.isSeriesVisible(QStringLiteral("p90")));

        QSignalSpy menu(&shown.plot, &PlotWidget::seriesMenuRequested);
        QTest::mouseClick(legend, Qt::RightButton, Qt::NoModifier, QPoint(12, 11));
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu.at(0).at(0).toString(), QStringLiteral("p99"));
    }

    void bandsOfWhatWasExpected()
    {
        Shown shown(sample::expected());
        keep(shown.image(), QStringLiteral("expected"));
        const QVector<PlotAnomaly> anomalies = shown.plot.anomalies();
        QCOMPARE(anomalies.size(), 2);
        QCOMPARE(anomalies.at(0).seriesId, QStringLiteral("p99"));
        QVERIFY(anomalies.at(0).fromMs < anomalies.at(1).fromMs);
        QVERIFY(shown.plot.accessibleSummary().contains(QStringLiteral("2 time")));
        // Their bars lie on the time axis, below every line, in the colour of warnings.
        const QColor warn = Theme::instance().color(Token::WarnMark);
        const auto base = [&shown] {
            const QImage image = shown.image();
            return image.copy(0, image.height() - 24, image.width(), 4);
        };
        const int bars = columnsWith(base(), warn, 45, 590);
        QVERIFY2(bars > 60 && bars < 300, qPrintable(QString::number(bars)));
        shown.plot.setSeriesVisible(QStringLiteral("ad1"), false);
        shown.settle();
        QCOMPARE(columnsWith(base(), warn, 45, 590), 0);
        QVERIFY(shown.plot.anomalies().isEmpty());
    }

    void readingsOfABandAreTwoValues()
    {
        Shown shown(sample::expected());
        shown.plot.showCrosshair(kFrom + 60 * sample::kMinute);
        shown.plot.copyReadings();
        const QString text
            = QApplication::clipboard()->text().replace(QChar::Nbsp, QLatin1Char(' '));
        // What was expected is the last line, also where it is the largest value.
        QCOMPARE(text.split(QLatin1Char('\n')).constLast(),
                 QStringLiteral("p99 expected 150 – 430 ms"));
    }

    void earlierPeriodsAreLighter()
    {
        PlotData data;
        data.series = {sample::line(QStringLiteral("now"), 0.3, 0, 0.3),
                       sample::line(QStringLiteral("then"), 0.6, 0, 0.6)};
        data.series[1].isComparison = true;
        Shown shown(data);
        const QImage image = shown.image();
        const QColor blue = Theme::instance().series(0);
        QVERIFY(columnsWith(image, blue, 45, 590) > 300);
        keep(image, QStringLiteral("comparison"));
        // Alone, the earlier period has no pixel of the full colour.
        shown.plot.setSeriesVisible(QStringLiteral("now"), false);
        shown.settle();
        QCOMPARE(columnsWith(shown.image(), blue, 45, 590), 0);
    }

    void legendStandsWhereItIsWanted_data()
    {
        QTest::addColumn<LegendPosition>("position");
        QTest::addColumn<int>("series");
        QTest::addColumn<QString>("side");
        QTest::newRow("automatic") << LegendPosition::Automatic << 3 << "above";
        QTest::newRow("automatic, many") << LegendPosition::Automatic << 11 << "right";
        QTest::newRow("bottom") << LegendPosition::Bottom << 3 << "below";
        QTest::newRow("bottom, many") << LegendPosition::Bottom << 100 << "below";
        QTest::newRow("right") << LegendPosition::Right << 3 << "right";
        QTest::newRow("hidden") << LegendPosition::Hidden << 3 << "hidden";
    }
    void legendStandsWhereItIsWanted()
    {
        QFETCH(LegendPosition, position);
        QFETCH(int, series);
        QFETCH(QString, side);
        PlotData data;
        for (int i = 0; i < series; ++i)
            data.series.append(sample::line(QStringLiteral("series %1").arg(i), 1 + i, 0, 1));
        Shown shown(data);
        shown.plot.setLegendPosition(position);
        shown.settle();
        const auto* legend = shown.plot.findChild<QWidget*>(QStringLiteral("plotLegend"));
        QCOMPARE(legend->isVisible(), side != QLatin1String("hidden"));
        const QRect canvas = shown.canvas->geometry();
        const QRect box = legend->geometry();
        if (side == QLatin1String("above"))
            QVERIFY(box.bottom() < canvas.top());
        else if (side == QLatin1String("below"))
            QVERIFY(box.top() > canvas.bottom() && box.height() <= 3 * 22);
        else if (side == QLatin1String("right"))
            QVERIFY(box.left() > canvas.right());
        // A picture has it at the same side.
        QImage picture(600, 300, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        shown.plot.render(painter, picture.rect());
        painter.end();
        if (side == QLatin1String("below"))
            QVERIFY(columnsWith(picture.copy(0, 278, 600, 22), Theme::instance().series(0), 0, 40)
                    > 5);
    }

    void gapsStayGaps_data()
    {
        QTest::addColumn<int>("step"); // seconds: sparse and dense drawing
        QTest::newRow("sparse") << 60;
        QTest::newRow("dense") << 5;
    }
    void gapsStayGaps()
    {
        QFETCH(int, step);
        PlotData data = flat(180 * 60 / step, kFrom, step * 1000);
        PlotSeries& series = data.series[0];
        series.periodSeconds = step;
        const auto third = series.times.size() / 3;
        series.times.remove(third, third);
        series.values.remove(third, third);
        Shown shown(data);
        const QColor blue = Theme::instance().series(0);
        const QImage image = shown.image();
        QVERIFY(columnsWith(image, blue, 45, 220) > 160);
        QCOMPARE(columnsWith(image, blue, 235, 395), 0);
        QVERIFY(columnsWith(image, blue, 412, 585) > 160);
    }

    void lonePointIsADot()
    {
        Shown shown(oneSeries({kFrom + 90 * sample::kMinute}, {50}));
        const int columns = columnsWith(shown.image(), Theme::instance().series(0), 45, 590);
        QVERIFY(columns >= 2 && columns <= 4);
    }

    void strangeData_data()
    {
        QTest::addColumn<QVector<double>>("values");
        QTest::addColumn<bool>("isReversed");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double inf = std::numeric_limits<double>::infinity();
        QTest::newRow("none") << QVector<double>{} << false;
        QTest::newRow("one") << QVector<double>{5} << false;
        QTest::newRow("equal") << QVector<double>{5, 5, 5, 5} << false;
        QTest::newRow("zeros") << QVector<double>{0, 0, 0} << false;
        QTest::newRow("not finite") << QVector<double>{1, nan, 2, inf, 3, -inf, 4} << false;
        QTest::newRow("only NaN") << QVector<double>{nan, nan} << false;
        QTest::newRow("huge") << QVector<double>{1e308, -1e308, 1e299} << false;
        QTest::newRow("tiny") << QVector<double>{1e-308, 2e-308, 5e-324} << false;
        QTest::newRow("negative") << QVector<double>{-3, -200, -1} << false;
        QTest::newRow("reversed") << QVector<double>{1, 2, 3, 4} << true;
    }
    void strangeData()
    {
        QFETCH(QVector<double>, values);
        QFETCH(bool, isReversed);
        QVector<qint64> times;
        for (int i = 0; i < values.size(); ++i)
            times.append(kFrom + (isReversed ? 100 - i : i) * sample::kMinute);
        for (const bool isStacked : {false, true}) {
            PlotData data = oneSeries(times, values);
            data.series.append(data.series.at(0));
            data.series[1].id = QStringLiteral("m2");
            data.isStacked = isStacked;
            Shown shown(data);
            QVERIFY(!shown.image().isNull());
            QVERIFY(!shown.plot.accessibleSummary().isEmpty());
            send(shown.canvas, QEvent::MouseMove, QPointF(60, 80), Qt::NoButton);
            shown.settle();
            shown.plot.setSparkline(true);
            shown.settle();
            QVERIFY(!shown.image().isNull());
        }
        // Unequal lengths: what has both a time and a value is drawn.
        Shown uneven(oneSeries({kFrom, kFrom + sample::kMinute}, {1}));
        QVERIFY(!uneven.image().isNull());
    }

    void millionPoints()
    {
        PlotData data = flat(1'000'000, kFrom - 900'000'000, 1000);
        data.series[0].periodSeconds = 1;
        Shown shown(data);
        QVERIFY(columnsWith(shown.image(), Theme::instance().series(0), 45, 590) > 20);
        shown.plot.setTimeRange(kFrom - 900'000'000, kFrom + 100'000'000);
        shown.settle();
        QVERIFY(columnsWith(shown.image(), Theme::instance().series(0), 45, 590) > 540);
    }

    void themeSwitchesAtOnce()
    {
        Shown shown(sample::latency());
        const QRgb light = shown.image().pixel(590, 3);
        Theme::instance().apply(ThemeChoice::Dark);
        shown.settle();
        const QRgb dark = shown.image().pixel(590, 3);
        QVERIFY(light != dark);
        QCOMPARE(QColor(dark), Theme::instance().color(Token::Panel));
    }

    void describesItself()
    {
        Shown shown(sample::latency());
        const QString summary = shown.plot.accessibleSummary();
        QVERIFY(summary.contains(QStringLiteral("p99: last")));
        QVERIFY(summary.contains(QStringLiteral("UTC")));
        QTRY_COMPARE(shown.canvas->accessibleDescription(), summary);
        QCOMPARE(shown.canvas->focusPolicy(), Qt::StrongFocus);
    }

    void thresholdCanBeDragged()
    {
        Shown shown(sample::latency());
        shown.plot.setDraggableThreshold(0);
        QSignalSpy dragged(&shown.plot, &PlotWidget::thresholdDragged);
        const int height = shown.canvas->height() - 28;
        const int y = 8 + static_cast<int>(height * (1 - 0.8 / 2.0));
        drag(shown.canvas, QPointF(300, y), QPointF(300, y - height / 4.0));
        QVERIFY(!dragged.isEmpty());
        QCOMPARE(dragged.constLast().at(2).toBool(), true);
        QVERIFY(std::abs(dragged.constLast().at(1).toDouble() - 1.3) < 0.1);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        Theme::instance().apply(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        QWidget window;
        window.resize(1230, 480);
        TimeCursor cursor;
        QList<PlotWidget*> plots;
        PlotData right = sample::latency();
        PlotSeries rate = sample::line(QStringLiteral("5XX rate"), 0.15, 0.7, 4.5);
        rate.paletteIndex = 3;
        rate.unit = QStringLiteral("Percent");
        rate.axis = GraphAxis::Right;
        right.series.append(rate);
        PlotData many;
        for (int i = 0; i < 14; ++i) {
            PlotSeries one = sample::line(QStringLiteral("i-0abc12de34f5678%1").arg(i), 10 + 5 * i,
                                          10, 20 + 5 * i, 1440);
            one.paletteIndex = i;
            many.series.append(one);
        }
        for (const PlotData& data : {sample::latency(), sample::routes(), right, many}) {
            auto* plot = new PlotWidget(&window);
            plot->setData(data);
            plot->setTimeRange(kFrom, kTo);
            plot->setZone(QTimeZone("Asia/Tokyo"));
            plot->setCursor(&cursor);
            const auto i = static_cast<int>(plots.size());
            plot->setGeometry(10 + i % 2 * 610, 10 + i / 2 * 235, 600, 225);
            plots.append(plot);
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QWidget* canvas = plots.at(0)->findChild<QWidget*>(QStringLiteral("plotCanvas"));
        QCoreApplication::processEvents();
        keep(window.grab().toImage(),
             dark ? QStringLiteral("plain-dark") : QStringLiteral("plain-light"));
        QTest::mouseMove(canvas, QPoint(520, 80));
        QCoreApplication::processEvents();
        keep(window.grab().toImage(),
             dark ? QStringLiteral("cross-dark") : QStringLiteral("cross-light"));
    }
};

QTEST_MAIN(TestPlotWidget)
#include "tst_plotwidget.moc"
