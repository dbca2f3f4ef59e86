// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include "core/metrics/statistics.h"

#include <QFileInfo>

#include <cmath>
#include <map>
#include <random>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kDay = std::chrono::hours{24};

/// Every sample that was sent, by unit and time: what answers are checked against.
class Raw
{
public:
    void add(const std::string& unit, TimePoint time, double value, double count = 1)
    {
        m_samples[unit].emplace(toEpochMs(time), ValueCount{value, count});
    }
    [[nodiscard]] StatisticPoint of(const std::string& unit, TimePoint from, TimePoint to) const
    {
        StatisticPoint point;
        const auto found = m_samples.find(unit);
        if (found == m_samples.end())
            return point;
        std::map<double, double> entries;
        const auto end = found->second.lower_bound(toEpochMs(to));
        for (auto at = found->second.lower_bound(toEpochMs(from)); at != end; ++at) {
            const ValueCount& sample = at->second;
            entries[sample.value] += sample.count;
            point.sampleCount += sample.count;
            point.sum += sample.value * sample.count;
        }
        if (entries.empty())
            return point;
        point.minimum = entries.begin()->first;
        point.maximum = entries.rbegin()->first;
        for (const auto& [value, count] : entries)
            point.distribution.push_back({value, count});
        return point;
    }

private:
    std::map<std::string, std::multimap<std::int64_t, ValueCount>> m_samples;
};

std::map<std::int64_t, double> periodsOf(const MetricService& service, const std::string& stat,
                                         const std::string& unit, TimeRange range, int period)
{
    MetricStat wanted{{"App", "m", {}}, period, stat, unit};
    const auto read = service.readPeriods({}, wanted, range);
    if (!read)
        qFatal("%s", read.error().message.c_str());
    std::map<std::int64_t, double> periods;
    for (const PeriodPoint& point : *read)
        periods[toEpochMs(point.start)] = point.value;
    return periods;
}

/// The lengths of the buckets that a scan finds, each with how many there are.
std::size_t bucketsOf(const MetricBackend& backend, TimeRange range)
{
    std::size_t count = 0;
    const auto reader = backend.reader();
    for (const SeriesInfo& info : (*reader)->series({}, {"App", "m", {}})) {
        const auto read = (*reader)->scan(info, range,
                                          [&](const PointRun& run) { count += run.values.size(); });
        if (!read)
            qFatal("%s", read.error().message.c_str());
    }
    return count;
}

MetricDatum highResolution(const std::string& name, double value, TimePoint time)
{
    MetricDatum d = datum(name, value, time);
    d.storageResolution = 1;
    return d;
}

} // namespace

class TestMetricTiers : public QObject
{
    Q_OBJECT
private slots:
    void movesThroughTheTiers();
    void answersAsFromRawData_data();
    void answersAsFromRawData();
    void yieldsNothingForTooSmallPeriods();
    void keepsEverythingForTwoWeeks();
    void keepsThePolicy();
    void refusesPolicies_data();
    void refusesPolicies();
    void givesTheDiskBack();
    void expiresNothingWhenTheClockGoesBack();
    void waitsWhenTheClockJumps();
    void tellsWhatAPolicyWouldDo();
};

void TestMetricTiers::movesThroughTheTiers()
{
    ServiceFixture f;
    // One value a second for ten minutes from noon on.
    std::vector<MetricDatum> data;
    for (int i = 0; i < 600; ++i)
        data.push_back(highResolution("m", i % 60, kNow + Seconds{i}));
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", data)));
    const TimeRange all{kNow - 1h, kNow + 1h};
    const auto maintainAfter = [&](Milliseconds age) {
        // Day by day, as a clock goes.
        while (f.clock.now() < kNow + age) {
            f.clock.set(std::min(f.clock.now() + kDay, kNow + age));
            if (!f.service->maintain())
                qFatal("maintain");
        }
        return bucketsOf(*f.backend, all);
    };
    QCOMPARE(maintainAfter(2h), 600U);
    QCOMPARE(maintainAfter(5h), 10U);
    QCOMPARE(maintainAfter(14 * kDay), 10U);
    QCOMPARE(maintainAfter(17 * kDay), 2U);
    QCOMPARE(maintainAfter(60 * kDay), 2U);
    QCOMPARE(maintainAfter(71 * kDay), 1U);
    for (const auto& [stat, expected] :
         std::vector<std::pair<std::string, double>>{{"SampleCount", 600},
                                                     {"Sum", 17700},
                                                     {"Minimum", 0},
                                                     {"Maximum", 59},
                                                     {"Average", 29.5},
                                                     {"p50", 29},
                                                     {"p99", 59},
                                                     {"IQM", 29.5}}) {
        const auto periods = periodsOf(*f.service, stat, "None", all, 3600);
        QCOMPARE(periods.size(), 1U);
        QCOMPARE(periods.begin()->second, expected);
    }
    QCOMPARE(f.service->counts().storedSamples, 1);
    QCOMPARE(maintainAfter(440 * kDay), 1U);
    QCOMPARE(maintainAfter(495 * kDay), 0U);
    QCOMPARE(f.service->counts().storedSamples, 0);
    QVERIFY(f.service->storedMetrics(f.scope)->empty());
}

