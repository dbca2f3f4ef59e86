// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metricfixture.h"

#include "core/storage/logfile.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>

#include <sys/resource.h>

#include <cmath>
#include <csignal>
#include <filesystem>
#include <map>

namespace yagura::test {

using Values = std::map<std::int64_t, double>;

/// Sums by bucket.
inline Values valuesOf(const MetricBackend& backend, const std::string& name)
{
    Values values;
    const auto reader = backend.reader();
    const TimeRange all{fromEpochSeconds(0), fromEpochSeconds(4'000'000'000)};
    for (const SeriesInfo& info : (*reader)->series({}, {"App", name, {}})) {
        const auto read = (*reader)->scan(info, all, [&](const PointRun& run) {
            std::size_t next = 0;
            for (std::size_t i = 0; i < run.values.size(); ++i) {
                values[run.timeAt(i)]
                    += std::isnan(run.values[i]) ? run.points[next++].sum : run.values[i];
            }
        });
        if (!read)
            qFatal("%s", read.error().message.c_str());
    }
    return values;
}

inline std::int64_t secondsOf(TimePoint time)
{
    return toEpochMs(time) / 1000;
}

/// What a kill leaves: the files as they are while the store is open.
class Killed
{
public:
    explicit Killed(const QTemporaryDir& live)
    {
        std::filesystem::copy(live.path().toStdString(), m_directory.path().toStdString(),
                              std::filesystem::copy_options::recursive);
    }
    [[nodiscard]] std::string path() const { return m_directory.path().toStdString(); }
    [[nodiscard]] QString filePath(const QString& name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString logPath() const
    {
        const QDir logs(filePath(QStringLiteral("metrics-log")));
        return logs.filePath(logs.entryList(QDir::Files, QDir::Name).constLast());
    }

private:
    QTemporaryDir m_directory;
};

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

/// Writes minutes of three series and notes what was acknowledged.
class Client
{
public:
    static constexpr int kSeries = 3;

    /// True when it was acknowledged, which is all or none.
    bool put(ServiceFixture& f, int minute, int minutes = 1)
    {
        std::vector<MetricDatum> data;
        Values values[kSeries];
        for (int at = minute; at < minute + minutes; ++at) {
            const TimePoint time = kNow - std::chrono::minutes{at};
            for (int i = 0; i < kSeries; ++i) {
                data.push_back(datum(nameOf(i), at + i / 10.0, time));
                values[i][secondsOf(time)] = at + i / 10.0;
            }
        }
        if (!f.service->importMetricData(f.scope, test::put("App", std::move(data))))
            return false;
        for (int i = 0; i < kSeries; ++i)
            m_acknowledged[i].merge(values[i]);
        return true;
    }
    void putAll(ServiceFixture& f, int from, int to)
    {
        for (int minute = from; minute < to; ++minute)
            QVERIFY(put(f, minute));
    }
    /// How many acknowledged points are not there, or are others.
    [[nodiscard]] int missing(const MetricBackend& backend) const
    {
        int missing = 0;
        for (int i = 0; i < kSeries; ++i) {
            const Values stored = valuesOf(backend, nameOf(i));
            for (const auto& [time, value] : m_acknowledged[i]) {
                const auto found = stored.find(time);
                missing += found == stored.end() || found->second != value ? 1 : 0;
            }
        }
        return missing;
    }
    [[nodiscard]] std::size_t count() const { return kSeries * m_acknowledged[0].size(); }
    static std::string nameOf(int series) { return "m" + std::to_string(series); }

private:
    Values m_acknowledged[kSeries];
};

inline QByteArray fingerprint(const QString& directory)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QStringList names;
    QDirIterator entries(directory, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        names << entries.next();
    names.sort();
    for (const QString& name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        hash.addData(name.toUtf8());
        hash.addData(&file);
    }
    return hash.result();
}

/// Where the records of a log file begin.
inline std::vector<qint64> recordsIn(const QString& path)
{
    std::vector<qint64> offsets;
    const std::uint64_t start = QFileInfo(path).baseName().toULongLong(nullptr, 16);
    std::shared_ptr<LogFile> file;
    if (LogFile::open(path.toStdString(), start, true, file) != 0)
        qFatal("the log cannot be opened");
    const auto read = file->read(
        0, ~std::uint64_t{0}, [&](std::uint64_t position, std::uint64_t, std::string_view) {
            offsets.push_back(static_cast<qint64>(LogFile::kHeaderBytes + (position - start)));
        });
    if (read.damaged > 0)
        qFatal("the log is damaged");
    return offsets;
}

inline void spoil(const QString& path, qint64 offset, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(offset + bytes.size() <= file.size());
    QVERIFY(file.seek(offset));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace yagura::test
