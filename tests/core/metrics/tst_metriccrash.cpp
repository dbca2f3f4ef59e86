// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashload.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>
#include <numeric>
#include <random>

using namespace yagura;
using namespace yagura::test;

/// A writing process is killed at random instants; what it was told is durable must be there, once
/// and exact.
class TestMetricCrash : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatWasAcknowledged();
    void keepsItThroughTheTiers();

private:
    bool runAndKill(const QString& directory, const QStringList& more = {});
    void compare(const QString& directory);
    void compareHours(const QString& directory);
    std::optional<std::vector<int>> presentIn(int hour, double count, double sum) const;

    std::mt19937 m_random{20261122};
    int m_next = 1; ///< batch to begin with
    std::map<int, bool>
        m_batches; ///< true: acknowledged; false: was under way when the process died
};

void TestMetricCrash::init()
{
    m_next = 1;
    m_batches.clear();
}

bool TestMetricCrash::runAndKill(const QString& directory, const QStringList& more)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(YAGURA_CRASH_WRITER),
                 QStringList{directory, QString::number(m_next)} + more);
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

/// Which batches of an hour (two of half an hour) series 0 must have for that count and sum;
/// nothing when there is no way.
std::optional<std::vector<int>> TestMetricCrash::presentIn(int hour, double count, double sum) const
{
    for (int choice = 0; choice < 4; ++choice) {
        std::vector<int> present;
        double expected = 0;
        bool isPossible = true;
        for (int half = 0; half < 2; ++half) {
            const int batch = hour * 2 + half;
            const auto known = m_batches.find(batch);
            const bool isThere = (choice >> half & 1) != 0;
            const bool isAcknowledged = known != m_batches.end() && known->second;
            isPossible = isPossible && (isThere ? known != m_batches.end() : !isAcknowledged);
            if (isThere) {
                present.push_back(batch);
                expected += valueOf(batch, 0);
            }
        }
        if (isPossible && count == static_cast<double>(present.size())
            && std::abs(sum - expected) <= 1e-9 * (1 + expected))
            return present;
    }
    return std::nullopt;
}

void TestMetricCrash::compareHours(const QString& directory)
{
    const ManualClock clock(timeOfBatch(m_next));
    const auto store = openMetricStore(directory.toStdString(), clock);
    QVERIFY2(store.has_value(), store ? "" : store.error().message.c_str());
    const auto reader = (*store)->reader();
    QVERIFY(reader.has_value());
    const PeriodGrid grid{timeOfBatch(0), timeOfBatch(m_next + 2), Seconds{3600}};
    const auto hoursOf = [&](const std::string& name) {
        std::map<int, StatisticPoint> hours;
        const auto series = (*reader)->series({}, {"Crash", name, {}});
        const auto read = (*reader)->readPeriods(
            series, grid, PointParts::Extremes, [&](std::int64_t startMs, const StatisticPoint& p) {
                hours[static_cast<int>((startMs - toEpochMs(timeOfBatch(0))) / 3'600'000)] = p;
            });
        if (!read)
            qFatal("%s", read.error().message.c_str());
        return hours;
    };
    std::vector<int> all;
    auto first = hoursOf("m0");
    for (int hour = 0; hour <= m_next / 2; ++hour) {
        const auto present = presentIn(hour, first[hour].sampleCount, first[hour].sum);
        QVERIFY2(present.has_value(), qPrintable(QStringLiteral("hour %1").arg(hour)));
        all.insert(all.end(), present->begin(), present->end());
    }
    for (int i = 1; i < kCrashSeries; ++i) {
        auto hours = hoursOf("m" + std::to_string(i));
        std::map<int, StatisticPoint> expected;
        for (const int batch : all)
            expected[batch / 2].merge(StatisticPoint::ofValue(valueOf(batch, i)));
        for (const auto& [hour, point] : expected) {
            QCOMPARE(hours[hour].sampleCount, point.sampleCount);
            QCOMPARE(hours[hour].minimum, point.minimum);
            QCOMPARE(hours[hour].maximum, point.maximum);
            QVERIFY(std::abs(hours[hour].sum - point.sum) <= 1e-9 * point.sum);
        }
    }
    // Its samples all came late, into a bucket that went through every tier meanwhile.
    auto total = hoursOf("Total");
    QCOMPARE(total.size(), 1U);
    QCOMPARE(total[0].sampleCount, static_cast<double>(all.size()));
    QCOMPARE(total[0].sum, std::accumulate(all.begin(), all.end(), 0.0));
    QCOMPARE((*store)->counts().damagedChunks, 0);
}

void TestMetricCrash::keepsItThroughTheTiers()
{
    const QTemporaryDir dir;
    for (int round = 0; round < 40; ++round) {
        QVERIFY(runAndKill(dir.path(), {QStringLiteral("tiers")}));
        if (round % 3 == 2 || round == 39)
            compareHours(dir.path());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_next > 48 * 3);
}

QTEST_GUILESS_MAIN(TestMetricCrash)
#include "tst_metriccrash.moc"
