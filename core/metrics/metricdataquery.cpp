// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricquery.h"

#include "core/metrics/metricunits.h"
#include "core/metrics/metricvalidation.h"
#include "core/metrics/pagetoken.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace yagura {

namespace {

constexpr int kMaxDatapoints = 100'800;
constexpr char kTokenKind = 'D';

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
    if (!isAllowedPeriod(*stat.period)) {
        return validationError(
            "The value " + std::to_string(*stat.period) + " for parameter "
                + memberField(index, "MetricStat.Period")
                + " is invalid. It must be 1, 5, 10, 20, 30 or a multiple of 60.",
            memberField(index, "MetricStat.Period"));
    }
    if (!Statistic::parse(stat.stat)) {
        return validationError("The value " + stat.stat.substr(0, 100) + " for parameter "
                                   + memberField(index, "MetricStat.Stat") + " is not supported.",
                               memberField(index, "MetricStat.Stat"));
    }
    return {};
}

VoidResult checkRequest(const GetMetricDataRequest& request)
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

/// The metric's name; where several returned queries would share it, with the attributes that
/// differ among them.
std::vector<std::string> labelsOf(std::span<const MetricDataQuery> queries)
{
    struct Attributes
    {
        std::set<std::string_view> stats;
        std::set<int> periods;
    };
    std::map<std::string_view, Attributes> byName;
    const auto isDefault = [](const MetricDataQuery& query) {
        return query.metricStat && !query.label && query.returnData.value_or(true);
    };
    for (const MetricDataQuery& query : queries) {
        if (!isDefault(query))
            continue;
        Attributes& attributes = byName[query.metricStat->metric.metricName];
        attributes.stats.insert(query.metricStat->stat);
        attributes.periods.insert(*query.metricStat->period);
    }
    std::vector<std::string> labels;
    for (const MetricDataQuery& query : queries) {
        if (!isDefault(query)) {
            labels.push_back(query.label.value_or(query.id));
            continue;
        }
        const Attributes& attributes = byName[query.metricStat->metric.metricName];
        std::string label = query.metricStat->metric.metricName;
        if (attributes.stats.size() > 1)
            label += " " + query.metricStat->stat;
        if (attributes.periods.size() > 1)
            label += " " + std::to_string(*query.metricStat->period);
        labels.push_back(std::move(label));
    }
    return labels;
}

/// Reads the queries one after the other until the page is full.
class DataQuery
{
public:
    DataQuery(const MetricBackend& backend, Scope scope, const GetMetricDataRequest& request,
              TimePoint now)
        : m_backend(backend)
        , m_scope(std::move(scope))
        , m_request(request)
        , m_now(now)
        , m_isAscending(request.scanBy == "TimestampAscending")
        , m_room(static_cast<std::size_t>(request.maxDatapoints.value_or(kMaxDatapoints)))
    { }

    Result<GetMetricDataResponse> run()
    {
        std::size_t index = 0;
        if (m_request.nextToken) {
            const auto numbers = readPageToken(kTokenKind, *m_request.nextToken, 2);
            if (!numbers)
                return numbers.error();
            index = (*numbers)[0];
            m_after = static_cast<std::int64_t>((*numbers)[1]);
        }
        auto reader = m_backend.reader();
        if (!reader)
            return reader.error();
        m_reader = std::move(*reader);
        const auto labels = labelsOf(m_request.metricDataQueries);
        const auto& queries = m_request.metricDataQueries;
        for (; index < queries.size() && m_next.empty(); ++index) {
            if (!queries[index].returnData.value_or(true))
                continue;
            MetricDataResult result;
            result.id = queries[index].id;
            result.label = labels[index];
            result.statusCode = "Complete";
            if (queries[index].expression) {
                result.statusCode = "InternalError";
                result.messages
                    = {MessageData{errors::kValidationError, "Expressions are not supported yet."}};
            } else if (auto read = readMetric(queries[index], result); !read) {
                return read.error();
            }
            page(result, index, index + 1 == queries.size());
            m_after.reset();
            m_response.metricDataResults.push_back(std::move(result));
        }
        if (!m_next.empty())
            m_response.nextToken = std::move(m_next);
        return std::move(m_response);
    }

private:
    VoidResult readMetric(const MetricDataQuery& query, MetricDataResult& result)
    {
        const MetricStat& stat = *query.metricStat;
        const RetentionPolicy policy = m_backend.retention();
        const TimeRange range{roundedStart(*m_request.startTime, *stat.period, m_now, policy),
                              roundedEnd(*m_request.endTime, *stat.period)};
        if (!isPeriodAvailable(*stat.period, *m_request.startTime, m_now, policy))
            return {};
        Scope scope = m_scope;
        if (query.accountId)
            scope.account = *query.accountId;
        const auto series = m_reader->series(scope, stat.metric);
        const Statistic statistic = *Statistic::parse(stat.stat);
        std::vector<std::uint8_t> found;
        for (const std::uint8_t unit : unitsOf(series, range, stat.unit)) {
            MetricDataResult scratch;
            MetricDataResult& into = found.empty() ? result : scratch;
            if (auto read = readUnit(series, unit, statistic, *stat.period, range, into); !read)
                return read;
            if (!into.values.empty())
                found.push_back(unit);
        }
        if (found.size() > 1) {
            std::string names;
            for (const std::uint8_t unit : found)
                (names += names.empty() ? "" : ", ") += metricUnits()[unit];
            result.messages
                = {MessageData{"MultipleUnits", "Multiple units returned: '[" + names + "]'"}};
        }
        if (!m_isAscending) {
            std::reverse(result.timestamps.begin(), result.timestamps.end());
            std::reverse(result.values.begin(), result.values.end());
        }
        return {};
    }

