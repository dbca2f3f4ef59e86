// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// An opaque NextToken: a few numbers and a checksum, in hexadecimal digits.
/// @param kind  what operation it belongs to; a token of another kind is refused
std::string makePageToken(char kind, std::initializer_list<std::uint64_t> numbers);

/// Errors: InvalidNextToken for anything that makePageToken(kind, ...) did not make.
Result<std::vector<std::uint64_t>> readPageToken(char kind, std::string_view token,
                                                 std::size_t count);

} // namespace yagura
