// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The metric store: ingest through MetricService beside plain SQLite rows, bytes per sample, and
// reads. The mix is that of a fleet of hosts: 40 % gauges in tenths, 20 % counters, 10 % constant,
// 10 % bytes a minute, 10 % rates of full mantissa (a count / 60), 10 % multiples of a page.
#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace yagura;

namespace {

constexpr int kMetrics = 10;
constexpr int kMinutes = 1440;
const TimePoint kStart = fromEpochSeconds(1'788'220'800);

int hostCount()
{
    const char* wanted = std::getenv("YAGURA_BENCH_HOSTS");
    return wanted ? std::max(1, std::atoi(wanted)) : 1000;
}

const char* metricName(int metric)
{
    static constexpr const char* kNames[kMetrics]
        = {"cpu_user",       "cpu_system",     "mem_used_percent", "disk_used_percent",
           "net_packets",    "requests_total", "status_check",     "net_in_bytes",
           "disk_read_rate", "mem_free_bytes"};
    return kNames[metric];
}

/// One metric of one host, minute by minute; a pure function of its number.
class Generator
{
public:
    explicit Generator(int number)
        : m_random(static_cast<std::uint64_t>(number) + 20261122)
        , m_metric(number % kMetrics)
    {
        m_level = m_metric == 9 ? std::floor(uniform() * 8e6) : 10 + uniform() * 50;
        m_scale = std::exp(7 + uniform() * 7);
    }

    double next()
    {
        switch (m_metric) {
        case 0:
        case 1:
        case 2:
            m_level += (40 - m_level) * 0.03
                + normal()
                    * (m_metric == 0       ? 3
                           : m_metric == 1 ? 0.5
                                           : 0.2);
            return std::round(std::clamp(m_level, 0.0, 100.0) * 10) / 10;
        case 3:
            m_level += uniform() < 0.03 ? 0.1 : 0;
            return std::round(m_level * 10) / 10;
        case 4:
        case 5:
            return m_sum += std::floor(m_scale / 10 * (0.5 + uniform()));
        case 6:
            return 0;
        case 7:
            return std::floor(m_scale * std::exp(normal() * 0.4));
        case 8:
            return std::floor(m_scale * 60 * std::exp(normal() * 0.4)) / 60;
        default:
            m_level = std::max(0.0, m_level + std::floor(uniform() * 512) - 256);
            return m_level * 4096;
        }
    }

private:
    double uniform() { return static_cast<double>(m_random() >> 11) * 0x1p-53; }
    double normal() { return (uniform() + uniform() + uniform() + uniform() - 2) * 1.732; }
    std::mt19937_64 m_random;
    int m_metric;
    double m_level = 0;
    double m_scale = 1;
    double m_sum = 0;
};

/// The whole day, minute by minute, each minute all series: what a live client sends, 1,000 datums
/// a call.
class Feed
{
public:
    explicit Feed(int hosts)
    {
        for (int i = 0; i < hosts * kMetrics; ++i)
            m_generators.emplace_back(i);
        for (int i = 0; i < hosts * kMetrics; ++i) {
            MetricDatum datum;
            datum.metricName = metricName(i % kMetrics);
            char host[32];
            std::snprintf(host, sizeof(host), "i-%08x",
                          static_cast<unsigned>(i / kMetrics) * 2654435761U);
            datum.dimensions = {{"AvailabilityZone", "eu-west-1a"},
                                {"Environment", "production"},
                                {"InstanceId", host}};
            m_datums.push_back(std::move(datum));
        }
    }

    /// Calls `send(request)` for one minute.
    template <typename Send>
    void minute(int minute, const Send& send)
    {
        PutMetricDataRequest request;
        request.nameSpace = "Bench";
        for (std::size_t at = 0; at < m_datums.size(); at += 1000) {
            const std::size_t end = std::min(m_datums.size(), at + 1000);
            request.metricData.assign(m_datums.begin() + static_cast<std::ptrdiff_t>(at),
                                      m_datums.begin() + static_cast<std::ptrdiff_t>(end));
            for (std::size_t i = at; i < end; ++i) {
                request.metricData[i - at].value = m_generators[i].next();
                request.metricData[i - at].timestamp = kStart + std::chrono::minutes{minute};
            }
            send(request);
        }
    }

private:
    std::vector<Generator> m_generators;
    std::vector<MetricDatum> m_datums;
};

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
    double ingestCpu = 0;
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
                const double before = cpuSeconds();
                const auto put = service->putMetricData({}, request);
                ingestCpu += cpuSeconds() - before;
                if (!put)
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

/// Rows in SQLite as a plain program would keep them, 1,000 a transaction, durable like the store.
double sqliteRowsCpu(std::int64_t& samples)
{
    const QTemporaryDir directory;
    SQLite::Database db(directory.filePath(QStringLiteral("rows.db")).toStdString(),
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE sample(series INTEGER, time INTEGER, value REAL, PRIMARY KEY(series, time)) "
        "WITHOUT ROWID");
    SQLite::Statement insert(db, "INSERT INTO sample VALUES(?, ?, ?)");
    const int hosts = std::min(hostCount(), 200);
    Feed feed(hosts);
    double cpu = 0;
    for (int minute = 0; minute < 60; ++minute) {
        int series = 0;
        feed.minute(minute, [&](const PutMetricDataRequest& request) {
            const double before = cpuSeconds();
            SQLite::Transaction transaction(db);
            for (const MetricDatum& datum : request.metricData) {
                insert.reset();
                insert.bind(1, series++);
                insert.bind(2, static_cast<std::int64_t>(toEpochMs(*datum.timestamp) / 1000));
                insert.bind(3, *datum.value);
                insert.exec();
            }
            transaction.commit();
            cpu += cpuSeconds() - before;
            samples += static_cast<std::int64_t>(request.metricData.size());
        });
    }
    return cpu;
}

void ingest(benchmark::State& state)
{
    for (auto _ : state) {
        Day& day = Day::get();
        std::int64_t rows = 0;
        const double rowsPerMillion = sqliteRowsCpu(rows) / static_cast<double>(rows) * 1e6;
        const double perMillion = day.ingestCpu / static_cast<double>(day.samples) * 1e6;
        state.counters["samples"] = static_cast<double>(day.samples);
        state.counters["cpu_s_per_M"] = perMillion;
        state.counters["sqlite_rows_cpu_s_per_M"] = rowsPerMillion;
        state.counters["ratio"] = rowsPerMillion / perMillion;
    }
}
BENCHMARK(ingest)->Iterations(1)->Unit(benchmark::kMillisecond);

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
