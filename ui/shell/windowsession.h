// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace yagura {

class Settings;
class TimeContext;

/// What the window keeps from one start to the next: geometry, range, refresh, zone. The time's
/// settings are written as they change.
namespace session {

void restoreGeometry(QWidget& window, const Settings& settings);
void saveGeometry(const QWidget& window, Settings& settings);
/// Refresh interval and zone from the settings, and with `withRange` the last range.
void restoreTime(TimeContext& time, const Settings& settings, bool withRange);
/// Writes the range, interval and zone whenever a person changes them, and follows the settings
/// dialogue.
void followTime(TimeContext& time, Settings& settings);

} // namespace session

} // namespace yagura
