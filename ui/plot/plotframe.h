// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"
#include "ui/widgets/formatters.h"

#include <QRectF>
#include <QVector>

namespace yagura {

/// One value axis as it is drawn: nice limits, the distance of its grid lines, and the scale of its
/// labels.
struct ValueAxis
{
    double minimum = 0;
    double maximum = 1;
    double step = 0.25;
    format::Scale scale;
    QString unit;
    bool showUnits = true;
    bool isUsed = false;
};

/// Where time and value lie on the screen. Everything that is drawn into a graph goes through one
/// of these, so that a picture of any size is drawn by the code that draws the window.
struct PlotFrame
{
    QRectF rect; ///< the plot area inside the axes, in logical pixels
    qint64 fromMs = 0;
    qint64 toMs = 1;
    ValueAxis left;
    ValueAxis right;
    QVector<QRectF> timeLabels; ///< where the labels of the time axis stand

    [[nodiscard]] const ValueAxis& axis(GraphAxis which) const
    {
        return which == GraphAxis::Right ? right : left;
    }
    [[nodiscard]] double pixelsPerMs() const
    {
        return rect.width() / static_cast<double>(toMs - fromMs);
    }
    [[nodiscard]] double x(qint64 timeMs) const
    {
        return rect.left() + static_cast<double>(timeMs - fromMs) * pixelsPerMs();
    }
    [[nodiscard]] double y(double value, GraphAxis which) const
    {
        const ValueAxis& a = axis(which);
        return rect.bottom() - (value - a.minimum) / (a.maximum - a.minimum) * rect.height();
    }
    [[nodiscard]] qint64 timeAt(double px) const
    {
        return fromMs + qRound64((px - rect.left()) / qMax(1e-12, pixelsPerMs()));
    }
    [[nodiscard]] double valueAt(double py, GraphAxis which) const
    {
        const ValueAxis& a = axis(which);
        return a.minimum
            + (rect.bottom() - py) / qMax(1.0, rect.height()) * (a.maximum - a.minimum);
    }
};

} // namespace yagura
