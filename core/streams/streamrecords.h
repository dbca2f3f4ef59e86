// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/metricrequests.h"

#include <string>
#include <vector>

namespace yagura {

class MetricService;

/// What the records of one stream have in common.
struct StreamRecordHead
{
    std::string streamName;
    Scope scope;
};

/// Appends one JSON line per minute and unit that a metric has data for in [from, to), both whole
/// minutes, oldest first, in the service's format ("CloudWatch metric stream output in JSON
/// format"). Returns how many. @param additional  statistics beside count, sum, min, max
Result<int> appendStreamRecords(std::string& lines, const MetricService& metrics,
                                const StreamRecordHead& head, const Metric& metric,
                                const TimeRange& range, const std::vector<std::string>& additional);

} // namespace yagura
