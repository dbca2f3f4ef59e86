// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/dynamiclabel.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <optional>

namespace yagura {

namespace {

constexpr std::string_view kNothing = "--";
constexpr std::string_view kDimension = "PROP('Dim.";

constexpr std::array kPlaceholders{
    LabelPlaceholder{"AVG", QT_TRANSLATE_NOOP("DynamicLabels", "Average of the values shown")},
    LabelPlaceholder{"DATAPOINT_COUNT",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Number of datapoints shown")},
    LabelPlaceholder{"FIRST", QT_TRANSLATE_NOOP("DynamicLabels", "Oldest value")},
    LabelPlaceholder{
        "FIRST_LAST_RANGE",
        QT_TRANSLATE_NOOP("DynamicLabels", "Difference between the oldest and newest values")},
    LabelPlaceholder{
        "FIRST_LAST_TIME_RANGE",
        QT_TRANSLATE_NOOP("DynamicLabels", "Time between the oldest and newest values")},
    LabelPlaceholder{"FIRST_TIME", QT_TRANSLATE_NOOP("DynamicLabels", "Time of the oldest value")},
    LabelPlaceholder{"FIRST_TIME_RELATIVE",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Age of the oldest value")},
    LabelPlaceholder{"LABEL", QT_TRANSLATE_NOOP("DynamicLabels", "Default label")},
    LabelPlaceholder{"LAST", QT_TRANSLATE_NOOP("DynamicLabels", "Newest value")},
    LabelPlaceholder{"LAST_TIME", QT_TRANSLATE_NOOP("DynamicLabels", "Time of the newest value")},
    LabelPlaceholder{"LAST_TIME_RELATIVE",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Age of the newest value")},
    LabelPlaceholder{"MAX", QT_TRANSLATE_NOOP("DynamicLabels", "Largest value")},
    LabelPlaceholder{"MAX_TIME", QT_TRANSLATE_NOOP("DynamicLabels", "Time of the largest value")},
    LabelPlaceholder{"MAX_TIME_RELATIVE",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Age of the largest value")},
    LabelPlaceholder{"MIN", QT_TRANSLATE_NOOP("DynamicLabels", "Smallest value")},
    LabelPlaceholder{
        "MIN_MAX_RANGE",
        QT_TRANSLATE_NOOP("DynamicLabels", "Difference between the smallest and largest values")},
    LabelPlaceholder{
        "MIN_MAX_TIME_RANGE",
        QT_TRANSLATE_NOOP("DynamicLabels", "Time between the smallest and largest values")},
    LabelPlaceholder{"MIN_TIME", QT_TRANSLATE_NOOP("DynamicLabels", "Time of the smallest value")},
    LabelPlaceholder{"MIN_TIME_RELATIVE",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Age of the smallest value")},
    LabelPlaceholder{"PROP('AccountId')",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Account of the metric")},
    LabelPlaceholder{"PROP('AccountLabel')",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Name of the metric's account")},
    LabelPlaceholder{"PROP('Dim.Name')",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Value of a dimension, by its name")},
    LabelPlaceholder{"PROP('MetricName')",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Name of the metric")},
    LabelPlaceholder{"PROP('Namespace')",
                     QT_TRANSLATE_NOOP("DynamicLabels", "Namespace of the metric")},
    LabelPlaceholder{"PROP('Period')", QT_TRANSLATE_NOOP("DynamicLabels", "Period in seconds")},
    LabelPlaceholder{"PROP('Region')", QT_TRANSLATE_NOOP("DynamicLabels", "Region of the metric")},
    LabelPlaceholder{"PROP('Stat')", QT_TRANSLATE_NOOP("DynamicLabels", "Statistic of the metric")},
    LabelPlaceholder{"SUM", QT_TRANSLATE_NOOP("DynamicLabels", "Sum of the values shown")},
};
bool isKnown(std::string_view name)
{
    if (name.starts_with(kDimension))
        return name.size() > kDimension.size() + 2 && name.ends_with("')");
    return std::any_of(kPlaceholders.begin(), kPlaceholders.end(),
                       [&](const LabelPlaceholder& known) { return known.text == name; });
}

/// Calls onText and onPlaceholder for the parts of a label, in order.
template <typename OnText, typename OnPlaceholder>
void parts(std::string_view label, const OnText& onText, const OnPlaceholder& onPlaceholder)
{
    std::size_t at = 0;
    while (at < label.size()) {
        const std::size_t begin = label.find("${", at);
        const std::string_view inside
            = begin == std::string_view::npos ? std::string_view() : label.substr(begin + 2);
        // A dimension's name may hold a brace.
        const bool isProperty = inside.starts_with("PROP('");
        const std::size_t end = isProperty ? inside.find("')}") : inside.find('}');
        if (begin == std::string_view::npos || end == std::string_view::npos) {
            onText(label.substr(at));
            return;
        }
        const std::string_view name = inside.substr(0, end + (isProperty ? 2 : 0));
        const std::size_t after = begin + 2 + name.size() + 1;
        if (isKnown(name)) {
            onText(label.substr(at, begin - at));
            onPlaceholder(name);
            at = after;
        } else {
            onText(label.substr(at, begin + 2 - at));
            at = begin + 2;
        }
    }
}

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return std::string(kNothing);
    std::array<char, 400> text{};
    const double size = std::abs(value);
    const bool isPlain = size < 1e15 && (size >= 1 || value == 0);
    const auto written = isPlain
        ? std::to_chars(text.data(), text.data() + text.size(), std::round(value * 1000) / 1000)
        : std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general,
                        4);
    return {text.data(), written.ptr};
}

std::string timeText(TimePoint time, Seconds zoneOffset)
{
    // Local as UTC: formatIso8601 writes 2026-03-18T05:07:12[.123]Z.
    const auto local
        = std::chrono::floor<Seconds>(time + std::chrono::duration_cast<Milliseconds>(zoneOffset));
    std::string text = formatIso8601(local);
    text[10] = ' ';
    text.resize(text.compare(16, 3, ":00") == 0 ? 16 : 19);
    return text;
}

std::string lengthText(Milliseconds length)
{
    struct Unit
    {
        std::int64_t seconds;
        char letter;
    };
    constexpr std::array<Unit, 4> kUnits{{{86400, 'd'}, {3600, 'h'}, {60, 'm'}, {1, 's'}}};
    std::int64_t left = std::abs(length.count()) / 1000;
    std::string text;
    int count = 0;
    for (const Unit& unit : kUnits) {
        const std::int64_t amount = left / unit.seconds;
        left %= unit.seconds;
        if (amount == 0 && count == 0)
            continue;
        if (amount > 0)
            text += (text.empty() ? "" : " ") + std::to_string(amount) + unit.letter;
        if (++count == 2)
            break;
    }
    return text.empty() ? "0s" : text;
}

std::string propertyText(std::string_view name, const SeriesOrigin& origin)
{
    const std::string_view property = name.substr(6, name.size() - 8); // PROP('...')
    if (property.starts_with("Dim.")) {
        for (const Dimension& dimension : origin.metric.dimensions) {
            if (dimension.name == property.substr(4))
                return dimension.value;
        }
        return std::string(kNothing);
    }
    if (property == "Period")
        return origin.periodSeconds > 0 ? std::to_string(origin.periodSeconds)
                                        : std::string(kNothing);
    const std::string& text = property == "MetricName" ? origin.metric.metricName
        : property == "Namespace"                      ? origin.metric.nameSpace
        : property == "Region"                         ? origin.region
        : property == "Stat"                           ? origin.stat
                                                       : origin.accountId;
    return text.empty() ? std::string(kNothing) : text;
}

/// The text of a placeholder about values and times.
class Figures
{
public:
    explicit Figures(const LabelContext& context)
        : m_context(context)
    { }

    std::string text(std::string_view name) const
    {
        const auto& values = m_context.values;
        if (name == "DATAPOINT_COUNT")
            return std::to_string(values.size());
        if (values.empty())
            return std::string(kNothing);
        const double total = std::accumulate(values.begin(), values.end(), 0.0);
        if (name == "SUM")
            return numberText(total);
        if (name == "AVG")
            return numberText(total / static_cast<double>(values.size()));
        if (name.ends_with("_TIME_RANGE")) {
            const auto [from, to] = ends(name);
            return lengthText(m_context.times[to] - m_context.times[from]);
        }
        if (name.ends_with("_RANGE")) {
            const auto [from, to] = ends(name);
            return numberText(std::abs(values[to] - values[from]));
        }
        const std::size_t at = position(name.substr(0, name.find('_')));
        if (name.ends_with("_TIME_RELATIVE"))
            return lengthText(m_context.now - m_context.times[at]);
        if (name.ends_with("_TIME"))
            return timeText(m_context.times[at], m_context.zoneOffset);
        return numberText(values[at]);
    }

private:
    /// Of FIRST, LAST, MIN or MAX.
    [[nodiscard]] std::size_t position(std::string_view which) const
    {
        const auto& values = m_context.values;
        if (which == "LAST")
            return values.size() - 1;
        if (which == "MIN")
            return static_cast<std::size_t>(std::min_element(values.begin(), values.end())
                                            - values.begin());
        if (which == "MAX")
            return static_cast<std::size_t>(std::max_element(values.begin(), values.end())
                                            - values.begin());
        return 0;
    }
    /// Of FIRST_LAST_... or MIN_MAX_...
    [[nodiscard]] std::pair<std::size_t, std::size_t> ends(std::string_view name) const
    {
        return name.starts_with("FIRST") ? std::pair(position("FIRST"), position("LAST"))
                                         : std::pair(position("MIN"), position("MAX"));
    }

    const LabelContext& m_context;
};

} // namespace

std::span<const LabelPlaceholder> labelPlaceholders()
{
    return kPlaceholders;
}

VoidResult checkDynamicLabel(std::string_view label)
{
    constexpr int kMost = 5;
    int count = 0;
    int labels = 0;
    parts(
        label, [](std::string_view) {},
        [&](std::string_view name) {
            ++count;
            labels += name == "LABEL" ? 1 : 0;
        });
    if (count > kMost) {
        return Error{errors::kValidationError,
                     "The label has " + std::to_string(count)
                         + " dynamic values, which exceeds the limit of " + std::to_string(kMost)
                         + ".",
                     "Label"};
    }
    if (labels > 1) {
        return Error{errors::kValidationError, "A label may contain ${LABEL} only once.", "Label"};
    }
    return {};
}

bool isDynamicLabel(std::string_view label)
{
    bool isDynamic = false;
    parts(
        label, [](std::string_view) {}, [&](std::string_view) { isDynamic = true; });
    return isDynamic;
}

std::string dynamicLabel(std::string_view label, const LabelContext& context)
{
    std::string text;
    const Figures figures(context);
    parts(
        label, [&](std::string_view plain) { text += plain; },
        [&](std::string_view name) {
            if (name == "LABEL")
                text += context.defaultLabel;
            else if (!name.starts_with("PROP("))
                text += figures.text(name);
            else
                text
                    += context.origin ? propertyText(name, *context.origin) : std::string(kNothing);
        });
    return text;
}

Result<Seconds> parseLabelTimezone(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isWellFormed = text.size() == 5 && (text[0] == '+' || text[0] == '-')
        && std::all_of(text.begin() + 1, text.end(), isDigit);
    const auto number
        = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    if (!isWellFormed || number(1) > 14 || number(3) > 59) {
        return Error{errors::kValidationError,
                     "The value " + std::string(text.substr(0, 50))
                         + " for parameter LabelOptions.Timezone is not valid. It is a sign and "
                           "four digits, hours and minutes, such as +0130.",
                     "LabelOptions.Timezone"};
    }
    const Seconds offset{number(1) * 3600 + number(3) * 60};
    return text[0] == '-' ? -offset : offset;
}

} // namespace yagura
