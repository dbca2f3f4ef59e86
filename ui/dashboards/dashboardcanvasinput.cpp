// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse does to the canvas: presses on frames, handles and free grid, and drags from
// outside.
#include "ui/dashboards/dashboardcanvas.h"
#include "ui/dashboards/griddrag.h"
#include "ui/dashboards/griddrop.h"
#include "ui/dashboards/widgetframe.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>

namespace yagura {

namespace {

constexpr int kHandleReach = 6;

Qt::CursorShape cursorFor(Qt::Edges edges, bool isHeader)
{
    if (edges == (Qt::LeftEdge | Qt::TopEdge) || edges == (Qt::RightEdge | Qt::BottomEdge))
        return Qt::SizeFDiagCursor;
    if (edges == (Qt::RightEdge | Qt::TopEdge) || edges == (Qt::LeftEdge | Qt::BottomEdge))
        return Qt::SizeBDiagCursor;
    if (edges & (Qt::LeftEdge | Qt::RightEdge))
        return Qt::SizeHorCursor;
    if (edges)
        return Qt::SizeVerCursor;
    return isHeader ? Qt::SizeAllCursor : Qt::ArrowCursor;
}

} // namespace

Qt::Edges DashboardCanvas::handleAt(const QPoint& position, int& id) const
{
    for (const int candidate : m_selection) {
        const QRect outer = frameGeometryOf(candidate).adjusted(-kHandleReach, -kHandleReach,
                                                                kHandleReach, kHandleReach);
        if (!outer.contains(position))
            continue;
        const QRect frame = frameGeometryOf(candidate);
        Qt::Edges edges;
        if (position.x() < frame.left() + kHandleReach)
            edges |= Qt::LeftEdge;
        else if (position.x() > frame.right() - kHandleReach)
            edges |= Qt::RightEdge;
        if (position.y() < frame.top() + kHandleReach)
            edges |= Qt::TopEdge;
        else if (position.y() > frame.bottom() - kHandleReach)
            edges |= Qt::BottomEdge;
        id = candidate;
        return edges;
    }
    return {};
}

void DashboardCanvas::selectClicked(QObject* watched, QEvent* event)
{
    // Only presses that go to the inside of a widget: its frame's own are handled with the drags.
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || widget == this || !isAncestorOf(widget))
        return;
    const auto* press = static_cast<QMouseEvent*>(event);
    for (QWidget* up = widget; up && up != this; up = up->parentWidget()) {
        auto* body = qobject_cast<WidgetBody*>(up);
        if (!body)
            continue;
        const auto* frame = qobject_cast<WidgetFrame*>(body->parentWidget());
        if (!frame)
            return;
        if (press->modifiers() & Qt::ControlModifier)
            toggleSelected(frame->id());
        else if (!isSelected(frame->id()))
            select({frame->id()});
        // After the press: the keys of the editor, not of the graph.
        QMetaObject::invokeMethod(
            this, [this] { setFocus(); }, Qt::QueuedConnection);
        return;
    }
}

bool DashboardCanvas::eventFilter(QObject* watched, QEvent* event)
{
    if (auto* frame = qobject_cast<WidgetFrame*>(watched); frame && frame->parentWidget() == this)
        return m_isEditing && frameEvent(*frame, *event);
    if (watched->objectName() == QLatin1String("cornerGrip")) {
        auto* grip = qobject_cast<QWidget*>(watched);
        auto* frame = grip ? qobject_cast<WidgetFrame*>(grip->parentWidget()) : nullptr;
        if (frame && frame->parentWidget() == this && m_isEditing)
            return frameEvent(*frame, *event);
        return false;
    }
    if (m_isEditing && event->type() == QEvent::MouseButtonPress)
        selectClicked(watched, event);
    return false;
}

bool DashboardCanvas::frameEvent(WidgetFrame& frame, QEvent& event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress: {
        const auto& mouse = static_cast<QMouseEvent&>(event);
        m_pointer = mouse.globalPosition().toPoint();
        if (mouse.button() != Qt::LeftButton || m_fullSize)
            return false;
        setFocus();
        const QPoint inFrame = frame.mapFromGlobal(m_pointer);
        m_drag->pressWidget(frame.id(), frame.edgesAt(inFrame), pointerPosition(),
                            mouse.modifiers());
        return true;
    }
    case QEvent::MouseMove: {
        const auto& mouse = static_cast<QMouseEvent&>(event);
        m_pointer = mouse.globalPosition().toPoint();
        if (m_drag->isPressed()) {
            m_drag->moveTo(pointerPosition(), mouse.modifiers());
            return true;
        }
        const QPoint inFrame = frame.mapFromGlobal(m_pointer);
        frame.setCursor(cursorFor(frame.edgesAt(inFrame), frame.isHeader(inFrame)));
        return false;
    }
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent&>(event).button() == Qt::LeftButton && m_drag->isPressed()) {
            m_drag->release();
            return true;
        }
        return false;
    case QEvent::MouseButtonDblClick: {
        m_drag->cancel();
        const int id = frame.id();
        QMetaObject::invokeMethod(
            this, [this, id] { emit editWidgetRequested(id); }, Qt::QueuedConnection);
        return true;
    }
    default:
        return false;
    }
}

void DashboardCanvas::mousePressEvent(QMouseEvent* event)
{
    m_pointer = event->globalPosition().toPoint();
    if (!m_isEditing || event->button() != Qt::LeftButton || m_fullSize)
        return QWidget::mousePressEvent(event);
    setFocus();
    int id = 0;
    if (const Qt::Edges edges = handleAt(event->position().toPoint(), id))
        m_drag->pressWidget(id, edges, event->position().toPoint(), event->modifiers());
    else
        m_drag->pressEmpty(event->position().toPoint(), event->modifiers());
}

void DashboardCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->globalPosition().toPoint();
    if (m_drag->isPressed())
        m_drag->moveTo(event->position().toPoint(), event->modifiers());
}

void DashboardCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_drag->release();
}

void DashboardCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_isEditing && m_drop->hover(*event->mimeData(), event->position().toPoint())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void DashboardCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    if (m_isEditing && m_drop->hover(*event->mimeData(), event->position().toPoint())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void DashboardCanvas::dragLeaveEvent(QDragLeaveEvent*)
{
    m_drop->leave();
}

void DashboardCanvas::dropEvent(QDropEvent* event)
{
    if (m_isEditing && m_drop->drop(*event->mimeData(), event->position().toPoint())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

} // namespace yagura
