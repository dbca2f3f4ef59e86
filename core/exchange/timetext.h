// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

class QTimeZone;

namespace yagura {

/// How times are written in a file.
enum class TimeFormat {
    Iso8601, ///< 2026-03-18T05:07:12Z, 2026-03-18 05:07:12.5, 2026/3/18 5:07, 20260318T050712+0900
    DayFirst, ///< 18/03/2026 05:07, 18.3.2026, 18-03-26 5:07 PM
    MonthFirst, ///< 3/18/2026 5:07 AM
    Named, ///< RFC 2822 and the like: Wed, 18 Mar 2026 05:07:12 +0000; Mar 18, 2026 5:07 AM
    EpochSeconds, ///< since 1970, with or without a fraction
    EpochMilliseconds,
    EpochMicroseconds,
    EpochNanoseconds,
};
inline constexpr std::array kTimeFormats{
    TimeFormat::Iso8601,           TimeFormat::DayFirst,
    TimeFormat::MonthFirst,        TimeFormat::Named,
    TimeFormat::EpochSeconds,      TimeFormat::EpochMilliseconds,
    TimeFormat::EpochMicroseconds, TimeFormat::EpochNanoseconds,
};

/// The word of the command line: iso, day-first, month-first, named, s, ms, us, ns.
std::string_view timeFormatId(TimeFormat format);
std::optional<TimeFormat> timeFormatFromId(std::string_view id);
constexpr unsigned timeFormatBit(TimeFormat format)
{
    return 1U << static_cast<unsigned>(format);
}

/// A time as it was written.
struct WrittenTime
{
    std::int64_t ms = 0; ///< since 1970-01-01T00:00:00: of the wall clock, or UTC when hasOffset
    bool hasOffset = false; ///< the text says where it is meant (so does every count since 1970)
    bool operator==(const WrittenTime&) const = default;
};

/// Nothing when the text is no time of this format in the years 1900 to 9999. Fractions beyond
/// milliseconds are cut off.
std::optional<WrittenTime> parseTime(std::string_view text, TimeFormat format);

/// All formats in which the text is a time (bits of timeFormatBit). Counts since 1970 are told
/// apart by their size: below 1e11 seconds, 1e14 milliseconds, 1e17 microseconds.
unsigned timeFormatsOf(std::string_view text);

/// From the wall clock of a zone to UTC. Of an hour that a zone has twice, the first is taken; of
/// one that it leaves out, the time as the clock was before. Not thread-safe.
class ZoneClock
{
public:
    /// @param zone  "UTC", "local", an IANA name ("Europe/Berlin"), or an offset ("+09:00").
    /// Errors: InvalidParameterValue.
    static Result<ZoneClock> make(const std::string& zone);

    [[nodiscard]] TimePoint toUtc(const WrittenTime& time);
    [[nodiscard]] const std::string& id() const { return m_id; }

private:
    explicit ZoneClock(std::string id);
    std::string m_id;
    std::shared_ptr<const QTimeZone> m_zone; ///< none: UTC
    std::int64_t m_hour = 0; ///< of the wall clock, for which m_offsetMs holds
    std::int64_t m_offsetMs = 0;
    bool m_isKnown = false;
};

} // namespace yagura
