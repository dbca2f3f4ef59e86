// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/mathparser.h"

#include "core/base/utf8.h"
#include "core/metrics/math/functions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace yagura {

namespace {

struct BinaryOperator
{
    std::string_view text;
    MathOperator op;
    int level; ///< binds the tighter the higher
};
constexpr std::array kBinary{
    BinaryOperator{"OR", MathOperator::Or, 1},
    BinaryOperator{"||", MathOperator::Or, 1},
    BinaryOperator{"AND", MathOperator::And, 2},
    BinaryOperator{"&&", MathOperator::And, 2},
    BinaryOperator{"==", MathOperator::Equal, 3},
    BinaryOperator{"!=", MathOperator::NotEqual, 3},
    BinaryOperator{"<", MathOperator::Less, 3},
    BinaryOperator{">", MathOperator::Greater, 3},
    BinaryOperator{"<=", MathOperator::LessOrEqual, 3},
    BinaryOperator{">=", MathOperator::GreaterOrEqual, 3},
    BinaryOperator{"+", MathOperator::Add, 4},
    BinaryOperator{"-", MathOperator::Subtract, 4},
    BinaryOperator{"*", MathOperator::Multiply, 5},
    BinaryOperator{"/", MathOperator::Divide, 5},
    BinaryOperator{"^", MathOperator::Power, 7}, // the sign of an operand is level 6
};
constexpr int kPowerLevel = 7;

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char& c : result) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return result;
}

/// Insertions, deletions and replacements that make one text of the other.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k)
        row[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[k - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({replaced, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.back();
}

std::string unknownFunction(std::string_view name)
{
    std::string message = "There is no function " + std::string(name.substr(0, 50)) + ".";
    const MathFunction* nearest = nullptr;
    std::size_t least = name.size() < 5 ? 2 : 3; // further away is no typing mistake
    for (const MathFunction& function : mathFunctions()) {
        const std::size_t d = name.size() > 40 ? least : distance(upper(name), function.name);
        if (d < least) {
            least = d;
            nearest = &function;
        }
    }
    if (nearest)
        message += " Did you mean " + std::string(nearest->name) + "?";
    return message;
}

std::string countText(const MathFunction& function)
{
    const std::size_t least = function.required;
    const std::size_t most = function.maximum();
    std::string text = most == 0 ? "no" : std::to_string(least);
    if (least != most && most != 0)
        text = least == 0 ? "at most " + std::to_string(most)
                          : text + (most == least + 1 ? " or " : " to ") + std::to_string(most);
    return text + (most == 1 ? " argument" : " arguments");
}

} // namespace

MathParser::MathParser(std::string_view text)
    : m_text(text)
{ }

MathResult<MathNode> MathParser::run()
{
    if (!isValidUtf8(m_text))
        return MathFault{"The expression is not valid UTF-8.", 0, m_text.size()};
    if (countCodePoints(m_text) > Expression::kMaxLength) {
        return MathFault{"The expression is longer than " + std::to_string(Expression::kMaxLength)
                             + " characters.",
                         0, m_text.size()};
    }
    m_tokens = mathTokens(m_text);
    if (current().kind == MathTokenKind::End)
        return fault("The expression is empty.");
    if (const auto rejected = checkWhole())
        return *rejected;
    auto node = operation(1);
    if (!node)
        return node;
    if (current().kind != MathTokenKind::End)
        return unexpected();
    return node;
}

std::optional<MathFault> MathParser::checkWhole() const
{
    const MathToken& first = m_tokens.front();
    if (first.kind == MathTokenKind::Keyword && upper(textOf(first)) == "SELECT") {
        return MathFault{"A Metrics Insights query (SELECT ...) is no part of an expression. "
                         "Expressions refer to it by its id.",
                         first.offset, first.length};
    }
    return std::nullopt;
}

std::string_view MathParser::textOf(const MathToken& token) const
{
    return m_text.substr(token.offset, token.length);
}

MathFault MathParser::fault(std::string message) const
{
    return {std::move(message), current().offset, current().length};
}

MathFault MathParser::unexpected() const
{
    const std::string text(textOf(current()).substr(0, 50));
    switch (current().kind) {
    case MathTokenKind::End:
        return fault("The expression ends too early: an operand is missing.");
    case MathTokenKind::Close:
        return fault("This closing parenthesis has no opening one.");
    case MathTokenKind::CloseList:
        return fault("This closing bracket has no opening one.");
    case MathTokenKind::Comma:
        return fault("A comma stands only between the arguments of a function or in a list.");
    case MathTokenKind::Unfinished:
        return fault("The closing quote of this text is missing.");
    case MathTokenKind::Invalid:
        if (text == "=")
            return fault("Two equal signs compare: ==");
        if (text == "&" || text == "|")
            return fault("Write " + text + text + ", or AND or OR.");
        return fault("'" + text + "' means nothing in an expression.");
    case MathTokenKind::Operator:
        return fault("An operand is missing before " + text + ".");
    default:
        return fault("An operator is missing before " + text + ".");
    }
}

MathResult<MathNode> MathParser::operation(int level)
{
    auto left = operand();
    if (!left)
        return left;
    while (current().kind == MathTokenKind::Operator) {
        const auto found
            = std::find_if(kBinary.begin(), kBinary.end(),
                           [&](const BinaryOperator& op) { return op.text == textOf(current()); });
        if (found == kBinary.end() || found->level < level)
            break;
        ++m_at;
        // The operand of ^ may have a sign and another ^; all others go from left to right.
        auto right
            = found->level == kPowerLevel ? operation(kPowerLevel) : operation(found->level + 1);
        if (!right)
            return right;
        MathNode node;
        node.kind = MathNodeKind::Binary;
        node.op = found->op;
        node.offset = left->offset;
        node.length = right->offset + right->length - left->offset;
        node.children.reserve(2);
        node.children.push_back(std::move(*left));
        node.children.push_back(std::move(*right));
        left = std::move(node);
    }
    return left;
}

MathResult<MathNode> MathParser::operand()
{
    if (m_depth == Expression::kMaxDepth) {
        return fault("The expression is nested deeper than " + std::to_string(Expression::kMaxDepth)
                     + " levels.");
    }
    ++m_depth;
    auto node = nested();
    --m_depth;
    return node;
}

MathResult<MathNode> MathParser::nested()
{
    const MathToken token = current();
    switch (token.kind) {
    case MathTokenKind::Number:
        return number();
    case MathTokenKind::Text:
        ++m_at;
        return leaf(MathNodeKind::Text, token, mathTextOf(textOf(token)));
    case MathTokenKind::Name:
        return name();
    case MathTokenKind::Keyword:
        ++m_at;
        return leaf(MathNodeKind::Keyword, token, std::string(textOf(token)));
    case MathTokenKind::Function:
        return call();
    case MathTokenKind::Open: {
        ++m_at;
        auto inside = operation(1);
        if (!inside)
            return inside;
        if (auto closed = close(MathTokenKind::Close, token); !closed)
            return closed.error();
        inside->offset = token.offset;
        inside->length = m_tokens[m_at - 1].offset + 1 - token.offset;
        return inside;
    }
    case MathTokenKind::OpenList: {
        ++m_at;
        MathNode list = leaf(MathNodeKind::List, token, {});
        if (auto read = elements(list, MathTokenKind::CloseList, token); !read)
            return read.error();
        if (list.children.empty())
            return MathFault{"The list is empty.", list.offset, list.length};
        return list;
    }
    case MathTokenKind::Operator:
        if (textOf(token) == "-")
            return negation();
        break;
    default:
        break;
    }
    return unexpected();
}

MathResult<MathNode> MathParser::number()
{
    const MathToken token = current();
    MathNode node = leaf(MathNodeKind::Number, token, {});
    const std::string_view digits = textOf(token);
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), node.number);
    if (read.ec != std::errc{} || !std::isfinite(node.number))
        return fault("This number is too large or too small.");
    ++m_at;
    return node;
}

