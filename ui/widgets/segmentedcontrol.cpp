// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kPadding = 9;
constexpr int kSmallPadding = 8;
constexpr int kGap = 5;
constexpr int kIconSize = 14;
constexpr int kTrailingSize = 13;

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::setSegments(const std::vector<Segment>& segments)
{
    m_segments = segments;
    m_focused = std::clamp(m_focused, 0, std::max(0, static_cast<int>(segments.size()) - 1));
    updateGeometry();
    update();
}

void SegmentedControl::setSegment(const Segment& segment)
{
    const auto found = std::find_if(m_segments.begin(), m_segments.end(),
                                    [&](const Segment& each) { return each.id == segment.id; });
    if (found == m_segments.end())
        return;
    *found = segment;
    updateGeometry();
    update();
}

void SegmentedControl::setExclusive(bool exclusive)
{
    m_isExclusive = exclusive;
}

void SegmentedControl::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    updateGeometry();
}

void SegmentedControl::setCurrentId(const QString& id)
{
    if (id == m_current)
        return;
    m_current = id;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        if (m_segments[i].id == id)
            m_focused = static_cast<int>(i);
    }
    updateGeometry();
    update();
    emit currentChanged(id);
}

QRect SegmentedControl::segmentRect(const QString& id) const
{
    int x = 0;
    for (const Segment& segment : m_segments) {
        const int width = widthOf(segment);
        if (segment.id == id)
            return {x, 0, width, height()};
        x += width;
    }
    return {};
}

void SegmentedControl::clickSegment(const QString& id)
{
    const auto found = std::find_if(m_segments.cbegin(), m_segments.cend(),
                                    [&](const Segment& each) { return each.id == id; });
    if (found == m_segments.cend() || !found->isEnabled || !isEnabled())
        return;
    m_focused = static_cast<int>(found - m_segments.cbegin());
    if (m_isExclusive)
        setCurrentId(id);
    emit clicked(id);
    update();
}

QFont SegmentedControl::fontOf(const Segment& segment, bool isCurrent) const
{
    return fonts::font(fonts::Role::ControlSmall,
                       segment.isStrong || isCurrent ? QFont::DemiBold : QFont::Normal);
}

int SegmentedControl::widthOf(const Segment& segment) const
{
    // As wide as when it is current, so that a click moves nothing.
    const int padding = m_isSmall ? kSmallPadding : kPadding;
    int width = 2 * padding + 1;
    const QFontMetrics strong(fontOf(segment, m_isExclusive));
    int parts = 0;
    if (!segment.icon.isEmpty()) {
        width += kIconSize;
        ++parts;
    }
    if (!segment.text.isEmpty()) {
        width += strong.horizontalAdvance(segment.text);
        ++parts;
    }
    if (!segment.note.isEmpty()) {
        width
            += QFontMetrics(fonts::font(fonts::Role::ControlSmall)).horizontalAdvance(segment.note);
        ++parts;
    }
    if (!segment.trailingIcon.isEmpty()) {
        width += kTrailingSize;
        ++parts;
    }
    return width + kGap * std::max(0, parts - 1);
}

QSize SegmentedControl::sizeHint() const
{
    int width = 1;
    for (const Segment& segment : m_segments)
        width += widthOf(segment);
    return {width, m_isSmall ? 24 : 28};
}

int SegmentedControl::indexAt(const QPoint& position) const
{
    if (!rect().contains(position))
        return -1;
    int x = 0;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        x += widthOf(m_segments[i]);
        if (position.x() < x)
            return static_cast<int>(i);
    }
    return static_cast<int>(m_segments.size()) - 1;
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(frame, 4, 4);
    painter.fillPath(outline, theme.color(Token::Panel));
    painter.setClipPath(outline);
    int x = 0;
    for (std::size_t i = 0; i < m_segments.size(); ++i) {
        const int width = widthOf(m_segments[i]) + (i + 1 == m_segments.size() ? 1 : 0);
        paintSegment(painter, i, QRect(x, 0, width, height()));
        x += width;
    }
    painter.setClipping(false);
    painter.setPen(theme.color(Token::BorderStrong));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);
}

