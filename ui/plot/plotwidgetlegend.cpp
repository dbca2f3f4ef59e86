// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotwidgetprivate.h"

#include "ui/widgets/formatters.h"

#include <QBoxLayout>
#include <QPainter>

#include <cmath>

namespace yagura {

namespace {

constexpr int kMostLegendLines = 3; ///< below the graph, which keeps most of the room

bool hasEntries(const PlotData& data)
{
    return !data.series.isEmpty() || !data.envelopes.isEmpty();
}

/// A table takes what it needs for a name and a value, but leaves most to the graph.
int tableWidth(int whole)
{
    return qBound(60, whole * 2 / 5, 220);
}

} // namespace

bool PlotWidget::Private::isTableLegend() const
{
    return legendPosition == LegendPosition::Right
        || (legendPosition == LegendPosition::Automatic
            && model.data().series.size() > plotstyle::kLineLegendSeries);
}

void PlotWidget::Private::arrangeLegend()
{
    const bool isTable = isTableLegend();
    const bool isBelow = legendPosition == LegendPosition::Bottom;
    legend->setVisible(!isSparkline && legendPosition != LegendPosition::Hidden
                       && hasEntries(model.data()));
    legend->legend().setTable(isTable);
    legend->legend().setMostLines(isBelow ? kMostLegendLines : 1);
    // The canvas is second in the layout: a table stands on its right.
    layout->setDirection(isTable       ? QBoxLayout::RightToLeft
                             : isBelow ? QBoxLayout::BottomToTop
                                       : QBoxLayout::TopToBottom);
    if (isTable) {
        legend->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        legend->setFixedWidth(tableWidth(q->width()));
    } else {
        legend->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        legend->setMinimumWidth(0);
        legend->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    fitLegend();
    legend->updateGeometry();
}

/// As high as its entries need: lines below the graph, all there is beside it.
void PlotWidget::Private::fitLegend()
{
    if (isTableLegend()) {
        legend->setFixedWidth(tableWidth(q->width()));
        legend->setMinimumHeight(0);
        legend->setMaximumHeight(QWIDGETSIZE_MAX);
        return;
    }
    legend->setFixedHeight(legend->legend().linesFor(q->width()) * LegendPainter::kLineHeight);
}

void PlotWidget::Private::updateReserved()
{
    const PlotFrame& frame = canvas->frame();
    QVector<double> widths;
    for (const DrawnSeries& series : model.series()) {
        const ValueAxis& axis = frame.axis(series.axis);
        double width = 0;
        for (const double value : {axis.maximum, axis.minimum, axis.maximum * 0.0444}) {
            if (!axis.scale.isWhole || value == std::floor(value))
                width
                    = qMax(width, plotstyle::strongCaptionWidth(format::scaled(value, axis.scale)));
        }
        widths.append(width);
    }
    for (const DrawnEnvelope& envelope : model.envelopes()) {
        const ValueAxis& axis = frame.axis(envelope.area.axis);
        const QString widest = format::scaled(axis.maximum, axis.scale);
        widths.append(
            plotstyle::strongCaptionWidth(PlotWidget::tr("%1 – %2", "values").arg(widest, widest)));
    }
    legend->legend().setReserved(widths);
}

void PlotWidget::Private::updateLegend()
{
    if (!legend->isVisibleTo(q))
        return;
    legend->legend().setReadings(readings(model, canvas->frame(), canvas->overlay().cursorMs));
    fitLegend();
    legend->refresh();
}

void PlotWidget::render(QPainter& painter, const QRect& rect, bool isTransparent)
{
    const double ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    LegendPainter legend;
    QRect plot = rect;
    QRect legendRect;
    const bool hasLegend = !d->isSparkline && d->legendPosition != LegendPosition::Hidden
        && hasEntries(d->model.data());
    const bool isBelow = d->legendPosition == LegendPosition::Bottom;
    if (hasLegend && d->isTableLegend()) {
        legend.setTable(true);
        legendRect = rect.adjusted(rect.width() - tableWidth(rect.width()), 0, 0, 0);
        plot.setRight(legendRect.left() - 1);
    } else if (hasLegend) {
        legend.setMostLines(isBelow ? kMostLegendLines : 1);
        legend.setReadings(readings(d->model, d->canvas->frame(), std::nullopt));
        const int height = legend.linesFor(rect.width()) * LegendPainter::kLineHeight;
        legendRect = QRect(rect.topLeft(), QSize(rect.width(), height));
        if (isBelow)
            legendRect.moveBottom(rect.bottom());
        plot.setTop(isBelow ? rect.top() : legendRect.bottom() + 1);
        plot.setBottom(isBelow ? legendRect.top() - 1 : rect.bottom());
    }
    painter.drawImage(plot.topLeft(), d->canvas->toImage(plot.size(), ratio, isTransparent));
    if (hasLegend) {
        legend.setReadings(readings(d->model, d->canvas->frame(), std::nullopt));
        legend.layOut(legendRect.size());
        legend.paint(painter, legendRect.topLeft());
    }
    d->canvas->redraw(); // back to the size and the colours of the window
}

} // namespace yagura
