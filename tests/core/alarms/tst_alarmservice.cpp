// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"
#include "core/base/jsonparse.h"
#include "core/metrics/metricservice.h"
#include "core/storage/database.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <atomic>
#include <mutex>
#include <thread>

using namespace yagura;
namespace json = boost::json;

namespace {

constexpr TimePoint kStart = fromEpochSeconds(1449568800); // 2015-12-08T10:00:00Z
const Scope kScope;

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

PutMetricAlarmRequest cpuAlarm(const std::string& name = "cpu")
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

json::object objectOf(const std::string& text)
{
    json::error_code failure;
    const json::value value = parseJson(text, failure);
    return value.is_object() ? value.get_object() : json::object();
}

} // namespace

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
    void firesAndRecovers();
    void schedule();
    void slidingWindow();
    void dataFromBeforeCreationCounts();
    void hourlyEvaluation();
    void missingDataKeepsReason();
    void setState();
    void setStateErrors();
    void setStateLastsUntilTheNextEvaluation();
    void editedDuringEvaluation();
    void enableAndDisable();
    void deletesAllOrNothing();
    void describeFilters();
    void describePages();
    void describeRules();
    void describeForMetric();
    void history();
    void historyFiltersAndPages();
    void historyIsKeptTwoWeeks();
    void imports();
    void stateSpans();
    void survivesReopening();
    void regionsAreApart();
    void resets();
    void unreadableData();
    void failingStore();
    void clockSetBack();
    void manyAlarms();
    void threads();

private:
    MetricAlarm alarm(const std::string& name = "cpu");
    std::string stateOf(const std::string& name = "cpu") { return alarm(name).stateValue; }
    std::vector<AlarmHistoryItem> historyOf(const std::string& name = "cpu");
    int advance(Seconds by);
    void put(const PutMetricAlarmRequest& request);

    std::shared_ptr<Database> m_database;
    ManualClock m_clock{kStart};
    std::unique_ptr<Samples> m_samples;
    std::unique_ptr<AlarmService> m_service;
};

void TestAlarmService::init()
{
    m_service.reset();
    m_clock.set(kStart);
    m_samples = std::make_unique<Samples>();
    m_database = *Database::open({});
    m_service = std::make_unique<AlarmService>(m_database, m_samples->reader(), m_clock);
    QVERIFY(m_service->status().has_value());
}

MetricAlarm TestAlarmService::alarm(const std::string& name)
{
    DescribeAlarmsRequest request;
    request.alarmNames = {name};
    const auto response = m_service->describeAlarms(kScope, request);
    return response && response->metricAlarms.size() == 1 ? response->metricAlarms[0]
                                                          : MetricAlarm();
}

std::vector<AlarmHistoryItem> TestAlarmService::historyOf(const std::string& name)
{
    DescribeAlarmHistoryRequest request;
    request.alarmName = name;
    request.scanBy = "TimestampAscending";
    const auto response = m_service->describeAlarmHistory(kScope, request);
    return response ? response->alarmHistoryItems : std::vector<AlarmHistoryItem>();
}

int TestAlarmService::advance(Seconds by)
{
    m_clock.advance(by);
    return m_service->evaluateDue();
}

void TestAlarmService::put(const PutMetricAlarmRequest& request)
{
    const auto response = m_service->putMetricAlarm(kScope, request);
    QVERIFY2(response.has_value(), response ? "" : response.error().message.c_str());
}

void TestAlarmService::creates()
{
    QSignalSpy changed(m_service.get(), &AlarmService::alarmsChanged);
    QSignalSpy stateChanged(m_service.get(), &AlarmService::stateChanged);
    PutMetricAlarmRequest request = cpuAlarm();
    request.alarmActions = {"arn:aws:sns:us-east-1:123456789012:ops"};
    put(request);
    const MetricAlarm found = alarm();
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
    QCOMPARE(m_service->counts(kScope).insufficientData, 1);
    QCOMPARE(m_service->allAlarms(kScope)->size(), std::size_t(1));
    QVERIFY(m_service->allAlarms(kScope)->at(0) == found);
}

void TestAlarmService::updatesKeepTheState()
{
    put(cpuAlarm());
    QVERIFY(m_service->setAlarmState(kScope, {"cpu", "ALARM", "by hand", {}}).has_value());
    m_clock.advance(Seconds(5));
    PutMetricAlarmRequest edited = cpuAlarm();
    edited.threshold = 90;
    put(edited);
    const MetricAlarm found = alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason, std::string("by hand"));
    QCOMPARE(*found.threshold, 90.0);
    QVERIFY(*found.stateUpdatedTimestamp == kStart);
    QVERIFY(*found.alarmConfigurationUpdatedTimestamp == kStart + Seconds(5));
    QCOMPARE(m_service->counts(kScope).total(), 1);
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
    row("band", "ValidationError", nullptr,
        [](R& r) { r.comparisonOperator = "LessThanLowerThreshold"; });
    row("both sources", "InvalidParameterCombination",
        "The parameters MetricName and Metrics are mutually exclusive and you have specified both.",
        [](R& r) {
            r.metrics.resize(1);
            r.metrics[0].id = "m1";
        });
}

