// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/graphbody.h"

#include "ui/alarms/alarmgraph.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/metrics/metricaddress.h"
#include "ui/plot/graphview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <boost/json/serialize.hpp>

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kMaxThresholds = 3; ///< more lines than that hide the graph

bool isSameStatistic(const MetricAlarm& alarm, const std::string& stat)
{
    return alarm.statistic.value_or(std::string()) == stat
        || alarm.extendedStatistic.value_or(std::string()) == stat;
}

} // namespace

QString sharedResource(const GraphDefinition& graph)
{
    const std::vector<Dimension>* shared = nullptr;
    for (const GraphRow& row : graph.rows) {
        if (!row.metric || !row.visible)
            continue;
        if (shared && *shared != row.metric->dimensions)
            return {};
        shared = &row.metric->dimensions;
    }
    if (!shared || shared->size() != 1)
        return {};
    // app/web-prod/50dc6c495c0c9188 -> web-prod: what a person calls the load balancer.
    const QString value = QString::fromStdString(shared->front().value);
    const QStringList parts = value.split(QLatin1Char('/'));
    return parts.size() == 3
            && (parts.front() == QLatin1String("app") || parts.front() == QLatin1String("net"))
        ? parts.at(1)
        : value;
}

GraphBody::GraphBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
    , m_view(new GraphView(context.app, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setDecorator([this](PlotData& plot) {
        const Decoration extra = decoration(plot.series);
        plot.bands += extra.bands;
        // What the widget itself says about a line comes before what the alarm would say.
        for (const PlotThreshold& threshold : extra.thresholds) {
            const bool known = std::any_of(
                plot.thresholds.begin(), plot.thresholds.end(), [&](const PlotThreshold& own) {
                    return own.value == threshold.value && own.axis == threshold.axis;
                });
            if (!known)
                plot.thresholds.append(threshold);
        }
    });
    connect(m_view, &GraphView::stateChanged, this, &WidgetBody::factsChanged);
    connect(m_view, &GraphView::dataShown, this, &WidgetBody::factsChanged);
    connect(&context.alarms, &BoardAlarms::changed, this, &GraphBody::updateAlarms);
}

void GraphBody::setWidget(const DashboardWidget& widget)
{
    m_graph = graphFromProperties(widget.properties);
    // The frame shows the title; the graph needs the room.
    updateAlarms();
    m_view->setDefinition(m_graph);
    emit factsChanged();
}

void GraphBody::refresh()
{
    m_view->refresh();
}

QString GraphBody::title() const
{
    if (!m_graph.title.empty())
        return QString::fromStdString(m_graph.title);
    if (!m_graph.rows.empty() && m_graph.rows.front().metric)
        return QString::fromStdString(m_graph.rows.front().metric->metricName);
    return tr("Graph");
}

QString GraphBody::scopeText() const
{
    return sharedResource(m_graph);
}

bool GraphBody::isSettled() const
{
    return m_view->state() != DataState::Loading && !m_view->isFetching();
}

QString GraphBody::summary() const
{
    return tr("%1. %2").arg(title(), m_view->plot()->accessibleSummary());
}

void GraphBody::drawPicture(QPainter& painter, const QRect& rect)
{
    if (m_view->state() == DataState::Ready) {
        m_view->plot()->render(painter, rect);
        return;
    }
    painter.save();
    const bool isError = m_view->state() == DataState::Error;
    painter.setFont(fonts::font(fonts::Role::Table));
    painter.setPen(Theme::instance().color(isError ? Token::Alarm : Token::Text3));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap,
                     isError ? m_view->errorText() : tr("No data in this range"));
    painter.restore();
}

void GraphBody::addMenuEntries(QMenu& menu)
{
    QAction* copy = menu.addAction(tr("Copy as image"));
    connect(copy, &QAction::triggered, m_view, &GraphView::copyPicture);
    QAction* save = menu.addAction(tr("Save as picture …"));
    connect(save, &QAction::triggered, m_view, &GraphView::savePicture);
    QAction* metrics = menu.addAction(tr("View in Metrics"));
    const bool hasMetric = !m_graph.rows.empty() && m_graph.rows.front().metric;
    metrics->setEnabled(hasMetric);
    if (hasMetric) {
        const QString address = metricAddress(*m_graph.rows.front().metric);
        connect(metrics, &QAction::triggered, this,
                [this, address] { emit addressRequested(address); });
    }
}

void GraphBody::addAlarm(Decoration& decoration, const MetricAlarm& alarm, GraphAxis axis,
                         const QVector<PlotSeries>& shown) const
{
    BoardAlarms& alarms = context().alarms;
    alarms.watch(alarm.alarmName);
    decoration.isInAlarm = decoration.isInAlarm || alarm.stateValue == "ALARM";
    decoration.bands += alarms.periodsInAlarm(alarm, m_view->shownRange());
    if (!alarm.threshold || decoration.thresholds.size() >= kMaxThresholds)
        return;
    QString unit = QString::fromStdString(alarm.unit.value_or(std::string()));
    for (const PlotSeries& series : shown) {
        if (unit.isEmpty() && series.axis == axis)
            unit = series.unit;
    }
    PlotThreshold threshold;
    threshold.value = *alarm.threshold;
    threshold.axis = axis;
    threshold.label = BoardAlarms::conditionText(alarm, unit);
    const bool known
        = std::any_of(decoration.thresholds.begin(), decoration.thresholds.end(),
                      [&](const PlotThreshold& other) {
                          return other.value == threshold.value && other.axis == threshold.axis;
                      });
    if (!known)
        decoration.thresholds.append(threshold);
}

GraphBody::Decoration GraphBody::decoration(const QVector<PlotSeries>& series) const
{
    Decoration result;
    const BoardAlarms& alarms = context().alarms;
    for (const std::string& arn : m_graph.alarmArns) {
        if (const MetricAlarm* alarm = alarms.find(arn))
            addAlarm(result, *alarm, GraphAxis::Left, series);
    }
    for (const GraphRow& row : m_graph.rows) {
        if (!row.metric || !row.visible)
            continue;
        for (const MetricAlarm* alarm : alarms.forMetric(*row.metric)) {
            // An alarm on another statistic of the metric still colours the header, but its line
            // would say nothing here.
            if (isSameStatistic(*alarm, row.stat))
                addAlarm(result, *alarm, row.axis, series);
            else
                result.isInAlarm = result.isInAlarm || alarm->stateValue == "ALARM";
        }
    }
    return result;
}

void GraphBody::updateAlarms()
{
    if (m_graph.rows.empty()) {
        for (const std::string& arn : m_graph.alarmArns) {
            const MetricAlarm* alarm = context().alarms.find(arn);
            if (!alarm)
                continue;
            const GraphDefinition watched = alarmGraph(*alarm);
            m_graph.rows.insert(m_graph.rows.end(), watched.rows.begin(), watched.rows.end());
            m_view->setDefinition(m_graph);
        }
    }
    const Decoration now = decoration(m_view->plot()->data().series);
    QString key = now.isInAlarm ? QStringLiteral("!") : QString();
    for (const PlotBand& band : now.bands) {
        // An open period ends at the range's end, which moves with every refresh anyway.
        key += QStringLiteral(" %1").arg(band.fromMs);
    }
    for (const PlotThreshold& threshold : now.thresholds)
        key += QStringLiteral(" %1").arg(threshold.value);
    if (key == m_decorationKey)
        return;
    m_decorationKey = key;
    m_isInAlarm = now.isInAlarm;
    m_view->refresh();
    emit factsChanged();
}

} // namespace yagura
