// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/streams/streamrequests.h"

#include <set>
#include <string>

namespace yagura {

/// Checks what the shapes do not say: filters, statistics, format, destination. Errors:
/// InvalidParameterValue, InvalidParameterCombination, MissingParameter, ValidationError.
VoidResult checkMetricStream(const PutMetricStreamRequest& request);

/// Which metrics a stream takes: all, or those that a filter names, or all but those.
class StreamSelection
{
public:
    explicit StreamSelection(const GetMetricStreamResponse& definition);

    [[nodiscard]] bool takes(const std::string& nameSpace, const std::string& metricName) const;
    /// What is asked for beside sample count, sum, minimum and maximum.
    [[nodiscard]] std::vector<std::string> additionalStatistics(
        const std::string& nameSpace, const std::string& metricName) const;

private:
    struct Filter
    {
        std::string nameSpace;
        std::set<std::string> names; ///< empty: all
    };
    struct Statistics
    {
        std::set<std::pair<std::string, std::string>> metrics;
        std::vector<std::string> names;
    };
    static std::vector<Filter> filtersOf(
        const std::optional<std::vector<MetricStreamFilter>>& filters);
    static bool matches(const std::vector<Filter>& filters, const std::string& nameSpace,
                        const std::string& metricName);

    std::vector<Filter> m_included;
    std::vector<Filter> m_excluded;
    std::vector<Statistics> m_statistics;
};

} // namespace yagura
