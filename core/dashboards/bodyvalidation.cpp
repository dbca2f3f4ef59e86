// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboards/bodyvalidation.h"

#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <set>

namespace yagura {

namespace {

namespace json = boost::json;
using Kind = BodyMember::Kind;
using Names = std::string_view;

constexpr double kMaxMetrics = 2500; ///< in one dashboard

constexpr std::array<Names, 2> kPeriodOverrides{"auto", "inherit"};
constexpr std::array<Names, 7> kTypes{"metric",   "text",   "log",  "alarm",
                                      "explorer", "custom", "chart"};
constexpr std::array<Names, 2> kBackgrounds{"solid", "transparent"};
constexpr std::array<Names, 4> kLogViews{"table", "timeSeries", "bar", "pie"};
constexpr std::array<Names, 3> kAlarmSorts{"default", "stateUpdatedTimestamp", "timestamp"};
constexpr std::array<Names, 3> kStates{"ALARM", "INSUFFICIENT_DATA", "OK"};
constexpr std::array<Names, 5> kFunctions{"AVG", "MIN", "MAX", "STDDEV", "SUM"};
constexpr std::array<Names, 2> kVariableTypes{"property", "pattern"};
constexpr std::array<Names, 3> kInputTypes{"input", "select", "radio"};

constexpr std::array<BodyMember, 5> kTop{
    {{"widgets", Kind::Array, true, {}, 0, kMaxWidgets},
     {"variables", Kind::Array, false, {}, 0, 25},
     {"start", Kind::String},
     {"end", Kind::String},
     {"periodOverride", Kind::String, false, kPeriodOverrides}}};
constexpr std::array<BodyMember, 6> kWidget{
    {{"type", Kind::String, true, kTypes},
     {"x", Kind::Integer, false, {}, 0, kGridColumns - 1},
     {"y", Kind::Integer, false, {}, 0},
     {"width", Kind::Integer, false, {}, 1, kGridColumns},
     {"height", Kind::Integer, false, {}, 1, kMaxWidgetHeight},
     {"properties", Kind::Object, true}}};
constexpr std::array<BodyMember, 2> kText{
    {{"markdown", Kind::String, true}, {"background", Kind::String, false, kBackgrounds}}};
constexpr std::array<BodyMember, 6> kLog{{{"region", Kind::String, true},
                                          {"query", Kind::String, true},
                                          {"title", Kind::String},
                                          {"view", Kind::String, false, kLogViews},
                                          {"accountId", Kind::String},
                                          {"stacked", Kind::Boolean}}};
constexpr std::array<BodyMember, 4> kAlarm{{{"alarms", Kind::Array, true, {}, 1, 100},
                                            {"sortBy", Kind::String, false, kAlarmSorts},
                                            {"states", Kind::Array},
                                            {"title", Kind::String}}};
constexpr std::array<BodyMember, 7> kExplorer{{{"metrics", Kind::Array, true, {}, 1, 100},
                                               {"labels", Kind::Array},
                                               {"aggregateBy", Kind::Object},
                                               {"splitBy", Kind::String},
                                               {"period", Kind::Integer},
                                               {"title", Kind::String},
                                               {"widgetOptions", Kind::Object}}};
constexpr std::array<BodyMember, 3> kExplorerMetric{{{"metricName", Kind::String, true},
                                                     {"resourceType", Kind::String, true},
                                                     {"stat", Kind::String, true}}};
constexpr std::array<BodyMember, 2> kExplorerLabel{
    {{"key", Kind::String, true}, {"value", Kind::String}}};
constexpr std::array<BodyMember, 2> kAggregateBy{
    {{"key", Kind::String, true}, {"func", Kind::String, true, kFunctions}}};
constexpr std::array<BodyMember, 11> kVariable{{{"type", Kind::String, true, kVariableTypes},
                                                {"property", Kind::String},
                                                {"pattern", Kind::String},
                                                {"inputType", Kind::String, true, kInputTypes},
                                                {"id", Kind::String, false, {}, 1, 32},
                                                {"label", Kind::String, false, {}, 0, 30},
                                                {"defaultValue", Kind::String, false, {}, 0, 255},
                                                {"visible", Kind::Boolean},
                                                {"values", Kind::Array, false, {}, 1, 500},
                                                {"search", Kind::String, false, {}, 0, 2048},
                                                {"populateFrom", Kind::String}}};
constexpr std::array<BodyMember, 2> kVariableValue{
    {{"value", Kind::String, true, {}, 0, 255}, {"label", Kind::String, false, {}, 0, 255}}};

/// Calls check(object, path) for every element, and reports those that are no objects.
template <typename Check>
void eachObject(const json::array* array, const std::string& path, BodyChecker& checker,
                Check&& check)
{
    if (!array)
        return;
    for (std::size_t i = 0; i < array->size(); ++i) {
        const std::string at = path + "/" + std::to_string(i);
        if (const json::object* object = (*array)[i].if_object())
            check(*object, at);
        else
            checker.error(at, "Should be object");
    }
}

void eachString(const json::array* array, const std::string& path, BodyChecker& checker,
                const BodyMember& rule)
{
    if (!array)
        return;
    for (std::size_t i = 0; i < array->size(); ++i)
        checker.checkValue((*array)[i], path + "/" + std::to_string(i), rule);
}

/// `-PT5M`, `-PT8H`, `-P3D`, `-P2W`, `-P3M`
bool isRelativeStart(std::string_view text)
{
    if (!text.starts_with("-P"))
        return false;
    text.remove_prefix(2);
    const bool isTime = text.starts_with("T");
    if (isTime)
        text.remove_prefix(1);
    if (text.size() < 2 || text.size() > 8)
        return false;
    const char unit = text.back();
    text.remove_suffix(1);
    const bool isNumber
        = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber
        && std::string_view(isTime ? "SMH" : "DWMY").find(unit) != std::string_view::npos;
}

void checkTimes(const json::object& body, BodyChecker& checker)
{
    const auto start = stringMember(body, "start");
    const auto end = stringMember(body, "end");
    if (body.if_contains("end") && !body.if_contains("start"))
        checker.error("", "Should have property start when property end is present");
    if (start && !parseIso8601(*start) && (end || !isRelativeStart(*start)))
        checker.error(
            "/start",
            end ? "Should match format \"date-time\""
                : "Should be a relative time such as \"-PT3H\", or match format \"date-time\"");
    if (end && !parseIso8601(*end))
        checker.error("/end", "Should match format \"date-time\"");
}

void checkVariable(const json::object& variable, const std::string& path, BodyChecker& checker)
{
    checker.checkMembers(variable, path, kVariable);
    const auto type = stringMember(variable, "type");
    if (type && (*type == "property" || *type == "pattern") && !variable.if_contains(*type))
        checker.missing(path, *type);
    if (const auto id = stringMember(variable, "id")) {
        const bool isValid = std::all_of(id->begin(), id->end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                || c == '-' || c == '_';
        });
        if (!isValid)
            checker.error(path + "/id", "Should match pattern \"^[0-9A-Za-z-_]+$\"");
    }
    if (variable.if_contains("search") && !variable.if_contains("populateFrom"))
        checker.missing(path, "populateFrom");
    const auto input = stringMember(variable, "inputType");
    if (input && (*input == "select" || *input == "radio") && !variable.if_contains("values")
        && !variable.if_contains("search"))
        checker.missing(path, "values");
    eachObject(arrayMember(variable, "values"), path + "/values", checker,
               [&](const json::object& value, const std::string& at) {
                   checker.checkMembers(value, at, kVariableValue);
               });
}

void checkAlarmProperties(const json::object& properties, const std::string& path,
                          BodyChecker& checker)
{
    checker.checkMembers(properties, path, kAlarm);
    eachString(arrayMember(properties, "alarms"), path + "/alarms", checker, {"", Kind::String});
    eachString(arrayMember(properties, "states"), path + "/states", checker,
               {"", Kind::String, false, kStates});
}

void checkExplorerProperties(const json::object& properties, const std::string& path,
                             BodyChecker& checker)
{
    checker.checkMembers(properties, path, kExplorer);
    std::set<std::string, std::less<>> resourceTypes;
    eachObject(arrayMember(properties, "metrics"), path + "/metrics", checker,
               [&](const json::object& metric, const std::string& at) {
                   checker.checkMembers(metric, at, kExplorerMetric);
                   if (const auto type = stringMember(metric, "resourceType"))
                       resourceTypes.insert(std::string(*type));
               });
    if (resourceTypes.size() > 1)
        checker.error(path + "/metrics",
                      "All metrics of an explorer widget should have the same resourceType");
    eachObject(arrayMember(properties, "labels"), path + "/labels", checker,
               [&](const json::object& label, const std::string& at) {
                   checker.checkMembers(label, at, kExplorerLabel);
               });
    if (const json::object* aggregateBy = objectMember(properties, "aggregateBy"))
        checker.checkMembers(*aggregateBy, path + "/aggregateBy", kAggregateBy);
}

/// Returns how many metrics the widget has.
std::size_t checkWidget(const json::object& widget, const std::string& path, BodyChecker& checker)
{
    checker.checkMembers(widget, path, kWidget, true);
    if (widget.if_contains("x") && !widget.if_contains("y"))
        checker.error(path, "Should have property y when property x is present");
    if (widget.if_contains("y") && !widget.if_contains("x"))
        checker.error(path, "Should have property x when property y is present");
    const json::object* properties = objectMember(widget, "properties");
    const std::string_view type = stringMember(widget, "type").value_or("");
    if (!properties)
        return 0;
    const std::string in = path + "/properties";
    if (type == "metric")
        return checkMetricProperties(*properties, in, checker);
    if (type == "text")
        checker.checkMembers(*properties, in, kText);
    else if (type == "log")
        checker.checkMembers(*properties, in, kLog);
    else if (type == "alarm")
        checkAlarmProperties(*properties, in, checker);
    else if (type == "explorer")
        checkExplorerProperties(*properties, in, checker);
    return 0; // custom and chart: their members are not published
}

} // namespace

void checkBody(const json::object& body, BodyChecker& checker)
{
    checker.checkMembers(body, "", kTop);
    checkTimes(body, checker);
    eachObject(arrayMember(body, "variables"), "/variables", checker,
               [&](const json::object& variable, const std::string& at) {
                   checkVariable(variable, at, checker);
               });
    std::size_t metrics = 0;
    eachObject(arrayMember(body, "widgets"), "/widgets", checker,
               [&](const json::object& widget, const std::string& at) {
                   metrics += checkWidget(widget, at, checker);
               });
    if (static_cast<double>(metrics) > kMaxMetrics)
        checker.error("/widgets", "Should NOT have more than 2500 metrics");
}

} // namespace yagura
