// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotcanvas.h"
#include "ui/plot/plotgestures.h"
#include "ui/plot/plotlegend.h"
#include "ui/plot/plottooltip.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/timecontext.h"

#include <QPointer>

class QBoxLayout;
class QTimer;

namespace yagura {

/// The parts of a PlotWidget: put together in plotwidget.cpp; what follows the pointer is in
/// plotcrosshair.cpp, the legend and the pictures in plotwidgetlegend.cpp.
class PlotWidget::Private
{
public:
    explicit Private(PlotWidget* owner)
        : q(owner)
    { }

    void setUp();
    void connectGestures();
    void hover(const QPointF& position);
    void moveCursor(qint64 timeMs);
    void clearCursor();
    void showCrosshair(qint64 timeMs, bool isHovered);
    void hideCrosshair();
    void step(int steps);
    void showTooltip();
    void updateLegend();
    void updateReserved();
    void updateDescription();
    void refreshSoon();
    void refreshNow();
    void panBy(qint64 deltaMs);
    void copyReadings() const;
    [[nodiscard]] bool isTableLegend() const;
    void arrangeLegend();
    void fitLegend();
    [[nodiscard]] QString totalText(qint64 timeMs) const;

    PlotWidget* q;
    PlotModel model;
    PlotCanvas* canvas = nullptr;
    PlotLegend* legend = nullptr;
    PlotGestures* gestures = nullptr;
    QPointer<PlotTooltip> tooltip;
    QBoxLayout* layout = nullptr;
    QPointer<TimeCursor> cursor;
    QTimeZone zone = QTimeZone::utc();
    LegendPosition legendPosition = LegendPosition::Automatic;
    qint64 fromMs = 0;
    qint64 toMs = 1;
    QTimer* descriptionTimer = nullptr; ///< words for a screen reader need not keep up with a drag
    bool isSparkline = false;
    bool isPinned = false;
    bool isDirty = false;
};

} // namespace yagura
