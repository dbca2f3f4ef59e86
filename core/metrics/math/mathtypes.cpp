// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expression.h"
#include "core/metrics/math/functions.h"

#include <array>

namespace yagura {

namespace {

constexpr std::array<std::string_view, 6> kTypeNames{"S",      "TS",       "TS[]",
                                                     "String", "String[]", "keyword"};
constexpr std::array<std::string_view, 6> kTypePhrases{
    "a number", "a time series", "a list of time series", "a text", "a list of texts", "a keyword"};

std::string phrase(MathType type)
{
    return std::string(kTypePhrases[static_cast<std::size_t>(type)]);
}

/// "a number, a time series or a list of time series"
std::string phraseOf(MathTypes types)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < kTypePhrases.size(); ++i) {
        if (types & mathTypeBit(static_cast<MathType>(i)))
            parts.push_back(phrase(static_cast<MathType>(i)));
    }
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            text += i + 1 == parts.size() ? " or " : ", ";
        text += parts[i];
    }
    return text;
}

bool isNumeric(MathType type)
{
    return type == MathType::Scalar || type == MathType::Series || type == MathType::SeriesList;
}

bool isWordOf(std::string_view words, std::string_view word)
{
    while (!words.empty()) {
        const std::size_t bar = words.find('|');
        if (words.substr(0, bar) == word)
            return true;
        words = bar == std::string_view::npos ? std::string_view() : words.substr(bar + 1);
    }
    return false;
}

std::string wordList(std::string_view words)
{
    std::string text;
    for (const char c : words)
        text += c == '|' ? std::string(", ") : std::string(1, c);
    if (const std::size_t comma = text.rfind(", "); comma != std::string::npos)
        text.replace(comma, 2, " or ");
    return text;
}

MathFault faultAt(const MathNode& node, std::string message)
{
    return {std::move(message), node.offset, node.length};
}

/// Goes through the tree from the leaves up.
class TypeCheck
{
public:
    explicit TypeCheck(const MathNames& names)
        : m_names(names)
    { }

    MathResult<MathType> typeOf(const MathNode& node)
    {
        switch (node.kind) {
        case MathNodeKind::Number:
            return MathType::Scalar;
        case MathNodeKind::Text:
            return MathType::Text;
        case MathNodeKind::Keyword:
            return MathType::Keyword;
        case MathNodeKind::Name:
            return ofName(node);
        case MathNodeKind::List:
            return ofList(node);
        case MathNodeKind::Unary:
            return ofNegation(node);
        case MathNodeKind::Binary:
            return ofOperator(node);
        case MathNodeKind::Call:
            return ofCall(node);
        }
        return MathType::Scalar;
    }

    /// What may stand alone, or be an operand.
    MathResult<MathType> operand(const MathNode& node)
    {
        auto type = typeOf(node);
        if (type && *type == MathType::Keyword) {
            return faultAt(node,
                           "'" + node.text
                               + "' is neither a function with its parentheses "
                                 "nor the id of a query: ids begin with a "
                                 "lower-case letter.");
        }
        return type;
    }

private:
    MathResult<MathType> ofName(const MathNode& node)
    {
        const auto name = m_names(node.text);
        if (!name)
            return faultAt(node, "No query has the id '" + node.text + "'.");
        return name->type;
    }

    MathResult<MathType> ofList(const MathNode& node)
    {
        bool hasText = false;
        bool hasSeries = false;
        for (const MathNode& child : node.children) {
            const auto type = operand(child);
            if (!type)
                return type;
            if (*type == MathType::Scalar) {
                return faultAt(child,
                               "A list holds time series. TIME_SERIES(...) makes one of a "
                               "number.");
            }
            (isNumeric(*type) ? hasSeries : hasText) = true;
            if (hasText && hasSeries)
                return faultAt(child, "A list holds either time series or texts.");
        }
        return hasText ? MathType::TextList : MathType::SeriesList;
    }

    MathResult<MathType> ofNegation(const MathNode& node)
    {
        auto type = operand(node.children[0]);
        if (type && !isNumeric(*type))
            return faultAt(node.children[0], "A sign cannot stand before " + phrase(*type) + ".");
        return type;
    }

