// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/statetimeline.h"

#include "core/monitor/monitor.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"

#include <QTimer>

namespace yagura {

namespace {

constexpr int kBatch = 60; ///< alarms per fetch: a screenful and a half
constexpr int kPages = 20;
constexpr auto kReach = std::chrono::hours(24);

std::vector<StateEvent> fetched(const AlarmService& service, const Scope& scope,
                                const std::string& name, TimePoint from, TimePoint to)
{
    DescribeAlarmHistoryRequest request;
    request.alarmName = name;
    request.historyItemType = "StateUpdate";
    request.startDate = from;
    request.endDate = to;
    request.maxRecords = 100;
    std::vector<AlarmHistoryItem> items;
    for (int page = 0; page < kPages; ++page) {
        const auto answer = service.describeAlarmHistory(scope, request);
        if (!answer)
            break;
        items.insert(items.end(), answer->alarmHistoryItems.begin(),
                     answer->alarmHistoryItems.end());
        request.nextToken = answer->nextToken;
        if (!request.nextToken)
            break;
    }
    return stateEvents(items);
}

} // namespace

StateTimelines::StateTimelines(AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{ }

const std::vector<StateEvent>* StateTimelines::steps(const MetricAlarm& alarm)
{
    const auto found = m_known.find(alarm.alarmName);
    if (found == m_known.end() || found->second.asOf != alarm.stateUpdatedTimestamp) {
        m_wanted[alarm.alarmName] = alarm.stateUpdatedTimestamp;
        fetchSoon();
    }
    return found == m_known.end() ? nullptr : &found->second.steps;
}

void StateTimelines::fetchSoon()
{
    if (m_isFetching || m_isScheduled)
        return;
    m_isScheduled = true;
    QTimer::singleShot(0, this, &StateTimelines::fetch);
}

void StateTimelines::fetch()
{
    m_isScheduled = false;
    if (m_isFetching || m_wanted.empty())
        return;
    m_isFetching = true;
    std::map<std::string, std::optional<TimePoint>> batch;
    while (!m_wanted.empty() && batch.size() < kBatch)
        batch.insert(m_wanted.extract(m_wanted.begin()));
    const TimePoint now = m_context.time.clock().now();
    runThenCallback(
        this,
        [&service = m_context.monitor.alarms(), scope = m_context.scope, batch, now] {
            std::map<std::string, Entry> found;
            for (const auto& [name, asOf] : batch)
                found[name] = {fetched(service, scope, name, now - kReach, now + Seconds(1)), asOf};
            return found;
        },
        [this](std::map<std::string, Entry> found) {
            for (auto& [name, entry] : found)
                m_known[name] = std::move(entry);
            m_isFetching = false;
            emit arrived();
            fetchSoon();
        });
}

} // namespace yagura
