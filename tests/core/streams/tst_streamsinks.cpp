// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamfilesink.h"
#include "core/streams/streamhttpsink.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace yagura;

namespace {

const TimePoint kNow = *parseIso8601("2026-03-18T12:00:00Z");

/// Answers every request with one status, and keeps what was asked.
class Receiver
{
public:
    Receiver()
    {
        if (!m_server.listen(QHostAddress::LocalHost, 0))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                request += socket->readAll();
                const auto headEnd = request.indexOf("\r\n\r\n");
                if (headEnd < 0 || status == 0)
                    return;
                const auto at = request.toLower().indexOf("content-length: ");
                const auto length = request.mid(at + 16, request.indexOf('\r', at) - at - 16);
                if (request.size() < headEnd + 4 + length.toInt())
                    return;
                if (!endless.isEmpty()) {
                    pour(socket);
                    return;
                }
                socket->write("HTTP/1.1 " + QByteArray::number(status)
                              + " X\r\nContent-Length: 2\r\n\r\n{}");
            });
        });
    }
    [[nodiscard]] QString url() const
    {
        return QStringLiteral("http://127.0.0.1:%1/in").arg(m_server.serverPort());
    }
    [[nodiscard]] QJsonObject body() const
    {
        return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
    }
    QByteArray request;
    int status = 200; ///< 0: no answer at all
    QByteArray endless; ///< follows the first line of the answer again and again
    int pauseMs = 0; ///< between two of them
    int pours = 0;
    static constexpr int kMaxPours = 200;
    [[nodiscard]] bool isExhausted() const { return pours >= kMaxPours; }

private:
    void pour(QTcpSocket* socket)
    {
        socket->write("HTTP/1.1 " + QByteArray::number(status) + " X\r\n");
        auto* timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [this, socket] {
            if (!isExhausted() && socket->bytesToWrite() == 0) {
                socket->write(endless);
                ++pours;
            }
        });
        timer->start(pauseMs);
    }

    QTcpServer m_server;
};

} // namespace

class TestStreamSinks : public QObject
{
    Q_OBJECT
private slots:
    void filesGrowAndRotate();
    void aTornLineIsCutOff_data();
    void aTornLineIsCutOff();
    void aFileThatIsTakenAwayIsMadeAnew();
    void aDirectoryThatCannotBe();
    void postsAsFirehoseDoes();
    void refusalsAreErrors_data();
    void refusalsAreErrors();
    void nobodyThere();
    void waitingEndsWithTheProgram();
    void anAnswerThatTricklesHasAnEnd();
    void anAnswerIsNotReadToItsEnd();

private:
    static QStringList files(const QString& directory)
    {
        return QDir(directory).entryList(QDir::Files, QDir::Name);
    }
    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    ManualClock m_clock{kNow};
};

void TestStreamSinks::filesGrowAndRotate()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("streams/a"));
    StreamFileSink sink(path, QStringLiteral("s"), m_clock, {10, 3});
    QVERIFY(sink.write("12345\n"));
    QVERIFY(sink.write("67890\n"));
    QVERIFY(sink.flush());
    QCOMPARE(files(path), QStringList{QStringLiteral("s-20260318T120000Z-0001.json")});
    for (int i = 0; i < 5; ++i) {
        QVERIFY(sink.write("a line of more than ten\n"));
        m_clock.advance(Seconds(i % 2));
    }
    QVERIFY(sink.flush());
    const QStringList kept = files(path);
    QCOMPARE(kept.size(), 3);
    QVERIFY(!kept.contains(QStringLiteral("s-20260318T120000Z-0001.json")));
    for (const QString& name : kept)
        QCOMPARE(content(path + QLatin1Char('/') + name), QByteArray("a line of more than ten\n"));
    // Another stream's files in the same directory are its own.
    StreamFileSink other(path, QStringLiteral("t"), m_clock, {10, 3});
    QVERIFY(other.write("x\n"));
    QCOMPARE(files(path).size(), 4);
}

void TestStreamSinks::aTornLineIsCutOff_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("whole") << QByteArray("{}\n{}\n") << QByteArray("{}\n{}\n");
    QTest::newRow("torn") << QByteArray("{}\n{\"a") << QByteArray("{}\n");
    QTest::newRow("nothing else") << QByteArray("{\"a") << QByteArray();
    QTest::newRow("empty") << QByteArray("") << QByteArray();
}

