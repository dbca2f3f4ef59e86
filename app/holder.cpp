// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/holder.h"

#include "app/renderjob.h"

#include "core/monitor/monitor.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace yagura {

namespace {

constexpr int kMaxPaths = 1000;

} // namespace

QJsonArray importPaths(Monitor& monitor, const QJsonArray& paths)
{
    QJsonArray results;
    for (const QJsonValue& value : paths) {
        const QString path = value.toString();
        QJsonObject result{{QStringLiteral("path"), path}};
        if (const auto imported = monitor.importFile(path.toStdString())) {
            result[QStringLiteral("summary")] = QString::fromStdString(imported->summary);
        } else {
            const Error& error = imported.error();
            result[QStringLiteral("error")]
                = QString::fromStdString(error.message.empty() ? error.code : error.message);
        }
        results.append(result);
    }
    return results;
}

Holder::Holder(Monitor& monitor)
    : m_monitor(monitor)
{
    m_server.setHandler(
        QStringLiteral("who"),
        [this](const QJsonObject&, const ControlServer::Reply& reply) { handleWho(reply); });
    m_server.setHandler(QStringLiteral("render"),
                        [this](const QJsonObject& request, const ControlServer::Reply& reply) {
                            handleRender(request, reply);
                        });
    m_server.setHandler(QStringLiteral("import"),
                        [this](const QJsonObject& request, const ControlServer::Reply& reply) {
                            handleImport(request, reply);
                        });
}

void Holder::handleRender(const QJsonObject& request, const ControlServer::Reply& reply)
{
    const auto job = renderJobFromJson(request);
    if (!job) {
        reply(controlError({errors::kInvalidParameterValue,
                            "A rendering names a dashboard, a file, a width from 320 to 8000 and a "
                            "scale from 1 to 4.",
                            {}}));
        return;
    }
    runRenderJob(m_monitor, *job, !m_hasWindow, [reply](const std::optional<Error>& error) {
        reply(error ? controlError(*error) : QJsonObject{{QStringLiteral("written"), true}});
    });
}

void Holder::handleWho(const ControlServer::Reply& reply) const
{
    reply({{QStringLiteral("kind"), m_monitor.options().holderKind},
           {QStringLiteral("pid"), QCoreApplication::applicationPid()},
           {QStringLiteral("version"), QStringLiteral(YAGURA_VERSION)}});
}

void Holder::handleImport(const QJsonObject& request, const ControlServer::Reply& reply)
{
    const QJsonArray paths = request.value(QStringLiteral("paths")).toArray();
    if (paths.isEmpty() || paths.size() > kMaxPaths) {
        reply(
            controlError({errors::kInvalidParameterValue,
                          "An import names between 1 and " + std::to_string(kMaxPaths) + " files.",
                          {}}));
        return;
    }
    // Large files take seconds: not in the thread of the window.
    QThreadPool::globalInstance()->start([this, paths, reply] {
        const QJsonArray results = importPaths(m_monitor, paths);
        QMetaObject::invokeMethod(this, [results, reply] {
            reply({{QStringLiteral("results"), results}});
        });
    });
}

void Holder::setRaise(std::function<void()> raise)
{
    m_hasWindow = true;
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
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace yagura
