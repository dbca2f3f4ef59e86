// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimeZone>

#include <vector>

namespace yagura {

struct DashboardListEntry
{
    QString name;
    QString title;
    int widgets = 0;
    TimePoint modified;
    bool operator==(const DashboardListEntry&) const = default;
};

/// The dashboards of the account.
class DashboardListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Star, Name, Widgets, Modified, ColumnCount };
    enum Role { SortRole = Qt::UserRole, NameRole };

    explicit DashboardListModel(QObject* parent = nullptr);

    /// Rows that stay keep their place in views: only differences are signalled.
    void setEntries(const std::vector<DashboardListEntry>& entries);
    void setStarred(const QSet<QString>& names);
    void setTimes(TimePoint now, const QTimeZone& zone);
    [[nodiscard]] const std::vector<DashboardListEntry>& entries() const { return m_entries; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DashboardListEntry> m_entries;
    QSet<QString> m_starred;
    TimePoint m_now;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace yagura
