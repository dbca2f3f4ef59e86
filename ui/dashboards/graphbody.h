// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmrequests.h"
#include "core/metrics/graphdefinition.h"
#include "ui/dashboards/widgetbody.h"
#include "ui/plot/plotwidget.h"

namespace yagura {

class GraphView;

/// Line and stacked area: a GraphView with what the board knows about alarms drawn into it.
class GraphBody final : public WidgetBody
{
    Q_OBJECT
public:
    GraphBody(BoardContext& context, QWidget* parent);

    void setWidget(const DashboardWidget& widget) override;
    void refresh() override;
    QString title() const override;
    QString scopeText() const override;
    bool isInAlarm() const override { return m_isInAlarm; }
    bool isSettled() const override;
    QString summary() const override;
    void drawPicture(QPainter& painter, const QRect& rect) override;
    void addMenuEntries(QMenu& menu) override;

    GraphView* view() const { return m_view; }

private:
    struct Decoration
    {
        QVector<PlotBand> bands;
        QVector<PlotThreshold> thresholds;
        bool isInAlarm = false;
    };
    Decoration decoration(const QVector<PlotSeries>& series) const;
    void addAlarm(Decoration& decoration, const MetricAlarm& alarm, GraphAxis axis,
                  const QVector<PlotSeries>& series) const;
    void updateAlarms();

    GraphView* m_view = nullptr;
    GraphDefinition m_graph;
    bool m_isInAlarm = false;
    QString m_decorationKey; ///< what was drawn last, so that nothing is fetched for nothing
};

/// What a graph is about beside its title: the one resource that all its metrics share; else empty.
QString sharedResource(const GraphDefinition& graph);

} // namespace yagura
