// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importwriter.h"

#include "core/metrics/metricservice.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr std::size_t kMaxDatumsPerRequest = 1000;
/// The coarsest bucket that old data is rolled up into.
constexpr auto kCoarsest = std::chrono::hours{1};

} // namespace

Result<StoredCoverage> StoredCoverage::read(const ExchangeContext& context, const Metric& metric,
                                            const std::string& unit, const TimeRange& range)
{
    std::vector<Stretch> stretches;
    const RetentionPolicy policy = context.metrics.retention();
    const TimePoint now = context.clock.now();
    const auto read = context.metrics.readStored(
        context.scope, metric, range, [&](const StoredSeries& series, const PointRun& run) {
            if (series.unit != unit)
                return;
            for (std::size_t i = 0; i < run.values.size(); ++i) {
                const std::int64_t from = run.timeAt(i);
                // Old data may have been rolled up; nothing but its age tells. A point that stands
                // at the start of such a bucket counts for all of it.
                const std::int64_t grain = policy.grainAt(now - fromEpochSeconds(from));
                const std::int64_t to = from
                    + (from % grain == 0 ? std::max<std::int64_t>(grain, series.resolutionSeconds)
                                         : series.resolutionSeconds);
                if (!stretches.empty() && stretches.back().to == from)
                    stretches.back().to = to;
                else
                    stretches.push_back({from, to});
            }
        });
    if (!read)
        return read.error();
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    StoredCoverage coverage;
    for (const Stretch& stretch : stretches) {
        auto& merged = coverage.m_stretches;
        if (!merged.empty() && stretch.from <= merged.back().to)
            merged.back().to = std::max(merged.back().to, stretch.to);
        else
            merged.push_back(stretch);
    }
    return coverage;
}

bool StoredCoverage::overlaps(std::int64_t from, std::int64_t to) const
{
    const auto after
        = std::upper_bound(m_stretches.begin(), m_stretches.end(), from,
                           [](std::int64_t time, const Stretch& each) { return time < each.to; });
    return after != m_stretches.end() && after->from < to;
}

Result<bool> ImportWriter::isThere(const ImportSeries& series, std::uint32_t index,
                                   std::int64_t from, std::int64_t to)
{
    if (m_settings.existing == ExistingPoints::Add)
        return false;
    if (m_coverage.size() <= index)
        m_coverage.resize(index + 1);
    auto& coverage = m_coverage[index];
    if (!coverage) {
        TimeRange range{kEarliestTime, kLatestTime};
        if (index < m_known.size() && m_known[index].metric == series.metric)
            range = {m_known[index].first - kCoarsest, m_known[index].last + kCoarsest};
        auto read = StoredCoverage::read(m_context, series.metric, series.unit, range);
        if (!read)
            return read.error();
        coverage = std::move(*read);
    }
    return coverage->overlaps(from, to);
}

VoidResult ImportWriter::add(const ImportSeries& series, std::uint32_t index,
                             const ImportPoint& point)
{
    int resolution = point.resolutionSeconds;
    if (resolution == 0)
        resolution = index < m_known.size() && m_known[index].isFine ? 1 : 60;
    const std::int64_t second = std::chrono::floor<Seconds>(point.time).time_since_epoch().count();
    const std::int64_t bucket = second - second % resolution;
    if (fromEpochSeconds(bucket) < m_oldest) {
        ++m_tooOld;
        return {};
    }
    const auto there = isThere(series, index, bucket, bucket + resolution);
    if (!there)
        return there.error();
    if (*there) {
        ++m_alreadyThere;
        return {};
    }
    std::vector<MetricDatum>& pending = m_pending[series.metric.nameSpace];
    MetricDatum& datum = pending.emplace_back();
    datum.metricName = series.metric.metricName;
    datum.dimensions = series.metric.dimensions;
    datum.timestamp = fromEpochSeconds(bucket);
    if (series.unit != "None")
        datum.unit = series.unit;
    if (resolution == 1)
        datum.storageResolution = 1;
    if (const StatisticPoint* set = point.statistics) {
        datum.statisticValues
            = StatisticSet{set->sampleCount, set->sum, set->minimum, set->maximum};
        for (const ValueCount& sample : set->distribution) {
            datum.values.push_back(sample.value);
            datum.counts.push_back(sample.count);
        }
    } else {
        datum.value = point.value;
    }
    return pending.size() < kMaxDatumsPerRequest ? VoidResult()
                                                 : send(series.metric.nameSpace, pending);
}

VoidResult ImportWriter::send(const std::string& nameSpace, std::vector<MetricDatum>& datums)
{
    if (datums.empty())
        return {};
    PutMetricDataRequest request{nameSpace, std::move(datums)};
    datums.clear();
    const auto count = static_cast<std::int64_t>(request.metricData.size());
    if (auto put = m_context.metrics.importMetricData(m_context.scope, request); !put)
        return put;
    m_stored += count;
    return {};
}

VoidResult ImportWriter::finish()
{
    for (auto& [nameSpace, datums] : m_pending) {
        if (auto sent = send(nameSpace, datums); !sent)
            return sent;
    }
    return {};
}

} // namespace yagura
