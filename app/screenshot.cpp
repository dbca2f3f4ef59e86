// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/windowoptions.h"

#include "core/monitor/monitor.h"
#include "ui/shell/pages.h"
#include "ui/shell/timecontext.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kCheckMs = 50;
constexpr int kCalmChecks = 8; ///< nothing outstanding for this many checks in a row
constexpr int kTimeoutMs = 300'000; ///< history is filled in first: seconds, minutes when busy

/// Runs the event loop until the page has everything it asked for. False, and said, when that
/// takes too long.
bool waitUntilSettled(const Monitor& monitor, const MainWindow& window)
{
    QElapsedTimer elapsed;
    elapsed.start();
    int calm = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, qApp, [&] {
        calm = monitor.isComplete() && window.isSettled() ? calm + 1 : 0;
        if (calm >= kCalmChecks || elapsed.hasExpired(kTimeoutMs))
            QCoreApplication::quit();
    });
    timer.start(kCheckMs);
    QCoreApplication::exec();
    if (calm >= kCalmChecks)
        return true;
    printError(monitor.isComplete()
                   ? Tr::tr("The page did not come to rest within five minutes.")
                   : Tr::tr("The sources were not read within five minutes."));
    return false;
}

int takePicture(Monitor& monitor, const WindowOptions& options, QSize size, const QString& file)
{
    MainWindow window(monitor, nullptr, options);
    window.resize(size);
    window.show();
    monitor.start();
    if (!waitUntilSettled(monitor, window))
        return kExitFailure;
    window.time().refresh(); // what was filled in since the first look
    if (!waitUntilSettled(monitor, window))
        return kExitFailure;
    const QPixmap picture = window.grab();
    monitor.stop();
    if (picture.isNull() || !picture.save(file)) {
        printError(Tr::tr("The picture could not be written to %1.").arg(file));
        return kExitFailure;
    }
    return kExitOk;
}

} // namespace

int runScreenshot(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    VerbParser verb(QStringLiteral("screenshot [options] ADDRESS"),
                    Tr::tr("Draws the window, open at a page, into a PNG file. Needs no display."));
    QCommandLineParser& parser = verb.parser();
    parser.addOption(makeDataOption());
    parser.addOptions({
        {QStringLiteral("demo"), Tr::tr("Shows the demo fleet.")},
        {QStringLiteral("size"), Tr::tr("The window is <WxH> large (1440x900)."),
         QStringLiteral("WxH")},
        {QStringLiteral("out"), Tr::tr("Writes to <FILE> (yagura.png)."), QStringLiteral("FILE")},
    });
    parser.addOptions(makeWindowOptions());
    parser.addPositionalArgument(
        QStringLiteral("ADDRESS"),
        Tr::tr("overview, dashboards/NAME, metrics, alarms/NAME, sources"));
    if (const auto status = verb.process(true))
        return *status;
    auto windowOptions = windowOptionsFrom(parser);
    if (!windowOptions)
        return verb.usageError(QString::fromStdString(windowOptions.error().message));
    const auto size
        = parseSize(parser.isSet(QStringLiteral("size")) ? parser.value(QStringLiteral("size"))
                                                         : QStringLiteral("1440x900"));
    if (!size)
        return verb.usageError(Tr::tr("--size takes WIDTHxHEIGHT, each from 64 to 16384."));
    if (parser.positionalArguments().size() != 1)
        return verb.usageError(Tr::tr("Name one page to show."));
    const QString address = parser.positionalArguments().first();
    static const QRegularExpression pageEnd(QStringLiteral("[/?]"));
    const QString page
        = QString(address).remove(QStringLiteral("yagura://")).section(pageEnd, 0, 0);
    if (!PageStack::contains(page))
        return verb.usageError(
            MainWindow::tr("There is no page \u201c%1\u201d").arg(page.left(80)));
    const QString file = parser.isSet(QStringLiteral("out")) ? parser.value(QStringLiteral("out"))
                                                             : QStringLiteral("yagura.png");
    MonitorOptions options;
    options.isDemo = parser.isSet(QStringLiteral("demo"));
    options.collectHost = false;
    options.holderKind = QStringLiteral("screenshot");
    if (!options.isDemo)
        options.dataDirectory = dataDirectoryOption(parser);
    // The same picture every time: no session, nobody's settings.
    const QTemporaryDir settings;
    windowOptions->settingsDirectory = settings.path();
    windowOptions->restoreSession = false;
    windowOptions->desktopNotifications = false;
    windowOptions->address = address;
    Monitor monitor(options);
    if (auto opened = monitor.open(); !opened) {
        printError(opened.error());
        return kExitFailure;
    }
    return takePicture(monitor, *windowOptions, *size, file);
}

} // namespace yagura
