// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

namespace yagura::gridlayout {

/// Pure geometry of the 24-column grid: no widget ever overlaps another or leaves the grid.

/// The first place, row by row, where width x height is free.
GridRect firstFree(const std::vector<DashboardWidget>& widgets, int width, int height);

/// Clamped to the grid: 1..24 wide, 1..1000 high, inside the columns, y >= 0.
GridRect clamped(GridRect rect);

/// The widgets after those with `ids` took `targets` (parallel): everything in the way moves down just far enough, keeping its order;
/// nothing else moves. The same input gives the same output, so a drag can be previewed from its original layout at every step.
std::vector<DashboardWidget> moved(std::vector<DashboardWidget> widgets, const std::vector<int>& ids, const std::vector<GridRect>& targets);

/// Pushes whatever overlaps `rect` down (for a new widget that is about to land there).
std::vector<DashboardWidget> roomMade(std::vector<DashboardWidget> widgets, const GridRect& rect);

/// Pushes widgets down until none overlaps (a body from elsewhere may hold overlapping ones); a valid layout stays as it is.
std::vector<DashboardWidget> withoutOverlaps(std::vector<DashboardWidget> widgets);

/// True when no two overlap and all are inside.
bool isValid(const std::vector<DashboardWidget>& widgets);

/// Rows in use.
int height(const std::vector<DashboardWidget>& widgets);

} // namespace yagura::gridlayout
