// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string_view>

namespace yagura {

/// How often a host reports. The first two are the service's monitoring types: every datapoint is a
/// statistic set of the samples of its period. The others are high-resolution metrics
/// (StorageResolution 1): every sample is a datapoint.
enum class MonitoringLevel {
    Basic, ///< every 5 minutes
    Detailed, ///< every minute
    TenSeconds,
    OneSecond,
};

inline constexpr MonitoringLevel kMonitoringLevels[]
    = {MonitoringLevel::Basic, MonitoringLevel::Detailed, MonitoringLevel::TenSeconds,
       MonitoringLevel::OneSecond};

/// The distance of the datapoints.
constexpr Seconds reportingInterval(MonitoringLevel level)
{
    switch (level) {
    case MonitoringLevel::Basic:
        return Seconds{300};
    case MonitoringLevel::Detailed:
        return Seconds{60};
    case MonitoringLevel::TenSeconds:
        return Seconds{10};
    case MonitoringLevel::OneSecond:
        break;
    }
    return Seconds{1};
}

/// The distance of the samples that go into them.
constexpr Seconds samplingInterval(MonitoringLevel level)
{
    return level == MonitoringLevel::OneSecond ? Seconds{1} : Seconds{10};
}

constexpr bool isHighResolution(MonitoringLevel level)
{
    return level == MonitoringLevel::TenSeconds || level == MonitoringLevel::OneSecond;
}

/// As it is stored: "basic", "detailed", "10s", "1s".
constexpr std::string_view nameOf(MonitoringLevel level)
{
    constexpr std::string_view kNames[] = {"basic", "detailed", "10s", "1s"};
    return kNames[static_cast<int>(level)];
}

constexpr std::optional<MonitoringLevel> monitoringLevel(std::string_view name)
{
    for (const MonitoringLevel level : kMonitoringLevels) {
        if (nameOf(level) == name)
            return level;
    }
    return std::nullopt;
}

} // namespace yagura
