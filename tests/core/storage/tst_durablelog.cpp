// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/checksum.h"
#include "core/storage/durablelog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <set>
#include <thread>

using namespace yagura;

namespace {

std::vector<std::string> recordsOf(const DurableLog& log, std::uint64_t from = 0)
{
    std::vector<std::string> records;
    const auto damaged = log.replay(
        from, [&](std::uint64_t, std::string_view payload) { records.emplace_back(payload); });
    if (!damaged || *damaged != 0)
        records.emplace_back("damaged");
    return records;
}

int damagedOf(const DurableLog& log)
{
    const auto damaged = log.replay(0, [](std::uint64_t, std::string_view) {});
    return damaged ? *damaged : -1;
}

std::unique_ptr<DurableLog> open(const QTemporaryDir& dir, std::uint64_t segmentBytes = 1U << 20)
{
    auto log = DurableLog::open(dir.filePath(QStringLiteral("log")).toStdString(), segmentBytes);
    return log ? std::move(*log) : nullptr;
}

void append(DurableLog& log, const std::string& record)
{
    const auto end = log.append(record);
    QVERIFY(end.has_value());
    QVERIFY(log.waitDurable(*end).has_value());
}

QStringList filesOf(const QTemporaryDir& dir)
{
    return QDir(dir.filePath(QStringLiteral("log"))).entryList(QDir::Files, QDir::Name);
}

/// While it lives no file may grow beyond a size: what a full disk looks like to write().
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class TestDurableLog : public QObject
{
    Q_OBJECT
private slots:
    void checksums();
    void keepsRecords();
    void replaysFromAPosition();
    void cutsTornRecords();
    void isolatesFlippedBits_data();
    void isolatesFlippedBits();
    void keepsWhatASyncDidNot();
    void failsUntilItCanBeMended();
    void usesRoomAgain();
    void readsWithoutWriting();
    void trimsSegments();
    void restarts();
    void survivesAFullDisk();
    void refusesWhatIsNoDirectory();
    void sharesSyncs();
};

void TestDurableLog::checksums()
{
    QCOMPARE(crc32c("123456789"), 0xe3069283U);
    QCOMPARE(crc32c("456789", crc32c("123")), 0xe3069283U);
}

void TestDurableLog::keepsRecords()
{
    const QTemporaryDir dir;
    const std::vector<std::string> records{"a", std::string(100000, 'b'), std::string(3, '\0')};
    {
        auto log = open(dir);
        QVERIFY(log);
        for (const std::string& record : records)
            append(*log, record);
        QCOMPARE(recordsOf(*log), records);
    }
    auto log = open(dir);
    QCOMPARE(recordsOf(*log), records);
    append(*log, "more");
    QCOMPARE(recordsOf(*log).size(), 4U);
    QVERIFY(log->append("").has_error());
    QVERIFY(log->append(std::string(DurableLog::kMaxRecordBytes + 1, 'x')).has_error());
}

void TestDurableLog::replaysFromAPosition()
{
    const QTemporaryDir dir;
    auto log = open(dir, 100);
    std::vector<std::uint64_t> ends;
    for (int i = 0; i < 50; ++i)
        ends.push_back(*log->append("record " + std::to_string(i)));
    QCOMPARE(log->end(), ends.back());
    QCOMPARE(recordsOf(*log).size(), 50U);
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const auto rest = recordsOf(*log, ends[i]);
        QCOMPARE(rest.size(), 49 - i);
        if (!rest.empty())
            QCOMPARE(rest.front(), "record " + std::to_string(i + 1));
    }
}

void TestDurableLog::cutsTornRecords()
{
    const QTemporaryDir dir;
    {
        auto log = open(dir);
        append(*log, "first");
        append(*log, "second");
    }
    const QString path = dir.filePath(QStringLiteral("log/") + filesOf(dir).constFirst());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    const int first = 16 + 8 + 5;
    for (int size = first + 8 + 6; size >= first; --size) {
        QVERIFY(file.resize(size));
        const bool isWhole = size == first + 8 + 6;
        std::vector<std::string> expected{"first"};
        if (isWhole)
            expected.emplace_back("second");
        {
            auto log = open(dir);
            // A write that was not completed is no damage. Where a record ends, what always follows
            // it is missing.
            QCOMPARE(damagedOf(*log), isWhole || size == first ? 1 : 0);
            append(*log, "third");
        }
        expected.emplace_back("third");
        auto log = open(dir);
        QCOMPARE(recordsOf(*log), expected);
        log.reset();
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(whole), whole.size());
        QVERIFY(file.flush());
    }
    QVERIFY(file.resize(5));
    auto log = open(dir);
    QVERIFY(log);
    QCOMPARE(damagedOf(*log), 1);
    append(*log, "new");
    QCOMPARE(recordsOf(*open(dir)), std::vector<std::string>{"new"});
}

