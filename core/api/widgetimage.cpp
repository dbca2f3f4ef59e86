// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/widgetimage.h"

#include "core/base/jsonparse.h"
#include "core/dashboards/bodyvalidation.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yagura {

namespace {

namespace json = boost::json;
using Kind = BodyMember::Kind;

constexpr std::size_t kMaxBytes = 100 * 1024;
constexpr std::size_t kMaxMetrics = 100;
constexpr auto kLongest = std::chrono::hours(24 * 366 * 10);

constexpr std::array<std::string_view, 5> kViews{"timeSeries", "bar", "pie", "singleValue",
                                                 "gauge"};
constexpr std::array<std::string_view, 2> kThemes{"light", "dark"};
/// What a picture has beside a dashboard's widget.
constexpr std::array<BodyMember, 6> kPicture{{{"width", Kind::Integer, false, {}, 1, 2000},
                                              {"height", Kind::Integer, false, {}, 1, 2000},
                                              {"theme", Kind::String, false, kThemes},
                                              {"view", Kind::String, false, kViews},
                                              {"start", Kind::String},
                                              {"end", Kind::String}}};

Error invalid(const std::vector<BodyMessage>& messages)
{
    std::string text = "The metric widget is not valid:";
    for (const BodyMessage& message : messages)
        text += (&message == &messages.front() ? " " : "; ")
            + (message.dataPath.empty() ? std::string("/") : message.dataPath) + " "
            + message.message;
    return {errors::kInvalidParameterValue, text, "MetricWidget"};
}

void checkPictureMembers(const json::object& widget, BodyChecker& checker)
{
    for (const BodyMember& member : kPicture) {
        if (const json::value* value = widget.if_contains(member.name))
            checker.checkValue(*value, "/" + std::string(member.name), member);
    }
}

void checkSources(const json::object& widget, BodyChecker& checker)
{
    if (const json::object* annotations = objectMember(widget, "annotations");
        annotations && annotations->contains("alarms"))
        checker.error("/annotations/alarms", "Alarm annotations are not supported here");
    const json::array* rows = arrayMember(widget, "metrics");
    if (rows && (rows->empty() || rows->size() > kMaxMetrics))
        checker.error("/metrics",
                      rows->empty() ? "Should NOT have less than 1 items"
                                    : "Should NOT have more than 100 items");
}

std::optional<TimePoint> parseTime(std::string_view text, TimePoint now)
{
    if (const auto relative = parseIsoDuration(text))
        return now + *relative;
    return parseIso8601(text);
}

/// One end of the range; the fallback where it is not given.
TimePoint timeOf(const json::object& widget, std::string_view name, TimePoint fallback,
                 TimePoint now, BodyChecker& checker)
{
    const auto text = stringMember(widget, name);
    if (!text)
        return fallback;
    const auto time = parseTime(*text, now);
    if (!time)
        checker.error("/" + std::string(name),
                      "Should be a time of ISO 8601, or a duration such as -PT3H");
    return time.value_or(fallback);
}

int sideOf(const json::object& widget, std::string_view name, int fallback)
{
    const json::value* value = widget.if_contains(name);
    const auto side = value ? integerValue(*value) : std::nullopt;
    return side ? static_cast<int>(std::clamp<std::int64_t>(*side, 1, 2000)) : fallback;
}

/// The seconds that one designator stands for; 0: unknown.
std::int64_t unitSeconds(char designator, bool isTime)
{
    constexpr std::int64_t kDay = 86'400;
    switch (designator) {
    case 'Y':
        return isTime ? 0 : 365 * kDay;
    case 'M':
        return isTime ? 60 : 30 * kDay;
    case 'W':
        return isTime ? 0 : 7 * kDay;
    case 'D':
        return isTime ? 0 : kDay;
    case 'H':
        return isTime ? 3600 : 0;
    case 'S':
        return isTime ? 1 : 0;
    default:
        return 0;
    }
}

} // namespace

std::optional<Seconds> parseIsoDuration(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    if (!text.starts_with('P') || text.size() < 3)
        return std::nullopt;
    text.remove_prefix(1);
    bool isTime = false;
    std::int64_t total = 0;
    while (!text.empty()) {
        if (text.front() == 'T') {
            if (isTime || text.size() == 1)
                return std::nullopt;
            isTime = true;
            text.remove_prefix(1);
        }
        std::int32_t count = 0;
        const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (ec != std::errc() || count < 0 || end == text.data() + text.size())
            return std::nullopt;
        const std::int64_t unit = unitSeconds(*end, isTime);
        if (unit == 0)
            return std::nullopt;
        total += unit * count;
        if (Seconds{total} > kLongest) // one term cannot exceed 64 bits, many could
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    }
    const Seconds length{total};
    return isNegative ? -length : length;
}

std::optional<Seconds> parseUtcOffset(std::string_view text)
{
    const bool isFine = text.size() == 5 && (text.front() == '+' || text.front() == '-')
        && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (!isFine)
        return std::nullopt;
    const int hours = (text[1] - '0') * 10 + (text[2] - '0');
    const int minutes = (text[3] - '0') * 10 + (text[4] - '0');
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const Seconds offset{hours * 3600 + minutes * 60};
    return text.front() == '-' ? -offset : offset;
}

Result<WidgetImage> parseWidgetImage(std::string_view text, const Scope& scope, TimePoint now)
{
    if (text.size() > kMaxBytes)
        return Error{errors::kInvalidParameterValue, "The metric widget is larger than 100 KB.",
                     "MetricWidget"};
    json::error_code failure;
    json::value value = parseJson(text, failure);
    if (failure || !value.is_object())
        return Error{errors::kInvalidParameterValue, "The metric widget is not a JSON object.",
                     "MetricWidget"};
    WidgetImage image;
    image.properties = std::move(value.get_object());
    if (!image.properties.contains("region"))
        image.properties["region"] = scope.region;
    BodyChecker checker;
    checkMetricProperties(image.properties, "", checker);
    checkPictureMembers(image.properties, checker);
    checkSources(image.properties, checker);
    image.range.to = timeOf(image.properties, "end", now, now, checker);
    image.range.from = timeOf(image.properties, "start", now - std::chrono::hours(3), now, checker);
    if (checker.errors().empty() && image.range.from >= image.range.to)
        checker.error("/start", "Should be before the end");
    if (checker.errors().empty() && image.range.length() > kLongest)
        checker.error("/start", "Should be at most ten years before the end");
    if (const auto zone = stringMember(image.properties, "timezone")) {
        const auto offset = parseUtcOffset(*zone);
        if (!offset)
            checker.error("/timezone", "Should match pattern \"^[+-][0-9]{4}$\"");
        image.utcOffset = offset.value_or(Seconds{0});
    }
    if (!checker.errors().empty())
        return invalid(checker.errors());
    image.width = sideOf(image.properties, "width", image.width);
    image.height = sideOf(image.properties, "height", image.height);
    image.isDark = stringMember(image.properties, "theme") == "dark";
    image.graph = graphFromProperties(image.properties);
    if (image.graph.legend == LegendPosition::Automatic)
        image.graph.legend = LegendPosition::Bottom; // as the service draws it
    return image;
}

} // namespace yagura
