// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmquery.h"

#include "core/base/jsontext.h"
#include "core/base/pagetoken.h"
#include "core/base/shapejson.h"

#include <algorithm>
#include <charconv>

namespace yagura::alarmquery {

namespace {

constexpr int kDefaultPage = 100;

Error badToken()
{
    return {errors::kInvalidNextToken, "The NextToken is not valid for this request.", "NextToken"};
}

Error exclusive(const char* first, const char* second)
{
    return {errors::kInvalidParameterCombination,
            std::string("The parameters ") + first + " and " + second
                + " are mutually exclusive and you have specified both.",
            second};
}

/// What a page token is bound to: the request without its place and page size.
template <typename Request>
std::string listingOf(Request request)
{
    request.nextToken.reset();
    request.maxRecords.reset();
    return jsonText(toStoredJson(request));
}

VoidResult checkTypes(const std::vector<std::string>& types)
{
    for (const std::string& type : types) {
        if (type == "MetricAlarm" || type == "CompositeAlarm" || type == "LogAlarm")
            continue;
        return Error{errors::kValidationError,
                     "1 validation error detected: Value '[" + type
                         + "]' at 'alarmTypes' failed to satisfy constraint: Member must satisfy "
                           "constraint: [Member must satisfy enum value set: [CompositeAlarm, "
                           "MetricAlarm, LogAlarm]]",
                     "AlarmTypes"};
    }
    return {};
}

/// Without types the service shows metric alarms alone.
bool wantsMetricAlarms(const std::vector<std::string>& types)
{
    return types.empty() || std::find(types.begin(), types.end(), "MetricAlarm") != types.end();
}

bool hasActionWith(const MetricAlarm& alarm, const std::string& prefix)
{
    const auto matches = [&](const std::vector<std::string>& actions) {
        return std::any_of(actions.begin(), actions.end(),
                           [&](const std::string& action) { return action.starts_with(prefix); });
    };
    return matches(alarm.okActions) || matches(alarm.alarmActions)
        || matches(alarm.insufficientDataActions);
}

bool matches(const MetricAlarm& alarm, const DescribeAlarmsRequest& request)
{
    const auto& names = request.alarmNames;
    return (names.empty() || std::find(names.begin(), names.end(), alarm.alarmName) != names.end())
        && (!request.alarmNamePrefix || alarm.alarmName.starts_with(*request.alarmNamePrefix))
        && (!request.stateValue || alarm.stateValue == *request.stateValue)
        && (!request.actionPrefix || hasActionWith(alarm, *request.actionPrefix));
}

VoidResult checkDescribe(const DescribeAlarmsRequest& request)
{
    if (const auto valid = validate(request); !valid)
        return valid;
    if (!request.alarmNames.empty() && request.alarmNamePrefix)
        return exclusive("AlarmNames", "AlarmNamePrefix");
    if (request.childrenOfAlarmName && request.parentsOfAlarmName)
        return exclusive("ChildrenOfAlarmName", "ParentsOfAlarmName");
    return checkTypes(request.alarmTypes);
}

std::vector<Dimension> sorted(std::vector<Dimension> dimensions)
{
    std::sort(dimensions.begin(), dimensions.end());
    return dimensions;
}

template <typename T>
bool isWanted(const std::optional<T>& wanted, const std::optional<T>& actual)
{
    return !wanted || wanted == actual;
}

std::optional<std::pair<std::int64_t, std::int64_t>> readPosition(const std::string& text)
{
    std::pair<std::int64_t, std::int64_t> position;
    const char* const last = text.data() + text.size();
    const auto first = std::from_chars(text.data(), last, position.first);
    if (first.ec != std::errc() || first.ptr == last || *first.ptr != ':')
        return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, last, position.second);
    if (second.ec != std::errc() || second.ptr != last)
        return std::nullopt;
    return position;
}

} // namespace

