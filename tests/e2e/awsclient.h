// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

/// The real `aws` commands of this machine.
namespace awsclient {

struct Answer
{
    int status = -1;
    QJsonObject json;
    QByteArray output;
    QByteArray error;
};

/// Fills the column "client" with Debian's command (query protocol) and, when another comes first
/// in PATH, that one too (JSON protocol since 2025).
void addRows();

/// Runs the command to its end. @param home  an empty folder of the test's own
Answer run(const QString& client, const QString& url, const QString& home,
           const QStringList& arguments);

} // namespace awsclient
