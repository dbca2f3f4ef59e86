// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/servicelistmodel.h"

#include "ui/dashboards/boardsource.h"
#include "ui/theme/icons.h"
#include "ui/widgets/formatters.h"

#include <algorithm>

namespace yagura {

void ServiceListModel::setEntries(const std::vector<ServiceEntry>& entries)
{
    const auto isIn = [](const std::vector<ServiceEntry>& list, const std::string& id) {
        return std::any_of(list.begin(), list.end(),
                           [&](const ServiceEntry& entry) { return entry.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(entries, m_entries[std::size_t(row)].id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
    // What is left is a subsequence of the new list, whose order is always the same.
    for (int row = 0; row < int(entries.size()); ++row) {
        const ServiceEntry& entry = entries[std::size_t(row)];
        if (row >= rowCount() || m_entries[std::size_t(row)].id != entry.id) {
            beginInsertRows({}, row, row);
            m_entries.insert(m_entries.begin() + row, entry);
            endInsertRows();
        } else if (m_entries[std::size_t(row)] != entry) {
            m_entries[std::size_t(row)] = entry;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void ServiceListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_entries.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ServiceListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ServiceListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ServiceListModel::resourcesText(const ServiceEntry& entry)
{
    if (entry.resources.empty())
        return format::missing();
    return tr("%1: %2", "kind of resource and how many")
        .arg(serviceResourceWord(entry), format::count(double(entry.resources.size())));
}

QVariant ServiceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ServiceEntry& entry = m_entries[std::size_t(index.row())];
    if (role == BoardNameRole)
        return ServiceAddress{QString::fromStdString(entry.id), {}}.boardName();
    if (role == Qt::DecorationRole && index.column() == Name)
        return icons::icon(QStringLiteral("nav-dashboards"));
    if (role == Qt::TextAlignmentRole && index.column() == Metrics)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case Name:
        return serviceTitle(entry);
    case Resources:
        return role == SortRole ? QVariant(int(entry.resources.size()))
                                : QVariant(resourcesText(entry));
    case Metrics:
        return role == SortRole ? QVariant(entry.metrics) : QVariant(format::count(entry.metrics));
    case Namespace:
        return QString::fromStdString(entry.nameSpace);
    default:
        return {};
    }
}

QVariant ServiceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Metrics ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Service");
    case Resources:
        return tr("Resources");
    case Metrics:
        return tr("Metrics");
    case Namespace:
        return tr("Namespace");
    default:
        return {};
    }
}

} // namespace yagura
