// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshots.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yagura::snapshots {

namespace {

constexpr double kRingWidth = 20;
constexpr double kLargestRing = 104;
constexpr double kSliceGap = 1.5;
constexpr double kLegendLine = 19;
constexpr double kSwatch = 9;
constexpr int kOtherColor = 8; // slate: the neutral of the series palette

double sum(const QVector<Item>& items)
{
    return std::accumulate(items.cbegin(), items.cend(), 0.0,
                           [](double total, const Item& item) { return total + item.value; });
}

void drawRing(QPainter& painter, const QRectF& ring, const QVector<Item>& slices)
{
    const Theme& theme = Theme::instance();
    const double total = sum(slices);
    const QRectF hole = ring.adjusted(kRingWidth, kRingWidth, -kRingWidth, -kRingWidth);
    double start = 90; // twelve o'clock; Qt counts against the clock
    painter.setPen(QPen(theme.color(Token::Panel), kSliceGap));
    for (const Item& slice : slices) {
        const double sweep = -360 * slice.value / total;
        QPainterPath path;
        path.arcMoveTo(ring, start);
        path.arcTo(ring, start, sweep);
        path.arcTo(hole, start + sweep, -sweep);
        path.closeSubpath();
        painter.setBrush(slice.color);
        painter.drawPath(path);
        start += sweep;
    }
    if (slices.isEmpty()) {
        painter.setPen(QPen(theme.color(Token::Pressed), kRingWidth));
        painter.setBrush(Qt::NoBrush);
        const double half = kRingWidth / 2;
        painter.drawEllipse(ring.adjusted(half, half, -half, -half));
    }
}

void drawLegend(QPainter& painter, const QRectF& area, const QVector<Item>& slices)
{
    const QFont labelFont = fonts::font(fonts::Role::Caption);
    const QFont valueFont = fonts::font(fonts::Role::Caption, QFont::DemiBold);
    double top = area.center().y() - static_cast<double>(slices.size()) * kLegendLine / 2;
    for (const Item& slice : slices) {
        const QRectF line(area.left(), top, area.width(), kLegendLine);
        painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch / 2, kSwatch, kSwatch),
                         slice.color);
        const double valueWidth = QFontMetricsF(valueFont).horizontalAdvance(slice.valueText);
        painter.setPen(Theme::instance().color(Token::Text));
        painter.setFont(valueFont);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, slice.valueText);
        painter.setFont(labelFont);
        const QRectF label = line.adjusted(kSwatch + 6, 0, -valueWidth - 6, 0);
        painter.drawText(
            label, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(labelFont).elidedText(slice.label, Qt::ElideRight, label.width()));
        top += kLegendLine;
    }
}

} // namespace

QVector<Item> slices(const QVector<Item>& items)
{
    QVector<Item> result;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!std::isfinite(items.at(i).value) || items.at(i).value <= 0)
            continue;
        result.append(items.at(i));
        if (!result.last().color.isValid())
            result.last().color = Theme::instance().series(static_cast<int>(i));
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Item& a, const Item& b) { return a.value > b.value; });
    const double total = sum(result);
    if (result.size() > kMaxSlices) {
        Item other{QCoreApplication::translate("Snapshots", "other"),
                   0,
                   {},
                   Theme::instance().series(kOtherColor)};
        while (result.size() >= kMaxSlices)
            other.value += result.takeLast().value;
        result.append(other);
    }
    for (Item& slice : result)
        slice.valueText = format::percent(100 * slice.value / total);
    return result;
}

void drawDonut(QPainter& painter, const QRectF& area, const QVector<Item>& slices,
               const QString& total, const QString& caption)
{
    const Theme& theme = Theme::instance();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = std::min({kLargestRing, area.height(), area.width() * 0.46});
    const QRectF ring(area.left(), area.center().y() - size / 2, size, size);
    drawRing(painter, ring, slices);
    painter.setFont(fonts::font(fonts::Role::PageTitle));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(ring.translated(0, caption.isEmpty() ? 0 : -4), Qt::AlignCenter,
                     slices.isEmpty() ? format::missing() : total);
    painter.setFont(fonts::font(fonts::Role::Axis));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(ring.translated(0, 12), Qt::AlignCenter, caption);
    drawLegend(
        painter,
        QRectF(ring.right() + 10, area.top(), area.right() - ring.right() - 10, area.height()),
        slices);
    painter.restore();
}

} // namespace yagura::snapshots
