// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <memory>

class QLocalServer;
class QLocalSocket;

namespace yagura {

/// How a second process asks the one that holds a data directory: a local socket, owner-only. One
/// request and one answer per connection, each a big-endian 32-bit length and a JSON object of that
/// many bytes. A request names its `verb` (raise, import, render, who); an answer holds `error`
/// {code, message} or what the verb promises.
inline constexpr int kMaxControlMessageBytes = 1024 * 1024;

/// The path of the socket for a data directory: in it, or in the user's runtime directory where the
/// path is too long for a socket address.
QString controlSocketPath(const QString& directory);

/// The holder's side. Lives in the thread that made it (the event loop of `app`); handlers run
/// there.
class ControlServer final : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject& answer)>;
    /// Must call `reply` once, now or later, in this thread.
    using Handler = std::function<void(const QJsonObject& request, const Reply& reply)>;

    explicit ControlServer(QObject* parent = nullptr);
    ~ControlServer() override;
    Q_DISABLE_COPY_MOVE(ControlServer)

    void setHandler(const QString& verb, Handler handler);
    /// The caller must hold the directory's lock: a socket left behind by a killed process is
    /// replaced.
    VoidResult listen(const QString& directory);
    void close();
    /// How long a client may take to send its request. For tests.
    void setRequestTimeout(Milliseconds timeout) { m_requestTimeout = timeout; }

private:
    struct Connection;
    void accept();
    void read(const std::shared_ptr<Connection>& connection);
    void dispatch(const std::shared_ptr<Connection>& connection, const QByteArray& message);

    std::unique_ptr<QLocalServer> m_server;
    std::map<QString, Handler> m_handlers;
    Milliseconds m_requestTimeout{5000};
    int m_connections = 0;
};

QJsonObject controlError(const Error& error);

/// The other side: sends one request and waits for the answer. Blocks; needs no event loop.
/// Errors: "NotRunning" (nobody listens), "TimedOut", "InvalidAnswer", and whatever the holder
/// answered as error.
Result<QJsonObject> controlRequest(const QString& directory, const QJsonObject& request,
                                   Milliseconds timeout);

} // namespace yagura
