// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamrules.h"

#include "core/metrics/statistics.h"
#include "core/streams/streamdestination.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr std::array<std::string_view, 3> kFormats{"json", "opentelemetry0.7", "opentelemetry1.0"};

Error invalid(std::string message, const char* field)
{
    return {errors::kInvalidParameterValue, std::move(message), field};
}

VoidResult checkName(const std::string& name)
{
    const bool isFine = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || c == '-' || c == '_' || c == '.' || c == '#';
    });
    if (!isFine)
        return invalid("The name of a metric stream takes letters, digits and - _ . #", "Name");
    return {};
}

VoidResult checkFilters(const std::vector<MetricStreamFilter>& filters, const char* field)
{
    for (const MetricStreamFilter& filter : filters) {
        if (!filter.nameSpace)
            return invalid("A filter must name a namespace.", field);
        if (filter.nameSpace->starts_with(':'))
            return invalid("A namespace must not begin with a colon.", field);
    }
    return {};
}

VoidResult checkStatistics(const MetricStreamStatistics& configuration)
{
    for (const std::string& name : configuration.additionalStatistics) {
        const auto statistic = Statistic::parse(name);
        if (!statistic || !statistic->needsDistribution())
            return invalid("The statistic " + name
                               + " cannot be streamed: percentiles, trimmed means and their "
                                 "relatives can.",
                           "StatisticsConfigurations");
    }
    return {};
}

} // namespace

VoidResult checkMetricStream(const PutMetricStreamRequest& request)
{
    if (auto valid = validate(request); !valid)
        return valid;
    if (auto valid = checkName(request.name); !valid)
        return valid;
    if (!request.includeFilters.empty() && !request.excludeFilters.empty())
        return Error{errors::kInvalidParameterCombination,
                     "IncludeFilters and ExcludeFilters cannot both be given.", "ExcludeFilters"};
    if (auto valid = checkFilters(request.includeFilters, "IncludeFilters"); !valid)
        return valid;
    if (auto valid = checkFilters(request.excludeFilters, "ExcludeFilters"); !valid)
        return valid;
    if (std::find(kFormats.begin(), kFormats.end(), request.outputFormat) == kFormats.end())
        return invalid("The output format must be json, opentelemetry0.7 or opentelemetry1.0.",
                       "OutputFormat");
    if (request.outputFormat != "json")
        return invalid("Yagura streams metrics as json; " + request.outputFormat
                           + " is not supported.",
                       "OutputFormat");
    for (const MetricStreamStatistics& configuration : request.statisticsConfigurations) {
        if (auto valid = checkStatistics(configuration); !valid)
            return valid;
    }
    if (const auto destination = StreamDestination::parse(request.firehoseArn); !destination)
        return destination.error();
    if (!request.roleArn.starts_with("arn:"))
        return invalid("RoleArn must be an ARN.", "RoleArn");
    return {};
}

StreamSelection::StreamSelection(const GetMetricStreamResponse& definition)
    : m_included(filtersOf(definition.includeFilters))
    , m_excluded(filtersOf(definition.excludeFilters))
{
    if (!definition.statisticsConfigurations)
        return;
    for (const MetricStreamStatistics& configuration : *definition.statisticsConfigurations) {
        Statistics statistics;
        for (const MetricStreamStatisticsMetric& metric : configuration.includeMetrics)
            statistics.metrics.emplace(metric.nameSpace, metric.metricName);
        statistics.names = configuration.additionalStatistics;
        m_statistics.push_back(std::move(statistics));
    }
}

std::vector<StreamSelection::Filter> StreamSelection::filtersOf(
    const std::optional<std::vector<MetricStreamFilter>>& filters)
{
    std::vector<Filter> result;
    if (!filters)
        return result;
    for (const MetricStreamFilter& filter : *filters)
        result.push_back({filter.nameSpace.value_or(""),
                          {filter.metricNames.begin(), filter.metricNames.end()}});
    return result;
}

bool StreamSelection::matches(const std::vector<Filter>& filters, const std::string& nameSpace,
                              const std::string& metricName)
{
    return std::any_of(filters.begin(), filters.end(), [&](const Filter& filter) {
        return filter.nameSpace == nameSpace
            && (filter.names.empty() || filter.names.contains(metricName));
    });
}

bool StreamSelection::takes(const std::string& nameSpace, const std::string& metricName) const
{
    if (!m_included.empty())
        return matches(m_included, nameSpace, metricName);
    return !matches(m_excluded, nameSpace, metricName);
}

std::vector<std::string> StreamSelection::additionalStatistics(const std::string& nameSpace,
                                                               const std::string& metricName) const
{
    std::vector<std::string> names;
    for (const Statistics& statistics : m_statistics) {
        if (!statistics.metrics.contains({nameSpace, metricName}))
            continue;
        for (const std::string& name : statistics.names) {
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

} // namespace yagura
