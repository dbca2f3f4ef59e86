// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/dashboards/dashboardservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"

#include <QtGlobal>

#include <cmath>

namespace yagura {

/// A monitor without sources, three hours of one service's metrics, an alarm, at a fixed instant.
class BoardFixture
{
public:
    BoardFixture()
        : clock(fromEpochMs(1'773'811'950'000)) // 2026-03-18T05:32:30Z
        , monitor(options())
        , isOpen(monitor.open().has_value())
        , time(clock)
        , app{monitor, time, cursor, monitor.defaultScope(), nullptr}
    {
        time.setRefreshSeconds(0);
        time.setRange(RangeExpression::lastOf(Seconds{3 * 3600}));
    }

    bool putMetric(const std::string& name, const std::string& unit, double base, double incident,
                   const std::string& target = "web-prod")
    {
        const TimePoint to = clock.now();
        PutMetricDataRequest request;
        request.nameSpace = "AWS/ApplicationELB";
        for (int minute = 180; minute > 0; --minute) {
            MetricDatum datum;
            datum.metricName = name;
            datum.dimensions = {{"LoadBalancer", target}};
            datum.timestamp = to - Seconds{minute * 60};
            datum.value = base * (1 + 0.04 * std::sin(minute * 1.7)) + (minute < 25 ? incident : 0);
            datum.unit = unit;
            request.metricData.push_back(datum);
        }
        return monitor.metrics().putMetricData(app.scope, request).has_value();
    }

    bool putAlarm(const std::string& name, const std::string& metric, double threshold,
                  const std::string& state)
    {
        PutMetricAlarmRequest request;
        request.alarmName = name;
        request.nameSpace = "AWS/ApplicationELB";
        request.metricName = metric;
        request.dimensions = {{"LoadBalancer", "web-prod"}};
        request.statistic = "Average";
        request.period = 60;
        request.evaluationPeriods = 5;
        request.threshold = threshold;
        request.comparisonOperator = "GreaterThanOrEqualToThreshold";
        if (!monitor.alarms().putMetricAlarm(app.scope, request))
            return false;
        SetAlarmStateRequest change;
        change.alarmName = name;
        change.stateValue = state;
        change.stateReason = "test";
        return monitor.alarms().setAlarmState(app.scope, change).has_value();
    }

    bool putDashboard(const std::string& name, const std::string& body,
                      const std::string& title = {})
    {
        const auto put = monitor.dashboards().putDashboard(app.scope, {name, body});
        if (!put)
            qWarning("%s", put.error().message.c_str());
        return put && (title.empty() || monitor.dashboards().setTitle(app.scope, name, title));
    }

    std::string storedBody(const std::string& name) const
    {
        const auto response
            = const_cast<Monitor&>(monitor).dashboards().getDashboard(app.scope, {name});
        return response ? response->dashboardBody : std::string();
    }

    ManualClock clock;
    Monitor monitor;
    bool isOpen;
    TimeContext time;
    TimeCursor cursor;
    AppContext app;

private:
    MonitorOptions options() const
    {
        MonitorOptions result;
        result.collectHost = false;
        result.clock = &clock;
        return result;
    }
};

/// Numbers, graphs, text, alarms, and widgets that nobody here knows.
inline constexpr char kSampleBody[] = R"({"widgets":[
 {"type":"metric","x":0,"y":0,"width":4,"height":3,"properties":{"view":"singleValue","sparkline":true,"title":"Requests","region":"us-east-1","period":60,"stat":"Sum","metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","web-prod"]]}},
 {"type":"metric","x":4,"y":0,"width":4,"height":3,"properties":{"view":"singleValue","sparkline":true,"title":"Response time","region":"us-east-1","period":60,"stat":"Average","metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","web-prod"]]}},
 {"type":"alarm","x":8,"y":0,"width":8,"height":3,"properties":{"title":"Alarm status","alarms":["arn:aws:cloudwatch:us-east-1:123456789012:alarm:web-slow","arn:aws:cloudwatch:us-east-1:123456789012:alarm:web-quiet"]}},
 {"type":"text","x":16,"y":0,"width":8,"height":3,"properties":{"markdown":"# Runbook\n**When checkout fails**\n1. Compare [5XX](#Requests by route)\n2. Check `config`\n"}},
 {"type":"metric","x":0,"y":3,"width":12,"height":6,"properties":{"view":"timeSeries","stacked":false,"title":"Target response time","region":"us-east-1","period":60,"stat":"Average","metrics":[["AWS/ApplicationELB","TargetResponseTime","LoadBalancer","web-prod",{"label":"average"}]]}},
 {"type":"metric","x":12,"y":3,"width":12,"height":6,"properties":{"view":"timeSeries","stacked":true,"title":"Requests by route","region":"us-east-1","period":60,"stat":"Sum","metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","web-prod"],["...","web-test"]]}},
 {"type":"metric","x":0,"y":9,"width":6,"height":5,"properties":{"view":"bar","title":"By balancer","region":"us-east-1","period":60,"stat":"Sum","metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","web-prod"],["...","web-test"]]}},
 {"type":"metric","x":6,"y":9,"width":6,"height":5,"properties":{"view":"pie","title":"Share","region":"us-east-1","period":60,"stat":"Sum","metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","web-prod"],["...","web-test"]]}},
 {"type":"metric","x":12,"y":9,"width":4,"height":5,"properties":{"view":"gauge","title":"Gauge","region":"us-east-1","period":60,"stat":"Sum","yAxis":{"left":{"min":0,"max":2000}},"metrics":[["AWS/ApplicationELB","RequestCount","LoadBalancer","web-prod"]]}},
 {"type":"log","x":16,"y":9,"width":8,"height":5,"properties":{"region":"us-east-1","query":"SOURCE 'a' | fields @message","title":"Error logs"}},
 {"type":"chart","x":0,"y":14,"width":6,"height":3,"properties":{"depth":[1,{"q":null}]},"own":true}]})";

} // namespace yagura
