// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/services/serviceboardbuilder.h"

#include "core/metrics/metriccatalogue.h"

#include <boost/json/value_from.hpp>

#include <QtGlobal>

#include <algorithm>

namespace yagura::services {

namespace {

constexpr int kNumberHeight = 3;
constexpr int kGraphHeight = 6;
constexpr int kShareHeight = 8; // of bars and shares: room for eight rows
constexpr int kAlarmHeight = kNumberHeight; // so that they can stand beside numbers
constexpr int kLeastAlarmColumns = 8;
constexpr int kMaxGraphs = 60; ///< of a service without a layout of its own
constexpr std::size_t kMaxAlarms = 100; ///< that the service allows in one widget

const char* kFirstOfAll = QT_TRANSLATE_NOOP("ServiceDashboards", "%1 (first %2 of %3)");
const char* kWithLabel = QT_TRANSLATE_NOOP("ServiceDashboards", "%1 %2");
const char* kAlarms = QT_TRANSLATE_NOOP("ServiceDashboards", "Alarms");
const char* kFirstGraphs = QT_TRANSLATE_NOOP(
    "ServiceDashboards", "The first %1 of %2 metrics. All are on the Metrics page.");

void replace(std::string& text, std::string_view what, const std::string& by)
{
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
}

const char* functionOf(Summary summary)
{
    switch (summary) {
    case Summary::Average:
        return "AVG";
    case Summary::Maximum:
        return "MAX";
    case Summary::Minimum:
        return "MIN";
    case Summary::Sum:
        break;
    }
    return "SUM";
}

GraphKind kindOf(View view)
{
    switch (view) {
    case View::Number:
        return GraphKind::SingleValue;
    case View::Bar:
        return GraphKind::Bar;
    case View::Pie:
        return GraphKind::Pie;
    case View::Line:
    case View::Area:
        break;
    }
    return GraphKind::TimeSeries;
}

} // namespace

ServiceBoardBuilder::ServiceBoardBuilder(ServiceMetrics metrics, std::string nameSpace,
                                         const ServiceBoardOptions& options)
    : m_metrics(std::move(metrics))
    , m_nameSpace(std::move(nameSpace))
    , m_options(options)
{
    for (const std::string& resource : m_metrics.resources()) {
        const bool isWanted = options.resources.empty()
            || std::find(options.resources.begin(), options.resources.end(), resource)
                != options.resources.end();
        if (isWanted)
            m_resources.push_back(resource);
    }
    addAlarms();
}

std::string ServiceBoardBuilder::translated(const char* text) const
{
    return m_options.translate ? m_options.translate(text) : std::string(text);
}

int ServiceBoardBuilder::periodOf(const Metric& metric) const
{
    constexpr int kShortest = 60;
    if (m_options.reportingSeconds)
        return std::max(kShortest, m_options.reportingSeconds(metric));
    const MetricInfo* info = metricInfo(metric.nameSpace, metric.metricName);
    return info ? info->periodSeconds : kShortest;
}

std::string ServiceBoardBuilder::label(const Metric& metric, const Row& row, bool isOnlyRow,
                                       bool isOnlyMetric) const
{
    std::string text;
    const std::string resource = resourceOf(metric, m_metrics.dimensions());
    const bool namesResource = m_resources.size() > 1 || (isOnlyRow && isOnlyMetric);
    if (namesResource)
        text = shortResourceName(resource);
    if (!isOnlyMetric) {
        for (const Dimension& dimension : metric.dimensions) {
            const bool isResource = dimension.value == resource;
            const bool isFixed = row.where.starts_with(dimension.name + "=");
            if (!isResource && !isFixed)
                text += (text.empty() ? "" : " ") + shortResourceName(dimension.value);
        }
    }
    if (row.label) {
        if (text.empty())
            return translated(row.label);
        std::string both = translated(kWithLabel);
        replace(both, "%1", text);
        replace(both, "%2", translated(row.label));
        return both;
    }
    return text.empty() ? metric.metricName : text;
}

void ServiceBoardBuilder::addRows(GraphDefinition& graph, const Part& part, const Row& row,
                                  bool isOnlyRow)
{
    const auto add = [&](const std::string& resource) {
        const auto metrics = m_metrics.of(row.metricName, resource, row.where);
        for (const Metric* metric : metrics) {
            GraphRow& added = graph.rows.emplace_back();
            added.metric = *metric;
            added.stat = row.stat;
            added.label = label(*metric, row, isOnlyRow, metrics.size() == 1);
            const int period = periodOf(*metric);
            if (graph.rows.size() == 1) {
                graph.stat = row.stat;
                graph.periodSeconds = period;
            }
            // One that reports once a day must not hide what the others do every minute.
            graph.periodSeconds = std::min(graph.periodSeconds, period);
            added.hasOwnStat = added.stat != graph.stat;
        }
        return !metrics.empty();
    };
    if (row.rows == Rows::Total) {
        add({});
        return;
    }
    const auto metricsOfPart
        = std::count_if(part.rows.begin(), part.rows.end(),
                        [](const Row& each) { return !each.metricName.empty(); });
    const int most = part.view == View::Number
        ? kMaxServiceNumbers
        : std::max(2, kMaxServiceLines / static_cast<int>(metricsOfPart));
    int added = 0;
    int all = 0;
    for (const std::string& resource : m_resources) {
        if (m_metrics.of(row.metricName, resource, row.where).empty())
            continue;
        ++all;
        if (added < most && add(resource))
            ++added;
    }
    if (m_metrics.resources().empty() && add({})) // a namespace whose metrics name no resource
        return;
    if (part.view != View::Number)
        m_shown = std::max(m_shown, added);
    if (added < all) {
        std::string title = translated(kFirstOfAll);
        replace(title, "%1", translated(part.title));
        replace(title, "%2", std::to_string(added));
        replace(title, "%3", std::to_string(all));
        graph.title = title;
    }
}

void ServiceBoardBuilder::summarise(GraphDefinition& graph, const Part& part) const
{
    if (graph.rows.size() < 2)
        return;
    int number = 0;
    for (GraphRow& row : graph.rows) {
        row.id = "m" + std::to_string(++number);
        row.visible = false;
    }
    GraphRow sum;
    sum.id = "e1";
    sum.expression = std::string(functionOf(part.summary)) + "(METRICS())";
    sum.label = graph.title;
    sum.stat = graph.stat;
    sum.periodSeconds = graph.periodSeconds;
    graph.rows.insert(graph.rows.begin(), std::move(sum));
}

void ServiceBoardBuilder::addPart(const Part& part)
{
    GraphDefinition graph;
    graph.title = translated(part.title);
    graph.kind = kindOf(part.view);
    graph.region = m_options.region;
    graph.stacked = part.view == View::Area;
    const bool isOnlyRow = part.rows[1].metricName.empty();
    for (const Row& row : part.rows) {
        if (!row.metricName.empty())
            addRows(graph, part, row, isOnlyRow);
    }
    if (graph.rows.empty())
        return;
    for (GraphRow& row : graph.rows)
        row.periodSeconds = graph.periodSeconds;
    if (part.view == View::Number) {
        graph.sparkline = true;
        summarise(graph, part);
    } else if (part.view == View::Line || part.view == View::Area) {
        graph.leftAxis.minimum = 0;
    }
    Widget widget;
    widget.widget.type = "metric";
    widget.widget.properties = propertiesFromGraph(graph);
    widget.columns = part.width;
    const bool isShare = part.view == View::Bar || part.view == View::Pie;
    widget.height = part.view == View::Number ? kNumberHeight
        : isShare                             ? kShareHeight
                                              : kGraphHeight;
    m_widgets.push_back(std::move(widget));
}

void ServiceBoardBuilder::addParts(std::span<const Part> parts)
{
    for (const Part& part : parts)
        addPart(part);
}

void ServiceBoardBuilder::addEveryMetric()
{
    const std::vector<std::string> names = m_metrics.metricNames();
    int graphs = 0;
    for (const std::string& name : names) {
        if (graphs == kMaxGraphs)
            break;
        Part part;
        part.title = name.c_str();
        part.rows[0] = {name, defaultStatistic(m_nameSpace, name)};
        const std::size_t before = m_widgets.size();
        addPart(part);
        graphs += static_cast<int>(m_widgets.size() - before);
        const bool hasTotal = !m_metrics.resources().empty() && m_options.resources.empty();
        if (m_widgets.size() == before && hasTotal) { // only without a resource
            part.rows[0].rows = Rows::Total;
            addPart(part);
            ++graphs;
        }
    }
    if (graphs < static_cast<int>(names.size()) && graphs == kMaxGraphs) {
        std::string text = translated(kFirstGraphs);
        replace(text, "%1", std::to_string(graphs));
        replace(text, "%2", std::to_string(names.size()));
        addText(text);
    }
}

void ServiceBoardBuilder::addText(const std::string& markdown)
{
    Widget widget;
    widget.widget.type = "text";
    widget.widget.properties["markdown"] = markdown;
    widget.columns = kGridColumns;
    widget.height = 2;
    m_widgets.push_back(std::move(widget));
}

void ServiceBoardBuilder::addAlarms()
{
    std::vector<std::string> arns;
    for (const ServiceAlarm& alarm : m_options.alarms) {
        if (alarm.nameSpace != m_nameSpace || arns.size() == kMaxAlarms)
            continue;
        const std::string resource
            = resourceOf({alarm.nameSpace, {}, alarm.dimensions}, m_metrics.dimensions());
        const bool isOfAll = m_options.resources.empty();
        if (isOfAll
            || std::find(m_resources.begin(), m_resources.end(), resource) != m_resources.end())
            arns.push_back(alarm.arn);
    }
    if (arns.empty())
        return; // the service refuses an alarm widget without alarms
    Widget widget;
    widget.widget.type = "alarm";
    widget.widget.properties["title"] = translated(kAlarms);
    widget.widget.properties["sortBy"] = "stateUpdatedTimestamp";
    widget.widget.properties["alarms"] = boost::json::value_from(arns);
    widget.columns = kGridColumns;
    widget.height = kAlarmHeight;
    m_alarms = std::move(widget);
}

void ServiceBoardBuilder::layOut()
{
    // Widgets of one height stand side by side as far as they fit; then each row is stretched to
    // the full width.
    int y = 0;
    for (std::size_t first = 0; first < m_widgets.size();) {
        std::size_t end = first;
        int columns = 0;
        while (end < m_widgets.size() && m_widgets[end].height == m_widgets[first].height
               && columns + m_widgets[end].columns <= kGridColumns)
            columns += m_widgets[end++].columns;
        int x = 0;
        int used = 0;
        for (std::size_t i = first; i < end; ++i) {
            used += m_widgets[i].columns;
            const int right = used * kGridColumns / columns;
            m_widgets[i].widget.rect = {x, y, right - x, m_widgets[i].height};
            x = right;
        }
        y += m_widgets[first].height;
        first = end;
    }
}

ServiceBoard ServiceBoardBuilder::take()
{
    if (m_alarms) {
        // Beside the numbers where there is room, else below them, above the graphs.
        int numberColumns = 0;
        auto graphs = m_widgets.begin();
        for (; graphs != m_widgets.end() && graphs->height == kNumberHeight; ++graphs)
            numberColumns += graphs->columns;
        if (kGridColumns - numberColumns >= kLeastAlarmColumns)
            m_alarms->columns = kGridColumns - numberColumns;
        m_widgets.insert(graphs, std::move(*m_alarms));
        m_alarms.reset();
    }
    layOut();
    ServiceBoard board;
    int id = 0;
    for (Widget& widget : m_widgets) {
        widget.widget.id = ++id;
        board.dashboard.widgets.push_back(std::move(widget.widget));
    }
    board.resources = static_cast<int>(m_resources.size());
    board.shownResources = m_shown;
    return board;
}

} // namespace yagura::services
