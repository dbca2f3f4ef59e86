// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmevaluator.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace yagura;

namespace {

constexpr std::size_t kAlarms = 10'000;
constexpr int kNeeded = 3;
constexpr int kOf = 5;

struct Workload
{
    std::vector<AlarmDefinition> definitions;
    std::vector<std::vector<AlarmSlot>> periods;
};

/// 3 of 5 over the evaluation range, all four treatments, one datapoint in eight missing.
Workload makeWorkload()
{
    std::mt19937 random(5);
    Workload workload;
    for (std::size_t i = 0; i < kAlarms; ++i) {
        AlarmDefinition definition;
        definition.evaluationPeriods = kOf;
        definition.datapointsToAlarm = kNeeded;
        definition.threshold = 50;
        definition.missingData = MissingData(i % 4);
        workload.definitions.push_back(definition);
        std::vector<AlarmSlot> periods(std::size_t(evaluationRange(kOf)));
        for (std::size_t p = 0; p < periods.size(); ++p) {
            periods[p].start = fromEpochSeconds(std::int64_t(p) * 60);
            if (random() % 8 != 0)
                periods[p].value = double(random() % 100);
        }
        workload.periods.push_back(std::move(periods));
    }
    return workload;
}

/// What is written down first: the range as text, the rules on the text, and the reason whether it
/// is needed or not.
AlarmState naive(const AlarmDefinition& definition, const std::vector<AlarmSlot>& periods,
                 AlarmState previous)
{
    std::string real;
    for (const AlarmSlot& period : periods) {
        if (period.value)
            real += definition.isBreaching(period) ? 'X' : '0';
    }
    const std::size_t n = std::size_t(definition.evaluationPeriods);
    std::string used = real.size() >= n ? real.substr(real.size() - n) : real;
    if (used.size() < n && definition.missingData == MissingData::Breaching)
        used += std::string(n - used.size(), 'X');
    if (used.size() < n && definition.missingData == MissingData::NotBreaching)
        used += std::string(n - used.size(), '0');
    const bool isAlarm = std::count(used.begin(), used.end(), 'X') >= definition.required();
    const AlarmEvaluation told = evaluate(definition, periods, previous, TimePoint());
    benchmark::DoNotOptimize(told.reason.data());
    if (used.size() == n || isAlarm)
        return isAlarm ? AlarmState::Alarm : AlarmState::Ok;
    return told.state;
}

template <typename Evaluate>
void run(benchmark::State& state, Evaluate evaluateOne)
{
    const Workload workload = makeWorkload();
    for (auto _ : state) {
        int alarms = 0;
        for (std::size_t i = 0; i < kAlarms; ++i)
            alarms += evaluateOne(workload.definitions[i], workload.periods[i], AlarmState::Ok)
                == AlarmState::Alarm;
        benchmark::DoNotOptimize(alarms);
    }
    state.counters["per_alarm"] = benchmark::Counter(double(kAlarms),
                                                     benchmark::Counter::kIsIterationInvariantRate
                                                         | benchmark::Counter::kInvert);
}

void BM_EvaluateNaive(benchmark::State& state)
{
    run(state, naive);
}
BENCHMARK(BM_EvaluateNaive)->Unit(benchmark::kMillisecond);

void BM_Evaluate(benchmark::State& state)
{
    run(state,
        [](const AlarmDefinition& definition, const std::vector<AlarmSlot>& periods,
           AlarmState previous) { return evaluatedState(definition, periods, previous); });
}
BENCHMARK(BM_Evaluate)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
