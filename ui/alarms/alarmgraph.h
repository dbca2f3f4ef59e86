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

/// What an alarm on a row of a graph is made of.
struct AlarmQueries
{
    std::vector<MetricDataQuery> queries; ///< in the order of the rows, all of one period
    std::string watchedId;
    std::optional<std::string> bandId; ///< for the row of a band: it is what is compared with
};

/// The row, and the rows that its expression is made of, with the longest of their periods (at
/// least a minute). Labels of rows become labels of queries.
AlarmQueries alarmQueries(const std::vector<GraphRow>& rows, std::size_t index);

} // namespace yagura
