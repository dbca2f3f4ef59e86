// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

namespace yagura {

/// For how long metric data is kept, and how finely. Data that is older than one duration is rolled
/// up into the buckets of the next longer one; what is older than the longest is dropped. Equal
/// durations mean that there is no tier in between. Data moves and leaves in stretches (hours,
/// days, weeks, five weeks, by tier), once all of a stretch is old enough. The standard is the
/// service's own (its "Metrics retention").
struct RetentionPolicy
{
    Seconds second{3 * 3600}; ///< points of one second
    Seconds minute{15 * 86400};
    Seconds fiveMinutes{63 * 86400};
    Seconds hour{455 * 86400}; ///< the longest: nothing is older

    bool operator==(const RetentionPolicy&) const = default;

    static RetentionPolicy standard() { return {}; }
    /// The rule of 2015: everything as it came, for two weeks.
    static RetentionPolicy twoWeeks();

    static constexpr Seconds kShortestSecond{3600};
    static constexpr Seconds kShortestMinute{86400};
    /// A hundred years: old files that are brought in reach far back.
    static constexpr Seconds kLongest{36600LL * 86400};

    /// The durations must not fall, nor leave the limits above.
    /// Errors: InvalidParameterValue, in a sentence.
    [[nodiscard]] VoidResult check() const;

    /// The finest buckets, in seconds (1, 60, 300, 3600), in which data of that age is kept.
    [[nodiscard]] int grainAt(Milliseconds age) const;

    /// What a series with a value a minute takes on disk once it is as old as the policy allows: a
    /// rough figure, for the usual mix of gauges and counters.
    [[nodiscard]] double bytesPerSeries() const;
};

/// What a change of the policy would do to the data that is there, as of now.
struct RetentionEffect
{
    std::int64_t droppedChunks = 0; ///< a chunk is a stretch of one series
    std::int64_t droppedBytes = 0;
    std::int64_t rolledChunks = 0; ///< that become coarser
    std::int64_t rolledBytes = 0; ///< before
};

} // namespace yagura
