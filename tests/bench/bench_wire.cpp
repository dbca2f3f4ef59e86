// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// Decoding and binding of PutMetricData with 1,000 datums, beside a bare parse of the same JSON to
/// a tree (no struct at the end of it). The counter is processor seconds per million datums.
#include "core/api/cborcodec.h"
#include "core/api/jsoncodec.h"
#include "core/api/querycodec.h"
#include "core/metrics/metricrequests.h"

#include <benchmark/benchmark.h>

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>

#include <cstdlib>

using namespace yagura;

namespace {

constexpr int kDatums = 1000;

PutMetricDataRequest sampleRequest()
{
    PutMetricDataRequest request;
    request.nameSpace = "App/Web";
    for (int i = 0; i < kDatums; ++i) {
        MetricDatum datum;
        datum.metricName = "Latency";
        datum.dimensions = {{"Host", "web-" + std::to_string(i)}, {"Service", "checkout"}};
        datum.timestamp = fromEpochSeconds(1'767'225'600 + i);
        datum.value = 12.5 + i * 0.37;
        datum.unit = "Milliseconds";
        request.metricData.push_back(datum);
    }
    return request;
}

std::string sampleForm(const PutMetricDataRequest& request)
{
    std::string form = "Action=PutMetricData&Version=2010-08-01&Namespace=App%2FWeb";
    for (std::size_t i = 0; i < request.metricData.size(); ++i) {
        const MetricDatum& datum = request.metricData[i];
        const std::string prefix = "&MetricData.member." + std::to_string(i + 1) + ".";
        form += prefix + "MetricName=" + datum.metricName;
        form += prefix + "Timestamp=" + percentEncoded(formatIso8601(*datum.timestamp));
        form += prefix + "Value=" + std::to_string(*datum.value) + prefix + "Unit=" + *datum.unit;
        for (std::size_t d = 0; d < datum.dimensions.size(); ++d) {
            const std::string dimension
                = prefix + "Dimensions.member." + std::to_string(d + 1) + ".";
            form += dimension + "Name=" + datum.dimensions[d].name;
            form += dimension + "Value=" + datum.dimensions[d].value;
        }
    }
    return form;
}

void report(benchmark::State& state, std::size_t bytes)
{
    state.counters["s_per_million"]
        = benchmark::Counter(double(state.iterations()) * kDatums / 1e6,
                             benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    state.SetBytesProcessed(std::int64_t(bytes) * state.iterations());
}

template <typename Decode>
void run(benchmark::State& state, const std::string& body, const Decode& decode)
{
    for (auto _ : state) {
        PutMetricDataRequest request;
        if (!decode(body, request) || request.metricData.size() != kDatums)
            std::abort();
        benchmark::DoNotOptimize(request);
    }
    report(state, body.size());
}

void bareJsonParse(benchmark::State& state)
{
    const auto request = sampleRequest();
    const std::string body = encodeJson(shapeOf<PutMetricDataRequest>(), &request);
    for (auto _ : state) {
        boost::json::monotonic_resource memory;
        const auto value = boost::json::parse(body, &memory);
        benchmark::DoNotOptimize(value);
    }
    report(state, body.size());
}

void jsonToStruct(benchmark::State& state)
{
    const auto request = sampleRequest();
    run(state, encodeJson(shapeOf<PutMetricDataRequest>(), &request),
        [](const std::string& body, PutMetricDataRequest& out) {
            return decodeJson(body, shapeOf<PutMetricDataRequest>(), &out).has_value();
        });
}

void cborToStruct(benchmark::State& state)
{
    const auto request = sampleRequest();
    run(state, encodeCbor(shapeOf<PutMetricDataRequest>(), &request),
        [](const std::string& body, PutMetricDataRequest& out) {
            return decodeCbor(body, shapeOf<PutMetricDataRequest>(), &out).has_value();
        });
}

void queryToStruct(benchmark::State& state)
{
    run(state, sampleForm(sampleRequest()), [](const std::string& body, PutMetricDataRequest& out) {
        const auto form = FormParameters::parse(body);
        return form && decodeQuery(*form, shapeOf<PutMetricDataRequest>(), &out).has_value();
    });
}

void validateStruct(benchmark::State& state)
{
    const auto request = sampleRequest();
    for (auto _ : state) {
        if (!validate(request))
            std::abort();
    }
    report(state, 0);
}

} // namespace

BENCHMARK(bareJsonParse);
BENCHMARK(jsonToStruct);
BENCHMARK(cborToStruct);
BENCHMARK(queryToStruct);
BENCHMARK(validateStruct);

BENCHMARK_MAIN();
