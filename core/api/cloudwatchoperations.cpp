// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/api/operation.h"
#include "core/api/servicetable.h"
#include "core/api/widgetimageoperation.h"
#include "core/dashboards/dashboardservice.h"
#include "core/insights/insightservice.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/metrics/metricservice.h"
#include "core/streams/streamservice.h"
#include "core/tags/tagservice.h"

#include <array>

namespace yagura {

namespace {

std::int64_t countPutDatums(const void* request)
{
    return std::int64_t(static_cast<const PutMetricDataRequest*>(request)->metricData.size());
}

constexpr std::string_view kDashboardNotFound = "DashboardNotFoundError";

} // namespace

std::span<const Operation> cloudWatchOperations()
{
    static const std::array operations{
        operation<&MetricService::putMetricData>("PutMetricData").counting(&countPutDatums),
        operation<&MetricService::getMetricStatistics>("GetMetricStatistics"),
        operation<&MetricService::getMetricData>("GetMetricData"),
        operation<&MetricService::listMetrics>("ListMetrics"),
        operation<&AlarmService::putMetricAlarm>("PutMetricAlarm"),
        operation<&AlarmService::describeAlarms>("DescribeAlarms"),
        operation<&AlarmService::describeAlarmsForMetric>("DescribeAlarmsForMetric"),
        operation<&AlarmService::deleteAlarms>("DeleteAlarms"),
        operation<&AlarmService::setAlarmState>("SetAlarmState"),
        operation<&AlarmService::enableAlarmActions>("EnableAlarmActions"),
        operation<&AlarmService::disableAlarmActions>("DisableAlarmActions"),
        operation<&AlarmService::describeAlarmHistory>("DescribeAlarmHistory"),
        operation<&AnomalyService::putAnomalyDetector>("PutAnomalyDetector").withEmptyResult(),
        operation<&AnomalyService::describeAnomalyDetectors>("DescribeAnomalyDetectors"),
        operation<&AnomalyService::deleteAnomalyDetector>("DeleteAnomalyDetector")
            .withEmptyResult(),
        operation<&DashboardService::putDashboard>("PutDashboard").notFoundAs(kDashboardNotFound),
        operation<&DashboardService::getDashboard>("GetDashboard").notFoundAs(kDashboardNotFound),
        operation<&DashboardService::listDashboards>("ListDashboards"),
        operation<&DashboardService::deleteDashboards>("DeleteDashboards")
            .notFoundAs(kDashboardNotFound)
            .withEmptyResult(),
        operation<&getMetricWidgetImage>("GetMetricWidgetImage").answeringRaw(&rawWidgetImage),
        operation<&TagService::tagResource>("TagResource").withEmptyResult(),
        operation<&TagService::untagResource>("UntagResource").withEmptyResult(),
        operation<&TagService::listTagsForResource>("ListTagsForResource"),
        operation<&InsightService::putInsightRule>("PutInsightRule").withEmptyResult(),
        operation<&InsightService::describeInsightRules>("DescribeInsightRules"),
        operation<&InsightService::deleteInsightRules>("DeleteInsightRules"),
        operation<&InsightService::enableInsightRules>("EnableInsightRules"),
        operation<&InsightService::disableInsightRules>("DisableInsightRules"),
        operation<&InsightService::getInsightRuleReport>("GetInsightRuleReport"),
        operation<&InsightService::putManagedInsightRules>("PutManagedInsightRules"),
        operation<&InsightService::listManagedInsightRules>("ListManagedInsightRules"),
        operation<&StreamService::putMetricStream>("PutMetricStream"),
        operation<&StreamService::getMetricStream>("GetMetricStream"),
        operation<&StreamService::listMetricStreams>("ListMetricStreams"),
        operation<&StreamService::deleteMetricStream>("DeleteMetricStream").withEmptyResult(),
        operation<&StreamService::startMetricStreams>("StartMetricStreams").withEmptyResult(),
        operation<&StreamService::stopMetricStreams>("StopMetricStreams").withEmptyResult(),
    };
    return operations;
}

} // namespace yagura
