// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/dashboardeditor.h"
#include "ui/plot/wholerange.h"
#include "ui/dashboards/widgetkinds.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yagura;

namespace {

Dashboard parsed(const char* body)
{
    const auto result = parseDashboardBody(body);
    return result ? result->dashboard : Dashboard();
}

Dashboard sample()
{
    return parsed(R"({"start":"-PT6H","x-kept":{"b":1,"a":[1,2]},"widgets":[
        {"type":"metric","x":0,"y":0,"width":12,"height":6,"properties":{"metrics":[["A","B","C","d"],["...","e"]],
         "region":"us-east-1","title":"One","later":{"z":1}}},
        {"type":"text","x":12,"y":0,"width":6,"height":3,"properties":{"markdown":"hi"},"own":"kept"},
        {"type":"custom","x":0,"y":6,"width":6,"height":6,"properties":{"endpoint":"arn:x"}},
        {"type":"chart","x":6,"y":6,"width":6,"height":6,"properties":{"depth":[1,{"q":null}]}}]})");
}

std::vector<int> idsOf(const Dashboard& dashboard)
{
    std::vector<int> ids;
    for (const DashboardWidget& widget : dashboard.widgets)
        ids.push_back(widget.id);
    return ids;
}

/// Some of the ids, at least one when there is any.
std::vector<int> someOf(const Dashboard& dashboard, QRandomGenerator& random)
{
    std::vector<int> ids = idsOf(dashboard);
    std::shuffle(ids.begin(), ids.end(), random);
    if (!ids.empty())
        ids.resize(1 + random.bounded(quint32(std::min<std::size_t>(ids.size(), 3))));
    return ids;
}

Dashboard randomEdit(const Dashboard& dashboard, QRandomGenerator& random)
{
    const std::vector<int> ids = someOf(dashboard, random);
    switch (random.bounded(11)) {
    case 0:
    case 1: {
        const auto& kinds = widgetKinds();
        const WidgetKind* kind = nullptr;
        while (!kind || !kind->isInPalette)
            kind = &kinds[random.bounded(quint32(kinds.size()))];
        DashboardWidget widget = kind->takesMetrics
            ? metricWidget(*kind, {{"N", "M" + std::to_string(random.bounded(9)), {{"D", "v"}}}},
                           "us-east-1")
            : kind->create("us-east-1");
        std::optional<GridRect> at;
        if (random.bounded(2))
            at = GridRect{int(random.bounded(24)), int(random.bounded(30)), 1, 1};
        return boardedits::added(dashboard, {widget}, at).dashboard;
    }
    case 2:
        return dashboard.widgets.size() > 3 ? boardedits::removed(dashboard, ids) : dashboard;
    case 3:
        return boardedits::duplicated(dashboard, ids).dashboard;
    case 4:
    case 5:
        return boardedits::moved(dashboard, ids, random.bounded(-9, 10), random.bounded(-9, 10),
                                 random.bounded(2));
    case 6:
        return boardedits::resized(dashboard, ids, random.bounded(-5, 6), random.bounded(-5, 6));
    case 7:
        return boardedits::alignedLeft(dashboard, ids);
    case 8:
        return boardedits::alignedTop(dashboard, ids);
    case 9:
        return boardedits::sameSize(dashboard, ids);
    default: {
        if (ids.empty())
            return dashboard;
        DashboardWidget widget = *boardedits::find(dashboard, ids.front());
        widget.properties["title"] = "t" + std::to_string(random.bounded(1000));
        return boardedits::replaced(dashboard, ids.front(), widget);
    }
    }
}

} // namespace

