// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/instancelock.h"
#include "core/monitor/temporarystore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace yagura;

class TestInstanceLock : public QObject
{
    Q_OBJECT
private slots:
    void oneHolderAtATime()
    {
        const QTemporaryDir directory;
        QVERIFY(!InstanceLock::holderOf(directory.path()));
        {
            const auto first = InstanceLock::acquire(directory.path(), QStringLiteral("serve"));
            QVERIFY(first.has_value());
            const auto holder = InstanceLock::holderOf(directory.path());
            QVERIFY(holder.has_value());
            QCOMPARE(holder->kind, QStringLiteral("serve"));
            QCOMPARE(holder->pid, QCoreApplication::applicationPid());
            const auto second = InstanceLock::acquire(directory.path(), QStringLiteral("window"));
            QVERIFY(!second.has_value());
            QCOMPARE(second.error().code, std::string("InUse"));
            QVERIFY(second.error().message.find("yagura serve (process ") != std::string::npos);
        }
        QVERIFY(!InstanceLock::holderOf(directory.path()));
        QVERIFY(InstanceLock::acquire(directory.path(), QStringLiteral("window")).has_value());
    }

    void garbageInTheLockFileDoesNotMatter()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("yagura.lock")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        QVERIFY(!InstanceLock::holderOf(directory.path()));
        const auto lock = InstanceLock::acquire(directory.path(), QStringLiteral("window"));
        QVERIFY(lock.has_value());
        QCOMPARE(InstanceLock::holderOf(directory.path())->kind, QStringLiteral("window"));
    }

    void aMissingDirectoryIsAnError()
    {
        const auto lock
            = InstanceLock::acquire(QStringLiteral("/nonexistent/yagura"), QStringLiteral("serve"));
        QVERIFY(!lock.has_value());
        QVERIFY(!lock.error().message.empty());
    }

    void temporaryStoresGoAndAreSweptUp()
    {
        const QTemporaryDir parent;
        QString abandoned, living, young;
        {
            const auto store = TemporaryStore::create(QStringLiteral("serve"), parent.path());
            QVERIFY(store.has_value());
            abandoned = (*store)->path();
            QVERIFY(QFile::exists(abandoned));
        }
        QVERIFY(!QFile::exists(abandoned));
        // What a killed process leaves behind: the directory, with a lock file that nobody holds.
        QVERIFY(QDir().mkpath(abandoned));
        QFile lock(QDir(abandoned).filePath(QStringLiteral("yagura.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(R"({"pid":1,"kind":"serve"})");
        lock.close();
        young = parent.filePath(QStringLiteral("yagura-store-young1")); // being made right now
        QVERIFY(QDir().mkpath(young));
        const auto first = TemporaryStore::create(QStringLiteral("serve"), parent.path());
        QVERIFY(first.has_value());
        living = (*first)->path();
        QVERIFY(!QFile::exists(abandoned));
        const auto second = TemporaryStore::create(QStringLiteral("serve"), parent.path());
        QVERIFY(second.has_value());
        QVERIFY(QFile::exists(living));
        QVERIFY(QFile::exists(young));
    }
};

QTEST_GUILESS_MAIN(TestInstanceLock)
#include "tst_instancelock.moc"
