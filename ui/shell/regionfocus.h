// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace yagura {

/// F6 and Shift+F6: the focus to the next region of the window (navigation, top bar, header, page,
/// status bar).
/// @param pageFirst  the widget of the page that wants the focus first; may be nullptr
void focusNextRegion(const QList<QWidget*>& regions, QWidget* pageFirst, bool forward);

} // namespace yagura
