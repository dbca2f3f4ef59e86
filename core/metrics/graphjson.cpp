// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/graphjson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace yagura::graphjson {

namespace {

namespace json = boost::json;

constexpr double kMaxPeriod = 2e9; // fits an int
constexpr std::array<std::string_view, 10> kRenderKeys{"color",     "label",     "period", "stat",
                                                       "visible",   "yAxis",     "id",     "region",
                                                       "accountId", "expression"};

std::string_view view(const json::string& text)
{
    return {text.data(), text.size()};
}

/// The leading strings of a row, or nothing when something else stands between them.
std::optional<std::vector<std::string>> fieldsOf(const json::array& row)
{
    std::vector<std::string> fields;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].is_string())
            fields.emplace_back(view(row[i].get_string()));
        else if (!(row[i].is_object() && i + 1 == row.size()))
            return std::nullopt;
    }
    return fields;
}

/// `.` repeats the field at the same place of the row before, `...` all that comes before its own
/// tail.
std::optional<std::vector<std::string>> expanded(const std::vector<std::string>& fields,
                                                 const std::vector<std::string>& before)
{
    std::vector<std::string> full = fields;
    if (!fields.empty() && fields.front() == "...") {
        const std::size_t tail = fields.size() - 1;
        if (before.empty() || tail > before.size())
            return std::nullopt;
        full.assign(before.begin(), before.end() - static_cast<std::ptrdiff_t>(tail));
        full.insert(full.end(), fields.begin() + 1, fields.end());
    }
    for (std::size_t i = 0; i < full.size(); ++i) {
        if (full[i] != ".")
            continue;
        if (i >= before.size())
            return std::nullopt;
        full[i] = before[i];
    }
    return full;
}

void readRender(const json::object& render, const GraphDefinition& graph, GraphRow& row)
{
    row.id = text(render, "id");
    row.label = text(render, "label");
    row.hasOwnStat = !text(render, "stat").empty();
    row.stat = text(render, "stat", graph.stat);
    if (row.stat.empty())
        row.stat = graph.stat;
    const int own = period(render, 0);
    row.hasOwnPeriod = own > 0;
    row.periodSeconds = own > 0 ? own : graph.periodSeconds;
    row.color = text(render, "color");
    row.visible = flag(render, "visible", true);
    row.axis = text(render, "yAxis") == "right" ? GraphAxis::Right : GraphAxis::Left;
    row.region = text(render, "region");
    row.accountId = text(render, "accountId");
}

Metric metricOf(const std::vector<std::string>& fields)
{
    Metric metric;
    metric.nameSpace = fields[0];
    metric.metricName = fields[1];
    for (std::size_t i = 2; i + 1 < fields.size(); i += 2)
        metric.dimensions.push_back({fields[i], fields[i + 1]});
    return metric;
}

/// m1, m2, ... for metrics and e1, e2, ... for expressions, counted by kind.
std::string countedId(const GraphRow& row, int metrics, int expressions)
{
    return row.metric ? "m" + std::to_string(metrics) : "e" + std::to_string(expressions);
}

void giveIds(std::vector<ReadRow>& rows)
{
    std::set<std::string> taken;
    for (const ReadRow& read : rows)
        taken.insert(read.row.id);
    int metrics = 0;
    int expressions = 0;
    for (ReadRow& read : rows) {
        GraphRow& row = read.row;
        ++(row.metric ? metrics : expressions);
        if (!row.id.empty())
            continue;
        int number = row.metric ? metrics : expressions;
        do {
            row.id = countedId(row, number, number);
            ++number;
        } while (!taken.insert(row.id).second);
    }
}

HorizontalAnnotation readLine(const json::object& line)
{
    HorizontalAnnotation annotation;
    annotation.value = number(line, "value").value_or(0);
    annotation.label = text(line, "label");
    annotation.color = text(line, "color");
    annotation.fill = text(line, "fill");
    annotation.axis = text(line, "yAxis") == "right" ? GraphAxis::Right : GraphAxis::Left;
    annotation.visible = flag(line, "visible", true);
    return annotation;
}

} // namespace

std::vector<ReadRow> readRows(const json::array& metrics, const GraphDefinition& graph)
{
    std::vector<ReadRow> rows;
    std::vector<std::string> before;
    for (const json::value& value : metrics) {
        const json::array* array = value.if_array();
        if (!array || array->empty())
            continue;
        const auto fields = fieldsOf(*array);
        if (!fields)
            continue;
        ReadRow read;
        read.render = array->back().if_object();
        readRender(read.render ? *read.render : json::object(), graph, read.row);
        if (fields->empty()) {
            read.row.expression = text(*read.render, "expression");
            if (read.row.expression.empty())
                continue;
        } else {
            const auto full = expanded(*fields, before);
            if (!full || full->size() < 2 || full->size() % 2 != 0)
                continue;
            before = *full;
            read.row.metric = metricOf(*full);
        }
        rows.push_back(std::move(read));
    }
    giveIds(rows);
    return rows;
}

std::vector<bool> idsToWrite(const std::vector<GraphRow>& rows)
{
    const bool hasExpression
        = std::any_of(rows.begin(), rows.end(), [](const GraphRow& row) { return !row.metric; });
    std::vector<bool> result;
    int metrics = 0;
    for (const GraphRow& row : rows) {
        metrics += row.metric ? 1 : 0;
        result.push_back(!row.id.empty()
                         && (hasExpression || row.id != countedId(row, metrics, 0)));
    }
    return result;
}