Q_DECLARE_METATYPE(yagura::PutMetricAlarmRequest)

void TestAlarmService::refused()
{
    QFETCH(PutMetricAlarmRequest, request);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QSignalSpy changed(m_service.get(), &AlarmService::alarmsChanged);
    const auto response = m_service->putMetricAlarm(kScope, request);
    QVERIFY(!response);
    QCOMPARE(QString::fromStdString(response.error().code), code);
    if (!message.isEmpty())
        QCOMPARE(QString::fromStdString(response.error().message), message);
    QVERIFY(!response.error().message.empty());
    QCOMPARE(m_service->counts(kScope).total(), 0);
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
    const auto response = m_service->putMetricAlarm(kScope, request);
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
    put(good);
    QVERIFY(alarm().metrics == good.metrics);
    QVERIFY(!alarm().metricName && !alarm().period);
    m_samples->add("CPUUtilization", kStart, 80);
    QCOMPARE(advance(Seconds(60)), 1);
    QCOMPARE(stateOf(), std::string("ALARM"));

    const auto codeOf = [&](const PutMetricAlarmRequest& bad) {
        const auto response = m_service->putMetricAlarm(kScope, bad);
        return response ? std::string() : response.error().code;
    };
    PutMetricAlarmRequest bad = good;
    bad.metrics[1].metricStat.reset();
    bad.metrics[1].expression = "m1*2";
    QCOMPARE(codeOf(bad), std::string("ValidationError"));
    QVERIFY(m_service->putMetricAlarm(kScope, bad).error().message.find("not supported yet")
            != std::string::npos);
    bad = good;
    bad.metrics[1].returnData.reset();
    QCOMPARE(m_service->putMetricAlarm(kScope, bad).error().message,
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

void TestAlarmService::firesAndRecovers()
{
    QSignalSpy changes(m_service.get(), &AlarmService::stateChanged);
    put(cpuAlarm());
    m_samples->add("CPUUtilization", kStart + Seconds(5), 80);
    QCOMPARE(advance(Seconds(59)), 0);
    QCOMPARE(advance(Seconds(1)), 1);
    MetricAlarm found = alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason,
             std::string("Threshold Crossed: 1 datapoint [80.0 (08/12/15 10:00:00)] was greater "
                         "than the threshold (50.0)."));
    QCOMPARE(objectOf(*found.stateReasonData).at("queryDate").as_string(),
             "2015-12-08T10:01:00.000+0000");
    QVERIFY(*found.stateUpdatedTimestamp == kStart + Seconds(60));
    QVERIFY(*found.stateTransitionedTimestamp == kStart + Seconds(60));
    QCOMPARE(changes.count(), 1);
    const auto change = changes[0][0].value<AlarmStateChange>();
    QVERIFY(change.from == AlarmState::InsufficientData && change.to == AlarmState::Alarm);
    QCOMPARE(change.reason, found.stateReason);
    QVERIFY(change.time == kStart + Seconds(60));
    QCOMPARE(m_service->counts(kScope).inAlarm, 1);
    QVERIFY(m_service->lastEvaluation() == kStart + Seconds(60));

    m_samples->add("CPUUtilization", kStart + Seconds(65), 90); // still breaching: nothing changes
    advance(Seconds(60));
    QCOMPARE(changes.count(), 1);
    QVERIFY(alarm() == found);

    m_samples->add("CPUUtilization", kStart + Seconds(125), 10);
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("OK"));
    QCOMPARE(changes.count(), 2);
    for (int i = 0; i < 3; ++i)
        advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(alarm().stateReason, std::string("Insufficient Data: 1 datapoint was unknown."));
}

void TestAlarmService::schedule()
{
    put(cpuAlarm("minute"));
    PutMetricAlarmRequest fast = cpuAlarm("fast");
    fast.period = 10;
    put(fast);
    int evaluated = 0;
    for (int second = 0; second < 120; ++second)
        evaluated += advance(Seconds(1));
    QCOMPARE(evaluated, 12 + 2);
    QCOMPARE(m_service->evaluateDue(), 0);
    QCOMPARE(advance(Seconds(3600)),
             2); // after a pause each is evaluated once, not for every missed turn
    QCOMPARE(advance(Seconds(10)), 1);
}

void TestAlarmService::slidingWindow()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.period = 300;
    put(request);
    m_samples->add("CPUUtilization", kStart + Seconds(30), 80); // 10:00:30
    m_samples->add("CPUUtilization", kStart + Seconds(330), 10); // 10:05:30
    m_clock.set(kStart + Seconds(300));
    m_service->evaluateDue(); // 10:00-10:05
    QCOMPARE(stateOf(), std::string("ALARM"));
    advance(Seconds(60)); // 10:01-10:06: the high value has left
    QCOMPARE(stateOf(), std::string("OK"));
}

void TestAlarmService::dataFromBeforeCreationCounts()
{
    m_samples->add("CPUUtilization", kStart - Seconds(90), 80);
    put(cpuAlarm());
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("ALARM"));
}

