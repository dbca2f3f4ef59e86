// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>
#include <thread>

using namespace yagura;

class TestAlarmService : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void creates();
    void updatesKeepTheState();
    void refused_data();
    void refused();
    void periodLimits_data();
    void periodLimits();
    void metricsArray();
    void setState();
    void setStateErrors();
    void enableAndDisable();
    void deletesAllOrNothing();
    void survivesReopening();
    void regionsAreApart();
    void resets();
    void failingStore();

private:
    std::unique_ptr<AlarmFixture> m;
};

void TestAlarmService::init()
{
    m = std::make_unique<AlarmFixture>();
    QVERIFY(m->service.status().has_value());
}

void TestAlarmService::creates()
{
    QSignalSpy changed(&m->service, &AlarmService::alarmsChanged);
    QSignalSpy stateChanged(&m->service, &AlarmService::stateChanged);
    PutMetricAlarmRequest request = cpuAlarm();
    request.alarmActions = {"arn:aws:sns:us-east-1:123456789012:ops"};
    m->put(request);
    const MetricAlarm found = m->alarm();
    QCOMPARE(found.alarmArn, std::string("arn:aws:cloudwatch:us-east-1:123456789012:alarm:cpu"));
    QCOMPARE(found.stateValue, std::string("INSUFFICIENT_DATA"));
    QCOMPARE(found.stateReason, std::string("Unchecked: Initial alarm creation"));
    QVERIFY(!found.stateReasonData);
    QVERIFY(*found.stateUpdatedTimestamp == kStart && *found.stateTransitionedTimestamp == kStart);
    QVERIFY(*found.alarmConfigurationUpdatedTimestamp == kStart);
    QCOMPARE(*found.actionsEnabled, true);
    QVERIFY(!found.metrics && !found.treatMissingData
            && !found.datapointsToAlarm); // absent is absent
    QVERIFY(found.alarmActions == request.alarmActions);
    QVERIFY(found.dimensions == request.dimensions);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(stateChanged.count(), 0);
    QCOMPARE(m->service.counts(kScope).insufficientData, 1);
    QCOMPARE(m->service.allAlarms(kScope)->size(), std::size_t(1));
    QVERIFY(m->service.allAlarms(kScope)->at(0) == found);
}

void TestAlarmService::updatesKeepTheState()
{
    m->put(cpuAlarm());
    QVERIFY(m->service.setAlarmState(kScope, {"cpu", "ALARM", "by hand", {}}).has_value());
    m->clock.advance(Seconds(5));
    PutMetricAlarmRequest edited = cpuAlarm();
    edited.threshold = 90;
    m->put(edited);
    const MetricAlarm found = m->alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason, std::string("by hand"));
    QCOMPARE(*found.threshold, 90.0);
    QVERIFY(*found.stateUpdatedTimestamp == kStart);
    QVERIFY(*found.alarmConfigurationUpdatedTimestamp == kStart + Seconds(5));
    QCOMPARE(m->service.counts(kScope).total(), 1);
}

