// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace yagura {

/// A copy of `font` at a size in logical pixels (rounded) and a weight; the design gives all type in pixels.
inline QFont sizedFont(QFont font, double pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(qRound(pixels));
    font.setWeight(weight);
    return font;
}

} // namespace yagura
