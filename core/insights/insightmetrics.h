// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathsource.h"

namespace yagura {

class InsightService;

/// INSIGHT_RULE_METRIC: the metrics of rules' reports as time series. A report covers a day; longer
/// ranges take several.
class InsightMetrics final : public InsightSource
{
public:
    /// @param service  must outlive this
    explicit InsightMetrics(const InsightService& service);

    /// Errors: as InsightService::getInsightRuleReport(). Periods without events have no value.
    [[nodiscard]] Result<MathSeriesPtr> ruleMetric(const Scope& scope, const std::string& ruleName,
                                                   const std::string& metricName,
                                                   const TimeRange& range,
                                                   int periodSeconds) const override;

private:
    const InsightService& m_service;
};

} // namespace yagura
