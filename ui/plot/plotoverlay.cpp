// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotoverlay.h"

#include "ui/plot/plotstyle.h"
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr double kTagHeight = 17;
constexpr double kHiddenLabelDistance = 38;
constexpr double kDotRadius = 3;
constexpr qint64 kMsPerMinute = 60'000;

void paintTag(QPainter& painter, QRectF box, const QString& text)
{
    const Theme& theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Text));
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(theme.color(Token::Inverse));
    painter.drawText(box, Qt::AlignCenter, text);
}

/// Seconds only where the graph has them.
QString tagTime(qint64 ms, const QTimeZone& zone)
{
    return ms % kMsPerMinute == 0 ? format::timeShort(fromEpochMs(ms), zone)
                                  : format::timeOfDay(fromEpochMs(ms), zone);
}

void paintTimeTag(QPainter& painter, const QRectF& bounds, const PlotFrame& frame, qint64 ms,
                  const QTimeZone& zone)
{
    painter.setFont(plotstyle::axisFont());
    const QString text = tagTime(ms, zone);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10;
    const double x = frame.x(ms);
    const double left = qBound(bounds.left() + 1, x - width / 2,
                               qMax(bounds.left() + 1, bounds.right() - width - 1));
    const double top = frame.rect.bottom() + 3;
    // Axis labels under or close to the tag are covered rather than redrawn.
    for (const QRectF& label : frame.timeLabels) {
        const bool isClose = std::abs(label.center().x() - x) < kHiddenLabelDistance
            || (label.right() > left - 2 && label.left() < left + width + 2);
        if (isClose)
            painter.fillRect(label.toAlignedRect(), Theme::instance().color(Token::Panel));
    }
    paintTag(painter, QRectF(left, top, width, kTagHeight), text);
}

void paintDots(QPainter& painter, const PlotFrame& frame, const PlotModel& model, qint64 ms)
{
    const Theme& theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(theme.color(Token::Panel), 1.5));
    for (const DrawnSeries& series : model.series()) {
        const qsizetype i = series.isHidden ? -1 : PlotModel::nearest(series, ms);
        if (i < 0 || !series.isDrawn(i))
            continue;
        const double x = frame.x(series.times.at(i));
        const double y = frame.y(series.values.at(i), series.axis);
        if (x < frame.rect.left() - 1 || x > frame.rect.right() + 1 || y < frame.rect.top() - 1
            || y > frame.rect.bottom() + 1)
            continue;
        painter.setBrush(plotstyle::seriesStyle(model.data(), series.index).color);
        painter.drawEllipse(QPointF(x, y), kDotRadius + 0.75, kDotRadius + 0.75);
    }
}

void paintHover(QPainter& painter, const QRectF& bounds, const PlotFrame& frame, double hoverY)
{
    const Theme& theme = Theme::instance();
    const double y = std::floor(hoverY) + 0.5;
    QPen pen(plotstyle::withOpacity(theme.color(Token::Crosshair), 0.6), 1);
    pen.setDashPattern({3, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawLine(QLineF(frame.rect.left(), y, frame.rect.right(), y));
    painter.setFont(plotstyle::axisFont());
    const GraphAxis axis
        = frame.left.isUsed || !frame.right.isUsed ? GraphAxis::Left : GraphAxis::Right;
    const ValueAxis& values = frame.axis(axis);
    // Finer than the grid, but not to more digits than a pixel can mean.
    const double value = frame.valueAt(hoverY, axis);
    const double unit = values.step / 50;
    const QString text = format::axisLabel(std::round(value / unit) * unit, unit, values.scale);
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 10;
    const double right = qMax(bounds.left() + width + 1, frame.rect.left() - 2);
    paintTag(painter, QRectF(right - width, y - kTagHeight / 2, width, kTagHeight), text);
}

void paintSelection(QPainter& painter, const QRectF& bounds, const PlotFrame& frame,
                    std::pair<qint64, qint64> selection, const QTimeZone& zone)
{
    const QColor accent = Theme::instance().color(Token::Accent);
    const double left = qBound(frame.rect.left(), frame.x(selection.first), frame.rect.right());
    const double right = qBound(frame.rect.left(), frame.x(selection.second), frame.rect.right());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(left, frame.rect.top(), right - left, frame.rect.height()),
                     plotstyle::withOpacity(accent, Theme::instance().bandOpacity() * 2));
    for (const double x : {left, right})
        painter.fillRect(QRectF(std::floor(x), frame.rect.top(), 1, frame.rect.height()), accent);
    painter.setFont(plotstyle::axisFont());
    const QFontMetricsF metrics(painter.font());
    const QString first = tagTime(selection.first / 1000 * 1000, zone);
    const QString last = tagTime(selection.second / 1000 * 1000, zone);
    const double widthFirst = metrics.horizontalAdvance(first) + 10;
    const double widthLast = metrics.horizontalAdvance(last) + 10;
    double leftFirst = left - widthFirst / 2;
    double leftLast = right - widthLast / 2;
    // The two tags never lie on each other.
    const double overlap = leftFirst + widthFirst + 2 - leftLast;
    if (overlap > 0) {
        leftFirst -= overlap / 2;
        leftLast += overlap / 2;
    }
    const double beyond = leftLast + widthLast + 1 - bounds.right();
    if (beyond > 0) {
        leftLast -= beyond;
        leftFirst = qMin(leftFirst, leftLast - widthFirst - 2);
    }
    const double before = bounds.left() + 1 - leftFirst;
    if (before > 0) {
        leftFirst += before;
        leftLast = qMax(leftLast, leftFirst + widthFirst + 2);
    }
    const double top = frame.rect.bottom() + 3;
    paintTag(painter, QRectF(leftFirst, top, widthFirst, kTagHeight), first);
    paintTag(painter, QRectF(leftLast, top, widthLast, kTagHeight), last);
}

} // namespace

void paintOverlay(QPainter& painter, const QRectF& bounds, const PlotFrame& frame,
                  const PlotModel& model, const OverlayState& state, const QTimeZone& zone)
{
    const Theme& theme = Theme::instance();
    if (state.selection) {
        paintSelection(painter, bounds, frame, *state.selection, zone);
    } else if (state.cursorMs && *state.cursorMs >= frame.fromMs && *state.cursorMs <= frame.toMs) {
        const double x = std::floor(frame.x(*state.cursorMs));
        painter.fillRect(QRectF(x, frame.rect.top(), 1, frame.rect.height()),
                         theme.color(Token::Crosshair));
        if (!state.isSparkline) {
            if (state.hoverY)
                paintHover(painter, bounds, frame, *state.hoverY);
            paintTimeTag(painter, bounds, frame, *state.cursorMs, zone);
        }
        paintDots(painter, frame, model, *state.cursorMs);
    }
    if (state.hasFocus) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(QPen(theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(bounds.adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace yagura
