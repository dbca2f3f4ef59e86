// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricquery.h"

#include "core/base/pagetoken.h"
#include "core/base/shapejson.h"
#include "core/metrics/math/dynamiclabel.h"
#include "core/metrics/math/evaluator.h"
#include "core/metrics/metricdatarequest.h"
#include "core/metrics/metriclabels.h"
#include "core/metrics/storesource.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>

namespace yagura {

namespace {

/// Series that one expression may answer with.
constexpr std::size_t kMaxSeries = 500;

/// Where a page begins: a query, and the last of its timestamps that the page before had.
struct PageStart
{
    std::size_t query = 0;
    std::optional<std::int64_t> after;
};

std::string textOf(const PageStart& start)
{
    std::string text = std::to_string(start.query);
    if (start.after)
        text += ' ' + std::to_string(*start.after);
    return text;
}

std::optional<PageStart> parsePageStart(std::string_view text)
{
    PageStart start;
    const char* const end = text.data() + text.size();
    const auto query = std::from_chars(text.data(), end, start.query);
    if (query.ec != std::errc{})
        return std::nullopt;
    if (query.ptr == end)
        return start;
    std::int64_t after = 0;
    const auto time = std::from_chars(query.ptr + 1, end, after);
    if (time.ec != std::errc{} || time.ptr != end)
        return std::nullopt;
    start.after = after;
    return start;
}

/// Answers the queries one after the other until the page is full. Data is read when a query, or an
/// expression that refers to it, is come to.
class DataQuery
{
public:
    DataQuery(const MetricBackend& backend, const Scope& scope, const GetMetricDataRequest& request,
              std::shared_ptr<MetricReader> reader, const MathProviders& providers, TimePoint now)
        : m_scope(scope)
        , m_request(request)
        , m_now(now)
        , m_isAscending(request.scanBy == "TimestampAscending")
        , m_room(static_cast<std::size_t>(request.maxDatapoints.value_or(kMaxDatapoints)))
        , m_labels(defaultLabels(request.metricDataQueries))
        , m_expressions(request.metricDataQueries)
        , m_source(backend, std::move(reader), scope, providers, request.metricDataQueries,
                   m_labels,
                   {{*request.startTime, *request.endTime},
                    StoreSource::Rounding::AsTheService,
                    now,
                    true})
        , m_evaluator(m_source, request.metricDataQueries, m_expressions)
    {
        if (request.labelOptions && request.labelOptions->timezone)
            m_zoneOffset = *parseLabelTimezone(*request.labelOptions->timezone);
    }

    Result<GetMetricDataResponse> run()
    {
        PageStart start;
        if (m_request.nextToken) {
            const auto found = readStart(*m_request.nextToken);
            if (!found)
                return found.error();
            start = *found;
        }
        const auto& queries = m_request.metricDataQueries;
        for (std::size_t i = start.query; i < queries.size() && !m_next; ++i) {
            if (!queries[i].returnData.value_or(true))
                continue;
            m_after = i == start.query ? start.after : std::nullopt;
            if (auto answered = answer(i); !answered)
                return answered.error();
        }
        m_response.messages = m_source.messages();
        if (m_next)
            m_response.nextToken = token(*m_next);
        return std::move(m_response);
    }

private:
    VoidResult answer(std::size_t query)
    {
        const auto& value = m_evaluator.valueOf(query);
        const bool isMetric = m_request.metricDataQueries[query].metricStat.has_value();
        if (!value && isMetric)
            return Error{value.error().code, value.error().message, {}};
        if (!value) {
            addFault(query, value.error());
        } else if (const auto* series = std::get_if<MathSeriesPtr>(&*value)) {
            add(query, **series, false);
        } else {
            const auto& list = std::get<MathSeriesList>(*value);
            const std::size_t size = std::min(list.size(), kMaxSeries);
            for (std::size_t i = 0; i < size; ++i)
                add(query, *list[i], true);
            if (size < list.size()) {
                m_response.metricDataResults.back().messages.emplace().push_back(
                    {"MaxMetricsExceeded",
                     "The expression yields " + std::to_string(list.size())
                         + " time series, of which the first " + std::to_string(size)
                         + " are returned."});
            }
        }
        return {};
    }

    void addFault(std::size_t query, const MathFault& fault)
    {
        const MetricDataQuery& of = m_request.metricDataQueries[query];
        const Error error = mathError(of.id, *of.expression, fault);
        MetricDataResult result;
        result.id = of.id;
        result.label = of.label.value_or(m_labels[query]);
        result.statusCode = "InternalError";
        result.messages = {MessageData{error.code, error.message}};
        m_response.metricDataResults.push_back(std::move(result));
    }

    void add(std::size_t query, const MathSeries& series, bool isOneOfSeveral)
    {
        const MetricDataQuery& of = m_request.metricDataQueries[query];
        MetricDataResult result;
        result.id = of.id;
        result.label = labelOf(query, series, isOneOfSeveral);
        result.statusCode = "Complete";
        if (of.metricStat) {
            if (auto message = m_source.messageOf(of.id))
                result.messages = {std::move(*message)};
        }
        page(series, result, query);
        m_response.metricDataResults.push_back(std::move(result));
    }

