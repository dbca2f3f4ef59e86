// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

enum class MathTokenKind {
    Number, ///< 12, 0.5, .5, 1e-3
    Text, ///< '...' or "..."
    Name, ///< begins with a lower-case letter: the id of a query
    Function, ///< begins with an upper-case letter, and a parenthesis follows
    Keyword, ///< begins with an upper-case letter otherwise: REPEAT, DESC, AVG in SORT
    Operator, ///< + - * / ^ == != < > <= >= && || AND OR
    Open, ///< (
    Close, ///< )
    OpenList, ///< [
    CloseList, ///< ]
    Comma,
    Unfinished, ///< a text without its closing quote, up to the end
    Invalid, ///< bytes that no expression contains
    End, ///< of the text; always the last token, length 0
};

/// Offsets and lengths are in bytes of the UTF-8 text.
struct MathToken
{
    MathTokenKind kind = MathTokenKind::End;
    std::size_t offset = 0;
    std::size_t length = 0;
    bool operator==(const MathToken&) const = default;
};

/// The tokens of any text, also of one that is no expression: what is not blank lies in exactly one
/// token. Ends with End.
std::vector<MathToken> mathTokens(std::string_view text);

/// What a Text token says: without its quotes; a backslash before such a quote goes, other
/// backslashes stay, for the search language has its own.
std::string mathTextOf(std::string_view token);

} // namespace yagura
