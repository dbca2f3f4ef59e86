// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarmfixture.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/metrics/metricbackend.h"
#include "core/metrics/store/metricstore.h"

#include <cmath>

namespace yagura {

inline constexpr int kPeriod = 60;

inline MetricDataQuery metricQuery(const std::string& id, const std::string& name,
                                   bool isReturned = false, int period = kPeriod)
{
    MetricDataQuery query;
    query.id = id;
    query.metricStat = MetricStat{{"Shop", name, {}}, period, "Average", {}};
    query.returnData = isReturned;
    return query;
}

inline MetricDataQuery mathQuery(const std::string& id, const std::string& expression,
                                 bool isReturned = true)
{
    MetricDataQuery query;
    query.id = id;
    query.expression = expression;
    query.returnData = isReturned;
    return query;
}

inline PutMetricAlarmRequest mathAlarm(const std::string& expression = "m1 / m2 * 100")
{
    PutMetricAlarmRequest request;
    request.alarmName = "ratio";
    request.evaluationPeriods = 1;
    request.threshold = 5;
    request.comparisonOperator = "GreaterThanThreshold";
    request.metrics
        = {metricQuery("m1", "Errors"), metricQuery("m2", "Requests"), mathQuery("e1", expression)};
    return request;
}

inline PutMetricAlarmRequest selectAlarm()
{
    PutMetricAlarmRequest request;
    request.alarmName = "select";
    request.evaluationPeriods = 1;
    request.threshold = 5;
    request.comparisonOperator = "GreaterThanThreshold";
    request.metrics = {mathQuery("q1", "SELECT SUM(Orders) FROM Shop")};
    request.metrics[0].period = 300;
    return request;
}

inline PutMetricAlarmRequest bandAlarm(const std::string& band = "ANOMALY_DETECTION_BAND(m1, 2)")
{
    PutMetricAlarmRequest request;
    request.alarmName = "band";
    request.evaluationPeriods = 1;
    request.comparisonOperator = "LessThanLowerOrGreaterThanUpperThreshold";
    request.thresholdMetricId = "ad1";
    request.metrics = {metricQuery("m1", "Orders", true), mathQuery("ad1", band)};
    return request;
}

/// Alarms over a real store, its metric math and its models.
struct MathFixture
{
    MathFixture() { metrics.setBandSource(anomalies.bands()); }

    void add(const std::string& name, TimePoint time, double value)
    {
        pending.metricData.push_back({name, {}, time, value, {}, {}, {}, {}, {}});
        if (pending.metricData.size() == 1000)
            flush();
    }
    void flush()
    {
        if (pending.metricData.empty())
            return;
        const auto written = metrics.importMetricData(kScope, pending);
        if (!written)
            qFatal("%s", written.error().message.c_str());
        pending.metricData.clear();
    }
    /// A point a minute, a wave by the day and a little unrest.
    void fillOrders(int days)
    {
        for (TimePoint time = kStart - std::chrono::days(days); time < kStart;
             time += Seconds(kPeriod))
            add("Orders", time, ordersAt(time));
        flush();
    }
    static double ordersAt(TimePoint time)
    {
        const auto minute = double(toEpochMs(time) / 60'000 % 1440);
        const double unrest = double(toEpochMs(time) / 60'000 % 7) - 3;
        return 100 + 50 * std::sin(minute / 1440 * 6.2831853) + unrest;
    }
    void put(const PutMetricAlarmRequest& request)
    {
        const auto response = alarms.putMetricAlarm(kScope, request);
        QVERIFY2(response.has_value(), response ? "" : response.error().message.c_str());
    }
    [[nodiscard]] MetricAlarm alarm() const
    {
        const auto all = alarms.allAlarms(kScope);
        return all->empty() ? MetricAlarm() : all->front();
    }
    /// The next minute, evaluated.
    void nextMinute()
    {
        flush();
        clock.set(clock.now() + Seconds(60));
        alarms.evaluateDue();
    }

    ManualClock clock{kStart + Seconds(15)};
    std::shared_ptr<Database> database = *Database::open({});
    std::shared_ptr<MetricBackend> backend = *openMetricStore({}, clock);
    MetricService metrics{backend, clock};
    AnomalyService anomalies{database, metrics, clock};
    AlarmService alarms{database, metrics, clock};
    PutMetricDataRequest pending{"Shop", {}};
};

} // namespace yagura
