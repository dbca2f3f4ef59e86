// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/hostcollector.h"

#include "core/collect/hostmetrics.h"
#include "core/metrics/metricservice.h"

#include <algorithm>

namespace yagura {

namespace {

constexpr Milliseconds kInterval{10'000};
constexpr std::size_t kMaxDatumsPerRequest = 1000;

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
    [[nodiscard]] Milliseconds interval() const override { return kInterval; }
    Result<CollectResult> collect() override;

private:
    VoidResult send(const PutMetricDataRequest& request);

    CollectContext m_context;
    HostPaths m_paths;
    HostIdentity m_identity;
    std::optional<HostSample> m_previous;
};

Result<CollectResult> HostCollector::collect()
{
    HostSample current = readHostSample(m_paths, m_context.clock.now());
    if (current.cpus.empty() && !current.memory) {
        return Error{"NotAvailable",
                     "This machine's metrics cannot be read: " + m_paths.proc.string()
                         + " is not there.",
                     {}};
    }
    const auto requests
        = hostMetrics(m_previous ? &*m_previous : nullptr, current, m_identity, kInterval);
    m_previous = std::move(current);
    CollectResult result;
    for (const PutMetricDataRequest& request : requests) {
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
