// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/griddrag.h"

#include "core/dashboards/gridlayout.h"
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/widgetkinds.h"

#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kStartDistance = 6;
constexpr int kScrollInterval = 16;

} // namespace

GridDrag::GridDrag(DashboardCanvas& canvas)
    : QObject(&canvas)
    , m_canvas(canvas)
    , m_scroll(new QTimer(this))
{
    m_scroll->setInterval(kScrollInterval);
    connect(m_scroll, &QTimer::timeout, this, &GridDrag::autoScroll);
}

void GridDrag::pressWidget(int id, Qt::Edges edges, const QPoint& position,
                           Qt::KeyboardModifiers modifiers)
{
    cancel();
    m_grabbed = id;
    m_edges = edges;
    m_start = m_position = position;
    m_pressed = edges ? Kind::Resize : Kind::Move;
    const bool isSelected = m_canvas.isSelected(id);
    m_clearsOthers = isSelected && !(modifiers & Qt::ControlModifier);
    if (modifiers & Qt::ControlModifier)
        m_canvas.toggleSelected(id);
    else if (!isSelected)
        m_canvas.select({id});
}

void GridDrag::pressEmpty(const QPoint& position, Qt::KeyboardModifiers modifiers)
{
    cancel();
    m_start = m_position = position;
    m_pressed = Kind::RubberBand;
    m_bandBase = modifiers & Qt::ControlModifier ? m_canvas.selection() : std::vector<int>();
    m_canvas.select(m_bandBase);
}

void GridDrag::start()
{
    m_active = m_pressed;
    if (m_active == Kind::RubberBand) {
        m_scroll->start();
        return;
    }
    m_ids = m_canvas.selection();
    if (std::find(m_ids.begin(), m_ids.end(), m_grabbed) == m_ids.end())
        m_ids = {m_grabbed};
    m_original = m_canvas.places();
    m_result = m_original;
    m_startGeometry.clear();
    for (const int id : m_ids) {
        m_startGeometry[id] = m_canvas.frameGeometryOf(id);
        if (m_active == Kind::Move)
            m_canvas.setLifted(id, true);
    }
    m_scroll->start();
}

void GridDrag::moveTo(const QPoint& position, Qt::KeyboardModifiers modifiers)
{
    if (m_pressed == Kind::None)
        return;
    m_position = position;
    m_modifiers = modifiers;
    if (m_active == Kind::None) {
        if ((position - m_start).manhattanLength() < kStartDistance)
            return;
        start();
    }
    switch (m_active) {
    case Kind::Move:
        stepMove(position, !(modifiers & Qt::AltModifier));
        break;
    case Kind::Resize:
        stepResize(position);
        break;
    case Kind::RubberBand:
        stepBand(position);
        break;
    case Kind::None:
        break;
    }
}

std::vector<GridRect> GridDrag::originals() const
{
    std::vector<GridRect> rects;
    for (const int id : m_ids) {
        for (const DashboardWidget& widget : m_original) {
            if (widget.id == id)
                rects.push_back(widget.rect);
        }
    }
    return rects;
}

void GridDrag::stepMove(const QPoint& position, bool push)
{
    const QPoint delta = position - m_start;
    for (const int id : m_ids)
        m_canvas.floatFrame(id, m_startGeometry[id].translated(delta));
    if (!m_canvas.isOverGrid(position)) {
        showTargets({}, push);
        return;
    }
    // The grabbed widget snaps; the rest of the group keeps its distance in cells.
    std::vector<GridRect> targets = originals();
    const QPoint corner
        = m_canvas.geometryOfGrid().nearestCell(m_startGeometry[m_grabbed].topLeft() + delta);
    const auto grabbed
        = std::size_t(std::find(m_ids.begin(), m_ids.end(), m_grabbed) - m_ids.begin());
    int dx = corner.x() - targets[grabbed].x;
    int dy = corner.y() - targets[grabbed].y;
    for (const GridRect& rect : targets) {
        dx = std::clamp(dx, -rect.x, kGridColumns - rect.right());
        dy = std::max(dy, -rect.y);
    }
    for (GridRect& rect : targets) {
        rect.x += dx;
        rect.y += dy;
    }
    showTargets(targets, push);
}

