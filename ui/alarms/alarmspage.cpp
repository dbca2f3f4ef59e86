// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmspage.h"

#include "core/monitor/monitor.h"
#include "ui/alarms/alarmdetail.h"
#include "ui/alarms/alarmdialog.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/alarms/alarmlistview.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/alarms/statetimeline.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>

#include <array>

namespace yagura {

namespace {

constexpr int kDetailWidth = 548;
constexpr int kDrawerBelow = 1200; ///< of the window
constexpr int kCollectMs = 100;
constexpr int kTickMs = 10'000;
constexpr std::array<const char*, 4> kStates{"", "ALARM", "INSUFFICIENT_DATA", "OK"};

enum Bar { FilterBar, BulkBar };
enum ListPage { ListView, EmptyView };

} // namespace

AlarmsPage::AlarmsPage(AppContext& context, QWidget* parent)
    : Page(context, parent)
    , m_timelines(new StateTimelines(context, this))
    , m_model(new AlarmListModel(context.time.clock(), this))
    , m_fetchSoon(new QTimer(this))
{
    setObjectName(QStringLiteral("alarmsPage"));
    m_ask = [this](const QString& title, const QString& text) {
        QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, this);
        const QPushButton* go = box.addButton(tr("Delete"), QMessageBox::AcceptRole);
        box.setDefaultButton(QMessageBox::Cancel);
        box.exec();
        return box.clickedButton() == go;
    };
    m_listColumn = makeList();
    m_detailLine = makeLine(Qt::Vertical, this);
    m_detail = new AlarmDetail(context, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_listColumn, 1);
    layout->addWidget(m_detailLine);
    layout->addWidget(m_detail);
    m_detail->setFixedWidth(kDetailWidth);
    makeHeader();
    makeActions();
    connectDetail();

    m_fetchSoon->setSingleShot(true);
    m_fetchSoon->setInterval(kCollectMs);
    connect(m_fetchSoon, &QTimer::timeout, this, &AlarmsPage::fetch);
    const auto collect = [this] {
        if (!m_fetchSoon->isActive())
            m_fetchSoon->start();
    };
    connect(&context.monitor.alarms(), &AlarmService::alarmsChanged, this, collect);
    connect(&context.monitor.alarms(), &AlarmService::stateChanged, this, collect);
    auto* ticker = new QTimer(this);
    connect(ticker, &QTimer::timeout, this, [this] {
        m_model->tick();
        m_detail->tick();
    });
    ticker->start(kTickMs);
    retranslateUi();
    showSelected();
    fetch();
}

AlarmsPage::~AlarmsPage()
{
    delete m_headerRight;
}

QWidget* AlarmsPage::makeList()
{
    auto* column = new QFrame(this);
    column->setProperty("surface", QStringLiteral("plain"));
    m_bars = new QStackedWidget(column);
    m_bars->insertWidget(FilterBar, makeFilterBar());
    m_bars->insertWidget(BulkBar, makeBulkBar());
    m_bars->setFixedHeight(40);
    m_listStack = new QStackedWidget(column);
    m_list = new AlarmListView(m_model, *m_timelines, context().time.clock(), m_listStack);
    m_empty = new EmptyState(m_listStack);
    m_listStack->insertWidget(ListView, m_list);
    m_listStack->insertWidget(EmptyView, m_empty);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bars);
    layout->addWidget(makeLine(Qt::Horizontal, column, true));
    layout->addWidget(m_listStack, 1);
    connect(m_list, &AlarmListView::alarmSelected, this, [this](const QString& name) {
        m_model->markSeen(name);
        showSelected();
    });
    connect(m_list, &AlarmListView::opened, this, [this] {
        openDrawer(true);
        m_detail->setFocus();
    });
    // In a narrow window the detail is a drawer: what was clicked has to come to sight.
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() != AlarmListModel::Check)
            openDrawer(true);
    });
    const auto followZone = [this] { m_list->setZone(context().time.zone()); };
    connect(&context().time, &TimeContext::zoneChanged, this, followZone);
    followZone();
    connect(m_model, &AlarmListModel::checkedChanged, this, &AlarmsPage::showCounts);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->total() == 0) {
            createAlarm();
        } else {
            m_filter->clear();
            setStateFilter({});
        }
    });
    return column;
}

