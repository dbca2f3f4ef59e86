// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metriccatalogue.h"

#include "core/metrics/catalogue/metricfamilies.h"

#include <algorithm>
#include <unordered_map>

namespace yagura {

namespace {

/// In the order in which the services are listed.
constexpr std::span<const catalogue::MetricGroup> (*kFamilies[])() = {
    &catalogue::ec2,           &catalogue::autoScaling,  &catalogue::ebs,
    &catalogue::loadBalancers, &catalogue::databases,    &catalogue::functions,
    &catalogue::billing,       &catalogue::agentOnLinux, &catalogue::agentOnWindows,
    &catalogue::storage,       &catalogue::messaging,    &catalogue::dynamoDb,
    &catalogue::apiGateway,    &catalogue::containers,   &catalogue::elastiCache,
    &catalogue::edge,          &catalogue::operations,
};

std::vector<MetricInfo> allFamilies()
{
    std::vector<MetricInfo> all;
    for (const auto family : kFamilies) {
        for (const catalogue::MetricGroup& group : family()) {
            for (const catalogue::MetricRow& row : group.metrics) {
                all.push_back({group.nameSpace, row.metricName, row.unit, row.statistic,
                               row.description, group.dimensions, group.periodSeconds});
            }
        }
    }
    return all;
}

const std::vector<MetricInfo>& entries()
{
    static const std::vector<MetricInfo> all = allFamilies();
    return all;
}

struct Key
{
    std::string_view nameSpace;
    std::string_view metricName;
    bool operator==(const Key&) const = default;
};

struct KeyHash
{
    std::size_t operator()(const Key& key) const
    {
        const std::hash<std::string_view> hash;
        return hash(key.nameSpace) * 31 + hash(key.metricName);
    }
};

const std::unordered_map<Key, const MetricInfo*, KeyHash>& byName()
{
    static const auto map = [] {
        std::unordered_map<Key, const MetricInfo*, KeyHash> found;
        for (const MetricInfo& info : entries())
            found.emplace(Key{info.nameSpace, info.metricName}, &info);
        return found;
    }();
    return map;
}

} // namespace

std::span<const MetricInfo> metricCatalogue()
{
    return entries();
}

const MetricInfo* metricInfo(std::string_view nameSpace, std::string_view metricName)
{
    const auto found = byName().find(Key{nameSpace, metricName});
    return found == byName().end() ? nullptr : found->second;
}

int metricRank(std::string_view nameSpace, std::string_view metricName)
{
    const MetricInfo* info = metricInfo(nameSpace, metricName);
    return static_cast<int>(info ? info - entries().data() : std::ssize(entries()));
}

std::string_view defaultStatistic(std::string_view nameSpace, std::string_view metricName)
{
    const MetricInfo* info = metricInfo(nameSpace, metricName);
    return info ? info->statistic : "Average";
}

std::vector<std::vector<std::string_view>> dimensionSets(const MetricInfo& info)
{
    const auto split = [](std::string_view text, char separator) {
        std::vector<std::string_view> parts;
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find(separator, from), text.size());
            if (end > from)
                parts.push_back(text.substr(from, end - from));
            else if (separator == '|')
                parts.emplace_back();
            from = end + 1;
        }
        return parts;
    };
    std::vector<std::vector<std::string_view>> sets;
    for (const std::string_view set : split(info.dimensions, '|'))
        sets.push_back(split(set, ','));
    return sets;
}

} // namespace yagura
