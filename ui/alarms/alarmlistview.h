// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QTableView>
#include <QTimeZone>

namespace yagura {

class AlarmListDelegate;
class AlarmListModel;
class StateTimelines;

/// The table of alarms. Selection and scroll position survive whatever happens to the rows.
class AlarmListView final : public QTableView
{
    Q_OBJECT
public:
    AlarmListView(AlarmListModel* model, StateTimelines& timelines, const Clock& clock,
                  QWidget* parent = nullptr);

    [[nodiscard]] QString currentName() const { return m_current; }
    void select(const QString&
                    name); ///< also when it is filtered away: it is selected again when it is back
    void setZone(const QTimeZone& zone); ///< of the times that the strip tells
    void step(int by); ///< next and previous row

signals:
    void alarmSelected(const QString& name);
    void opened(); ///< Enter or double click

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void restore();

    AlarmListModel* m_model;
    AlarmListDelegate* m_delegate;
    QString m_current;
    int m_scroll = 0;
    bool m_isRestoring = false;
};

} // namespace yagura
