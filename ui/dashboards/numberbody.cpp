// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/numberbody.h"

#include "core/base/clock.h"
#include "ui/dashboards/boardalarms.h"
#include "ui/dashboards/graphbody.h"
#include "ui/dashboards/metricvalues.h"
#include "ui/dashboards/sparkline.h"
#include "ui/metrics/metricaddress.h"
#include "ui/plot/graphquery.h"
#include "ui/plot/snapshotview.h"
#include "ui/shell/timecontext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/formatters.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

constexpr int kValueHeight = 32;
constexpr double kThresholdReach = 1.5; ///< times the largest value
constexpr int kMinimumForNote = 149; ///< below this width the change against the range before goes

/// Sums are per period: "1,176 /min".
QString perPeriod(const GraphRow& row, const PlotSeries& series)
{
    const QString& unit = series.unit;
    const bool isCounted
        = unit.isEmpty() || unit == QLatin1String("Count") || unit == QLatin1String("None");
    if (!isCounted || (row.stat != "Sum" && row.stat != "SampleCount"))
        return {};
    if (series.periodSeconds == 60)
        return NumberBody::tr("/min");
    return NumberBody::tr("/ %1", "per length of time")
        .arg(format::elapsed(std::chrono::seconds(series.periodSeconds)));
}

} // namespace

NumberBody::NumberBody(BoardContext& context, QWidget* parent)
    : WidgetBody(context, parent)
{
    setCursor(Qt::PointingHandCursor);
    connect(&context.app.time, &TimeContext::refreshed, this, &NumberBody::refresh);
    connect(&context.alarms, &BoardAlarms::changed, this, &NumberBody::updateAlarms);
    const auto repaint = [this] { update(); };
    connect(&context.app.cursor, &TimeCursor::moved, this, repaint);
    connect(&context.app.cursor, &TimeCursor::cleared, this, repaint);
}

void NumberBody::setWidget(const DashboardWidget& widget)
{
    const GraphDefinition graph = graphFromProperties(widget.properties);
    const bool needsData = graph.rows != m_graph.rows || !m_hasLoaded
        || graph.setPeriodToTimeRange != m_graph.setPeriodToTimeRange
        || graph.region != m_graph.region || graph.liveData != m_graph.liveData;
    m_graph = graph;
    if (needsData)
        refresh();
    update();
    emit factsChanged();
}

void NumberBody::refresh()
{
    const int generation = ++m_generation;
    if (m_graph.rows.empty()) {
        m_values.clear();
        m_isLoading = false;
        m_hasLoaded = true;
        update();
        emit factsChanged();
        return;
    }
    m_isLoading = true;
    runThenCallback(
        this,
        [query = graphQuery(context().app.monitor, context().app.scope, m_graph,
                            context().app.time.resolved(), context().app.time.clock().now())] {
            return readMetricValues(query, true);
        },
        [this, generation](const MetricValues& fetched) {
            if (generation == m_generation)
                show(fetched);
        });
}

void NumberBody::show(const MetricValues& fetched)
{
    m_isLoading = false;
    m_hasLoaded = true;
    m_error = fetched.now.errorMessage.isEmpty() ? fetched.now.errorCode : fetched.now.errorMessage;
    m_fromMs = toEpochMs(fetched.now.range.from);
    m_toMs = toEpochMs(fetched.now.range.to);
    setToolTip(QStringList(fetched.now.messages.values()).join(QLatin1Char('\n')));
    m_values.clear();
    const QVector<GraphValue> values = graphValues(fetched.now.data);
    for (const GraphRow& row : fetched.now.definition.rows) {
        if (row.visible && (row.metric || !isBandExpression(row.expression)))
            addRow(row, fetched, values);
    }
    updateAlarms();
}

