// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/metrics/metricservice.h"
#include "core/metrics/store/metricstore.h"
#include "core/storage/database.h"

#include <QTest>

using namespace yagura;

namespace {

const TimePoint kStart = *parseIso8601("2026-03-18T12:00:00Z");
const Scope kScope;

PutMetricAlarmRequest alarmOn(const std::string& name, const std::string& statistic)
{
    PutMetricAlarmRequest request;
    request.alarmName = name;
    request.nameSpace = "App";
    request.metricName = "Latency";
    request.dimensions = {{"Zone", "b"}, {"Host", "a"}};
    if (statistic.starts_with('p'))
        request.extendedStatistic = statistic;
    else
        request.statistic = statistic;
    request.period = 60;
    request.evaluationPeriods = 1;
    request.threshold = 100;
    request.comparisonOperator = "GreaterThanThreshold";
    return request;
}

} // namespace

/// Datums go in at MetricService, states come out of AlarmService: the real store in between.
class TestAlarmWithStore : public QObject
{
    Q_OBJECT
private slots:
    void statistics();
    void highResolution();
    void units();
    void lowSamples();

private:
    void send(std::vector<double> values, TimePoint time, const std::string& unit = "None",
              int resolution = 60);
    [[nodiscard]] std::string stateOf(const std::string& name) const;
    [[nodiscard]] MetricAlarm alarm(const std::string& name) const;

    ManualClock m_clock{kStart};
    std::unique_ptr<MetricService> m_metrics;
    std::unique_ptr<AlarmService> m_alarms;
private slots:
    void init();
    void cleanup();
};

void TestAlarmWithStore::init()
{
    m_clock.set(kStart);
    const auto store = openMetricStore({}, m_clock);
    QVERIFY(store.has_value());
    m_metrics = std::make_unique<MetricService>(*store, m_clock);
    m_alarms = std::make_unique<AlarmService>(*Database::open({}), *m_metrics, m_clock);
    QVERIFY(m_alarms->status().has_value());
}

void TestAlarmWithStore::cleanup()
{
    m_alarms.reset();
    m_metrics.reset();
}

void TestAlarmWithStore::send(std::vector<double> values, TimePoint time, const std::string& unit,
                              int resolution)
{
    MetricDatum datum;
    datum.metricName = "Latency";
    datum.dimensions = {{"Host", "a"}, {"Zone", "b"}};
    datum.timestamp = time;
    datum.values = std::move(values);
    datum.unit = unit;
    datum.storageResolution = resolution;
    const auto accepted = m_metrics->putMetricData(kScope, {"App", {datum}});
    QVERIFY2(accepted.has_value(), accepted ? "" : accepted.error().message.c_str());
}

MetricAlarm TestAlarmWithStore::alarm(const std::string& name) const
{
    DescribeAlarmsRequest request;
    request.alarmNames = {name};
    const auto response = m_alarms->describeAlarms(kScope, request);
    return response && !response->metricAlarms.empty() ? response->metricAlarms.front()
                                                       : MetricAlarm();
}

std::string TestAlarmWithStore::stateOf(const std::string& name) const
{
    return alarm(name).stateValue;
}

