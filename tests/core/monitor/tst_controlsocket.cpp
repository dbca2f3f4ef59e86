// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/controlsocket.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QtEndian>
#include <QtTest>

#include <thread>

using namespace yagura;

namespace {

QByteArray framed(const QByteArray& body)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), length.data());
    return length.append(body);
}

QJsonObject request(const char* verb)
{
    return {{QStringLiteral("verb"), QString::fromLatin1(verb)}};
}

/// Asks from another thread, as another process would, while this one's event loop serves.
Result<QJsonObject> ask(const QString& directory, const QJsonObject& object,
                        Milliseconds timeout = Milliseconds{5000})
{
    std::optional<Result<QJsonObject>> answer;
    std::atomic<bool> isDone{false};
    std::thread client([&] {
        answer = controlRequest(directory, object, timeout);
        isDone = true;
    });
    while (!isDone)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    client.join();
    return *answer;
}

} // namespace

class TestControlSocket : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<ControlServer>();
        m_server->setHandler(QStringLiteral("echo"),
                             [](const QJsonObject& object, const ControlServer::Reply& reply) {
                                 reply({{QStringLiteral("echo"), object}});
                             });
        m_server->setHandler(
            QStringLiteral("never"),
            [this](const QJsonObject&, const ControlServer::Reply& reply) { m_kept = reply; });
        QVERIFY(m_server->listen(m_directory->path()).has_value());
    }

    void cleanup()
    {
        m_kept = {};
        m_server.reset();
    }

    void answersARequest()
    {
        QJsonObject object = request("echo");
        object[QStringLiteral("text")] = QStringLiteral("監視 \u2192");
        const auto answer = ask(m_directory->path(), object);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->value(QStringLiteral("echo")).toObject(), object);
    }

    void onlyTheOwnerMayConnect()
    {
        const QFileInfo socket(controlSocketPath(m_directory->path()));
        const auto others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(socket.permissions() & others));
    }

    void unknownVerb()
    {
        const auto answer = ask(m_directory->path(), request("format-disk"));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, std::string(errors::kInvalidParameterValue));
    }

    void nobodyListens()
    {
        m_server->close();
        const auto answer = controlRequest(m_directory->path(), request("who"), Milliseconds{1000});
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, std::string("NotRunning"));
    }

    void anAnswerThatNeverComesTimesOut()
    {
        const auto answer = ask(m_directory->path(), request("never"), Milliseconds{200});
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, std::string("TimedOut"));
    }

    void garbage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no JSON") << framed("hello") << QByteArray("InvalidFormat");
        QTest::newRow("an array") << framed("[1,2]") << QByteArray("InvalidFormat");
        QTest::newRow("nothing") << framed("") << QByteArray("InvalidFormat");
        QTest::newRow("no verb") << framed("{}") << QByteArray("InvalidParameterValue");
        QTest::newRow("verb of another type")
            << framed("{\"verb\":[]}") << QByteArray("InvalidParameterValue");
        QTest::newRow("deep") << framed(QByteArray(5000, '[')) << QByteArray("InvalidFormat");
        QTest::newRow("too long") << QByteArray("\x7f\xff\xff\xff")
                                  << QByteArray("RequestTooLarge");
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n")
                              << QByteArray("RequestTooLarge");
    }

    void garbage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QLocalSocket socket;
        socket.connectToServer(controlSocketPath(m_directory->path()));
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.contains(code), answer.constData());
        QVERIFY(ask(m_directory->path(), request("echo")).has_value());
    }

    void halfARequestIsDropped()
    {
        m_server->setRequestTimeout(Milliseconds{50});
        QLocalSocket socket;
        socket.connectToServer(controlSocketPath(m_directory->path()));
        QVERIFY(socket.waitForConnected());
        socket.write(framed(R"({"verb":"echo"})").left(9));
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().contains("TimedOut"));
    }

    void oneByteAtATime()
    {
        QLocalSocket socket;
        socket.connectToServer(controlSocketPath(m_directory->path()));
        QVERIFY(socket.waitForConnected());
        for (const char byte : framed(R"({"verb":"echo"})")) {
            socket.write(&byte, 1);
            socket.flush();
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().contains("echo"));
    }

    void tooManyAtOnce()
    {
        std::vector<std::unique_ptr<QLocalSocket>> sockets;
        for (int i = 0; i < 40; ++i) {
            auto& socket = sockets.emplace_back(std::make_unique<QLocalSocket>());
            socket->connectToServer(controlSocketPath(m_directory->path()));
            socket->waitForConnected(100);
            QCoreApplication::processEvents();
        }
        sockets.clear();
        QTRY_VERIFY(ask(m_directory->path(), request("echo")).has_value());
    }

    void aLongPathGoesElsewhere()
    {
        const QString longPath
            = m_directory->path() + QLatin1Char('/') + QString(120, QLatin1Char('d'));
        QVERIFY(!controlSocketPath(longPath).startsWith(longPath));
        QVERIFY(controlSocketPath(longPath).size() < 108);
        QVERIFY(controlSocketPath(longPath) != controlSocketPath(longPath + QLatin1Char('x')));
    }

    void aSocketLeftBehindIsReplaced()
    {
        ControlServer next;
        QVERIFY(next.listen(m_directory->path()).has_value());
    }

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ControlServer> m_server;
    ControlServer::Reply m_kept;
};

QTEST_GUILESS_MAIN(TestControlSocket)
#include "tst_controlsocket.moc"
