// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ingest through the endpoint, as a live client sends it: PutMetricData with 1,000 datums a request
// on one kept-alive connection, each answered only when durable. The named alternative of the same
// run is plain SQLite rows, 1,000 a durable transaction.
#include "core/api/endpoint.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include "httpconnection.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <random>

namespace yagura {
namespace {

constexpr int kDatumsPerRequest = 1000;

std::string metricName(int series)
{
    return "metric_" + std::to_string(series % 10);
}

std::string host(int series)
{
    return "i-" + std::to_string(1000 + series / 10);
}

/// One minute of `kDatumsPerRequest` series, values to one decimal.
std::string jsonBody(std::int64_t epochSeconds, std::mt19937_64& random)
{
    std::string body = R"({"Namespace": "Bench", "MetricData": [)";
    for (int i = 0; i < kDatumsPerRequest; ++i) {
        body += i == 0 ? "" : ", ";
        body += R"({"MetricName": ")" + metricName(i) + R"(", "Timestamp": )"
            + std::to_string(epochSeconds) + R"(, "Value": )" + std::to_string(random() % 1000)
            + "." + std::to_string(random() % 10)
            + R"(, "Unit": "Percent", "Dimensions": [{"Name": "InstanceId", "Value": ")" + host(i)
            + R"("}]})";
    }
    return body + "]}";
}

std::string formBody(std::int64_t epochSeconds, std::mt19937_64& random)
{
    std::string body = "Action=PutMetricData&Version=2010-08-01&Namespace=Bench";
    const std::string time = formatIso8601(fromEpochSeconds(epochSeconds));
    for (int i = 0; i < kDatumsPerRequest; ++i) {
        const std::string member = "&MetricData.member." + std::to_string(i + 1) + ".";
        body += member + "MetricName=" + metricName(i) + member + "Timestamp=" + time + member
            + "Value=" + std::to_string(random() % 1000) + "." + std::to_string(random() % 10)
            + member + "Unit=Percent" + member + "Dimensions.member.1.Name=InstanceId" + member
            + "Dimensions.member.1.Value=" + host(i);
    }
    return body;
}

double processCpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// CPU seconds per million rows of plain SQLite: the alternative that the counters are ratios to.
double sqliteRowsCpuPerMillion()
{
    QTemporaryDir directory;
    SQLite::Database db(directory.filePath(QStringLiteral("rows.db")).toStdString(),
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA journal_mode=WAL");
    db.exec("PRAGMA synchronous=FULL");
    db.exec("CREATE TABLE sample(series INTEGER, time INTEGER, value REAL, PRIMARY KEY(series, "
            "time)) WITHOUT ROWID");
    constexpr int minutes = 100;
    const double before = processCpuSeconds();
    for (int minute = 0; minute < minutes; ++minute) {
        SQLite::Transaction transaction(db);
        SQLite::Statement insert(db, "INSERT INTO sample VALUES(?, ?, ?)");
        for (int series = 0; series < kDatumsPerRequest; ++series) {
            insert.bind(1, series);
            insert.bind(2, minute * 60);
            insert.bind(3, 0.1 * (series % 997));
            insert.exec();
            insert.reset();
        }
        transaction.commit();
    }
    return (processCpuSeconds() - before) * 1e6 / (minutes * kDatumsPerRequest);
}

void putThroughEndpoint(benchmark::State& state, bool isJson)
{
    MonitorOptions options;
    options.collectHost = false;
    Monitor monitor(options);
    if (!monitor.open()) {
        state.SkipWithError("the monitor did not open");
        return;
    }
    EndpointOptions endpointOptions;
    endpointOptions.port = 0;
    Endpoint endpoint(monitor, endpointOptions);
    if (!endpoint.start()) {
        state.SkipWithError("the endpoint did not start");
        return;
    }
    bench::HttpConnection connection(endpoint.port());
    const std::string head = "POST / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(endpoint.port())
        + (isJson
               ? "\r\nX-Amz-Target: GraniteServiceVersion20100801.PutMetricData\r\nContent-Type: "
                 "application/x-amz-json-1.0\r\n"
               : "\r\nContent-Type: application/x-www-form-urlencoded; charset=utf-8\r\n");
    std::mt19937_64 random(20261122);
    std::int64_t second = toEpochMs(monitor.clock().now()) / 60'000 * 60 - 13 * 86'400;
    double cpu = 0;
    for (auto _ : state) {
        state.PauseTiming();
        second += 60;
        const std::string body = isJson ? jsonBody(second, random) : formBody(second, random);
        state.ResumeTiming();
        const double before = processCpuSeconds();
        if (connection.post(head, body) != 200) {
            state.SkipWithError("the request was refused");
            return;
        }
        cpu += processCpuSeconds() - before;
    }
    const double datums = static_cast<double>(state.iterations()) * kDatumsPerRequest;
    const double cpuPerMillion = cpu * 1e6 / datums;
    static const double rows = sqliteRowsCpuPerMillion();
    state.SetItemsProcessed(state.iterations() * kDatumsPerRequest);
    state.counters["cpu_s_per_million"] = cpuPerMillion;
    state.counters["sqlite_rows_cpu_s_per_million"] = rows;
    state.counters["times_cheaper_than_sqlite_rows"] = rows / cpuPerMillion;
}

BENCHMARK_CAPTURE(putThroughEndpoint, json, true)
    ->Iterations(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(putThroughEndpoint, query, false)
    ->Iterations(1000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace yagura

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
