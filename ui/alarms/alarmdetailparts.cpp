// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the detail of an alarm is made of, from top to bottom.
#include "ui/alarms/alarmdetail.h"
#include "ui/alarms/alarmhistoryview.h"
#include "ui/plot/graphview.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

namespace yagura {

namespace {
constexpr int kGraphHeight = 236;
} // namespace

QWidget* AlarmDetail::makeHead()
{
    auto* head = new QWidget(this);
    m_name = new ElidedLabel(head);
    m_name->setObjectName(QStringLiteral("alarmDetailName"));
    m_name->setFont(fonts::font(fonts::Role::PageTitle));
    m_name->setElideMode(Qt::ElideMiddle);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = new StateChip(head);
    m_elapsed = makeLabel({}, fonts::Role::Table, "text2", head);
    m_close = new IconButton(QStringLiteral("close"), IconButton::Look::SmallGhost, head);
    m_close->setObjectName(QStringLiteral("alarmDetailClose"));
    m_close->hide();
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_name);
    first->addWidget(m_state);
    first->addWidget(m_elapsed);
    first->addStretch(1);
    first->addWidget(m_close);

    m_description = makeLabel({}, fonts::Role::Table, "text2", head);
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto button = [head](const char* name, const char* icon) {
        auto* made = new QPushButton(head);
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("controlSize", QStringLiteral("small"));
        made->setIcon(icons::icon(QString::fromLatin1(icon)));
        made->setIconSize({14, 14});
        return made;
    };
    m_edit = button("alarmEdit", "edit");
    m_toggleActions = button("alarmToggleActions", "bell-off");
    m_more = new IconButton(QStringLiteral("more"), IconButton::Look::Framed, head);
    m_more->setObjectName(QStringLiteral("alarmMore"));
    m_more->setProperty("controlSize", QStringLiteral("small"));
    m_menu = new QMenu(this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_toggleActions);
    buttons->addStretch();
    buttons->addWidget(m_more);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(2);
    layout->addLayout(first);
    layout->addWidget(m_description);
    layout->addSpacing(6);
    layout->addLayout(buttons);
    connect(m_close, &QToolButton::clicked, this, &AlarmDetail::closeRequested);
    connect(m_edit, &QPushButton::clicked, this, &AlarmDetail::editRequested);
    connect(m_toggleActions, &QPushButton::clicked, this, &AlarmDetail::toggleActionsRequested);
    connect(m_more, &QToolButton::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    return head;
}

QWidget* AlarmDetail::makeGraph()
{
    auto* area = new QWidget(this);
    m_graph = new GraphView(m_context, area);
    m_graph->setObjectName(QStringLiteral("alarmGraph"));
    m_graph->setFixedHeight(kGraphHeight);
    m_graph->setDecorator([this](PlotData& shown) { decorate(shown); });
    connect(m_graph, &GraphView::rangeChangeRequested, &m_context.time, &TimeContext::setAbsolute);
    m_pointsRow = new QWidget(area);
    m_pointsAt = makeLabel({}, fonts::Role::Table, "text3", m_pointsRow);
    m_pointsSum = makeLabel({}, fonts::Role::Table, nullptr, m_pointsRow);
    m_pointsSum->setObjectName(QStringLiteral("alarmEvaluatedSum"));
    m_pointsSum->setFont(fonts::font(fonts::Role::Table, QFont::DemiBold));
    m_points = new QHBoxLayout;
    m_points->setSpacing(8);
    auto* row = new QHBoxLayout(m_pointsRow);
    row->setContentsMargins(4, 2, 4, 2);
    row->setSpacing(8);
    row->addWidget(m_pointsAt);
    row->addLayout(m_points);
    row->addStretch();
    row->addWidget(m_pointsSum);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(2);
    layout->addWidget(m_graph);
    layout->addWidget(m_pointsRow);
    return area;
}

QWidget* AlarmDetail::makeFacts()
{
    auto* area = new QWidget(this);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, 76);
    grid->setColumnMinimumWidth(2, 92);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (int i = 0; i < 6; ++i) {
        m_factNames[i] = makeLabel({}, fonts::Role::Table, "text3", area);
        m_factValues[i] = new ElidedLabel(area);
        m_factValues[i]->setFont(fonts::font(fonts::Role::Table));
        m_factValues[i]->setElideMode(Qt::ElideMiddle);
        grid->addWidget(m_factNames[i], i / 2, i % 2 * 2);
        grid->addWidget(m_factValues[i], i / 2, i % 2 * 2 + 1);
    }
    m_tagsName = makeLabel({}, fonts::Role::Table, "text3", area);
    m_tags = new ElidedLabel(area);
    m_tags->setObjectName(QStringLiteral("alarmTags"));
    m_tags->setFont(fonts::font(fonts::Role::Table));
    grid->addWidget(m_tagsName, 3, 0);
    grid->addWidget(m_tags, 3, 1, 1, 3);
    m_tagsName->hide();
    m_tags->hide();
    return area;
}

QWidget* AlarmDetail::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("alarmTabs"));
    m_tabs->setDocumentMode(true);
    m_history = new AlarmHistoryView(m_tabs);
    m_tabs->addTab(m_history, QString());
    auto* corner = new QWidget(m_tabs);
    m_historyFilter = new QComboBox(corner);
    m_historyFilter->setObjectName(QStringLiteral("alarmHistoryFilter"));
    m_historyFilter->setProperty("controlSize", QStringLiteral("small"));
    auto* cornerRow = new QHBoxLayout(corner);
    cornerRow->setContentsMargins(0, 0, 12, 4);
    cornerRow->addWidget(m_historyFilter);
    m_tabs->setCornerWidget(corner);
    connect(m_historyFilter, &QComboBox::activated, this, [this](int choice) {
        m_history->historyModel()->setFilter(AlarmHistoryModel::Filter(choice));
    });
    connect(m_history, &AlarmHistoryView::lineSelected, this, &AlarmDetail::selectLine);
    connect(m_history, &AlarmHistoryView::rawRequested, this, &AlarmDetail::showRaw);
    return m_tabs;
}

void AlarmDetail::fillMenu()
{
    if (!m_alarm)
        return;
    m_menu->clear();
    QMenu* states = m_menu->addMenu(tr("Set state for testing"));
    for (const char* state : {"ALARM", "INSUFFICIENT_DATA", "OK"}) {
        if (m_alarm->stateValue != state)
            states->addAction(alarmtexts::stateName(state), this, [this, state] {
                emit setStateRequested(QString::fromLatin1(state));
            });
    }
    m_menu->addAction(tr("Open metric"), this, &AlarmDetail::openMetricRequested)
        ->setEnabled(alarmtexts::watchedMetric(*m_alarm).has_value());
    m_menu->addAction(tr("Duplicate"), this, &AlarmDetail::duplicateRequested);
    m_menu->addAction(tr("Delete …"), this, &AlarmDetail::deleteRequested);
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy name"), this, [name = QString::fromStdString(m_alarm->alarmName)] {
        QGuiApplication::clipboard()->setText(name);
    });
    m_menu->addAction(tr("Copy ARN"), this, [arn = QString::fromStdString(m_alarm->alarmArn)] {
        QGuiApplication::clipboard()->setText(arn);
    });
}

} // namespace yagura
