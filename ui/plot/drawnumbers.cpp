// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshots.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace yagura::snapshots {

namespace {

constexpr double kNumberWidth = 150;
constexpr double kLabelHeight = 18;
constexpr double kValueHeight = 34;
constexpr double kRowHeight = kLabelHeight + kValueHeight + 8;
constexpr double kSparkHeight = 34;
constexpr double kSwatch = 9;
constexpr double kGap = 24;
constexpr double kSparkWidth = 1.25;
constexpr double kSparkOpacity = 0.12;
constexpr double kGapPeriods = 1.5;

/// Pieces between gaps; each filled down to the base.
void drawSpark(QPainter& painter, const QRectF& area, const Number& number, qint64 fromMs,
               qint64 toMs)
{
    if (number.times.size() < 2 || toMs <= fromMs || area.height() < 8)
        return;
    const auto [low, high] = std::minmax_element(number.values.cbegin(), number.values.cend());
    const double base = std::min(0.0, *low);
    const double span = std::max(1e-300, std::max(*high, 0.0) - base);
    const auto at = [&](qsizetype i) {
        const double x
            = static_cast<double>(number.times.at(i) - fromMs) / static_cast<double>(toMs - fromMs);
        return QPointF(area.left() + x * area.width(),
                       area.bottom() - (number.values.at(i) - base) / span * area.height());
    };
    QColor fill = number.color;
    fill.setAlphaF(static_cast<float>(kSparkOpacity));
    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 0, 1));
    for (qsizetype first = 0; first < number.times.size();) {
        qsizetype last = first;
        QPainterPath line(at(first));
        while (last + 1 < number.times.size()
               && static_cast<double>(number.times.at(last + 1) - number.times.at(last))
                   <= kGapPeriods * 1000.0 * number.periodSeconds)
            line.lineTo(at(++last));
        QPainterPath body = line;
        body.lineTo(at(last).x(), area.bottom());
        body.lineTo(at(first).x(), area.bottom());
        painter.fillPath(body, fill);
        painter.setPen(QPen(number.color, kSparkWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(line);
        first = last + 1;
    }
    painter.restore();
}

void drawOne(QPainter& painter, const QRectF& box, const Number& number, qint64 fromMs, qint64 toMs)
{
    const Theme& theme = Theme::instance();
    painter.setPen(Qt::NoPen);
    painter.setBrush(number.color);
    painter.drawRoundedRect(
        QRectF(box.left(), box.top() + (kLabelHeight - kSwatch) / 2, kSwatch, kSwatch), 1.5, 1.5);
    painter.setFont(fonts::font(fonts::Role::Caption));
    painter.setPen(theme.color(Token::Text2));
    const QRectF label(box.left() + kSwatch + 6, box.top(), box.width() - kSwatch - 6,
                       kLabelHeight);
    painter.drawText(
        label, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(painter.font()).elidedText(number.label, Qt::ElideMiddle, label.width()));
    const QFont small = fonts::font(fonts::Role::Table);
    const double unitWidth = QFontMetricsF(small).horizontalAdvance(number.unit) + 5;
    QFont big = fonts::font(fonts::Role::Value);
    while (big.pixelSize() > 12
           && QFontMetricsF(big).horizontalAdvance(number.number) + unitWidth > box.width())
        big.setPixelSize(big.pixelSize() - 1);
    const double baseline = box.top() + kLabelHeight + 26;
    painter.setFont(big);
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QPointF(box.left(), baseline), number.number);
    painter.setPen(theme.color(Token::Text2));
    const double x = box.left() + QFontMetricsF(big).horizontalAdvance(number.number) + 5;
    painter.setFont(small);
    painter.drawText(QPointF(x, baseline), number.unit);
    drawSpark(painter,
              QRectF(box.left(), box.top() + kLabelHeight + kValueHeight, box.width(),
                     box.height() - kLabelHeight - kValueHeight - 8),
              number, fromMs, toMs);
}

} // namespace

NumberGrid numberGrid(int count, const QSizeF& size, bool hasSparklines)
{
    NumberGrid grid;
    const double height = kRowHeight + (hasSparklines ? kSparkHeight : 0);
    grid.columns = std::clamp(static_cast<int>((size.width() + kGap) / (kNumberWidth + kGap)), 1,
                              std::max(1, count));
    const int rows = (count + grid.columns - 1) / grid.columns;
    grid.rows = std::clamp(static_cast<int>(size.height() / height), 1, std::max(1, rows));
    grid.shown = std::min(count, grid.rows * grid.columns);
    return grid;
}

void drawNumbers(QPainter& painter, const QRectF& area, const QVector<Number>& numbers,
                 qint64 fromMs, qint64 toMs)
{
    const bool hasSparklines
        = std::any_of(numbers.cbegin(), numbers.cend(),
                      [](const Number& number) { return number.times.size() > 1; });
    const NumberGrid grid
        = numberGrid(static_cast<int>(numbers.size()), area.size(), hasSparklines);
    const double height = kRowHeight + (hasSparklines ? kSparkHeight : 0);
    const double width = (area.width() - (grid.columns - 1) * kGap) / grid.columns;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < grid.shown; ++i) {
        const QPointF at(area.left() + (i % grid.columns) * (width + kGap),
                         area.top() + (i / grid.columns) * height);
        drawOne(painter, QRectF(at, QSizeF(width, height)), numbers.at(i), fromMs, toMs);
    }
    if (grid.shown < numbers.size()) {
        painter.setFont(fonts::font(fonts::Role::Caption));
        painter.setPen(Theme::instance().color(Token::Text3));
        const int further = static_cast<int>(numbers.size()) - grid.shown;
        painter.drawText(
            area, Qt::AlignRight | Qt::AlignBottom,
            QCoreApplication::translate("Snapshots", "+ %n", "further values", further));
    }
    painter.restore();
}

} // namespace yagura::snapshots
