// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/spanplottable.h"

#include "ui/plot/plotstyle.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace yagura {

namespace {

constexpr int kOverhang = 2; ///< a line on the base line is not cut in half
constexpr double kLoneDot = 3;
constexpr double kSparklineWidth = 1.25;
constexpr double kSparklineOpacity = 0.12;
constexpr double kFadedOpacity = 0.35;
constexpr double kStaleOpacity = 0.5;
constexpr double kAnomalyBar = 3;
constexpr double kAnomalyDot = 2.5;
constexpr qsizetype kMostAnomalyDots = 2000; ///< beyond, the bars say it all

} // namespace

SpanPlottable::SpanPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis, const PlotModel& model,
                             const PlotFrame& frame)
    : QCPAbstractPlottable(keyAxis, valueAxis)
    , m_model(model)
    , m_frame(frame)
{
    setSelectable(QCP::stNone);
}

double SpanPlottable::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1;
}

QCPRange SpanPlottable::getKeyRange(bool& foundRange, QCP::SignDomain) const
{
    foundRange = true;
    return {static_cast<double>(m_frame.fromMs), static_cast<double>(m_frame.toMs)};
}

QCPRange SpanPlottable::getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const
{
    foundRange = true;
    return {m_frame.left.minimum, m_frame.left.maximum};
}

QRect SpanPlottable::clipRect() const
{
    return m_frame.rect.toRect().adjusted(0, -kOverhang, kOverhang, kOverhang);
}

void SpanPlottable::drawLegendIcon(QCPPainter*, const QRectF&) const { }

ColumnMapping SpanPlottable::mapping(GraphAxis axis) const
{
    const double ratio = m_raster.devicePixelRatio();
    const ValueAxis& values = m_frame.axis(axis);
    ColumnMapping result;
    result.fromMs = m_frame.fromMs;
    result.columns = m_raster.width();
    result.columnsPerMs = m_frame.pixelsPerMs() * ratio;
    result.pixelsPerValue = m_frame.rect.height() * ratio / (values.maximum - values.minimum);
    result.yAtZero
        = (m_frame.rect.height() + kOverhang) * ratio + values.minimum * result.pixelsPerValue;
    return result;
}

double SpanPlottable::opacityOf(const DrawnSeries& series) const
{
    if (m_isFaded)
        return kStaleOpacity;
    return m_focusedId.isEmpty() || m_model.data().series.at(series.index).id == m_focusedId
        ? 1.0
        : kFadedOpacity;
}

QPointF SpanPlottable::pixel(const DrawnSeries& series, qsizetype i) const
{
    return {m_frame.x(series.times.at(i)),
            qBound(-1e5, m_frame.y(series.values.at(i), series.axis), 1e5)};
}

bool SpanPlottable::hasDashedEnd(const DrawnSeries& series) const
{
    const qsizetype size = series.times.size();
    return size > 1 && m_model.data().series.at(series.index).isLastIncomplete
        && series.isJoined(size - 2, size - 1);
}

void SpanPlottable::draw(QCPPainter* painter)
{
    if (m_frame.rect.width() < 1 || m_frame.rect.height() < 1
        || (m_model.series().isEmpty() && m_model.envelopes().isEmpty()))
        return;
    const double ratio = painter->device()->devicePixelRatioF();
    const QSizeF size = m_frame.rect.size() + QSizeF(0, 2 * kOverhang);
    m_raster.reset((size * ratio).toSize(), ratio);

    drawEnvelopes();
    if (m_model.data().isStacked || m_isSparkline)
        drawAreas();
    struct Part
    {
        const DrawnSeries* series;
        qsizetype first;
        qsizetype last;
        bool isDense;
    };
    QVector<Part> parts;
    QVector<const DrawnSeries*> ordered; // earlier periods below the present
    for (const bool isComparison : {true, false}) {
        for (const DrawnSeries& series : m_model.series()) {
            if (!series.isHidden
                && m_model.data().series.at(series.index).isComparison == isComparison)
                ordered.append(&series);
        }
    }
    for (const DrawnSeries* each : std::as_const(ordered)) {
        const DrawnSeries& series = *each;
        const auto [first, last] = PlotModel::visibleRange(series, m_frame.fromMs, m_frame.toMs);
        if (first >= last)
            continue;
        const bool isDense = last - first > m_raster.width();
        const qsizetype end = hasDashedEnd(series) ? qMin(last, series.times.size() - 1) : last;
        if (isDense)
            drawDense(series, first, end);
        parts.append({&series, first, end, isDense});
    }
    if (m_raster.isUsed())
        painter->drawImage(m_frame.rect.topLeft() - QPointF(0, kOverhang), m_raster.image());

    painter->setAntialiasing(true);
    for (const Part& part : std::as_const(parts)) {
        if (!part.isDense)
            drawSparse(painter, *part.series, part.first, part.last);
        drawLone(painter, *part.series, part.first, part.last);
        drawIncomplete(painter, *part.series);
        if (m_isSparkline)
            drawLastDot(painter, *part.series);
    }
    if (!m_isSparkline)
        drawAnomalies(painter);
}

void SpanPlottable::drawEnvelopes()
{
    for (const DrawnEnvelope& envelope : m_model.envelopes()) {
        if (envelope.area.isHidden)
            continue;
        reduceArea(envelope.area, mapping(envelope.area.axis), 0, m_columns);
        QColor color = plotstyle::envelopeColor(m_model.data().envelopes.at(envelope.area.index));
        const double opacity = m_isFaded ? kStaleOpacity : 1;
        color.setAlphaF(static_cast<float>(plotstyle::kEnvelopeOpacity * opacity));
        m_raster.fillArea(m_columns, color);
    }
}

