// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcesmodel.h"

#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"

namespace yagura {

namespace {

QString timeText(const std::optional<TimePoint>& time, TimePoint now, const QTimeZone& zone)
{
    return time ? format::dateTimeTable(*time, now, zone) : format::missing();
}

/// Grows or shrinks a table to `wanted` rows, then says that what stayed has changed.
template <typename Model, typename Row>
void replaceRows(Model& model, std::vector<Row>& rows, std::vector<Row> wanted, auto&& begin,
                 auto&& end)
{
    begin(static_cast<int>(rows.size()), static_cast<int>(wanted.size()));
    rows = std::move(wanted);
    end();
    if (!rows.empty())
        emit model.dataChanged(
            model.index(0, 0),
            model.index(static_cast<int>(rows.size()) - 1, model.columnCount() - 1));
}

} // namespace

QString SourcesModel::nameOf(const SourceInfo& source)
{
    switch (source.kind) {
    case SourceKind::Host:
        return tr("This machine");
    case SourceKind::Endpoint:
        return tr("Endpoint");
    case SourceKind::Demo:
        return tr("Demo fleet");
    case SourceKind::Import:
        break;
    }
    return tr("Imported files");
}

QString SourcesModel::nameOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Host:
        return tr("Collector");
    case SourceKind::Endpoint:
        return tr("Programs that send");
    case SourceKind::Demo:
        return tr("Generated");
    case SourceKind::Import:
        break;
    }
    return tr("Files");
}

QString SourcesModel::nameOf(SourceStatus status)
{
    switch (status) {
    case SourceStatus::Running:
        return tr("Running");
    case SourceStatus::Paused:
        return tr("Off");
    case SourceStatus::Failed:
        return tr("Failed");
    case SourceStatus::Waiting:
        break;
    }
    return tr("Waiting");
}

QString SourcesModel::nameOf(MonitoringLevel level)
{
    switch (level) {
    case MonitoringLevel::Basic:
        return tr("Basic, every 5 minutes");
    case MonitoringLevel::Detailed:
        return tr("Detailed, every minute");
    case MonitoringLevel::TenSeconds:
        return tr("High resolution, 10 seconds");
    case MonitoringLevel::OneSecond:
        break;
    }
    return tr("High resolution, 1 second");
}

QString SourcesModel::explanationOf(MonitoringLevel level)
{
    switch (level) {
    case MonitoringLevel::Basic:
        return tr("One datapoint every 5 minutes, made of a sample every 10 seconds, as with basic "
                  "monitoring of an instance. The status checks still come every minute.");
    case MonitoringLevel::Detailed:
        return tr("One datapoint a minute, made of a sample every 10 seconds, as with detailed "
                  "monitoring of an instance.");
    case MonitoringLevel::TenSeconds:
        return tr("Every sample is a datapoint. Alarms and graphs can have periods of 10 seconds; "
                  "after three hours one minute is kept.");
    case MonitoringLevel::OneSecond:
        break;
    }
    return tr("A datapoint every second; processes and file systems every 10 seconds. After three "
              "hours one minute is kept.");
}

void SourcesModel::setSources(std::vector<SourceInfo> sources, TimePoint now, const QTimeZone& zone)
{
    m_now = now;
    m_zone = zone;
    bool isReset = false;
    int added = 0;
    int removed = 0;
    replaceRows(
        *this, m_sources, std::move(sources),
        [&](int before, int after) {
            isReset = before > 0 && after > 0 && before != after;
            added = before == 0 ? after : 0;
            removed = after == 0 ? before : 0;
            if (isReset)
                beginResetModel();
            else if (added > 0)
                beginInsertRows({}, 0, added - 1);
            else if (removed > 0)
                beginRemoveRows({}, 0, removed - 1);
        },
        [&] {
            if (isReset)
                endResetModel();
            else if (added > 0)
                endInsertRows();
            else if (removed > 0)
                endRemoveRows();
        });
}

void SourcesModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_sources.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SourcesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sources.size());
}

int SourcesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SourcesModel::displayText(const SourceInfo& source, int column) const
{
    switch (column) {
    case Name:
        return nameOf(source);
    case Kind:
        return nameOf(source.kind);
    case State:
        return nameOf(source.status);
    case Monitoring:
        return source.monitoring ? nameOf(*source.monitoring) : format::missing();
    case Rate:
        return format::ratePerMinute(source.datumsPerMinute);
    case Items:
        return format::count(static_cast<double>(source.datums));
    case LastSeen:
        return timeText(source.lastSeen, m_now, m_zone);
    case LastError:
        return source.lastError.empty() ? format::missing()
                                        : QString::fromStdString(source.lastError);
    default:
        return {};
    }
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SourceInfo& source = m_sources[static_cast<std::size_t>(index.row())];
    const bool isFailed = source.status == SourceStatus::Failed;
    switch (role) {
    case Qt::DisplayRole:
        return displayText(source, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return QString::fromStdString(source.detail);
        if (index.column() == Monitoring && source.monitoring)
            return explanationOf(*source.monitoring);
        return index.column() == LastError && !source.lastError.empty()
            ? QString::fromStdString(source.lastError)
            : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Enabled ? QVariant(source.isEnabled ? Qt::Checked : Qt::Unchecked)
                                         : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Rate || index.column() == Items
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::DecorationRole:
        if (index.column() != State)
            return {};
        return isFailed ? icons::icon(QStringLiteral("st-warning"), Token::Warn)
            : source.status == SourceStatus::Running
            ? icons::icon(QStringLiteral("st-ok"), Token::Ok)
            : icons::icon(QStringLiteral("st-insufficient"), Token::Insuf);
    case IdRole:
        return QString::fromStdString(source.id);
    case StatusRole:
        return static_cast<int>(source.status);
    default:
        return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Rate || section == Items ? Qt::AlignRight : Qt::AlignLeft)
                          | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Source");
    case Kind:
        return tr("Kind");
    case State:
        return tr("State");
    case Monitoring:
        return tr("Monitoring");
    case Rate:
        return tr("Datapoints");
    case Items:
        return tr("Since start");
    case LastSeen:
        return tr("Last seen");
    case LastError:
        return tr("Last error");
    case Enabled:
        return tr("On");
    default:
        return {};
    }
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Enabled)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool SourcesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Enabled)
        return false;
    SourceInfo& source = m_sources[static_cast<std::size_t>(index.row())];
    source.isEnabled = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit enabledRequested(QString::fromStdString(source.id), source.isEnabled);
    return true;
}

void UnknownOperationsModel::setOperations(std::vector<UnknownOperation> operations, TimePoint now,
                                           const QTimeZone& zone)
{
    beginResetModel();
    m_operations = std::move(operations);
    m_now = now;
    m_zone = zone;
    endResetModel();
}

void UnknownOperationsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int UnknownOperationsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_operations.size());
}

int UnknownOperationsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnknownOperationsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Count)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    const UnknownOperation& operation = m_operations[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Service:
        return QString::fromStdString(operation.service);
    case Operation:
        return QString::fromStdString(operation.operation);
    case Count:
        return format::count(static_cast<double>(operation.count));
    case LastSeen:
        return timeText(operation.lastSeen, m_now, m_zone);
    default:
        return {};
    }
}

QVariant UnknownOperationsModel::headerData(int section, Qt::Orientation orientation,
                                            int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Service:
        return tr("Service");
    case Operation:
        return tr("Operation");
    case Count:
        return tr("Times");
    case LastSeen:
        return tr("Last asked");
    default:
        return {};
    }
}

} // namespace yagura
