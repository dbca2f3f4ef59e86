// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathsource.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/metricquery.h"

#include <map>

namespace yagura {

/// Metric math's data out of the store: the one place where the two meet.
class StoreSource final : public MathSource
{
public:
    /// How times are meant.
    enum class Rounding {
        AsAsked, ///< periods begin at range.from, data of any age may be read in any period
        AsTheService, ///< as GetMetricData rounds StartTime, and refuses small periods of old data
    };
    struct Options
    {
        TimeRange range;
        Rounding rounding = Rounding::AsAsked;
        TimePoint now;
        bool namesUnits = false; ///< whether messagesOf() is wanted, which costs reading all units
    };

    /// @param labels  default labels parallel to the queries; all references must outlive the
    /// source
    StoreSource(const MetricBackend& backend, std::shared_ptr<MetricReader> reader,
                const Scope& scope, const MathProviders& providers,
                std::span<const MetricDataQuery> queries, std::span<const std::string> labels,
                const Options& options);

    Result<MathSeriesPtr> metric(const MetricDataQuery& query) override;
    Result<MathSeriesList> search(const SearchRequest& request) override;
    Result<MathSeriesList> select(const SelectQuery& query, int periodSeconds) override;
    Result<AnomalyBand> band(const BandRequest& request) override;
    Result<MathSeriesPtr> insightRule(const std::string& ruleName, const std::string& metricName,
                                      int periodSeconds) override;
    Result<double> quota(const Metric& usage) override;
    [[nodiscard]] TimeRange range(int periodSeconds) const override;
    [[nodiscard]] std::unique_ptr<MathSource> over(const TimeRange& range) const override;

    /// What is to be said about the metric of a query that was read: several units.
    [[nodiscard]] std::optional<MessageData> messageOf(const std::string& id) const;
    /// What is to be said about the request: a search that found more than it may yield.
    [[nodiscard]] const std::vector<MessageData>& messages() const { return m_messages; }

private:
    Result<MathSeriesPtr> read(const Scope& scope, const MetricStat& stat, const std::string& label,
                               const std::string& id);
    MathTimes shared(std::vector<TimePoint> times);
    [[nodiscard]] Scope scopeOf(const std::string& accountId) const;

    const MetricBackend& m_backend;
    std::shared_ptr<MetricReader> m_reader;
    const Scope& m_scope;
    const MathProviders& m_providers;
    std::span<const MetricDataQuery> m_queries;
    std::span<const std::string> m_labels;
    Options m_options;
    MathTimes m_lastTimes; ///< of the series read last: most have the same
    std::map<std::string, MessageData> m_unitMessages; ///< by query id
    std::vector<MessageData> m_messages;
};

} // namespace yagura
