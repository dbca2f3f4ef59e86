// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowfeeds.h"

#include "core/dashboards/dashboardservice.h"
#include "core/dashboards/servicedashboards.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/settings.h"

#include <QCoreApplication>
#include <QTimer>

#include <optional>

namespace yagura {

namespace {

constexpr int kCollectMs = 200;
const QString kServicePrefix = QStringLiteral("service:");

/// Of a ready-made dashboard, while its service has metrics.
std::optional<QString> titleOfService(const MetricService& metrics, const Scope& scope,
                                      const QString& name)
{
    if (!name.startsWith(kServicePrefix))
        return std::nullopt;
    const std::string id
        = name.section(QLatin1String("?resource="), 0, 0).mid(kServicePrefix.size()).toStdString();
    for (const ServiceEntry& entry : serviceEntries(*metrics.allMetrics(scope))) {
        if (entry.id == id)
            return QCoreApplication::translate("ServiceDashboards", entry.title.c_str());
    }
    return std::nullopt;
}

/// Whoever looks at the demo for the first time finds its dashboards in the navigation.
void starDemoDashboards(const AppContext& context)
{
    Settings& settings = *context.settings;
    if (!settings.get<QStringList>(SettingKey::StarredDashboards).isEmpty())
        return;
    const auto list = context.monitor.dashboards().listDashboards(context.scope, {});
    if (!list)
        return;
    for (const DashboardEntry& entry : list->dashboardEntries)
        settings.setStarred(QString::fromStdString(entry.dashboardName), true);
}

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
        if (context.monitor.options().isDemo)
            starDemoDashboards(context);
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
    MetricService* metrics = &m_context.monitor.metrics();
    runThenCallback(
        this,
        [dashboards, metrics, scope = m_context.scope, names] {
            QList<Navigation::SubEntry> entries;
            for (const QString& name : names) {
                if (const auto title = titleOfService(*metrics, scope, name)) {
                    entries.append({QStringLiteral("dashboards/") + name, *title});
                    continue;
                }
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
