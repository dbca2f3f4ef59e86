// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathvalue.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/select/selectquery.h"

namespace yagura {

/// What a Metrics Insights query comes to: one series per group, or one alone without GROUP BY;
/// the origin's label is the group's values. Every observation counts alike: an average is that of
/// all samples of a period, not of the metrics' averages; units are not told apart. Without ORDER
/// BY groups come by name. Only metrics with data in the past two weeks are looked at.
/// @param range  one datapoint per period from range.from on
Result<MathSeriesList> selectSeries(const MetricBackend& backend, MetricReader& reader,
                                    const Scope& scope, const SelectQuery& query,
                                    const TimeRange& range, int periodSeconds);

} // namespace yagura
