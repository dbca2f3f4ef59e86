// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmmathfixture.h"
#include "core/alarms/alarmevaluator.h"
#include "core/alarms/alarmreason.h"

#include <QSignalSpy>

using namespace yagura;

class TestAlarmMath : public QObject
{
    Q_OBJECT
private slots:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void describesAsGiven();
    void expressionFires();
    void missingIsTreated();
    void bandFires_data();
    void bandFires();
    void bandWithoutModelIsMissing_data();
    void bandWithoutModelIsMissing();
    void selectFires();
    void watchesAnotherAccount();
    void failuresAreTold();
    void failuresPass();
    void bandReasons_data();
    void bandReasons();
    void bandReasonDataIsBounded();
    void shortPeriodIsEvaluatedEveryTenSeconds();
    void unreadableKeepsState();
    void survivesRestart();
};

void TestAlarmMath::refuses_data()
{
    QTest::addColumn<PutMetricAlarmRequest>("request");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto row = [](const char* name, PutMetricAlarmRequest request, const auto& change,
                        const char* message, const char* code = "ValidationError") {
        change(request);
        QTest::newRow(name) << request << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    const auto nothing = [](PutMetricAlarmRequest&) {};
    row("syntax", mathAlarm("m1 +"), nothing, "e1");
    row("unknown id", mathAlarm("m1 + m9"), nothing, "m9");
    row("unknown function", mathAlarm("NOPE(m1)"), nothing, "NOPE");
    row("a scalar", mathAlarm("AVG(m1)"), nothing, "e1");
    row("several series", mathAlarm("[m1, m2]"), nothing, "must yield a single time series");
    row("search", mathAlarm("SUM(SEARCH('orders', 'Sum', 60))"), nothing, "SEARCH cannot be used");
    row(
        "nothing returned", mathAlarm(), [](auto& r) { r.metrics[2].returnData = false; },
        "Exactly one element of the metrics list should return data.");
    row(
        "two returned", mathAlarm(), [](auto& r) { r.metrics[0].returnData = true; },
        "Exactly one element of the metrics list should return data.");
    row(
        "two periods", mathAlarm(), [](auto& r) { r.metrics[0].metricStat->period = 300; },
        "same Period");
    row(
        "no such period", mathAlarm(),
        [](auto& r) { r.metrics[0].metricStat->period = r.metrics[1].metricStat->period = 45; },
        "multiple of 60");
    row(
        "the same id twice", mathAlarm(), [](auto& r) { r.metrics[1].id = "m1"; }, "ids");
    row(
        "both kinds in one", mathAlarm(), [](auto& r) { r.metrics[0].expression = "m2"; },
        "either a MetricStat or an Expression");
    row(
        "neither kind", mathAlarm(), [](auto& r) { r.metrics[0].metricStat.reset(); },
        "either a MetricStat or an Expression");
    row(
        "no metric at all", mathAlarm("TIME_SERIES(5)"),
        [](auto& r) { r.metrics.erase(r.metrics.begin(), r.metrics.begin() + 2); },
        "at least one MetricStat, or the expression 'e1' a Period");
    row(
        "a select without a period", selectAlarm(), [](auto& r) { r.metrics[0].period.reset(); },
        "the expression 'q1' a Period");
    row(
        "a select by groups", selectAlarm(),
        [](auto& r) { r.metrics[0].expression = "SELECT SUM(Orders) FROM Shop GROUP BY Host"; },
        "must yield a single time series");
    row(
        "a select of no such period", selectAlarm(), [](auto& r) { r.metrics[0].period = 45; },
        "multiple of 60");
    row(
        "metric name as well", mathAlarm(), [](auto& r) { r.metricName = "Errors"; },
        "MetricName and Metrics are mutually exclusive", "InvalidParameterCombination");
    row(
        "period as well", mathAlarm(), [](auto& r) { r.period = 60; },
        "Period and Metrics are mutually exclusive", "InvalidParameterCombination");
    row(
        "eleven metrics", mathAlarm(),
        [](auto& r) {
            for (int i = 0; i < 9; ++i)
                r.metrics.push_back(metricQuery("x" + std::to_string(i), "Errors"));
        },
        "10 metrics and 10 expressions");
    row(
        "eleven expressions", mathAlarm(),
        [](auto& r) {
            for (int i = 0; i < 10; ++i)
                r.metrics.push_back(mathQuery("x" + std::to_string(i), "m1", false));
        },
        "10 metrics and 10 expressions");
    row(
        "an EC2 action", mathAlarm(),
        [](auto& r) { r.alarmActions = {"arn:aws:automate:us-east-1:ec2:stop"}; }, "EC2 actions");
    row(
        "an EC2 action of old", mathAlarm(),
        [](auto& r) {
            r.alarmActions
                = {"arn:aws:swf:us-east-1:123456789012:action/actions/AWS_EC2.InstanceId.Stop/1.0"};
        },
        "EC2 actions");
    row("a band that nothing compares with", mathAlarm("FIRST(ANOMALY_DETECTION_BAND(m1))"),
        nothing, "ThresholdMetricId");

    row(
        "band without an id", bandAlarm(), [](auto& r) { r.thresholdMetricId.reset(); },
        "ThresholdMetricId is required", "MissingParameter");
    row(
        "band and a threshold", bandAlarm(), [](auto& r) { r.threshold = 5; }, "mutually exclusive",
        "InvalidParameterCombination");
    row(
        "threshold and an id", mathAlarm(), [](auto& r) { r.thresholdMetricId = "m1"; },
        "compares with a Threshold");
    row(
        "id of nothing", bandAlarm(),
        [](auto& r) {
            r.metrics[1].returnData = false;
            r.thresholdMetricId = "ad2";
        },
        "must be the id of an ANOMALY_DETECTION_BAND");
    row("id of no band", bandAlarm("m1 * 2"), nothing,
        "must be the id of an ANOMALY_DETECTION_BAND");
    row(
        "band of hours", bandAlarm(), [](auto& r) { r.metrics[0].metricStat->period = 7200; },
        "between 60 and 3600");
    row(
        "band of high resolution", bandAlarm(),
        [](auto& r) { r.metrics[0].metricStat->period = 10; }, "between 60 and 3600");
    row(
        "two bands", bandAlarm(),
        [](auto& r) { r.metrics.push_back(mathQuery("ad2", "ANOMALY_DETECTION_BAND(m1)", false)); },
        "one ANOMALY_DETECTION_BAND only");
    row(
        "scaling from a band", bandAlarm(),
        [](auto& r) {
            r.alarmActions = {"arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x"};
        },
        "Auto Scaling");
}

void TestAlarmMath::refuses()
{
    QFETCH(const PutMetricAlarmRequest, request);
    QFETCH(const QString, code);
    QFETCH(const QString, message);
    MathFixture f;
    const auto response = f.alarms.putMetricAlarm(kScope, request);
    QVERIFY(!response);
    QCOMPARE(QString::fromStdString(response.error().code), code);
    QVERIFY2(response.error().message.find(message.toStdString()) != std::string::npos,
             response.error().message.c_str());
    QVERIFY(f.alarms.allAlarms(kScope)->empty());
}

void TestAlarmMath::accepts_data()
{
    QTest::addColumn<PutMetricAlarmRequest>("request");
    QTest::newRow("ratio") << mathAlarm();
    QTest::newRow("conditional") << mathAlarm("IF(m2 > 100, m1 / m2, 0)");
    QTest::newRow("every metric") << mathAlarm("SUM(METRICS())");
    QTest::newRow("rate") << mathAlarm("RATE(m1)");
    QTest::newRow("band") << bandAlarm();
    QTest::newRow("select") << selectAlarm();
    auto hidden = bandAlarm();
    hidden.metrics[1].returnData = false;
    QTest::newRow("band that is not returned") << hidden;
    auto of = bandAlarm("ANOMALY_DETECTION_BAND(e1, 3)");
    of.metrics[0].returnData = false;
    of.metrics.push_back(mathQuery("e1", "m1 * 60"));
    QTest::newRow("band of an expression") << of;
    auto scaling = mathAlarm();
    scaling.alarmActions = {"arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:x"};
    QTest::newRow("scaling from math") << scaling;
    auto fast = mathAlarm();
    fast.metrics[0].metricStat->period = fast.metrics[1].metricStat->period = 10;
    QTest::newRow("high resolution") << fast;
}

void TestAlarmMath::accepts()
{
    QFETCH(const PutMetricAlarmRequest, request);
    MathFixture f;
    const auto response = f.alarms.putMetricAlarm(kScope, request);
    QVERIFY2(response.has_value(), response ? "" : response.error().message.c_str());
}

void TestAlarmMath::selectFires()
{
    MathFixture f;
    f.put(selectAlarm());
    f.add("Orders", kStart - Seconds(120), 4); // two minutes of one period of five
    f.add("Orders", kStart - Seconds(60), 3);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("ALARM"));
    QCOMPARE(objectOf(*f.alarm().stateReasonData).at("period").as_int64(), 300);
}

