// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmstate.h"
#include "core/base/timerange.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The evaluation of a metric alarm: pure functions of definition, datapoints and previous state;
/// no clock, no store. Live evaluation and replays over the past use the same.
namespace yagura {

enum class AlarmComparison {
    GreaterOrEqual,
    Greater,
    Less,
    LessOrEqual,
    OutsideBand, ///< below the datapoint's lower threshold or above its upper
    BelowBand,
    AboveBand,
};
enum class MissingData { Missing, Ignore, Breaching, NotBreaching };

/// One period of the evaluation range; without a value the datapoint is missing.
struct AlarmSlot
{
    TimePoint start;
    std::optional<double> value;
    double sampleCount = 0; ///< 0 when not known: of expressions
    double lower = 0; ///< thresholds of this datapoint, for alarms on a band
    double upper = 0;
    bool operator==(const AlarmSlot&) const = default;
};

/// What an evaluation needs to know of an alarm.
struct AlarmDefinition
{
    AlarmComparison comparison = AlarmComparison::Greater;
    double threshold = 0; ///< of those that compare with one
    int evaluationPeriods = 1; ///< N
    std::optional<int>
        datapointsToAlarm; ///< M; absent: N of N (and the reason is worded differently)
    MissingData missingData = MissingData::Missing;
    int periodSeconds = 60;
    std::string statistic; ///< Average, p99, ...
    std::string unit; ///< empty: any
    double minimumSamples
        = 0; ///< a datapoint with fewer keeps the state (percentiles, "ignore"); 0: all count

    [[nodiscard]] int required() const { return datapointsToAlarm.value_or(evaluationPeriods); }
    [[nodiscard]] bool hasBand() const { return comparison >= AlarmComparison::OutsideBand; }
    /// Of a datapoint that has a value (and, for a band, thresholds).
    [[nodiscard]] bool isBreaching(const AlarmSlot& slot) const;
};

/// How many periods are looked at: more than N, so that missing datapoints can be made up for by
/// older ones.
int evaluationRange(int evaluationPeriods);

/// The periods that an evaluation at `now` looks at; they slide by the minute (by 10 s for short
/// periods) and are not aligned to the period. Beyond a day of data, only whole hours are
/// considered.
TimeRange evaluationWindow(const AlarmDefinition& definition, TimePoint now);

/// How often it is evaluated: every 10 s, minute, or hour.
Seconds evaluationInterval(const AlarmDefinition& definition);

/// How long after the end of its window it is evaluated: what programs send some seconds after it
/// happened still counts.
Seconds evaluationLag(const AlarmDefinition& definition);

/// Samples that a percentile (0..1) needs to mean something: 10/(1-p) from the median up, 10/p
/// below; 0 for others.
double minimumSamplesForPercentile(double percentile);

/// What decided: which datapoints count, and how many missing ones were made up.
struct AlarmDecision
{
    AlarmState state = AlarmState::InsufficientData;
    bool isKept = false; ///< the rules say "keep the state", whatever the datapoints are
    std::vector<AlarmSlot> considered; ///< datapoints that count, oldest first
    int missing = 0; ///< datapoints short of N
    int breaching = 0; ///< of those considered
};

/// @param periods  oldest first, evaluationRange() of them
AlarmDecision decide(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                     AlarmState previous);

/// The state alone: what decide() says, without building anything.
AlarmState evaluatedState(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                          AlarmState previous);

struct AlarmEvaluation
{
    AlarmState state = AlarmState::InsufficientData;
    std::string reason; ///< the service's wording; empty when the state is kept by rule
    std::string reasonData; ///< JSON; empty likewise
    std::vector<AlarmSlot> evaluated; ///< datapoints that counted, oldest first
};

/// decide() and the texts of a state change. @param queryDate  written into the reason data
AlarmEvaluation evaluate(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                         AlarmState previous, TimePoint queryDate);

} // namespace yagura
