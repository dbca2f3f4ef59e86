// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/hostmetrics.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace yagura;

namespace {

std::string sampleText(const char* name)
{
    QFile file(QStringLiteral(YAGURA_TEST_DATA "/proc/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the sample file %s", name);
    return file.readAll().toStdString();
}

constexpr Milliseconds kInterval{10'000};
const TimePoint kStart = fromEpochSeconds(1'773'811'920);

HostSample firstSample()
{
    HostSample sample;
    sample.time = kStart;
    sample.cpus = parseStat(sampleText("stat-1.txt"));
    sample.memory = parseMeminfo(sampleText("meminfo.txt"));
    sample.disks = parseDiskstats(sampleText("diskstats-1.txt"));
    sample.interfaces = parseNetDev(sampleText("netdev-1.txt"));
    sample.load = parseLoadavg("0.52 0.41 0.30 2/345 12345\n");
    return sample;
}

HostSample secondSample()
{
    HostSample sample = firstSample();
    sample.time = kStart + kInterval;
    sample.cpus = parseStat(sampleText("stat-2.txt"));
    sample.disks = parseDiskstats(sampleText("diskstats-2.txt"));
    sample.interfaces = parseNetDev(sampleText("netdev-2.txt"));
    return sample;
}

std::vector<PutMetricDataRequest> metricsOf(const HostSample* previous, const HostSample& current)
{
    return hostMetrics(previous, current, {"i-0123456789abcdef0", "box"}, kInterval);
}

std::optional<double> find(const std::vector<PutMetricDataRequest>& requests, const char* nameSpace,
                           const char* name, const char* dimensionValue)
{
    for (const PutMetricDataRequest& request : requests) {
        for (const MetricDatum& datum : request.metricData) {
            const bool hasDimension
                = std::any_of(datum.dimensions.begin(), datum.dimensions.end(),
                              [&](const Dimension& d) { return d.value == dimensionValue; });
            if (request.nameSpace == nameSpace && datum.metricName == name && hasDimension)
                return datum.value;
        }
    }
    return std::nullopt;
}

constexpr char kInstance[] = "i-0123456789abcdef0";

} // namespace

class TestHostMetrics : public QObject
{
    Q_OBJECT
private slots:
    void ratesOfTwoSamples_data()
    {
        QTest::addColumn<QByteArray>("nameSpace");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("dimension");
        QTest::addColumn<double>("value");
        const auto row = [](const char* nameSpace, const char* name, const char* dimension,
                            double value) {
            QTest::addRow("%s %s %s", nameSpace, name, dimension)
                << QByteArray(nameSpace) << QByteArray(name) << QByteArray(dimension) << value;
        };
        // 2,000 ticks: 500 user, 200 system, 1,200 idle, 90 iowait, 10 softirq.
        row("AWS/EC2", "CPUUtilization", kInstance, 35.5);
        row("CWAgent", "cpu_usage_user", "cpu-total", 25);
        row("CWAgent", "cpu_usage_idle", "cpu-total", 60);
        row("CWAgent", "cpu_usage_iowait", "cpu-total", 4.5);
        row("CWAgent", "cpu_usage_user", "cpu0", 40);
        row("CWAgent", "cpu_usage_user", "cpu1", 10.0 / 1.0);
        // nvme0n1 100, sda 10, xvda1 5; not its partition, dm-0, loop0, nor sdb, which just
        // appeared.
        row("AWS/EC2", "DiskReadOps", kInstance, 115);
        row("AWS/EC2", "DiskReadBytes", kInstance, (8000 + 80 + 40) * 512);
        // 50 + 5, and sda's counter of 32 bits wrapped: from 4,294,967,290 to 4 are 10.
        row("AWS/EC2", "DiskWriteOps", kInstance, 65);
        row("CWAgent", "diskio_writes", "sda", 10);
        row("CWAgent", "diskio_read_bytes", "nvme0n1", 8000 * 512);
        row("CWAgent", "diskio_iops_in_progress", "nvme0n1", 2);
        // eth0 wrapped: 67,296 to the end and 32,704 on; wlan0 went, lo, docker0 and veth do not
        // count.
        row("AWS/EC2", "NetworkIn", kInstance, 100'096 - 96);
        row("AWS/EC2", "NetworkOut", kInstance, 500'000);
        row("AWS/EC2", "NetworkPacketsIn", kInstance, 500);
        row("AWS/EC2", "NetworkPacketsOut", kInstance, 400);
        row("CWAgent", "net_drop_in", "eth0", 3);
        row("CWAgent", "net_err_out", "eth0", 0);
        row("AWS/EC2", "StatusCheckFailed", kInstance, 0);
        // 16,000,000 kB less 4,000,000 free, 500,000 buffers and 5,500,000 cached.
        row("CWAgent", "mem_used_percent", "box", 37.5);
        row("CWAgent", "mem_used", "box", 6'000'000.0 * 1024);
        row("CWAgent", "mem_available_percent", "box", 62.5);
        row("CWAgent", "swap_used_percent", "box", 25);
        row("CWAgent", "system_load1", "box", 0.52);
        row("CWAgent", "processes_total_threads", "box", 345);
    }

    void ratesOfTwoSamples()
    {
        QFETCH(QByteArray, nameSpace);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, dimension);
        QFETCH(double, value);
        const HostSample before = firstSample();
        const auto found = find(metricsOf(&before, secondSample()), nameSpace.constData(),
                                name.constData(), dimension.constData());
        QVERIFY(found.has_value());
        QCOMPARE(*found, value);
    }

    void everyDatumIsWellFormed()
    {
        const HostSample before = firstSample();
        for (const PutMetricDataRequest& request : metricsOf(&before, secondSample())) {
            QVERIFY(!request.metricData.empty());
            for (const MetricDatum& datum : request.metricData) {
                QVERIFY(datum.value && std::isfinite(*datum.value));
                QCOMPARE(datum.timestamp.value(), kStart + kInterval);
                QCOMPARE(datum.storageResolution.value(), 1);
                QVERIFY(datum.unit.has_value());
                QVERIFY(datum.dimensions.size() >= 1 && datum.dimensions.size() <= 4);
            }
        }
    }

    void devicesThatCameOrWentHaveNoRate()
    {
        const HostSample before = firstSample();
        const auto metrics = metricsOf(&before, secondSample());
        QVERIFY(!find(metrics, "CWAgent", "diskio_reads", "sdb"));
        QVERIFY(!find(metrics, "CWAgent", "net_bytes_recv", "wlan0"));
        QVERIFY(!find(metrics, "CWAgent", "net_bytes_recv", "veth1a"));
        QVERIFY(find(metrics, "CWAgent", "net_bytes_recv", "docker0"));
    }

    void firstSampleHasLevelsOnly()
    {
        const auto metrics = metricsOf(nullptr, firstSample());
        QVERIFY(!find(metrics, "AWS/EC2", "CPUUtilization", kInstance));
        QVERIFY(!find(metrics, "AWS/EC2", "NetworkIn", kInstance));
        QVERIFY(find(metrics, "CWAgent", "mem_used_percent", "box"));
        QVERIFY(find(metrics, "AWS/EC2", "StatusCheckFailed", kInstance));
    }

    void gapsHaveNoRate_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("hasRate");
        QTest::newRow("on time") << 10 << true;
        QTest::newRow("a busy machine") << 30 << true;
        QTest::newRow("suspended") << 31 << false;
        QTest::newRow("suspended over night") << 40'000 << false;
        QTest::newRow("clock set back") << -5 << false;
        QTest::newRow("clock stands still") << 0 << false;
    }

    void gapsHaveNoRate()
    {
        QFETCH(int, seconds);
        QFETCH(bool, hasRate);
        const HostSample before = firstSample();
        HostSample after = secondSample();
        after.time = kStart + Seconds{seconds};
        const auto metrics = metricsOf(&before, after);
        QCOMPARE(find(metrics, "AWS/EC2", "CPUUtilization", kInstance).has_value(), hasRate);
        QCOMPARE(find(metrics, "AWS/EC2", "NetworkIn", kInstance).has_value(), hasRate);
        QVERIFY(find(metrics, "CWAgent", "mem_used_percent", "box"));
    }

    void counters_data()
    {
        QTest::addColumn<quint64>("before");
        QTest::addColumn<quint64>("after");
        QTest::addColumn<qint64>("delta"); // -1: none
        QTest::newRow("forward") << quint64{5} << quint64{9} << qint64{4};
        QTest::newRow("still") << quint64{5} << quint64{5} << qint64{0};
        QTest::newRow("wrap of 32 bits") << quint64{4294967295} << quint64{2} << qint64{3};
        QTest::newRow("restart of a small counter") << quint64{1000} << quint64{10} << qint64{-1};
        QTest::newRow("restart near the middle")
            << quint64{3'000'000'000} << quint64{10} << qint64{-1};
        QTest::newRow("restart of a large counter")
            << quint64{10'000'000'000} << quint64{10} << qint64{-1};
        QTest::newRow("a step back") << quint64{4294967295} << quint64{4294967000} << qint64{-1};
    }

    void counters()
    {
        QFETCH(quint64, before);
        QFETCH(quint64, after);
        QFETCH(qint64, delta);
        const auto result = counterDelta(before, after);
        QCOMPARE(result ? static_cast<qint64>(*result) : -1, delta);
    }

    void cpuThatWasReset()
    {
        const HostSample before = secondSample();
        HostSample after = firstSample();
        after.time = before.time + kInterval;
        QVERIFY(!find(metricsOf(&before, after), "AWS/EC2", "CPUUtilization", kInstance));
    }

    void iowaitThatStepsBackCountsAsNothing()
    {
        HostSample before = firstSample();
        before.cpus["cpu-total"].ticks[4] += 100'000;
        const auto value
            = find(metricsOf(&before, secondSample()), "AWS/EC2", "CPUUtilization", kInstance);
        QVERIFY(value.has_value());
        QVERIFY(*value > 0 && *value <= 100);
    }

    void mountsThatCount()
    {
        const auto mounts = parseMounts(sampleText("mounts.txt"));
        QStringList found;
        for (const MountPoint& mount : mounts)
            found << QString::fromStdString(mount.path + "=" + mount.device + ":" + mount.type);
        QCOMPARE(found.join(QLatin1Char('\n')),
                 QStringLiteral("/=overlay:overlay\n/data=sda1:ext4\n/mnt/with "
                                "blank=nvme0n1p2:xfs"));
    }

    void otherTexts()
    {
        QCOMPARE(countEstablished(sampleText("tcp.txt")), 2);
        QCOMPARE(parseProcessState("12 (a) b) S 1 2").value_or('?'), 'S');
        QVERIFY(!parseProcessState("12 (a"));
        QVERIFY(!parseMeminfo("nonsense"));
        QVERIFY(!parseLoadavg("a b c"));
        QVERIFY(parseStat("cpu x y\nintr 5").empty());
        QVERIFY(parseDiskstats("8 0 sda 1 2 3").empty());
        QVERIFY(parseNetDev("eth0: 1 2").empty());
    }

    void instanceIdIsStableAndHidesTheMachine()
    {
        QTemporaryDir directory;
        const auto write = [&](const char* text) {
            QFile file(directory.filePath(QStringLiteral("machine-id")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        HostPaths paths;
        paths.machineId = directory.filePath(QStringLiteral("machine-id")).toStdString();
        write("4c6e1b2f9a8d4e7fb1c2d3e4f5a60718\n");
        const std::string id = hostInstanceId(paths);
        QCOMPARE(id.size(), std::size_t{19});
        QVERIFY(id.starts_with("i-"));
        QCOMPARE(id.find_first_not_of("0123456789abcdef", 2), std::string::npos);
        QCOMPARE(hostInstanceId(paths), id);
        QVERIFY(id.find("4c6e1b2f") == std::string::npos);
        write("5c6e1b2f9a8d4e7fb1c2d3e4f5a60718\n");
        QVERIFY(hostInstanceId(paths) != id);
    }

    void thisMachineCanBeRead()
    {
        const HostSample sample = readHostSample({}, kStart);
        QVERIFY(sample.cpus.contains("cpu-total"));
        QVERIFY(sample.memory && sample.memory->total > 0);
        QVERIFY(sample.processes && sample.processes->total > 0);
        QVERIFY(sample.load.has_value());
    }

    void nothingThereIsEmptyAndNoCrash()
    {
        HostPaths paths;
        paths.proc = "/nonexistent";
        const HostSample sample = readHostSample(paths, kStart);
        QVERIFY(sample.cpus.empty() && !sample.memory && sample.mounts.empty());
        const auto metrics = metricsOf(nullptr, sample);
        QCOMPARE(find(metrics, "AWS/EC2", "StatusCheckFailed_Instance", kInstance), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestHostMetrics)
#include "tst_hostmetrics.moc"
