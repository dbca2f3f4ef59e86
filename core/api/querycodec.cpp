// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/querycodec.h"

#include "core/api/binder.h"
#include "core/api/querytree.h"
#include "core/api/scalartext.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yagura {

namespace {

constexpr std::size_t kMaxParameters = 500'000;
constexpr std::size_t kMaxDepth = 32;
constexpr char kMalformedQueryString[] = "MalformedQueryString";

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Decodes into the buffer and returns its new end; nullptr for a broken escape.
char* decodeInto(char* out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            *out++ = ' ';
        } else if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
            const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
            if (low < 0)
                return nullptr;
            *out++ = char(high * 16 + low);
            i += 2;
        } else {
            *out++ = text[i];
        }
    }
    return out;
}

/// Walks the tree of names along a shape.
class QueryBinder
{
public:
    explicit QueryBinder(const QueryTree& tree)
        : m_tree(tree)
    { }

    VoidResult bindStructure(const QueryTree::Node& node, const Shape& shape, void* object)
    {
        std::size_t nextMember = 0;
        for (const auto* child = m_tree.firstChild(node); child; child = m_tree.next(*child)) {
            const ShapeMember* member = findMember(shape, child->name, nextMember);
            if (!member)
                continue;
            if (auto result = bindValue(*child, member->shape(), member->emplace(object)); !result)
                return result;
        }
        return {};
    }

private:
    static const ShapeMember* findMember(const Shape& shape, std::string_view name,
                                         std::size_t& nextMember)
    {
        const std::size_t size = shape.members.size();
        for (std::size_t i = 0; i < size; ++i) {
            const std::size_t at = (nextMember + i) % size;
            if (shape.members[at].name == name) {
                nextMember = at + 1;
                return &shape.members[at];
            }
        }
        return nullptr;
    }

    VoidResult bindValue(const QueryTree::Node& node, const Shape& shape, void* value)
    {
        switch (shape.kind) {
        case ShapeKind::Structure:
            if (node.hasValue && !node.value.empty())
                return mismatch(node, shape);
            return bindStructure(node, shape, value);
        case ShapeKind::List:
            return bindList(node, shape, value);
        default:
            if (!node.hasValue || node.childCount > 0 || !assignFromText(shape, value, node.value))
                return mismatch(node, shape);
            return {};
        }
    }

    VoidResult bindList(const QueryTree::Node& node, const Shape& shape, void* list)
    {
        if (node.hasValue && !node.value.empty())
            return mismatch(node, shape);
        const Shape& element = shape.element();
        const QueryTree::Node* parent = &node;
        for (const auto* child = m_tree.firstChild(node); child; child = m_tree.next(*child)) {
            if (child->name == (element.isMapEntry ? "entry" : "member"))
                parent = child;
        }
        std::vector<std::pair<std::int64_t, const QueryTree::Node*>> elements;
        elements.reserve(parent->childCount);
        for (const auto* child = m_tree.firstChild(*parent); child; child = m_tree.next(*child)) {
            constexpr std::int64_t kHighestIndex = 1'000'000;
            const auto index = parseInteger(child->name);
            if (!index || *index < 1 || *index > kHighestIndex)
                return Error{"MalformedInput",
                             m_tree.path(*child) + " is not a numbered element of a list.",
                             m_tree.path(node)};
            elements.emplace_back(*index, child);
        }
        std::sort(elements.begin(), elements.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [index, child] : elements) {
            void* value = shape.listAppend(list);
            auto result = element.isMapEntry ? bindEntry(*child, element, value)
                                             : bindValue(*child, element, value);
            if (!result)
                return result;
        }
        return {};
    }

    VoidResult bindEntry(const QueryTree::Node& node, const Shape& entry, void* object)
    {
        for (const auto* child = m_tree.firstChild(node); child; child = m_tree.next(*child)) {
            const std::size_t index = child->name == "key" ? 0 : 1;
            if (index == 1 && child->name != "value")
                continue;
            const ShapeMember& member = entry.members[index];
            if (auto result = bindValue(*child, member.shape(), member.emplace(object)); !result)
                return result;
        }
        return {};
    }

    [[nodiscard]] Error mismatch(const QueryTree::Node& node, const Shape& wanted) const
    {
        constexpr std::size_t kShown = 64;
        std::string shown;
        // Cut between characters, and only what can be shown.
        for (const char c : node.value.substr(0, kShown + 4)) {
            if (shown.size() >= kShown && (static_cast<unsigned char>(c) & 0xC0) != 0x80)
                break;
            shown += c;
        }
        const std::string name = m_tree.path(node);
        return {errors::kInvalidParameterValue,
                "The value " + (node.hasValue ? shown + " " : std::string()) + "for parameter "
                    + name + " is invalid. It must be " + std::string(describeKind(wanted.kind))
                    + ".",
                name};
    }

    const QueryTree& m_tree;
};

} // namespace

Result<FormParameters> FormParameters::parse(std::string_view text)
{
    FormParameters form;
    form.m_text.reset(new char[text.size() + 1]); // decoding never makes a text longer
    char* out = form.m_text.get();
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty())
            continue;
        const std::string_view name = pair.substr(0, pair.find('='));
        char* nameEnd = decodeInto(out, name);
        char* valueEnd = nullptr;
        if (nameEnd)
            valueEnd = decodeInto(nameEnd, pair.substr(std::min(pair.size(), name.size() + 1)));
        if (!valueEnd)
            return Error{kMalformedQueryString, "The form holds a broken percent escape.", {}};
        const std::string_view decodedName(out, std::size_t(nameEnd - out));
        const std::string_view decodedValue(nameEnd, std::size_t(valueEnd - nameEnd));
        if (!isValidUtf8(decodedName) || !isValidUtf8(decodedValue))
            return Error{kMalformedQueryString, "The form holds text that is not UTF-8.", {}};
        if (form.m_parameters.size() >= kMaxParameters)
            return Error{kMalformedQueryString, "The form holds too many parameters.", {}};
        form.m_parameters.push_back({decodedName, decodedValue});
        out = valueEnd;
    }
    return form;
}

std::string_view FormParameters::value(std::string_view name) const
{
    for (const Parameter& parameter : m_parameters) {
        if (parameter.name == name)
            return parameter.value;
    }
    return {};
}

VoidResult decodeQuery(const FormParameters& parameters, const Shape& shape, void* object)
{
    QueryTree tree;
    for (const auto& parameter : parameters.all()) {
        if (!tree.add(parameter.name, parameter.value, kMaxDepth))
            return Error{
                "MalformedInput", "The form holds a parameter name that is nested too deeply.", {}};
    }
    return QueryBinder(tree).bindStructure(tree.root(), shape, object);
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        if (isPlain) {
            result += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += '%';
            result += kHex[byte >> 4];
            result += kHex[byte & 15];
        }
    }
    return result;
}

} // namespace yagura
