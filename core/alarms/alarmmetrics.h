// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/base/result.h"

namespace yagura {

/// Which of an alarm's Metrics is which (reference: CloudWatch API, PutMetricAlarm, Metrics and
/// ThresholdMetricId).
struct WatchedQueries
{
    const MetricDataQuery* query = nullptr; ///< whose data is watched: returned, and not the band
    const MetricDataQuery* band = nullptr; ///< what ThresholdMetricId names
    int periodSeconds = 60; ///< of the metrics; without any, of the one that is watched
};

/// Of checked queries; what is missing stays null.
WatchedQueries watchedQueries(const std::vector<MetricDataQuery>& queries,
                              const std::optional<std::string>& thresholdMetricId);

/// What PutMetricAlarm refuses about Metrics and ThresholdMetricId: more than ten metrics or ten
/// expressions, faults in expressions, several or no returned series, SEARCH, several periods or
/// none (a SELECT has its own), EC2 actions, and what a band cannot be made of.
VoidResult checkAlarmMetrics(const PutMetricAlarmRequest& request);

} // namespace yagura
