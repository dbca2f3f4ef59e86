// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/alarms/alarmstate.h"
#include "core/base/timerange.h"

#include <optional>
#include <vector>

namespace yagura {

/// An alarm was in one state from `from` (inclusive) to `to` (exclusive).
struct StateSpan
{
    TimePoint from;
    TimePoint to;
    AlarmState state = AlarmState::InsufficientData;
    bool operator==(const StateSpan&) const = default;
};

/// One thing that happened to an alarm's state. Without `from` it was created, without `to` it was
/// deleted.
struct StateEvent
{
    TimePoint time;
    std::optional<AlarmState> from;
    std::optional<AlarmState> to;
    bool operator==(const StateEvent&) const = default;
};

/// The spans of `range`, oldest first, without gaps but for times when the alarm did not exist;
/// equal neighbours are one.
/// @param events  in order of time; must reach from range.from to now @param current  nothing when
/// the alarm is gone
std::vector<StateSpan> alarmTimeline(const std::vector<StateEvent>& events,
                                     std::optional<AlarmState> current, const TimeRange& range);

/// The events in answers of DescribeAlarmHistory, in order of time; other items are passed over.
std::vector<StateEvent> stateEvents(const std::vector<AlarmHistoryItem>& items);

} // namespace yagura
