// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectseries.h"

#include <algorithm>
#include <map>

namespace yagura {

namespace {

using Function = SelectQuery::Function;

/// One group's result.
struct Values
{
    std::vector<TimePoint> times;
    std::vector<double> values;
};

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

/// All samples of the series as one. They are sorted by number, as they lie in the file.
Result<Values> gather(MetricReader& reader, std::vector<SeriesInfo>& series, const PeriodGrid& grid,
                      PointParts parts, Function function)
{
    std::sort(series.begin(), series.end(),
              [](const SeriesInfo& a, const SeriesInfo& b) { return a.id < b.id; });
    Values result;
    const auto add = [&](std::int64_t startMs, const StatisticPoint& period) {
        result.times.push_back(fromEpochMs(startMs));
        result.values.push_back(valueOf(period, function));
    };
    if (auto read = reader.readPeriods(series, grid, parts, add); !read)
        return read.error();
    return result;
}

MathSeriesPtr seriesOf(Values&& result, const std::vector<std::string>& group, int periodSeconds)
{
    auto series = std::make_shared<MathSeries>();
    series->periodSeconds = periodSeconds;
    series->times = std::make_shared<const std::vector<TimePoint>>(std::move(result.times));
    series->values = std::move(result.values);
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
    std::map<std::vector<std::string>, std::vector<SeriesInfo>> groups;
    if (query.groupBy.empty())
        groups.emplace(); // one series, also without data
    for (const CatalogueEntry& entry : *backend.catalogue(scope)) {
        if (!query.matches(entry.metric, scope.account))
            continue;
        auto& group = groups[query.groupOf(entry.metric, scope.account)];
        const auto found = reader.series(scope, entry.metric);
        group.insert(group.end(), found.begin(), found.end());
    }
    MathSeriesList list;
    for (auto& [group, stored] : groups) {
        auto values = gather(reader, stored, grid, parts, query.function);
        if (!values)
            return values.error();
        if (!values->values.empty() || query.groupBy.empty())
            list.push_back(seriesOf(std::move(*values), group, periodSeconds));
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
