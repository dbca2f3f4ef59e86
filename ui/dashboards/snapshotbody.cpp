// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/snapshotbody.h"

#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/graphbody.h"
#include "ui/plot/snapshotviews.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yagura {

struct SnapshotBody::Fetched
{
    std::optional<Error> error;
    std::vector<MetricDataResult> results;
    std::vector<std::string> units; ///< parallel to the rows
};

SnapshotBody::SnapshotBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
    , m_message(makeLabel({}, fonts::Role::Table, "text3", this))
{
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    connect(&context.app.time, &TimeContext::refreshed, this, &SnapshotBody::refresh);
    connect(&context.alarms, &BoardAlarms::changed, this, &WidgetBody::factsChanged);
}

void SnapshotBody::setWidget(const DashboardWidget& widget)
{
    m_graph = graphFromProperties(widget.properties);
    makeView();
    refresh();
    emit factsChanged();
}

void SnapshotBody::makeView()
{
    delete m_view;
    if (m_graph.kind == GraphKind::Gauge)
        m_view = new GaugeView(this);
    else if (m_graph.kind == GraphKind::Pie)
        m_view = new DonutView(this);
    else
        m_view = new BarsView(this);
    m_view->setGeometry(rect());
    m_view->show();
    m_message->raise();
}

void SnapshotBody::resizeEvent(QResizeEvent*)
{
    if (m_view)
        m_view->setGeometry(rect());
    m_message->setGeometry(rect());
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
    MetricService& metrics = context().app.monitor.metrics();
    const TimeRange range = context().app.time.resolved();
    runThenCallback(
        this,
        [&metrics, scope = context().app.scope, range, graph = m_graph] {
            Fetched fetched;
            const int whole = int(std::chrono::duration_cast<Seconds>(range.length()).count() / 60 * 60);
            auto request = dataRequest(graph, range.from, range.to, graph.setPeriodToTimeRange ? whole : 0);
            request.scanBy = "TimestampAscending";
            const auto response = metrics.getMetricData(scope, request);
            if (!response) {
                fetched.error = response.error();
                return fetched;
            }
            fetched.results = response->metricDataResults;
            for (const GraphRow& row : graph.rows)
                fetched.units.push_back(row.metric ? metrics.unitOf(scope, *row.metric) : std::string());
            return fetched;
        },
        [this, generation](const Fetched& fetched) {
            if (generation == m_generation)
                show(fetched);
        });
}

void SnapshotBody::show(const Fetched& fetched)
{
    m_isLoading = false;
    QVector<SnapshotItem> items;
    QString unit;
    double total = 0;
    m_summary.clear();
    for (std::size_t i = 0; i < m_graph.rows.size() && i < fetched.units.size(); ++i) {
        const GraphRow& row = m_graph.rows[i];
        const auto it = std::find_if(fetched.results.begin(), fetched.results.end(),
                                     [&](const MetricDataResult& r) { return r.id == row.id; });
        if (!row.visible || it == fetched.results.end() || it->values.empty())
            continue;
        unit = QString::fromStdString(fetched.units[i]);
        SnapshotItem item;
        item.label = QString::fromStdString(row.label.empty() ? it->label : row.label);
        // As in the number widget: the period that is still filling up says little.
        const bool isIncomplete = !m_graph.setPeriodToTimeRange && it->values.size() > 1
            && it->timestamps.back() + Seconds(row.periodSeconds) > context().app.time.clock().now();
        item.value = isIncomplete ? it->values[it->values.size() - 2] : it->values.back();
        item.valueText = format::value(item.value, unit);
        item.color = QColor(QString::fromStdString(row.color));
        total += item.value;
        m_summary.append(tr("%1 %2", "name and value").arg(item.label, item.valueText));
        items.append(item);
    }
    if (auto* bars = qobject_cast<BarsView*>(m_view))
        bars->setItems(items);
    if (auto* donut = qobject_cast<DonutView*>(m_view)) {
        for (SnapshotItem& item : items)
            item.valueText = total > 0 ? format::percent(std::round(item.value / total * 100)) : item.valueText;
        donut->setItems(items, format::compact(total), format::unitSymbol(unit));
    }
    if (auto* gauge = qobject_cast<GaugeView*>(m_view)) {
        GaugeView::Scale scale;
        scale.minimum = m_graph.leftAxis.minimum.value_or(0);
        scale.maximum = m_graph.leftAxis.maximum.value_or(100);
        scale.minimumText = format::compact(scale.minimum);
        scale.maximumText = format::compact(scale.maximum);
        for (const HorizontalAnnotation& line : m_graph.horizontal) {
            if (line.visible && line.fill == "above")
                (scale.warningFrom ? scale.alarmFrom : scale.warningFrom) = line.value;
        }
        gauge->setScale(scale);
        const bool has = !items.isEmpty();
        gauge->setValue(has ? std::optional(items.front().value) : std::nullopt,
                        has ? items.front().valueText : format::missing(),
                        tr("of %1").arg(scale.maximumText));
    }
    m_message->setText(fetched.error         ? QString::fromStdString(fetched.error->message)
                           : m_graph.rows.empty() ? tr("No metric yet. Drop one here.")
                           : items.isEmpty()      ? tr("No data in this range")
                                                  : QString());
    m_message->setVisible(!m_message->text().isEmpty());
    m_view->setVisible(m_message->isHidden());
    setAccessibleDescription(summary());
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

QString SnapshotBody::scopeText() const { return sharedResource(m_graph); }

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
    return tr("%1: %2").arg(title(), m_summary.join(QStringLiteral("; ")));
}

void SnapshotBody::drawPicture(QPainter& painter, const QRect& rect)
{
    QWidget* shown = m_message->isHidden() ? m_view : m_message;
    if (shown->size() != rect.size())
        shown->resize(rect.size());
    // Into an image of the picture's own resolution: a widget cannot be rendered through a transformed painter everywhere.
    const qreal ratio = std::max(1.0, std::hypot(painter.worldTransform().m11(), painter.worldTransform().m12()))
        * painter.device()->devicePixelRatioF();
    QImage image((QSizeF(rect.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    shown->render(&image, {}, {}, QWidget::DrawChildren);
    painter.drawImage(rect, image);
}

} // namespace yagura
