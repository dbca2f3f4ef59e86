// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

/// The ready-made dashboards as data: per service what is shown of each resource. English titles
/// are the source texts of the translation context "ServiceDashboards".
namespace yagura::services {

enum class View { Number, Line, Area, Bar, Pie };

/// How a number sums up several resources.
enum class Summary { Sum, Average, Maximum, Minimum };

enum class Rows {
    PerResource, ///< one row for each resource
    Total ///< the metric without the resource's dimension
};

/// One metric of a part, as one row for each resource.
struct Row
{
    std::string_view metricName;
    std::string_view stat;
    const char* label = nullptr; ///< source text, or nullptr: only the resource is named
    Rows rows = Rows::PerResource;
    /// Of several metrics of a resource only those with this dimension value, where there are such:
    /// "cpu=cpu-total".
    std::string_view where = {};
};

/// One widget. Rows without a metric are left out; a part without any row is, too.
struct Part
{
    const char* title = nullptr; ///< source text
    View view = View::Line;
    int width = 8; ///< columns, before the row of widgets is stretched to the full width
    std::array<Row, 4> rows = {}; ///< up to the first without a name
    Summary summary = Summary::Sum; ///< of numbers
};

struct Definition
{
    std::string_view id; ///< in addresses
    const char* title = nullptr; ///< source text; a proper name mostly
    std::string_view nameSpace;
    std::array<std::string_view, 2>
        resourceDimensions; ///< the first that a metric has tells its resource
    const char* resources = nullptr; ///< source text: what they are called, "Instances"
    std::span<const Part> parts;
    int rangeHours = 0; ///< a shorter range shows too little (0: any range does)
};

/// In the order in which they are listed.
std::span<const Definition> compute();
std::span<const Definition> loadBalancers();
std::span<const Definition> databases();
std::span<const Definition> messagingAndStorage();
std::span<const Definition> edgeAndOperations();

} // namespace yagura::services
