// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timerange.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace yagura {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

enum class Unit { Second, Minute, Hour, Day, Week, Month, Year };

/// One step of a point: an offset (`-1h`), or a rounding down (`/d`) when isRounding.
struct Step
{
    bool isRounding = false;
    std::int64_t amount = 0;
    Unit unit = Unit::Second;
};

struct Point
{
    enum class Base { Now, Absolute, TimeOfDay };
    Base base = Base::Now;
    TimePoint absolute{}; ///< Base::Absolute
    Seconds timeOfDay{0}; ///< Base::TimeOfDay
    std::vector<Step> steps;

    [[nodiscard]] bool isNow() const { return base == Base::Now && steps.empty(); }
};

struct ParsedRange
{
    Point from;
    Point to;
};

// More than this many of any unit leaves the years that Yagura accepts; it also keeps the sums from
// overflowing.
constexpr std::int64_t kMaxAmount = 1'000'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string withoutBlanks(std::string_view text)
{
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return c != ' ' && c != '\t'; });
    return result;
}

std::optional<Unit> takeUnit(std::string_view& rest)
{
    if (rest.starts_with("mo")) {
        rest.remove_prefix(2);
        return Unit::Month;
    }
    if (rest.empty())
        return std::nullopt;
    constexpr std::string_view kLetters = "smhdwMy";
    const auto index = kLetters.find(rest.front());
    if (index == std::string_view::npos)
        return std::nullopt;
    rest.remove_prefix(1);
    return Unit(index);
}

std::optional<std::int64_t> takeNumber(std::string_view& rest)
{
    std::int64_t value = 0;
    if (rest.empty() || !isDigit(rest.front()))
        return std::nullopt;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || value > kMaxAmount)
        return std::nullopt;
    rest.remove_prefix(std::size_t(end - rest.data()));
    return value;
}

/// `3h`, `1d12h`: the steps back from now.
std::optional<Point> parseLength(std::string_view text)
{
    const std::string compact = withoutBlanks(text);
    std::string_view rest = compact;
    Point point;
    while (!rest.empty()) {
        const auto amount = takeNumber(rest);
        const auto unit = amount ? takeUnit(rest) : std::nullopt;
        if (!unit || *amount == 0)
            return std::nullopt;
        point.steps.push_back({false, -*amount, *unit});
    }
    return point.steps.empty() ? std::nullopt : std::optional(point);
}

/// `-PT3H`, `-P2W`, `P1DT12H`: the ISO 8601 duration of dashboard bodies.
std::optional<Point> parseIsoDuration(std::string_view text)
{
    std::string_view rest = text;
    if (rest.starts_with('-'))
        rest.remove_prefix(1);
    if (!rest.starts_with('P'))
        return std::nullopt;
    rest.remove_prefix(1);
    bool isTimePart = false;
    Point point;
    while (!rest.empty()) {
        if (!isTimePart && rest.front() == 'T') {
            isTimePart = true;
            rest.remove_prefix(1);
        }
        const auto amount = takeNumber(rest);
        if (!amount || rest.empty())
            return std::nullopt;
        constexpr std::string_view kDateLetters = "YMWD";
        constexpr std::array kDateUnits{Unit::Year, Unit::Month, Unit::Week, Unit::Day};
        constexpr std::string_view kTimeLetters = "HMS";
        constexpr std::array kTimeUnits{Unit::Hour, Unit::Minute, Unit::Second};
        const auto index = (isTimePart ? kTimeLetters : kDateLetters).find(rest.front());
        if (index == std::string_view::npos)
            return std::nullopt;
        rest.remove_prefix(1);
        if (*amount > 0)
            point.steps.push_back(
                {false, -*amount, isTimePart ? kTimeUnits[index] : kDateUnits[index]});
    }
    return point.steps.empty() ? std::nullopt : std::optional(point);
}

