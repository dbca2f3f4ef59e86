// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/gridlayout.h"

#include <QTest>

#include <random>

using namespace yagura;

namespace {

DashboardWidget widgetAt(int id, GridRect rect)
{
    DashboardWidget widget;
    widget.id = id;
    widget.type = "text";
    widget.rect = rect;
    return widget;
}

std::vector<GridRect> rectsOf(const std::vector<DashboardWidget>& widgets)
{
    std::vector<GridRect> rects;
    for (const DashboardWidget& widget : widgets)
        rects.push_back(widget.rect);
    return rects;
}

std::vector<DashboardWidget> randomLayout(std::mt19937& random, int count)
{
    std::vector<DashboardWidget> widgets;
    for (int i = 0; i < count; ++i) {
        const GridRect rect{int(random() % 30) - 3, int(random() % 40) - 3, int(random() % 26),
                            int(random() % 12)};
        widgets.push_back(widgetAt(i + 1, rect));
    }
    return gridlayout::withoutOverlaps(widgets);
}

} // namespace

class TestGridLayout : public QObject
{
    Q_OBJECT
private slots:
    void firstFree_data();
    void firstFree();
    void firstFreeIsTheFirst();
    void clamps();
    void pushesDownWhatIsInTheWay();
    void keepsOrderOfThoseThatGiveWay();
    void leavesOthersAlone();
    void roomForANewWidget();
    void movesSeveral();
    void unknownAndRepeatedIds();
    void randomMoves();
    void bigLayoutIsQuick();
};

void TestGridLayout::firstFree_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("y");
    // Taken: columns 0-11 in rows 0-5, columns 18-23 in rows 0-2.
    QTest::newRow("gap") << 6 << 6 << 12 << 0;
    QTest::newRow("wider than the gap") << 12 << 6 << 12 << 3;
    QTest::newRow("whole row") << 24 << 1 << 0 << 6;
    QTest::newRow("too wide") << 40 << 1 << 0 << 6;
    QTest::newRow("nothing") << 0 << 0 << 12 << 0;
}

void TestGridLayout::firstFree()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, x);
    QFETCH(int, y);
    const std::vector<DashboardWidget> widgets{widgetAt(1, {0, 0, 12, 6}),
                                               widgetAt(2, {18, 0, 6, 3})};
    const GridRect place = gridlayout::firstFree(widgets, width, height);
    QCOMPARE(place.x, x);
    QCOMPARE(place.y, y);
}

/// Against the plain search over every cell.
void TestGridLayout::firstFreeIsTheFirst()
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto widgets = randomLayout(random, int(random() % 12));
        const int width = 1 + int(random() % 24);
        const int height = 1 + int(random() % 6);
        GridRect expected{0, 0, width, height};
        const auto isFree = [&] {
            return std::none_of(widgets.begin(), widgets.end(), [&](const DashboardWidget& w) {
                return w.rect.overlaps(expected);
            });
        };
        while (!isFree()) {
            if (++expected.x + width > kGridColumns) {
                expected.x = 0;
                ++expected.y;
            }
        }
        const GridRect found = gridlayout::firstFree(widgets, width, height);
        QVERIFY2(found == expected, qPrintable(QStringLiteral("round %1").arg(round)));
    }
}

void TestGridLayout::clamps()
{
    QVERIFY(gridlayout::clamped({-5, -5, 0, 0}) == (GridRect{0, 0, 1, 1}));
    QVERIFY(gridlayout::clamped({20, 3, 12, 2000}) == (GridRect{12, 3, 12, 1000}));
    QVERIFY(gridlayout::clamped({3, 4, 5, 6}) == (GridRect{3, 4, 5, 6}));
    QVERIFY(gridlayout::clamped({99, 0, 99, 1}) == (GridRect{0, 0, 24, 1}));
}

void TestGridLayout::pushesDownWhatIsInTheWay()
{
    const std::vector<DashboardWidget> widgets{
        widgetAt(1, {0, 0, 12, 6}), widgetAt(2, {12, 0, 12, 6}), widgetAt(3, {12, 6, 12, 6})};
    // 1 lands on 2, which lands on 3.
    const auto after = gridlayout::moved(widgets, {1}, {{12, 2, 12, 6}});
    QVERIFY(after[0].rect == (GridRect{12, 2, 12, 6}));
    QVERIFY(after[1].rect == (GridRect{12, 8, 12, 6}));
    QVERIFY(after[2].rect == (GridRect{12, 14, 12, 6}));
}

void TestGridLayout::keepsOrderOfThoseThatGiveWay()
{
    std::vector<DashboardWidget> widgets;
    for (int i = 0; i < 6; ++i)
        widgets.push_back(widgetAt(i + 1, {0, i * 2, 24, 2}));
    const auto after = gridlayout::moved(widgets, {6}, {{0, 0, 24, 2}});
    QVERIFY(after[5].rect == (GridRect{0, 0, 24, 2}));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(after[std::size_t(i)].rect.y, 2 + i * 2);
}

