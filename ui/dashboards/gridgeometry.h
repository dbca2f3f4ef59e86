// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QPoint>
#include <QRect>

namespace yagura {

/// Cells to pixels and back: 24 columns share the width, rows are 32 px, gaps 8 px, 12 px around.
class GridGeometry
{
public:
    static constexpr int kGap = 8;
    static constexpr int kRow = 32;
    static constexpr int kPadding = 12;

    explicit GridGeometry(int width = 0)
        : m_columnWidth(
            qMax(1.0, (width - 2 * kPadding - (kGridColumns - 1) * kGap) / double(kGridColumns)))
    { }

    [[nodiscard]] QRect pixels(const GridRect& cells) const;
    /// The cell whose corner is nearest to a corner in pixels; never negative, inside the columns.
    [[nodiscard]] QPoint nearestCell(const QPoint& corner) const;
    /// A size in cells nearest to one in pixels, at least 1 x 1.
    [[nodiscard]] QSize nearestSize(const QSize& pixels) const;
    [[nodiscard]] int heightOf(int rows) const
    {
        return 2 * kPadding + rows * (kRow + kGap) - kGap;
    }
    [[nodiscard]] double columnStep() const { return m_columnWidth + kGap; }

private:
    double m_columnWidth;
};

} // namespace yagura
