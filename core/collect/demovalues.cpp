// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demoseries.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yagura {

namespace {

constexpr std::uint64_t kCheckoutChannel = 901;
constexpr double kFewErrors = 0.34; // a minute and target while all is well

struct Instant
{
    const DemoStory& story;
    const DemoSeries& series;
    std::uint64_t channel;
    TimePoint time;
    double minute;
};

bool isWithin(double minute, double from, double to)
{
    return minute >= from && minute < to;
}

double wholeByChance(const Instant& at, double expected, std::uint64_t channel)
{
    return std::floor(expected + at.story.chance(channel, at.time));
}

double allErrors(const Instant& at)
{
    return std::round(at.story.requests(at.minute) * at.story.errorRate(at.minute) / 100);
}

double targetErrors(const Instant& at, int target)
{
    const auto ofOther = [&](int other) {
        return wholeByChance(at, kFewErrors, 910 + static_cast<std::uint64_t>(other));
    };
    if (target != 0)
        return ofOther(target);
    return std::max(0.0, allErrors(at) - ofOther(1) - ofOther(2) - ofOther(3));
}

double curveValue(const Instant& at)
{
    const DemoCurve& curve = at.series.curve;
    const double wave = at.story.noise(at.channel, at.minute / 4)
        + 0.4 * at.story.noise(at.channel + 7919, at.minute);
    double value = curve.base * (1 - curve.traffic + curve.traffic * at.story.traffic(at.minute))
        + curve.noise * wave + curve.deploy * at.story.deploy(at.minute)
        + curve.incident * at.story.incident(at.minute);
    value = std::clamp(value, curve.lowest, curve.highest);
    if (curve.isWhole) // rare events come one at a time
        return curve.base < 5 ? wholeByChance(at, value, at.channel) : std::round(value);
    return std::round(value * 1000) / 1000;
}

double messageAge(const Instant& at)
{
    const double waiting = 3 + 2 * std::abs(at.story.noise(at.channel, at.minute / 3));
    // 13.4 to 13 hours before: the workers stood still.
    if (isWithin(at.minute, -808, -786))
        return std::round(130 + 20 * (at.minute + 808));
    return std::round(waiting);
}

std::optional<double> charges(const Instant& at)
{
    // Month to date, on the first of the month from nothing again.
    const auto day = std::chrono::floor<std::chrono::days>(at.time);
    const std::chrono::year_month_day date(day);
    const double days = static_cast<double>(static_cast<unsigned>(date.day()) - 1)
        + static_cast<double>((at.time - day).count()) / 86'400'000.0;
    // Less on weekends, and never less than the day before.
    constexpr double kWeek = 2 * std::numbers::pi / 7;
    const double used = days + 0.6 * (1 - std::cos(days * kWeek)) / kWeek / 2;
    return std::round(used * at.series.parameter * 100) / 100;
}

std::optional<double> value(const Instant& at)
{
    const DemoStory& story = at.story;
    const double parameter = at.series.parameter;
    switch (at.series.kind) {
    case DemoKind::Curve:
        return curveValue(at);
    case DemoKind::Requests:
        return std::round(
            story.requests(at.minute) * parameter
            * (parameter < 1 ? 1 + 0.05 * story.noise(at.channel, at.minute / 3) : 1));
    case DemoKind::ErrorRate:
        return std::round(story.errorRate(at.minute) * 1000) / 1000;
    case DemoKind::Errors:
        return allErrors(at);
    case DemoKind::TargetErrors:
        return targetErrors(at, static_cast<int>(parameter));
    case DemoKind::CheckoutErrors:
        return wholeByChance(at,
                             story.requests(at.minute) * story.incident(at.minute) * 0.0425 + 0.6
                                 + 4 * story.deploy(at.minute),
                             kCheckoutChannel);
    case DemoKind::UnhealthyHosts:
        return story.deploy(at.minute) > 0.5 ? 1 : 0;
    case DemoKind::HealthyHosts:
        return parameter - (story.deploy(at.minute) > 0.5 ? 1 : 0);
    case DemoKind::ReplicaLag:
        if (isWithin(at.minute, -160, -107)) // the engine update, 12:00 to 12:45
            return std::nullopt;
        return std::round(18 + 6 * story.noise(at.channel, at.minute / 2));
    case DemoKind::DeadLetters:
        if (isWithin(at.minute, -220, 600))
            return std::nullopt;
        return 0;
    case DemoKind::NightlyDuration: {
        const double sinceRun = std::fmod(at.minute + 668 + 1440.0 * 30, 1440.0);
        if (sinceRun >= 1)
            return std::nullopt;
        return std::round(1.21e6 + 6e4 * story.noise(at.channel, at.minute / 1440));
    }
    case DemoKind::WorkerErrors:
        // 13.5 to 13.2 hours before: a bad message that was tried again and again.
        return isWithin(at.minute, -813, -792)
            ? 9 + std::floor(4 * story.chance(at.channel, at.time))
            : wholeByChance(at, 0.12, at.channel);
    case DemoKind::MessageAge:
        return messageAge(at);
    case DemoKind::Charges:
        return charges(at);
    case DemoKind::ResponseTime:
        break;
    }
    return std::nullopt;
}

/// The minute's response times: groups of requests, so that the percentiles fall into the middle of
/// a group.
void fillDistribution(MetricDatum& datum, const Instant& at)
{
    struct Group
    {
        double share;
        double seconds;
    };
    const double factor = at.series.parameter;
    const double p50 = at.story.responseP50(at.minute) * factor;
    const double p90 = at.story.responseP90(at.minute) * factor;
    const double p99 = at.story.responseP99(at.minute) * (factor < 1 ? 0.3 : factor);
    const Group groups[] = {
        {0.12, 0.55 * p50},
        {0.15, 0.78 * p50},
        {0.15, 0.92 * p50},
        {0.16, p50},
        {0.10, p50 + 0.25 * (p90 - p50)},
        {0.10, p50 + 0.5 * (p90 - p50)},
        {0.08, p50 + 0.8 * (p90 - p50)},
        {0.08, p90},
        {0.025, p90 + 0.25 * (p99 - p90)},
        {0.02, p90 + 0.6 * (p99 - p90)},
        {0.0115, p99},
        {0.0035, 1.06 * p99},
    };
    const double requests = std::round(at.story.requests(at.minute));
    for (const Group& group : groups) {
        datum.values.push_back(std::round(group.seconds * 1e4) / 1e4);
        datum.counts.push_back(std::max(1.0, std::round(group.share * requests)));
    }
}

} // namespace

std::optional<MetricDatum> demoDatum(const DemoStory& story, const DemoSeries& series,
                                     std::size_t index, TimePoint minute)
{
    const Instant at{story, series, 1000 + index, minute, story.minutesFromAnchor(minute)};
    if (series.strideMinutes > 1
        && std::fmod(std::abs(std::round(at.minute)), series.strideMinutes) != 0)
        return std::nullopt;
    MetricDatum datum;
    if (series.kind == DemoKind::ResponseTime) {
        fillDistribution(datum, at);
    } else if (const auto number = value(at)) {
        datum.value = *number;
    } else {
        return std::nullopt;
    }
    datum.metricName = series.metric.metricName;
    datum.dimensions = series.metric.dimensions;
    datum.timestamp = minute;
    datum.unit = series.unit;
    return datum;
}

} // namespace yagura
