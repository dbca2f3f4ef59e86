// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/servicequotas.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yagura {

namespace {

constexpr std::array<std::pair<std::string_view, double>, 8> kCallsPerSecond{
    {{"DeleteAlarms", 3},
     {"DescribeAlarmHistory", 20},
     {"DescribeAlarms", 9},
     {"GetMetricData", 500},
     {"GetMetricStatistics", 400},
     {"ListMetrics", 25},
     {"PutMetricAlarm", 3},
     {"PutMetricData", 500}}};

std::string_view dimensionOf(const Metric& metric, std::string_view name)
{
    const auto found = std::find_if(metric.dimensions.begin(), metric.dimensions.end(),
                                    [&](const Dimension& d) { return d.name == name; });
    return found == metric.dimensions.end() ? std::string_view() : found->value;
}

} // namespace

Result<double> DefaultServiceQuotas::quotaOf(const Scope&, const Metric& usage) const
{
    const bool isOfApi = usage.nameSpace == "AWS/Usage" && usage.metricName == "CallCount"
        && dimensionOf(usage, "Service") == "CloudWatch" && dimensionOf(usage, "Type") == "API";
    const std::string_view operation = dimensionOf(usage, "Resource");
    const auto known = std::find_if(kCallsPerSecond.begin(), kCallsPerSecond.end(),
                                    [&](const auto& quota) { return quota.first == operation; });
    if (!isOfApi || known == kCallsPerSecond.end()) {
        return Error{errors::kResourceNotFound,
                     "No service quota is known for the metric " + usage.nameSpace + " "
                         + usage.metricName
                         + ". Quotas are known for the CallCount of CloudWatch's own operations in "
                           "AWS/Usage.",
                     {}};
    }
    return known->second;
}

} // namespace yagura
