// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/querytree.h"

namespace yagura {

namespace {

constexpr std::uint32_t kManyChildren = 16;

std::string_view takePart(std::string_view& rest)
{
    const auto dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest.remove_prefix(dot == std::string_view::npos ? rest.size() : dot + 1);
    return part;
}

} // namespace

QueryTree::QueryTree()
    : m_nodes(1)
{ }

std::uint32_t QueryTree::findChild(std::uint32_t parent, std::string_view name) const
{
    const Node& node = m_nodes[parent];
    if (node.childCount > kManyChildren) {
        const auto it = m_index.find({parent, name});
        return it == m_index.end() ? 0 : it->second;
    }
    for (std::uint32_t i = node.firstChild; i != 0; i = m_nodes[i].nextSibling) {
        if (m_nodes[i].name == name)
            return i;
    }
    return 0;
}

std::uint32_t QueryTree::child(std::uint32_t parent, std::string_view name)
{
    if (const std::uint32_t found = findChild(parent, name))
        return found;
    const auto index = std::uint32_t(m_nodes.size());
    Node node;
    node.name = name;
    node.parent = parent;
    m_nodes.push_back(node);
    Node& owner = m_nodes[parent];
    if (owner.lastChild == 0)
        owner.firstChild = index;
    else
        m_nodes[owner.lastChild].nextSibling = index;
    owner.lastChild = index;
    ++owner.childCount;
    if (owner.childCount == kManyChildren + 1) {
        for (std::uint32_t i = owner.firstChild; i != 0; i = m_nodes[i].nextSibling)
            m_index.emplace(ChildKey{parent, m_nodes[i].name}, i);
    } else if (owner.childCount > kManyChildren) {
        m_index.emplace(ChildKey{parent, name}, index);
    }
    return index;
}

bool QueryTree::add(std::string_view name, std::string_view value, std::size_t maxParts)
{
    std::string_view rest = name;
    std::uint32_t node = 0;
    bool isOnLastPath = true;
    std::size_t depth = 0;
    do {
        if (depth == maxParts)
            return false;
        const std::string_view part = takePart(rest);
        isOnLastPath
            = isOnLastPath && depth < m_lastPath.size() && m_nodes[m_lastPath[depth]].name == part;
        if (isOnLastPath) {
            node = m_lastPath[depth];
        } else {
            node = child(node, part);
            m_lastPath.resize(depth);
            m_lastPath.push_back(node);
        }
        ++depth;
    } while (!rest.empty());
    m_nodes[node].value = value;
    m_nodes[node].hasValue = true;
    return true;
}

std::string QueryTree::path(const Node& node) const
{
    std::string above = node.parent == 0 ? std::string() : path(m_nodes[node.parent]) + ".";
    return above.append(node.name);
}

} // namespace yagura
