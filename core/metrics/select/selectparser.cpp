// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/select/selectquery.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace yagura {

namespace {

constexpr std::array<std::pair<std::string_view, SelectQuery::Function>, 5> kFunctions{{
    {"AVG", SelectQuery::Function::Average},
    {"COUNT", SelectQuery::Function::Count},
    {"MAX", SelectQuery::Function::Maximum},
    {"MIN", SelectQuery::Function::Minimum},
    {"SUM", SelectQuery::Function::Sum},
}};

struct Token
{
    enum class Kind { End, Word, Name, Value, Number, Sign, Bad };
    Kind kind = Kind::End;
    std::string text; ///< without quotes and escapes
    std::size_t offset = 0;
    std::size_t length = 0;
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
}

bool equalsIgnoringCase(std::string_view word, std::string_view upper)
{
    return std::equal(word.begin(), word.end(), upper.begin(), upper.end(), [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
    });
}

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    { }

    Token next()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        Token token;
        token.offset = m_at;
        if (m_at == m_text.size())
            return token;
        const char c = m_text[m_at];
        if (c == '"' || c == '\'')
            readQuoted(token, c);
        else if (isWordCharacter(c))
            readWord(token);
        else
            readSign(token);
        token.length = m_at - token.offset;
        return token;
    }