class TestDashboardEditor : public QObject
{
    Q_OBJECT
private slots:
    void oneValueForTheWholeRange()
    {
        // 3 h that begin and end within a minute: one period covers them all.
        const TimePoint from = fromEpochSeconds(1'773'810'053);
        const WholeRange hours = wholeRange({from, from + std::chrono::hours(3)});
        QCOMPARE(hours.range.from, fromEpochSeconds(1'773'810'000));
        QCOMPARE(hours.range.to, fromEpochSeconds(1'773'820'800));
        QCOMPARE(hours.periodSeconds, 10'800);
        QCOMPARE(wholeRange({from, from + Seconds(5)}).periodSeconds, 60);
        const WholeRange weeks = wholeRange({from, from + std::chrono::hours(24 * 21)});
        QCOMPARE(weeks.periodSeconds, 1'814'400);
        QCOMPARE(toEpochMs(weeks.range.from) % 300'000, 0);
    }

    void undoesAndRedoesEverythingByteForByte_data();
    void undoesAndRedoesEverythingByteForByte();
    void survivesASave();
    void countsUnsavedChanges();
    void mergesHeldKeys();
    void movesAGroupOnlyAsFarAsTheGridGoes();
    void withoutPushingATakenPlaceIsNoPlace();
    void keepsMinimumSizes();
    void carriesWidgetsAsText_data();
    void carriesWidgetsAsText();
    void refusesTextWithoutWidgets_data();
    void refusesTextWithoutWidgets();
    void addsMetricsAfterTheRowsThatAreThere();
    void holdsNoMoreThanTheServiceAllows();
};

void TestDashboardEditor::undoesAndRedoesEverythingByteForByte_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 7U, 42U, 99U, 2026U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestDashboardEditor::undoesAndRedoesEverythingByteForByte()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    DashboardEditor editor;
    editor.load(sample(), QStringLiteral("Sample"));
    QVERIFY(gridlayout::isValid(editor.dashboard().widgets));
    std::vector<std::string> states{serialiseDashboard(editor.dashboard())};
    for (int i = 0; i < 200; ++i) {
        const int before = editor.undoStack()->index();
        editor.apply(QStringLiteral("edit %1").arg(i), randomEdit(editor.dashboard(), random));
        QVERIFY2(gridlayout::isValid(editor.dashboard().widgets), qPrintable(QString::number(i)));
        if (editor.undoStack()->index() > before)
            states.push_back(serialiseDashboard(editor.dashboard()));
        // Going back and forth in between changes nothing either.
        if (i % 17 == 0 && editor.undoStack()->canUndo()) {
            editor.undoStack()->undo();
            editor.undoStack()->redo();
        }
    }
    QVERIFY(states.size() > 100);
    for (std::size_t i = states.size(); i-- > 0;) {
        QCOMPARE(serialiseDashboard(editor.dashboard()), states[i]);
        editor.undoStack()->undo();
    }
    QVERIFY(!editor.undoStack()->canUndo());
    for (const std::string& state : states) {
        QCOMPARE(serialiseDashboard(editor.dashboard()), state);
        editor.undoStack()->redo();
    }
}

void TestDashboardEditor::survivesASave()
{
    DashboardEditor editor;
    editor.load(sample(), QStringLiteral("Sample"));
    const std::string start = serialiseDashboard(editor.dashboard());
    editor.apply(QStringLiteral("Move"),
                 boardedits::moved(editor.dashboard(), {editor.dashboard().widgets[1].id}, 1, 4));
    editor.markSaved();
    QVERIFY(!editor.isModified());
    editor.undoStack()->undo();
    QVERIFY(editor.isModified());
    QCOMPARE(serialiseDashboard(editor.dashboard()), start);
    editor.undoStack()->redo();
    QVERIFY(!editor.isModified());
}

void TestDashboardEditor::countsUnsavedChanges()
{
    DashboardEditor editor;
    editor.load(sample(), QStringLiteral("Sample"));
    const int id = editor.dashboard().widgets[1].id;
    QCOMPARE(editor.unsavedChanges(), 0);
    editor.apply(QStringLiteral("a"), boardedits::moved(editor.dashboard(), {id}, 1, 0));
    editor.apply(QStringLiteral("nothing"), editor.dashboard());
    editor.setTitle(QStringLiteral("Other"));
    QCOMPARE(editor.unsavedChanges(), 2);
    QCOMPARE(editor.undoStack()->undoText(), QStringLiteral("Rename"));
    editor.undoStack()->undo();
    QCOMPARE(editor.title(), QStringLiteral("Sample"));
    QCOMPARE(editor.unsavedChanges(), 1);
    editor.markSaved();
    editor.undoStack()->undo();
    editor.apply(QStringLiteral("b"), boardedits::moved(editor.dashboard(), {id}, 2, 0));
    QVERIFY(editor.isModified()); // the saved state cannot be reached any more
    QVERIFY(editor.unsavedChanges() > 0);
}

void TestDashboardEditor::mergesHeldKeys()
{
    DashboardEditor editor;
    editor.load(sample(), QStringLiteral("Sample"));
    const std::string start = serialiseDashboard(editor.dashboard());
    const int id = editor.dashboard().widgets[1].id;
    for (int i = 0; i < 4; ++i)
        editor.apply(QStringLiteral("Move"), boardedits::moved(editor.dashboard(), {id}, 1, 0),
                     QStringLiteral("m"));
    QCOMPARE(editor.undoStack()->count(), 1);
    QCOMPARE(boardedits::find(editor.dashboard(), id)->rect.x, 16);
    editor.apply(QStringLiteral("Resize"), boardedits::resized(editor.dashboard(), {id}, 0, 1),
                 QStringLiteral("r"));
    QCOMPARE(editor.undoStack()->count(), 2);
    editor.undoStack()->undo();
    editor.undoStack()->undo();
    QCOMPARE(serialiseDashboard(editor.dashboard()), start);
}

void TestDashboardEditor::movesAGroupOnlyAsFarAsTheGridGoes()
{
    const Dashboard dashboard = sample();
    const std::vector<int> ids{dashboard.widgets[0].id, dashboard.widgets[1].id};
    const Dashboard moved = boardedits::moved(dashboard, ids, 100, -100);
    QCOMPARE(moved.widgets[0].rect.x, 6);
    QCOMPARE(moved.widgets[1].rect.x, 18);
    QCOMPARE(moved.widgets[0].rect.y, 0);
}

void TestDashboardEditor::withoutPushingATakenPlaceIsNoPlace()
{
    const Dashboard dashboard = sample();
    const int text = dashboard.widgets[1].id;
    QVERIFY(boardedits::moved(dashboard, {text}, -1, 0, false) == dashboard);
    const Dashboard free = boardedits::moved(dashboard, {text}, 1, 0, false);
    QCOMPARE(boardedits::find(free, text)->rect.x, 13);
    const Dashboard pushed = boardedits::moved(dashboard, {text}, -1, 0, true);
    QVERIFY(gridlayout::isValid(pushed.widgets));
    QCOMPARE(boardedits::find(pushed, text)->rect.x, 11);
}

void TestDashboardEditor::keepsMinimumSizes()
{
    const Dashboard dashboard = sample();
    const int id = dashboard.widgets[0].id;
    const Dashboard small = boardedits::resized(dashboard, {id}, -100, -100);
    QCOMPARE(boardedits::find(small, id)->rect.width, 4);
    QCOMPARE(boardedits::find(small, id)->rect.height, 3);
    const Dashboard wide = boardedits::resized(dashboard, {id}, 100, 0);
    QCOMPARE(boardedits::find(wide, id)->rect.right(), kGridColumns);
    QVERIFY(gridlayout::isValid(wide.widgets));
}

void TestDashboardEditor::carriesWidgetsAsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    const QByteArray widget
        = R"({"type":"text","x":0,"y":0,"width":6,"height":3,"properties":{"markdown":"a"}})";
    QTest::newRow("body") << QByteArray("{\"widgets\":[" + widget + "," + widget + "]}") << 2;
    QTest::newRow("array") << QByteArray("[" + widget + "]") << 1;
    QTest::newRow("one widget") << widget << 1;
    QTest::newRow("own copy") << QByteArray::fromStdString(
        boardedits::toClipboardText(sample(), idsOf(sample())))
                              << 4;
}

void TestDashboardEditor::carriesWidgetsAsText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, count);
    const auto widgets = boardedits::fromClipboardText(text.toStdString());
    QVERIFY(widgets.has_value());
    QCOMPARE(int(widgets->size()), count);
    const boardedits::Added added = boardedits::added(sample(), *widgets, GridRect{3, 2, 1, 1});
    QCOMPARE(int(added.ids.size()), count);
    QVERIFY(gridlayout::isValid(added.dashboard.widgets));
    QCOMPARE(added.dashboard.widgets.size(), sample().widgets.size() + std::size_t(count));
    QCOMPARE(boardedits::find(added.dashboard, added.ids.front())->properties,
             widgets->front().properties);
}

void TestDashboardEditor::refusesTextWithoutWidgets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("prose") << QByteArray("Call me at six");
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}");
    QTest::newRow("numbers") << QByteArray("[1,2,3]");
    QTest::newRow("cut off") << QByteArray("{\"widgets\":[{\"type\":");
    QTest::newRow("deep") << QByteArray("[").repeated(100'000);
}

void TestDashboardEditor::refusesTextWithoutWidgets()
{
    QFETCH(const QByteArray, text);
    const auto widgets = boardedits::fromClipboardText(text.toStdString());
    QVERIFY(!widgets.has_value());
    QVERIFY(!widgets.error().message.empty());
}

void TestDashboardEditor::addsMetricsAfterTheRowsThatAreThere()
{
    const Dashboard dashboard = sample();
    const Metric fresh{"A", "New", {{"C", "x"}}};
    const DashboardWidget with
        = withMetrics(dashboard.widgets[0], {fresh, {"A", "B", {{"C", "e"}}}});
    const auto& rows = with.properties.at("metrics").get_array();
    QCOMPARE(int(rows.size()), 3); // the second one was there already, in shorthand
    QCOMPARE(rows[1], dashboard.widgets[0].properties.at("metrics").get_array()[1]);
    QVERIFY(with.properties.contains("later"));
    Dashboard one;
    one.widgets = {with};
    const auto back = parseDashboardBody(serialiseDashboard(one));
    QVERIFY(back.has_value());
    QVERIFY2(back->errors.empty(),
             back->errors.empty() ? "" : back->errors.front().message.c_str());
}

void TestDashboardEditor::holdsNoMoreThanTheServiceAllows()
{
    DashboardWidget text = widgetKindById(QStringLiteral("text"))->create({});
    Dashboard dashboard
        = boardedits::added({}, std::vector<DashboardWidget>(kMaxWidgets, text)).dashboard;
    QCOMPARE(int(dashboard.widgets.size()), kMaxWidgets);
    const boardedits::Added more = boardedits::added(dashboard, {text});
    QVERIFY(more.ids.empty());
    QCOMPARE(more.dashboard.widgets.size(), dashboard.widgets.size());
}

QTEST_MAIN(TestDashboardEditor)
#include "tst_dashboardeditor.moc"
