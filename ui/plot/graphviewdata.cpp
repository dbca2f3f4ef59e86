// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphviewprivate.h"

#include "core/base/clock.h"
#include "ui/plot/graphquery.h"

#include <QStackedLayout>
#include <QTimer>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kLoadingAfterMs = 300;
constexpr int kRefreshLineAfterMs = 500;
constexpr int kErrorBarHeight = 26;
constexpr Seconds kShowLast = std::chrono::hours(3);

} // namespace

TimeRange GraphView::Private::wantedRange() const
{
    if (pinned) {
        if (const auto range = pinned->resolve(context.time.clock().now()))
            return *range;
    }
    return context.time.resolved();
}

GraphQuery GraphView::Private::query(const TimeRange& range) const
{
    GraphQuery result
        = graphQuery(context.monitor, context.scope, definition, range, context.time.clock().now());
    if (source) {
        result.data = source;
        result.unit = {};
        result.finest = {};
        result.alarms = nullptr;
    }
    return result;
}

void GraphView::Private::fetch()
{
    if (isFetching) {
        isWanted = true;
        return;
    }
    isWanted = false;
    const TimeRange range = wantedRange();
    if (!(range.from < range.to))
        return;
    if (!hasData)
        plot->setTimeRange(toEpochMs(range.from), toEpochMs(range.to));
    if (definition.rows.empty()) {
        GraphResult nothing;
        nothing.range = range;
        nothing.definition = definition;
        finish(nothing);
        return;
    }
    isFetching = true;
    loadingTimer->start(kLoadingAfterMs);
    lineTimer->start(kRefreshLineAfterMs);
    runThenCallback(
        q, [work = query(range)] { return fetchGraph(work); },
        [this](const GraphResult& result) { finish(result); });
}

void GraphView::Private::finish(const GraphResult& result)
{
    isFetching = false;
    loadingTimer->stop();
    lineTimer->stop();
    // An answer to an older question is shown only while nothing newer is on its way.
    if (isWanted) {
        fetch();
        updateOverlays();
        return;
    }
    if (!result.errorCode.isEmpty()) {
        messages = result.messages;
        error = result.errorMessage.isEmpty() ? result.errorCode : result.errorMessage;
        errorBar->setError(error, result.errorCode);
        plot->setFaded(true);
        setState(DataState::Error);
        return;
    }
    show(result);
}

void GraphView::Private::show(const GraphResult& result)
{
    error.clear();
    partial = result.partial;
    messages = result.messages;
    periods = result.periods;
    askedPeriod = result.askedPeriod;
    shown = result.range;
    PlotData data = result.data;
    // How it is drawn may have been changed while the data was on its way.
    data.isStacked = definition.stacked;
    data.leftAxis = definition.leftAxis;
    data.rightAxis = definition.rightAxis;
    if (decorator)
        decorator(data);
    hasData = true;
    plot->setFaded(false);
    plot->setAccessibleName(QString::fromStdString(definition.title));
    plot->setLegendPosition(definition.legend);
    plot->setTimeRange(toEpochMs(shown.from), toEpochMs(shown.to));
    plot->setData(data);
    showKind();
    const auto hasTimes = [](const auto& drawn) { return !drawn.times.isEmpty(); };
    const bool hasPoints = std::any_of(data.series.cbegin(), data.series.cend(), hasTimes)
        || std::any_of(data.envelopes.cbegin(), data.envelopes.cend(), hasTimes);
    setState(hasPoints ? DataState::Ready : DataState::Empty);
    emit q->dataShown();
}

/// The same data as lines, as values or as a table.
void GraphView::Private::showKind()
{
    QWidget* wanted = plot;
    if (definition.kind == GraphKind::Table) {
        table->setPlotData(plot->data(), context.time.clock().now(), context.time.zone());
        wanted = table;
    } else if (definition.kind != GraphKind::TimeSeries) {
        snapshot->setContent(definition, plot->data(), shown);
        wanted = snapshot;
    }
    stack->setCurrentWidget(wanted);
    q->setFocusProxy(wanted);
    placeOverlays(); // the stack puts its current widget on top
}

void GraphView::Private::setState(DataState next)
{
    const bool isOther = std::exchange(state, next) != next;
    updateOverlays();
    if (isOther || next == DataState::Error)
        emit q->stateChanged();
}

void GraphView::Private::updateOverlays()
{
    const bool isLate = isFetching && !lineTimer->isActive();
    line->setVisible(isLate && hasData);
    errorBar->setVisible(state == DataState::Error);
    partialMark->setMessages(partial, messages);
    partialMark->setVisible(!partial.isEmpty() && state != DataState::Error);
    if (state == DataState::Empty) {
        message->setTexts(definition.rows.empty() ? GraphView::tr("No metrics in this graph")
                                                  : GraphView::tr("No data in this range"),
                          definition.rows.empty() || pinned
                              ? QString()
                              : GraphView::tr("Show the last 3 h with data"));
        message->show();
    } else if (state == DataState::Loading && isFetching && !loadingTimer->isActive()) {
        message->setTexts(GraphView::tr("Loading"), {});
        message->show();
    } else {
        message->hide();
    }
    placeOverlays();
}

void GraphView::Private::placeOverlays()
{
    line->setGeometry(0, 0, q->width(), 2);
    errorBar->setGeometry(0, q->height() - kErrorBarHeight, q->width(), kErrorBarHeight);
    partialMark->move(q->width() - partialMark->width() - 4, 3);
    const QSize size = message->sizeHint();
    message->setGeometry(
        QRect(QPoint((q->width() - size.width()) / 2, (q->height() - size.height()) / 2), size));
    for (QWidget* overlay : {static_cast<QWidget*>(message), static_cast<QWidget*>(errorBar),
                             static_cast<QWidget*>(partialMark), static_cast<QWidget*>(line)})
        overlay->raise();
}

void GraphView::Private::requestRange(qint64 fromMs, qint64 toMs)
{
    const TimeRange range{qMax(kEarliestTime, fromEpochMs(fromMs)),
                          qMin(kLatestTime, fromEpochMs(toMs))};
    if (!(range.from < range.to))
        return;
    if (!pinned)
        context.time.setAbsolute(range);
    emit q->rangeChangeRequested(range);
}

/// Looks back in growing steps for the newest datapoint, then shows the three hours that end with
/// it.
void GraphView::Private::showLastWithData()
{
    const TimeRange now = wantedRange();
    GraphQuery base = query(now);
    runThenCallback(
        q,
        [base]() -> std::optional<TimePoint> {
            for (const int days : {1, 7, 15, 63, 455}) {
                GraphQuery wider = base;
                wider.range
                    = {qMax(kEarliestTime, base.now - std::chrono::hours(24 * days)), base.now};
                wider.periodOverride = automaticPeriod(std::chrono::hours(24 * days));
                const GraphResult found = fetchGraph(wider);
                qint64 newest = 0;
                for (const PlotSeries& series : found.data.series) {
                    if (!series.times.isEmpty())
                        newest = qMax(newest,
                                      *std::max_element(series.times.cbegin(), series.times.cend())
                                          + series.periodSeconds * 1000LL);
                }
                if (newest > 0)
                    return qMin(base.now, fromEpochMs(newest));
            }
            return std::nullopt;
        },
        [this](const std::optional<TimePoint>& newest) {
            if (newest)
                requestRange(toEpochMs(*newest - kShowLast), toEpochMs(*newest));
            else
                message->setTexts(GraphView::tr("No data in the last 15 months"), {});
            placeOverlays();
        });
}

} // namespace yagura
