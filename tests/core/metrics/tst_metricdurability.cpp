// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the metric store keeps when its files are damaged, clocks jump and clients meet: what was
// acknowledged is still there, what is damaged is counted and costs nothing else.
#include "durabilityfixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <thread>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

class TestMetricDurability : public QObject
{
    Q_OBJECT
private slots:
    void cutLog_data();
    void cutLog();
    void flippedBitInTheLog();
    void flippedBitInAChunk();
    void cutFile();
    void clockSetBack_data();
    void clockSetBack();
    void twoClientsOnOneSeries();
    void idleSeriesResumes();
};

void TestMetricDurability::cutLog_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("gone");
    QTest::addColumn<bool>("isEnd");
    QTest::newRow("within the last record") << 99 << 1 << true;
    QTest::newRow("where a record begins") << 60 << 40 << true;
    QTest::newRow("in the middle") << 50 << 3 << false;
}

void TestMetricDurability::cutLog()
{
    QFETCH(int, from);
    QFETCH(int, gone);
    QFETCH(bool, isEnd);
    const QTemporaryDir dir;
    Client early;
    Client late;
    ServiceFixture f(dir.path().toStdString());
    early.putAll(f, 0, 50);
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain()); // what is in the file is no business of the log
    late.putAll(f, 1000, 1100);
    const Killed killed(dir);
    auto offsets = recordsIn(killed.logPath());
    QVERIFY(offsets.size() >= 100);
    offsets.erase(offsets.begin(), offsets.end() - 100);
    const qint64 begin = offsets[static_cast<std::size_t>(from)];
    if (isEnd) {
        QVERIFY(QFile::resize(killed.logPath(), gone == 1 ? begin + 30 : begin));
    } else {
        const qint64 end = offsets[static_cast<std::size_t>(from + gone)];
        spoil(killed.logPath(), begin, QByteArray(end - begin, '\0'));
    }
    ServiceFixture after(killed.path());
    QVERIFY(after.backend->counts().damagedChunks > 0);
    QCOMPARE(early.missing(*after.backend), 0);
    QCOMPARE(late.missing(*after.backend), gone * Client::kSeries);
    Client next;
    next.putAll(after, 2000, 2010);
    QCOMPARE(next.missing(*after.backend), 0);
}

void TestMetricDurability::flippedBitInTheLog()
{
    const QTemporaryDir dir;
    ServiceFixture f(dir.path().toStdString());
    Client client;
    client.putAll(f, 0, 100);
    // The first record also defines the series.
    for (const std::size_t record :
         {std::size_t{0}, std::size_t{1}, std::size_t{50}, std::size_t{99}}) {
        const Killed killed(dir);
        const auto offsets = recordsIn(killed.logPath());
        QCOMPARE(offsets.size(), std::size_t{100});
        spoil(killed.logPath(), offsets[record] + 20, "!");
        {
            ServiceFixture after(killed.path());
            QVERIFY(after.backend->counts().damagedChunks > 0);
            QCOMPARE(client.missing(*after.backend), int{Client::kSeries});
            Client next;
            next.putAll(after, 2000, 2010);
            QCOMPARE(next.missing(*after.backend), 0);
            QVERIFY_RESULT(after.service->maintain());
        }
        // It is in the file now, and the damage is gone with the log.
        const ServiceFixture again(killed.path());
        QCOMPARE(client.missing(*again.backend), int{Client::kSeries});
        QCOMPARE(again.backend->counts().damagedChunks, 0);
    }
}

void TestMetricDurability::flippedBitInAChunk()
{
    const QTemporaryDir dir;
    Client client;
    {
        ServiceFixture f(dir.path().toStdString());
        for (int minute = 0; minute < 3 * 1440; minute += 240)
            QVERIFY(client.put(f, minute, 240));
    }
    {
        SQLite::Database db(dir.filePath(QStringLiteral("metrics.db")).toStdString(),
                            SQLite::OPEN_READWRITE);
        SQLite::Statement read(db, "SELECT id, data FROM hot ORDER BY id LIMIT 1");
        QVERIFY(read.executeStep());
        std::string chunk = read.getColumn(1).getString();
        chunk[chunk.size() / 2] = static_cast<char>(chunk[chunk.size() / 2] ^ 4);
        SQLite::Statement write(db, "UPDATE hot SET data = ? WHERE id = ?");
        write.bind(1, chunk.data(), static_cast<int>(chunk.size()));
        write.bind(2, read.getColumn(0).getInt64());
        read.reset();
        QCOMPARE(write.exec(), 1);
    }
    ServiceFixture f(dir.path().toStdString());
    const int missing = client.missing(*f.backend);
    QVERIFY(missing > 0);
    QVERIFY2(missing <= 1440, "more than the chunk of one series and day is lost");
    QVERIFY(f.backend->counts().damagedChunks > 0);
    Client next;
    next.putAll(f, 5000, 5010);
    f.clock.advance(72h);
    QVERIFY_RESULT(f.service->maintain());
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(next.missing(*f.backend), 0);
    QCOMPARE(client.missing(*f.backend), missing);
}

