// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metricfixture.h"

#include <QFile>
#include <SQLiteCpp/SQLiteCpp.h>

#include <sys/resource.h>

#include <atomic>
#include <cmath>
#include <csignal>
#include <map>
#include <random>
#include <thread>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

namespace {

using Buckets = std::map<std::uint32_t, StatisticPoint>;

Buckets bucketsOf(const MetricBackend& backend, const std::string& name,
                  TimeRange range = {fromEpochSeconds(0), fromEpochSeconds(4'000'000'000)})
{
    Buckets buckets;
    const auto reader = backend.reader();
    for (const SeriesInfo& info : (*reader)->series({}, {"App", name, {}})) {
        const auto read = (*reader)->scan(info, range, [&](const PointRun& run) {
            std::size_t next = 0;
            for (std::size_t i = 0; i < run.values.size(); ++i) {
                StatisticPoint& bucket = buckets[run.timeAt(i)];
                if (bucket.sampleCount > 0)
                    qFatal("a bucket came twice");
                bucket = std::isnan(run.values[i]) ? run.points[next++]
                                                   : StatisticPoint::ofValue(run.values[i]);
            }
        });
        if (!read)
            qFatal("%s", read.error().message.c_str());
    }
    return buckets;
}

} // namespace

class TestMetricStore : public QObject
{
    Q_OBJECT
private slots:
    void staysAfterRestart();
    void mergesLateDatums();
    void isolatesDamage();
    void refusesWhenTheDiskIsFull();
    void expires();
    void resetStays();
    void writesReadsAndMaintainsAtOnce();
};

void TestMetricStore::staysAfterRestart()
{
    const QTemporaryDir dir;
    Buckets expected;
    for (int round = 0; round < 4; ++round) {
        ServiceFixture f(dir.path().toStdString());
        QCOMPARE(bucketsOf(*f.backend, "m"), expected);
        QCOMPARE(f.service->allMetrics(f.scope)->size(), round == 0 ? 0U : 1U);
        const TimePoint time = kNow - 1min * round;
        QVERIFY_RESULT(
            f.service->putMetricData(f.scope, put("App", {datum("m", round / 3.0, time)})));
        expected[static_cast<std::uint32_t>(toEpochMs(time) / 1000)]
            = StatisticPoint::ofValue(round / 3.0);
    }
}

void TestMetricStore::mergesLateDatums()
{
    // Random order over two weeks, several in one bucket, with checkpoints and re-packing in
    // between.
    const QTemporaryDir dir;
    std::mt19937 random(1);
    Buckets expected;
    auto f = std::make_unique<ServiceFixture>(dir.path().toStdString());
    for (int round = 0; round < 60; ++round) {
        std::vector<MetricDatum> data;
        for (int i = 0; i < 50; ++i) {
            const TimePoint time
                = kNow - 1min * static_cast<int>(random() % (round % 2 ? 20000 : 300));
            data.push_back(datum("m", static_cast<double>(random() % 100), time));
            expected[static_cast<std::uint32_t>(toEpochMs(time) / 1000)].merge(
                StatisticPoint::ofValue(*data.back().value));
        }
        QVERIFY_RESULT(f->service->putMetricData(f->scope, put("App", data)));
        if (round % 7 == 3) {
            f->clock.set(kNow + 2h);
            QVERIFY_RESULT(f->service->maintain());
            f->clock.set(kNow);
        }
        if (round % 20 == 19) {
            f.reset();
            f = std::make_unique<ServiceFixture>(dir.path().toStdString());
        }
        if (round % 10 == 0)
            QCOMPARE(bucketsOf(*f->backend, "m"), expected);
    }
    QCOMPARE(bucketsOf(*f->backend, "m"), expected);
    const TimeRange part{kNow - 200min, kNow - 100min};
    std::erase_if(expected,
                  [&](const auto& entry) { return !part.contains(fromEpochSeconds(entry.first)); });
    QCOMPARE(bucketsOf(*f->backend, "m", part), expected);
}

void TestMetricStore::isolatesDamage()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        QVERIFY_RESULT(f.service->putMetricData(
            f.scope, put("App", {datum("good", 1, kNow), datum("bad", 2, kNow)})));
    }
    QFile file(dir.filePath(QStringLiteral("metrics.db")));
    {
        SQLite::Database db(file.fileName().toStdString(), SQLite::OPEN_READWRITE);
        db.exec("UPDATE hot SET data = zeroblob(30) WHERE id % 4294967296 % 2147483648 = "
                "(SELECT id FROM series WHERE instr(identity, 'bad') > 0)");
        QCOMPARE(db.getTotalChanges(), 1);
    }
    ServiceFixture f(dir.path().toStdString());
    QCOMPARE(bucketsOf(*f.backend, "good").size(), 1U);
    QVERIFY(bucketsOf(*f.backend, "bad").empty());
    QVERIFY(f.backend->counts().damagedChunks > 0);
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("bad", 3, kNow)})));
    QCOMPARE(bucketsOf(*f.backend, "bad").size(), 1U);
}