    [[nodiscard]] std::string labelOf(std::size_t query, const MathSeries& series,
                                      bool isOneOfSeveral) const
    {
        const auto& own = m_request.metricDataQueries[query].label;
        const std::string defaultLabel = isOneOfSeveral
            ? shown(series.origin ? series.origin->label : std::string(), series, {})
            : m_labels[query];
        if (!own)
            return defaultLabel.empty() ? m_labels[query] : defaultLabel;
        std::string label = shown(*own, series, defaultLabel);
        // Of several, each has the expression's label before its own, unless that already differs.
        if (isOneOfSeveral && !isDynamicLabel(*own) && !defaultLabel.empty())
            label += (label.empty() ? "" : " ") + defaultLabel;
        return label;
    }

    [[nodiscard]] std::string shown(const std::string& label, const MathSeries& series,
                                    std::string_view defaultLabel) const
    {
        if (label.find("${") == std::string::npos)
            return label;
        LabelContext context;
        context.defaultLabel = defaultLabel;
        context.times = *series.times;
        context.values = series.values;
        context.origin = series.origin && series.origin->isMetric() ? series.origin.get() : nullptr;
        context.zoneOffset = m_zoneOffset;
        context.now = m_now;
        return dynamicLabel(label, context);
    }

    /// Leaves out what earlier pages had; keeps what has room. Where the next page begins goes to
    /// m_next; with expressions there is none, as in the service: what has no room is left out.
    void page(const MathSeries& series, MetricDataResult& result, std::size_t query)
    {
        const auto& times = *series.times;
        std::size_t begin = 0;
        std::size_t end = times.size();
        if (m_after) {
            const TimePoint after = fromEpochMs(*m_after);
            if (m_isAscending)
                begin = static_cast<std::size_t>(std::upper_bound(times.begin(), times.end(), after)
                                                 - times.begin());
            else
                end = static_cast<std::size_t>(std::lower_bound(times.begin(), times.end(), after)
                                               - times.begin());
        }
        const bool isCut = end - begin > m_room;
        if (isCut && m_isAscending)
            end = begin + m_room;
        else if (isCut)
            begin = end - m_room;
        m_room -= end - begin;
        const auto copy = [&](const auto& column, auto& into) {
            const auto from = column.begin() + static_cast<std::ptrdiff_t>(begin);
            into.assign(from, from + static_cast<std::ptrdiff_t>(end - begin));
            if (!m_isAscending)
                std::reverse(into.begin(), into.end());
        };
        copy(times, result.timestamps);
        copy(series.values, result.values);
        if (isCut)
            result.statusCode = "PartialData";
        if (m_expressions.hasExpressions())
            return;
        if (isCut)
            m_next = PageStart{query, toEpochMs(result.timestamps.back())};
        else if (m_room == 0 && query + 1 < m_request.metricDataQueries.size())
            m_next = PageStart{query + 1, std::nullopt};
    }

    /// A token belongs to its request: everything in it but the token.
    [[nodiscard]] std::string listing() const
    {
        GetMetricDataRequest request = m_request;
        request.nextToken.reset();
        return boost::json::serialize(toStoredJson(request));
    }

    [[nodiscard]] std::string token(const PageStart& start) const
    {
        return makePageToken({"GetMetricData", m_scope.account, m_scope.region, listing()},
                             textOf(start));
    }

    [[nodiscard]] Result<PageStart> readStart(const std::string& token) const
    {
        const auto position
            = readPageToken({"GetMetricData", m_scope.account, m_scope.region, listing()}, token);
        const auto start = position ? parsePageStart(*position) : std::nullopt;
        if (!start) {
            return Error{errors::kInvalidNextToken,
                         "The NextToken is not one that this request was given.", "NextToken"};
        }
        return *start;
    }

    const Scope& m_scope;
    const GetMetricDataRequest& m_request;
    TimePoint m_now;
    bool m_isAscending;
    std::size_t m_room; ///< datapoints left on this page
    Seconds m_zoneOffset{0};
    std::vector<std::string> m_labels;
    ExpressionSet m_expressions;
    StoreSource m_source;
    MathEvaluator m_evaluator;
    std::optional<std::int64_t> m_after;
    std::optional<PageStart> m_next;
    GetMetricDataResponse m_response;
};

} // namespace

Result<GetMetricDataResponse> queryData(const MetricBackend& backend, const Scope& scope,
                                        const GetMetricDataRequest& request,
                                        const MathProviders& providers, TimePoint now)
{
    if (auto checked = checkDataRequest(request); !checked)
        return checked.error();
    auto reader = backend.reader();
    if (!reader)
        return reader.error();
    return DataQuery(backend, scope, request, std::move(*reader), providers, now).run();
}

} // namespace yagura
