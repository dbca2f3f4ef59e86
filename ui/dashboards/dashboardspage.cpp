// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardspage.h"

#include "ui/dashboards/boardcommands.h"
#include "ui/dashboards/boardheader.h"
#include "ui/dashboards/boardview.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/dashboardlistview.h"
#include "ui/dashboards/exportboarddialog.h"
#include "ui/dashboards/servicelistmodel.h"
#include "ui/dashboards/servicelistview.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QInputDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace yagura {

DashboardsPage::DashboardsPage(AppContext& pageContext, QWidget* parent)
    : Page(pageContext, parent)
    , m_list(new DashboardListView(context(), this))
    , m_services(new ServiceListView(context(), this))
    , m_board(new BoardView(context(), this))
    , m_stack(new QStackedWidget(this))
    , m_left(std::make_unique<BoardHeaderLeft>(*m_board, m_switcher))
    , m_right(std::make_unique<BoardHeaderRight>(*m_board, m_addMenu))
{
    m_listButtons.reset(makeListButtons());
    setObjectName(QStringLiteral("dashboardsPage"));
    m_switcher.setObjectName(QStringLiteral("dashboardSwitcherMenu"));
    m_addMenu.setObjectName(QStringLiteral("addWidgetMenu"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(makeLists());
    m_stack->addWidget(m_board);
    addCommand("dashboardCreate", &DashboardsPage::createDashboard);
    addCommand("dashboardEdit", &DashboardsPage::toggleEditing);
    addCommand("dashboardSave", &DashboardsPage::saveBoard);
    addCommand("dashboardExport", &DashboardsPage::exportPicture);
    addCommand("dashboardCopyPicture", &DashboardsPage::copyPicture);
    addCommand("dashboardCopyLink", &DashboardsPage::copyLink);
    addCommand("dashboardSaveAs", &DashboardsPage::saveAsDashboard);
    connectBoard();
    connectServices();
    connect(m_list, &DashboardListView::opened, this, [this](const QString& name, bool edit) {
        showBoard(name, edit ? Then::Edit : Then::Look);
    });
    connect(m_list, &DashboardListView::listed, this, &Page::statusTextChanged);
    connect(m_list, &DashboardListView::noticeRequested, this, &Page::noticeRequested);
    connect(&m_switcher, &QMenu::aboutToShow, this, &DashboardsPage::fillSwitcher);
    connect(&m_addMenu, &QMenu::aboutToShow, this, &DashboardsPage::fillAddMenu);
    fillAddMenu(); // a button with an empty menu would not open it
    connect(&context().time, &TimeContext::refreshed, this, &DashboardsPage::updateRange);
    connect(&context().time, &TimeContext::rangeChanged, this, &DashboardsPage::updateRange);
    connect(&context().time, &TimeContext::zoneChanged, this, &DashboardsPage::updateRange);
    if (context().settings)
        connect(context().settings, &Settings::changed, this, &DashboardsPage::updateStar);
    retranslateUi();
    updateRange();
}

DashboardsPage::~DashboardsPage() = default;

QWidget* DashboardsPage::makeLists()
{
    auto* lists = new QWidget(m_stack);
    auto* column = new QVBoxLayout(lists);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 2);
    column->addWidget(m_services, 3);
    return lists;
}

void DashboardsPage::connectServices()
{
    connect(m_services, &ServiceListView::opened, this,
            [this](const QString& name) { showBoard(name); });
    connect(m_services, &ServiceListView::saveRequested, this,
            [this](const QString& name) { showBoard(name, Then::Copy); });
    connect(m_services, &ServiceListView::starToggled, m_list, &DashboardListView::toggleStar);
    connect(m_list, &DashboardListView::filtered, m_services, &ServiceListView::setFilter);
    connect(m_board, &BoardView::copyRequested, this, &DashboardsPage::saveAsDashboard);
    connect(m_right.get(), &BoardHeaderRight::resourcesChosen, this,
            [this](const QStringList& resources) {
                auto address = ServiceAddress::parse(m_board->name());
                if (!address || address->resources == resources)
                    return;
                address->resources = resources;
                m_board->open(address->boardName());
            });
}

/// Only for a board that a person just opened: one that is made anew, or of other resources, keeps
/// the range it is looked at in.
void DashboardsPage::finishOpening()
{
    const std::optional<Then> then = std::exchange(m_opening, std::nullopt);
    if (!then || !isVisible() || !isBoardShown())
        return;
    if (m_board->service())
        widenRange();
    if (then == Then::Edit)
        m_board->setEditing(true);
    else if (then == Then::Copy)
        saveAsDashboard();
}

/// Charges come four times a day: the last three hours would show next to nothing.
void DashboardsPage::widenRange()
{
    const Seconds needed = std::chrono::hours(m_board->service()->rangeHours);
    if (context().time.resolved().length() >= needed)
        return;
    context().time.setRange(RangeExpression::lastOf(needed));
    emit noticeRequested(tr("Shows the last %1: its metrics come only a few times a day.")
                             .arg(format::elapsed(needed)),
                         tr("Undo"), [this] { context().time.goBack(); });
}

void DashboardsPage::saveAsDashboard()
{
    if (!isBoardShown() || !m_board->isReadyMade() || !m_board->service())
        return;
    bool isAccepted = false;
    const QString title = QInputDialog::getText(this, tr("Save as dashboard"), tr("Name"),
                                                QLineEdit::Normal, m_board->title(), &isAccepted)
                              .simplified();
    if (isAccepted && !title.isEmpty())
        m_list->createNamed(title, serialiseDashboard(m_board->editor().dashboard()));
}

void DashboardsPage::connectBoard()
{
    connect(m_board, &BoardView::loaded, this, [this] {
        updateStar();
        updateHeader();
        finishOpening();
    });
    connect(m_board, &BoardView::editingChanged, this, &DashboardsPage::updateHeader);
    connect(m_board, &BoardView::factsChanged, this, &Page::statusTextChanged);
    connect(m_board, &BoardView::closed, this, &DashboardsPage::showList);
    connect(m_board, &BoardView::addressRequested, this, &Page::addressRequested);
    connect(m_board, &BoardView::noticeRequested, this,
            [this](const QString& text) { emit noticeRequested(text, {}, {}); });
    connect(m_board, &BoardView::saved, this, [this] {
        emit noticeRequested(tr("Saved “%1”.").arg(m_board->title()), {}, {});
        updateHeader();
    });
    connect(m_left.get(), &BoardHeaderLeft::starToggled, this, [this](bool starred) {
        if (context().settings)
            context().settings->setStarred(m_board->name(), starred);
        updateStar();
    });
    connect(m_right.get(), &BoardHeaderRight::exportRequested, this,
            &DashboardsPage::exportPicture);
    connect(m_right.get(), &BoardHeaderRight::copyLinkRequested, this, &DashboardsPage::copyLink);
    connect(m_right.get(), &BoardHeaderRight::fullScreenRequested, this,
            &DashboardsPage::toggleFullScreen);
}

QWidget* DashboardsPage::makeListButtons()
{
    auto* side = new QWidget;
    auto* row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    m_import = new QPushButton(icons::icon(QStringLiteral("import")), {}, side);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_create = new QPushButton(icons::icon(QStringLiteral("add"), Token::OnAccent), {}, side);
    m_create->setObjectName(QStringLiteral("createDashboardButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    row->addWidget(m_import);
    row->addWidget(m_create);
    connect(m_import, &QPushButton::clicked, m_list, &DashboardListView::askImport);
    connect(m_create, &QPushButton::clicked, m_list, &DashboardListView::create);
    return side;
}

QAction* DashboardsPage::addCommand(const char* name, void (DashboardsPage::*slot)())
{
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    m_commands.append(action);
    return action;
}

void DashboardsPage::retranslateUi()
{
    m_import->setText(tr("Import"));
    m_create->setText(tr("Create dashboard"));
    const QStringList texts{tr("Create dashboard"),
                            tr("Edit dashboard"),
                            tr("Save dashboard"),
                            tr("Save dashboard as a picture"),
                            tr("Copy dashboard as image"),
                            tr("Copy link to dashboard"),
                            tr("Save service dashboard as dashboard")};
    for (qsizetype i = 0; i < texts.size(); ++i)
        m_commands[i]->setText(texts[i]);
    updateRange();
}

void DashboardsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Page::changeEvent(event);
}

bool DashboardsPage::isBoardShown() const
{
    return m_stack->currentWidget() == m_board;
}

QString DashboardsPage::title() const
{
    return isBoardShown() ? m_board->title() : tr("Dashboards");
}

QWidget* DashboardsPage::headerLeft()
{
    return isBoardShown() ? m_left.get() : nullptr;
}

QWidget* DashboardsPage::headerRight()
{
    return isBoardShown() ? static_cast<QWidget*>(m_right.get()) : m_listButtons.get();
}

QList<QAction*> DashboardsPage::pageActions() const
{
    return isBoardShown() && m_board->isEditing() ? m_commands + m_board->commands().actions()
                                                  : m_commands;
}

QString DashboardsPage::statusText() const
{
    if (!isBoardShown())
        return tr("%n dashboard(s)", nullptr, int(m_list->model()->entries().size()));
    const int widgets = int(m_board->editor().dashboard().widgets.size());
    if (!m_board->isEditing())
        return tr("%n widget(s)", nullptr, widgets);
    return tr("Editing · %n widget(s) · Arrow keys move, Shift + arrows resize · Ctrl D duplicate "
              "· Del remove · "
              "Esc cancel drag",
              nullptr, widgets);
}

QWidget* DashboardsPage::filterField()
{
    return isBoardShown() ? nullptr : m_list->filterField();
}

bool DashboardsPage::isSettled() const
{
    return isBoardShown() ? m_board->isSettled() : m_list->isSettled() && m_services->isSettled();
}

void DashboardsPage::openAddress(const QString& rest)
{
    if (rest.isEmpty()) {
        m_board->leaveThen([this] { showList(); });
    } else if (!isBoardShown() || rest != m_board->name()) {
        showBoard(rest);
    }
}

void DashboardsPage::showList()
{
    m_board->setEditing(false);
    m_stack->setCurrentIndex(0);
    updateHeader();
}

void DashboardsPage::showBoard(const QString& name, Then then)
{
    m_board->leaveThen([this, name, then] {
        m_opening = then;
        m_board->open(name);
        m_stack->setCurrentWidget(m_board);
        m_board->canvas().setFocus();
        updateHeader();
    });
}

void DashboardsPage::fillSwitcher()
{
    m_switcher.clear();
    for (const DashboardListEntry& entry : m_list->model()->entries()) {
        QAction* action = m_switcher.addAction(
            QString(entry.title).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(entry.name == m_board->name());
        connect(action, &QAction::triggered, this, [this, name = entry.name] { showBoard(name); });
    }
    QMenu* services = m_switcher.addMenu(tr("Service dashboards"));
    for (const ServiceEntry& entry : m_services->model()->entries()) {
        const QString name = ServiceAddress{QString::fromStdString(entry.id), {}}.boardName();
        QAction* action = services->addAction(
            serviceTitle(entry).replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(m_board->name() == name);
        connect(action, &QAction::triggered, this, [this, name] { showBoard(name); });
    }
    services->setEnabled(!services->isEmpty());
    m_switcher.addSeparator();
    connect(m_switcher.addAction(tr("All dashboards")), &QAction::triggered, this,
            [this] { openAddress({}); });
    connect(m_switcher.addAction(tr("Create dashboard …")), &QAction::triggered, this,
            &DashboardsPage::createDashboard);
}

void DashboardsPage::fillAddMenu()
{
    m_addMenu.clear();
    for (const WidgetKind& kind : widgetKinds()) {
        if (!kind.isInPalette)
            continue;
        QAction* action = m_addMenu.addAction(icons::icon(kind.icon), kind.label());
        connect(action, &QAction::triggered, this,
                [this, id = kind.id] { m_board->addWidget(id); });
    }
}

void DashboardsPage::updateHeader()
{
    emit headerChanged();
    emit statusTextChanged();
}

void DashboardsPage::updateRange()
{
    const TimeRange range = context().time.resolved();
    m_right->setRangeText(format::range(range.from, range.to, context().time.zone()));
}

void DashboardsPage::updateStar()
{
    m_left->setStarred(context().settings && context().settings->isStarred(m_board->name()));
}

void DashboardsPage::exportPicture()
{
    if (!isBoardShown() || !m_board->isLoaded())
        return;
    ExportBoardDialog dialog(context(), m_board->name(), m_board->title(),
                             m_board->canvas().width(), this);
    dialog.exec();
}

void DashboardsPage::copyPicture()
{
    if (!isBoardShown() || !m_board->isLoaded())
        return;
    PictureOptions options;
    options.size = QSize(m_board->canvas().width(), 0);
    auto* picture = new DashboardPicture(context(), m_board->name().toStdString(), options,
                                         std::nullopt, this);
    connect(picture, &DashboardPicture::finished, this, [this, picture](const QImage& image) {
        QApplication::clipboard()->setImage(image);
        emit noticeRequested(tr("Copied “%1” as an image.").arg(m_board->title()), {}, {});
        picture->deleteLater();
    });
    connect(picture, &DashboardPicture::failed, this, [this, picture](const QString& reason) {
        emit noticeRequested(tr("Not copied: %1").arg(reason), {}, {});
        picture->deleteLater();
    });
    picture->start();
}

void DashboardsPage::copyLink()
{
    if (!isBoardShown())
        return;
    const TimeRange range = context().time.resolved();
    const QString link
        = QStringLiteral("yagura://dashboards/%1?from=%2&to=%3")
              .arg(QString::fromLatin1(QUrl::toPercentEncoding(m_board->name(), "/:")),
                   QString::fromStdString(formatIso8601(range.from)),
                   QString::fromStdString(formatIso8601(range.to)));
    QApplication::clipboard()->setText(link);
    emit noticeRequested(tr("Copied the link to “%1”.").arg(m_board->title()), {}, {});
}

void DashboardsPage::toggleFullScreen()
{
    QWidget* top = window();
    top->setWindowState(top->windowState() ^ Qt::WindowFullScreen);
}

void DashboardsPage::toggleEditing()
{
    if (!isBoardShown())
        return;
    if (m_board->isEditing())
        m_board->leaveThen([this] { m_board->setEditing(false); });
    else
        m_board->setEditing(true);
}

void DashboardsPage::createDashboard()
{
    m_board->leaveThen([this] { m_list->create(); });
}

void DashboardsPage::saveBoard()
{
    if (isBoardShown() && m_board->isEditing())
        m_board->save();
}

void DashboardsPage::showEvent(QShowEvent* event)
{
    window()->installEventFilter(this);
    Page::showEvent(event);
}

bool DashboardsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Close || watched != window() || m_mayClose
        || !m_board->editor().isModified())
        return Page::eventFilter(watched, event);
    // Saving takes a moment and happens in the background: the window stays until it is done, then
    // closes for good.
    event->ignore();
    m_board->leaveThen([this] {
        m_mayClose = true;
        window()->close();
        m_mayClose = false;
    });
    return true;
}

} // namespace yagura
