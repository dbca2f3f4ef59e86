// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Metric math beside the plain way to compute it (a map from time to value per series), and what
// expressions add to a full request.
#include "core/metrics/math/evaluator.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <map>

using namespace yagura;

namespace {

const TimePoint kStart = fromEpochSeconds(1'788'220'800);
constexpr int kDay = 1440;

/// A value that differs from series to series and from minute to minute.
double valueAt(std::size_t series, int minute)
{
    return static_cast<double>((series * 31 + static_cast<std::size_t>(minute) * 7) % 1000) / 10;
}

/// Series in memory: times shared, as the store hands them over.
class MemorySource : public MathSource
{
public:
    MemorySource(std::size_t count, int points)
        : m_points(points)
    {
        auto times = std::make_shared<std::vector<TimePoint>>();
        for (int i = 0; i < points; ++i)
            times->push_back(kStart + std::chrono::minutes{i});
        for (std::size_t s = 0; s < count; ++s) {
            auto series = std::make_shared<MathSeries>();
            series->times = times;
            for (int i = 0; i < points; ++i)
                series->values.push_back(valueAt(s, i));
            m_list.push_back(std::move(series));
        }
    }
    Result<MathSeriesPtr> metric(const MetricDataQuery& query) override
    {
        return m_list[static_cast<std::size_t>(std::atoi(query.id.c_str() + 1))];
    }
    Result<MathSeriesList> search(const SearchRequest&) override { return m_list; }
    Result<MathSeriesList> select(const SelectQuery&, int) override { return m_list; }
    Result<AnomalyBand> band(const BandRequest&) override { return Error{}; }
    Result<MathSeriesPtr> insightRule(const std::string&, const std::string&, int) override
    {
        return Error{};
    }
    Result<double> quota(const Metric&) override { return Error{}; }
    TimeRange range(int) const override
    {
        return {kStart, kStart + std::chrono::minutes{m_points}};
    }
    std::unique_ptr<MathSource> over(const TimeRange&) const override { return nullptr; }

private:
    int m_points;
    MathSeriesList m_list;
};

std::map<TimePoint, double> mapOf(std::size_t series, int points)
{
    std::map<TimePoint, double> map;
    for (int i = 0; i < points; ++i)
        map[kStart + std::chrono::minutes{i}] = valueAt(series, i);
    return map;
}

MetricDataQuery metricQuery(std::size_t number)
{
    MetricDataQuery query;
    query.id = "m" + std::to_string(number);
    query.metricStat = MetricStat{{"App", "M", {{"N", std::to_string(number)}}}, 60, "Average", {}};
    return query;
}

MetricDataQuery expressionQuery(const std::string& id, const std::string& text)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = text;
    return query;
}

/// Parses, checks and computes one expression beside two metrics, as a request does.
void evaluate(benchmark::State& state, MemorySource& source, const std::string& text)
{
    const std::vector<MetricDataQuery> queries{metricQuery(0), metricQuery(1),
                                               expressionQuery("e1", text)};
    for (auto _ : state) {
        const ExpressionSet set(queries);
        MathEvaluator evaluator(source, queries, set);
        const auto& value = evaluator.valueOf(2);
        if (!value) {
            state.SkipWithError(value.error().message.c_str());
            return;
        }
        benchmark::DoNotOptimize(&value);
    }
}

/// The average of 1,000 series of a search over a day, a point a minute.
void averageOfThousand(benchmark::State& state)
{
    MemorySource source(1000, kDay);
    evaluate(state, source, "AVG(SEARCH('Cpu', 'Average', 60))");
    state.SetItemsProcessed(state.iterations() * 1000 * kDay);
}
BENCHMARK(averageOfThousand)->Unit(benchmark::kMillisecond);

/// The alternative: a map of sums by time.
void averageOfThousandInMaps(benchmark::State& state)
{
    std::vector<std::map<TimePoint, double>> all;
    for (std::size_t s = 0; s < 1000; ++s)
        all.push_back(mapOf(s, kDay));
    for (auto _ : state) {
        std::map<TimePoint, double> sums;
        for (const auto& series : all) {
            for (const auto& [time, value] : series)
                sums[time] += value;
        }
        for (auto& entry : sums)
            entry.second /= 1000;
        benchmark::DoNotOptimize(sums);
    }
    state.SetItemsProcessed(state.iterations() * 1000 * kDay);
}
BENCHMARK(averageOfThousandInMaps)->Unit(benchmark::kMillisecond);

/// The five busiest of 1,000: no series is copied.
void topFiveOfThousand(benchmark::State& state)
{
    MemorySource source(1000, kDay);
    evaluate(state, source, "SORT(SEARCH('Cpu', 'Average', 60), AVG, DESC, 5)");
}
BENCHMARK(topFiveOfThousand)->Unit(benchmark::kMillisecond);

/// As many points as an answer may have.
void errorRate(benchmark::State& state)
{
    MemorySource source(2, 100'800);
    evaluate(state, source, "IF(m1 > 50, 100 * m0 / m1, FILL(m0, 0))");
    state.SetItemsProcessed(state.iterations() * 100'800);
}
BENCHMARK(errorRate)->Unit(benchmark::kMillisecond);

void errorRateInMaps(benchmark::State& state)
{
    const auto m0 = mapOf(0, 100'800);
    const auto m1 = mapOf(1, 100'800);
    for (auto _ : state) {
        std::map<TimePoint, double> rate;
        for (const auto& [time, value] : m0) {
            const auto other = m1.find(time);
            if (other != m1.end() && other->second != 0)
                rate[time] = 100 * value / other->second;
        }
        std::map<TimePoint, double> chosen;
        for (const auto& [time, value] : m1) {
            if (value > 50)
                chosen[time] = rate.count(time) ? rate[time] : 0;
            else
                chosen[time] = m0.count(time) ? m0.at(time) : 0;
        }
        benchmark::DoNotOptimize(chosen);
    }
    state.SetItemsProcessed(state.iterations() * 100'800);
}
BENCHMARK(errorRateInMaps)->Unit(benchmark::kMillisecond);

/// A store with 250 metrics of 200 minutes.
struct Stored
{
    ManualClock clock{kStart + std::chrono::minutes{200}};
    std::shared_ptr<MetricBackend> backend;
    std::unique_ptr<MetricService> service;
    GetMetricDataRequest request;

    Stored()
    {
        auto opened = openMetricStore({}, clock);
        if (!opened) {
            std::fprintf(stderr, "%s\n", opened.error().message.c_str());
            std::exit(1);
        }
        backend = *opened;
        service = std::make_unique<MetricService>(backend, clock);
        for (std::size_t s = 0; s < 250; ++s) {
            PutMetricDataRequest put{"App", {}};
            for (int i = 0; i < 200; ++i) {
                MetricDatum datum;
                datum.metricName = "M";
                datum.dimensions = {{"N", std::to_string(s)}};
                datum.timestamp = kStart + std::chrono::minutes{i};
                datum.value = valueAt(s, i);
                put.metricData.push_back(std::move(datum));
            }
            (void)service->putMetricData({}, put);
            request.metricDataQueries.push_back(metricQuery(s));
        }
        request.startTime = kStart;
        request.endTime = clock.now();
    }

    void ask(benchmark::State& state) const
    {
        for (auto _ : state) {
            const auto got = service->getMetricData({}, request);
            if (!got || got->metricDataResults.size() != request.metricDataQueries.size()
                || got->metricDataResults.back().values.size() != 200)
                state.SkipWithError("no answer");
            benchmark::DoNotOptimize(got);
        }
    }
};

/// 500 queries, 100,000 points: half of them expressions, each of two metrics.
void fiveHundredQueries(benchmark::State& state)
{
    Stored stored;
    for (std::size_t s = 0; s < 250; ++s) {
        const std::string id = std::to_string(s);
        stored.request.metricDataQueries.push_back(expressionQuery(
            "e" + id,
            "100 * m" + id + " / (m" + id + " + m" + std::to_string((s + 1) % 250) + " + 1)"));
    }
    stored.ask(state);
}
BENCHMARK(fiveHundredQueries)->Unit(benchmark::kMillisecond);

/// What reading and answering 250 metrics costs without expressions.
void twoHundredFiftyMetrics(benchmark::State& state)
{
    Stored stored;
    stored.ask(state);
}
BENCHMARK(twoHundredFiftyMetrics)->Unit(benchmark::kMillisecond);

/// The longest sum that an expression may be.
void parseLongest(benchmark::State& state)
{
    std::string text = "m1";
    while (text.size() + 3 <= Expression::kMaxLength)
        text += "+m1";
    for (auto _ : state)
        benchmark::DoNotOptimize(Expression::parse(text));
}
BENCHMARK(parseLongest)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
