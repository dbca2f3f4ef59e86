// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notifier.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/settings.h"
#include "ui/shell/startupproblems.h"
#include "ui/shell/statusline.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace yagura;

namespace {

/// Every text of ours in angle quotes: what stays without them was not translated again.
class PseudoTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        if (!QByteArray(context).startsWith("yagura::"))
            return {};
        return QStringLiteral("\u00ab%1\u00bb").arg(QString::fromUtf8(text));
    }
    bool isEmpty() const override { return false; }
};

/// Names of services, which are data of the core.
class ServiceTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char*, int) const override
    {
        return QByteArray(context) == "ServiceDashboards"
            ? QStringLiteral("\u00ab%1\u00bb").arg(QString::fromUtf8(text))
            : QString();
    }
    bool isEmpty() const override { return false; }
};

/// Data, keys, code and names are no texts.
bool isText(const QString& text)
{
    static const QRegularExpression data(QStringLiteral(
        "^[^A-Za-z]*$|[0-9] UTC$|^[0-9]{12} |^[0-9.]+ ?[A-Za-z%/]+$|^Ctrl|^(UTC|Local "
        "UTC|Yagura|fish|Python|PowerShell|bash, zsh|test)\\b|://|^[A-Za-z0-9]+[-/_.][^ ]*$"));
    return !text.isEmpty() && !data.match(text).hasMatch();
}

QStringList textsLeft(QWidget* root)
{
    QStringList left;
    const auto check = [&left](const QWidget* widget, const QString& text) {
        if (isText(text) && !text.contains(QChar(0x00ab)))
            left.append(QStringLiteral("%1 %2: %3")
                            .arg(QString::fromLatin1(widget->metaObject()->className()),
                                 widget->objectName(), text));
    };
    const QList<QWidget*> widgets = root->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        // Functions of metric math have one name in every language.
        if (!widget->isVisible() || widget->objectName().startsWith(QLatin1String("mathFunction_")))
            continue;
        if (const auto* elided = qobject_cast<const ElidedLabel*>(widget))
            check(widget, elided->fullText());
        else if (const auto* label = qobject_cast<const QLabel*>(widget))
            check(widget, label->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            check(widget, button->text());
        else if (const auto* field = qobject_cast<const QLineEdit*>(widget))
            check(widget, field->placeholderText());
        else if (const auto* segments = qobject_cast<const SegmentedControl*>(widget)) {
            for (const SegmentedControl::Segment& segment : segments->segments())
                check(widget, segment.text);
        }
    }
    return left;
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void opensOnTheOverview();
    void everyPageOpensFromTheKeyboard();
    void backAndForward();
    void timeKeys();
    void lettersStayInTextFields();
    void arrowsMoveInTheNavigation();
    void collapses();
    void unknownAddressesAreTold();
    void copiesALinkThatOpensTheSame();
    void problemsAreShown();
    void noticesOfferUndo();
    void paletteRunsCommands();
    void languageSwitchLeavesNothingBehind_data();
    void languageSwitchLeavesNothingBehind();
    void starredServicesFollowTheLanguage();
    void themeSwitchOnEveryPage();
    void notificationsAreCollected();
    void remembersTheSession();

private:
    void open(const WindowOptions& options = {});

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    MonitorOptions options;
    options.collectHost = false;
    m_monitor = std::make_unique<Monitor>(options);
    QVERIFY(m_monitor->open());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_monitor.reset();
}

void TestMainWindow::open(const WindowOptions& options)
{
    WindowOptions own = options;
    own.settingsDirectory = m_directory->path();
    own.desktopNotifications = false;
    if (own.language.isEmpty())
        own.language = QStringLiteral("en");
    m_window = std::make_unique<MainWindow>(*m_monitor, nullptr, own);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::opensOnTheOverview()
{
    open();
    QVERIFY(m_window->currentPage());
    QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("overview"));
    QTRY_VERIFY(m_window->isSettled());
    QCOMPARE(m_window->findChildren<Page*>().size(), 1); // the others wait until they are asked for
}

void TestMainWindow::everyPageOpensFromTheKeyboard()
{
    open();
    static const QHash<QString, Qt::Key> keys{{QStringLiteral("overview"), Qt::Key_1},
                                              {QStringLiteral("dashboards"), Qt::Key_2},
                                              {QStringLiteral("metrics"), Qt::Key_3},
                                              {QStringLiteral("alarms"), Qt::Key_4},
                                              {QStringLiteral("sources"), Qt::Key_5}};
    for (const PageEntry& page : PageStack::table()) {
        QTest::keyClick(m_window.get(), keys.value(page.id), Qt::AltModifier);
        QCOMPARE(m_window->currentPage()->pageId(), page.id);
        auto* item = m_window->findChild<NavigationItem*>(QStringLiteral("nav-") + page.id);
        QVERIFY(item && item->isChecked());
        QVERIFY(!item->accessibleName().isEmpty());
    }
}

void TestMainWindow::backAndForward()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::AltModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("overview"));
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("sources"));
}

