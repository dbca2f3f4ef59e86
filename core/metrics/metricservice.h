// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/metricrequests.h"

#include <QObject>

#include <functional>
#include <memory>

namespace yagura {

class MetricBackend;

/// One period's aggregate of one metric: what alarms, graphs and tables compute with.
struct PeriodPoint
{
    TimePoint start; ///< of the period
    double value = 0; ///< of the statistic asked for
    double sampleCount = 0;
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

    /// Everything that listMetrics would page through, in one go, sorted (namespace, dimension names, name).
    /// The value is shared and immutable; a new one is made when a metric appears or goes.
    [[nodiscard]] std::shared_ptr<const std::vector<Metric>> allMetrics(const Scope& scope) const;
    /// Goes up whenever allMetrics() of some scope would differ.
    [[nodiscard]] std::uint64_t catalogueVersion() const;
    /// The unit that a metric was last sent with ("None" without any).
    [[nodiscard]] std::string unitOf(const Scope& scope, const Metric& metric) const;

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

private:
    VoidResult take(const Scope& scope, const PutMetricDataRequest& request, bool hasWindow);
    void announceCatalogue();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
