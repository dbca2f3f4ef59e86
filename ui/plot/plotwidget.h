// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plotdata.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

class QMenu;

namespace yagura {

class TimeCursor;

/// One graph: axes, series, crosshair, legend, zoom. Wraps QCustomPlot; nobody outside ui/plot
/// includes qcustomplot.h. Holds no query: setData() gives it values. Frame rules: ../README.md.
class PlotWidget final : public QWidget
{
    Q_OBJECT
public:
    explicit PlotWidget(QWidget* parent = nullptr);
    ~PlotWidget() override;

    void setData(const PlotData& data); ///< keeps hidden/isolated series by id
    [[nodiscard]] const PlotData& data() const;
    void setTimeRange(qint64 fromMs, qint64 toMs);
    void setZone(const QTimeZone& zone);
    /// Shared crosshair; nullptr: none.
    void setCursor(TimeCursor* cursor);
    using QWidget::setCursor; ///< the pointer's shape
    void setLegendPosition(LegendPosition position);
    /// Sparkline mode: no axes, no legend, 1.25 px line, 12 % fill.
    void setSparkline(bool sparkline);
    /// The threshold with this index may be dragged (create-alarm dialogue); -1: none.
    void setDraggableThreshold(int index);

    /// Draws the graph as it is now, without crosshair, into `rect` of the painter's device, in the
    /// given theme; used for PNG export and dashboards to pictures. `scale` multiplies pens and
    /// fonts' device pixels (1 to 4).
    void render(class QPainter& painter, const QRect& rect, bool isTransparent = false);
    [[nodiscard]] QString accessibleSummary()
        const; ///< title-less: range, last, minimum, maximum of each series

    /// What the left axis shows now, from its lower to its upper end.
    [[nodiscard]] std::pair<double, double> valueRange() const;

    /// Where series leave their envelopes, oldest first; hidden ones do not count.
    [[nodiscard]] QVector<PlotAnomaly> anomalies() const;
    /// Puts the crosshair there, as if the pointer were.
    void showCrosshair(qint64 timeMs);
    /// What the tooltip says now, to the clipboard; nothing without a crosshair.
    void copyReadings();

    void setFaded(bool faded); ///< data of an earlier refresh, shown while there is nothing newer

    void setSeriesVisible(const QString& id, bool visible);
    void isolateSeries(const QString& id); ///< again: all back
    [[nodiscard]] bool isSeriesVisible(const QString& id) const;

signals:
    void rangeSelected(qint64 fromMs, qint64 toMs); ///< dragged across the plot
    void zoomBackRequested(); ///< double click
    void panned(qint64 deltaMs); ///< Shift+drag, middle drag or keyboard, on release
    void thresholdDragged(int index, double value, bool finished);
    void seriesMenuRequested(const QString& id, const QPoint& globalPos);
    void plotMenuRequested(const QPoint& globalPos);
    void seriesVisibilityChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
