// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/importjob.h"

#include "core/monitor/controlsocket.h"
#include "core/monitor/instancelock.h"
#include "core/monitor/monitor.h"

#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr Milliseconds kImportTimeout{600'000};
/// A request to the holder of the directory, and its answer, have a limited size.
constexpr qsizetype kFilesPerRequest = 100;

int report(const QJsonArray& results)
{
    int status = kExitOk;
    for (const QJsonValue& value : results) {
        const QJsonObject result = value.toObject();
        const auto text
            = [&result](const char* name) { return result.value(QLatin1String(name)).toString(); };
        const QString path = text("path");
        if (const QString plan = text("plan"); !plan.isEmpty())
            std::printf("%s: %s\n", qUtf8Printable(path), qUtf8Printable(plan));
        if (const QString summary = text("summary"); !summary.isEmpty())
            std::printf("  %s\n", qUtf8Printable(summary));
        std::fflush(stdout);
        for (const QJsonValue& warning : result.value(QLatin1String("warnings")).toArray())
            std::fprintf(stderr, "  %s\n", qUtf8Printable(warning.toString()));
        if (const QString error = text("error"); !error.isEmpty()) {
            printError(error);
            status = kExitFailure;
        }
    }
    return status;
}

int importThroughHolder(const QString& directory, const ImportRequest& request)
{
    QJsonObject message = toJson(request);
    message[QStringLiteral("verb")] = QStringLiteral("import");
    const auto answer = controlRequest(directory, message, kImportTimeout);
    if (!answer) {
        printError(answer.error());
        return kExitFailure;
    }
    return report(answer->value(QStringLiteral("results")).toArray());
}

int importAlone(const QString& directory, const std::vector<ImportRequest>& requests)
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
    printProblems(monitor);
    if (monitor.isReadOnly() || monitor.isEphemeral())
        return kExitFailure;
    int status = kExitOk;
    for (const ImportRequest& request : requests)
        status = std::max(status, report(runImportRequest(monitor, request)));
    return status;
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOption(makeDataOption());
    parser.addOptions({
        {QStringLiteral("dry-run"), Tr::tr("Says what would be imported, and imports nothing.")},
        {QStringLiteral("strict"), Tr::tr("Refuses a file of which a row cannot be read.")},
        {QStringLiteral("namespace"), Tr::tr("Stores metrics in <NAMESPACE>."),
         QStringLiteral("NAMESPACE")},
        {QStringLiteral("time-format"),
         Tr::tr("Times are written in <FORMAT>: iso, day-first, month-first, named, s, ms, us or "
                "ns (as found in the file)."),
         QStringLiteral("FORMAT")},
        {QStringLiteral("zone"),
         Tr::tr("Times without an offset are meant in <ZONE>: UTC, local, Europe/Berlin, +09:00 "
                "(UTC)."),
         QStringLiteral("ZONE")},
        {QStringLiteral("unit"), Tr::tr("The unit of what has none."), QStringLiteral("UNIT")},
        {QStringLiteral("separator"), Tr::tr("CSV cells are separated by <C>: , ; | or tab."),
         QStringLiteral("C")},
        {QStringLiteral("decimal"), Tr::tr("The decimal mark is <C>: . or a comma."),
         QStringLiteral("C")},
        {QStringLiteral("counters"),
         Tr::tr("Counters of OpenMetrics come as <HOW>: totals or differences (totals)."),
         QStringLiteral("HOW")},
        {QStringLiteral("keep-retention"),
         Tr::tr("Leaves out datapoints older than what the store keeps, instead of keeping data "
                "for longer.")},
        {QStringLiteral("add"),
         Tr::tr("Adds datapoints to those that are there already, instead of leaving them out.")},
    });
    parser.addPositionalArgument(QStringLiteral("PATH"),
                                 Tr::tr("Files, or folders with files, to import."),
                                 QStringLiteral("PATH..."));
}

Result<ImportRequest> requestFrom(const QCommandLineParser& parser, const QStringList& files)
{
    QJsonObject object{
        {QStringLiteral("paths"), QJsonArray::fromStringList(files)},
        {QStringLiteral("dryRun"), parser.isSet(QStringLiteral("dry-run"))},
        {QStringLiteral("strict"), parser.isSet(QStringLiteral("strict"))},
        {QStringLiteral("keepRetention"), parser.isSet(QStringLiteral("keep-retention"))},
        {QStringLiteral("add"), parser.isSet(QStringLiteral("add"))}};
    for (const auto& [option, member] :
         {std::pair("namespace", "namespace"), std::pair("time-format", "timeFormat"),
          std::pair("zone", "zone"), std::pair("unit", "unit"), std::pair("separator", "separator"),
          std::pair("decimal", "decimal")}) {
        if (parser.isSet(QLatin1String(option)))
            object[QLatin1String(member)] = parser.value(QLatin1String(option));
    }
    const QString counters = parser.value(QStringLiteral("counters"));
    if (!counters.isEmpty() && counters != QLatin1String("totals")
        && counters != QLatin1String("differences"))
        return Error{errors::kInvalidParameterValue, "--counters takes totals or differences.",
                     "counters"};
    object[QStringLiteral("differences")] = counters == QLatin1String("differences");
    return importRequestFromJson(object);
}

} // namespace

int runImport(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    language::apply({});
    VerbParser verb(
        QStringLiteral("import [options] PATH..."),
        Tr::tr("Brings in metrics (CSV, OpenMetrics and Prometheus text; the output of "
               "get-metric-data and get-metric-statistics, the input of put-metric-data), "
               "dashboards (bodies, the output of get-dashboard) and alarms (the output of "
               "describe-alarms). Importing a file again changes nothing."));
    QCommandLineParser& parser = verb.parser();
    addOptions(parser);
    if (const auto status = verb.process(true))
        return *status;
    std::vector<std::string> paths;
    for (const QString& path : parser.positionalArguments())
        paths.push_back(QDir::current().absoluteFilePath(path).toStdString());
    if (paths.empty())
        return verb.usageError(Tr::tr("Name at least one file to import."));
    QStringList files;
    for (const std::string& file : importableFiles(paths))
        files.append(QString::fromStdString(file));
    if (files.isEmpty()) {
        printError(Tr::tr("There is no file in what was named."));
        return kExitFailure;
    }
    std::vector<ImportRequest> requests;
    for (qsizetype from = 0; from < files.size(); from += kFilesPerRequest) {
        auto request = requestFrom(parser, files.mid(from, kFilesPerRequest));
        if (!request)
            return verb.usageError(QString::fromStdString(request.error().message));
        requests.push_back(std::move(*request));
    }
    const QString directory = dataDirectoryOption(parser);
    if (!InstanceLock::holderOf(directory))
        return importAlone(directory, requests);
    int status = kExitOk;
    for (const ImportRequest& request : requests)
        status = std::max(status, importThroughHolder(directory, request));
    return status;
}

} // namespace yagura
