// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/servicedashboards.h"

#include <QAbstractTableModel>

namespace yagura {

/// The services that have metrics, each with a ready-made dashboard.
class ServiceListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Resources, Metrics, Namespace, ColumnCount };
    enum Role { SortRole = Qt::UserRole, BoardNameRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows that stay keep their place in views: only differences are signalled.
    void setEntries(const std::vector<ServiceEntry>& entries);
    [[nodiscard]] const std::vector<ServiceEntry>& entries() const { return m_entries; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString resourcesText(const ServiceEntry& entry);

    std::vector<ServiceEntry> m_entries;
};

} // namespace yagura
