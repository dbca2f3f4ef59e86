// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/servicedashboards.h"
#include "core/dashboards/services/servicemetrics.h"
#include "core/metrics/graphdefinition.h"

namespace yagura::services {

/// Puts the widgets of one service's dashboard together: for servicedashboards.cpp alone.
class ServiceBoardBuilder
{
public:
    ServiceBoardBuilder(ServiceMetrics metrics, std::string nameSpace,
                        const ServiceBoardOptions& options);

    void addParts(std::span<const Part> parts);
    /// A graph for each metric, for services without a layout of their own.
    void addEveryMetric();
    [[nodiscard]] ServiceBoard take();

private:
    struct Widget
    {
        DashboardWidget widget;
        int columns = 8;
        int height = 6;
    };

    void addPart(const Part& part);
    void addRows(GraphDefinition& graph, const Part& part, const Row& row, bool isOnlyRow);
    void summarise(GraphDefinition& graph, const Part& part) const;
    void addAlarms();
    void addText(const std::string& markdown);
    void layOut();
    [[nodiscard]] std::string label(const Metric& metric, const Row& row, bool isOnlyRow,
                                    bool isOnlyMetric) const;
    [[nodiscard]] std::string translated(const char* text) const;
    [[nodiscard]] int periodOf(const Metric& metric) const;

    ServiceMetrics m_metrics;
    std::string m_nameSpace;
    const ServiceBoardOptions& m_options;
    std::vector<std::string> m_resources; ///< those asked for
    std::vector<Widget> m_widgets;
    std::optional<Widget> m_alarms;
    int m_shown = 0;
};

} // namespace yagura::services
