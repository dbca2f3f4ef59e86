// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"
#include "ui/plot/plotdata.h"
#include "ui/plot/snapshots.h"

#include <QWidget>

namespace yagura {

/// What one series comes to in a view of single values: its newest datapoint whose period is full,
/// or the only one it has.
struct GraphValue
{
    QString id;
    QString label;
    double value = 0; ///< NaN without any datapoint
    QString number; ///< the value, or the dash
    QString unit; ///< behind it; may be empty
    QColor color;
    int series = 0; ///< in PlotData::series
};

/// Of every visible series, in their order. Envelopes and earlier periods have none.
QVector<GraphValue> graphValues(const PlotData& data);

/// "44 %"
QString valueText(const GraphValue& value);

/// "CPU 44 %; Memory 12 %"
QString valuesText(const PlotData& data);

/// True for a line where a zone of a gauge begins: visible, and not filled downwards.
bool isGaugeZone(const HorizontalAnnotation& line);

/// What a definition says about the scale of a gauge: its left axis (0 to 100 without), and the
/// zones that begin within it.
snapshots::GaugeScale gaugeScale(const GraphDefinition& definition);

/// Draws the values as numbers, gauges, bars or shares, as the definition's kind says; of a table
/// its newest values as numbers. In the theme of the moment.
void paintSnapshot(QPainter& painter, const QRect& rect, const GraphDefinition& definition,
                   const PlotData& data, const TimeRange& range);

/// The values in the window.
class SnapshotView final : public QWidget
{
    Q_OBJECT
public:
    explicit SnapshotView(QWidget* parent = nullptr);
    void setContent(const GraphDefinition& definition, const PlotData& data,
                    const TimeRange& range);
    [[nodiscard]] QString summary() const { return valuesText(m_data); }

signals:
    void menuRequested(const QPoint& globalPos);

protected:
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    GraphDefinition m_definition;
    PlotData m_data;
    TimeRange m_range;
};

} // namespace yagura
