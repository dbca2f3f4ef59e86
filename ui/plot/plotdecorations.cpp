// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotdecorations.h"

#include "ui/plot/plotstyle.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace yagura::plotdecorations {

namespace {

constexpr double kLabelFromWidth = 70; ///< a narrower band has no room for its label
constexpr double kEdgeOpacity = 0.7;
constexpr double kGrabDistance = 5;

QColor thresholdColor(const PlotThreshold& threshold)
{
    return threshold.color.isValid() ? threshold.color : Theme::instance().color(Token::Alarm);
}

void paintFill(QPainter& painter, const PlotFrame& frame, const PlotThreshold& threshold)
{
    const auto at = [&](double value) {
        return qBound(frame.rect.top(), frame.y(value, threshold.axis), frame.rect.bottom());
    };
    QRectF area = frame.rect;
    if (threshold.upper) {
        area.setTop(at(qMax(threshold.value, *threshold.upper)));
        area.setBottom(at(qMin(threshold.value, *threshold.upper)));
    } else if (threshold.fill == QLatin1String("above")) {
        area.setBottom(at(threshold.value));
    } else if (threshold.fill == QLatin1String("below")) {
        area.setTop(at(threshold.value));
    } else {
        return;
    }
    painter.fillRect(
        area, plotstyle::withOpacity(thresholdColor(threshold), Theme::instance().bandOpacity()));
}

void paintBand(QPainter& painter, const PlotFrame& frame, const PlotBand& band)
{
    if (band.toMs <= frame.fromMs || band.fromMs >= frame.toMs || band.toMs < band.fromMs)
        return;
    const QColor color = band.color.isValid() ? band.color : plotstyle::bandColor(band.kind);
    const double left = std::round(frame.x(qMax(band.fromMs, frame.fromMs)));
    const double right = std::round(frame.x(qMin(band.toMs, frame.toMs)));
    const QRectF area(left, frame.rect.top(), qMax(1.0, right - left), frame.rect.height());
    painter.fillRect(area, plotstyle::withOpacity(color, Theme::instance().bandOpacity()));
    const bool hasBracket = band.kind == PlotBand::Kind::Evaluated;
    if (hasBracket) {
        painter.setPen(QPen(color, 1.5));
        painter.drawPolyline(QPolygonF{{left, area.top() + 6},
                                       {left, area.top()},
                                       {right, area.top()},
                                       {right, area.top() + 6}});
    } else if (band.fromMs >= frame.fromMs) {
        painter.fillRect(QRectF(left, area.top(), 1, area.height()),
                         plotstyle::withOpacity(color, kEdgeOpacity));
    }
    if (band.label.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(band.label);
    painter.setPen(color);
    if (hasBracket) {
        // The bracket is often narrower than its words: they stand beside it, where there is room.
        const double x = left - width - 6 >= frame.rect.left() ? left - width - 6 : right + 6;
        painter.drawText(QPointF(x, area.top() + metrics.ascent() - 2), band.label);
    } else if (area.width() > qMax(kLabelFromWidth, width + 8)) {
        painter.drawText(QPointF(left + 6, area.top() + metrics.ascent() + 1), band.label);
    }
}

} // namespace

void paintBands(QPainter& painter, const PlotFrame& frame, const PlotData& data)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(plotstyle::axisFont());
    for (const PlotBand& band : data.bands)
        paintBand(painter, frame, band);
    for (const PlotThreshold& threshold : data.thresholds)
        paintFill(painter, frame, threshold);
}

void paintThresholds(QPainter& painter, const PlotFrame& frame, const PlotData& data, bool isPlain)
{
    painter.setFont(plotstyle::axisFont());
    const QFontMetricsF metrics(painter.font());
    for (const PlotThreshold& threshold : data.thresholds) {
        const double at = frame.y(threshold.value, threshold.axis);
        if (!(at >= frame.rect.top() - 0.5 && at <= frame.rect.bottom() + 0.5))
            continue;
        const double y = std::floor(at) + 0.5;
        painter.setRenderHint(QPainter::Antialiasing, false);
        QPen pen(thresholdColor(threshold), 1);
        pen.setDashPattern(isPlain ? QList<qreal>{4, 3} : QList<qreal>{5, 3});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QLineF(frame.rect.left(), y, frame.rect.right(), y));
        if (isPlain || threshold.label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(threshold.label);
        const double height = metrics.height();
        // Above the line; below it where the plot ends.
        double top = y - height - 2;
        if (top < frame.rect.top())
            top = y + 2;
        const double left = threshold.axis == GraphAxis::Right ? frame.rect.right() - width - 14
                                                               : frame.rect.left() + 8;
        const QRectF box(left, top, width + 6, height);
        painter.fillRect(box, plotstyle::withOpacity(Theme::instance().color(Token::Panel), 0.8));
        painter.drawText(QPointF(box.left() + 3, box.top() + metrics.ascent()), threshold.label);
    }
}

void paintPoints(QPainter& painter, const PlotFrame& frame, const PlotData& data)
{
    const Theme& theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const PlotPoint& point : data.points) {
        if (point.timeMs < frame.fromMs || point.timeMs > frame.toMs || !std::isfinite(point.value))
            continue;
        const QPointF centre(frame.x(point.timeMs), frame.y(point.value, GraphAxis::Left));
        if (point.isBreaching) {
            painter.setPen(QPen(theme.color(Token::Panel), 1.5));
            painter.setBrush(theme.color(Token::Alarm));
            painter.drawEllipse(centre, 4.5, 4.5);
        } else {
            painter.setPen(QPen(theme.color(Token::Ok), 1.75));
            painter.setBrush(theme.color(Token::Panel));
            painter.drawEllipse(centre, 3.6, 3.6);
        }
    }
}

bool isNearThreshold(const PlotFrame& frame, const PlotThreshold& threshold, double y)
{
    return std::abs(frame.y(threshold.value, threshold.axis) - y) <= kGrabDistance;
}

} // namespace yagura::plotdecorations
