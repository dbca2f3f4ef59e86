// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
constexpr int kStepPixels = 12;
// The pace of a hand: xdotool waits this long between steps, so that the server delivers them as
// separate motions.
const QString kStepSeconds = u"0.012"_s;
} // namespace

XServer::~XServer()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(3'000))
        m_process.kill();
    m_process.waitForFinished();
}

bool XServer::start(int width, int height)
{
    if (QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty()
        || QStandardPaths::findExecutable(u"xdotool"_s).isEmpty()) {
        m_error = u"Xvfb or xdotool is not installed (packages xvfb, xdotool)"_s;
        return false;
    }
    m_process.start(u"Xvfb"_s,
                    {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s,
                     u"%1x%2x24"_s.arg(width).arg(height), u"-nolisten"_s, u"tcp"_s});
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(60'000))
        line += m_process.readAllStandardOutput();
    if (!line.contains('\n')) {
        m_error
            = u"Xvfb did not start: %1"_s.arg(QString::fromUtf8(m_process.readAllStandardError()));
        return false;
    }
    m_display = u":%1"_s.arg(QString::fromLatin1(line.trimmed()));
    qputenv("DISPLAY", m_display.toLatin1());
    return true;
}

Hand& Hand::moveTo(QPoint global)
{
    m_commands << u"mousemove"_s << QString::number(global.x()) << QString::number(global.y())
               << u"sleep"_s << kStepSeconds;
    m_at = global;
    return *this;
}

Hand& Hand::press()
{
    m_commands << u"mousedown"_s << u"1"_s << u"sleep"_s << u"0.05"_s;
    return *this;
}

Hand& Hand::release()
{
    m_commands << u"sleep"_s << u"0.05"_s << u"mouseup"_s << u"1"_s << u"sleep"_s << u"0.05"_s;
    return *this;
}

Hand& Hand::doubleClick()
{
    m_commands << u"click"_s << u"--repeat"_s << u"2"_s << u"--delay"_s << u"60"_s << u"1"_s
               << u"sleep"_s << u"0.05"_s;
    return *this;
}

Hand& Hand::key(const QString& name)
{
    m_commands << u"key"_s << name << u"sleep"_s << kStepSeconds;
    return *this;
}

Hand& Hand::text(const QString& words)
{
    m_commands << u"type"_s << u"--args"_s << u"1"_s << u"--delay"_s << u"15"_s << words;
    return *this;
}

Hand& Hand::glideTo(QPoint global)
{
    const QPoint from = m_at;
    const int steps = qMax(6, (global - from).manhattanLength() / kStepPixels);
    for (int i = 1; i <= steps; ++i)
        moveTo(from + (global - from) * i / steps);
    return *this;
}

bool Hand::play()
{
    QProcess process;
    process.setProgram(u"xdotool"_s);
    process.setArguments(m_commands);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    process.start();
    loop.exec();
    m_commands.clear();
    const bool isDone = process.state() == QProcess::NotRunning
        && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (process.state() != QProcess::NotRunning)
        process.kill();
    QCoreApplication::processEvents();
    return isDone;
}
