// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace yagura {

enum class PaletteGroup { Time, Commands, Pages, Dashboards, Alarms, Metrics, Recent };

/// Something that the palette can find. `target` is an action's id or an address, by group.
struct PaletteCandidate
{
    PaletteGroup group = PaletteGroup::Commands;
    QString text;
    QString detail; ///< lighter, behind the text; searched with less weight
    QString icon;
    QString shortcut;
    QString target;
};

struct PaletteMatch
{
    PaletteCandidate candidate;
    int score = 0;
    std::vector<int> positions; ///< of the matched letters in candidate.text
};

struct FuzzyMatch
{
    int score = 0; ///< higher is better
    std::vector<int> positions;
};

/// Every letter of `query` in order somewhere in `text`, ignoring case; blanks in the query
/// separate words that are all wanted, in any order. Runs of letters, starts of words and of
/// CamelHumps score higher; so does a short text.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

/// A query as typed, with its prefix read: `>` commands, `#` alarms, `t ` time.
struct PaletteQuery
{
    std::optional<PaletteGroup> only;
    QString text;
    static PaletteQuery parse(const QString& typed);
};

using PaletteCandidates = std::shared_ptr<const std::vector<PaletteCandidate>>;

/// The best matches, group by group in the order of PaletteGroup, best first within a group; an
/// empty query gives commands, pages and recent ones. Pure and thread-safe; gives up (empty) as
/// soon as `generation` is no longer `mine`.
std::vector<PaletteMatch> searchPalette(const PaletteQuery& query,
                                        const std::vector<PaletteCandidates>& lists,
                                        const std::atomic<int>& generation, int mine);

} // namespace yagura
