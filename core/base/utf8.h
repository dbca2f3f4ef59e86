// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace yagura {

/// True when the text is well-formed UTF-8: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
bool isValidUtf8(std::string_view text);

/// Characters (code points) of a well-formed text.
std::size_t countCodePoints(std::string_view text);

} // namespace yagura
