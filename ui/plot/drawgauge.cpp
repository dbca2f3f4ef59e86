// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshots.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yagura::snapshots {

namespace {

constexpr double kTrack = 12;
constexpr double kZoneRing = 3;
constexpr double kZoneGap = 2;
constexpr double kZoneSpace = 0.007; // of the half circle, between two zones
constexpr double kLargestRadius = 84;
constexpr double kSmallestRadius = 20;
constexpr double kBoundsHeight = 18; // room for the bounds' texts below the arc

/// A piece of a half ring; from and to are fractions of the half circle, left to right.
QPainterPath halfRing(QPointF centre, double outer, double width, double from, double to)
{
    const QRectF outerBox(centre.x() - outer, centre.y() - outer, 2 * outer, 2 * outer);
    const QRectF innerBox = outerBox.adjusted(width, width, -width, -width);
    const double start = 180 - 180 * from;
    const double sweep = -180 * (to - from);
    QPainterPath path;
    path.arcMoveTo(outerBox, start);
    path.arcTo(outerBox, start, sweep);
    path.arcTo(innerBox, start + sweep, -sweep);
    path.closeSubpath();
    return path;
}

void drawZones(QPainter& painter, QPointF centre, double radius, const GaugeScale& scale)
{
    if (!scale.warningFrom && !scale.alarmFrom)
        return;
    const double alarm = scale.alarmFrom ? scale.fraction(*scale.alarmFrom) : 1.0;
    const double warning
        = scale.warningFrom ? std::min(scale.fraction(*scale.warningFrom), alarm) : alarm;
    const auto zone = [&](double from, double to, Token token) {
        if (to - from > kZoneSpace)
            painter.fillPath(
                halfRing(centre, radius, kZoneRing, from, to < 1 ? to - kZoneSpace : to),
                Theme::instance().color(token));
    };
    zone(0, warning, Token::Ok);
    zone(warning, alarm, Token::WarnMark);
    zone(alarm, 1, Token::Alarm);
}

} // namespace

double GaugeScale::fraction(double value) const
{
    const double span = maximum - minimum;
    return span > 0 ? std::clamp((value - minimum) / span, 0.0, 1.0) : 0.0;
}

void drawGauge(QPainter& painter, const QRectF& area, const GaugeScale& scale,
               std::optional<double> value, const QString& valueText, const QString& caption)
{
    const Theme& theme = Theme::instance();
    const bool isKnown = value && std::isfinite(*value);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = std::max(
        kSmallestRadius,
        std::min({kLargestRadius, area.width() / 2 - 6, area.height() - kBoundsHeight - 6}));
    const QPointF centre(area.center().x(),
                         area.top()
                             + std::max(radius + 4, (area.height() - kBoundsHeight + radius) / 2));

    drawZones(painter, centre, radius, scale);
    const double track = radius - kZoneRing - kZoneGap;
    painter.fillPath(halfRing(centre, track, kTrack, 0, 1), theme.color(Token::Pressed));
    if (isKnown && scale.fraction(*value) > 0)
        painter.fillPath(halfRing(centre, track, kTrack, 0, scale.fraction(*value)),
                         theme.series(0));

    const double inside = 2 * (track - kTrack);
    painter.setFont(fonts::font(fonts::Role::GaugeValue));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRectF(centre.x() - inside / 2, centre.y() - 32, inside, 28), Qt::AlignCenter,
                     isKnown ? valueText : format::missing());
    painter.setFont(fonts::font(fonts::Role::Axis));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(QRectF(centre.x() - inside / 2, centre.y() - 4, inside, 16), Qt::AlignCenter,
                     caption);
    const double edge = track - kTrack / 2;
    painter.drawText(QRectF(centre.x() - edge - 40, centre.y() + 4, 80, 14), Qt::AlignCenter,
                     scale.minimumText);
    painter.drawText(QRectF(centre.x() + edge - 40, centre.y() + 4, 80, 14), Qt::AlignCenter,
                     scale.maximumText);
    painter.restore();
}

} // namespace yagura::snapshots
