// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time.h"
#include "core/dashboards/bodyvalidation.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

namespace json = boost::json;
using Kind = BodyMember::Kind;
using Names = std::string_view;

constexpr double kMaxRows = 500;

constexpr std::array<Names, 6> kViews{"timeSeries", "singleValue", "gauge", "bar", "pie", "table"};
constexpr std::array<Names, 3> kLegendPositions{"right", "bottom", "hidden"};
constexpr std::array<Names, 2> kSides{"left", "right"};
constexpr std::array<Names, 3> kHorizontalFills{"above", "below", "none"};
constexpr std::array<Names, 3> kVerticalFills{"before", "after", "none"};
constexpr std::array<Names, 2> kTableLayouts{"horizontal", "vertical"};
constexpr std::array<Names, 4> kSummaryColumns{"MIN", "MAX", "SUM", "AVG"};

// Beside the published members those that the console itself writes: start, end, trend,
// singleValueFullPrecision; and Yagura's own member (graphdefinition.h).
constexpr std::array<BodyMember, 21> kMetric{{{"metrics", Kind::Array, false, {}, 0, kMaxRows},
                                              {"region", Kind::String},
                                              {"view", Kind::String, false, kViews},
                                              {"stacked", Kind::Boolean},
                                              {"sparkline", Kind::Boolean},
                                              {"period", Kind::Integer},
                                              {"stat", Kind::String},
                                              {"title", Kind::String},
                                              {"accountId", Kind::String},
                                              {"legend", Kind::Object},
                                              {"liveData", Kind::Boolean},
                                              {"timezone", Kind::String},
                                              {"setPeriodToTimeRange", Kind::Boolean},
                                              {"yAxis", Kind::Object},
                                              {"annotations", Kind::Object},
                                              {"table", Kind::Object},
                                              {"start", Kind::String},
                                              {"end", Kind::String},
                                              {"trend", Kind::Boolean},
                                              {"singleValueFullPrecision", Kind::Boolean},
                                              {"yagura", Kind::Object}}};
constexpr std::array<BodyMember, 1> kLegend{{{"position", Kind::String, false, kLegendPositions}}};
constexpr std::array<BodyMember, 2> kAxes{{{"left", Kind::Object}, {"right", Kind::Object}}};
constexpr std::array<BodyMember, 4> kAxis{{{"label", Kind::String},
                                           {"min", Kind::Number},
                                           {"max", Kind::Number},
                                           {"showUnits", Kind::Boolean}}};
constexpr std::array<BodyMember, 3> kAnnotations{{{"alarms", Kind::Array, false, {}, 0, 1},
                                                  {"horizontal", Kind::Array},
                                                  {"vertical", Kind::Array}}};
constexpr std::array<BodyMember, 6> kHorizontal{{{"value", Kind::Number, true},
                                                 {"label", Kind::String},
                                                 {"color", Kind::String},
                                                 {"fill", Kind::String, false, kHorizontalFills},
                                                 {"yAxis", Kind::String, false, kSides},
                                                 {"visible", Kind::Boolean}}};
constexpr std::array<BodyMember, 5> kVertical{{{"value", Kind::String, true},
                                               {"label", Kind::String},
                                               {"color", Kind::String},
                                               {"fill", Kind::String, false, kVerticalFills},
                                               {"visible", Kind::Boolean}}};
constexpr std::array<BodyMember, 4> kTable{{{"layout", Kind::String, false, kTableLayouts},
                                            {"stickySummary", Kind::Boolean},
                                            {"showTimeSeriesData", Kind::Boolean},
                                            {"summaryColumns", Kind::Array}}};
constexpr std::array<BodyMember, 10> kRender{{{"color", Kind::String},
                                              {"label", Kind::String},
                                              {"period", Kind::Integer},
                                              {"stat", Kind::String},
                                              {"visible", Kind::Boolean},
                                              {"yAxis", Kind::String, false, kSides},
                                              {"id", Kind::String},
                                              {"region", Kind::String},
                                              {"accountId", Kind::String},
                                              {"expression", Kind::String}}};

