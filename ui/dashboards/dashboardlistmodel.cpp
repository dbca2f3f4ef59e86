// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardlistmodel.h"

#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"

#include <algorithm>

namespace yagura {

DashboardListModel::DashboardListModel(QObject* parent)
    : QAbstractTableModel(parent)
{ }

void DashboardListModel::setEntries(const std::vector<DashboardListEntry>& entries)
{
    const auto indexOf = [](const std::vector<DashboardListEntry>& list, const QString& name) {
        return std::find_if(list.begin(), list.end(),
                            [&](const auto& entry) { return entry.name == name; });
    };
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        if (indexOf(entries, m_entries[std::size_t(row)].name) == entries.end()) {
            beginRemoveRows({}, row, row);
            m_entries.erase(m_entries.begin() + row);
            endRemoveRows();
        }
    }
    for (const DashboardListEntry& entry : entries) {
        const auto it = indexOf(m_entries, entry.name);
        const int row = int(it - m_entries.begin());
        if (it == m_entries.end()) {
            beginInsertRows({}, row, row);
            m_entries.push_back(entry);
            endInsertRows();
        } else if (*it != entry) {
            m_entries[std::size_t(row)] = entry;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void DashboardListModel::setStarred(const QSet<QString>& names)
{
    m_starred = names;
    if (!m_entries.empty())
        emit dataChanged(index(0, Star), index(rowCount() - 1, Star));
}

void DashboardListModel::setTimes(TimePoint now, const QTimeZone& zone)
{
    m_now = now;
    m_zone = zone;
    if (!m_entries.empty())
        emit dataChanged(index(0, Modified), index(rowCount() - 1, Modified));
}

int DashboardListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int DashboardListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DashboardListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const DashboardListEntry& entry = m_entries[std::size_t(index.row())];
    const bool isStarred = m_starred.contains(entry.name);
    if (role == NameRole)
        return entry.name;
    switch (index.column()) {
    case Star:
        if (role == Qt::DecorationRole)
            return icons::icon(QStringLiteral("star"),
                               isStarred ? Token::WarnMark : Token::Disabled);
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return isStarred ? tr("Favourite") : tr("No favourite");
        return role == SortRole ? QVariant(isStarred ? 0 : 1) : QVariant();
    case Name:
        if (role == SortRole)
            return entry.title.toCaseFolded();
        if (role == Qt::ToolTipRole)
            return entry.name;
        return role == Qt::DisplayRole ? QVariant(entry.title) : QVariant();
    case Widgets:
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (role == SortRole)
            return entry.widgets;
        return role == Qt::DisplayRole ? QVariant(format::count(entry.widgets)) : QVariant();
    case Modified:
        if (role == SortRole)
            return qint64(toEpochMs(entry.modified));
        if (role == Qt::ToolTipRole)
            return format::iso(entry.modified, m_zone);
        return role == Qt::DisplayRole
            ? QVariant(format::dateTimeTable(entry.modified, m_now, m_zone))
            : QVariant();
    default:
        return {};
    }
}

QVariant DashboardListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Widgets ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Widgets:
        return tr("Widgets");
    case Modified:
        return tr("Modified");
    default:
        return QString();
    }
}

} // namespace yagura
