// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the metric store keeps on a disk that is full, and shows of one that cannot be written.
#include "durabilityfixture.h"
#include "tests/core/unprivileged.h"

#include <QScopeGuard>

#include <sys/mount.h>

using namespace yagura;
using namespace yagura::test;
using namespace std::chrono_literals;

class TestMetricDisk : public QObject
{
    Q_OBJECT
private slots:
    void fullDisk_data();
    void fullDisk();
    void fullFileSystem();
    void readOnlyDirectory_data();
    void readOnlyDirectory();
};

void TestMetricDisk::fullDisk_data()
{
    QTest::addColumn<int>("bytes");
    QTest::newRow("not even the log") << 64;
    QTest::newRow("the log fails as it grows") << 20'000;
    QTest::newRow("the log works, a checkpoint does not") << 70'000;
    QTest::newRow("part of a checkpoint fits") << 110'000;
}

void TestMetricDisk::fullDisk()
{
    QFETCH(int, bytes);
    const QTemporaryDir dir;
    Client client;
    {
        ServiceFixture f(dir.path().toStdString());
        client.putAll(f, 0, 50);
        int refused = 0;
        bool isMaintained = true;
        {
            const FileSizeLimit full(static_cast<rlim_t>(bytes));
            for (int minute = 50; minute < 600; ++minute) {
                refused += client.put(f, minute) ? 0 : 1;
                if (minute % 100 == 0) {
                    f.clock.advance(2h);
                    isMaintained = f.service->maintain().has_value() && isMaintained;
                }
            }
            QVERIFY(refused > 0 || !isMaintained);
            QCOMPARE(client.missing(*f.backend), 0);
        }
        const Killed killed(dir);
        const ServiceFixture after(killed.path());
        QCOMPARE(client.missing(*after.backend), 0);
        QCOMPARE(after.backend->counts().damagedChunks, 0);
        // There is room again.
        client.putAll(f, 600, 620);
        QVERIFY_RESULT(f.service->maintain());
        QCOMPARE(client.missing(*f.backend), 0);
    }
    const ServiceFixture f(dir.path().toStdString());
    QCOMPARE(client.missing(*f.backend), 0);
    QCOMPARE(f.backend->counts().damagedChunks, 0);
}

void TestMetricDisk::fullFileSystem()
{
    const QTemporaryDir dir;
    const std::string path = dir.path().toStdString();
    if (::mount("tmpfs", path.c_str(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("only the superuser may mount a small file system");
    const auto unmount = qScopeGuard([&] { ::umount2(path.c_str(), MNT_DETACH); });
    Client client;
    {
        ServiceFixture f(path);
        int minute = 0;
        while (minute < 30'000 && client.put(f, minute))
            ++minute;
        QVERIFY(minute < 30'000);
        QVERIFY(client.count() > 1000);
        f.clock.advance(2h);
        QVERIFY(f.service->maintain().has_error());
        QCOMPARE(client.missing(*f.backend), 0);
    }
    // It could not be closed in order; what it holds can be shown, and is whole once there is room.
    ManualClock clock(kNow);
    {
        const auto shown = openMetricStoreReadOnly(path, clock);
        QVERIFY_RESULT(shown);
        QCOMPARE(client.missing(**shown), 0);
    }
    QVERIFY(::mount("tmpfs", path.c_str(), "tmpfs", MS_REMOUNT, "size=16m") == 0);
    ServiceFixture f(path);
    QCOMPARE(client.missing(*f.backend), 0);
    client.putAll(f, 40'000, 40'010);
    QVERIFY_RESULT(f.service->maintain());
    QCOMPARE(client.missing(*f.backend), 0);
}

void TestMetricDisk::readOnlyDirectory_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("after an end in order") << false;
    QTest::newRow("after a kill") << true;
}

void TestMetricDisk::readOnlyDirectory()
{
    QFETCH(bool, isKilled);
    const QTemporaryDir dir;
    Client client;
    auto f = std::make_unique<ServiceFixture>(dir.path().toStdString());
    client.putAll(*f, 0, 100);
    f->clock.advance(2h);
    QVERIFY_RESULT(f->service->maintain());
    client.putAll(*f, 100, 200);
    if (!isKilled)
        f.reset();
    const Killed image(dir);
    const Unprivileged user(QString::fromStdString(image.path()));
    if (!user.isRefused())
        QSKIP("this user may write everywhere and cannot become another");
    const QByteArray before = fingerprint(QString::fromStdString(image.path()));
    ManualClock clock(kNow);
    QVERIFY(openMetricStore(image.path(), clock).has_error());
    const auto opened = openMetricStoreReadOnly(image.path(), clock);
    QVERIFY_RESULT(opened);
    QCOMPARE(client.missing(**opened), 0);
    QCOMPARE((*opened)->counts().damagedChunks, 0);
    MetricService service(*opened, clock);
    QCOMPARE(service.allMetrics({})->size(), std::size_t{Client::kSeries});
    const auto refused = service.putMetricData({}, put("App", {datum("m0", 1, kNow)}));
    QVERIFY(refused.has_error());
    QCOMPARE(refused.error().code, std::string("StorageFailure"));
    QVERIFY(refused.error().message.find("read only") != std::string::npos);
    QVERIFY(service.reset().has_error());
    QVERIFY_RESULT(service.maintain());
    QCOMPARE(client.missing(**opened), 0);
    QCOMPARE(fingerprint(QString::fromStdString(image.path())), before);
}

QTEST_GUILESS_MAIN(TestMetricDisk)
#include "tst_metricdisk.moc"
