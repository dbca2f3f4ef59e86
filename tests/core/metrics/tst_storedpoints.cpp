// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include <QSignalSpy>

using namespace yagura;
using namespace yagura::test;

/// What is stored as it is stored: old metrics are listed, points come back whole.
class TestStoredPoints : public QObject
{
    Q_OBJECT
private slots:
    void oldMetricsAreStoredThoughNotListed();
    void pointsComeBackAsTheyAre();
    void valuesBesideTheirOwnSetAreOnePoint();

private:
    struct Read
    {
        std::string unit;
        int resolution = 0;
        TimePoint time;
        double value = 0;
        StatisticPoint point;
    };
    static std::vector<Read> readAll(const ServiceFixture& fixture, const Metric& metric)
    {
        std::vector<Read> all;
        const auto read
            = fixture.service->readStored(fixture.scope, metric, {kEarliestTime, kLatestTime},
                                          [&](const StoredSeries& series, const PointRun& run) {
                                              std::size_t next = 0;
                                              for (std::size_t i = 0; i < run.values.size(); ++i) {
                                                  Read each{series.unit,
                                                            series.resolutionSeconds,
                                                            fromEpochSeconds(run.timeAt(i)),
                                                            run.values[i],
                                                            {}};
                                                  if (std::isnan(each.value))
                                                      each.point = run.points[next++];
                                                  all.push_back(each);
                                              }
                                          });
        if (!read)
            qFatal("%s", read.error().message.c_str());
        return all;
    }
};

void TestStoredPoints::oldMetricsAreStoredThoughNotListed()
{
    ServiceFixture fixture;
    QSignalSpy listed(fixture.service.get(), &MetricService::metricsListed);
    QVERIFY(fixture.service->storedMetrics(fixture.scope)->empty());
    QVERIFY_RESULT(fixture.service->importMetricData(
        fixture.scope, put("Old", {datum("Past", 1, kNow - std::chrono::days{100})})));
    QCOMPARE(listed.count(), 1);
    QVERIFY_RESULT(
        fixture.service->putMetricData(fixture.scope, put("New", {datum("Now", 1, kNow)})));
    QCOMPARE(fixture.service->allMetrics(fixture.scope)->size(), std::size_t{1});
    const auto stored = fixture.service->storedMetrics(fixture.scope);
    QCOMPARE(stored->size(), std::size_t{2});
    QCOMPARE(stored->at(0).metricName, std::string("Now"));
    QCOMPARE(stored->at(1).metricName, std::string("Past"));
    QVERIFY(fixture.service->storedMetrics({"210987654321", "us-east-1"})->empty());
}

void TestStoredPoints::pointsComeBackAsTheyAre()
{
    ServiceFixture fixture;
    MetricDatum first = datum("M", 0.1, kNow - Seconds{50'000'000 / 10});
    MetricDatum second = datum("M", 0, kNow);
    second.value.reset();
    second.values = {3, 1};
    second.counts = {2, 4};
    second.unit = "Seconds";
    second.storageResolution = 1;
    QVERIFY_RESULT(fixture.service->importMetricData(fixture.scope, put("N", {first, second})));
    const auto all = readAll(fixture, {"N", "M", {}});
    QCOMPARE(all.size(), std::size_t{2});
    for (const Read& each : all) {
        if (each.resolution == 1) {
            QCOMPARE(each.unit, std::string("Seconds"));
            QCOMPARE(each.point.sampleCount, 6.0);
            QCOMPARE(each.point.sum, 10.0);
            QCOMPARE(each.point.distribution, (std::vector<ValueCount>{{1, 4}, {3, 2}}));
        } else {
            QCOMPARE(each.unit, std::string("None"));
            QCOMPARE(each.value, 0.1);
        }
    }
    QVERIFY(readAll(fixture, {"N", "Other", {}}).empty());
}

void TestStoredPoints::valuesBesideTheirOwnSetAreOnePoint()
{
    ServiceFixture fixture;
    MetricDatum exact = datum("M", 0, kNow);
    exact.value.reset();
    exact.statisticValues = StatisticSet{3, 0.6000000000000001, 0.1, 0.3};
    exact.values = {0.1, 0.2, 0.3};
    MetricDatum both = datum("B", 0, kNow);
    both.value.reset();
    both.statisticValues = StatisticSet{2, 5, 1, 4};
    both.values = {9};
    QVERIFY_RESULT(fixture.service->importMetricData(fixture.scope, put("N", {exact, both})));
    const auto one = readAll(fixture, {"N", "M", {}});
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(one[0].point,
             (StatisticPoint{3, 0.6000000000000001, 0.1, 0.3, {{0.1, 1}, {0.2, 1}, {0.3, 1}}}));
    // Other samples than those of the set: they add up.
    const auto sum = readAll(fixture, {"N", "B", {}});
    QCOMPARE(sum[0].point, (StatisticPoint{3, 14, 1, 9, {}}));
}

QTEST_GUILESS_MAIN(TestStoredPoints)
#include "tst_storedpoints.moc"
