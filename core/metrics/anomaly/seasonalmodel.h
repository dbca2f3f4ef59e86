// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace yagura {

/// What a person says about a metric before it is learned from.
struct ModelConfiguration
{
    std::vector<TimeRange> excluded; ///< deployments and incidents: not learned from
    std::string timezone; ///< IANA name; empty: UTC
    bool operator==(const ModelConfiguration&) const = default;
};

/// What a series is expected to be, learned from up to two weeks of it.
///
/// The series is taken apart into a trend, a season and a remainder that add up, as STL does
/// (R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning: "STL: A Seasonal-Trend
/// Decomposition Procedure Based on Loess", Journal of Official Statistics 6, 1990). It is not STL:
/// medians stand where STL smooths with loess, so that an incident in the two weeks costs little,
/// and every part is a table that says what it expects in the future:
///
///  - the day: for each quarter of an hour of the local day (half hour, hour for longer periods)
///  the
///    median distance from the day's own median, from two days of data on;
///  - the slope: the median of the changes between equal weekdays, a Theil-Sen estimate (P. K. Sen:
///    "Estimates of the Regression Coefficient Based on Kendall's Tau", JASA 63, 1968) over pairs a
///    week apart, as far as the median change from day to day agrees (a step a week ago is no
///    slope), from nine days on; continued for a day at most;
///  - the level: the median of what is left, where a point counts half as much four days earlier,
///  so
///    that a new normal is learned within days;
///  - the week: for each hour of the week what both weeks agree on of the rest, the smaller of the
///    two; nothing where they disagree in sign, and nothing before there are two weeks;
///  - the spread, per hour of the day: the remainder's median absolute deviation x 1.4826 (F. R.
///    Hampel: "The Influence Curve and Its Role in Robust Estimation", JASA 69, 1974). Where the
///    remainder has heavier tails than a normal distribution, the spread is wider by as much as the
///    distance that 95 % of the points stay within is longer, at most four times.
///
/// Hours are those of the time zone's clock: at a change to summer time the season moves with it.
/// Immutable; any thread.
class SeasonalModel
{
public:
    static constexpr auto kHistory = std::chrono::weeks(2);
    static constexpr std::size_t kMaxPoints = 14 * 1440; ///< older ones are not learned from
    static constexpr std::size_t kFewestPoints = 10;

    /// @param times  ascending; @param values  parallel, finite
    /// @param periodSeconds  of the series
    static std::shared_ptr<const SeasonalModel> train(std::span<const TimePoint> times,
                                                      std::span<const double> values,
                                                      int periodSeconds,
                                                      const ModelConfiguration& configuration);
    ~SeasonalModel();

    /// False with fewer than kFewestPoints: then nothing is expected.
    [[nodiscard]] bool isUsable() const;
    /// True when at least the season of the day was learned.
    [[nodiscard]] bool isSeasonal() const;

    struct Expectation
    {
        double value = 0;
        double spread = 0; ///< one standard deviation; above 0 unless the series was always 0
    };
    /// Needs isUsable().
    [[nodiscard]] Expectation at(TimePoint time) const;

private:
    friend class ModelTrainer;
    struct Parts;
    explicit SeasonalModel(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

} // namespace yagura
