// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardlistview.h"

#include "core/dashboards/dashboardservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/settings.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr qint64 kMaxBodyFileBytes = 10 * 1024 * 1024;

} // namespace

DashboardListView::DashboardListView(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new DashboardListModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_search(new SearchField(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(DashboardListModel::SortRole);
    m_proxy->setFilterKeyColumn(DashboardListModel::Name);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("dashboardList"));
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(DashboardListModel::Name, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(DashboardListModel::Name,
                                                      QHeaderView::Stretch);
    m_table->setColumnWidth(DashboardListModel::Star, 34);
    m_table->setColumnWidth(DashboardListModel::Widgets, 90);
    m_table->setColumnWidth(DashboardListModel::Modified, 180);
    m_table->installEventFilter(this);
    m_empty->setIconName(QStringLiteral("nav-dashboards"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_search->setObjectName(QStringLiteral("dashboardFilter"));
    m_search->setMaximumWidth(280);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);

    const auto nameAt = [this](const QModelIndex& index) {
        return index.data(DashboardListModel::NameRole).toString();
    };
    connect(m_search, &SearchField::searchChanged, m_proxy,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &SearchField::searchChanged, this, &DashboardListView::filtered);
    connect(m_search, &SearchField::moveDownRequested, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTableView::clicked, this, [this, nameAt](const QModelIndex& index) {
        if (index.column() == DashboardListModel::Star)
            toggleStar(nameAt(index));
    });
    connect(m_table, &QTableView::doubleClicked, this, [this, nameAt](const QModelIndex& index) {
        if (index.column() != DashboardListModel::Star)
            emit opened(nameAt(index), false);
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &DashboardListView::showMenu);
    connect(m_empty, &EmptyState::actionTriggered, this, &DashboardListView::create);
    connect(&context.monitor.dashboards(), &DashboardService::dashboardsChanged, this,
            &DashboardListView::reload, Qt::QueuedConnection);
    connect(&context.time, &TimeContext::zoneChanged, this,
            [this] { m_model->setTimes(m_context.time.clock().now(), m_context.time.zone()); });
    if (context.settings)
        connect(context.settings, &Settings::changed, this, [this](SettingKey key) {
            if (key == SettingKey::StarredDashboards)
                showStars();
        });
    retranslateUi();
    showStars();
    reload();
}

QWidget* DashboardListView::filterField() const
{
    return m_search;
}

void DashboardListView::retranslateUi()
{
    m_table->setAccessibleName(tr("Dashboards"));
    m_search->setPlaceholderText(tr("Filter dashboards"));
    m_search->setAccessibleName(tr("Filter dashboards"));
    m_empty->setText(tr("There are no dashboards yet."));
    m_empty->setDetail(tr("A dashboard shows graphs, numbers, text and alarms side by side."));
    m_empty->setAction(tr("Create dashboard"));
    emit m_model->headerDataChanged(Qt::Horizontal, 0, DashboardListModel::ColumnCount - 1);
    const QHeaderView* header = m_table->horizontalHeader();
    for (const int column : {DashboardListModel::Widgets, DashboardListModel::Modified})
        m_table->setColumnWidth(column,
                                qMax(header->sectionSize(column), header->sectionSizeHint(column)));
    m_model->setTimes(m_context.time.clock().now(), m_context.time.zone());
}

void DashboardListView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void DashboardListView::showStars()
{
    QSet<QString> names;
    if (m_context.settings) {
        const auto list = m_context.settings->get<QStringList>(SettingKey::StarredDashboards);
        names = QSet<QString>(list.begin(), list.end());
    }
    m_model->setStarred(names);
}

void DashboardListView::toggleStar(const QString& name)
{
    if (m_context.settings)
        m_context.settings->setStarred(name, !m_context.settings->isStarred(name));
}

void DashboardListView::reload()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    DashboardService& service = m_context.monitor.dashboards();
    runThenCallback(
        this,
        [&service, scope = m_context.scope] {
            std::vector<DashboardListEntry> entries;
            ListDashboardsRequest request;
            while (true) {
                const auto page = service.listDashboards(scope, request);
                if (!page)
                    break;
                for (const DashboardEntry& entry : page->dashboardEntries) {
                    DashboardListEntry row;
                    row.name = QString::fromStdString(entry.dashboardName);
                    row.title = QString::fromStdString(service.titleOf(scope, entry.dashboardName));
                    if (row.title.isEmpty())
                        row.title = row.name;
                    row.modified = entry.lastModified.value_or(TimePoint());
                    if (const auto body = service.getDashboard(scope, {entry.dashboardName})) {
                        if (const auto parsed = parseDashboardBody(body->dashboardBody))
                            row.widgets = int(parsed->dashboard.widgets.size());
                    }
                    entries.push_back(row);
                }
                if (!page->nextToken || page->nextToken->empty())
                    break;
                request.nextToken = page->nextToken;
            }
            return entries;
        },
        [this](const std::vector<DashboardListEntry>& entries) {
            m_isLoading = false;
            m_hasLoaded = true;
            m_model->setTimes(m_context.time.clock().now(), m_context.time.zone());
            m_model->setEntries(entries);
            m_stack->setCurrentIndex(entries.empty() ? 1 : 0);
            emit listed();
            if (m_isStale)
                reload();
        });
}

QString DashboardListView::titleOf(const QString& name) const
{
    for (const DashboardListEntry& entry : m_model->entries()) {
        if (entry.name == name)
            return entry.title;
    }
    return name;
}

QStringList DashboardListView::selectedNames() const
{
    QStringList names;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        names.append(index.data(DashboardListModel::NameRole).toString());
    return names;
}

void DashboardListView::create()
{
    bool isAccepted = false;
    const QString title = QInputDialog::getText(this, tr("Create dashboard"), tr("Name"),
                                                QLineEdit::Normal, tr("New dashboard"), &isAccepted)
                              .simplified();
    if (isAccepted && !title.isEmpty())
        createNamed(title, "{\"widgets\":[]}");
}

void DashboardListView::createNamed(const QString& title, const std::string& body)
{
    DashboardService& service = m_context.monitor.dashboards();
    runThenCallback(
        this,
        [&service, scope = m_context.scope, title = title.toStdString(), body] {
            Outcome outcome;
            const std::string name = service.nameForTitle(scope, title);
            outcome.name = QString::fromStdString(name);
            if (const auto put = service.putDashboard(scope, {name, body}); !put)
                outcome.error = put.error();
            else if (const auto named = service.setTitle(scope, name, title); !named)
                outcome.error = named.error();
            return outcome;
        },
        [this](const Outcome& outcome) {
            if (outcome.error)
                emit noticeRequested(
                    tr("Not created: %1")
                        .arg(QString::fromStdString(outcome.error->message).simplified()),
                    {}, {});
            else
                emit opened(outcome.name, true);
        });
}

void DashboardListView::duplicate(const QString& name)
{
    DashboardService& service = m_context.monitor.dashboards();
    const QString title = tr("%1 copy").arg(titleOf(name));
    runThenCallback(
        this,
        [&service, scope = m_context.scope, name = name.toStdString()] {
            return service.getDashboard(scope, {name});
        },
        [this, title](const Result<GetDashboardResponse>& response) {
            if (response)
                createNamed(title, response->dashboardBody);
            else
                emit noticeRequested(
                    tr("Not duplicated: %1").arg(QString::fromStdString(response.error().message)),
                    {}, {});
        });
}

void DashboardListView::remove(const QStringList& names)
{
    if (names.isEmpty())
        return;
    struct Kept
    {
        std::string name;
        std::string title;
        std::string body;
    };
    struct Removed
    {
        std::vector<Kept> kept;
        std::optional<Error> error;
    };
    DashboardService& service = m_context.monitor.dashboards();
    const Scope scope = m_context.scope;
    const QString first = titleOf(names.front());
    runThenCallback(
        this,
        [&service, scope, names] {
            Removed removed;
            DeleteDashboardsRequest request;
            for (const QString& name : names) {
                const std::string key = name.toStdString();
                if (const auto body = service.getDashboard(scope, {key}))
                    removed.kept.push_back({key, service.titleOf(scope, key), body->dashboardBody});
                request.dashboardNames.push_back(key);
            }
            if (const auto done = service.deleteDashboards(scope, request); !done)
                removed.error = done.error();
            return removed;
        },
        [this, &service, scope, first](const Removed& removed) {
            if (removed.error) {
                emit noticeRequested(
                    tr("Not deleted: %1")
                        .arg(QString::fromStdString(removed.error->message).simplified()),
                    {}, {});
                return;
            }
            const int count = int(removed.kept.size());
            const QString text = count == 1 ? tr("Deleted dashboard %1.").arg(first)
                                            : tr("Deleted %n dashboards.", nullptr, count);
            emit noticeRequested(text, tr("Undo"), [this, &service, scope, kept = removed.kept] {
                runThenCallback(
                    this,
                    [&service, scope, kept] {
                        std::optional<Error> error;
                        for (const Kept& dashboard : kept) {
                            if (const auto put
                                = service.putDashboard(scope, {dashboard.name, dashboard.body});
                                !put)
                                error = put.error();
                            else if (const auto named
                                     = service.setTitle(scope, dashboard.name, dashboard.title);
                                     !named)
                                error = named.error();
                        }
                        return error;
                    },
                    [this](const std::optional<Error>& error) {
                        if (error)
                            emit noticeRequested(
                                tr("Not restored: %1")
                                    .arg(QString::fromStdString(error->message).simplified()),
                                {}, {});
                    });
            });
        });
}

void DashboardListView::rename(const QString& name, const QString& title)
{
    DashboardService& service = m_context.monitor.dashboards();
    runThenCallback(
        this,
        [&service, scope = m_context.scope, name = name.toStdString(),
         title = title.toStdString()] {
            Outcome outcome;
            if (const auto named = service.setTitle(scope, name, title); !named)
                outcome.error = named.error();
            return outcome;
        },
        [this](const Outcome& outcome) {
            if (outcome.error)
                emit noticeRequested(
                    tr("Not renamed: %1")
                        .arg(QString::fromStdString(outcome.error->message).simplified()),
                    {}, {});
            reload();
        });
}

void DashboardListView::askRename(const QString& name)
{
    bool isAccepted = false;
    const QString title = QInputDialog::getText(this, tr("Rename dashboard"), tr("Name"),
                                                QLineEdit::Normal, titleOf(name), &isAccepted)
                              .simplified();
    if (isAccepted && !title.isEmpty())
        rename(name, title);
}

void DashboardListView::importFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit noticeRequested(tr("%1 cannot be read: %2").arg(path, file.errorString()), {}, {});
        return;
    }
    if (file.size() > kMaxBodyFileBytes) {
        emit noticeRequested(tr("%1 is larger than 10 MB.").arg(path), {}, {});
        return;
    }
    const std::string body = file.readAll().toStdString();
    const auto parsed = parseDashboardBody(body);
    if (!parsed) {
        emit noticeRequested(
            tr("%1 is no dashboard: %2").arg(path, QString::fromStdString(parsed.error().message)),
            {}, {});
        return;
    }
    createNamed(QFileInfo(path).completeBaseName(), body);
}

bool DashboardListView::exportFile(const QString& name, const QString& path, QString& reason)
{
    const auto response
        = m_context.monitor.dashboards().getDashboard(m_context.scope, {name.toStdString()});
    if (!response) {
        reason = QString::fromStdString(response.error().message);
        return false;
    }
    QSaveFile file(path);
    const QByteArray body = QByteArray::fromStdString(response->dashboardBody);
    if (!file.open(QIODevice::WriteOnly) || file.write(body) != body.size() || !file.flush()
        || !file.commit()) {
        reason = file.errorString();
        return false;
    }
    return true;
}

void DashboardListView::askImport()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Import a dashboard"), {}, tr("Dashboard bodies (*.json);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void DashboardListView::askExport(const QString& name)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the dashboard"),
                                                      name + QStringLiteral(".json"),
                                                      tr("Dashboard bodies (*.json)"));
    QString reason;
    if (!path.isEmpty() && !exportFile(name, path, reason))
        emit noticeRequested(tr("%1 cannot be written: %2").arg(path, reason), {}, {});
}

