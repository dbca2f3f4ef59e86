// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The metric store: bytes per sample, reads, and emptying it. bench_ingest has what comes in.
#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include "metricfeed.h"

#include <QTemporaryDir>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace yagura;
using namespace yagura::bench;

namespace {

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[noreturn]] void fail(const Error& error)
{
    std::fprintf(stderr, "%s: %s\n", error.code.c_str(), error.message.c_str());
    std::exit(1);
}

/// A store with one day in it, written once for all read benchmarks.
struct Day
{
    QTemporaryDir directory;
    ManualClock clock{kStart};
    std::shared_ptr<MetricBackend> backend;
    std::unique_ptr<MetricService> service;
    std::int64_t samples = 0;

    void open()
    {
        service.reset();
        backend.reset();
        auto opened = openMetricStore(directory.path().toStdString(), clock);
        if (!opened)
            fail(opened.error());
        backend = *opened;
        service = std::make_unique<MetricService>(backend, clock);
    }

    Day()
    {
        open();
        Feed feed(hostCount());
        for (int minute = 0; minute < kMinutes; ++minute) {
            clock.set(kStart + std::chrono::minutes{minute});
            feed.minute(minute, [&](const PutMetricDataRequest& request) {
                if (const auto put = service->putMetricData({}, request); !put)
                    fail(put.error());
                samples += static_cast<std::int64_t>(request.metricData.size());
            });
        }
    }

    static Day& get()
    {
        static Day day;
        return day;
    }
};

MetricStat statOf(int series, int period, const std::string& stat = "Average")
{
    char host[32];
    std::snprintf(host, sizeof(host), "i-%08x",
                  static_cast<unsigned>(series / kMetrics) * 2654435761U);
    return {
        {"Bench",
         metricName(series % kMetrics),
         {{"AvailabilityZone", "eu-west-1a"}, {"Environment", "production"}, {"InstanceId", host}}},
        period,
        stat,
        {}};
}

GetMetricDataRequest requestOf(int firstSeries, int count, int stride, int period)
{
    GetMetricDataRequest request;
    request.startTime = kStart;
    request.endTime = kStart + std::chrono::hours{24};
    request.scanBy = "TimestampAscending";
    for (int i = 0; i < count; ++i) {
        MetricDataQuery query;
        query.id = "m" + std::to_string(i);
        query.metricStat = statOf((firstSeries + i * stride) % (hostCount() * kMetrics), period);
        request.metricDataQueries.push_back(std::move(query));
    }
    return request;
}

void restartAndSize(benchmark::State& state)
{
    Day& day = Day::get();
    for (auto _ : state)
        day.open();
    // The day is over: it is re-packed, and the space of what it was before is given back.
    const double before = cpuSeconds();
    day.clock.set(kStart + std::chrono::hours{48});
    for (int round = 0; round < 2; ++round) {
        if (const auto done = day.service->maintain(); !done)
            fail(done.error());
        day.clock.advance(std::chrono::hours{2});
    }
    state.counters["settle_cpu_s_per_M"]
        = (cpuSeconds() - before) / static_cast<double>(day.samples) * 1e6;
    day.clock.set(kStart + std::chrono::hours{24});
    state.counters["bytes_per_sample"]
        = static_cast<double>(day.service->counts().bytesOnDisk) / static_cast<double>(day.samples);
}
BENCHMARK(restartAndSize)->Iterations(1)->Unit(benchmark::kMillisecond);

void readAll(benchmark::State& state, int count, int stride, int period)
{
    const Day& day = Day::get();
    int first = 0;
    std::size_t points = 0;
    for (auto _ : state) {
        for (int at = 0; at < count; at += 500) {
            const auto request
                = requestOf(first + at * stride, std::min(500, count - at), stride, period);
            const auto got = day.service->getMetricData({}, request);
            if (!got)
                fail(got.error());
            for (const MetricDataResult& result : got->metricDataResults)
                points += result.values.size();
        }
        first += 7;
    }
    state.counters["points"]
        = benchmark::Counter(static_cast<double>(points), benchmark::Counter::kAvgIterations);
}
void oneSeriesOneDayRaw(benchmark::State& state)
{
    readAll(state, 1, 1, 60);
}
BENCHMARK(oneSeriesOneDayRaw)->Unit(benchmark::kMillisecond);
void fortySeriesByFiveMinutes(benchmark::State& state)
{
    readAll(state, 40, 11, 300);
}
BENCHMARK(fortySeriesByFiveMinutes)->Unit(benchmark::kMillisecond);

void averageOfThousand(benchmark::State& state)
{
    const Day& day = Day::get();
    for (auto _ : state) {
        std::vector<double> sums(288);
        std::vector<double> counts(288);
        for (int host = 0; host < std::min(1000, hostCount()); ++host) {
            const auto points = day.service->readPeriods({}, statOf(host * kMetrics, 300),
                                                         {kStart, kStart + std::chrono::hours{24}});
            if (!points)
                fail(points.error());
            for (const PeriodPoint& point : *points) {
                const auto i = static_cast<std::size_t>((point.start - kStart) / Seconds{300});
                sums[i] += point.value;
                ++counts[i];
            }
        }
        benchmark::DoNotOptimize(sums);
        benchmark::DoNotOptimize(counts);
    }
}
BENCHMARK(averageOfThousand)->Unit(benchmark::kMillisecond);

void resetStore(benchmark::State& state)
{
    ManualClock clock(kStart);
    const auto backend = openMetricStore({}, clock);
    if (!backend)
        fail(backend.error());
    MetricService service(*backend, clock);
    Feed feed(10);
    for (auto _ : state) {
        state.PauseTiming();
        feed.minute(0, [&](const PutMetricDataRequest& request) {
            if (const auto put = service.importMetricData({}, request); !put)
                fail(put.error());
        });
        state.ResumeTiming();
        if (const auto done = service.reset(); !done)
            fail(done.error());
    }
}
BENCHMARK(resetStore)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