    VoidResult readUnit(std::span<const SeriesInfo> series, std::uint8_t unit,
                        const Statistic& statistic, int periodSeconds, const TimeRange& range,
                        MetricDataResult& into)
    {
        return yagura::readUnit(*m_reader, series, unit,
                                {range.from, range.to, Seconds{periodSeconds}}, statistic.parts(),
                                [&](std::int64_t startMs, const StatisticPoint& period) {
                                    if (const auto value = statistic.of(period)) {
                                        into.timestamps.push_back(fromEpochMs(startMs));
                                        into.values.push_back(*value);
                                    }
                                });
    }

    /// Leaves out what earlier pages had; keeps what has room; says in m_next where the next page
    /// begins.
    void page(MetricDataResult& result, std::size_t index, bool isLast)
    {
        std::size_t begin = 0;
        if (m_after) {
            const TimePoint after = fromEpochMs(*m_after);
            while (begin < result.timestamps.size()
                   && (m_isAscending ? result.timestamps[begin] <= after
                                     : result.timestamps[begin] >= after))
                ++begin;
        }
        const std::size_t end = std::min(result.timestamps.size(), begin + m_room);
        const bool isCut = end < result.timestamps.size();
        m_room -= end - begin;
        if (isCut) {
            result.statusCode = "PartialData";
            m_next = makePageToken(
                kTokenKind,
                {index, static_cast<std::uint64_t>(toEpochMs(result.timestamps[end - 1]))});
        } else if (m_room == 0 && !isLast) {
            m_next = makePageToken(kTokenKind, {index + 1, beforeAll(m_isAscending)});
        }
        const auto cut = [&](auto& column) {
            column.erase(column.begin() + static_cast<std::ptrdiff_t>(end), column.end());
            column.erase(column.begin(), column.begin() + static_cast<std::ptrdiff_t>(begin));
        };
        cut(result.timestamps);
        cut(result.values);
    }

    static std::uint64_t beforeAll(bool isAscending)
    {
        return static_cast<std::uint64_t>(toEpochMs(isAscending ? kEarliestTime : kLatestTime));
    }

    const MetricBackend& m_backend;
    Scope m_scope;
    const GetMetricDataRequest& m_request;
    TimePoint m_now;
    bool m_isAscending;
    std::size_t m_room; ///< datapoints left on this page; at least 1 while a query is read
    std::optional<std::int64_t> m_after; ///< the last timestamp that the page before had
    std::string m_next;
    std::unique_ptr<MetricReader> m_reader;
    GetMetricDataResponse m_response;
};

} // namespace

Result<GetMetricDataResponse> queryData(const MetricBackend& backend, const Scope& scope,
                                        const GetMetricDataRequest& request, TimePoint now)
{
    if (auto checked = checkRequest(request); !checked)
        return checked.error();
    return DataQuery(backend, scope, request, now).run();
}

} // namespace yagura