void TestAlarmService::refused_data()
{
    QTest::addColumn<PutMetricAlarmRequest>("request");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* code, const char* message, auto&& change) {
        PutMetricAlarmRequest request = cpuAlarm();
        change(request);
        QTest::newRow(name) << request << QString::fromLatin1(code) << QString::fromLatin1(message);
    };
    using R = PutMetricAlarmRequest;
    row("no name", "MissingParameter", "The parameter AlarmName is required.",
        [](R& r) { r.alarmName.clear(); });
    row("long name", "ValidationError", nullptr, [](R& r) { r.alarmName.assign(256, 'x'); });
    row("control character", "ValidationError",
        "AlarmName must not contain ASCII control characters.", [](R& r) { r.alarmName = "a\nb"; });
    row("long description", "ValidationError", nullptr,
        [](R& r) { r.alarmDescription = std::string(1025, 'x'); });
    row("six actions", "ValidationError", nullptr, [](R& r) { r.okActions.assign(6, "arn:a"); });
    row("operator", "ValidationError", nullptr, [](R& r) { r.comparisonOperator = "Above"; });
    row("no operator", "MissingParameter", "The parameter ComparisonOperator is required.",
        [](R& r) { r.comparisonOperator.clear(); });
    row("statistic", "ValidationError", nullptr, [](R& r) { r.statistic = "Median"; });
    row("both statistics", "InvalidParameterCombination",
        "The parameters Statistic and ExtendedStatistic are mutually exclusive and you have "
        "specified both.",
        [](R& r) { r.extendedStatistic = "p90"; });
    row("no statistic", "InvalidParameterCombination",
        "Must specify either Statistic or ExtendedStatistic", [](R& r) { r.statistic.reset(); });
    for (const char* bad : {"p101", "p", "99", "pp9", "p9x", "p-1", "P90", "p1.2.3"}) {
        row(bad, "InvalidParameterValue",
            qPrintable(
                QStringLiteral("The value %1 for parameter ExtendedStatistic is not supported.")
                    .arg(QString::fromLatin1(bad))),
            [&](R& r) {
                r.statistic.reset();
                r.extendedStatistic = bad;
            });
    }
    row("missing data", "ValidationError",
        "The value zero is not supported for TreatMissingData parameter. Supported values are "
        "[breaching, notBreaching, ignore, missing].",
        [](R& r) { r.treatMissingData = "zero"; });
    row("low samples", "ValidationError",
        "Option x is not supported. Supported options for parameter "
        "EvaluateLowSampleCountPercentile are evaluate and ignore.",
        [](R& r) { r.evaluateLowSampleCountPercentile = "x"; });
    row("M above N", "ValidationError",
        "DatapointsToAlarm must not be greater than EvaluationPeriods.",
        [](R& r) { r.datapointsToAlarm = 2; });
    row("M zero", "ValidationError", nullptr, [](R& r) { r.datapointsToAlarm = 0; });
    row("N zero", "ValidationError", nullptr, [](R& r) { r.evaluationPeriods = 0; });
    row("no N", "MissingParameter", "The parameter EvaluationPeriods is required.",
        [](R& r) { r.evaluationPeriods.reset(); });
    row("no threshold", "MissingParameter", "The parameter Threshold is required.",
        [](R& r) { r.threshold.reset(); });
    row("NaN", "InvalidParameterValue", nullptr, [](R& r) { r.threshold = std::nan(""); });
    row("infinite", "InvalidParameterValue", nullptr, [](R& r) { r.threshold = HUGE_VAL; });
    row("no metric", "MissingParameter", "The parameter MetricName is required.",
        [](R& r) { r.metricName.reset(); });
    row("no namespace", "MissingParameter", "The parameter Namespace is required.",
        [](R& r) { r.nameSpace.reset(); });
    row("no period", "MissingParameter", "The parameter Period is required.",
        [](R& r) { r.period.reset(); });
    row("namespace", "InvalidParameterValue", nullptr, [](R& r) { r.nameSpace = ":x"; });
    row("unit", "ValidationError", nullptr, [](R& r) { r.unit = "Parsecs"; });
    row("dimension twice", "InvalidParameterValue", nullptr, [](R& r) {
        r.dimensions.push_back({"InstanceId", "i-2"});
    });
    row("31 dimensions", "ValidationError", nullptr, [](R& r) {
        for (int i = 0; i < 30; ++i)
            r.dimensions.push_back({"d" + std::to_string(i), "v"});
    });
    row("band", "InvalidParameterCombination", nullptr,
        [](R& r) { r.comparisonOperator = "LessThanLowerThreshold"; });
    row("both sources", "InvalidParameterCombination",
        "The parameters MetricName and Metrics are mutually exclusive and you have specified both.",
        [](R& r) {
            r.metrics.resize(1);
            r.metrics[0].id = "m1";
        });
}

