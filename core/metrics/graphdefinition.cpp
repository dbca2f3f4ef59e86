// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/graphdefinition.h"

#include "core/metrics/graphjson.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yagura {

namespace {

namespace json = boost::json;

constexpr std::array<std::pair<std::string_view, GraphKind>, 6> kViews{
    {{"timeSeries", GraphKind::TimeSeries},
     {"singleValue", GraphKind::SingleValue},
     {"gauge", GraphKind::Gauge},
     {"bar", GraphKind::Bar},
     {"pie", GraphKind::Pie},
     {"table", GraphKind::Table}}};
constexpr std::array<std::pair<std::string_view, LegendPosition>, 3> kLegends{
    {{"bottom", LegendPosition::Bottom},
     {"right", LegendPosition::Right},
     {"hidden", LegendPosition::Hidden}}};

template <typename Table, typename Value>
Value byName(const Table& table, std::string_view name, Value fallback)
{
    for (const auto& [text, value] : table) {
        if (text == name)
            return value;
    }
    return fallback;
}

template <typename Table, typename Value>
json::string_view nameOf(const Table& table, Value wanted)
{
    for (const auto& [text, value] : table) {
        if (value == wanted)
            return {text.data(), text.size()};
    }
    return {};
}

AxisOptions readAxis(const json::object* axes, std::string_view side)
{
    AxisOptions options;
    const json::object* axis = axes ? graphjson::child(*axes, side) : nullptr;
    if (!axis)
        return options;
    options.label = graphjson::text(*axis, "label");
    options.minimum = graphjson::number(*axis, "min");
    options.maximum = graphjson::number(*axis, "max");
    options.showUnits = graphjson::flag(*axis, "showUnits", true);
    return options;
}

void readAnnotations(const json::object& annotations, GraphDefinition& graph)
{
    if (const json::array* lines = graphjson::list(annotations, "horizontal")) {
        for (const json::value& line : *lines) {
            if (auto annotation = graphjson::readHorizontal(line))
                graph.horizontal.push_back(*annotation);
        }
    }
    if (const json::array* lines = graphjson::list(annotations, "vertical")) {
        for (const json::value& line : *lines) {
            if (auto annotation = graphjson::readVertical(line))
                graph.vertical.push_back(*annotation);
        }
    }
    if (const json::array* alarms = graphjson::list(annotations, "alarms")) {
        for (const json::value& alarm : *alarms) {
            if (alarm.is_string())
                graph.alarmArns.emplace_back(alarm.get_string().data(), alarm.get_string().size());
        }
    }
}

/// Everything but the rows, which need the widget's own statistic and period first.
GraphDefinition readWithoutRows(const json::object& properties)
{
    GraphDefinition graph;
    graph.title = graphjson::text(properties, "title");
    graph.kind = byName(kViews, graphjson::text(properties, "view"), GraphKind::TimeSeries);
    graph.stacked = graphjson::flag(properties, "stacked", false);
    graph.sparkline = graphjson::flag(properties, "sparkline", false);
    graph.liveData = graphjson::flag(properties, "liveData", false);
    graph.setPeriodToTimeRange = graphjson::flag(properties, "setPeriodToTimeRange", false);
    graph.region = graphjson::text(properties, "region");
    const std::string stat = graphjson::text(properties, "stat");
    if (!stat.empty())
        graph.stat = stat;
    graph.periodSeconds = graphjson::period(properties, graph.periodSeconds);
    if (const json::object* legend = graphjson::child(properties, "legend"))
        graph.legend
            = byName(kLegends, graphjson::text(*legend, "position"), LegendPosition::Automatic);
    if (const json::object* own = graphjson::child(properties, "yagura")) {
        const double seconds = graphjson::number(*own, "compareSeconds").value_or(0);
        if (seconds >= 1 && seconds <= kLongestComparison)
            graph.compareSeconds = static_cast<int>(seconds);
    }
    const json::object* axes = graphjson::child(properties, "yAxis");
    graph.leftAxis = readAxis(axes, "left");
    graph.rightAxis = readAxis(axes, "right");
    if (const json::object* annotations = graphjson::child(properties, "annotations"))
        readAnnotations(*annotations, graph);
    return graph;
}

std::vector<graphjson::ReadRow> readRows(const json::object& properties,
                                         const GraphDefinition& graph)
{
    const json::array* metrics = graphjson::list(properties, "metrics");
    return metrics ? graphjson::readRows(*metrics, graph) : std::vector<graphjson::ReadRow>();
}

void setFlag(json::object& properties, std::string_view name, bool value)
{
    if (value || properties.contains(name))
        properties[name] = value;
}

void setText(json::object& properties, std::string_view name, const std::string& value)
{
    if (!value.empty())
        properties[name] = value;
    else
        properties.erase(name);
}

void setNumber(json::object& axis, std::string_view name, const std::optional<double>& value)
{
    if (value)
        axis[name] = graphjson::numberValue(*value);
    else
        axis.erase(name);
}

/// The object member to write into; what is no object gives way.
json::object& childFor(json::object& parent, std::string_view name)
{
    json::value& value = parent[name];
    return value.is_object() ? value.get_object() : value.emplace_object();
}

void writeAxis(json::object& properties, std::string_view side, const AxisOptions& options)
{
    const json::object* axes = graphjson::child(properties, "yAxis");
    if (readAxis(axes, side) == options)
        return;
    json::object& axis = childFor(childFor(properties, "yAxis"), side);
    setText(axis, "label", options.label);
    setNumber(axis, "min", options.minimum);
    setNumber(axis, "max", options.maximum);
    if (!options.showUnits || axis.contains("showUnits"))
        axis["showUnits"] = options.showUnits;
}

void eraseChild(json::object& parent, std::string_view name, std::string_view member)
{
    json::value* value = parent.if_contains(name);
    json::object* object = value ? value->if_object() : nullptr;
    if (!object)
        return;
    object->erase(member);
    if (object->empty())
        parent.erase(name);
}

void writeLegend(json::object& properties, LegendPosition position)
{
    if (position == LegendPosition::Automatic)
        eraseChild(properties, "legend", "position");
    else
        childFor(properties, "legend")["position"] = nameOf(kLegends, position);
}

/// The service's format has no such thing: it stands in an object of its own, which others leave
/// alone.
void writeComparison(json::object& properties, int seconds)
{
    if (seconds <= 0)
        eraseChild(properties, "yagura", "compareSeconds");
    else
        childFor(properties, "yagura")["compareSeconds"] = seconds;
}

/// Lines that did not change keep their JSON as it is, with whatever Yagura does not know in it.
template <typename Annotation, typename Read, typename Write>
void writeLines(json::object& annotations, std::string_view name,
                const std::vector<Annotation>& wanted, Read read, Write write)
{
    json::array lines;
    const json::array* before = graphjson::list(annotations, name);
    for (const Annotation& annotation : wanted) {
        json::value line;
        for (std::size_t i = 0; before && i < before->size() && line.is_null(); ++i) {
            if (read((*before)[i]) == annotation)
                line = (*before)[i];
        }
        lines.push_back(line.is_null() ? write(annotation) : line);
    }
    if (lines.empty())
        annotations.erase(name);
    else
        annotations[name] = std::move(lines);
}

void writeAnnotations(json::object& properties, const GraphDefinition& before,
                      const GraphDefinition& graph)
{
    if (before.horizontal == graph.horizontal && before.vertical == graph.vertical
        && before.alarmArns == graph.alarmArns)
        return;
    json::object& annotations = childFor(properties, "annotations");
    writeLines(annotations, "horizontal", graph.horizontal, graphjson::readHorizontal,
               graphjson::writeHorizontal);
    writeLines(annotations, "vertical", graph.vertical, graphjson::readVertical,
               graphjson::writeVertical);
    if (graph.alarmArns.empty())
        annotations.erase("alarms");
    else
        annotations["alarms"] = json::array(graph.alarmArns.begin(), graph.alarmArns.end());
    if (annotations.empty())
        properties.erase("annotations");
}

void writeRows(json::object& properties, const json::object& base, const GraphDefinition& graph)
{
    // Read with the new statistic and period: rows without their own follow the widget.
    const std::vector<graphjson::ReadRow> before = readRows(base, graph);
    const auto equalRows = [&](const graphjson::ReadRow& read, GraphRow row) {
        if (!row.hasOwnStat)
            row.stat = graph.stat;
        if (!row.hasOwnPeriod)
            row.periodSeconds = graph.periodSeconds;
        return read.row == row;
    };
    const bool isSame
        = std::equal(before.begin(), before.end(), graph.rows.begin(), graph.rows.end(), equalRows);
    if (isSame && (base.contains("metrics") || graph.rows.empty()))
        return; // the shorthand stays, too
    const std::vector<bool> withId = graphjson::idsToWrite(graph.rows);
    json::array rows;
    for (std::size_t i = 0; i < graph.rows.size(); ++i) {
        const GraphRow& row = graph.rows[i];
        const auto same
            = std::find_if(before.begin(), before.end(), [&](const graphjson::ReadRow& read) {
                  return read.row.id == row.id && read.row.metric == row.metric;
              });
        rows.push_back(graphjson::writeRow(row, graph, withId[i],
                                           same != before.end() ? same->render : nullptr));
    }
    properties["metrics"] = std::move(rows);
}

} // namespace