void GridDrag::stepResize(const QPoint& position)
{
    const QPoint delta = position - m_start;
    const GridGeometry grid = m_canvas.geometryOfGrid();
    std::vector<GridRect> targets = originals();
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const int id = m_ids[i];
        GridRect& rect = targets[i];
        const CellSize least = m_canvas.minimumSizeOf(id);
        const int leastWidth = std::min(least.width, rect.width);
        const int leastHeight = std::min(least.height, rect.height);
        const QRect smallest = grid.pixels({0, 0, leastWidth, leastHeight});
        QRect pixels = m_startGeometry[id];
        if (m_edges & Qt::LeftEdge)
            pixels.setLeft(
                std::min(pixels.left() + delta.x(), pixels.right() - smallest.width() + 1));
        if (m_edges & Qt::RightEdge)
            pixels.setRight(
                std::max(pixels.right() + delta.x(), pixels.left() + smallest.width() - 1));
        if (m_edges & Qt::TopEdge)
            pixels.setTop(
                std::min(pixels.top() + delta.y(), pixels.bottom() - smallest.height() + 1));
        if (m_edges & Qt::BottomEdge)
            pixels.setBottom(
                std::max(pixels.bottom() + delta.y(), pixels.top() + smallest.height() - 1));
        m_canvas.floatFrame(id, pixels);
        const QSize size = grid.nearestSize(pixels.size());
        const int right = rect.right();
        const int bottom = rect.bottom();
        if (m_edges & (Qt::LeftEdge | Qt::RightEdge))
            rect.width = std::max(size.width(), leastWidth);
        if (m_edges & (Qt::TopEdge | Qt::BottomEdge))
            rect.height = std::clamp(size.height(), leastHeight, kMaxWidgetHeight);
        if (m_edges & Qt::LeftEdge) {
            rect.x = std::max(0, right - rect.width);
            rect.width = right - rect.x;
        }
        if (m_edges & Qt::TopEdge) {
            rect.y = std::max(0, bottom - rect.height);
            rect.height = bottom - rect.y;
        }
        rect.width = std::min(rect.width, kGridColumns - rect.x);
    }
    showTargets(targets, true);
}

void GridDrag::stepBand(const QPoint& position)
{
    m_band = QRect(m_start, position).normalized();
    std::vector<int> ids = m_bandBase;
    for (const int id : m_canvas.widgetsIn(m_band)) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    m_canvas.select(ids);
    m_canvas.updateOverlay();
}

void GridDrag::showTargets(const std::vector<GridRect>& targets, bool push)
{
    if (targets == m_targets && !m_targets.empty()) {
        m_canvas.updateOverlay();
        return;
    }
    std::vector<GridRect> shown = targets;
    m_result = targets.empty() ? m_original : gridlayout::moved(m_original, m_ids, targets);
    if (!push && !targets.empty()) {
        // Without pushing, a place that is taken is no place.
        const bool pushes
            = std::any_of(m_result.begin(), m_result.end(), [&](const DashboardWidget& widget) {
                  const auto was
                      = std::find_if(m_original.begin(), m_original.end(),
                                     [&](const DashboardWidget& w) { return w.id == widget.id; });
                  return widget.rect != was->rect
                      && std::find(m_ids.begin(), m_ids.end(), widget.id) == m_ids.end();
              });
        if (pushes) {
            m_result = m_original;
            shown.clear();
        }
    }
    // Where the layout put them: it may clamp what was asked for.
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (const DashboardWidget& widget : m_result) {
            if (widget.id == m_ids[i])
                shown[i] = widget.rect;
        }
    }
    m_targets = shown;
    m_canvas.preview(m_result, m_ids);
}

QString GridDrag::tag() const
{
    if (m_targets.empty() || m_active == Kind::None || m_active == Kind::RubberBand)
        return {};
    const auto grabbed
        = std::size_t(std::find(m_ids.begin(), m_ids.end(), m_grabbed) - m_ids.begin());
    const GridRect& rect = m_targets[std::min(grabbed, m_targets.size() - 1)];
    return DashboardCanvas::placeText(rect);
}

void GridDrag::autoScroll()
{
    if (m_active == Kind::None || !m_canvas.scrollTowards(m_position))
        return;
    // The canvas moved under the pointer.
    moveTo(m_canvas.pointerPosition(), m_modifiers);
}

void GridDrag::finish()
{
    m_scroll->stop();
    const std::vector<int> lifted = m_ids;
    m_pressed = Kind::None;
    m_active = Kind::None;
    m_targets.clear();
    m_ids.clear();
    m_band = {};
    for (const int id : lifted)
        m_canvas.setLifted(id, false);
    m_canvas.endPreview();
}

void GridDrag::release()
{
    if (m_pressed == Kind::None)
        return;
    const Kind kind = m_active;
    const bool lands = !m_targets.empty();
    const std::vector<DashboardWidget> result = m_result;
    if (kind == Kind::None && m_clearsOthers && m_pressed == Kind::Move)
        m_canvas.select({m_grabbed});
    finish();
    if (lands && (kind == Kind::Move || kind == Kind::Resize))
        m_canvas.commitPlaces(result, kind == Kind::Move);
}

void GridDrag::cancel()
{
    if (m_pressed == Kind::None)
        return;
    finish();
}

} // namespace yagura
