// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/api/endpoint.h"
#include "core/monitor/monitor.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindowprivate.h"
#include "ui/shell/page.h"
#include "ui/shell/scopemenu.h"
#include "ui/shell/windowsession.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QThreadPool>

namespace yagura {

namespace {

constexpr QSize kMinimumSize(1120, 680);
constexpr int kCollapseBelow = 1280;

ThemeChoice themeOf(const Settings& settings)
{
    const QString theme = settings.get<QString>(SettingKey::Theme);
    return theme == QLatin1String("light") ? ThemeChoice::Light
        : theme == QLatin1String("dark")   ? ThemeChoice::Dark
                                           : ThemeChoice::FollowSystem;
}

} // namespace

MainWindow::Private::Private(MainWindow& owner, Monitor& monitor, Endpoint* server,
                             const WindowOptions& windowOptions)
    : window(owner)
    , options(windowOptions)
    , settings(windowOptions.settingsDirectory)
    , time(monitor.clock())
    , context{monitor,   time,
              cursor,    monitor.defaultScope(),
              &settings, server ? QString::fromStdString(server->url()) : QString()}
{ }

void MainWindow::Private::build()
{
    actions = new ActionCatalogue(&window);
    auto* root = new QWidget(&window);
    navigation = new Navigation(root);
    topBar = new TopBar(time, settings, root);
    header = new HeaderBar(root);
    problems = new StartupProblems(root);
    pages = new PageStack(context, root);
    status = new StatusLine(root);
    auto* layout = new QGridLayout(root);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(navigation, 0, 0, 4, 1);
    layout->addWidget(topBar, 0, 1);
    layout->addWidget(header, 1, 1);
    layout->addWidget(problems, 2, 1);
    layout->addWidget(pages, 3, 1);
    layout->addWidget(status, 4, 0, 1, 2);
    layout->setRowStretch(3, 1);
    layout->setColumnStretch(1, 1);
    window.setCentralWidget(root);
    feeds = new WindowFeeds(context, &window);
    notifier = new Notifier(context.monitor.alarms(), context.scope, settings,
                            options.desktopNotifications, &window);
    status->setEndpoint(context.endpointUrl);
    status->setScope(QString::fromStdString(context.scope.account),
                     QString::fromStdString(context.scope.region));
    problems->show(context.monitor.problems());
}

void MainWindow::Private::connectParts()
{
    MainWindow* w = &window;
    const auto open = [this](const QString& address) { go(address); };
    connect(navigation, &Navigation::addressRequested, w, open);
    connect(topBar, &TopBar::addressRequested, w, open);
    connect(navigation, &Navigation::collapseRequested, w,
            [this] { setCollapsed(!navigation->isCollapsed()); });
    connect(topBar, &TopBar::paletteRequested, w,
            [this] { actions->action(QStringLiteral("palette"))->trigger(); });
    connect(topBar, &TopBar::settingsMenuRequested, w,
            [this](const QPoint& at) { openSettingsMenu(at); });
    connect(feeds, &WindowFeeds::alarmCountsChanged, w, [this](const AlarmCounts& counts) {
        topBar->setAlarmCounts(counts);
        navigation->setAlarmBadge(counts.inAlarm);
        notifier->setAlarmCounts(counts);
    });
    connect(feeds, &WindowFeeds::starredChanged, navigation, &Navigation::setStarred);
    connect(notifier, &Notifier::noticeRequested, w,
            [this](const QString& text, const QString& address) {
                window.showNotice(text, MainWindow::tr("Show"), [this, address] { go(address); });
            });
    connect(notifier, &Notifier::activated, w, [this](const QString& address) {
        window.raiseWindow();
        if (!address.isEmpty())
            go(address);
    });
    connect(status, &StatusLine::shortcutsRequested, w,
            [this] { actions->action(QStringLiteral("shortcuts"))->trigger(); });
    connect(status, &StatusLine::endpointClicked, w, [this] { go(QStringLiteral("sources")); });
    connect(status, &StatusLine::scopeMenuRequested, w, [this](const QPoint& at) {
        openScopeMenu(context.monitor, context.scope, &window, at,
                      [this](const Scope& scope) { setScope(scope); });
    });
    connect(pages, &PageStack::created, w, [this](Page* page) { adopt(page); });
    connect(pages, &PageStack::currentPageChanged, w, [this](Page* page) { showPage(page); });
    connect(&time, &TimeContext::refreshed, w, [this] { showRefreshTime(); });
    connect(&time, &TimeContext::zoneChanged, w, [this] { showRefreshTime(); });
    connect(&settings, &Settings::changed, w, [this](SettingKey key) { applySetting(key); });
}

void MainWindow::Private::adopt(Page* page)
{
    connect(page, &Page::addressRequested, &window,
            [this](const QString& address) { go(address); });
    connect(page, &Page::noticeRequested, &window,
            [this](const QString& text, const QString& actionText,
                   const std::function<void()>& action) {
                window.showNotice(text, actionText, action);
            });
    connect(page, &Page::headerChanged, &window, [this, page] {
        if (pages->current() == page)
            header->refresh();
    });
    connect(page, &Page::statusTextChanged, &window, [this, page] {
        if (pages->current() == page)
            status->setPageText(page->statusText());
    });
    const QList<QAction*> own = page->pageActions();
    for (QAction* action : own) {
        // The keys of a page work while it is shown, also when nothing in it has the focus.
        if (!page->actions().contains(action))
            page->addAction(action);
    }
}

QList<QAction*> MainWindow::Private::pageActions() const
{
    const Page* page = pages->current();
    return page ? page->pageActions() : QList<QAction*>{};
}

void MainWindow::Private::showPage(Page* page)
{
    header->setPage(page);
    status->setPageText(page->statusText());
    window.setWindowTitle(MainWindow::tr("%1 \u2014 Yagura").arg(page->title()));
    // Not its first field, which would take the letters that are the page's keys.
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::Private::go(const QString& text)
{
    const auto address = Address::parse(text);
    if (address)
        open(*address, true);
    else
        window.showNotice(QString::fromStdString(address.error().message));
}

void MainWindow::Private::open(const Address& address, bool isNewPlace)
{
    if (!PageStack::contains(address.page)) {
        window.showNotice(
            MainWindow::tr("There is no page \u201c%1\u201d").arg(address.page.left(80)));
        return;
    }
    if (address.range)
        time.setRange(*address.range);
    pageAddress = address.plain();
    if (isNewPlace)
        history.visit(pageAddress);
    Page* page = pages->open(address.page);
    if (!address.rest.isEmpty())
        page->openAddress(address.rest);
    navigation->setCurrent(address.page, pageAddress);
    actions->action(QStringLiteral("go.back"))->setEnabled(history.canGoBack());
    actions->action(QStringLiteral("go.forward"))->setEnabled(history.canGoForward());
    settings.setValue(SettingKey::LastAddress, pageAddress);
}

void MainWindow::Private::setScope(const Scope& scope)
{
    if (scope == context.scope)
        return;
    context.scope = scope;
    header->setPage(nullptr);
    pages->closeAll();
    status->setScope(QString::fromStdString(scope.account), QString::fromStdString(scope.region));
    notifier->setScope(scope);
    feeds->refresh();
    go(pageAddress.section(QLatin1Char('/'), 0, 0).section(QLatin1Char('?'), 0, 0));
}

void MainWindow::Private::applySetting(SettingKey key)
{
    if (key == SettingKey::Theme)
        Theme::instance().apply(themeOf(settings));
    else if (key == SettingKey::Language)
        language::apply(settings.get<QString>(key));
}

void MainWindow::Private::showRefreshTime()
{
    const TimePoint now = context.monitor.clock().now();
    status->setLastRefresh(QStringLiteral("%1 %2").arg(format::timeOfDay(now, time.zone()),
                                                       format::zoneName(now, time.zone())));
}

void MainWindow::Private::retranslate()
{
    actions->retranslate();
    notifier->retranslate();
    feeds->refresh(); // service dashboards have names of ours
    showRefreshTime();
    if (Page* page = pages->current()) {
        header->refresh();
        status->setPageText(page->statusText());
        window.setWindowTitle(MainWindow::tr("%1 \u2014 Yagura").arg(page->title()));
    }
}

MainWindow::MainWindow(Monitor& monitor, Endpoint* endpoint, const WindowOptions& options)
    : d(std::make_unique<Private>(*this, monitor, endpoint, options))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimumSize);
    Theme::instance().apply(options.theme.value_or(themeOf(d->settings)));
    language::apply(options.language.isEmpty() ? d->settings.get<QString>(SettingKey::Language)
                                               : options.language);
    setWindowIcon(icons::application());
    session::restoreTime(d->time, d->settings, options.restoreSession);
    if (const auto range = RangeExpression::parse(options.range.toStdString());
        range && !options.range.isEmpty())
        d->time.setRange(*range);
    if (options.utc)
        d->time.setUtc(*options.utc);
    d->build();
    d->connectParts();
    d->connectActions();
    session::followTime(d->time, d->settings);
    d->showRefreshTime();
    if (options.restoreSession)
        session::restoreGeometry(*this, d->settings);
    else
        resize(1440, 900);
    d->navigation->setCollapsed(options.restoreSession
                                && d->settings.get<bool>(SettingKey::NavigationCollapsed));
    QString first = options.address;
    if (first.isEmpty() && options.restoreSession)
        first = d->settings.get<QString>(SettingKey::LastAddress);
    d->go(PageStack::contains(first.section(QLatin1Char('/'), 0, 0))
                  || first.contains(QLatin1Char(':'))
              ? first
              : QStringLiteral("overview"));
    if (!d->pages->current())
        d->go(QStringLiteral("overview"));
    d->feeds->refresh();
}

