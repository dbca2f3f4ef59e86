// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xserver.h"

#include "core/dashboards/dashboard.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/mainwindow.h"

#include <boost/json/serialize.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yagura;

/// A person builds a dashboard: a real window on a real X server, a real hand on the mouse. One
/// story, told in order.
class TestMouse : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void dragAMetricOntoTheGrid();
    void dragATileFromThePalette();
    void moveByTheHeader();
    void escapeCancelsADrag();
    void resizeByTheCorner();
    void undoAndRedo();
    void saveAndReopen();
    void exportAPicture();
    void cleanupTestCase();

private:
    template <typename Widget>
    Widget* find(const QString& name) const;
    static QPoint globalCentre(const QWidget* widget);
    [[nodiscard]] QWidget* frame(int index) const
    {
        return find<QWidget>(u"widgetFrame_%1"_s.arg(index));
    }
    [[nodiscard]] int frameCount() const;
    [[nodiscard]] Dashboard stored() const;
    /// A point of the grid that no widget covers.
    [[nodiscard]] QPoint freeSpot() const;
    bool click(const QString& name);

    const Scope m_scope;
    QTemporaryDir m_directory;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<MainWindow> m_window;
    Hand m_hand;
    QRect m_afterMove;
};

template <typename Widget>
Widget* TestMouse::find(const QString& name) const
{
    for (Widget* widget : m_window->findChildren<Widget*>(name)) {
        if (widget->isVisible())
            return widget;
    }
    for (QWidget* top : QApplication::topLevelWidgets()) {
        for (Widget* widget : top->findChildren<Widget*>(name)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QPoint TestMouse::globalCentre(const QWidget* widget)
{
    return widget->mapToGlobal(widget->rect().center());
}

int TestMouse::frameCount() const
{
    int count = 0;
    while (frame(count))
        ++count;
    return count;
}

Dashboard TestMouse::stored() const
{
    const auto response = m_monitor->dashboards().getDashboard(m_scope, {"Mouse"});
    if (!response)
        return {};
    const auto parsed = parseDashboardBody(response->dashboardBody);
    return parsed ? parsed->dashboard : Dashboard{};
}

QPoint TestMouse::freeSpot() const
{
    const QWidget* grid = find<QWidget>(u"dashboardGrid"_s);
    int below = 0;
    for (int i = 0; i < frameCount(); ++i)
        below = qMax(below,
                     grid->mapFromGlobal(frame(i)->mapToGlobal(frame(i)->rect().bottomLeft())).y());
    return grid->mapToGlobal(QPoint(grid->width() / 3, below + 60));
}

bool TestMouse::click(const QString& name)
{
    const QWidget* target = find<QWidget>(name);
    return target && m_hand.moveTo(globalCentre(target)).click().play();
}

void TestMouse::initTestCase()
{
    MonitorOptions options;
    options.collectHost = false;
    m_monitor = std::make_unique<Monitor>(options);
    QVERIFY(m_monitor->open());
    PutMetricDataRequest request;
    request.nameSpace = "Shop";
    const TimePoint now = m_monitor->clock().now();
    for (int minute = 0; minute < 120; ++minute) {
        for (const char* name : {"Latency", "Requests"}) {
            MetricDatum datum;
            datum.metricName = name;
            datum.dimensions = {{"Service", "web"}};
            datum.timestamp = now - Seconds(60 * minute);
            datum.value = 100 + 50 * std::sin(minute / 9.0);
            datum.unit = "Milliseconds";
            request.metricData.push_back(datum);
        }
    }
    QVERIFY(m_monitor->metrics().putMetricData(m_scope, request));
    QVERIFY(m_monitor->dashboards().putDashboard(m_scope, {"Mouse", R"({"widgets":[]})"}));
    m_monitor->start();

    WindowOptions window;
    window.settingsDirectory = m_directory.path();
    window.language = u"en"_s;
    window.theme = ThemeChoice::Light;
    window.restoreSession = false;
    window.desktopNotifications = false;
    window.address = u"dashboards/Mouse"_s;
    m_window = std::make_unique<MainWindow>(*m_monitor, nullptr, window);
    m_window->setGeometry(0, 0, 1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    QTRY_VERIFY(find<QWidget>(u"editButton"_s));
    QVERIFY(click(u"editButton"_s));
    QTRY_VERIFY(find<QWidget>(u"paletteTile_line"_s));
}

void TestMouse::dragAMetricOntoTheGrid()
{
    QVERIFY(click(u"metricSearch"_s));
    QVERIFY(m_hand.text(u"Latency"_s).play());
    auto* tree = find<QTreeView>(u"metricTree"_s);
    QVERIFY(tree);
    const auto latency = [&]() -> QModelIndex {
        const QModelIndexList hits
            = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"Latency"_s, 1,
                                   Qt::MatchExactly | Qt::MatchRecursive);
        return hits.value(0);
    };
    QTRY_VERIFY(latency().isValid() && !tree->visualRect(latency()).isEmpty());
    const QPoint from = tree->viewport()->mapToGlobal(tree->visualRect(latency()).center());
    QVERIFY(m_hand.drag(from, freeSpot()).play());
    QTRY_COMPARE(frameCount(), 1);
}

void TestMouse::dragATileFromThePalette()
{
    QVERIFY(m_hand.drag(globalCentre(find<QWidget>(u"paletteTile_text"_s)), freeSpot()).play());
    QTRY_COMPARE(frameCount(), 2);
}

void TestMouse::moveByTheHeader()
{
    QWidget* moved = frame(0);
    const QRect before = moved->geometry();
    const QPoint header = moved->mapToGlobal(QPoint(60, 14));
    QVERIFY(m_hand.drag(header, header + QPoint(220, 40)).play());
    QTRY_VERIFY(frame(0)->geometry().left() > before.left() + 100);
    QCOMPARE(frame(0)->size(), before.size());
    m_afterMove = frame(0)->geometry();
    // Whatever was in the way made room.
    QVERIFY(!frame(0)->geometry().intersects(frame(1)->geometry()));
}

void TestMouse::escapeCancelsADrag()
{
    const QRect before = frame(0)->geometry();
    const QPoint header = frame(0)->mapToGlobal(QPoint(60, 14));
    QVERIFY(m_hand.moveTo(header)
                .press()
                .glideTo(header + QPoint(-120, 120))
                .key(u"Escape"_s)
                .release()
                .play());
    QTRY_COMPARE(frame(0)->geometry(), before);
}

void TestMouse::resizeByTheCorner()
{
    const QRect before = frame(0)->geometry();
    const QPoint corner = frame(0)->mapToGlobal(QPoint(before.width() - 5, before.height() - 5));
    QVERIFY(m_hand.drag(corner, corner + QPoint(120, 90)).play());
    QTRY_VERIFY(frame(0)->width() > before.width() + 60
                && frame(0)->height() > before.height() + 40);
    QCOMPARE(frame(0)->pos(), before.topLeft());
}

void TestMouse::undoAndRedo()
{
    const QRect resized = frame(0)->geometry();
    QVERIFY(click(u"undoButton"_s));
    QTRY_COMPARE(frame(0)->geometry(), m_afterMove);
    QVERIFY(click(u"undoButton"_s));
    QTRY_VERIFY(frame(0)->geometry() != m_afterMove);
    QVERIFY(click(u"undoButton"_s));
    QTRY_COMPARE(frameCount(), 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(click(u"redoButton"_s));
    QTRY_COMPARE(frameCount(), 2);
    QTRY_COMPARE(frame(0)->geometry(), resized);
}

void TestMouse::saveAndReopen()
{
    const QRect saved = frame(0)->geometry();
    QVERIFY(click(u"saveButton"_s));
    QTRY_COMPARE(stored().widgets.size(), std::size_t(2));
    const DashboardWidget graph = stored().widgets.front();
    QCOMPARE(QString::fromStdString(graph.type), u"metric"_s);
    QVERIFY(boost::json::serialize(graph.properties.at("metrics")).find("Latency")
            != std::string::npos);

    m_window->openAddress(u"overview"_s);
    QTRY_VERIFY(!frame(0));
    m_window->openAddress(u"dashboards/Mouse"_s);
    QTRY_COMPARE(frameCount(), 2);
    if (find<QWidget>(u"editButton"_s))
        QVERIFY(click(u"editButton"_s));
    QTRY_COMPARE(frame(0)->geometry(), saved);
}

void TestMouse::exportAPicture()
{
    const QString file = m_directory.filePath(u"board.png"_s);
    QVERIFY(click(u"discardButton"_s)); // nothing is unsaved: it leaves the edit mode
    QTRY_VERIFY(find<QWidget>(u"exportButton"_s));
    // The dialogue runs a loop of its own below this gesture: what is done in it starts from that
    // loop.
    bool isTyped = false;
    QTimer poll;
    connect(&poll, &QTimer::timeout, this, [&] {
        auto* field = find<QLineEdit>(u"exportFile"_s);
        if (!field)
            return;
        poll.stop();
        isTyped = m_hand.moveTo(globalCentre(field)).click().key(u"ctrl+a"_s).text(file).play()
            && field->text() == file;
        if (!click(u"exportSave"_s) || !isTyped)
            field->window()->close();
    });
    poll.start(50);
    QVERIFY(click(u"exportButton"_s));
    QTRY_VERIFY(isTyped);
    QTRY_VERIFY(QFile::exists(file));
    QImage picture;
    QTRY_VERIFY(picture.load(file));
    QVERIFY(picture.width() >= 800 && picture.height() >= 200);
}

void TestMouse::cleanupTestCase()
{
    m_window.reset();
    if (m_monitor)
        m_monitor->stop();
}

int main(int argc, char* argv[])
{
    XServer server;
    if (!server.start(1440, 900)) {
        std::fprintf(stderr, "tst_mouse: %s\n", qPrintable(server.error()));
        return 1;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    TestMouse test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mouse.moc"
