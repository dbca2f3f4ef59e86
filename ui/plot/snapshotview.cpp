// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/snapshotview.h"

#include "ui/plot/plotstyle.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QContextMenuEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace yagura {

namespace {

constexpr int kPadding = 12;
constexpr double kSmallestGauge = 150; ///< side by side from this width on
constexpr double kGaugeCaption = 18;

QVector<snapshots::Item> itemsOf(const QVector<GraphValue>& values)
{
    QVector<snapshots::Item> items;
    for (const GraphValue& value : values) {
        if (std::isfinite(value.value))
            items.append({value.label, value.value, valueText(value), value.color});
    }
    return items;
}

void paintNumbers(QPainter& painter, const QRectF& area, const QVector<GraphValue>& values,
                  const PlotData& data, const TimeRange& range, bool hasSparklines)
{
    QVector<snapshots::Number> numbers;
    for (const GraphValue& value : values) {
        const PlotSeries& series = data.series.at(value.series);
        numbers.append({value.label, value.number, value.unit, value.color,
                        hasSparklines ? series.times : QVector<qint64>(),
                        hasSparklines ? series.values : QVector<double>(), series.periodSeconds});
    }
    snapshots::drawNumbers(painter, area, numbers, toEpochMs(range.from), toEpochMs(range.to));
}

/// As many beside each other as have room; the name of each below it when there are several.
void paintGauges(QPainter& painter, const QRectF& area, const snapshots::GaugeScale& scale,
                 const QVector<GraphValue>& values)
{
    const auto count = static_cast<int>(values.size());
    const int columns = qBound(1, static_cast<int>(area.width() / kSmallestGauge), count);
    const int rows = (count + columns - 1) / columns;
    const int fitting = qMax(1, static_cast<int>(area.height() / 90));
    const int shownRows = qMin(rows, fitting);
    const QSizeF cell(area.width() / columns, area.height() / shownRows);
    for (int i = 0; i < qMin(count, shownRows * columns); ++i) {
        const GraphValue& value = values.at(i);
        QRectF box(area.topLeft()
                       + QPointF((i % columns) * cell.width(), (i / columns) * cell.height()),
                   cell);
        if (count > 1) {
            QRectF caption = box;
            caption.setTop(box.bottom() - kGaugeCaption);
            box.setBottom(caption.top());
            painter.setFont(plotstyle::captionFont());
            painter.setPen(Theme::instance().color(Token::Text2));
            painter.drawText(caption, Qt::AlignCenter,
                             painter.fontMetrics().elidedText(value.label, Qt::ElideMiddle,
                                                              int(caption.width()) - 8));
        }
        const bool isKnown = std::isfinite(value.value);
        snapshots::drawGauge(painter, box, scale,
                             isKnown ? std::optional(value.value) : std::nullopt, valueText(value),
                             SnapshotView::tr("of %1").arg(scale.maximumText));
    }
    if (shownRows < rows) {
        painter.setFont(plotstyle::captionFont());
        painter.setPen(Theme::instance().color(Token::Text3));
        const int further = count - shownRows * columns;
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom,
                         SnapshotView::tr("+ %n", "further gauges", further));
    }
}

void paintPie(QPainter& painter, const QRectF& area, const QVector<GraphValue>& values,
              const PlotData& data)
{
    const QVector<snapshots::Item> items = itemsOf(values);
    double total = 0;
    int leftOut = 0;
    for (const snapshots::Item& item : items) {
        total += qMax(0.0, item.value);
        leftOut += item.value < 0 ? 1 : 0;
    }
    QString unit;
    for (const PlotSeries& series : data.series)
        unit = unit.isEmpty() ? series.unit : unit;
    const format::Parts parts = format::parts(total, unit);
    const bool isCount = unit.isEmpty() || unit == QLatin1String("Count");
    QRectF ring = area;
    if (leftOut > 0) {
        // A share of a whole cannot be less than nothing: say so rather than draw something else.
        QRectF note = area;
        note.setTop(area.bottom() - kGaugeCaption);
        ring.setBottom(note.top());
        painter.setFont(plotstyle::captionFont());
        painter.setPen(Theme::instance().color(Token::Text3));
        painter.drawText(note, Qt::AlignCenter,
                         SnapshotView::tr("%n negative value(s) not shown", nullptr, leftOut));
    }
    snapshots::drawDonut(painter, ring, snapshots::slices(items),
                         isCount ? format::compact(total) : parts.number, parts.unit);
}

} // namespace

