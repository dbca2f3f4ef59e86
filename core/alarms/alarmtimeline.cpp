// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmtimeline.h"

#include <algorithm>

namespace yagura {

namespace {

void append(std::vector<StateSpan>& spans, const TimeRange& range, TimePoint from, TimePoint to,
            std::optional<AlarmState> state)
{
    from = std::max(from, range.from);
    to = std::min(to, range.to);
    if (!state || from >= to)
        return;
    if (!spans.empty() && spans.back().to == from && spans.back().state == *state)
        spans.back().to = to;
    else
        spans.push_back({from, to, *state});
}

/// `Alarm updated from OK to ALARM`
std::optional<StateEvent> readStateUpdate(const AlarmHistoryItem& item)
{
    constexpr std::string_view kBegin = "Alarm updated from ";
    constexpr std::string_view kBetween = " to ";
    const std::string_view summary = item.historySummary;
    const std::size_t between = summary.find(kBetween, kBegin.size());
    if (!summary.starts_with(kBegin) || between == std::string_view::npos)
        return std::nullopt;
    const auto from = alarmStateFromText(summary.substr(kBegin.size(), between - kBegin.size()));
    const auto to = alarmStateFromText(summary.substr(between + kBetween.size()));
    if (!from || !to)
        return std::nullopt;
    return StateEvent{*item.timestamp, from, to};
}

} // namespace

std::vector<StateSpan> alarmTimeline(const std::vector<StateEvent>& events,
                                     std::optional<AlarmState> current, const TimeRange& range)
{
    std::vector<StateSpan> spans;
    TimePoint since = range.from;
    std::optional<AlarmState> state = events.empty() ? current : events.front().from;
    for (const StateEvent& event : events) {
        append(spans, range, since, event.time, state);
        since = std::max(since, event.time);
        state = event.to;
    }
    append(spans, range, since, range.to, state);
    return spans;
}

std::vector<StateEvent> stateEvents(const std::vector<AlarmHistoryItem>& items)
{
    std::vector<StateEvent> events;
    for (const AlarmHistoryItem& item : items) {
        if (!item.timestamp)
            continue;
        if (item.historyItemType == "StateUpdate") {
            if (const auto event = readStateUpdate(item))
                events.push_back(*event);
        } else if (item.historyItemType == "ConfigurationUpdate") {
            if (item.historySummary.ends_with("\" created"))
                events.push_back({*item.timestamp, std::nullopt, AlarmState::InsufficientData});
            else if (item.historySummary.ends_with("\" deleted"))
                events.push_back({*item.timestamp, std::nullopt, std::nullopt});
        }
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const StateEvent& a, const StateEvent& b) { return a.time < b.time; });
    // A deletion does not say in which state the alarm was; what came before it does.
    for (std::size_t i = 1; i < events.size(); ++i) {
        if (!events[i].to)
            events[i].from = events[i - 1].to;
    }
    return events;
}

} // namespace yagura
