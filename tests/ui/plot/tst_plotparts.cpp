// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/axisticks.h"
#include "ui/plot/minmaxpyramid.h"
#include "ui/plot/plotmodel.h"

#include <QDateTime>
#include <QTest>

#include <cmath>
#include <random>

using namespace yagura;

namespace {

qint64 ms(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate).toMSecsSinceEpoch();
}

QStringList labels(const QVector<TimeTick>& ticks)
{
    QStringList result;
    for (const TimeTick& tick : ticks)
        result.append(tick.label);
    return result;
}

} // namespace

class TestPlotParts final : public QObject
{
    Q_OBJECT
private slots:
    void valueAxis_data()
    {
        QTest::addColumn<double>("lowest");
        QTest::addColumn<double>("highest");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("step");
        QTest::newRow("latency") << 0.05 << 1.57 << "Seconds" << 0.0 << 2.0 << 0.5;
        QTest::newRow("rate") << 0.1 << 4.7 << "Percent" << 0.0 << 6.0 << 2.0;
        QTest::newRow("requests") << 1100.0 << 1280.0 << "Count" << 0.0 << 1500.0 << 500.0;
        QTest::newRow("full share") << 3.0 << 97.0 << "Percent" << 0.0 << 100.0 << 25.0;
        QTest::newRow("zero") << 0.0 << 0.0 << "Count" << 0.0 << 1.0 << 0.25;
        QTest::newRow("negative") << -30.0 << 60.0 << "Count" << -50.0 << 100.0 << 50.0;
        QTest::newRow("GiB") << 0.0 << 3.1 * (1 << 30) << "Bytes" << 0.0 << 4.0 * (1 << 30)
                             << 1.0 * (1 << 30);
    }
    void valueAxis()
    {
        QFETCH(double, lowest);
        QFETCH(double, highest);
        QFETCH(QString, unit);
        QFETCH(double, minimum);
        QFETCH(double, maximum);
        QFETCH(double, step);
        AxisWish wish;
        wish.lowest = lowest;
        wish.highest = highest;
        wish.hasData = true;
        wish.unit = unit;
        const ValueAxis axis = niceAxis(wish);
        QCOMPARE(axis.minimum, minimum);
        QCOMPARE(axis.maximum, maximum);
        QCOMPARE(axis.step, step);
        QVERIFY(valueTicks(axis).size() <= 5);
    }

    void rightAxisSharesTheGrid()
    {
        AxisWish wish;
        wish.highest = 5.0;
        wish.hasData = true;
        wish.unit = QStringLiteral("Percent");
        wish.intervals = 4;
        const ValueAxis axis = niceAxis(wish);
        QCOMPARE(axis.maximum, 8.0);
        QCOMPARE(valueTicks(axis).size(), 5);
    }

    void fixedLimitsStay()
    {
        AxisWish wish;
        wish.highest = 5;
        wish.hasData = true;
        wish.options.minimum = -1;
        wish.options.maximum = 33;
        const ValueAxis axis = niceAxis(wish);
        QCOMPARE(axis.minimum, -1.0);
        QCOMPARE(axis.maximum, 33.0);
        wish.options.minimum = 50; // the wrong way round
        const ValueAxis odd = niceAxis(wish);
        QVERIFY(odd.maximum > odd.minimum);
    }

