// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/bytes.h"

#include <cstdint>
#include <string>

namespace yagura {

inline constexpr std::size_t kPackGroup = 64;

/// Appends `count` numbers of `width` bits, lowest bit first, padded to a whole byte.
void packBits(const std::uint64_t* values, std::size_t count, unsigned width, std::string& out);

/// Reads up to 64 numbers; `out` always has room for 64, of which `count` are meant.
[[nodiscard]] bool unpackBits(ByteReader& in, std::size_t count, unsigned width,
                              std::uint64_t* out);

} // namespace yagura
