// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotwidget.h"

#include "ui/plot/plotcanvas.h"
#include "ui/plot/plotgestures.h"
#include "ui/plot/plotlegend.h"
#include "ui/plot/plottooltip.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QTimer>

#include <cmath>

namespace yagura {

namespace {

constexpr int kDescribeAfterMs = 200;

/// A table takes what it needs for a name and a value, but leaves most to the graph.
int tableWidth(int whole)
{
    return qBound(60, whole * 2 / 5, 220);
}

} // namespace

class PlotWidget::Private
{
public:
    explicit Private(PlotWidget* owner)
        : q(owner)
    { }

    void setUp();
    void connectGestures();
    void hover(const QPointF& position);
    void moveCursor(qint64 timeMs);
    void clearCursor();
    void showCrosshair(qint64 timeMs, bool isHovered);
    void hideCrosshair();
    void step(int steps);
    void showTooltip();
    void updateLegend();
    void updateReserved();
    void updateDescription();
    void refreshSoon();
    void refreshNow();
    void panBy(qint64 deltaMs);
    [[nodiscard]] bool isTableLegend() const;
    void arrangeLegend();
    [[nodiscard]] QString totalText(qint64 timeMs) const;

    PlotWidget* q;
    PlotModel model;
    PlotCanvas* canvas = nullptr;
    PlotLegend* legend = nullptr;
    PlotGestures* gestures = nullptr;
    QPointer<PlotTooltip> tooltip;
    QBoxLayout* layout = nullptr;
    QPointer<TimeCursor> cursor;
    QTimeZone zone = QTimeZone::utc();
    LegendPosition legendPosition = LegendPosition::Bottom;
    qint64 fromMs = 0;
    qint64 toMs = 1;
    QTimer* descriptionTimer = nullptr; ///< words for a screen reader need not keep up with a drag
    bool isSparkline = false;
    bool isPinned = false;
    bool isDirty = false;
};

void PlotWidget::Private::setUp()
{
    canvas = new PlotCanvas(model, q);
    canvas->setObjectName(QStringLiteral("plotCanvas"));
    canvas->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    canvas->setMinimumSize(20, 20);
    legend = new PlotLegend(q);
    gestures = new PlotGestures(canvas, model);
    layout = new QBoxLayout(QBoxLayout::TopToBottom, q);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(legend);
    layout->addWidget(canvas, 1);
    descriptionTimer = new QTimer(q);
    descriptionTimer->setSingleShot(true);
    descriptionTimer->setInterval(kDescribeAfterMs);
    QObject::connect(descriptionTimer, &QTimer::timeout, q, [this] { updateDescription(); });
    q->setFocusProxy(canvas);
    q->setFocusPolicy(Qt::StrongFocus);
    arrangeLegend();
    connectGestures();
    QObject::connect(legend, &PlotLegend::toggled, q, [this](const QString& id) {
        q->setSeriesVisible(id, !q->isSeriesVisible(id));
        // The pointer is still on the entry: what it hides is nothing to point out among the
        // others.
        canvas->setFocusedSeries(q->isSeriesVisible(id) ? id : QString());
    });
    QObject::connect(legend, &PlotLegend::isolated, q,
                     [this](const QString& id) { q->isolateSeries(id); });
    QObject::connect(legend, &PlotLegend::menuRequested, q, &PlotWidget::seriesMenuRequested);
    QObject::connect(legend, &PlotLegend::hovered, q, [this](const QString& id) {
        canvas->setFocusedSeries(id.isEmpty() || q->isSeriesVisible(id) ? id : QString());
    });
    QObject::connect(&Theme::instance(), &Theme::changed, q, [this] {
        refreshNow();
        if (tooltip)
            tooltip->update();
    });
}

void PlotWidget::Private::connectGestures()
{
    QObject::connect(gestures, &PlotGestures::hovered, q, [this](const QPointF& at) { hover(at); });
    QObject::connect(gestures, &PlotGestures::left, q, [this] {
        if (!isPinned)
            clearCursor();
    });
    QObject::connect(gestures, &PlotGestures::rangeSelected, q, &PlotWidget::rangeSelected);
    QObject::connect(gestures, &PlotGestures::zoomBackRequested, q, &PlotWidget::zoomBackRequested);
    QObject::connect(gestures, &PlotGestures::panMoved, q, [this](qint64 delta) { panBy(delta); });
    QObject::connect(gestures, &PlotGestures::panned, q, &PlotWidget::panned);
    QObject::connect(gestures, &PlotGestures::thresholdDragged, q, &PlotWidget::thresholdDragged);
    QObject::connect(gestures, &PlotGestures::menuRequested, q, &PlotWidget::plotMenuRequested);
    QObject::connect(gestures, &PlotGestures::stepRequested, q, [this](int steps) { step(steps); });
    QObject::connect(gestures, &PlotGestures::crosshairRequested, q, [this] { step(0); });
    QObject::connect(gestures, &PlotGestures::pinRequested, q,
                     [this] { isPinned = !isPinned && canvas->overlay().cursorMs.has_value(); });
    QObject::connect(gestures, &PlotGestures::cancelRequested, q, [this] {
        isPinned = false;
        clearCursor();
    });
}

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

bool PlotWidget::Private::isTableLegend() const
{
    return legendPosition == LegendPosition::Right
        || (legendPosition == LegendPosition::Bottom
            && model.data().series.size() > plotstyle::kLineLegendSeries);
}

void PlotWidget::Private::arrangeLegend()
{
    const bool isTable = isTableLegend();
    legend->setVisible(!isSparkline && legendPosition != LegendPosition::Hidden
                       && !model.data().series.isEmpty());
    legend->legend().setTable(isTable);
    // The canvas is second in the layout: a table stands on its right.
    layout->setDirection(isTable ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    if (isTable) {
        legend->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        legend->setFixedWidth(tableWidth(q->width()));
    } else {
        legend->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        legend->setMinimumWidth(0);
        legend->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    legend->updateGeometry();
}

void PlotWidget::Private::updateReserved()
{
    const PlotFrame& frame = canvas->frame();
    QVector<double> widths;
    for (const DrawnSeries& series : model.series()) {
        const ValueAxis& axis = frame.axis(series.axis);
        double width = 0;
        for (const double value : {axis.maximum, axis.minimum, axis.maximum * 0.0444}) {
            if (!axis.scale.isWhole || value == std::floor(value))
                width
                    = qMax(width, plotstyle::strongCaptionWidth(format::scaled(value, axis.scale)));
        }
        widths.append(width);
    }
    legend->legend().setReserved(widths);
}

void PlotWidget::Private::updateLegend()
{
    if (!legend->isVisibleTo(q))
        return;
    legend->legend().setReadings(readings(model, canvas->frame(), canvas->overlay().cursorMs));
    legend->refresh();
}

void PlotWidget::Private::updateDescription()
{
    const QString summary = q->accessibleSummary();
    q->setAccessibleDescription(summary);
    canvas->setAccessibleDescription(summary);
    canvas->setAccessibleName(q->accessibleName().isEmpty() ? PlotWidget::tr("Graph")
                                                            : q->accessibleName());
}

void PlotWidget::Private::refreshSoon()
{
    if (isDirty)
        return;
    isDirty = true;
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (isDirty)
                refreshNow();
        },
        Qt::QueuedConnection);
}

void PlotWidget::Private::refreshNow()
{
    isDirty = false;
    canvas->redrawNow();
    updateReserved();
    updateLegend();
    if (!descriptionTimer->isActive())
        descriptionTimer->start();
}

void PlotWidget::Private::panBy(qint64 deltaMs)
{
    canvas->setTimeRange(fromMs + deltaMs, toMs + deltaMs);
    canvas->redraw();
}

PlotWidget::PlotWidget(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    d->setUp();
}

PlotWidget::~PlotWidget()
{
    delete d->tooltip;
    // The canvas draws from our model, also when it loses the focus on its way out.
    d->canvas->removeEventFilter(d->gestures);
    delete d->canvas;
}

void PlotWidget::setData(const PlotData& data)
{
    d->model.setData(data);
    d->arrangeLegend();
    d->refreshSoon();
}

const PlotData& PlotWidget::data() const
{
    return d->model.data();
}

void PlotWidget::setTimeRange(qint64 fromMs, qint64 toMs)
{
    d->fromMs = qMin(fromMs, toMs);
    d->toMs = qMax(fromMs, toMs);
    d->canvas->setTimeRange(d->fromMs, d->toMs);
    d->refreshSoon();
}

void PlotWidget::setZone(const QTimeZone& zone)
{
    d->zone = zone;
    d->canvas->setZone(zone);
    d->refreshSoon();
}

void PlotWidget::setCursor(TimeCursor* cursor)
{
    if (d->cursor)
        disconnect(d->cursor, nullptr, this, nullptr);
    d->cursor = cursor;
    if (!cursor)
        return;
    connect(cursor, &TimeCursor::moved, this,
            [this](qint64 timeMs, QObject* source) { d->showCrosshair(timeMs, source == this); });
    connect(cursor, &TimeCursor::cleared, this, [this] { d->hideCrosshair(); });
}

void PlotWidget::setLegendPosition(LegendPosition position)
{
    d->legendPosition = position;
    d->arrangeLegend();
    d->refreshSoon();
}

void PlotWidget::setSparkline(bool sparkline)
{
    d->isSparkline = sparkline;
    d->canvas->setSparkline(sparkline);
    d->gestures->setEnabled(!sparkline);
    setFocusPolicy(sparkline ? Qt::NoFocus : Qt::StrongFocus);
    d->arrangeLegend();
    d->refreshSoon();
}

void PlotWidget::setDraggableThreshold(int index)
{
    d->gestures->setDraggableThreshold(index);
}

void PlotWidget::render(QPainter& painter, const QRect& rect, bool isTransparent)
{
    const double ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    LegendPainter legend;
    QRect plot = rect;
    QRect legendRect;
    const bool hasLegend = !d->isSparkline && d->legendPosition != LegendPosition::Hidden
        && !d->model.data().series.isEmpty();
    if (hasLegend && d->isTableLegend()) {
        legend.setTable(true);
        legendRect = rect.adjusted(rect.width() - tableWidth(rect.width()), 0, 0, 0);
        plot.setRight(legendRect.left() - 1);
    } else if (hasLegend) {
        legendRect = QRect(rect.topLeft(), QSize(rect.width(), LegendPainter::kLineHeight));
        plot.setTop(legendRect.bottom() + 1);
    }
    painter.drawImage(plot.topLeft(), d->canvas->toImage(plot.size(), ratio, isTransparent));
    if (hasLegend) {
        legend.setReadings(readings(d->model, d->canvas->frame(), std::nullopt));
        legend.layOut(legendRect.size());
        legend.paint(painter, legendRect.topLeft());
    }
    d->canvas->redraw(); // back to the size and the colours of the window
}

QString PlotWidget::accessibleSummary() const
{
    QStringList parts{format::range(fromEpochMs(d->fromMs), fromEpochMs(d->toMs), d->zone)};
    for (const DrawnSeries& series : d->model.series()) {
        if (series.isHidden)
            continue;
        const PlotSeries& source = d->model.data().series.at(series.index);
        const qsizetype last = PlotModel::latest(series, d->fromMs, d->toMs);
        if (last < 0) {
            parts.append(tr("%1: no data").arg(source.label));
            continue;
        }
        const qsizetype first = PlotModel::lowerBound(series, d->fromMs);
        MinMax range{series.ownValue(last), series.ownValue(last)};
        if (series.own.isEmpty()) {
            range = series.pyramid.range(first, last + 1);
        } else {
            for (qsizetype i = first; i <= last; ++i) {
                if (series.isDrawn(i))
                    range = {qMin(range.minimum, series.own.at(i)),
                             qMax(range.maximum, series.own.at(i))};
            }
        }
        parts.append(tr("%1: last %2, minimum %3, maximum %4")
                         .arg(source.label, format::value(series.ownValue(last), source.unit),
                              format::value(range.minimum, source.unit),
                              format::value(range.maximum, source.unit)));
    }
    return parts.join(QLatin1String("; "));
}

std::pair<double, double> PlotWidget::valueRange() const
{
    const ValueAxis& axis = d->canvas->frame().left;
    return {axis.minimum, axis.maximum};
}

void PlotWidget::setFaded(bool faded)
{
    d->canvas->setFaded(faded);
}

void PlotWidget::setSeriesVisible(const QString& id, bool visible)
{
    QSet<QString> hidden = d->model.hidden();
    if (visible)
        hidden.remove(id);
    else
        hidden.insert(id);
    if (hidden == d->model.hidden())
        return;
    d->model.setHidden(hidden);
    d->refreshSoon();
    emit seriesVisibilityChanged();
}

void PlotWidget::isolateSeries(const QString& id)
{
    QSet<QString> others;
    for (const PlotSeries& series : d->model.data().series) {
        if (series.id != id)
            others.insert(series.id);
    }
    // A second time brings them all back. The click before the double click may have hidden the
    // series itself.
    QSet<QString> hidden = d->model.hidden();
    hidden.remove(id);
    d->model.setHidden(hidden == others && !others.isEmpty() ? QSet<QString>() : others);
    d->refreshSoon();
    emit seriesVisibilityChanged();
}

bool PlotWidget::isSeriesVisible(const QString& id) const
{
    return !d->model.hidden().contains(id);
}

void PlotWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (d->isTableLegend())
        d->legend->setFixedWidth(tableWidth(width()));
    // The scale may change with the height, and with it what the legend says.
    d->refreshSoon();
}

void PlotWidget::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange
        || event->type() == QEvent::LocaleChange) {
        d->legend->setAccessibleName(PlotLegend::tr("Legend"));
        d->refreshSoon();
    }
    QWidget::changeEvent(event);
}

} // namespace yagura
