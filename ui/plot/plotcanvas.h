// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/axisticks.h"
#include "ui/plot/customplot.h"
#include "ui/plot/plotoverlay.h"
#include "ui/plot/spanplottable.h"

#include <functional>

namespace yagura {

/// The drawing surface of a PlotWidget: axes and layers of QCustomPlot, from the bottom bands,
/// grid, series, thresholds, axes, and the overlay in a buffer of its own. Input goes to the
/// PlotWidget (event filter); this class only draws.
class PlotCanvas final : public QCustomPlot
{
    Q_OBJECT
public:
    explicit PlotCanvas(const PlotModel& model, QWidget* parent = nullptr);

    void setTimeRange(qint64 fromMs, qint64 toMs);
    void setZone(const QTimeZone& zone) { m_zone = zone; }
    void setSparkline(bool sparkline);
    void setFocusedSeries(const QString& id);
    void setFaded(bool faded);

    [[nodiscard]] const PlotFrame& frame() const { return m_frame; }
    [[nodiscard]] OverlayState& overlay() { return m_overlay; }

    void redraw(); ///< axes, series, everything; merged with other requests until the event loop
                   ///< runs
    void redrawNow();
    void redrawOverlay(); ///< only what moves with the pointer
    /// The graph without overlay into an image of size (logical) x ratio.
    [[nodiscard]] QImage toImage(const QSize& size, double ratio, bool isTransparent);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void addLayers();
    void setUpAxes();
    void applyColors();
    void layOut(const QSize& size);
    void layOutSparkline(const QSize& size);
    void setTicks(const QSize& size);
    void flush();
    [[nodiscard]] AxisWish wishFor(GraphAxis axis, int height) const;

    const PlotModel& m_model;
    PlotFrame m_frame;
    QTimeZone m_zone = QTimeZone::utc();
    OverlayState m_overlay;
    SpanPlottable* m_plottable = nullptr;
    QCPLayer* m_overlayLayer = nullptr;
    bool m_isSparkline = false;
    bool m_isDirty = false;
};

} // namespace yagura
