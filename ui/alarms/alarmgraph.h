// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/metrics/graphdefinition.h"

namespace yagura {

/// The graph of what an alarm watches: the metric, or its queries, of which the watched one and the
/// band are visible.
GraphDefinition alarmGraph(const MetricAlarm& alarm);
GraphDefinition alarmGraph(const std::vector<MetricDataQuery>& queries,
                           const std::optional<std::string>& bandId);

} // namespace yagura