bool isColor(std::string_view text)
{
    return text.size() == 7 && text.front() == '#'
        && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

void checkColor(const json::object& object, const std::string& path, BodyChecker& checker)
{
    const auto color = stringMember(object, "color");
    if (color && !isColor(*color))
        checker.error(path + "/color", "Should match pattern \"^#[0-9a-fA-F]{6}$\"");
}

void checkPeriod(const json::object& object, const std::string& path, BodyChecker& checker)
{
    const json::value* period = object.if_contains("period");
    const auto seconds = period ? integerValue(*period) : std::nullopt;
    if (seconds && !isMetricPeriod(*seconds))
        checker.error(path + "/period", "Should be multiple of 60");
}

/// The service answers any fault inside a render object with this one message, wherever the row
/// ends.
void checkRender(const json::object& render, const std::string& rowPath, std::size_t index,
                 BodyChecker& checker)
{
    BodyChecker inner;
    const std::string path = rowPath + "/" + std::to_string(index);
    inner.checkMembers(render, path, kRender);
    checkColor(render, path, inner);
    checkPeriod(render, path, inner);
    if (!inner.errors().empty())
        checker.error(rowPath, "Should NOT have more than 2 items");
    for (const BodyMessage& message : inner.warnings())
        checker.warning(message.dataPath, message.message);
}

void checkRow(const json::value& value, const std::string& path, bool hasRowBefore,
              BodyChecker& checker)
{
    const json::array* row = value.if_array();
    if (!row) {
        checker.error(path, "Should be array");
        checker.error(path,
                      "Field \"metrics\" has to be an array of array of strings, with an optional "
                      "metricRenderer object as last element");
        return;
    }
    if (row->empty()) {
        checker.error(path, "Should NOT have less than 1 items");
        return;
    }
    std::size_t strings = 0;
    bool isShorthand = false;
    for (std::size_t i = 0; i < row->size(); ++i) {
        const json::value& field = (*row)[i];
        if (field.is_string()) {
            ++strings;
            isShorthand = isShorthand || field.get_string() == "." || field.get_string() == "...";
        } else if (i + 1 == row->size() && field.is_object()) {
            checkRender(field.get_object(), path, i, checker);
            if (row->size() == 1 && !field.get_object().contains("expression"))
                checker.missing(path + "/0", "expression");
        } else {
            checker.error(path + "/" + std::to_string(i),
                          "Invalid metric field type, only \"String\" type is allowed");
        }
    }
    // The service takes these; a graph cannot show them.
    const bool hasRender = row->back().is_object();
    const bool isPlainRow = strings > 0 && strings + (hasRender ? 1 : 0) == row->size();
    if (isPlainRow && isShorthand && !hasRowBefore)
        checker.warning(
            path, "The row repeats fields of a row before it, but there is none, will be ignored");
    else if (isPlainRow && !isShorthand && (strings < 2 || strings % 2 != 0))
        checker.warning(
            path,
            "The row does not name a namespace, a metric and pairs of dimensions, will be ignored");
}

void checkRows(const json::array& rows, const std::string& path, BodyChecker& checker)
{
    bool hasMetricRow = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        checkRow(rows[i], path + "/" + std::to_string(i), hasMetricRow, checker);
        const json::array* row = rows[i].if_array();
        hasMetricRow = hasMetricRow || (row && !row->empty() && row->front().is_string());
    }
}

void checkVerticalTime(const json::object& annotation, const std::string& path,
                       BodyChecker& checker)
{
    const auto value = stringMember(annotation, "value");
    if (value && !parseIso8601(*value))
        checker.error(path + "/value", "Should match format \"date-time\"");
}

/// Lines, or bands as pairs of lines.
void checkAnnotationLines(const json::object& annotations, bool isHorizontal,
                          const std::string& path, BodyChecker& checker)
{
    const json::array* lines = arrayMember(annotations, isHorizontal ? "horizontal" : "vertical");
    if (!lines)
        return;
    const auto checkLine = [&](const json::value& value, const std::string& at) {
        const json::object* line = value.if_object();
        if (!line) {
            checker.error(at, "Should be object");
            return;
        }
        checker.checkMembers(*line, at,
                             isHorizontal ? std::span<const BodyMember>(kHorizontal)
                                          : std::span<const BodyMember>(kVertical));
        checkColor(*line, at, checker);
        if (!isHorizontal)
            checkVerticalTime(*line, at, checker);
    };
    for (std::size_t i = 0; i < lines->size(); ++i) {
        const std::string at
            = path + (isHorizontal ? "/horizontal/" : "/vertical/") + std::to_string(i);
        const json::array* band = (*lines)[i].if_array();
        if (!band) {
            checkLine((*lines)[i], at);
            continue;
        }
        if (band->size() != 2)
            checker.error(at,
                          band->size() < 2 ? "Should NOT have less than 2 items"
                                           : "Should NOT have more than 2 items");
        for (std::size_t edge = 0; edge < band->size(); ++edge)
            checkLine((*band)[edge], at + "/" + std::to_string(edge));
    }
}

