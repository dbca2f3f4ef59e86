// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/demostory.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yagura {

namespace {

constexpr double kDay = 1440;
constexpr double kDeployStart = -135; // 12:17
constexpr double kDeployLength = 14;
constexpr double kIncidentStart = -29; // 14:03
constexpr double kIncidentLength = 52;
constexpr double kRecurrence = 7 * 60;
constexpr double kRecurrenceLength = 25;

/// An incident of the past: when it began, how long it was, the rate it reached in percent.
struct PastIncident
{
    double start;
    double length;
    double rate;
};
constexpr PastIncident kPastIncidents[] = {
    {-8214, 9, 2.4}, // 12 March 21:38
    {-16530, 9, 3.3}, // 7 March 03:02
};
constexpr double kIncidentRate = 4.4; // 18 % of the requests are checkouts, a quarter of them fails

/// More visitors than ever, from 18.9 to 16.4 hours before.
constexpr double kRushStart = -1134;
constexpr double kRushLength = 152;

std::uint64_t mix(std::uint64_t x) // splitmix64
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

double unit(std::uint64_t x)
{
    return static_cast<double>(x >> 11) * 0x1.0p-53;
}

/// Rises over three minutes, as one connection pool after the other runs dry.
double ramp(double minute, double start, double length)
{
    const double x = minute - start;
    if (x < 0 || x >= length)
        return 0;
    return std::min(1.0, 0.25 + 0.3 * x);
}

double recurrenceOf(double minute)
{
    const double since = minute - kIncidentStart;
    if (since < kRecurrence)
        return 0;
    return ramp(std::fmod(since, kRecurrence), 0, kRecurrenceLength);
}

} // namespace

DemoStory::DemoStory(TimePoint anchor, std::uint64_t seed)
    : m_anchor(std::chrono::floor<std::chrono::minutes>(anchor))
    , m_seed(seed)
{ }

double DemoStory::minutesFromAnchor(TimePoint time) const
{
    return static_cast<double>((time - m_anchor).count()) / 60000.0;
}

TimePoint DemoStory::at(double minutes) const
{
    return m_anchor + Milliseconds{std::llround(minutes * 60000)};
}

double DemoStory::noise(std::uint64_t channel, double x) const
{
    const double whole = std::floor(x);
    const double part = x - whole;
    const auto index = static_cast<std::int64_t>(whole);
    const std::uint64_t base = mix(m_seed ^ (channel * 0x100000001b3ULL));
    const double a = unit(mix(base + static_cast<std::uint64_t>(index))) * 2 - 1;
    const double b = unit(mix(base + static_cast<std::uint64_t>(index + 1))) * 2 - 1;
    const double blend = part * part * (3 - 2 * part);
    return a * (1 - blend) + b * blend;
}

double DemoStory::chance(std::uint64_t channel, TimePoint minute) const
{
    return unit(mix(mix(m_seed ^ (channel * 0x100000001b3ULL))
                    + static_cast<std::uint64_t>(toEpochMs(minute))));
}

double DemoStory::traffic(double minute) const
{
    // Flat around the last hours before the anchor, a third less half a day away.
    const double hourOfLoad = (minute + 90) / kDay * 2 * std::numbers::pi;
    const double daily = 1 - 0.17 * (1 - std::cos(hourOfLoad));
    const double sinceRush = minute - kRushStart;
    const double rush = sinceRush >= 0 && sinceRush < kRushLength
        ? 1 + 1.1 * std::min({1.0, sinceRush / 5 + 0.2, (kRushLength - sinceRush) / 5})
        : 1;
    return daily * rush;
}

double DemoStory::deploy(double minute) const
{
    const double x = minute - kDeployStart;
    if (x < 0 || x > kDeployLength)
        return 0;
    return std::pow(std::sin(x / kDeployLength * std::numbers::pi), 0.6);
}

double DemoStory::incident(double minute) const
{
    double level = std::max(ramp(minute, kIncidentStart, kIncidentLength), recurrenceOf(minute));
    for (const PastIncident& past : kPastIncidents) {
        const double x = minute - past.start;
        if (x >= 0 && x < past.length)
            level = std::max(level, past.rate / kIncidentRate);
    }
    return level;
}

double DemoStory::timeouts(double minute) const
{
    return ramp(minute, kIncidentStart + 1, kIncidentLength - 1) > 0
            || (recurrenceOf(minute) > 0 && recurrenceOf(minute - 1) > 0)
        ? 1
        : 0;
}

double DemoStory::requests(double minute) const
{
    const double m = minute + 180;
    return (1204 + 34 * std::sin(m / 55) + 22 * noise(1, m / 4) + 10 * noise(2, m))
        * traffic(minute);
}

double DemoStory::errorRate(double minute) const
{
    const double m = minute + 180;
    return std::max(0.03,
                    0.12 + 0.05 * noise(4, m / 2) + 0.62 * deploy(minute)
                        + incident(minute) * (kIncidentRate - 0.1 + 0.28 * noise(5, m / 1.4)));
}

double DemoStory::responseP50(double minute) const
{
    const double m = minute + 180;
    return (62 + 5 * noise(2, m / 3) + 26 * deploy(minute)) / 1000;
}

double DemoStory::responseP90(double minute) const
{
    const double m = minute + 180;
    return (168 + 14 * noise(3, m / 3) + 190 * deploy(minute) + 22 * incident(minute)) / 1000;
}

double DemoStory::responseP99(double minute) const
{
    const double m = minute + 180;
    return (262 + 34 * noise(6, m / 2) + 780 * deploy(minute)
            + timeouts(minute) * (1240 + 18 * noise(7, m)))
        / 1000;
}

} // namespace yagura
