// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/metricsearch.h"

#include "core/metrics/search/searchparser.h"

#include <algorithm>

namespace yagura {

namespace {

bool matchesSchema(const SearchNode& node, const Metric& metric)
{
    if (metric.nameSpace != node.text || metric.dimensions.size() != node.dimensions.size())
        return false;
    return std::all_of(metric.dimensions.begin(), metric.dimensions.end(),
                       [&](const Dimension& dimension) {
                           return std::binary_search(node.dimensions.begin(), node.dimensions.end(),
                                                     dimension.name);
                       });
}

bool matchesText(const SearchNode& node, const std::string& text)
{
    return node.term ? node.term->matches(text) : node.text == text;
}

bool matchesAny(const SearchNode& node, const Metric& metric)
{
    return matchesText(node, metric.nameSpace) || matchesText(node, metric.metricName)
        || std::any_of(
               metric.dimensions.begin(), metric.dimensions.end(), [&](const Dimension& dimension) {
                   return matchesText(node, dimension.name) || matchesText(node, dimension.value);
               });
}

bool matchesProperty(const SearchNode& node, const Metric& metric)
{
    if (node.property.empty())
        return matchesAny(node, metric);
    if (node.property == "MetricName")
        return matchesText(node, metric.metricName);
    if (node.property == "Namespace")
        return matchesText(node, metric.nameSpace);
    return std::any_of(
        metric.dimensions.begin(), metric.dimensions.end(), [&](const Dimension& dimension) {
            return dimension.name == node.property && matchesText(node, dimension.value);
        });
}

bool matchesNode(const SearchNode& node, const Metric& metric, std::string_view account)
{
    const auto matchesChild
        = [&](const auto& child) { return matchesNode(*child, metric, account); };
    switch (node.kind) {
    case SearchNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), matchesChild);
    case SearchNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), matchesChild);
    case SearchNode::Kind::Not:
        return !matchesChild(node.children.front());
    case SearchNode::Kind::Schema:
        return matchesSchema(node, metric);
    case SearchNode::Kind::Term:
    case SearchNode::Kind::Exact:
        return matchesProperty(node, metric);
    case SearchNode::Kind::Account:
        return node.text.empty() || node.text == account;
    }
    return false;
}

} // namespace

Result<MetricSearch> MetricSearch::parse(std::string_view query)
{
    auto root = parseSearch(query);
    if (!root)
        return root.error();
    return MetricSearch(std::shared_ptr<const SearchNode>(std::move(*root)));
}

bool MetricSearch::matches(const Metric& metric, std::string_view account) const
{
    return matchesNode(*m_root, metric, account);
}

} // namespace yagura
