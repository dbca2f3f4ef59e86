// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expression.h"
#include "core/metrics/math/lexer.h"

namespace yagura {

using VoidMathResult = MathResult<void>;

/// Makes a syntax tree of an expression; used once. Callers use Expression::parse.
class MathParser
{
public:
    explicit MathParser(std::string_view text);
    MathResult<MathNode> run();

private:
    [[nodiscard]] const MathToken& current() const { return m_tokens[m_at]; }
    [[nodiscard]] std::string_view textOf(const MathToken& token) const;
    [[nodiscard]] MathFault fault(std::string message) const; ///< at the current token
    [[nodiscard]] MathFault unexpected() const;
    [[nodiscard]] std::optional<MathFault> checkWhole() const;
    /// Operands joined by operators that bind at least as tightly as the level.
    MathResult<MathNode> operation(int level);
    MathResult<MathNode> operand();
    MathResult<MathNode> nested();
    MathResult<MathNode> number();
    MathResult<MathNode> name();
    MathResult<MathNode> negation();
    MathResult<MathNode> call();
    VoidMathResult elements(MathNode& node, MathTokenKind closing, const MathToken& open);
    VoidMathResult close(MathTokenKind closing, const MathToken& open);
    static MathNode leaf(MathNodeKind kind, const MathToken& token, std::string text);

    std::string_view m_text;
    std::vector<MathToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace yagura
