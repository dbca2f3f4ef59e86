// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/widgetbody.h"

#include <QVector>

#include <optional>

namespace yagura {

struct GraphValue;
struct MetricValues;
struct PlotSeries;

/// The number widget: the latest value, large, with its unit; a sparkline; the change against the
/// range before, or the condition that is breached. Several rows stand side by side.
class NumberBody final : public WidgetBody
{
    Q_OBJECT
public:
    NumberBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    void refresh() override;
    QString title() const override;
    QString scopeText() const override;
    bool isInAlarm() const override;
    bool isSettled() const override { return !m_isLoading; }
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;

    struct Value
    {
        GraphRow row; ///< that it answers; the widget may have others by now
        QString label;
        QString number; ///< "1,176"
        QString unit; ///< "/min"
        QString serviceUnit; ///< as the service spells it
        QString note; ///< "+1.9 %" or "≥ 2 %"
        QString change; ///< the note without an alarm
        std::optional<double> threshold;
        bool isInAlarm = false;
        int paletteIndex = 0;
        QColor color; ///< invalid: the palette's
        QVector<qint64> times;
        QVector<double> values;
        int periodSeconds = 60;
    };
    [[nodiscard]] const QVector<Value>& values() const { return m_values; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void show(const MetricValues& fetched);
    void addRow(const GraphRow& row, const MetricValues& fetched,
                const QVector<GraphValue>& values);
    [[nodiscard]] static Value valueOf(const GraphRow& row, const GraphValue& value,
                                       const PlotSeries& series, const MetricValues& fetched);
    void updateAlarms();
    void drawValue(QPainter& painter, const QRect& rect, const Value& value) const;

    GraphDefinition m_graph;
    QVector<Value> m_values;
    QString m_error;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    int m_generation = 0; ///< of the newest request: late answers of older ones are dropped
    bool m_isLoading = false;
    bool m_hasLoaded = false;
};

} // namespace yagura
