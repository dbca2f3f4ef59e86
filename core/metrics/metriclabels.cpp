// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metriclabels.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace yagura {

namespace {

std::string_view valueOf(const Metric& metric, std::string_view dimension)
{
    for (const Dimension& each : metric.dimensions) {
        if (each.name == dimension)
            return each.value;
    }
    return {};
}

void append(std::string& label, std::string_view part)
{
    if (!part.empty())
        label.append(label.empty() ? "" : " ").append(part);
}

/// The dimensions whose values are not the same in all metrics, by first appearance.
std::vector<std::string_view> differingDimensions(std::span<const Metric> metrics)
{
    std::vector<std::string_view> differing;
    std::set<std::string_view> seen;
    for (const Metric& metric : metrics) {
        for (const Dimension& dimension : metric.dimensions) {
            if (!seen.insert(dimension.name).second)
                continue;
            const bool isSame = std::all_of(metrics.begin(), metrics.end(), [&](const Metric& m) {
                return valueOf(m, dimension.name) == dimension.value;
            });
            if (!isSame)
                differing.push_back(dimension.name);
        }
    }
    return differing;
}

} // namespace

std::vector<std::string> defaultLabels(std::span<const MetricDataQuery> queries)
{
    struct Attributes
    {
        std::set<std::string_view> stats;
        std::set<int> periods;
    };
    std::map<std::string_view, Attributes> byName;
    const auto isShared = [](const MetricDataQuery& query) {
        return !query.label && query.returnData.value_or(true);
    };
    for (const MetricDataQuery& query : queries) {
        if (!query.metricStat || !isShared(query))
            continue;
        Attributes& attributes = byName[query.metricStat->metric.metricName];
        attributes.stats.insert(query.metricStat->stat);
        attributes.periods.insert(query.metricStat->period.value_or(0));
    }
    std::vector<std::string> labels;
    for (const MetricDataQuery& query : queries) {
        if (!query.metricStat) {
            labels.push_back(query.id);
            continue;
        }
        std::string label = query.metricStat->metric.metricName;
        if (isShared(query)) {
            const Attributes& attributes = byName[query.metricStat->metric.metricName];
            if (attributes.stats.size() > 1)
                label += " " + query.metricStat->stat;
            if (attributes.periods.size() > 1)
                label += " " + std::to_string(query.metricStat->period.value_or(0));
        }
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<std::string> searchLabels(std::span<const Metric> metrics)
{
    const auto differs = [&](auto member) {
        return std::any_of(metrics.begin(), metrics.end(), [&](const Metric& metric) {
            return metric.*member != metrics.front().*member;
        });
    };
    const bool hasNames = differs(&Metric::metricName);
    const bool hasNamespaces = differs(&Metric::nameSpace);
    const auto dimensions = differingDimensions(metrics);
    std::vector<std::string> labels;
    for (const Metric& metric : metrics) {
        std::string label;
        for (const std::string_view dimension : dimensions)
            append(label, valueOf(metric, dimension));
        if (hasNames || label.empty())
            append(label, metric.metricName);
        if (hasNamespaces)
            append(label, metric.nameSpace);
        labels.push_back(std::move(label));
    }
    return labels;
}

} // namespace yagura
