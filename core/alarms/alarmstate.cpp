// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmstate.h"

namespace yagura {

std::string_view alarmStateText(AlarmState state)
{
    switch (state) {
    case AlarmState::Ok:
        return "OK";
    case AlarmState::Alarm:
        return "ALARM";
    case AlarmState::InsufficientData:
        break;
    }
    return "INSUFFICIENT_DATA";
}

std::optional<AlarmState> alarmStateFromText(std::string_view text)
{
    for (const AlarmState state :
         {AlarmState::Ok, AlarmState::Alarm, AlarmState::InsufficientData}) {
        if (alarmStateText(state) == text)
            return state;
    }
    return std::nullopt;
}

} // namespace yagura
