// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yagura {

namespace {

struct Named
{
    std::string_view name;
    StatisticKind kind;
};

constexpr std::array kSimple{
    Named{"SampleCount", StatisticKind::SampleCount}, Named{"Average", StatisticKind::Average},
    Named{"Sum", StatisticKind::Sum}, Named{"Minimum", StatisticKind::Minimum},
    Named{"Maximum", StatisticKind::Maximum}};
constexpr std::array kPrefixes{
    Named{"tm", StatisticKind::TrimmedMean}, Named{"wm", StatisticKind::WinsorizedMean},
    Named{"tc", StatisticKind::TrimmedCount}, Named{"ts", StatisticKind::TrimmedSum},
    Named{"p", StatisticKind::Percentile}};
constexpr std::array kRanges{
    Named{"TM", StatisticKind::TrimmedMean}, Named{"WM", StatisticKind::WinsorizedMean},
    Named{"TC", StatisticKind::TrimmedCount}, Named{"TS", StatisticKind::TrimmedSum},
    Named{"PR", StatisticKind::PercentileRank}};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// digits[.up to ten digits], with an exponent where one is allowed.
std::optional<double> parseNumber(std::string_view text, bool allowExponent)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    if (digits() == 0)
        return std::nullopt;
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (const std::size_t decimals = digits(); decimals == 0 || decimals > 10)
            return std::nullopt;
    }
    if (allowExponent && at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (digits() == 0)
            return std::nullopt;
    }
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (at != text.size() || parsed.ec != std::errc() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> parsePercent(std::string_view text)
{
    const auto value = parseNumber(text, false);
    return value && *value <= 100 ? value : std::nullopt;
}

/// `a:b` inside the parentheses; nothing when it is not well formed.
std::optional<Statistic> parseRange(StatisticKind kind, std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    Statistic statistic;
    statistic.kind = kind;
    statistic.isPercent = text.find('%') != std::string_view::npos;
    if (statistic.isPercent && kind == StatisticKind::PercentileRank)
        return std::nullopt;
    const auto side = [&](std::string_view part, std::optional<double>& bound) {
        if (part.empty())
            return true;
        if (statistic.isPercent) {
            if (!part.ends_with('%'))
                return false;
            bound = parsePercent(part.substr(0, part.size() - 1));
        } else {
            bound = parseNumber(part, true);
        }
        return bound.has_value();
    };
    if (!side(text.substr(0, colon), statistic.lower)
        || !side(text.substr(colon + 1), statistic.upper))
        return std::nullopt;
    if (!statistic.lower && !statistic.upper)
        return std::nullopt;
    if (statistic.lower && statistic.upper && *statistic.lower > *statistic.upper)
        return std::nullopt;
    return statistic;
}

std::optional<Statistic> parseAny(std::string_view text)
{
    for (const Named& simple : kSimple) {
        if (text == simple.name)
            return Statistic{simple.kind, {}, {}, false};
    }
    if (text == "IQM")
        return Statistic{StatisticKind::TrimmedMean, 25, 75, true};
    for (const Named& prefix : kPrefixes) {
        if (!text.starts_with(prefix.name))
            continue;
        const auto bound = parsePercent(text.substr(prefix.name.size()));
        return bound ? std::optional(Statistic{prefix.kind, {}, bound, true}) : std::nullopt;
    }
    for (const Named& range : kRanges) {
        if (text.size() > 4 && text.starts_with(range.name) && text[2] == '(' && text.back() == ')')
            return parseRange(range.kind, text.substr(3, text.size() - 4));
    }
    return std::nullopt;
}

double percentileOf(const StatisticPoint& period, double percent)
{
    // Nearest rank. The small allowance keeps 99 / 100 * 1000 from becoming rank 991.
    const double rank = std::max(1.0, std::ceil(percent / 100 * period.sampleCount - 1e-9));
    double seen = 0;
    for (const ValueCount& entry : period.distribution) {
        seen += entry.count;
        if (seen >= rank)
            return entry.value;
    }
    return period.distribution.back().value;
}

/// What lies inside the bounds.
struct Inside
{
    double count = 0;
    double sum = 0;
    double least = 0; ///< the values to which those outside are drawn
    double most = 0;
};

Inside insidePercent(const Statistic& statistic, const StatisticPoint& period)
{
    const double from = statistic.lower.value_or(0) / 100 * period.sampleCount;
    const double to = statistic.upper.value_or(100) / 100 * period.sampleCount;
    Inside inside;
    double seen = 0;
    for (const ValueCount& entry : period.distribution) {
        // A sample on a boundary counts for the part of it that is inside.
        const double weight = std::min(to, seen + entry.count) - std::max(from, seen);
        seen += entry.count;
        if (weight <= 1e-9)
            continue;
        if (inside.count == 0)
            inside.least = entry.value;
        inside.most = entry.value;
        inside.count += weight;
        inside.sum += weight * entry.value;
    }
    return inside;
}

Inside insideAbsolute(const Statistic& statistic, const StatisticPoint& period)
{
    const double from = statistic.lower.value_or(-std::numeric_limits<double>::infinity());
    const double to = statistic.upper.value_or(std::numeric_limits<double>::infinity());
    Inside inside;
    inside.least = from;
    inside.most = to;
    for (const ValueCount& entry : period.distribution) {
        if (entry.value > from && entry.value <= to) {
            inside.count += entry.count;
            inside.sum += entry.count * entry.value;
        }
    }
    return inside;
}

std::optional<double> winsorized(const Statistic& statistic, const StatisticPoint& period,
                                 const Inside& inside)
{
    if (statistic.isPercent && inside.count == 0)
        return std::nullopt;
    double sum = 0;
    for (const ValueCount& entry : period.distribution)
        sum += entry.count * std::clamp(entry.value, inside.least, inside.most);
    return sum / period.sampleCount;
}

} // namespace

