// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardfixture.h"

#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/alarmbody.h"
#include "ui/dashboards/boardcommands.h"
#include "ui/dashboards/boardview.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardpicture.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/numberbody.h"
#include "ui/dashboards/textbody.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/metrics/metricmime.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace yagura;

class TestBoards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryWidget();
    void showsValuesAndAlarms();
    void movesByTheHeader();
    void springsBackOnEscape();
    void resizesByTheGrip();
    void selectsWithARubberBand();
    void movesWithTheKeyboard();
    void dropsATile();
    void dropsAMetricOntoTheGridAndOntoAGraph();
    void refusesForeignDrops();
    void savesAndReopens();
    void keepsUnknownWidgetsByteForByte();
    void asksBeforeLosingWork();
    void noticesChangesMadeElsewhere();
    void copiesAndPastes();
    void standsHostileText_data();
    void standsHostileText();
    void drawsPictures_data();
    void drawsPictures();
    void saysWhyThereIsNoPicture();

private:
    [[nodiscard]] DashboardCanvas& canvas() const { return m_view->canvas(); }
    [[nodiscard]] GridRect placeOf(int index) const
    {
        return m_view->editor().dashboard().widgets[std::size_t(index)].rect;
    }
    [[nodiscard]] WidgetFrame* frame(int index) const
    {
        return canvas().frames().at(std::size_t(index));
    }
    void drag(QWidget* on, const QPoint& from, const QPoint& by, bool drop = true);
    bool dropOn(const QMimeData& data, const QPoint& position);

    std::unique_ptr<BoardFixture> m_fixture;
    std::unique_ptr<BoardView> m_view;
};

void TestBoards::initTestCase()
{
    Theme::instance().apply(ThemeChoice::Light);
}

void TestBoards::init()
{
    m_fixture = std::make_unique<BoardFixture>();
    QVERIFY(m_fixture->isOpen);
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 1176, 0));
    QVERIFY(m_fixture->putMetric("RequestCount", "Count", 300, 0, "web-test"));
    QVERIFY(m_fixture->putMetric("TargetResponseTime", "Seconds", 0.25, 1.3));
    QVERIFY(m_fixture->putAlarm("web-slow", "TargetResponseTime", 0.8, "ALARM"));
    QVERIFY(m_fixture->putAlarm("web-quiet", "RequestCount", 9000, "OK"));
    QVERIFY(m_fixture->putDashboard("web", kSampleBody, "Web service - production"));
    m_view = std::make_unique<BoardView>(m_fixture->app);
    m_view->resize(1240, 900);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->open(QStringLiteral("web"));
    QTRY_VERIFY(m_view->isSettled());
}

void TestBoards::cleanup()
{
    m_view.reset();
    m_fixture.reset();
}

void TestBoards::drag(QWidget* on, const QPoint& from, const QPoint& by, bool drop)
{
    QTest::mousePress(on, Qt::LeftButton, {}, from);
    // The widget moves with the pointer: every step is given in the coordinates of the moment.
    const QPoint start = on->mapToGlobal(from);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(on, on->mapFromGlobal(start + by * step / 8));
    if (drop)
        QTest::mouseRelease(on, Qt::LeftButton, {}, on->mapFromGlobal(start + by));
}

bool TestBoards::dropOn(const QMimeData& data, const QPoint& position)
{
    QDragEnterEvent enter(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &enter);
    if (!enter.isAccepted())
        return false;
    QDragMoveEvent move(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &move);
    QDropEvent drop(position, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &drop);
    return drop.isAccepted();
}

void TestBoards::showsEveryWidget()
{
    QCOMPARE(int(canvas().frames().size()), 11);
    QCOMPARE(m_view->title(), QStringLiteral("Web service - production"));
    QCOMPARE(frame(3)->title(), QStringLiteral("Runbook"));
    QCOMPARE(frame(5)->title(), QStringLiteral("Requests by route"));
    QCOMPARE(frame(0)->objectName(), QStringLiteral("widgetFrame_0"));
    const GridGeometry grid(canvas().width());
    for (int i = 0; i < 11; ++i) {
        QCOMPARE(frame(i)->geometry(), grid.pixels(placeOf(i)));
        QVERIFY2(!frame(i)->accessibleName().isEmpty(), qPrintable(QString::number(i)));
    }
    QVERIFY(!m_view->isEditing());
    QCOMPARE(m_view->shortestPeriod(), 60);
}

