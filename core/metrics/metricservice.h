// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/metricpoint.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/metricsnapshot.h"
#include "core/metrics/retention.h"

#include <QObject>

#include <functional>
#include <memory>
#include <span>

namespace yagura {

class BandSource;
class InsightSource;
class MetricBackend;
struct MetricResolution;
class QuotaSource;

/// One series of a metric.
struct StoredSeries
{
    std::string unit; ///< "None" without any
    int resolutionSeconds = 60; ///< between its buckets: 1, 60, or more where old data was rolled up
};

struct MetricCounts
{
    std::int64_t metrics = 0; ///< metrics with data in the last two weeks
    std::int64_t datumsAccepted = 0; ///< since the process started
    std::int64_t bytesOnDisk = 0;
    std::int64_t storedSamples = 0;
};

/// The metric operations. Thread-safe: any thread may call, readers never hold up writers. Signals are emitted from
/// the calling thread; connect with a context object and let Qt queue them.
class MetricService final : public QObject
{
    Q_OBJECT
public:
    MetricService(std::shared_ptr<MetricBackend> backend, const Clock& clock, QObject* parent = nullptr);
    ~MetricService() override;
    Q_DISABLE_COPY_MOVE(MetricService)

    /// Validates every datum, then accepts all or none. Returns only when the batch is durable.
    Result<PutMetricDataResponse> putMetricData(const Scope& scope, const PutMetricDataRequest& request);
    Result<GetMetricStatisticsResponse> getMetricStatistics(const Scope& scope, const GetMetricStatisticsRequest& request) const;
    Result<GetMetricDataResponse> getMetricData(const Scope& scope, const GetMetricDataRequest& request) const;
    Result<ListMetricsResponse> listMetrics(const Scope& scope, const ListMetricsRequest& request) const;

    /// For history that is older than the API's two-week window (demo fleet, importers): as putMetricData, without that window.
    VoidResult importMetricData(const Scope& scope, const PutMetricDataRequest& request);

    /// For the evaluator: the periods [from + k*period, ...) of one metric and statistic, oldest first, only those with data.
    /// Buckets are counted from range.from, as they are (no rounding).
    Result<std::vector<PeriodPoint>> readPeriods(const Scope& scope, const MetricStat& stat, const TimeRange& range) const;

    /// As readPeriods, for alarms on math: the points of the one query whose ReturnData is not false. Buckets of every period
    /// are counted from range.from. Its periods are those of the metrics it is made of. sampleCount is 0 for an expression.
    /// Errors: ValidationError with the text for a person when an expression is faulty, yields no single series, or when not
    /// exactly one query is returned.
    Result<std::vector<PeriodPoint>> readExpression(const Scope& scope, std::span<const MetricDataQuery> queries, const TimeRange& range) const;
    /// The same for the query of that id, returned or not, and each of its series: lower and upper, when it is a band.
    Result<std::vector<std::vector<PeriodPoint>>> readQuery(const Scope& scope, std::span<const MetricDataQuery> queries, std::string_view id,
                                                            const TimeRange& range) const;

    /// Who knows what metric math asks for beyond metrics (core/metrics/math/mathsource.h). Without one, the functions that need it
    /// say so in their query's result. Thread-safe.
    void setBandSource(std::shared_ptr<const BandSource> source);
    void setInsightSource(std::shared_ptr<const InsightSource> source);
    void setQuotaSource(std::shared_ptr<const QuotaSource> source);

    /// For whoever reads many metrics at once.
    Result<std::unique_ptr<MetricSnapshot>> snapshot() const;

    /// For how long data is kept. A new policy is kept with the data and acted upon by the next
    /// maintain(). Errors: InvalidParameterValue, StorageFailure.
    [[nodiscard]] RetentionPolicy retention() const;
    VoidResult setRetention(const RetentionPolicy& policy);
    /// What a policy would do to the data that is there.
    [[nodiscard]] Result<RetentionEffect> effectOf(const RetentionPolicy& policy) const;

    /// Everything that listMetrics would page through, in one go, sorted (namespace, dimension names, name).
    /// The value is shared and immutable; a new one is made when a metric appears or goes.
    [[nodiscard]] std::shared_ptr<const std::vector<Metric>> allMetrics(const Scope& scope) const;
    /// All metrics that hold any point, however old, in the order of allMetrics(): what ListMetrics
    /// no longer shows, such as imported history, among them.
    [[nodiscard]] std::shared_ptr<const std::vector<Metric>> storedMetrics(
        const Scope& scope) const;
    /// What is stored of one metric, as it is stored: for exports, and to see what an import would
    /// add to. Its series one after the other (one per unit and resolution), ascending in time, with
    /// range.from <= bucket < range.to. The runs are valid during the call.
    using StoredConsumer
        = std::function<void(const StoredSeries& series, const PointRun& run)>;
    VoidResult readStored(const Scope& scope, const Metric& metric, const TimeRange& range,
                          const StoredConsumer& consumer) const;
    /// Goes up whenever allMetrics() or storedMetrics() of some scope would differ.
    [[nodiscard]] std::uint64_t catalogueVersion() const;
    /// The unit that a metric was last sent with ("None" without any).
    [[nodiscard]] std::string unitOf(const Scope& scope, const Metric& metric) const;

    /// How finely a metric is stored and how often it reports (metricresolution.h): observed on its newest points, or from the
    /// catalogue while there are too few. Reads a few dozen points; not for the window's thread.
    [[nodiscard]] MetricResolution resolutionOf(const Scope& scope, const Metric& metric) const;

    [[nodiscard]] MetricCounts counts() const;
    /// Scopes that hold any metric.
    [[nodiscard]] std::vector<Scope> scopes() const;

    /// Told of every batch once it is durable, from the thread that brought it, before it is
    /// acknowledged. Before any operation.
    using StoredObserver = std::function<void(const Scope&, const PutMetricDataRequest&, TimePoint receivedAt)>;
    void setStoredObserver(StoredObserver observer);

    /// Seals, writes and trims what is due; called by the worker every minute, and by tests.
    VoidResult maintain();
    /// All metrics of all scopes gone.
    VoidResult reset();

signals:
    /// @param nameSpace whose data it was; @param datums how many
    void metricsIngested(const QString& account, const QString& region, const QString& nameSpace, int datums);
    /// A metric appeared for the first time (or all went).
    void metricsListed();
    void retentionChanged();

private:
    VoidResult take(const Scope& scope, const PutMetricDataRequest& request, bool hasWindow);
    void announceCatalogue();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
