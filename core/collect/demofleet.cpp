// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demofleet.h"

#include "core/alarms/alarmservice.h"
#include "core/collect/demoalarms.h"
#include "core/collect/demodashboards.h"
#include "core/collect/demoseries.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"

#include <algorithm>
#include <atomic>
#include <map>

namespace yagura {

namespace {

constexpr Milliseconds kInterval{10'000};
constexpr std::chrono::minutes kMinute{1};
constexpr std::chrono::minutes kFirstPart{181}; // what the default range shows
constexpr std::chrono::days kBillHistory{45};
constexpr std::size_t kMaxDatumsPerRequest = 1000;

class DemoFleet final : public Collector
{
public:
    DemoFleet(const CollectContext& context, Milliseconds history)
        : m_context(context)
        , m_history(history)
        , m_story(context.clock.now())
        , m_series(demoFleetSeries())
        , m_nextMinute(m_story.anchor())
    { }

    [[nodiscard]] std::string id() const override { return "demo"; }
    [[nodiscard]] std::string detail() const override
    {
        return std::to_string(m_series.size()) + " metrics of a described fleet";
    }
    [[nodiscard]] Milliseconds interval() const override { return kInterval; }
    VoidResult prepare() override;
    Result<CollectResult> collect() override;
    [[nodiscard]] bool isComplete() const override { return m_nextHistory >= m_series.size(); }

private:
    VoidResult putAlarms();
    VoidResult putDashboards();
    /// All series for the minutes from <= t < to.
    Result<std::int64_t> putMinutes(TimePoint from, TimePoint to);
    /// One series from the beginning of the history to where prepare() began.
    Result<std::int64_t> putHistory(std::size_t index);
    VoidResult flush(PutMetricDataRequest& request);

    CollectContext m_context;
    Milliseconds m_history;
    DemoStory m_story;
    std::vector<DemoSeries> m_series;
    TimePoint m_nextMinute; ///< the first that was not sent yet
    std::atomic<std::size_t> m_nextHistory{0};
};

VoidResult DemoFleet::prepare()
{
    if (auto put = putMinutes(m_story.anchor() - kFirstPart, m_story.anchor()); !put)
        return put.error();
    if (auto put = putAlarms(); !put)
        return put;
    return putDashboards();
}

VoidResult DemoFleet::putAlarms()
{
    for (const DemoAlarm& alarm : demoAlarms(m_story, m_context.scope)) {
        if (auto put = m_context.alarms.putMetricAlarm(m_context.scope, alarm.request); !put)
            return put.error();
        AlarmStateChange change;
        change.scope = m_context.scope;
        change.alarmName = alarm.request.alarmName;
        for (const DemoTransition& transition : alarm.transitions) {
            change.from = change.to;
            change.to = transition.to;
            change.reason = transition.reason;
            change.time = m_story.at(transition.minute);
            if (auto put = m_context.alarms.importStateChange(change, transition.reasonData); !put)
                return put;
        }
    }
    return {};
}

VoidResult DemoFleet::putDashboards()
{
    std::vector<std::string> names;
    for (const DemoAlarm& alarm : demoAlarms(m_story, m_context.scope))
        names.push_back(alarm.request.alarmName);
    DashboardService& dashboards = m_context.dashboards;
    for (const DemoDashboard& dashboard : demoDashboards(m_context.scope, names)) {
        const std::string name = dashboards.nameForTitle(m_context.scope, dashboard.title);
        if (auto put = dashboards.putDashboard(m_context.scope, {name, dashboard.body}); !put)
            return put.error();
        if (auto put = dashboards.setTitle(m_context.scope, name, dashboard.title); !put)
            return put;
    }
    return {};
}

VoidResult DemoFleet::flush(PutMetricDataRequest& request)
{
    if (request.metricData.empty())
        return {};
    auto put = m_context.metrics.importMetricData(m_context.scope, request);
    request.metricData.clear();
    return put;
}

Result<std::int64_t> DemoFleet::putMinutes(TimePoint from, TimePoint to)
{
    std::map<std::string, PutMetricDataRequest> requests;
    std::int64_t datums = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        PutMetricDataRequest& request = requests[m_series[i].metric.nameSpace];
        request.nameSpace = m_series[i].metric.nameSpace;
        for (TimePoint minute = from; minute < to; minute += kMinute) {
            auto datum = demoDatum(m_story, m_series[i], i, minute);
            if (!datum)
                continue;
            request.metricData.push_back(std::move(*datum));
            ++datums;
            if (request.metricData.size() == kMaxDatumsPerRequest) {
                if (auto put = flush(request); !put)
                    return put.error();
            }
        }
    }
    for (auto& [nameSpace, request] : requests) {
        if (auto put = flush(request); !put)
            return put.error();
    }
    return datums;
}

Result<std::int64_t> DemoFleet::putHistory(std::size_t index)
{
    PutMetricDataRequest request;
    request.nameSpace = m_series[index].metric.nameSpace;
    std::int64_t datums = 0;
    const TimePoint end = m_story.anchor() - kFirstPart;
    // A bill makes sense by the month, and has four points a day.
    const bool isBill = m_series[index].kind == DemoKind::Charges;
    const Milliseconds history
        = isBill ? std::max<Milliseconds>(m_history, kBillHistory) : m_history;
    for (TimePoint minute = m_story.anchor() - history; minute < end; minute += kMinute) {
        auto datum = demoDatum(m_story, m_series[index], index, minute);
        if (!datum)
            continue;
        request.metricData.push_back(std::move(*datum));
        ++datums;
        if (request.metricData.size() == kMaxDatumsPerRequest) {
            if (auto put = flush(request); !put)
                return put.error();
        }
    }
    if (auto put = flush(request); !put)
        return put.error();
    return datums;
}

Result<CollectResult> DemoFleet::collect()
{
    CollectResult result;
    // A minute is sent when it is over. After a long sleep only what is new enough to matter.
    const TimePoint current = std::chrono::floor<std::chrono::minutes>(m_context.clock.now());
    m_nextMinute = std::max(m_nextMinute, TimePoint(current - kFirstPart));
    if (m_nextMinute < current) {
        const auto put = putMinutes(m_nextMinute, current);
        if (!put)
            return put.error();
        result.datums += *put;
        m_nextMinute = current;
    }
    if (m_nextHistory < m_series.size()) {
        const auto put = putHistory(m_nextHistory);
        if (!put)
            return put.error();
        ++m_nextHistory;
        result.datums += *put;
        result.hasMore = m_nextHistory < m_series.size();
    }
    return result;
}

} // namespace

std::unique_ptr<Collector> makeDemoFleet(const CollectContext& context, Milliseconds history)
{
    return std::make_unique<DemoFleet>(context, history);
}

} // namespace yagura
