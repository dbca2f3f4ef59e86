// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/sparkline.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr qreal kFillOpacity = 0.12;
constexpr qreal kDotRadius = 2;

/// At most two points a pixel column: a sparkline of two weeks of minutes has 20,000 points on 150
/// pixels.
QVector<QPointF> reduced(const QVector<QPointF>& points)
{
    QVector<QPointF> result;
    qsizetype i = 0;
    while (i < points.size()) {
        const int column = int(points[i].x());
        qsizetype low = i;
        qsizetype high = i;
        qsizetype end = i;
        for (; end < points.size() && int(points[end].x()) == column; ++end) {
            if (points[end].y() < points[low].y())
                low = end;
            if (points[end].y() > points[high].y())
                high = end;
        }
        result.append(points[std::min(low, high)]);
        if (low != high)
            result.append(points[std::max(low, high)]);
        i = end;
    }
    return result;
}

} // namespace

void Sparkline::draw(QPainter& painter, const QRectF& rect) const
{
    if (rect.height() < 6 || rect.width() < 6 || toMs <= fromMs)
        return;
    const Theme& theme = Theme::instance();
    double low = 0;
    double high = threshold.value_or(0);
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    high += (high - low) * 0.06;
    if (high <= low)
        high = low + 1;
    const QRectF area = rect.adjusted(0, kDotRadius, -kDotRadius - 1, -1);
    const auto x = [&](qint64 ms) {
        return area.left() + area.width() * double(ms - fromMs) / double(toMs - fromMs);
    };
    const auto y = [&](double value) {
        return area.bottom() - area.height() * (value - low) / (high - low);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    std::optional<QPointF> last;
    const qint64 gap = qint64(periodSeconds) * 1500;
    qsizetype start = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const bool isEnd = i + 1 == times.size() || times[i + 1] - times[i] > gap;
        if (!isEnd)
            continue;
        QVector<QPointF> points;
        for (qsizetype j = start; j <= i; ++j) {
            if (std::isfinite(values[j]))
                points.append({std::clamp(x(times[j]), area.left(), area.right()), y(values[j])});
        }
        start = i + 1;
        points = reduced(points);
        if (points.isEmpty())
            continue;
        last = points.back();
        QPainterPath line;
        line.addPolygon(points);
        QPainterPath fill = line;
        fill.lineTo(points.back().x(), area.bottom() + 1);
        fill.lineTo(points.front().x(), area.bottom() + 1);
        fill.closeSubpath();
        QColor soft = color;
        soft.setAlphaF(float(kFillOpacity));
        painter.fillPath(fill, soft);
        painter.setPen(QPen(color, 1.25, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(line);
    }
    if (last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(*last, kDotRadius, kDotRadius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (threshold) {
        QPen pen(theme.color(Token::Alarm), 1);
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        painter.drawLine(QPointF(rect.left(), std::round(y(*threshold))),
                         QPointF(rect.right(), std::round(y(*threshold))));
    }
    if (cursorMs && *cursorMs >= fromMs && *cursorMs <= toMs) {
        QColor line = theme.color(Token::Crosshair);
        line.setAlphaF(0.6F);
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(std::round(x(*cursorMs)), rect.top()),
                         QPointF(std::round(x(*cursorMs)), rect.bottom()));
    }
    painter.restore();
}

} // namespace yagura