GraphDefinition graphFromProperties(const json::object& properties)
{
    GraphDefinition graph = readWithoutRows(properties);
    for (graphjson::ReadRow& read : readRows(properties, graph))
        graph.rows.push_back(std::move(read.row));
    return graph;
}

json::array rowsToJson(const std::vector<GraphRow>& rows, const GraphDefinition& defaults)
{
    const std::vector<bool> withId = graphjson::idsToWrite(rows);
    json::array result;
    for (std::size_t i = 0; i < rows.size(); ++i)
        result.push_back(graphjson::writeRow(rows[i], defaults, withId[i], nullptr));
    return result;
}

json::object propertiesFromGraph(const GraphDefinition& graph, const json::object& base)
{
    const GraphDefinition before = readWithoutRows(base);
    json::object properties = base;
    writeRows(properties, base, graph);
    if (properties.contains("view") || graph.kind != before.kind || base.empty())
        properties["view"] = nameOf(kViews, graph.kind);
    setFlag(properties, "stacked", graph.stacked);
    setFlag(properties, "sparkline", graph.sparkline);
    setFlag(properties, "liveData", graph.liveData);
    setFlag(properties, "setPeriodToTimeRange", graph.setPeriodToTimeRange);
    setText(properties, "region", graph.region);
    setText(properties, "title", graph.title);
    if (properties.contains("stat") || graph.stat != before.stat || base.empty())
        properties["stat"] = graph.stat;
    if (properties.contains("period") || graph.periodSeconds != before.periodSeconds
        || base.empty())
        properties["period"] = graph.periodSeconds;
    if (graph.legend != before.legend)
        writeLegend(properties, graph.legend);
    if (graph.compareSeconds != before.compareSeconds)
        writeComparison(properties, graph.compareSeconds);
    writeAxis(properties, "left", graph.leftAxis);
    writeAxis(properties, "right", graph.rightAxis);
    writeAnnotations(properties, before, graph);
    return properties;
}