void TestAlarmService::hourlyEvaluation()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.period = 86400;
    request.evaluationPeriods = 2;
    m_clock.set(kStart + Seconds(90));
    put(request);
    m_samples->add("CPUUtilization", kStart - std::chrono::hours(30), 90);
    m_samples->add("CPUUtilization", kStart - Seconds(30), 90);
    QCOMPARE(advance(Seconds(30)), 1); // the first turn comes within a minute, over whole hours
    QCOMPARE(stateOf(), std::string("ALARM"));
    m_samples->add("CPUUtilization", kStart + Seconds(130), -1000);
    int evaluated = 0;
    for (int minute = 0; minute < 57; ++minute)
        evaluated += advance(Seconds(60));
    QCOMPARE(evaluated, 0);
    QCOMPARE(stateOf(), std::string("ALARM"));
    QCOMPARE(advance(Seconds(60)), 1); // 11:00
    QCOMPARE(stateOf(), std::string("OK"));
}

void TestAlarmService::missingDataKeepsReason()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.treatMissingData = "ignore";
    put(request);
    advance(Seconds(60));
    QCOMPARE(alarm().stateReason, std::string("Unchecked: Initial alarm creation"));
    request.treatMissingData = "breaching";
    put(request);
    advance(Seconds(60));
    QCOMPARE(alarm().stateReason,
             std::string("Threshold Crossed: no datapoints were received for 1 period and 1 "
                         "missing datapoint was treated as [Breaching]."));
}

void TestAlarmService::setState()
{
    QSignalSpy changes(m_service.get(), &AlarmService::stateChanged);
    put(cpuAlarm());
    m_clock.advance(Seconds(1));
    QVERIFY(
        m_service->setAlarmState(kScope, {"cpu", "ALARM", "testing", R"({"a": 1})"}).has_value());
    MetricAlarm found = alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(*found.stateReasonData, std::string(R"({"a": 1})"));
    QCOMPARE(changes.count(), 1);
    m_clock.advance(Seconds(1));
    QVERIFY(m_service->setAlarmState(kScope, {"cpu", "ALARM", "", {}})
                .has_value()); // the same state: no transition
    found = alarm();
    QCOMPARE(found.stateReason, std::string());
    QVERIFY(!found.stateReasonData);
    QVERIFY(*found.stateUpdatedTimestamp == kStart + Seconds(2));
    QVERIFY(*found.stateTransitionedTimestamp == kStart + Seconds(1));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(historyOf().size(), std::size_t(2));
    const json::object data = objectOf(historyOf()[1].historyData);
    QVERIFY(data.at("newState").at("stateReasonData").at("a") == 1); // an object, no text
}

void TestAlarmService::setStateErrors()
{
    put(cpuAlarm());
    const auto errorOf = [&](const SetAlarmStateRequest& request) {
        const auto response = m_service->setAlarmState(kScope, request);
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
    QCOMPARE(stateOf(), std::string("INSUFFICIENT_DATA"));
}

void TestAlarmService::setStateLastsUntilTheNextEvaluation()
{
    put(cpuAlarm());
    for (int second = 0; second < 600; second += 10)
        m_samples->add("CPUUtilization", kStart + Seconds(second), 10);
    advance(Seconds(119));
    QCOMPARE(stateOf(), std::string("OK"));
    QVERIFY(m_service->setAlarmState(kScope, {"cpu", "ALARM", "testing", {}}).has_value());
    advance(Seconds(1)); // the turn that was due right away is left out
    QCOMPARE(stateOf(), std::string("ALARM"));
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("OK"));
}

/// What is changed while an evaluation reads its data wins over the evaluation.
void TestAlarmService::editedDuringEvaluation()
{
    AlarmService* service = nullptr;
    std::function<void()> meanwhile;
    AlarmService slow(
        *Database::open({}),
        [&](const Scope&, const MetricStat&,
            const TimeRange& range) -> Result<std::vector<PeriodPoint>> {
            meanwhile();
            return std::vector<PeriodPoint>{{range.to - Seconds(60), 99, 1}};
        },
        m_clock);
    service = &slow;
    QVERIFY(slow.putMetricAlarm(kScope, cpuAlarm()).has_value());
    meanwhile = [&] {
        QVERIFY(service->setAlarmState(kScope, {"cpu", "OK", "by hand", {}}).has_value());
    };
    m_clock.advance(Seconds(60));
    QCOMPARE(slow.evaluateDue(), 1);
    QCOMPARE(slow.allAlarms(kScope)->at(0).stateReason, std::string("by hand"));
    meanwhile = [&] { QVERIFY(service->deleteAlarms(kScope, {{"cpu"}}).has_value()); };
    m_clock.advance(Seconds(120));
    QCOMPARE(slow.evaluateDue(), 1);
    QCOMPARE(slow.counts(kScope).total(), 0);
}

