// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphtable.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/formatters.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace yagura {

namespace {

/// As many digits as the value has: pasted elsewhere it is the same number.
QString exactNumber(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest)
                                : QString();
}

} // namespace

GraphTableModel::GraphTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void GraphTableModel::setPlotData(const PlotData& plotData, TimePoint now, const QTimeZone& zone)
{
    beginResetModel();
    m_data = plotData;
    m_now = now;
    m_zone = zone;
    m_times.clear();
    for (const PlotSeries& series : plotData.series)
        m_times.append(series.times);
    std::sort(m_times.begin(), m_times.end(), std::greater<>());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    endResetModel();
}

int GraphTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_times.size());
}

int GraphTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_data.series.size()) + 1;
}

double GraphTableModel::valueAt(int row, int series) const
{
    const PlotSeries& source = m_data.series.at(series);
    const auto it = std::lower_bound(source.times.cbegin(), source.times.cend(), m_times.at(row));
    if (it == source.times.cend() || *it != m_times.at(row))
        return std::numeric_limits<double>::quiet_NaN();
    return source.values.at(it - source.times.cbegin());
}

int GraphTableModel::rowOf(qint64 timeMs) const
{
    const auto it = std::lower_bound(m_times.cbegin(), m_times.cend(), timeMs, std::greater<>());
    return it == m_times.cend() || *it != timeMs ? -1 : static_cast<int>(it - m_times.cbegin());
}

QVariant GraphTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (index.column() == 0) {
        if (role == SortRole)
            return m_times.at(index.row());
        return role == Qt::DisplayRole
            ? format::dateTimeTable(fromEpochMs(m_times.at(index.row())), m_now, m_zone)
            : QVariant();
    }
    const double value = valueAt(index.row(), index.column() - 1);
    if (role == SortRole)
        return std::isfinite(value) ? QVariant(value) : QVariant();
    return role == Qt::DisplayRole ? format::value(value, m_data.series.at(index.column() - 1).unit)
                                   : QVariant();
}

QVariant GraphTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount())
        return {};
    return section == 0 ? tr("Time") : m_data.series.at(section - 1).label;
}

QString GraphTableModel::toText() const
{
    QStringList head{tr("Time")};
    for (const PlotSeries& series : m_data.series)
        head.append(QString(series.label).replace(QLatin1Char('\t'), QLatin1Char(' ')));
    QString text = head.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (auto row = static_cast<int>(m_times.size()) - 1; row >= 0; --row) { // oldest first
        text += format::iso(fromEpochMs(m_times.at(row)), m_zone);
        for (int series = 0; series < m_data.series.size(); ++series)
            text += QLatin1Char('\t') + exactNumber(valueAt(row, series));
        text += QLatin1Char('\n');
    }
    return text;
}

void GraphTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_times.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

GraphTableView::GraphTableView(QWidget* parent)
    : QTableView(parent)
    , m_model(new GraphTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(QStringLiteral("graphTable"));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(GraphTableModel::SortRole);
    setModel(m_sorted);
    setSortingEnabled(true);
    sortByColumn(0, Qt::DescendingOrder);
    setFont(fonts::numeric(fonts::Role::Table));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(26);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    horizontalHeader()->setDefaultSectionSize(140);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    retranslateUi();
}

void GraphTableView::setPlotData(const PlotData& plotData, TimePoint now, const QTimeZone& zone)
{
    // A refresh keeps where a person is reading, and the rows that were chosen.
    const int top = verticalScrollBar()->value();
    const QModelIndex current = m_sorted->mapToSource(currentIndex());
    const qint64 currentTime = current.isValid() ? m_model->timeAt(current.row()) : 0;
    QVector<qint64> chosen;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& row : rows)
        chosen.append(m_model->timeAt(m_sorted->mapToSource(row).row()));
    m_model->setPlotData(plotData, now, zone);
    select(chosen);
    const int row = current.isValid() ? m_model->rowOf(currentTime) : -1;
    if (row >= 0) {
        const int column = qMin(current.column(), m_model->columnCount() - 1);
        selectionModel()->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, column)),
                                          QItemSelectionModel::NoUpdate);
    }
    verticalScrollBar()->setValue(top);
}

/// In as few stretches as they make: ten thousand single rows would take their time.
void GraphTableView::select(const QVector<qint64>& times)
{
    QVector<int> rows;
    for (const qint64 time : times) {
        const int row = m_model->rowOf(time);
        if (row >= 0)
            rows.append(m_sorted->mapFromSource(m_model->index(row, 0)).row());
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        selection.select(m_sorted->index(rows.at(i), 0),
                         m_sorted->index(rows.at(end - 1), m_sorted->columnCount() - 1));
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::Select);
}

void GraphTableView::copySelection()
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty()) {
        QApplication::clipboard()->setText(m_model->toText());
        return;
    }
    const QStringList lines = m_model->toText().split(QLatin1Char('\n'));
    QStringList chosen{lines.constFirst()};
    for (const QModelIndex& row : rows)
        chosen.append(lines.at(m_model->rowCount() - m_sorted->mapToSource(row).row()));
    QApplication::clipboard()->setText(chosen.join(QLatin1Char('\n')));
}

bool GraphTableView::event(QEvent* event)
{
    // Before the graph around it, whose shortcut copies a picture.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void GraphTableView::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(event->globalPos());
}

void GraphTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void GraphTableView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        retranslateUi();
    QTableView::changeEvent(event);
}

void GraphTableView::retranslateUi()
{
    setAccessibleName(tr("Datapoints"));
    m_model->retranslate();
}

GraphTableDialog::GraphTableDialog(const QString& title, const PlotData& plotData, TimePoint now,
                                   const QTimeZone& zone, QWidget* parent)
    : QDialog(parent)
    , m_title(title)
    , m_view(new GraphTableView(this))
{
    setObjectName(QStringLiteral("graphTableDialog"));
    resize(640, 480);
    m_view->setPlotData(plotData, now, zone);
    auto* buttons = new QDialogButtonBox(this);
    m_copy = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("graphTableCopy"));
    m_close = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    m_close->setObjectName(QStringLiteral("graphTableClose"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_view->datapoints()->toText()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_view);
    column->addWidget(buttons);
    retranslateUi();
}

void GraphTableDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void GraphTableDialog::retranslateUi()
{
    setWindowTitle(m_title.isEmpty() ? tr("Data of the graph") : m_title);
    m_copy->setText(tr("Copy"));
    m_close->setText(tr("Close"));
}

} // namespace yagura