QWidget* AlarmsPage::makeFilterBar()
{
    auto* bar = new QWidget(this);
    m_filter = new SearchField(QStringLiteral("filter"), bar);
    m_filter->setObjectName(QStringLiteral("alarmFilter"));
    m_filter->setProperty("controlSize", QStringLiteral("small"));
    m_filter->setMinimumWidth(96);
    m_filter->setMaximumWidth(176);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_filter, 1);
    const VisualState looks[] = {VisualState::Neutral, VisualState::InAlarm,
                                 VisualState::InsufficientData, VisualState::Ok};
    const char* const names[] = {"alarmsAll", "alarmsInAlarm", "alarmsInsufficient", "alarmsOk"};
    for (int i = 0; i < 4; ++i) {
        m_chips[i] = new Chip(looks[i], {}, bar);
        m_chips[i]->setObjectName(QString::fromLatin1(names[i]));
        m_chips[i]->setFilterLook(true);
        m_chips[i]->setCheckable(true);
        connect(m_chips[i], &QAbstractButton::clicked, this,
                [this, i] { setStateFilter(QString::fromLatin1(kStates[std::size_t(i)])); });
        layout->addWidget(m_chips[i]);
    }
    layout->addStretch();
    connect(m_filter, &SearchField::searchChanged, this, [this](const QString& text) {
        m_model->setTextFilter(text);
        showCounts();
    });
    connect(m_filter, &SearchField::moveDownRequested, this, [this] {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->step(1);
    });
    return bar;
}

QWidget* AlarmsPage::makeBulkBar()
{
    auto* bar = new QWidget(this);
    m_bulkCount = new ElidedLabel(bar);
    m_bulkCount->setFont(fonts::font(fonts::Role::Table, QFont::DemiBold));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_bulkCount);
    const auto button = [&](const char* name) {
        auto* made = new QPushButton(bar);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("controlSize", QStringLiteral("small"));
        layout->addWidget(made);
        return made;
    };
    m_bulkEnable = button("bulkEnable");
    m_bulkDisable = button("bulkDisable");
    m_bulkDelete = button("bulkDelete");
    m_bulkDelete->setProperty("role", QStringLiteral("danger"));
    layout->addStretch();
    m_bulkClear = button("bulkClear");
    m_bulkClear->setProperty("role", QStringLiteral("ghost"));
    const auto checked
        = [this] { return QStringList(m_model->checked().begin(), m_model->checked().end()); };
    connect(m_bulkEnable, &QPushButton::clicked, this,
            [this, checked] { setActions(checked(), true); });
    connect(m_bulkDisable, &QPushButton::clicked, this,
            [this, checked] { setActions(checked(), false); });
    connect(m_bulkDelete, &QPushButton::clicked, this,
            [this, checked] { deleteAlarms(checked()); });
    connect(m_bulkClear, &QPushButton::clicked, this, [this] { m_model->setChecked({}); });
    return bar;
}

void AlarmsPage::makeHeader()
{
    m_headerRight = new QWidget(this);
    m_create = new QPushButton(m_headerRight);
    m_create->setObjectName(QStringLiteral("createAlarmButton"));
    m_create->setProperty("role", QStringLiteral("primary"));
    m_create->setIcon(icons::icon(QStringLiteral("add"), Token::OnAccent));
    auto* layout = new QHBoxLayout(m_headerRight);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_create);
    connect(m_create, &QPushButton::clicked, this, &AlarmsPage::createAlarm);
}