void TestBoards::showsValuesAndAlarms()
{
    auto* number = qobject_cast<NumberBody*>(frame(1)->body());
    QVERIFY(number);
    QCOMPARE(int(number->values().size()), 1);
    QTRY_VERIFY(number->isInAlarm());
    QVERIFY(number->values().front().note.startsWith(QStringLiteral("≥")));
    auto* alarms = qobject_cast<AlarmBody*>(frame(2)->body());
    QVERIFY(alarms);
    QCOMPARE(alarms->shownAlarms(),
             (QStringList{QStringLiteral("web-slow"), QStringLiteral("web-quiet")}));
    QTRY_VERIFY(frame(4)->body()->isInAlarm());
    QVERIFY(!frame(5)->body()->isInAlarm());
}

void TestBoards::movesByTheHeader()
{
    m_view->setEditing(true);
    const std::string before = serialiseDashboard(m_view->editor().dashboard());
    const GridGeometry grid(canvas().width());
    const GridRect from = placeOf(4);
    const int columns = 3;
    drag(frame(4), {80, 14}, {int(std::lround(columns * grid.columnStep())), 2 * 40});
    QCOMPARE(placeOf(4), (GridRect{from.x + columns, from.y + 2, from.width, from.height}));
    QVERIFY(gridlayout::isValid(m_view->editor().dashboard().widgets));
    QVERIFY(placeOf(5).y > from.y); // it was in the way
    QCOMPARE(m_view->editor().undoStack()->count(), 1);
    QCOMPARE(frame(4)->geometry(), grid.pixels(placeOf(4)));
    m_view->commands().undo->trigger();
    QCOMPARE(serialiseDashboard(m_view->editor().dashboard()), before);
    QCOMPARE(frame(4)->geometry(), GridGeometry(canvas().width()).pixels(from));
}

void TestBoards::springsBackOnEscape()
{
    m_view->setEditing(true);
    drag(frame(4), {80, 14}, {300, 60}, false);
    QVERIFY(canvas().drag().isActive());
    QVERIFY(canvas().drag().tag().startsWith(QStringLiteral("col ")));
    QVERIFY(frame(5)->geometry() != GridGeometry(canvas().width()).pixels(placeOf(5)));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!canvas().drag().isActive());
    QTest::mouseRelease(frame(4), Qt::LeftButton, {}, {80, 14});
    QCOMPARE(m_view->editor().undoStack()->count(), 0);
    QCOMPARE(frame(5)->geometry(), GridGeometry(canvas().width()).pixels(placeOf(5)));
    QCOMPARE(canvas().selection().size(), std::size_t(1));
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(canvas().selection().empty());
    QVERIFY(m_view->isEditing());
    QTest::keyClick(&canvas(), Qt::Key_Escape);
    QVERIFY(!m_view->isEditing());
}

void TestBoards::resizesByTheGrip()
{
    m_view->setEditing(true);
    const GridRect from = placeOf(8); // the gauge, with free room right of nothing
    auto* grip = frame(8)->findChild<QWidget*>(QStringLiteral("cornerGrip"));
    QVERIFY(grip && grip->isVisible());
    drag(grip, {12, 12}, {0, 2 * 40});
    QCOMPARE(placeOf(8), (GridRect{from.x, from.y, from.width, from.height + 2}));
    drag(grip, {12, 12}, {-2000, -2000});
    QCOMPARE(placeOf(8).width, 3);
    QCOMPARE(placeOf(8).height, 3);
    QCOMPARE(m_view->editor().undoStack()->count(), 2);
}

void TestBoards::selectsWithARubberBand()
{
    m_view->setEditing(true);
    const QPoint start(3, 3);
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(&canvas(), {60, 60});
    QTest::mouseMove(&canvas(), {300, 100});
    QCOMPARE(canvas().selection().size(), std::size_t(2));
    QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, {300, 100});
    QCOMPARE(canvas().selection().size(), std::size_t(2));
    // Dragging one of them moves both.
    const GridRect first = placeOf(0);
    const GridRect second = placeOf(1);
    drag(frame(0), {60, 14}, {0, 40});
    QCOMPARE(placeOf(0).y, first.y + 1);
    QCOMPARE(placeOf(1).y, second.y + 1);
    QTest::mouseClick(frame(3), Qt::LeftButton, Qt::ControlModifier, {40, 14});
    QCOMPARE(canvas().selection().size(), std::size_t(3));
}