/// The metric of an alarm may be in another account: it, and not a namesake, is watched.
void TestAlarmMath::watchesAnotherAccount()
{
    MathFixture f;
    auto request = mathAlarm();
    request.metrics = {metricQuery("m1", "Errors", true)};
    request.metrics[0].accountId = "999999999999";
    f.put(request);
    f.add("Errors", kStart, 1);
    PutMetricDataRequest theirs{"Shop", {{"Errors", {}, kStart, 30.0, {}, {}, {}, {}, {}}}};
    const auto written = f.metrics.importMetricData({"999999999999", kScope.region}, theirs);
    QVERIFY(written.has_value());
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("ALARM"));
}

void TestAlarmMath::failuresAreTold()
{
    MathFixture f;
    f.put(mathAlarm("SERVICE_QUOTA(m1) + m2"));
    QSignalSpy changed(&f.alarms, &AlarmService::alarmsChanged);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("INSUFFICIENT_DATA"));
    QCOMPARE(f.alarm().evaluationState.value_or("none"), std::string("EVALUATION_ERROR"));
    QCOMPARE(changed.count(), 1);
    const std::string problem = f.alarms.evaluationProblem(kScope, "ratio");
    QVERIFY2(problem.find("quota") != std::string::npos, problem.c_str());
    const auto described = f.alarms.describeAlarms(kScope, {});
    QVERIFY(described && described->metricAlarms.size() == 1);
    QVERIFY(described->metricAlarms[0].evaluationState == "EVALUATION_ERROR");
    f.nextMinute();
    QCOMPARE(changed.count(), 1); // no news
    // It is of this process alone, and of the alarm as it is.
    const AlarmService again(f.database, f.metrics, f.clock);
    QVERIFY(!again.allAlarms(kScope)->front().evaluationState);
    f.put(mathAlarm());
    QVERIFY(!f.alarm().evaluationState);
    QVERIFY(f.alarms.evaluationProblem(kScope, "ratio").empty());
}

