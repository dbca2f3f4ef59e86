// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/columnraster.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

/// source over destination, both premultiplied, with a coverage of 0 to 255
inline QRgb blend(QRgb destination, QRgb source, int coverage)
{
    const auto part = [coverage](int channel) { return (channel * coverage + 127) / 255; };
    const int alpha = part(qAlpha(source));
    const auto mix = [alpha](int below, int above) {
        return std::min(255, above + (below * (255 - alpha) + 127) / 255);
    };
    return qRgba(mix(qRed(destination), part(qRed(source))),
                 mix(qGreen(destination), part(qGreen(source))),
                 mix(qBlue(destination), part(qBlue(source))), mix(qAlpha(destination), alpha));
}

} // namespace

void ColumnRaster::reset(const QSize& devicePixels, double devicePixelRatio)
{
    m_ratio = devicePixelRatio;
    m_isUsed = false;
    if (m_image.size() != devicePixels)
        m_image = QImage(devicePixels, QImage::Format_ARGB32_Premultiplied);
    m_image.setDevicePixelRatio(devicePixelRatio);
    m_image.fill(Qt::transparent);
}

void ColumnRaster::drawSpan(int x, float top, float bottom, QRgb color, int alpha)
{
    const auto h = static_cast<float>(m_image.height());
    top = std::max(top, 0.0F);
    bottom = std::min(bottom, h);
    if (!(bottom > top))
        return;
    const auto first = static_cast<int>(top);
    const auto last = std::min(static_cast<int>(bottom), m_image.height() - 1);
    const auto stride = m_image.bytesPerLine() / 4;
    auto* pixel = reinterpret_cast<QRgb*>(m_image.bits()) + first * stride + x;
    if (first == last) {
        *pixel = blend(*pixel, color, static_cast<int>((bottom - top) * 255));
        return;
    }
    *pixel = blend(*pixel, color, static_cast<int>((static_cast<float>(first + 1) - top) * 255));
    pixel += stride;
    if (alpha == 255) {
        for (int y = first + 1; y < last; ++y, pixel += stride)
            *pixel = color;
    } else {
        for (int y = first + 1; y < last; ++y, pixel += stride)
            *pixel = blend(*pixel, color, 255);
    }
    *pixel = blend(*pixel, color, static_cast<int>((bottom - static_cast<float>(last)) * 255));
}

void ColumnRaster::drawLine(const std::vector<ColumnSpan>& columns, const QColor& color,
                            double penWidth, const QList<qreal>& dashes)
{
    m_isUsed = true;
    const auto half = static_cast<float>(penWidth * m_ratio / 2);
    const QRgb rgb = qPremultiply(color.rgba());
    double length = 0;
    for (const qreal dash : dashes)
        length += dash;
    const int count = std::min(static_cast<int>(columns.size()), m_image.width());
    for (int x = 0; x < count; ++x) {
        const ColumnSpan& span = columns[static_cast<std::size_t>(x)];
        if (span.isEmpty())
            continue;
        if (length > 0) {
            double at = std::fmod(x / m_ratio, length);
            qsizetype i = 0;
            while (i + 1 < dashes.size() && at >= dashes.at(i))
                at -= dashes.at(i++);
            if (i % 2 == 1)
                continue;
        }
        drawSpan(x, span.top - half, span.bottom + half, rgb, qAlpha(rgb));
    }
}

void ColumnRaster::fillArea(const std::vector<ColumnSpan>& columns, const QColor& color)
{
    m_isUsed = true;
    const QRgb rgb = qPremultiply(color.rgba());
    const int count = std::min(static_cast<int>(columns.size()), m_image.width());
    for (int x = 0; x < count; ++x) {
        const ColumnSpan& span = columns[static_cast<std::size_t>(x)];
        if (!span.isEmpty())
            drawSpan(x, span.top, span.bottom, rgb, qAlpha(rgb));
    }
}

} // namespace yagura