    MathResult<MathType> ofOperator(const MathNode& node)
    {
        const auto left = operand(node.children[0]);
        if (!left)
            return left;
        const auto right = operand(node.children[1]);
        if (!right)
            return right;
        for (const auto& [type, child] :
             {std::pair(*left, &node.children[0]), std::pair(*right, &node.children[1])}) {
            if (!isNumeric(type))
                return faultAt(*child, "An operator cannot take " + phrase(type) + ".");
        }
        const bool isArithmetic = node.op < MathOperator::Equal;
        if (*left == MathType::SeriesList && (*right == MathType::SeriesList || !isArithmetic)) {
            return faultAt(node,
                           isArithmetic
                               ? "An operator cannot take two lists of time series."
                               : "Comparisons, AND and OR take numbers and single time series, "
                                 "not a list.");
        }
        if (*right == MathType::SeriesList && !isArithmetic) {
            return faultAt(node,
                           "Comparisons, AND and OR take numbers and single time series, not "
                           "a list.");
        }
        return std::max(*left, *right);
    }

    MathResult<MathType> ofCall(const MathNode& node)
    {
        const MathFunction& function = *node.function;
        std::vector<MathType> types;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const MathNode& argument = node.children[i];
            const bool takesWord
                = function.parameters[i] & mathTypeBit(MathType::Keyword) ? true : false;
            const auto type = takesWord ? typeOf(argument) : operand(argument);
            if (!type)
                return type;
            if (!(function.parameters[i] & mathTypeBit(*type))) {
                return faultAt(argument,
                               argumentText(function, i) + " must be " + wanted(function, i)
                                   + ", not " + phrase(*type) + ".");
            }
            if (*type == MathType::Keyword && !isWordOf(function.words[i], argument.text)) {
                return faultAt(argument,
                               argumentText(function, i) + " must be " + wordList(function.words[i])
                                   + ", not " + argument.text + ".");
            }
            types.push_back(*type);
        }
        return resultOf(node, types);
    }

    static std::string argumentText(const MathFunction& function, std::size_t i)
    {
        return "Argument " + std::to_string(i + 1) + " of " + std::string(function.name);
    }

    static std::string wanted(const MathFunction& function, std::size_t i)
    {
        const MathTypes word = mathTypeBit(MathType::Keyword);
        const auto others = static_cast<MathTypes>(function.parameters[i] & ~word);
        if (!(function.parameters[i] & word))
            return phraseOf(others);
        const std::string words = wordList(function.words[i]);
        return others ? phraseOf(others) + ", or " + words : words;
    }

    MathResult<MathType> resultOf(const MathNode& node, const std::vector<MathType>& types)
    {
        switch (node.function->rule) {
        case MathTypeRule::Same:
            return types[0];
        case MathTypeRule::Reduce:
            return types[0] == MathType::SeriesList ? MathType::Series : MathType::Scalar;
        case MathTypeRule::Scalar:
            return MathType::Scalar;
        case MathTypeRule::MetricScalar: {
            const MathNode& argument = node.children[0];
            const bool isMetric = argument.kind == MathNodeKind::Name
                && m_names(argument.text).value_or(MathName{}).isMetric;
            if (!isMetric) {
                return faultAt(argument,
                               std::string(node.function->name)
                                   + " takes the id of a metric, not of an expression.");
            }
            return MathType::Scalar;
        }
        case MathTypeRule::Series:
            return MathType::Series;
        case MathTypeRule::SeriesList:
            return MathType::SeriesList;
        case MathTypeRule::Condition:
            return ofCondition(node, types);
        case MathTypeRule::Slice:
            return isSingleSlice(node) ? MathType::Series : MathType::SeriesList;
        }
        return MathType::Scalar;
    }

    static MathResult<MathType> ofCondition(const MathNode& node,
                                            const std::vector<MathType>& types)
    {
        MathType widest = MathType::Scalar;
        for (std::size_t i = 1; i < types.size(); ++i) {
            if (types[0] == MathType::Series && types[i] == MathType::SeriesList) {
                return faultAt(node.children[i],
                               "Where the condition of IF is a time series, what it chooses from "
                               "must be single time series or numbers, not a list.");
            }
            widest = std::max(widest, types[i]);
        }
        return std::max(widest, types[0]);
    }

    const MathNames& m_names;
};

} // namespace

bool isSingleSlice(const MathNode& call)
{
    return call.children.size() == 3 && call.children[1].kind == MathNodeKind::Number
        && call.children[2].kind == MathNodeKind::Number
        && call.children[2].number == call.children[1].number + 1;
}

std::string_view mathTypeName(MathType type)
{
    return kTypeNames[static_cast<std::size_t>(type)];
}

MathResult<MathType> mathTypeOf(const Expression& expression, const MathNames& names)
{
    return TypeCheck(names).operand(expression.root());
}

} // namespace yagura