void AlarmsPage::connectDetail()
{
    connect(m_detail, &AlarmDetail::editRequested, this, &AlarmsPage::editSelected);
    connect(m_detail, &AlarmDetail::deleteRequested, this, &AlarmsPage::deleteSelected);
    connect(m_detail, &AlarmDetail::setStateRequested, this, &AlarmsPage::setState);
    connect(m_detail, &AlarmDetail::openMetricRequested, this, &AlarmsPage::openMetric);
    connect(m_detail, &AlarmDetail::closeRequested, this, [this] {
        openDrawer(false);
        m_list->setFocus();
    });
    connect(m_detail, &AlarmDetail::toggleActionsRequested, this, [this] {
        if (m_detail->alarm())
            setActions({QString::fromStdString(m_detail->alarm()->alarmName)},
                       !m_detail->alarm()->actionsEnabled.value_or(true));
    });
    connect(m_detail, &AlarmDetail::duplicateRequested, this, [this] {
        if (m_detail->alarm())
            openDialog()->copyOf(*m_detail->alarm());
    });
}

QString AlarmsPage::title() const
{
    return tr("Alarms");
}

QString AlarmsPage::statusText() const
{
    return tr("%n alarm(s)", nullptr, m_model->total());
}

QWidget* AlarmsPage::filterField()
{
    return m_filter;
}

bool AlarmsPage::isSettled() const
{
    return m_hasFetched && !m_isFetching && !m_fetchSoon->isActive() && m_detail->isSettled();
}

void AlarmsPage::openAddress(const QString& rest)
{
    if (rest.startsWith(QLatin1String("?state="))) {
        setStateFilter(rest.section(QLatin1Char('='), 1));
        return;
    }
    if (rest.isEmpty())
        return;
    m_wanted = rest;
    if (m_model->alarm(rest)) {
        if (m_model->rowOf(rest) < 0) {
            m_filter->clear();
            m_model->setTextFilter({});
            setStateFilter({});
        }
        m_wanted.clear();
        m_list->select(rest);
        openDrawer(true);
    } else if (m_hasFetched && !m_isFetching) {
        fetch();
    }
}

void AlarmsPage::setStateFilter(const QString& wireState)
{
    m_model->setStateFilter(wireState.toStdString());
    showCounts();
}

void AlarmsPage::fetch()
{
    if (m_isFetching) {
        m_fetchSoon->start();
        return;
    }
    m_isFetching = true;
    runThenCallback(
        this,
        [&service = context().monitor.alarms(), scope = context().scope] {
            return service.allAlarms(scope);
        },
        [this](std::shared_ptr<const std::vector<MetricAlarm>> alarms) {
            m_isFetching = false;
            m_hasFetched = true;
            showAlarms(std::move(alarms));
        });
}

void AlarmsPage::showAlarms(std::shared_ptr<const std::vector<MetricAlarm>> alarms)
{
    const int rowBefore = m_list->currentIndex().row();
    m_model->setAlarms(std::move(alarms));
    QSet<QString> checked;
    for (const QString& name : m_model->checked()) {
        if (m_model->alarm(name))
            checked.insert(name);
    }
    m_model->setChecked(checked);
    if (!m_wanted.isEmpty()) {
        const QString wanted = std::exchange(m_wanted, {});
        if (m_model->alarm(wanted))
            openAddress(wanted);
        else
            emit noticeRequested(tr("There is no alarm %1.").arg(wanted), {}, {});
    }
    // The selected alarm is gone, or none was selected yet: its neighbour, or the first.
    if (!m_model->alarm(m_list->currentName()) && m_model->rowCount() > 0) {
        const int row = qBound(0, rowBefore, m_model->rowCount() - 1);
        m_list->select(m_model->index(row, AlarmListModel::Name)
                           .data(AlarmListModel::AlarmNameRole)
                           .toString());
    }
    showCounts();
    showSelected();
    emit statusTextChanged();
}

