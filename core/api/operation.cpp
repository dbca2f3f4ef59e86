// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/operation.h"

#include "core/monitor/monitor.h"

namespace yagura {

Operation Operation::counting(std::int64_t (*count)(const void*)) const
{
    Operation result = *this;
    result.countDatums = count;
    return result;
}

Operation Operation::notFoundAs(std::string_view shape) const
{
    Operation result = *this;
    result.notFoundShape = shape;
    return result;
}

Operation Operation::withEmptyResult() const
{
    Operation result = *this;
    result.hasEmptyResult = true;
    return result;
}

Operation Operation::answeringRaw(std::optional<RawBody> (*body)(const void*, const void*)) const
{
    Operation result = *this;
    result.rawBody = body;
    return result;
}

namespace detail {

template <>
MetricService& serviceOf<MetricService>(Monitor& monitor)
{
    return monitor.metrics();
}
template <>
AlarmService& serviceOf<AlarmService>(Monitor& monitor)
{
    return monitor.alarms();
}
template <>
AnomalyService& serviceOf<AnomalyService>(Monitor& monitor)
{
    return monitor.anomalies();
}
template <>
DashboardService& serviceOf<DashboardService>(Monitor& monitor)
{
    return monitor.dashboards();
}
template <>
TagService& serviceOf<TagService>(Monitor& monitor)
{
    return monitor.tags();
}
template <>
InsightService& serviceOf<InsightService>(Monitor& monitor)
{
    return monitor.insights();
}
template <>
StreamService& serviceOf<StreamService>(Monitor& monitor)
{
    return monitor.streams();
}

} // namespace detail

} // namespace yagura
