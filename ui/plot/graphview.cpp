// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/graphview.h"

#include "core/base/clock.h"
#include "ui/plot/exportdialog.h"
#include "ui/plot/graphviewprivate.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QStackedLayout>
#include <QTimer>

namespace yagura {

namespace {

/// Sources of graphs that show no metrics of their own cannot differ in anything that a title,
/// colours or axes would change.
bool needsOtherData(const GraphDefinition& a, const GraphDefinition& b)
{
    const auto plain = [](const GraphDefinition& from) {
        GraphDefinition result = from;
        result.title.clear();
        result.legend = LegendPosition::Automatic;
        result.leftAxis = {};
        result.rightAxis = {};
        result.stacked = false;
        return result;
    };
    return !(plain(a) == plain(b));
}

} // namespace

void GraphView::Private::setUp()
{
    q->setObjectName(QStringLiteral("graphView"));
    plot = new PlotWidget(q);
    snapshot = new SnapshotView(q);
    table = new GraphTableView(q);
    stack = new QStackedLayout(q);
    stack->setContentsMargins(0, 0, 0, 0);
    for (QWidget* view : {static_cast<QWidget*>(plot), static_cast<QWidget*>(snapshot),
                          static_cast<QWidget*>(table)})
        stack->addWidget(view);
    q->setFocusProxy(plot);
    QObject::connect(snapshot, &SnapshotView::menuRequested, q,
                     [this](const QPoint& at) { showMenu(at); });
    QObject::connect(table, &GraphTableView::menuRequested, q,
                     [this](const QPoint& at) { showMenu(at); });
    partialMark = new PartialMark(q);
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
    readingsAction = addAction(QStringLiteral("graphCopyReadings"), {}, &GraphView::copyReadings);
    tableAction
        = addAction(QStringLiteral("graphTable"), Qt::CTRL | Qt::Key_T, &GraphView::showTable);
}

void GraphView::Private::retranslate()
{
    copyAction->setText(GraphView::tr("Copy as image"));
    saveAction->setText(GraphView::tr("Save as picture…"));
    saveAgainAction->setText(GraphView::tr("Save picture as last time"));
    dataAction->setText(GraphView::tr("Copy data"));
    readingsAction->setText(GraphView::tr("Copy values at the crosshair"));
    tableAction->setText(GraphView::tr("View as table"));
    errorBar->retranslate();
    updateOverlays();
}

void GraphView::Private::updateZone()
{
    plot->setZone(context.time.zone());
    if (hasData)
        showKind();
}

void GraphView::Private::showMenu(const QPoint& globalPos)
{
    auto* menu = new QMenu(q);
    menu->setObjectName(QStringLiteral("graphMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({copyAction, saveAction, dataAction, readingsAction, tableAction});
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
    content.definition = definition;
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
    const bool isOtherKind
        = d->stack->currentWidget() != d->plot || definition.kind != GraphKind::TimeSeries;
    if (isOtherKind)
        d->showKind();
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
QMap<QString, QString> GraphView::rowMessages() const
{
    return d->messages;
}
QMap<QString, int> GraphView::rowPeriods() const
{
    return d->periods;
}
int GraphView::askedPeriod() const
{
    return d->askedPeriod;
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

void GraphView::copyReadings()
{
    d->plot->copyReadings();
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
