// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>

namespace yagura::icons {

/// A monochrome icon of resources/icons by its file name ("nav-alarms"), painted in a token's
/// colour at the size and device pixel ratio asked for; cached until the theme changes. An unknown
/// name is an empty pixmap and a warning.
QPixmap pixmap(const QString& name, int size, Token color = Token::Text2,
               qreal devicePixelRatio = 1.0);

/// As a QIcon for buttons and actions: `color`, disabled in Token::Disabled, checked in
/// Token::Accent.
QIcon icon(const QString& name, Token color = Token::Text2);

/// Every icon file's name, sorted.
QStringList names();
/// The application's own icon, the same in both themes.
QIcon application();
/// Called by the Theme when colours change.
void clearCache();

} // namespace yagura::icons
