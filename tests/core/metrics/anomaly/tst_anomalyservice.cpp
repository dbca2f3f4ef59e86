// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anomalyfixture.h"

#include <set>

Q_DECLARE_METATYPE(yagura::PutAnomalyDetectorRequest)

using namespace yagura;
using namespace yagura::test;

namespace {

PutAnomalyDetectorRequest putMath()
{
    PutAnomalyDetectorRequest request;
    MetricDataQuery m1;
    m1.id = "m1";
    m1.metricStat = MetricStat{{"Shop", "Orders", {}}, kPeriod, "Sum", {}};
    m1.returnData = false;
    MetricDataQuery e1;
    e1.id = "e1";
    e1.expression = "m1 * 2";
    request.metricMathAnomalyDetector = MetricMathAnomalyDetector{{m1, e1}};
    return request;
}

std::vector<AnomalyDetector> listed(const AnomalyFixture& f,
                                    const DescribeAnomalyDetectorsRequest& request = {})
{
    const auto response = f.anomalies->describeAnomalyDetectors(f.scope, request);
    return response ? response->anomalyDetectors : std::vector<AnomalyDetector>();
}

std::string stateOf(const AnomalyFixture& f)
{
    const auto detectors = listed(f);
    return detectors.empty() ? "none" : detectors.front().stateValue.value_or("");
}

} // namespace

class TestAnomalyService : public QObject
{
    Q_OBJECT
private slots:
    void putsAndDescribes();
    void allFormsNameTheSame();
    void refuses_data();
    void refuses();
    void filtersAndPages();
    void deletes();
    void survivesRestart();
    void isKeptPerScope();
    void learnsStates();
    void putWhileTraining();
    void resets();
};

void TestAnomalyService::putsAndDescribes()
{
    AnomalyFixture f;
    auto request = putFlat("Orders");
    request.dimensions = {{"Stage", "prod"}};
    request.configuration = AnomalyDetectorConfiguration{
        {{kNow - std::chrono::hours(2), kNow - std::chrono::hours(1)}}, "Asia/Tokyo"};
    QSignalSpy changed(f.anomalies.get(), &AnomalyService::detectorsChanged);
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, request));
    QCOMPARE(changed.count(), 1);
    const auto detectors = listed(f);
    QCOMPARE(detectors.size(), std::size_t(1));
    const AnomalyDetector& detector = detectors.front();
    QCOMPARE(*detector.nameSpace, std::string("Shop"));
    QCOMPARE(*detector.metricName, std::string("Orders"));
    QVERIFY(detector.dimensions == request.dimensions);
    QCOMPARE(*detector.stat, std::string("Average"));
    QVERIFY(detector.configuration == request.configuration);
    QCOMPARE(*detector.stateValue, std::string("PENDING_TRAINING"));
    QVERIFY(detector.singleMetricAnomalyDetector->dimensions == request.dimensions);
}

void TestAnomalyService::allFormsNameTheSame()
{
    AnomalyFixture f;
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    PutAnomalyDetectorRequest single;
    single.singleMetricAnomalyDetector
        = SingleMetricAnomalyDetector{{}, "Shop", "Orders", {}, "Average"};
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, single));
    QCOMPARE(listed(f).size(), std::size_t(1));
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders", "p99")));
    QCOMPARE(listed(f).size(), std::size_t(2));
}

