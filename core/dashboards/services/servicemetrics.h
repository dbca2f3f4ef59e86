// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/services/servicedefinition.h"
#include "core/metrics/metricrequests.h"

#include <map>
#include <string>
#include <vector>

namespace yagura::services {

/// The definition with this id, or nullptr.
const Definition* definitionById(std::string_view id);
const Definition* definitionOf(std::string_view nameSpace);
std::vector<const Definition*> allDefinitions();

/// The dimensions that tell a namespace's resources apart: the definition's, or for any other
/// namespace the one that most of its metrics have.
std::vector<std::string> resourceDimensions(const Definition* definition,
                                            const std::vector<const Metric*>& metrics);

/// The resource that a metric is about; empty without any.
std::string resourceOf(const Metric& metric, const std::vector<std::string>& dimensions);

/// The metrics of one namespace by name and resource.
class ServiceMetrics
{
public:
    ServiceMetrics(const std::vector<const Metric*>& metrics, std::vector<std::string> dimensions);

    /// What a row shows of a resource ("" for metrics without one): of several sets of dimensions
    /// the smallest, and among those the one that the catalogue names first.
    [[nodiscard]] std::vector<const Metric*> of(std::string_view metricName,
                                                const std::string& resource,
                                                std::string_view where) const;
    [[nodiscard]] const std::vector<std::string>& resources() const { return m_resources; }
    [[nodiscard]] const std::vector<std::string>& dimensions() const { return m_dimensions; }
    /// Of all resources, in the order of the catalogue and then by name.
    [[nodiscard]] std::vector<std::string> metricNames() const;

private:
    std::map<std::string, std::map<std::string, std::vector<const Metric*>, std::less<>>,
             std::less<>>
        m_byName;
    std::vector<std::string> m_dimensions;
    std::vector<std::string> m_resources;
    std::string m_nameSpace;
};

} // namespace yagura::services
