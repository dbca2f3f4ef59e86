// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/dashboards/dashboard.h"

#include <optional>
#include <string>
#include <vector>

/// The edits of a dashboard as pure functions on the value: what the editor's undo steps are made
/// of. Every result is a valid layout (nothing overlaps, nothing leaves the grid) when the input
/// was one.
namespace yagura::boardedits {

/// One more than the largest id in use.
int nextId(const Dashboard& dashboard);
/// nullptr when there is no such widget.
const DashboardWidget* find(const Dashboard& dashboard, int id);

struct Added
{
    Dashboard dashboard;
    std::vector<int> ids; ///< of the new widgets, in order
};

/// Adds widgets with new ids. With `at`, their common top left corner goes there and others make
/// room; without, each takes the first free place. Beyond kMaxWidgets nothing is added.
Added added(Dashboard dashboard, std::vector<DashboardWidget> widgets,
            std::optional<GridRect> at = std::nullopt);
Dashboard removed(Dashboard dashboard, const std::vector<int>& ids);
/// Copies right below the originals, as one group.
Added duplicated(const Dashboard& dashboard, const std::vector<int>& ids);
/// The widget with this id is replaced, its place and id kept.
Dashboard replaced(Dashboard dashboard, int id, DashboardWidget widget);

/// Moves by cells as one group, stopping at the grid's edges; others make room, or, without `push`,
/// the move does not happen when something is in the way.
Dashboard moved(Dashboard dashboard, const std::vector<int>& ids, int dx, int dy, bool push = true);
/// Grows or shrinks each by cells, keeping each one's minimum size.
Dashboard resized(Dashboard dashboard, const std::vector<int>& ids, int dw, int dh);
/// Left edges (or tops) to the leftmost (topmost) of them.
Dashboard alignedLeft(Dashboard dashboard, const std::vector<int>& ids);
Dashboard alignedTop(Dashboard dashboard, const std::vector<int>& ids);
/// All take the size of the first.
Dashboard sameSize(Dashboard dashboard, const std::vector<int>& ids);
/// To row 0, others make room.
Dashboard broughtToTop(Dashboard dashboard, const std::vector<int>& ids);

/// The widgets as the text of a dashboard body: what the clipboard carries.
std::string toClipboardText(const Dashboard& dashboard, const std::vector<int>& ids);
/// Reads a dashboard body, an array of widgets or a single widget.
Result<std::vector<DashboardWidget>> fromClipboardText(const std::string& text);

} // namespace yagura::boardedits