void TestAnomalyService::refuses_data()
{
    QTest::addColumn<PutAnomalyDetectorRequest>("request");
    QTest::addColumn<QString>("code");

    const auto row = [](const char* name, const char* code, auto change) {
        PutAnomalyDetectorRequest request = putFlat("Orders");
        change(request);
        QTest::newRow(name) << request << QString::fromLatin1(code);
    };
    const auto combination = "InvalidParameterCombination";
    row("nothing", "MissingParameter", [](auto& r) { r = {}; });
    row("no metric name", "MissingParameter", [](auto& r) { r.metricName.reset(); });
    row("no statistic", "MissingParameter", [](auto& r) { r.stat.reset(); });
    row("empty single form", "MissingParameter", [](auto& r) {
        r = {};
        r.singleMetricAnomalyDetector.emplace();
    });
    row("empty math form", "MissingParameter", [](auto& r) {
        r = {};
        r.metricMathAnomalyDetector.emplace();
    });
    row("flat and single", combination, [](auto& r) { r.singleMetricAnomalyDetector.emplace(); });
    row("flat and math", combination, [](auto& r) { r.metricMathAnomalyDetector.emplace(); });
    row("single and math", combination, [](auto& r) {
        r = putMath();
        r.singleMetricAnomalyDetector.emplace();
    });
    row("no such statistic", "InvalidParameterValue", [](auto& r) { r.stat = "Median"; });
    row("namespace with a colon", "InvalidParameterValue", [](auto& r) { r.nameSpace = ":a"; });
    row("no such zone", "InvalidParameterValue", [](auto& r) {
        r.configuration = AnomalyDetectorConfiguration{{}, "Mars/Olympus"};
    });
    row("range that ends first", "InvalidParameterValue", [](auto& r) {
        r.configuration = AnomalyDetectorConfiguration{{{kNow, kNow}}, {}};
    });
    row("range without an end", "MissingParameter", [](auto& r) {
        r.configuration = AnomalyDetectorConfiguration{{{kNow, {}}}, {}};
    });
    row("eleven ranges", "ValidationError", [](auto& r) {
        r.configuration.emplace();
        r.configuration->excludedTimeRanges.assign(11, {kNow, kNow + Seconds(60)});
    });
    row("a dimension twice", "InvalidParameterValue", [](auto& r) {
        r.dimensions = {{"a", "1"}, {"a", "2"}};
    });
    row("two returned queries", "InvalidParameterValue", [](auto& r) {
        r = putMath();
        r.metricMathAnomalyDetector->metricDataQueries[0].returnData = true;
    });
    row("math without an expression", "InvalidParameterValue", [](auto& r) {
        r = putMath();
        r.metricMathAnomalyDetector->metricDataQueries.pop_back();
        r.metricMathAnomalyDetector->metricDataQueries[0].returnData = true;
    });
}

void TestAnomalyService::refuses()
{
    QFETCH(const PutAnomalyDetectorRequest, request);
    QFETCH(const QString, code);
    AnomalyFixture f;
    const auto answer = f.anomalies->putAnomalyDetector(f.scope, request);
    QVERIFY(!answer);
    QCOMPARE(QString::fromStdString(answer.error().code), code);
    QVERIFY(!answer.error().message.empty());
    QVERIFY(listed(f).empty());
}

void TestAnomalyService::filtersAndPages()
{
    AnomalyFixture f;
    for (int i = 0; i < 250; ++i) {
        auto request = putFlat("m" + std::to_string(i));
        request.nameSpace = i % 2 ? "Odd" : "Even";
        if (i % 5 == 0)
            request.dimensions = {{"Stage", "prod"}, {"Zone", "a"}};
        QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, request));
    }
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putMath()));

    std::set<std::string> names;
    DescribeAnomalyDetectorsRequest request;
    int pages = 0;
    do {
        const auto page = f.anomalies->describeAnomalyDetectors(f.scope, request);
        QVERIFY_RESULT(page);
        QVERIFY(page->anomalyDetectors.size() <= 100);
        for (const AnomalyDetector& detector : page->anomalyDetectors)
            QVERIFY(names.insert(*detector.metricName).second);
        request.nextToken = page->nextToken;
        ++pages;
    } while (request.nextToken);
    QCOMPARE(pages, 3);
    QCOMPARE(names.size(), std::size_t(250));

    request = {};
    request.nameSpace = "Odd";
    request.maxResults = 7;
    QCOMPARE(listed(f, request).size(), std::size_t(7));
    const auto first = f.anomalies->describeAnomalyDetectors(f.scope, request);
    request.nameSpace = "Even";
    request.nextToken = first->nextToken;
    QCOMPARE(f.anomalies->describeAnomalyDetectors(f.scope, request).error().code,
             std::string("InvalidNextToken"));
    request = {};
    request.metricName = "m5";
    QCOMPARE(listed(f, request).size(), std::size_t(1));
    request = {};
    request.dimensions = {{"Stage", "prod"}};
    QCOMPARE(listed(f, request).size(), std::size_t(50));
    request = {};
    request.anomalyDetectorTypes = {"METRIC_MATH"};
    QCOMPARE(listed(f, request).size(), std::size_t(1));
    QCOMPARE(listed(f, request).front().metricMathAnomalyDetector->metricDataQueries.size(),
             std::size_t(2));
    request.anomalyDetectorTypes = {"METRIC_MATH", "SINGLE_METRIC"};
    QCOMPARE(listed(f, request).size(), std::size_t(100));
    request.anomalyDetectorTypes = {"OTHER"};
    QCOMPARE(f.anomalies->describeAnomalyDetectors(f.scope, request).error().code,
             std::string("ValidationError"));
}

