// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"

#include <algorithm>

namespace yagura {

/// For widgets that show one value of a whole range: the range, cut so that one period covers it.
struct WholeRange
{
    TimeRange range;
    int periodSeconds = 60;
};

/// The service moves the start down to a whole minute (five minutes beyond 15 days, an hour beyond
/// 63). A period as long as the range would then end before it, and its last seconds would be a
/// datapoint of their own, the newest, and tiny.
inline WholeRange wholeRange(const TimeRange& range)
{
    constexpr std::chrono::hours kDay(24);
    const Seconds unit(range.length() > 63 * kDay ? 3600 : range.length() > 15 * kDay ? 300 : 60);
    const auto down = [unit](TimePoint time) {
        const auto seconds = std::chrono::floor<Seconds>(time.time_since_epoch());
        return TimePoint(seconds - seconds % unit);
    };
    const TimePoint from = down(range.from);
    const TimePoint to = std::max(down(range.to), from + unit);
    return {{from, to}, int(std::chrono::duration_cast<Seconds>(to - from).count())};
}

} // namespace yagura