void checkAnnotations(const json::object& properties, const std::string& path, BodyChecker& checker)
{
    const json::object* annotations = objectMember(properties, "annotations");
    if (!annotations)
        return;
    const std::string at = path + "/annotations";
    checker.checkMembers(*annotations, at, kAnnotations);
    checkAnnotationLines(*annotations, true, at, checker);
    checkAnnotationLines(*annotations, false, at, checker);
    const json::array* alarms = arrayMember(*annotations, "alarms");
    if (!alarms || alarms->empty())
        return;
    for (std::size_t i = 0; i < alarms->size(); ++i)
        checker.checkValue((*alarms)[i], at + "/alarms/" + std::to_string(i), {"", Kind::String});
    const auto isUsed = [](const json::array* list) { return list && !list->empty(); };
    if (isUsed(arrayMember(properties, "metrics"))
        || isUsed(arrayMember(*annotations, "horizontal"))
        || isUsed(arrayMember(*annotations, "vertical")))
        checker.error(at,
                      "An alarm annotation can not be combined with metrics or other annotations");
}

void checkAxes(const json::object& properties, const std::string& path, BodyChecker& checker)
{
    const json::object* axes = objectMember(properties, "yAxis");
    const json::object* left = axes ? objectMember(*axes, "left") : nullptr;
    const bool isGauge = stringMember(properties, "view") == "gauge";
    if (axes)
        checker.checkMembers(*axes, path + "/yAxis", kAxes);
    for (const Names side : kSides) {
        if (const json::object* axis = axes ? objectMember(*axes, side) : nullptr)
            checker.checkMembers(*axis, path + "/yAxis/" + std::string(side), kAxis);
    }
    if (!isGauge)
        return;
    if (!axes) {
        checker.missing(path, "yAxis");
    } else if (!left) {
        checker.missing(path + "/yAxis", "left");
    } else {
        for (const Names limit : {"min", "max"}) {
            if (!left->if_contains(limit))
                checker.missing(path + "/yAxis/left", limit);
        }
    }
}

void checkTable(const json::object& properties, const std::string& path, BodyChecker& checker)
{
    const json::object* table = objectMember(properties, "table");
    if (!table)
        return;
    checker.checkMembers(*table, path + "/table", kTable);
    const json::array* columns = arrayMember(*table, "summaryColumns");
    for (std::size_t i = 0; columns && i < columns->size(); ++i)
        checker.checkValue((*columns)[i], path + "/table/summaryColumns/" + std::to_string(i),
                           {"", Kind::String, false, kSummaryColumns});
}

void checkDataSource(const json::object& properties, const std::string& path, BodyChecker& checker)
{
    const json::object* annotations = objectMember(properties, "annotations");
    const bool hasAlarm = annotations && annotations->contains("alarms");
    const bool hasMetrics = properties.contains("metrics");
    const bool hasRegion = properties.contains("region");
    if (hasAlarm) // its ARN names the region
        return;
    if (!hasMetrics)
        checker.missing(path, "metrics");
    else if (!hasRegion)
        checker.missing(path, "region");
    if (!hasMetrics || !hasRegion)
        checker.error(path,
                      "The metric widget should have specified a region and a data source or an "
                      "alarm annotation");
    if (!hasMetrics && !properties.contains("annotations"))
        checker.missing(path, "annotations");
}

} // namespace

std::size_t checkMetricProperties(const json::object& properties, const std::string& path,
                                  BodyChecker& checker)
{
    checkDataSource(properties, path, checker);
    checker.checkMembers(properties, path, kMetric);
    checkPeriod(properties, path, checker);
    if (const json::object* legend = objectMember(properties, "legend"))
        checker.checkMembers(*legend, path + "/legend", kLegend);
    checkAxes(properties, path, checker);
    checkAnnotations(properties, path, checker);
    checkTable(properties, path, checker);
    const json::array* rows = arrayMember(properties, "metrics");
    if (!rows)
        return 0;
    checkRows(*rows, path + "/metrics", checker);
    return rows->size();
}

} // namespace yagura
