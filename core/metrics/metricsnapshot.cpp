// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricsnapshot.h"

#include "core/metrics/metricquery.h"
#include "core/metrics/metricvalidation.h"

namespace yagura {

MetricSnapshot::MetricSnapshot(std::unique_ptr<MetricReader> reader)
    : m_reader(std::move(reader))
{ }

Result<std::vector<PeriodPoint>> MetricSnapshot::readPeriods(const Scope& scope,
                                                             const MetricStat& stat,
                                                             const TimeRange& range)
{
    const auto statistic = Statistic::parse(stat.stat);
    if (!statistic)
        return statistic.error();
    if (!stat.period || !isAllowedPeriod(*stat.period)) {
        return Error{errors::kInvalidParameterValue,
                     "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.",
                     "Period"};
    }
    const auto series = m_reader->series(scope, stat.metric);
    const PeriodGrid grid{range.from, range.to, Seconds{*stat.period}};
    std::vector<PeriodPoint> points;
    const auto add = [&](std::int64_t startMs, double value, double sampleCount) {
        points.push_back({fromEpochMs(startMs), value, sampleCount});
    };
    for (const std::uint8_t unit : unitsOf(series, range, stat.unit)) {
        const auto read = readUnit(*m_reader, series, unit, grid, statistic->parts(),
                                   [&](const PeriodColumns& periods) {
                                       points.reserve(points.size() + periods.counts.size());
                                       evaluate(*statistic, periods, add);
                                   });
        if (!read)
            return read.error();
        if (!points.empty())
            break;
    }
    return points;
}

} // namespace yagura
