// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/sampleaggregator.h"

#include <algorithm>

namespace yagura {

namespace {

TimePoint periodStart(TimePoint time, Seconds period)
{
    const auto sinceEpoch = time.time_since_epoch();
    return TimePoint(sinceEpoch - sinceEpoch % Milliseconds(period));
}

} // namespace

std::vector<PutMetricDataRequest> SampleAggregator::takeEnded(TimePoint now, Seconds period)
{
    Key first;
    first.start = periodStart(now, period);
    return take(m_sets.lower_bound(first));
}

std::vector<PutMetricDataRequest> SampleAggregator::takeAll()
{
    return take(m_sets.end());
}

std::vector<PutMetricDataRequest> SampleAggregator::take(std::map<Key, StatisticSet>::iterator end)
{
    std::map<std::string, PutMetricDataRequest> requests;
    for (auto it = m_sets.begin(); it != end; ++it) {
        PutMetricDataRequest& request = requests[it->first.nameSpace];
        request.nameSpace = it->first.nameSpace;
        MetricDatum& datum = request.metricData.emplace_back();
        datum.metricName = it->first.metricName;
        datum.dimensions = it->first.dimensions;
        datum.timestamp = it->first.start;
        datum.statisticValues = it->second;
        datum.unit = it->first.unit;
        datum.storageResolution = 60;
    }
    m_sets.erase(m_sets.begin(), end);
    std::vector<PutMetricDataRequest> all;
    for (auto& [nameSpace, request] : requests)
        all.push_back(std::move(request));
    return all;
}

void SampleAggregator::add(const PutMetricDataRequest& request, Seconds period)
{
    for (const MetricDatum& datum : request.metricData) {
        const double value = datum.value.value_or(0);
        const Key key{periodStart(datum.timestamp.value_or(TimePoint()), period), request.nameSpace,
                      datum.metricName, datum.dimensions, datum.unit.value_or("None")};
        const auto [it, isNew] = m_sets.try_emplace(key, StatisticSet{1, value, value, value});
        if (isNew)
            continue;
        StatisticSet& set = it->second;
        *set.sampleCount += 1;
        *set.sum += value;
        set.minimum = std::min(*set.minimum, value);
        set.maximum = std::max(*set.maximum, value);
    }
}

} // namespace yagura
