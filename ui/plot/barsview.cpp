// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshotviews.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace yagura {

namespace {

constexpr double kLabelHeight = 16;
constexpr double kBarHeight = 10;
constexpr double kValueGap = 6;
constexpr double kBarRadius = 2;

} // namespace

QVector<BarsGeometry::Row> BarsGeometry::rows(const QVector<SnapshotItem>& items,
                                              const QRectF& area, double widestValueText)
{
    double largest = 0;
    for (const SnapshotItem& item : items)
        largest = std::max(largest, item.value);
    const double room = std::max(0.0, area.width() - widestValueText - kValueGap);
    const auto fitting = std::min<qsizetype>(
        items.size(), std::max(0, static_cast<int>(area.height() / kRowHeight)));

    QVector<Row> result;
    for (qsizetype i = 0; i < fitting; ++i) {
        const double top = area.top() + static_cast<double>(i) * kRowHeight;
        double length
            = largest > 0 && items.at(i).value > 0 ? room * items.at(i).value / largest : 0;
        if (length > 0)
            length = std::max(length, kMinimumBar);
        Row row;
        row.label = QRectF(area.left(), top, area.width(), kLabelHeight);
        row.bar = QRectF(area.left(), top + kLabelHeight + 2, length, kBarHeight);
        row.valueAt = QPointF(row.bar.right() + kValueGap, row.bar.center().y());
        result.append(row);
    }
    return result;
}

BarsView::BarsView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Bars"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarsView::setItems(const QVector<SnapshotItem>& items)
{
    m_items = items;
    QStringList sentences;
    for (const SnapshotItem& item : items)
        sentences << tr("%1: %2").arg(item.label, item.valueText);
    setAccessibleDescription(sentences.join(QStringLiteral(", ")));
    update();
}

void BarsView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::instance();
    const QFont labelFont = fonts::font(fonts::Role::Caption);
    const QFont valueFont = fonts::font(fonts::Role::Caption, QFont::DemiBold);
    const QFontMetricsF valueMetrics(valueFont);
    double widest = 0;
    for (const SnapshotItem& item : std::as_const(m_items))
        widest = std::max(widest, valueMetrics.horizontalAdvance(item.valueText));

    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, 0);
    const QVector<BarsGeometry::Row> rows = BarsGeometry::rows(m_items, area, widest);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const SnapshotItem& item = m_items.at(i);
        painter.setFont(labelFont);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(rows.at(i).label, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(labelFont).elidedText(item.label, Qt::ElideMiddle,
                                                             rows.at(i).label.width()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(item.color.isValid() ? item.color : theme.series(static_cast<int>(i)));
        if (rows.at(i).bar.width() > 0)
            painter.drawRoundedRect(rows.at(i).bar, kBarRadius, kBarRadius);
        painter.setFont(valueFont);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(QRectF(rows.at(i).valueAt - QPointF(0, 8), QSizeF(widest + 2, 16)),
                         Qt::AlignLeft | Qt::AlignVCenter, item.valueText);
    }
    if (rows.size() < m_items.size()) {
        painter.setFont(labelFont);
        painter.setPen(theme.color(Token::Text3));
        painter.drawText(
            area, Qt::AlignRight | Qt::AlignBottom,
            tr("+ %n", "further bars", static_cast<int>(m_items.size() - rows.size())));
    }
}

} // namespace yagura
