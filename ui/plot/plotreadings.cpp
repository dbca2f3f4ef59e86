// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotreadings.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <cmath>
#include <limits>

namespace yagura {

namespace {

bool breaches(double value, const PlotThreshold& threshold)
{
    const QString label = threshold.label.trimmed();
    if (label.startsWith(QChar(0x2265)) || label.startsWith(QLatin1String(">=")))
        return value >= threshold.value;
    if (label.startsWith(QChar(0x2264)) || label.startsWith(QLatin1String("<=")))
        return value <= threshold.value;
    if (label.startsWith(QLatin1Char('>')))
        return value > threshold.value;
    if (label.startsWith(QLatin1Char('<')))
        return value < threshold.value;
    return false; // a plain line says nothing about sides
}

SeriesReading readingOf(const PlotModel& model, const PlotFrame& frame,
                        const DrawnEnvelope& envelope, std::optional<qint64> timeMs)
{
    const DrawnSeries& area = envelope.area;
    const PlotEnvelope& source = model.data().envelopes.at(area.index);
    SeriesReading reading;
    reading.id = source.id;
    reading.label = source.label;
    reading.style.color
        = plotstyle::withOpacity(plotstyle::envelopeColor(source), 2 * plotstyle::kEnvelopeOpacity);
    reading.isArea = true;
    reading.isEnvelope = true;
    reading.isHidden = area.isHidden;
    reading.isRight = area.axis == GraphAxis::Right;
    const qsizetype i = timeMs ? PlotModel::nearest(area, *timeMs)
                               : PlotModel::latest(area, frame.fromMs, frame.toMs);
    reading.value = i >= 0 ? area.values.at(i) : std::numeric_limits<double>::quiet_NaN();
    if (i < 0) {
        reading.text = format::missing();
        return reading;
    }
    format::Scale plain = frame.axis(area.axis).scale;
    const QString upper = format::scaled(area.values.at(i), plain);
    plain.suffix.clear(); // one unit, behind both
    reading.text
        = PlotWidget::tr("%1 – %2", "values").arg(format::scaled(area.base.at(i), plain), upper);
    return reading;
}

} // namespace

QVector<SeriesReading> readings(const PlotModel& model, const PlotFrame& frame,
                                std::optional<qint64> timeMs)
{
    QVector<SeriesReading> result;
    result.reserve(model.series().size());
    for (const DrawnSeries& series : model.series()) {
        const PlotSeries& source = model.data().series.at(series.index);
        SeriesReading reading;
        reading.id = source.id;
        reading.label = source.label;
        reading.style = plotstyle::seriesStyle(model.data(), series.index);
        reading.isArea = model.data().isStacked;
        reading.isHidden = series.isHidden;
        reading.isRight = series.axis == GraphAxis::Right;
        const qsizetype i = timeMs ? PlotModel::nearest(series, *timeMs)
                                   : PlotModel::latest(series, frame.fromMs, frame.toMs);
        reading.value = i >= 0 ? series.ownValue(i) : std::numeric_limits<double>::quiet_NaN();
        const ValueAxis& axis = frame.axis(series.axis);
        // A series whose unit is not the axis' keeps its own.
        reading.text = source.unit == axis.unit || axis.unit.isEmpty() == source.unit.isEmpty()
            ? format::scaled(reading.value, axis.scale)
            : format::value(reading.value, source.unit);
        result.append(reading);
    }
    for (const DrawnEnvelope& envelope : model.envelopes())
        result.append(readingOf(model, frame, envelope, timeMs));
    return result;
}

QStringList breachedThresholds(const PlotModel& model, qint64 timeMs)
{
    QStringList labels;
    for (const PlotThreshold& threshold : model.data().thresholds) {
        for (const DrawnSeries& series : model.series()) {
            if (series.isHidden || series.axis != threshold.axis)
                continue;
            const qsizetype i = PlotModel::nearest(series, timeMs);
            if (i >= 0 && series.isDrawn(i) && breaches(series.ownValue(i), threshold)) {
                labels.append(threshold.label);
                break;
            }
        }
    }
    return labels;
}

void paintSwatch(QPainter& painter, const QPointF& leftMiddle, const SeriesReading& reading)
{
    const QColor color
        = reading.isHidden ? Theme::instance().color(Token::Disabled) : reading.style.color;
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (reading.isArea) {
        const QRectF square(leftMiddle.x(), leftMiddle.y() - 4.5, 9, 9);
        painter.setPen(reading.isHidden ? QPen(color, 1) : QPen(Qt::NoPen));
        painter.setBrush(reading.isHidden ? QBrush(Qt::NoBrush) : QBrush(color));
        painter.drawRoundedRect(reading.isHidden ? square.adjusted(0.5, 0.5, -0.5, -0.5) : square,
                                1.5, 1.5);
        return;
    }
    if (reading.isHidden || !reading.style.dashes.isEmpty()) {
        QPen pen(color, reading.isHidden ? 1 : 2);
        pen.setCapStyle(Qt::FlatCap);
        if (!reading.isHidden)
            pen.setDashPattern({1.5, 1});
        painter.setPen(pen);
        painter.drawLine(QLineF(leftMiddle, leftMiddle + QPointF(kSwatchWidth, 0)));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(leftMiddle.x(), leftMiddle.y() - 1.5, kSwatchWidth, 3), 1, 1);
}

} // namespace yagura
