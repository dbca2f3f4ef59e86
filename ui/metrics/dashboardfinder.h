// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "core/metrics/metricrequests.h"

#include <QStringList>

namespace yagura {

class DashboardService;

/// Names of the dashboards that draw the metric in one of their widgets, sorted. Reads every
/// dashboard; for the pool.
QStringList dashboardsWith(const DashboardService& service, const Scope& scope,
                           const Metric& metric);

} // namespace yagura
