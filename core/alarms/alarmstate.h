// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace yagura {

enum class AlarmState { Ok, Alarm, InsufficientData };

/// Wire spelling: OK, ALARM, INSUFFICIENT_DATA.
std::string_view alarmStateText(AlarmState state);
std::optional<AlarmState> alarmStateFromText(std::string_view text);

} // namespace yagura
