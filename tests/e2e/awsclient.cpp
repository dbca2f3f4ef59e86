// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsclient.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace awsclient {

void addRows()
{
    QTest::addColumn<QString>("client");
    QStringList found;
    for (const QString& path : {QStandardPaths::findExecutable(u"aws"_s, {u"/usr/bin"_s}),
                                QStandardPaths::findExecutable(u"aws"_s)}) {
        if (!path.isEmpty() && !found.contains(path))
            found << path;
    }
    for (qsizetype i = 0; i < found.size(); ++i)
        QTest::addRow("%s client", i == 0 ? "packaged" : "other") << found.at(i);
}

Answer run(const QString& client, const QString& url, const QString& home,
           const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AWS_ACCESS_KEY_ID"_s, u"AKIDEXAMPLE"_s);
    environment.insert(u"AWS_SECRET_ACCESS_KEY"_s, u"secret"_s);
    environment.insert(u"AWS_DEFAULT_REGION"_s, u"us-east-1"_s);
    environment.insert(u"AWS_PAGER"_s, QString());
    environment.insert(u"AWS_MAX_ATTEMPTS"_s, u"1"_s);
    environment.insert(u"HOME"_s, home);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(client,
                  QStringList{u"--output"_s, u"json"_s, u"--endpoint-url"_s, url} + arguments);
    Answer answer;
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        answer.error = "the client did not finish";
        return answer;
    }
    answer.status = process.exitCode();
    answer.output = process.readAllStandardOutput();
    answer.error = process.readAllStandardError();
    answer.json = QJsonDocument::fromJson(answer.output).object();
    return answer;
}

} // namespace awsclient
