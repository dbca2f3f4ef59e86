// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/evaluator.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/select/selectquery.h"

namespace yagura {

/// What a Metrics Insights query comes to: one series per group, or one alone without GROUP BY;
/// the origin's label is the group's values. Every observation counts alike: an average is that of
/// all samples of a period, not of the metrics' averages; units are not told apart. Without ORDER
/// BY groups come by name. Only metrics with data in the past two weeks are looked at, group after
/// group: no more than LIMIT of them are held at a time.
/// @param range  one datapoint per period from range.from on
/// @param maxPoints  that may be held at a time; with more: ValidationError
Result<MathSeriesList> selectSeries(const MetricBackend& backend, MetricReader& reader,
                                    const Scope& scope, const SelectQuery& query,
                                    const TimeRange& range, int periodSeconds,
                                    std::size_t maxPoints = MathEvaluator::kMaxPoints);

} // namespace yagura
