// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads from the metric store beside the same reads from SQLite rows and, where it is installed,
// from VictoriaMetrics (through HTTP on loopback, as it is used; without its cache). Medians of one
// run, in milliseconds; cpu_ms is the store's CPU time, to be trusted when the machine is busy. The
// peers hold only what is asked for. YAGURA_BENCH_ALONE leaves them out.
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include "metricfeed.h"
#include "victoriametrics.h"

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <functional>

using namespace yagura;
using namespace yagura::bench;
using namespace std::chrono_literals;

namespace {

constexpr int kHosts = 1000;
constexpr int kLongDays = 455;
const TimePoint kEnd = kStart + 24h;

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

std::string hostName(int host)
{
    char name[32];
    std::snprintf(name, sizeof(name), "i-%08x", static_cast<unsigned>(host) * 2654435761U);
    return name;
}

Metric metricOf(const std::string& name, int host)
{
    return {"Bench", name, {{"InstanceId", hostName(host)}}};
}

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double milliseconds(const std::function<void()>& work)
{
    const auto before = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before)
        .count();
}

double middleOf(std::vector<double>& times)
{
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

bool isAlone()
{
    return std::getenv("YAGURA_BENCH_ALONE") != nullptr;
}

/// The wall time of the middle round; if asked for, the CPU time of this thread too.
double medianOf(int rounds, const std::function<void(int)>& work, double* cpu = nullptr)
{
    std::vector<double> times;
    std::vector<double> cpuTimes;
    for (int round = 0; round < rounds; ++round) {
        const double before = threadMilliseconds();
        times.push_back(milliseconds([&] { work(round); }));
        cpuTimes.push_back(threadMilliseconds() - before);
    }
    if (cpu)
        *cpu = middleOf(cpuTimes);
    return middleOf(times);
}

double rowsMedian(int rounds, const std::function<void(int)>& work)
{
    return isAlone() ? 0 : medianOf(rounds, work);
}

/// The same data in three places: a gauge of 1,000 hosts for a day, minute by minute; a value an
/// hour for 15 months; and (in the store alone) a value a minute for 15 months, rolled up.
class Data
{
public:
    static Data& get()
    {
        static Data data;
        return data;
    }

    ManualClock clock{kStart - kLongDays * 24h};
    QTemporaryDir directory;
    std::shared_ptr<MetricBackend> backend;
    std::unique_ptr<MetricService> service;
    SQLite::Database rows{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    std::unique_ptr<VictoriaMetrics> victoria = isAlone() ? nullptr : VictoriaMetrics::start();

private:
    Data()
        : backend(taken(openMetricStore(directory.path().toStdString(), clock)))
        , service(std::make_unique<MetricService>(backend, clock))
    {
        rows.exec("CREATE TABLE sample(series INTEGER, time INTEGER, value REAL, "
                  "PRIMARY KEY(series, time)) WITHOUT ROWID; BEGIN");
        fillLong();
        for (int host = 0; host < kHosts; ++host) {
            Generator generator(host * kMetrics);
            send(
                "cpu_user", host, kStart, 60s, kMinutes, [&] { return generator.next(); }, true);
        }
        rows.exec("COMMIT");
        if (victoria && !victoria->get("/internal/force_flush"))
            fail("VictoriaMetrics does not flush");
        clock.set(kEnd + 6h);
        for (int round = 0; round < 2; ++round) {
            clock.advance(1h);
            must(service->maintain());
        }
    }

    void fillLong()
    {
        Generator hourly(0);
        Generator minutely(1);
        for (int day = 0; day < kLongDays; ++day) {
            const TimePoint at = kEnd - kLongDays * 24h + day * 24h;
            send(
                "hourly", 0, at, 3600s, 24, [&] { return hourly.next(); }, true);
            send(
                "minutely", 0, at, 60s, 1440, [&] { return minutely.next(); }, false);
            clock.set(at + 24h);
            must(service->maintain());
        }
    }

    void send(const std::string& name, int host, TimePoint from, Seconds step, int count,
              const std::function<double()>& next, bool isForPeers)
    {
        SQLite::Statement insert(rows, "INSERT INTO sample VALUES(?, ?, ?)");
        PutMetricDataRequest request{"Bench", {}};
        const Metric metric = metricOf(name, host);
        for (int i = 0; i < count; ++i) {
            MetricDatum datum;
            datum.metricName = metric.metricName;
            datum.dimensions = metric.dimensions;
            datum.timestamp = from + i * step;
            datum.value = next();
            request.metricData.push_back(std::move(datum));
            if (request.metricData.size() < 1000 && i + 1 < count)
                continue;
            must(service->importMetricData({}, request));
            if (isForPeers && victoria && !victoria->put(request))
                fail("VictoriaMetrics refused");
            for (const MetricDatum& each : request.metricData) {
                if (!isForPeers)
                    break;
                insert.reset();
                insert.bind(1, name == "hourly" ? -1 : host);
                insert.bind(2, std::int64_t{toEpochMs(*each.timestamp) / 1000});
                insert.bind(3, *each.value);
                insert.exec();
            }
            request.metricData.clear();
        }
    }
};

void report(benchmark::State& state, double own, double cpu, double sqlite, double victoria)
{
    state.counters["ms"] = own;
    state.counters["cpu_ms"] = cpu;
    if (sqlite > 0) {
        state.counters["sqlite_ms"] = sqlite;
        state.counters["sqlite_ratio"] = sqlite / own;
    }
    if (victoria > 0) {
        state.counters["vm_ms"] = victoria;
        state.counters["vm_ratio"] = victoria / own;
    }
}

std::int64_t seconds(TimePoint time)
{
    return toEpochMs(time) / 1000;
}

std::string rangeQuery(const std::string& query, TimePoint from, TimePoint to, int step)
{
    std::string encoded;
    for (const char c : query) {
        char hex[4];
        std::snprintf(hex, sizeof(hex), "%%%02X", static_cast<unsigned>(c) & 0xffU);
        encoded += hex;
    }
    return "/api/v1/query_range?nocache=1&query=" + encoded
        + "&start=" + std::to_string(seconds(from)) + "&end=" + std::to_string(seconds(to) - step)
        + "&step=" + std::to_string(step);
}

void readRows(Data& data, int series, TimePoint from, TimePoint to, int period)
{
    SQLite::Statement query(
        data.rows,
        period > 60
            ? "SELECT time / " + std::to_string(period)
                + ", avg(value) FROM sample WHERE series = ?"
                  " AND time >= ? AND time < ? GROUP BY 1"
            : std::string("SELECT time, value FROM sample WHERE series = ? AND time >= ? AND "
                          "time < ? ORDER BY time"));
    query.bind(1, series);
    query.bind(2, seconds(from));
    query.bind(3, seconds(to));
    double sum = 0;
    while (query.executeStep())
        sum += query.getColumn(1).getDouble();
    benchmark::DoNotOptimize(sum);
}

std::size_t readOwn(MetricSnapshot& snapshot, const Metric& metric, TimePoint from, TimePoint to,
                    int period)
{
    return taken(snapshot.readPeriods({}, {metric, period, "Average", {}}, {from, to})).size();
}

double victoriaMedian(Data& data, int rounds, const std::function<std::string(int)>& target)
{
    if (!data.victoria)
        return 0;
    return medianOf(rounds, [&](int round) {
        if (!data.victoria->get(target(round)))
            fail("VictoriaMetrics does not answer");
    });
}

void oneSeriesOneDayRaw(benchmark::State& state)
{
    Data& data = Data::get();
    for (auto _ : state) {
        double cpu = 0;
        const double own = medianOf(
            2000,
            [&](int round) {
                const auto snapshot = taken(data.service->snapshot());
                if (readOwn(*snapshot, metricOf("cpu_user", round * 7 % kHosts), kStart, kEnd, 60)
                    != 1440)
                    fail("not all points");
            },
            &cpu);
        const double sqlite
            = rowsMedian(200, [&](int round) { readRows(data, round, kStart, kEnd, 60); });
        const double victoria = victoriaMedian(data, 200, [](int round) {
            return rangeQuery("cpu_user{InstanceId=\"" + hostName(round) + "\"}", kStart, kEnd, 60);
        });
        report(state, own, cpu, sqlite, victoria);
    }
}
BENCHMARK(oneSeriesOneDayRaw)->Iterations(1);

void fifteenMonthsHourly(benchmark::State& state)
{
    Data& data = Data::get();
    const TimePoint from = kEnd - kLongDays * 24h;
    for (auto _ : state) {
        double cpu = 0;
        const double own = medianOf(
            1000,
            [&](int) {
                const auto snapshot = taken(data.service->snapshot());
                if (readOwn(*snapshot, metricOf("hourly", 0), from, kEnd, 3600) != kLongDays * 24)
                    fail("not all points");
            },
            &cpu);
        const double sqlite = rowsMedian(100, [&](int) { readRows(data, -1, from, kEnd, 60); });
        const double victoria
            = victoriaMedian(data, 40, [&](int) { return rangeQuery("hourly", from, kEnd, 3600); });
        report(state, own, cpu, sqlite, victoria);
    }
}
BENCHMARK(fifteenMonthsHourly)->Iterations(1);

/// 15 days in minutes, 48 in five minutes, the rest in hours.
void fifteenMonthsThroughTheTiers(benchmark::State& state)
{
    Data& data = Data::get();
    const TimePoint from = kEnd - kLongDays * 24h;
    for (auto _ : state) {
        double cpu = 0;
        const double own = medianOf(
            1000,
            [&](int) {
                const auto snapshot = taken(data.service->snapshot());
                if (readOwn(*snapshot, metricOf("minutely", 0), from, kEnd, 3600) != kLongDays * 24)
                    fail("not all points");
            },
            &cpu);
        report(state, own, cpu, 0, 0);
    }
}
BENCHMARK(fifteenMonthsThroughTheTiers)->Iterations(1);

void fortySeriesByFiveMinutes(benchmark::State& state)
{
    Data& data = Data::get();
    for (auto _ : state) {
        double cpu = 0;
        const double own = medianOf(
            400,
            [&](int round) {
                GetMetricDataRequest request;
                request.startTime = kStart;
                request.endTime = kEnd;
                request.scanBy = "TimestampAscending";
                for (int i = 0; i < 40; ++i) {
                    MetricDataQuery query;
                    query.id = "m" + std::to_string(i);
                    query.metricStat = MetricStat{
                        metricOf("cpu_user", (round + i * 11) % kHosts), 300, "Average", {}};
                    request.metricDataQueries.push_back(std::move(query));
                }
                if (taken(data.service->getMetricData({}, request)).metricDataResults.size() != 40)
                    fail("not all series");
            },
            &cpu);
        const double sqlite = rowsMedian(20, [&](int round) {
            for (int i = 0; i < 40; ++i)
                readRows(data, (round + i * 11) % kHosts, kStart, kEnd, 300);
        });
        const double victoria = victoriaMedian(data, 40, [](int round) {
            std::string hosts;
            for (int i = 0; i < 40; ++i)
                hosts += (i > 0 ? "|" : "") + hostName((round + i * 11) % kHosts);
            return rangeQuery("avg_over_time(cpu_user{InstanceId=~\"" + hosts + "\"}[5m])", kStart,
                              kEnd, 300);
        });
        report(state, own, cpu, sqlite, victoria);
    }
}
BENCHMARK(fortySeriesByFiveMinutes)->Iterations(1);

void averageOfThousand(benchmark::State& state)
{
    Data& data = Data::get();
    for (auto _ : state) {
        double cpu = 0;
        const double own = medianOf(
            40,
            [&](int) {
                const auto snapshot = taken(data.service->snapshot());
                std::vector<double> sums(288);
                std::vector<double> counts(288);
                for (int host = 0; host < kHosts; ++host) {
                    const auto points = taken(snapshot->readPeriods(
                        {}, {metricOf("cpu_user", host), 300, "Average", {}}, {kStart, kEnd}));
                    for (const PeriodPoint& point : points) {
                        const auto i = static_cast<std::size_t>((point.start - kStart) / 300s);
                        sums[i] += point.value;
                        counts[i] += 1;
                    }
                }
                benchmark::DoNotOptimize(sums);
                benchmark::DoNotOptimize(counts);
            },
            &cpu);
        const double sqlite = rowsMedian(3, [&](int) {
            SQLite::Statement query(data.rows,
                                    "SELECT time / 300, avg(value) FROM sample WHERE "
                                    "series >= 0 GROUP BY 1");
            while (query.executeStep())
                benchmark::DoNotOptimize(query.getColumn(1).getDouble());
        });
        const double victoria = victoriaMedian(data, 15, [](int) {
            return rangeQuery("avg(avg_over_time(cpu_user[5m]))", kStart, kEnd, 300);
        });
        report(state, own, cpu, sqlite, victoria);
    }
}
BENCHMARK(averageOfThousand)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
