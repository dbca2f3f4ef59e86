// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/hostcollector.h"

#include "core/collect/hostmetrics.h"
#include "core/collect/sampleaggregator.h"
#include "core/metrics/metricservice.h"

#include <algorithm>
#include <atomic>
#include <iterator>

namespace yagura {

namespace {

constexpr std::size_t kMaxDatumsPerRequest = 1000;
/// At one sample a second everything that is costly to read is read this often.
constexpr Milliseconds kDetailInterval{10'000};
constexpr Seconds kStatusInterval{60};

bool isStatusCheck(const MetricDatum& datum)
{
    return datum.metricName.starts_with("StatusCheckFailed");
}

class HostCollector final : public Collector
{
public:
    HostCollector(const CollectContext& context, HostPaths paths)
        : m_context(context)
        , m_paths(std::move(paths))
        , m_identity{hostInstanceId(m_paths), hostName()}
    { }

    [[nodiscard]] std::string id() const override { return "host"; }
    [[nodiscard]] std::string detail() const override
    {
        return m_identity.host + " (" + m_identity.instanceId + ")";
    }
    [[nodiscard]] Milliseconds interval() const override { return samplingInterval(m_level); }
    [[nodiscard]] std::optional<MonitoringLevel> monitoring() const override { return m_level; }
    void setMonitoring(MonitoringLevel level) override { m_level = level; }
    Result<CollectResult> collect() override;

private:
    HostSample read();
    /// Puts samples into the sets of their periods, and leaves in `ready` what is complete.
    void gather(std::vector<PutMetricDataRequest> samples, MonitoringLevel level,
                std::vector<PutMetricDataRequest>& ready);
    VoidResult send(const PutMetricDataRequest& request);

    CollectContext m_context;
    HostPaths m_paths;
    HostIdentity m_identity;
    std::atomic<MonitoringLevel> m_level{MonitoringLevel::TenSeconds};
    MonitoringLevel m_lastLevel = MonitoringLevel::TenSeconds;
    std::optional<HostSample> m_previous;
    TimePoint m_lastDetail; ///< when the costly parts were read
    SampleAggregator m_periods; ///< of the level
    SampleAggregator m_checks; ///< the status checks, which are never less often than every minute
};

HostSample HostCollector::read()
{
    const TimePoint now = m_context.clock.now();
    const bool isDue = now < m_lastDetail || now - m_lastDetail >= kDetailInterval;
    HostSample sample = readHostSample(m_paths, now, isDue ? HostDetail::All : HostDetail::Cheap);
    if (isDue)
        m_lastDetail = TimePoint(now.time_since_epoch() - now.time_since_epoch() % kDetailInterval);
    return sample;
}

void HostCollector::gather(std::vector<PutMetricDataRequest> samples, MonitoringLevel level,
                           std::vector<PutMetricDataRequest>& ready)
{
    const auto move = [&ready](std::vector<PutMetricDataRequest> requests) {
        std::move(requests.begin(), requests.end(), std::back_inserter(ready));
    };
    const TimePoint now = m_context.clock.now();
    move(m_periods.takeEnded(now, reportingInterval(level)));
    move(m_checks.takeEnded(now, kStatusInterval));
    for (PutMetricDataRequest& request : samples) {
        PutMetricDataRequest checks{request.nameSpace, {}};
        const auto rest = std::stable_partition(request.metricData.begin(),
                                                request.metricData.end(), isStatusCheck);
        checks.metricData.assign(request.metricData.begin(), rest);
        request.metricData.erase(request.metricData.begin(), rest);
        m_checks.add(checks, kStatusInterval);
        m_periods.add(request, reportingInterval(level));
    }
}

Result<CollectResult> HostCollector::collect()
{
    const MonitoringLevel level = m_level;
    HostSample current = read();
    if (current.cpus.empty() && !current.memory) {
        return Error{"NotAvailable",
                     "This machine's metrics cannot be read: " + m_paths.proc.string()
                         + " is not there.",
                     {}};
    }
    auto samples = hostMetrics(m_previous ? &*m_previous : nullptr, current, m_identity,
                               samplingInterval(level));
    m_previous = std::move(current);
    std::vector<PutMetricDataRequest> ready;
    if (level != m_lastLevel) { // what was gathered so far is not lost
        ready = m_periods.takeAll();
        m_lastLevel = level;
    }
    if (isHighResolution(level))
        std::move(samples.begin(), samples.end(), std::back_inserter(ready));
    else
        gather(std::move(samples), level, ready);
    CollectResult result;
    for (const PutMetricDataRequest& request : ready) {
        if (auto sent = send(request); !sent)
            return sent.error();
        result.datums += static_cast<std::int64_t>(request.metricData.size());
    }
    return result;
}

VoidResult HostCollector::send(const PutMetricDataRequest& request)
{
    // A machine of many cores and mounts has more than one request takes.
    for (std::size_t from = 0; from < request.metricData.size(); from += kMaxDatumsPerRequest) {
        const std::size_t to = std::min(from + kMaxDatumsPerRequest, request.metricData.size());
        PutMetricDataRequest part;
        part.nameSpace = request.nameSpace;
        part.metricData.assign(request.metricData.begin() + static_cast<std::ptrdiff_t>(from),
                               request.metricData.begin() + static_cast<std::ptrdiff_t>(to));
        if (auto sent = m_context.metrics.putMetricData(m_context.scope, part); !sent)
            return sent.error();
    }
    return {};
}

} // namespace

std::unique_ptr<Collector> makeHostCollector(const CollectContext& context)
{
    return makeHostCollector(context, HostPaths{});
}

std::unique_ptr<Collector> makeHostCollector(const CollectContext& context, const HostPaths& paths)
{
    return std::make_unique<HostCollector>(context, paths);
}

} // namespace yagura
