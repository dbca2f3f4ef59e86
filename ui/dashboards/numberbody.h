// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/widgetbody.h"

#include <QVector>

#include <optional>

namespace yagura {

struct MetricValues;

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
        QString label;
        QString number; ///< "1,176"
        QString unit; ///< "/min"
        QString note; ///< "+1.9 %" or "≥ 2 %"
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
    void updateAlarms();
    void drawValue(QPainter& painter, const QRect& rect, const Value& value) const;

    GraphDefinition m_graph;
    QVector<Value> m_values;
    QVector<QString> m_units; ///< service spelling, parallel to m_values
    QVector<int> m_rows; ///< index of the row, parallel to m_values
    QVector<QString> m_changes; ///< the note without an alarm, parallel to m_values
    QString m_error;
    qint64 m_fromMs = 0;
    qint64 m_toMs = 0;
    int m_generation = 0; ///< of the newest request: late answers of older ones are dropped
    bool m_isLoading = false;
    bool m_hasLoaded = false;
};

} // namespace yagura
