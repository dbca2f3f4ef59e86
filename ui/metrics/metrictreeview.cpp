// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/metrictreeview.h"

#include "ui/metrics/metrictreedelegate.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>

#include <set>

namespace yagura {

MetricTreeView::MetricTreeView(QWidget* parent)
    : QTreeView(parent)
    , m_delegate(new MetricTreeDelegate(this))
{
    setObjectName(QStringLiteral("metricTree"));
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(MetricRowGeometry::kIndent);
    setExpandsOnDoubleClick(false);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_ask = [this](int metrics) {
        return QMessageBox::question(this, tr("Add metrics"),
                                     tr("Add all %n metric(s) to the graph?", nullptr, metrics),
                                     QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel)
            == QMessageBox::Yes;
    };
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!m_isRestoring && m_model && !m_model->isFiltered())
            m_open.insert(index.data(MetricTreeModel::KeyRole).toString());
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!m_isRestoring && m_model && !m_model->isFiltered())
            m_open.remove(index.data(MetricTreeModel::KeyRole).toString());
    });
    connect(&Theme::instance(), &Theme::changed, this, [this] { viewport()->update(); });
    makeActions();
    retranslateUi();
}

void MetricTreeView::retranslateUi()
{
    setAccessibleName(tr("Metrics"));
    const QStringList texts{
        tr("Add to the graph or remove from it"), tr("Remove the chosen metrics from the graph"),
        tr("Open or close a part of the tree; graph a metric"), tr("Copy the chosen names")};
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_actions[i]->setText(texts[i]);
}

void MetricTreeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QTreeView::changeEvent(event);
}

void MetricTreeView::setMetricModel(MetricTreeModel* model)
{
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &MetricTreeView::remember);
    connect(model, &MetricTreeModel::treeChanged, this, &MetricTreeView::restore);
    // Ticks change far below the top level, which is all that dataChanged names.
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { viewport()->update(); });
}

std::vector<Metric> MetricTreeView::selectedMetrics() const
{
    std::vector<Metric> metrics;
    const QModelIndexList indexes
        = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList{};
    for (const QModelIndex& index : indexes) {
        if (index.data(MetricTreeModel::KindRole).toInt() == int(MetricTree::Kind::Metric)) {
            for (Metric& metric : m_model->metricsAt(index))
                metrics.push_back(std::move(metric));
        }
    }
    return metrics;
}

std::vector<Metric> MetricTreeView::metricsInSelection() const
{
    std::set<Metric> found;
    const QModelIndexList indexes
        = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList{};
    for (const QModelIndex& index : indexes) {
        const std::vector<Metric> metrics = m_model->metricsAt(index);
        found.insert(metrics.begin(), metrics.end());
    }
    return {found.begin(), found.end()};
}

void MetricTreeView::remember()
{
    m_selected.clear();
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : indexes)
        m_selected.insert(index.data(MetricTreeModel::KeyRole).toString());
    m_current = currentIndex().data(MetricTreeModel::KeyRole).toString();
    const QModelIndex top = indexAt({1, 1});
    m_top = top.data(MetricTreeModel::KeyRole).toString();
    m_topOffset = top.isValid() ? visualRect(top).top() : 0;
}

void MetricTreeView::restore()
{
    m_isRestoring = true;
    if (m_model->isFiltered()) {
        if (m_model->hits() <= kOpenAllUpTo)
            expandAll();
        else
            expandToDepth(0);
    }
    QSet<QString> wanted = m_selected;
    if (!m_current.isEmpty())
        wanted.insert(m_current);
    restoreBelow({}, m_model->isFiltered() ? QSet<QString>() : m_open, wanted);
    m_isRestoring = false;
}

