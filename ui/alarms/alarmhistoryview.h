// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alarms/alarmtexts.h"

#include <QAbstractListModel>
#include <QListView>
#include <QTimeZone>

namespace yagura {

/// The history of one alarm, newest first, filtered by kind.
class AlarmHistoryModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Filter { StateChanges, Edits, All };
    enum Role { LineRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    void setLines(QVector<alarmtexts::HistoryLine> lines);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    [[nodiscard]] int total() const { return int(m_lines.size()); }
    [[nodiscard]] const alarmtexts::HistoryLine* lineAt(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void applyFilter();

    QVector<alarmtexts::HistoryLine> m_lines;
    QVector<int> m_shown;
    Filter m_filter = Filter::StateChanges;
};

/// The list of the History tab: time, kind, what happened in numbers; the raw JSON is one click on
/// the braces away.
class AlarmHistoryView final : public QListView
{
    Q_OBJECT
public:
    explicit AlarmHistoryView(QWidget* parent = nullptr);

    void setTimes(TimePoint now, const QTimeZone& zone);
    [[nodiscard]] TimePoint now() const { return m_now; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] AlarmHistoryModel* historyModel() const { return m_model; }

signals:
    void lineSelected(int row);
    void rawRequested(const QString& json);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void showRaw(const QModelIndex& index);

    AlarmHistoryModel* m_model;
    TimePoint m_now{};
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace yagura