std::optional<Point> parseNow(std::string_view text)
{
    const std::string compact = withoutBlanks(text);
    std::string_view rest = compact;
    if (!rest.starts_with("now"))
        return std::nullopt;
    rest.remove_prefix(3);
    Point point;
    while (!rest.empty()) {
        const char sign = rest.front();
        rest.remove_prefix(1);
        if (sign == '/') {
            const auto unit = takeUnit(rest);
            if (!unit)
                return std::nullopt;
            point.steps.push_back({true, 0, *unit});
        } else if (sign == '+' || sign == '-') {
            const auto amount = takeNumber(rest);
            const auto unit = amount ? takeUnit(rest) : std::nullopt;
            if (!unit)
                return std::nullopt;
            point.steps.push_back({false, sign == '-' ? -*amount : *amount, *unit});
        } else {
            return std::nullopt;
        }
    }
    return point;
}

/// hh:mm[:ss] of today.
std::optional<Point> parseTimeOfDay(std::string_view text)
{
    if (text.size() != 5 && text.size() != 8)
        return std::nullopt;
    const auto time = parseIso8601(std::string("2000-01-01T").append(text));
    if (!time)
        return std::nullopt;
    Point point;
    point.base = Point::Base::TimeOfDay;
    point.timeOfDay = std::chrono::duration_cast<Seconds>(*time - std::chrono::floor<days>(*time));
    return point;
}

/// An ISO 8601 time. Without an offset of its own it is meant on the wall clock of the zone.
std::optional<Point> parseAbsolute(std::string_view text, Seconds zoneOffset)
{
    const auto time = parseIso8601(text);
    if (!time)
        return std::nullopt;
    constexpr std::size_t kDateLength = 10;
    const bool hasOffset = text.find_first_of("Zz+-", kDateLength) != std::string_view::npos;
    Point point;
    point.base = Point::Base::Absolute;
    point.absolute = hasOffset ? *time : *time - zoneOffset;
    return point;
}

std::optional<Point> parsePoint(std::string_view untrimmed, Seconds zoneOffset)
{
    const std::string_view text = trimmed(untrimmed);
    if (auto point = parseNow(text))
        return point;
    if (auto point = parseTimeOfDay(text))
        return point;
    return parseAbsolute(text, zoneOffset);
}

std::optional<ParsedRange> parsePair(std::string_view text, std::string_view separator,
                                     Seconds zoneOffset)
{
    // Every place where the separator stands is tried, because `now - 1h - now` has two.
    for (auto at = text.find(separator); at != std::string_view::npos;
         at = text.find(separator, at + 1)) {
        const auto from = parsePoint(text.substr(0, at), zoneOffset);
        const auto to
            = from ? parsePoint(text.substr(at + separator.size()), zoneOffset) : std::nullopt;
        const bool needsIso = separator == "/";
        if (to
            && !(needsIso
                 && (from->base != Point::Base::Absolute || to->base != Point::Base::Absolute)))
            return ParsedRange{*from, *to};
    }
    return std::nullopt;
}

Point roundedNow(Unit unit, std::int64_t dayOffset = 0)
{
    Point point;
    if (dayOffset != 0)
        point.steps.push_back({false, dayOffset, Unit::Day});
    point.steps.push_back({true, 0, unit});
    return point;
}

std::optional<ParsedRange> parseWord(std::string_view text)
{
    if (text == "today")
        return ParsedRange{roundedNow(Unit::Day), {}};
    if (text == "yesterday")
        return ParsedRange{roundedNow(Unit::Day, -1), roundedNow(Unit::Day)};
    if (text.starts_with("this") && trimmed(text.substr(4)) == "week" && text != "thisweek")
        return ParsedRange{roundedNow(Unit::Week), {}};
    return std::nullopt;
}

std::optional<ParsedRange> parseRange(std::string_view text, Seconds zoneOffset)
{
    constexpr std::size_t kLongestExpression = 200;
    if (text.empty() || text.size() > kLongestExpression)
        return std::nullopt;
    if (auto range = parseWord(text))
        return range;
    for (const std::string_view separator : {" to ", " - ", "/"}) {
        if (auto range = parsePair(text, separator, zoneOffset))
            return range;
    }
    for (auto from : {parseLength(text), parseIsoDuration(text), parsePoint(text, zoneOffset)}) {
        if (from && !from->isNow())
            return ParsedRange{*from, {}};
    }
    return std::nullopt;
}

