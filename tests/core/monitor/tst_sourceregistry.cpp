// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/sourceregistry.h"

#include <QSignalSpy>
#include <QtTest>

#include <thread>

using namespace yagura;

namespace {

const TimePoint kNow = fromEpochSeconds(1'773'811'920);

SourceInfo host()
{
    SourceInfo source;
    source.id = "host";
    return source;
}

} // namespace

class TestSourceRegistry : public QObject
{
    Q_OBJECT
private slots:
    void countsTheLastMinute()
    {
        SourceRegistry registry;
        registry.add(host());
        registry.countDatums("host", 10, kNow - Seconds{90});
        registry.countDatums("host", 20, kNow - Seconds{59});
        registry.countDatums("host", 30, kNow);
        registry.countRequest("host", kNow);
        const auto sources = registry.sources(kNow);
        QCOMPARE(sources.size(), std::size_t{1});
        QCOMPARE(sources[0].datums, 60);
        QCOMPARE(sources[0].datumsPerMinute, 50.0);
        QCOMPARE(sources[0].requests, 1);
        QCOMPARE(sources[0].lastSeen.value(), kNow);
        QCOMPARE(registry.sources(kNow + Seconds{120})[0].datumsPerMinute, 0.0);
    }

    void switchingOffPausesAtOnce()
    {
        SourceRegistry registry;
        registry.add(host());
        QSignalSpy spy(&registry, &SourceRegistry::enabledChanged);
        registry.setEnabled("host", false);
        registry.setEnabled("host", false);
        QCOMPARE(spy.size(), 1);
        QVERIFY(!registry.isEnabled("host"));
        registry.setStatus("host", SourceStatus::Running); // the run that was under way
        QVERIFY(registry.sources(kNow)[0].status == SourceStatus::Paused);
        registry.setEnabled("host", true);
        registry.setStatus("host", SourceStatus::Failed, "no disk");
        QCOMPARE(registry.sources(kNow)[0].lastError, std::string("no disk"));
    }

    void unknownOperationsAreBounded()
    {
        SourceRegistry registry;
        for (int i = 0; i < 500; ++i)
            registry.recordUnknownOperation("logs", "Operation" + std::to_string(i), kNow);
        for (int i = 0; i < 3; ++i)
            registry.recordUnknownOperation("cloudwatch", std::string(100'000, 'x'), kNow);
        const auto unknown = registry.unknownOperations();
        QCOMPARE(unknown.size(), std::size_t{200});
        QCOMPARE(unknown[0].service, std::string("cloudwatch"));
        QCOMPARE(unknown[0].count, 3);
        QVERIFY(unknown[0].operation.size() <= 200);
    }

    void changesAreCoalesced()
    {
        SourceRegistry registry;
        registry.add(host());
        QSignalSpy spy(&registry, &SourceRegistry::changed);
        for (int i = 0; i < 1000; ++i)
            registry.countDatums("host", 1, kNow);
        QVERIFY(spy.size() <= 2);
        spy.clear();
        registry.announcePending();
        QCOMPARE(spy.size(), 1);
        registry.announcePending();
        QCOMPARE(spy.size(), 1);
    }

    void threadsMayReportAtOnce()
    {
        SourceRegistry registry;
        registry.add(host());
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 2000; ++i) {
                    registry.countDatums("host", 1, kNow);
                    registry.recordUnknownOperation("logs", std::to_string(i), kNow);
                }
            });
        }
        for (int i = 0; i < 100; ++i)
            QVERIFY(registry.sources(kNow).size() == 1);
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(registry.sources(kNow)[0].datums, 8000);
        registry.clearCounts();
        QCOMPARE(registry.sources(kNow)[0].datums, 0);
        QVERIFY(registry.unknownOperations().empty());
    }

    void strangersAreIgnored()
    {
        SourceRegistry registry;
        registry.countDatums("nobody", 5, kNow);
        registry.setStatus("nobody", SourceStatus::Running);
        registry.setEnabled("nobody", false);
        QVERIFY(registry.sources(kNow).empty());
        QVERIFY(registry.isEnabled("nobody"));
    }
};

QTEST_GUILESS_MAIN(TestSourceRegistry)
#include "tst_sourceregistry.moc"
