// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/widgetkinds.h"

#include "core/metrics/graphdefinition.h"
#include "core/metrics/metriccatalogue.h"
#include "ui/dashboards/alarmbody.h"
#include "ui/dashboards/graphbody.h"
#include "ui/dashboards/numberbody.h"
#include "ui/dashboards/snapshotbody.h"
#include "ui/dashboards/textbody.h"
#include "ui/dashboards/waitingbody.h"

#include <QCoreApplication>

#include <algorithm>

namespace yagura {

namespace {

std::string view(const DashboardWidget& widget)
{
    if (widget.type != "metric")
        return {};
    const auto* value = widget.properties.if_contains("view");
    return value && value->is_string() ? std::string(value->get_string()) : "timeSeries";
}

bool isStacked(const DashboardWidget& widget)
{
    const auto* value = widget.properties.if_contains("stacked");
    return value && value->is_bool() && value->get_bool();
}

DashboardWidget newMetricWidget(const std::string& region, const char* viewName, bool stacked)
{
    DashboardWidget widget;
    widget.type = "metric";
    widget.properties["metrics"] = boost::json::array();
    widget.properties["view"] = viewName;
    if (std::string_view(viewName) == "timeSeries")
        widget.properties["stacked"] = stacked;
    else
        widget.properties["sparkline"] = true;
    widget.properties["region"] = region;
    widget.properties["stat"] = "Average";
    widget.properties["period"] = 60;
    return widget;
}

DashboardWidget newSnapshotWidget(const std::string& region, const char* viewName)
{
    DashboardWidget widget = newMetricWidget(region, viewName, false);
    widget.properties.erase("sparkline");
    if (std::string_view(viewName) == "gauge") // the service refuses a gauge without bounds
        widget.properties["yAxis"] = {{"left", {{"min", 0}, {"max", 100}}}};
    return widget;
}

DashboardWidget newText(const std::string&)
{
    DashboardWidget widget;
    widget.type = "text";
    widget.properties["markdown"]
        = QCoreApplication::translate("WidgetKinds",
                                      "## Heading\n\nText with *emphasis*, "
                                      "[links](https://example.com) and lists.")
              .toStdString();
    return widget;
}

DashboardWidget newAlarms(const std::string&)
{
    DashboardWidget widget;
    widget.type = "alarm";
    widget.properties["title"]
        = QCoreApplication::translate("WidgetKinds", "Alarm status").toStdString();
    widget.properties["alarms"] = boost::json::array();
    return widget;
}

template <typename Body>
WidgetBody* makeBody(BoardContext& context, QWidget* parent)
{
    return new Body(context, parent);
}

DashboardWidget nothing(const std::string&)
{
    return {};
}

template <int Index>
bool hasView(const DashboardWidget& widget)
{
    static constexpr const char* kViews[] = {"gauge", "bar", "pie", "table"};
    return view(widget) == kViews[Index];
}

std::vector<WidgetKind> makeKinds()
{
    const auto text = [](const char* name) { return name; };
    std::vector<WidgetKind> kinds;
    kinds.push_back(
        {QStringLiteral("line"),
         QStringLiteral("w-line"),
         text(QT_TRANSLATE_NOOP("WidgetKinds", "Line")),
         {8, 6},
         {4, 3},
         true,
         true,
         [](const DashboardWidget& w) { return view(w) == "timeSeries" && !isStacked(w); },
         [](const std::string& region) { return newMetricWidget(region, "timeSeries", false); },
         makeBody<GraphBody>});
    kinds.push_back(
        {QStringLiteral("area"),
         QStringLiteral("w-area"),
         text(QT_TRANSLATE_NOOP("WidgetKinds", "Stacked area")),
         {8, 6},
         {4, 3},
         true,
         true,
         [](const DashboardWidget& w) { return view(w) == "timeSeries" && isStacked(w); },
         [](const std::string& region) { return newMetricWidget(region, "timeSeries", true); },
         makeBody<GraphBody>});
    kinds.push_back(
        {QStringLiteral("number"),
         QStringLiteral("w-number"),
         text(QT_TRANSLATE_NOOP("WidgetKinds", "Number")),
         {4, 3},
         {3, 3},
         true,
         true,
         [](const DashboardWidget& w) { return view(w) == "singleValue"; },
         [](const std::string& region) { return newMetricWidget(region, "singleValue", false); },
         makeBody<NumberBody>});
    kinds.push_back({QStringLiteral("gauge"),
                     QStringLiteral("w-gauge"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Gauge")),
                     {4, 5},
                     {3, 3},
                     true,
                     true,
                     hasView<0>,
                     [](const std::string& region) { return newSnapshotWidget(region, "gauge"); },
                     makeBody<SnapshotBody>});
    kinds.push_back({QStringLiteral("bar"),
                     QStringLiteral("w-bar"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Bar")),
                     {6, 5},
                     {4, 3},
                     true,
                     true,
                     hasView<1>,
                     [](const std::string& region) { return newSnapshotWidget(region, "bar"); },
                     makeBody<SnapshotBody>});
    kinds.push_back({QStringLiteral("pie"),
                     QStringLiteral("w-pie"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Pie")),
                     {5, 5},
                     {4, 3},
                     true,
                     true,
                     hasView<2>,
                     [](const std::string& region) { return newSnapshotWidget(region, "pie"); },
                     makeBody<SnapshotBody>});
    kinds.push_back({QStringLiteral("table"),
                     QStringLiteral("table"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Table")),
                     {8, 6},
                     {4, 3},
                     false,
                     true,
                     hasView<3>,
                     nothing,
                     makeBody<WaitingBody>});
    kinds.push_back({QStringLiteral("text"),
                     QStringLiteral("w-text"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Text")),
                     {5, 3},
                     {4, 3},
                     true,
                     false,
                     [](const DashboardWidget& w) { return w.type == "text"; },
                     newText,
                     makeBody<TextBody>});
    kinds.push_back({QStringLiteral("alarm"),
                     QStringLiteral("w-alarm"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Alarm status")),
                     {7, 3},
                     {4, 3},
                     true,
                     false,
                     [](const DashboardWidget& w) { return w.type == "alarm"; },
                     newAlarms,
                     makeBody<AlarmBody>});
    kinds.push_back({QStringLiteral("logs"),
                     QStringLiteral("w-logs"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Logs table")),
                     {24, 5},
                     {4, 3},
                     false,
                     false,
                     [](const DashboardWidget& w) { return w.type == "log"; },
                     nothing,
                     makeBody<WaitingBody>});
    kinds.push_back({QStringLiteral("unknown"),
                     QStringLiteral("code"),
                     text(QT_TRANSLATE_NOOP("WidgetKinds", "Widget")),
                     {6, 6},
                     {4, 3},
                     false,
                     false,
                     [](const DashboardWidget&) { return true; },
                     nothing,
                     makeBody<WaitingBody>});
    return kinds;
}

} // namespace

QString WidgetKind::label() const
{
    return QCoreApplication::translate("WidgetKinds", name);
}

const std::vector<WidgetKind>& widgetKinds()
{
    static const std::vector<WidgetKind> kinds = makeKinds();
    return kinds;
}

const WidgetKind& widgetKindOf(const DashboardWidget& widget)
{
    const auto& kinds = widgetKinds();
    return *std::find_if(kinds.begin(), kinds.end(),
                         [&](const WidgetKind& kind) { return kind.matches(widget); });
}

const WidgetKind* widgetKindById(const QString& id)
{
    const auto& kinds = widgetKinds();
    const auto it = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const WidgetKind& kind) { return kind.id == id; });
    return it == kinds.end() ? nullptr : &*it;
}

DashboardWidget metricWidget(const WidgetKind& kind, const std::vector<Metric>& metrics,
                             const std::string& region)
{
    DashboardWidget widget = kind.create(region);
    widget.rect.width = kind.defaultSize.width;
    widget.rect.height = kind.defaultSize.height;
    if (metrics.empty())
        return widget;
    const Metric& first = metrics.front();
    widget.properties["stat"] = defaultStatistic(first.nameSpace, first.metricName);
    widget.properties["title"] = first.metricName;
    return withMetrics(std::move(widget), metrics);
}

DashboardWidget withMetrics(DashboardWidget widget, const std::vector<Metric>& metrics)
{
    GraphDefinition graph = graphFromProperties(widget.properties);
    const std::size_t before = graph.rows.size();
    for (const Metric& metric : metrics) {
        const std::string stat(defaultStatistic(metric.nameSpace, metric.metricName));
        const bool known = std::any_of(graph.rows.begin(), graph.rows.end(),
                                       [&](const GraphRow& row) { return row.metric == metric; });
        if (known)
            continue;
        GraphRow row;
        row.metric = metric;
        row.hasOwnStat = stat != graph.stat;
        row.stat = stat;
        row.periodSeconds = graph.periodSeconds;
        graph.rows.push_back(std::move(row));
    }
    if (graph.rows.size() == before)
        return widget;
    // Only the new rows are written, after those that are there: these stay as somebody wrote them,
    // shorthand included.
    const std::vector<GraphRow> fresh(graph.rows.begin() + static_cast<std::ptrdiff_t>(before),
                                      graph.rows.end());
    boost::json::array rows;
    if (const auto* existing = widget.properties.if_contains("metrics");
        existing && existing->is_array())
        rows = existing->get_array();
    for (const boost::json::value& row : rowsToJson(fresh, graph))
        rows.push_back(row);
    widget.properties["metrics"] = std::move(rows);
    return widget;
}

} // namespace yagura
