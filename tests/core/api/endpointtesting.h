// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCborMap>
#include <QCborValue>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <zlib.h>

#include <cstdint>

/// A client that writes its requests by hand.
namespace yagura::testing {

struct Answer
{
    int status = 0;
    QByteArray head;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

struct Call
{
    QByteArray body;
    QByteArray headers = "Content-Type: application/x-www-form-urlencoded\r\n";
    QByteArray target = "/";
    QByteArray method = "POST";
    QByteArray host = "127.0.0.1";
};

inline QByteArray credentials(const QByteArray& key, const QByteArray& region,
                              const QByteArray& service)
{
    return "Authorization: AWS4-HMAC-SHA256 Credential=" + key + "/20261122/" + region + "/"
        + service + "/aws4_request, SignedHeaders=host, Signature=00\r\n";
}

inline Call form(const QByteArray& body)
{
    Call call;
    call.body = body;
    return call;
}

inline Call json(const QByteArray& operation, const QByteArray& body, const QByteArray& more = {})
{
    Call call;
    call.body = body;
    call.headers
        = "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Target: GraniteServiceVersion20100801."
        + operation + "\r\n" + more;
    return call;
}

inline Call cbor(const QByteArray& operation, const QCborMap& body)
{
    Call call;
    call.body = body.toCborValue().toCbor();
    call.headers = "Content-Type: application/cbor\r\nsmithy-protocol: rpc-v2-cbor\r\n";
    call.target = "/service/GraniteServiceVersion20100801/operation/" + operation;
    return call;
}

inline QByteArray gzipped(const QByteArray& text)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(text.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

/// One request on a connection of its own, from any thread.
inline Answer send(std::uint16_t port, const Call& call)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(call.method + " " + call.target + " HTTP/1.1\r\nHost: " + call.host + "\r\n"
                 + call.headers + "Connection: close\r\nContent-Length: "
                 + QByteArray::number(call.body.size()) + "\r\n\r\n" + call.body);
    QByteArray all;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20'000
           && (socket.waitForReadyRead(200) || socket.state() == QAbstractSocket::ConnectedState))
        all += socket.readAll();
    all += socket.readAll();
    const auto split = all.indexOf("\r\n\r\n");
    Answer answer;
    answer.head = all.left(split);
    answer.body = split < 0 ? QByteArray() : all.mid(split + 4);
    answer.status = answer.head.mid(9, 3).toInt();
    return answer;
}

} // namespace yagura::testing
