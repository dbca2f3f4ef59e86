// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmevaluator.h"
#include "core/alarms/alarmrequests.h"
#include "core/base/result.h"

namespace yagura {

/// What PutMetricAlarm refuses beyond what the shape says: combinations, periods, limits, with the
/// service's codes and texts.
VoidResult checkAlarm(const PutMetricAlarmRequest& request);

/// The alarm that a checked request describes; without name, ARN, times and state.
MetricAlarm configurationOf(const PutMetricAlarmRequest& request);

/// What is evaluated, and over which metric.
struct AlarmSource
{
    AlarmDefinition definition;
    MetricStat stat;
};

AlarmSource sourceOf(const MetricAlarm& alarm);

/// `p99.9` -> 0.999; nothing for what is no percentile.
std::optional<double> percentileOf(std::string_view statistic);

} // namespace yagura