void TestMetricDurability::cutFile()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        Client client;
        client.putAll(f, 0, 500);
    }
    const QString path = dir.filePath(QStringLiteral("metrics.db"));
    QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2 - 100));
    const QByteArray before = fingerprint(path);
    const ManualClock clock(kNow);
    const auto opened = openMetricStore(dir.path().toStdString(), clock);
    QVERIFY(opened.has_error());
    QCOMPARE(opened.error().code, std::string("StorageFailure"));
    QVERIFY(opened.error().message.find("metrics.db") != std::string::npos);
    QCOMPARE(fingerprint(path), before); // whoever can repair it finds what there is
}

void TestMetricDurability::clockSetBack_data()
{
    QTest::addColumn<bool>("isRestarted");
    QTest::newRow("while it runs") << false;
    QTest::newRow("between starts") << true;
}

void TestMetricDurability::clockSetBack()
{
    QFETCH(bool, isRestarted);
    const QTemporaryDir dir;
    auto f = std::make_unique<ServiceFixture>(dir.path().toStdString());
    Values expected;
    const auto live = [&](TimePoint from, int minutes) {
        for (int i = 0; i < minutes; ++i) {
            f->clock.set(from + 1min * i);
            const TimePoint now = f->clock.now();
            QVERIFY_RESULT(f->service->putMetricData(f->scope, put("App", {datum("m", i, now)})));
            expected[secondsOf(now)] += i;
            if (i % 60 == 0)
                QVERIFY_RESULT(f->service->maintain());
        }
    };
    const auto restart = [&] {
        if (!isRestarted)
            return;
        const TimePoint now = f->clock.now();
        f.reset();
        f = std::make_unique<ServiceFixture>(dir.path().toStdString());
        f->clock.set(now);
    };
    live(kNow, 200);
    f->clock.set(kNow - 24h);
    restart();
    QVERIFY_RESULT(f->service->maintain());
    QCOMPARE(valuesOf(*f->backend, "m"), expected);
    QCOMPARE(f->service->allMetrics(f->scope)->size(), std::size_t{1});
    live(kNow - 24h, 200); // the same series, a day earlier
    QCOMPARE(valuesOf(*f->backend, "m"), expected);
    f->clock.set(kNow + 200min);
    restart();
    live(kNow + 200min, 100);
    QCOMPARE(valuesOf(*f->backend, "m"), expected);
    QCOMPARE(f->backend->counts().damagedChunks, 0);
    const Killed killed(dir);
    QCOMPARE(valuesOf(*ServiceFixture(killed.path()).backend, "m"), expected);
}

void TestMetricDurability::twoClientsOnOneSeries()
{
    const QTemporaryDir dir;
    constexpr int minutes = 400;
    Values expected;
    for (int i = 0; i < minutes; ++i)
        expected[secondsOf(kNow - 1min * i)] = i + 1000.0 * i;
    {
        ServiceFixture f(dir.path().toStdString());
        std::atomic<int> failures{0};
        const auto client = [&](double factor) {
            for (int i = 0; i < minutes; ++i) {
                const auto data = datum("m", i * factor, kNow - 1min * i);
                failures += f.service->putMetricData(f.scope, put("App", {data})) ? 0 : 1;
            }
        };
        {
            const std::jthread one(client, 1.0);
            const std::jthread other(client, 1000.0);
        }
        QCOMPARE(failures.load(), 0);
        QCOMPARE(valuesOf(*f.backend, "m"), expected);
        const Killed killed(dir);
        QCOMPARE(valuesOf(*ServiceFixture(killed.path()).backend, "m"), expected);
    }
    QCOMPARE(valuesOf(*ServiceFixture(dir.path().toStdString()).backend, "m"), expected);
}

void TestMetricDurability::idleSeriesResumes()
{
    const QTemporaryDir dir;
    ServiceFixture f(dir.path().toStdString());
    const auto write = [&](double value) {
        const auto data = datum("m", value, f.clock.now());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {data})));
    };
    write(1);
    f.clock.advance(2h);
    QVERIFY_RESULT(f.service->maintain());
    f.clock.advance(24h * 480);
    // It resumes just before what it was is forgotten, or just after.
    for (const bool isBefore : {true, false}) {
        if (isBefore)
            write(2);
        for (int day = 0; day < 3; ++day) {
            QVERIFY_RESULT(f.service->maintain());
            f.clock.advance(24h);
        }
        if (!isBefore)
            write(3);
        const Killed killed(dir);
        const ServiceFixture after(killed.path());
        const Values values = valuesOf(*after.backend, "m");
        QVERIFY(!values.empty());
        QCOMPARE(values.rbegin()->second, isBefore ? 2.0 : 3.0);
        QCOMPARE(after.backend->counts().damagedChunks, 0);
        f.clock.advance(24h * 480);
    }
}

QTEST_GUILESS_MAIN(TestMetricDurability)
#include "tst_metricdurability.moc"