void TestStreamSinks::aTornLineIsCutOff()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, kept);
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("s-20260101T000000Z-0001.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before);
    file.close();
    StreamFileSink sink(directory.path(), QStringLiteral("s"), m_clock);
    QVERIFY(sink.write("{\"n\":1}\n"));
    QCOMPARE(content(path), kept + "{\"n\":1}\n");
}

void TestStreamSinks::aFileThatIsTakenAwayIsMadeAnew()
{
    const QTemporaryDir directory;
    StreamFileSink sink(directory.path(), QStringLiteral("s"), m_clock);
    QVERIFY(sink.write("1\n"));
    QVERIFY(QFile::remove(directory.filePath(files(directory.path()).first())));
    QVERIFY(sink.write("2\n"));
    QVERIFY(sink.flush());
    QCOMPARE(content(directory.filePath(files(directory.path()).first())), QByteArray("2\n"));
}

void TestStreamSinks::aDirectoryThatCannotBe()
{
    StreamFileSink sink(QStringLiteral("/proc/none"), QStringLiteral("s"), m_clock);
    const auto written = sink.write("1\n");
    QVERIFY(written.has_error());
    QVERIFY(written.error().message.find("/proc/none") != std::string::npos);
}

void TestStreamSinks::postsAsFirehoseDoes()
{
    Receiver receiver;
    StreamHttpSink sink(receiver.url(), QStringLiteral("arn:s"), m_clock, [] { return false; });
    QVERIFY(sink.write("{\"a\":1}\n{\"b\":2}\n"));
    QVERIFY(receiver.request.startsWith("POST /in HTTP/1.1\r\n"));
    const QByteArray head = receiver.request.toLower();
    QVERIFY(head.contains("x-amz-firehose-protocol-version: 1.0"));
    QVERIFY(head.contains("x-amz-firehose-source-arn: arn:s"));
    QVERIFY(head.contains("content-type: application/json"));
    const QJsonObject body = receiver.body();
    QCOMPARE(body.value(QStringLiteral("timestamp")).toInteger(), qint64(toEpochMs(m_clock.now())));
    QVERIFY(!body.value(QStringLiteral("requestId")).toString().isEmpty());
    const QJsonArray records = body.value(QStringLiteral("records")).toArray();
    QCOMPARE(records.size(), 1);
    QCOMPARE(QByteArray::fromBase64(
                 records.first().toObject().value(QStringLiteral("data")).toString().toLatin1()),
             QByteArray("{\"a\":1}\n{\"b\":2}\n"));
    QVERIFY(sink.flush());
}

void TestStreamSinks::refusalsAreErrors_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {302, 400, 413, 500, 503})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void TestStreamSinks::refusalsAreErrors()
{
    QFETCH(int, status);
    Receiver receiver;
    receiver.status = status;
    StreamHttpSink sink(receiver.url(), {}, m_clock, [] { return false; });
    const auto written = sink.write("{}\n");
    QVERIFY(written.has_error());
    QVERIFY(written.error().message.find(std::to_string(status)) != std::string::npos);
}

void TestStreamSinks::nobodyThere()
{
    StreamHttpSink sink(QStringLiteral("http://127.0.0.1:1/"), {}, m_clock, [] { return false; });
    QVERIFY(sink.write("{}\n").has_error());
}

void TestStreamSinks::waitingEndsWithTheProgram()
{
    Receiver receiver;
    receiver.status = 0;
    StreamHttpSink sink(receiver.url(), {}, m_clock,
                        [&receiver] { return !receiver.request.isEmpty(); });
    QVERIFY(sink.write("{}\n").has_error());
}

void TestStreamSinks::anAnswerThatTricklesHasAnEnd()
{
    Receiver receiver;
    receiver.endless = "X-More: 1\r\n";
    receiver.pauseMs = 20;
    StreamHttpSink sink(
        receiver.url(), {}, m_clock, [&receiver] { return receiver.isExhausted(); },
        Milliseconds{200});
    QVERIFY(sink.write("{}\n").has_error());
    QVERIFY(!receiver.isExhausted());
}

void TestStreamSinks::anAnswerIsNotReadToItsEnd()
{
    Receiver receiver;
    receiver.endless = "Content-Type: text/plain\r\n\r\n" + QByteArray(256 * 1024, 'x');
    StreamHttpSink sink(receiver.url(), {}, m_clock,
                        [&receiver] { return receiver.isExhausted(); });
    QVERIFY(sink.write("{}\n"));
    QVERIFY(!receiver.isExhausted());
}

QTEST_GUILESS_MAIN(TestStreamSinks)
#include "tst_streamsinks.moc"
