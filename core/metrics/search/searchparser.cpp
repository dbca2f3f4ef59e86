// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/searchparser.h"

#include "core/base/utf8.h"
#include "core/metrics/search/metricsearch.h"

#include <algorithm>

namespace yagura {

namespace {

using NodePtr = std::unique_ptr<SearchNode>;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kWordEnd = " \t\r\n(){}\"=";
constexpr std::string_view kNameEnd = " \t\r\n(){}\"=,";
constexpr std::string_view kAccountProperty = ":aws.AccountId";

class SearchParser
{
public:
    explicit SearchParser(std::string_view query)
        : m_query(query)
    { }

    Result<NodePtr> parse()
    {
        skipSpaces();
        NodePtr schema;
        if (peek() == '{') {
            auto parsed = parseSchema();
            if (!parsed)
                return parsed;
            schema = std::move(*parsed);
            skipSpaces();
            if (peek() == ',')
                ++m_at;
            skipSpaces();
        }
        if (isAtEnd())
            return schema ? Result<NodePtr>(std::move(schema)) : fail("the search is empty", m_at);
        auto terms = parseOr({}, 0);
        if (!terms)
            return terms;
        if (!isAtEnd())
            return fail(std::string("unexpected '") + peek() + "'", m_at);
        if (!schema)
            return terms;
        auto both = nodeOf(SearchNode::Kind::And);
        both->children.push_back(std::move(schema));
        both->children.push_back(std::move(*terms));
        return Result<NodePtr>(std::move(both));
    }

private:
    static NodePtr nodeOf(SearchNode::Kind kind)
    {
        auto node = std::make_unique<SearchNode>();
        node->kind = kind;
        return node;
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_query.size(); }
    [[nodiscard]] char peek() const { return isAtEnd() ? '\0' : m_query[m_at]; }

    void skipSpaces() { m_at = std::min(m_query.find_first_not_of(kSpaces, m_at), m_query.size()); }

    [[nodiscard]] std::string_view peekWord(std::string_view end = kWordEnd) const
    {
        return m_query.substr(m_at,
                              std::min(m_query.find_first_of(end, m_at), m_query.size()) - m_at);
    }

    [[nodiscard]] Error fail(const std::string& what, std::size_t at) const
    {
        const std::size_t position = countCodePoints(m_query.substr(0, at)) + 1;
        return {errors::kValidationError,
                "Invalid search expression: " + what + " at position " + std::to_string(position)
                    + ".",
                {}};
    }

    /// `"text"`, the quote being the next character.
    VoidResult parseQuoted(std::string& text)
    {
        const std::size_t start = m_at++;
        for (; !isAtEnd() && peek() != '"'; ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_query.size()
                && std::string_view("\"\\()").find(m_query[m_at + 1]) != std::string_view::npos)
                ++m_at;
            text += peek();
        }
        if (isAtEnd())
            return fail("the quotation mark is not closed", start);
        ++m_at;
        if (text.empty())
            return fail("nothing stands between the quotation marks", start);
        return {};
    }

    VoidResult parseName(std::string& name)
    {
        skipSpaces();
        if (peek() == '"')
            return parseQuoted(name);
        name = peekWord(kNameEnd);
        if (name.empty())
            return fail("a name is missing", m_at);
        m_at += name.size();
        return {};
    }

    Result<NodePtr> parseSchema()
    {
        const std::size_t start = m_at++;
        std::vector<std::string> names;
        for (;;) {
            if (const auto name = parseName(names.emplace_back()); !name)
                return name.error();
            skipSpaces();
            if (peek() == '}')
                break;
            if (isAtEnd())
                return fail("the brace is not closed", start);
            if (peek() != ',')
                return fail("',' or '}' is missing", m_at);
            ++m_at;
        }
        ++m_at;
        NodePtr node = nodeOf(SearchNode::Kind::Schema);
        node->text = names.front();
        node->dimensions.assign(names.begin() + 1, names.end());
        std::sort(node->dimensions.begin(), node->dimensions.end());
        return Result<NodePtr>(std::move(node));
    }