/// A bar at the base for every span outside of the expected, a dot on every point.
void SpanPlottable::drawAnomalies(QCPPainter* painter) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::instance().color(Token::WarnMark));
    for (const DrawnEnvelope& envelope : m_model.envelopes()) {
        const PlotEnvelope& source = m_model.data().envelopes.at(envelope.area.index);
        if (envelope.area.isHidden || m_model.hidden().contains(source.seriesId))
            continue;
        for (const PlotAnomaly& anomaly : envelope.anomalies) {
            if (anomaly.toMs < m_frame.fromMs || anomaly.fromMs > m_frame.toMs)
                continue;
            const double left = qMax(m_frame.rect.left(), m_frame.x(anomaly.fromMs));
            const double right = qMin(m_frame.rect.right(),
                                      m_frame.x(anomaly.toMs + source.periodSeconds * 1000LL));
            painter->drawRect(QRectF(left, m_frame.rect.bottom() - kAnomalyBar,
                                     qMax(2.0, right - left), kAnomalyBar));
        }
        if (envelope.outside.size() > kMostAnomalyDots || m_model.data().isStacked)
            continue;
        for (const auto& [time, value] : envelope.outside) {
            const double y = m_frame.y(value, envelope.area.axis);
            if (time >= m_frame.fromMs && time <= m_frame.toMs && m_frame.rect.top() <= y
                && y <= m_frame.rect.bottom())
                painter->drawEllipse(QPointF(m_frame.x(time), y), kAnomalyDot, kAnomalyDot);
        }
    }
}

void SpanPlottable::drawAreas()
{
    const double opacity = m_isSparkline ? kSparklineOpacity : Theme::instance().areaOpacity();
    for (const DrawnSeries& series : m_model.series()) {
        if (series.isHidden)
            continue;
        const ColumnMapping map = mapping(series.axis);
        const float floorY = map.y(qMax(0.0, m_frame.axis(series.axis).minimum));
        reduceArea(series, map, floorY, m_columns);
        QColor color = plotstyle::seriesStyle(m_model.data(), series.index).color;
        color.setAlphaF(static_cast<float>(opacity * opacityOf(series)));
        m_raster.fillArea(m_columns, color);
    }
}

void SpanPlottable::drawDense(const DrawnSeries& series, qsizetype first, qsizetype last)
{
    plotstyle::SeriesStyle style = plotstyle::seriesStyle(m_model.data(), series.index);
    style.color.setAlphaF(static_cast<float>(style.color.alphaF() * opacityOf(series)));
    reduceLine(series, mapping(series.axis), first, last, m_columns);
    m_raster.drawLine(m_columns, style.color, m_isSparkline ? kSparklineWidth : style.width,
                      style.dashes);
}

void SpanPlottable::drawSparse(QCPPainter* painter, const DrawnSeries& series, qsizetype first,
                               qsizetype last) const
{
    const plotstyle::SeriesStyle style = plotstyle::seriesStyle(m_model.data(), series.index);
    const double opacity = opacityOf(series);
    painter->setOpacity(opacity);
    painter->setPen(plotstyle::pen(style, m_isSparkline ? kSparklineWidth : style.width));
    painter->setBrush(Qt::NoBrush);
    if (style.dashes.isEmpty() && opacity == 1.0) {
        // Single lines are filled directly, a path would go through the stroker.
        QVector<QLineF> lines;
        lines.reserve(last - first);
        for (qsizetype i = first + 1; i < last; ++i) {
            if (series.isJoined(i - 1, i))
                lines.append(QLineF(pixel(series, i - 1), pixel(series, i)));
        }
        painter->QPainter::drawLines(lines);
    } else {
        QPainterPath path; // dashes run on across the points
        for (qsizetype i = first; i < last; ++i) {
            if (i > first && series.isJoined(i - 1, i))
                path.lineTo(pixel(series, i));
            else
                path.moveTo(pixel(series, i));
        }
        painter->drawPath(path);
    }
    painter->setOpacity(1);
}

void SpanPlottable::drawLone(QCPPainter* painter, const DrawnSeries& series, qsizetype first,
                             qsizetype last) const
{
    // So many points leave a mark in every column anyway.
    if (last - first > 4 * qMax(100, m_raster.width()))
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(plotstyle::seriesStyle(m_model.data(), series.index).color);
    for (qsizetype i = first; i < last; ++i) {
        const bool isJoined = (i > 0 && series.isJoined(i - 1, i))
            || (i + 1 < series.times.size() && series.isJoined(i, i + 1));
        if (isJoined || !series.isDrawn(i))
            continue;
        painter->drawEllipse(pixel(series, i), kLoneDot / 2, kLoneDot / 2);
    }
}

void SpanPlottable::drawIncomplete(QCPPainter* painter, const DrawnSeries& series) const
{
    if (!hasDashedEnd(series) || m_isSparkline)
        return;
    plotstyle::SeriesStyle style = plotstyle::seriesStyle(m_model.data(), series.index);
    style.dashes = {2, 2};
    painter->setPen(plotstyle::pen(style, style.width));
    const qsizetype last = series.times.size() - 1;
    painter->drawLine(QLineF(pixel(series, last - 1), pixel(series, last)));
}

void SpanPlottable::drawLastDot(QCPPainter* painter, const DrawnSeries& series) const
{
    const qsizetype last = PlotModel::latest(series, m_frame.fromMs, m_frame.toMs);
    if (last < 0)
        return;
    painter->setPen(Qt::NoPen);
    painter->setBrush(plotstyle::seriesStyle(m_model.data(), series.index).color);
    painter->drawEllipse(pixel(series, last), 2, 2);
}

} // namespace yagura