void DashboardListView::showMenu(const QPoint& position)
{
    const QStringList names = selectedNames();
    QMenu menu(this);
    if (names.size() == 1) {
        const QString name = names.front();
        connect(menu.addAction(tr("Open")), &QAction::triggered, this,
                [this, name] { emit opened(name, false); });
        connect(menu.addAction(tr("Edit")), &QAction::triggered, this,
                [this, name] { emit opened(name, true); });
        connect(menu.addAction(tr("Rename …")), &QAction::triggered, this,
                [this, name] { askRename(name); });
        connect(menu.addAction(tr("Duplicate")), &QAction::triggered, this,
                [this, name] { duplicate(name); });
        connect(menu.addAction(tr("Export …")), &QAction::triggered, this,
                [this, name] { askExport(name); });
        connect(menu.addAction(tr("Favourite")), &QAction::triggered, this,
                [this, name] { toggleStar(name); });
        menu.addSeparator();
    }
    if (!names.isEmpty())
        connect(menu.addAction(tr("Delete")), &QAction::triggered, this,
                [this, names] { remove(names); });
    menu.addSeparator();
    connect(menu.addAction(tr("Create dashboard …")), &QAction::triggered, this,
            &DashboardListView::create);
    connect(menu.addAction(tr("Import …")), &QAction::triggered, this,
            &DashboardListView::askImport);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

bool DashboardListView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const QStringList names = selectedNames();
    if (names.isEmpty())
        return false;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        emit opened(names.front(), false);
    else if (key.key() == Qt::Key_Delete)
        remove(names);
    else if (key.key() == Qt::Key_F2)
        askRename(names.front());
    else
        return false;
    return true;
}

} // namespace yagura
