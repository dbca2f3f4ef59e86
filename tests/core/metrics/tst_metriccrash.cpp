// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashload.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>
#include <random>

using namespace yagura;
using namespace yagura::test;

/// A writing process is killed at random instants; what it was told is durable must be there, once
/// and exact.
class TestMetricCrash : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatWasAcknowledged();

private:
    bool runAndKill(const QString& directory);
    void compare(const QString& directory);

    std::mt19937 m_random{20261122};
    int m_next = 1; ///< batch to begin with
    std::map<int, bool>
        m_batches; ///< true: acknowledged; false: was under way when the process died
};

bool TestMetricCrash::runAndKill(const QString& directory)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(YAGURA_CRASH_WRITER), {directory, QString::number(m_next)});
    if (!writer.waitForStarted())
        return false;
    const unsigned wanted = m_random() % 25;
    QByteArray said;
    while (static_cast<unsigned>(said.count('\n')) < wanted) {
        if (!writer.waitForReadyRead(30000))
            return false;
        said += writer.readAllStandardOutput();
    }
    QElapsedTimer timer;
    timer.start();
    const qint64 moment = m_random() % 6'000'000;
    while (timer.nsecsElapsed() < moment) { }
    writer.kill();
    if (!writer.waitForFinished())
        return false;
    said += writer.readAllStandardOutput();
    const QList<QByteArray> lines = said.left(said.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : lines) {
        if (!line.isEmpty()) {
            m_next = line.toInt();
            m_batches[m_next++] = true;
        }
    }
    m_batches[m_next++] = false;
    return true;
}

void TestMetricCrash::compare(const QString& directory)
{
    const ManualClock clock(timeOfBatch(m_next));
    const auto store = openMetricStore(directory.toStdString(), clock);
    QVERIFY2(store.has_value(), store ? "" : store.error().message.c_str());
    const auto reader = (*store)->reader();
    QVERIFY(reader.has_value());
    const TimeRange all{timeOfBatch(0), timeOfBatch(m_next + 1)};
    std::map<int, int> found;
    for (int i = 0; i < kCrashSeries; ++i) {
        const auto series = (*reader)->series({}, {"Crash", "m" + std::to_string(i), {}});
        QVERIFY(series.size() <= 1);
        for (const SeriesInfo& info : series) {
            const auto read = (*reader)->scan(info, all, [&](const PointRun& run) {
                QVERIFY(run.points.empty());
                for (std::size_t k = 0; k < run.values.size(); ++k) {
                    const auto batch = static_cast<int>(
                        (fromEpochSeconds(run.timeAt(k)) - timeOfBatch(0)) / Seconds{1800});
                    QCOMPARE(run.values[k], valueOf(batch, i));
                    QCOMPARE(std::signbit(run.values[k]), false);
                    ++found[batch];
                }
            });
            QVERIFY(read.has_value());
        }
    }
    double count = 0;
    double sum = 0;
    for (const auto& [batch, acknowledged] : m_batches) {
        const int series = found[batch];
        QVERIFY2(series == kCrashSeries || (!acknowledged && series == 0),
                 qPrintable(QStringLiteral("batch %1: %2 series").arg(batch).arg(series)));
        count += series == kCrashSeries ? 1 : 0;
        sum += series == kCrashSeries ? batch : 0;
    }
    const auto total = (*reader)->series({}, {"Crash", "Total", {}});
    StatisticPoint got;
    for (const SeriesInfo& info : total) {
        const auto read = (*reader)->scan(info, all, [&](const PointRun& run) {
            for (const StatisticPoint& point : run.points)
                got.merge(point);
            for (const double value : run.values) {
                if (!std::isnan(value))
                    got.merge(StatisticPoint::ofValue(value));
            }
        });
        QVERIFY(read.has_value());
    }
    QCOMPARE(got.sampleCount, count);
    QCOMPARE(got.sum, sum);
    QCOMPARE((*store)->counts().damagedChunks, 0);
}

void TestMetricCrash::keepsWhatWasAcknowledged()
{
    const QTemporaryDir dir;
    for (int round = 0; round < 50; ++round) {
        QVERIFY(runAndKill(dir.path()));
        // Not after each: so that a log outlives several crashes before it is read for good.
        if (round % 3 == 2 || round == 49)
            compare(dir.path());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_next > 200);
}

QTEST_GUILESS_MAIN(TestMetricCrash)
#include "tst_metriccrash.moc"
