// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yagura {

/// An instant, UTC, in milliseconds. Local time exists only where a person reads it.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;
using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// Milliseconds since 1970-01-01T00:00:00Z.
constexpr std::int64_t toEpochMs(TimePoint time) { return time.time_since_epoch().count(); }
constexpr TimePoint fromEpochMs(std::int64_t ms) { return TimePoint {Milliseconds {ms}}; }
constexpr TimePoint fromEpochSeconds(std::int64_t s) { return TimePoint {Seconds {s}}; }

/// The instants that Yagura accepts from outside: years 1900 to 9999.
inline constexpr TimePoint kEarliestTime = fromEpochMs(-2'208'988'800'000);
inline constexpr TimePoint kLatestTime = fromEpochMs(253'402'300'799'999);

/// `2026-03-18T05:07:12Z`, or with `.123` before the Z when the milliseconds are not zero.
std::string formatIso8601(TimePoint time);
/// `2026-03-18T05:07:12.000+0000`: the form inside alarm history and state reason data.
std::string formatHistoryTime(TimePoint time);

/// Reads ISO 8601: a date, optionally `T` or a blank and hh:mm[:ss[.fraction]], optionally `Z`, `+hh:mm`, `+hhmm`.
/// Without an offset the time is UTC. Nothing when the text is no such time or lies outside the accepted years.
std::optional<TimePoint> parseIso8601(std::string_view text);

} // namespace yagura
