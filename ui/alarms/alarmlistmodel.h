// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"

#include <QAbstractTableModel>
#include <QSet>

#include <memory>
#include <vector>

namespace yagura {

class Clock;
class StateTimelines;

/// All alarms that match the filter, those that need a person first. Holds the service's shared
/// snapshot and an order over it; a refresh that changes nothing but values keeps every row.
class AlarmListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Alarms = std::shared_ptr<const std::vector<MetricAlarm>>;
    enum Column { Check, Name, Strip, TimeInState, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< wire spelling
        ConditionRole,
        AlarmNameRole,
        ActionsOffRole,
        UnseenRole, ///< went into alarm and nobody has looked yet
    };

    AlarmListModel(const Clock& clock, QObject* parent = nullptr);

    void setAlarms(Alarms alarms);
    void setTextFilter(const QString& text); ///< part of name, metric or dimension value
    void setStateFilter(const std::string& wireState); ///< empty: all
    [[nodiscard]] const std::string& stateFilter() const { return m_state; }
    void setChecked(const QSet<QString>& names);
    [[nodiscard]] const QSet<QString>& checked() const { return m_checked; }
    /// Of the alarms shown: all ticked, some, none.
    [[nodiscard]] Qt::CheckState checkedOfShown() const;
    void checkShown(bool on); ///< ticks all alarms shown, or takes their ticks away
    void markSeen(const QString& name);
    void tick(); ///< time has passed: times in state and strips are new

    [[nodiscard]] const MetricAlarm* alarmAt(int row) const;
    [[nodiscard]] const MetricAlarm* alarm(const QString& name) const;
    [[nodiscard]] int rowOf(const QString& name) const; ///< -1: not shown
    [[nodiscard]] int total() const { return int(m_alarms->size()); }
    [[nodiscard]] AlarmCounts counts() const
    {
        return m_counts;
    } ///< of all, not only of those shown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void retranslate();

    /// In alarm, insufficient data, OK; inside a state the most recent change first; then by name.
    static bool comesBefore(const MetricAlarm& a, const MetricAlarm& b);

signals:
    void checkedChanged();

private:
    [[nodiscard]] bool matches(const MetricAlarm& alarm) const;
    void sortAndFilter();

    const Clock& m_clock;
    Alarms m_alarms;
    std::vector<int> m_order; ///< what is shown: indexes into the snapshot
    QString m_text;
    std::string m_state;
    QSet<QString> m_checked;
    QSet<QString> m_unseen;
    AlarmCounts m_counts;
    bool m_isFirst = true;
};

} // namespace yagura
