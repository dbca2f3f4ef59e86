// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/alarms/alarmstate.h"
#include "core/base/scope.h"

namespace yagura {

/// One row of an alarm's history, before it has an id.
struct AlarmHistoryRow
{
    Scope scope;
    std::string alarmName;
    TimePoint time;
    std::string type; ///< ConfigurationUpdate, StateUpdate
    std::string summary;
    std::string data; ///< JSON
    bool isStateEvent = false; ///< created, deleted, or changed state: `from` and `to` say what
    std::optional<AlarmState> from;
    std::optional<AlarmState> to;
};

AlarmHistoryRow createdRow(const Scope& scope, const MetricAlarm& alarm, TimePoint time);
AlarmHistoryRow updatedRow(const Scope& scope, const MetricAlarm& before, const MetricAlarm& after,
                           TimePoint time);
AlarmHistoryRow deletedRow(const Scope& scope, const MetricAlarm& alarm, TimePoint time);
/// @param before, after  differ in their state
AlarmHistoryRow stateRow(const Scope& scope, const MetricAlarm& before, const MetricAlarm& after,
                         TimePoint time);

} // namespace yagura
