// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricservice.h"

#include "core/metrics/math/evaluator.h"
#include "core/metrics/metriclabels.h"
#include "core/metrics/metricservice_p.h"
#include "core/metrics/storesource.h"

#include <algorithm>

/// Expressions as alarms read them: by the period, whatever a client may page through.
namespace yagura {

namespace {

Error invalid(std::string message)
{
    return {errors::kValidationError, std::move(message), "Metrics"};
}

std::vector<PeriodPoint> pointsOf(const MathSeries& series)
{
    std::vector<PeriodPoint> points;
    points.reserve(series.size());
    for (std::size_t i = 0; i < series.size(); ++i)
        points.push_back({series.timeAt(i), series.values[i], 0});
    return points;
}

} // namespace

Result<std::vector<std::vector<PeriodPoint>>> MetricService::readQuery(
    const Scope& scope, std::span<const MetricDataQuery> queries, std::string_view id,
    const TimeRange& range) const
{
    const ExpressionSet set(queries);
    const auto index = set.indexOf(id);
    if (!index)
        return invalid("No query has the id '" + std::string(id) + "'.");
    const MetricDataQuery& query = queries[*index];
    if (!query.metricStat && !query.expression)
        return invalid("The query '" + query.id + "' has neither a metric nor an expression.");
    auto reader = d->backend->reader();
    if (!reader)
        return reader.error();
    const auto labels = defaultLabels(queries);
    const MathProviders providers = d->providers();
    StoreSource source(*d->backend, std::move(*reader), scope, providers, queries, labels,
                       {range, StoreSource::Rounding::AsAsked, d->clock.now(), false});
    MathEvaluator evaluator(source, queries, set);
    const auto& value = evaluator.valueOf(*index);
    if (!value)
        return mathError(query.id, query.expression.value_or(std::string()), value.error());
    std::vector<std::vector<PeriodPoint>> result;
    if (const auto* series = std::get_if<MathSeriesPtr>(&*value)) {
        result.push_back(pointsOf(**series));
    } else if (const auto* list = std::get_if<MathSeriesList>(&*value)) {
        for (const MathSeriesPtr& each : *list)
            result.push_back(pointsOf(*each));
    } else {
        return invalid("The expression '" + query.id + "' yields no time series.");
    }
    return result;
}

Result<std::vector<PeriodPoint>> MetricService::readExpression(
    const Scope& scope, std::span<const MetricDataQuery> queries, const TimeRange& range) const
{
    const MetricDataQuery* returned = nullptr;
    for (const MetricDataQuery& query : queries) {
        if (!query.returnData.value_or(true))
            continue;
        if (returned)
            return invalid("Exactly one query may have ReturnData true.");
        returned = &query;
    }
    if (!returned)
        return invalid("One query must have ReturnData true.");
    if (returned->metricStat) {
        Scope of = scope;
        if (returned->accountId)
            of.account = *returned->accountId;
        return readPeriods(of, *returned->metricStat, range);
    }
    auto series = readQuery(scope, queries, returned->id, range);
    if (!series)
        return series.error();
    if (series->size() != 1) {
        return invalid("The expression '" + returned->id + "' yields "
                       + std::to_string(series->size())
                       + " time series, and an alarm watches exactly one.");
    }
    return std::move(series->front());
}

void MetricService::setBandSource(std::shared_ptr<const BandSource> source)
{
    const std::lock_guard lock(d->providersMutex);
    d->providersGuarded.bands = std::move(source);
}

void MetricService::setInsightSource(std::shared_ptr<const InsightSource> source)
{
    const std::lock_guard lock(d->providersMutex);
    d->providersGuarded.insights = std::move(source);
}

void MetricService::setQuotaSource(std::shared_ptr<const QuotaSource> source)
{
    const std::lock_guard lock(d->providersMutex);
    d->providersGuarded.quotas = std::move(source);
}

} // namespace yagura
