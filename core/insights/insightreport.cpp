// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightreport.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

constexpr int kDefaultContributors = 10;
constexpr int kMaxReported = 100;
constexpr auto kLongestRange = std::chrono::hours(24);
constexpr std::array<std::string_view, 7> kMetrics{"UniqueContributors",
                                                   "MaxContributorValue",
                                                   "SampleCount",
                                                   "Sum",
                                                   "Minimum",
                                                   "Maximum",
                                                   "Average"};

Error invalid(std::string message, const char* field)
{
    return {errors::kInvalidParameterValue, std::move(message), field};
}

/// Periods are counted from the beginning of the report.
std::int64_t periodStart(TimePoint time, TimePoint from, int periodSeconds)
{
    const std::int64_t length = std::int64_t{periodSeconds} * 1000;
    const std::int64_t since = toEpochMs(time) - toEpochMs(from);
    return toEpochMs(from) + since / length * length;
}

} // namespace

VoidResult checkReportRequest(const GetInsightRuleReportRequest& request)
{
    if (auto valid = validate(request); !valid)
        return valid;
    if (*request.startTime >= *request.endTime)
        return invalid("The parameter StartTime must be less than the parameter EndTime.",
                       "StartTime");
    if (*request.endTime - *request.startTime > kLongestRange)
        return invalid("A report covers 24 hours at most.", "StartTime");
    if (*request.period % 60 != 0)
        return invalid("The parameter Period must be a multiple of 60.", "Period");
    const int count = request.maxContributorCount.value_or(kDefaultContributors);
    if (count < 1 || count > kMaxReported)
        return invalid("The parameter MaxContributorCount must be between 1 and 100.",
                       "MaxContributorCount");
    for (const std::string& metric : request.metrics) {
        if (std::find(kMetrics.begin(), kMetrics.end(), metric) == kMetrics.end())
            return invalid(
                "The metric " + metric
                    + " is none of a report's: UniqueContributors, "
                      "MaxContributorValue, SampleCount, Sum, Minimum, Maximum, Average.",
                "Metrics");
    }
    if (request.orderBy && *request.orderBy != "Sum" && *request.orderBy != "Maximum")
        return invalid("The parameter OrderBy must be Sum or Maximum.", "OrderBy");
    return {};
}

double InsightReport::Contributor::largestPeriod() const
{
    double largest = 0;
    for (const auto& [start, value] : periods)
        largest = std::max(largest, value);
    return largest;
}

InsightReport::InsightReport(const InsightDefinition& definition,
                             const GetInsightRuleReportRequest& request)
    : m_definition(definition)
    , m_request(request)
{ }

void InsightReport::add(TimePoint time, const std::string& message)
{
    if (time < *m_request.startTime || time >= *m_request.endTime)
        return;
    auto contribution = m_definition.contributionOf(message);
    if (!contribution)
        return;
    const std::int64_t start = periodStart(time, *m_request.startTime, *m_request.period);
    const double value = contribution->value;
    m_total += value;
    Period& period = m_periods[start];
    period.minimum = period.sampleCount == 0 ? value : std::min(period.minimum, value);
    period.maximum = period.sampleCount == 0 ? value : std::max(period.maximum, value);
    period.sampleCount += 1;
    period.sum += value;
    auto it = m_contributors.find(contribution->keys);
    if (it == m_contributors.end()) {
        if (m_contributors.size() == kMaxContributors)
            return;
        it = m_contributors.emplace(std::move(contribution->keys), Contributor{}).first;
    }
    it->second.sum += value;
    const auto [inPeriod, isNew] = it->second.periods.emplace(start, 0.0);
    inPeriod->second += value;
    if (isNew)
        period.contributors += 1;
}

std::vector<InsightReport::Contributors::const_iterator> InsightReport::ranked() const
{
    const bool byMaximum = m_request.orderBy == "Maximum";
    std::vector<std::pair<double, Contributors::const_iterator>> all;
    all.reserve(m_contributors.size());
    for (auto it = m_contributors.begin(); it != m_contributors.end(); ++it)
        all.emplace_back(byMaximum ? it->second.largestPeriod() : it->second.sum, it);
    const auto count = std::min<std::size_t>(
        all.size(), std::size_t(m_request.maxContributorCount.value_or(kDefaultContributors)));
    std::partial_sort(all.begin(), all.begin() + std::ptrdiff_t(count), all.end(),
                      [](const auto& a, const auto& b) {
                          return a.first != b.first ? a.first > b.first
                                                    : a.second->first < b.second->first;
                      });
    std::vector<Contributors::const_iterator> first;
    for (std::size_t i = 0; i < count; ++i)
        first.push_back(all[i].second);
    return first;
}

std::vector<InsightMetricDatapoint> InsightReport::metricDatapoints() const
{
    std::vector<InsightMetricDatapoint> points;
    if (m_request.metrics.empty())
        return points;
    std::map<std::int64_t, double> largest;
    for (const auto& [keys, contributor] : m_contributors) {
        for (const auto& [start, value] : contributor.periods) {
            const auto [it, isNew] = largest.emplace(start, value);
            if (!isNew)
                it->second = std::max(it->second, value);
        }
    }
    for (const auto& [start, period] : m_periods) {
        InsightMetricDatapoint point;
        point.timestamp = fromEpochMs(start);
        for (const std::string& metric : m_request.metrics) {
            if (metric == "UniqueContributors")
                point.uniqueContributors = period.contributors;
            else if (metric == "MaxContributorValue")
                point.maxContributorValue = largest[start];
            else if (metric == "SampleCount")
                point.sampleCount = period.sampleCount;
            else if (metric == "Sum")
                point.sum = period.sum;
            else if (metric == "Minimum")
                point.minimum = period.minimum;
            else if (metric == "Maximum")
                point.maximum = period.maximum;
            else
                point.average = period.sum / period.sampleCount;
        }
        points.push_back(point);
    }
    return points;
}

GetInsightRuleReportResponse InsightReport::finish() const
{
    GetInsightRuleReportResponse response;
    response.keyLabels = m_definition.keyLabels;
    response.aggregationStatistic = m_definition.isSum ? "SUM" : "COUNT";
    response.aggregateValue = m_total;
    response.approximateUniqueCount = std::int64_t(m_contributors.size());
    for (const auto& it : ranked()) {
        InsightContributor contributor;
        contributor.keys = it->first;
        contributor.approximateAggregateValue = it->second.sum;
        for (const auto& [start, value] : it->second.periods)
            contributor.datapoints.push_back({fromEpochMs(start), value});
        response.contributors.push_back(std::move(contributor));
    }
    response.metricDatapoints = metricDatapoints();
    return response;
}

} // namespace yagura
