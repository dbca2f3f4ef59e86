// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotcanvas.h"

#include <QObject>

namespace yagura {

/// Turns the mouse and the keyboard over a graph into what a person meant. Draws the selection band
/// while dragging; everything else is told by signals.
class PlotGestures final : public QObject
{
    Q_OBJECT
public:
    PlotGestures(PlotCanvas* canvas, const PlotModel& model);

    void setDraggableThreshold(int index) { m_draggable = index; }
    void setEnabled(bool enabled) { m_isEnabled = enabled; } ///< sparklines only hover

    static constexpr int kSmallestDrag = 20; ///< logical pixels: a click never zooms

signals:
    void hovered(const QPointF& position);
    void left();
    void rangeSelected(qint64 fromMs, qint64 toMs);
    void zoomBackRequested();
    void panMoved(qint64 deltaMs); ///< while dragging, against the range at the start
    void panned(qint64 deltaMs);
    void thresholdDragged(int index, double value, bool finished);
    void menuRequested(const QPoint& globalPos);
    void stepRequested(int steps);
    void crosshairRequested();
    void pinRequested();
    void cancelRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Mode { None, Select, Pan, Threshold };

    bool press(QMouseEvent* event);
    void move(QMouseEvent* event);
    bool release(QMouseEvent* event);
    bool wheel(QWheelEvent* event);
    bool key(QKeyEvent* event);
    void cancel();
    [[nodiscard]] bool isOverThreshold(const QPointF& position) const;
    void updateCursorShape(const QPointF& position);

    PlotCanvas* m_canvas;
    const PlotModel& m_model;
    Mode m_mode = Mode::None;
    QPointF m_pressedAt;
    PlotFrame m_frameAtPress;
    int m_draggable = -1;
    bool m_isEnabled = true;
};

} // namespace yagura
