// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/search/searchtokens.h"

#include <algorithm>

namespace yagura {

namespace {

enum class CharacterKind { Delimiter, Digit, Upper, Lower };

CharacterKind kindOf(char c)
{
    if (c >= '0' && c <= '9')
        return CharacterKind::Digit;
    if (c >= 'A' && c <= 'Z')
        return CharacterKind::Upper;
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
        return CharacterKind::Lower;
    return CharacterKind::Delimiter;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether a token begins at `i`, where no delimiter stands before it.
bool beginsToken(std::string_view text, std::size_t i)
{
    const CharacterKind before = kindOf(text[i - 1]);
    switch (kindOf(text[i])) {
    case CharacterKind::Digit:
        return before != CharacterKind::Digit;
    case CharacterKind::Upper:
        // `aB` and `2B`; of `SDBFailure` the F, as the last capital before small letters.
        return before != CharacterKind::Upper
            || (i + 1 < text.size() && kindOf(text[i + 1]) == CharacterKind::Lower);
    case CharacterKind::Lower:
    case CharacterKind::Delimiter:
        return false;
    }
    return false;
}

bool equalsLowered(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size()
        && std::equal(text.begin(), text.end(), lower.begin(),
                      [](char a, char b) { return lowered(a) == b; });
}

} // namespace

std::vector<SearchToken> searchTokens(std::string_view text)
{
    std::vector<SearchToken> tokens;
    int part = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        if (kindOf(text[i]) == CharacterKind::Delimiter) {
            ++i;
            continue;
        }
        ++part;
        std::size_t start = i++;
        for (; i < text.size() && kindOf(text[i]) != CharacterKind::Delimiter; ++i) {
            if (!beginsToken(text, i))
                continue;
            tokens.push_back({text.substr(start, i - start), part});
            start = i;
        }
        tokens.push_back({text.substr(start, i - start), part});
    }
    return tokens;
}

std::string wholeSearchToken(std::string_view text)
{
    std::string whole;
    whole.reserve(text.size());
    for (const char c : text) {
        if (kindOf(c) != CharacterKind::Delimiter)
            whole += lowered(c);
    }
    return whole;
}

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), lowered);
    return lower;
}

SearchTerm::SearchTerm(std::string_view text)
{
    const std::vector<SearchToken> tokens = searchTokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool isExact = (i > 0 && tokens[i - 1].part == tokens[i].part)
            || (i + 1 < tokens.size() && tokens[i + 1].part == tokens[i].part);
        const std::string lower = lowerCase(tokens[i].text);
        m_pieces.push_back({isExact ? std::string(tokens[i].text) : lower, lower, isExact});
    }
    if (!tokens.empty() && tokens.front().part == tokens.back().part)
        m_whole = wholeSearchToken(text);
}

bool SearchTerm::matchesAt(const std::vector<SearchToken>& tokens, std::size_t first) const
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const std::string_view token = tokens[first + i].text;
        const Piece& piece = m_pieces[i];
        if (piece.isExact ? token != piece.text : !equalsLowered(token, piece.text))
            return false;
    }
    return true;
}

bool SearchTerm::matches(const std::vector<SearchToken>& tokens, std::string_view wholeToken) const
{
    if (!m_whole.empty() && m_whole == wholeToken)
        return true;
    for (std::size_t first = 0; first + m_pieces.size() <= tokens.size(); ++first) {
        if (matchesAt(tokens, first))
            return true;
    }
    return false;
}

bool SearchTerm::matches(std::string_view text) const
{
    return matches(searchTokens(text), wholeSearchToken(text));
}

} // namespace yagura