void AlarmsPage::showSelected()
{
    const MetricAlarm* alarm = m_model->alarm(m_list->currentName());
    if (alarm)
        m_detail->setAlarm(*alarm);
    else
        m_detail->clear();
    m_detail->setVisible(alarm && (!m_isDrawer || m_isDrawerOpen));
    m_detailLine->setVisible(alarm && !m_isDrawer);
}

void AlarmsPage::showCounts()
{
    const AlarmCounts counts = m_model->counts();
    const int numbers[] = {counts.total(), counts.inAlarm, counts.insufficientData, counts.ok};
    for (int i = 0; i < 4; ++i) {
        m_chips[i]->setCount(numbers[i]);
        m_chips[i]->setChecked(m_model->stateFilter() == kStates[std::size_t(i)]);
    }
    const int checked = int(m_model->checked().size());
    m_bulkCount->setText(tr("%n selected", nullptr, checked));
    m_bars->setCurrentIndex(checked > 0 ? BulkBar : FilterBar);
    const bool isEmpty = m_hasFetched && m_model->rowCount() == 0;
    m_listStack->setCurrentIndex(isEmpty ? EmptyView : ListView);
    m_empty->setText(m_model->total() == 0 ? tr("No alarm yet. Create one from any metric.")
                                           : tr("No alarm matches."));
    m_empty->setAction(m_model->total() == 0 ? tr("Create alarm") : tr("Clear filter"));
}

void AlarmsPage::layOutDetail()
{
    const bool isDrawer = window()->width() < kDrawerBelow;
    if (isDrawer != m_isDrawer) {
        m_isDrawer = isDrawer;
        m_isDrawerOpen = false;
        m_detail->setDrawer(isDrawer);
        auto* row = static_cast<QHBoxLayout*>(layout());
        if (isDrawer)
            row->removeWidget(m_detail);
        else
            row->addWidget(m_detail);
        showSelected();
    }
    if (m_isDrawer) {
        const int drawerWidth = qMin(kDetailWidth, width() - 40);
        m_detail->setFixedWidth(drawerWidth);
        m_detail->setGeometry(width() - drawerWidth, 0, drawerWidth, height());
        m_detail->raise();
    } else {
        m_detail->setFixedWidth(kDetailWidth);
    }
}

void AlarmsPage::openDrawer(bool open)
{
    m_isDrawerOpen = open;
    if (m_isDrawer)
        showSelected();
}

void AlarmsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    layOutDetail();
}

void AlarmsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_isDrawer && m_isDrawerOpen) {
        openDrawer(false);
        m_list->setFocus();
        return;
    }
    Page::keyPressEvent(event);
}

void AlarmsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    Page::changeEvent(event);
}

void AlarmsPage::retranslateUi()
{
    m_create->setText(tr("Create alarm"));
    m_filter->setPlaceholderText(tr("Filter by name or metric"));
    m_filter->setAccessibleName(tr("Filter alarms"));
    m_list->setAccessibleName(tr("Alarms"));
    const QStringList chips{tr("All"), textOf(VisualState::InAlarm), tr("Insufficient"),
                            textOf(VisualState::Ok)};
    for (int i = 0; i < 4; ++i)
        m_chips[i]->setText(chips[i]);
    m_bulkEnable->setText(tr("Enable actions"));
    m_bulkDisable->setText(tr("Disable actions"));
    m_bulkDelete->setText(tr("Delete"));
    m_bulkClear->setText(tr("Clear selection"));
    const QStringList texts{tr("Create alarm"),
                            tr("Edit alarm"),
                            tr("Delete alarm"),
                            tr("Next alarm"),
                            tr("Previous alarm"),
                            tr("Show alarms in alarm"),
                            tr("Show alarms with insufficient data"),
                            tr("Show alarms that are OK"),
                            tr("Show all alarms")};
    const QList<QAction*> actions = pageActions();
    for (qsizetype i = 0; i < actions.size(); ++i)
        actions[i]->setText(texts[i]);
    m_model->retranslate();
    showCounts();
}

} // namespace yagura
