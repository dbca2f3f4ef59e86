// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/columnreducer.h"
#include "ui/plot/customplot.h"
#include "ui/plot/plotframe.h"
#include "ui/plot/plotmodel.h"

#include <utility>

namespace yagura {

/// All series of one graph. Dense lines and all areas are written column by column into one image,
/// sparse lines are stroked: a wide joined pen never reaches dense data, where it would take
/// seconds.
class SpanPlottable final : public QCPAbstractPlottable
{
    Q_OBJECT
public:
    /// Model and frame outlive the plottable.
    SpanPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis, const PlotModel& model,
                  const PlotFrame& frame);

    void setSparkline(bool sparkline) { m_isSparkline = sparkline; }
    void setFocusedSeries(const QString& id) { m_focusedId = id; } ///< the others fade; empty: none

    /// @return whether that is a change
    bool setFaded(bool faded) { return std::exchange(m_isFaded, faded) != faded; }

    double selectTest(const QPointF& pos, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain,
                           const QCPRange& inKeyRange) const override;

protected:
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    [[nodiscard]] ColumnMapping mapping(GraphAxis axis) const;
    [[nodiscard]] double opacityOf(const DrawnSeries& series) const;
    void drawEnvelopes();
    void drawAreas();
    void drawDense(const DrawnSeries& series, qsizetype first, qsizetype last);
    void drawSparse(QCPPainter* painter, const DrawnSeries& series, qsizetype first,
                    qsizetype last) const;
    void drawLone(QCPPainter* painter, const DrawnSeries& series, qsizetype first,
                  qsizetype last) const;
    void drawIncomplete(QCPPainter* painter, const DrawnSeries& series) const;
    void drawAnomalies(QCPPainter* painter) const;
    void drawLastDot(QCPPainter* painter, const DrawnSeries& series) const;
    [[nodiscard]] QPointF pixel(const DrawnSeries& series, qsizetype i) const;
    [[nodiscard]] bool hasDashedEnd(const DrawnSeries& series) const;

    const PlotModel& m_model;
    const PlotFrame& m_frame;
    ColumnRaster m_raster;
    std::vector<ColumnSpan> m_columns;
    QString m_focusedId;
    bool m_isSparkline = false;
    bool m_isFaded = false;
};

} // namespace yagura
