// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timeformatvote.h"

#include <algorithm>

namespace yagura {

void TimeFormatVote::add(std::string_view text)
{
    ++m_total;
    const unsigned formats = timeFormatsOf(text);
    for (const TimeFormat format : kTimeFormats) {
        if ((formats & timeFormatBit(format)) == 0)
            continue;
        const auto time = parseTime(text, format);
        if (!time)
            continue;
        Tally& tally = m_tallies[static_cast<std::size_t>(format)];
        if (tally.count == 0) {
            tally.first = time->ms;
            tally.last = time->ms;
        } else if (time->ms < tally.previous) {
            ++tally.backward;
        }
        tally.first = std::min(tally.first, time->ms);
        tally.last = std::max(tally.last, time->ms);
        tally.previous = time->ms;
        tally.hasLocal = tally.hasLocal || !time->hasOffset;
        ++tally.count;
    }
}

bool TimeFormatVote::isGuess() const
{
    const Tally& day = of(TimeFormat::DayFirst);
    const TimeFormat best = winner();
    return (best == TimeFormat::DayFirst || best == TimeFormat::MonthFirst)
        && day.count == of(TimeFormat::MonthFirst).count
        && (day.first != of(TimeFormat::MonthFirst).first
            || day.last != of(TimeFormat::MonthFirst).last);
}

TimeFormat TimeFormatVote::winner() const
{
    TimeFormat best = TimeFormat::Iso8601;
    for (const TimeFormat format : kTimeFormats) {
        const Tally& tally = of(format);
        if (tally.count > of(best).count)
            best = format;
    }
    const Tally& day = of(TimeFormat::DayFirst);
    const Tally& month = of(TimeFormat::MonthFirst);
    if (best == TimeFormat::DayFirst && day.count == month.count) {
        // Forward and backward steps alike: a file may have its newest row first.
        const auto disorder = [](const Tally& tally) {
            return std::min(tally.backward, tally.count - 1 - tally.backward);
        };
        if (disorder(month) < disorder(day)
            || (disorder(month) == disorder(day)
                && month.last - month.first < day.last - day.first))
            best = TimeFormat::MonthFirst;
    }
    return best;
}

std::vector<TimeFormat> TimeFormatVote::possible() const
{
    const TimeFormat best = winner();
    std::vector<TimeFormat> formats{best};
    for (const TimeFormat format : kTimeFormats) {
        if (format != best && of(format).count > 0 && of(format).count * 10 >= m_total * 9)
            formats.push_back(format);
    }
    return formats;
}

bool TimeFormatVote::isZoneNeeded(TimeFormat format) const
{
    return of(format).hasLocal;
}

} // namespace yagura
