// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/snapshotbody.h"

#include "core/base/clock.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/graphbody.h"
#include "ui/dashboards/metricvalues.h"
#include "ui/plot/graphquery.h"
#include "ui/plot/snapshotview.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace yagura {

SnapshotBody::SnapshotBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
{
    connect(&context.app.time, &TimeContext::refreshed, this, &SnapshotBody::refresh);
    connect(&context.alarms, &BoardAlarms::changed, this, [this] {
        update(); // a gauge's zones
        emit factsChanged();
    });
}

void SnapshotBody::setWidget(const DashboardWidget& widget)
{
    m_graph = graphFromProperties(widget.properties);
    refresh();
    emit factsChanged();
}

void SnapshotBody::refresh()
{
    const int generation = ++m_generation;
    if (m_graph.rows.empty()) {
        m_isLoading = false;
        show({});
        return;
    }
    m_isLoading = true;
    runThenCallback(
        this,
        [query = graphQuery(context().app.monitor, context().app.scope, m_graph,
                            context().app.time.resolved(), context().app.time.clock().now())] {
            return readMetricValues(query, false);
        },
        [this, generation](const MetricValues& fetched) {
            if (generation == m_generation)
                show(fetched);
        });
}

void SnapshotBody::show(const MetricValues& fetched)
{
    const GraphResult& result = fetched.now;
    m_isLoading = false;
    m_hasLoaded = true;
    m_data = result.data;
    m_range = result.range;
    m_isError = !result.errorCode.isEmpty();
    const bool hasValue
        = std::any_of(m_data.series.cbegin(), m_data.series.cend(),
                      [](const PlotSeries& series) { return !series.times.isEmpty(); });
    const QString problems = QStringList(result.messages.values()).join(QLatin1Char('\n'));
    setToolTip(problems);
    if (m_isError)
        m_message = result.errorMessage.isEmpty() ? result.errorCode : result.errorMessage;
    else if (m_graph.rows.empty())
        m_message = tr("No metric yet. Drop one here.");
    else if (!hasValue)
        m_message = problems.isEmpty() ? tr("No data in this range") : problems;
    else
        m_message.clear();
    setAccessibleDescription(summary());
    update();
    emit factsChanged();
}

QString SnapshotBody::title() const
{
    if (!m_graph.title.empty())
        return QString::fromStdString(m_graph.title);
    if (!m_graph.rows.empty() && m_graph.rows.front().metric)
        return QString::fromStdString(m_graph.rows.front().metric->metricName);
    return tr("Values");
}

QString SnapshotBody::scopeText() const
{
    return sharedResource(m_graph);
}

bool SnapshotBody::isInAlarm() const
{
    for (const GraphRow& row : m_graph.rows) {
        if (!row.metric)
            continue;
        for (const MetricAlarm* alarm : context().alarms.forMetric(*row.metric)) {
            if (alarm->stateValue == "ALARM")
                return true;
        }
    }
    return false;
}

QString SnapshotBody::summary() const
{
    return tr("%1: %2").arg(title(), valuesText(m_data));
}

/// The thresholds are where the zones of a gauge begin, those of the widget or else of its alarms.
GraphDefinition SnapshotBody::drawnDefinition() const
{
    GraphDefinition drawn = m_graph;
    const bool hasOwn = std::any_of(drawn.horizontal.begin(), drawn.horizontal.end(), isGaugeZone);
    if (hasOwn || drawn.rows.empty() || !drawn.rows.front().metric)
        return drawn;
    for (const MetricAlarm* alarm : context().alarms.forMetric(*drawn.rows.front().metric)) {
        if (!alarm->threshold || !alarm->comparisonOperator.starts_with("GreaterThan"))
            continue;
        HorizontalAnnotation zone;
        zone.value = *alarm->threshold;
        zone.fill = "above";
        drawn.horizontal.push_back(zone);
    }
    return drawn;
}

void SnapshotBody::drawPicture(QPainter& painter, const QRect& rect)
{
    if (m_hasLoaded && m_message.isEmpty()) {
        paintSnapshot(painter, rect, drawnDefinition(), m_data, m_range);
        return;
    }
    painter.save();
    painter.setFont(fonts::font(fonts::Role::Table));
    painter.setPen(Theme::instance().color(m_isError ? Token::Alarm : Token::Text3));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap,
                     m_message.isEmpty() ? tr("Loading") : m_message);
    painter.restore();
}

void SnapshotBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPicture(painter, rect());
}

} // namespace yagura
