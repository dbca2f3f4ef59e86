// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstring>

namespace yagura {

namespace {

/// One line per verb; one file each.
constexpr Verb kVerbs[] = {
    {"serve", "run the monitor and its endpoint without a window", &runServe},
    {"render", "draw a dashboard into a PNG file", &runRender},
    {"import", "bring in metrics, dashboards and alarms from files", &runImport},
    {"export", "write metrics into a CSV or JSON file", &runExport},
    {"screenshot", "draw the window into a PNG file", &runScreenshot},
};

int printHelp()
{
    std::fputs("Usage: yagura [options] [ADDRESS]   open the window\n"
               "       yagura VERB [options]        (yagura VERB --help tells more)\n\nVerbs:\n",
               stdout);
    for (const Verb& verb : kVerbs)
        std::printf("  %-12s %s\n", verb.name, verb.summary);
    std::fputs(
        "\nOptions of the window:\n"
        "  --demo           open the demo fleet in a temporary store\n"
        "  --data DIR       keep everything in DIR instead of the user's data directory\n"
        "  --port N         the endpoint listens on port N (4590); 0 picks a free one\n"
        "  --listen ADDR    the endpoint listens on ADDR (127.0.0.1); beyond this machine a\n"
        "                   key is required: YAGURA_ACCESS_KEY and YAGURA_SECRET_KEY\n"
        "  --account N      the account of unknown access keys (123456789012)\n"
        "  --no-host        do not collect this machine's metrics\n"
        "  --theme THEME    light, dark or system\n"
        "  --lang CODE      en or ja\n"
        "  --range RANGE    the time range to show: 3h, now-1d, ...\n"
        "  --utc            show times in UTC\n"
        "\nOther:\n"
        "  -h, --help       show this help\n"
        "  -v, --version    show the version\n",
        stdout);
    return kExitOk;
}

/// A word that is neither an option nor a page's address is a mistyped verb.
bool looksLikeVerb(const char* word)
{
    if (*word == '\0' || *word == '-')
        return false;
    const QString text = QString::fromLocal8Bit(word);
    static const QStringList pages{QStringLiteral("overview"), QStringLiteral("dashboards"),
                                   QStringLiteral("metrics"), QStringLiteral("alarms"),
                                   QStringLiteral("sources")};
    return !text.startsWith(QLatin1String("yagura://"))
        && !pages.contains(text.section(QLatin1Char('/'), 0, 0));
}

int runMain(int argc, char* argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("yagura"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YAGURA_VERSION));
    const char* first = argc > 1 ? argv[1] : "";
    for (const Verb& verb : kVerbs) {
        if (std::strcmp(first, verb.name) == 0)
            return verb.run(argc, argv);
    }
    if (std::strcmp(first, "--version") == 0 || std::strcmp(first, "-v") == 0) {
        std::puts("yagura " YAGURA_VERSION);
        return kExitOk;
    }
    if (std::strcmp(first, "--help") == 0 || std::strcmp(first, "-h") == 0)
        return printHelp();
    if (looksLikeVerb(first)) {
        printError(
            QStringLiteral("\"%1\" is no verb of yagura.").arg(QString::fromLocal8Bit(first)));
        std::fputs("Try: yagura --help\n", stderr);
        return kExitUsage;
    }
    return runWindow(argc, argv);
}

} // namespace

} // namespace yagura

int main(int argc, char* argv[])
{
    return yagura::runMain(argc, argv);
}
