// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yagura {

/// The unit (one of metricUnits()) that a person or a program means by a word: "%", "ms", "KiB",
/// "bytes/s", "Bytes/Second", "req/s". Nothing for anything else.
std::optional<std::string> unitOfWord(std::string_view word);

struct Heading
{
    std::string name; ///< without the unit when it was understood
    std::string unit; ///< empty without one
};

/// Takes a unit in brackets at the end of a column's heading off: "CPU (%)" -> CPU, Percent.
Heading readHeading(std::string_view heading);

} // namespace yagura
