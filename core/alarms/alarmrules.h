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

/// No name twice.
VoidResult checkAlarmDimensions(const std::vector<Dimension>& dimensions);
/// Periods that exist, and their number within a day (a week from an hour up).
VoidResult checkAlarmPeriods(int period, int evaluationPeriods);

/// The alarm that a checked request describes; without name, ARN, times and state.
MetricAlarm configurationOf(const PutMetricAlarmRequest& request);

/// What is evaluated, and over which data.
struct AlarmSource
{
    AlarmDefinition definition;
    MetricStat stat; ///< the metric; of an expression only the period
    std::string accountId; ///< that holds the metric; empty: the alarm's own
    /// For alarms on metric math or a band: the id of the query that is watched, within the alarm's
    /// Metrics; empty for alarms on a metric alone.
    std::string watchedId;
    std::string bandId; ///< the query that yields the thresholds, or empty
};

AlarmSource sourceOf(const MetricAlarm& alarm);

/// `p99.9` -> 0.999; nothing for what is no percentile.
std::optional<double> percentileOf(std::string_view statistic);

} // namespace yagura
