// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/widgetrowsmodel.h"

#include "ui/theme/theme.h"

#include <QColor>

#include <algorithm>

namespace yagura {

WidgetRowsModel::WidgetRowsModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void WidgetRowsModel::setGraph(const GraphDefinition& graph)
{
    beginResetModel();
    m_graph = graph;
    endResetModel();
}

void WidgetRowsModel::removeRowsAt(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows) {
        if (row < 0 || row >= rowCount())
            continue;
        beginRemoveRows({}, row, row);
        m_graph.rows.erase(m_graph.rows.begin() + row);
        endRemoveRows();
    }
    emit edited();
}

void WidgetRowsModel::toggleAxis(int row)
{
    GraphRow& target = m_graph.rows[std::size_t(row)];
    target.axis = target.axis == GraphAxis::Left ? GraphAxis::Right : GraphAxis::Left;
    changed(row);
}

void WidgetRowsModel::setColor(int row, const QColor& color)
{
    m_graph.rows[std::size_t(row)].color
        = color.isValid() ? color.name().toStdString() : std::string();
    changed(row);
}

void WidgetRowsModel::changed(int row)
{
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit edited();
}

void WidgetRowsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_graph.rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int WidgetRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_graph.rows.size());
}

int WidgetRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString WidgetRowsModel::displayText(const GraphRow& row, int column) const
{
    switch (column) {
    case Label:
        return QString::fromStdString(row.label);
    case Details: {
        if (!row.metric)
            return QString::fromStdString(row.expression);
        QStringList parts{QString::fromStdString(row.metric->nameSpace),
                          QString::fromStdString(row.metric->metricName)};
        for (const Dimension& dimension : row.metric->dimensions)
            parts.append(QString::fromStdString(dimension.value));
        return parts.join(QStringLiteral(" · "));
    }
    case Statistic:
        return row.hasOwnStat ? QString::fromStdString(row.stat)
                              : tr("%1 (widget)").arg(QString::fromStdString(row.stat));
    case Period:
        return row.hasOwnPeriod ? tr("%1 s").arg(row.periodSeconds)
                                : tr("%1 s (widget)").arg(row.periodSeconds);
    case Color:
        return row.color.empty() ? tr("Automatic") : QString::fromStdString(row.color);
    case Axis:
        return row.axis == GraphAxis::Left ? tr("Left") : tr("Right");
    default:
        return {};
    }
}

QVariant WidgetRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const GraphRow& row = m_graph.rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return displayText(row, index.column());
    case Qt::EditRole:
        if (index.column() == Statistic)
            return row.hasOwnStat ? QString::fromStdString(row.stat) : QString();
        if (index.column() == Period)
            return row.hasOwnPeriod ? QString::number(row.periodSeconds) : QString();
        return index.column() == Color ? QString::fromStdString(row.color)
                                       : displayText(row, index.column());
    case Qt::DecorationRole:
        if (index.column() == Color)
            return row.color.empty() ? Theme::instance().series(index.row())
                                     : QColor(QString::fromStdString(row.color));
        return {};
    default:
        return {};
    }
}

QVariant WidgetRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Label:
        return tr("Label");
    case Details:
        return tr("Metric");
    case Statistic:
        return tr("Statistic");
    case Period:
        return tr("Period");
    case Color:
        return tr("Colour");
    case Axis:
        return tr("Axis");
    default:
        return {};
    }
}

Qt::ItemFlags WidgetRowsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags result = QAbstractTableModel::flags(index);
    const int column = index.column();
    if (column == Label || column == Statistic || column == Period || column == Color)
        result |= Qt::ItemIsEditable;
    return result;
}

bool WidgetRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    GraphRow& row = m_graph.rows[std::size_t(index.row())];
    const QString text = value.toString().trimmed();
    switch (index.column()) {
    case Label:
        row.label = text.toStdString();
        break;
    case Statistic:
        row.hasOwnStat = !text.isEmpty();
        row.stat = text.isEmpty() ? m_graph.stat : text.toStdString();
        break;
    case Period: {
        bool isNumber = false;
        const int seconds = text.toInt(&isNumber);
        if (!text.isEmpty() && (!isNumber || seconds <= 0 || seconds > 86400))
            return false;
        row.hasOwnPeriod = !text.isEmpty();
        row.periodSeconds = text.isEmpty() ? m_graph.periodSeconds : seconds;
        break;
    }
    case Color: {
        const QColor color(text);
        if (!text.isEmpty() && !color.isValid())
            return false;
        row.color = text.isEmpty() ? std::string() : color.name().toStdString();
        break;
    }
    default:
        return false;
    }
    changed(index.row());
    return true;
}

} // namespace yagura
