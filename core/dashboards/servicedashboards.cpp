// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/servicedashboards.h"

#include "core/dashboards/services/serviceboardbuilder.h"
#include "core/dashboards/services/servicemetrics.h"

#include <QtGlobal>

#include <algorithm>
#include <map>

namespace yagura {

namespace {

const char* kAnyResources = QT_TRANSLATE_NOOP("ServiceDashboards", "Resources");
constexpr std::string_view kNamespacePrefix = "namespace:";

std::vector<const Metric*> metricsOf(const std::vector<Metric>& metrics, std::string_view nameSpace)
{
    std::vector<const Metric*> found;
    for (const Metric& metric : metrics) {
        if (metric.nameSpace == nameSpace)
            found.push_back(&metric);
    }
    return found;
}

ServiceEntry entryOf(const services::Definition* definition, const std::string& nameSpace,
                     const std::vector<const Metric*>& metrics)
{
    ServiceEntry entry;
    entry.id = definition ? std::string(definition->id) : std::string(kNamespacePrefix) + nameSpace;
    entry.title = definition ? definition->title : nameSpace;
    entry.nameSpace = nameSpace;
    entry.resourceWord = definition ? definition->resources : kAnyResources;
    entry.rangeHours = definition ? definition->rangeHours : 0;
    entry.metrics = static_cast<int>(metrics.size());
    entry.resources
        = services::ServiceMetrics(metrics, services::resourceDimensions(definition, metrics))
              .resources();
    return entry;
}

} // namespace

std::vector<ServiceEntry> serviceEntries(const std::vector<Metric>& metrics)
{
    std::map<std::string, std::vector<const Metric*>> byNamespace;
    for (const Metric& metric : metrics)
        byNamespace[metric.nameSpace].push_back(&metric);
    std::vector<ServiceEntry> entries;
    for (const services::Definition* definition : services::allDefinitions()) {
        if (const auto node = byNamespace.extract(std::string(definition->nameSpace)))
            entries.push_back(entryOf(definition, node.key(), node.mapped()));
    }
    for (const auto& [nameSpace, found] : byNamespace)
        entries.push_back(entryOf(nullptr, nameSpace, found));
    return entries;
}

std::optional<ServiceBoard> serviceBoard(const std::string& id, const std::vector<Metric>& metrics,
                                         const ServiceBoardOptions& options)
{
    const services::Definition* definition = services::definitionById(id);
    if (!definition && !id.starts_with(kNamespacePrefix))
        return std::nullopt;
    const std::string nameSpace
        = definition ? std::string(definition->nameSpace) : id.substr(kNamespacePrefix.size());
    const auto found = metricsOf(metrics, nameSpace);
    if (found.empty())
        return std::nullopt;
    services::ServiceBoardBuilder builder(
        services::ServiceMetrics(found, services::resourceDimensions(definition, found)), nameSpace,
        options);
    if (definition)
        builder.addParts(definition->parts);
    else
        builder.addEveryMetric();
    return builder.take();
}

std::string shortResourceName(const std::string& resource)
{
    // The middle of what the load balancers are called: kind/name/id.
    for (const std::string_view kind : {"app/", "net/", "gwy/", "targetgroup/"}) {
        if (!resource.starts_with(kind))
            continue;
        const std::size_t end = resource.find('/', kind.size());
        if (end != std::string::npos && end > kind.size())
            return resource.substr(kind.size(), end - kind.size());
    }
    return resource;
}

} // namespace yagura
