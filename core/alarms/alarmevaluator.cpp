// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmevaluator.h"

#include "core/alarms/alarmreason.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr std::int64_t kDay = 86400;

/// What the rules look at, counted in one pass over the periods, newest first.
struct Counts
{
    int real = 0; ///< datapoints that count: the newest N, or all there are
    int breaching = 0;
    int oldestBreachingAge = 0; ///< in periods; the newest slot is 1
    bool isLowOnSamples = false;
};

Counts count(const AlarmDefinition& definition, std::span<const AlarmSlot> periods)
{
    Counts counts;
    int age = 0;
    for (auto slot = periods.rbegin();
         slot != periods.rend() && counts.real < definition.evaluationPeriods; ++slot) {
        ++age;
        if (!slot->value)
            continue;
        ++counts.real;
        if (slot->sampleCount < definition.minimumSamples)
            counts.isLowOnSamples = true;
        if (definition.isBreaching(*slot)) {
            ++counts.breaching;
            counts.oldestBreachingAge = age;
        }
    }
    return counts;
}

/// The published missing-data rules. Nothing: keep the state.
std::optional<AlarmState> stateOf(const AlarmDefinition& definition, const Counts& counts)
{
    const int required = definition.required();
    const int missing = definition.evaluationPeriods - counts.real;
    const auto alarmIf = [](bool isAlarm) { return isAlarm ? AlarmState::Alarm : AlarmState::Ok; };
    if (counts.isLowOnSamples)
        return std::nullopt;
    if (missing <= 0)
        return alarmIf(counts.breaching >= required);
    if (definition.missingData == MissingData::Breaching)
        return alarmIf(counts.breaching + missing >= required);
    if (definition.missingData == MissingData::NotBreaching || counts.breaching >= required)
        return alarmIf(counts.breaching >= required);
    if (counts.real > counts.breaching)
        return AlarmState::Ok;
    if (definition.missingData == MissingData::Ignore)
        return std::nullopt;
    if (counts.real == 0)
        return AlarmState::InsufficientData;
    // Only breaching datapoints, but too few: an alarm no earlier than if none were missing.
    return counts.oldestBreachingAge >= required ? std::optional(AlarmState::Alarm) : std::nullopt;
}

} // namespace

bool AlarmDefinition::isBreaching(const AlarmSlot& slot) const
{
    const double value = *slot.value;
    switch (comparison) {
    case AlarmComparison::GreaterOrEqual:
        return value >= threshold;
    case AlarmComparison::Greater:
        return value > threshold;
    case AlarmComparison::Less:
        return value < threshold;
    case AlarmComparison::LessOrEqual:
        return value <= threshold;
    case AlarmComparison::OutsideBand:
        return value < slot.lower || value > slot.upper;
    case AlarmComparison::BelowBand:
        return value < slot.lower;
    case AlarmComparison::AboveBand:
        return value > slot.upper;
    }
    return false;
}

int evaluationRange(int evaluationPeriods)
{
    return evaluationPeriods + std::max(2, evaluationPeriods / 3);
}

Seconds evaluationInterval(const AlarmDefinition& definition)
{
    if (std::int64_t{definition.evaluationPeriods} * definition.periodSeconds > kDay)
        return std::chrono::hours(1);
    return definition.periodSeconds < 60 ? Seconds(10) : Seconds(60);
}

Seconds evaluationLag(const AlarmDefinition& definition)
{
    return definition.periodSeconds < 60 ? Seconds(2) : Seconds(10);
}

TimeRange evaluationWindow(const AlarmDefinition& definition, TimePoint now)
{
    const auto interval = std::chrono::duration_cast<Milliseconds>(evaluationInterval(definition));
    const auto sinceEpoch = std::chrono::floor<Seconds>(now).time_since_epoch();
    const TimePoint end{sinceEpoch - sinceEpoch % interval};
    const std::int64_t length
        = std::int64_t{evaluationRange(definition.evaluationPeriods)} * definition.periodSeconds;
    return {end - Seconds(length), end};
}

double minimumSamplesForPercentile(double percentile)
{
    if (percentile <= 0 || percentile >= 1)
        return 0;
    const double samples = percentile >= 0.5 ? 10 / (1 - percentile) : 10 / percentile;
    return std::ceil(samples - 1e-6); // 0.99 in binary asks for a trifle more than 1,000
}

AlarmState evaluatedState(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                          AlarmState previous)
{
    return stateOf(definition, count(definition, periods)).value_or(previous);
}

AlarmDecision decide(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                     AlarmState previous)
{
    const Counts counts = count(definition, periods);
    const auto state = stateOf(definition, counts);
    AlarmDecision decision;
    decision.state = state.value_or(previous);
    decision.isKept = !state;
    decision.missing = std::max(0, definition.evaluationPeriods - counts.real);
    decision.breaching = counts.breaching;
    for (auto slot = periods.rbegin();
         slot != periods.rend() && int(decision.considered.size()) < counts.real; ++slot) {
        if (slot->value)
            decision.considered.push_back(*slot);
    }
    std::reverse(decision.considered.begin(), decision.considered.end());
    return decision;
}

AlarmEvaluation evaluate(const AlarmDefinition& definition, std::span<const AlarmSlot> periods,
                         AlarmState previous, TimePoint queryDate)
{
    AlarmDecision decision = decide(definition, periods, previous);
    AlarmEvaluation evaluation;
    evaluation.state = decision.state;
    if (!decision.isKept) {
        evaluation.reason = stateReason(definition, decision);
        evaluation.reasonData = stateReasonData(definition, decision, periods, queryDate);
    }
    evaluation.evaluated = std::move(decision.considered);
    return evaluation;
}

} // namespace yagura
