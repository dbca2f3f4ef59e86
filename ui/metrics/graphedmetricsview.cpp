// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphedmetricsview.h"

#include "ui/metrics/colormenu.h"
#include "ui/metrics/expressionedit.h"
#include "ui/metrics/graphedmetricsdelegate.h"
#include "ui/metrics/graphedmetricsmodel.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/statistics.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

using Model = GraphedMetricsModel;

constexpr int kDefaultPeriod = 60;

int shortestPeriod(const std::vector<GraphRow>& rows)
{
    int shortest = 0;
    for (const GraphRow& row : rows) {
        if (row.metric && (shortest == 0 || row.periodSeconds < shortest))
            shortest = row.periodSeconds;
    }
    return shortest > 0 ? shortest : kDefaultPeriod;
}

/// The cell itself, else the expression of its row, else the label.
QModelIndex editableFrom(const QModelIndex& index)
{
    if (index.flags().testFlag(Qt::ItemIsEditable))
        return index;
    const bool isExpression = index.data(Model::IsExpressionRole).toBool();
    return index.siblingAtColumn(isExpression ? Model::Details : Model::Label);
}

} // namespace

GraphedMetricsView::GraphedMetricsView(GraphDraft& draft, QWidget* parent)
    : QTableView(parent)
    , m_draft(draft)
    , m_model(new GraphedMetricsModel(draft, this))
{
    setObjectName(QStringLiteral("graphedMetrics"));
    setModel(m_model);
    auto* delegate = new GraphedMetricsDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &GraphedMetricsDelegate::expressionChecked, this,
            &GraphedMetricsView::expressionChecked);
    connect(
        delegate, &QAbstractItemDelegate::closeEditor, this,
        [this] {
            // Not while the next one is being written already.
            if (!expressionEditor())
                dropEmptyExpressions();
            emit editingFinished();
        },
        Qt::QueuedConnection);
    m_confirm = [this](const QStringList& expressions) {
        return QMessageBox::question(
                   this, tr("Remove rows"),
                   tr("Needed by %1, which would then show nothing. Remove all the same?")
                       .arg(QLocale().createSeparatedList(expressions)),
                   QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel)
            == QMessageBox::Yes;
    };
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
    header->setTextElideMode(Qt::ElideRight);
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
    makeActions();
    retranslateUi();
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
    remove(selectedRowNumbers());
}

void GraphedMetricsView::duplicateSelected()
{
    const std::vector<int> rows = selectedRowNumbers();
    if (!rows.empty())
        selectRow(m_draft.duplicate(rows.front(), {}));
}

int GraphedMetricsView::addExpression(const QString& expression, const QString& label)
{
    const int period = shortestPeriod(m_draft.rows());
    const int row = expression.isEmpty() ? m_draft.addPending(period)
                                         : m_draft.addExpression(expression, label, period);
    if (row < 0)
        return row;
    selectRow(row);
    scrollTo(m_model->index(row, Model::Details));
    if (expression.isEmpty())
        editExpression(row);
    return row;
}

void GraphedMetricsView::editExpression(int row)
{
    const QModelIndex index = m_model->index(row, Model::Details);
    setCurrentIndex(index);
    edit(index);
}

ExpressionEdit* GraphedMetricsView::expressionEditor() const
{
    // One that was closed lives on, hidden, until the event loop runs.
    const auto editors = viewport()->findChildren<ExpressionEdit*>();
    for (ExpressionEdit* editor : editors) {
        if (!editor->isHidden())
            return editor;
    }
    return nullptr;
}

void GraphedMetricsView::setConfirmation(std::function<bool(const QStringList&)> confirm)
{
    m_confirm = std::move(confirm);
}

/// An expression that somebody began and left empty says nothing.
void GraphedMetricsView::dropEmptyExpressions()
{
    m_draft.dropPending();
    std::vector<int> empty;
    for (std::size_t i = 0; i < m_draft.rows().size(); ++i) {
        if (!m_draft.rows()[i].metric && m_draft.rows()[i].expression.empty())
            empty.push_back(int(i));
    }
    m_draft.removeRows(empty);
}

