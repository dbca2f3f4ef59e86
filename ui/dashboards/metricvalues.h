// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"

#include <optional>

namespace yagura {

class MetricService;

/// What the widgets that show values (number, gauge, bar, pie) draw from.
struct MetricValues
{
    std::optional<Error> error;
    std::vector<MetricDataResult> now;
    std::vector<MetricDataResult> before; ///< of the range of equal length before, where asked for
    std::vector<std::string> units; ///< parallel to the definition's rows
    TimeRange range; ///< that was read
};

/// Reads the rows of a widget for a range, or with setPeriodToTimeRange for the whole of it as one
/// period. Off the GUI thread.
MetricValues readMetricValues(const MetricService& metrics, const Scope& scope,
                              const GraphDefinition& graph, const TimeRange& range,
                              bool withBefore);

/// The result of a row, or nullptr.
const MetricDataResult* resultOf(const std::vector<MetricDataResult>& results,
                                 const std::string& id);

/// Where the value to show stands: the newest, or the one before while the newest period is still
/// filling up.
std::size_t shownIndex(const MetricDataResult& result, int periodSeconds, TimePoint now);

} // namespace yagura