void MetricTreeView::restoreBelow(const QModelIndex& parent, const QSet<QString>& open,
                                  const QSet<QString>& selected)
{
    const auto leadsTo = [](const QSet<QString>& keys, const QString& key) {
        return std::any_of(keys.begin(), keys.end(),
                           [&key](const QString& wanted) { return wanted.startsWith(key); });
    };
    const int rows = m_model->rowCount(parent);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString key = index.data(MetricTreeModel::KeyRole).toString();
        if (open.contains(key))
            expand(index);
        if (selected.contains(key)) {
            if (m_selected.contains(key))
                selectionModel()->select(index, QItemSelectionModel::Select);
            if (key == m_current)
                selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
        if (leadsTo(open, key) || leadsTo(selected, key) || m_top.startsWith(key))
            restoreBelow(index, open, selected);
        if (key == m_top && !m_model->isFiltered()) {
            const int now = visualRect(index).top();
            verticalScrollBar()->setValue(verticalScrollBar()->value() + now - m_topOffset);
        }
    }
}

void MetricTreeView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const
{
    // The delegate paints the whole row, chevron included.
}

MetricTreeView::Part MetricTreeView::partAt(const QModelIndex& index, const QPoint& pos) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const MetricRowGeometry parts = m_delegate->geometry(option, index);
    // Targets are at least 24 px high: the whole row height counts.
    const auto hit = [&](const QRect& rect) {
        return !rect.isEmpty() && pos.x() >= rect.left() - 5 && pos.x() <= rect.right() + 5;
    };
    if (hit(parts.chevron))
        return Part::Chevron;
    return hit(parts.box) ? Part::Box : Part::Rest;
}

void MetricTreeView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressedBox = QPersistentModelIndex();
    if (index.isValid() && event->button() == Qt::LeftButton) {
        const Part part = partAt(index, event->position().toPoint());
        if (part == Part::Chevron) {
            setExpanded(index, !isExpanded(index));
            return;
        }
        if (part == Part::Box) {
            m_pressedBox = index;
            setCurrentIndex(index);
            return;
        }
    }
    QTreeView::mousePressEvent(event);
}

void MetricTreeView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pressedBox.isValid()) {
        const QModelIndex index = m_pressedBox;
        m_pressedBox = QPersistentModelIndex();
        if (indexAt(event->position().toPoint()) == index)
            toggle(index);
        return;
    }
    QTreeView::mouseReleaseEvent(event);
    // Where one metric is to be chosen, nothing is dragged or ticked: a click is the choice.
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!dragEnabled() && event->button() == Qt::LeftButton && index.isValid()
        && partAt(index, event->position().toPoint()) == Part::Rest
        && index.data(MetricTreeModel::KindRole).toInt() == int(MetricTree::Kind::Metric))
        activate(index);
}

void MetricTreeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid() || event->button() != Qt::LeftButton) {
        QTreeView::mouseDoubleClickEvent(event);
        return;
    }
    if (partAt(index, event->position().toPoint()) == Part::Rest)
        activate(index);
    else
        mousePressEvent(event); // quick clicks on a box or chevron are single clicks
}

void MetricTreeView::activate(const QModelIndex& index)
{
    if (index.data(MetricTreeModel::KindRole).toInt() != int(MetricTree::Kind::Metric)) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    if (index.flags().testFlag(Qt::ItemIsUserCheckable))
        toggle(index);
    else
        emit metricActivated(m_model->metricsAt(index).front());
}

void MetricTreeView::toggle(const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return;
    const bool on = index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    const int metrics = index.data(MetricTreeModel::CountRole).toInt();
    if (on && metrics > kAskAbove && !m_ask(metrics))
        return;
    m_model->setData(index, on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

void MetricTreeView::toggleSelected()
{
    // Many at once are one question and one step of undo.
    std::vector<QPersistentModelIndex> ticked;
    std::vector<Metric> metrics;
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : indexes) {
        if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
            continue;
        ticked.emplace_back(index);
        for (Metric& metric : m_model->metricsAt(index))
            metrics.push_back(std::move(metric));
    }
    if (ticked.size() <= 1) {
        if (!ticked.empty())
            toggle(ticked.front());
        return;
    }
    const bool on = std::any_of(ticked.begin(), ticked.end(), [](const QModelIndex& index) {
        return index.data(Qt::CheckStateRole).toInt() != Qt::Checked;
    });
    if (on && metrics.size() > kAskAbove && !m_ask(int(metrics.size())))
        return;
    emit m_model->tickRequested(metrics, on);
}

void MetricTreeView::removeSelected()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : chosen)
        m_model->setData(index, Qt::Unchecked, Qt::CheckStateRole);
}

