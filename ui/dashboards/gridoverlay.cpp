// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/gridoverlay.h"

#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/widgetframe.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace yagura {

GridOverlay::GridOverlay(DashboardCanvas& canvas)
    : QWidget(&canvas)
    , m_canvas(canvas)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setObjectName(QStringLiteral("gridOverlay"));
}

void GridOverlay::drawHandles(QPainter& painter, const QRect& frame) const
{
    const Theme& theme = Theme::instance();
    painter.setPen(QPen(theme.color(Token::Accent), 1.5));
    painter.setBrush(theme.color(Token::Panel));
    for (const double y : {0.0, 0.5, 1.0}) {
        for (const double x : {0.0, 0.5, 1.0}) {
            if (x == 0.5 && y == 0.5)
                continue;
            const QPointF centre(frame.left() + x * frame.width(),
                                 frame.top() + y * frame.height());
            painter.drawRoundedRect(QRectF(centre - QPointF(3.25, 3.25), QSizeF(6.5, 6.5)), 2, 2);
        }
    }
}

void GridOverlay::drawTag(QPainter& painter, const QString& text, QPoint corner) const
{
    const Theme& theme = Theme::instance();
    painter.setFont(fonts::font(fonts::Role::Axis));
    const int textWidth = painter.fontMetrics().horizontalAdvance(text) + 12;
    QRect tag(corner, QSize(textWidth, 18));
    tag.moveLeft(std::clamp(tag.left(), 2, std::max(2, width() - textWidth - 2)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Text));
    painter.drawRoundedRect(tag, 3, 3);
    painter.setPen(theme.color(Token::Inverse));
    painter.drawText(tag, Qt::AlignCenter, text);
}

void GridOverlay::drawDrop(QPainter& painter) const
{
    const GridDrop& drop = m_canvas.drop();
    if (drop.hint().isEmpty())
        return;
    const Theme& theme = Theme::instance();
    QRect area;
    if (drop.targetWidget()) {
        area = m_canvas.frameGeometryOf(drop.targetWidget());
        QColor fill = theme.color(Token::AccentSoft);
        fill.setAlphaF(0.5F);
        painter.setBrush(fill);
        painter.setPen(QPen(theme.color(Token::Accent), 1.5, Qt::DashLine));
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6);
    } else if (drop.placeholder()) {
        area = m_canvas.geometryOfGrid().pixels(*drop.placeholder());
    }
    // The dragged picture hides what is near the pointer: a place is told below it.
    if (!area.isNull())
        drawTag(painter, drop.hint(),
                drop.targetWidget() ? area.topLeft() + QPoint(8, 34)
                                    : area.bottomLeft() + QPoint(6, 8));
}

void GridOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const GridDrag& drag = m_canvas.drag();
    if (m_canvas.isEditing() && !m_canvas.fullSize()) {
        for (const int id : m_canvas.selection())
            drawHandles(painter, m_canvas.frameGeometryOf(id));
    }
    if (const QString tag = drag.tag(); !tag.isEmpty() && !m_canvas.selection().empty()) {
        const QRect frame = m_canvas.frameGeometryOf(m_canvas.selection().front());
        drawTag(painter, tag, frame.bottomLeft() + QPoint(6, 8));
    }
    drawDrop(painter);
    if (!drag.rubberBand().isNull()) {
        const Theme& theme = Theme::instance();
        QColor fill = theme.color(Token::Accent);
        fill.setAlphaF(float(theme.bandOpacity()));
        painter.setBrush(fill);
        painter.setPen(QPen(theme.color(Token::Accent), 1));
        painter.drawRect(QRectF(drag.rubberBand()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace yagura