void TestAlarmService::refused()
{
    QFETCH(PutMetricAlarmRequest, request);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QSignalSpy changed(&m->service, &AlarmService::alarmsChanged);
    const auto response = m->service.putMetricAlarm(kScope, request);
    QVERIFY(!response);
    QCOMPARE(QString::fromStdString(response.error().code), code);
    if (!message.isEmpty())
        QCOMPARE(QString::fromStdString(response.error().message), message);
    QVERIFY(!response.error().message.empty());
    QCOMPARE(m->service.counts(kScope).total(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestAlarmService::periodLimits_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("n");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("1 s") << 1 << 1 << false;
    QTest::newRow("5 s") << 5 << 1 << false;
    QTest::newRow("10 s") << 10 << 8640 << true;
    QTest::newRow("10 s, over a day") << 10 << 8641 << false;
    QTest::newRow("20 s") << 20 << 1 << true;
    QTest::newRow("30 s") << 30 << 1 << true;
    QTest::newRow("45 s") << 45 << 1 << false;
    QTest::newRow("90 s") << 90 << 1 << false;
    QTest::newRow("a day of minutes") << 60 << 1440 << true;
    QTest::newRow("and one more") << 60 << 1441 << false;
    QTest::newRow("a week of hours") << 3600 << 168 << true;
    QTest::newRow("and one more hour") << 3600 << 169 << false;
    QTest::newRow("a week of days") << 86400 << 7 << true;
    QTest::newRow("eight days") << 86400 << 8 << false;
    QTest::newRow("a week at once") << 604800 << 1 << true;
    QTest::newRow("overflow") << 2147483640 << 2147483647 << false;
}

void TestAlarmService::periodLimits()
{
    QFETCH(int, period);
    QFETCH(int, n);
    QFETCH(bool, isAccepted);
    PutMetricAlarmRequest request = cpuAlarm();
    request.period = period;
    request.evaluationPeriods = n;
    const auto response = m->service.putMetricAlarm(kScope, request);
    QCOMPARE(response.has_value(), isAccepted);
    if (!response)
        QCOMPARE(response.error().code, std::string("ValidationError"));
}

void TestAlarmService::metricsArray()
{
    PutMetricAlarmRequest request;
    request.alarmName = "cpu";
    request.evaluationPeriods = 1;
    request.threshold = 50;
    request.comparisonOperator = "GreaterThanThreshold";
    MetricDataQuery query;
    query.id = "m1";
    query.metricStat
        = MetricStat{{"AWS/EC2", "CPUUtilization", {{"InstanceId", "i-1"}}}, 60, "Average", {}};
    request.metrics = {query, query};
    request.metrics[1].id = "m2";
    request.metrics[1].metricStat->metric.metricName = "Other";
    request.metrics[1].returnData = false;
    const PutMetricAlarmRequest good = request;
    m->put(good);
    QVERIFY(m->alarm().metrics == good.metrics);
    QVERIFY(!m->alarm().metricName && !m->alarm().period);
    m->samples.add("CPUUtilization", kStart, 80);
    QCOMPARE(m->advance(Seconds(60)), 1);
    QCOMPARE(m->stateOf(), std::string("ALARM"));

    const auto codeOf = [&](const PutMetricAlarmRequest& bad) {
        const auto response = m->service.putMetricAlarm(kScope, bad);
        return response ? std::string() : response.error().code;
    };
    PutMetricAlarmRequest bad = good;
    bad.metrics[1].expression = "m1*2";
    QCOMPARE(codeOf(bad), std::string("ValidationError"));
    bad = good;
    bad.metrics[1].returnData.reset();
    QCOMPARE(m->service.putMetricAlarm(kScope, bad).error().message,
             std::string("Exactly one element of the metrics list should return data."));
    bad = good;
    bad.metrics[1].id = "m1";
    QCOMPARE(codeOf(bad), std::string("ValidationError"));
    bad = good;
    bad.metrics[1].metricStat->period = 300;
    QCOMPARE(codeOf(bad), std::string("ValidationError"));
    bad = good;
    bad.period = 60;
    QCOMPARE(codeOf(bad), std::string("InvalidParameterCombination"));
    bad = good;
    bad.metrics.resize(1);
    bad.metrics[0].metricStat.reset();
    QCOMPARE(codeOf(bad), std::string("ValidationError"));
    bad = good;
    bad.metrics[0].metricStat->stat = "Median";
    QCOMPARE(codeOf(bad), std::string("InvalidParameterValue"));
}

void TestAlarmService::setState()
{
    QSignalSpy changes(&m->service, &AlarmService::stateChanged);
    m->put(cpuAlarm());
    m->clock.advance(Seconds(1));
    QVERIFY(
        m->service.setAlarmState(kScope, {"cpu", "ALARM", "testing", R"({"a": 1})"}).has_value());
    MetricAlarm found = m->alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(*found.stateReasonData, std::string(R"({"a": 1})"));
    QCOMPARE(changes.count(), 1);
    m->clock.advance(Seconds(1));
    QVERIFY(m->service.setAlarmState(kScope, {"cpu", "ALARM", "", {}})
                .has_value()); // the same state: no transition
    found = m->alarm();
    QCOMPARE(found.stateReason, std::string());
    QVERIFY(!found.stateReasonData);
    QVERIFY(*found.stateUpdatedTimestamp == kStart + Seconds(2));
    QVERIFY(*found.stateTransitionedTimestamp == kStart + Seconds(1));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m->historyOf().size(), std::size_t(2));
    const json::object data = objectOf(m->historyOf()[1].historyData);
    QVERIFY(data.at("newState").at("stateReasonData").at("a") == 1); // an object, no text
}

void TestAlarmService::setStateErrors()
{
    m->put(cpuAlarm());
    const auto errorOf = [&](const SetAlarmStateRequest& request) {
        const auto response = m->service.setAlarmState(kScope, request);
        return response ? Error() : response.error();
    };
    QCOMPARE(errorOf({"nothing", "OK", "x", {}}).code, std::string("ResourceNotFound"));
    QCOMPARE(errorOf({"nothing", "OK", "x", {}}).message, std::string());
    QCOMPARE(errorOf({"cpu", "INVALID", "x", {}}).code, std::string("ValidationError"));
    QCOMPARE(errorOf({"cpu", "INVALID", "x", {}}).message,
             std::string("1 validation error detected: Value 'INVALID' at 'stateValue' failed to "
                         "satisfy constraint: Member must satisfy "
                         "enum value set: [INSUFFICIENT_DATA, ALARM, OK]"));
    QCOMPARE(errorOf({"cpu", "OK", {}, {}}).code, std::string("MissingParameter"));
    QCOMPARE(errorOf({"cpu", "OK", "x", "{"}).code, std::string("InvalidFormat"));
    QCOMPARE(errorOf({"cpu", "OK", std::string(1024, 'x'), {}}).code,
             std::string("ValidationError"));
    QCOMPARE(errorOf({"cpu", "OK", "x", std::string(4001, '1')}).code,
             std::string("ValidationError"));
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA"));
}

void TestAlarmService::enableAndDisable()
{
    m->put(cpuAlarm("a"));
    m->put(cpuAlarm("b"));
    QSignalSpy changed(&m->service, &AlarmService::alarmsChanged);
    QVERIFY(m->service.disableAlarmActions(kScope, {{"a", "unknown"}}).has_value());
    QCOMPARE(*m->alarm("a").actionsEnabled, false);
    QCOMPARE(*m->alarm("b").actionsEnabled, true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m->service.disableAlarmActions(kScope, {{"a"}}).has_value());
    QCOMPARE(changed.count(), 1); // nothing to change
    QVERIFY(m->service.enableAlarmActions(kScope, {{"a", "b"}}).has_value());
    QCOMPARE(*m->alarm("a").actionsEnabled, true);
    QCOMPARE(m->historyOf("a").size(), std::size_t(3));
    QVERIFY(!m->service.enableAlarmActions(kScope, {{}}));
    QVERIFY(!m->service.enableAlarmActions(kScope, {std::vector<std::string>(101, "a")}));
}

void TestAlarmService::deletesAllOrNothing()
{
    m->put(cpuAlarm("a"));
    m->put(cpuAlarm("b"));
    const auto failed = m->service.deleteAlarms(kScope, {{"a", "x"}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, std::string("ResourceNotFound"));
    QCOMPARE(m->service.counts(kScope).total(), 2);
    QVERIFY(!m->service.deleteAlarms(kScope, {std::vector<std::string>(101, "a")}));
    QVERIFY(m->service.deleteAlarms(kScope, {{"a", "a"}}).has_value());
    QCOMPARE(m->service.counts(kScope).total(), 1);
    QCOMPARE(m->historyOf("a").back().historySummary, std::string("Alarm \"a\" deleted"));
    QCOMPARE(m->historyOf("a").size(), std::size_t(2)); // once, though named twice
    QCOMPARE(m->advance(Seconds(60)), 1); // only b is left to evaluate
}

void TestAlarmService::survivesReopening()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("state.db")).toStdString();
    MetricAlarm before;
    {
        AlarmService service(*Database::open(path), m->samples.reader(), m->clock);
        PutMetricAlarmRequest request = cpuAlarm();
        request.unit = "Percent";
        request.treatMissingData = "notBreaching";
        request.threshold = 0.1;
        request.okActions = {"arn:a", "arn:b"};
        QVERIFY(service.putMetricAlarm(kScope, request).has_value());
        QVERIFY(service.setAlarmState(kScope, {"cpu", "ALARM", "r", R"({"a":1})"}).has_value());
        before = service.allAlarms(kScope)->at(0);
    }
    AlarmService service(*Database::open(path), m->samples.reader(), m->clock);
    QVERIFY(service.allAlarms(kScope)->at(0) == before);
    m->clock.advance(Seconds(60));
    QCOMPARE(service.evaluateDue(), 1);
    QCOMPARE(service.allAlarms(kScope)->at(0).stateValue, std::string("OK"));
}

