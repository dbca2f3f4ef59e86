// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/statistics.h"

namespace yagura {

/// The rules of PutMetricData, in the service's words. All datums are looked at; the first fault is
/// the error.
/// @param hasWindow  timestamps must lie within two weeks back and two hours ahead of now
VoidResult validatePutMetricData(const PutMetricDataRequest& request, TimePoint now,
                                 bool hasWindow);

/// 1, 5, 10, 20, 30 or a multiple of 60.
bool isAllowedPeriod(int periodSeconds);

/// StartTime as the service rounds it down: the older it is, the coarser (reference:
/// GetMetricStatistics, "StartTime").
TimePoint roundedStart(TimePoint start, int periodSeconds, TimePoint now);
/// EndTime is rounded down only for periods below a minute.
TimePoint roundedEnd(TimePoint end, int periodSeconds);

/// Whether data of that age exists in so small a period: sub-minute for 3 hours, a minute for 15
/// days, five minutes for 63 days.
bool isPeriodAvailable(int periodSeconds, TimePoint start, TimePoint now);

} // namespace yagura
