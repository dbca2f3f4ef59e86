// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleplot.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

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

} // namespace

class TestPlotWidget final : public QObject
{
    Q_OBJECT
private slots:
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
            PlotSeries one = sample::line(QStringLiteral("i-0abc12de34f5678%1").arg(i), 10 + 5 * i, 10, 20 + 5 * i, 1440);
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
        keep(window.grab().toImage(), dark ? QStringLiteral("plain-dark") : QStringLiteral("plain-light"));
        QTest::mouseMove(canvas, QPoint(520, 80));
        QCoreApplication::processEvents();
        keep(window.grab().toImage(), dark ? QStringLiteral("cross-dark") : QStringLiteral("cross-light"));
    }
};

QTEST_MAIN(TestPlotWidget)
#include "tst_plotwidget.moc"