void GraphedMetricsView::remove(const std::vector<int>& rows)
{
    const QStringList needed = m_draft.dependents(rows);
    if (needed.isEmpty() || m_confirm(needed))
        m_draft.removeRows(rows);
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
            m_draft.duplicate(index.row(), {});
            break;
        case graphedmetrics::Action::Remove:
            remove({index.row()});
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
        case Qt::Key_F2:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid() && state() != EditingState)
                return openEditor(editableFrom(currentIndex()));
            break;
        default:
            break;
        }
    }
    if (event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return move(event->key() == Qt::Key_Up ? -1 : 1);
    if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier)
        return duplicateSelected();
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
    QMenu* menu = makeColorMenu(m_draft.colorOf(row), this, [this, row](const QColor& color) {
        if (row < m_model->rowCount())
            m_model->setForRows({row}, Model::Color, color);
    });
    menu->popup(globalPos);
}

/// What is often computed from one row, and the earlier period of all.
void GraphedMetricsView::fillExpressionMenu(QMenu& menu, int row)
{
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    const QString id = QString::fromStdString(entry.id);
    if (!entry.metric)
        menu.addAction(tr("Edit expression"), this, [this, row] { editExpression(row); });
    const QString label = m_model->index(row, Model::Label).data().toString();
    menu.addAction(tr("Rate of change"), this, [this, id, label] {
        addExpression(QStringLiteral("RATE(%1)").arg(id), tr("%1 per second").arg(label));
    });
    menu.addAction(tr("Anomaly band"), this, [this, id, label] {
        addExpression(QStringLiteral("ANOMALY_DETECTION_BAND(%1, 2)").arg(id),
                      tr("%1 expected").arg(label));
    });
    constexpr int kWeek = 7 * 86400;
    const bool isCompared = m_draft.graph().compareSeconds == kWeek;
    menu.addAction(isCompared ? tr("Stop comparing") : tr("Compare with 1 week ago"), this,
                   [this, isCompared] {
                       m_draft.change([isCompared](GraphDefinition& graph) {
                           graph.compareSeconds = isCompared ? 0 : kWeek;
                       });
                   });
}

void GraphedMetricsView::fillMenu(QMenu& menu, int row)
{
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    menu.addAction(tr("Create alarm"), this, [this, row] { emit createAlarmRequested(row); });
    if (entry.metric) {
        menu.addAction(tr("Duplicate with p50, p90, p99"), this, [this, row] {
            m_draft.duplicate(row, {"p50", "p90", "p99"});
        });
    }
    fillExpressionMenu(menu, row);
    menu.addAction(tr("Duplicate\tCtrl+D"), this, &GraphedMetricsView::duplicateSelected);
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
    if (entry.metric)
        menu.addAction(tr("Find in dashboards"), this,
                       [this, row] { emit findInDashboardsRequested(row); });
    menu.addAction(tr("Copy data of the graph"), this, &GraphedMetricsView::copyDataRequested);
    const std::vector<int> selected = selectedRowNumbers();
    menu.addAction(tr("Export data of %n row(s) …", nullptr, int(selected.size())), this,
                   [this, selected] { emit exportRequested(selected); });
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

void GraphedMetricsView::makeActions()
{
    const auto add = [this](const char* id, const QKeySequence& keys, auto run) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(id));
        action->setShortcut(keys);
        // Only while no editor in a cell has the focus: there these keys are letters.
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_actions.append(action);
    };
    add("metrics.row.hide", Qt::Key_H, [this] { toggleVisible(); });
    add("metrics.row.axis", Qt::Key_X, [this] { toggleAxis(); });
    add("metrics.row.edit", Qt::Key_F2, [this] {
        if (currentIndex().isValid())
            openEditor(editableFrom(currentIndex()));
    });
    add("metrics.row.remove", Qt::Key_Delete, [this] { removeSelected(); });
    add("metrics.row.duplicate", Qt::CTRL | Qt::Key_D, [this] { duplicateSelected(); });
    add("metrics.row.up", Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    add("metrics.row.down", Qt::ALT | Qt::Key_Down, [this] { move(1); });
}

void GraphedMetricsView::retranslateUi()
{
    setAccessibleName(tr("Graphed metrics"));
    const QStringList texts{
        tr("Hide or show the selected rows"), tr("Left or right axis for the selected rows"),
        tr("Edit the current cell"),          tr("Remove the selected rows"),
        tr("Duplicate the selected row"),     tr("Move the selected row up"),
        tr("Move the selected row down")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(texts[i]);
}

void GraphedMetricsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model->retranslate();
    }
    QTableView::changeEvent(event);
}

} // namespace yagura
