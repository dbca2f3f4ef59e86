// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/retention.h"

#include <array>
#include <string>
#include <utility>

namespace yagura {

RetentionPolicy RetentionPolicy::twoWeeks()
{
    constexpr Seconds kTwoWeeks{14 * 86400};
    return {kTwoWeeks, kTwoWeeks, kTwoWeeks, kTwoWeeks};
}

VoidResult RetentionPolicy::check() const
{
    const auto refuse = [](const char* sentence, const char* field) {
        return Error{errors::kInvalidParameterValue, sentence, field};
    };
    if (second < kShortestSecond)
        return refuse("Points of one second must be kept for at least an hour.", "second");
    if (minute < kShortestMinute)
        return refuse("Points of one minute must be kept for at least a day.", "minute");
    if (minute < second || fiveMinutes < minute || hour < fiveMinutes)
        return refuse("Coarser points must be kept at least as long as finer ones.", "hour");
    if (hour > kLongest)
        return refuse("Metric data cannot be kept for more than a hundred years.", "hour");
    return {};
}

int RetentionPolicy::grainAt(Milliseconds age) const
{
    const std::array<std::pair<Seconds, int>, 4> tiers{
        {{second, 1}, {minute, 60}, {fiveMinutes, 300}, {hour, 3600}}};
    for (const auto& [keep, grain] : tiers) {
        // The service's five-minute points reach to 63 days inclusive, the finer ones do not.
        if (age < keep || (grain == 300 && age == keep) || keep == hour)
            return grain;
    }
    return 3600;
}

double RetentionPolicy::bytesPerSeries() const
{
    // Bytes a bucket, as tests/bench/bench_scale finds them.
    constexpr double kMinute = 1.4;
    constexpr double kFiveMinutes = 8.4;
    constexpr double kHour = 50;
    const auto buckets = [](Seconds from, Seconds to, double length) {
        return static_cast<double>((to - from).count()) / length;
    };
    return kMinute * buckets(Seconds{0}, minute, 60)
        + kFiveMinutes * buckets(minute, fiveMinutes, 300)
        + kHour * buckets(fiveMinutes, hour, 3600);
}

} // namespace yagura