void SegmentedControl::paintSegment(QPainter& painter, std::size_t index, const QRect& rect) const
{
    const Theme& theme = Theme::instance();
    const Segment& segment = m_segments[index];
    const bool enabled = segment.isEnabled && isEnabled();
    const bool current = m_isExclusive && segment.id == m_current;
    const int number = static_cast<int>(index);
    if (current)
        painter.fillRect(rect, theme.color(Token::Selected));
    else if (segment.fill)
        painter.fillRect(rect, theme.color(*segment.fill));
    else if (enabled && m_pressed == number)
        painter.fillRect(rect, theme.color(Token::Pressed));
    else if (enabled && m_hovered == number)
        painter.fillRect(rect, theme.color(Token::Hover));
    if (index + 1 < m_segments.size()) {
        painter.fillRect(QRect(rect.right(), 0, 1, rect.height()), theme.color(Token::Border));
    }
    const Token textToken = !enabled ? Token::Disabled
        : current                    ? Token::Accent
                                     : segment.textColor;
    const Token iconToken = !enabled ? Token::Disabled
        : current                    ? Token::Accent
                                     : segment.iconColor;
    const qreal ratio = devicePixelRatioF();
    int x = rect.x() + (m_isSmall ? kSmallPadding : kPadding) + (index == 0 ? 1 : 0);
    if (!segment.icon.isEmpty()) {
        painter.drawPixmap(x, (height() - kIconSize) / 2,
                           icons::pixmap(segment.icon, kIconSize, iconToken, ratio));
        x += kIconSize + kGap;
    }
    painter.setPen(theme.color(textToken));
    if (!segment.text.isEmpty()) {
        const QFont font = fontOf(segment, current);
        const QFontMetrics metrics(fontOf(segment, m_isExclusive));
        const int width = metrics.horizontalAdvance(segment.text);
        painter.setFont(font);
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignHCenter,
                         segment.text);
        x += width + kGap;
    }
    if (!segment.note.isEmpty()) {
        painter.setFont(fonts::font(fonts::Role::ControlSmall));
        painter.drawText(QRect(x, 0, rect.right() - x, height()), Qt::AlignVCenter, segment.note);
        x += painter.fontMetrics().horizontalAdvance(segment.note) + kGap;
    }
    if (!segment.trailingIcon.isEmpty())
        painter.drawPixmap(x, (height() - kTrailingSize) / 2,
                           icons::pixmap(segment.trailingIcon, kTrailingSize, iconToken, ratio));
}

void SegmentedControl::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = indexAt(event->position().toPoint());
    update();
}

void SegmentedControl::mouseReleaseEvent(QMouseEvent* event)
{
    const int pressed = std::exchange(m_pressed, -1);
    update();
    if (pressed >= 0 && pressed == indexAt(event->position().toPoint()))
        clickSegment(m_segments[static_cast<std::size_t>(pressed)].id);
}

void SegmentedControl::mouseMoveEvent(QMouseEvent* event)
{
    const int hovered = indexAt(event->position().toPoint());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void SegmentedControl::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_segments.size());
    if (count == 0)
        return;
    const auto move = [&](int to) {
        m_focused = std::clamp(to, 0, count - 1);
        if (m_isExclusive)
            clickSegment(m_segments[static_cast<std::size_t>(m_focused)].id);
        m_hovered = m_focused;
        update();
    };
    switch (event->key()) {
    case Qt::Key_Left:
        move(m_focused - 1);
        return;
    case Qt::Key_Right:
        move(m_focused + 1);
        return;
    case Qt::Key_Home:
        move(0);
        return;
    case Qt::Key_End:
        move(count - 1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        clickSegment(m_segments[static_cast<std::size_t>(m_focused)].id);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SegmentedControl::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

bool SegmentedControl::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        const QString text
            = index < 0 ? QString() : m_segments[static_cast<std::size_t>(index)].toolTip;
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace yagura
