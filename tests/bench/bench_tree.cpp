// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One step of a search in the metric tree, beside the same search by a recursive
// QSortFilterProxyModel.
#include "ui/metrics/metrictree.h"

#include <QGuiApplication>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <benchmark/benchmark.h>

using namespace yagura;

namespace {

MetricTree::Metrics fleet(int total)
{
    auto metrics = std::make_shared<std::vector<Metric>>();
    static const char* const names[]
        = {"CPUUtilization",    "DiskReadBytes",    "DiskReadOps", "DiskWriteBytes",
           "DiskWriteOps",      "NetworkIn",        "NetworkOut",  "NetworkPacketsIn",
           "NetworkPacketsOut", "StatusCheckFailed"};
    for (int i = 0; i < total; ++i)
        metrics->push_back(
            {"AWS/EC2", names[i % 10], {{"InstanceId", "i-" + std::to_string(i / 10)}}});
    return metrics;
}

void buildTree(benchmark::State& state)
{
    const auto metrics = fleet(int(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(MetricTree::build(metrics));
}
BENCHMARK(buildTree)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void searchTree(benchmark::State& state)
{
    const auto tree = MetricTree::build(fleet(int(state.range(0))));
    const QStringList terms = VisibleTree::termsOf(QStringLiteral("cpu i-42"));
    for (auto _ : state)
        benchmark::DoNotOptimize(VisibleTree::of(*tree, terms));
}
BENCHMARK(searchTree)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void searchProxy(benchmark::State& state)
{
    QStandardItemModel model;
    auto* space = new QStandardItem(QStringLiteral("AWS/EC2"));
    model.appendRow(space);
    const auto metrics = fleet(int(state.range(0)));
    QStandardItem* resource = nullptr;
    for (std::size_t i = 0; i < metrics->size(); ++i) {
        const Metric& metric = (*metrics)[i];
        if (i % 10 == 0) {
            resource = new QStandardItem(QString::fromStdString(metric.dimensions.front().value));
            space->appendRow(resource);
        }
        resource->appendRow(new QStandardItem(QString::fromStdString(metric.metricName)));
    }
    QSortFilterProxyModel proxy;
    proxy.setRecursiveFilteringEnabled(true);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy.setSourceModel(&model);
    for (auto _ : state) {
        proxy.setFilterFixedString(QStringLiteral("cpu"));
        benchmark::DoNotOptimize(proxy.rowCount(proxy.index(0, 0)));
        proxy.setFilterFixedString(QString());
        benchmark::DoNotOptimize(proxy.rowCount(proxy.index(0, 0)));
    }
}
BENCHMARK(searchProxy)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
