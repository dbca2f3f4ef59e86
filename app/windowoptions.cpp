// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowoptions.h"

#include "core/base/timerange.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace yagura {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error invalid(const QString& message)
{
    return {errors::kInvalidParameterValue, message.toStdString(), {}};
}

constexpr int kSmallestSide = 64;
constexpr int kLargestSide = 16384;

} // namespace

QList<QCommandLineOption> makeWindowOptions()
{
    return {
        {QStringLiteral("theme"), Tr::tr("<THEME> is light, dark or system."),
         QStringLiteral("THEME")},
        {{QStringLiteral("lang"), QStringLiteral("language")},
         Tr::tr("<CODE> is en or ja."),
         QStringLiteral("CODE")},
        {QStringLiteral("range"),
         Tr::tr(
             "Shows the time range <RANGE>: 3h, now-1d, \"2026-03-18 14:00 to 2026-03-18 15:00\"."),
         QStringLiteral("RANGE")},
        {QStringLiteral("utc"), Tr::tr("Shows times in UTC.")},
    };
}

Result<WindowOptions> windowOptionsFrom(const QCommandLineParser& parser)
{
    WindowOptions options;
    if (parser.isSet(QStringLiteral("theme"))) {
        const QString theme = parser.value(QStringLiteral("theme"));
        if (theme == QLatin1String("light"))
            options.theme = ThemeChoice::Light;
        else if (theme == QLatin1String("dark"))
            options.theme = ThemeChoice::Dark;
        else if (theme == QLatin1String("system"))
            options.theme = ThemeChoice::FollowSystem;
        else
            return invalid(Tr::tr("--theme takes light, dark or system."));
    }
    if (parser.isSet(QStringLiteral("lang"))) {
        options.language = parser.value(QStringLiteral("lang"));
        const auto languages = language::available();
        const bool isKnown
            = std::any_of(languages.begin(), languages.end(), [&](const language::Choice& choice) {
                  return choice.code == options.language;
              });
        if (!isKnown)
            return invalid(
                Tr::tr("There are no texts in the language \"%1\".").arg(options.language));
    }
    if (parser.isSet(QStringLiteral("range"))) {
        options.range = parser.value(QStringLiteral("range"));
        if (auto range = RangeExpression::parse(options.range.toStdString()); !range)
            return range.error();
    }
    if (parser.isSet(QStringLiteral("utc")))
        options.utc = true;
    return options;
}

std::optional<QSize> parseSize(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{1,5})x([0-9]{1,5})\\z"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto isSide = [](int side) { return side >= kSmallestSide && side <= kLargestSide; };
    if (!isSide(size.width()) || !isSide(size.height()))
        return std::nullopt;
    return size;
}

} // namespace yagura
