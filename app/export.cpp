// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/exportjob.h"

#include "core/exchange/metricexport.h"
#include "core/metrics/statistics.h"
#include "core/monitor/controlsocket.h"
#include "core/monitor/instancelock.h"
#include "core/monitor/monitor.h"

#include "ui/shell/language.h"

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

constexpr Milliseconds kExportTimeout{600'000};

void addOptions(QCommandLineParser& parser)
{
    parser.addOption(makeDataOption());
    parser.addOptions({
        {QStringLiteral("namespace"), Tr::tr("Metrics of <NAMESPACE>."),
         QStringLiteral("NAMESPACE")},
        {QStringLiteral("metric"), Tr::tr("Metrics called <NAME>."), QStringLiteral("NAME")},
        {QStringLiteral("dimensions"), Tr::tr("Metrics with these dimensions: <NAME=VALUE,...>."),
         QStringLiteral("NAME=VALUE,...")},
        {QStringLiteral("range"), Tr::tr("The last 90d, 3h, ..., or \"A to B\" (455d)."),
         QStringLiteral("RANGE"), QStringLiteral("455d")},
        {QStringLiteral("period"),
         Tr::tr("A value per <SECONDS>; 0 writes everything as it is stored (0)."),
         QStringLiteral("SECONDS"), QStringLiteral("0")},
        {QStringLiteral("stat"), Tr::tr("The statistic of a period: Average, Sum, p99 (Average)."),
         QStringLiteral("STAT"), QStringLiteral("Average")},
        {QStringLiteral("format"),
         Tr::tr("csv (a row per datapoint), csv-wide (a column per metric) or json (csv)."),
         QStringLiteral("FORMAT"), QStringLiteral("csv")},
        {QStringLiteral("out"), Tr::tr("Writes to <FILE>; without, to the standard output."),
         QStringLiteral("FILE"), QStringLiteral("-")},
    });
}

/// What is wrong with the options; empty when nothing is.
QString problemOf(const QCommandLineParser& parser)
{
    bool isNumber = false;
    const int period = parser.value(QStringLiteral("period")).toInt(&isNumber);
    const bool isPeriod = isNumber && period >= 0
        && (period % 60 == 0 || period == 1 || period == 5 || period == 10 || period == 20
            || period == 30);
    if (!isPeriod)
        return Tr::tr("--period takes 0, 1, 5, 10, 20, 30 or a multiple of 60.");
    if (!Statistic::parse(parser.value(QStringLiteral("stat")).toStdString()))
        return Tr::tr("\"%1\" is no statistic.").arg(parser.value(QStringLiteral("stat")));
    const auto format = exportFormatFromId(parser.value(QStringLiteral("format")).toStdString());
    if (!format)
        return Tr::tr("--format takes csv, csv-wide or json.");
    if (*format == ExportFormat::CsvWide && period == 0)
        return Tr::tr("--format csv-wide needs a --period.");
    if (!RangeExpression::parse(parser.value(QStringLiteral("range")).toStdString()))
        return Tr::tr("\"%1\" is no time range.").arg(parser.value(QStringLiteral("range")));
    if (!parser.isSet(QStringLiteral("namespace")) && !parser.isSet(QStringLiteral("metric")))
        return Tr::tr("Name a --namespace or a --metric.");
    return {};
}

QJsonObject requestFrom(const QCommandLineParser& parser)
{
    QJsonObject request;
    for (const char* name : {"namespace", "metric", "range", "stat", "format"})
        request[QLatin1String(name)] = parser.value(QLatin1String(name));
    request[QStringLiteral("period")] = parser.value(QStringLiteral("period")).toInt();
    request[QStringLiteral("dimensions")] = QJsonArray::fromStringList(
        parser.value(QStringLiteral("dimensions")).split(QLatin1Char(','), Qt::SkipEmptyParts));
    const QString out = parser.value(QStringLiteral("out"));
    request[QStringLiteral("out")]
        = out == QLatin1String("-") ? out : QDir::current().absoluteFilePath(out);
    return request;
}

Result<QJsonObject> exportAlone(const QString& directory, const QJsonObject& request)
{
    MonitorOptions options;
    options.dataDirectory = directory;
    options.collectHost = false;
    options.holderKind = QStringLiteral("export");
    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened)
        return opened.error();
    if (monitor.isEphemeral()) {
        const auto problems = monitor.problems();
        return Error{errors::kStorageFailure, problems.empty() ? "" : problems.front().message, {}};
    }
    printProblems(monitor);
    return runExportRequest(monitor, request);
}

} // namespace

int runExport(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    language::apply({});
    VerbParser verb(QStringLiteral("export [options]"),
                    Tr::tr("Writes metrics into a file: CSV, or JSON as get-metric-statistics "
                           "answers it. What is written comes back with \"yagura import\"."));
    QCommandLineParser& parser = verb.parser();
    addOptions(parser);
    if (const auto status = verb.process(true))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return verb.usageError(Tr::tr("The verb export takes options only."));
    if (const QString problem = problemOf(parser); !problem.isEmpty())
        return verb.usageError(problem);
    QJsonObject request = requestFrom(parser);
    const QString directory = dataDirectoryOption(parser);
    const bool isHeld = InstanceLock::holderOf(directory).has_value();
    if (isHeld && request.value(QStringLiteral("out")).toString() == QLatin1String("-")) {
        return verb.usageError(
            Tr::tr("Another yagura holds the data and writes the file: name it with --out."));
    }
    request[QStringLiteral("verb")] = QStringLiteral("export");
    const auto answer = isHeld ? controlRequest(directory, request, kExportTimeout)
                               : exportAlone(directory, request);
    if (!answer) {
        printError(answer.error());
        return kExitFailure;
    }
    std::fprintf(stderr, "%s\n",
                 qUtf8Printable(Tr::tr("%n datapoint(s) of %1 metrics written", nullptr,
                                       answer->value(QStringLiteral("points")).toInt())
                                    .arg(answer->value(QStringLiteral("metrics")).toInt())));
    return kExitOk;
}

} // namespace yagura