void TestMetricTiers::answersAsFromRawData_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<bool>("isDecimal");
    for (int seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %d", seed) << seed << (seed % 2 == 0);
}

void TestMetricTiers::answersAsFromRawData()
{
    QFETCH(int, seed);
    QFETCH(bool, isDecimal);
    const QTemporaryDir dir;
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    Raw raw;
    auto f = std::make_unique<ServiceFixture>(dir.path().toStdString());
    const TimePoint start = kNow - 12h;
    for (int day = 0; day < 90; ++day) {
        std::vector<MetricDatum> data;
        const TimePoint now = start + day * kDay;
        for (int i = below(60); i > 0; --i) {
            // Today mostly; some up to 14 days late, some imported from long ago.
            const int kind = below(10);
            const int minutes = kind < 6 ? below(1440) : kind < 9 ? below(20000) : below(120000);
            const TimePoint time = now - std::chrono::minutes{minutes};
            MetricDatum d = datum("m", 0, time);
            if (below(3) == 0) {
                d.storageResolution = 1;
                d.timestamp = time + Seconds{below(60)};
            }
            d.unit = below(3) == 0 ? "Bytes" : "Percent";
            const double value = isDecimal ? below(1000) / 10.0 : std::exp(below(20000) / 2000.0);
            if (below(4) == 0) {
                d.value.reset();
                d.values = {value, value + below(50)};
                d.counts = {1.0 * (1 + below(5)), 1.0 * (1 + below(5))};
                raw.add(*d.unit, *d.timestamp, d.values[0], d.counts[0]);
                raw.add(*d.unit, *d.timestamp, d.values[1], d.counts[1]);
            } else {
                d.value = value;
                raw.add(*d.unit, *d.timestamp, value);
            }
            data.push_back(std::move(d));
        }
        f->clock.set(now);
        if (!data.empty())
            QVERIFY_RESULT(f->service->importMetricData(f->scope, put("App", data)));
        for (int round = below(3); round >= 0; --round) {
            QVERIFY_RESULT(f->service->maintain());
            f->clock.advance(2h);
        }
        if (below(20) == 0) {
            const TimePoint clock = f->clock.now();
            f.reset();
            f = std::make_unique<ServiceFixture>(dir.path().toStdString());
            f->clock.set(clock);
        }
    }
    const TimePoint now = start + 89 * kDay;
    struct Query
    {
        int period;
        TimePoint from;
    };
    const TimePoint midnight = fromEpochSeconds(toEpochMs(now) / 86'400'000 * 86400);
    for (const Query& query :
         {Query{60, now - 14 * kDay}, Query{300, now - 14 * kDay}, Query{300, midnight - 60 * kDay},
          Query{1200, midnight - 60 * kDay}, Query{3600, midnight - 200 * kDay},
          Query{86400, midnight - 200 * kDay}}) {
        const TimeRange range{query.from, now + kDay};
        for (const std::string unit : {"Bytes", "Percent"}) {
            std::map<std::string, std::map<std::int64_t, double>> got;
            for (const std::string stat :
                 {"SampleCount", "Sum", "Minimum", "Maximum", "p50", "p90", "p99.9"})
                got[stat] = periodsOf(*f->service, stat, unit, range, query.period);
            std::size_t periods = 0;
            for (TimePoint at = range.from; at < range.to; at += Seconds{query.period}) {
                const StatisticPoint expected = raw.of(unit, at, at + Seconds{query.period});
                if (expected.sampleCount == 0)
                    continue;
                ++periods;
                const auto value = [&](const std::string& stat) {
                    const auto found = got[stat].find(toEpochMs(at));
                    return found == got[stat].end() ? std::nan("") : found->second;
                };
                QCOMPARE(value("SampleCount"), expected.sampleCount);
                QCOMPARE(value("Minimum"), expected.minimum);
                QCOMPARE(value("Maximum"), expected.maximum);
                QVERIFY(std::abs(value("Sum") - expected.sum) <= std::abs(expected.sum) * 1e-12);
                for (const std::string stat : {"p50", "p90", "p99.9"}) {
                    const double exact = *Statistic::parse(stat)->of(expected);
                    QVERIFY2(std::abs(value(stat) - exact) <= exact / 256 + 1e-12,
                             qPrintable(QStringLiteral("%1: %2 instead of %3")
                                            .arg(QString::fromStdString(stat))
                                            .arg(value(stat))
                                            .arg(exact)));
                }
            }
            QCOMPARE(got["Sum"].size(), periods);
            QVERIFY(periods > 10);
        }
    }
    QCOMPARE(f->backend->counts().damagedChunks, 0);
}

