// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotframe.h"
#include "ui/plot/plotmodel.h"

#include <QPainter>
#include <QTimeZone>

#include <optional>

namespace yagura {

/// What moves with the pointer: it is drawn alone, over the finished graph.
struct OverlayState
{
    std::optional<qint64> cursorMs;
    std::optional<double> hoverY; ///< set only in the graph under the pointer
    std::optional<std::pair<qint64, qint64>> selection; ///< while dragging
    bool hasFocus = false;
    bool isSparkline = false;
};

/// @param bounds  of the whole graph, axes included
void paintOverlay(QPainter& painter, const QRectF& bounds, const PlotFrame& frame,
                  const PlotModel& model, const OverlayState& state, const QTimeZone& zone);

} // namespace yagura