TimePoint addMonths(TimePoint wall, std::int64_t months)
{
    const auto day = std::chrono::floor<days>(wall);
    const year_month_day date{day};
    const std::int64_t total
        = std::int64_t(int(date.year())) * 12 + (unsigned(date.month()) - 1) + months;
    const std::int64_t yearNumber = total >= 0 ? total / 12 : (total - 11) / 12;
    const std::chrono::year year{int(std::clamp<std::int64_t>(yearNumber, -32'000, 32'000))};
    const std::chrono::month month{unsigned(total - yearNumber * 12) + 1};
    // The 31st of a shorter month is its last day.
    const year_month_day last = year / month / std::chrono::last;
    return sys_days{year / month / std::min(date.day(), last.day())} + (wall - day);
}

TimePoint roundDown(TimePoint wall, Unit unit)
{
    const auto day = std::chrono::floor<days>(wall);
    const year_month_day date{day};
    switch (unit) {
    case Unit::Second:
        return std::chrono::floor<Seconds>(wall);
    case Unit::Minute:
        return std::chrono::floor<std::chrono::minutes>(wall);
    case Unit::Hour:
        return std::chrono::floor<std::chrono::hours>(wall);
    case Unit::Day:
        return day;
    case Unit::Week:
        return day - (std::chrono::weekday{day} - std::chrono::Monday);
    case Unit::Month:
        return sys_days{date.year() / date.month() / 1};
    case Unit::Year:
        return sys_days{date.year() / std::chrono::January / 1};
    }
    return wall;
}

