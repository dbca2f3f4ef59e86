// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotwidgetprivate.h"

#include <QClipboard>
#include <QGuiApplication>

namespace yagura {

void PlotWidget::Private::hover(const QPointF& position)
{
    if (isPinned)
        return;
    const PlotFrame& frame = canvas->frame();
    if (!frame.rect.adjusted(-1, -1, 1, 1).contains(position)) {
        if (canvas->overlay().hoverY)
            clearCursor();
        return;
    }
    canvas->overlay().hoverY = position.y();
    const qint64 time = frame.timeAt(position.x());
    moveCursor(model.nearestTime(time).value_or(time));
}

void PlotWidget::Private::moveCursor(qint64 timeMs)
{
    if (cursor)
        cursor->set(timeMs, q);
    else
        showCrosshair(timeMs, true);
}

void PlotWidget::Private::clearCursor()
{
    if (cursor)
        cursor->clear(q);
    hideCrosshair();
}

void PlotWidget::Private::showCrosshair(qint64 timeMs, bool isHovered)
{
    OverlayState& overlay = canvas->overlay();
    if (!isHovered) {
        if (isPinned)
            return;
        overlay.hoverY.reset();
    }
    overlay.cursorMs = timeMs;
    canvas->redrawOverlay();
    updateLegend();
    if (isHovered && !isSparkline)
        showTooltip();
    else if (tooltip)
        tooltip->hide();
}

void PlotWidget::Private::hideCrosshair()
{
    if (isPinned)
        return;
    OverlayState& overlay = canvas->overlay();
    if (!overlay.cursorMs && !overlay.hoverY)
        return;
    overlay.cursorMs.reset();
    overlay.hoverY.reset();
    canvas->redrawOverlay();
    updateLegend();
    if (tooltip)
        tooltip->hide();
}

void PlotWidget::Private::step(int steps)
{
    const auto current = canvas->overlay().cursorMs;
    std::optional<qint64> next;
    if (!current || *current < fromMs || *current > toMs) {
        next = model.stepTime(toMs + 1, -1); // enters at the newest datapoint
    } else if (steps != 0) {
        next = model.stepTime(*current, steps);
    }
    if (!next || *next < fromMs || *next > toMs)
        return;
    canvas->overlay().hoverY.reset();
    moveCursor(*next);
    if (tooltip)
        canvas->setAccessibleDescription(tooltip->lines().join(QLatin1String(", ")));
}

QString PlotWidget::Private::totalText(qint64 timeMs) const
{
    if (!model.data().isStacked || model.series().size() < 2)
        return {};
    double total = 0;
    bool hasAny = false;
    for (const DrawnSeries& series : model.series()) {
        const qsizetype i = series.isHidden ? -1 : PlotModel::nearest(series, timeMs);
        if (i < 0 || !series.isDrawn(i) || series.axis != GraphAxis::Left)
            continue;
        total += series.ownValue(i);
        hasAny = true;
    }
    return hasAny ? format::scaled(total, canvas->frame().left.scale) : QString();
}

void PlotWidget::Private::showTooltip()
{
    const auto time = canvas->overlay().cursorMs;
    if (!time || !canvas->isVisible())
        return;
    QWidget* window = q->window();
    if (!tooltip || tooltip->parentWidget() != window) {
        delete tooltip;
        tooltip = new PlotTooltip(window);
    }
    tooltip->setContent(format::dateTimeTooltip(fromEpochMs(*time), zone),
                        readings(model, canvas->frame(), *time), breachedThresholds(model, *time),
                        totalText(*time));
    const PlotFrame& frame = canvas->frame();
    const auto x = static_cast<int>(frame.x(*time));
    const QPoint point
        = canvas->mapTo(window, QPoint(x, static_cast<int>(frame.rect.center().y())));
    const QRect plot(canvas->mapTo(window, frame.rect.topLeft().toPoint()),
                     frame.rect.size().toSize());
    tooltip->placeBeside(point, plot);
    tooltip->show();
    tooltip->raise();
}

void PlotWidget::Private::copyReadings() const
{
    if (tooltip && canvas->overlay().cursorMs)
        QGuiApplication::clipboard()->setText(tooltip->lines().join(QLatin1Char('\n')));
}

} // namespace yagura
