// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotgestures.h"

#include "ui/plot/plotdecorations.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace yagura {

namespace {

constexpr int kLongStep = 10;
constexpr double kWheelZoom = 1.25;
constexpr double kKeyPan = 0.25; ///< of the range
constexpr qint64 kShortestRangeMs = 1000;

} // namespace

PlotGestures::PlotGestures(PlotCanvas* canvas, const PlotModel& model)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_model(model)
{
    canvas->installEventFilter(this);
}

bool PlotGestures::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        move(static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        if (m_isEnabled && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
            cancel();
            emit zoomBackRequested();
            return true;
        }
        return !m_isEnabled ? false : true;
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent*>(event));
    case QEvent::KeyPress:
        return key(static_cast<QKeyEvent*>(event));
    case QEvent::Leave:
        if (m_mode == Mode::None)
            emit left();
        return false;
    case QEvent::Hide:
        // A dialog that a key closes under the pointer gets no Leave: its crosshair would stay.
        m_mode = Mode::None;
        emit left();
        return false;
    case QEvent::FocusIn:
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        // A ring for the keyboard; neither a click nor a window that opens needs one.
        const bool isByKey = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
            || reason == Qt::ShortcutFocusReason;
        m_canvas->overlay().hasFocus = event->type() == QEvent::FocusIn && isByKey;
        m_canvas->redrawOverlay();
        return false;
    }
    case QEvent::ContextMenu:
        if (!m_isEnabled)
            return false;
        emit menuRequested(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

bool PlotGestures::isOverThreshold(const QPointF& position) const
{
    return m_draggable >= 0 && m_draggable < m_model.data().thresholds.size()
        && m_canvas->frame().rect.contains(position)
        && plotdecorations::isNearThreshold(
               m_canvas->frame(), m_model.data().thresholds.at(m_draggable), position.y());
}

bool PlotGestures::press(QMouseEvent* event)
{
    if (!m_isEnabled) {
        event->ignore(); // the tile that holds a sparkline is what is clicked
        return true;
    }
    m_pressedAt = event->position();
    m_frameAtPress = m_canvas->frame();
    if (event->button() == Qt::LeftButton && isOverThreshold(m_pressedAt))
        m_mode = Mode::Threshold;
    else if (event->button() == Qt::MiddleButton
             || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier)))
        m_mode = Mode::Pan;
    else if (event->button() == Qt::LeftButton
             && m_canvas->frame().rect.adjusted(-4, -4, 4, 4).contains(m_pressedAt))
        m_mode = Mode::Select;
    if (m_mode == Mode::Pan)
        m_canvas->setCursor(Qt::ClosedHandCursor);
    m_canvas->setFocus(Qt::MouseFocusReason);
    return true;
}

void PlotGestures::move(QMouseEvent* event)
{
    const QPointF position = event->position();
    switch (m_mode) {
    case Mode::None:
        updateCursorShape(position);
        emit hovered(position);
        return;
    case Mode::Select: {
        const double x
            = qBound(m_frameAtPress.rect.left(), position.x(), m_frameAtPress.rect.right());
        std::optional<std::pair<qint64, qint64>> selection;
        if (std::abs(x - m_pressedAt.x()) >= kSmallestDrag) {
            const qint64 a = m_frameAtPress.timeAt(m_pressedAt.x());
            const qint64 b = m_frameAtPress.timeAt(x);
            selection = std::minmax({a, b});
            if (!m_canvas->overlay().selection)
                emit left(); // what the crosshair said is in the way, and soon out of range
        }
        m_canvas->overlay().selection = selection;
        m_canvas->redrawOverlay();
        return;
    }
    case Mode::Pan:
        emit panMoved(m_frameAtPress.timeAt(m_pressedAt.x()) - m_frameAtPress.timeAt(position.x()));
        return;
    case Mode::Threshold: {
        const GraphAxis axis = m_model.data().thresholds.at(m_draggable).axis;
        const double y
            = qBound(m_frameAtPress.rect.top(), position.y(), m_frameAtPress.rect.bottom());
        emit thresholdDragged(m_draggable, m_frameAtPress.valueAt(y, axis), false);
        return;
    }
    }
}