void TestAlarmService::enableAndDisable()
{
    put(cpuAlarm("a"));
    put(cpuAlarm("b"));
    QSignalSpy changed(m_service.get(), &AlarmService::alarmsChanged);
    QVERIFY(m_service->disableAlarmActions(kScope, {{"a", "unknown"}}).has_value());
    QCOMPARE(*alarm("a").actionsEnabled, false);
    QCOMPARE(*alarm("b").actionsEnabled, true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_service->disableAlarmActions(kScope, {{"a"}}).has_value());
    QCOMPARE(changed.count(), 1); // nothing to change
    QVERIFY(m_service->enableAlarmActions(kScope, {{"a", "b"}}).has_value());
    QCOMPARE(*alarm("a").actionsEnabled, true);
    QCOMPARE(historyOf("a").size(), std::size_t(3));
    QVERIFY(!m_service->enableAlarmActions(kScope, {{}}));
    QVERIFY(!m_service->enableAlarmActions(kScope, {std::vector<std::string>(101, "a")}));
}

void TestAlarmService::deletesAllOrNothing()
{
    put(cpuAlarm("a"));
    put(cpuAlarm("b"));
    const auto failed = m_service->deleteAlarms(kScope, {{"a", "x"}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, std::string("ResourceNotFound"));
    QCOMPARE(m_service->counts(kScope).total(), 2);
    QVERIFY(!m_service->deleteAlarms(kScope, {std::vector<std::string>(101, "a")}));
    QVERIFY(m_service->deleteAlarms(kScope, {{"a", "a"}}).has_value());
    QCOMPARE(m_service->counts(kScope).total(), 1);
    QCOMPARE(historyOf("a").back().historySummary, std::string("Alarm \"a\" deleted"));
    QCOMPARE(historyOf("a").size(), std::size_t(2)); // once, though named twice
    QCOMPARE(advance(Seconds(60)), 1); // only b is left to evaluate
}

void TestAlarmService::describeFilters()
{
    for (const char* name : {"web-1", "web-2", "db", "Web"})
        put(cpuAlarm(name));
    PutMetricAlarmRequest withAction = cpuAlarm("act");
    withAction.okActions = {"arn:aws:sns:us-east-1:123456789012:ops"};
    put(withAction);
    QVERIFY(m_service->setAlarmState(kScope, {"web-2", "ALARM", "x", {}}).has_value());
    const auto namesOf = [&](auto&& change) {
        DescribeAlarmsRequest request;
        change(request);
        const auto response = m_service->describeAlarms(kScope, request);
        std::string text;
        for (const MetricAlarm& found : response->metricAlarms)
            text += found.alarmName + " ";
        return text;
    };
    using R = DescribeAlarmsRequest;
    QCOMPARE(namesOf([](R&) {}), std::string("Web act db web-1 web-2 "));
    QCOMPARE(namesOf([](R& r) { r.alarmNamePrefix = "web"; }), std::string("web-1 web-2 "));
    QCOMPARE(namesOf([](R& r) {
                 r.alarmNames = {"db", "nothing", "Web"};
             }),
             std::string("Web db "));
    QCOMPARE(namesOf([](R& r) { r.stateValue = "ALARM"; }), std::string("web-2 "));
    QCOMPARE(namesOf([](R& r) { r.actionPrefix = "arn:aws:sns"; }), std::string("act "));
    QCOMPARE(namesOf([](R& r) { r.actionPrefix = "arn:aws:lambda"; }), std::string());
    QCOMPARE(namesOf([](R& r) {
                 r.alarmTypes = {"MetricAlarm"};
                 r.alarmNamePrefix = "d";
             }),
             std::string("db "));
    QCOMPARE(namesOf([](R& r) { r.alarmTypes = {"CompositeAlarm"}; }), std::string());
    QCOMPARE(namesOf([](R& r) {
                 r.alarmTypes = {"CompositeAlarm", "MetricAlarm"};
                 r.stateValue = "ALARM";
             }),
             std::string("web-2 "));
    QCOMPARE(namesOf([](R& r) { r.childrenOfAlarmName = "x"; }), std::string());
}

void TestAlarmService::describePages()
{
    for (int i = 0; i < 25; ++i)
        put(cpuAlarm("a" + std::to_string(100 + i)));
    DescribeAlarmsRequest request;
    request.alarmNamePrefix = "a1";
    request.maxRecords = 10;
    std::vector<std::size_t> sizes;
    std::vector<std::string> names;
    do {
        const auto page = m_service->describeAlarms(kScope, request);
        QVERIFY(page.has_value());
        sizes.push_back(page->metricAlarms.size());
        for (const MetricAlarm& found : page->metricAlarms)
            names.push_back(found.alarmName);
        if (sizes.size() == 1)
            QVERIFY(m_service->deleteAlarms(kScope, {{"a109"}})
                        .has_value()); // the one that the token names
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    QVERIFY((sizes == std::vector<std::size_t>{10, 10, 5}));
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    request.maxRecords = 25;
    request.nextToken.reset();
    QVERIFY(!m_service->describeAlarms(kScope, request)->nextToken); // just enough
}

void TestAlarmService::describeRules()
{
    for (int i = 0; i < 3; ++i)
        put(cpuAlarm("a" + std::to_string(i)));
    const auto codeOf = [&](auto&& change) {
        DescribeAlarmsRequest request;
        change(request);
        const auto response = m_service->describeAlarms(kScope, request);
        return response ? std::string() : response.error().code;
    };
    using R = DescribeAlarmsRequest;
    QCOMPARE(codeOf([](R& r) { r.maxRecords = 0; }), std::string("ValidationError"));
    QCOMPARE(codeOf([](R& r) { r.maxRecords = 101; }), std::string("ValidationError"));
    QCOMPARE(codeOf([](R& r) { r.alarmTypes = {"Metric"}; }), std::string("ValidationError"));
    QCOMPARE(codeOf([](R& r) { r.stateValue = "RED"; }), std::string("ValidationError"));
    QCOMPARE(codeOf([](R& r) {
                 r.alarmNames = {"a"};
                 r.alarmNamePrefix = "a";
             }),
             std::string("InvalidParameterCombination"));
    QCOMPARE(codeOf([](R& r) { r.nextToken = "x"; }), std::string("InvalidNextToken"));
    DescribeAlarmsRequest first;
    first.maxRecords = 1;
    const auto token = m_service->describeAlarms(kScope, first)->nextToken;
    QCOMPARE(codeOf([&](R& r) { r.nextToken = token; }),
             std::string()); // another page size is no other listing
    QCOMPARE(codeOf([&](R& r) {
                 r.nextToken = token;
                 r.stateValue = "OK";
             }),
             std::string("InvalidNextToken"));
}

void TestAlarmService::describeForMetric()
{
    put(cpuAlarm("a"));
    PutMetricAlarmRequest two = cpuAlarm("b");
    two.dimensions = {{"B", "2"}, {"A", "1"}};
    put(two);
    PutMetricAlarmRequest percentile = cpuAlarm("p");
    percentile.statistic.reset();
    percentile.extendedStatistic = "p90";
    put(percentile);
    const auto namesOf = [&](std::vector<Dimension> dimensions, auto&& change) {
        DescribeAlarmsForMetricRequest request;
        request.metricName = "CPUUtilization";
        request.nameSpace = "AWS/EC2";
        request.dimensions = std::move(dimensions);
        change(request);
        const auto response = m_service->describeAlarmsForMetric(kScope, request);
        std::string text;
        for (const MetricAlarm& found : response->metricAlarms)
            text += found.alarmName + " ";
        return text;
    };
    using R = DescribeAlarmsForMetricRequest;
    const auto nothing = [](R&) {};
    QCOMPARE(namesOf({{"InstanceId", "i-1"}}, nothing), std::string("a p "));
    QCOMPARE(namesOf({{"A", "1"}, {"B", "2"}}, nothing), std::string("b "));
    QCOMPARE(namesOf({{"A", "1"}}, nothing), std::string());
    QCOMPARE(namesOf({}, nothing), std::string());
    QCOMPARE(namesOf({{"InstanceId", "i-1"}}, [](R& r) { r.statistic = "Average"; }),
             std::string("a "));
    QCOMPARE(namesOf({{"InstanceId", "i-1"}}, [](R& r) { r.extendedStatistic = "p90"; }),
             std::string("p "));
    QCOMPARE(namesOf({{"InstanceId", "i-1"}}, [](R& r) { r.period = 300; }), std::string());
    QCOMPARE(namesOf({{"InstanceId", "i-1"}}, [](R& r) { r.metricName = "x"; }), std::string());
    QVERIFY(!m_service->describeAlarmsForMetric(kScope, {}));
}

void TestAlarmService::history()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.alarmDescription = "too hot";
    put(request);
    m_samples->add("CPUUtilization", kStart, 80);
    advance(Seconds(60));
    request.threshold = 90;
    put(request);
    m_clock.advance(Seconds(1));
    QVERIFY(m_service->deleteAlarms(kScope, {{"cpu"}}).has_value());
    const auto items = historyOf();
    QCOMPARE(items.size(), std::size_t(4));
    QCOMPARE(items[0].historySummary, std::string("Alarm \"cpu\" created"));
    QCOMPARE(items[0].historyItemType, std::string("ConfigurationUpdate"));
    QCOMPARE(*items[0].alarmType, std::string("MetricAlarm"));
    const json::object created = objectOf(items[0].historyData);
    QVERIFY(created.at("version") == "1.0" && created.at("type") == "Create");
    const json::object alarmData = created.at("createdAlarm").as_object();
    for (const char* key :
         {"alarmName", "alarmDescription", "alarmArn", "alarmConfigurationUpdatedTimestamp",
          "namespace", "metricName", "statistic", "period", "dimensions", "threshold",
          "comparisonOperator", "evaluationPeriods", "stateValue", "stateUpdatedTimestamp",
          "actionsEnabled", "alarmActions", "insufficientDataActions", "okactions"})
        QVERIFY2(alarmData.contains(key), key);
    QVERIFY(alarmData.at("dimensions").at(0).at("value") == "i-1"
            && alarmData.at("dimensions").at(0).at("name") == "InstanceId");
    QCOMPARE(items[1].historySummary, std::string("Alarm updated from INSUFFICIENT_DATA to ALARM"));
    QCOMPARE(items[1].historyItemType, std::string("StateUpdate"));
    const json::object update = objectOf(items[1].historyData);
    QVERIFY(update.at("oldState").at("stateReason") == "Unchecked: Initial alarm creation");
    QVERIFY(!update.at("oldState").as_object().contains("stateReasonData"));
    QVERIFY(update.at("newState").at("stateValue") == "ALARM");
    QVERIFY(update.at("newState").at("stateReasonData").at("recentDatapoints").at(0) == 80.0);
    const json::object edited = objectOf(items[2].historyData);
    QVERIFY(edited.at("type") == "Update"
            && edited.at("originalUpdatedFields").at("threshold") == 50.0);
    QVERIFY(!edited.at("originalUpdatedFields").as_object().contains("period"));
    QVERIFY(edited.at("updatedAlarm").at("threshold") == 90.0);
    QVERIFY(objectOf(items[3].historyData).at("deletedAlarm").at("alarmName") == "cpu");
    for (const AlarmHistoryItem& item : items)
        QVERIFY(item.historyItemType != "Action"); // nothing was delivered, so nothing claims it
}

void TestAlarmService::historyFiltersAndPages()
{
    put(cpuAlarm("a"));
    put(cpuAlarm("b"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(
            m_service->setAlarmState(kScope, {"a", i % 2 ? "OK" : "ALARM", std::to_string(i), {}})
                .has_value()); // all at one instant
    DescribeAlarmHistoryRequest request;
    request.historyItemType = "StateUpdate";
    request.maxRecords = 7;
    for (const bool isAscending : {false, true}) {
        request.scanBy = isAscending ? "TimestampAscending" : "TimestampDescending";
        std::vector<std::string> reasons;
        do {
            const auto page = m_service->describeAlarmHistory(kScope, request);
            QVERIFY(page.has_value());
            for (const AlarmHistoryItem& item : page->alarmHistoryItems)
                reasons.emplace_back(objectOf(item.historyData)
                                         .at("newState")
                                         .at("stateReason")
                                         .as_string()
                                         .c_str());
            request.nextToken = page->nextToken;
        } while (request.nextToken);
        QCOMPARE(reasons.size(), std::size_t(20));
        QCOMPARE(reasons.front(), std::string(isAscending ? "0" : "19"));
        QCOMPARE(reasons.back(), std::string(isAscending ? "19" : "0"));
    }
    const auto countOf = [&](auto&& change) {
        DescribeAlarmHistoryRequest asked;
        change(asked);
        const auto response = m_service->describeAlarmHistory(kScope, asked);
        return response ? int(response->alarmHistoryItems.size()) : -1;
    };
    using R = DescribeAlarmHistoryRequest;
    QCOMPARE(countOf([](R&) {}), 22);
    QCOMPARE(countOf([](R& r) { r.alarmName = "b"; }), 1);
    QCOMPARE(countOf([](R& r) { r.alarmName = "nothing"; }), 0);
    QCOMPARE(countOf([](R& r) { r.historyItemType = "Action"; }), 0);
    QCOMPARE(countOf([](R& r) { r.alarmTypes = {"CompositeAlarm"}; }), 0);
    QCOMPARE(countOf([](R& r) { r.startDate = kStart + Seconds(1); }), 0);
    QCOMPARE(countOf([](R& r) { r.endDate = kStart - Seconds(1); }), 0);
    QCOMPARE(countOf([](R& r) {
                 r.startDate = kStart;
                 r.endDate = kStart;
             }),
             22);
    QCOMPARE(countOf([](R& r) { r.historyItemType = "Other"; }), -1);
    QCOMPARE(countOf([](R& r) { r.maxRecords = 101; }), -1);
    QCOMPARE(countOf([](R& r) { r.nextToken = "damaged"; }), -1);
    QCOMPARE(countOf([](R& r) { r.scanBy = "Name"; }), -1);
}

void TestAlarmService::historyIsKeptTwoWeeks()
{
    put(cpuAlarm());
    QVERIFY(m_service->deleteAlarms(kScope, {{"cpu"}}).has_value());
    m_clock.advance(std::chrono::weeks(2));
    QCOMPARE(historyOf().size(), std::size_t(2)); // also of deleted alarms
    m_clock.advance(Milliseconds(1));
    QCOMPARE(historyOf().size(), std::size_t(0));
    put(cpuAlarm("other"));
    advance(Seconds(60));
    const auto rows = m_database->read([](SQLite::Database& db) {
        return db.execAndGet("SELECT count(*) FROM alarm_history").getInt();
    });
    QCOMPARE(*rows, 1); // and it does not pile up on disk
}

void TestAlarmService::imports()
{
    QSignalSpy changes(m_service.get(), &AlarmService::stateChanged);
    put(cpuAlarm());
    const auto at = [](int hours) { return kStart - std::chrono::hours(hours); };
    const auto import = [&](int hours, AlarmState from, AlarmState to) {
        return m_service
            ->importStateChange({kScope, "cpu", from, to, "back then", at(hours)}, R"({"x":1})")
            .has_value();
    };
    QVERIFY(import(20, AlarmState::InsufficientData, AlarmState::Ok));
    QVERIFY(import(5, AlarmState::Ok, AlarmState::Alarm));
    QVERIFY(import(10, AlarmState::Ok, AlarmState::Ok)); // late news does not change the present
    const MetricAlarm found = alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason, std::string("back then"));
    QCOMPARE(*found.stateReasonData, std::string(R"({"x":1})"));
    QVERIFY(*found.stateTransitionedTimestamp == at(5));
    QCOMPARE(changes.count(), 0);
    const auto items = historyOf();
    QCOMPARE(items[0].historySummary,
             std::string("Alarm \"cpu\" created")); // it must have been there by then
    QCOMPARE(items[1].historySummary, std::string("Alarm updated from INSUFFICIENT_DATA to OK"));
    const auto spans = m_service->stateSpans(kScope, "cpu", {at(24), kStart});
    QCOMPARE(spans.size(), std::size_t(3));
    QVERIFY((spans[1] == StateSpan{at(20), at(5), AlarmState::Ok}));
    QVERIFY((spans[2] == StateSpan{at(5), kStart, AlarmState::Alarm}));
    QVERIFY(!m_service->importStateChange(
        {kScope, "nothing", AlarmState::Ok, AlarmState::Alarm, "", at(1)}));
}

void TestAlarmService::stateSpans()
{
    put(cpuAlarm());
    m_samples->add("CPUUtilization", kStart, 80);
    m_samples->add("CPUUtilization", kStart + Seconds(60), 10);
    advance(Seconds(60));
    advance(Seconds(60));
    m_clock.advance(Seconds(30));
    const TimeRange range{kStart - Seconds(300), kStart + Seconds(300)};
    const std::vector<StateSpan> expected{
        {kStart, kStart + Seconds(60), AlarmState::InsufficientData},
        {kStart + Seconds(60), kStart + Seconds(120), AlarmState::Alarm},
        {kStart + Seconds(120), kStart + Seconds(150), AlarmState::Ok}};
    QVERIFY(m_service->stateSpans(kScope, "cpu", range) == expected);
    QVERIFY(m_service->stateSpans(kScope, "nothing", range).empty());
    QVERIFY((m_service->stateSpans(kScope, "cpu", {kStart + Seconds(70), kStart + Seconds(80)})
             == std::vector<StateSpan>{
                 {kStart + Seconds(70), kStart + Seconds(80), AlarmState::Alarm}}));
    QVERIFY(m_service->deleteAlarms(kScope, {{"cpu"}}).has_value());
    m_clock.advance(Seconds(30));
    QVERIFY(m_service->stateSpans(kScope, "cpu", range) == expected); // up to its end
}

void TestAlarmService::survivesReopening()
{
    const QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("state.db")).toStdString();
    MetricAlarm before;
    {
        AlarmService service(*Database::open(path), m_samples->reader(), m_clock);
        PutMetricAlarmRequest request = cpuAlarm();
        request.unit = "Percent";
        request.treatMissingData = "notBreaching";
        request.threshold = 0.1;
        request.okActions = {"arn:a", "arn:b"};
        QVERIFY(service.putMetricAlarm(kScope, request).has_value());
        QVERIFY(service.setAlarmState(kScope, {"cpu", "ALARM", "r", R"({"a":1})"}).has_value());
        before = service.allAlarms(kScope)->at(0);
    }
    AlarmService service(*Database::open(path), m_samples->reader(), m_clock);
    QVERIFY(service.allAlarms(kScope)->at(0) == before);
    m_clock.advance(Seconds(60));
    QCOMPARE(service.evaluateDue(), 1);
    QCOMPARE(service.allAlarms(kScope)->at(0).stateValue, std::string("OK"));
}

void TestAlarmService::regionsAreApart()
{
    const Scope other{"123456789012", "eu-west-1"};
    put(cpuAlarm());
    QVERIFY(m_service->describeAlarms(other, {})->metricAlarms.empty());
    QVERIFY(m_service->allAlarms(other)->empty());
    QVERIFY(!m_service->deleteAlarms(other, {{"cpu"}}));
    QVERIFY(m_service->describeAlarmHistory(other, {})->alarmHistoryItems.empty());
    QVERIFY(m_service->putMetricAlarm(other, cpuAlarm()).has_value());
    QCOMPARE(m_service->allAlarms(other)->at(0).alarmArn,
             std::string("arn:aws:cloudwatch:eu-west-1:123456789012:alarm:cpu"));
    QCOMPARE(advance(Seconds(60)), 2);
}

void TestAlarmService::resets()
{
    put(cpuAlarm());
    QVERIFY(m_service->reset().has_value());
    QCOMPARE(m_service->counts(kScope).total(), 0);
    QVERIFY(historyOf().empty());
    QCOMPARE(advance(Seconds(60)), 0);
    put(cpuAlarm());
    QCOMPARE(stateOf(), std::string("INSUFFICIENT_DATA"));
}

void TestAlarmService::unreadableData()
{
    put(cpuAlarm());
    m_samples->add("CPUUtilization", kStart, 80);
    m_samples->isBroken = true;
    QTest::ignoreMessage(QtWarningMsg, "1 alarms could not be evaluated, the first: cpu: broken");
    QCOMPARE(advance(Seconds(60)), 1);
    QCOMPARE(stateOf(), std::string("INSUFFICIENT_DATA")); // unchanged
    m_samples->isBroken = false;
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("ALARM"));
}

