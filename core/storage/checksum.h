// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace yagura {

/// CRC-32C (Castagnoli) of some bytes; in hardware where the processor has it. `seed` continues an
/// earlier one.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t seed = 0);

} // namespace yagura
