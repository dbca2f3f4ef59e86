// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../metricfixture.h"
#include "core/metrics/anomaly/anomalymodels.h"
#include "core/metrics/anomaly/anomalyservice.h"
#include "core/storage/database.h"

#include <cmath>
#include <set>

using namespace yagura;
using namespace yagura::test;

namespace {

constexpr int kPeriod = 300;

struct AnomalyFixture : ServiceFixture
{
    AnomalyFixture()
        : database(*Database::open({}))
        , anomalies(std::make_unique<AnomalyService>(database, *service, clock))
    { }

    /// A point every five minutes, up and down by the hour of the day.
    void fill(const std::string& name, Milliseconds length)
    {
        PutMetricDataRequest request{"Shop", {}};
        for (TimePoint time = kNow - length; time < kNow; time += Seconds(kPeriod)) {
            request.metricData.push_back(datum(name, valueAt(time), time));
            if (request.metricData.size() < 1000 && time + Seconds(kPeriod) < kNow)
                continue;
            if (const auto written = service->importMetricData(scope, request); !written)
                qFatal("%s", written.error().message.c_str());
            request.metricData.clear();
        }
    }
    static double valueAt(TimePoint time)
    {
        const auto minute = double(toEpochMs(time) / 60'000 % 1440);
        return 50 + 40 * std::sin(minute / 1440 * 6.2831853);
    }

    std::shared_ptr<Database> database;
    std::unique_ptr<AnomalyService> anomalies;
};

PutAnomalyDetectorRequest putFlat(const std::string& name, const std::string& stat = "Average")
{
    PutAnomalyDetectorRequest request;
    request.nameSpace = "Shop";
    request.metricName = name;
    request.stat = stat;
    return request;
}

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

DeleteAnomalyDetectorRequest deleteFlat(const std::string& name)
{
    DeleteAnomalyDetectorRequest request;
    request.nameSpace = "Shop";
    request.metricName = name;
    request.stat = "Average";
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
    void bandFollowsTheSeason();
    void bandLearnsOnce();
    void bandsOfExpressionsLearnOnce_data();
    void bandsOfExpressionsLearnOnce();
    void configurationMakesAnotherModel();
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

/// A band request as metric math makes one; counts how often history is read.
BandRequest bandRequest(const AnomalyFixture& f, const std::string& name, int& reads)
{
    auto origin = std::make_shared<SeriesOrigin>();
    origin->metric = {"Shop", name, {}};
    origin->stat = "Average";
    origin->periodSeconds = kPeriod;
    const auto read = [&f, &reads, origin](const TimeRange& range) -> Result<MathSeriesPtr> {
        ++reads;
        auto series = std::make_shared<MathSeries>();
        auto times = std::make_shared<std::vector<TimePoint>>();
        const MetricStat stat{origin->metric, kPeriod, origin->stat, {}};
        const auto points = f.service->readPeriods(f.scope, stat, range);
        if (!points)
            return points.error();
        for (const PeriodPoint& point : *points) {
            times->push_back(point.start);
            series->values.push_back(point.value);
        }
        series->times = times;
        series->periodSeconds = kPeriod;
        series->origin = origin;
        return MathSeriesPtr(series);
    };
    const TimeRange range{kNow - std::chrono::hours(3), kNow};
    return {*read(range), range, 2, read, {}};
}

} // namespace

void TestAnomalyService::bandFollowsTheSeason()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(13));
    int reads = 0;
    const auto band = f.anomalies->bands()->band(f.scope, bandRequest(f, "Orders", reads));
    QVERIFY_RESULT(band);
    QCOMPARE(band->lower->size(), std::size_t(36));
    QCOMPARE(band->upper->size(), std::size_t(36));
    for (std::size_t i = 0; i < 36; ++i) {
        QVERIFY(band->lower->values[i] <= band->upper->values[i]);
        const double middle = (band->lower->values[i] + band->upper->values[i]) / 2;
        QVERIFY(std::abs(middle - AnomalyFixture::valueAt(band->lower->timeAt(i))) < 2);
    }
    const auto none = f.anomalies->bands()->band(f.scope, bandRequest(f, "Unknown", reads));
    QVERIFY_RESULT(none);
    QVERIFY(none->lower->isEmpty() && none->upper->isEmpty());
}

