// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"

#include <array>
#include <cstdio>

namespace yagura {

namespace {

struct CivilTime
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
};

CivilTime toCivil(TimePoint time)
{
    const auto days = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{days};
    const std::chrono::hh_mm_ss<Milliseconds> clock{time - days};
    return {int(date.year()),
            unsigned(date.month()),
            unsigned(date.day()),
            int(clock.hours().count()),
            int(clock.minutes().count()),
            int(clock.seconds().count()),
            int(clock.subseconds().count())};
}

std::string format(const char* pattern, TimePoint time)
{
    const CivilTime civil = toCivil(time);
    std::array<char, 64> text{};
    const int length
        = std::snprintf(text.data(), text.size(), pattern, civil.year, civil.month, civil.day,
                        civil.hour, civil.minute, civil.second, civil.millisecond);
    return {text.data(), std::size_t(length)};
}

/// Reads a text from the left; every function returns whether it found what it wants.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    { }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    bool accept(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    bool digits(std::size_t count, int& value)
    {
        if (m_rest.size() < count)
            return false;
        value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9')
                return false;
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(count);
        return true;
    }
    /// `.123456`: milliseconds are kept, what is finer is cut off.
    bool fraction(int& milliseconds)
    {
        int scale = 100;
        std::size_t used = 0;
        milliseconds = 0;
        while (used < m_rest.size() && m_rest[used] >= '0' && m_rest[used] <= '9') {
            milliseconds += (m_rest[used] - '0') * scale;
            scale /= 10;
            ++used;
        }
        m_rest.remove_prefix(used);
        return used > 0;
    }

private:
    std::string_view m_rest;
};

bool scanClock(Scanner& in, CivilTime& civil)
{
    if (!in.digits(2, civil.hour) || !in.accept(':') || !in.digits(2, civil.minute))
        return false;
    if (in.accept(':')) {
        if (!in.digits(2, civil.second))
            return false;
        if ((in.accept('.') || in.accept(',')) && !in.fraction(civil.millisecond))
            return false;
    }
    return civil.hour < 24 && civil.minute < 60 && civil.second < 60;
}

bool scanOffset(Scanner& in, Seconds& offset)
{
    if (in.atEnd() || in.accept('Z') || in.accept('z'))
        return true;
    const bool isNegative = in.accept('-');
    if (!isNegative && !in.accept('+'))
        return false;
    int hours = 0;
    int minutes = 0;
    if (!in.digits(2, hours))
        return false;
    if (!in.atEnd()) {
        in.accept(':');
        if (!in.digits(2, minutes))
            return false;
    }
    if (hours > 23 || minutes > 59)
        return false;
    offset = Seconds{(isNegative ? -1 : 1) * (hours * 3600 + minutes * 60)};
    return true;
}

} // namespace

std::string formatIso8601(TimePoint time)
{
    const bool isWhole = toEpochMs(time) % 1000 == 0;
    return format(
        isWhole ? "%04d-%02u-%02uT%02d:%02d:%02dZ" : "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", time);
}

std::string formatHistoryTime(TimePoint time)
{
    return format("%04d-%02u-%02uT%02d:%02d:%02d.%03d+0000", time);
}

std::optional<TimePoint> parseIso8601(std::string_view text)
{
    Scanner in(text);
    CivilTime civil;
    int month = 0;
    int day = 0;
    if (!in.digits(4, civil.year) || !in.accept('-') || !in.digits(2, month) || !in.accept('-')
        || !in.digits(2, day))
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{civil.year},
                                           std::chrono::month{unsigned(month)},
                                           std::chrono::day{unsigned(day)}};
    if (!date.ok())
        return std::nullopt;
    if ((in.accept('T') || in.accept('t') || in.accept(' ')) && !scanClock(in, civil))
        return std::nullopt;
    Seconds offset{0};
    if (!scanOffset(in, offset) || !in.atEnd())
        return std::nullopt;
    const TimePoint time = std::chrono::sys_days{date} + std::chrono::hours{civil.hour}
        + std::chrono::minutes{civil.minute} + Seconds{civil.second}
        + Milliseconds{civil.millisecond} - offset;
    if (time < kEarliestTime || time > kLatestTime)
        return std::nullopt;
    return time;
}

} // namespace yagura
