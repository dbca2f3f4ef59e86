// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/controlsocket.h"

#include <QThreadPool>

#include <functional>

namespace yagura {

class Monitor;

/// What the process that holds a data directory does for others: who, import, export, render,
/// raise. Lives in the thread of the application object.
class Holder final : public QObject
{
    Q_OBJECT
public:
    explicit Holder(Monitor& monitor);

    /// What "raise" does; without it, the request is refused (there is no window).
    void setRaise(std::function<void()> raise);
    VoidResult listen();
    /// Refuses from here on, and waits for the jobs under way; Monitor::beginStop() cuts them
    /// short.
    void close();

private:
    void handleWho(const ControlServer::Reply& reply) const;
    void handleRender(const QJsonObject& request, const ControlServer::Reply& reply);
    void handleImport(const QJsonObject& request, const ControlServer::Reply& reply);
    void handleExport(const QJsonObject& request, const ControlServer::Reply& reply);

    Monitor& m_monitor;
    ControlServer m_server;
    bool m_hasWindow = false;
    QThreadPool m_jobs; ///< imports and exports: nothing else waits for these
};

} // namespace yagura
