// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshots.h"
#include "ui/widgets/formatters.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace yagura;

class TestSnapshots : public QObject
{
    Q_OBJECT

private slots:
    void barsAreProportional();
    void barsThatDoNotFitAreLeftOut();
    void negativeValuesGoToTheLeft();
    void numbersFillTheRoom_data();
    void numbersFillTheRoom();
    void donutGathersTheSmallestAsOther();
    void donutLeavesOutNothingness();
    void gaugeClampsToItsScale_data();
    void gaugeClampsToItsScale();
    void everyPictureShowsSomethingAtAnySize();
};

void TestSnapshots::barsAreProportional()
{
    const QVector<snapshots::Item> items{
        {u"a"_s, 200, u"200"_s, {}}, {u"b"_s, 100, u"100"_s, {}}, {u"c"_s, 0.001, u"0.001"_s, {}}};
    const auto rows = snapshots::barRows(items, QRectF(0, 0, 246, 200), 40);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).bar.width(), 200.0);
    QCOMPARE(rows.at(1).bar.width(), 100.0);
    QCOMPARE(rows.at(2).bar.width(), snapshots::kMinimumBar);
    QVERIFY(rows.at(0).valueAt.x() + 40 <= 246);
}

void TestSnapshots::barsThatDoNotFitAreLeftOut()
{
    const QVector<snapshots::Item> items(10, {u"a"_s, 1, u"1"_s, {}});
    QCOMPARE(
        snapshots::barRows(items, QRectF(0, 0, 100, 3 * snapshots::kBarRowHeight + 1), 10).size(),
        3);
    QCOMPARE(snapshots::barRows(items, QRectF(0, 0, 100, 5), 10).size(), 0);
    const QVector<snapshots::Item> four(4, {u"a"_s, 1, u"1"_s, {}});
    QCOMPARE(
        snapshots::barRows(four, QRectF(0, 0, 100, 4 * snapshots::kBarRowHeight - 12), 10).size(),
        4);
}

void TestSnapshots::negativeValuesGoToTheLeft()
{
    const QVector<snapshots::Item> items{
        {u"a"_s, 0, u"0"_s, {}}, {u"b"_s, -5, u"-5"_s, {}}, {u"c"_s, 15, u"15"_s, {}}};
    const auto rows = snapshots::barRows(items, QRectF(0, 0, 116, 200), 10);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).bar.width(), 0.0);
    QCOMPARE(rows.at(0).bar.left(), 25.0); // the zero line: a quarter of 100
    QCOMPARE(rows.at(1).bar, QRectF(0, rows.at(1).bar.top(), 25, rows.at(1).bar.height()));
    QCOMPARE(rows.at(2).bar.left(), 25.0);
    QCOMPARE(rows.at(2).bar.right(), 100.0);
    for (const auto& row : rows)
        QVERIFY(row.valueAt.x() >= 25 && row.valueAt.x() + 10 <= 116);
}

void TestSnapshots::numbersFillTheRoom_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("shown");
    QTest::newRow("one") << 1 << QSizeF(900, 300) << 1 << 1;
    QTest::newRow("three side by side") << 3 << QSizeF(900, 300) << 3 << 3;
    QTest::newRow("two rows") << 8 << QSizeF(900, 300) << 5 << 8;
    QTest::newRow("as many as fit") << 100 << QSizeF(900, 300) << 5 << 25;
    QTest::newRow("no room") << 3 << QSizeF(10, 10) << 1 << 1;
}

void TestSnapshots::numbersFillTheRoom()
{
    QFETCH(int, count);
    QFETCH(QSizeF, size);
    const snapshots::NumberGrid grid = snapshots::numberGrid(count, size, false);
    QTEST(grid.columns, "columns");
    QTEST(grid.shown, "shown");
}

void TestSnapshots::donutGathersTheSmallestAsOther()
{
    QVector<snapshots::Item> items;
    for (int i = 1; i <= 9; ++i)
        items.append({QString::number(i), static_cast<double>(i), {}, {}});
    const auto slices = snapshots::slices(items);
    QCOMPARE(slices.size(), snapshots::kMaxSlices);
    QCOMPARE(slices.first().label, u"9"_s);
    QCOMPARE(slices.last().value, 1.0 + 2 + 3 + 4);
    QCOMPARE(slices.first().valueText, format::percent(20));
}

void TestSnapshots::donutLeavesOutNothingness()
{
    const auto slices = snapshots::slices({{u"a"_s, 0, {}, {}},
                                           {u"b"_s, -1, {}, {}},
                                           {u"c"_s, 3, {}, {}},
                                           {u"d"_s, qQNaN(), {}, {}}});
    QCOMPARE(slices.size(), 1);
    QCOMPARE(slices.first().label, u"c"_s);
    QVERIFY(snapshots::slices({}).isEmpty());
}

void TestSnapshots::gaugeClampsToItsScale_data()
{
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("fraction");
    QTest::newRow("middle") << 0.0 << 500.0 << 250.0 << 0.5;
    QTest::newRow("below") << 0.0 << 500.0 << -1.0 << 0.0;
    QTest::newRow("above") << 0.0 << 500.0 << 501.0 << 1.0;
    QTest::newRow("empty scale") << 5.0 << 5.0 << 5.0 << 0.0;
    QTest::newRow("reversed scale") << 5.0 << 1.0 << 3.0 << 0.0;
}

void TestSnapshots::gaugeClampsToItsScale()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, value);
    const snapshots::GaugeScale scale{minimum, maximum, {}, {}, {}, {}};
    QTEST(scale.fraction(value), "fraction");
}

void TestSnapshots::everyPictureShowsSomethingAtAnySize()
{
    const QVector<snapshots::Item> items{{u"a"_s, 2, u"2"_s, {}}, {u"b"_s, 1, u"1"_s, {}}};
    const snapshots::GaugeScale scale{0, 500, u"0"_s, u"500"_s, 400, 450};
    const QList<std::function<void(QPainter&, const QRectF&)>> pictures{
        [&](QPainter& painter, const QRectF& area) { snapshots::drawBars(painter, area, items); },
        [&](QPainter& painter, const QRectF& area) {
            snapshots::drawDonut(painter, area, snapshots::slices(items), u"3"_s, u"/min"_s);
        },
        [&](QPainter& painter, const QRectF& area) {
            snapshots::drawGauge(painter, area, scale, 312, u"312"_s, u"of 500"_s);
        },
        [&](QPainter& painter, const QRectF& area) {
            snapshots::drawGauge(painter, area, scale, qQNaN(), {}, {});
        },
        [&](QPainter& painter, const QRectF& area) {
            snapshots::drawDonut(painter, area, {}, {}, {});
        },
    };
    for (const auto& picture : pictures) {
        for (const QSize size : {QSize(240, 150), QSize(40, 30), QSize(1, 1)}) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            {
                QPainter painter(&image);
                picture(painter, image.rect());
            }
            bool isPainted = false;
            for (int y = 0; y < image.height() && !isPainted; ++y) {
                for (int x = 0; x < image.width() && !isPainted; ++x)
                    isPainted = qAlpha(image.pixel(x, y)) != 0;
            }
            if (size.width() > 100)
                QVERIFY(isPainted);
        }
    }
}

QTEST_MAIN(TestSnapshots)
#include "tst_snapshots.moc"
