// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QList>

#include <vector>

namespace yagura {

/// What one pixel column of a line or an area covers, in device pixels from the top; nothing while
/// bottom < top.
struct ColumnSpan
{
    float top = 1;
    float bottom = 0;
    [[nodiscard]] bool isEmpty() const { return bottom < top; }
    void add(float y)
    {
        if (isEmpty()) {
            top = bottom = y;
            return;
        }
        top = y < top ? y : top;
        bottom = y > bottom ? y : bottom;
    }
};

/// An image that dense lines and areas are written into, one vertical run of pixels per column,
/// smoothed at its two ends. Stroking a line of the same density with a wide pen takes a thousand
/// times as long.
class ColumnRaster
{
public:
    void reset(const QSize& devicePixels,
               double devicePixelRatio); ///< transparent; keeps its memory when it can
    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] int width() const { return m_image.width(); }
    [[nodiscard]] int height() const { return m_image.height(); }
    [[nodiscard]] double devicePixelRatio() const { return m_ratio; }
    [[nodiscard]] bool isUsed() const { return m_isUsed; }

    /// @param dashes  lengths of drawn and blank stretches in logical pixels; empty: solid
    void drawLine(const std::vector<ColumnSpan>& columns, const QColor& color, double penWidth,
                  const QList<qreal>& dashes = {});
    void fillArea(const std::vector<ColumnSpan>& columns, const QColor& color);

private:
    void drawSpan(int x, float top, float bottom, QRgb color, int alpha);

    QImage m_image;
    double m_ratio = 1;
    bool m_isUsed = false;
};

} // namespace yagura
