// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// How names, values and search terms are cut into tokens (CloudWatch User Guide, "Search
/// expression syntax", tokenization).
namespace yagura {

/// A piece of a text, in its own spelling; `part` counts the stretches between delimiters.
struct SearchToken
{
    std::string_view text;
    int part = 0;
    bool operator==(const SearchToken&) const = default;
};

/// Cut at everything that is neither letter nor digit (which vanishes), at the humps of camel case
/// (`SDBFailure`: SDB, Failure) and before a run of digits. Characters beyond ASCII count as
/// lower-case letters. The tokens point into `text`.
std::vector<SearchToken> searchTokens(std::string_view text);

/// The text without its delimiters, in lower case: a token of its own beside those above.
std::string wholeSearchToken(std::string_view text);

/// In lower case (ASCII).
std::string lowerCase(std::string_view text);

/// An unquoted term. One without delimiters and humps (`count`) matches a token, or the whole text,
/// whatever its case. One of several tokens must match tokens that follow each other; those of a
/// part that camel case or digits cut (`CustomCount`) in their exact case, those that delimiters
/// cut
/// (`network/errors`) in any. A term without delimiters also matches a text that it equals but for
/// case and delimiters.
class SearchTerm
{
public:
    /// @param text  holds at least one letter or digit
    explicit SearchTerm(std::string_view text);

    [[nodiscard]] bool matches(std::string_view text) const;
    [[nodiscard]] bool matches(const std::vector<SearchToken>& tokens,
                               std::string_view wholeToken) const;

    struct Piece
    {
        std::string text; ///< lower case unless isExact
        std::string lower;
        bool isExact = false;
    };
    [[nodiscard]] const std::vector<Piece>& pieces() const { return m_pieces; }
    /// The lower-case text that a whole token may equal; empty when the term has delimiters inside.
    [[nodiscard]] const std::string& whole() const { return m_whole; }

private:
    [[nodiscard]] bool matchesAt(const std::vector<SearchToken>& tokens, std::size_t first) const;

    std::vector<Piece> m_pieces;
    std::string m_whole;
};

} // namespace yagura
