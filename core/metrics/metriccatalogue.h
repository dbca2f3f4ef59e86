// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace yagura {

/// What is known about a standard metric without asking anyone.
struct MetricInfo
{
    std::string_view nameSpace;
    std::string_view metricName;
    std::string_view unit; ///< service spelling
    std::string_view statistic; ///< the one that is asked for first
    /// English; also the source text of the translation context "MetricCatalogue".
    const char* description = nullptr;
    /// The sets of dimensions that it is usually reported with,
    /// "LoadBalancer|LoadBalancer,TargetGroup"; an empty one: without any.
    std::string_view dimensions;
    int periodSeconds = 60; ///< how often the service reports it
};

/// Every entry; those of one namespace stand together, in the order in which people want to see
/// them.
std::span<const MetricInfo> metricCatalogue();

/// The entry of a metric, or nullptr. Immutable; lives for the whole program.
const MetricInfo* metricInfo(std::string_view nameSpace, std::string_view metricName);

/// Place of the entry in the catalogue, or a number behind every entry.
int metricRank(std::string_view nameSpace, std::string_view metricName);

/// The statistic that suits a metric: the catalogue's, or Average.
std::string_view defaultStatistic(std::string_view nameSpace, std::string_view metricName);

/// MetricInfo::dimensions, taken apart.
std::vector<std::vector<std::string_view>> dimensionSets(const MetricInfo& info);

} // namespace yagura