void TestAlarmMath::failuresPass()
{
    AlarmFixture f;
    f.put(cpuAlarm());
    f.samples.isBroken = true;
    QVERIFY(f.advance(Seconds(75)) > 0);
    QVERIFY(f.alarm("cpu").evaluationState == "EVALUATION_FAILURE");
    AlarmNamesRequest names;
    names.alarmNames = {"cpu"};
    QVERIFY(f.service.disableAlarmActions(kScope, names).has_value());
    f.samples.isBroken = false;
    QVERIFY(f.advance(Seconds(60)) > 0);
    QVERIFY(!f.alarm("cpu").evaluationState);
}

void TestAlarmMath::describesAsGiven()
{
    MathFixture f;
    const auto request = bandAlarm();
    f.put(request);
    const MetricAlarm alarm = f.alarm();
    QVERIFY(alarm.metrics == request.metrics);
    QCOMPARE(*alarm.thresholdMetricId, std::string("ad1"));
    QVERIFY(!alarm.threshold && !alarm.metricName && !alarm.period && !alarm.statistic);
    QCOMPARE(alarm.comparisonOperator, request.comparisonOperator);
    // Alarms on math are not listed with the metrics that they are made of.
    DescribeAlarmsForMetricRequest forMetric;
    forMetric.nameSpace = "Shop";
    forMetric.metricName = "Orders";
    const auto found = f.alarms.describeAlarmsForMetric(kScope, forMetric);
    QVERIFY(found && found->metricAlarms.empty());
    const auto history = f.alarms.describeAlarmHistory(kScope, {});
    QVERIFY(history && history->alarmHistoryItems.size() == 1);
    const std::string& data = history->alarmHistoryItems[0].historyData;
    QVERIFY2(data.find("ANOMALY_DETECTION_BAND(m1, 2)") != std::string::npos, data.c_str());
    QVERIFY(data.find("\"thresholdMetricId\":\"ad1\"") != std::string::npos);
}

