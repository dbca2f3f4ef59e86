// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/holder.h"

#include "app/exportjob.h"
#include "app/importjob.h"
#include "app/renderjob.h"

#include "core/monitor/monitor.h"

#include <QCoreApplication>

namespace yagura {

namespace {

constexpr int kJobs = 4; ///< at a time

} // namespace

Holder::Holder(Monitor& monitor)
    : m_monitor(monitor)
{
    m_jobs.setMaxThreadCount(kJobs);
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
    m_server.setHandler(QStringLiteral("export"),
                        [this](const QJsonObject& request, const ControlServer::Reply& reply) {
                            handleExport(request, reply);
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
    const auto job = importRequestFromJson(request);
    if (!job) {
        reply(controlError(job.error()));
        return;
    }
    // Large files take seconds: not in the thread of the window.
    m_jobs.start([this, job = *job, reply] {
        const QJsonArray results = runImportRequest(m_monitor, job);
        QMetaObject::invokeMethod(this, [results, reply] {
            reply({{QStringLiteral("results"), results}});
        });
    });
}

void Holder::handleExport(const QJsonObject& request, const ControlServer::Reply& reply)
{
    m_jobs.start([this, request, reply] {
        const auto done = runExportRequest(m_monitor, request);
        const QJsonObject answer = done ? *done : controlError(done.error());
        QMetaObject::invokeMethod(this, [answer, reply] { reply(answer); });
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
    m_jobs.waitForDone();
}

} // namespace yagura
