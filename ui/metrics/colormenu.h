// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMenu>

#include <functional>

namespace yagura {

/// The ten colours of the theme's series and a colour of one's own. Deletes itself when it closes.
QMenu* makeColorMenu(const QColor& current, QWidget* parent,
                     std::function<void(const QColor&)> chosen);

} // namespace yagura