QVector<GraphValue> graphValues(const PlotData& data)
{
    QVector<GraphValue> values;
    for (int i = 0; i < data.series.size(); ++i) {
        const PlotSeries& series = data.series.at(i);
        if (!series.isVisible || series.isComparison)
            continue;
        GraphValue value;
        value.id = series.id;
        value.label = series.label;
        value.series = i;
        value.color
            = series.color.isValid() ? series.color : Theme::instance().series(series.paletteIndex);
        value.value = std::numeric_limits<double>::quiet_NaN();
        value.number = format::missing();
        const qsizetype size = qMin(series.times.size(), series.values.size());
        if (size > 0) {
            value.value
                = series.values.at(series.isLastIncomplete && size > 1 ? size - 2 : size - 1);
            const format::Parts parts = format::parts(value.value, series.unit);
            value.number = parts.number;
            value.unit = parts.unit;
        }
        values.append(value);
    }
    return values;
}

QString valueText(const GraphValue& value)
{
    return value.unit.isEmpty()
        ? value.number
        : SnapshotView::tr("%1 %2", "number and unit").arg(value.number, value.unit);
}

QString valuesText(const PlotData& data)
{
    QStringList parts;
    const QVector<GraphValue> values = graphValues(data);
    for (const GraphValue& value : values)
        parts.append(
            SnapshotView::tr("%1 %2", "name and value").arg(value.label, valueText(value)));
    return parts.join(QStringLiteral("; "));
}

bool isGaugeZone(const HorizontalAnnotation& line)
{
    return line.visible && line.fill != "below";
}

snapshots::GaugeScale gaugeScale(const GraphDefinition& definition)
{
    snapshots::GaugeScale scale;
    scale.minimum = definition.leftAxis.minimum.value_or(0);
    scale.maximum = definition.leftAxis.maximum.value_or(100);
    scale.minimumText = format::compact(scale.minimum);
    scale.maximumText = format::compact(scale.maximum);
    // The lower of two zones warns.
    std::vector<double> zones;
    for (const HorizontalAnnotation& line : definition.horizontal) {
        if (isGaugeZone(line) && line.value > scale.minimum && line.value < scale.maximum)
            zones.push_back(line.value);
    }
    std::sort(zones.begin(), zones.end());
    if (!zones.empty())
        scale.alarmFrom = zones.back();
    if (zones.size() > 1)
        scale.warningFrom = zones.front();
    return scale;
}

void paintSnapshot(QPainter& painter, const QRect& rect, const GraphDefinition& definition,
                   const PlotData& data, const TimeRange& range)
{
    const QVector<GraphValue> values = graphValues(data);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (values.isEmpty()) {
        painter.setFont(plotstyle::captionFont());
        painter.setPen(Theme::instance().color(Token::Text3));
        painter.drawText(rect, Qt::AlignCenter, SnapshotView::tr("No data in this range"));
    } else if (definition.kind == GraphKind::Gauge) {
        paintGauges(painter, rect, gaugeScale(definition), values);
    } else if (definition.kind == GraphKind::Bar) {
        snapshots::drawBars(painter, rect, itemsOf(values));
    } else if (definition.kind == GraphKind::Pie) {
        paintPie(painter, rect, values, data);
    } else {
        paintNumbers(painter, rect, values, data, range, definition.sparkline);
    }
    painter.restore();
}

SnapshotView::SnapshotView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("graphSnapshot"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SnapshotView::setContent(const GraphDefinition& definition, const PlotData& plotData,
                              const TimeRange& range)
{
    m_definition = definition;
    m_data = plotData;
    m_range = range;
    setAccessibleName(definition.title.empty() ? tr("Values")
                                               : QString::fromStdString(definition.title));
    setAccessibleDescription(summary());
    update();
}

void SnapshotView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::instance().color(Token::Panel));
    // The message of an empty graph stands above this.
    const bool hasPoints
        = std::any_of(m_data.series.cbegin(), m_data.series.cend(),
                      [](const PlotSeries& series) { return !series.times.isEmpty(); });
    if (hasPoints)
        paintSnapshot(painter, rect().adjusted(kPadding, kPadding / 2, -kPadding, -kPadding),
                      m_definition, m_data, m_range);
}

void SnapshotView::contextMenuEvent(QContextMenuEvent* event)
{
    emit menuRequested(event->globalPos());
}

void SnapshotView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        setContent(m_definition, m_data, m_range);
    QWidget::changeEvent(event);
}

} // namespace yagura