void TestGridLayout::leavesOthersAlone()
{
    const std::vector<DashboardWidget> widgets{widgetAt(1, {0, 0, 6, 6}), widgetAt(2, {6, 0, 6, 6}),
                                               widgetAt(3, {18, 20, 6, 6})};
    const auto after = gridlayout::moved(widgets, {1}, {{12, 30, 6, 6}});
    QVERIFY(after[1] == widgets[1]);
    QVERIFY(after[2] == widgets[2]); // gaps stay: nothing is pulled up
}

void TestGridLayout::roomForANewWidget()
{
    const std::vector<DashboardWidget> widgets{widgetAt(1, {0, 0, 12, 6}),
                                               widgetAt(2, {12, 0, 12, 6})};
    const GridRect wanted{6, 3, 6, 4};
    const auto after = gridlayout::roomMade(widgets, wanted);
    QVERIFY(after[0].rect == (GridRect{0, 7, 12, 6}));
    QVERIFY(after[1] == widgets[1]);
}

void TestGridLayout::movesSeveral()
{
    const std::vector<DashboardWidget> widgets{widgetAt(1, {0, 0, 6, 6}), widgetAt(2, {6, 0, 6, 6}),
                                               widgetAt(3, {12, 0, 6, 6})};
    const auto swapped = gridlayout::moved(widgets, {1, 2}, {{6, 0, 6, 6}, {0, 0, 6, 6}});
    QVERIFY(swapped[0].rect == widgets[1].rect);
    QVERIFY(swapped[1].rect == widgets[0].rect);
    QVERIFY(swapped[2] == widgets[2]);
    const auto stacked = gridlayout::moved(widgets, {1, 2}, {{12, 0, 6, 6}, {12, 0, 6, 6}});
    QVERIFY(stacked[0].rect == (GridRect{12, 0, 6, 6}));
    QVERIFY(stacked[1].rect == (GridRect{12, 6, 6, 6}));
    QVERIFY(stacked[2].rect == (GridRect{12, 12, 6, 6}));
}

void TestGridLayout::unknownAndRepeatedIds()
{
    const std::vector<DashboardWidget> widgets{widgetAt(1, {0, 0, 6, 6}),
                                               widgetAt(2, {6, 0, 6, 6})};
    QVERIFY(gridlayout::moved(widgets, {77}, {{0, 0, 24, 24}}) == widgets);
    const auto after = gridlayout::moved(widgets, {1, 1}, {{6, 0, 6, 6}, {0, 0, 6, 6}});
    QVERIFY(after[0].rect == (GridRect{6, 0, 6, 6}));
    QVERIFY(gridlayout::isValid(after));
    QVERIFY(gridlayout::isValid(gridlayout::moved(widgets, {1, 2}, {{0, 0, 6, 6}})));
}

void TestGridLayout::randomMoves()
{
    std::mt19937 random(42);
    for (int round = 0; round < 300; ++round) {
        const auto before = randomLayout(random, 1 + int(random() % 25));
        QVERIFY(gridlayout::isValid(before));
        QVERIFY(rectsOf(gridlayout::withoutOverlaps(before)) == rectsOf(before));
        const auto& picked = before[random() % before.size()];
        const GridRect target{int(random() % 40) - 8, int(random() % 60) - 8, int(random() % 30),
                              int(random() % 14)};
        const auto after = gridlayout::moved(before, {picked.id}, {target});
        QVERIFY(gridlayout::isValid(after));
        QVERIFY(after == gridlayout::moved(before, {picked.id}, {target}));
        const auto index = std::size_t(&picked - before.data());
        QVERIFY(after[index].rect == gridlayout::clamped(target));
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].id, before[i].id);
            if (i == index)
                continue;
            QCOMPARE(after[i].rect.x, before[i].rect.x); // others only ever give way downwards
            QVERIFY(after[i].rect.y >= before[i].rect.y);
            QVERIFY(after[i].rect.width == before[i].rect.width
                    && after[i].rect.height == before[i].rect.height);
        }
        // A drag that comes back to where it began: the layout it began with.
        QVERIFY(gridlayout::moved(before, {picked.id}, {picked.rect}) == before);
        // Making room never overlaps the room.
        auto room = gridlayout::roomMade(before, target);
        room.push_back(widgetAt(999, gridlayout::clamped(target)));
        QVERIFY(gridlayout::isValid(room));
        // The first free place is free.
        auto more = before;
        more.push_back(widgetAt(998, gridlayout::firstFree(before, target.width, target.height)));
        QVERIFY(gridlayout::isValid(more));
        QCOMPARE(gridlayout::height(before) > 0, true);
    }
}

/// 500 widgets, as many as a body may hold: a drag step has to stay far below a frame.
void TestGridLayout::bigLayoutIsQuick()
{
    std::vector<DashboardWidget> widgets;
    for (int i = 0; i < kMaxWidgets; ++i)
        widgets.push_back(widgetAt(i + 1, {(i % 4) * 6, (i / 4) * 1000, 6, 1000}));
    QVERIFY(gridlayout::isValid(widgets));
    const auto after = gridlayout::moved(widgets, {500}, {{3, 0, 24, 1000}});
    QVERIFY(gridlayout::isValid(after));
    QCOMPARE(after[0].rect.y, 1000);
    QCOMPARE(gridlayout::firstFree(widgets, 24, 1000).y, 125'000);
}

QTEST_GUILESS_MAIN(TestGridLayout)
#include "tst_gridlayout.moc"