void TestMainWindow::timeKeys()
{
    open();
    TimeContext& time = m_window->time();
    const TimeRange before = time.resolved();
    QTest::keyClick(m_window.get(), Qt::Key_BracketLeft);
    QVERIFY(!time.isLive());
    QCOMPARE(time.resolved().from, before.from - before.length() / 2);
    QTest::keyClick(m_window.get(), Qt::Key_Backspace);
    QVERIFY(time.isLive());
    QTest::keyClick(m_window.get(), Qt::Key_Minus);
    QCOMPARE(time.range().text(), std::string("6h"));
    QTest::keyClick(m_window.get(), Qt::Key_U);
    QVERIFY(time.isUtc());
    auto* zone = m_window->findChild<SegmentedControl*>(QStringLiteral("timeZone"));
    QCOMPARE(zone->currentId(), QStringLiteral("utc"));
    auto* range = m_window->findChild<SegmentedControl*>(QStringLiteral("timeRange"));
    QCOMPARE(range->currentId(), QStringLiteral("custom"));
    range->clickSegment(QStringLiteral("12h"));
    QCOMPARE(time.range().text(), std::string("12h"));
}

void TestMainWindow::lettersStayInTextFields()
{
    open();
    QLineEdit field(m_window.get());
    field.show();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("ul-[?"));
    QCOMPARE(field.text(), QStringLiteral("ul-[?"));
    QVERIFY(!m_window->time().isUtc());
}

void TestMainWindow::arrowsMoveInTheNavigation()
{
    open();
    auto* overview = m_window->findChild<NavigationItem*>(QStringLiteral("nav-overview"));
    overview->setFocus();
    QTest::keyClick(overview, Qt::Key_Down);
    auto* focused = qobject_cast<NavigationItem*>(m_window->focusWidget());
    QVERIFY(focused && focused != overview);
    QTest::keyClick(focused, Qt::Key_Space);
    QVERIFY(m_window->currentPage()->pageId() != QStringLiteral("overview"));
}

void TestMainWindow::collapses()
{
    open();
    auto* navigation = m_window->findChild<Navigation*>();
    m_window->resize(1440, 900);
    QCOMPARE(navigation->width(), 200);
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(navigation->width(), 48);
    QVERIFY(
        !m_window->findChild<NavigationItem*>(QStringLiteral("nav-overview"))->toolTip().isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
    m_window->resize(1200, 800);
    QTRY_COMPARE(navigation->width(), 48); // by itself
    m_window->resize(1440, 900);
    QTRY_COMPARE(navigation->width(), 200);
}

void TestMainWindow::unknownAddressesAreTold()
{
    open();
    for (const char* address :
         {"no-such-page", "yagura://nowhere/x", "", "yagura://alarms?from=x"}) {
        m_window->openAddress(QString::fromLatin1(address));
        QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("overview"));
        QVERIFY(!m_window->findChild<StatusLine*>()->notice().isEmpty());
    }
}

void TestMainWindow::copiesALinkThatOpensTheSame()
{
    open();
    m_window->openAddress(QStringLiteral("sources"));
    m_window->time().setRange(*RangeExpression::parse("12h"));
    const QString link = m_window->address();
    QVERIFY(link.startsWith(QStringLiteral("yagura://sources?")));
    m_window->openAddress(QStringLiteral("overview"));
    m_window->time().setRange(*RangeExpression::parse("1h"));
    m_window->openAddress(link);
    QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("sources"));
    QCOMPARE(m_window->time().range().text(), std::string("12h"));
}

void TestMainWindow::problemsAreShown()
{
    m_monitor->addProblem(
        {StartupProblem::Kind::PortInUse, "Port 4590 is in use.", "The window works."});
    m_monitor->addProblem(
        {StartupProblem::Kind::DataNewer, "Version 99.", "A temporary store is used."});
    open();
    auto* problems = m_window->findChild<StartupProblems*>();
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->shownCount(), 2);
    const QList<QAbstractButton*> close
        = problems->findChildren<QAbstractButton*>(QStringLiteral("noticeClose"));
    QCOMPARE(close.size(), 2);
    for (QAbstractButton* button : close)
        button->click();
    QVERIFY(!problems->isVisible());
}

void TestMainWindow::noticesOfferUndo()
{
    open();
    bool undone = false;
    m_window->showNotice(QStringLiteral("Deleted"), QStringLiteral("Undo"),
                         [&undone] { undone = true; });
    auto* status = m_window->findChild<StatusLine*>();
    QCOMPARE(status->notice(), QStringLiteral("Deleted"));
    auto* undo = m_window->findChild<QAbstractButton*>(QStringLiteral("noticeUndo"));
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(undone);
    QVERIFY(status->notice().isEmpty());
    status->setNoticeSeconds(0);
    m_window->showNotice(QStringLiteral("Saved"));
    QTRY_VERIFY(status->notice().isEmpty());
}

