// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/snapshotbody.h"

#include "core/monitor/monitor.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/graphbody.h"
#include "ui/dashboards/metricvalues.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

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
        [&metrics = context().app.monitor.metrics(), scope = context().app.scope,
         range = context().app.time.resolved(),
         graph = m_graph] { return readMetricValues(metrics, scope, graph, range, false); },
        [this, generation](const MetricValues& fetched) {
            if (generation == m_generation)
                show(fetched);
        });
}

void SnapshotBody::show(const MetricValues& fetched)
{
    m_isLoading = false;
    m_items.clear();
    m_rows.clear();
    QString unit;
    double total = 0;
    for (std::size_t i = 0; i < m_graph.rows.size() && i < fetched.units.size(); ++i) {
        const GraphRow& row = m_graph.rows[i];
        const MetricDataResult* result = resultOf(fetched.now, row.id);
        if (!row.visible || !result || result->values.empty())
            continue;
        unit = QString::fromStdString(fetched.units[i]);
        snapshots::Item item;
        item.label = QString::fromStdString(row.label.empty() ? result->label : row.label);
        item.value = m_graph.setPeriodToTimeRange
            ? result->values.back()
            : result->values[shownIndex(*result, row.periodSeconds,
                                        context().app.time.clock().now())];
        item.valueText = format::value(item.value, unit);
        item.color = QColor(QString::fromStdString(row.color));
        m_rows.append(int(i));
        total += item.value;
        m_items.append(item);
    }
    const format::Parts parts = format::parts(total, unit);
    m_total
        = unit.isEmpty() || unit == QLatin1String("Count") ? format::compact(total) : parts.number;
    m_caption = parts.unit;
    m_isError = fetched.error.has_value();
    m_message = m_isError      ? QString::fromStdString(fetched.error->message)
        : m_graph.rows.empty() ? tr("No metric yet. Drop one here.")
        : m_items.isEmpty()    ? tr("No data in this range")
                               : QString();
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
    QStringList parts;
    for (const snapshots::Item& item : m_items)
        parts.append(tr("%1 %2", "name and value").arg(item.label, item.valueText));
    return tr("%1: %2").arg(title(), parts.join(QStringLiteral("; ")));
}

snapshots::GaugeScale SnapshotBody::gaugeScale() const
{
    snapshots::GaugeScale scale;
    scale.minimum = m_graph.leftAxis.minimum.value_or(0);
    scale.maximum = m_graph.leftAxis.maximum.value_or(100);
    scale.minimumText = format::compact(scale.minimum);
    scale.maximumText = format::compact(scale.maximum);
    // The thresholds are where the zones begin, those of the widget or else of its alarms; the
    // lower one warns when there are two.
    std::vector<double> zones;
    for (const HorizontalAnnotation& line : m_graph.horizontal) {
        if (line.visible && line.fill != "below")
            zones.push_back(line.value);
    }
    if (zones.empty() && !m_graph.rows.empty() && m_graph.rows.front().metric) {
        for (const MetricAlarm* alarm : context().alarms.forMetric(*m_graph.rows.front().metric)) {
            if (alarm->threshold && alarm->comparisonOperator.starts_with("GreaterThan"))
                zones.push_back(*alarm->threshold);
        }
    }
    std::erase_if(zones,
                  [&](double zone) { return zone <= scale.minimum || zone >= scale.maximum; });
    std::sort(zones.begin(), zones.end());
    if (!zones.empty())
        scale.alarmFrom = zones.back();
    if (zones.size() > 1)
        scale.warningFrom = zones.front();
    return scale;
}

QVector<snapshots::Item> SnapshotBody::colouredItems() const
{
    QVector<snapshots::Item> items = m_items;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).color.isValid())
            items[i].color = Theme::instance().series(m_rows.at(i));
    }
    return items;
}

void SnapshotBody::drawPicture(QPainter& painter, const QRect& rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_message.isEmpty() || m_items.isEmpty()) {
        painter.setFont(fonts::font(fonts::Role::Table));
        painter.setPen(Theme::instance().color(m_isError ? Token::Alarm : Token::Text3));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap,
                         m_message.isEmpty() ? tr("Loading") : m_message);
    } else if (m_graph.kind == GraphKind::Gauge) {
        const snapshots::Item& item = m_items.front();
        const snapshots::GaugeScale scale = gaugeScale();
        snapshots::drawGauge(painter, rect, scale, item.value, item.valueText,
                             tr("of %1").arg(scale.maximumText));
    } else if (m_graph.kind == GraphKind::Pie) {
        snapshots::drawDonut(painter, rect, snapshots::slices(colouredItems()), m_total, m_caption);
    } else {
        snapshots::drawBars(painter, rect, colouredItems());
    }
    painter.restore();
}

void SnapshotBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPicture(painter, rect());
}

} // namespace yagura
