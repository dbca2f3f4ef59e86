// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One data directory with 100,000 series and 50 million samples (YAGURA_BENCH_SERIES and
// YAGURA_BENCH_SAMPLES say otherwise): whether everything still works, and how long it takes.
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include "metricfeed.h"

#include <QFile>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>

#include <unistd.h>

#include <ctime>

using namespace yagura;
using namespace yagura::bench;
using namespace std::chrono_literals;

namespace {

int numberFrom(const char* variable, int otherwise)
{
    const char* wanted = std::getenv(variable);
    return wanted ? std::max(1, std::atoi(wanted)) : otherwise;
}

[[noreturn]] void fail(const std::string& message)
{
    std::fprintf(stderr, "%s\n", message.c_str());
    std::exit(1);
}

template <typename T>
T taken(Result<T>&& result)
{
    if (!result)
        fail(result.error().message);
    return std::move(*result);
}

void must(const VoidResult& result)
{
    if (!result)
        fail(result.error().message);
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Wall and CPU seconds of some work, as counters.
void measure(benchmark::State& state, const std::string& name, const std::function<void()>& work)
{
    const double cpu = cpuSeconds();
    const auto before = std::chrono::steady_clock::now();
    work();
    state.counters[name + "_s"]
        = std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    state.counters[name + "_cpu_s"] = cpuSeconds() - cpu;
}

struct Store
{
    QTemporaryDir directory;
    ManualClock clock{kStart};
    std::shared_ptr<MetricBackend> backend;
    std::unique_ptr<MetricService> service;

    void open()
    {
        service.reset();
        backend.reset();
        backend = taken(openMetricStore(directory.path().toStdString(), clock));
        service = std::make_unique<MetricService>(backend, clock);
    }
};

void readSome(benchmark::State& state, Store& store, int minutes)
{
    const auto metrics = store.service->storedMetrics({});
    const TimeRange range{kStart, kStart + minutes * 60s};
    const auto statOf = [&](std::size_t i, int period) {
        return MetricStat{(*metrics)[i * 7919 % metrics->size()], period, "Average", {}};
    };
    std::size_t points = 0;
    measure(state, "series_x1000", [&] {
        for (std::size_t i = 0; i < 1000; ++i)
            points += taken(store.service->readPeriods({}, statOf(i, 60), range)).size();
    });
    if (points != static_cast<std::size_t>(minutes) * 1000)
        fail("not all points");
    measure(state, "graph_of_40_x100", [&] {
        for (std::size_t graph = 0; graph < 100; ++graph) {
            const auto snapshot = taken(store.service->snapshot());
            for (std::size_t i = 0; i < 40; ++i)
                points
                    += taken(snapshot->readPeriods({}, statOf(graph * 40 + i, 300), range)).size();
        }
    });
    state.counters["points"] = static_cast<double>(points);
}

void listAll(benchmark::State& state, Store& store)
{
    measure(state, "list_all_pages", [&] {
        std::size_t listed = 0;
        ListMetricsRequest request;
        do {
            auto page = taken(store.service->listMetrics({}, request));
            listed += page.metrics.size();
            request.nextToken = std::move(page.nextToken);
        } while (request.nextToken);
        state.counters["listed"] = static_cast<double>(listed);
    });
}

void scale(benchmark::State& state)
{
    const int series = numberFrom("YAGURA_BENCH_SERIES", 100'000);
    const int minutes = numberFrom("YAGURA_BENCH_SAMPLES", 50'000'000) / series;
    for (auto _ : state) {
        Store store;
        store.open();
        measure(state, "ingest", [&] {
            Feed feed(series / kMetrics);
            for (int minute = 0; minute < minutes; ++minute) {
                store.clock.set(kStart + minute * 60s);
                feed.minute(minute, [&](const PutMetricDataRequest& request) {
                    taken(store.service->putMetricData({}, request));
                });
            }
        });
        state.counters["rss_MB"] = residentMegabytes();
        measure(state, "close_and_start", [&] { store.open(); });
        measure(state, "start", [&] { store.open(); });
        readSome(state, store, minutes);
        listAll(state, store);
        store.clock.set(kStart + 30h);
        measure(state, "settle", [&] { must(store.service->maintain()); });
        store.clock.advance(1h);
        must(store.service->maintain());
        state.counters["bytes_per_sample"]
            = static_cast<double>(store.service->counts().bytesOnDisk) / series / minutes;
        // Day by day, as a clock goes, until minutes become five minutes, and these hours.
        const auto ageTo = [&](int days) {
            while (store.clock.now() < kStart + days * 24h) {
                store.clock.advance(24h);
                must(store.service->maintain());
            }
        };
        ageTo(15);
        measure(state, "roll_to_five_minutes", [&] { ageTo(17); });
        state.counters["MB_in_five_minutes"]
            = static_cast<double>(store.service->counts().bytesOnDisk) / 1e6;
        ageTo(69);
        measure(state, "roll_to_hours", [&] { ageTo(72); });
        state.counters["MB_in_hours"]
            = static_cast<double>(store.service->counts().bytesOnDisk) / 1e6;
        ageTo(454);
        measure(state, "expire", [&] { ageTo(495); });
        state.counters["MB_expired"]
            = static_cast<double>(store.service->counts().bytesOnDisk) / 1e6;
        state.counters["left"] = static_cast<double>(store.service->counts().storedSamples);
    }
}
BENCHMARK(scale)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace

BENCHMARK_MAIN();