json::array writeRow(const GraphRow& row, const GraphDefinition& graph, bool withId,
                     const json::object* unknownFrom)
{
    json::array result;
    json::object render;
    if (row.metric) {
        result.emplace_back(row.metric->nameSpace);
        result.emplace_back(row.metric->metricName);
        for (const Dimension& dimension : row.metric->dimensions) {
            result.emplace_back(dimension.name);
            result.emplace_back(dimension.value);
        }
    } else {
        render["expression"] = row.expression;
    }
    if (!row.label.empty())
        render["label"] = row.label;
    if (withId)
        render["id"] = row.id;
    if (row.hasOwnStat)
        render["stat"] = row.stat;
    if (row.hasOwnPeriod)
        render["period"] = row.periodSeconds;
    if (!row.color.empty())
        render["color"] = row.color;
    if (!row.visible)
        render["visible"] = false;
    if (row.axis == GraphAxis::Right)
        render["yAxis"] = "right";
    if (!row.region.empty() && row.region != graph.region)
        render["region"] = row.region;
    if (!row.accountId.empty())
        render["accountId"] = row.accountId;
    if (unknownFrom) {
        for (const auto& member : *unknownFrom) {
            if (std::find(kRenderKeys.begin(), kRenderKeys.end(),
                          std::string_view(member.key().data(), member.key().size()))
                == kRenderKeys.end())
                render.insert(member);
        }
    }
    if (!render.empty())
        result.emplace_back(std::move(render));
    return result;
}

std::optional<HorizontalAnnotation> readHorizontal(const json::value& value)
{
    const json::array* band = value.if_array();
    const json::object* line
        = band && !band->empty() ? band->front().if_object() : value.if_object();
    if (!line || !number(*line, "value"))
        return std::nullopt;
    HorizontalAnnotation annotation = readLine(*line);
    if (band) {
        const json::object* edge = band->size() > 1 ? (*band)[1].if_object() : nullptr;
        const auto upper = edge ? number(*edge, "value") : std::nullopt;
        if (!upper)
            return std::nullopt;
        annotation.upper = upper;
    }
    return annotation;
}

json::value writeHorizontal(const HorizontalAnnotation& annotation)
{
    json::object line;
    if (!annotation.color.empty())
        line["color"] = annotation.color;
    if (!annotation.label.empty())
        line["label"] = annotation.label;
    line["value"] = numberValue(annotation.value);
    if (!annotation.fill.empty() && !annotation.upper)
        line["fill"] = annotation.fill;
    if (annotation.axis == GraphAxis::Right)
        line["yAxis"] = "right";
    if (!annotation.visible)
        line["visible"] = false;
    if (!annotation.upper)
        return line;
    json::object edge;
    edge["value"] = numberValue(*annotation.upper);
    return json::array{std::move(line), std::move(edge)};
}

std::optional<VerticalAnnotation> readVertical(const json::value& value)
{
    const json::array* band = value.if_array();
    const json::object* line
        = band && !band->empty() ? band->front().if_object() : value.if_object();
    const auto time = line ? parseIso8601(text(*line, "value")) : std::nullopt;
    if (!time)
        return std::nullopt;
    VerticalAnnotation annotation;
    annotation.time = *time;
    annotation.label = text(*line, "label");
    annotation.color = text(*line, "color");
    annotation.fill = text(*line, "fill");
    annotation.visible = flag(*line, "visible", true);
    if (band) {
        const json::object* edge = band->size() > 1 ? (*band)[1].if_object() : nullptr;
        annotation.end = edge ? parseIso8601(text(*edge, "value")) : std::nullopt;
        if (!annotation.end)
            return std::nullopt;
    }
    return annotation;
}

json::value writeVertical(const VerticalAnnotation& annotation)
{
    json::object line;
    if (!annotation.color.empty())
        line["color"] = annotation.color;
    if (!annotation.label.empty())
        line["label"] = annotation.label;
    line["value"] = formatIso8601(annotation.time);
    if (!annotation.fill.empty() && !annotation.end)
        line["fill"] = annotation.fill;
    if (!annotation.visible)
        line["visible"] = false;
    if (!annotation.end)
        return line;
    json::object edge;
    edge["value"] = formatIso8601(*annotation.end);
    return json::array{std::move(line), std::move(edge)};
}

std::string text(const json::object& object, std::string_view name, std::string fallback)
{
    const json::value* value = object.if_contains(name);
    return value && value->is_string() ? std::string(view(value->get_string()))
                                       : std::move(fallback);
}

bool flag(const json::object& object, std::string_view name, bool fallback)
{
    const json::value* value = object.if_contains(name);
    return value && value->is_bool() ? value->get_bool() : fallback;
}

std::optional<double> number(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    if (!value)
        return std::nullopt;
    if (value->is_double() && std::isfinite(value->get_double()))
        return value->get_double();
    if (value->is_int64())
        return static_cast<double>(value->get_int64());
    if (value->is_uint64())
        return static_cast<double>(value->get_uint64());
    return std::nullopt;
}

const json::object* child(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value ? value->if_object() : nullptr;
}

const json::array* list(const json::object& object, std::string_view name)
{
    const json::value* value = object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

json::value numberValue(double value)
{
    constexpr double kExact
        = 9007199254740992.0; // integers beyond are not exact in a double anyway
    if (std::abs(value) < kExact && std::nearbyint(value) == value)
        return static_cast<std::int64_t>(value);
    return value;
}

int period(const json::object& object, int fallback)
{
    const auto seconds = number(object, "period");
    return seconds && *seconds >= 1 && *seconds <= kMaxPeriod ? static_cast<int>(*seconds)
                                                              : fallback;
}

} // namespace yagura::graphjson
