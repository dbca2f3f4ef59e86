// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmfixture.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>
#include <thread>

using namespace yagura;

class TestAlarmDescribe : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void describeFilters();
    void describePages();
    void describeRules();
    void describeForMetric();
    void history();
    void historyFiltersAndPages();
    void historyIsKeptTwoWeeks();
    void imports();
    void stateSpans();

private:
    std::unique_ptr<AlarmFixture> m;
};

void TestAlarmDescribe::init()
{
    m = std::make_unique<AlarmFixture>();
    QVERIFY(m->service.status().has_value());
}

void TestAlarmDescribe::describeFilters()
{
    for (const char* name : {"web-1", "web-2", "db", "Web"})
        m->put(cpuAlarm(name));
    PutMetricAlarmRequest withAction = cpuAlarm("act");
    withAction.okActions = {"arn:aws:sns:us-east-1:123456789012:ops"};
    m->put(withAction);
    QVERIFY(m->service.setAlarmState(kScope, {"web-2", "ALARM", "x", {}}).has_value());
    const auto namesOf = [&](auto&& change) {
        DescribeAlarmsRequest request;
        change(request);
        const auto response = m->service.describeAlarms(kScope, request);
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

void TestAlarmDescribe::describePages()
{
    for (int i = 0; i < 25; ++i)
        m->put(cpuAlarm("a" + std::to_string(100 + i)));
    DescribeAlarmsRequest request;
    request.alarmNamePrefix = "a1";
    request.maxRecords = 10;
    std::vector<std::size_t> sizes;
    std::vector<std::string> names;
    do {
        const auto page = m->service.describeAlarms(kScope, request);
        QVERIFY(page.has_value());
        sizes.push_back(page->metricAlarms.size());
        for (const MetricAlarm& found : page->metricAlarms)
            names.push_back(found.alarmName);
        if (sizes.size() == 1)
            QVERIFY(m->service.deleteAlarms(kScope, {{"a109"}})
                        .has_value()); // the one that the token names
        request.nextToken = page->nextToken;
    } while (request.nextToken);
    QVERIFY((sizes == std::vector<std::size_t>{10, 10, 5}));
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    request.maxRecords = 25;
    request.nextToken.reset();
    QVERIFY(!m->service.describeAlarms(kScope, request)->nextToken); // just enough
}

void TestAlarmDescribe::describeRules()
{
    for (int i = 0; i < 3; ++i)
        m->put(cpuAlarm("a" + std::to_string(i)));
    const auto codeOf = [&](auto&& change) {
        DescribeAlarmsRequest request;
        change(request);
        const auto response = m->service.describeAlarms(kScope, request);
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
    const auto token = m->service.describeAlarms(kScope, first)->nextToken;
    QCOMPARE(codeOf([&](R& r) { r.nextToken = token; }),
             std::string()); // another page size is no other listing
    QCOMPARE(codeOf([&](R& r) {
                 r.nextToken = token;
                 r.stateValue = "OK";
             }),
             std::string("InvalidNextToken"));
}

void TestAlarmDescribe::describeForMetric()
{
    m->put(cpuAlarm("a"));
    PutMetricAlarmRequest two = cpuAlarm("b");
    two.dimensions = {{"B", "2"}, {"A", "1"}};
    m->put(two);
    PutMetricAlarmRequest percentile = cpuAlarm("p");
    percentile.statistic.reset();
    percentile.extendedStatistic = "p90";
    m->put(percentile);
    const auto namesOf = [&](std::vector<Dimension> dimensions, auto&& change) {
        DescribeAlarmsForMetricRequest request;
        request.metricName = "CPUUtilization";
        request.nameSpace = "AWS/EC2";
        request.dimensions = std::move(dimensions);
        change(request);
        const auto response = m->service.describeAlarmsForMetric(kScope, request);
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
    QVERIFY(!m->service.describeAlarmsForMetric(kScope, {}));
}

void TestAlarmDescribe::history()
{
    PutMetricAlarmRequest request = cpuAlarm();
    request.alarmDescription = "too hot";
    m->put(request);
    m->samples.add("CPUUtilization", kStart, 80);
    m->advance(Seconds(60));
    request.threshold = 90;
    m->put(request);
    m->clock.advance(Seconds(1));
    QVERIFY(m->service.deleteAlarms(kScope, {{"cpu"}}).has_value());
    const auto items = m->historyOf();
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

void TestAlarmDescribe::historyFiltersAndPages()
{
    m->put(cpuAlarm("a"));
    m->put(cpuAlarm("b"));
    for (int i = 0; i < 20; ++i)
        QVERIFY(
            m->service.setAlarmState(kScope, {"a", i % 2 ? "OK" : "ALARM", std::to_string(i), {}})
                .has_value()); // all at one instant
    DescribeAlarmHistoryRequest request;
    request.historyItemType = "StateUpdate";
    request.maxRecords = 7;
    for (const bool isAscending : {false, true}) {
        request.scanBy = isAscending ? "TimestampAscending" : "TimestampDescending";
        std::vector<std::string> reasons;
        do {
            const auto page = m->service.describeAlarmHistory(kScope, request);
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
        const auto response = m->service.describeAlarmHistory(kScope, asked);
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

void TestAlarmDescribe::historyIsKeptTwoWeeks()
{
    m->put(cpuAlarm());
    QVERIFY(m->service.deleteAlarms(kScope, {{"cpu"}}).has_value());
    m->clock.advance(std::chrono::weeks(2));
    QCOMPARE(m->historyOf().size(), std::size_t(2)); // also of deleted alarms
    m->clock.advance(Milliseconds(1));
    QCOMPARE(m->historyOf().size(), std::size_t(0));
    m->put(cpuAlarm("other"));
    m->advance(Seconds(60));
    const auto rows = m->database->read([](SQLite::Database& db) {
        return db.execAndGet("SELECT count(*) FROM alarm_history").getInt();
    });
    QCOMPARE(*rows, 1); // and it does not pile up on disk
}

void TestAlarmDescribe::imports()
{
    QSignalSpy changes(&m->service, &AlarmService::stateChanged);
    m->put(cpuAlarm());
    const auto at = [](int hours) { return kStart - std::chrono::hours(hours); };
    const auto import = [&](int hours, AlarmState from, AlarmState to) {
        return m->service
            .importStateChange({kScope, "cpu", from, to, "back then", at(hours)}, R"({"x":1})")
            .has_value();
    };
    QVERIFY(import(20, AlarmState::InsufficientData, AlarmState::Ok));
    QVERIFY(import(5, AlarmState::Ok, AlarmState::Alarm));
    QVERIFY(import(10, AlarmState::Ok, AlarmState::Ok)); // late news does not change the present
    const MetricAlarm found = m->alarm();
    QCOMPARE(found.stateValue, std::string("ALARM"));
    QCOMPARE(found.stateReason, std::string("back then"));
    QCOMPARE(*found.stateReasonData, std::string(R"({"x":1})"));
    QVERIFY(*found.stateTransitionedTimestamp == at(5));
    QCOMPARE(changes.count(), 0);
    const auto items = m->historyOf();
    QCOMPARE(items[0].historySummary,
             std::string("Alarm \"cpu\" created")); // it must have been there by then
    QCOMPARE(items[1].historySummary, std::string("Alarm updated from INSUFFICIENT_DATA to OK"));
    const auto spans = m->service.stateSpans(kScope, "cpu", {at(24), kStart});
    QCOMPARE(spans.size(), std::size_t(3));
    QVERIFY((spans[1] == StateSpan{at(20), at(5), AlarmState::Ok}));
    QVERIFY((spans[2] == StateSpan{at(5), kStart, AlarmState::Alarm}));
    QVERIFY(!m->service.importStateChange(
        {kScope, "nothing", AlarmState::Ok, AlarmState::Alarm, "", at(1)}));
}

void TestAlarmDescribe::stateSpans()
{
    m->put(cpuAlarm());
    m->samples.add("CPUUtilization", kStart, 80);
    m->samples.add("CPUUtilization", kStart + Seconds(60), 10);
    m->advance(Seconds(60));
    m->advance(Seconds(60));
    m->clock.advance(Seconds(30));
    const TimeRange range{kStart - Seconds(300), kStart + Seconds(300)};
    const std::vector<StateSpan> expected{
        {kStart, kStart + Seconds(60), AlarmState::InsufficientData},
        {kStart + Seconds(60), kStart + Seconds(120), AlarmState::Alarm},
        {kStart + Seconds(120), kStart + Seconds(150), AlarmState::Ok}};
    QVERIFY(m->service.stateSpans(kScope, "cpu", range) == expected);
    QVERIFY(m->service.stateSpans(kScope, "nothing", range).empty());
    QVERIFY((m->service.stateSpans(kScope, "cpu", {kStart + Seconds(70), kStart + Seconds(80)})
             == std::vector<StateSpan>{
                 {kStart + Seconds(70), kStart + Seconds(80), AlarmState::Alarm}}));
    QVERIFY(m->service.deleteAlarms(kScope, {{"cpu"}}).has_value());
    m->clock.advance(Seconds(30));
    QVERIFY(m->service.stateSpans(kScope, "cpu", range) == expected); // up to its end
}

QTEST_GUILESS_MAIN(TestAlarmDescribe)
#include "tst_alarmdescribe.moc"