/// One value for each series that came for the row; a dash without any.
void NumberBody::addRow(const GraphRow& row, const MetricValues& fetched,
                        const QVector<GraphValue>& values)
{
    bool hasAny = false;
    for (const GraphValue& value : values) {
        const PlotSeries& series = fetched.now.data.series.at(value.series);
        if (!isOfRow(series, row))
            continue;
        m_values.append(valueOf(row, value, series, fetched));
        hasAny = true;
    }
    if (hasAny)
        return;
    Value missing;
    missing.row = row;
    missing.label = QString::fromStdString(!row.label.empty() ? row.label
                                               : row.metric   ? row.metric->metricName
                                                              : row.id);
    missing.number = format::missing();
    m_values.append(missing);
}

NumberBody::Value NumberBody::valueOf(const GraphRow& row, const GraphValue& value,
                                      const PlotSeries& series, const MetricValues& fetched)
{
    Value result;
    result.row = row;
    result.label = series.label;
    result.number = value.number;
    result.serviceUnit = series.unit;
    result.paletteIndex = series.paletteIndex;
    result.color = series.color;
    result.times = series.times;
    result.values = series.values;
    result.periodSeconds = series.periodSeconds;
    if (series.times.isEmpty())
        return result;
    result.unit = fetched.now.definition.setPeriodToTimeRange ? value.unit
                                                              : value.unit + perPeriod(row, series);
    const double was = fetched.meansBefore.value(series.id, std::nan(""));
    const double is = meanOf(series);
    if (std::isfinite(was) && std::isfinite(is) && was != 0)
        result.change = format::percentDifference((is - was) / std::abs(was) * 100);
    return result;
}

void NumberBody::updateAlarms()
{
    for (Value& value : m_values) {
        value.isInAlarm = false;
        value.threshold.reset();
        value.note = value.change;
        const GraphRow& row = value.row;
        if (!row.metric)
            continue;
        for (const MetricAlarm* alarm : context().alarms.forMetric(*row.metric)) {
            const bool isSame = alarm->statistic.value_or(std::string()) == row.stat
                || alarm->extendedStatistic.value_or(std::string()) == row.stat;
            if (!isSame || !alarm->threshold)
                continue;
            const bool isAlarm = alarm->stateValue == "ALARM";
            if (value.threshold && !isAlarm)
                continue;
            // A line far above the values would only flatten them.
            const double highest = value.values.isEmpty()
                ? 0
                : *std::max_element(value.values.begin(), value.values.end());
            if (!isAlarm && *alarm->threshold > kThresholdReach * highest)
                continue;
            value.threshold = alarm->threshold;
            value.isInAlarm = isAlarm;
            if (isAlarm) {
                value.note = BoardAlarms::conditionText(*alarm, value.serviceUnit);
                break;
            }
        }
    }
    setAccessibleDescription(summary());
    update();
    emit factsChanged();
}

QString NumberBody::title() const
{
    if (!m_graph.title.empty())
        return QString::fromStdString(m_graph.title);
    if (!m_graph.rows.empty() && m_graph.rows.front().metric)
        return QString::fromStdString(m_graph.rows.front().metric->metricName);
    return tr("Number");
}

QString NumberBody::scopeText() const
{
    return {};
}

bool NumberBody::isInAlarm() const
{
    return std::any_of(m_values.begin(), m_values.end(),
                       [](const Value& value) { return value.isInAlarm; });
}

QString NumberBody::summary() const
{
    QStringList parts;
    for (const Value& value : m_values) {
        const QString text = value.isInAlarm ? tr("%1 %2 %3, in alarm") : tr("%1 %2 %3");
        parts.append(text.arg(value.label, value.number, value.unit).simplified());
    }
    return tr("%1: %2").arg(title(), parts.join(QStringLiteral("; ")));
}