private:
    void readQuoted(Token& token, char quote)
    {
        token.kind = quote == '"' ? Token::Kind::Name : Token::Kind::Value;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != quote; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            token.text += m_text[m_at];
        }
        if (m_at < m_text.size())
            ++m_at;
        else
            token.kind = Token::Kind::Bad;
    }

    void readWord(Token& token)
    {
        token.kind = isDigit(m_text[m_at]) ? Token::Kind::Number : Token::Kind::Word;
        while (m_at < m_text.size() && isWordCharacter(m_text[m_at]))
            token.text += m_text[m_at++];
    }

    void readSign(Token& token)
    {
        token.kind = Token::Kind::Sign;
        token.text = m_text[m_at++];
        if (token.text == "!" && m_at < m_text.size() && m_text[m_at] == '=')
            token.text += m_text[m_at++];
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// One function per clause. The first fault ends it.
class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_lexer(text)
        , m_token(m_lexer.next())
    { }

    MathResult<SelectQuery> run()
    {
        const bool isWhole = parseSelect() && parseFrom() && parseWhere() && parseGroupBy()
            && parseOrderBy() && parseLimit() && parseEnd();
        if (!isWhole)
            return m_fault;
        return std::move(m_query);
    }

private:
    bool fail(std::string message)
    {
        m_fault = {std::move(message), m_token.offset, m_token.length};
        if (m_token.kind == Token::Kind::Bad)
            m_fault.message = "The closing quotation mark is missing.";
        return false;
    }

    void advance() { m_token = m_lexer.next(); }

    [[nodiscard]] bool isKeyword(std::string_view keyword) const
    {
        return m_token.kind == Token::Kind::Word && equalsIgnoringCase(m_token.text, keyword);
    }

    bool takeKeyword(std::string_view keyword)
    {
        if (!isKeyword(keyword))
            return false;
        advance();
        return true;
    }

    bool takeSign(std::string_view sign)
    {
        if (m_token.kind != Token::Kind::Sign || m_token.text != sign)
            return false;
        advance();
        return true;
    }

    bool needKeyword(std::string_view keyword)
    {
        return takeKeyword(keyword) || fail(std::string(keyword) + " was expected here.");
    }

    bool needSign(std::string_view sign)
    {
        return takeSign(sign) || fail("'" + std::string(sign) + "' was expected here.");
    }

    /// @param what  for the message: "the name of a metric"
    bool needName(std::string& into, std::string_view what)
    {
        const bool isName = m_token.kind == Token::Kind::Word || m_token.kind == Token::Kind::Name;
        if (!isName || m_token.text.empty()) {
            return fail("Here " + std::string(what)
                        + " was expected. One with other characters than letters, digits and "
                          "underscores needs double quotation marks.");
        }
        into = std::move(m_token.text);
        advance();
        return true;
    }

    bool needFunction(SelectQuery::Function& into)
    {
        for (const auto& [name, function] : kFunctions) {
            if (isKeyword(name)) {
                into = function;
                advance();
                return true;
            }
        }
        return fail("One of the functions AVG, COUNT, MAX, MIN and SUM was expected here.");
    }

    bool parseSelect()
    {
        return needKeyword("SELECT") && needFunction(m_query.function) && needSign("(")
            && needName(m_query.metricName, "the name of a metric") && needSign(")");
    }

    bool parseFrom()
    {
        if (!needKeyword("FROM"))
            return false;
        if (!takeKeyword("SCHEMA"))
            return needName(m_query.nameSpace, "a namespace");
        if (!needSign("(") || !needName(m_query.nameSpace, "a namespace"))
            return false;
        auto& schema = m_query.schema.emplace();
        while (takeSign(",")) {
            if (!needName(schema.emplace_back(), "the name of a dimension"))
                return false;
        }
        std::sort(schema.begin(), schema.end());
        if (std::adjacent_find(schema.begin(), schema.end()) != schema.end())
            return fail("SCHEMA names a dimension twice.");
        return needSign(")");
    }

    /// The name of a dimension, or AWS.AccountId, which may stand without quotation marks.
    bool needKey(std::string& into)
    {
        const bool isQuoted = m_token.kind == Token::Kind::Name;
        if (!needName(into, "the name of a dimension"))
            return false;
        if (isQuoted || !takeSign("."))
            return true;
        if (equalsIgnoringCase(into, "TAG"))
            return fail("Resource tags are not kept here; a query can ask for dimensions.");
        std::string rest;
        if (!needName(rest, "the rest of the key"))
            return false;
        into += "." + rest;
        return into == SelectQuery::kAccountKey
            || fail("The key " + into + " needs double quotation marks.");
    }

    bool parseWhere()
    {
        if (!takeKeyword("WHERE"))
            return true;
        do {
            SelectQuery::Condition& condition = m_query.conditions.emplace_back();
            if (!needKey(condition.key))
                return false;
            condition.isEqual = takeSign("=");
            if (!condition.isEqual && !takeSign("!="))
                return fail("'=' or '!=' was expected here.");
            if (m_token.kind != Token::Kind::Value)
                return fail("A value in single quotation marks was expected here.");
            condition.value = std::move(m_token.text);
            advance();
        } while (takeKeyword("AND"));
        return !isKeyword("OR") || fail("Conditions can be combined with AND only.");
    }

    bool parseGroupBy()
    {
        if (!takeKeyword("GROUP"))
            return true;
        if (!needKeyword("BY"))
            return false;
        do {
            if (!needKey(m_query.groupBy.emplace_back()))
                return false;
        } while (takeSign(","));
        return true;
    }

    bool parseOrderBy()
    {
        if (!takeKeyword("ORDER"))
            return true;
        SelectQuery::Function function{};
        if (!needKeyword("BY") || !needFunction(function) || !needSign("(") || !needSign(")"))
            return false;
        m_query.orderBy = function;
        m_query.isDescending = takeKeyword("DESC");
        if (!m_query.isDescending)
            takeKeyword("ASC");
        return true;
    }

    bool parseLimit()
    {
        if (!takeKeyword("LIMIT"))
            return true;
        const char* const end = m_token.text.data() + m_token.text.size();
        const auto read = std::from_chars(m_token.text.data(), end, m_query.limit);
        const bool isNumber
            = m_token.kind == Token::Kind::Number && read.ec == std::errc{} && read.ptr == end;
        if (!isNumber || m_query.limit < 1 || m_query.limit > SelectQuery::kMaxLimit) {
            return fail("A number from 1 to " + std::to_string(SelectQuery::kMaxLimit)
                        + " was expected here.");
        }
        advance();
        return true;
    }

    bool parseEnd()
    {
        return m_token.kind == Token::Kind::End
            || fail("The query was expected to end here, or to go on with WHERE, GROUP BY, ORDER "
                    "BY or LIMIT, in that order.");
    }

    Lexer m_lexer;
    Token m_token;
    SelectQuery m_query;
    MathFault m_fault;
};

} // namespace

bool SelectQuery::isSelect(std::string_view text)
{
    const Token first = Lexer(text).next();
    return first.kind == Token::Kind::Word && equalsIgnoringCase(first.text, "SELECT");
}

MathResult<SelectQuery> SelectQuery::parse(std::string_view text)
{
    return Parser(text).run();
}

} // namespace yagura
