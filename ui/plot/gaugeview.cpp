// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshotviews.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr double kTrack = 12;
constexpr double kZoneRing = 3;
constexpr double kZoneGap = 2;
constexpr double kZoneSpace = 0.007; // of the half circle, between two zones
constexpr double kLargestRadius = 84;

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

} // namespace

GaugeView::GaugeView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Gauge"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void GaugeView::setValue(std::optional<double> value, const QString& valueText,
                         const QString& caption)
{
    m_value = value && std::isfinite(*value) ? value : std::nullopt;
    m_valueText = m_value ? valueText : QStringLiteral("—");
    m_caption = caption;
    setAccessibleDescription(tr("%1 %2").arg(m_valueText, m_caption));
    update();
}

void GaugeView::setScale(const Scale& scale)
{
    m_scale = scale;
    update();
}

double GaugeView::fraction(double value) const
{
    const double span = m_scale.maximum - m_scale.minimum;
    return span > 0 ? std::clamp((value - m_scale.minimum) / span, 0.0, 1.0) : 0.0;
}

void GaugeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::instance();
    constexpr double below = 18; // room for the bounds' texts
    const double radius
        = std::max(20.0, std::min({kLargestRadius, width() / 2.0 - 6, height() - below - 6.0}));
    const QPointF centre(width() / 2.0,
                         std::max(radius + 4, (height() - below + radius) / 2.0 - 6));

    painter.setPen(Qt::NoPen);
    if (m_scale.warningFrom || m_scale.alarmFrom) {
        const double alarm = m_scale.alarmFrom ? fraction(*m_scale.alarmFrom) : 1.0;
        const double warning
            = m_scale.warningFrom ? std::min(fraction(*m_scale.warningFrom), alarm) : alarm;
        const auto zone = [&](double from, double to, Token token) {
            if (to - from > kZoneSpace)
                painter.fillPath(
                    halfRing(centre, radius, kZoneRing, from, to - (to < 1 ? kZoneSpace : 0)),
                    theme.color(token));
        };
        zone(0, warning, Token::Ok);
        zone(warning, alarm, Token::WarnMark);
        zone(alarm, 1, Token::Alarm);
    }
    const double track = radius - kZoneRing - kZoneGap;
    painter.fillPath(halfRing(centre, track, kTrack, 0, 1), theme.color(Token::Pressed));
    if (m_value && fraction(*m_value) > 0)
        painter.fillPath(halfRing(centre, track, kTrack, 0, fraction(*m_value)), theme.series(0));

    const double inside = 2 * (track - kTrack);
    painter.setFont(fonts::font(fonts::Role::GaugeValue));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRectF(centre.x() - inside / 2, centre.y() - 32, inside, 28), Qt::AlignCenter,
                     m_valueText);
    painter.setFont(fonts::font(fonts::Role::Axis));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(QRectF(centre.x() - inside / 2, centre.y() - 4, inside, 16), Qt::AlignCenter,
                     m_caption);
    const double edge = track - kTrack / 2;
    painter.drawText(QRectF(centre.x() - edge - 40, centre.y() + 4, 80, 14), Qt::AlignCenter,
                     m_scale.minimumText);
    painter.drawText(QRectF(centre.x() + edge - 40, centre.y() + 4, 80, 14), Qt::AlignCenter,
                     m_scale.maximumText);
}

} // namespace yagura
