// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/metricpoint.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/retention.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace yagura {

/// One metric has one series per unit and resolution it was sent with.
struct SeriesInfo
{
    std::uint32_t id = 0; ///< within its store
    std::uint8_t unit = 0; ///< position in metricUnits()
    int resolutionSeconds = 60; ///< 1 or 60
    TimePoint first; ///< bucket of the oldest point
    TimePoint last; ///< bucket of the newest point
};

struct CatalogueEntry
{
    Metric metric; ///< dimensions sorted by name
    TimePoint last; ///< bucket of the newest point of any unit when the list was made
};

/// Periods [from + k * length, ...) as far as they begin before `to`.
struct PeriodGrid
{
    TimePoint from;
    TimePoint to;
    Seconds length;
};

/// A stretch of a grid's periods, by columns; valid during the call that hands it over. Columns
/// that were not asked for are empty.
struct PeriodColumns
{
    std::int64_t startMs = 0; ///< of the first
    std::int64_t lengthMs = 0;
    std::span<const double> counts; ///< of samples; 0 where there is no data
    std::span<const double> sums;
    std::span<const double> minima;
    std::span<const double> maxima;
    std::span<const ValueCount> entries; ///< of all distributions; none where it is not known
    std::span<const std::uint32_t> ends; ///< where each period's end in `entries`

    [[nodiscard]] std::int64_t startOf(std::size_t k) const
    {
        return startMs + static_cast<std::int64_t>(k) * lengthMs;
    }
    /// Everything that is known of a period; `point` is overwritten.
    void get(std::size_t k, StatisticPoint& point) const
    {
        point.sampleCount = counts[k];
        point.sum = sums[k];
        if (!minima.empty()) {
            point.minimum = minima[k];
            point.maximum = maxima[k];
        }
        if (!ends.empty()) {
            const auto own = entries.first(ends[k]).subspan(k == 0 ? 0 : ends[k - 1]);
            point.distribution.assign(own.begin(), own.end());
        }
    }
};

/// An instant's view of the stored points; later writes do not show in what was begun. Belongs to
/// one thread.
class MetricReader
{
public:
    using Consumer = std::function<void(const PointRun&)>;

    virtual ~MetricReader() = default;
    /// The series of a metric (dimensions in any order), or none.
    [[nodiscard]] virtual std::vector<SeriesInfo> series(const Scope& scope,
                                                         const Metric& metric) const = 0;
    /// Hands over the points with range.from <= bucket < range.to, ascending, in one or more runs:
    /// all that is stored, old data as what it was rolled up to.
    virtual VoidResult scan(const SeriesInfo& series, const TimeRange& range,
                            const Consumer& consumer)
        = 0;

    /// Gathers the points of some series into periods and hands these over, ascending,
    /// in one or more stretches; those without data may be left out. Of each point only the parts
    /// that are asked for are meant. A point belongs to the period in which its bucket begins; data
    /// that was rolled up into buckets longer than a period is left out.
    using ColumnConsumer = std::function<void(const PeriodColumns& periods)>;
    virtual VoidResult readColumns(std::span<const SeriesInfo> series, const PeriodGrid& grid,
                                   PointParts parts, const ColumnConsumer& consumer)
        = 0;

    /// The same, one by one, only those that have data.
    using PeriodConsumer = std::function<void(std::int64_t startMs, const StatisticPoint& period)>;
    VoidResult readPeriods(std::span<const SeriesInfo> series, const PeriodGrid& grid,
                           PointParts parts, const PeriodConsumer& consumer)
    {
        StatisticPoint point;
        return readColumns(series, grid, parts, [&](const PeriodColumns& periods) {
            for (std::size_t k = 0; k < periods.counts.size(); ++k) {
                if (periods.counts[k] == 0)
                    continue;
                periods.get(k, point);
                consumer(periods.startOf(k), point);
            }
        });
    }
};

struct BackendCounts
{
    std::int64_t metrics = 0; ///< with a point in the last two weeks
    std::int64_t storedPoints = 0;
    std::int64_t bytesOnDisk = 0;
    std::int64_t damagedChunks = 0; ///< found unreadable since the store was opened, and left out
};

/// Where metric points live. Thread-safe; readers never hold up writers.
class MetricBackend
{
public:
    virtual ~MetricBackend() = default;

    /// Takes datums that were validated (each has a timestamp or means `receivedAt`), all or none;
    /// returns when they are durable. Datums of one series in one bucket merge.
    virtual VoidResult write(const Scope& scope, const std::string& nameSpace,
                             std::span<const MetricDatum> datums, TimePoint receivedAt)
        = 0;

    virtual Result<std::unique_ptr<MetricReader>> reader() const = 0;

    /// Metrics with a point in the last two weeks, sorted (namespace, dimension names, name,
    /// dimension values). Shared until the catalogue changes.
    virtual std::shared_ptr<const std::vector<CatalogueEntry>> catalogue(
        const Scope& scope) const = 0;
    /// As catalogue(), but of all metrics that hold any point, however old (history that was
    /// brought in). Made anew by each call.
    [[nodiscard]] virtual std::vector<CatalogueEntry> storedCatalogue(const Scope& scope) const = 0;
    /// The bucket of a metric's newest point; nothing when there is none.
    [[nodiscard]] virtual std::optional<TimePoint> lastPointOf(const Scope& scope,
                                                               const Metric& metric) const = 0;
    /// The unit (position in metricUnits()) it was last sent with.
    [[nodiscard]] virtual std::uint8_t lastUnitOf(const Scope& scope,
                                                  const Metric& metric) const = 0;
    /// Goes up whenever catalogue() of some scope would list other metrics, and when a metric
    /// receives its first point, however old that is.
    [[nodiscard]] virtual std::uint64_t catalogueVersion() const = 0;
    [[nodiscard]] virtual std::vector<Scope> scopes() const = 0;
    [[nodiscard]] virtual BackendCounts counts() const = 0;

    /// Seals, re-packs, expires and trims what is due.
    virtual VoidResult maintain() = 0;
    /// Everything gone.
    virtual VoidResult clear() = 0;

    [[nodiscard]] virtual RetentionPolicy retention() const = 0;
    /// Keeps the policy with the data; the next maintain() acts on it.
    /// Errors: InvalidParameterValue, StorageFailure.
    virtual VoidResult setRetention(const RetentionPolicy& policy) = 0;
    /// What the next maintain() would do under that policy.
    [[nodiscard]] virtual Result<RetentionEffect> effectOf(const RetentionPolicy& policy) const = 0;
};

} // namespace yagura
