// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphedmetricsview.h"

#include "ui/metrics/graphedmetricsdelegate.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/statistics.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QColorDialog>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

using Model = GraphedMetricsModel;

QIcon colorIcon(const QColor& color)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return pixmap;
}

} // namespace

GraphedMetricsView::GraphedMetricsView(GraphDraft& draft, QWidget* parent)
    : QTableView(parent)
    , m_draft(draft)
    , m_model(new GraphedMetricsModel(draft, this))
{
    setObjectName(QStringLiteral("graphedMetrics"));
    setModel(m_model);
    setItemDelegate(new GraphedMetricsDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(graphedmetrics::kRowHeight);
    verticalHeader()->setMinimumSectionSize(graphedmetrics::kRowHeight);
    QHeaderView* header = horizontalHeader();
    header->setFont(fonts::font(fonts::Role::TableHeader));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(22);
    header->setFixedHeight(26);
    const int widths[] = {34, 22, 46, 150, 200, 96, 84, 104, 88};
    for (int column = 0; column < Model::ColumnCount; ++column) {
        header->setSectionResizeMode(column,
                                     column == Model::Details     ? QHeaderView::Stretch
                                         : column == Model::Label ? QHeaderView::Interactive
                                                                  : QHeaderView::Fixed);
        header->resizeSection(column, widths[column]);
    }
    setAccessibleName(tr("Graphed metrics"));
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
}

std::vector<int> GraphedMetricsView::selectedRowNumbers() const
{
    std::vector<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void GraphedMetricsView::toggleVisible()
{
    const std::vector<int> rows = selectedRowNumbers();
    if (rows.empty())
        return;
    const bool isShown = m_draft.rows()[std::size_t(rows.front())].visible;
    m_model->setForRows(rows, Model::Visible, !isShown);
}

void GraphedMetricsView::toggleAxis()
{
    const std::vector<int> rows = selectedRowNumbers();
    if (rows.empty())
        return;
    const bool isRight = m_draft.rows()[std::size_t(rows.front())].axis == GraphAxis::Right;
    m_model->setForRows(rows, Model::Axis,
                        isRight ? QStringLiteral("left") : QStringLiteral("right"));
}

void GraphedMetricsView::removeSelected()
{
    m_draft.removeRows(selectedRowNumbers());
}

void GraphedMetricsView::duplicateSelected()
{
    const std::vector<int> rows = selectedRowNumbers();
    if (!rows.empty())
        duplicate(rows.front(), {});
}

void GraphedMetricsView::duplicate(int row, const std::vector<std::string>& stats)
{
    m_draft.change([&](GraphDefinition& graph) {
        const std::vector<std::string> wanted
            = stats.empty() ? std::vector<std::string>{graph.rows[std::size_t(row)].stat} : stats;
        for (const std::string& stat : wanted) {
            if (int(graph.rows.size()) >= GraphDraft::kMaxRows)
                return;
            GraphRow copy = graph.rows[std::size_t(row)];
            copy.stat = stat;
            copy.hasOwnStat = true;
            copy.color.clear();
            int number = int(graph.rows.size());
            do {
                copy.id = "m" + std::to_string(++number);
            } while (std::any_of(graph.rows.begin(), graph.rows.end(),
                                 [&copy](const GraphRow& other) { return other.id == copy.id; }));
            graph.rows.push_back(std::move(copy));
        }
    });
}

void GraphedMetricsView::move(int by)
{
    const std::vector<int> rows = selectedRowNumbers();
    if (rows.size() != 1 || rows.front() + by < 0 || rows.front() + by >= m_model->rowCount())
        return;
    m_draft.moveRow(rows.front(), rows.front() + by);
    selectRow(rows.front() + by);
}

void GraphedMetricsView::openEditor(const QModelIndex& index)
{
    edit(index);
    const auto combos = viewport()->findChildren<QComboBox*>();
    if (!combos.isEmpty()
        && (index.column() == Model::Statistic || index.column() == Model::Period))
        combos.last()->showPopup();
}

void GraphedMetricsView::clickedPart(const QModelIndex& index, const QPoint& pos)
{
    const QRect cell = visualRect(index).adjusted(0, 0, 0, -1);
    switch (index.column()) {
    case Model::Visible:
        m_model->setForRows({index.row()}, Model::Visible,
                            !index.data(Model::IsVisibleRole).toBool());
        break;
    case Model::Color:
        chooseColor(index.row(), viewport()->mapToGlobal(cell.bottomLeft()));
        break;
    case Model::Statistic:
    case Model::Period:
        if (index.flags().testFlag(Qt::ItemIsEditable)
            && graphedmetrics::comboRect(cell).contains(pos))
            openEditor(index);
        break;
    case Model::Axis: {
        const bool isRight
            = graphedmetrics::axisSegment(cell, GraphedMetricsDelegate::leftSegmentWidth(), true)
                  .contains(pos);
        if (graphedmetrics::axisRect(cell).contains(pos))
            m_model->setForRows({index.row()}, Model::Axis,
                                isRight ? QStringLiteral("right") : QStringLiteral("left"));
        break;
    }
    case Model::Actions:
        switch (graphedmetrics::actionAt(cell, pos)) {
        case graphedmetrics::Action::CreateAlarm:
            emit createAlarmRequested(index.row());
            break;
        case graphedmetrics::Action::Duplicate:
            duplicate(index.row(), {});
            break;
        case graphedmetrics::Action::Remove:
            m_draft.removeRows({index.row()});
            break;
        case graphedmetrics::Action::None:
            break;
        }
        break;
    default:
        break;
    }
}

void GraphedMetricsView::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex pressed = currentIndex();
    const bool isDrag = state() == DraggingState || state() == DragSelectingState;
    QTableView::mouseReleaseEvent(event);
    const QPoint pos = event->position().toPoint();
    const QModelIndex index = indexAt(pos);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !isDrag
        && index.isValid() && index == pressed)
        clickedPart(index, pos);
}

