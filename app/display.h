// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yagura {

/// Whether a window can be shown: asked before QApplication is made, which would end the process.
bool hasDisplay();

} // namespace yagura