void TestBoards::movesWithTheKeyboard()
{
    m_view->setEditing(true);
    canvas().setFocus();
    canvas().select({frame(10)->id()});
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QTest::keyClick(&canvas(), Qt::Key_Right);
    QCOMPARE(placeOf(10).x, 2);
    QCOMPARE(m_view->editor().undoStack()->count(), 1);
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(placeOf(10).height, 4);
    QTest::keyClick(&canvas(), Qt::Key_Up, Qt::ControlModifier); // taken: nothing happens
    QCOMPARE(placeOf(10).y, 14);
    QTest::keyClick(&canvas(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(int(canvas().frames().size()), 12);
    QTest::keyClick(&canvas(), Qt::Key_Delete);
    QCOMPARE(int(canvas().frames().size()), 11);
    QTest::keyClick(&canvas(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(canvas().selection().size(), std::size_t(11));
    while (m_view->editor().undoStack()->canUndo())
        QTest::keyClick(&canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(placeOf(10), (GridRect{0, 14, 6, 3}));
}

void TestBoards::dropsATile()
{
    m_view->setEditing(true);
    QMimeData data;
    data.setData(QLatin1String(kWidgetKindMimeType), "text");
    const GridGeometry grid(canvas().width());
    const QRect wanted = grid.pixels({8, 14, 5, 3});
    QVERIFY(dropOn(data, {wanted.center().x(), wanted.top() + 14}));
    QCOMPARE(int(canvas().frames().size()), 12);
    QCOMPARE(placeOf(11), (GridRect{8, 14, 5, 3}));
    QCOMPARE(m_view->editor().dashboard().widgets.back().type, std::string("text"));
    QCOMPARE(canvas().selection(),
             std::vector<int>{m_view->editor().dashboard().widgets.back().id});
    QVERIFY(!canvas().drop().placeholder());
}

void TestBoards::dropsAMetricOntoTheGridAndOntoAGraph()
{
    m_view->setEditing(true);
    const Metric metric{"AWS/ApplicationELB", "TargetResponseTime", {{"LoadBalancer", "web-prod"}}};
    const std::unique_ptr<QMimeData> data(metricmime::create({metric}));
    // Onto a graph: a series more.
    const QPoint inGraph = frame(5)->geometry().center();
    QDragEnterEvent enter(inGraph, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&canvas(), &enter);
    QCOMPARE(canvas().drop().hint(), QStringLiteral("+ TargetResponseTime"));
    QCOMPARE(canvas().drop().targetWidget(), frame(5)->id());
    QVERIFY(dropOn(*data, inGraph));
    QCOMPARE(
        int(m_view->editor().dashboard().widgets[5].properties.at("metrics").get_array().size()),
        3);
    // Onto free grid: a line widget.
    const GridGeometry grid(canvas().width());
    const QRect wanted = grid.pixels({12, 14, 8, 6});
    QVERIFY(dropOn(*data, {wanted.center().x(), wanted.top() + 14}));
    const DashboardWidget& made = m_view->editor().dashboard().widgets.back();
    QCOMPARE(made.type, std::string("metric"));
    QCOMPARE(made.properties.at("title").as_string(), "TargetResponseTime");
    QCOMPARE(made.rect.x, 12);
    QCOMPARE(m_view->editor().undoStack()->count(), 2);
    QTRY_VERIFY(m_view->isSettled());
    m_view->editor().undoStack()->undo();
    m_view->editor().undoStack()->undo();
    QCOMPARE(m_view->editor().unsavedChanges(), 0);
}

void TestBoards::refusesForeignDrops()
{
    m_view->setEditing(true);
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    QVERIFY(!dropOn(text, {100, 700}));
    QMimeData unknown;
    unknown.setData(QLatin1String(kWidgetKindMimeType), "teapot");
    QVERIFY(!dropOn(unknown, {100, 700}));
    QMimeData broken;
    broken.setData(QLatin1String(metricmime::kType), "[[[");
    QVERIFY(!dropOn(broken, {100, 700}));
    QCOMPARE(m_view->editor().undoStack()->count(), 0);
}

void TestBoards::savesAndReopens()
{
    m_view->setEditing(true);
    canvas().select({frame(0)->id()});
    QTest::keyClick(&canvas(), Qt::Key_D, Qt::ControlModifier);
    m_view->editor().setTitle(QStringLiteral("Renamed"));
    const std::string expected = serialiseDashboard(m_view->editor().dashboard());
    QSignalSpy saved(m_view.get(), &BoardView::saved);
    QTest::keyClick(&canvas(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(saved.wait());
    QCOMPARE(m_fixture->storedBody("web"), expected);
    QVERIFY(!m_view->editor().isModified());
    QVERIFY(m_view->editor().undoStack()->canUndo()); // undo survives the save
    BoardView other(m_fixture->app);
    other.open(QStringLiteral("web"));
    QTRY_VERIFY(other.isLoaded());
    QCOMPARE(other.title(), QStringLiteral("Renamed"));
    QCOMPARE(serialiseDashboard(other.editor().dashboard()), expected);
}

void TestBoards::keepsUnknownWidgetsByteForByte()
{
    const auto partOf = [](const std::string& body, const char* type) {
        const auto parsed = parseDashboardBody(body);
        Dashboard one;
        for (const DashboardWidget& widget : parsed->dashboard.widgets) {
            if (widget.type == type)
                one.widgets.push_back(widget);
        }
        return serialiseDashboard(one);
    };
    m_view->setEditing(true);
    canvas().select({frame(0)->id()});
    QTest::keyClick(&canvas(), Qt::Key_Down, Qt::ShiftModifier);
    m_view->commands().undo->trigger();
    canvas().select({frame(9)->id()});
    canvas().editor().setTitle(QStringLiteral("X"));
    QSignalSpy saved(m_view.get(), &BoardView::saved);
    m_view->save();
    QVERIFY(saved.wait());
    const std::string stored = m_fixture->storedBody("web");
    for (const char* type : {"chart", "log"})
        QCOMPARE(partOf(stored, type), partOf(kSampleBody, type));
}

void TestBoards::asksBeforeLosingWork()
{
    m_view->setEditing(true);
    m_view->editor().setTitle(QStringLiteral("Unsaved"));
    int asked = 0;
    BoardView::Answer answer = BoardView::Answer::Cancel;
    m_view->setAsk([&] {
        ++asked;
        return answer;
    });
    int left = 0;
    m_view->leaveThen([&] { ++left; });
    QCOMPARE(asked, 1);
    QCOMPARE(left, 0);
    answer = BoardView::Answer::Save;
    m_view->leaveThen([&] { ++left; });
    QTRY_COMPARE(left, 1);
    QCOMPARE(m_fixture->monitor.dashboards().titleOf(m_fixture->app.scope, "web"),
             std::string("Unsaved"));
    m_view->leaveThen([&] { ++left; });
    QCOMPARE(left, 2);
    QCOMPARE(asked, 2);
    m_view->editor().setTitle(QStringLiteral("Again"));
    answer = BoardView::Answer::Discard;
    m_view->leaveThen([&] { ++left; });
    QCOMPARE(left, 3);
    QCOMPARE(m_view->title(), QStringLiteral("Unsaved"));
}

void TestBoards::noticesChangesMadeElsewhere()
{
    auto* bar = m_view->findChild<QWidget*>(QStringLiteral("changedElsewhereBar"));
    QVERIFY(bar && !bar->isVisible());
    QVERIFY(m_fixture->putDashboard("web", R"({"widgets":[]})"));
    QTRY_COMPARE(int(m_view->editor().dashboard().widgets.size()),
                 0); // nothing unsaved: simply shown
    m_view->setEditing(true);
    m_view->addWidget(QStringLiteral("text"));
    QVERIFY(m_fixture->putDashboard(
        "web",
        R"({"widgets":[{"type":"text","x":0,"y":0,"width":6,"height":3,"properties":{"markdown":"theirs"}}]})"));
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(int(m_view->editor().dashboard().widgets.size()), 1);
    m_view->save(); // still the other one's: not overwritten without being told to
    QTRY_VERIFY(m_view->isSettled());
    QVERIFY(m_fixture->storedBody("web").find("theirs") != std::string::npos);
    QSignalSpy saved(m_view.get(), &BoardView::saved);
    QTest::mouseClick(bar->findChild<QWidget*>(QStringLiteral("overwriteButton")), Qt::LeftButton);
    QVERIFY(saved.wait());
    QVERIFY(m_fixture->storedBody("web").find("theirs") == std::string::npos);
}

void TestBoards::copiesAndPastes()
{
    m_view->setEditing(true);
    canvas().setFocus();
    canvas().select({frame(3)->id(), frame(10)->id()});
    QTest::keyClick(&canvas(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("chart")));
    QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(int(canvas().frames().size()), 13);
    QVERIFY(gridlayout::isValid(m_view->editor().dashboard().widgets));
    QTest::keyClick(&canvas(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(int(canvas().frames().size()), 11);
    QApplication::clipboard()->setText(QStringLiteral("not a widget"));
    QSignalSpy notice(m_view.get(), &BoardView::noticeRequested);
    QTest::keyClick(&canvas(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(notice.count(), 1);
    QCOMPARE(int(canvas().frames().size()), 11);
}

void TestBoards::standsHostileText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("image") << QStringLiteral(
        "![x](http://127.0.0.1:9/x.png) ![y](file:///etc/hostname)");
    QTest::newRow("html") << QStringLiteral(
        "<img src='http://127.0.0.1:9/'><script>alert(1)</script><iframe src=x>");
    QTest::newRow("deep list") << QStringLiteral("- a\n").repeated(200)
            + QStringLiteral("> ").repeated(300);
    QTest::newRow("unclosed") << QStringLiteral("[a](( **b `c ``` |d|\n|-|\n")
            + QStringLiteral("[").repeated(2000);
    QTest::newRow("long") << QStringLiteral("word ").repeated(100'000);
    QTest::newRow("bad characters")
        << QString(QChar(0xD800)) + QChar(0) + QChar(0xFFFF) + QStringLiteral("\u202E#");
    QTest::newRow("table") << QStringLiteral("|a|b|\n|-|-|\n|1|2|3|4|\n||\n");
}

void TestBoards::standsHostileText()
{
    QFETCH(const QString, markdown);
    MarkdownDocument document;
    document.setSource(markdown);
    QVERIFY(
        document
            .resource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
            .isNull());
    QVERIFY(document.toPlainText().size() <= 512 * 1024);
    QVERIFY(!document.toHtml().contains(QStringLiteral("<script")));
    document.setTextWidth(200);
    QVERIFY(document.size().width() > 0);
}

void TestBoards::drawsPictures_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("useLight");
    QTest::newRow("1240 once") << 1240 << 1.0 << false << false;
    QTest::newRow("1240 twice, dark") << 1240 << 2.0 << true << false;
    QTest::newRow("light from dark") << 800 << 1.5 << true << true;
    QTest::newRow("too narrow") << 10 << 9.0 << false << false;
}

void TestBoards::drawsPictures()
{
    QFETCH(const int, width);
    QFETCH(const double, scale);
    QFETCH(const bool, isDark);
    QFETCH(const bool, useLight);
    Theme::instance().apply(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    PictureOptions options;
    options.size = QSize(width, 0);
    options.scale = scale;
    options.useLightTheme = useLight;
    const auto picture = dashboardPicture(m_fixture->app, "web", options);
    Theme::instance().apply(ThemeChoice::Light);
    QVERIFY2(picture.has_value(), picture.has_value() ? "" : picture.error().message.c_str());
    const int logicalWidth = std::max(width, 480);
    const double ratio = std::min(scale, 4.0);
    const int rows = gridlayout::height(m_view->editor().dashboard().widgets);
    QCOMPARE(picture->width(), int(std::lround(logicalWidth * ratio)));
    QCOMPARE(picture->height(),
             int(std::lround((44 + GridGeometry(logicalWidth).heightOf(rows)) * ratio)));
    const bool isLight = !isDark || useLight;
    QCOMPARE(picture->pixelColor(2, picture->height() - 2).lightness() > 128, isLight);
    // Each widget drew something besides its background.
    const GridGeometry grid(logicalWidth);
    for (int i = 0; i < int(canvas().frames().size()); ++i) {
        const QRect rect = grid.pixels(placeOf(i)).translated(0, 44);
        const QRect inside((QPointF(rect.left() + 6, rect.top() + 4) * ratio).toPoint(),
                           (QSizeF(rect.width() - 12, rect.height() - 8) * ratio).toSize());
        QSet<QRgb> colors;
        for (int y = inside.top(); y < inside.bottom(); y += 2) {
            for (int x = inside.left(); x < inside.right(); x += 2)
                colors.insert(picture->pixel(x, y));
        }
        QVERIFY2(colors.size() > 3, qPrintable(frame(i)->title()));
    }
}

void TestBoards::saysWhyThereIsNoPicture()
{
    const auto picture = dashboardPicture(m_fixture->app, "nowhere", {});
    QVERIFY(!picture.has_value());
    QVERIFY(!picture.error().message.empty());
}

QTEST_MAIN(TestBoards)
#include "tst_boards.moc"
