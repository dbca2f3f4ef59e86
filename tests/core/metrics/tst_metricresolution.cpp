// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricresolution.h"
#include "metricfixture.h"

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

class TestMetricResolution : public QObject
{
    Q_OBJECT
private slots:
    void findsTheUsualDistance_data();
    void findsTheUsualDistance();
    void observesStoredMetrics_data();
    void observesStoredMetrics();
    void asksTheCatalogueWithoutPoints();
    void followsWhatChanges();
    void takesThePeriodThatHasData();
};

void TestMetricResolution::findsTheUsualDistance_data()
{
    QTest::addColumn<QVector<int>>("times");
    QTest::addColumn<int>("expected"); // 0: none
    QTest::newRow("nothing") << QVector<int>{} << 0;
    QTest::newRow("one point") << QVector<int>{60} << 0;
    QTest::newRow("every second") << QVector<int>{1, 2, 3, 4} << 1;
    QTest::newRow("every two seconds") << QVector<int>{1, 3, 5, 7} << 5;
    QTest::newRow("every ten seconds") << QVector<int>{0, 10, 20, 31, 40} << 10;
    QTest::newRow("every quarter minute") << QVector<int>{0, 14, 28, 42} << 20;
    QTest::newRow("a minute with a gap") << QVector<int>{0, 60, 120, 600, 660} << 60;
    QTest::newRow("a minute, jittering") << QVector<int>{0, 59, 121, 179, 241} << 60;
    QTest::newRow("a minute and a half") << QVector<int>{0, 90, 180, 270} << 120;
    QTest::newRow("five minutes") << QVector<int>{0, 300, 600, 900} << 300;
    QTest::newRow("six hours") << QVector<int>{0, 21600, 43200} << 21600;
}

void TestMetricResolution::findsTheUsualDistance()
{
    QFETCH(const QVector<int>, times);
    QFETCH(const int, expected);
    const std::vector<std::uint32_t> given(times.begin(), times.end());
    QCOMPARE(usualDistance(given).value_or(0), expected);
}

void TestMetricResolution::observesStoredMetrics_data()
{
    QTest::addColumn<int>("storage");
    QTest::addColumn<int>("distance");
    QTest::addColumn<int>("points");
    QTest::addColumn<int>("expected");
    QTest::newRow("high resolution") << 1 << 1 << 120 << 1;
    QTest::newRow("every ten seconds") << 1 << 10 << 60 << 10;
    QTest::newRow("high resolution, once a minute") << 1 << 60 << 60 << 60;
    QTest::newRow("detailed") << 60 << 60 << 60 << 60;
    QTest::newRow("ten seconds at standard resolution") << 60 << 10 << 60 << 60;
    QTest::newRow("basic") << 60 << 300 << 12 << 300;
    QTest::newRow("two points of basic") << 60 << 300 << 2 << 300;
    QTest::newRow("hourly") << 60 << 3600 << 12 << 3600;
    QTest::newRow("every six hours") << 60 << 21600 << 12 << 21600;
    QTest::newRow("daily") << 60 << 86400 << 10 << 86400;
}

void TestMetricResolution::observesStoredMetrics()
{
    QFETCH(const int, storage);
    QFETCH(const int, distance);
    QFETCH(const int, points);
    QFETCH(const int, expected);
    ServiceFixture fixture;
    PutMetricDataRequest request = put("App", {});
    for (int i = 0; i < points; ++i) {
        MetricDatum d = datum("Level", i, kNow - Seconds(distance) * (points - i));
        d.storageResolution = storage;
        request.metricData.push_back(d);
    }
    QVERIFY_RESULT(fixture.service->putMetricData(fixture.scope, request));
    const MetricResolution resolution
        = fixture.service->resolutionOf(fixture.scope, {"App", "Level", {}});
    QVERIFY(resolution.isObserved);
    QCOMPARE(resolution.storageSeconds, storage);
    QCOMPARE(resolution.reportingSeconds, expected);
}

void TestMetricResolution::asksTheCatalogueWithoutPoints()
{
    ServiceFixture fixture;
    const auto of = [&](const char* nameSpace, const char* name) {
        return fixture.service->resolutionOf(fixture.scope, {nameSpace, name, {}});
    };
    QCOMPARE(of("AWS/Billing", "EstimatedCharges"), (MetricResolution{60, 21'600, false}));
    QCOMPARE(of("AWS/EC2", "CPUUtilization"), (MetricResolution{60, 300, false}));
    QCOMPARE(of("AWS/EC2", "StatusCheckFailed"), (MetricResolution{60, 60, false}));
    QCOMPARE(of("My/App", "Level"), (MetricResolution{60, 60, false}));
}

void TestMetricResolution::followsWhatChanges()
{
    ServiceFixture fixture;
    const auto report = [&](int seconds, int count) {
        PutMetricDataRequest request = put("App", {});
        for (int i = 0; i < count; ++i) {
            fixture.clock.advance(Seconds(seconds));
            request.metricData.push_back(datum("Level", i, fixture.clock.now()));
        }
        QVERIFY_RESULT(fixture.service->putMetricData(fixture.scope, request));
    };
    const auto reporting = [&] {
        return fixture.service->resolutionOf(fixture.scope, {"App", "Level", {}}).reportingSeconds;
    };
    report(60, 30);
    QCOMPARE(reporting(), 60);
    report(300, 12);
    QCOMPARE(reporting(), 300);
}

void TestMetricResolution::takesThePeriodThatHasData()
{
    QCOMPARE(periodFor({60, 300, true}, 60), 300);
    QCOMPARE(periodFor({60, 60, true}, 300), 300);
    QCOMPARE(periodFor({1, 1, true}, 10), 10);
}

QTEST_GUILESS_MAIN(TestMetricResolution)
#include "tst_metricresolution.moc"
