// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricbackend.h"

#include <optional>
#include <span>

namespace yagura {

/// How finely a metric is stored, and how often it reports.
struct MetricResolution
{
    int storageSeconds = 60; ///< 1: high resolution, 60: standard
    /// The usual distance between its newest points: 1, 5, 10, 20, 30 or a multiple of 60. A graph
    /// or an alarm with a shorter period has gaps.
    int reportingSeconds = 60;
    bool isObserved = false; ///< told from points; else what the catalogue says, or a minute
    bool operator==(const MetricResolution&) const = default;
};

/// The usual distance of ascending times, taken to the nearest period that the service allows, or
/// nothing with less than two. The median counts: one gap or one late point does not change it.
std::optional<int> usualDistance(std::span<const std::uint32_t> times);

/// What the newest points of a metric's series tell; reads a few dozen of them.
Result<MetricResolution> observeResolution(MetricReader& reader,
                                           std::span<const SeriesInfo> series);

/// The shortest period that is not finer than the data, and not shorter than `wanted`.
int periodFor(const MetricResolution& resolution, int wanted);

} // namespace yagura
