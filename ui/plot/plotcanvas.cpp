// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plotcanvas.h"

#include "ui/plot/plotdecorations.h"
#include "ui/plot/plotstyle.h"
#include "ui/theme/theme.h"

#include <cmath>

namespace yagura {

namespace {

constexpr int kMarginLeft = 40;
constexpr int kMarginLeftPercent = 30;
constexpr int kMarginRight = 10;
constexpr int kMarginRightAxis = 40;
constexpr int kMarginTop = 8;
constexpr int kMarginBottom = 20;
constexpr int kLabelPadding = 6;
constexpr int kAxisLabelHeight = 16;
constexpr int kTickLength = 4;
constexpr int kPixelsPerInterval = 24;

/// A layer's content as a function: one for each thing that is drawn with a plain QPainter.
class PaintedLayerable final : public QCPLayerable
{
public:
    PaintedLayerable(QCustomPlot* plot, const QString& layer, std::function<void(QPainter&)> paint)
        : QCPLayerable(plot, layer)
        , m_paint(std::move(paint))
    { }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(false);
    }
    void draw(QCPPainter* painter) override
    {
        painter->save();
        m_paint(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter&)> m_paint;
};

double widest(const QVector<QString>& labels)
{
    double width = 0;
    for (const QString& label : labels)
        width = qMax(width, plotstyle::axisWidth(label));
    return width;
}

void setTexts(QCPAxis* axis, const QVector<double>& positions, const QVector<QString>& labels)
{
    auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
    ticker->clear();
    ticker->addTicks(positions, labels);
}

} // namespace

PlotCanvas::PlotCanvas(const PlotModel& model, QWidget* parent)
    : QCustomPlot(parent)
    , m_model(model)
{
    setAutoAddPlottableToLegend(false);
    setNoAntialiasingOnDrag(false);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    plotLayout()->setMargins(QMargins());
    axisRect()->setMinimumMargins(QMargins());
    axisRect()->setAutoMargins(QCP::msNone);
    axisRect()->setMinimumSize(0, 0);
    addLayers();
    setUpAxes();
    m_plottable = new SpanPlottable(xAxis, yAxis, m_model, m_frame);
    applyColors();
}

void PlotCanvas::addLayers()
{
    addLayer(QStringLiteral("bands"), layer(QStringLiteral("grid")), limBelow);
    addLayer(QStringLiteral("thresholds"), layer(QStringLiteral("main")), limAbove);
    m_overlayLayer = layer(QStringLiteral("overlay"));
    m_overlayLayer->setMode(QCPLayer::lmBuffered);
    // Layerables belong to the plot.
    new PaintedLayerable(this, QStringLiteral("bands"), [this](QPainter& painter) {
        if (!m_isSparkline)
            plotdecorations::paintBands(painter, m_frame, m_model.data());
    });
    new PaintedLayerable(this, QStringLiteral("thresholds"), [this](QPainter& painter) {
        plotdecorations::paintThresholds(painter, m_frame, m_model.data(), m_isSparkline);
        plotdecorations::paintPoints(painter, m_frame, m_model.data());
    });
    new PaintedLayerable(this, QStringLiteral("overlay"), [this](QPainter& painter) {
        paintOverlay(painter, QRectF(viewport()), m_frame, m_model, m_overlay, m_zone);
    });
}

void PlotCanvas::setUpAxes()
{
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
        axis->setSubTicks(false);
        axis->setSelectableParts(QCPAxis::spNone);
    }
    xAxis->setTickLength(0, kTickLength);
    xAxis->setTickLabelPadding(1);
    xAxis->grid()->setVisible(false);
    yAxis2->grid()->setVisible(false);
    for (QCPAxis* axis : {yAxis, yAxis2}) {
        axis->setTickLength(0, 0);
        axis->setTickLabelPadding(kLabelPadding);
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

void PlotCanvas::applyColors()
{
    const Theme& theme = Theme::instance();
    setBackground(QBrush(theme.color(Token::Panel)));
    xAxis->setBasePen(QPen(theme.color(Token::Axis), 1));
    xAxis->setTickPen(QPen(theme.color(Token::Axis), 1));
    yAxis->grid()->setPen(QPen(theme.color(Token::Grid), 1));
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2}) {
        axis->setTickLabelColor(theme.color(Token::Text3));
        axis->setTickLabelFont(plotstyle::axisFont());
        axis->setLabelColor(theme.color(Token::Text3));
        axis->setLabelFont(plotstyle::axisFont());
    }
}

