// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/renderjob.h"
#include "app/windowoptions.h"

#include "core/monitor/controlsocket.h"
#include "core/monitor/instancelock.h"
#include "core/monitor/monitor.h"

#include "ui/shell/language.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr Milliseconds kRenderTimeout{90'000};
constexpr int kCheckMs = 20;

int renderThroughHolder(const QString& directory, const RenderJob& job)
{
    QJsonObject request = toJson(job);
    request[QStringLiteral("verb")] = QStringLiteral("render");
    const auto answer = controlRequest(directory, request, kRenderTimeout);
    if (answer)
        return kExitOk;
    printError(answer.error());
    return kExitFailure;
}

int renderAlone(Monitor& monitor, const RenderJob& job)
{
    int status = kExitFailure;
    QTimer timer; // the demo's history comes first
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] {
        if (!monitor.isComplete())
            return;
        timer.stop();
        runRenderJob(monitor, job, true, [&status](const std::optional<Error>& error) {
            if (error)
                printError(*error);
            else
                status = kExitOk;
            QMetaObject::invokeMethod(
                qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
        });
    });
    timer.start(kCheckMs);
    if (monitor.options().isDemo)
        monitor.start();
    QCoreApplication::exec();
    monitor.stop();
    return status;
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOption(makeDataOption());
    parser.addOptions({
        {QStringLiteral("demo"), Tr::tr("Draws a dashboard of the demo fleet.")},
        {QStringLiteral("out"), Tr::tr("Writes to <FILE> (DASHBOARD.png)."),
         QStringLiteral("FILE")},
        {QStringLiteral("width"), Tr::tr("The picture is <N> pixels wide (1440), before --scale."),
         QStringLiteral("N")},
        {QStringLiteral("size"), Tr::tr("Fits the whole dashboard into <WxH> pixels."),
         QStringLiteral("WxH")},
        {QStringLiteral("scale"), Tr::tr("<N> device pixels per pixel, 1 to 4 (1)."),
         QStringLiteral("N")},
    });
    parser.addOptions(makeWindowOptions());
    parser.addPositionalArgument(QStringLiteral("DASHBOARD"),
                                 Tr::tr("Its name or title; service:ec2, service:rds and so on are "
                                        "made from the metrics that are there."));
}

RenderJob jobFrom(const QCommandLineParser& parser, const WindowOptions& options)
{
    RenderJob job;
    job.dashboard = parser.positionalArguments().first();
    job.file = parser.isSet(QStringLiteral("out"))
        ? parser.value(QStringLiteral("out"))
        : QString(job.dashboard)
              .replace(QLatin1Char('/'), QLatin1Char('-'))
              .append(QStringLiteral(".png"));
    job.file = QDir::current().absoluteFilePath(job.file);
    job.range = options.range;
    job.theme = parser.value(QStringLiteral("theme"));
    if (parser.isSet(QStringLiteral("width")))
        job.width = parser.value(QStringLiteral("width")).toInt();
    if (parser.isSet(QStringLiteral("scale")))
        job.scale = parser.value(QStringLiteral("scale")).toDouble();
    job.isUtc = options.utc.value_or(false);
    return job;
}

} // namespace

int runRender(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    VerbParser verb(QStringLiteral("render [options] DASHBOARD"),
                    Tr::tr("Draws a dashboard into a PNG file. Needs no display."));
    QCommandLineParser& parser = verb.parser();
    addOptions(parser);
    if (const auto status = verb.process(true))
        return *status;
    const auto windowOptions = windowOptionsFrom(parser);
    if (!windowOptions)
        return verb.usageError(QString::fromStdString(windowOptions.error().message));
    if (parser.positionalArguments().size() != 1)
        return verb.usageError(Tr::tr("Name one dashboard to draw."));
    RenderJob job = jobFrom(parser, *windowOptions);
    if (parser.isSet(QStringLiteral("size"))) {
        const auto size = parseSize(parser.value(QStringLiteral("size")));
        if (!size)
            return verb.usageError(Tr::tr("--size takes WIDTHxHEIGHT, each from 64 to 16384."));
        job.width = size->width();
        job.height = size->height();
    }
    if (!renderJobFromJson(toJson(job)))
        return verb.usageError(Tr::tr("--width takes 320 to 8000, --scale 1 to 4."));

    MonitorOptions options;
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.collectHost = false;
    options.holderKind = QStringLiteral("render");
    if (!options.isDemo) {
        options.dataDirectory = dataDirectoryOption(parser);
        if (InstanceLock::holderOf(options.dataDirectory))
            return renderThroughHolder(options.dataDirectory, job);
    }
    if (!windowOptions->language.isEmpty())
        language::apply(windowOptions->language);
    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened) {
        printError(opened.error());
        return kExitFailure;
    }
    return renderAlone(monitor, job);
}

} // namespace yagura