/// What could not be stored did not happen: nothing is shown or told, and the next turn tries
/// again.
void TestAlarmService::failingStore()
{
    put(cpuAlarm());
    QSignalSpy changes(m_service.get(), &AlarmService::stateChanged);
    QVERIFY(m_database
                ->write([](SQLite::Database& db) {
                    db.exec("ALTER TABLE alarm_history RENAME TO hidden");
                })
                .has_value());
    for (int second = 0; second < 300; second += 20)
        m_samples->add("CPUUtilization", kStart + Seconds(second), 80);
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("New alarm states cannot be stored")));
    QTest::ignoreMessage(QtWarningMsg,
                         QRegularExpression(QStringLiteral("Old alarm history cannot be removed")));
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(m_service->putMetricAlarm(kScope, cpuAlarm("b")).error().code,
             std::string("StorageFailure"));
    QCOMPARE(m_service->setAlarmState(kScope, {"cpu", "OK", "", {}}).error().code,
             std::string("StorageFailure"));
    QCOMPARE(m_service->deleteAlarms(kScope, {{"cpu"}}).error().code,
             std::string("StorageFailure"));
    QCOMPARE(changes.count(), 0);
    QCOMPARE(m_service->counts(kScope).total(), 1);
    QVERIFY(m_database
                ->write([](SQLite::Database& db) {
                    db.exec("ALTER TABLE hidden RENAME TO alarm_history");
                })
                .has_value());
    advance(Seconds(60));
    QCOMPARE(stateOf(), std::string("ALARM"));
    QCOMPARE(changes.count(), 1);
}

