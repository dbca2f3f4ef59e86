// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotwidget.h"

#include <QFont>
#include <QPen>

namespace yagura::plotstyle {

inline constexpr int kSolidSeries = 5; ///< with more, line styles help the colours
inline constexpr int kLineLegendSeries = 10; ///< with more, the legend is a table on the right

struct SeriesStyle
{
    QColor color;
    double width = 1.5;
    QList<qreal> dashes; ///< in logical pixels; empty: solid
};

SeriesStyle seriesStyle(const PlotData& data, int index);
QColor envelopeColor(const PlotEnvelope& envelope); ///< opaque
inline constexpr double kEnvelopeOpacity = 0.16;
QPen pen(const SeriesStyle& style, double width);

QFont axisFont(); ///< 11
QFont captionFont(); ///< 11.5
QFont strongCaptionFont(); ///< 11.5, weight 500

/// Widths in logical pixels. Remembered: shaping the same labels for every frame cost more than
/// drawing the data.
double axisWidth(const QString& text);
double captionWidth(const QString& text);
double strongCaptionWidth(const QString& text);

QColor bandColor(PlotBand::Kind kind);
/// The colour over the panel at an opacity.
QColor withOpacity(QColor color, double opacity);

} // namespace yagura::plotstyle
