// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphedmetricsmodel.h"

#include "core/metrics/math/expression.h"
#include "core/metrics/metriccatalogue.h"
#include "ui/metrics/expressiontexts.h"
#include "ui/metrics/metricmime.h"
#include "ui/metrics/metrictree.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/graphfetch.h"

#include <QMimeData>

#include <algorithm>

namespace yagura {

namespace {

QString rowMime()
{
    return QStringLiteral("application/x-yagura-graph-row");
}

bool apply(GraphRow& row, GraphedMetricsModel::Column column, const QVariant& value)
{
    switch (column) {
    case GraphedMetricsModel::Visible:
        row.visible = value.toBool();
        return true;
    case GraphedMetricsModel::Color:
        row.color = value.value<QColor>().isValid() ? value.value<QColor>().name().toStdString()
                                                    : std::string();
        return true;
    case GraphedMetricsModel::Label:
        row.label = value.toString().trimmed().left(1024).toStdString();
        return true;
    case GraphedMetricsModel::Details:
        if (row.metric)
            return false;
        row.expression = value.toString()
                             .simplified()
                             .left(static_cast<qsizetype>(Expression::kMaxLength))
                             .toStdString();
        return true;
    case GraphedMetricsModel::Statistic: {
        const auto statistic = statistics::parse(value.toString());
        if (!statistic || !row.metric)
            return false;
        row.stat = statistic->toStdString();
        row.hasOwnStat = true;
        return true;
    }
    case GraphedMetricsModel::Period: {
        const auto period = statistics::parsePeriod(value.toString());
        if (!period)
            return false;
        row.periodSeconds = *period;
        row.hasOwnPeriod = true;
        return true;
    }
    case GraphedMetricsModel::Axis:
        row.axis = value.toString() == QLatin1String("right") ? GraphAxis::Right : GraphAxis::Left;
        return true;
    default:
        return false;
    }
}

} // namespace

GraphedMetricsModel::GraphedMetricsModel(GraphDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_faults(expressiontexts::faults(draft.graph()))
    , m_rows(int(draft.rows().size()))
{
    connect(&draft, &GraphDraft::changed, this, &GraphedMetricsModel::follow);
}

/// The draft has changed already: rows come and go at the end, and all contents are new.
void GraphedMetricsModel::follow()
{
    const int now = int(m_draft.rows().size());
    m_faults = expressiontexts::faults(m_draft.graph());
    if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    } else if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int GraphedMetricsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int GraphedMetricsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString GraphedMetricsModel::details(const GraphRow& row)
{
    if (!row.metric)
        return QString::fromStdString(row.expression);
    QString space = QString::fromStdString(row.metric->nameSpace);
    if (space.startsWith(QLatin1String("AWS/")))
        space.remove(0, 4);
    QStringList parts{space, QString::fromStdString(row.metric->metricName)};
    for (const Dimension& dimension : row.metric->dimensions)
        parts.append(
            MetricTree::shortValue(dimension.name, QString::fromStdString(dimension.value)));
    return parts.join(QStringLiteral(" · "));
}

QVariant GraphedMetricsModel::text(int row, int column) const
{
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    switch (column) {
    case Visible:
        return entry.visible ? tr("shown") : tr("hidden");
    case Color:
        return m_draft.colorOf(row).name();
    case Id:
        return QString::fromStdString(entry.id);
    case Label:
        if (entry.label.empty() && entry.metric)
            return QString::fromStdString(entry.metric->metricName);
        return QString::fromStdString(entry.label);
    case Details:
        return details(entry);
    case Statistic:
        return entry.metric ? statistics::label(QString::fromStdString(entry.stat))
                            : QStringLiteral("—");
    case Period:
        // An expression has the period of what it is made of.
        return statistics::periodLabel(
            entry.metric ? entry.periodSeconds
                         : m_periods.value(QString::fromStdString(entry.id), entry.periodSeconds));
    case Axis:
        return entry.axis == GraphAxis::Right ? tr("Right") : tr("Left");
    default:
        return {};
    }
}

QString GraphedMetricsModel::problem(int row) const
{
    const std::string& id = m_draft.rows()[std::size_t(row)].id;
    const auto fault = m_faults.find(id);
    return fault != m_faults.end() ? QString::fromStdString(fault->second.message)
                                   : m_messages.value(QString::fromStdString(id));
}

void GraphedMetricsModel::setResults(const QMap<QString, QString>& messages,
                                     const QMap<QString, int>& periods)
{
    if (messages == m_messages && periods == m_periods)
        return;
    m_messages = messages;
    m_periods = periods;
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

QString GraphedMetricsModel::toolTip(int row, int column) const
{
    const GraphRow& entry = m_draft.rows()[std::size_t(row)];
    const QString wrong = problem(row);
    if (!wrong.isEmpty() && (column == Details || column == Id))
        return wrong;
    if (column == Details && !entry.metric)
        return QString::fromStdString(entry.expression);
    if (column == Details && entry.metric) {
        QStringList lines{QString::fromStdString(entry.metric->nameSpace),
                          QString::fromStdString(entry.metric->metricName)};
        for (const Dimension& dimension : entry.metric->dimensions)
            lines.append(tr("%1: %2").arg(QString::fromStdString(dimension.name),
                                          QString::fromStdString(dimension.value)));
        if (const MetricInfo* info = metricInfo(entry.metric->nameSpace, entry.metric->metricName))
            lines.append(QCoreApplication::translate("MetricCatalogue", info->description));
        return lines.join(QLatin1Char('\n'));
    }
    if (column == Visible)
        return entry.visible ? tr("Hide (H)") : tr("Show (H)");
    if (column == Axis)
        return tr("Left or right axis (X)");
    if (column == Color)
        return tr("Colour");
    return column == Label ? text(row, column).toString() : QString();
}

QVariant GraphedMetricsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_draft.rows().size()))
        return {};
    const GraphRow& row = m_draft.rows()[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column());
    case Qt::EditRole:
        if (index.column() == Label)
            return QString::fromStdString(row.label);
        if (index.column() == Statistic)
            return QString::fromStdString(row.stat);
        if (index.column() == Period)
            return row.periodSeconds;
        if (index.column() == Details && !row.metric)
            return QString::fromStdString(row.expression);
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == Color ? QVariant(m_draft.colorOf(index.row())) : QVariant();
    case IsVisibleRole:
        return row.visible;
    case IsExpressionRole:
        return !row.metric;
    case IsBandRole:
        return !row.metric && isBandExpression(row.expression);
    case ProblemRole:
        return problem(index.row());
    case Qt::AccessibleDescriptionRole:
        return problem(index.row());
    default:
        return {};
    }
}

