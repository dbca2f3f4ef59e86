// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/gridgeometry.h"

#include <algorithm>
#include <cmath>

namespace yagura {

QRect GridGeometry::pixels(const GridRect& cells) const
{
    const int left = int(std::lround(kPadding + cells.x * columnStep()));
    const int right = int(std::lround(kPadding + cells.right() * columnStep())) - kGap;
    return {left, kPadding + cells.y * (kRow + kGap), right - left,
            cells.height * (kRow + kGap) - kGap};
}

QPoint GridGeometry::nearestCell(const QPoint& corner) const
{
    const int x = int(std::lround((corner.x() - kPadding) / columnStep()));
    const int y = int(std::lround((corner.y() - kPadding) / double(kRow + kGap)));
    return {std::clamp(x, 0, kGridColumns - 1), std::max(0, y)};
}

QSize GridGeometry::nearestSize(const QSize& pixels) const
{
    return {std::max(1, int(std::lround((pixels.width() + kGap) / columnStep()))),
            std::max(1, int(std::lround((pixels.height() + kGap) / double(kRow + kGap))))};
}

} // namespace yagura
