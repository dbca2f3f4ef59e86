// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectseries.h"

#include <algorithm>
#include <map>

namespace yagura {

namespace {

using Function = SelectQuery::Function;

/// A group's samples, by period.
using Periods = std::map<std::int64_t, StatisticPoint>;

double valueOf(const StatisticPoint& point, Function function)
{
    switch (function) {
    case Function::Average:
        return point.sum / point.sampleCount;
    case Function::Count:
        return point.sampleCount;
    case Function::Maximum:
        return point.maximum;
    case Function::Minimum:
        return point.minimum;
    case Function::Sum:
        break;
    }
    return point.sum;
}

/// ORDER BY looks at a series' datapoints over the whole range.
double rankOf(const std::vector<double>& values, Function function)
{
    StatisticPoint all;
    for (const double value : values) {
        all.sampleCount += 1;
        all.sum += value;
        all.minimum = std::min(all.minimum, value);
        all.maximum = std::max(all.maximum, value);
    }
    return valueOf(all, function);
}

VoidResult gather(MetricReader& reader, const Scope& scope, const Metric& metric,
                  const PeriodGrid& grid, PointParts parts, Periods& into)
{
    for (const SeriesInfo& series : reader.series(scope, metric)) {
        const auto read
            = reader.readPeriods(std::span(&series, 1), grid, parts,
                                 [&](std::int64_t startMs, const StatisticPoint& period) {
                                     StatisticPoint& sum = into[startMs];
                                     sum.sampleCount += period.sampleCount;
                                     sum.sum += period.sum;
                                     sum.minimum = std::min(sum.minimum, period.minimum);
                                     sum.maximum = std::max(sum.maximum, period.maximum);
                                 });
        if (!read)
            return read;
    }
    return {};
}

MathSeriesPtr seriesOf(const Periods& periods, const std::vector<std::string>& group,
                       const SelectQuery& query, int periodSeconds)
{
    auto series = std::make_shared<MathSeries>();
    series->periodSeconds = periodSeconds;
    std::vector<TimePoint> times;
    times.reserve(periods.size());
    series->values.reserve(periods.size());
    for (const auto& [start, point] : periods) {
        times.push_back(fromEpochMs(start));
        series->values.push_back(valueOf(point, query.function));
    }
    series->times = std::make_shared<const std::vector<TimePoint>>(std::move(times));
    std::string label;
    for (const std::string& value : group)
        label += (label.empty() ? "" : " ") + value;
    SeriesOrigin origin;
    origin.label = std::move(label);
    origin.periodSeconds = periodSeconds;
    series->origin = std::make_shared<SeriesOrigin>(std::move(origin));
    return series;
}

} // namespace

Result<MathSeriesList> selectSeries(const MetricBackend& backend, MetricReader& reader,
                                    const Scope& scope, const SelectQuery& query,
                                    const TimeRange& range, int periodSeconds)
{
    const PeriodGrid grid{range.from, range.to, Seconds{periodSeconds}};
    const bool needsExtremes
        = query.function == Function::Maximum || query.function == Function::Minimum;
    const PointParts parts = needsExtremes ? PointParts::Extremes : PointParts::Sums;
    std::map<std::vector<std::string>, Periods> groups;
    if (query.groupBy.empty())
        groups.emplace(); // one series, also without data
    for (const CatalogueEntry& entry : *backend.catalogue(scope)) {
        if (!query.matches(entry.metric, scope.account))
            continue;
        Periods& periods = groups[query.groupOf(entry.metric, scope.account)];
        if (auto done = gather(reader, scope, entry.metric, grid, parts, periods); !done)
            return done.error();
    }
    MathSeriesList list;
    for (const auto& [group, periods] : groups) {
        if (!periods.empty() || query.groupBy.empty())
            list.push_back(seriesOf(periods, group, query, periodSeconds));
    }
    if (query.orderBy) {
        std::vector<std::pair<double, MathSeriesPtr>> ranked;
        for (MathSeriesPtr& series : list)
            ranked.emplace_back(rankOf(series->values, *query.orderBy), std::move(series));
        std::stable_sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
            return query.isDescending ? a.first > b.first : a.first < b.first;
        });
        list.clear();
        for (auto& [rank, series] : ranked)
            list.push_back(std::move(series));
    }
    list.resize(std::min(list.size(), query.limit));
    return list;
}

} // namespace yagura
