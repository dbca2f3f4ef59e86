// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphview.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/plot/exportdialog.h"
#include "ui/plot/graphfetch.h"
#include "ui/plot/graphpicture.h"
#include "ui/plot/graphstates.h"
#include "ui/plot/graphtable.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace yagura {

namespace {

constexpr int kLoadingAfterMs = 300;
constexpr int kRefreshLineAfterMs = 500;
constexpr int kErrorBarHeight = 26;
constexpr Seconds kShowLast = std::chrono::hours(3);

/// Sources of graphs that show no metrics of their own cannot differ in anything that a title,
/// colours or axes would change.
bool needsOtherData(const GraphDefinition& a, const GraphDefinition& b)
{
    const auto plain = [](const GraphDefinition& from) {
        GraphDefinition result = from;
        result.title.clear();
        result.legend = LegendPosition::Bottom;
        result.leftAxis = {};
        result.rightAxis = {};
        result.stacked = false;
        return result;
    };
    return !(plain(a) == plain(b));
}

} // namespace

class GraphView::Private
{
public:
    Private(GraphView* owner, AppContext& appContext)
        : q(owner)
        , context(appContext)
    { }

    void setUp();
    void addActions();
    QAction* addAction(const QString& name, const QKeySequence& keys, void (GraphView::*slot)());
    void retranslate();
    void fetch();
    void finish(const GraphResult& result);
    void show(const GraphResult& result);
    void setState(DataState next);
    void placeOverlays();
    void updateOverlays();
    void requestRange(qint64 fromMs, qint64 toMs);
    void showMenu(const QPoint& globalPos);
    void showLastWithData();
    void updateZone();
    [[nodiscard]] TimeRange wantedRange() const;
    [[nodiscard]] GraphQuery query(const TimeRange& range) const;
    [[nodiscard]] PictureContent pictureContent() const;

    GraphView* q;
    AppContext& context;
    GraphDefinition definition;
    std::optional<RangeExpression> pinned;
    std::function<void(PlotData&)> decorator;
    MetricDataSource source;
    PlotWidget* plot = nullptr;
    RefreshLine* line = nullptr;
    GraphErrorBar* errorBar = nullptr;
    GraphMessage* message = nullptr;
    QTimer* loadingTimer = nullptr;
    QTimer* lineTimer = nullptr;
    QAction* copyAction = nullptr;
    QAction* saveAction = nullptr;
    QAction* saveAgainAction = nullptr;
    QAction* dataAction = nullptr;
    QAction* tableAction = nullptr;
    DataState state = DataState::Loading;
    QString error;
    QStringList partial;
    TimeRange shown;
    PictureOptions lastOptions;
    QString lastFile;
    bool isFetching = false;
    bool isWanted = false; ///< asked again while a request ran: the newest wins
    bool hasData = false; ///< something good was shown once
};

void GraphView::Private::setUp()
{
    q->setObjectName(QStringLiteral("graphView"));
    plot = new PlotWidget(q);
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plot);
    q->setFocusProxy(plot);
    line = new RefreshLine(q);
    errorBar = new GraphErrorBar(q);
    message = new GraphMessage(q);
    loadingTimer = new QTimer(q);
    lineTimer = new QTimer(q);
    for (QTimer* timer : {loadingTimer, lineTimer}) {
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, q, [this] { updateOverlays(); });
    }
    QObject::connect(errorBar, &GraphErrorBar::retryRequested, q, &GraphView::refresh);
    QObject::connect(message, &GraphMessage::linkActivated, q, [this] { showLastWithData(); });
    plot->setCursor(&context.cursor);
    QObject::connect(plot, &PlotWidget::rangeSelected, q,
                     [this](qint64 from, qint64 to) { requestRange(from, to); });
    QObject::connect(plot, &PlotWidget::panned, q, [this](qint64 delta) {
        requestRange(toEpochMs(shown.from) + delta, toEpochMs(shown.to) + delta);
    });
    QObject::connect(plot, &PlotWidget::zoomBackRequested, q, [this] {
        if (!pinned)
            context.time.goBack();
    });
    QObject::connect(plot, &PlotWidget::plotMenuRequested, q,
                     [this](const QPoint& at) { showMenu(at); });
    QObject::connect(plot, &PlotWidget::seriesMenuRequested, q,
                     [this](const QString&, const QPoint& at) { showMenu(at); });
    QObject::connect(&context.time, &TimeContext::refreshed, q, &GraphView::refresh);
    QObject::connect(&context.time, &TimeContext::zoneChanged, q, [this] { updateZone(); });
    updateZone();
    addActions();
    retranslate();
}

