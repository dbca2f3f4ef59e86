// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/dashboardfinder.h"

#include "core/dashboards/dashboard.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/graphdefinition.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr int kMostPages = 100;

Metric sorted(Metric metric)
{
    std::sort(metric.dimensions.begin(), metric.dimensions.end());
    return metric;
}

bool draws(const std::string& body, const Metric& metric)
{
    const auto parsed = parseDashboardBody(body);
    if (!parsed)
        return false;
    for (const DashboardWidget& widget : parsed->dashboard.widgets) {
        for (const GraphRow& row : graphFromProperties(widget.properties).rows) {
            if (row.metric && sorted(*row.metric) == metric)
                return true;
        }
    }
    return false;
}

} // namespace

QStringList dashboardsWith(const DashboardService& service, const Scope& scope,
                           const Metric& metric)
{
    const Metric wanted = sorted(metric);
    QStringList found;
    ListDashboardsRequest request;
    for (int page = 0; page < kMostPages; ++page) {
        const auto listed = service.listDashboards(scope, request);
        if (!listed)
            break;
        for (const DashboardEntry& entry : listed->dashboardEntries) {
            const auto stored = service.getDashboard(scope, {entry.dashboardName});
            if (stored && draws(stored->dashboardBody, wanted))
                found.append(QString::fromStdString(entry.dashboardName));
        }
        if (!listed->nextToken || listed->nextToken->empty())
            break;
        request.nextToken = listed->nextToken;
    }
    found.sort(Qt::CaseInsensitive);
    return found;
}

} // namespace yagura
