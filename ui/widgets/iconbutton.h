// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace yagura {

/// A square button with an icon and no label; tool tip and accessible name are one text, set with
/// setHint().
class IconButton final : public QToolButton
{
    Q_OBJECT
public:
    enum class Look {
        Framed, ///< 28 px with a border
        Ghost, ///< 28 px without
        SmallGhost, ///< 24 px without
    };

    explicit IconButton(const QString& icon, Look look = Look::Ghost, QWidget* parent = nullptr);

    void setIconName(const QString& icon, Token color = Token::Text2);
    /// The tool tip, with the shortcut behind it when there is one ("Copy link (Ctrl+L)"), and the
    /// accessible name.
    void setHint(const QString& text, const QString& shortcut = {});
};

} // namespace yagura