void PlotCanvas::setTimeRange(qint64 fromMs, qint64 toMs)
{
    m_frame.fromMs = qMin(fromMs, toMs);
    m_frame.toMs = qMax(qMax(fromMs, toMs), m_frame.fromMs + 1);
}

void PlotCanvas::setSparkline(bool sparkline)
{
    m_isSparkline = sparkline;
    m_overlay.isSparkline = sparkline;
    m_plottable->setSparkline(sparkline);
    setFocusPolicy(sparkline ? Qt::NoFocus : Qt::StrongFocus);
}

void PlotCanvas::setFocusedSeries(const QString& id)
{
    m_plottable->setFocusedSeries(id);
    redraw();
}

void PlotCanvas::setFaded(bool faded)
{
    if (m_plottable->setFaded(faded))
        redraw();
}

AxisWish PlotCanvas::wishFor(GraphAxis axis, int height) const
{
    AxisWish wish;
    const PlotData& plotData = m_model.data();
    wish.unit = m_model.unitOf(axis);
    wish.options = axis == GraphAxis::Left ? plotData.leftAxis : plotData.rightAxis;
    wish.maximumIntervals = qBound(1, height / kPixelsPerInterval, 4);
    const auto add = [&wish](double low, double high) {
        wish.lowest = wish.hasData ? qMin(wish.lowest, low) : low;
        wish.highest = wish.hasData ? qMax(wish.highest, high) : high;
        wish.hasData = true;
    };
    if (const auto range = m_model.valueRange(axis, m_frame.fromMs, m_frame.toMs))
        add(range->minimum, range->maximum);
    for (const PlotThreshold& threshold : plotData.thresholds) {
        if (threshold.axis == axis && std::isfinite(threshold.value))
            add(threshold.value, threshold.value);
    }
    for (const PlotPoint& point : plotData.points) {
        if (axis == GraphAxis::Left && std::isfinite(point.value))
            add(point.value, point.value);
    }
    return wish;
}

void PlotCanvas::layOut(const QSize& size)
{
    if (m_isSparkline) {
        layOutSparkline(size);
        return;
    }
    const int height = qMax(1, size.height() - kMarginTop - kMarginBottom);
    m_frame.left = niceAxis(wishFor(GraphAxis::Left, height));
    AxisWish right = wishFor(GraphAxis::Right, height);
    const auto isRight = [](const auto& drawn) { return drawn.axis == GraphAxis::Right; };
    const PlotData& shown = m_model.data();
    const bool hasSeriesRight = std::any_of(shown.series.cbegin(), shown.series.cend(), isRight)
        || std::any_of(shown.envelopes.cbegin(), shown.envelopes.cend(), isRight);
    if (m_frame.left.isUsed)
        right.intervals = qMax(1, static_cast<int>(valueTicks(m_frame.left).size()) - 1);
    m_frame.right = niceAxis(right);
    m_frame.right.isUsed = hasSeriesRight;
    setTicks(size);
}

void PlotCanvas::layOutSparkline(const QSize& size)
{
    m_frame.left = niceAxis(wishFor(GraphAxis::Left, size.height()));
    m_frame.right = niceAxis(wishFor(GraphAxis::Right, size.height()));
    // Without labels there is no reason to end on a round number.
    for (const GraphAxis which : {GraphAxis::Left, GraphAxis::Right}) {
        ValueAxis& axis = which == GraphAxis::Left ? m_frame.left : m_frame.right;
        const AxisWish wish = wishFor(which, size.height());
        if (wish.hasData && wish.highest > 0)
            axis.maximum = wish.highest * 1.1;
    }
    const QMargins margins(0, 3, 3, 1);
    axisRect()->setMargins(margins);
    m_frame.rect = QRectF(QRect(QPoint(), size).marginsRemoved(margins));
    for (QCPAxis* axis : {xAxis, yAxis, yAxis2})
        axis->setVisible(false);
    xAxis->setRange(static_cast<double>(m_frame.fromMs), static_cast<double>(m_frame.toMs));
    yAxis->setRange(m_frame.left.minimum, m_frame.left.maximum);
}