bool PlotGestures::release(QMouseEvent* event)
{
    if (!m_isEnabled) {
        event->ignore();
        return true;
    }
    const Mode mode = m_mode;
    m_mode = Mode::None;
    if (mode == Mode::Select) {
        const auto selection = m_canvas->overlay().selection;
        m_canvas->overlay().selection.reset();
        m_canvas->redrawOverlay();
        if (selection && selection->second - selection->first >= kShortestRangeMs)
            emit rangeSelected(selection->first, selection->second);
    } else if (mode == Mode::Pan) {
        m_canvas->unsetCursor();
        const qint64 delta
            = m_frameAtPress.timeAt(m_pressedAt.x()) - m_frameAtPress.timeAt(event->position().x());
        if (delta != 0)
            emit panned(delta);
    } else if (mode == Mode::Threshold) {
        const GraphAxis axis = m_model.data().thresholds.at(m_draggable).axis;
        const double y = qBound(m_frameAtPress.rect.top(), event->position().y(),
                                m_frameAtPress.rect.bottom());
        emit thresholdDragged(m_draggable, m_frameAtPress.valueAt(y, axis), true);
    }
    return true;
}

bool PlotGestures::wheel(QWheelEvent* event)
{
    // Without Ctrl the wheel scrolls the page that the graph is on.
    if (!m_isEnabled || !(event->modifiers() & Qt::ControlModifier)
        || event->angleDelta().y() == 0) {
        event->ignore();
        return true;
    }
    const PlotFrame& frame = m_canvas->frame();
    const double factor = std::pow(kWheelZoom, -event->angleDelta().y() / 120.0);
    const auto around = static_cast<double>(
        frame.timeAt(qBound(frame.rect.left(), event->position().x(), frame.rect.right())));
    const auto from
        = static_cast<qint64>(around - (around - static_cast<double>(frame.fromMs)) * factor);
    const auto to
        = static_cast<qint64>(around + (static_cast<double>(frame.toMs) - around) * factor);
    if (to - from >= kShortestRangeMs)
        emit rangeSelected(from, to);
    event->accept();
    return true;
}

bool PlotGestures::key(QKeyEvent* event)
{
    if (!m_isEnabled)
        return false;
    const bool isLong = event->modifiers() & Qt::ShiftModifier;
    const int sign = event->key() == Qt::Key_Left ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ControlModifier) {
            const PlotFrame& frame = m_canvas->frame();
            emit panned(static_cast<qint64>(sign * kKeyPan
                                            * static_cast<double>(frame.toMs - frame.fromMs)));
            return true;
        }
        if (event->modifiers() & Qt::AltModifier)
            return false;
        emit stepRequested(sign * (isLong ? kLongStep : 1));
        return true;
    case Qt::Key_C:
        if (event->modifiers() != Qt::NoModifier)
            return false;
        emit crosshairRequested();
        return true;
    case Qt::Key_F2:
        emit pinRequested();
        return true;
    case Qt::Key_Backspace:
        emit zoomBackRequested();
        return true;
    case Qt::Key_Escape:
        if (m_mode == Mode::None && !m_canvas->overlay().cursorMs)
            return false; // nothing of ours to leave: the page's turn
        cancel();
        emit cancelRequested();
        return true;
    default:
        return false;
    }
}

void PlotGestures::cancel()
{
    if (m_mode == Mode::Pan) {
        m_canvas->unsetCursor();
        emit panMoved(0);
    } else if (m_mode == Mode::Threshold) {
        emit thresholdDragged(
            m_draggable,
            m_frameAtPress.valueAt(m_pressedAt.y(), m_model.data().thresholds.at(m_draggable).axis),
            true);
    }
    m_mode = Mode::None;
    m_canvas->overlay().selection.reset();
    m_canvas->redrawOverlay();
}

void PlotGestures::updateCursorShape(const QPointF& position)
{
    if (isOverThreshold(position))
        m_canvas->setCursor(Qt::SizeVerCursor);
    else if (m_canvas->testAttribute(Qt::WA_SetCursor))
        m_canvas->unsetCursor();
}

} // namespace yagura
