// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/holder.h"

#include "core/monitor/monitor.h"

#include <QCoreApplication>

namespace yagura {

Holder::Holder(Monitor& monitor)
    : m_monitor(monitor)
{
    m_server.setHandler(QStringLiteral("who"),
                        [&monitor](const QJsonObject&, const ControlServer::Reply& reply) {
                            reply({{QStringLiteral("kind"), monitor.options().holderKind},
                                   {QStringLiteral("pid"), QCoreApplication::applicationPid()},
                                   {QStringLiteral("version"), QStringLiteral(YAGURA_VERSION)}});
                        });
}

void Holder::setRaise(std::function<void()> raise)
{
    m_server.setHandler(
        QStringLiteral("raise"),
        [raise = std::move(raise)](const QJsonObject&, const ControlServer::Reply& reply) {
            raise();
            reply({{QStringLiteral("raised"), true}});
        });
}

VoidResult Holder::listen()
{
    return m_server.listen(m_monitor.dataDirectory());
}

void Holder::close()
{
    m_server.close();
}

} // namespace yagura
