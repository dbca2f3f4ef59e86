// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/checksum.h"
#include "core/storage/durablelog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

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
    void goesOnAfterDamage();
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
    for (qsizetype size = whole.size() - 1; size >= whole.size() - 14; --size) {
        QVERIFY(file.resize(size));
        {
            auto log = open(dir);
            QCOMPARE(recordsOf(*log), std::vector<std::string>{"first"});
            append(*log, "third");
        }
        auto log = open(dir);
        QCOMPARE(recordsOf(*log), (std::vector<std::string>{"first", "third"}));
        log.reset();
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(whole), whole.size());
        QVERIFY(file.flush());
    }
    // A file that was only begun.
    QVERIFY(file.resize(5));
    auto log = open(dir);
    QVERIFY(log);
    QVERIFY(recordsOf(*log).empty());
}

void TestDurableLog::goesOnAfterDamage()
{
    const QTemporaryDir dir;
    auto log = open(dir, 64);
    for (int i = 0; i < 6; ++i)
        append(*log, std::string(40, static_cast<char>('a' + i)));
    log.reset();
    QFile file(dir.filePath(QStringLiteral("log/") + filesOf(dir).at(1)));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(40));
    QVERIFY(file.putChar('!'));
    file.close();
    log = open(dir, 64);
    std::set<char> seen;
    const auto damaged = log->replay(
        0, [&](std::uint64_t, std::string_view payload) { seen.insert(payload.front()); });
    QCOMPARE(*damaged, 1);
    QCOMPARE(seen.size(), 5U);
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