Result<Statistic> Statistic::parse(std::string_view text)
{
    constexpr std::size_t kLongest = 50; // as the service's own description has it
    if (const auto statistic = text.size() <= kLongest ? parseAny(text) : std::nullopt)
        return *statistic;
    return Error{errors::kInvalidParameterValue,
                 "The statistic " + std::string(text.substr(0, 100)) + " is not known.", "Stat"};
}

PointParts Statistic::parts() const
{
    if (needsDistribution())
        return PointParts::Distributions;
    return kind == StatisticKind::Minimum || kind == StatisticKind::Maximum ? PointParts::Extremes
                                                                            : PointParts::Sums;
}

std::optional<double> Statistic::of(const StatisticPoint& period) const
{
    if (!(period.sampleCount > 0))
        return std::nullopt;
    if (needsDistribution() && (period.minimum < 0 || !period.hasDistribution()))
        return std::nullopt;
    switch (kind) {
    case StatisticKind::SampleCount:
        return period.sampleCount;
    case StatisticKind::Average:
        return period.sum / period.sampleCount;
    case StatisticKind::Sum:
        return period.sum;
    case StatisticKind::Minimum:
        return period.minimum;
    case StatisticKind::Maximum:
        return period.maximum;
    case StatisticKind::Percentile:
        return percentileOf(period, upper.value_or(50));
    default:
        break;
    }
    const Inside inside = isPercent ? insidePercent(*this, period) : insideAbsolute(*this, period);
    switch (kind) {
    case StatisticKind::TrimmedMean:
        return inside.count > 0 ? std::optional(inside.sum / inside.count) : std::nullopt;
    case StatisticKind::TrimmedCount:
        return inside.count;
    case StatisticKind::TrimmedSum:
        return inside.sum;
    case StatisticKind::PercentileRank:
        return 100 * inside.count / period.sampleCount;
    default:
        return winsorized(*this, period, inside);
    }
}

} // namespace yagura
