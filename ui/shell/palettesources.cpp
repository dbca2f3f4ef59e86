// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesources.h"

#include "core/alarms/alarmservice.h"
#include "core/dashboards/dashboardservice.h"
#include "core/dashboards/servicedashboards.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/metricaddress.h"

#include <QCoreApplication>
#include <QStringList>

namespace yagura {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

void addDashboards(std::vector<PaletteCandidate>& list, Monitor& monitor, const Scope& scope)
{
    ListDashboardsRequest request;
    do {
        const auto page = monitor.dashboards().listDashboards(scope, request);
        if (!page)
            return;
        for (const DashboardEntry& entry : page->dashboardEntries) {
            const QString name = text(entry.dashboardName);
            const QString title = text(monitor.dashboards().titleOf(scope, entry.dashboardName));
            list.push_back({PaletteGroup::Dashboards,
                            title.isEmpty() ? name : title,
                            {},
                            QStringLiteral("nav-dashboards"),
                            {},
                            QStringLiteral("dashboards/") + name});
        }
        request.nextToken = page->nextToken;
    } while (request.nextToken);
}

void addServices(std::vector<PaletteCandidate>& list, Monitor& monitor, const Scope& scope)
{
    for (const ServiceEntry& entry : serviceEntries(*monitor.metrics().allMetrics(scope))) {
        list.push_back({PaletteGroup::Dashboards,
                        QCoreApplication::translate("ServiceDashboards", entry.title.c_str()),
                        QCoreApplication::translate("ServiceDashboards", "Service dashboard"),
                        QStringLiteral("nav-dashboards"),
                        {},
                        QStringLiteral("dashboards/service:") + text(entry.id)});
    }
}

void addAlarms(std::vector<PaletteCandidate>& list, Monitor& monitor, const Scope& scope)
{
    const auto alarms = monitor.alarms().allAlarms(scope);
    if (!alarms)
        return;
    for (const MetricAlarm& alarm : *alarms) {
        const QString name = text(alarm.alarmName);
        const QString icon = alarm.stateValue == "ALARM" ? QStringLiteral("st-alarm")
            : alarm.stateValue == "OK"                   ? QStringLiteral("st-ok")
                                                         : QStringLiteral("st-insufficient");
        list.push_back({PaletteGroup::Alarms,
                        name,
                        alarmtexts::subject(alarm),
                        icon,
                        {},
                        QStringLiteral("alarms/") + name});
    }
}

void addMetrics(std::vector<PaletteCandidate>& list, Monitor& monitor, const Scope& scope)
{
    const auto metrics = monitor.metrics().allMetrics(scope);
    if (!metrics)
        return;
    list.reserve(list.size() + metrics->size());
    for (const Metric& metric : *metrics) {
        QStringList dimensions{text(metric.nameSpace)};
        for (const Dimension& dimension : metric.dimensions)
            dimensions.append(
                QStringLiteral("%1=%2").arg(text(dimension.name), text(dimension.value)));
        list.push_back({PaletteGroup::Metrics,
                        text(metric.metricName),
                        dimensions.join(QStringLiteral("  ")),
                        QStringLiteral("nav-metrics"),
                        {},
                        metricAddress(metric)});
    }
}

} // namespace

PaletteCandidates storedCandidates(Monitor& monitor, const Scope& scope)
{
    auto list = std::make_shared<std::vector<PaletteCandidate>>();
    addDashboards(*list, monitor, scope);
    addServices(*list, monitor, scope);
    addAlarms(*list, monitor, scope);
    addMetrics(*list, monitor, scope);
    return list;
}

} // namespace yagura
