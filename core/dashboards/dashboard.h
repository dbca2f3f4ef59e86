// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

namespace yagura {

inline constexpr int kGridColumns = 24;
inline constexpr int kMaxWidgets = 500;
inline constexpr int kMaxWidgetHeight = 1000;

/// A widget's place on the grid, in cells.
struct GridRect
{
    int x = 0;
    int y = 0;
    int width = 6;
    int height = 6;

    [[nodiscard]] int right() const { return x + width; }
    [[nodiscard]] int bottom() const { return y + height; }
    [[nodiscard]] bool overlaps(const GridRect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    bool operator==(const GridRect&) const = default;
};

/// One widget: its kind and place, its properties as JSON, and whatever else its object held, in order, untouched.
struct DashboardWidget
{
    int id = 0; ///< Yagura's own, unique within one loaded Dashboard, never written
    std::string type; ///< metric, text, alarm, log, explorer, custom, chart; others are kept
    GridRect rect;
    boost::json::object properties;
    boost::json::object other; ///< members beside type, x, y, width, height, properties
    bool operator==(const DashboardWidget&) const = default;
};

/// A dashboard body as a value: what the editor's undo commands change.
struct Dashboard
{
    std::vector<DashboardWidget> widgets;
    boost::json::object other; ///< top-level members beside widgets (start, end, periodOverride, variables, unknown ones)
    bool operator==(const Dashboard&) const = default;
};

/// A fault or warning of a body: JSON-pointer-like path and text in the service's wording.
struct BodyMessage
{
    std::string dataPath;
    std::string message;
    bool operator==(const BodyMessage&) const = default;
};

struct ParsedBody
{
    Dashboard dashboard;
    std::vector<BodyMessage> errors; ///< the service would refuse the body
    std::vector<BodyMessage> warnings; ///< accepted, with messages
};

/// Reads a dashboard body. Fails only when the text is no JSON object ("The field DashboardBody must be a valid JSON object"),
/// is larger than 10 MB, or nests deeper than 64; everything else is reported in errors/warnings. Widgets without a place get the first free one.
Result<ParsedBody> parseDashboardBody(std::string_view body);

/// Deterministic text: members in the service's order, unknown ones after them in their own order. parse(serialise(d)) == d.
std::string serialiseDashboard(const Dashboard& dashboard);

} // namespace yagura