QAction* GraphView::Private::addAction(const QString& name, const QKeySequence& keys,
                                       void (GraphView::*slot)())
{
    auto* action = new QAction(q);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(action, &QAction::triggered, q, slot);
    q->addAction(action);
    return action;
}

void GraphView::Private::addActions()
{
    copyAction = addAction(QStringLiteral("graphCopyPicture"), QKeySequence::Copy,
                           &GraphView::copyPicture);
    saveAction = addAction(QStringLiteral("graphSavePicture"), Qt::CTRL | Qt::Key_E,
                           &GraphView::savePicture);
    saveAgainAction = addAction(QStringLiteral("graphSaveAgain"), Qt::CTRL | Qt::SHIFT | Qt::Key_E,
                                &GraphView::savePictureAgain);
    dataAction = addAction(QStringLiteral("graphCopyData"), {}, &GraphView::copyData);
    tableAction
        = addAction(QStringLiteral("graphTable"), Qt::CTRL | Qt::Key_T, &GraphView::showTable);
}

void GraphView::Private::retranslate()
{
    copyAction->setText(GraphView::tr("Copy as image"));
    saveAction->setText(GraphView::tr("Save as picture…"));
    saveAgainAction->setText(GraphView::tr("Save picture as last time"));
    dataAction->setText(GraphView::tr("Copy data"));
    tableAction->setText(GraphView::tr("View as table"));
    errorBar->retranslate();
    updateOverlays();
}

void GraphView::Private::updateZone()
{
    plot->setZone(context.time.zone());
}

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
    GraphQuery result;
    result.definition = definition;
    result.scope = context.scope;
    result.range = range;
    result.now = context.time.clock().now();
    result.periodOverride = periodOverrideFor(definition, range);
    result.data = source;
    if (source)
        return result;
    MetricService* metrics = &context.monitor.metrics();
    result.data = [metrics](const Scope& scope, const GetMetricDataRequest& request) {
        return metrics->getMetricData(scope, request);
    };
    result.unit = [metrics](const Scope& scope, const Metric& metric) {
        return metrics->unitOf(scope, metric);
    };
    if (!definition.alarmArns.empty())
        result.alarms = &context.monitor.alarms();
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
    shown = result.range;
    PlotData data = result.data;
    if (decorator)
        decorator(data);
    hasData = true;
    plot->setFaded(false);
    plot->setAccessibleName(QString::fromStdString(definition.title));
    plot->setLegendPosition(definition.legend);
    plot->setTimeRange(toEpochMs(shown.from), toEpochMs(shown.to));
    plot->setData(data);
    bool hasPoints = false;
    for (const PlotSeries& series : data.series)
        hasPoints = hasPoints || !series.times.isEmpty();
    setState(hasPoints ? DataState::Ready : DataState::Empty);
    emit q->dataShown();
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
    const QSize size = message->sizeHint();
    message->setGeometry(
        QRect(QPoint((q->width() - size.width()) / 2, (q->height() - size.height()) / 2), size));
    for (QWidget* overlay : {static_cast<QWidget*>(message), static_cast<QWidget*>(errorBar),
                             static_cast<QWidget*>(line)})
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

void GraphView::Private::showMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("graphMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({copyAction, saveAction, dataAction, tableAction});
    emit q->menuAboutToShow(menu);
    menu->popup(globalPos);
}

