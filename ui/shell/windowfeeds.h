// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/navigation.h"

class QTimer;

namespace yagura {

/// What the frame of the window shows of the services: alarm counts and starred dashboards. Reads
/// them on the pool, at most about five times a second however often the services signal.
class WindowFeeds final : public QObject
{
    Q_OBJECT
public:
    explicit WindowFeeds(AppContext& context, QObject* parent = nullptr);
    void refresh();

signals:
    void alarmCountsChanged(const yagura::AlarmCounts& counts);
    void starredChanged(const QList<yagura::Navigation::SubEntry>& entries);

private:
    void readAlarms();
    void readStarred();

    AppContext& m_context;
    QTimer* m_alarmTimer;
    QTimer* m_starTimer;
};

} // namespace yagura