void TestAlarmService::clockSetBack()
{
    put(cpuAlarm());
    QCOMPARE(advance(Seconds(60)), 1);
    m_clock.set(kStart - std::chrono::hours(5));
    QCOMPARE(m_service->evaluateDue(), 1); // does not wait five hours
    QCOMPARE(advance(Seconds(60)), 1);
}

void TestAlarmService::manyAlarms()
{
    constexpr int kCount = 2000;
    for (int i = 0; i < kCount; ++i)
        put(cpuAlarm("alarm-" + std::to_string(i)));
    m_samples->add("CPUUtilization", kStart, 80);
    QSignalSpy changes(m_service.get(), &AlarmService::stateChanged);
    QSignalSpy changed(m_service.get(), &AlarmService::alarmsChanged);
    QCOMPARE(advance(Seconds(60)), kCount);
    QCOMPARE(changes.count(), kCount);
    QCOMPARE(changed.count(), 1); // one for all
    QCOMPARE(m_service->counts(kScope).inAlarm, kCount);
    const int reads = m_samples->reads;
    QCOMPARE(advance(Seconds(1)), 0);
    QCOMPARE(m_samples->reads.load(), reads); // nothing due: nothing read
    const auto first = m_service->allAlarms(kScope);
    QVERIFY(m_service->allAlarms(kScope) == first); // made once
}

