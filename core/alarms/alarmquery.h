// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmregistry.h"
#include "core/alarms/alarmstore.h"

/// The describing operations: filters, rules and pages.
namespace yagura::alarmquery {

Result<DescribeAlarmsResponse> describe(const AlarmRegistry& registry, const Scope& scope,
                                        const DescribeAlarmsRequest& request);

Result<DescribeAlarmsForMetricResponse> describeForMetric(
    const AlarmRegistry& registry, const Scope& scope,
    const DescribeAlarmsForMetricRequest& request);

/// @param oldest  older rows are not shown, also when they have not been removed yet
Result<DescribeAlarmHistoryResponse> history(const AlarmStore& store, const Scope& scope,
                                             const DescribeAlarmHistoryRequest& request,
                                             TimePoint oldest);

} // namespace yagura::alarmquery
