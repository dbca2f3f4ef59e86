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
};

int printUsage(std::FILE* to)
{
    std::fputs("Usage: yagura [options]         open the window\n"
               "       yagura VERB [options]    (yagura VERB --help tells more)\n\nVerbs:\n",
               to);
    for (const Verb& verb : kVerbs)
        std::fprintf(to, "  %-12s %s\n", verb.name, verb.summary);
    std::fputs("\nOther:\n  -h, --help   show this help\n  --version    show the version\n", to);
    return to == stdout ? kExitOk : kExitUsage;
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
        return printUsage(stdout);
    return printUsage(stderr);
}

} // namespace

} // namespace yagura

int main(int argc, char* argv[])
{
    return yagura::runMain(argc, argv);
}
