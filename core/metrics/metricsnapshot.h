// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/metricbackend.h"

#include <memory>
#include <vector>

namespace yagura {

/// One period's aggregate of one metric: what alarms, graphs and tables compute with.
struct PeriodPoint
{
    TimePoint start; ///< of the period
    double value = 0; ///< of the statistic asked for
    double sampleCount = 0;
};

/// An instant's view of all metrics, for reading many of them: much cheaper than one by one.
/// Belongs to one thread; not to be kept for long, for the file grows meanwhile.
class MetricSnapshot
{
public:
    explicit MetricSnapshot(std::unique_ptr<MetricReader> reader);

    /// As MetricService::readPeriods().
    Result<std::vector<PeriodPoint>> readPeriods(const Scope& scope, const MetricStat& stat,
                                                 const TimeRange& range);

private:
    std::unique_ptr<MetricReader> m_reader;
};

} // namespace yagura