    Result<NodePtr> parseOr(const std::string& property, int depth)
    {
        NodePtr alternatives = nodeOf(SearchNode::Kind::Or);
        for (;;) {
            auto next = parseAnd(property, depth);
            if (!next)
                return next;
            alternatives->children.push_back(std::move(*next));
            skipSpaces();
            if (peekWord() != "OR")
                return single(std::move(alternatives));
            m_at += 2;
        }
    }

    Result<NodePtr> parseAnd(const std::string& property, int depth)
    {
        NodePtr all = nodeOf(SearchNode::Kind::And);
        for (;;) {
            auto next = parseNot(property, depth);
            if (!next)
                return next;
            all->children.push_back(std::move(*next));
            skipSpaces();
            if (isAtEnd() || peek() == ')' || peekWord() == "OR")
                return single(std::move(all));
            if (peekWord() == "AND")
                m_at += 3;
        }
    }

    static Result<NodePtr> single(NodePtr node)
    {
        if (node->children.size() > 1)
            return Result<NodePtr>(std::move(node));
        NodePtr only = std::move(node->children.front());
        return Result<NodePtr>(std::move(only));
    }

    Result<NodePtr> parseNot(const std::string& property, int depth)
    {
        skipSpaces();
        if (depth >= MetricSearch::kMaxDepth)
            return fail("more than " + std::to_string(MetricSearch::kMaxDepth)
                            + " levels within each other",
                        m_at);
        if (peekWord() != "NOT")
            return parsePrimary(property, depth);
        m_at += 3;
        auto operand = parseNot(property, depth + 1);
        if (!operand)
            return operand;
        NodePtr node = nodeOf(SearchNode::Kind::Not);
        node->children.push_back(std::move(*operand));
        return Result<NodePtr>(std::move(node));
    }

    Result<NodePtr> parseGroup(const std::string& property, int depth)
    {
        const std::size_t start = m_at++;
        auto inside = parseOr(property, depth + 1);
        if (!inside)
            return inside;
        skipSpaces();
        if (peek() != ')')
            return fail("the parenthesis is not closed", start);
        ++m_at;
        return inside;
    }

    Result<NodePtr> parsePrimary(const std::string& property, int depth)
    {
        const std::size_t start = m_at;
        if (isAtEnd())
            return fail("a term is missing", m_at);
        if (peek() == '(')
            return parseGroup(property, depth);
        const bool isQuoted = peek() == '"';
        std::string text;
        if (isQuoted) {
            if (const auto quoted = parseQuoted(text); !quoted)
                return quoted.error();
        } else {
            text = peekWord();
            if (text.empty())
                return fail(std::string("unexpected '") + peek() + "'", m_at);
            if (text == "AND" || text == "OR")
                return fail("a term is missing before " + text, m_at);
            m_at += text.size();
        }
        const std::size_t end = m_at;
        skipSpaces();
        if (peek() != '=') {
            m_at = end;
            return leafOf(property, text, isQuoted, start);
        }
        if (!property.empty())
            return fail("a property stands inside another", start);
        ++m_at;
        return parseNot(text, depth + 1);
    }

    Result<NodePtr> leafOf(const std::string& property, const std::string& text, bool isQuoted,
                           std::size_t start)
    {
        if (property == kAccountProperty) {
            NodePtr node = nodeOf(SearchNode::Kind::Account);
            node->text = wholeSearchToken(text) == "local" ? std::string() : text;
            return Result<NodePtr>(std::move(node));
        }
        NodePtr node = nodeOf(isQuoted ? SearchNode::Kind::Exact : SearchNode::Kind::Term);
        node->property = property;
        node->text = text;
        if (!isQuoted) {
            node->term.emplace(text);
            if (node->term->pieces().empty())
                return fail("'" + text + "' has neither letters nor digits", start);
        }
        return Result<NodePtr>(std::move(node));
    }

    std::string_view m_query;
    std::size_t m_at = 0;
};

} // namespace

Result<std::unique_ptr<SearchNode>> parseSearch(std::string_view query)
{
    if (!isValidUtf8(query))
        return Error{errors::kValidationError, "Invalid search expression: it is not UTF-8.", {}};
    if (countCodePoints(query) > MetricSearch::kMaxCharacters)
        return Error{errors::kValidationError,
                     "Invalid search expression: it has more than "
                         + std::to_string(MetricSearch::kMaxCharacters) + " characters.",
                     {}};
    return SearchParser(query).parse();
}

} // namespace yagura
