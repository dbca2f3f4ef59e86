// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotframe.h"
#include "ui/plot/plotmodel.h"
#include "ui/plot/plotstyle.h"

#include <optional>

namespace yagura {

/// One series as the legend, the tooltip and a screen reader say it.
struct SeriesReading
{
    QString id;
    QString label;
    QString text; ///< the value with its unit, or the dash
    double value = 0; ///< NaN when there is none; of an envelope its upper edge
    plotstyle::SeriesStyle style;
    bool isArea = false;
    bool isEnvelope = false; ///< text is "150 – 431 ms"
    bool isHidden = false;
    bool isRight = false;
};

/// Of every series: its value at a time, or its latest in the range.
QVector<SeriesReading> readings(const PlotModel& model, const PlotFrame& frame,
                                std::optional<qint64> timeMs);

/// The thresholds that a reading breaches, by their own labels ("≥ 800 ms"); empty when none is.
QStringList breachedThresholds(const PlotModel& model, qint64 timeMs);

/// The swatch in front of a label: a stroke for lines, a square for areas, hollow when hidden.
void paintSwatch(class QPainter& painter, const QPointF& leftMiddle, const SeriesReading& reading);
inline constexpr double kSwatchWidth = 10;

} // namespace yagura
