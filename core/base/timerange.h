// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <string>
#include <string_view>

namespace yagura {

/// Half open: from <= t < to.
struct TimeRange
{
    TimePoint from;
    TimePoint to;

    [[nodiscard]] Milliseconds length() const { return to - from; }
    [[nodiscard]] bool contains(TimePoint time) const { return from <= time && time < to; }
    bool operator==(const TimeRange&) const = default;
};

/// What a person chose: kept as text so that "3h" stays "the last three hours" as time goes on.
/// Accepted by parse(), blanks around and between the parts allowed:
///  - a length back from now: `3h`, `90m`, `2w`, `30s`, `1d`, `1mo`, `1y`, `-PT3H`, `-P2W`
///  - a point, up to now: `now-1h`, `now/d`, `now/d+8h`, `now-1d/d` (units s m h d w M y; /u rounds down in the zone given)
///  - two points: `A to B`, `A - B` with blanks around the sign, `A/B` for two ISO 8601 times
///  - `today`, `yesterday`, `this week`
/// A point is `now...`, ISO 8601 (`2023-05-01 00:00`), or hh:mm[:ss] of today.
class RangeExpression
{
public:
    /// @param zoneOffset  added to UTC to get the wall clock in which rounding and bare times are meant
    /// Errors: InvalidParameterValue with a sentence naming what was not understood; from must be before to.
    static Result<RangeExpression> parse(std::string_view text, Seconds zoneOffset = Seconds {0});
    static RangeExpression lastOf(Seconds length);
    static RangeExpression absolute(TimeRange range);

    [[nodiscard]] Result<TimeRange> resolve(TimePoint now) const;
    /// True while the range's end is "now" itself (the range moves on with the clock).
    [[nodiscard]] bool isLive() const;
    /// The text that parse() reads back to an equal expression.
    [[nodiscard]] std::string text() const;
    bool operator==(const RangeExpression&) const = default;

private:
    RangeExpression(std::string text, Seconds zoneOffset)
        : m_text(std::move(text))
        , m_zoneOffset(zoneOffset)
    {
    }
    std::string m_text;
    Seconds m_zoneOffset {0};
};

/// `90` seconds -> "90s", 3600 -> "1h", 1209600 -> "2w": the shortest exact unit.
std::string formatLength(Seconds length);

} // namespace yagura
