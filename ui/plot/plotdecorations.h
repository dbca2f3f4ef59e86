// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotframe.h"
#include "ui/plot/plotwidget.h"

#include <QPainter>

/// What lies behind and above the lines of a graph: bands, thresholds, evaluated datapoints.
namespace yagura::plotdecorations {

void paintBands(QPainter& painter, const PlotFrame& frame, const PlotData& data);
/// @param isPlain  only the line (sparklines)
void paintThresholds(QPainter& painter, const PlotFrame& frame, const PlotData& data, bool isPlain);
void paintPoints(QPainter& painter, const PlotFrame& frame, const PlotData& data);
/// Where a threshold can be grabbed; -1 when it is not near.
[[nodiscard]] bool isNearThreshold(const PlotFrame& frame, const PlotThreshold& threshold,
                                   double y);

} // namespace yagura::plotdecorations
