// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QObject>
#include <QPoint>
#include <QRect>

#include <map>
#include <optional>
#include <vector>

class QTimer;

namespace yagura {

class DashboardCanvas;

/// A drag with the mouse on the canvas, from press to release: moving widgets, resizing them, or a
/// rubber band. Every step starts from the layout at the press, so that what was pushed away
/// springs back when the pointer goes on.
class GridDrag final : public QObject
{
    Q_OBJECT
public:
    enum class Kind { None, Move, Resize, RubberBand };

    explicit GridDrag(DashboardCanvas& canvas);

    void pressWidget(int id, Qt::Edges edges, const QPoint& position,
                     Qt::KeyboardModifiers modifiers);
    void pressEmpty(const QPoint& position, Qt::KeyboardModifiers modifiers);
    void moveTo(const QPoint& position, Qt::KeyboardModifiers modifiers);
    void release();
    void cancel();

    [[nodiscard]] bool isPressed() const { return m_pressed != Kind::None; }
    [[nodiscard]] bool isActive() const { return m_active != Kind::None; }
    [[nodiscard]] Kind kind() const { return m_active; }

    [[nodiscard]] QRect rubberBand() const { return m_band; }
    /// The cells where the dragged widgets would land; empty while they are off the grid.
    [[nodiscard]] const std::vector<GridRect>& placeholders() const { return m_targets; }
    /// "col 1, row 10 · 6 × 5"
    [[nodiscard]] QString tag() const;

private:
    void start();
    void stepMove(const QPoint& position, bool push);
    void stepResize(const QPoint& position);
    void stepBand(const QPoint& position);
    void showTargets(const std::vector<GridRect>& targets, bool push);
    void autoScroll();
    void finish();
    [[nodiscard]] std::vector<GridRect> originals() const;

    DashboardCanvas& m_canvas;
    QTimer* m_scroll;
    Kind m_pressed = Kind::None;
    Kind m_active = Kind::None;
    Qt::Edges m_edges;
    int m_grabbed = 0; ///< the widget under the pointer
    bool m_clearsOthers = false; ///< a plain click on one of several selects it alone, on release
    QPoint m_start; ///< canvas coordinates
    QPoint m_position;
    Qt::KeyboardModifiers m_modifiers;
    std::vector<int> m_ids;
    std::vector<DashboardWidget>
        m_original; ///< places only, no contents: cheap to copy at every step
    std::map<int, QRect> m_startGeometry;
    std::vector<GridRect> m_targets;
    std::vector<DashboardWidget> m_result;
    std::vector<int> m_bandBase; ///< what was selected before a Ctrl+rubber band
    QRect m_band;
};

} // namespace yagura
