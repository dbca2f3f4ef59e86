// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace yagura::language {

struct Choice
{
    QString code; ///< "en", "ja"
    QString nativeName;
};

/// The languages that the program has texts for; English first.
QList<Choice> available();

/// Loads Qt's own texts, then Yagura's, and lets every widget know (QEvent::LanguageChange).
/// @param code  "en", "ja"; empty: the system's language, or English when there are no texts for it
/// Returns the language in use.
QString apply(const QString& code);
QString current();

} // namespace yagura::language
