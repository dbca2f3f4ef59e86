// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardedits.h"

#include "core/base/jsonparse.h"
#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/widgetkinds.h"

#include <boost/json/serialize.hpp>

#include <algorithm>

namespace yagura::boardedits {

namespace {

std::vector<GridRect> rectsOf(const Dashboard& dashboard, const std::vector<int>& ids)
{
    std::vector<GridRect> rects;
    for (const int id : ids) {
        if (const DashboardWidget* widget = find(dashboard, id))
            rects.push_back(widget->rect);
    }
    return rects;
}

std::vector<int> known(const Dashboard& dashboard, const std::vector<int>& ids)
{
    std::vector<int> result;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(result),
                 [&](int id) { return find(dashboard, id) != nullptr; });
    return result;
}

GridRect boundingRect(const std::vector<GridRect>& rects)
{
    GridRect bounds = rects.front();
    for (const GridRect& rect : rects) {
        const int right = std::max(bounds.right(), rect.right());
        const int bottom = std::max(bounds.bottom(), rect.bottom());
        bounds.x = std::min(bounds.x, rect.x);
        bounds.y = std::min(bounds.y, rect.y);
        bounds.width = right - bounds.x;
        bounds.height = bottom - bounds.y;
    }
    return bounds;
}

Dashboard placed(Dashboard dashboard, const std::vector<int>& ids,
                 const std::vector<GridRect>& targets)
{
    dashboard.widgets = gridlayout::moved(std::move(dashboard.widgets), ids, targets);
    return dashboard;
}

} // namespace

int nextId(const Dashboard& dashboard)
{
    int largest = 0;
    for (const DashboardWidget& widget : dashboard.widgets)
        largest = std::max(largest, widget.id);
    return largest + 1;
}

const DashboardWidget* find(const Dashboard& dashboard, int id)
{
    const auto it = std::find_if(dashboard.widgets.begin(), dashboard.widgets.end(),
                                 [id](const DashboardWidget& widget) { return widget.id == id; });
    return it == dashboard.widgets.end() ? nullptr : &*it;
}

Added added(Dashboard dashboard, std::vector<DashboardWidget> widgets, std::optional<GridRect> at)
{
    Added result;
    if (widgets.empty() || dashboard.widgets.size() + widgets.size() > kMaxWidgets) {
        result.dashboard = std::move(dashboard);
        return result;
    }
    int id = nextId(dashboard);
    std::vector<GridRect> targets;
    for (const DashboardWidget& widget : widgets)
        targets.push_back(gridlayout::clamped(widget.rect));
    if (at) {
        const GridRect bounds = boundingRect(targets);
        const int dx = std::clamp(at->x, 0, kGridColumns - bounds.width) - bounds.x;
        const int dy = std::max(at->y, 0) - bounds.y;
        for (GridRect& target : targets) {
            target.x += dx;
            target.y += dy;
        }
    }
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        DashboardWidget& widget = widgets[i];
        widget.id = id++;
        result.ids.push_back(widget.id);
        if (at) {
            // Parked below everything, so that the layout is valid until all have taken their
            // places.
            widget.rect = targets[i];
            widget.rect.y += gridlayout::height(dashboard.widgets);
        } else {
            widget.rect
                = gridlayout::firstFree(dashboard.widgets, targets[i].width, targets[i].height);
        }
        dashboard.widgets.push_back(std::move(widget));
    }
    result.dashboard
        = at ? placed(std::move(dashboard), result.ids, targets) : std::move(dashboard);
    return result;
}

Dashboard removed(Dashboard dashboard, const std::vector<int>& ids)
{
    std::erase_if(dashboard.widgets, [&](const DashboardWidget& widget) {
        return std::find(ids.begin(), ids.end(), widget.id) != ids.end();
    });
    return dashboard;
}

Added duplicated(const Dashboard& dashboard, const std::vector<int>& ids)
{
    std::vector<DashboardWidget> copies;
    for (const DashboardWidget& widget : dashboard.widgets) {
        if (std::find(ids.begin(), ids.end(), widget.id) != ids.end())
            copies.push_back(widget);
    }
    if (copies.empty())
        return {dashboard, {}};
    GridRect at = boundingRect(rectsOf(dashboard, ids));
    at.y = at.bottom();
    return added(dashboard, std::move(copies), at);
}

Dashboard replaced(Dashboard dashboard, int id, DashboardWidget widget)
{
    for (DashboardWidget& existing : dashboard.widgets) {
        if (existing.id == id) {
            widget.id = id;
            widget.rect = existing.rect;
            existing = std::move(widget);
            break;
        }
    }
    return dashboard;
}

