// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serveprocess.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int kStartTimeoutMs = 30'000;
constexpr int kStopTimeoutMs = 5'000; // the contract of SIGTERM
} // namespace

ServeProcess::~ServeProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

bool ServeProcess::start(const QStringList& arguments, const QProcessEnvironment& environment)
{
    m_url.clear();
    m_output.clear();
    m_process.setProcessEnvironment(environment);
    m_process.start(QStringLiteral(YAGURA_PROGRAM), QStringList{u"serve"_s} + arguments);
    while (!m_output.contains('\n')) {
        if (!m_process.waitForReadyRead(kStartTimeoutMs)) {
            m_error = u"no line on stdout; stderr: %1"_s.arg(
                QString::fromUtf8(m_process.readAllStandardError()));
            return false;
        }
        m_output += m_process.readAllStandardOutput();
    }
    const QString line = QString::fromUtf8(m_output).section(u'\n', 0, 0);
    constexpr QLatin1StringView prefix = "listening on "_L1;
    if (!line.startsWith(prefix)) {
        m_error = u"unexpected first line: %1"_s.arg(line);
        return false;
    }
    m_url = line.mid(prefix.size());
    return true;
}

int ServeProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStopTimeoutMs)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServeProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}
