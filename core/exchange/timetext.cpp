// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timetext.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yagura {

namespace {

constexpr std::array<std::string_view, kTimeFormats.size()> kIds{
    "iso", "day-first", "month-first", "named", "s", "ms", "us", "ns"};
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::int64_t kMsPerHour = 3'600'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Reads a text from left to right.
class Scanner
{
public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    { }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    [[nodiscard]] char peek() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    [[nodiscard]] std::string_view rest() const { return m_rest; }
    void skip(std::size_t count) { m_rest.remove_prefix(count); }
    bool take(char c)
    {
        if (peek() != c || m_rest.empty())
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    void blanks()
    {
        while (peek() == ' ')
            m_rest.remove_prefix(1);
    }
    [[nodiscard]] std::size_t digitsAhead() const
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        return count;
    }
    /// Between `least` and `most` digits, and no further one.
    std::optional<int> number(std::size_t least, std::size_t most)
    {
        const std::size_t count = digitsAhead();
        if (count < least || count > most)
            return std::nullopt;
        return digits(count);
    }
    int digits(std::size_t count)
    {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value * 10 + (m_rest[i] - '0');
        m_rest.remove_prefix(count);
        return value;
    }
    std::string_view word()
    {
        std::size_t count = 0;
        while (count < m_rest.size() && isLetter(m_rest[count]))
            ++count;
        const std::string_view found = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return found;
    }

private:
    std::string_view m_rest;
};

bool equals(std::string_view word, std::string_view lowerCase)
{
    return std::equal(word.begin(), word.end(), lowerCase.begin(), lowerCase.end(),
                      [](char a, char b) { return lower(a) == b; });
}

std::optional<std::int64_t> dayMs(int year, int month, int day)
{
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1900 || year > 9999)
        return std::nullopt;
    return toEpochMs(TimePoint{std::chrono::sys_days{date}});
}

/// The milliseconds of a fraction of which the separator was taken; digits beyond are skipped.
int fractionMs(Scanner& in)
{
    int ms = 0;
    int weight = 100;
    for (; isDigit(in.peek()); in.skip(1)) {
        ms += (in.peek() - '0') * weight;
        weight /= 10;
    }
    return ms;
}

/// `Z`, `UTC`, `GMT`, `+09`, `+0900`, `+09:00`; the names of RFC 2822 for North America.
std::optional<std::int64_t> offsetMs(Scanner& in)
{
    if (in.peek() == '+' || in.peek() == '-') {
        const int sign = in.peek() == '-' ? -1 : 1;
        in.skip(1);
        if (in.digitsAhead() != 2 && in.digitsAhead() != 4)
            return std::nullopt;
        const int hours = in.digits(2);
        in.take(':');
        const int minutes = in.digitsAhead() == 2 ? in.digits(2) : 0;
        if (hours > 18 || minutes > 59)
            return std::nullopt;
        return sign * (hours * 60 + minutes) * std::int64_t{60'000};
    }
    struct Name
    {
        std::string_view name;
        int hours;
    };
    static constexpr std::array kNames{Name{"z", 0},    Name{"utc", 0},  Name{"gmt", 0},
                                       Name{"ut", 0},   Name{"est", -5}, Name{"edt", -4},
                                       Name{"cst", -6}, Name{"cdt", -5}, Name{"mst", -7},
                                       Name{"mdt", -6}, Name{"pst", -8}, Name{"pdt", -7}};
    const std::string_view word = in.word();
    for (const Name& each : kNames) {
        if (equals(word, each.name))
            return each.hours * kMsPerHour;
    }
    return std::nullopt;
}

/// hh:mm[:ss[.fraction]] [AM|PM], or hhmm[ss] in a compact text; adds to `ms`.
bool takeClock(Scanner& in, std::int64_t& ms)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    int fraction = 0;
    const std::size_t ahead = in.digitsAhead();
    if (ahead == 4 || ahead == 6) {
        hour = in.digits(2);
        minute = in.digits(2);
        second = ahead == 6 ? in.digits(2) : 0;
    } else {
        const auto first = in.number(1, 2);
        if (!first || !in.take(':') || in.digitsAhead() != 2)
            return false;
        hour = *first;
        minute = in.digits(2);
        if (in.take(':')) {
            if (in.digitsAhead() != 2)
                return false;
            second = in.digits(2);
        }
    }
    if ((in.peek() == '.' || in.peek() == ',') && in.rest().size() > 1 && isDigit(in.rest()[1])) {
        in.skip(1);
        fraction = fractionMs(in);
    }
    Scanner behind = in;
    behind.blanks();
    const std::string_view word = behind.word();
    if (equals(word, "am") || equals(word, "pm")) {
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (equals(word, "pm") ? 12 : 0);
        in = behind;
    }
    const bool isMidnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
    if ((hour > 23 && !isMidnight) || minute > 59 || second > 60)
        return false;
    ms += ((hour * 60LL + minute) * 60 + second) * 1000 + fraction;
    return true;
}

