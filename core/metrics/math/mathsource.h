// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/math/mathvalue.h"

#include <functional>
#include <memory>
#include <string>

/// Where the evaluator of metric math gets its data. The evaluator knows no store.
namespace yagura {

struct SearchRequest
{
    std::string query; ///< the text in SEARCH's first argument
    std::string stat; ///< its second
    int periodSeconds = 300; ///< its third, or the expression's
    std::string accountId; ///< empty: the caller's
};

/// The expected values of a series.
struct AnomalyBand
{
    MathSeriesPtr lower;
    MathSeriesPtr upper; ///< at the same times as the lower
};

struct BandRequest
{
    MathSeriesPtr series; ///< what the band is for; origin says which metric and statistic, if one
    TimeRange range; ///< where the band is wanted
    MathTimes times; ///< every period of it: one value of the band for each
    double width = 2; ///< standard deviations on either side
    /// The same series over another range (the weeks before), to learn from. Calls of this are what
    /// a model costs.
    std::function<Result<MathSeriesPtr>(const TimeRange& range)> history;
    /// What the series is made of, the same in every request for it (expressionkey.h), to know its
    /// model by when it is no metric. Empty: not known, and learned anew each time.
    std::string key;
    std::string unit; ///< the only one that is read of a metric; empty: any
};

/// ANOMALY_DETECTION_BAND: the models. Thread-safe.
class BandSource
{
public:
    virtual ~BandSource() = default;
    virtual Result<AnomalyBand> band(const Scope& scope, const BandRequest& request) const = 0;
};

/// INSIGHT_RULE_METRIC: one metric of a Contributor Insights rule's report. Thread-safe.
class InsightSource
{
public:
    virtual ~InsightSource() = default;
    /// Errors: ResourceNotFound for an unknown rule, InvalidParameterValue for an unknown metric
    /// (UniqueContributors, MaxContributorValue, SampleCount, Sum, Minimum, Maximum, Average).
    virtual Result<MathSeriesPtr> ruleMetric(const Scope& scope, const std::string& ruleName,
                                             const std::string& metricName, const TimeRange& range,
                                             int periodSeconds) const = 0;
};

/// SERVICE_QUOTA: what an account may use at most. Thread-safe.
class QuotaSource
{
public:
    virtual ~QuotaSource() = default;
    /// Errors: ResourceNotFound when no quota is known for that usage metric (AWS/Usage).
    virtual Result<double> quotaOf(const Scope& scope, const Metric& usage) const = 0;
};

class MetricSearcher;
struct SelectQuery;

/// Who answers for what is no stored metric. Those that nobody set are null.
struct MathProviders
{
    const MetricSearcher* searcher = nullptr; ///< never null where searches are evaluated
    std::shared_ptr<const BandSource> bands;
    std::shared_ptr<const InsightSource> insights;
    std::shared_ptr<const QuotaSource> quotas;
};

/// One request's data. Belongs to one thread; what it answered once it may answer again from
/// memory.
class MathSource
{
public:
    virtual ~MathSource() = default;
    /// The series of a query that has a metric. Without data: an empty series.
    virtual Result<MathSeriesPtr> metric(const MetricDataQuery& query) = 0;
    virtual Result<MathSeriesList> search(const SearchRequest& request) = 0;
    /// A Metrics Insights query: one series without GROUP BY, one per group with it.
    virtual Result<MathSeriesList> select(const SelectQuery& query, int periodSeconds) = 0;
    virtual Result<AnomalyBand> band(const BandRequest& request) = 0;
    virtual Result<MathSeriesPtr> insightRule(const std::string& ruleName,
                                              const std::string& metricName, int periodSeconds)
        = 0;
    virtual Result<double> quota(const Metric& usage) = 0;
    /// The request's range as periods of that length begin in it: range.from + k * period.
    [[nodiscard]] virtual TimeRange range(int periodSeconds) const = 0;
    /// A source of the same metrics over another range.
    [[nodiscard]] virtual std::unique_ptr<MathSource> over(const TimeRange& range) const = 0;
};

} // namespace yagura
