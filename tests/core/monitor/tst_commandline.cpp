// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <filesystem>

namespace {

struct Outcome
{
    int status = -1;
    QString out;
    QString error;
};

QProcessEnvironment environment()
{
    QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "YAGURA_ACCESS_KEY",
                             "YAGURA_SECRET_KEY"})
        result.remove(QString::fromLatin1(name));
    return result;
}

/// Runs the program to its end.
Outcome run(const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(QStringLiteral(YAGURA_PROGRAM), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    Outcome outcome;
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.error = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

/// `yagura serve`, until its address is known.
class Server
{
public:
    bool start(const QStringList& options)
    {
        m_process.setProcessEnvironment(environment());
        m_process.start(
            QStringLiteral(YAGURA_PROGRAM),
            QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")}
                + options);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(30'000))
                return false;
        }
        const QString line = QString::fromUtf8(m_process.readLine());
        const QString prefix = QStringLiteral("listening on ");
        m_address = line.mid(prefix.size()).trimmed();
        return line.startsWith(prefix + QStringLiteral("http://127.0.0.1:"));
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// The exit status, or -1 when it did not end within the 5 seconds that it has.
    int terminate(int signal)
    {
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
        if (!m_process.waitForFinished(5000))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }
    void killAtOnce()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    QByteArray restOfOutput() { return m_process.readAllStandardOutput(); }
    const QString& address() const { return m_address; }

    /// An operation over the Query protocol; the status, and the body.
    std::pair<int, QByteArray> post(const QByteArray& query) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request{QUrl(m_address)};
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        QNetworkReply* reply = network.post(request, query);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(10'000);
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const std::pair result(status, reply->readAll());
        delete reply;
        return result;
    }

private:
    QProcess m_process;
    QString m_address;
};

QByteArray putDatum(int number)
{
    return QByteArray("Action=PutMetricData&Version=2010-08-01&Namespace=MyApp&MetricData.member.1."
                      "MetricName=m")
        .append(QByteArray::number(number))
        .append("&MetricData.member.1.Value=")
        .append(QByteArray::number(number));
}

constexpr char kListMetrics[] = "Action=ListMetrics&Version=2010-08-01&Namespace=MyApp";

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private slots:
    void exitStatus_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* arguments, int status, const char* says) {
            QTest::newRow(arguments)
                << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                << status << QString::fromLatin1(says);
        };
        row("--help", 0, "Usage: yagura");
        row("-h", 0, "serve");
        row("--version", 0, "yagura ");
        row("serve --help", 0, "Usage: yagura serve");
        row("import --help", 0, "Usage: yagura import");
        row("import --zone Middle/Earth x.csv", 2, "time zone");
        row("import --time-format x x.csv", 2, "time format");
        row("export --help", 0, "Usage: yagura export");
        row("export", 2, "--namespace");
        row("export --metric x --period 7", 2, "--period");
        row("export --metric x --stat nonsense", 2, "no statistic");
        row("export --metric x --format csv-wide", 2, "--period");
        row("export --metric x --range never", 2, "time range");
        row("screenshot --help", 0, "Usage: yagura screenshot");
        row("frobnicate", 2, "no verb");
        row("--frobnicate", 2, "frobnicate");
        row("--port x", 2, "--port");
        row("serve --port 65536", 2, "--port");
        row("serve --port -1", 2, "--port");
        row("serve --account 12", 2, "twelve digits");
        row("serve extra", 2, "no arguments");
        row("serve --ephemeral --data x", 2, "--ephemeral");
        row("import", 2, "at least one file");
        row("screenshot", 2, "one page");
        row("screenshot --size 9x9 alarms", 2, "--size");
        row("screenshot --theme pink alarms", 2, "--theme");
        row("screenshot --range yesterdayish alarms", 2, "yesterdayish");
        row("alarms", 1, "no display");
        row("serve --ephemeral --no-host --listen 0.0.0.0 --port 0", 1, "key");
        row("serve --data /proc/yagura --port 0", 1, "/proc/yagura");
    }

    void exitStatus()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, says);
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.status == status, qPrintable(outcome.error));
        const QString& text = status == 0 ? outcome.out : outcome.error;
        QVERIFY2(text.contains(says, Qt::CaseInsensitive), qPrintable(text));
    }

    void endsInOrder_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void endsInOrder()
    {
        QFETCH(int, signal);
        Server server;
        QVERIFY(server.start({QStringLiteral("--ephemeral")}));
        QCOMPARE(server.terminate(signal), 0);
        QCOMPARE(server.restOfOutput(), QByteArray());
    }

    void endsInOrderWhileTheDemoIsFilling()
    {
        Server server;
        QVERIFY(server.start({QStringLiteral("--demo")}));
        QCOMPARE(server.terminate(SIGTERM), 0);
    }

    void aKilledServerLosesNothingAndStartsAgain()
    {
        const QTemporaryDir directory;
        const QStringList options{QStringLiteral("--no-host"), QStringLiteral("--data"),
                                  directory.path()};
        for (int round = 0; round < 3; ++round) {
            Server server;
            QVERIFY(server.start(options));
            QCOMPARE(server.post(putDatum(round)).first, 200);
            server.killAtOnce();
        }
        Server server;
        QVERIFY(server.start(options));
        const auto [status, body] = server.post(kListMetrics);
        QCOMPARE(status, 200);
        for (int round = 0; round < 3; ++round)
            QVERIFY2(body.contains(QByteArray("<MetricName>m").append(QByteArray::number(round))),
                     body.constData());
        QCOMPARE(server.terminate(SIGTERM), 0);
    }

    /// Some of the data is damaged: that is said, and everything else works.
    void damageStopsNoVerb()
    {
        const QTemporaryDir directory;
        {
            Server server;
            QVERIFY(server.start(
                {QStringLiteral("--no-host"), QStringLiteral("--data"), directory.path()}));
            QCOMPARE(server.post(putDatum(1)).first, 200);
            QCOMPARE(server.post(putDatum(2)).first, 200);
            server.killAtOnce();
        }
        const QDir logs(directory.filePath(QStringLiteral("metrics-log")));
        const QString path = logs.filePath(logs.entryList(QDir::Files).constFirst());
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.seek(30));
        QVERIFY(log.putChar('!'));
        log.close();
        // Of a process that was killed; a socket cannot be copied.
        QFile::remove(directory.filePath(QStringLiteral("yagura.sock")));
        const auto copyOf = [&](const QTemporaryDir& to) {
            std::filesystem::copy(directory.path().toStdString(), to.path().toStdString(),
                                  std::filesystem::copy_options::recursive);
            return QStringList{QStringLiteral("--data"), to.path()};
        };
        const QTemporaryDir forExport;
        const Outcome exported
            = run(QStringList{QStringLiteral("export"), QStringLiteral("--namespace"),
                              QStringLiteral("MyApp")}
                  + copyOf(forExport));
        QCOMPARE(exported.status, 0);
        QVERIFY2(exported.error.contains(QStringLiteral("damaged")), qPrintable(exported.error));
        QVERIFY2(exported.out.contains(QStringLiteral("m2")), qPrintable(exported.out));
        const QTemporaryDir forImport;
        const QString csv = forImport.filePath(QStringLiteral("cpu.csv"));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("timestamp,value\n2026-03-18 05:00:00,1.5\n");
        file.close();
        const Outcome imported
            = run(QStringList{QStringLiteral("import"), csv} + copyOf(forImport));
        QCOMPARE(imported.status, 0);
        QVERIFY2(imported.error.contains(QStringLiteral("damaged")), qPrintable(imported.error));
        const QTemporaryDir forServe;
        Server server;
        QVERIFY(server.start(QStringList(QStringLiteral("--no-host")) + copyOf(forServe)));
        QCOMPARE(server.post(putDatum(3)).first, 200);
        QVERIFY(server.post(kListMetrics).second.contains("<MetricName>m2"));
    }

    void aSecondServerSaysWhoHoldsTheDirectory()
    {
        const QTemporaryDir directory;
        const QStringList options{QStringLiteral("--no-host"), QStringLiteral("--data"),
                                  directory.path()};
        Server server;
        QVERIFY(server.start(options));
        const Outcome second = run(
            QStringList{QStringLiteral("serve"), QStringLiteral("--port"), QStringLiteral("0")}
            + options);
        QCOMPARE(second.status, 1);
        QVERIFY2(second.error.contains(QStringLiteral("yagura serve (process ")),
                 qPrintable(second.error));
    }

    void importsWithAndWithoutAHolder()
    {
        const QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("cpu.csv"));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("timestamp,value\n"
                  + QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8() + ",5\n");
        csv.close();
        const QStringList data{QStringLiteral("--data"),
                               directory.filePath(QStringLiteral("data"))};
        const QStringList import = QStringList{QStringLiteral("import")} + data;

        const Outcome alone = run(import + QStringList{file});
        QVERIFY2(alone.status == 0, qPrintable(alone.error));
        QVERIFY(alone.out.contains(QStringLiteral("1 datapoint")));
        {
            Server server;
            QVERIFY(server.start(QStringList{QStringLiteral("--no-host")} + data));
            const Outcome through = run(import + QStringList{file});
            QVERIFY2(through.status == 0, qPrintable(through.error));
            QVERIFY(server.post("Action=ListMetrics&Version=2010-08-01&Namespace=Imported")
                        .second.contains("<MetricName>cpu"));
            QVERIFY(through.out.contains(QStringLiteral("1 there already")));
            const QString out = directory.filePath(QStringLiteral("out.json"));
            const Outcome written
                = run(QStringList{QStringLiteral("export")} + data
                      + QStringList{QStringLiteral("--metric"), QStringLiteral("cpu"),
                                    QStringLiteral("--format"), QStringLiteral("json"),
                                    QStringLiteral("--out"), out});
            QVERIFY2(written.status == 0, qPrintable(written.error));
            const Outcome back = run(import + QStringList{QStringLiteral("--dry-run"), out});
            QCOMPARE(back.status, 0);
            QVERIFY(back.out.contains(QStringLiteral("get-metric-statistics")));
            const Outcome missing = run(import + QStringList{file + QStringLiteral(".none")});
            QCOMPARE(missing.status, 1);
            QVERIFY(missing.error.contains(QStringLiteral("no such file")));
        }
        const Outcome text
            = run(QStringList{QStringLiteral("export")} + data
                  + QStringList{QStringLiteral("--namespace"), QStringLiteral("Imported")});
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains(QStringLiteral(",Imported,cpu,None,60,5,")));
        const Outcome none = run(QStringList{QStringLiteral("export")} + data
                                 + QStringList{QStringLiteral("--metric"), QStringLiteral("none")});
        QCOMPARE(none.status, 1);
        const Outcome mixed = run(import + QStringList{QStringLiteral(YAGURA_PROGRAM), file});
        QCOMPARE(mixed.status, 1); // one of two failed, the other is in
        QVERIFY(mixed.error.contains(QStringLiteral("It reads:")));
        QVERIFY(mixed.out.contains(QStringLiteral("1 datapoint")));
    }

    void anEphemeralServerLeavesNothing()
    {
        const QTemporaryDir temporary;
        qputenv("TMPDIR", QFile::encodeName(temporary.path()));
        {
            Server server;
            QVERIFY(server.start({QStringLiteral("--ephemeral"), QStringLiteral("--no-host")}));
            QCOMPARE(server.post(putDatum(1)).first, 200);
            QCOMPARE(server.terminate(SIGTERM), 0);
        }
        QCOMPARE(QDir(temporary.path()).entryList({QStringLiteral("yagura-*")}, QDir::Dirs).size(),
                 0);
        Server killed;
        QVERIFY(killed.start({QStringLiteral("--ephemeral"), QStringLiteral("--no-host")}));
        killed.killAtOnce();
        Server next;
        QVERIFY(next.start({QStringLiteral("--ephemeral"), QStringLiteral("--no-host")}));
        QCOMPARE(next.terminate(SIGTERM), 0);
        QCOMPARE(QDir(temporary.path()).entryList({QStringLiteral("yagura-*")}, QDir::Dirs).size(),
                 0);
        qunsetenv("TMPDIR");
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
