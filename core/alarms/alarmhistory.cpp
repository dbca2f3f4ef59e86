// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmhistory.h"

#include "core/base/jsonparse.h"
#include "core/base/jsontext.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace yagura {

namespace {

namespace json = boost::json;

json::array textArray(const std::vector<std::string>& texts)
{
    return json::array(texts.begin(), texts.end());
}

json::array dimensionArray(const std::vector<Dimension>& dimensions)
{
    json::array result;
    for (const Dimension& dimension : dimensions)
        result.push_back({{"value", dimension.value}, {"name", dimension.name}});
    return result;
}

template <typename T>
void put(json::object& object, json::string_view name, const std::optional<T>& value)
{
    if (value)
        object[name] = *value;
}

void putTime(json::object& object, json::string_view name, const std::optional<TimePoint>& value)
{
    if (value)
        object[name] = formatHistoryTime(*value);
}

json::array metricsArray(const std::vector<MetricDataQuery>& queries)
{
    json::array result;
    for (const MetricDataQuery& query : queries) {
        json::object object;
        object["id"] = query.id;
        if (query.metricStat) {
            const MetricStat& stat = *query.metricStat;
            json::object metric{{"namespace", stat.metric.nameSpace},
                                {"metricName", stat.metric.metricName},
                                {"dimensions", dimensionArray(stat.metric.dimensions)}};
            json::object inner{{"metric", std::move(metric)}};
            put(inner, "period", stat.period);
            inner["stat"] = stat.stat;
            put(inner, "unit", stat.unit);
            object["metricStat"] = std::move(inner);
        }
        put(object, "expression", query.expression);
        put(object, "period", query.period);
        put(object, "label", query.label);
        put(object, "returnData", query.returnData);
        result.push_back(std::move(object));
    }
    return result;
}

/// An alarm as configuration rows show it.
json::object alarmObject(const MetricAlarm& alarm)
{
    json::object object;
    object["alarmName"] = alarm.alarmName;
    put(object, "alarmDescription", alarm.alarmDescription);
    object["alarmArn"] = alarm.alarmArn;
    putTime(object, "alarmConfigurationUpdatedTimestamp", alarm.alarmConfigurationUpdatedTimestamp);
    put(object, "namespace", alarm.nameSpace);
    put(object, "metricName", alarm.metricName);
    put(object, "statistic", alarm.statistic);
    put(object, "extendedStatistic", alarm.extendedStatistic);
    put(object, "period", alarm.period);
    if (alarm.metrics)
        object["metrics"] = metricsArray(*alarm.metrics);
    else
        object["dimensions"] = dimensionArray(alarm.dimensions);
    put(object, "thresholdMetricId", alarm.thresholdMetricId);
    put(object, "unit", alarm.unit);
    put(object, "threshold", alarm.threshold);
    object["comparisonOperator"] = alarm.comparisonOperator;
    put(object, "evaluationPeriods", alarm.evaluationPeriods);
    put(object, "datapointsToAlarm", alarm.datapointsToAlarm);
    put(object, "treatMissingData", alarm.treatMissingData);
    put(object, "evaluateLowSampleCountPercentile", alarm.evaluateLowSampleCountPercentile);
    object["stateValue"] = alarm.stateValue;
    putTime(object, "stateUpdatedTimestamp", alarm.stateUpdatedTimestamp);
    put(object, "actionsEnabled", alarm.actionsEnabled);
    object["alarmActions"] = textArray(alarm.alarmActions);
    object["insufficientDataActions"] = textArray(alarm.insufficientDataActions);
    object["okactions"] = textArray(alarm.okActions); // spelt so by the service
    return object;
}

json::object stateObject(const MetricAlarm& alarm)
{
    json::object object;
    object["stateValue"] = alarm.stateValue;
    object["stateReason"] = alarm.stateReason;
    if (alarm.stateReasonData) {
        json::error_code failure;
        const json::value data = parseJson(*alarm.stateReasonData, failure);
        object["stateReasonData"] = failure ? json::value(*alarm.stateReasonData) : data;
    }
    return object;
}

AlarmHistoryRow configurationRow(const Scope& scope, const std::string& name, TimePoint time,
                                 const char* what, json::object data)
{
    AlarmHistoryRow row;
    row.scope = scope;
    row.alarmName = name;
    row.time = time;
    row.type = "ConfigurationUpdate";
    row.summary = "Alarm \"" + name + "\" " + what;
    row.data = jsonText(data);
    return row;
}

} // namespace

AlarmHistoryRow createdRow(const Scope& scope, const MetricAlarm& alarm, TimePoint time)
{
    AlarmHistoryRow row = configurationRow(
        scope, alarm.alarmName, time, "created",
        {{"version", "1.0"}, {"type", "Create"}, {"createdAlarm", alarmObject(alarm)}});
    row.isStateEvent = true;
    row.to = alarmStateFromText(alarm.stateValue);
    return row;
}

AlarmHistoryRow updatedRow(const Scope& scope, const MetricAlarm& before, const MetricAlarm& after,
                           TimePoint time)
{
    const json::object old = alarmObject(before);
    json::object now = alarmObject(after);
    json::object changed;
    for (const auto& member : old) {
        const json::value* value = now.if_contains(member.key());
        if (!value || *value != member.value())
            changed.insert(member);
    }
    return configurationRow(scope, after.alarmName, time, "updated",
                            {{"version", "1.0"},
                             {"type", "Update"},
                             {"originalUpdatedFields", std::move(changed)},
                             {"updatedAlarm", std::move(now)}});
}

AlarmHistoryRow deletedRow(const Scope& scope, const MetricAlarm& alarm, TimePoint time)
{
    AlarmHistoryRow row = configurationRow(
        scope, alarm.alarmName, time, "deleted",
        {{"version", "1.0"}, {"type", "Delete"}, {"deletedAlarm", alarmObject(alarm)}});
    row.isStateEvent = true;
    row.from = alarmStateFromText(alarm.stateValue);
    return row;
}

AlarmHistoryRow stateRow(const Scope& scope, const MetricAlarm& before, const MetricAlarm& after,
                         TimePoint time)
{
    AlarmHistoryRow row;
    row.scope = scope;
    row.alarmName = after.alarmName;
    row.time = time;
    row.type = "StateUpdate";
    row.summary = "Alarm updated from " + before.stateValue + " to " + after.stateValue;
    row.data = jsonText(json::object{
        {"version", "1.0"}, {"oldState", stateObject(before)}, {"newState", stateObject(after)}});
    row.isStateEvent = true;
    row.from = alarmStateFromText(before.stateValue);
    row.to = alarmStateFromText(after.stateValue);
    return row;
}

} // namespace yagura