TimePoint applyOffset(TimePoint wall, const Step& step)
{
    switch (step.unit) {
    case Unit::Second:
        return wall + Seconds{step.amount};
    case Unit::Minute:
        return wall + std::chrono::minutes{step.amount};
    case Unit::Hour:
        return wall + Seconds{step.amount * 3600};
    case Unit::Day:
        return wall + Seconds{step.amount * 86'400};
    case Unit::Week:
        return wall + Seconds{step.amount * 604'800};
    case Unit::Month:
        return addMonths(wall, step.amount);
    case Unit::Year:
        return addMonths(wall, step.amount * 12);
    }
    return wall;
}

/// Nothing when the point leaves the accepted years on the way.
std::optional<TimePoint> evaluate(const Point& point, TimePoint now, Seconds zoneOffset)
{
    if (point.base == Point::Base::Absolute)
        return point.absolute;
    TimePoint wall = now + zoneOffset;
    if (point.base == Point::Base::TimeOfDay)
        wall = std::chrono::floor<days>(wall) + point.timeOfDay;
    for (const Step& step : point.steps) {
        constexpr std::int64_t kMostSeconds = 10'000LL * 366 * 86'400;
        constexpr std::array<std::int64_t, 7> kUnitSeconds{1,       60,        3600,      86'400,
                                                           604'800, 2'678'400, 31'622'400};
        if (std::abs(step.amount) > kMostSeconds / kUnitSeconds[std::size_t(step.unit)])
            return std::nullopt;
        wall = step.isRounding ? roundDown(wall, step.unit) : applyOffset(wall, step);
        if (wall < kEarliestTime || wall > kLatestTime)
            return std::nullopt;
    }
    return wall - zoneOffset;
}

Error notUnderstood(std::string_view text)
{
    constexpr std::size_t kShown = 60;
    std::string shown(text.substr(0, kShown));
    if (text.size() > kShown)
        shown += "...";
    return {
        errors::kInvalidParameterValue,
        "'" + shown
            + "' is not a time range. Write a length (3h, 2w), a start (now-1d/d, 09:00), or two "
              "points (2023-05-01 00:00 to 2023-05-02 00:00).",
        {}};
}

Error outOfYears()
{
    return {errors::kInvalidParameterValue,
            "The time range reaches outside the years 1900 to 9999.",
            {}};
}

Error reversed(TimePoint from, TimePoint to)
{
    return {errors::kInvalidParameterValue,
            "The start of the time range (" + formatIso8601(from) + ") must be before its end ("
                + formatIso8601(to) + ").",
            {}};
}

Result<TimeRange> resolveRange(const ParsedRange& parsed, TimePoint now, Seconds zoneOffset)
{
    const auto from = evaluate(parsed.from, now, zoneOffset);
    const auto to = evaluate(parsed.to, now, zoneOffset);
    if (!from || !to || *from < kEarliestTime || *to > kLatestTime)
        return outOfYears();
    // At midnight sharp `now/d` is now itself: the range starts with its first second.
    if (*from == *to && parsed.to.isNow() && parsed.from.base != Point::Base::Absolute
        && !parsed.from.isNow())
        return TimeRange{*from, *from + Seconds{1}};
    if (*from >= *to)
        return reversed(*from, *to);
    return TimeRange{*from, *to};
}

bool dependsOnHour(const Point& point)
{
    return point.base == Point::Base::TimeOfDay
        || std::any_of(point.steps.begin(), point.steps.end(),
                       [](const Step& s) { return s.isRounding; });
}

/// Whether the order of the two points is the same at every instant, so that it can be judged
/// before there is a "now".
bool isOrderFixed(const ParsedRange& parsed)
{
    const bool isFromAbsolute = parsed.from.base == Point::Base::Absolute;
    const bool isToAbsolute = parsed.to.base == Point::Base::Absolute;
    if (isFromAbsolute || isToAbsolute)
        return isFromAbsolute && isToAbsolute;
    return !dependsOnHour(parsed.from) && !dependsOnHour(parsed.to);
}

} // namespace

Result<RangeExpression> RangeExpression::parse(std::string_view text, Seconds zoneOffset)
{
    if (zoneOffset < std::chrono::hours{-24} || zoneOffset > std::chrono::hours{24})
        return Error{errors::kInvalidParameterValue, "A zone is at most a day away from UTC.", {}};
    const std::string_view wanted = trimmed(text);
    const auto parsed = parseRange(wanted, zoneOffset);
    if (!parsed)
        return notUnderstood(wanted);
    if (isOrderFixed(*parsed)) {
        const TimePoint anyInstant = fromEpochSeconds(1'767'225'600);
        const auto range = resolveRange(*parsed, anyInstant, zoneOffset);
        if (!range)
            return range.error();
    }
    return RangeExpression(std::string(wanted), zoneOffset);
}

RangeExpression RangeExpression::lastOf(Seconds length)
{
    return {formatLength(std::max(length, Seconds{1})), Seconds{0}};
}

RangeExpression RangeExpression::absolute(TimeRange range)
{
    return {formatIso8601(range.from) + " to " + formatIso8601(range.to), Seconds{0}};
}

Result<TimeRange> RangeExpression::resolve(TimePoint now) const
{
    const auto parsed = parseRange(m_text, m_zoneOffset);
    if (!parsed)
        return notUnderstood(m_text);
    return resolveRange(*parsed, now, m_zoneOffset);
}

bool RangeExpression::isLive() const
{
    const auto parsed = parseRange(m_text, m_zoneOffset);
    return parsed && parsed->to.isNow();
}

std::string RangeExpression::text() const
{
    return m_text;
}

std::string formatLength(Seconds length)
{
    struct NamedUnit
    {
        std::int64_t seconds;
        char letter;
    };
    constexpr std::array<NamedUnit, 4> kUnits{
        NamedUnit{604'800, 'w'}, {86'400, 'd'}, {3600, 'h'}, {60, 'm'}};
    const std::int64_t seconds = length.count();
    for (const NamedUnit& unit : kUnits) {
        if (seconds != 0 && seconds % unit.seconds == 0)
            return std::to_string(seconds / unit.seconds) + unit.letter;
    }
    return std::to_string(seconds) + 's';
}

} // namespace yagura