/// What follows a date: nothing, or a time of day and perhaps an offset.
std::optional<WrittenTime> withClock(Scanner& in, std::optional<std::int64_t> date)
{
    if (!date)
        return std::nullopt;
    WrittenTime time{*date, false};
    in.take(',');
    if (in.take('T') || in.take('t') || in.peek() == ' ') {
        in.blanks();
        if (in.atEnd())
            return time;
        if (!takeClock(in, time.ms))
            return std::nullopt;
        in.blanks();
    }
    if (!in.atEnd()) {
        const auto offset = offsetMs(in);
        in.blanks();
        if (!offset || !in.atEnd())
            return std::nullopt;
        time.ms -= *offset;
        time.hasOffset = true;
    }
    return time;
}

std::optional<WrittenTime> parseIso(std::string_view text)
{
    Scanner in(text);
    const std::size_t ahead = in.digitsAhead();
    if (ahead == 8 || ahead == 12 || ahead == 14) {
        const int year = in.digits(4);
        const int month = in.digits(2);
        const auto date = dayMs(year, month, in.digits(2));
        if (ahead == 8)
            return withClock(in, date);
        WrittenTime time;
        std::int64_t clock = 0;
        if (!date || !takeClock(in, clock) || !in.atEnd())
            return std::nullopt;
        time.ms = *date + clock;
        return time;
    }
    if (ahead != 4)
        return std::nullopt;
    const int year = in.digits(4);
    const char separator = in.peek();
    if (separator != '-' && separator != '/' && separator != '.')
        return std::nullopt;
    in.skip(1);
    const auto month = in.number(1, 2);
    if (!month || !in.take(separator))
        return std::nullopt;
    const auto day = in.number(1, 2);
    return day ? withClock(in, dayMs(year, *month, *day)) : std::nullopt;
}

