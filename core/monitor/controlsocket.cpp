// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/controlsocket.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QStandardPaths>
#include <QTimer>
#include <QtEndian>

namespace yagura {

namespace {

constexpr int kMaxConnections = 16;
constexpr int kLongestSocketPath = 100; // sun_path holds 108 bytes
constexpr qsizetype kLengthBytes = 4;

QByteArray framed(const QJsonObject& object)
{
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray message(kLengthBytes, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), message.data());
    return message + body;
}

enum class Frame { Incomplete, Complete, TooLarge };

/// Looks at the front of `buffer`; `body` is set when a whole message is there.
Frame takeFrame(const QByteArray& buffer, QByteArray& body)
{
    if (buffer.size() < kLengthBytes)
        return Frame::Incomplete;
    const auto length = qFromBigEndian<quint32>(buffer.constData());
    if (length > static_cast<quint32>(kMaxControlMessageBytes))
        return Frame::TooLarge;
    if (buffer.size() < kLengthBytes + static_cast<qsizetype>(length))
        return Frame::Incomplete;
    body = buffer.mid(kLengthBytes, static_cast<qsizetype>(length));
    return Frame::Complete;
}

Error tooLarge()
{
    return {"RequestTooLarge",
            "A control message may have at most " + std::to_string(kMaxControlMessageBytes)
                + " bytes.",
            {}};
}

} // namespace

struct ControlServer::Connection
{
    QPointer<QLocalSocket> socket;
    QByteArray buffer;
    bool isAnswered = false;
    bool isDispatched = false;

    void answer(const QJsonObject& object)
    {
        if (isAnswered || !socket)
            return;
        isAnswered = true;
        socket->write(framed(object));
        socket->disconnectFromServer();
    }
};

QString controlSocketPath(const QString& directory)
{
    const QString inside = QDir(directory).absoluteFilePath(QStringLiteral("yagura.sock"));
    if (QFile::encodeName(inside).size() <= kLongestSocketPath)
        return inside;
    const QByteArray hash
        = QCryptographicHash::hash(QFile::encodeName(inside), QCryptographicHash::Sha256);
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime).absoluteFilePath(
        QStringLiteral("yagura-%1.sock").arg(QString::fromLatin1(hash.toHex().left(16))));
}

QJsonObject controlError(const Error& error)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), QString::fromStdString(error.code)},
                         {QStringLiteral("message"), QString::fromStdString(error.message)}}}};
}

ControlServer::ControlServer(QObject* parent)
    : QObject(parent)
    , m_server(std::make_unique<QLocalServer>())
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    m_server->setMaxPendingConnections(kMaxConnections);
    connect(m_server.get(), &QLocalServer::newConnection, this, &ControlServer::accept);
}

ControlServer::~ControlServer()
{
    close();
}

void ControlServer::setHandler(const QString& verb, Handler handler)
{
    m_handlers[verb] = std::move(handler);
}

VoidResult ControlServer::listen(const QString& directory)
{
    const QString path = controlSocketPath(directory);
    QLocalServer::removeServer(path);
    if (!m_server->listen(path)) {
        return Error{errors::kInternalFailure,
                     "The control socket " + path.toStdString()
                         + " could not be opened: " + m_server->errorString().toStdString() + ".",
                     {}};
    }
    return {};
}

void ControlServer::close()
{
    m_server->close();
}

void ControlServer::accept()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        socket->setParent(this);
        auto connection = std::make_shared<Connection>();
        connection->socket = socket;
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
        if (++m_connections > kMaxConnections) {
            connection->answer(controlError({"TooBusy", "Too many requests at once.", {}}));
            continue;
        }
        connect(socket, &QLocalSocket::readyRead, this, [this, connection] { read(connection); });
        QTimer::singleShot(m_requestTimeout, socket, [connection] {
            if (!connection->isDispatched)
                connection->answer(
                    controlError({"TimedOut", "The request did not arrive in time.", {}}));
        });
        read(connection);
    }
}

void ControlServer::read(const std::shared_ptr<Connection>& connection)
{
    if (connection->isDispatched || connection->isAnswered || !connection->socket)
        return;
    // One byte more than any message shows that it is too long; the rest stays in the kernel.
    connection->buffer += connection->socket->read(kMaxControlMessageBytes + kLengthBytes + 1
                                                   - connection->buffer.size());
    QByteArray body;
    switch (takeFrame(connection->buffer, body)) {
    case Frame::Incomplete:
        return;
    case Frame::TooLarge:
        connection->answer(controlError(tooLarge()));
        return;
    case Frame::Complete:
        connection->isDispatched = true;
        dispatch(connection, body);
        return;
    }
}

void ControlServer::dispatch(const std::shared_ptr<Connection>& connection,
                             const QByteArray& message)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(message, &parseError);
    if (!document.isObject()) {
        connection->answer(
            controlError({errors::kInvalidFormat, "The request is not a JSON object.", {}}));
        return;
    }
    const QJsonObject request = document.object();
    const QString verb = request.value(QStringLiteral("verb")).toString();
    const auto handler = m_handlers.find(verb);
    if (handler == m_handlers.end()) {
        connection->answer(controlError(
            {errors::kInvalidParameterValue,
             "This Yagura does not know the request \"" + verb.left(64).toStdString() + "\".",
             {}}));
        return;
    }
    handler->second(request,
                    [connection](const QJsonObject& answer) { connection->answer(answer); });
}

Result<QJsonObject> controlRequest(const QString& directory, const QJsonObject& request,
                                   Milliseconds timeout)
{
    const QByteArray message = framed(request);
    if (message.size() > kMaxControlMessageBytes + kLengthBytes)
        return tooLarge();
    QDeadlineTimer deadline(timeout);
    QLocalSocket socket;
    socket.connectToServer(controlSocketPath(directory));
    if (!socket.waitForConnected(static_cast<int>(deadline.remainingTime())))
        return Error{"NotRunning", "No Yagura answers in " + directory.toStdString() + ".", {}};
    socket.write(message);
    QByteArray buffer;
    QByteArray body;
    for (;;) {
        switch (takeFrame(buffer, body)) {
        case Frame::TooLarge:
            return tooLarge();
        case Frame::Complete: {
            const QJsonObject answer = QJsonDocument::fromJson(body).object();
            const QJsonObject error = answer.value(QStringLiteral("error")).toObject();
            if (!error.isEmpty()) {
                return Error{error.value(QStringLiteral("code")).toString().toStdString(),
                             error.value(QStringLiteral("message")).toString().toStdString(),
                             {}};
            }
            return answer;
        }
        case Frame::Incomplete:
            break;
        }
        const bool isReadable = socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        buffer += socket.readAll();
        if (isReadable)
            continue;
        if (deadline.hasExpired())
            return Error{"TimedOut", "Yagura did not answer in time.", {}};
        if (takeFrame(buffer, body) == Frame::Incomplete)
            return Error{"InvalidAnswer", "Yagura closed the connection without an answer.", {}};
    }
}

} // namespace yagura