MainWindow::~MainWindow()
{
    // Tasks on the pool use the services, which go after the window.
    d->header->setPage(nullptr);
    d->pages->closeAll();
    QThreadPool::globalInstance()->waitForDone();
}

void MainWindow::openAddress(const QString& address)
{
    d->go(address);
}

QString MainWindow::address() const
{
    auto address = Address::parse(d->pageAddress);
    if (!address)
        return {};
    address->range = d->time.range();
    return address->link();
}

Page* MainWindow::currentPage() const
{
    return d->pages->current();
}

bool MainWindow::isSettled() const
{
    const Page* page = currentPage();
    return page && page->isSettled();
}

void MainWindow::raiseWindow()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showNotice(const QString& text, const QString& actionText,
                            std::function<void()> action)
{
    d->status->showNotice(text, actionText, std::move(action));
}

TimeContext& MainWindow::time()
{
    return d->time;
}

Settings& MainWindow::settings()
{
    return d->settings;
}

void MainWindow::changeEvent(QEvent* event)
{
    // Arrives while the base class is being built, too.
    if (event->type() == QEvent::LanguageChange && d && d->pages)
        d->retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (d->options.restoreSession && !isFullScreen())
        session::saveGeometry(*this, d->settings);
    QMainWindow::closeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (!d->navigation)
        return;
    // Narrow windows collapse the navigation by themselves, and give it back when there is room
    // again.
    const bool wants
        = width() < kCollapseBelow || d->settings.get<bool>(SettingKey::NavigationCollapsed);
    if (wants != d->navigation->isCollapsed())
        d->navigation->setCollapsed(wants);
}

} // namespace yagura