GetMetricDataRequest dataRequest(const GraphDefinition& graph, TimePoint from, TimePoint to,
                                 int periodOverride)
{
    GetMetricDataRequest request;
    request.startTime = from;
    request.endTime = to;
    request.scanBy = "TimestampAscending";
    const bool isOneValue = graph.kind == GraphKind::SingleValue || graph.kind == GraphKind::Gauge
        || graph.kind == GraphKind::Pie;
    if (graph.setPeriodToTimeRange && isOneValue) {
        const auto seconds = std::chrono::ceil<std::chrono::minutes>(to - from).count() * 60;
        periodOverride
            = static_cast<int>(std::clamp<std::int64_t>(seconds, 60, 100LL * 365 * 86400 / 2));
    }
    const bool hasExpression = std::any_of(graph.rows.begin(), graph.rows.end(),
                                           [](const GraphRow& row) { return !row.metric; });
    for (const GraphRow& row : graph.rows) {
        if (!row.visible && !hasExpression)
            continue; // nobody would use it
        MetricDataQuery query;
        query.id = row.id;
        if (!row.label.empty())
            query.label = row.label;
        if (!row.visible)
            query.returnData = false;
        if (!row.accountId.empty())
            query.accountId = row.accountId;
        const int period = periodOverride > 0 ? periodOverride : row.periodSeconds;
        if (row.metric) {
            query.metricStat = MetricStat{*row.metric, period, row.stat, std::nullopt};
        } else {
            query.expression = row.expression;
            query.period = period;
        }
        request.metricDataQueries.push_back(std::move(query));
    }
    return request;
}

int automaticPeriod(Seconds range)
{
    constexpr std::int64_t kMaxPoints = 1440;
    constexpr std::array<int, 10> kPeriods{1, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400};
    for (const int period : kPeriods) {
        if (range.count() <= kMaxPoints * period)
            return period;
    }
    return kPeriods.back();
}

} // namespace yagura
