// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/metricsearchindex.h"

#include <benchmark/benchmark.h>

#include <string>

using namespace yagura;

namespace {

constexpr int kMetrics = 100'000;

/// 5,000 instances with twenty metrics each.
MetricSearchIndex::Catalogue makeCatalogue()
{
    static const std::vector<std::string> names{"CPUUtilization", "NetworkIn", "NetworkPacketsOut",
                                                "DiskReadOps", "StatusCheckFailed_System"};
    auto catalogue = std::make_shared<std::vector<CatalogueEntry>>();
    for (int i = 0; i < kMetrics; ++i) {
        const std::string host = "i-0" + std::to_string(1'000'000 + i / 20);
        std::string nameSpace = i % 2 ? "AWS/EC2" : "Custom/Hosts";
        std::vector<Dimension> dimensions{{"InstanceId", host}};
        if (i % 3 == 0)
            dimensions.push_back({"Stage", i % 6 ? "prod-eu" : "test-us"});
        catalogue->push_back(
            {{std::move(nameSpace), names[std::size_t(i) % names.size()], std::move(dimensions)},
             {}});
    }
    return catalogue;
}

const MetricSearchIndex::Catalogue& catalogue()
{
    static const MetricSearchIndex::Catalogue made = makeCatalogue();
    return made;
}

constexpr const char* kSearches[] = {
    "{AWS/EC2,InstanceId} MetricName=\"CPUUtilization\"",
    "network packets NOT Stage=prod",
    "i-01000007",
    "(disk OR StatusCheck) AND Namespace=Custom",
};

void byIndex(benchmark::State& state)
{
    const MetricSearchIndex index(catalogue(), "123456789012");
    const auto search = MetricSearch::parse(kSearches[state.range(0)]);
    std::size_t found = 0;
    for (auto _ : state)
        found = index.find(*search).size();
    state.counters["found"] = double(found);
    state.SetLabel(kSearches[state.range(0)]);
}

/// Cuts and compares the names of every metric, each time.
void byReadingAll(benchmark::State& state)
{
    const auto search = MetricSearch::parse(kSearches[state.range(0)]);
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (const CatalogueEntry& entry : *catalogue())
            found += search->matches(entry.metric) ? 1 : 0;
    }
    state.counters["found"] = double(found);
    state.SetLabel(kSearches[state.range(0)]);
}

void makingTheIndex(benchmark::State& state)
{
    for (auto _ : state) {
        const MetricSearchIndex index(catalogue(), "123456789012");
        benchmark::DoNotOptimize(&index);
    }
}

} // namespace

BENCHMARK(byIndex)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(byReadingAll)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);
BENCHMARK(makingTheIndex)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