void TestAlarmService::regionsAreApart()
{
    const Scope other{"123456789012", "eu-west-1"};
    m->put(cpuAlarm());
    QVERIFY(m->service.describeAlarms(other, {})->metricAlarms.empty());
    QVERIFY(m->service.allAlarms(other)->empty());
    QVERIFY(!m->service.deleteAlarms(other, {{"cpu"}}));
    QVERIFY(m->service.describeAlarmHistory(other, {})->alarmHistoryItems.empty());
    QVERIFY(m->service.putMetricAlarm(other, cpuAlarm()).has_value());
    QCOMPARE(m->service.allAlarms(other)->at(0).alarmArn,
             std::string("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:cpu"));
    QCOMPARE(m->advance(Seconds(60)), 2);
}

void TestAlarmService::resets()
{
    m->put(cpuAlarm());
    QVERIFY(m->service.reset().has_value());
    QCOMPARE(m->service.counts(kScope).total(), 0);
    QVERIFY(m->historyOf().empty());
    QCOMPARE(m->advance(Seconds(60)), 0);
    m->put(cpuAlarm());
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA"));
}

/// What could not be stored did not happen: nothing is shown or told, and the next turn tries
/// again.
void TestAlarmService::failingStore()
{
    m->put(cpuAlarm());
    QSignalSpy changes(&m->service, &AlarmService::stateChanged);
    QVERIFY(m->database
                ->write([](SQLite::Database& db) {
                    db.exec("ALTER TABLE alarm_history RENAME TO hidden");
                })
                .has_value());
    for (int second = 0; second < 300; second += 20)
        m->samples.add("CPUUtilization", kStart + Seconds(second), 80);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("New alarm states cannot be stored")));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("Old alarm history cannot be removed")));
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(m->service.putMetricAlarm(kScope, cpuAlarm("b")).error().code,
             std::string("StorageFailure"));
    QCOMPARE(m->service.setAlarmState(kScope, {"cpu", "OK", "", {}}).error().code,
             std::string("StorageFailure"));
    QCOMPARE(m->service.deleteAlarms(kScope, {{"cpu"}}).error().code,
             std::string("StorageFailure"));
    QCOMPARE(changes.count(), 0);
    QCOMPARE(m->service.counts(kScope).total(), 1);
    QVERIFY(m->database
                ->write([](SQLite::Database& db) {
                    db.exec("ALTER TABLE hidden RENAME TO alarm_history");
                })
                .has_value());
    m->advance(Seconds(60));
    QCOMPARE(m->stateOf(), std::string("ALARM"));
    QCOMPARE(changes.count(), 1);
}

QTEST_GUILESS_MAIN(TestAlarmService)
#include "tst_alarmservice.moc"