Dashboard moved(Dashboard dashboard, const std::vector<int>& wanted, int dx, int dy, bool push)
{
    const std::vector<int> ids = known(dashboard, wanted);
    if (ids.empty())
        return dashboard;
    std::vector<GridRect> targets = rectsOf(dashboard, ids);
    const GridRect bounds = boundingRect(targets);
    dx = std::clamp(dx, -bounds.x, kGridColumns - bounds.right());
    dy = std::max(dy, -bounds.y);
    if (dx == 0 && dy == 0)
        return dashboard;
    for (GridRect& target : targets) {
        target.x += dx;
        target.y += dy;
    }
    if (!push) {
        for (const DashboardWidget& widget : dashboard.widgets) {
            if (std::find(ids.begin(), ids.end(), widget.id) != ids.end())
                continue;
            for (const GridRect& target : targets) {
                if (target.overlaps(widget.rect))
                    return dashboard;
            }
        }
    }
    return placed(std::move(dashboard), ids, targets);
}

Dashboard resized(Dashboard dashboard, const std::vector<int>& wanted, int dw, int dh)
{
    const std::vector<int> ids = known(dashboard, wanted);
    std::vector<GridRect> targets;
    for (const int id : ids) {
        const DashboardWidget& widget = *find(dashboard, id);
        const CellSize minimum = widgetKindOf(widget).minimumSize;
        GridRect rect = widget.rect;
        // What is already smaller than the minimum (made elsewhere) may stay so, but not shrink
        // further.
        rect.width = std::clamp(rect.width + dw, std::min(minimum.width, rect.width),
                                kGridColumns - rect.x);
        rect.height
            = std::clamp(rect.height + dh, std::min(minimum.height, rect.height), kMaxWidgetHeight);
        targets.push_back(rect);
    }
    if (targets == rectsOf(dashboard, ids))
        return dashboard;
    return placed(std::move(dashboard), ids, targets);
}

Dashboard alignedLeft(Dashboard dashboard, const std::vector<int>& wanted)
{
    const std::vector<int> ids = known(dashboard, wanted);
    if (ids.size() < 2)
        return dashboard;
    std::vector<GridRect> targets = rectsOf(dashboard, ids);
    const int left = boundingRect(targets).x;
    for (GridRect& target : targets)
        target.x = left;
    // Those that now share rows go one below the other, in their order from the top.
    std::vector<std::size_t> order(targets.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return targets[a].y < targets[b].y; });
    int free = 0;
    for (const std::size_t i : order) {
        targets[i].y = std::max(targets[i].y, free);
        free = targets[i].bottom();
    }
    return placed(std::move(dashboard), ids, targets);
}

Dashboard alignedTop(Dashboard dashboard, const std::vector<int>& wanted)
{
    const std::vector<int> ids = known(dashboard, wanted);
    if (ids.size() < 2)
        return dashboard;
    std::vector<GridRect> targets = rectsOf(dashboard, ids);
    const int top = boundingRect(targets).y;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        targets[i].y = top;
        for (std::size_t j = 0; j < i; ++j) {
            if (targets[i].overlaps(targets[j])) { // no room side by side: below
                targets[i].y = targets[j].bottom();
                j = static_cast<std::size_t>(-1);
            }
        }
    }
    return placed(std::move(dashboard), ids, targets);
}

Dashboard sameSize(Dashboard dashboard, const std::vector<int>& wanted)
{
    const std::vector<int> ids = known(dashboard, wanted);
    if (ids.size() < 2)
        return dashboard;
    const GridRect first = find(dashboard, ids.front())->rect;
    // One after the other: growing the first ones may push the later ones away.
    for (const int id : ids) {
        GridRect rect = find(dashboard, id)->rect;
        rect.width = first.width;
        rect.height = first.height;
        rect.x = std::min(rect.x, kGridColumns - rect.width);
        dashboard = placed(std::move(dashboard), {id}, {rect});
    }
    return dashboard;
}

Dashboard broughtToTop(Dashboard dashboard, const std::vector<int>& wanted)
{
    const std::vector<int> ids = known(dashboard, wanted);
    if (ids.empty())
        return dashboard;
    const int top = boundingRect(rectsOf(dashboard, ids)).y;
    return moved(std::move(dashboard), ids, 0, -top);
}

std::string toClipboardText(const Dashboard& dashboard, const std::vector<int>& ids)
{
    Dashboard part;
    for (const DashboardWidget& widget : dashboard.widgets) {
        if (std::find(ids.begin(), ids.end(), widget.id) != ids.end())
            part.widgets.push_back(widget);
    }
    return serialiseDashboard(part);
}

Result<std::vector<DashboardWidget>> fromClipboardText(const std::string& text)
{
    boost::json::error_code failure;
    const boost::json::value json = parseJson(text, failure);
    std::string body = text;
    if (!failure && json.is_array())
        body = "{\"widgets\":" + text + "}";
    else if (!failure && json.is_object() && json.get_object().contains("type"))
        body = "{\"widgets\":[" + text + "]}";
    auto parsed = parseDashboardBody(body);
    if (!parsed)
        return parsed.error();
    if (parsed->dashboard.widgets.empty())
        return Error{errors::kInvalidParameterInput, "The text holds no widgets.", "widgets"};
    return std::move(parsed->dashboard.widgets);
}

} // namespace yagura::boardedits
