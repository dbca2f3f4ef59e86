// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/plot/snapshots.h"

namespace yagura {

struct MetricValues;

/// Gauge, bar and pie: one value per row, the newest or (setPeriodToTimeRange) that of the whole
/// range.
class SnapshotBody final : public WidgetBody
{
    Q_OBJECT
public:
    SnapshotBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    void refresh() override;
    QString title() const override;
    QString scopeText() const override;
    bool isInAlarm() const override;
    bool isSettled() const override { return !m_isLoading; }
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const MetricValues& fetched);
    [[nodiscard]] snapshots::GaugeScale gaugeScale() const;
    [[nodiscard]] QVector<snapshots::Item> colouredItems() const; ///< in the theme of the moment

    GraphDefinition m_graph;
    QVector<snapshots::Item> m_items;
    QVector<int> m_rows; ///< whose they are, parallel: the theme's colours follow from it
    QString m_total;
    QString m_caption;
    QString m_message; ///< instead of values
    bool m_isError = false;
    int m_generation = 0;
    bool m_isLoading = false;
};

} // namespace yagura