void NumberBody::drawValue(QPainter& painter, const QRect& rect, const Value& value) const
{
    const Theme& theme = Theme::instance();
    const bool hasSpark = m_graph.sparkline && rect.height() >= kValueHeight + 14;
    QRect line(rect.left() + 2, rect.top(), rect.width() - 4, kValueHeight);
    if (m_values.size() > 1 && rect.height() > kValueHeight + 16) {
        painter.setFont(fonts::font(fonts::Role::Caption));
        painter.setPen(theme.color(Token::Text2));
        const QRect label(line.left(), rect.top(), line.width(), 16);
        painter.drawText(
            label, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(value.label, Qt::ElideRight, label.width()));
        line.translate(0, 16);
    }
    QFont big = fonts::font(fonts::Role::Value);
    while (QFontMetrics(big).horizontalAdvance(value.number) > line.width() && big.pixelSize() > 12)
        big.setPixelSize(big.pixelSize() - 1);
    painter.setFont(big);
    painter.setPen(theme.color(value.isInAlarm ? Token::Alarm : Token::Text));
    const int baseline = line.top() + 25;
    painter.drawText(line.left(), baseline, value.number);
    int right = line.left() + painter.fontMetrics().horizontalAdvance(value.number) + 5;
    painter.setFont(fonts::font(fonts::Role::Table));
    const int unitWidth = painter.fontMetrics().horizontalAdvance(value.unit);
    if (!value.unit.isEmpty() && right + unitWidth <= line.right()) {
        painter.setPen(theme.color(Token::Text2));
        painter.drawText(right, baseline, value.unit);
        right += unitWidth + 6;
    }
    painter.setFont(fonts::font(fonts::Role::Caption));
    const int noteWidth = painter.fontMetrics().horizontalAdvance(value.note);
    if (rect.width() >= kMinimumForNote && !value.note.isEmpty()
        && right + noteWidth <= line.right()) {
        painter.setPen(theme.color(value.isInAlarm ? Token::Alarm : Token::Text2));
        painter.drawText(line.right() - noteWidth, baseline, value.note);
    }
    if (!hasSpark)
        return;
    Sparkline spark{value.times,
                    value.values,
                    m_fromMs,
                    m_toMs,
                    value.periodSeconds,
                    value.color.isValid() ? value.color : theme.series(value.paletteIndex),
                    value.threshold,
                    std::nullopt};
    if (context().app.cursor.isSet())
        spark.cursorMs = context().app.cursor.timeMs();
    spark.draw(
        painter,
        QRectF(rect.left(), line.bottom() + 3, rect.width(), rect.bottom() - line.bottom() - 3));
}

void NumberBody::drawPicture(QPainter& painter, const QRect& rect)
{
    painter.save();
    QString message;
    if (!m_error.isEmpty())
        message = m_error;
    else if (m_graph.rows.empty())
        message = tr("No metric yet. Drop one here.");
    else if (!m_hasLoaded)
        message = tr("Loading");
    if (!message.isEmpty()) {
        painter.setFont(fonts::font(fonts::Role::Table));
        painter.setPen(Theme::instance().color(m_error.isEmpty() ? Token::Text3 : Token::Alarm));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, message);
        painter.restore();
        return;
    }
    // Side by side as far as they stay readable, then in further rows.
    const int count = std::max(1, int(m_values.size()));
    const int columns = std::clamp(rect.width() / 110, 1, count);
    const int rows = (count + columns - 1) / columns;
    for (int i = 0; i < m_values.size(); ++i) {
        const int width = rect.width() / columns;
        const int height = rect.height() / rows;
        const QRect cell(rect.left() + (i % columns) * width, rect.top() + (i / columns) * height,
                         width - (columns > 1 ? 8 : 0), height);
        drawValue(painter, cell, m_values[i]);
    }
    painter.restore();
}

void NumberBody::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawPicture(painter, rect());
}

void NumberBody::mouseReleaseEvent(QMouseEvent* event)
{
    // Of a sum of several the first: it leads to all of its kind.
    const auto row = std::find_if(m_graph.rows.begin(), m_graph.rows.end(),
                                  [](const GraphRow& each) { return each.metric.has_value(); });
    if (event->button() == Qt::LeftButton && row != m_graph.rows.end())
        emit addressRequested(metricAddress(*row->metric));
}

} // namespace yagura