void TestAlarmService::threads()
{
    std::atomic<bool> isDone = false;
    std::atomic<int> failures = 0;
    std::atomic<int> signalled = 0;
    QObject context;
    connect(
        m_service.get(), &AlarmService::stateChanged, &context, [&] { ++signalled; },
        Qt::DirectConnection);
    std::jthread evaluating([&] {
        while (!isDone) {
            m_clock.advance(Seconds(10));
            m_samples->add("CPUUtilization", m_clock.now(),
                           toEpochMs(m_clock.now()) / 60000 % 2 ? 90 : 10);
            m_service->evaluateDue();
        }
    });
    std::vector<std::jthread> others;
    for (int t = 0; t < 3; ++t) {
        others.emplace_back([&, t] {
            for (int i = 0; i < 60; ++i) {
                const std::string name = "t" + std::to_string(t) + "-" + std::to_string(i % 10);
                PutMetricAlarmRequest request = cpuAlarm(name);
                request.period = 10;
                failures += !m_service->putMetricAlarm(kScope, request);
                failures += !m_service->describeAlarms(kScope, {});
                failures
                    += !m_service->setAlarmState(kScope, {name, i % 2 ? "OK" : "ALARM", "x", {}});
                failures += m_service->allAlarms(kScope)->empty();
                failures += m_service->counts(kScope).total() == 0;
                failures += !m_service->describeAlarmHistory(kScope, {});
                failures += m_service->stateSpans(kScope, name, {kStart, m_clock.now()}).size() > 1000;
                if (i % 7 == 3)
                    failures += !m_service->deleteAlarms(kScope, {{name}});
            }
        });
    }
    others.clear();
    isDone = true;
    evaluating.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(signalled > 0);
    // Memory and disk agree.
    AlarmService again(m_database, m_samples->reader(), m_clock);
    QVERIFY(*again.allAlarms(kScope) == *m_service->allAlarms(kScope));
}

QTEST_GUILESS_MAIN(TestAlarmService)
#include "tst_alarmservice.moc"