PictureContent GraphView::Private::pictureContent() const
{
    PictureContent content;
    content.title = QString::fromStdString(definition.title);
    content.data = plot->data();
    content.range = shown.from < shown.to ? shown : wantedRange();
    content.zone = context.time.zone();
    content.legend = definition.legend;
    for (const PlotSeries& series : content.data.series) {
        if (!plot->isSeriesVisible(series.id))
            content.hidden.insert(series.id);
    }
    return content;
}

GraphView::GraphView(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, context))
{
    d->setUp();
}

GraphView::~GraphView() = default;

void GraphView::setDefinition(const GraphDefinition& definition)
{
    const bool isOther = needsOtherData(d->definition, definition) || !d->hasData;
    const bool isRestacked = d->definition.stacked != definition.stacked;
    d->definition = definition;
    d->plot->setAccessibleName(QString::fromStdString(definition.title));
    if (isOther) {
        refresh();
        return;
    }
    PlotData shownData = d->plot->data();
    shownData.isStacked = definition.stacked;
    shownData.leftAxis = definition.leftAxis;
    shownData.rightAxis = definition.rightAxis;
    d->plot->setLegendPosition(definition.legend);
    if (isRestacked || !(shownData.leftAxis == d->plot->data().leftAxis)
        || !(shownData.rightAxis == d->plot->data().rightAxis))
        d->plot->setData(shownData);
}

const GraphDefinition& GraphView::definition() const
{
    return d->definition;
}

void GraphView::setPinnedRange(const std::optional<RangeExpression>& range)
{
    d->pinned = range;
    refresh();
}

void GraphView::setDecorator(std::function<void(PlotData&)> decorator)
{
    d->decorator = std::move(decorator);
}

void GraphView::setDataSource(
    std::function<Result<GetMetricDataResponse>(const Scope&, const GetMetricDataRequest&)> source)
{
    d->source = std::move(source);
}

PlotWidget* GraphView::plot() const
{
    return d->plot;
}
DataState GraphView::state() const
{
    return d->state;
}
QString GraphView::errorText() const
{
    return d->error;
}
QStringList GraphView::partialIds() const
{
    return d->partial;
}
bool GraphView::isFetching() const
{
    return d->isFetching;
}
TimeRange GraphView::shownRange() const
{
    return d->shown;
}

QImage GraphView::picture(const PictureOptions& options) const
{
    return graphPicture(d->pictureContent(), options);
}

void GraphView::refresh()
{
    d->fetch();
}

void GraphView::copyPicture()
{
    QApplication::clipboard()->setImage(picture({}));
}

void GraphView::savePicture()
{
    // Not on the stack: a dashboard that somebody else changes meanwhile takes its graphs, and what
    // belongs to them, away.
    auto* dialog = new ExportDialog(
        QString::fromStdString(d->definition.title),
        [this](const PictureOptions& options) { return picture(options); }, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!d->lastFile.isEmpty())
        dialog->setOptions(d->lastOptions);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        d->lastOptions = dialog->options();
        d->lastFile = dialog->fileName();
    });
    dialog->open();
}

void GraphView::savePictureAgain()
{
    if (d->lastFile.isEmpty()) {
        savePicture();
        return;
    }
    const QFileInfo last(d->lastFile);
    QString next = d->lastFile;
    for (int i = 2; QFileInfo::exists(next) && i < 10'000; ++i)
        next = last.dir().filePath(QStringLiteral("%1 %2.png").arg(last.completeBaseName()).arg(i));
    const QString problem = ExportDialog::writePicture(picture(d->lastOptions), next);
    if (problem.isEmpty())
        return;
    d->errorBar->setError(problem, problem);
    d->errorBar->show();
    d->placeOverlays();
}

void GraphView::copyData()
{
    GraphTableModel model;
    model.setPlotData(d->plot->data(), d->context.time.clock().now(), d->context.time.zone());
    QApplication::clipboard()->setText(model.toText());
}

void GraphView::showTable()
{
    auto* dialog
        = new GraphTableDialog(QString::fromStdString(d->definition.title), d->plot->data(),
                               d->context.time.clock().now(), d->context.time.zone(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GraphView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    d->placeOverlays();
}

void GraphView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && d->copyAction)
        d->retranslate();
    QWidget::changeEvent(event);
}

} // namespace yagura
