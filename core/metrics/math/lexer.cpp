// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/lexer.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::array<std::string_view, 15> kOperators{// Longer ones first.
                                                      "==", "!=", "<=", ">=", "&&", "||",  "+", "-",
                                                      "*",  "/",  "^",  "<",  ">",  "AND", "OR"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isWord(char c)
{
    return isLower(c) || isUpper(c) || isDigit(c) || c == '_';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    { }

    std::vector<MathToken> run()
    {
        while (skipBlanks()) {
            const MathToken token = next();
            m_tokens.push_back(token);
            m_at = token.offset + token.length;
        }
        m_tokens.push_back({MathTokenKind::End, m_text.size(), 0});
        return std::move(m_tokens);
    }

private:
    bool skipBlanks()
    {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    [[nodiscard]] char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    [[nodiscard]] MathToken token(MathTokenKind kind, std::size_t end) const
    {
        return {kind, m_at, end - m_at};
    }

    [[nodiscard]] MathToken next() const
    {
        const char c = m_text[m_at];
        switch (c) {
        case '(':
            return token(MathTokenKind::Open, m_at + 1);
        case ')':
            return token(MathTokenKind::Close, m_at + 1);
        case '[':
            return token(MathTokenKind::OpenList, m_at + 1);
        case ']':
            return token(MathTokenKind::CloseList, m_at + 1);
        case ',':
            return token(MathTokenKind::Comma, m_at + 1);
        case '\'':
        case '"':
            return quoted(c);
        default:
            break;
        }
        if (isDigit(c) || (c == '.' && isDigit(at(m_at + 1))))
            return number();
        if (isLower(c) || isUpper(c) || c == '_')
            return word();
        for (const std::string_view op : kOperators) {
            if (!isUpper(op[0]) && m_text.substr(m_at).starts_with(op))
                return token(MathTokenKind::Operator, m_at + op.size());
        }
        return invalid();
    }

    [[nodiscard]] MathToken quoted(char quote) const
    {
        for (std::size_t i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == '\\' && i + 1 < m_text.size())
                ++i;
            else if (m_text[i] == quote)
                return token(MathTokenKind::Text, i + 1);
        }
        return token(MathTokenKind::Unfinished, m_text.size());
    }

    [[nodiscard]] MathToken number() const
    {
        std::size_t i = m_at;
        while (isDigit(at(i)))
            ++i;
        if (at(i) == '.' && isDigit(at(i + 1))) {
            ++i;
            while (isDigit(at(i)))
                ++i;
        }
        if (at(i) == 'e' || at(i) == 'E') {
            std::size_t k = i + 1;
            if (at(k) == '+' || at(k) == '-')
                ++k;
            if (isDigit(at(k))) {
                while (isDigit(at(k)))
                    ++k;
                i = k;
            }
        }
        return token(MathTokenKind::Number, i);
    }

    [[nodiscard]] MathToken word() const
    {
        std::size_t i = m_at;
        while (isWord(at(i)))
            ++i;
        const std::string_view text = m_text.substr(m_at, i - m_at);
        if (text == "AND" || text == "OR")
            return token(MathTokenKind::Operator, i);
        if (!isUpper(text[0]))
            return token(MathTokenKind::Name, i);
        std::size_t after = i;
        while (isBlank(at(after)))
            ++after;
        return token(at(after) == '(' ? MathTokenKind::Function : MathTokenKind::Keyword, i);
    }

    /// One character that means nothing; a character of several bytes, and its like that follow, as
    /// one token.
    [[nodiscard]] MathToken invalid() const
    {
        std::size_t i = m_at + 1;
        if (static_cast<unsigned char>(m_text[m_at]) >= 0x80) {
            while (i < m_text.size() && static_cast<unsigned char>(m_text[i]) >= 0x80)
                ++i;
        }
        return token(MathTokenKind::Invalid, i);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<MathToken> m_tokens;
};

} // namespace

std::vector<MathToken> mathTokens(std::string_view text)
{
    return Lexer(text).run();
}

std::string mathTextOf(std::string_view token)
{
    if (token.size() < 2)
        return {};
    const char quote = token.front();
    const std::string_view inside = token.substr(1, token.size() - 2);
    std::string text;
    text.reserve(inside.size());
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] == '\\' && i + 1 < inside.size() && inside[i + 1] == quote)
            ++i;
        text.push_back(inside[i]);
    }
    return text;
}

} // namespace yagura
