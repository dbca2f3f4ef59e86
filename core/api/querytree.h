// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yagura {

/// The parameters of a form as the tree that their dotted names describe. Texts are not copied:
/// they must outlive the tree. Made for names that come grouped, as clients send them, but in time
/// linear in the text whatever the order.
class QueryTree
{
public:
    struct Node
    {
        std::string_view name;
        std::string_view value;
        bool hasValue = false;
        std::uint32_t parent = 0;
        std::uint32_t firstChild = 0; ///< 0: none (the root is nobody's child)
        std::uint32_t lastChild = 0;
        std::uint32_t nextSibling = 0;
        std::uint32_t childCount = 0;
    };

    QueryTree();

    /// False when the name has more parts than that. Of equal names the last value counts.
    bool add(std::string_view name, std::string_view value, std::size_t maxParts);

    [[nodiscard]] const Node& root() const { return m_nodes.front(); }
    [[nodiscard]] const Node* firstChild(const Node& node) const { return at(node.firstChild); }
    [[nodiscard]] const Node* next(const Node& node) const { return at(node.nextSibling); }
    /// `MetricData.member.1.Value`
    [[nodiscard]] std::string path(const Node& node) const;

private:
    struct ChildKey
    {
        std::uint32_t parent;
        std::string_view name;
        bool operator==(const ChildKey&) const = default;
    };
    struct ChildKeyHash
    {
        std::size_t operator()(const ChildKey& key) const
        {
            return std::hash<std::string_view>()(key.name)
                ^ (std::size_t(key.parent) * 0x9E3779B97F4A7C15ULL);
        }
    };

    [[nodiscard]] const Node* at(std::uint32_t index) const
    {
        return index == 0 ? nullptr : &m_nodes[index];
    }
    std::uint32_t child(std::uint32_t parent, std::string_view name);
    std::uint32_t findChild(std::uint32_t parent, std::string_view name) const;

    std::vector<Node> m_nodes;
    std::unordered_map<ChildKey, std::uint32_t, ChildKeyHash>
        m_index; ///< children of nodes that have many
    std::vector<std::uint32_t> m_lastPath; ///< the nodes of the name before, from the root down
};

} // namespace yagura
