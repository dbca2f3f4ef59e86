// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectquery.h"

#include <algorithm>

namespace yagura {

namespace {

/// The value of a key, or nothing.
std::optional<std::string_view> valueOf(const Metric& metric, std::string_view account,
                                        std::string_view key)
{
    if (key == SelectQuery::kAccountKey)
        return account;
    const auto found = std::find_if(metric.dimensions.begin(), metric.dimensions.end(),
                                    [&](const Dimension& d) { return d.name == key; });
    if (found == metric.dimensions.end())
        return std::nullopt;
    return found->value;
}

bool hasSchema(const Metric& metric, const std::vector<std::string>& schema)
{
    return metric.dimensions.size() == schema.size()
        && std::all_of(metric.dimensions.begin(), metric.dimensions.end(), [&](const Dimension& d) {
               return std::binary_search(schema.begin(), schema.end(), d.name);
           });
}

} // namespace

bool SelectQuery::matches(const Metric& metric, std::string_view account) const
{
    if (metric.metricName != metricName || metric.nameSpace != nameSpace)
        return false;
    if (schema && !hasSchema(metric, *schema))
        return false;
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& condition) {
        const auto value = valueOf(metric, account, condition.key);
        return value && (*value == condition.value) == condition.isEqual;
    });
}

std::vector<std::string> SelectQuery::groupOf(const Metric& metric, std::string_view account) const
{
    std::vector<std::string> group;
    group.reserve(groupBy.size());
    for (const std::string& key : groupBy)
        group.emplace_back(valueOf(metric, account, key).value_or(kOther));
    return group;
}

} // namespace yagura
