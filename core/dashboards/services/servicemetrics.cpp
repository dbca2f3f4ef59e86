// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/servicemetrics.h"

#include "core/metrics/metriccatalogue.h"

#include <algorithm>
#include <set>

namespace yagura::services {

namespace {

using DimensionNames = std::vector<std::string_view>;

DimensionNames namesOf(const Metric& metric)
{
    DimensionNames names;
    for (const Dimension& dimension : metric.dimensions)
        names.push_back(dimension.name);
    std::sort(names.begin(), names.end());
    return names;
}

/// Place of a set of dimensions in the catalogue's list for the metric; behind all when it is not
/// named there.
std::size_t catalogueRank(const Metric& metric, const DimensionNames& names)
{
    const MetricInfo* info = metricInfo(metric.nameSpace, metric.metricName);
    if (!info)
        return 0;
    auto sets = dimensionSets(*info);
    for (auto& set : sets)
        std::sort(set.begin(), set.end());
    return static_cast<std::size_t>(std::find(sets.begin(), sets.end(), names) - sets.begin());
}

bool holds(const Metric& metric, std::string_view where)
{
    const std::size_t sign = where.find('=');
    return std::any_of(metric.dimensions.begin(), metric.dimensions.end(),
                       [&](const Dimension& dimension) {
                           return dimension.name == where.substr(0, sign)
                               && dimension.value == where.substr(sign + 1);
                       });
}

} // namespace

std::vector<const Definition*> allDefinitions()
{
    std::vector<const Definition*> all;
    for (const auto part :
         {compute(), loadBalancers(), databases(), messagingAndStorage(), edgeAndOperations()}) {
        for (const Definition& definition : part)
            all.push_back(&definition);
    }
    return all;
}

const Definition* definitionById(std::string_view id)
{
    for (const Definition* definition : allDefinitions()) {
        if (definition->id == id)
            return definition;
    }
    return nullptr;
}

const Definition* definitionOf(std::string_view nameSpace)
{
    for (const Definition* definition : allDefinitions()) {
        if (definition->nameSpace == nameSpace)
            return definition;
    }
    return nullptr;
}

std::vector<std::string> resourceDimensions(const Definition* definition,
                                            const std::vector<const Metric*>& metrics)
{
    std::vector<std::string> dimensions;
    if (definition) {
        for (const std::string_view name : definition->resourceDimensions) {
            if (!name.empty())
                dimensions.emplace_back(name);
        }
        return dimensions;
    }
    std::map<std::string, int> uses;
    for (const Metric* metric : metrics) {
        for (const Dimension& dimension : metric->dimensions)
            ++uses[dimension.name];
    }
    const auto most = std::max_element(
        uses.begin(), uses.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != uses.end())
        dimensions.push_back(most->first);
    return dimensions;
}

std::string resourceOf(const Metric& metric, const std::vector<std::string>& dimensions)
{
    for (const std::string& name : dimensions) {
        for (const Dimension& dimension : metric.dimensions) {
            if (dimension.name == name)
                return dimension.value;
        }
    }
    return {};
}

ServiceMetrics::ServiceMetrics(const std::vector<const Metric*>& metrics,
                               std::vector<std::string> dimensions)
    : m_dimensions(std::move(dimensions))
{
    std::set<std::string> resources;
    for (const Metric* metric : metrics) {
        m_nameSpace = metric->nameSpace;
        std::string resource = resourceOf(*metric, m_dimensions);
        m_byName[metric->metricName][resource].push_back(metric);
        if (!resource.empty())
            resources.insert(std::move(resource));
    }
    m_resources.assign(resources.begin(), resources.end());
}

std::vector<const Metric*> ServiceMetrics::of(std::string_view metricName,
                                              const std::string& resource,
                                              std::string_view where) const
{
    const auto name = m_byName.find(metricName);
    if (name == m_byName.end())
        return {};
    const auto found = name->second.find(resource);
    if (found == name->second.end())
        return {};
    const auto filtered = [&](bool byWhere) {
        std::map<DimensionNames, std::vector<const Metric*>> sets;
        for (const Metric* metric : found->second) {
            if (!byWhere || holds(*metric, where))
                sets[namesOf(*metric)].push_back(metric);
        }
        return sets;
    };
    auto sets = filtered(!where.empty());
    if (sets.empty())
        sets = filtered(false);
    const auto best = std::min_element(sets.begin(), sets.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const auto& set) {
            return std::pair(set.first.size(), catalogueRank(*set.second.front(), set.first));
        };
        return rank(a) < rank(b);
    });
    return best->second;
}

std::vector<std::string> ServiceMetrics::metricNames() const
{
    std::vector<std::string> names;
    for (const auto& [name, metrics] : m_byName)
        names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
        return metricRank(m_nameSpace, a) < metricRank(m_nameSpace, b);
    });
    return names;
}

} // namespace yagura::services
