// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace yagura;

namespace {

StatisticPoint pointOf(const std::vector<double>& samples)
{
    StatisticPoint point;
    for (const double sample : samples)
        point.merge(StatisticPoint::ofValue(sample));
    return point;
}

std::vector<double> upTo(int n)
{
    std::vector<double> samples(static_cast<std::size_t>(n));
    std::iota(samples.begin(), samples.end(), 1.0);
    return samples;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT
private slots:
    void computes_data();
    void computes();
    void refuses_data();
    void refuses();
    void hidesSamplesOfSets();
    void widensBeyondTheLimit();
};

void TestStatistics::computes_data()
{
    QTest::addColumn<std::vector<double>>("samples");
    QTest::addColumn<QByteArray>("statistic");
    QTest::addColumn<double>("expected"); // NaN: not available
    const std::vector<double> ten = upTo(10);
    const std::vector<double> hundred = upTo(100);
    const std::vector<double> mixed{100, 150, 200, 1000, 1001};
    const double none = std::nan("");
    const auto row
        = [](const std::vector<double>& samples, const char* statistic, double expected) {
              QTest::addRow("%s of %d", statistic, static_cast<int>(samples.size()))
                  << samples << QByteArray(statistic) << expected;
          };
    row(ten, "Average", 5.5);
    row(ten, "Sum", 55);
    row(ten, "Minimum", 1);
    row(ten, "Maximum", 10);
    row(ten, "SampleCount", 10);
    row(hundred, "p50", 50);
    row(hundred, "p90", 90);
    row(hundred, "p99", 99);
    row(hundred, "p100", 100);
    row(hundred, "p0", 1);
    row(hundred, "p99.5", 100);
    row(upTo(1000), "p99.9", 999);
    row(mixed, "TM(150:1000)", 600);
    row(mixed, "TC(150:1000)", 2);
    row(mixed, "TS(150:1000)", 1200);
    row(mixed, "WM(150:1000)", 500);
    row(mixed, "PR(150:1000)", 40);
    row(mixed, "PR(:150)", 40);
    row(mixed, "PR(1000:)", 20);
    row({0.5, 0.6}, "TC(:0.5)", 1);
    row(ten, "tm90", 5);
    row(ten, "TM(:90%)", 5);
    row(ten, "TM(10%:90%)", 5.5);
    row(ten, "tc90", 9);
    row(ten, "ts90", 45);
    row(ten, "wm90", 5.4);
    row(upTo(8), "IQM", 4.5);
    row({3}, "IQM", 3);
    row({1, 2, 3}, "TC(:50%)", 1.5);
    row(ten, "TM(20:)", none);
    row(ten, "TC(20:)", 0);
    row(ten, "PR(2e1:)", 0);
    row({-1, 2, 3}, "p50", none);
    row({-1, 2, 3}, "TC(:5)", none);
    row({-1, 2, 3}, "Average", 4.0 / 3);
    row({}, "Sum", none);
}

void TestStatistics::computes()
{
    QFETCH(std::vector<double>, samples);
    QFETCH(QByteArray, statistic);
    QFETCH(double, expected);
    const auto parsed = Statistic::parse(statistic.toStdString());
    QVERIFY(parsed.has_value());
    const auto value = parsed->of(pointOf(samples));
    QCOMPARE(value.has_value(), !std::isnan(expected));
    if (value)
        QCOMPARE(*value, expected);
}

void TestStatistics::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"",          "average",         "p",         "P50",        "p101",
          "p-1",       "p50.12345678901", "p.5",       "p5.",        "p1e1",
          "TM()",      "TM(:)",           "TM(1:2%)",  "TM(10%:2)",  "TM(1%:101%)",
          "PR(1%:2%)", "PR(:)",           "TM(-1:2)",  "TM(1:2",     "TM 1:2)",
          "TM(1:2)x",  "tm(1:2)",         "iqm",       "IQM(1:2)",   "TM(2:1)",
          "o50",       "p50_E",           "TM(nan:1)", "PR(1e999:)", "Average "})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("long") << QByteArray(5000, 'p');
}

void TestStatistics::refuses()
{
    QFETCH(QByteArray, text);
    const auto parsed = Statistic::parse(text.toStdString());
    QVERIFY(parsed.has_error());
    QCOMPARE(parsed.error().code, std::string("InvalidParameterValue"));
    QVERIFY(parsed.error().message.size() < 300);
}

void TestStatistics::hidesSamplesOfSets()
{
    StatisticPoint point = pointOf({1, 2});
    StatisticPoint set{4, 40, 6, 14, {}};
    point.merge(set);
    QCOMPARE(point.sampleCount, 6.0);
    QVERIFY(!Statistic::parse("p50")->of(point));
    QCOMPARE(*Statistic::parse("Maximum")->of(point), 14.0);
    set.merge(pointOf({1}));
    QVERIFY(!set.hasDistribution());
}

void TestStatistics::widensBeyondTheLimit()
{
    StatisticPoint point;
    std::vector<double> samples;
    for (int i = 0; i < 20000; ++i) {
        samples.push_back(1 + i * 0.37);
        point.merge(StatisticPoint::ofValue(samples.back()));
    }
    QVERIFY(point.distribution.size() <= StatisticPoint::kMaxDistinctValues);
    QCOMPARE(point.sampleCount, 20000.0);
    QCOMPARE(point.minimum, samples.front());
    QCOMPARE(point.maximum, samples.back());
    for (const double percent : {1.0, 10.0, 50.0, 90.0, 99.0, 100.0}) {
        const double exact
            = samples[static_cast<std::size_t>(std::ceil(percent / 100 * 20000)) - 1];
        const double got
            = *Statistic::parse("p" + std::to_string(static_cast<int>(percent)))->of(point);
        QVERIFY2(std::abs(got - exact) <= exact * 0.004, qPrintable(QString::number(percent)));
    }
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
