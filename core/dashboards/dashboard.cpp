// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/dashboard.h"

#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"
#include "core/dashboards/bodyvalidation.h"
#include "core/dashboards/gridlayout.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::size_t kMaxBodySize = 10 * 1024 * 1024;
constexpr std::size_t kMaxDepth = 64;
constexpr std::array<std::string_view, 4> kTopBeforeWidgets{"start", "end", "periodOverride",
                                                            "variables"};

int cell(const json::object& widget, std::string_view name, int fallback)
{
    const json::value* value = widget.if_contains(name);
    const auto number = value ? integerValue(*value) : std::nullopt;
    return number ? static_cast<int>(std::clamp<std::int64_t>(*number, -1, 1'000'000'000))
                  : fallback;
}

bool isPlaced(const json::object& widget)
{
    const json::value* x = widget.if_contains("x");
    const json::value* y = widget.if_contains("y");
    return x && y && integerValue(*x) && integerValue(*y);
}

DashboardWidget readWidget(const json::object& object, int id)
{
    DashboardWidget widget;
    widget.id = id;
    widget.type = std::string(stringMember(object, "type").value_or(""));
    widget.rect = gridlayout::clamped({cell(object, "x", 0), cell(object, "y", 0),
                                       cell(object, "width", 6), cell(object, "height", 6)});
    if (const json::object* properties = objectMember(object, "properties"))
        widget.properties = *properties;
    static constexpr std::array<std::string_view, 6> kOwn{"type",  "x",      "y",
                                                          "width", "height", "properties"};
    for (const auto& member : object) {
        const std::string_view key(member.key().data(), member.key().size());
        if (std::find(kOwn.begin(), kOwn.end(), key) == kOwn.end())
            widget.other.insert(member);
    }
    return widget;
}

Dashboard readDashboard(const json::object& body)
{
    Dashboard dashboard;
    for (const auto& member : body) {
        if (member.key() != "widgets")
            dashboard.other.insert(member);
    }
    const json::array* list = arrayMember(body, "widgets");
    if (!list)
        return dashboard;
    std::vector<DashboardWidget> placed;
    std::vector<bool> hasPlace;
    for (const json::value& value : *list) {
        const json::object* object = value.if_object();
        if (!object || dashboard.widgets.size() >= kMaxWidgets)
            continue;
        dashboard.widgets.push_back(
            readWidget(*object, static_cast<int>(dashboard.widgets.size()) + 1));
        hasPlace.push_back(isPlaced(*object));
        if (hasPlace.back())
            placed.push_back(dashboard.widgets.back());
    }
    // Stored places come first; widgets without one fill the gaps in their order.
    placed = gridlayout::withoutOverlaps(std::move(placed));
    for (const DashboardWidget& widget : placed)
        dashboard.widgets[static_cast<std::size_t>(widget.id) - 1].rect = widget.rect;
    for (std::size_t i = 0; i < dashboard.widgets.size(); ++i) {
        if (hasPlace[i])
            continue;
        GridRect& rect = dashboard.widgets[i].rect;
        rect = gridlayout::firstFree(placed, rect.width, rect.height);
        placed.push_back(dashboard.widgets[i]);
    }
    return dashboard;
}

json::object widgetObject(const DashboardWidget& widget)
{
    json::object object;
    object["type"] = widget.type;
    object["x"] = widget.rect.x;
    object["y"] = widget.rect.y;
    object["width"] = widget.rect.width;
    object["height"] = widget.rect.height;
    object["properties"] = widget.properties;
    for (const auto& member : widget.other)
        object.insert(member);
    return object;
}

} // namespace

Result<ParsedBody> parseDashboardBody(std::string_view body)
{
    if (body.empty())
        return Error{errors::kMissingParameter, "The parameter DashboardBody is required.",
                     "DashboardBody"};
    if (body.size() > kMaxBodySize)
        return Error{errors::kInvalidParameterInput,
                     "The field DashboardBody must not be larger than 10 MB", "DashboardBody"};
    json::error_code failure;
    const json::value value = parseJson(body, failure, kMaxDepth);
    if (failure == json::error::too_deep)
        return Error{errors::kInvalidParameterInput,
                     "The field DashboardBody must not nest deeper than 64 levels",
                     "DashboardBody"};
    const json::object* object = failure ? nullptr : value.if_object();
    if (!object)
        return Error{errors::kInvalidParameterInput,
                     "The field DashboardBody must be a valid JSON object", "DashboardBody"};
    BodyChecker checker;
    checkBody(*object, checker);
    return ParsedBody{readDashboard(*object), checker.errors(), checker.warnings()};
}

std::string serialiseDashboard(const Dashboard& dashboard)
{
    json::object body;
    for (const std::string_view name : kTopBeforeWidgets) {
        if (const json::value* value = dashboard.other.if_contains(name))
            body[name] = *value;
    }
    json::array widgets;
    for (const DashboardWidget& widget : dashboard.widgets)
        widgets.push_back(widgetObject(widget));
    body["widgets"] = std::move(widgets);
    for (const auto& member : dashboard.other)
        body.insert(member); // keeps what is there already
    return jsonText(body, JsonLayout::Indented);
}

} // namespace yagura