QVariant GraphedMetricsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Id");
    case Label:
        return tr("Label");
    case Details:
        return tr("Details or expression");
    case Statistic:
        return tr("Statistic");
    case Period:
        return tr("Period");
    case Axis:
        return tr("Y axis");
    default:
        return {};
    }
}

bool GraphedMetricsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    if (index.column() != Id)
        return setForRows({index.row()}, Column(index.column()), value);
    if (m_draft.setId(index.row(), value.toString().trimmed()))
        return true;
    emit refused(tr("An id is a lower-case letter, then letters, digits or _, and each row has its "
                    "own."));
    return false;
}

bool GraphedMetricsModel::setForRows(const std::vector<int>& rows, Column column,
                                     const QVariant& value)
{
    bool isAccepted = false;
    m_draft.change([&](GraphDefinition& graph) {
        for (const int row : rows)
            isAccepted = apply(graph.rows[std::size_t(row)], column, value) || isAccepted;
    });
    if (!isAccepted && column == Statistic)
        emit refused(statistics::grammarHint());
    else if (!isAccepted && column == Period)
        emit refused(statistics::periodHint());
    return isAccepted;
}

Qt::ItemFlags GraphedMetricsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    const bool isExpression = index.data(IsExpressionRole).toBool();
    if (index.column() == Id || index.column() == Label || index.column() == Period
        || (index.column() == Statistic && !isExpression)
        || (index.column() == Details && isExpression))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList GraphedMetricsModel::mimeTypes() const
{
    return {rowMime(), QString::fromLatin1(metricmime::kType)};
}

QMimeData* GraphedMetricsModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(rowMime(), QByteArray::number(indexes.front().row()));
    return data;
}

bool GraphedMetricsModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                          const QModelIndex&) const
{
    return data->hasFormat(rowMime()) || metricmime::isMetrics(data);
}

bool GraphedMetricsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                       int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    if (metricmime::isMetrics(data)) {
        emit metricsDropped(metricmime::metrics(data));
        return true;
    }
    const int from = data->data(rowMime()).toInt();
    int to = row >= 0 ? row : (parent.isValid() ? parent.row() : m_rows);
    if (to > from && row >= 0)
        --to;
    m_draft.moveRow(from, std::clamp(to, 0, m_rows - 1));
    return false; // the row was moved here; the view must not remove it
}

void GraphedMetricsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

} // namespace yagura
