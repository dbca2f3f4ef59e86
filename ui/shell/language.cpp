// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>

namespace yagura::language {

namespace {

struct Installed
{
    QString code = QStringLiteral("en");
    QTranslator* qt = nullptr;
    QTranslator* own = nullptr;
};

Installed& installed()
{
    static Installed state;
    return state;
}

bool isAvailable(const QString& code)
{
    const QList<Choice> choices = available();
    return std::any_of(choices.cbegin(), choices.cend(),
                       [&](const Choice& choice) { return choice.code == code; });
}

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString& each : wanted) {
        const QString code = each.section(QLatin1Char('-'), 0, 0);
        if (isAvailable(code))
            return code;
    }
    return QStringLiteral("en");
}

void replace(QTranslator*& slot, const QString& file, const QString& directory)
{
    delete slot; // removes itself from the application
    slot = nullptr;
    auto translator = std::make_unique<QTranslator>(qApp);
    if (!file.isEmpty() && translator->load(file, directory)) {
        slot = translator.release();
        QCoreApplication::installTranslator(slot);
    }
}

} // namespace

QList<Choice> available()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("ja"), QString::fromUtf8("\u65e5\u672c\u8a9e")}};
}

QString apply(const QString& code)
{
    Installed& state = installed();
    const QString wanted = isAvailable(code) ? code : systemLanguage();
    const bool isEnglish = wanted == QLatin1String("en");
    // English is the source, but its plural forms are in a file of their own ("%n alarm(s)").
    replace(state.qt, isEnglish ? QString() : QStringLiteral("qtbase_") + wanted,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    replace(state.own, QStringLiteral("yagura_") + wanted, QStringLiteral(":/i18n"));
    state.code = wanted;
    QLocale::setDefault(QLocale(wanted));
    return wanted;
}

QString current()
{
    return installed().code;
}

} // namespace yagura::language
