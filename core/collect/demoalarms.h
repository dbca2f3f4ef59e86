// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/collect/demostory.h"

#include <string>
#include <vector>

namespace yagura {

/// A past transition of a demo alarm, in minutes relative to the story's anchor.
struct DemoTransition
{
    double minute = 0;
    AlarmState to = AlarmState::Ok;
    std::string reason;
    std::string reasonData; ///< JSON
};

struct DemoAlarm
{
    PutMetricAlarmRequest request;
    std::vector<DemoTransition> transitions; ///< oldest first; the last is the state at the start
};

/// The 46 alarms of the demo fleet: 3 in alarm, 2 without data, 41 OK.
std::vector<DemoAlarm> demoAlarms(const DemoStory& story, const Scope& scope);

} // namespace yagura