void TestAlarmMath::expressionFires()
{
    MathFixture f;
    f.put(mathAlarm());
    f.add("Errors", kStart, 1);
    f.add("Requests", kStart, 100);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("OK"));
    f.add("Errors", kStart + Seconds(60), 30);
    f.add("Requests", kStart + Seconds(60), 200);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("ALARM"));
    QCOMPARE(f.alarm().stateReason,
             std::string("Threshold Crossed: 1 datapoint [15.0 (08/12/15 10:01:00)] was greater "
                         "than the threshold (5.0)."));
    const json::object data = objectOf(*f.alarm().stateReasonData);
    QCOMPARE(data.at("period").as_int64(), 60);
    QCOMPARE(data.at("recentDatapoints").as_array().at(0).to_number<double>(), 15.0);
    QVERIFY(!data.contains("statistic"));
    QVERIFY(!data.at("evaluatedDatapoints").as_array().at(0).as_object().contains("sampleCount"));
}

void TestAlarmMath::missingIsTreated()
{
    MathFixture f;
    auto request = mathAlarm();
    request.treatMissingData = "breaching";
    f.put(request);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("ALARM"));
    request.treatMissingData = "notBreaching";
    f.put(request);
    f.nextMinute();
    QCOMPARE(f.alarm().stateValue, std::string("OK"));
}

void TestAlarmMath::bandFires_data()
{
    QTest::addColumn<QString>("comparison");
    QTest::addColumn<QString>("atHigh");
    QTest::addColumn<QString>("atLow");
    QTest::newRow("outside") << "LessThanLowerOrGreaterThanUpperThreshold"
                             << "ALARM"
                             << "ALARM";
    QTest::newRow("below") << "LessThanLowerThreshold"
                           << "OK"
                           << "ALARM";
    QTest::newRow("above") << "GreaterThanUpperThreshold"
                           << "ALARM"
                           << "OK";
}

void TestAlarmMath::bandFires()
{
    QFETCH(const QString, comparison);
    QFETCH(const QString, atHigh);
    QFETCH(const QString, atLow);
    MathFixture f;
    f.fillOrders(13);
    auto request = bandAlarm();
    request.comparisonOperator = comparison.toStdString();
    f.put(request);
    const auto stateAfter = [&](int minute, double change) {
        const TimePoint time = kStart + Seconds(60) * minute;
        f.add("Orders", time, MathFixture::ordersAt(time) + change);
        f.nextMinute();
        return QString::fromStdString(f.alarm().stateValue);
    };
    QCOMPARE(stateAfter(0, 0), QStringLiteral("OK"));
    QCOMPARE(stateAfter(1, 60), atHigh);
    QCOMPARE(stateAfter(2, 0), QStringLiteral("OK"));
    QCOMPARE(stateAfter(3, -60), atLow);
    QCOMPARE(stateAfter(4, 0), QStringLiteral("OK"));
}

void TestAlarmMath::bandWithoutModelIsMissing_data()
{
    QTest::addColumn<QString>("treatment");
    for (const char* treatment : {"missing", "ignore", "breaching", "notBreaching"})
        QTest::newRow(treatment) << QString::fromLatin1(treatment);
}

/// With nothing to compare with, data that arrive are neither missing nor breaching.
void TestAlarmMath::bandWithoutModelIsMissing()
{
    MathFixture f;
    auto request = bandAlarm();
    QFETCH(const QString, treatment);
    request.treatMissingData = treatment.toStdString();
    f.put(request);
    SetAlarmStateRequest ok{"band", "OK", "test", {}};
    QVERIFY(f.alarms.setAlarmState(kScope, ok).has_value());
    for (int minute = 0; minute < 2; ++minute) {
        f.add("Orders", kStart + Seconds(60) * minute, 100);
        f.nextMinute();
    }
    QCOMPARE(f.alarm().stateValue, std::string("INSUFFICIENT_DATA"));
}