void TestMetricTiers::yieldsNothingForTooSmallPeriods()
{
    ServiceFixture f;
    std::vector<MetricDatum> data;
    for (const int days : {1, 20, 100})
        data.push_back(datum("m", 1, kNow - days * kDay));
    QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", data)));
    for (int round = 0; round < 2; ++round) {
        for (const auto& [days, period, expected] : std::vector<std::tuple<int, int, std::size_t>>{
                 {1, 60, 1}, {20, 60, 0}, {20, 300, 1}, {100, 300, 0}, {100, 3600, 1}}) {
            GetMetricStatisticsRequest request;
            request.nameSpace = "App";
            request.metricName = "m";
            request.startTime = kNow - days * kDay;
            request.endTime = kNow - days * kDay + 1h;
            request.period = period;
            request.statistics = {"Sum"};
            const auto got = f.service->getMetricStatistics(f.scope, request);
            QVERIFY_RESULT(got);
            QCOMPARE(got->datapoints.size(), expected);
        }
        f.clock.advance(2h);
        QVERIFY_RESULT(f.service->maintain());
        f.clock.set(kNow);
    }
}

void TestMetricTiers::keepsEverythingForTwoWeeks()
{
    ServiceFixture f;
    QVERIFY_RESULT(f.service->setRetention(RetentionPolicy::twoWeeks()));
    std::vector<MetricDatum> data;
    for (int i = 0; i < 100; ++i) {
        data.push_back(highResolution("m", i, kNow - 13 * kDay + Seconds{i}));
        data.push_back(datum("m", i, kNow - 16 * kDay + Seconds{60 * i}));
    }
    QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", data)));
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, {kNow - 20 * kDay, kNow}), 100U);
    GetMetricStatisticsRequest request;
    request.nameSpace = "App";
    request.metricName = "m";
    request.startTime = kNow - 13 * kDay;
    request.endTime = kNow - 13 * kDay + 1min;
    request.period = 1;
    request.statistics = {"Sum"};
    QCOMPARE(f.service->getMetricStatistics(f.scope, request)->datapoints.size(), 60U);
}

void TestMetricTiers::keepsThePolicy()
{
    const QTemporaryDir dir;
    const RetentionPolicy policy{7200s, 3 * kDay, 10 * kDay, 30 * kDay};
    {
        ServiceFixture f(dir.path().toStdString());
        QCOMPARE(f.service->retention(), RetentionPolicy::standard());
        const QSignalSpy changed(f.service.get(), &MetricService::retentionChanged);
        QVERIFY_RESULT(f.service->setRetention(policy));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(f.service->retention(), policy);
    }
    ServiceFixture f(dir.path().toStdString());
    QCOMPARE(f.service->retention(), policy);
    QVERIFY_RESULT(f.service->reset());
    QCOMPARE(f.service->retention(), policy);
    // The longest there is, for old files that are brought in.
    RetentionPolicy history;
    history.hour = 36600 * kDay;
    QVERIFY_RESULT(f.service->setRetention(history));
    QCOMPARE(f.service->retention(), history);
}

void TestMetricTiers::refusesPolicies_data()
{
    QTest::addColumn<QList<qint64>>("hours");
    QTest::newRow("falling") << QList<qint64>{3, 24 * 15, 24 * 10, 24 * 455};
    QTest::newRow("hour shortest") << QList<qint64>{3, 24 * 15, 24 * 63, 24 * 62};
    QTest::newRow("seconds for nothing") << QList<qint64>{0, 24 * 15, 24 * 63, 24 * 455};
    QTest::newRow("negative") << QList<qint64>{-3, 24 * 15, 24 * 63, 24 * 455};
    QTest::newRow("minutes for an hour") << QList<qint64>{1, 1, 24, 24};
    QTest::newRow("over a hundred years") << QList<qint64>{3, 24 * 15, 24 * 63, 24 * 36600 + 1};
}

