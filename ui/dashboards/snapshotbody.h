// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/plot/plotdata.h"

namespace yagura {

struct MetricValues;

/// Gauge, bar and pie: one value per series, the newest or (setPeriodToTimeRange) that of the whole
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
    [[nodiscard]] GraphDefinition drawnDefinition() const; ///< with the zones of its alarms

    GraphDefinition m_graph;
    PlotData m_data;
    TimeRange m_range;
    QString m_message; ///< instead of values
    bool m_isError = false;
    int m_generation = 0;
    bool m_isLoading = false;
    bool m_hasLoaded = false;
};

} // namespace yagura
