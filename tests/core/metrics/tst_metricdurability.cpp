// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the metric store keeps when its files are damaged, clocks jump and clients meet: what was
// acknowledged is still there, what is damaged is counted and costs nothing else.
#include "durabilityfixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <atomic>
#include <numeric>
#include <random>
#include <set>
#include <thread>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

namespace {

SQLite::Database openFile(const QTemporaryDir& dir)
{
    return {dir.filePath(QStringLiteral("metrics.db")).toStdString(), SQLite::OPEN_READWRITE, 5000};
}

/// In the middle of the oldest one.
void flipBitInAChunk(const QTemporaryDir& dir, std::size_t divisor)
{
    SQLite::Database db = openFile(dir);
    SQLite::Statement read(db, "SELECT id, data FROM hot ORDER BY id LIMIT 1");
    QVERIFY(read.executeStep());
    std::string chunk = read.getColumn(1).getString();
    const std::size_t at = chunk.size() / divisor;
    chunk[at] = static_cast<char>(chunk[at] ^ 4);
    SQLite::Statement write(db, "UPDATE hot SET data = ? WHERE id = ?");
    write.bind(1, chunk.data(), static_cast<int>(chunk.size()));
    write.bind(2, read.getColumn(0).getInt64());
    read.reset();
    QCOMPARE(write.exec(), 1);
}

/// Where a page begins that holds some chunks, neither the first nor the last of the table.
qint64 pageOfChunks(const QTemporaryDir& dir)
{
    SQLite::Database db = openFile(dir);
    const qint64 size = db.execAndGet("PRAGMA page_size").getInt64();
    const qint64 root
        = db.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = 'hot'").getInt64();
    QFile file(dir.filePath(QStringLiteral("metrics.db")));
    if (!file.open(QIODevice::ReadOnly) || !file.seek((root - 1) * size))
        qFatal("metrics.db cannot be read");
    const QByteArray page = file.read(size);
    const auto number = [&](qsizetype at, int bytes) {
        qint64 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<uchar>(page.at(at + i));
        return value;
    };
    // An inner page (5): its header has the number of cells, then come their places, and each
    // begins with the number of the page below.
    const qint64 cells = page.at(0) == 5 ? number(3, 2) : 0;
    if (cells < 3)
        qFatal("the table is too small");
    return (number(number(12 + cells / 2 * 2, 2), 4) - 1) * size;
}

bool canBeRead(const MetricBackend& backend, const std::string& name, std::size_t points)
{
    const auto reader = backend.reader();
    const TimeRange all{fromEpochSeconds(0), fromEpochSeconds(4'000'000'000)};
    std::size_t count = 0;
    for (const SeriesInfo& info : (*reader)->series({}, {"App", name, {}})) {
        const auto add = [&](const PointRun& run) { count += run.values.size(); };
        if (!(*reader)->scan(info, all, add))
            return false;
    }
    return count == points;
}

} // namespace

class TestMetricDurability : public QObject
{
    Q_OBJECT
private slots:
    void cutLog_data();
    void cutLog();
    void flippedBitInTheLog();
    void flippedBitInAChunk();
    void damageStaysWhereItIs();
    void pageThatCannotBeRead();
    void tableThatCannotBeReadForAWhile();
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
    QTest::addColumn<bool>("isDamage");
    // What a power cut leaves of a write that was never acknowledged.
    QTest::newRow("within the last record") << 99 << 1 << true << false;
    QTest::newRow("where a record begins") << 60 << 40 << true << true;
    QTest::newRow("in the middle") << 50 << 3 << false << true;
}

void TestMetricDurability::cutLog()
{
    QFETCH(int, from);
    QFETCH(int, gone);
    QFETCH(bool, isEnd);
    QFETCH(bool, isDamage);
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
    QCOMPARE(after.backend->counts().damagedChunks > 0, isDamage);
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
            // The last one looks like a write that was not completed.
            QCOMPARE(after.backend->counts().damagedChunks > 0, record < 99);
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
    flipBitInAChunk(dir, 2);
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

void TestMetricDurability::damageStaysWhereItIs()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        Client client;
        for (int minute = 0; minute < 3 * 1440; minute += 240)
            QVERIFY(client.put(f, minute, 240));
    }
    flipBitInAChunk(dir, 8);
    ServiceFixture f(dir.path().toStdString());
    const Values before = valuesOf(*f.backend, "m0");
    for (int day = 0; day < 20; ++day) {
        f.clock.advance(24h);
        QVERIFY_RESULT(f.service->maintain());
    }
    const Values after = valuesOf(*f.backend, "m0");
    QVERIFY(after.size() < before.size() / 4); // five minutes each
    const auto sumOf = [](const Values& values) {
        const auto add = [](double sum, const auto& value) { return sum + value.second; };
        return std::accumulate(values.begin(), values.end(), 0.0, add);
    };
    QCOMPARE(sumOf(after), sumOf(before));
}

void TestMetricDurability::pageThatCannotBeRead()
{
    constexpr int kSeries = 60;
    constexpr int kMinutes = 700;
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        std::mt19937_64 random(7);
        for (int i = 0; i < kSeries; ++i) {
            std::vector<MetricDatum> data;
            for (int minute = 0; minute < kMinutes; ++minute) {
                data.push_back(datum(Client::nameOf(i), static_cast<double>(random()) / 7.0,
                                     kNow - 1min * minute));
            }
            QVERIFY_RESULT(f.service->importMetricData(f.scope, put("App", std::move(data))));
        }
    }
    spoil(dir.filePath(QStringLiteral("metrics.db")), pageOfChunks(dir), QByteArray(8, '\xff'));
    const ServiceFixture f(dir.path().toStdString());
    const auto unreadable = [&] {
        std::set<int> series;
        for (int i = 0; i < kSeries; ++i) {
            if (!canBeRead(*f.backend, Client::nameOf(i), kMinutes))
                series.insert(i);
        }
        return series;
    };
    const std::set<int> first = unreadable();
    QVERIFY(!first.empty());
    QVERIFY2(first.size() < kSeries / 4, "series that lie on other pages cannot be read either");
    QCOMPARE(unreadable(), first);
    // The same reader, too, goes on with what is sound.
    const auto reader = f.backend->reader();
    for (const int i : {*first.begin(), *first.begin() - 1}) {
        const auto series = (*reader)->series({}, {"App", Client::nameOf(i), {}});
        QCOMPARE(series.size(), std::size_t{1});
        const auto read = (*reader)->scan(series[0], {kNow - 24h, kNow}, [](const PointRun&) {});
        QCOMPARE(read.has_value(), !first.contains(i));
    }
}

void TestMetricDurability::tableThatCannotBeReadForAWhile()
{
    const QTemporaryDir dir;
    {
        ServiceFixture f(dir.path().toStdString());
        QVERIFY_RESULT(f.service->putMetricData(f.scope, put("App", {datum("m", 1, kNow)})));
    }
    const ServiceFixture f(dir.path().toStdString());
    SQLite::Database db = openFile(dir);
    db.exec("ALTER TABLE hot RENAME TO elsewhere");
    QVERIFY(!canBeRead(*f.backend, "m", 1));
    QVERIFY(!canBeRead(*f.backend, "m", 1));
    db.exec("ALTER TABLE elsewhere RENAME TO hot");
    QVERIFY(canBeRead(*f.backend, "m", 1));
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
