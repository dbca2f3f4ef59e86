// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/retention.h"
#include "core/metrics/statistics.h"

namespace yagura {

/// The rules of PutMetricData, in the service's words. All datums are looked at; the first fault is
/// the error.
/// @param hasWindow  timestamps must lie within two weeks back and two hours ahead of now
VoidResult validatePutMetricData(const PutMetricDataRequest& request, TimePoint now,
                                 bool hasWindow);

/// 1, 5, 10, 20, 30 or a multiple of 60.
bool isAllowedPeriod(int periodSeconds);

/// StartTime as the service rounds it down, to the grain in which data of that age is kept
/// (reference: GetMetricStatistics, "StartTime").
TimePoint roundedStart(TimePoint start, int periodSeconds, TimePoint now,
                       const RetentionPolicy& policy);
/// EndTime is rounded down only for periods below a minute.
TimePoint roundedEnd(TimePoint end, int periodSeconds);

/// Whether data of that age is kept in so small a period: by default sub-minute for 3 hours, a
/// minute for 15 days, five minutes for 63 days. When it is not, a query yields no datapoints.
bool isPeriodAvailable(int periodSeconds, TimePoint start, TimePoint now,
                       const RetentionPolicy& policy);

} // namespace yagura
