// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/httpserver.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

using namespace yagura;

namespace {

/// Answers with what it was asked; the path `/slow` waits to be released.
class EchoHandler final : public HttpHandler
{
public:
    std::optional<HttpResponse> refuse(const HttpRequest& head) const override
    {
        if (head.hasHeader("Origin"))
            return plainResponse(403, "refused");
        return std::nullopt;
    }
    HttpResponse errorFor(const HttpRequest&, const Error& error) const override
    {
        return plainResponse(413, error.code);
    }
    HttpResponse handle(const HttpRequest& request) const noexcept override
    {
        if (request.path() == "/slow") {
            ++waiting;
            std::unique_lock lock(m_mutex);
            m_released.wait(lock, [&] { return m_isReleased; });
        }
        HttpResponse response;
        response.headers.push_back({"x-amzn-RequestId", "id"});
        response.body = request.method + " " + request.target + " " + request.body;
        return response;
    }
    void release()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isReleased = true;
        }
        m_released.notify_all();
    }
    mutable std::atomic<int> waiting = 0;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_released;
    bool m_isReleased = false;
};

QByteArray post(const QByteArray& path, const QByteArray& body)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

    EchoHandler m_handler;
    std::unique_ptr<HttpServer> m_server;

    void start(const EndpointOptions& wanted = {})
    {
        EndpointOptions options = wanted;
        options.port = 0;
        m_server = std::make_unique<HttpServer>(m_handler, options);
        QVERIFY(m_server->listen().has_value());
        QVERIFY(m_server->port() > 0);
    }
    std::unique_ptr<QTcpSocket> connected()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QStringLiteral("127.0.0.1"), m_server->port());
        if (!socket->waitForConnected(5000))
            qFatal("cannot connect");
        return socket;
    }
    /// Everything that comes until the text is there, or the connection ends.
    static QByteArray readUntil(QTcpSocket& socket, const QByteArray& text)
    {
        QByteArray all;
        QElapsedTimer timer;
        timer.start();
        while ((text.isEmpty() || !all.contains(text)) && timer.elapsed() < 10'000) {
            all += socket.readAll();
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(100)
                && socket.state() != QAbstractSocket::ConnectedState)
                break;
        }
        return all + socket.readAll();
    }
    static bool isClosed(QTcpSocket& socket)
    {
        QElapsedTimer timer;
        timer.start();
        while (socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < 10'000) {
            socket.waitForReadyRead(50);
            socket.readAll();
        }
        return socket.state() != QAbstractSocket::ConnectedState;
    }

