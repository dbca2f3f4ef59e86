// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plottooltip.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr int kMostRows = 10;
constexpr int kRow = 17;
constexpr int kPadding = 9;
constexpr int kSwatchGap = 7;
constexpr int kColumnGap = 20;
constexpr int kDistance = 12;
constexpr int kIcon = 13;
constexpr int kWidest = 420;

} // namespace

PlotTooltip::PlotTooltip(QWidget* window)
    : QWidget(window)
{
    // A child of the window rather than a window of its own: it is in screenshots, and no window
    // manager moves it.
    setObjectName(QStringLiteral("plotTooltip"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void PlotTooltip::setContent(const QString& time, const QVector<SeriesReading>& readings,
                             const QStringList& breached, const QString& total)
{
    m_time = time;
    m_breached = breached;
    m_total = total;
    m_rows.clear();
    for (const SeriesReading& reading : readings) {
        if (!reading.isHidden && std::isfinite(reading.value))
            m_rows.append(reading);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const SeriesReading& a, const SeriesReading& b) {
                         // What was expected comes after what is.
                         return a.isEnvelope != b.isEnvelope ? b.isEnvelope : a.value > b.value;
                     });
    m_rest.clear();
    if (m_rows.size() > kMostRows) {
        m_rest = tr("+ %1", "values left out").arg(m_rows.size() - kMostRows);
        m_rows.resize(kMostRows);
    }
    double width = plotstyle::captionWidth(m_time);
    for (const SeriesReading& row : std::as_const(m_rows))
        width = qMax(width,
                     kSwatchWidth + kSwatchGap + plotstyle::captionWidth(row.label) + kColumnGap
                         + plotstyle::strongCaptionWidth(row.text));
    for (const QString& text : m_breached)
        width = qMax(width, kIcon + kSwatchGap + plotstyle::captionWidth(text));
    const qsizetype rows = 1 + m_rows.size() + (m_rest.isEmpty() ? 0 : 1)
        + (m_total.isEmpty() ? 0 : 1) + m_breached.size();
    resize(qMin(kWidest, static_cast<int>(std::ceil(width)) + 2 * kPadding),
           static_cast<int>(rows) * kRow + 2 * kPadding - 2 + (m_breached.isEmpty() ? 0 : 9));
    setAccessibleDescription(lines().join(QLatin1Char('\n')));
    update();
}

void PlotTooltip::placeBeside(const QPoint& point, const QRect& plot)
{
    const QRect window = parentWidget()->rect();
    const int roomRight = plot.right() - point.x();
    const int roomLeft = point.x() - plot.left();
    int x = roomRight >= roomLeft ? point.x() + kDistance : point.x() - kDistance - width();
    if (x < window.left())
        x = point.x() + kDistance;
    if (x + width() > window.right())
        x = qMax(window.left(), point.x() - kDistance - width());
    const int y = qBound(window.top(), plot.top() + kDistance, qMax(0, window.bottom() - height()));
    move(x, y);
}

QStringList PlotTooltip::lines() const
{
    QStringList result{m_time};
    for (const SeriesReading& row : m_rows)
        result.append(row.label + QLatin1Char(' ') + row.text);
    if (!m_rest.isEmpty())
        result.append(m_rest);
    if (!m_total.isEmpty())
        result.append(tr("Total %1").arg(m_total));
    result.append(m_breached);
    return result;
}

void PlotTooltip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Token::BorderStrong), 1));
    painter.setBrush(theme.color(Token::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QFont labelFont = plotstyle::captionFont();
    const QFont valueFont = plotstyle::strongCaptionFont();
    const QFontMetricsF label(labelFont);
    double y = kPadding - 1;
    const auto draw = [&](double left, const QString& text, const QFont& font, Token color,
                          Qt::Alignment side) {
        painter.setFont(font);
        painter.setPen(theme.color(color));
        painter.drawText(QRectF(left, y, width() - left - kPadding, kRow), side | Qt::AlignVCenter,
                         text);
    };
    draw(kPadding, m_time, labelFont, Token::Text3, Qt::AlignLeft);
    y += kRow;
    for (const SeriesReading& row : std::as_const(m_rows)) {
        paintSwatch(painter, QPointF(kPadding, y + kRow / 2.0), row);
        const double left = kPadding + kSwatchWidth + kSwatchGap;
        const double room = width() - left - kPadding - kColumnGap
            - QFontMetricsF(valueFont).horizontalAdvance(row.text);
        draw(left, label.elidedText(row.label, Qt::ElideMiddle, room), labelFont, Token::Text,
             Qt::AlignLeft);
        draw(left, row.text, valueFont, Token::Text, Qt::AlignRight);
        y += kRow;
    }
    if (!m_rest.isEmpty()) {
        draw(kPadding, m_rest, labelFont, Token::Text3, Qt::AlignLeft);
        y += kRow;
    }
    if (!m_total.isEmpty()) {
        draw(kPadding, tr("Total"), labelFont, Token::Text2, Qt::AlignLeft);
        draw(kPadding, m_total, valueFont, Token::Text, Qt::AlignRight);
        y += kRow;
    }
    if (m_breached.isEmpty())
        return;
    painter.fillRect(QRectF(1, std::round(y + 4), width() - 2, 1), theme.color(Token::Border));
    y += 9;
    for (const QString& text : std::as_const(m_breached)) {
        painter.drawPixmap(
            QPointF(kPadding, y + (kRow - kIcon) / 2.0),
            icons::pixmap(QStringLiteral("st-alarm"), kIcon, Token::Alarm, devicePixelRatioF()));
        draw(kPadding + kIcon + kSwatchGap - 2, text, labelFont, Token::Alarm, Qt::AlignLeft);
        y += kRow;
    }
}

} // namespace yagura