void TestAlarmMath::bandReasons_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("hasM");
    QTest::addColumn<QString>("reason");
    QTest::newRow("recorded")
        << int(AlarmComparison::OutsideBand) << 0.0 << true
        << "Thresholds Crossed: 1 out of the last 1 datapoints [0.0 (08/12/15 "
           "10:00:00)] was less than the lower thresholds [0.02] or greater "
           "than the upper thresholds [0.3] (minimum 1 datapoint for OK -> "
           "ALARM transition).";
    QTest::newRow("back") << int(AlarmComparison::OutsideBand) << 0.1 << true
                          << "Thresholds Crossed: 1 out of the last 1 datapoints [0.1 (08/12/15 "
                             "10:00:00)] was not less than the lower thresholds [0.02] and not "
                             "greater than the upper thresholds [0.3] (minimum 1 datapoint for "
                             "ALARM -> OK transition).";
    QTest::newRow("below") << int(AlarmComparison::BelowBand) << 0.0 << false
                           << "Thresholds Crossed: 1 datapoint [0.0 (08/12/15 10:00:00)] was less "
                              "than the lower thresholds [0.02].";
    QTest::newRow("above") << int(AlarmComparison::AboveBand) << 1.0 << false
                           << "Thresholds Crossed: 1 datapoint [1.0 (08/12/15 10:00:00)] was "
                              "greater than the upper thresholds [0.3].";
    QTest::newRow("within, above") << int(AlarmComparison::AboveBand) << 0.3 << false
                                   << "Thresholds Crossed: 1 datapoint [0.3 (08/12/15 10:00:00)] "
                                      "was not greater than the upper thresholds [0.3].";
}

void TestAlarmMath::bandReasons()
{
    QFETCH(const int, comparison);
    QFETCH(const double, value);
    QFETCH(const bool, hasM);
    QFETCH(const QString, reason);
    AlarmDefinition definition;
    definition.comparison = AlarmComparison(comparison);
    if (hasM)
        definition.datapointsToAlarm = 1;
    const std::vector<AlarmSlot> periods{{kStart, value, 1, 0.02, 0.3}};
    const auto evaluation = evaluate(definition, periods, AlarmState::InsufficientData, kStart);
    QCOMPARE(QString::fromStdString(evaluation.reason), reason);
    const json::object data = objectOf(evaluation.reasonData);
    QVERIFY(!data.contains("threshold"));
    QCOMPARE(data.contains("recentLowerThresholds"),
             definition.comparison != AlarmComparison::AboveBand);
    QCOMPARE(data.contains("recentUpperThresholds"),
             definition.comparison != AlarmComparison::BelowBand);
}

void TestAlarmMath::bandReasonDataIsBounded()
{
    AlarmDefinition definition;
    definition.comparison = AlarmComparison::OutsideBand;
    definition.evaluationPeriods = 1440;
    std::vector<AlarmSlot> periods;
    for (int i = 0; i < 1442; ++i)
        periods.push_back({kStart + Seconds(60) * i, -1234567.8901234567 - i / 3.0, 1234.5,
                           -9876543.210987654 - i / 7.0, -9876543.110987654 - i / 7.0});
    const auto evaluation = evaluate(definition, periods, AlarmState::Ok, kStart);
    QVERIFY(evaluation.state == AlarmState::Alarm);
    QVERIFY(evaluation.reason.size() <= 1023);
    QVERIFY2(evaluation.reasonData.size() <= 4000,
             std::to_string(evaluation.reasonData.size()).c_str());
}

void TestAlarmMath::shortPeriodIsEvaluatedEveryTenSeconds()
{
    MathFixture f;
    auto request = mathAlarm("m1 + m2");
    request.metrics[0].metricStat->period = request.metrics[1].metricStat->period = 10;
    f.put(request);
    for (const char* name : {"Errors", "Requests"}) {
        MetricDatum datum{name, {}, kStart + Seconds(10), 50, {}, {}, {}, {}, 1};
        const auto written = f.metrics.importMetricData(kScope, {"Shop", {datum}});
        QVERIFY(written.has_value());
    }
    f.clock.set(kStart + Seconds(22));
    QCOMPARE(f.alarms.evaluateDue(), 1);
    QCOMPARE(f.alarm().stateValue, std::string("ALARM"));
    f.clock.set(kStart + Seconds(32));
    QCOMPARE(f.alarms.evaluateDue(), 1);
}

void TestAlarmMath::unreadableKeepsState()
{
    // Without anyone who reads queries.
    AlarmFixture f;
    f.put(mathAlarm());
    QVERIFY(f.advance(Seconds(75)) > 0);
    QCOMPARE(f.stateOf("ratio"), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(f.alarm("ratio").stateReason, std::string("Unchecked: Initial alarm creation"));
}

void TestAlarmMath::survivesRestart()
{
    MathFixture f;
    f.put(bandAlarm());
    const AlarmService again(f.database, f.metrics, f.clock);
    const auto alarms = again.allAlarms(kScope);
    QCOMPARE(alarms->size(), std::size_t(1));
    QVERIFY(alarms->front() == f.alarm());
}

QTEST_GUILESS_MAIN(TestAlarmMath)
#include "tst_alarmmath.moc"
