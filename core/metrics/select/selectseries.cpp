// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectseries.h"

#include "core/metrics/math/seriesmath.h"

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

/// The groups that a query yields so far: in its order, no more than its limit.
class Kept
{
public:
    Kept(const SelectQuery& query, std::size_t maxPoints)
        : m_query(query)
        , m_room(maxPoints)
    { }

    /// Whether another group could be one of them.
    [[nodiscard]] bool isOpen() const { return m_query.orderBy || m_list.size() < m_query.limit; }
    [[nodiscard]] std::size_t room() const { return m_room; }
    /// @pre series->size() <= room()
    void add(MathSeriesPtr series)
    {
        const double rank = m_query.orderBy ? rankOf(series->values, *m_query.orderBy) : 0;
        const auto isBefore = [&](double a, const Ranked& b) {
            return m_query.isDescending ? a > b.rank : a < b.rank;
        };
        m_room -= series->size();
        m_list.insert(std::upper_bound(m_list.begin(), m_list.end(), rank, isBefore),
                      {rank, std::move(series)});
        if (m_list.size() <= m_query.limit)
            return;
        m_room += m_list.back().series->size();
        m_list.pop_back();
    }
    [[nodiscard]] MathSeriesList take()
    {
        MathSeriesList list;
        list.reserve(m_list.size());
        for (Ranked& ranked : m_list)
            list.push_back(std::move(ranked.series));
        return list;
    }

private:
    struct Ranked
    {
        double rank = 0;
        MathSeriesPtr series;
    };
    const SelectQuery& m_query;
    std::size_t m_room; ///< points
    std::vector<Ranked> m_list;
};

/// All samples of the group's metrics as one. Series are sorted by number, as they lie in the file.
Result<Values> gather(MetricReader& reader, const Scope& scope,
                      const std::vector<const Metric*>& metrics, const PeriodGrid& grid,
                      const SelectQuery& query, std::size_t room)
{
    std::vector<SeriesInfo> series;
    for (const Metric* metric : metrics) {
        const auto found = reader.series(scope, *metric);
        series.insert(series.end(), found.begin(), found.end());
    }
    std::sort(series.begin(), series.end(),
              [](const SeriesInfo& a, const SeriesInfo& b) { return a.id < b.id; });
    const bool needsExtremes
        = query.function == Function::Maximum || query.function == Function::Minimum;
    Values result;
    bool isTooMuch = false;
    const auto add = [&](std::int64_t startMs, const StatisticPoint& period) {
        isTooMuch = isTooMuch || result.values.size() == room;
        if (isTooMuch)
            return;
        result.times.push_back(fromEpochMs(startMs));
        result.values.push_back(valueOf(period, query.function));
    };
    auto read = reader.readPeriods(series, grid,
                                   needsExtremes ? PointParts::Extremes : PointParts::Sums, add);
    if (!read)
        return read.error();
    if (isTooMuch)
        return Error{errors::kValidationError, MathEvaluator::tooMuchMessage(), {}};
    return result;
}

MathSeriesPtr seriesOf(Values&& result, const std::vector<std::string>& group, int periodSeconds)
{
    auto origin = std::make_shared<SeriesOrigin>();
    for (const std::string& value : group)
        origin->label += (origin->label.empty() ? "" : " ") + value;
    origin->periodSeconds = periodSeconds;
    const MathSeries like{noMathTimes(), {}, periodSeconds, std::move(origin)};
    return makeSeries(std::make_shared<const std::vector<TimePoint>>(std::move(result.times)),
                      std::move(result.values), like);
}

} // namespace

Result<MathSeriesList> selectSeries(const MetricBackend& backend, MetricReader& reader,
                                    const Scope& scope, const SelectQuery& query,
                                    const TimeRange& range, int periodSeconds,
                                    std::size_t maxPoints)
{
    const PeriodGrid grid{range.from, range.to, Seconds{periodSeconds}};
    const auto catalogue = backend.catalogue(scope); // held: `groups` points into it
    std::map<std::vector<std::string>, std::vector<const Metric*>> groups;
    if (query.groupBy.empty())
        groups.emplace(); // one series, also without data
    for (const CatalogueEntry& entry : *catalogue) {
        if (query.matches(entry.metric, scope.account))
            groups[query.groupOf(entry.metric, scope.account)].push_back(&entry.metric);
    }
    Kept kept(query, maxPoints);
    for (const auto& [group, metrics] : groups) {
        if (!kept.isOpen())
            break;
        auto values = gather(reader, scope, metrics, grid, query, kept.room());
        if (!values)
            return values.error();
        if (!values->values.empty() || query.groupBy.empty())
            kept.add(seriesOf(std::move(*values), group, periodSeconds));
    }
    return kept.take();
}

} // namespace yagura
