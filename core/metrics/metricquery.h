// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/statistics.h"

namespace yagura {

struct MathProviders;

/// MetricReader::readColumns() over those of some series that have a unit; both resolutions as one.
VoidResult readUnit(MetricReader& reader, std::span<const SeriesInfo> series, std::uint8_t unit,
                    const PeriodGrid& grid, PointParts parts,
                    const MetricReader::ColumnConsumer& consumer);

/// Calls `take(startMs, value, sampleCount)` for each period in which the statistic is available.
template <typename Take>
void evaluate(const Statistic& statistic, const PeriodColumns& periods, const Take& take)
{
    const std::size_t size = periods.counts.size();
    if (statistic.kind == StatisticKind::Average) { // what is asked for most, and most at once
        for (std::size_t k = 0; k < size; ++k) {
            if (periods.counts[k] > 0)
                take(periods.startOf(k), periods.sums[k] / periods.counts[k], periods.counts[k]);
        }
        return;
    }
    StatisticPoint point;
    for (std::size_t k = 0; k < size; ++k) {
        if (periods.counts[k] == 0)
            continue;
        periods.get(k, point);
        if (const auto value = statistic.of(point))
            take(periods.startOf(k), *value, point.sampleCount);
    }
}

/// The units of some series that may have points in the range, in the order in which the service
/// prefers them.
std::vector<std::uint8_t> unitsOf(std::span<const SeriesInfo> series, const TimeRange& range,
                                  const std::optional<std::string>& wanted);

/// GetMetricStatistics and GetMetricData over a backend; no state.
Result<GetMetricStatisticsResponse> queryStatistics(const MetricBackend& backend,
                                                    const Scope& scope,
                                                    const GetMetricStatisticsRequest& request,
                                                    TimePoint now);
Result<GetMetricDataResponse> queryData(const MetricBackend& backend, const Scope& scope,
                                        const GetMetricDataRequest& request,
                                        const MathProviders& providers, TimePoint now);

} // namespace yagura