void GraphedMetricsView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain) {
        switch (event->key()) {
        case Qt::Key_H:
            return toggleVisible();
        case Qt::Key_X:
            return toggleAxis();
        case Qt::Key_Delete:
            return removeSelected();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid() && state() != EditingState) {
                const bool isEditable = currentIndex().flags().testFlag(Qt::ItemIsEditable);
                openEditor(isEditable ? currentIndex()
                                      : currentIndex().siblingAtColumn(Model::Label));
                return;
            }
            break;
        default:
            break;
        }
    }
    if (event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return move(event->key() == Qt::Key_Up ? -1 : 1);
    if (event->matches(QKeySequence::Copy)) {
        QStringList lines;
        for (const int row : selectedRowNumbers()) {
            QStringList cells;
            for (const int column :
                 {Model::Id, Model::Label, Model::Details, Model::Statistic, Model::Period})
                cells.append(m_model->index(row, column).data().toString());
            lines.append(cells.join(QLatin1Char('\t')));
        }
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
        return;
    }
    QTableView::keyPressEvent(event);
}

void GraphedMetricsView::chooseColor(int row, const QPoint& globalPos)
{
    QMenu menu(this);
    for (int i = 0; i < kSeriesColors; ++i) {
        const QColor color = Theme::instance().series(i);
        menu.addAction(colorIcon(color), tr("Colour %1").arg(i + 1), this,
                       [this, row, color] { m_model->setForRows({row}, Model::Color, color); });
    }
    menu.addSeparator();
    menu.addAction(tr("Other colour …"), this, [this, row] {
        const QColor color = QColorDialog::getColor(m_draft.colorOf(row), this);
        if (color.isValid() && row < m_model->rowCount())
            m_model->setForRows({row}, Model::Color, color);
    });
    menu.exec(globalPos);
}

void GraphedMetricsView::fillMenu(QMenu& menu, int row)
{
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    if (entry.metric) {
        menu.addAction(tr("Create alarm"), this, [this, row] { emit createAlarmRequested(row); });
        menu.addAction(tr("Duplicate with p50, p90, p99"), this, [this, row] {
            duplicate(row, {"p50", "p90", "p99"});
        });
    }
    menu.addAction(tr("Show only this"), this, [this, row] {
        m_draft.change([row](GraphDefinition& graph) {
            for (std::size_t i = 0; i < graph.rows.size(); ++i)
                graph.rows[i].visible = int(i) == row;
        });
    });
    menu.addAction(entry.visible ? tr("Hide\tH") : tr("Show\tH"), this,
                   &GraphedMetricsView::toggleVisible);
    menu.addAction(entry.axis == GraphAxis::Left ? tr("Move to right axis\tX")
                                                 : tr("Move to left axis\tX"),
                   this, &GraphedMetricsView::toggleAxis);
    menu.addAction(tr("Remove\tDel"), this, &GraphedMetricsView::removeSelected);
    menu.addSeparator();
    const QString details = Model::details(entry);
    menu.addAction(tr("Copy name"), this,
                   [details] { QGuiApplication::clipboard()->setText(details); });
    if (entry.metric) {
        menu.addAction(tr("Copy as JSON"), this, [metric = *entry.metric] {
            QGuiApplication::clipboard()->setMimeData(metricmime::create({metric}));
        });
    }
}

void GraphedMetricsView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!selectionModel()->isRowSelected(index.row()))
        selectRow(index.row());
    QMenu menu(this);
    fillMenu(menu, index.row());
    menu.exec(isKeyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                         : event->globalPos());
}

void GraphedMetricsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Graphed metrics"));
        m_model->retranslate();
    }
    QTableView::changeEvent(event);
}

} // namespace yagura
