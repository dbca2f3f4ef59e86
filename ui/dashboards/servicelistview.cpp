// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/servicelistview.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardsource.h"
#include "ui/dashboards/servicelistmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace yagura {

namespace {

constexpr int kPauseMs = 500;

} // namespace

ServiceListView::ServiceListView(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ServiceListModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_panel(new Panel(this))
    , m_stack(new QStackedWidget(m_panel))
    , m_pause(new QTimer(this))
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(ServiceListModel::SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("serviceList"));
    m_table->setModel(m_proxy);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ServiceListModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ServiceListModel::Resources, 200);
    m_table->setColumnWidth(ServiceListModel::Metrics, 90);
    m_table->setColumnWidth(ServiceListModel::Namespace, 200);
    m_table->setSortingEnabled(true);
    m_proxy->sort(-1); // as the services come, until a header is clicked
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_panel->body()->addWidget(m_stack);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 12);
    layout->addWidget(m_panel);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &ServiceListView::reload);
    connect(
        &context.monitor.metrics(), &MetricService::metricsListed, this,
        [this] {
            if (!m_pause->isActive())
                m_pause->start();
        },
        Qt::QueuedConnection);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        emit opened(index.data(ServiceListModel::BoardNameRole).toString());
    });
    connect(m_table, &QTableView::customContextMenuRequested, this, &ServiceListView::showMenu);
    retranslateUi();
    reload();
}

void ServiceListView::retranslateUi()
{
    m_panel->setTitle(tr("Service dashboards"));
    m_panel->setNote(tr("made from the metrics that are there"));
    m_table->setAccessibleName(tr("Service dashboards"));
    m_empty->setText(tr("There are no metrics yet."));
    m_empty->setDetail(tr("As soon as a service sends metrics, its dashboard is here."));
    m_model->retranslate();
    const QHeaderView* header = m_table->horizontalHeader();
    for (const int column : {ServiceListModel::Resources, ServiceListModel::Metrics})
        m_table->setColumnWidth(column,
                                qMax(header->sectionSize(column), header->sectionSizeHint(column)));
}

void ServiceListView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ServiceListView::reload()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    runThenCallback(
        this,
        [&metrics = m_context.monitor.metrics(), scope = m_context.scope] {
            return serviceEntries(*metrics.allMetrics(scope));
        },
        [this](const std::vector<ServiceEntry>& entries) {
            m_isLoading = false;
            m_hasLoaded = true;
            m_model->setEntries(entries);
            m_stack->setCurrentIndex(entries.empty() ? 1 : 0);
            if (m_isStale)
                reload();
        });
}

void ServiceListView::setFilter(const QString& text)
{
    m_proxy->setFilterFixedString(text);
}

QString ServiceListView::currentName() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? index.data(ServiceListModel::BoardNameRole).toString() : QString();
}

void ServiceListView::showMenu(const QPoint& position)
{
    const QString name = currentName();
    if (name.isEmpty())
        return;
    QMenu menu(this);
    connect(menu.addAction(tr("Open")), &QAction::triggered, this,
            [this, name] { emit opened(name); });
    connect(menu.addAction(tr("Save as dashboard …")), &QAction::triggered, this,
            [this, name] { emit saveRequested(name); });
    connect(menu.addAction(tr("Favourite")), &QAction::triggered, this,
            [this, name] { emit starToggled(name); });
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

bool ServiceListView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QString name = currentName();
    if (name.isEmpty() || (key != Qt::Key_Return && key != Qt::Key_Enter))
        return false;
    emit opened(name);
    return true;
}

} // namespace yagura
