// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insights/insightmetrics.h"

#include "core/insights/insightservice.h"
#include "core/metrics/math/seriesmath.h"

#include <algorithm>
#include <array>

namespace yagura {

namespace {

struct Named
{
    std::string_view name;
    std::optional<double> InsightMetricDatapoint::*member;
};
constexpr std::array kMetrics{
    Named{"UniqueContributors", &InsightMetricDatapoint::uniqueContributors},
    Named{"MaxContributorValue", &InsightMetricDatapoint::maxContributorValue},
    Named{"SampleCount", &InsightMetricDatapoint::sampleCount},
    Named{"Average", &InsightMetricDatapoint::average},
    Named{"Sum", &InsightMetricDatapoint::sum},
    Named{"Minimum", &InsightMetricDatapoint::minimum},
    Named{"Maximum", &InsightMetricDatapoint::maximum},
};

/// More than the fifteen months that metrics are kept.
constexpr std::int64_t kMaxReports = 500;

/// The longest range of one report that ends with a period.
Milliseconds reportLength(int periodSeconds)
{
    constexpr Seconds kLongest = std::chrono::hours{24};
    const Seconds period{periodSeconds};
    return std::max<std::int64_t>(kLongest / period, 1) * period;
}

} // namespace

InsightMetrics::InsightMetrics(const InsightService& service)
    : m_service(service)
{ }

Result<MathSeriesPtr> InsightMetrics::ruleMetric(const Scope& scope, const std::string& ruleName,
                                                 const std::string& metricName,
                                                 const TimeRange& range, int periodSeconds) const
{
    GetInsightRuleReportRequest request;
    request.ruleName = ruleName;
    request.period = periodSeconds;
    request.maxContributorCount = 1;
    request.metrics = {metricName};
    const auto named = std::find_if(kMetrics.begin(), kMetrics.end(),
                                    [&](const Named& metric) { return metric.name == metricName; });
    const Milliseconds step = reportLength(periodSeconds);
    if (range.length() / step > kMaxReports) {
        return Error{errors::kInvalidParameterValue,
                     "The time range is too long for a Contributor Insights rule.", "StartTime"};
    }
    auto times = std::make_shared<std::vector<TimePoint>>();
    std::vector<double> values;
    for (TimePoint from = range.from; from < range.to; from += step) {
        request.startTime = from;
        request.endTime = std::min(range.to, from + step);
        const auto report = m_service.getInsightRuleReport(scope, request);
        if (!report)
            return report.error();
        for (const InsightMetricDatapoint& point : report->metricDatapoints) {
            const auto value = named != kMetrics.end() ? point.*named->member : std::nullopt;
            if (!value || !point.timestamp)
                continue;
            times->push_back(*point.timestamp);
            values.push_back(*value);
        }
    }
    const MathSeries like{times, {}, periodSeconds, nullptr};
    return makeSeries(times, std::move(values), like);
}

} // namespace yagura
