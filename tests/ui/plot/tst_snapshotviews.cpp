// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshotviews.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura;

class TestSnapshotViews : public QObject
{
    Q_OBJECT

private slots:
    void barsAreProportional();
    void barsThatDoNotFitAreLeftOut();
    void negativeAndZeroValuesHaveNoBar();
    void donutGathersTheSmallestAsOther();
    void donutLeavesOutNothingness();
    void gaugeClampsToItsScale_data();
    void gaugeClampsToItsScale();
    void gaugeShowsTheMissingValue();
    void everyViewPaintsSomething();
};

void TestSnapshotViews::barsAreProportional()
{
    const QVector<SnapshotItem> items{
        {u"a"_s, 200, u"200"_s, {}}, {u"b"_s, 100, u"100"_s, {}}, {u"c"_s, 0.001, u"0.001"_s, {}}};
    const auto rows = BarsGeometry::rows(items, QRectF(0, 0, 246, 200), 40);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).bar.width(), 200.0);
    QCOMPARE(rows.at(1).bar.width(), 100.0);
    QCOMPARE(rows.at(2).bar.width(), BarsGeometry::kMinimumBar);
    QVERIFY(rows.at(0).valueAt.x() + 40 <= 246);
}

void TestSnapshotViews::barsThatDoNotFitAreLeftOut()
{
    const QVector<SnapshotItem> items(10, {u"a"_s, 1, u"1"_s, {}});
    QCOMPARE(
        BarsGeometry::rows(items, QRectF(0, 0, 100, 3 * BarsGeometry::kRowHeight + 1), 10).size(),
        3);
    QCOMPARE(BarsGeometry::rows(items, QRectF(0, 0, 100, 5), 10).size(), 0);
}

void TestSnapshotViews::negativeAndZeroValuesHaveNoBar()
{
    const QVector<SnapshotItem> items{{u"a"_s, 0, u"0"_s, {}}, {u"b"_s, -5, u"-5"_s, {}}};
    for (const auto& row : BarsGeometry::rows(items, QRectF(0, 0, 100, 100), 10))
        QCOMPARE(row.bar.width(), 0.0);
}

void TestSnapshotViews::donutGathersTheSmallestAsOther()
{
    QVector<SnapshotItem> items;
    for (int i = 1; i <= 9; ++i)
        items.append({QString::number(i), static_cast<double>(i), {}, {}});
    DonutView donut;
    donut.setItems(items, u"45"_s, u"/min"_s);
    QCOMPARE(donut.slices().size(), DonutView::kMaxSlices);
    QCOMPARE(donut.slices().first().label, u"9"_s);
    QCOMPARE(donut.slices().last().value, 1.0 + 2 + 3 + 4);
    QCOMPARE(donut.slices().first().valueText, u"20 %"_s);
}

void TestSnapshotViews::donutLeavesOutNothingness()
{
    DonutView donut;
    donut.setItems({{u"a"_s, 0, {}, {}}, {u"b"_s, -1, {}, {}}, {u"c"_s, 3, {}, {}}}, u"3"_s, {});
    QCOMPARE(donut.slices().size(), 1);
    donut.setItems({}, u"0"_s, {});
    QVERIFY(donut.slices().isEmpty());
}

void TestSnapshotViews::gaugeClampsToItsScale_data()
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

void TestSnapshotViews::gaugeClampsToItsScale()
{
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, value);
    GaugeView gauge;
    gauge.setScale({minimum, maximum, {}, {}, {}, {}});
    QTEST(gauge.fraction(value), "fraction");
}

void TestSnapshotViews::gaugeShowsTheMissingValue()
{
    GaugeView gauge;
    gauge.setValue(std::nan(""), u"nan"_s, u"of 500"_s);
    QCOMPARE(gauge.accessibleDescription(), u"\u2014 of 500"_s);
}

void TestSnapshotViews::everyViewPaintsSomething()
{
    BarsView bars;
    bars.setItems({{u"a"_s, 2, u"2"_s, {}}});
    DonutView donut;
    donut.setItems({{u"a"_s, 2, {}, {}}, {u"b"_s, 1, {}, {}}}, u"3"_s, u"/min"_s);
    GaugeView gauge;
    gauge.setScale({0, 500, u"0"_s, u"500"_s, 400, 450});
    gauge.setValue(312, u"312"_s, u"of 500"_s);
    for (QWidget* view : std::initializer_list<QWidget*>{&bars, &donut, &gauge}) {
        for (const QSize size : {QSize(240, 150), QSize(40, 30), QSize(1, 1)}) {
            view->resize(size);
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            view->render(&image, {}, {}, QWidget::DrawChildren);
            bool isPainted = false;
            for (int y = 0; y < image.height() && !isPainted; ++y) {
                for (int x = 0; x < image.width() && !isPainted; ++x)
                    isPainted = qAlpha(image.pixel(x, y)) != 0;
            }
            if (size.width() > 100)
                QVERIFY2(isPainted, view->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestSnapshotViews)
#include "tst_snapshotviews.moc"