void PlotCanvas::setTicks(const QSize& size)
{
    const QVector<double> leftTicks = valueTicks(m_frame.left);
    const QVector<double> rightTicks = valueTicks(m_frame.right);
    QVector<QString> leftLabels;
    QVector<QString> rightLabels;
    for (const double value : leftTicks)
        leftLabels.append(format::axisLabel(value, m_frame.left.step, m_frame.left.scale));
    for (const double value : rightTicks) {
        rightLabels.append(
            m_frame.right.showUnits
                ? format::axisLabelWithUnit(value, m_frame.right.step, m_frame.right.scale)
                : format::axisLabel(value, m_frame.right.step, m_frame.right.scale));
    }
    const QString leftText = QString::fromStdString(m_model.data().leftAxis.label);
    const QString rightText = QString::fromStdString(m_model.data().rightAxis.label);
    const auto needed = [&](const QVector<QString>& labels, const QString& text) {
        return static_cast<int>(std::ceil(widest(labels))) + kLabelPadding + 4
            + (text.isEmpty() ? 0 : kAxisLabelHeight);
    };
    QMargins margins(
        qMax(m_frame.left.unit == QLatin1String("Percent") ? kMarginLeftPercent : kMarginLeft,
             needed(leftLabels, leftText)),
        kMarginTop,
        m_frame.right.isUsed ? qMax(kMarginRightAxis, needed(rightLabels, rightText))
                             : kMarginRight,
        kMarginBottom);
    // A very narrow graph keeps its data and loses its labels.
    const bool hasRoom = size.width() - margins.left() - margins.right() >= 40;
    if (!hasRoom)
        margins = QMargins(4, kMarginTop, 4, kMarginBottom);
    const bool isLow = size.height() < kMarginTop + kMarginBottom + 24;
    if (isLow)
        margins.setBottom(4);
    axisRect()->setMargins(margins);
    m_frame.rect = QRectF(QRect(QPoint(), size).marginsRemoved(margins));

    xAxis->setVisible(!isLow);
    yAxis->setVisible(true);
    yAxis->setTickLabels(hasRoom);
    yAxis->setLabel(hasRoom ? leftText : QString());
    yAxis2->setVisible(m_frame.right.isUsed && hasRoom);
    yAxis2->setLabel(rightText);
    yAxis->setRange(m_frame.left.minimum, m_frame.left.maximum);
    yAxis2->setRange(m_frame.right.minimum, m_frame.right.maximum);
    xAxis->setRange(static_cast<double>(m_frame.fromMs), static_cast<double>(m_frame.toMs));
    setTexts(yAxis, leftTicks, leftLabels);
    setTexts(yAxis2, rightTicks, rightLabels);
    QVector<double> times;
    m_frame.timeLabels.clear();
    QVector<QString> labels;
    for (const TimeTick& tick :
         timeTicks(m_frame.fromMs, m_frame.toMs, m_frame.rect.width(), m_zone)) {
        const double half = plotstyle::axisWidth(tick.label) / 2 + 1;
        const double x = m_frame.x(tick.timeMs);
        const bool isCut = x - half < 0 || x + half > size.width();
        times.append(static_cast<double>(tick.timeMs));
        labels.append(isCut ? QString() : tick.label);
        if (!isCut && !isLow)
            m_frame.timeLabels.append(
                QRectF(x - half, m_frame.rect.bottom() + kTickLength + 1, 2 * half,
                       size.height() - m_frame.rect.bottom() - kTickLength - 1));
    }
    setTexts(xAxis, times, labels);
}

void PlotCanvas::redraw()
{
    if (m_isDirty)
        return;
    m_isDirty = true;
    QMetaObject::invokeMethod(
        this, [this] { flush(); }, Qt::QueuedConnection);
}

void PlotCanvas::flush()
{
    if (m_isDirty)
        redrawNow();
}

void PlotCanvas::redrawNow()
{
    m_isDirty = false;
    // QCustomPlot learns of a screen with another ratio only from us.
    if (bufferDevicePixelRatio() != devicePixelRatioF())
        setBufferDevicePixelRatio(devicePixelRatioF());
    if (width() < 1 || height() < 1)
        return;
    applyColors();
    layOut(size());
    replot(rpQueuedRefresh);
}

void PlotCanvas::redrawOverlay()
{
    if (!m_isDirty)
        m_overlayLayer->replot();
}

QImage PlotCanvas::toImage(const QSize& size, double ratio, bool isTransparent)
{
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    applyColors();
    if (isTransparent)
        setBackground(QBrush(Qt::NoBrush));
    layOut(size);
    m_overlayLayer->setVisible(false);
    {
        QCPPainter painter(&image);
        toPainter(&painter, size.width(), size.height());
    }
    m_overlayLayer->setVisible(true);
    return image;
}

void PlotCanvas::resizeEvent(QResizeEvent* event)
{
    layOut(event->size());
    QCustomPlot::resizeEvent(event); // replots
}

bool PlotCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        redraw();
    return QCustomPlot::event(event);
}

} // namespace yagura