    void timeTicks_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("3 h") << "2026-03-18T02:32:00Z"
                             << "2026-03-18T05:32:00Z" << 520.0 << "Asia/Tokyo"
                             << "12:00"
                             << "12:30";
        QTest::newRow("midnight") << "2026-03-17T14:40:00Z"
                                  << "2026-03-17T16:40:00Z" << 300.0 << "Asia/Tokyo"
                                  << "03-18"
                                  << "00:30";
        QTest::newRow("days") << "2026-03-01T00:00:00Z"
                              << "2026-03-15T00:00:00Z" << 600.0 << "UTC"
                              << "03-02"
                              << "03-04";
        QTest::newRow("seconds") << "2026-03-18T02:32:00Z"
                                 << "2026-03-18T02:33:00Z" << 500.0 << "UTC"
                                 << "02:32"
                                 << "02:32:10";
        QTest::newRow("half hour zone") << "2026-03-18T00:00:00Z"
                                        << "2026-03-18T12:00:00Z" << 400.0 << "Asia/Kolkata"
                                        << "06:00"
                                        << "08:00";
        QTest::newRow("clocks change") << "2026-03-28T12:00:00Z"
                                       << "2026-03-29T12:00:00Z" << 330.0 << "Europe/Berlin"
                                       << "18:00"
                                       << "03-29";
    }
    void timeTicks()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, width);
        QFETCH(QString, zone);
        QFETCH(QString, first);
        QFETCH(QString, second);
        const qint64 fromMs = ms(qPrintable(from));
        const qint64 toMs = ms(qPrintable(to));
        const QVector<TimeTick> ticks
            = yagura::timeTicks(fromMs, toMs, width, QTimeZone(zone.toLatin1()));
        const QStringList texts = labels(ticks);
        QVERIFY2(texts.size() >= 2, qPrintable(texts.join(QLatin1Char(' '))));
        if (QString::fromLatin1(QTest::currentDataTag()) != QLatin1String("seconds"))
            QCOMPARE(texts.at(0), first);
        if (QString::fromLatin1(QTest::currentDataTag()) != QLatin1String("days"))
            QVERIFY2(texts.contains(second), qPrintable(texts.join(QLatin1Char(' '))));
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            const double distance = static_cast<double>(ticks.at(i).timeMs - ticks.at(i - 1).timeMs)
                * width / static_cast<double>(toMs - fromMs);
            QVERIFY(distance > 53); // 64, less the hour that a change of clocks takes away
        }
    }

    void noTicksWithoutARange()
    {
        QVERIFY(yagura::timeTicks(5, 5, 500, QTimeZone::utc()).isEmpty());
        QVERIFY(yagura::timeTicks(9, 5, 500, QTimeZone::utc()).isEmpty());
        QVERIFY(
            yagura::timeTicks(-2'208'988'800'000, 253'402'300'799'999, 500, QTimeZone("Asia/Tokyo"))
                .size()
            < 20);
    }

    void pyramidAgreesWithLooking()
    {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> value(-100, 100);
        QVector<double> values(20'011);
        for (double& one : values)
            one = value(random);
        const MinMaxPyramid pyramid(values);
        std::uniform_int_distribution<int> at(0, static_cast<int>(values.size()) - 1);
        for (int round = 0; round < 500; ++round) {
            int first = at(random);
            int last = at(random);
            if (first > last)
                std::swap(first, last);
            ++last;
            const auto [low, high]
                = std::minmax_element(values.cbegin() + first, values.cbegin() + last);
            const MinMax found = pyramid.range(first, last);
            QCOMPARE(found.minimum, *low);
            QCOMPARE(found.maximum, *high);
        }
    }

    void stacksOnACommonGrid()
    {
        PlotData data;
        data.isStacked = true;
        PlotSeries a;
        a.id = QStringLiteral("a");
        a.times = {0, 60'000, 120'000};
        a.values = {1, 2, 3};
        PlotSeries b = a;
        b.id = QStringLiteral("b");
        b.times = {0, 120'000}; // one is missing: a gap of two periods
        b.values = {10, 30};
        data.series = {a, b};
        PlotModel model;
        model.setData(data);
        const DrawnSeries& top = model.series().at(1);
        QCOMPARE(top.times.size(), 3);
        QCOMPARE(top.values, QVector<double>({11, 2, 33}));
        QCOMPARE(top.hasOwn, QVector<bool>({true, false, true}));
        QVERIFY(!top.isJoined(0, 1));
        QCOMPARE(top.ownValue(2), 30.0);
        model.setHidden({QStringLiteral("a")});
        QCOMPARE(model.series().at(1).values, QVector<double>({10, 30}));
    }

    void cleansWhatComesInDisorder()
    {
        PlotData data;
        PlotSeries a;
        a.id = QStringLiteral("a");
        a.times = {120'000, 0, 60'000, 60'000};
        a.values = {3, 1, std::nan(""), 2};
        data.series = {a};
        PlotModel model;
        model.setData(data);
        QCOMPARE(model.series().at(0).times, QVector<qint64>({0, 60'000, 120'000}));
        QCOMPARE(model.series().at(0).values, QVector<double>({1, 2, 3}));
        QCOMPARE(model.stepTime(0, 1), std::optional<qint64>(60'000));
        QCOMPARE(model.stepTime(0, -1), std::optional<qint64>());
        QCOMPARE(model.nearestTime(70'000), std::optional<qint64>(60'000));
        QCOMPARE(model.nearestTime(500'000), std::optional<qint64>());
    }

    void envelopesFindWhatIsOutside()
    {
        PlotData data;
        PlotSeries series;
        series.id = QStringLiteral("m1");
        PlotEnvelope envelope;
        envelope.id = QStringLiteral("ad1");
        envelope.seriesId = series.id;
        // 0..9 minutes; the edges of minute 4 are the wrong way round, minute 8 expects nothing.
        const QVector<double> values{5, 5, 20, 21, 5, -9, 5, 5, 50, 5};
        for (int i = 0; i < values.size(); ++i) {
            series.times.append(i * 60'000);
            series.values.append(values.at(i));
            if (i == 8)
                continue;
            envelope.times.append(i * 60'000);
            envelope.lower.append(i == 4 ? 10 : 0);
            envelope.upper.append(i == 4 ? 0 : 10);
        }
        envelope.times.append(540'001);
        envelope.lower.append(std::nan(""));
        envelope.upper.append(1);
        data.series = {series};
        data.envelopes = {envelope};
        PlotModel model;
        model.setData(data);
        QCOMPARE(model.envelopes().size(), 1);
        const DrawnEnvelope& drawn = model.envelopes().at(0);
        QCOMPARE(drawn.area.times.size(), 9);
        QCOMPARE(drawn.area.base.at(4), 0.0);
        QCOMPARE(drawn.area.values.at(4), 10.0);
        const QVector<PlotAnomaly> expected{{QStringLiteral("m1"), 120'000, 180'000, 2},
                                            {QStringLiteral("m1"), 300'000, 300'000, 1}};
        QCOMPARE(drawn.anomalies, expected);
        // The axis shows the band as well, unless it is hidden.
        QCOMPARE(model.valueRange(GraphAxis::Left, 0, 60'000)->maximum, 10.0);
        model.setHidden({QStringLiteral("ad1")});
        QCOMPARE(model.valueRange(GraphAxis::Left, 0, 60'000)->maximum, 5.0);
    }

    void anEnvelopeWithoutSeriesIsJustDrawn()
    {
        PlotData data;
        PlotEnvelope envelope;
        envelope.seriesId = QStringLiteral("nobody");
        envelope.times = {0, 60'000, 60'000};
        envelope.lower = {-5, -5}; // shorter than the times
        envelope.upper = {5, 5, 5};
        data.envelopes = {envelope, PlotEnvelope{}};
        PlotModel model;
        model.setData(data);
        QCOMPARE(model.envelopes().at(0).area.times.size(), 2);
        QVERIFY(model.envelopes().at(0).anomalies.isEmpty());
        QVERIFY(model.envelopes().at(1).area.times.isEmpty());
        QCOMPARE(model.valueRange(GraphAxis::Left, 0, 60'000)->minimum, -5.0);
    }
};

QTEST_GUILESS_MAIN(TestPlotParts)
#include "tst_plotparts.moc"
