// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace yagura {

/// Appends the shortest text that reads back to the same double, always with a point or an
/// exponent: `41.0`. What is no number reads `NaN`, `Infinity`, `-Infinity`.
void appendDouble(std::string& out, double value);

/// Appends seconds since 1970 as the service writes them in JSON: `1765977780.0`, `1765977780.25`.
void appendEpochSeconds(std::string& out, TimePoint time);

/// A decimal number, `NaN` or `Infinity`; nothing for any other text and for numbers beyond a
/// double.
std::optional<double> parseDouble(std::string_view text);

/// A whole number.
std::optional<std::int64_t> parseInteger(std::string_view text);

/// Seconds since 1970 to an instant; nothing outside the accepted years.
std::optional<TimePoint> timeFromSeconds(double seconds);

std::string base64Of(std::string_view bytes);
/// Nothing when the text is not base64.
std::optional<std::string> bytesOfBase64(std::string_view text);

/// ASCII only, which is all that HTTP needs.
bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace yagura