void TestAnomalyService::bandLearnsOnce()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(13));
    int reads = 0;
    const BandRequest request = bandRequest(f, "Orders", reads);
    const int before = reads;
    for (int i = 0; i < 5; ++i)
        QVERIFY_RESULT(f.anomalies->bands()->band(f.scope, request));
    QCOMPARE(reads, before + 1);
    // What is no metric and has no key is learned each time; with a key, once.
    BandRequest nameless = request;
    auto series = std::make_shared<MathSeries>(*request.series);
    series->origin = nullptr;
    nameless.series = series;
    for (int i = 0; i < 2; ++i)
        QVERIFY_RESULT(f.anomalies->bands()->band(f.scope, nameless));
    QCOMPARE(reads, before + 3);
    nameless.key = "orders * 2";
    for (int i = 0; i < 2; ++i)
        QVERIFY_RESULT(f.anomalies->bands()->band(f.scope, nameless));
    QCOMPARE(reads, before + 4);
    // After six hours it is learned anew.
    BandRequest later = request;
    f.clock.advance(AnomalyModels::kOldest);
    later.range = {kNow + std::chrono::hours(5), kNow + AnomalyModels::kOldest};
    QVERIFY_RESULT(f.anomalies->bands()->band(f.scope, later));
    QCOMPARE(reads, before + 5);
}

namespace {

/// The models of a service; counts how often one is learned.
struct CountedBands : BandSource
{
    explicit CountedBands(std::shared_ptr<const BandSource> bands)
        : source(std::move(bands))
    { }
    Result<AnomalyBand> band(const Scope& scope, const BandRequest& request) const override
    {
        BandRequest counted = request;
        counted.history = [&](const TimeRange& range) {
            ++trainings;
            return request.history(range);
        };
        return source->band(scope, counted);
    }
    std::shared_ptr<const BandSource> source;
    mutable int trainings = 0;
};

/// Three hours of one expression over the orders, whose metric goes by that id.
GetMetricDataRequest bandOf(const std::string& id, const std::string& expression,
                            const std::string& band)
{
    GetMetricDataRequest request;
    request.startTime = kNow - std::chrono::hours(3);
    request.endTime = kNow;
    MetricDataQuery metric;
    metric.id = id;
    metric.metricStat = MetricStat{{"Shop", "Orders", {}}, kPeriod, "Average", {}};
    metric.returnData = false;
    MetricDataQuery computed;
    computed.id = "computed";
    computed.expression = expression;
    computed.returnData = false;
    MetricDataQuery expected;
    expected.id = "expected";
    expected.expression = band;
    request.metricDataQueries = {metric, computed, expected};
    return request;
}

} // namespace

void TestAnomalyService::bandsOfExpressionsLearnOnce_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("band");
    QTest::addColumn<int>("trainings"); // beside those of m1 * 2
    QTest::newRow("the same") << "m1"
                              << "m1 * 2"
                              << "ANOMALY_DETECTION_BAND(computed)" << 0;
    QTest::newRow("wider") << "m1"
                           << "m1 * 2"
                           << "ANOMALY_DETECTION_BAND(computed, 4)" << 0;
    QTest::newRow("by another id") << "orders"
                                   << "orders * 2"
                                   << "ANOMALY_DETECTION_BAND(computed)" << 0;
    QTest::newRow("in place") << "m1"
                              << "m1 + 1"
                              << "ANOMALY_DETECTION_BAND(m1 * 2, 3)" << 0;
    QTest::newRow("something else") << "m1"
                                    << "m1 * 3"
                                    << "ANOMALY_DETECTION_BAND(computed)" << 1;
    QTest::newRow("the metric") << "m1"
                                << "m1 * 2"
                                << "ANOMALY_DETECTION_BAND(m1)" << 1;
}

void TestAnomalyService::bandsOfExpressionsLearnOnce()
{
    QFETCH(QString, id);
    QFETCH(QString, expression);
    QFETCH(QString, band);
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(13));
    const auto bands = std::make_shared<CountedBands>(f.anomalies->bands());
    f.service->setBandSource(bands);
    const auto first = f.service->getMetricData(
        f.scope, bandOf("m1", "m1 * 2", "ANOMALY_DETECTION_BAND(computed)"));
    QVERIFY_RESULT(first);
    QCOMPARE(first->metricDataResults.size(), std::size_t(2));
    QCOMPARE(first->metricDataResults[0].values.size(), std::size_t(36));
    QCOMPARE(bands->trainings, 1);
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(f.service->getMetricData(
            f.scope, bandOf(id.toStdString(), expression.toStdString(), band.toStdString())));
    QTEST(bands->trainings - 1, "trainings");
}

void TestAnomalyService::configurationMakesAnotherModel()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(13));
    int reads = 0;
    const BandRequest request = bandRequest(f, "Orders", reads);
    QVERIFY(!(*f.anomalies->bands()->band(f.scope, request)).lower->isEmpty());
    auto detector = putFlat("Orders");
    detector.configuration
        = AnomalyDetectorConfiguration{{{kNow - std::chrono::days(14), kNow}}, {}};
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, detector));
    QVERIFY((*f.anomalies->bands()->band(f.scope, request)).lower->isEmpty()); // all is excluded
    QVERIFY_RESULT(f.anomalies->deleteAnomalyDetector(f.scope, deleteFlat("Orders")));
    QVERIFY(!(*f.anomalies->bands()->band(f.scope, request)).lower->isEmpty());
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
