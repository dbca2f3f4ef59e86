// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importthings.h"

#include "core/alarms/alarmservice.h"
#include "core/base/jsontext.h"
#include "core/base/shapejson.h"
#include "core/dashboards/dashboardservice.h"

#include <algorithm>

namespace yagura {

namespace {

namespace json = boost::json;

std::string textIn(const json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string()))
                                       : std::string{};
}

/// A dashboard of that title and content.
bool hasDashboard(const ExchangeContext& context, const std::string& title, const std::string& body)
{
    ListDashboardsRequest request;
    for (;;) {
        const auto page = context.dashboards.listDashboards(context.scope, request);
        if (!page)
            return false;
        for (const auto& entry : page->dashboardEntries) {
            if (context.dashboards.titleOf(context.scope, entry.dashboardName) != title)
                continue;
            const auto found
                = context.dashboards.getDashboard(context.scope, {entry.dashboardName});
            if (found && found->dashboardBody == body)
                return true;
        }
        if (!page->nextToken)
            return false;
        request.nextToken = page->nextToken;
    }
}

/// Numbers without a fraction are integers in JSON; the description of an alarm wants doubles.
json::value alarmJson(const json::object& alarm)
{
    json::object copy = alarm;
    if (auto* threshold = copy.if_contains("Threshold"); threshold && threshold->is_number()) {
        boost::system::error_code error;
        *threshold = threshold->to_number<double>(error);
    }
    return copy;
}

} // namespace

std::string dashboardTitle(const JsonFile& file, const std::string& baseName)
{
    const std::string name = file.dashboard ? textIn(*file.dashboard, "DashboardName") : "";
    return name.empty() ? baseName : name;
}

Result<ImportResult> importDashboard(const JsonFile& file, ImportPlan plan,
                                     const ImportSettings& settings, const ExchangeContext& context)
{
    std::string body;
    if (const auto* answer = file.dashboard->if_contains("DashboardBody")) {
        if (!answer->is_string())
            return Error{errors::kInvalidFormat, plan.path + ": DashboardBody is no text.", {}};
        body = std::string_view(answer->get_string());
    } else {
        body = jsonText(json::value(*file.dashboard), JsonLayout::Indented);
    }
    DashboardService& dashboards = context.dashboards;
    ImportResult result;
    if (settings.existing == ExistingPoints::Keep && hasDashboard(context, plan.title, body)) {
        result.alreadyThere = 1;
        result.plan = std::move(plan);
        return result;
    }
    const std::string name = dashboards.nameForTitle(context.scope, plan.title);
    if (auto put = dashboards.putDashboard(context.scope, {name, body}); !put)
        return put.error();
    if (auto put = dashboards.setTitle(context.scope, name, plan.title); !put)
        return put.error();
    result.items = 1;
    result.plan = std::move(plan);
    return result;
}

Result<ImportResult> importAlarms(const JsonFile& file, ImportPlan plan,
                                  const ImportSettings& settings, const ExchangeContext& context)
{
    const auto known = context.alarms.allAlarms(context.scope);
    ImportResult result;
    for (const json::object* object : file.alarms) {
        auto request = fromStoredJson<PutMetricAlarmRequest>(alarmJson(*object));
        const bool isThere
            = std::any_of(known->begin(), known->end(), [&](const MetricAlarm& alarm) {
                  return alarm.alarmName == request.alarmName;
              });
        if (isThere && settings.existing == ExistingPoints::Keep) {
            ++result.alreadyThere;
            continue;
        }
        if (auto put = context.alarms.putMetricAlarm(context.scope, request); !put)
            result.failures.push_back(request.alarmName + ": " + put.error().message);
        else
            ++result.items;
    }
    plan.badRows = static_cast<std::int64_t>(result.failures.size());
    result.plan = std::move(plan);
    return result;
}

} // namespace yagura
