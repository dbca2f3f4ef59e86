// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricdatarequest.h"

#include "core/metrics/math/dynamiclabel.h"
#include "core/metrics/metricvalidation.h"

#include <algorithm>
#include <set>

namespace yagura {

namespace {

Error validationError(std::string message, std::string field)
{
    return {errors::kValidationError, std::move(message), std::move(field)};
}

std::string memberField(std::size_t index, std::string_view name)
{
    return "MetricDataQueries.member." + std::to_string(index + 1) + "." + std::string(name);
}

bool isId(std::string_view id)
{
    return !id.empty() && id[0] >= 'a' && id[0] <= 'z'
        && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '_';
           });
}

Error badPeriod(int period, const std::string& field)
{
    return validationError("The value " + std::to_string(period) + " for parameter " + field
                               + " is invalid. It must be 1, 5, 10, 20, 30 or a multiple of 60.",
                           field);
}

VoidResult checkQuery(const MetricDataQuery& query, std::size_t index)
{
    if (!isId(query.id)) {
        return validationError("The value " + query.id + " for parameter "
                                   + memberField(index, "Id")
                                   + " is not matching the expected pattern "
                                     "^[a-z][a-zA-Z0-9_]*$.",
                               memberField(index, "Id"));
    }
    if (!query.metricStat && !query.expression) {
        return validationError("The parameter " + memberField(index, "MetricStat")
                                   + " is required.\n",
                               memberField(index, "MetricStat"));
    }
    if (query.metricStat && query.expression) {
        return validationError("The parameters " + memberField(index, "Expression") + " and "
                                   + memberField(index, "MetricStat")
                                   + " are mutually exclusive and you have specified both.",
                               memberField(index, "Expression"));
    }
    if (query.label) {
        if (auto checked = checkDynamicLabel(*query.label); !checked)
            return checked;
    }
    if (query.period && !isAllowedPeriod(*query.period))
        return badPeriod(*query.period, memberField(index, "Period"));
    if (!query.metricStat)
        return {};
    const MetricStat& stat = *query.metricStat;
    for (const auto& [value, name] : {std::pair(&stat.metric.nameSpace, "Namespace"),
                                      std::pair(&stat.metric.metricName, "MetricName")}) {
        if (value->empty()) {
            const std::string field = memberField(index, "MetricStat.Metric.") + name;
            return validationError("The parameter " + field + " is required.\n", field);
        }
    }
    if (!isAllowedPeriod(*stat.period))
        return badPeriod(*stat.period, memberField(index, "MetricStat.Period"));
    if (!Statistic::parse(stat.stat)) {
        return validationError("The value " + stat.stat.substr(0, 100) + " for parameter "
                                   + memberField(index, "MetricStat.Stat") + " is not supported.",
                               memberField(index, "MetricStat.Stat"));
    }
    return {};
}

} // namespace

VoidResult checkDataRequest(const GetMetricDataRequest& request)
{
    if (auto valid = validate(request); !valid)
        return valid;
    if (*request.startTime == *request.endTime) {
        return validationError("The parameter StartTime must not equal parameter EndTime.",
                               "StartTime");
    }
    if (*request.startTime > *request.endTime) {
        return validationError("The parameter EndTime must be greater than StartTime.", "EndTime");
    }
    if (request.maxDatapoints
        && (*request.maxDatapoints < 1 || *request.maxDatapoints > kMaxDatapoints)) {
        return validationError(
            "The value " + std::to_string(*request.maxDatapoints)
                + " for parameter MaxDatapoints is invalid. It must be between 1 "
                  "and "
                + std::to_string(kMaxDatapoints) + ".",
            "MaxDatapoints");
    }
    if (request.labelOptions && request.labelOptions->timezone) {
        if (const auto zone = parseLabelTimezone(*request.labelOptions->timezone); !zone)
            return zone.error();
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < request.metricDataQueries.size(); ++i) {
        const MetricDataQuery& query = request.metricDataQueries[i];
        if (auto checked = checkQuery(query, i); !checked)
            return checked;
        if (!ids.insert(query.id).second) {
            return validationError("The values for parameter Id in MetricDataQueries are not "
                                   "unique: "
                                       + query.id + ".",
                                   memberField(i, "Id"));
        }
    }
    return {};
}

} // namespace yagura