void TestMetricTiers::refusesPolicies()
{
    QFETCH(QList<qint64>, hours);
    const auto seconds = [&](int i) { return Seconds{hours.at(i) * 3600}; };
    ServiceFixture f;
    const auto refused = f.service->setRetention({seconds(0), seconds(1), seconds(2), seconds(3)});
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().code, std::string("InvalidParameterValue"));
    QCOMPARE(f.service->retention(), RetentionPolicy::standard());
}

void TestMetricTiers::givesTheDiskBack()
{
    const QTemporaryDir dir;
    ServiceFixture f(dir.path().toStdString());
    std::mt19937 random(3);
    for (int series = 0; series < 200; ++series) {
        std::vector<MetricDatum> data;
        for (int i = 0; i < 1000; ++i)
            data.push_back(datum("m" + std::to_string(series), random() / 7.0, kNow - i * 10min));
        QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", data)));
    }
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain());
    const QString file = dir.filePath(QStringLiteral("metrics.db"));
    const qint64 full = QFileInfo(file).size();
    QVERIFY(full > 1'000'000);
    QVERIFY_RESULT(f.service->setRetention({3600s, kDay, kDay, kDay}));
    QVERIFY_RESULT(f.service->maintain());
    QVERIFY2(QFileInfo(file).size() < full / 2,
             qPrintable(QString::number(QFileInfo(file).size())));
    QVERIFY(f.service->counts().storedSamples <= 200 * 2 * 144);
}

void TestMetricTiers::expiresNothingWhenTheClockGoesBack()
{
    ServiceFixture f;
    QVERIFY_RESULT(f.service->putMetricData(
        f.scope, put("App", {datum("m", 1, kNow), datum("m", 2, kNow - 13 * kDay)})));
    QVERIFY_RESULT(f.service->maintain());
    f.clock.set(kNow - 400 * kDay);
    QVERIFY_RESULT(f.service->maintain());
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, {kNow - 20 * kDay, kNow + 1h}), 2U);
    f.clock.set(kNow);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, {kNow - 20 * kDay, kNow + 1h}), 2U);
}

void TestMetricTiers::waitsWhenTheClockJumps()
{
    const QTemporaryDir dir;
    const TimeRange all{kNow - kDay, kNow + kDay};
    const TimePoint later = kNow + 3000 * kDay;
    {
        ServiceFixture f(dir.path().toStdString());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("m", 1, kNow)})));
        QVERIFY_RESULT(f.service->maintain());
        f.clock.set(later);
        for (int round = 0; round < 3; ++round) {
            QVERIFY_RESULT(f.service->maintain());
            f.clock.advance(10min);
        }
        QCOMPARE(bucketsOf(*f.backend, all), 1U);
        // It was put right.
        f.clock.set(kNow + 1h);
        QVERIFY_RESULT(f.service->maintain());
        f.clock.set(later);
        QVERIFY_RESULT(f.service->maintain());
    }
    // What was noticed outlives the process.
    ServiceFixture f(dir.path().toStdString());
    f.clock.set(later + 30min);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, all), 1U);
    f.clock.set(later + 61min);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, all), 0U);
}

void TestMetricTiers::tellsWhatAPolicyWouldDo()
{
    ServiceFixture f;
    std::vector<MetricDatum> data;
    for (const int days : {0, 5, 30, 100})
        data.push_back(datum("m", 1, kNow - days * kDay));
    QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", data)));
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain());
    auto effect = f.service->effectOf(RetentionPolicy::standard());
    QVERIFY_RESULT(effect);
    QCOMPARE(effect->droppedChunks, 0);
    QCOMPARE(effect->rolledChunks, 0);
    effect = f.service->effectOf({3600s, 2 * kDay, 50 * kDay, 50 * kDay});
    QVERIFY_RESULT(effect);
    QCOMPARE(effect->droppedChunks, 1);
    QVERIFY(effect->droppedBytes > 0);
    QCOMPARE(effect->rolledChunks, 1);
    QVERIFY(f.service->effectOf({3600s, 1s, 1s, 1s}).has_error());
}

QTEST_GUILESS_MAIN(TestMetricTiers)
#include "tst_metrictiers.moc"
