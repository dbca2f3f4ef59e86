// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotframe.h"

#include <QString>
#include <QTimeZone>
#include <QVector>

namespace yagura {

/// What the data of one axis wants.
struct AxisWish
{
    double lowest = 0; ///< of what is drawn
    double highest = 0;
    bool hasData = false;
    QString unit;
    AxisOptions options;
    int maximumIntervals = 4; ///< between grid lines, as the height allows
    int intervals = 0; ///< as many as the left axis has, for the right one; 0: free
};

/// Limits at 1, 2, 2.5 or 5 x 10^n with 10 % headroom; from zero on where nothing is negative.
/// Fixed limits stay as they were given.
ValueAxis niceAxis(const AxisWish& wish);

/// The values of the grid lines.
QVector<double> valueTicks(const ValueAxis& axis);

struct TimeTick
{
    qint64 timeMs = 0;
    QString label;
};

/// Ticks on round local times, at least 64 px apart.
QVector<TimeTick> timeTicks(qint64 fromMs, qint64 toMs, double widthPx, const QTimeZone& zone);

} // namespace yagura