void MetricTreeView::activateCurrent()
{
    if (currentIndex().isValid())
        activate(currentIndex());
}

void MetricTreeView::copyNames()
{
    QStringList lines;
    const QModelIndexList indexes = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : indexes)
        lines.append(index.data().toString());
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

/// For the list of shortcuts and the palette; in the tree itself the keys come as events.
void MetricTreeView::makeActions()
{
    const auto add = [this](const char* id, const QKeySequence& keys, auto run) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(id));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_actions.append(action);
    };
    add("metrics.tree.tick", Qt::Key_Space, &MetricTreeView::toggleSelected);
    add("metrics.tree.remove", Qt::Key_Delete, &MetricTreeView::removeSelected);
    add("metrics.tree.open", Qt::Key_Return, &MetricTreeView::activateCurrent);
    add("metrics.tree.copy", QKeySequence::Copy, &MetricTreeView::copyNames);
}

void MetricTreeView::keyPressEvent(QKeyEvent* event)
{
    if (!m_model)
        return QTreeView::keyPressEvent(event);
    if (event->key() == Qt::Key_Space)
        return toggleSelected();
    if (event->key() == Qt::Key_Delete)
        return removeSelected();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activateCurrent();
    if (event->matches(QKeySequence::Copy))
        return copyNames();
    QTreeView::keyPressEvent(event);
}

void MetricTreeView::startDrag(Qt::DropActions actions)
{
    QModelIndexList indexes;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected) {
        if (index.flags().testFlag(Qt::ItemIsDragEnabled))
            indexes.append(index);
    }
    QMimeData* dragged = m_model->mimeData(indexes);
    if (!dragged)
        return;
    int metrics = 0;
    for (const QModelIndex& index : std::as_const(indexes))
        metrics += qMax(1, index.data(MetricTreeModel::CountRole).toInt());
    const QString text
        = metrics == 1 ? indexes.front().data().toString() : tr("%n metric(s)", nullptr, metrics);
    const Theme& theme = Theme::instance();
    QFont small = font();
    small.setPixelSize(12);
    const QSize size(QFontMetrics(small).horizontalAdvance(text) + 20, 26);
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Token::Accent));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 4, 4);
    painter.setFont(small);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRect(QPoint(0, 0), size), Qt::AlignCenter, text);
    painter.end();

    auto* drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->setPixmap(pixmap);
    drag->setHotSpot({-8, -8});
    drag->exec(actions, Qt::CopyAction);
}

void MetricTreeView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index
        = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    QMenu menu(this);
    if (index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        const int metrics = qMax(1, index.data(MetricTreeModel::CountRole).toInt());
        menu.addAction(isOn ? tr("Remove %n metric(s) from the graph", nullptr, metrics)
                            : tr("Add %n metric(s) to the graph", nullptr, metrics),
                       this, [this, target = QPersistentModelIndex(index)] { toggle(target); });
    }
    if (m_model->hasChildren(index))
        menu.addAction(isExpanded(index) ? tr("Collapse") : tr("Expand"), this,
                       [this, target = QPersistentModelIndex(index)] {
                           setExpanded(target, !isExpanded(target));
                       });
    menu.addSeparator();
    menu.addAction(tr("Copy name"), this, [name = index.data().toString()] {
        QGuiApplication::clipboard()->setText(name);
    });
    if (index.flags().testFlag(Qt::ItemIsDragEnabled)) {
        menu.addAction(tr("Copy as JSON"), this, [this, target = QPersistentModelIndex(index)] {
            QGuiApplication::clipboard()->setMimeData(m_model->mimeData({target}));
        });
    }
    if (m_isExportable) {
        const std::vector<Metric> metrics = selectionModel()->isSelected(index)
            ? metricsInSelection()
            : m_model->metricsAt(index);
        menu.addAction(tr("Export data of %n metric(s) …", nullptr, int(metrics.size())), this,
                       [this, metrics] { emit exportRequested(metrics); });
    }
    const QPoint pos = event->reason() == QContextMenuEvent::Keyboard
        ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
        : event->globalPos();
    menu.exec(pos);
}

} // namespace yagura
