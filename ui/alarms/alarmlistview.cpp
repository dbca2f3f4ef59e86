// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmlistview.h"

#include "ui/alarms/alarmlistdelegate.h"
#include "ui/alarms/alarmlistheader.h"
#include "ui/alarms/alarmlistmodel.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace yagura {

AlarmListView::AlarmListView(AlarmListModel* model, StateTimelines& timelines, const Clock& clock,
                             QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new AlarmListDelegate(timelines, clock, this))
{
    setObjectName(QStringLiteral("alarmList"));
    setModel(model);
    setItemDelegate(m_delegate);
    setHorizontalHeader(new AlarmListHeader(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(alarmrow::kHeight);
    verticalHeader()->setDefaultSectionSize(alarmrow::kHeight);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setFixedHeight(26);
    header->setMinimumSectionSize(30);
    const int widths[] = {34, 200, 160, 96};
    for (int column = 0; column < AlarmListModel::ColumnCount; ++column) {
        header->setSectionResizeMode(
            column, column == AlarmListModel::Name ? QHeaderView::Stretch : QHeaderView::Fixed);
        header->resizeSection(column, widths[column]);
    }
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_scroll = verticalScrollBar()->value();
        m_isRestoring = true;
    });
    connect(model, &QAbstractItemModel::modelReset, this, &AlarmListView::restore);
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
    connect(&timelines, &StateTimelines::arrived, this, [this] { viewport()->update(); });
}

void AlarmListView::restore()
{
    const int row = m_model->rowOf(m_current);
    if (row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row, AlarmListModel::Name),
                                          QItemSelectionModel::ClearAndSelect
                                              | QItemSelectionModel::Rows);
    verticalScrollBar()->setValue(m_scroll);
    m_isRestoring = false;
}

void AlarmListView::setZone(const QTimeZone& zone)
{
    m_delegate->setZone(zone);
}

void AlarmListView::select(const QString& name)
{
    const int row = m_model->rowOf(name);
    m_current = name;
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, AlarmListModel::Name));
        scrollTo(m_model->index(row, AlarmListModel::Name));
    }
    emit alarmSelected(name);
}

void AlarmListView::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = currentIndex().isValid() ? currentIndex().row() : (by > 0 ? -1 : rows);
    setCurrentIndex(m_model->index(qBound(0, now + by, rows - 1), AlarmListModel::Name));
}

void AlarmListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_isRestoring || !current.isValid())
        return;
    const QString name = current.data(AlarmListModel::AlarmNameRole).toString();
    if (name == m_current)
        return;
    m_current = name;
    emit alarmSelected(name);
}

void AlarmListView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid()) {
        const QModelIndex box = current.siblingAtColumn(AlarmListModel::Check);
        const bool isOn = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_model->setData(box, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()) {
        emit opened();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_model->checkShown(m_model->checkedOfShown() != Qt::Checked);
        return;
    }
    if (event->matches(QKeySequence::Copy) && current.isValid()) {
        QGuiApplication::clipboard()->setText(m_current);
        return;
    }
    QTableView::keyPressEvent(event);
}

void AlarmListView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTableView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && index.column() != AlarmListModel::Check)
        emit opened();
}

} // namespace yagura