std::optional<int> takeYear(Scanner& in)
{
    const std::size_t ahead = in.digitsAhead();
    if (ahead != 2 && ahead != 4)
        return std::nullopt;
    const int year = in.digits(ahead);
    // Two digits as RFC 2822 reads them: 00 to 49 are of this century.
    return ahead == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

std::optional<WrittenTime> parseDayMonth(std::string_view text, bool isDayFirst)
{
    Scanner in(text);
    const auto first = in.number(1, 2);
    const char separator = in.peek();
    if (!first || (separator != '/' && separator != '.' && separator != '-'))
        return std::nullopt;
    in.skip(1);
    const auto second = in.number(1, 2);
    if (!second || !in.take(separator))
        return std::nullopt;
    const auto year = takeYear(in);
    if (!year)
        return std::nullopt;
    return withClock(in,
                     dayMs(*year, isDayFirst ? *second : *first, isDayFirst ? *first : *second));
}

std::optional<int> monthOf(std::string_view word)
{
    if (word.size() < 3)
        return std::nullopt;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (equals(word.substr(0, 3), kMonths[i]))
            return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

std::optional<WrittenTime> parseNamed(std::string_view text)
{
    Scanner in(text);
    std::string_view word = in.word();
    if (!word.empty() && !monthOf(word)) { // a day of the week
        in.take(',');
        in.blanks();
        word = in.word();
    }
    const auto separate = [&in] {
        in.take('.');
        in.take(',');
        if (!in.take('-'))
            in.blanks();
    };
    std::optional<int> month;
    std::optional<int> day;
    if (!word.empty()) {
        month = monthOf(word);
        separate();
        day = in.number(1, 2);
    } else {
        day = in.number(1, 2);
        separate();
        month = monthOf(in.word());
    }
    if (!day || !month)
        return std::nullopt;
    separate();
    const auto year = takeYear(in);
    return year ? withClock(in, dayMs(*year, *month, *day)) : std::nullopt;
}

/// A whole number and the milliseconds of its fraction, in thousandths of its unit.
struct Count
{
    std::int64_t whole = 0;
    int thousandths = 0;
    bool isNegative = false;
};

std::optional<Count> parseCount(std::string_view text)
{
    Scanner in(text);
    Count count;
    count.isNegative = in.take('-');
    const std::size_t ahead = in.digitsAhead();
    if (ahead == 0 || ahead > 19)
        return std::nullopt;
    std::uint64_t whole = 0;
    for (std::size_t i = 0; i < ahead; ++i)
        whole = whole * 10 + static_cast<std::uint64_t>(in.rest()[i] - '0');
    in.skip(ahead);
    if (whole > static_cast<std::uint64_t>(INT64_MAX))
        return std::nullopt;
    count.whole = static_cast<std::int64_t>(whole);
    if (in.take('.'))
        count.thousandths = fractionMs(in);
    if ((in.peek() == 'e' || in.peek() == 'E') && in.rest().size() > 1) {
        // 1.7738118E9: as a program prints a double. Exact while it has at most 15 digits.
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc{} || end != text.data() + text.size() || !(std::abs(value) < 9e18))
            return std::nullopt;
        count.whole = static_cast<std::int64_t>(std::abs(value));
        count.thousandths
            = static_cast<int>((std::abs(value) - static_cast<double>(count.whole)) * 1000);
        return count;
    }
    if (!in.atEnd())
        return std::nullopt;
    return count;
}

std::optional<WrittenTime> parseEpoch(std::string_view text, TimeFormat format)
{
    const auto count = parseCount(text);
    if (!count)
        return std::nullopt;
    std::int64_t ms = count->whole;
    if (format == TimeFormat::EpochSeconds) {
        if (count->whole > toEpochMs(kLatestTime) / 1000)
            return std::nullopt;
        ms = count->whole * 1000 + count->thousandths;
    } else if (format == TimeFormat::EpochMicroseconds) {
        ms /= 1000;
    } else if (format == TimeFormat::EpochNanoseconds) {
        ms /= 1'000'000;
    }
    if (count->isNegative)
        ms = -ms;
    if (ms < toEpochMs(kEarliestTime) || ms > toEpochMs(kLatestTime))
        return std::nullopt;
    return WrittenTime{ms, true};
}

TimeFormat epochFormatOf(std::int64_t count)
{
    if (count < 100'000'000'000)
        return TimeFormat::EpochSeconds;
    if (count < 100'000'000'000'000)
        return TimeFormat::EpochMilliseconds;
    return count < 100'000'000'000'000'000 ? TimeFormat::EpochMicroseconds
                                           : TimeFormat::EpochNanoseconds;
}

} // namespace

std::string_view timeFormatId(TimeFormat format)
{
    return kIds[static_cast<std::size_t>(format)];
}

std::optional<TimeFormat> timeFormatFromId(std::string_view id)
{
    for (const TimeFormat format : kTimeFormats) {
        if (timeFormatId(format) == id)
            return format;
    }
    return std::nullopt;
}

std::optional<WrittenTime> parseTime(std::string_view text, TimeFormat format)
{
    constexpr std::size_t kLongest = 64;
    if (text.empty() || text.size() > kLongest)
        return std::nullopt;
    switch (format) {
    case TimeFormat::Iso8601:
        return parseIso(text);
    case TimeFormat::DayFirst:
    case TimeFormat::MonthFirst:
        return parseDayMonth(text, format == TimeFormat::DayFirst);
    case TimeFormat::Named:
        return parseNamed(text);
    case TimeFormat::EpochSeconds:
    case TimeFormat::EpochMilliseconds:
    case TimeFormat::EpochMicroseconds:
    case TimeFormat::EpochNanoseconds:
        break;
    }
    return parseEpoch(text, format);
}

unsigned timeFormatsOf(std::string_view text)
{
    unsigned formats = 0;
    if (const auto count = parseCount(text); count && text.size() <= 32) {
        const TimeFormat epoch = epochFormatOf(count->whole);
        if (parseEpoch(text, epoch))
            formats |= timeFormatBit(epoch);
    }
    for (const TimeFormat format :
         {TimeFormat::Iso8601, TimeFormat::DayFirst, TimeFormat::MonthFirst, TimeFormat::Named}) {
        if (parseTime(text, format))
            formats |= timeFormatBit(format);
    }
    return formats;
}

ZoneClock::ZoneClock(std::string id)
    : m_id(std::move(id))
{ }

Result<ZoneClock> ZoneClock::make(const std::string& zone)
{
    ZoneClock clock(zone.empty() ? std::string("UTC") : zone);
    if (clock.m_id == "UTC" || clock.m_id == "Z")
        return clock;
    QTimeZone found;
    if (clock.m_id == "local") {
        found = QTimeZone::systemTimeZone();
    } else if (clock.m_id.front() == '+' || clock.m_id.front() == '-') {
        Scanner in(clock.m_id);
        const auto offset = offsetMs(in);
        if (offset && in.atEnd() && std::abs(*offset) <= 14 * kMsPerHour)
            found = QTimeZone(static_cast<int>(*offset / 1000));
    } else if (clock.m_id.size() <= 64) {
        found = QTimeZone(QByteArray::fromStdString(clock.m_id));
    }
    if (!found.isValid()) {
        return Error{errors::kInvalidParameterValue,
                     "\"" + zone.substr(0, 64)
                         + "\" is no time zone: give UTC, local, a name such as Europe/Berlin, or "
                           "an offset such as +09:00.",
                     "Zone"};
    }
    clock.m_zone = std::make_shared<const QTimeZone>(found);
    return clock;
}

TimePoint ZoneClock::toUtc(const WrittenTime& time)
{
    if (time.hasOffset || !m_zone)
        return fromEpochMs(time.ms);
    // Offsets change on the hour (or the half hour): one look-up serves a quarter of an hour.
    constexpr std::int64_t kStep = kMsPerHour / 4;
    const std::int64_t step = time.ms / kStep - (time.ms % kStep < 0 ? 1 : 0);
    if (!m_isKnown || step != m_hour) {
        const std::int64_t start = step * kStep;
        const QDateTime wall = QDateTime::fromMSecsSinceEpoch(start, Qt::UTC);
        const QDateTime meant(wall.date(), wall.time(), *m_zone);
        m_offsetMs = start - meant.toMSecsSinceEpoch();
        m_hour = step;
        m_isKnown = true;
    }
    return fromEpochMs(time.ms - m_offsetMs);
}

} // namespace yagura
