// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "core/monitor/monitor.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

namespace yagura {

void printError(const QString& message)
{
    std::fprintf(stderr, "yagura: %s\n", qUtf8Printable(message));
}

void printError(const Error& error)
{
    printError(QString::fromStdString(error.message.empty() ? error.code : error.message));
}

void printProblems(const Monitor& monitor)
{
    for (const StartupProblem& problem : monitor.problems())
        printError(QString::fromStdString(problem.message));
}

VerbParser::VerbParser(const QString& usage, const QString& description)
    : m_usage(usage)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
                        QCoreApplication::translate("CommandLine", "Shows this help.")});
}

std::optional<int> VerbParser::process(bool hasVerb)
{
    QStringList arguments = QCoreApplication::arguments();
    if (hasVerb)
        arguments.removeAt(1);
    if (!m_parser.parse(arguments))
        return usageError(m_parser.errorText());
    if (m_parser.isSet(QStringLiteral("help"))) {
        // QCommandLineParser would put its own "[options]" first: the usage line is ours.
        QString help = m_parser.helpText();
        const auto end = help.indexOf(QLatin1Char('\n'));
        help.replace(0, end, QStringLiteral("Usage: yagura %1").arg(m_usage));
        std::fputs(qUtf8Printable(help), stdout);
        return kExitOk;
    }
    return std::nullopt;
}

int VerbParser::usageError(const QString& message) const
{
    printError(message);
    const QString verb = m_usage.section(QLatin1Char(' '), 0, 0);
    const QString help = verb.startsWith(QLatin1Char('['))
        ? QStringLiteral("yagura --help")
        : QStringLiteral("yagura %1 --help").arg(verb);
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(QCoreApplication::translate("CommandLine", "Try: %1").arg(help)));
    return kExitUsage;
}

std::optional<quint16> parsePort(const QString& text)
{
    bool isNumber = false;
    const uint port = text.toUInt(&isNumber);
    if (!isNumber || port > 65535)
        return std::nullopt;
    return static_cast<quint16>(port);
}

QCommandLineOption makeDataOption()
{
    return {QStringLiteral("data"),
            QCoreApplication::translate("CommandLine",
                                        "Keeps everything in <DIR> instead of the user's data "
                                        "directory."),
            QStringLiteral("DIR")};
}

QString dataDirectoryOption(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("data")))
        return parser.value(QStringLiteral("data"));
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace yagura
