// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowfeeds.h"

#include "core/dashboards/dashboardservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/settings.h"

#include <QTimer>

namespace yagura {

namespace {

constexpr int kCollectMs = 200;

} // namespace

WindowFeeds::WindowFeeds(AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_alarmTimer(new QTimer(this))
    , m_starTimer(new QTimer(this))
{
    for (QTimer* timer : {m_alarmTimer, m_starTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(kCollectMs);
    }
    connect(m_alarmTimer, &QTimer::timeout, this, &WindowFeeds::readAlarms);
    connect(m_starTimer, &QTimer::timeout, this, &WindowFeeds::readStarred);
    // The signals come from other threads: queued into this one, then collected.
    connect(
        &context.monitor.alarms(), &AlarmService::alarmsChanged, this,
        [this] {
            if (!m_alarmTimer->isActive())
                m_alarmTimer->start();
        },
        Qt::QueuedConnection);
    connect(
        &context.monitor.dashboards(), &DashboardService::dashboardsChanged, this,
        [this] {
            if (!m_starTimer->isActive())
                m_starTimer->start();
        },
        Qt::QueuedConnection);
    if (context.settings) {
        connect(context.settings, &Settings::changed, this, [this](SettingKey key) {
            if (key == SettingKey::StarredDashboards)
                readStarred();
        });
    }
}

void WindowFeeds::refresh()
{
    readAlarms();
    readStarred();
}

void WindowFeeds::readAlarms()
{
    AlarmService* alarms = &m_context.monitor.alarms();
    runThenCallback(
        this, [alarms, scope = m_context.scope] { return alarms->counts(scope); },
        [this](const AlarmCounts& counts) { emit alarmCountsChanged(counts); });
}

void WindowFeeds::readStarred()
{
    if (!m_context.settings)
        return;
    const QStringList names = m_context.settings->get<QStringList>(SettingKey::StarredDashboards);
    DashboardService* dashboards = &m_context.monitor.dashboards();
    runThenCallback(
        this,
        [dashboards, scope = m_context.scope, names] {
            QList<Navigation::SubEntry> entries;
            for (const QString& name : names) {
                // A star may outlive its dashboard, or belong to another account.
                if (!dashboards->getDashboard(scope, {name.toStdString()}))
                    continue;
                const QString title
                    = QString::fromStdString(dashboards->titleOf(scope, name.toStdString()));
                entries.append(
                    {QStringLiteral("dashboards/") + name, title.isEmpty() ? name : title});
            }
            return entries;
        },
        [this](const QList<Navigation::SubEntry>& entries) { emit starredChanged(entries); });
}

} // namespace yagura