private slots:
    void cleanup()
    {
        m_handler.release();
        m_server.reset();
    }

    void keepsConnectionsAndOrder()
    {
        start();
        auto socket = connected();
        socket->write(post("/a", "first"));
        QVERIFY(readUntil(*socket, "POST /a first").startsWith("HTTP/1.1 200 OK\r\n"));
        // Pipelined, and cut at an awkward place.
        const QByteArray requests = post("/b", "second") + post("/c", "third") + post("/d", {});
        socket->write(requests.left(70));
        socket->flush();
        socket->waitForBytesWritten();
        socket->write(requests.mid(70));
        const QByteArray answers = readUntil(*socket, "POST /d ");
        QVERIFY(answers.indexOf("POST /b second") < answers.indexOf("POST /c third"));
        QVERIFY(answers.indexOf("POST /c third") < answers.indexOf("POST /d "));
        QVERIFY(answers.contains("x-amzn-RequestId: id\r\n"));
        QCOMPARE(socket->state(), QAbstractSocket::ConnectedState);
    }
    void closesWhenAsked()
    {
        start();
        auto socket = connected();
        socket->write("GET /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QVERIFY(readUntil(*socket, {}).contains("GET /x "));
        QVERIFY(isClosed(*socket));
        auto old = connected();
        old->write("GET /y HTTP/1.0\r\n\r\n");
        QVERIFY(readUntil(*old, {}).contains("GET /y "));
        QVERIFY(isClosed(*old));
    }
    void readsChunkedBodies()
    {
        start();
        auto socket = connected();
        socket->write("POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
        QVERIFY(readUntil(*socket, "hello world").contains("POST /c hello world"));
    }
    void answersExpect()
    {
        start();
        auto socket = connected();
        socket->write(
            "POST /e HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
        QCOMPARE(readUntil(*socket, "\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
        socket->write("body");
        QVERIFY(readUntil(*socket, "POST /e body").startsWith("HTTP/1.1 200 OK\r\n"));
    }
    void refusesBeforeTheBody()
    {
        start();
        auto socket = connected();
        socket->write("POST / HTTP/1.1\r\nHost: h\r\nOrigin: http://x\r\nExpect: 100-continue\r\n"
                      "Content-Length: 1000000\r\n\r\n");
        const QByteArray answer = readUntil(*socket, {});
        QVERIFY(answer.startsWith("HTTP/1.1 403 Forbidden\r\n"));
        QVERIFY(!answer.contains("100 Continue"));
        QVERIFY(isClosed(*socket));
    }
    void limitsSizes_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("declared body")
            << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n")
            << QByteArray("413 Payload Too Large");
        QTest::newRow("absurd length") << QByteArray(
            "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 18446744073709551615\r\n\r\n")
                                       << QByteArray("413 Payload Too Large");
        QTest::newRow("sent body")
            << post("/", QByteArray(100'000, 'x')) << QByteArray("413 Payload Too Large");
        QTest::newRow("chunked body")
            << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n"
                          + QByteArray(2000, 'x') + "\r\n0\r\n\r\n")
            << QByteArray("413 Payload Too Large");
        QTest::newRow("head") << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(5000, 'x')
                                            + "\r\n\r\n")
                              << QByteArray("431 Request Header Fields Too Large");
        QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01 nonsense\r\n\r\n")
                                  << QByteArray("400 Bad Request");
        QTest::newRow("bad length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
                                    << QByteArray("400 Bad Request");
        QTest::newRow("two lengths")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n")
            << QByteArray("400 Bad Request");
        QTest::newRow("bad chunk")
            << QByteArray("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            << QByteArray("400 Bad Request");
    }
    void limitsSizes()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        EndpointOptions options;
        options.maxBodyBytes = 1000;
        options.maxHeaderBytes = 2000;
        start(options);
        auto socket = connected();
        socket->write(request);
        const QByteArray answer = readUntil(*socket, {});
        const QByteArray expected = "HTTP/1.1 " + status + "\r\n";
        QVERIFY2(answer.startsWith(expected), answer.constData());
        // The server goes on.
        auto next = connected();
        next->write(post("/next", {}));
        QVERIFY(readUntil(*next, "POST /next ").contains("200 OK"));
    }
    void limitsConnections()
    {
        EndpointOptions options;
        options.maxConnections = 2;
        start(options);
        auto first = connected();
        auto second = connected();
        first->write(post("/1", {}));
        second->write(post("/2", {}));
        QVERIFY(readUntil(*first, "POST /1 ").contains("200 OK"));
        QVERIFY(readUntil(*second, "POST /2 ").contains("200 OK"));
        auto third = connected();
        QVERIFY(readUntil(*third, {}).startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
        QVERIFY(isClosed(*third));
        first->abort();
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                auto again = connected();
                again->write(post("/3", {}));
                return readUntil(*again, "POST /3 ").contains("200 OK");
            }(),
            5000);
    }
    void timesOut()
    {
        EndpointOptions options;
        options.idleTimeout = Seconds{1};
        options.requestTimeout = Seconds{1};
        start(options);
        auto idle = connected();
        auto slowHead = connected();
        slowHead->write("POST / HTT");
        auto slowBody = connected();
        slowBody->write("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhalf");
        QVERIFY(isClosed(*idle));
        QVERIFY(isClosed(*slowHead));
        QVERIFY(isClosed(*slowBody));
    }
    void answersWhatIsUnderWayWhenStopped()
    {
        start();
        auto idle = connected();
        idle->write(post("/idle", {}));
        QVERIFY(readUntil(*idle, "POST /idle ").contains("200 OK"));
        const int before = m_handler.waiting;
        EchoHandler handler;
        HttpServer server(handler, [] {
            EndpointOptions options;
            options.port = 0;
            return options;
        }());
        QVERIFY(server.listen().has_value());
        QTcpSocket busy;
        busy.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        QVERIFY(busy.waitForConnected(5000));
        busy.write(post("/slow", "x"));
        busy.flush();
        QTRY_COMPARE(handler.waiting.load(), before + 1);
        const std::uint16_t port = server.port();
        std::thread stopper([&] { server.stop(); });
        const auto isListening = [port] {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), port);
            return socket.waitForConnected(200);
        };
        QElapsedTimer patience;
        patience.start();
        while (isListening() && patience.elapsed() < 1500)
            QTest::qWait(5);
        handler.release(); // only now, that the stop is under way
        const QByteArray answer = readUntil(busy, {});
        stopper.join();
        QVERIFY2(answer.contains("POST /slow x"), answer.constData());
        QVERIFY(answer.contains("Connection: close"));
        QElapsedTimer timer;
        timer.start();
        m_server->stop();
        QVERIFY(timer.elapsed() < 1500);
        QVERIFY(isClosed(*idle));
    }
    /// What still waits for a thread when the patience ends goes in good order.
    void stopsWhileRequestsWait()
    {
        std::atomic<bool> isStopped = false;
        std::jthread releasing;
        {
            EchoHandler handler;
            EndpointOptions options;
            options.port = 0;
            HttpServer server(handler, options);
            QVERIFY(server.listen().has_value());
            std::vector<std::unique_ptr<QTcpSocket>> clients;
            for (int i = 0; i < 6; ++i) {
                auto& client = clients.emplace_back(std::make_unique<QTcpSocket>());
                client->connectToHost(QStringLiteral("127.0.0.1"), server.port());
                QVERIFY(client->waitForConnected(5000));
                client->write(post("/slow", "x"));
                client->flush();
            }
            QTRY_COMPARE(handler.waiting.load(), 4); // all threads
            // The last to come is with the server before the stop begins.
            QTRY_VERIFY(clients.back()->bytesToWrite() == 0);
            releasing = std::jthread([&handler, &isStopped] {
                std::mutex mutex;
                std::unique_lock lock(mutex);
                std::condition_variable never;
                never.wait_for(lock, std::chrono::milliseconds(2300), [] { return false; });
                QVERIFY(!isStopped);
                handler.release();
            });
            server.stop();
            isStopped = true;
            releasing.join();
        }
    }
    void survivesClientsThatGoAway()
    {
        start();
        for (int i = 0; i < 50; ++i) {
            auto socket = connected();
            socket->write(post("/gone", QByteArray(10'000, 'x')).left(20 + i * 190));
            socket->flush();
            socket->abort();
        }
        auto socket = connected();
        socket->write(post("/still", {}));
        QVERIFY(readUntil(*socket, "POST /still ").contains("200 OK"));
    }
    void saysWhyItCannotListen()
    {
        start();
        EndpointOptions taken;
        taken.port = m_server->port();
        HttpServer second(m_handler, taken);
        const auto result = second.listen();
        QVERIFY(result.has_error());
        QCOMPARE(result.error().code, "PortInUse");
        QVERIFY(result.error().message.find("--port") != std::string::npos);
        EndpointOptions odd;
        odd.listenAddress = "not an address";
        QCOMPARE(HttpServer(m_handler, odd).listen().error().code, errors::kInvalidParameterValue);
        EndpointOptions elsewhere;
        elsewhere.listenAddress = "203.0.113.7";
        QCOMPARE(HttpServer(m_handler, elsewhere).listen().error().code,
                 errors::kInvalidParameterValue);
    }
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
