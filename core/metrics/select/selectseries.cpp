// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectseries.h"

#include "core/metrics/math/seriesmath.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace yagura {

namespace {

using Function = SelectQuery::Function;

/// A period of a group: the function's value so far (a sum, or an extreme) and how many samples.
struct Period
{
    std::int64_t startMs = 0;
    double value = 0;
    double sampleCount = 0;
};

/// A group's periods, ascending: those of several metrics, one after the other.
class Periods
{
public:
    explicit Periods(Function function)
        : m_function(function)
    { }

    /// Before each series.
    void rewind() { m_at = 0; }
    /// Ascending from one rewind() to the next.
    void add(std::int64_t startMs, const StatisticPoint& point)
    {
        const Period more{startMs, partOf(point), point.sampleCount};
        while (m_at < m_periods.size() && m_periods[m_at].startMs < startMs)
            ++m_at;
        if (m_at == m_periods.size())
            m_periods.push_back(more);
        else if (m_periods[m_at].startMs == startMs)
            merge(m_periods[m_at], more);
        else
            m_between.push_back(more);
    }
    /// After each series.
    void settle()
    {
        if (m_between.empty())
            return;
        const auto middle = static_cast<std::ptrdiff_t>(m_periods.size());
        m_periods.insert(m_periods.end(), m_between.begin(), m_between.end());
        m_between.clear();
        std::inplace_merge(m_periods.begin(), m_periods.begin() + middle, m_periods.end(),
                           [](const Period& a, const Period& b) { return a.startMs < b.startMs; });
    }
    [[nodiscard]] std::size_t size() const { return m_periods.size() + m_between.size(); }
    [[nodiscard]] const std::vector<Period>& all() const { return m_periods; }
    [[nodiscard]] double valueOf(const Period& period) const
    {
        if (m_function == Function::Average)
            return period.value / period.sampleCount;
        return m_function == Function::Count ? period.sampleCount : period.value;
    }

private:
    [[nodiscard]] double partOf(const StatisticPoint& point) const
    {
        if (m_function == Function::Minimum)
            return point.minimum;
        return m_function == Function::Maximum ? point.maximum : point.sum;
    }
    void merge(Period& into, const Period& more) const
    {
        into.sampleCount += more.sampleCount;
        if (m_function == Function::Minimum)
            into.value = std::min(into.value, more.value);
        else if (m_function == Function::Maximum)
            into.value = std::max(into.value, more.value);
        else
            into.value += more.value;
    }

    Function m_function;
    std::vector<Period> m_periods;
    std::vector<Period> m_between; ///< that begin before some that are there already
    std::size_t m_at = 0;
};

/// ORDER BY looks at a series' datapoints over the whole range.
double rankOf(const std::vector<double>& values, Function function)
{
    if (function == Function::Count || values.empty())
        return static_cast<double>(values.size());
    if (function == Function::Minimum)
        return *std::min_element(values.begin(), values.end());
    if (function == Function::Maximum)
        return *std::max_element(values.begin(), values.end());
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return function == Function::Sum ? sum : sum / static_cast<double>(values.size());
}

Error tooMuch()
{
    return {errors::kValidationError, MathEvaluator::tooMuchMessage(), {}};
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

MathSeriesPtr seriesOf(const Periods& periods, const std::vector<std::string>& group,
                       int periodSeconds)
{
    auto times = std::make_shared<std::vector<TimePoint>>();
    std::vector<double> values;
    times->reserve(periods.size());
    values.reserve(periods.size());
    for (const Period& period : periods.all()) {
        times->push_back(fromEpochMs(period.startMs));
        values.push_back(periods.valueOf(period));
    }
    auto origin = std::make_shared<SeriesOrigin>();
    for (const std::string& value : group)
        origin->label += (origin->label.empty() ? "" : " ") + value;
    origin->periodSeconds = periodSeconds;
    const MathSeries like{noMathTimes(), {}, periodSeconds, std::move(origin)};
    return makeSeries(times, std::move(values), like);
}

/// Reads the metrics of one group.
VoidResult gather(MetricReader& reader, const Scope& scope,
                  const std::vector<const Metric*>& metrics, const PeriodGrid& grid,
                  PointParts parts, std::size_t room, Periods& periods)
{
    for (const Metric* metric : metrics) {
        for (const SeriesInfo& series : reader.series(scope, *metric)) {
            periods.rewind();
            const auto read = reader.readPeriods(
                std::span(&series, 1), grid, parts,
                [&](std::int64_t startMs, const StatisticPoint& period) {
                    if (periods.size() <= room) // one more tells that there are too many
                        periods.add(startMs, period);
                });
            if (!read)
                return read;
            if (periods.size() > room)
                return tooMuch();
            periods.settle();
        }
    }
    return {};
}

} // namespace

Result<MathSeriesList> selectSeries(const MetricBackend& backend, MetricReader& reader,
                                    const Scope& scope, const SelectQuery& query,
                                    const TimeRange& range, int periodSeconds,
                                    std::size_t maxPoints)
{
    const PeriodGrid grid{range.from, range.to, Seconds{periodSeconds}};
    const bool needsExtremes
        = query.function == Function::Maximum || query.function == Function::Minimum;
    const PointParts parts = needsExtremes ? PointParts::Extremes : PointParts::Sums;
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
        Periods periods(query.function);
        if (auto done = gather(reader, scope, metrics, grid, parts, kept.room(), periods); !done)
            return done.error();
        if (periods.size() > 0 || query.groupBy.empty())
            kept.add(seriesOf(periods, group, periodSeconds));
    }
    return kept.take();
}

} // namespace yagura
