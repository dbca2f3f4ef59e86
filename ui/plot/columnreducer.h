// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/columnraster.h"
#include "ui/plot/plotmodel.h"

namespace yagura {

/// Time and value to device pixels of a raster.
struct ColumnMapping
{
    qint64 fromMs = 0; ///< at the left edge of column 0
    double columnsPerMs = 1;
    int columns = 0;
    double yAtZero = 0; ///< where the value 0 lies
    double pixelsPerValue = 1; ///< upwards

    [[nodiscard]] double x(qint64 timeMs) const
    {
        return static_cast<double>(timeMs - fromMs) * columnsPerMs;
    }
    [[nodiscard]] float y(double value) const
    {
        // Far outside the picture is far enough; a float must not overflow.
        return static_cast<float>(qBound(-1e6, yAtZero - value * pixelsPerValue, 1e6));
    }
    [[nodiscard]] qint64 timeAt(double column) const
    {
        return fromMs + static_cast<qint64>(column / columnsPerMs);
    }
};

/// What a line through points first <= i < last covers in each column: the least and the most of
/// all that falls into it, joined to its neighbours except across gaps.
void reduceLine(const DrawnSeries& series, const ColumnMapping& mapping, qsizetype first,
                qsizetype last, std::vector<ColumnSpan>& columns);

/// From a series down to its base (the series below in a stack), or to a fixed height in device
/// pixels.
void reduceArea(const DrawnSeries& series, const ColumnMapping& mapping, float floorY,
                std::vector<ColumnSpan>& columns);

} // namespace yagura