void TestAnomalyService::deletes()
{
    AnomalyFixture f;
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putMath()));
    QCOMPARE(f.anomalies->deleteAnomalyDetector(f.scope, deleteFlat("Other")).error().code,
             std::string("ResourceNotFoundException"));
    QVERIFY_RESULT(f.anomalies->deleteAnomalyDetector(f.scope, deleteFlat("Orders")));
    QVERIFY(listed(f).empty());
    DeleteAnomalyDetectorRequest math;
    math.metricMathAnomalyDetector = putMath().metricMathAnomalyDetector;
    QVERIFY_RESULT(f.anomalies->deleteAnomalyDetector(f.scope, math));
    QVERIFY(!f.anomalies->deleteAnomalyDetector(f.scope, math));
}

void TestAnomalyService::survivesRestart()
{
    AnomalyFixture f;
    auto request = putFlat("Orders");
    request.configuration
        = AnomalyDetectorConfiguration{{{kNow - Seconds(60), kNow}}, "Asia/Tokyo"};
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, request));
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putMath()));
    const auto before = listed(f);
    f.anomalies = std::make_unique<AnomalyService>(f.database, *f.service, f.clock);
    QVERIFY(listed(f) == before);
}

void TestAnomalyService::isKeptPerScope()
{
    AnomalyFixture f;
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    f.scope.region = "eu-west-1";
    QVERIFY(listed(f).empty());
    QVERIFY(!f.anomalies->deleteAnomalyDetector(f.scope, deleteFlat("Orders")));
}

void TestAnomalyService::learnsStates()
{
    AnomalyFixture f;
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    QCOMPARE(f.anomalies->trainDue(), 1);
    QCOMPARE(stateOf(f), std::string("TRAINED_INSUFFICIENT_DATA"));
    QCOMPARE(f.anomalies->trainDue(), 0); // not again at once
    f.fill("Orders", std::chrono::days(10));
    f.clock.advance(std::chrono::hours(1));
    QCOMPARE(f.anomalies->trainDue(), 1);
    QCOMPARE(stateOf(f), std::string("TRAINED"));
    // An edit starts over.
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    QCOMPARE(stateOf(f), std::string("PENDING_TRAINING"));
    QCOMPARE(f.anomalies->trainDue(), 1);
    QCOMPARE(stateOf(f), std::string("TRAINED"));
    // The state is durable.
    f.anomalies = std::make_unique<AnomalyService>(f.database, *f.service, f.clock);
    QCOMPARE(stateOf(f), std::string("TRAINED"));
}

namespace {

/// Calls something once when it is asked for the time for the nth time.
class InterruptingClock : public Clock
{
public:
    TimePoint now() const override
    {
        if (--callsUntil == 0)
            interrupt();
        return kNow;
    }
    mutable int callsUntil = 0;
    std::function<void()> interrupt;
};

} // namespace

void TestAnomalyService::putWhileTraining()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(3));
    InterruptingClock clock;
    AnomalyService anomalies(f.database, *f.service, clock);
    auto request = putFlat("Orders");
    QVERIFY_RESULT(anomalies.putAnomalyDetector(f.scope, request));
    request.metricCharacteristics = MetricCharacteristics{true};
    clock.interrupt = [&] { QVERIFY_RESULT(anomalies.putAnomalyDetector(f.scope, request)); };
    clock.callsUntil = 2; // once to see what is due, then to learn
    QCOMPARE(anomalies.trainDue(), 1);
    QVERIFY(clock.callsUntil <= 0);
    const AnomalyService again(f.database, *f.service, clock);
    for (const AnomalyService* service :
         std::initializer_list<const AnomalyService*>{&anomalies, &again}) {
        const auto listed = service->describeAnomalyDetectors(f.scope, {});
        QVERIFY_RESULT(listed);
        const AnomalyDetector& detector = listed->anomalyDetectors.at(0);
        QVERIFY(detector.metricCharacteristics == request.metricCharacteristics);
        QCOMPARE(*detector.stateValue, std::string("TRAINED"));
    }
}

void TestAnomalyService::resets()
{
    AnomalyFixture f;
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, putFlat("Orders")));
    QVERIFY_RESULT(f.anomalies->reset());
    QVERIFY(listed(f).empty());
    f.anomalies = std::make_unique<AnomalyService>(f.database, *f.service, f.clock);
    QVERIFY(listed(f).empty());
}

QTEST_GUILESS_MAIN(TestAnomalyService)
#include "tst_anomalyservice.moc"