void TestDurableLog::isolatesFlippedBits_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<char>("lost");
    const int record = 8 + 400;
    QTest::newRow("file header") << 3 << ' ';
    QTest::newRow("first size") << 16 << 'a';
    QTest::newRow("checksum") << 16 + record + 5 << 'b';
    QTest::newRow("payload") << 16 + 2 * record + 100 << 'c';
    QTest::newRow("size, now larger") << 16 + 3 * record + 2 << 'd';
    QTest::newRow("size, now impossible") << 16 + 3 * record + 3 << 'd';
    QTest::newRow("last payload") << 16 + 5 * record + 100 << 'f';
}

void TestDurableLog::isolatesFlippedBits()
{
    QFETCH(int, offset);
    QFETCH(char, lost);
    const QTemporaryDir dir;
    // One file that goes on, and one that ends where another begins.
    for (const std::uint64_t segmentBytes : {std::uint64_t{1} << 20, std::uint64_t{6} * 408}) {
        QDir(dir.filePath(QStringLiteral("log"))).removeRecursively();
        auto log = open(dir, segmentBytes);
        const bool hasNext = segmentBytes < 10'000;
        std::vector<std::string> expected;
        for (char c = 'a'; c < (hasNext ? 'h' : 'g'); ++c) {
            append(*log, std::string(400, c));
            if (c != lost)
                expected.emplace_back(400, c);
        }
        log.reset();
        QCOMPARE(filesOf(dir).size(), hasNext ? 2 : 1);
        QFile file(dir.filePath(QStringLiteral("log/") + filesOf(dir).constFirst()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(offset));
        char byte = 0;
        QVERIFY(file.getChar(&byte));
        QVERIFY(file.seek(offset));
        QVERIFY(file.putChar(static_cast<char>(byte ^ 0x40)));
        file.close();
        log = open(dir, segmentBytes);
        // The last record of all looks like one that was not completed.
        QCOMPARE(damagedOf(*log), lost == 'f' && !hasNext ? 0 : 1);
        append(*log, "new");
        expected.emplace_back("new");
        auto records = recordsOf(*log);
        std::erase(records, "damaged");
        QCOMPARE(records, expected);
    }
}

void TestDurableLog::keepsWhatASyncDidNot()
{
    const QTemporaryDir dir;
    const QString directory = dir.filePath(QStringLiteral("log"));
    std::uint64_t durable = 0;
    int failures = 0;
    const auto path
        = [&]() -> QString { return directory + QLatin1Char('/') + filesOf(dir).constLast(); };
    const auto sync = [&](int descriptor) {
        if (failures == 0)
            return fdatasync(descriptor);
        --failures;
        // What the system does then: it reports the fault once, and drops the pages.
        QFile file(path());
        if (!file.open(QIODevice::ReadWrite) || !file.seek(static_cast<qint64>(16 + durable)))
            return 0;
        const QByteArray zeros(1000, '\0');
        static_cast<void>(file.write(zeros));
        errno = EIO;
        return -1;
    };
    auto log = DurableLog::open(directory.toStdString(), 1U << 20, sync);
    QVERIFY(log.has_value());
    append(**log, "first");
    durable = (*log)->end();
    const auto inDoubt = (*log)->append("in doubt");
    QVERIFY(inDoubt.has_value());
    failures = 1;
    const auto refused = (*log)->waitDurable(*inDoubt);
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().code, std::string("StorageFailure"));
    append(**log, "after");
    // Killed now, nothing that was acknowledged since may depend on what the failed sync lost.
    const std::vector<std::string> expected{"first", "in doubt", "after"};
    QCOMPARE(recordsOf(**DurableLog::open(directory.toStdString())), expected);
    log->reset();
    QCOMPARE(recordsOf(*open(dir)), expected);
}

void TestDurableLog::failsUntilItCanBeMended()
{
    const QTemporaryDir dir;
    int failures = 0;
    const auto sync = [&](int descriptor) {
        errno = EIO;
        return failures-- > 0 ? -1 : fdatasync(descriptor);
    };
    const std::string directory = dir.filePath(QStringLiteral("log")).toStdString();
    auto log = DurableLog::open(directory, 1U << 20, sync);
    QVERIFY(log.has_value());
    failures = 1;
    QVERIFY((*log)->waitDurable(*(*log)->append("in doubt")).has_error());
    {
        const FileSizeLimit full(4);
        QVERIFY((*log)->append("refused").has_error());
    }
    append(**log, "after");
    QCOMPARE(recordsOf(**log), (std::vector<std::string>{"in doubt", "after"}));
}

