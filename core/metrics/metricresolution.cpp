// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricresolution.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yagura {

namespace {

constexpr std::size_t kEnoughPoints = 6;
constexpr std::size_t kMaxPoints = 12; // so that a change of the interval shows soon
constexpr int kMinute = 60;
/// How far back is looked, as long as there are not enough points.
constexpr std::array<Seconds, 5> kWindows{Seconds{90}, Seconds{15 * 60}, Seconds{3 * 3600},
                                          Seconds{2 * 86'400}, Seconds{14 * 86'400}};

/// The shortest period that is not finer than the distance; points that come a little late count
/// as being on time.
int allowedPeriod(std::uint32_t distance)
{
    constexpr std::array kFine{1, 5, 10, 20, 30};
    const double seconds = distance;
    for (const int period : kFine) {
        if (seconds * 0.9 <= period)
            return period;
    }
    constexpr double kLateness = 6;
    return std::max(1, static_cast<int>(std::ceil((seconds - kLateness) / kMinute))) * kMinute;
}

} // namespace

std::optional<int> usualDistance(std::span<const std::uint32_t> times)
{
    if (times.size() < 2)
        return std::nullopt;
    std::vector<std::uint32_t> distances;
    distances.reserve(times.size() - 1);
    for (std::size_t i = 1; i < times.size(); ++i)
        distances.push_back(times[i] - times[i - 1]);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return allowedPeriod(*middle);
}

Result<MetricResolution> observeResolution(MetricReader& reader, std::span<const SeriesInfo> series)
{
    MetricResolution result;
    const auto newest = std::max_element(
        series.begin(), series.end(),
        [](const SeriesInfo& a, const SeriesInfo& b) { return a.last < b.last; });
    if (newest == series.end())
        return result;
    result.storageSeconds = newest->resolutionSeconds;
    std::vector<std::uint32_t> times;
    for (const Seconds window : kWindows) {
        times.clear();
        const TimeRange range{newest->last - window, newest->last + Seconds{1}};
        const auto scanned = reader.scan(*newest, range, [&](const PointRun& run) {
            const std::size_t count = run.values.size();
            for (std::size_t i = count > kMaxPoints ? count - kMaxPoints : 0; i < count; ++i)
                times.push_back(run.timeAt(i));
        });
        if (!scanned)
            return scanned.error();
        if (times.size() >= kEnoughPoints || range.from <= newest->first)
            break;
    }
    const std::size_t kept = std::min(times.size(), kMaxPoints);
    if (const auto distance = usualDistance(std::span(times).last(kept))) {
        result.reportingSeconds = std::max(*distance, result.storageSeconds);
        result.isObserved = true;
    }
    return result;
}

int periodFor(const MetricResolution& resolution, int wanted)
{
    return std::max(resolution.reportingSeconds, wanted);
}

} // namespace yagura
