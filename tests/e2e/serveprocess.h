// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

/// A running `yagura serve` on a free port. Stopped (SIGTERM, then SIGKILL) in the destructor.
class ServeProcess
{
public:
    ~ServeProcess();

    /// Starts it and waits for its line `listening on http://...`. False with error() when it does
    /// not come.
    bool start(const QStringList& arguments,
               const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());
    /// SIGTERM and wait. Returns the exit status, or -1 when it took longer than five seconds.
    int stop();
    void kill(); ///< SIGKILL, at once

    [[nodiscard]] const QString& url() const { return m_url; }
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] QByteArray output() { return m_output; }

private:
    QProcess m_process;
    QString m_url;
    QString m_error;
    QByteArray m_output;
};
