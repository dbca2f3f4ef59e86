// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anomalyfixture.h"

using namespace yagura;
using namespace yagura::test;

/// The models behind bands: when one is learned, kept and forgotten.
class TestAnomalyModels : public QObject
{
    Q_OBJECT
private slots:
    void bandFollowsTheSeason();
    void bandLearnsOnce();
    void bandsOfExpressionsLearnOnce_data();
    void bandsOfExpressionsLearnOnce();
    void configurationMakesAnotherModel();
    void modelsArePerUnit();
    void isForgottenWhileLearning();
    void bandsAreFinite();
};

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
    BandRequest request;
    request.range = {kNow - std::chrono::hours(3), kNow};
    auto times = std::make_shared<std::vector<TimePoint>>();
    for (TimePoint time = request.range.from; time < request.range.to; time += Seconds(kPeriod))
        times->push_back(time);
    request.times = std::move(times);
    request.series = *read(request.range);
    request.history = read;
    return request;
}

} // namespace

void TestAnomalyModels::bandFollowsTheSeason()
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

void TestAnomalyModels::bandLearnsOnce()
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

void TestAnomalyModels::bandsOfExpressionsLearnOnce_data()
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

void TestAnomalyModels::bandsOfExpressionsLearnOnce()
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

void TestAnomalyModels::configurationMakesAnotherModel()
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

/// What metric math asks for, of a metric that is sent in two units.
void TestAnomalyModels::modelsArePerUnit()
{
    AnomalyFixture f;
    f.service->setBandSource(f.anomalies->bands());
    PutMetricDataRequest latencies{"Shop", {}};
    for (int i = 100; i > 0; --i) {
        for (const auto& [unit, value] :
             {std::pair("Seconds", 1.0), std::pair("Milliseconds", 1000.0)}) {
            latencies.metricData.push_back(
                datum("Latency", value + i % 3 * 0.01, kNow - Seconds(kPeriod) * i));
            latencies.metricData.back().unit = unit;
        }
    }
    QVERIFY_RESULT(f.service->importMetricData(f.scope, latencies));
    GetMetricDataRequest request;
    request.startTime = kNow - Seconds(kPeriod) * 3;
    request.endTime = kNow;
    for (const std::string id : {"s", "ms"}) {
        MetricDataQuery metric;
        metric.id = id;
        metric.metricStat = MetricStat{{"Shop", "Latency", {}}, kPeriod, "Average", {}};
        metric.metricStat->unit = id == "s" ? "Seconds" : "Milliseconds";
        metric.returnData = false;
        MetricDataQuery band;
        band.id = "band" + id;
        band.expression = "ANOMALY_DETECTION_BAND(" + id + ")";
        request.metricDataQueries.push_back(metric);
        request.metricDataQueries.push_back(band);
    }
    const auto response = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(response);
    const auto& results = response->metricDataResults;
    QCOMPARE(results.size(), std::size_t(4));
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(results[i].values.size(), std::size_t(3));
        QVERIFY(std::abs(results[i].values[0] - (i < 2 ? 1 : 1000)) < 0.5);
    }
    // The detector of the metric is one; with another configuration the models of both go.
    auto detector = putFlat("Latency");
    detector.configuration
        = AnomalyDetectorConfiguration{{{kNow - std::chrono::days(14), kNow}}, {}};
    QVERIFY_RESULT(f.anomalies->putAnomalyDetector(f.scope, detector));
    const auto excluded = f.service->getMetricData(f.scope, request);
    QVERIFY_RESULT(excluded);
    for (const MetricDataResult& result : excluded->metricDataResults)
        QVERIFY(result.values.empty());
}

/// The configuration changes while a model of the one before is being learned.
void TestAnomalyModels::isForgottenWhileLearning()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(3));
    int reads = 0;
    BandRequest request = bandRequest(f, "Orders", reads);
    auto detector = putFlat("Orders");
    detector.configuration
        = AnomalyDetectorConfiguration{{{kNow - std::chrono::days(14), kNow}}, {}};
    BandRequest interrupted = request;
    interrupted.history = [&](const TimeRange& range) {
        if (const auto put = f.anomalies->putAnomalyDetector(f.scope, detector); !put)
            qFatal("%s", put.error().message.c_str());
        return request.history(range);
    };
    QVERIFY(!(*f.anomalies->bands()->band(f.scope, interrupted)).lower->isEmpty()); // as it was
    QVERIFY((*f.anomalies->bands()->band(f.scope, request)).lower->isEmpty());
}

void TestAnomalyModels::bandsAreFinite()
{
    AnomalyFixture f;
    f.fill("Orders", std::chrono::days(3));
    int reads = 0;
    BandRequest request = bandRequest(f, "Orders", reads);
    request.width = 1e308;
    const auto band = f.anomalies->bands()->band(f.scope, request);
    QVERIFY_RESULT(band);
    QCOMPARE(band->lower->size(), band->lower->times->size());
    QCOMPARE(band->upper->size(), band->lower->size());
    for (const MathSeriesPtr& series : {band->lower, band->upper}) {
        for (const double value : series->values)
            QVERIFY(std::isfinite(value));
    }
}

QTEST_GUILESS_MAIN(TestAnomalyModels)
#include "tst_anomalymodels.moc"
