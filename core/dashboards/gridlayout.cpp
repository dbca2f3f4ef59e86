// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/gridlayout.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace yagura::gridlayout {

namespace {

// Far below what an int holds, so that pushing 500 widgets of 1,000 rows down never overflows.
constexpr int kMaxRow = 100'000'000;

using ColumnMask = std::uint32_t;

ColumnMask columns(int x, int width)
{
    return ((ColumnMask{1} << width) - 1) << x;
}

/// Places, sorted by row, that later widgets have to keep clear of.
class Occupied
{
public:
    void add(const GridRect& rect)
    {
        const auto at = std::upper_bound(m_rects.begin(), m_rects.end(), rect.y,
                                         [](int y, const GridRect& other) { return y < other.y; });
        m_rects.insert(at, rect);
    }

    /// The same columns, as little further down as keeps clear. One pass suffices: what was passed
    /// over lies above, because the places come by row.
    [[nodiscard]] GridRect pushedDown(GridRect rect) const
    {
        for (const GridRect& other : m_rects) {
            if (rect.overlaps(other))
                rect.y = other.bottom();
        }
        return rect;
    }

private:
    std::vector<GridRect> m_rects;
};

/// Lets every widget outside of `isFixed` give way to `occupied` and to those above it.
void settle(std::vector<DashboardWidget>& widgets, const std::vector<bool>& isFixed,
            Occupied& occupied)
{
    std::vector<std::size_t> order(widgets.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const GridRect& left = widgets[a].rect;
        const GridRect& right = widgets[b].rect;
        return left.y != right.y ? left.y < right.y : left.x < right.x;
    });
    for (const std::size_t index : order) {
        if (isFixed[index])
            continue;
        widgets[index].rect = occupied.pushedDown(clamped(widgets[index].rect));
        occupied.add(widgets[index].rect);
    }
}

} // namespace

GridRect firstFree(const std::vector<DashboardWidget>& widgets, int width, int height)
{
    const GridRect wanted = clamped({0, 0, width, height});
    // Row by row, the first free place touches the grid's top or some widget's lower edge.
    std::vector<int> rows{0};
    for (const DashboardWidget& widget : widgets)
        rows.push_back(widget.rect.bottom());
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const int y : rows) {
        ColumnMask taken = 0;
        for (const DashboardWidget& widget : widgets) {
            const GridRect rect = clamped(widget.rect);
            if (rect.y < y + wanted.height && y < rect.bottom())
                taken |= columns(rect.x, rect.width);
        }
        for (int x = 0; x + wanted.width <= kGridColumns; ++x) {
            if ((taken & columns(x, wanted.width)) == 0)
                return {x, y, wanted.width, wanted.height};
        }
    }
    return {0, gridlayout::height(widgets), wanted.width, wanted.height};
}

GridRect clamped(GridRect rect)
{
    rect.width = std::clamp(rect.width, 1, kGridColumns);
    rect.height = std::clamp(rect.height, 1, kMaxWidgetHeight);
    rect.x = std::clamp(rect.x, 0, kGridColumns - rect.width);
    rect.y = std::clamp(rect.y, 0, kMaxRow);
    return rect;
}

std::vector<DashboardWidget> moved(std::vector<DashboardWidget> widgets,
                                   const std::vector<int>& ids,
                                   const std::vector<GridRect>& targets)
{
    std::vector<bool> isFixed(widgets.size(), false);
    Occupied occupied;
    for (std::size_t i = 0; i < std::min(ids.size(), targets.size()); ++i) {
        const auto it = std::find_if(widgets.begin(), widgets.end(),
                                     [&](const DashboardWidget& w) { return w.id == ids[i]; });
        if (it == widgets.end())
            continue;
        if (isFixed[static_cast<std::size_t>(it - widgets.begin())])
            continue;
        // Targets that overlap each other give way in the order in which they are given.
        it->rect = occupied.pushedDown(clamped(targets[i]));
        occupied.add(it->rect);
        isFixed[static_cast<std::size_t>(it - widgets.begin())] = true;
    }
    settle(widgets, isFixed, occupied);
    return widgets;
}

std::vector<DashboardWidget> roomMade(std::vector<DashboardWidget> widgets, const GridRect& rect)
{
    Occupied occupied;
    occupied.add(clamped(rect));
    settle(widgets, std::vector<bool>(widgets.size(), false), occupied);
    return widgets;
}

std::vector<DashboardWidget> withoutOverlaps(std::vector<DashboardWidget> widgets)
{
    Occupied occupied;
    settle(widgets, std::vector<bool>(widgets.size(), false), occupied);
    return widgets;
}

bool isValid(const std::vector<DashboardWidget>& widgets)
{
    for (std::size_t i = 0; i < widgets.size(); ++i) {
        const GridRect& rect = widgets[i].rect;
        if (rect.x < 0 || rect.y < 0 || rect.width < 1 || rect.height < 1
            || rect.height > kMaxWidgetHeight || rect.right() > kGridColumns)
            return false;
        for (std::size_t j = i + 1; j < widgets.size(); ++j) {
            if (rect.overlaps(widgets[j].rect))
                return false;
        }
    }
    return true;
}

int height(const std::vector<DashboardWidget>& widgets)
{
    int rows = 0;
    for (const DashboardWidget& widget : widgets)
        rows = std::max(rows, widget.rect.bottom());
    return rows;
}

} // namespace yagura::gridlayout
