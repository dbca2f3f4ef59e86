// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/storesource.h"

#include "core/metrics/math/seriesmath.h"
#include "core/metrics/metriclabels.h"
#include "core/metrics/metricunits.h"
#include "core/metrics/metricvalidation.h"
#include "core/metrics/search/metricsearchindex.h"
#include "core/metrics/select/selectseries.h"

namespace yagura {

StoreSource::StoreSource(const MetricBackend& backend, std::shared_ptr<MetricReader> reader,
                         const Scope& scope, const MathProviders& providers,
                         std::span<const MetricDataQuery> queries,
                         std::span<const std::string> labels, const Options& options)
    : m_backend(backend)
    , m_reader(std::move(reader))
    , m_scope(scope)
    , m_providers(providers)
    , m_queries(queries)
    , m_labels(labels)
    , m_options(options)
    , m_lastTimes(noMathTimes())
{ }

Result<MathSeriesPtr> StoreSource::metric(const MetricDataQuery& query)
{
    const std::ptrdiff_t index = &query - m_queries.data();
    return read(scopeOf(query.accountId.value_or(std::string())), *query.metricStat,
                query.label ? *query.label : m_labels[static_cast<std::size_t>(index)], query.id);
}

Result<MathSeriesList> StoreSource::search(const SearchRequest& request)
{
    const auto search = MetricSearch::parse(request.query);
    if (!search)
        return search.error();
    const Scope scope = scopeOf(request.accountId);
    const auto found = m_providers.searcher->find(m_backend, scope, *search);
    if (found.total > found.metrics.size() && m_messages.empty()) {
        m_messages.push_back({"MaxMetricsExceeded",
                              "Maximum number of allowed metrics exceeded: a "
                              "search found "
                                  + std::to_string(found.total) + ", the "
                                  + std::to_string(found.metrics.size())
                                  + " first ones are used."});
    }
    const auto labels = searchLabels(found.metrics);
    MathSeriesList list;
    list.reserve(found.metrics.size());
    for (std::size_t i = 0; i < found.metrics.size(); ++i) {
        auto series
            = read(scope, MetricStat{found.metrics[i], request.periodSeconds, request.stat, {}},
                   labels[i], {});
        if (!series)
            return series.error();
        list.push_back(std::move(*series));
    }
    if (list.empty()) { // the arguments are wrong also where nothing is found
        if (const auto statistic = Statistic::parse(request.stat); !statistic)
            return statistic.error();
    }
    return list;
}

Result<MathSeriesList> StoreSource::select(const SelectQuery& query, int periodSeconds)
{
    if (m_options.rounding == Rounding::AsTheService
        && !isPeriodAvailable(periodSeconds, m_options.range.from, m_options.now,
                              m_backend.retention()))
        return MathSeriesList{};
    return selectSeries(m_backend, *m_reader, m_scope, query, range(periodSeconds), periodSeconds);
}

Result<AnomalyBand> StoreSource::band(const BandRequest& request)
{
    if (!m_providers.bands) {
        return Error{errors::kResourceNotFound, "There is no anomaly detection here.", {}};
    }
    const auto& origin = request.series->origin;
    return m_providers.bands->band(scopeOf(origin ? origin->accountId : std::string()), request);
}

Result<MathSeriesPtr> StoreSource::insightRule(const std::string& ruleName,
                                               const std::string& metricName, int periodSeconds)
{
    if (!m_providers.insights) {
        return Error{errors::kResourceNotFound,
                     "There is no Contributor Insights rule named '" + ruleName + "'.",
                     {}};
    }
    return m_providers.insights->ruleMetric(m_scope, ruleName, metricName, range(periodSeconds),
                                            periodSeconds);
}

Result<double> StoreSource::quota(const Metric& usage)
{
    if (!m_providers.quotas) {
        return Error{errors::kResourceNotFound,
                     "No service quota is known for the metric " + usage.nameSpace + " "
                         + usage.metricName + ".",
                     {}};
    }
    return m_providers.quotas->quotaOf(m_scope, usage);
}

TimeRange StoreSource::range(int periodSeconds) const
{
    if (m_options.rounding == Rounding::AsAsked)
        return m_options.range;
    return {roundedStart(m_options.range.from, periodSeconds, m_options.now, m_backend.retention()),
            roundedEnd(m_options.range.to, periodSeconds)};
}

std::unique_ptr<MathSource> StoreSource::over(const TimeRange& range) const
{
    return std::make_unique<StoreSource>(m_backend, m_reader, m_scope, m_providers, m_queries,
                                         m_labels,
                                         Options{range, Rounding::AsAsked, m_options.now, false});
}

std::optional<MessageData> StoreSource::messageOf(const std::string& id) const
{
    const auto found = m_unitMessages.find(id);
    return found != m_unitMessages.end() ? std::optional(found->second) : std::nullopt;
}

Scope StoreSource::scopeOf(const std::string& accountId) const
{
    Scope scope = m_scope;
    if (!accountId.empty())
        scope.account = accountId;
    return scope;
}

Result<MathSeriesPtr> StoreSource::read(const Scope& scope, const MetricStat& stat,
                                        const std::string& label, const std::string& id)
{
    const auto statistic = Statistic::parse(stat.stat);
    if (!statistic)
        return statistic.error();
    if (!stat.period || !isAllowedPeriod(*stat.period)) {
        return Error{errors::kInvalidParameterValue,
                     "The period must be 1, 5, 10, 20, 30 or a multiple of 60 seconds.", "Period"};
    }
    auto series = std::make_shared<MathSeries>();
    series->periodSeconds = *stat.period;
    series->origin = std::make_shared<SeriesOrigin>(
        SeriesOrigin{label, stat.metric, stat.stat, *stat.period, scope.account, scope.region});
    series->times = noMathTimes();
    if (m_options.rounding == Rounding::AsTheService
        && !isPeriodAvailable(*stat.period, m_options.range.from, m_options.now,
                              m_backend.retention()))
        return MathSeriesPtr(std::move(series));
    const TimeRange within = range(*stat.period);
    const auto stored = m_reader->series(scope, stat.metric);
    std::string units;
    for (const std::uint8_t unit : unitsOf(stored, within, stat.unit)) {
        std::vector<TimePoint> times;
        std::vector<double> values;
        const auto add = [&](std::int64_t startMs, double value, double) {
            times.push_back(fromEpochMs(startMs));
            values.push_back(value);
        };
        const auto done
            = readUnit(*m_reader, stored, unit, {within.from, within.to, Seconds{*stat.period}},
                       statistic->parts(), [&](const PeriodColumns& periods) {
                           times.reserve(times.size() + periods.counts.size());
                           values.reserve(values.size() + periods.counts.size());
                           evaluate(*statistic, periods, add);
                       });
        if (!done)
            return done.error();
        if (values.empty())
            continue;
        if (units.empty()) {
            series->times = shared(std::move(times));
            series->values = std::move(values);
            if (!m_options.namesUnits || id.empty())
                break;
        } else {
            m_unitMessages.insert_or_assign(id, MessageData{"MultipleUnits", {}});
        }
        units.append(units.empty() ? "" : ", ").append(metricUnits()[unit]);
    }
    if (const auto several = m_unitMessages.find(id); several != m_unitMessages.end())
        several->second.value = "Multiple units returned: '[" + units + "]'";
    return MathSeriesPtr(std::move(series));
}

MathTimes StoreSource::shared(std::vector<TimePoint> times)
{
    if (*m_lastTimes != times)
        m_lastTimes = std::make_shared<const std::vector<TimePoint>>(std::move(times));
    return m_lastTimes;
}

} // namespace yagura
