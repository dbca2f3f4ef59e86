// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace yagura {

/// The 27 units of the service, in the order in which it prefers one of several (Megabits,
/// Terabits, Gigabits, Count, Bytes, Gigabytes, ... as observed; where nothing was observed, the
/// model's order). The position is also the unit's number in the store's files: append only.
std::span<const std::string_view> metricUnits();

/// The position of "None", which is what an absent unit means.
std::uint8_t noUnit();

/// The position of a unit; nothing when there is no such unit.
std::optional<std::uint8_t> unitNumber(std::string_view name);

} // namespace yagura