Result<DescribeAlarmsResponse> describe(const AlarmRegistry& registry, const Scope& scope,
                                        const DescribeAlarmsRequest& request)
{
    if (const auto valid = checkDescribe(request); !valid)
        return valid.error();
    const std::string listing = listingOf(request);
    std::string after;
    if (request.nextToken) {
        const auto position = readPageToken(
            {"DescribeAlarms", scope.account, scope.region, listing}, *request.nextToken);
        if (!position)
            return badToken();
        after = *position;
    }
    DescribeAlarmsResponse response;
    // Composite alarms are none yet, so nothing has parents or children.
    if (!wantsMetricAlarms(request.alarmTypes) || request.childrenOfAlarmName
        || request.parentsOfAlarmName)
        return response;
    const auto limit = static_cast<std::size_t>(request.maxRecords.value_or(kDefaultPage));
    std::vector<AlarmEntryPtr> found;
    registry.visit(scope, after, [&](const AlarmEntryPtr& entry) {
        if (matches(entry->alarm, request))
            found.push_back(entry);
        return found.size() <= limit;
    });
    if (found.size() > limit) {
        found.pop_back();
        response.nextToken = makePageToken({"DescribeAlarms", scope.account, scope.region, listing},
                                           found.back()->alarm.alarmName);
    }
    for (const AlarmEntryPtr& entry : found)
        response.metricAlarms.push_back(entry->alarm);
    return response;
}

Result<DescribeAlarmsForMetricResponse> describeForMetric(
    const AlarmRegistry& registry, const Scope& scope,
    const DescribeAlarmsForMetricRequest& request)
{
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const std::vector<Dimension> dimensions = sorted(request.dimensions);
    std::vector<AlarmEntryPtr> found;
    registry.visit(scope, {}, [&](const AlarmEntryPtr& entry) {
        const MetricAlarm& alarm = entry->alarm;
        if (alarm.metricName == request.metricName && alarm.nameSpace == request.nameSpace
            && sorted(alarm.dimensions) == dimensions
            && isWanted(request.statistic, alarm.statistic)
            && isWanted(request.extendedStatistic, alarm.extendedStatistic)
            && isWanted(request.period, alarm.period) && isWanted(request.unit, alarm.unit))
            found.push_back(entry);
        return true;
    });
    DescribeAlarmsForMetricResponse response;
    for (const AlarmEntryPtr& entry : found)
        response.metricAlarms.push_back(entry->alarm);
    return response;
}

Result<DescribeAlarmHistoryResponse> history(const AlarmStore& store, const Scope& scope,
                                             const DescribeAlarmHistoryRequest& request,
                                             TimePoint oldest)
{
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (const auto valid = checkTypes(request.alarmTypes); !valid)
        return valid.error();
    const std::string listing = listingOf(request);
    AlarmHistoryQuery query;
    query.scope = scope;
    query.alarmName = request.alarmName;
    query.type = request.historyItemType;
    query.from = std::max(oldest, request.startDate.value_or(kEarliestTime));
    query.to = request.endDate.value_or(kLatestTime);
    query.isAscending = request.scanBy == "TimestampAscending";
    query.limit = request.maxRecords.value_or(kDefaultPage);
    if (request.nextToken) {
        const auto token = readPageToken(
            {"DescribeAlarmHistory", scope.account, scope.region, listing}, *request.nextToken);
        query.after = token ? readPosition(*token) : std::nullopt;
        if (!query.after)
            return badToken();
    }
    DescribeAlarmHistoryResponse response;
    if (!wantsMetricAlarms(request.alarmTypes))
        return response;
    auto page = store.history(query);
    if (!page)
        return page.error();
    response.alarmHistoryItems = std::move(page->items);
    if (page->next) {
        const std::string position
            = std::to_string(page->next->first) + ":" + std::to_string(page->next->second);
        response.nextToken = makePageToken(
            {"DescribeAlarmHistory", scope.account, scope.region, listing}, position);
    }
    return response;
}

} // namespace yagura::alarmquery
