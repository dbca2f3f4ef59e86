// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes into the metric store: CPU per sample beside VictoriaMetrics' remote write and plain
// SQLite rows of the same run, memory per active series, and how long a start takes. CPU counts all
// threads.
#include "core/base/clock.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"

#include "metricfeed.h"
#include "victoriametrics.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <malloc.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>

using namespace yagura;
using namespace yagura::bench;

namespace {

double cpuSeconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
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

/// The process's CPU time, without what this thread did outside of charge().
class Account
{
public:
    template <typename Work>
    void charge(const Work& work)
    {
        m_free += cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - m_mark;
        work();
        m_mark = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    }
    [[nodiscard]] double seconds() const
    {
        const double free = m_free + cpuSeconds(CLOCK_THREAD_CPUTIME_ID) - m_mark;
        return cpuSeconds(CLOCK_PROCESS_CPUTIME_ID) - m_begin - free;
    }

private:
    double m_begin = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    double m_mark = cpuSeconds(CLOCK_THREAD_CPUTIME_ID);
    double m_free = 0;
};

struct Store
{
    explicit Store(const QString& directory)
        : backend(taken(openMetricStore(directory.toStdString(), clock)))
        , service(backend, clock)
    { }

    void put(const PutMetricDataRequest& request)
    {
        if (const auto done = service.putMetricData({}, request); !done)
            fail(done.error().message);
    }

    ManualClock clock{kStart};
    std::shared_ptr<MetricBackend> backend;
    MetricService service;
};

/// Rows in SQLite as a plain program would keep them, 1,000 a transaction, durable like the store.
double sqliteRowsCpuPerMillion()
{
    const QTemporaryDir directory;
    SQLite::Database db(directory.filePath(QStringLiteral("rows.db")).toStdString(),
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE sample(series INTEGER, time INTEGER, value REAL, PRIMARY KEY(series, time)) "
        "WITHOUT ROWID");
    SQLite::Statement insert(db, "INSERT INTO sample VALUES(?, ?, ?)");
    Feed feed(std::min(hostCount(), 200));
    Account account;
    std::size_t samples = 0;
    for (int minute = 0; minute < 60; ++minute) {
        int series = 0;
        feed.minute(minute, [&](const PutMetricDataRequest& request) {
            samples += request.metricData.size();
            account.charge([&] {
                SQLite::Transaction transaction(db);
                for (const MetricDatum& datum : request.metricData) {
                    insert.reset();
                    insert.bind(1, series++);
                    insert.bind(2, static_cast<std::int64_t>(toEpochMs(*datum.timestamp) / 1000));
                    insert.bind(3, *datum.value);
                    insert.exec();
                }
                transaction.commit();
            });
        });
    }
    return account.seconds() / static_cast<double>(samples) * 1e6;
}

/// Each request goes to the store and to VictoriaMetrics, so that both see the same machine.
void ingest(benchmark::State& state)
{
    for (auto _ : state) {
        const QTemporaryDir directory;
        const auto other = VictoriaMetrics::start();
        if (!other)
            state.SetLabel("no victoria-metrics on the PATH: not compared");
        Feed feed(hostCount());
        auto store = std::make_unique<Store>(directory.path());
        const double otherBefore = other ? other->cpuSeconds() : 0;
        Account account;
        double samples = 0;
        for (int minute = 0; minute < kMinutes; ++minute) {
            store->clock.set(kStart + std::chrono::minutes{minute});
            feed.minute(minute, [&](const PutMetricDataRequest& request) {
                account.charge([&] { store->put(request); });
                if (other && !other->put(request))
                    fail("VictoriaMetrics refused a request");
                samples += static_cast<double>(request.metricData.size());
            });
        }
        account.charge([&] { store.reset(); });
        const double own = account.seconds() / samples * 1e6;
        const double rows = sqliteRowsCpuPerMillion();
        state.counters["samples"] = samples;
        state.counters["cpu_s_per_M"] = own;
        state.counters["sqlite_rows_cpu_s_per_M"] = rows;
        state.counters["sqlite_rows_ratio"] = rows / own;
        if (other) {
            const double cpu = (other->cpuSeconds() - otherBefore) / samples * 1e6;
            state.counters["victoriametrics_cpu_s_per_M"] = cpu;
            state.counters["victoriametrics_ratio"] = cpu / own;
        }
    }
}
BENCHMARK(ingest)->Iterations(1)->Unit(benchmark::kSecond);

/// Without what is mapped from files.
double residentBytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statm.readAll().split(' ');
    return (pages.value(1).toDouble() - pages.value(2).toDouble())
        * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double heapBytes()
{
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
}

/// A live day's beginning: each series a point a minute, through more than one checkpoint.
void memoryPerSeries(benchmark::State& state)
{
    const auto series = static_cast<double>(state.range(0));
    constexpr int minutes = 150;
    for (auto _ : state) {
        const QTemporaryDir directory;
        Feed feed(static_cast<int>(state.range(0)) / kMetrics);
        feed.minute(0, [](const PutMetricDataRequest&) {});
        malloc_trim(0);
        const double resident = residentBytes();
        const double heap = heapBytes();
        double mostResident = 0;
        double mostHeap = 0;
        double sumHeap = 0;
        Store store(directory.path());
        for (int minute = 0; minute < minutes; ++minute) {
            store.clock.set(kStart + std::chrono::minutes{minute});
            feed.minute(minute, [&](const PutMetricDataRequest& request) { store.put(request); });
            mostResident = std::max(mostResident, residentBytes() - resident);
            mostHeap = std::max(mostHeap, heapBytes() - heap);
            sumHeap += heapBytes() - heap;
        }
        state.counters["resident_peak_B"] = mostResident / series;
        state.counters["heap_peak_B"] = mostHeap / series;
        state.counters["heap_mean_B"] = sumHeap / minutes / series;
    }
}
BENCHMARK(memoryPerSeries)->Arg(10'000)->Arg(100'000)->Iterations(1)->Unit(benchmark::kSecond);

/// A start with the samples of a day and half an hour (15 million) on disk: after an end in order,
/// and after a kill.
void start(benchmark::State& state)
{
    static const auto directory = [] {
        auto made = std::make_unique<QTemporaryDir>();
        Store store(made->filePath(QStringLiteral(".")));
        Feed feed(hostCount());
        for (int minute = 0; minute < kMinutes + 60; ++minute) {
            store.clock.set(kStart + std::chrono::minutes{minute});
            feed.minute(minute, [&](const PutMetricDataRequest& request) { store.put(request); });
        }
        // What a kill leaves.
        std::filesystem::copy(made->path().toStdString(), made->path().toStdString() + "-killed",
                              std::filesystem::copy_options::recursive);
        return made;
    }();
    const bool isKilled = state.range(0) == 1;
    const QString path = directory->path() + (isKilled ? QStringLiteral("-killed") : QString());
    double points = 0;
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir copy;
        std::filesystem::copy(path.toStdString(), copy.path().toStdString(),
                              std::filesystem::copy_options::recursive);
        state.ResumeTiming();
        auto store = std::make_unique<Store>(copy.path());
        state.PauseTiming();
        points = static_cast<double>(store->backend->counts().storedPoints);
        store.reset();
        state.ResumeTiming();
    }
    state.counters["points"] = points;
    if (isKilled)
        QDir(path).removeRecursively();
}
BENCHMARK(start)->Arg(0)->Arg(1)->Iterations(3)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char* argv[])
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
