// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insights/insightdefinition.h"
#include "core/insights/insightrequests.h"

#include <map>

namespace yagura {

/// Checks what the shapes do not say: times, period, names of metrics, order, count. Errors:
/// InvalidParameterValue, MissingParameter, ValidationError.
VoidResult checkReportRequest(const GetInsightRuleReportRequest& request);

/// Computes a report: hand it every event of the range, in any order, then take the answer. No
/// input or output; the request was checked.
///
/// Contributors beyond kMaxContributors count into the totals, but are not ranked and not counted
/// as unique (the service's count is approximate too).
class InsightReport
{
public:
    static constexpr std::size_t kMaxContributors = 200'000;

    InsightReport(const InsightDefinition& definition, const GetInsightRuleReportRequest& request);

    void add(TimePoint time, const std::string& message);
    [[nodiscard]] GetInsightRuleReportResponse finish() const;

private:
    struct Contributor
    {
        double sum = 0;
        std::map<std::int64_t, double> periods; ///< start in ms: sum
        [[nodiscard]] double largestPeriod() const;
    };
    struct Period
    {
        double sampleCount = 0;
        double sum = 0;
        double minimum = 0; ///< of one event
        double maximum = 0;
        double contributors = 0;
    };
    using Contributors = std::map<std::vector<std::string>, Contributor>;

    [[nodiscard]] std::vector<Contributors::const_iterator> ranked() const;
    [[nodiscard]] std::vector<InsightMetricDatapoint> metricDatapoints() const;

    const InsightDefinition& m_definition;
    const GetInsightRuleReportRequest& m_request;
    Contributors m_contributors;
    std::map<std::int64_t, Period> m_periods;
    double m_total = 0;
};

} // namespace yagura
