// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"

#include <map>

namespace yagura {

/// Gathers samples into one statistic set per metric and period. Periods are whole multiples since
/// 1970; a period's set is handed out with the first sample behind it, and bears the period's
/// start.
class SampleAggregator
{
public:
    /// What is complete once a sample at `now` comes: the sets of periods that ended, one request
    /// per namespace. Call before add().
    std::vector<PutMetricDataRequest> takeEnded(TimePoint now, Seconds period);
    /// Everything that is there, also of periods under way.
    std::vector<PutMetricDataRequest> takeAll();
    /// @param request  single values only
    void add(const PutMetricDataRequest& request, Seconds period);

private:
    struct Key
    {
        TimePoint start;
        std::string nameSpace;
        std::string metricName;
        std::vector<Dimension> dimensions;
        std::string unit;
        auto operator<=>(const Key&) const = default;
    };
    std::vector<PutMetricDataRequest> take(std::map<Key, StatisticSet>::iterator end);

    std::map<Key, StatisticSet> m_sets; ///< by time first
};

} // namespace yagura
