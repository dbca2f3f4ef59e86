// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettesearch.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr int kPerGroup = 8;
constexpr int kPerSingleGroup = 50;
constexpr int kLetter = 10;
constexpr int kRun = 14; ///< for a letter right behind the one before
constexpr int kWordStart = 12;
constexpr int kTextStart = 10;
constexpr int kWholeWord = 24;
constexpr int kDetailPenalty = 60;
constexpr int kCheckEvery = 256;

bool isWordStart(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    const QChar here = text.at(at);
    // "Utilization" in "CPUUtilization": the last capital of a run begins the next word.
    const bool endsCapitals
        = here.isUpper() && before.isUpper() && at + 1 < text.size() && text.at(at + 1).isLower();
    return !before.isLetterOrNumber() || (here.isUpper() && before.isLower()) || endsCapitals
        || (here.isDigit() && !before.isDigit());
}

/// A word as one piece, which people type most, at its best place.
std::optional<FuzzyMatch> matchPiece(const QString& word, const QString& text)
{
    std::optional<FuzzyMatch> best;
    for (auto at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const auto length = word.size();
        int score = static_cast<int>(length) * kLetter + static_cast<int>(length - 1) * kRun;
        score += isWordStart(text, at) ? kWordStart + static_cast<int>(length) : 0;
        score += at == 0 ? kTextStart : 0;
        const auto end = at + length;
        if (isWordStart(text, at) && (end == text.size() || !text.at(end).isLetterOrNumber()))
            score += kWholeWord;
        if (best && best->score >= score)
            continue;
        FuzzyMatch match{score, {}};
        for (auto i = at; i < end; ++i)
            match.positions.push_back(static_cast<int>(i));
        best = std::move(match);
    }
    return best;
}

/// Letter by letter, each at the next start of a word where there is one.
std::optional<FuzzyMatch> matchLetters(const QString& word, const QString& text)
{
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const auto next = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (next < 0)
            return std::nullopt;
        auto at = next;
        const bool continues = !match.positions.empty() && next == from;
        if (!continues && !isWordStart(text, next)) {
            for (auto other = next; other >= 0;
                 other = text.indexOf(letter, other + 1, Qt::CaseInsensitive)) {
                if (isWordStart(text, other)) {
                    at = other;
                    break;
                }
            }
        }
        match.score
            += kLetter + (continues ? kRun / 2 : 0) + (isWordStart(text, at) ? kWordStart : 0);
        match.score -= static_cast<int>(std::min<qsizetype>(at - from, 10));
        match.positions.push_back(static_cast<int>(at));
        from = at + 1;
    }
    return match;
}

/// As matchLetters, but with the nearest letters: finds whatever can be found at all.
std::optional<FuzzyMatch> matchNearest(const QString& word, const QString& text)
{
    FuzzyMatch match;
    qsizetype from = 0;
    for (const QChar letter : word) {
        const auto at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        match.score += kLetter / 2;
        match.positions.push_back(static_cast<int>(at));
        from = at + 1;
    }
    return match;
}

std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text)
{
    auto piece = matchPiece(word, text);
    auto letters = matchLetters(word, text);
    if (piece && letters)
        return piece->score >= letters->score ? piece : letters;
    if (piece || letters)
        return piece ? piece : letters;
    return matchNearest(word, text);
}

std::optional<PaletteMatch> matchCandidate(const PaletteQuery& query,
                                           const PaletteCandidate& candidate)
{
    if (auto own = fuzzyMatch(query.text, candidate.text))
        return PaletteMatch{candidate, own->score, std::move(own->positions)};
    if (candidate.detail.isEmpty())
        return std::nullopt;
    // The words may be spread over text and detail: "CPUUtilization i-0abc".
    const QString whole = candidate.text + QLatin1Char(' ') + candidate.detail;
    auto match = fuzzyMatch(query.text, whole);
    if (!match)
        return std::nullopt;
    std::erase_if(match->positions, [&](int at) { return at >= candidate.text.size(); });
    return PaletteMatch{candidate, match->score - kDetailPenalty, std::move(match->positions)};
}

bool isShownUnasked(PaletteGroup group)
{
    return group == PaletteGroup::Commands || group == PaletteGroup::Pages
        || group == PaletteGroup::Recent;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    FuzzyMatch all;
    const QStringList words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const auto match = matchWord(word, text);
        if (!match)
            return std::nullopt;
        all.score += match->score;
        all.positions.insert(all.positions.end(), match->positions.begin(), match->positions.end());
    }
    std::sort(all.positions.begin(), all.positions.end());
    all.positions.erase(std::unique(all.positions.begin(), all.positions.end()),
                        all.positions.end());
    all.score -= static_cast<int>(std::min<qsizetype>(text.size(), 80)) / 4;
    return all;
}

PaletteQuery PaletteQuery::parse(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith(QLatin1Char('>')))
        return {PaletteGroup::Commands, text.mid(1).trimmed()};
    if (text.startsWith(QLatin1Char('#')))
        return {PaletteGroup::Alarms, text.mid(1).trimmed()};
    if (typed.startsWith(QLatin1String("t ")))
        return {PaletteGroup::Time, typed.mid(2).trimmed()};
    return {std::nullopt, text};
}

std::vector<PaletteMatch> searchPalette(const PaletteQuery& query,
                                        const std::vector<PaletteCandidates>& lists,
                                        const std::atomic<int>& generation, int mine)
{
    std::array<std::vector<PaletteMatch>, 7> byGroup;
    int looked = 0;
    for (const PaletteCandidates& list : lists) {
        if (!list)
            continue;
        for (const PaletteCandidate& candidate : *list) {
            if (++looked % kCheckEvery == 0 && generation.load(std::memory_order_relaxed) != mine)
                return {};
            if (query.only && *query.only != candidate.group)
                continue;
            auto& group = byGroup.at(static_cast<std::size_t>(candidate.group));
            if (query.text.isEmpty()) {
                if (query.only || isShownUnasked(candidate.group))
                    group.push_back({candidate, 0, {}});
            } else if (auto match = matchCandidate(query, candidate)) {
                group.push_back(std::move(*match));
            }
        }
    }
    std::vector<PaletteMatch> result;
    const auto limit = static_cast<std::ptrdiff_t>(query.only ? kPerSingleGroup : kPerGroup);
    for (auto& group : byGroup) {
        const auto count = std::min(limit, static_cast<std::ptrdiff_t>(group.size()));
        if (!query.text.isEmpty()) {
            std::partial_sort(group.begin(), group.begin() + count, group.end(),
                              [](const PaletteMatch& a, const PaletteMatch& b) {
                                  return a.score != b.score ? a.score > b.score
                                                            : a.candidate.text < b.candidate.text;
                              });
        }
        std::move(group.begin(), group.begin() + count, std::back_inserter(result));
    }
    return result;
}

} // namespace yagura