void TestMetricStore::refusesWhenTheDiskIsFull()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("m", 1, kNow)})));
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit full = before;
        full.rlim_cur = 64;
        setrlimit(RLIMIT_FSIZE, &full);
        const auto refused
            = f.service->putMetricData(f.scope, put("App", {datum("m", 2, kNow - 1min)}));
        f.clock.advance(2h);
        const auto maintained = f.service->maintain();
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().code, std::string("StorageFailure"));
        QVERIFY(maintained.has_error());
        QCOMPARE(bucketsOf(*f.backend, "m").size(), 1U);
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("m", 3, kNow - 2min)})));
        QVERIFY_RESULT(f.service->maintain());
        QCOMPARE(bucketsOf(*f.backend, "m").size(), 2U);
    }
    ServiceFixture f(dir.path().toStdString());
    QCOMPARE(bucketsOf(*f.backend, "m").size(), 2U);
}

void TestMetricStore::expires()
{
    ServiceFixture f;
    const auto at = [](int daysAgo) { return kNow - std::chrono::hours{24 * daysAgo}; };
    QVERIFY_RESULT(
        f.service->importMetricData(f.scope,
                                    put("App",
                                        {datum("m", 1, at(470)), datum("m", 2, at(400)),
                                         datum("old", 3, at(470)), datum("m", 4, at(0))})));
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain());
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(bucketsOf(*f.backend, "m").size(), 2U);
    QVERIFY(bucketsOf(*f.backend, "old").empty());
    QCOMPARE(f.service->counts().storedSamples, 2);
    QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("old", 5, kNow)})));
    QCOMPARE(bucketsOf(*f.backend, "old").size(), 1U);
}

void TestMetricStore::resetStays()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("a", 1, kNow)})));
        QVERIFY_RESULT(f.service->reset());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("b", 2, kNow)})));
    }
    ServiceFixture f(dir.path().toStdString());
    QCOMPARE(f.service->allMetrics(f.scope)->size(), 1U);
    QVERIFY(bucketsOf(*f.backend, "a").empty());
    QCOMPARE(bucketsOf(*f.backend, "b").size(), 1U);
}

void TestMetricStore::writesReadsAndMaintainsAtOnce()
{
    const QTemporaryDir dir;
    constexpr int kWriters = 3;
    constexpr int kRounds = 150;
    std::atomic<int> failures{0};
    {
        ServiceFixture f(dir.path().toStdString());
        std::atomic<int> running{kWriters};
        std::vector<std::jthread> threads;
        for (int t = 0; t < kWriters; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < kRounds; ++i) {
                    const auto own = datum("own" + std::to_string(t), i, kNow - 1min * i);
                    const auto written = f.service->putMetricData(
                        f.scope, put("App", {own, datum("shared", 1, kNow)}));
                    failures += written ? 0 : 1;
                }
                --running;
            });
        }
        threads.emplace_back([&] {
            std::size_t seen = 0;
            while (running > 0) {
                // What a reader saw once is never gone again.
                const std::size_t now = bucketsOf(*f.backend, "own0").size();
                failures += now < seen ? 1 : 0;
                seen = now;
                failures += f.service->allMetrics(f.scope)->size() > kWriters + 1 ? 1 : 0;
                failures += f.backend->counts().damagedChunks > 0 ? 1 : 0;
            }
        });
        threads.emplace_back([&] {
            while (running > 0) {
                f.clock.advance(61min);
                failures += f.service->maintain() ? 0 : 1;
                f.clock.set(kNow);
            }
        });
        threads.clear();
        QCOMPARE(failures.load(), 0);
    }
    ServiceFixture f(dir.path().toStdString());
    for (int t = 0; t < kWriters; ++t)
        QCOMPARE(bucketsOf(*f.backend, "own" + std::to_string(t)).size(),
                 static_cast<std::size_t>(kRounds));
    const Buckets shared = bucketsOf(*f.backend, "shared");
    QCOMPARE(shared.size(), 1U);
    QCOMPARE(shared.begin()->second.sampleCount, static_cast<double>(kWriters * kRounds));
}

QTEST_GUILESS_MAIN(TestMetricStore)
#include "tst_metricstore.moc"
