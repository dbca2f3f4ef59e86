// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathfault.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Metric math (reference: CloudWatch user guide, "Using math expressions with CloudWatch
/// metrics"): the language. What it computes is evaluator.h; several expressions of one request
/// together are expressionset.h; colouring needs only lexer.h.
namespace yagura {

enum class MathType {
    Scalar, ///< S
    Series, ///< TS
    SeriesList, ///< TS[]
    Text, ///< String
    TextList, ///< String[]
    Keyword, ///< REPEAT, LINEAR, ASC, DESC, and AVG, MIN, MAX, SUM without parentheses
};

/// As the documentation writes it: "S", "TS", "TS[]", "String", "String[]".
std::string_view mathTypeName(MathType type);

enum class MathOperator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Negate,
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
    And,
    Or,
};

struct MathFunction; // functions.h

enum class MathNodeKind { Number, Text, Name, Keyword, Call, Unary, Binary, List };

/// A node of the syntax tree. Parentheses leave no node.
struct MathNode
{
    MathNodeKind kind = MathNodeKind::Number;
    std::size_t offset = 0; ///< of its first byte in the text
    std::size_t length = 0;
    double number = 0;
    std::string text; ///< of a Text; the id of a Name; the word of a Keyword
    const MathFunction* function = nullptr; ///< of a Call
    MathOperator op = MathOperator::Add; ///< of a Unary or Binary
    std::vector<MathNode> children; ///< operands, arguments or elements
};

/// A parsed expression. Immutable, cheap to copy, may be shared between threads.
class Expression
{
public:
    static constexpr std::size_t kMaxLength = 2048; ///< characters
    static constexpr int kMaxDepth = 60; ///< parentheses, calls, lists and signs within each other

    /// Syntax, functions that exist, numbers of arguments. Precedence (the service documents none):
    /// ^ (from the right), unary -, * /, + -, comparisons, AND, OR.
    static MathResult<Expression> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] const MathNode& root() const;
    /// The ids that it refers to, by first appearance.
    [[nodiscard]] const std::vector<std::string>& names() const;
    /// The functions that it calls, by first appearance.
    [[nodiscard]] const std::vector<const MathFunction*>& functions() const;
    [[nodiscard]] bool calls(std::string_view function) const;
    /// How often it calls the function.
    [[nodiscard]] int countOf(std::string_view function) const;

private:
    struct Parsed;
    explicit Expression(std::shared_ptr<const Parsed> parsed);
    std::shared_ptr<const Parsed> d;
};

/// What an id stands for.
struct MathName
{
    MathType type = MathType::Series;
    bool isMetric = true; ///< a query of a metric, not of an expression
};
/// Nothing when no query has that id.
using MathNames = std::function<std::optional<MathName>(std::string_view id)>;

/// The type of an expression; a fault where an operator or a function cannot take what it is given,
/// or an id is unknown. Needs no data.
MathResult<MathType> mathTypeOf(const Expression& expression, const MathNames& names);

} // namespace yagura
