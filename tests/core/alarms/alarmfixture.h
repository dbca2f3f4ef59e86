// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alarms/alarmservice.h"
#include "core/base/jsonparse.h"
#include "core/metrics/metricservice.h"
#include "core/storage/database.h"

#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <atomic>
#include <map>
#include <mutex>

namespace yagura {

namespace json = boost::json;

inline constexpr TimePoint kStart = fromEpochSeconds(1449568800); // 2015-12-08T10:00:00Z
inline const Scope kScope;

/// Averages of samples by metric name, as MetricService::readPeriods() answers them.
class Samples
{
public:
    void add(const std::string& metric, TimePoint time, double value)
    {
        const std::lock_guard lock(m_mutex);
        m_samples[metric][time] = value;
    }
    PeriodReader reader()
    {
        return [this](const Scope&, const MetricStat& stat, const TimeRange& range) {
            return read(stat, range);
        };
    }
    std::atomic<bool> isBroken = false;
    std::atomic<int> reads = 0;

private:
    Result<std::vector<PeriodPoint>> read(const MetricStat& stat, const TimeRange& range)
    {
        ++reads;
        if (isBroken)
            return Error{errors::kStorageFailure, "broken", {}};
        const std::lock_guard lock(m_mutex);
        std::vector<PeriodPoint> points;
        const auto& samples = m_samples[stat.metric.metricName];
        for (auto it = samples.lower_bound(range.from); it != samples.end() && it->first < range.to;
             ++it) {
            const auto index = (it->first - range.from) / Milliseconds(Seconds(*stat.period));
            const TimePoint start = range.from + index * Seconds(*stat.period);
            if (points.empty() || points.back().start != start)
                points.push_back({start, 0, 0});
            PeriodPoint& point = points.back();
            point.value = (point.value * point.sampleCount + it->second) / (point.sampleCount + 1);
            ++point.sampleCount;
        }
        return points;
    }

    std::mutex m_mutex;
    std::map<std::string, std::map<TimePoint, double>> m_samples;
};

inline PutMetricAlarmRequest cpuAlarm(const std::string& name = "cpu")
{
    PutMetricAlarmRequest request;
    request.alarmName = name;
    request.metricName = "CPUUtilization";
    request.nameSpace = "AWS/EC2";
    request.statistic = "Average";
    request.dimensions = {{"InstanceId", "i-1"}};
    request.period = 60;
    request.evaluationPeriods = 1;
    request.threshold = 50;
    request.comparisonOperator = "GreaterThanThreshold";
    return request;
}

inline json::object objectOf(const std::string& text)
{
    json::error_code failure;
    const json::value value = parseJson(text, failure);
    return value.is_object() ? value.get_object() : json::object();
}

/// An AlarmService on a database in memory, samples and clock at hand.
class AlarmFixture
{
public:
    [[nodiscard]] MetricAlarm alarm(const std::string& name = "cpu") const;
    [[nodiscard]] std::string stateOf(const std::string& name = "cpu") const
    {
        return alarm(name).stateValue;
    }
    [[nodiscard]] std::vector<AlarmHistoryItem> historyOf(const std::string& name
                                                          = "cpu") const; ///< oldest first
    /// Moves the clock on and evaluates; returns how many alarms were.
    int advance(Seconds by);
    void put(const PutMetricAlarmRequest& request);

    std::shared_ptr<Database> database = *Database::open({});
    ManualClock clock{kStart};
    Samples samples;
    AlarmService service{database, samples.reader(), clock};
};

inline MetricAlarm AlarmFixture::alarm(const std::string& name) const
{
    DescribeAlarmsRequest request;
    request.alarmNames = {name};
    const auto response = service.describeAlarms(kScope, request);
    return response && response->metricAlarms.size() == 1 ? response->metricAlarms[0]
                                                          : MetricAlarm();
}

inline std::vector<AlarmHistoryItem> AlarmFixture::historyOf(const std::string& name) const
{
    DescribeAlarmHistoryRequest request;
    request.alarmName = name;
    request.scanBy = "TimestampAscending";
    const auto response = service.describeAlarmHistory(kScope, request);
    return response ? response->alarmHistoryItems : std::vector<AlarmHistoryItem>();
}

inline int AlarmFixture::advance(Seconds by)
{
    clock.advance(by);
    return service.evaluateDue();
}

inline void AlarmFixture::put(const PutMetricAlarmRequest& request)
{
    const auto response = service.putMetricAlarm(kScope, request);
    QVERIFY2(response.has_value(), response ? "" : response.error().message.c_str());
}

} // namespace yagura

Q_DECLARE_METATYPE(yagura::PutMetricAlarmRequest)