void TestAlarmWithStore::statistics()
{
    for (const char* statistic :
         {"Average", "Sum", "Maximum", "Minimum", "SampleCount", "p90", "p10"})
        QVERIFY(m_alarms->putMetricAlarm(kScope, alarmOn(statistic, statistic)).has_value());
    send({1, 60, 120}, kStart + Seconds(10));
    m_clock.advance(Seconds(60));
    QCOMPARE(m_alarms->evaluateDue(), 7);
    QCOMPARE(stateOf("Average"), std::string("OK")); // 60.3
    QCOMPARE(stateOf("Sum"), std::string("ALARM")); // 181
    QCOMPARE(stateOf("Maximum"), std::string("ALARM"));
    QCOMPARE(stateOf("Minimum"), std::string("OK"));
    QCOMPARE(stateOf("SampleCount"), std::string("OK")); // 3
    QCOMPARE(stateOf("p90"), std::string("ALARM"));
    QCOMPARE(stateOf("p10"), std::string("OK"));
    QCOMPARE(alarm("Sum").stateReason,
             std::string("Threshold Crossed: 1 datapoint [181.0 (18/03/26 12:00:00)] was greater "
                         "than the threshold (100.0)."));
    QVERIFY(alarm("Sum").stateReasonData->find("\"sampleCount\":3.0") != std::string::npos);
    // The stream dries up.
    for (int minute = 0; minute < 4; ++minute) {
        m_clock.advance(Seconds(60));
        m_alarms->evaluateDue();
    }
    QCOMPARE(stateOf("Sum"), std::string("INSUFFICIENT_DATA"));
    const auto found = m_alarms->describeAlarmsForMetric(
        kScope, {"Latency", "App", "Sum", {}, {{"Host", "a"}, {"Zone", "b"}}, {}, {}});
    QCOMPARE(found->metricAlarms.size(), std::size_t(1));
}

void TestAlarmWithStore::highResolution()
{
    PutMetricAlarmRequest request = alarmOn("fast", "Maximum");
    request.period = 10;
    request.evaluationPeriods = 3;
    request.datapointsToAlarm = 2;
    QVERIFY(m_alarms->putMetricAlarm(kScope, request).has_value());
    send({500}, kStart + Seconds(1), "None", 1);
    send({5}, kStart + Seconds(11), "None", 1);
    send({500}, kStart + Seconds(21), "None", 1);
    m_clock.advance(Seconds(20));
    m_alarms->evaluateDue();
    QVERIFY(stateOf("fast") != "ALARM"); // one of two so far
    m_clock.advance(Seconds(10));
    m_alarms->evaluateDue();
    QCOMPARE(stateOf("fast"), std::string("ALARM"));
    QCOMPARE(alarm("fast").stateReason,
             std::string(
                 "Threshold Crossed: 2 out of the last 3 datapoints [500.0 (18/03/26 12:00:20), "
                 "500.0 (18/03/26 12:00:00)] were greater "
                 "than the threshold (100.0) (minimum 2 datapoints for OK -> ALARM transition)."));
}

void TestAlarmWithStore::units()
{
    PutMetricAlarmRequest seconds = alarmOn("seconds", "Maximum");
    seconds.unit = "Seconds";
    PutMetricAlarmRequest bytes = alarmOn("bytes", "Maximum");
    bytes.unit = "Bytes";
    QVERIFY(m_alarms->putMetricAlarm(kScope, seconds).has_value());
    QVERIFY(m_alarms->putMetricAlarm(kScope, bytes).has_value());
    send({500}, kStart + Seconds(1), "Seconds");
    m_clock.advance(Seconds(60));
    m_alarms->evaluateDue();
    QCOMPARE(stateOf("seconds"), std::string("ALARM"));
    QCOMPARE(stateOf("bytes"), std::string("INSUFFICIENT_DATA")); // other units are other data
}

void TestAlarmWithStore::lowSamples()
{
    PutMetricAlarmRequest request = alarmOn("p50", "p50");
    request.evaluateLowSampleCountPercentile = "ignore";
    QVERIFY(m_alarms->putMetricAlarm(kScope, request).has_value());
    send(std::vector<double>(19, 500), kStart + Seconds(1));
    m_clock.advance(Seconds(60));
    m_alarms->evaluateDue();
    QCOMPARE(stateOf("p50"), std::string("INSUFFICIENT_DATA")); // 19 of 20
    send(std::vector<double>(20, 500), kStart + Seconds(61));
    m_clock.advance(Seconds(60));
    m_alarms->evaluateDue();
    QCOMPARE(stateOf("p50"), std::string("ALARM"));
}

QTEST_GUILESS_MAIN(TestAlarmWithStore)
#include "tst_alarmwithstore.moc"
