// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshots.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yagura::snapshots {

namespace {

constexpr double kLabelHeight = 16;
constexpr double kBarHeight = 10;
constexpr double kValueGap = 6;
constexpr double kBarRadius = 2;

} // namespace

QVector<BarRow> barRows(const QVector<Item>& items, const QRectF& area, double widestValueText)
{
    double largest = 0;
    double lowest = 0;
    for (const Item& item : items) {
        largest = std::max(largest, item.value);
        lowest = std::min(lowest, item.value);
    }
    const double room = std::max(0.0, area.width() - widestValueText - kValueGap);
    const double span = largest - lowest;
    const double zero = area.left() + (span > 0 ? room * -lowest / span : 0);
    // The last row needs no gap below it, unless "+ n" stands there.
    const double whole
        = static_cast<double>(items.size() - 1) * kBarRowHeight + kLabelHeight + 2 + kBarHeight;
    const auto fitting = whole <= area.height()
        ? items.size()
        : std::min<qsizetype>(items.size(),
                              std::max(0, static_cast<int>(area.height() / kBarRowHeight)));

    QVector<BarRow> rows;
    for (qsizetype i = 0; i < fitting; ++i) {
        const double top = area.top() + static_cast<double>(i) * kBarRowHeight;
        const double value = items.at(i).value;
        double length = span > 0 ? room * std::abs(value) / span : 0;
        if (value != 0)
            length = std::max(length, kMinimumBar);
        BarRow row;
        row.label = QRectF(area.left(), top, area.width(), kLabelHeight);
        row.bar
            = QRectF(value < 0 ? zero - length : zero, top + kLabelHeight + 2, length, kBarHeight);
        row.valueAt = QPointF(std::max(zero, row.bar.right()) + kValueGap, row.bar.center().y());
        rows.append(row);
    }
    return rows;
}

void drawBars(QPainter& painter, const QRectF& area, const QVector<Item>& items)
{
    const Theme& theme = Theme::instance();
    const QFont labelFont = fonts::font(fonts::Role::Caption);
    const QFont valueFont = fonts::font(fonts::Role::Caption, QFont::DemiBold);
    const QFontMetricsF labelMetrics(labelFont);
    const QFontMetricsF valueMetrics(valueFont);
    double widest = 0;
    for (const Item& item : items)
        widest = std::max(widest, valueMetrics.horizontalAdvance(item.valueText));

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QVector<BarRow> rows = barRows(items, area, widest);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Item& item = items.at(i);
        const BarRow& row = rows.at(i);
        painter.setFont(labelFont);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(row.label, Qt::AlignLeft | Qt::AlignVCenter,
                         labelMetrics.elidedText(item.label, Qt::ElideMiddle, row.label.width()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(item.color.isValid() ? item.color : theme.series(static_cast<int>(i)));
        if (row.bar.width() > 0)
            painter.drawRoundedRect(row.bar, kBarRadius, kBarRadius);
        painter.setFont(valueFont);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRectF(row.valueAt - QPointF(0, 8), QSizeF(widest + 2, 16)),
                         Qt::AlignLeft | Qt::AlignVCenter, item.valueText);
    }
    if (rows.size() < items.size()) {
        painter.setFont(labelFont);
        painter.setPen(theme.color(Token::Text3));
        // A plain number: lupdate does not see the text when the count is an expression with a
        // cast.
        const int further = static_cast<int>(items.size() - rows.size());
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom,
                         QCoreApplication::translate("Snapshots", "+ %n", "further bars", further));
    }
    painter.restore();
}

} // namespace yagura::snapshots
