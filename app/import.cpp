// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/holder.h"

#include "core/monitor/instancelock.h"
#include "core/monitor/monitor.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

#include <cstdio>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr Milliseconds kImportTimeout{600'000};

int report(const QJsonArray& results)
{
    int status = kExitOk;
    for (const QJsonValue& value : results) {
        const QJsonObject result = value.toObject();
        const QString error = result.value(QStringLiteral("error")).toString();
        if (error.isEmpty()) {
            std::printf("%s: %s\n", qUtf8Printable(result.value(QStringLiteral("path")).toString()),
                        qUtf8Printable(result.value(QStringLiteral("summary")).toString()));
        } else {
            printError(error);
            status = kExitFailure;
        }
    }
    return status;
}

int importThroughHolder(const QString& directory, const QJsonArray& paths)
{
    const auto answer = controlRequest(
        directory,
        {{QStringLiteral("verb"), QStringLiteral("import")}, {QStringLiteral("paths"), paths}},
        kImportTimeout);
    if (!answer) {
        printError(answer.error());
        return kExitFailure;
    }
    return report(answer->value(QStringLiteral("results")).toArray());
}

int importAlone(const QString& directory, const QJsonArray& paths)
{
    MonitorOptions options;
    options.dataDirectory = directory;
    options.collectHost = false;
    options.holderKind = QStringLiteral("import");
    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened) {
        printError(opened.error());
        return kExitFailure;
    }
    if (const auto problems = monitor.problems(); !problems.empty()) {
        printError(QString::fromStdString(problems.front().message));
        return kExitFailure;
    }
    return report(importPaths(monitor, paths));
}

} // namespace

int runImport(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    VerbParser verb(QStringLiteral("import [options] FILE..."),
                    Tr::tr("Brings in dashboard bodies (JSON), metrics (CSV), and the output of "
                           "get-metric-data, get-metric-statistics and get-dashboard (JSON)."));
    QCommandLineParser& parser = verb.parser();
    parser.addOption(makeDataOption());
    parser.addPositionalArgument(QStringLiteral("FILE"), Tr::tr("What to import."),
                                 QStringLiteral("FILE..."));
    if (const auto status = verb.process(true))
        return *status;
    if (parser.positionalArguments().isEmpty())
        return verb.usageError(Tr::tr("Name at least one file to import."));
    QJsonArray paths;
    for (const QString& path : parser.positionalArguments())
        paths.append(QDir::current().absoluteFilePath(path));
    const QString directory = dataDirectoryOption(parser);
    if (InstanceLock::holderOf(directory))
        return importThroughHolder(directory, paths);
    return importAlone(directory, paths);
}

} // namespace yagura
