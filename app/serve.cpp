// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/endpointoptions.h"
#include "app/holder.h"
#include "app/signalwatcher.h"

#include "core/monitor/monitor.h"

#include "ui/dashboards/widgetimagepainter.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void addOptions(QCommandLineParser& parser)
{
    parser.addOption(makeDataOption());
    parser.addOptions(makeEndpointOptions());
    parser.addOptions({
        {QStringLiteral("ephemeral"),
         Tr::tr("Keeps everything in a temporary store that goes with the process, and offers POST "
                "/_yagura/reset.")},
        {QStringLiteral("demo"), Tr::tr("Serves the demo fleet from a temporary store.")},
        {QStringLiteral("no-host"), Tr::tr("Does not collect this machine's metrics.")},
    });
}

int serve(Monitor& monitor, const EndpointOptions& endpointOptions)
{
    WidgetImagePainter painter(monitor);
    monitor.setWidgetPainter(&painter);
    Endpoint endpoint(monitor, endpointOptions);
    if (auto started = endpoint.start(); !started) {
        printError(started.error());
        return kExitFailure;
    }
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::quitRequested, qApp,
                     [] { QCoreApplication::quit(); });
    Holder holder(monitor);
    if (auto listening = holder.listen(); !listening)
        printError(listening.error());
    monitor.start();
    std::printf("listening on %s\n", endpoint.url().c_str());
    std::fflush(stdout);
    // Pictures need fonts and colours; whoever waits for the line above does not wait for these.
    QTimer::singleShot(0, qApp, [] { Theme::instance().apply(ThemeChoice::Light); });
    const int status = QCoreApplication::exec();
    monitor.beginStop(); // nothing below waits for a slow receiver or a large file
    holder.close();
    painter.close();
    endpoint.stop();
    monitor.stop();
    return status;
}

} // namespace

int runServe(int argc, char* argv[])
{
    // Pictures are drawn for `yagura render` while this process holds the directory.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    language::apply({});
    VerbParser verb(QStringLiteral("serve [options]"),
                    Tr::tr("Runs the monitor and its endpoint without a window."));
    QCommandLineParser& parser = verb.parser();
    addOptions(parser);
    if (const auto status = verb.process(true))
        return *status;
    if (!parser.positionalArguments().isEmpty())
        return verb.usageError(Tr::tr("serve takes no arguments."));
    auto endpointOptions = endpointOptionsFrom(parser);
    if (!endpointOptions)
        return verb.usageError(QString::fromStdString(endpointOptions.error().message));

    MonitorOptions options;
    options.holderKind = QStringLiteral("serve");
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.collectHost = !parser.isSet(QStringLiteral("no-host"));
    options.scope.account = endpointOptions->account;
    const bool isEphemeral = options.isDemo || parser.isSet(QStringLiteral("ephemeral"));
    if (isEphemeral && parser.isSet(QStringLiteral("data")))
        return verb.usageError(Tr::tr("--data does not go with --ephemeral or --demo."));
    if (!isEphemeral)
        options.dataDirectory = dataDirectoryOption(parser);
    endpointOptions->allowReset = isEphemeral;

    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened) {
        printError(opened.error());
        return kExitFailure;
    }
    printProblems(monitor);
    // A server must not take data that it would lose; a window shows the problem instead.
    if (monitor.isReadOnly() || monitor.isEphemeral() != isEphemeral) {
        printError(Tr::tr("To serve from a temporary store, use --ephemeral."));
        return kExitFailure;
    }
    return serve(monitor, *endpointOptions);
}

} // namespace yagura
