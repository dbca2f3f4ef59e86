// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

/// The standard metrics as data: one file per family of services, one row per metric. Names, units
/// and dimensions are those that the services report; the sentences are Yagura's own, and the
/// source texts of the translation context "MetricCatalogue".
namespace yagura::catalogue {

struct MetricRow
{
    std::string_view metricName;
    std::string_view unit; ///< service spelling
    std::string_view statistic; ///< the one that is asked for first
    const char* description = nullptr;
};

/// Metrics of one namespace that are reported with the same dimensions and as often.
struct MetricGroup
{
    std::string_view nameSpace;
    std::string_view dimensions; ///< as MetricInfo::dimensions
    int periodSeconds = 60;
    std::span<const MetricRow> metrics;
};

std::span<const MetricGroup> ec2();
std::span<const MetricGroup> autoScaling();
std::span<const MetricGroup> ebs();
std::span<const MetricGroup> loadBalancers();
std::span<const MetricGroup> databases();
std::span<const MetricGroup> functions();
std::span<const MetricGroup> billing();
std::span<const MetricGroup> agentOnLinux();
std::span<const MetricGroup> agentOnWindows();
std::span<const MetricGroup> storage();
std::span<const MetricGroup> messaging();
std::span<const MetricGroup> dynamoDb();
std::span<const MetricGroup> apiGateway();
std::span<const MetricGroup> containers();
std::span<const MetricGroup> elastiCache();
std::span<const MetricGroup> edge();
std::span<const MetricGroup> operations();

} // namespace yagura::catalogue
