// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/worker.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace yagura;

class TestWorker : public QObject
{
    Q_OBJECT
private slots:
    void runsEachTaskOnItsOwnThread()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<int> fast{0}, slow{0};
        std::atomic<QThread*> thread{nullptr};
        worker.add({"fast", Milliseconds{5}, false, [&] {
                        ++fast;
                        thread = QThread::currentThread();
                        return false;
                    }});
        worker.add({"slow", Milliseconds{60'000}, false, [&] {
                        ++slow;
                        return false;
                    }});
        worker.start();
        QTRY_VERIFY(fast > 5);
        worker.stop();
        QCOMPARE(slow.load(), 1);
        QVERIFY(thread.load() != QThread::currentThread());
    }

    void aLongJobInSlicesLetsOthersRun()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<int> slices{0}, ticks{0}, ticksWhileBusy{0};
        worker.add({"job", Milliseconds{60'000}, false, [&] {
                        QElapsedTimer busy;
                        busy.start();
                        while (!busy.hasExpired(2)) { }
                        ticksWhileBusy = ticks.load();
                        return ++slices < 50;
                    }});
        worker.add({"tick", Milliseconds{5}, false, [&] {
                        ++ticks;
                        return false;
                    }});
        worker.start();
        QTRY_COMPARE(slices.load(), 50);
        QVERIFY(ticksWhileBusy > 3);
    }

    void aTaskThatThrowsCostsOneTurn()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<int> turns{0}, others{0};
        worker.add({"broken", Milliseconds{5}, false, [&]() -> bool {
                        if (++turns == 1)
                            throw std::runtime_error("out of luck");
                        return false;
                    }});
        worker.add({"other", Milliseconds{5}, false, [&] {
                        ++others;
                        return false;
                    }});
        QTest::ignoreMessage(QtWarningMsg, "The task broken failed unexpectedly: out of luck");
        worker.start();
        QTRY_VERIFY(turns > 2 && others > 2);
    }

    void nothingRunsAfterStop()
    {
        for (int round = 0; round < 15; ++round) {
            const SystemClock clock;
            Worker worker(clock);
            std::atomic<int> runs{0};
            for (int i = 0; i < 8; ++i) {
                worker.add({"busy", Milliseconds{1}, i % 2 == 0, [&] {
                                ++runs;
                                return true; // always more to do
                            }});
            }
            worker.start();
            QTRY_VERIFY(runs > 0);
            worker.stop();
            const int atStop = runs;
            QCoreApplication::processEvents();
            QCOMPARE(runs.load(), atStop);
            worker.stop();
        }
    }

    void stopBeforeStartAndStartAgain()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<int> runs{0};
        worker.add({"task", Milliseconds{1}, false, [&] {
                        ++runs;
                        return false;
                    }});
        worker.stop();
        worker.start();
        QTRY_VERIFY(runs > 0);
        worker.stop();
        runs = 0;
        worker.start();
        QTRY_VERIFY(runs > 0);
    }

    void stopWaitsForTheTaskUnderWay()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<bool> hasBegun{false}, hasEnded{false};
        worker.add({"long", Milliseconds{1}, false, [&] {
                        hasBegun = true;
                        QElapsedTimer busy;
                        busy.start();
                        while (!busy.hasExpired(100)) { }
                        hasEnded = true;
                        return false;
                    }});
        worker.start();
        QTRY_VERIFY(hasBegun);
        worker.stop();
        QVERIFY(hasEnded);
    }

    void alignedTasksMeetWholeMultiples()
    {
        const SystemClock clock;
        Worker worker(clock);
        std::atomic<int> runs{0};
        std::atomic<std::int64_t> largest{0};
        worker.add({"aligned", Milliseconds{100}, true, [&] {
                        if (++runs > 1) // the first is at once
                            largest = std::max(largest.load(), toEpochMs(clock.now()) % 100);
                        return false;
                    }});
        worker.start();
        QTRY_VERIFY(runs > 5);
        worker.stop();
        QVERIFY2(largest < 80, qPrintable(QString::number(largest)));
    }
};

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_worker.moc"
