// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/sourceregistry.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace yagura {

/// The sources and what each brings. Rows are updated in place: selection and scroll position
/// survive.
class SourcesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Name,
        Kind,
        State,
        Monitoring,
        Rate,
        Items,
        LastSeen,
        LastError,
        Enabled,
        ColumnCount
    };
    enum Role { IdRole = Qt::UserRole, StatusRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setSources(std::vector<SourceInfo> sources, TimePoint now, const QTimeZone& zone);
    [[nodiscard]] const std::vector<SourceInfo>& sources() const { return m_sources; }
    void retranslate();
    static QString nameOf(const SourceInfo& source);
    static QString nameOf(SourceKind kind);
    static QString nameOf(SourceStatus status);
    static QString nameOf(MonitoringLevel level); ///< "Basic, 5 min"
    static QString explanationOf(MonitoringLevel level);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void enabledRequested(const QString& id, bool enabled);

private:
    QString displayText(const SourceInfo& source, int column) const;

    std::vector<SourceInfo> m_sources;
    TimePoint m_now{};
    QTimeZone m_zone = QTimeZone::utc();
};

/// Operations that clients asked for and Yagura lacks.
class UnknownOperationsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Service, Operation, Count, LastSeen, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setOperations(std::vector<UnknownOperation> operations, TimePoint now,
                       const QTimeZone& zone);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<UnknownOperation> m_operations;
    TimePoint m_now{};
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace yagura
