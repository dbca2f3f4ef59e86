// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace yagura {

class Monitor;

/// Exit statuses of every verb.
enum ExitStatus { kExitOk = 0, kExitFailure = 1, kExitUsage = 2 };

/// One verb of the command line. Each makes its own application object, since some need no display.
struct Verb
{
    const char* name;
    const char* summary;
    int (*run)(int argc, char* argv[]);
};

int runExport(int argc, char* argv[]);
int runImport(int argc, char* argv[]);
int runRender(int argc, char* argv[]);
int runScreenshot(int argc, char* argv[]);
int runServe(int argc, char* argv[]);
int runWindow(int argc, char* argv[]); ///< without a verb

void printError(const QString& message);
void printError(const Error& error);
/// What stands between a full start and what could be had, on stderr.
void printProblems(const Monitor& monitor);

/// A parser for one verb: `--help` everywhere, mistakes on stderr with status 2.
class VerbParser
{
public:
    /// @param usage  what follows the program's name: "serve [options]"
    VerbParser(const QString& usage, const QString& description);
    QCommandLineParser& parser() { return m_parser; }

    /// Reads the arguments of the application object, without the verb. A status: end with it now.
    std::optional<int> process(bool hasVerb);
    /// A mistake found after parsing.
    int usageError(const QString& message) const;

private:
    QString m_usage;
    QCommandLineParser m_parser;
};

/// `--port N`, 0 to 65535; nothing when it is no such number.
std::optional<quint16> parsePort(const QString& text);

/// The directory of `--data`, or the platform's place for application data.
QString dataDirectoryOption(const QCommandLineParser& parser);
QCommandLineOption makeDataOption();

} // namespace yagura
