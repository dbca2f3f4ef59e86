// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconbutton.h"

#include "ui/theme/icons.h"

namespace yagura {

IconButton::IconButton(const QString& icon, Look look, QWidget* parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setPopupMode(QToolButton::InstantPopup);
    const bool isSmall = look == Look::SmallGhost;
    if (look != Look::Framed)
        setProperty("role", QStringLiteral("ghost"));
    if (isSmall)
        setProperty("controlSize", QStringLiteral("small"));
    setIconSize(isSmall ? QSize(15, 15) : QSize(16, 16));
    setFixedSize(isSmall ? QSize(24, 24) : QSize(28, 28));
    setIconName(icon);
}

void IconButton::setIconName(const QString& icon, Token color)
{
    setIcon(icons::icon(icon, color));
}

void IconButton::setHint(const QString& text, const QString& shortcut)
{
    setToolTip(shortcut.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shortcut));
    setAccessibleName(text);
}

} // namespace yagura
