// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/numbertile.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kPadding = 10;
constexpr double kSparkFill = 0.12;

} // namespace

NumberTile::NumberTile(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(112);
    setValue({}, {}, {});
}

void NumberTile::setTitle(const QString& title, const QString& note)
{
    m_title = title;
    m_note = note;
    setAccessibleName(title);
    update();
}

void NumberTile::setValue(const std::optional<double>& value, const QString& unit,
                          const std::vector<double>& course)
{
    m_parts = value ? format::parts(*value, unit) : format::Parts{format::missing(), {}};
    m_course = course;
    setAccessibleDescription(QStringLiteral("%1 %2").arg(m_parts.number, m_parts.unit));
    update();
}

void NumberTile::setPaletteIndex(int index)
{
    m_paletteIndex = index;
    update();
}

void NumberTile::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NumberTile::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void NumberTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(underMouse() ? Token::BorderStrong : Token::Border));
    painter.setBrush(theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(fonts::font(fonts::Role::WidgetTitle));
    painter.setPen(theme.color(Token::Text));
    const int titleWidth = painter.fontMetrics().horizontalAdvance(m_title);
    painter.drawText(QRect(kPadding, 0, width() - 2 * kPadding, 28), Qt::AlignVCenter, m_title);
    painter.setFont(fonts::font(fonts::Role::Table));
    painter.setPen(theme.color(Token::Text3));
    const QRect noteRect(kPadding + titleWidth + 6, 0, width() - 2 * kPadding - titleWidth - 6, 28);
    painter.drawText(noteRect, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_note, Qt::ElideRight, noteRect.width()));
    painter.setFont(fonts::font(fonts::Role::Value));
    painter.setPen(theme.color(Token::Text));
    painter.drawText(QRect(kPadding + 2, 28, width(), 32), Qt::AlignVCenter, m_parts.number);
    const int numberWidth = painter.fontMetrics().horizontalAdvance(m_parts.number);
    painter.setFont(fonts::font(fonts::Role::Control));
    painter.setPen(theme.color(Token::Text3));
    painter.drawText(QRect(kPadding + 2 + numberWidth + 5, 31, width(), 30), Qt::AlignVCenter,
                     m_parts.unit);
    paintCourse(painter, QRectF(kPadding, 64, width() - 2 * kPadding, height() - 64 - 6));
}

void NumberTile::paintCourse(QPainter& painter, const QRectF& rect) const
{
    if (m_course.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(m_course.begin(), m_course.end());
    // From zero, with headroom: a steady value is a line, not a mountain range.
    const double bottom = std::min(0.0, *low);
    const double top = std::max(*high * 1.1, bottom + 1e-9);
    const double step = rect.width() / static_cast<double>(m_course.size() - 1);
    QPolygonF line;
    for (std::size_t i = 0; i < m_course.size(); ++i) {
        const double share = (m_course[i] - bottom) / (top - bottom);
        line.append({rect.left() + static_cast<double>(i) * step,
                     rect.bottom() - share * (rect.height() - 2)});
    }
    QColor color = Theme::instance().series(m_paletteIndex);
    QPolygonF area = line;
    area.append(rect.bottomRight());
    area.append(rect.bottomLeft());
    QColor fill = color;
    fill.setAlphaF(kSparkFill);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(line.last(), 2, 2);
}

} // namespace yagura
