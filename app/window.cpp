// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/display.h"
#include "app/endpointoptions.h"
#include "app/holder.h"
#include "app/signalwatcher.h"
#include "app/windowoptions.h"

#include "core/monitor/monitor.h"

#include "ui/dashboards/widgetimagepainter.h"

#include <QApplication>
#include <QMessageBox>

#include <unistd.h>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr Milliseconds kRaiseTimeout{5000};

/// To the terminal, or to the desktop where nobody would see that.
int fail(const Error& error)
{
    printError(error);
    if (::isatty(STDERR_FILENO) == 0 && QGuiApplication::platformName() == QLatin1String("xcb"))
        QMessageBox::critical(nullptr, QStringLiteral("Yagura"),
                              QString::fromStdString(error.message));
    return kExitFailure;
}

/// The directory is held: a window comes to the front; anything else is told.
int raiseHolder(const QString& directory, const Error& inUse)
{
    const auto raised = controlRequest(
        directory, {{QStringLiteral("verb"), QStringLiteral("raise")}}, kRaiseTimeout);
    return raised ? kExitOk : fail(inUse);
}

void addOptions(QCommandLineParser& parser)
{
    parser.addOption(makeDataOption());
    parser.addOptions(makeEndpointOptions());
    parser.addOptions({
        {QStringLiteral("demo"), Tr::tr("Opens the demo fleet in a temporary store.")},
        {QStringLiteral("no-host"), Tr::tr("Does not collect this machine's metrics.")},
    });
    parser.addOptions(makeWindowOptions());
    parser.addPositionalArgument(
        QStringLiteral("ADDRESS"),
        Tr::tr("The page to open, e.g. alarms or yagura://dashboards/web."),
        QStringLiteral("[ADDRESS]"));
}

int showWindow(Monitor& monitor, const EndpointOptions& endpointOptions,
               const WindowOptions& windowOptions)
{
    WidgetImagePainter painter(monitor);
    monitor.setWidgetPainter(&painter);
    Endpoint endpoint(monitor, endpointOptions);
    const auto started = endpoint.start();
    if (!started) {
        monitor.addProblem({StartupProblem::Kind::PortInUse, started.error().message,
                            "The window works; programs cannot send anything to it."});
    }
    MainWindow window(monitor, started ? &endpoint : nullptr, windowOptions);
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::quitRequested, qApp,
                     [] { QCoreApplication::quit(); });
    Holder holder(monitor);
    holder.setRaise([&window] { window.raiseWindow(); });
    if (auto listening = holder.listen(); !listening)
        printError(listening.error());
    window.show();
    monitor.start();
    const int status = QCoreApplication::exec();
    monitor.beginStop(); // nothing below waits for a slow receiver or a large file
    holder.close();
    painter.close();
    endpoint.stop();
    monitor.stop();
    return status;
}

} // namespace

int runWindow(int argc, char* argv[])
{
    // Help and mistakes need no display.
    const bool isShown = hasDisplay();
    if (!isShown)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    VerbParser verb(QStringLiteral("[options] [ADDRESS]"), Tr::tr("Opens the window."));
    QCommandLineParser& parser = verb.parser();
    addOptions(parser);
    if (const auto status = verb.process(false))
        return *status;
    const auto endpointOptions = endpointOptionsFrom(parser);
    if (!endpointOptions)
        return verb.usageError(QString::fromStdString(endpointOptions.error().message));
    auto windowOptions = windowOptionsFrom(parser);
    if (!windowOptions)
        return verb.usageError(QString::fromStdString(windowOptions.error().message));
    if (parser.positionalArguments().size() > 1)
        return verb.usageError(Tr::tr("There is at most one address."));
    if (!isShown) {
        printError(Tr::tr("There is no display here. \"yagura serve\" runs without one."));
        return kExitFailure;
    }
    windowOptions->address = parser.positionalArguments().value(0);

    MonitorOptions options;
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.collectHost = !parser.isSet(QStringLiteral("no-host"));
    options.scope.account = endpointOptions->account;
    if (options.isDemo && parser.isSet(QStringLiteral("data")))
        return verb.usageError(Tr::tr("--data does not go with --demo."));
    if (!options.isDemo)
        options.dataDirectory = dataDirectoryOption(parser);
    // The session that is remembered is that of the user's own data, not of the demo's.
    windowOptions->restoreSession = !options.isDemo;
    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened) {
        if (opened.error().code == "InUse")
            return raiseHolder(options.dataDirectory, opened.error());
        return fail(opened.error());
    }
    return showWindow(monitor, *endpointOptions, *windowOptions);
}

} // namespace yagura
