// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotwidget.h"

#include "ui/plot/plotwidgetprivate.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kDescribeAfterMs = 200;

} // namespace

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
    const auto outside = static_cast<int>(anomalies().size());
    if (outside > 0)
        parts.append(tr("%n time(s) outside of what was expected", nullptr, outside));
    return parts.join(QLatin1String("; "));
}

std::pair<double, double> PlotWidget::valueRange() const
{
    const ValueAxis& axis = d->canvas->frame().left;
    return {axis.minimum, axis.maximum};
}

QVector<PlotAnomaly> PlotWidget::anomalies() const
{
    QVector<PlotAnomaly> found;
    for (const DrawnEnvelope& envelope : d->model.envelopes()) {
        const PlotEnvelope& source = d->model.data().envelopes.at(envelope.area.index);
        if (envelope.area.isHidden || d->model.hidden().contains(source.seriesId))
            continue;
        for (const PlotAnomaly& anomaly : envelope.anomalies) {
            if (anomaly.toMs >= d->fromMs && anomaly.fromMs <= d->toMs)
                found.append(anomaly);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const PlotAnomaly& a, const PlotAnomaly& b) {
        return a.fromMs < b.fromMs;
    });
    return found;
}

void PlotWidget::showCrosshair(qint64 timeMs)
{
    d->moveCursor(timeMs);
}

void PlotWidget::copyReadings()
{
    d->copyReadings();
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
    for (const PlotEnvelope& envelope : d->model.data().envelopes) {
        if (envelope.id != id)
            others.insert(envelope.id);
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
    d->fitLegend();
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
