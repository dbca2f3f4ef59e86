// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricpoint.h"

#include <optional>
#include <string>
#include <string_view>

namespace yagura {

enum class StatisticKind {
    SampleCount,
    Average,
    Sum,
    Minimum,
    Maximum,
    Percentile, ///< pNN: `upper`
    TrimmedMean, ///< TM, tmNN, IQM
    WinsorizedMean,
    TrimmedCount,
    TrimmedSum,
    PercentileRank,
};

/// One statistic of the service's grammar, such as `Average`, `p99.9`, `tm90`, `TM(10%:90%)`,
/// `WM(:500)`, `PR(100:2000)`, `IQM`.
struct Statistic
{
    StatisticKind kind = StatisticKind::Average;
    std::optional<double> lower; ///< percent or absolute; exclusive when absolute
    std::optional<double> upper; ///< inclusive
    bool isPercent = false; ///< how the bounds are meant
    bool operator==(const Statistic&) const = default;

    /// Errors: InvalidParameterValue.
    static Result<Statistic> parse(std::string_view text);
    /// True for the statistics that need to know every sample.
    [[nodiscard]] bool needsDistribution() const { return kind >= StatisticKind::Percentile; }
    /// What of a period of() looks at.
    [[nodiscard]] PointParts parts() const;

    /// The statistic over the samples of a period; nothing when it is not available: no samples,
    /// one of them negative or their distribution unknown (for those that need it), or none inside
    /// the bounds of a mean.
    [[nodiscard]] std::optional<double> of(const StatisticPoint& period) const;
};

} // namespace yagura
