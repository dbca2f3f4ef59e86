// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshotviews.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace yagura {

namespace {

constexpr double kRingWidth = 20;
constexpr double kLargestRing = 104;
constexpr double kSliceGap = 1.5;
constexpr double kLegendLine = 19;
constexpr double kSwatch = 9;

} // namespace

DonutView::DonutView(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Shares"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DonutView::setItems(const QVector<SnapshotItem>& items, const QString& totalText,
                         const QString& totalCaption)
{
    m_totalText = totalText;
    m_totalCaption = totalCaption;
    m_slices.clear();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (items.at(i).value <= 0)
            continue;
        SnapshotItem slice = items.at(i);
        if (!slice.color.isValid())
            slice.color = Theme::instance().series(static_cast<int>(i));
        m_slices.append(slice);
    }
    std::stable_sort(
        m_slices.begin(), m_slices.end(),
        [](const SnapshotItem& a, const SnapshotItem& b) { return a.value > b.value; });
    const double total
        = std::accumulate(m_slices.cbegin(), m_slices.cend(), 0.0,
                          [](double sum, const SnapshotItem& s) { return sum + s.value; });
    if (m_slices.size() > kMaxSlices) {
        SnapshotItem other{tr("other"), 0, {}, Theme::instance().series(8)};
        while (m_slices.size() >= kMaxSlices)
            other.value += m_slices.takeLast().value;
        m_slices.append(other);
    }
    QStringList sentences;
    for (SnapshotItem& slice : m_slices) {
        slice.valueText = tr("%1 %").arg(locale().toString(100 * slice.value / total, 'f', 0));
        sentences << tr("%1: %2").arg(slice.label, slice.valueText);
    }
    setAccessibleDescription(sentences.join(QStringLiteral(", ")));
    update();
}

bool DonutView::event(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Shares"));
    return QWidget::event(event);
}

void DonutView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(2, 0, -2, -4);
    const double size = std::min({kLargestRing, area.height(), area.width() * 0.46});
    const QRectF ring(area.left(), area.center().y() - size / 2, size, size);
    paintRing(painter, ring);
    paintLegend(
        painter,
        QRectF(ring.right() + 10, area.top(), area.right() - ring.right() - 10, area.height()));
}

void DonutView::paintRing(QPainter& painter, const QRectF& ring) const
{
    const Theme& theme = Theme::instance();
    const double total
        = std::accumulate(m_slices.cbegin(), m_slices.cend(), 0.0,
                          [](double sum, const SnapshotItem& s) { return sum + s.value; });
    const QRectF hole = ring.adjusted(kRingWidth, kRingWidth, -kRingWidth, -kRingWidth);
    double start = 90; // twelve o'clock; Qt counts against the clock
    painter.setPen(QPen(theme.color(Token::Panel), kSliceGap));
    for (const SnapshotItem& slice : m_slices) {
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
    if (m_slices.isEmpty()) {
        painter.setPen(QPen(theme.color(Token::Pressed), kRingWidth));
        painter.setBrush(Qt::NoBrush);
        const double half = kRingWidth / 2;
        painter.drawEllipse(ring.adjusted(half, half, -half, -half));
    }
    painter.setFont(fonts::font(fonts::Role::PageTitle));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(ring.translated(0, -4), Qt::AlignCenter,
                     m_slices.isEmpty() ? QStringLiteral("—") : m_totalText);
    painter.setFont(fonts::font(fonts::Role::Axis));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(ring.translated(0, 12), Qt::AlignCenter, m_totalCaption);
}

void DonutView::paintLegend(QPainter& painter, const QRectF& area) const
{
    const Theme& theme = Theme::instance();
    const QFont labelFont = fonts::font(fonts::Role::Caption);
    const QFont valueFont = fonts::font(fonts::Role::Caption, QFont::DemiBold);
    double top = area.center().y() - static_cast<double>(m_slices.size()) * kLegendLine / 2;
    for (const SnapshotItem& slice : m_slices) {
        const QRectF line(area.left(), top, area.width(), kLegendLine);
        painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch / 2, kSwatch, kSwatch),
                         slice.color);
        const double valueWidth = QFontMetricsF(valueFont).horizontalAdvance(slice.valueText);
        painter.setPen(theme.color(Token::Text));
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

} // namespace yagura
