// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace yagura {

/// Opaque NextToken texts: where a listing goes on, bound to the listing it was made for.

/// @param listing  whatever determines the listing (operation, filters); @param position  the last
/// entry that was answered
std::string makePageToken(std::initializer_list<std::string_view> listing,
                          std::string_view position);

/// The position, or nothing when the token is damaged or belongs to another listing.
std::optional<std::string> readPageToken(std::initializer_list<std::string_view> listing,
                                         std::string_view token);

} // namespace yagura