void TestDurableLog::usesRoomAgain()
{
    const QTemporaryDir dir;
    constexpr std::uint64_t kSegment = 10'000;
    auto log = open(dir, kSegment);
    std::vector<std::string> last;
    for (int round = 0; round < 5; ++round) {
        last.clear();
        const std::uint64_t from = log->end();
        for (int i = 0; i < 30 + round; ++i) {
            last.push_back(std::string(1000, static_cast<char>('a' + round)) + std::to_string(i));
            append(*log, last.back());
        }
        // The rest of older records lies behind the end.
        QCOMPARE(recordsOf(*log, from), last);
        log->trim(from, DurableLog::Room::Keep);
    }
    QVERIFY(!filesOf(dir).filter(QStringLiteral(".spare")).isEmpty());
    QVERIFY(filesOf(dir).filter(QStringLiteral(".spare")).size() <= 2);
    log.reset();
    log = open(dir, kSegment);
    QVERIFY(filesOf(dir).filter(QStringLiteral(".spare")).isEmpty());
    auto records = recordsOf(*log);
    QVERIFY(records.size() >= last.size());
    records.erase(records.begin(), records.end() - static_cast<std::ptrdiff_t>(last.size()));
    QCOMPARE(records, last);
    log->trim(log->end());
    QCOMPARE(filesOf(dir).size(), 1);
    QVERIFY(log->bytesOnDisk() < static_cast<std::int64_t>(kSegment));
}

void TestDurableLog::readsWithoutWriting()
{
    const QTemporaryDir dir;
    auto log = open(dir, 200);
    for (int i = 0; i < 10; ++i)
        append(*log, "record " + std::to_string(i));
    const QStringList before = filesOf(dir);
    const std::string directory = dir.filePath(QStringLiteral("log")).toStdString();
    int records = 0;
    const auto count = [&](std::uint64_t, std::string_view) { ++records; };
    QCOMPARE(*DurableLog::replayReadOnly(directory, 0, count), 0);
    QCOMPARE(records, 10);
    QCOMPARE(filesOf(dir), before);
    QCOMPARE(*DurableLog::replayReadOnly(directory + "-none", 0, count), 0);
}

void TestDurableLog::trimsSegments()
{
    const QTemporaryDir dir;
    auto log = open(dir, 200);
    std::uint64_t middle = 0;
    for (int i = 0; i < 40; ++i) {
        const auto end = *log->append(std::string(50, 'x'));
        middle = i == 19 ? end : middle;
    }
    const qsizetype before = filesOf(dir).size();
    const auto rest = recordsOf(*log, middle);
    log->trim(middle);
    QVERIFY(filesOf(dir).size() < before);
    QCOMPARE(recordsOf(*log, middle), rest);
    log.reset();
    log = open(dir, 200);
    QCOMPARE(recordsOf(*log, middle), rest);
    log->trim(log->end());
    QCOMPARE(filesOf(dir).size(), 1);
}

void TestDurableLog::restarts()
{
    const QTemporaryDir dir;
    auto log = open(dir);
    append(*log, "old");
    const std::uint64_t end = log->end();
    QVERIFY(log->restartAt(0).has_value());
    QCOMPARE(log->end(), end);
    QVERIFY(recordsOf(*log).empty());
    QVERIFY(log->restartAt(end + 1000).has_value());
    append(*log, "new");
    log.reset();
    log = open(dir);
    QCOMPARE(recordsOf(*log, end + 1000), std::vector<std::string>{"new"});
}

void TestDurableLog::survivesAFullDisk()
{
    const QTemporaryDir dir;
    auto log = open(dir);
    append(*log, "before");
    {
        const FileSizeLimit full(100);
        const auto refused = log->append(std::string(5000, 'x'));
        QVERIFY(refused.has_error());
        QCOMPARE(refused.error().code, std::string("StorageFailure"));
        QVERIFY(refused.error().message.find("log") != std::string::npos);
        QCOMPARE(recordsOf(*log), std::vector<std::string>{"before"});
    }
    append(*log, "after");
    QCOMPARE(recordsOf(*log), (std::vector<std::string>{"before", "after"}));
    log.reset();
    log = open(dir);
    QCOMPARE(recordsOf(*log), (std::vector<std::string>{"before", "after"}));
}

void TestDurableLog::refusesWhatIsNoDirectory()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("log")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto log = DurableLog::open(file.fileName().toStdString());
    QVERIFY(log.has_error());
    QCOMPARE(log.error().code, std::string("StorageFailure"));
}

void TestDurableLog::sharesSyncs()
{
    const QTemporaryDir dir;
    auto log = open(dir, 4000);
    std::atomic<int> failures{0};
    {
        std::vector<std::jthread> writers;
        for (int t = 0; t < 4; ++t) {
            writers.emplace_back([&, t] {
                for (int i = 0; i < 100; ++i) {
                    const auto end = log->append(std::to_string(t * 1000 + i));
                    if (!end || !log->waitDurable(*end))
                        ++failures;
                }
            });
        }
    }
    QCOMPARE(failures.load(), 0);
    const auto records = recordsOf(*log);
    QCOMPARE(records.size(), 400U);
    QCOMPARE(std::set<std::string>(records.begin(), records.end()).size(), 400U);
}

QTEST_GUILESS_MAIN(TestDurableLog)
#include "tst_durablelog.moc"