MathResult<MathNode> MathParser::name()
{
    const MathToken token = current();
    if (m_tokens[m_at + 1].kind == MathTokenKind::Open) {
        const std::string wanted = upper(textOf(token));
        if (findMathFunction(wanted))
            return fault("Functions are written in upper case: " + wanted + ".");
        return fault(unknownFunction(textOf(token)));
    }
    if (textOf(token)[0] == '_')
        return fault("An id begins with a lower-case letter.");
    ++m_at;
    return leaf(MathNodeKind::Name, token, std::string(textOf(token)));
}

/// -x, where x goes as far as ^ reaches: -2 ^ 2 is -(2 ^ 2).
MathResult<MathNode> MathParser::negation()
{
    const MathToken token = current();
    ++m_at;
    auto inside = operation(kPowerLevel);
    if (!inside)
        return inside;
    MathNode node = leaf(MathNodeKind::Unary, token, {});
    node.op = MathOperator::Negate;
    node.length = inside->offset + inside->length - token.offset;
    node.children.push_back(std::move(*inside));
    return node;
}

MathResult<MathNode> MathParser::call()
{
    const MathToken token = current();
    MathNode node = leaf(MathNodeKind::Call, token, {});
    node.function = findMathFunction(textOf(token));
    if (!node.function)
        return fault(unknownFunction(textOf(token)));
    ++m_at;
    const MathToken open = current();
    ++m_at;
    if (auto read = elements(node, MathTokenKind::Close, open); !read)
        return read.error();
    node.length = m_tokens[m_at - 1].offset + 1 - node.offset;
    const std::size_t given = node.children.size();
    if (given < node.function->required || given > node.function->maximum()) {
        return MathFault{std::string(node.function->name) + " takes " + countText(*node.function)
                             + ", not " + std::to_string(given) + ": "
                             + std::string(node.function->signature) + ".",
                         node.offset, node.length};
    }
    return node;
}

/// What stands between a parenthesis or bracket and its closing one, by commas.
VoidMathResult MathParser::elements(MathNode& node, MathTokenKind closing, const MathToken& open)
{
    if (current().kind != closing) {
        for (;;) {
            auto element = operation(1);
            if (!element)
                return element.error();
            node.children.push_back(std::move(*element));
            if (current().kind != MathTokenKind::Comma)
                break;
            ++m_at;
        }
    }
    if (auto closed = close(closing, open); !closed)
        return closed;
    node.length = m_tokens[m_at - 1].offset + 1 - node.offset;
    return {};
}

VoidMathResult MathParser::close(MathTokenKind closing, const MathToken& open)
{
    if (current().kind == closing) {
        ++m_at;
        return {};
    }
    if (current().kind == MathTokenKind::End) {
        return MathFault{closing == MathTokenKind::Close
                             ? "The closing parenthesis of this one is missing."
                             : "The closing bracket of this one is missing.",
                         open.offset, open.length};
    }
    return unexpected();
}

MathNode MathParser::leaf(MathNodeKind kind, const MathToken& token, std::string text)
{
    MathNode node;
    node.kind = kind;
    node.offset = token.offset;
    node.length = token.length;
    node.text = std::move(text);
    return node;
}

} // namespace yagura