void TestMainWindow::paletteRunsCommands()
{
    open();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = m_window->findChild<CommandPalette*>();
    QVERIFY(palette && palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>(QStringLiteral("paletteField"));
    QTest::keyClicks(field, QStringLiteral("sources"));
    QTest::keyClick(field, Qt::Key_Return); // before or after the matches have come
    QTRY_COMPARE(m_window->currentPage()->pageId(), QStringLiteral("sources"));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    field->clear();
    QTest::keyClicks(field, QStringLiteral("t 90m"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_window->time().range().text(), std::string("90m"));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
}

void TestMainWindow::languageSwitchLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("page");
    for (const PageEntry& page : PageStack::table())
        QTest::newRow(qPrintable(page.id)) << page.id;
}

void TestMainWindow::languageSwitchLeavesNothingBehind()
{
    QFETCH(QString, page);
    open();
    m_window->openAddress(page);
    QTRY_VERIFY(m_window->isSettled());
    PseudoTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(m_window->windowTitle().contains(QChar(0x00ab)));
    QTRY_VERIFY(m_window->isSettled());
    const QStringList left = textsLeft(m_window.get());
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char('\n'))));
}

void TestMainWindow::starredServicesFollowTheLanguage()
{
    PutMetricDataRequest request;
    request.nameSpace = "AWS/ApplicationELB";
    MetricDatum& datum = request.metricData.emplace_back();
    datum.metricName = "RequestCount";
    datum.dimensions = {{"LoadBalancer", "app/web/1"}};
    datum.value = 1;
    QVERIFY(m_monitor->metrics().putMetricData(m_monitor->defaultScope(), request).has_value());
    open();
    m_window->settings().setStarred(QStringLiteral("service:alb"), true);
    const auto star = [this] {
        for (const auto* item : m_window->findChildren<NavigationItem*>()) {
            if (item->text().contains(QStringLiteral("load balancers")))
                return item->text();
        }
        return QString();
    };
    QTRY_VERIFY(!star().isEmpty());
    QVERIFY(!star().contains(QChar(0x00ab)));
    ServiceTranslator translator;
    QCoreApplication::installTranslator(&translator);
    const bool isTranslated = QTest::qWaitFor([&star] { return star().contains(QChar(0x00ab)); });
    QCoreApplication::removeTranslator(&translator);
    QVERIFY(isTranslated);
}

/// The style goes through a list of all widgets: none of them may delete another meanwhile.
void TestMainWindow::themeSwitchOnEveryPage()
{
    open();
    for (const char* page :
         {"overview", "dashboards", "metrics", "alarms", "sources", "overview"}) {
        m_window->openAddress(QString::fromLatin1(page));
        QTRY_VERIFY(m_window->isSettled());
        for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
            Theme::instance().apply(choice);
            QCOMPARE(Theme::instance().isDark(), choice == ThemeChoice::Dark);
        }
    }
}

void TestMainWindow::notificationsAreCollected()
{
    Settings settings(m_directory->path());
    Notifier notifier(m_monitor->alarms(), {}, settings, false);
    std::vector<Notifier::Message> sent;
    notifier.setSenders({[](const Notifier::Message&) { return false; }, // no D-Bus
                         [&sent](const Notifier::Message& message) {
                             sent.push_back(message);
                             return true;
                         }});
    AlarmStateChange change;
    change.to = AlarmState::Alarm;
    change.from = AlarmState::Ok;
    change.alarmName = "web";
    notifier.onStateChanged(change);
    QTRY_COMPARE(sent.size(), std::size_t{1});
    QVERIFY(sent.front().title.contains(QStringLiteral("web")));
    QCOMPARE(sent.front().address, QStringLiteral("alarms/web"));
    for (int i = 0; i < 40; ++i) {
        change.alarmName = "alarm" + std::to_string(i);
        notifier.onStateChanged(change);
    }
    QTRY_COMPARE(sent.size(), std::size_t{2}); // forty at once are one
    QCOMPARE(sent.back().address, QStringLiteral("alarms?state=ALARM"));
    // Neither D-Bus nor tray: the status bar.
    QSignalSpy noticed(&notifier, &Notifier::noticeRequested);
    notifier.setSenders({});
    notifier.onStateChanged(change);
    QTRY_COMPARE(noticed.count(), 1);
    // Back to OK, and with the setting off: nothing.
    settings.setValue(SettingKey::Notifications, false);
    notifier.onStateChanged(change);
    settings.setValue(SettingKey::Notifications, true);
    change.to = AlarmState::Ok;
    notifier.onStateChanged(change);
    QVERIFY(!noticed.wait(1000));
}

void TestMainWindow::remembersTheSession()
{
    open();
    m_window->openAddress(QStringLiteral("sources"));
    m_window->time().setRange(*RangeExpression::parse("1d"));
    m_window->time().setRefreshSeconds(300);
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(m_window->currentPage()->pageId(), QStringLiteral("sources"));
    QCOMPARE(m_window->time().range().text(), std::string("1d"));
    QCOMPARE(m_window->time().refreshSeconds(), 300);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
