// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/metrics/anomaly/seasonalmodel.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"
#include "core/storage/database.h"

#include <benchmark/benchmark.h>

#include <cmath>

using namespace yagura;

namespace {

constexpr int kAlarms = 1000;
constexpr int kMetrics = 50; ///< that the alarms share
const TimePoint kNow = fromEpochSeconds(1'773'841'515);

enum class Kind { Metric, Math, Band };

double valueAt(int metric, TimePoint time)
{
    const auto minute = double(toEpochMs(time) / 60'000 % 1440);
    return 100 + metric + 50 * std::sin(minute / 1440 * 6.2831853) + double(toEpochMs(time) % 7);
}

/// Two weeks of fifty metrics, and a thousand alarms of a kind on them.
struct Workload
{
    explicit Workload(Kind kind)
    {
        metrics.setBandSource(anomalies.bands());
        for (int metric = 0; metric < kMetrics; ++metric)
            fill(metric);
        for (int i = 0; i < kAlarms; ++i) {
            if (!alarms.putMetricAlarm({}, requestOf(kind, i)))
                std::abort();
        }
    }

    void fill(int metric)
    {
        PutMetricDataRequest request{"Shop", {}};
        const TimePoint begin = kNow - std::chrono::weeks(2);
        for (TimePoint time = begin; time < kNow; time += Seconds(300)) {
            MetricDatum datum;
            datum.metricName = "m" + std::to_string(metric);
            datum.timestamp = time;
            datum.value = valueAt(metric, time);
            request.metricData.push_back(std::move(datum));
            if (request.metricData.size() < 1000)
                continue;
            if (!metrics.importMetricData({}, request))
                std::abort();
            request.metricData.clear();
        }
        if (!request.metricData.empty() && !metrics.importMetricData({}, request))
            std::abort();
    }

    static MetricDataQuery query(const std::string& id, int metric, bool isReturned)
    {
        MetricDataQuery made;
        made.id = id;
        made.metricStat
            = MetricStat{{"Shop", "m" + std::to_string(metric % kMetrics), {}}, 300, "Average", {}};
        made.returnData = isReturned;
        return made;
    }

    static PutMetricAlarmRequest requestOf(Kind kind, int i)
    {
        PutMetricAlarmRequest request;
        request.alarmName = "alarm" + std::to_string(i);
        request.evaluationPeriods = 3;
        request.comparisonOperator = "GreaterThanThreshold";
        request.threshold = 1e9;
        MetricDataQuery expression;
        expression.id = "e1";
        if (kind == Kind::Metric) {
            request.metrics = {query("m1", i, true)};
            return request;
        }
        if (kind == Kind::Math) {
            expression.expression = "100 * m1 / (m1 + m2)";
            request.metrics = {query("m1", i, false), query("m2", i + 1, false), expression};
            return request;
        }
        expression.expression = "ANOMALY_DETECTION_BAND(m1, 2)";
        request.metrics = {query("m1", i, true), expression};
        request.comparisonOperator = "LessThanLowerOrGreaterThanUpperThreshold";
        request.threshold.reset();
        request.thresholdMetricId = "e1";
        return request;
    }

    ManualClock clock{kNow};
    std::shared_ptr<Database> database = *Database::open({});
    std::shared_ptr<MetricBackend> backend = *openMetricStore({}, clock);
    MetricService metrics{backend, clock};
    AnomalyService anomalies{database, metrics, clock};
    AlarmService alarms{database, metrics, clock};
};

/// One minute's turn of all of them.
void turn(benchmark::State& state, Kind kind)
{
    Workload workload(kind);
    int evaluated = 0;
    for (auto _ : state) {
        state.PauseTiming();
        workload.clock.advance(Seconds(60));
        state.ResumeTiming();
        evaluated = workload.alarms.evaluateDue();
    }
    state.counters["alarms"] = evaluated;
}

void training(benchmark::State& state)
{
    const int period = int(state.range(0));
    std::vector<TimePoint> times;
    std::vector<double> values;
    for (TimePoint time = kNow - std::chrono::weeks(2); time < kNow; time += Seconds(period)) {
        times.push_back(time);
        values.push_back(valueAt(1, time));
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(SeasonalModel::train(times, values, period, {}));
    state.counters["points"] = double(values.size());
}

} // namespace

BENCHMARK_CAPTURE(turn, plain, Kind::Metric)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK_CAPTURE(turn, math, Kind::Math)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK_CAPTURE(turn, band, Kind::Band)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(training)->Arg(60)->Arg(300)->Arg(3600)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
