// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yagura {

enum class NumberKind { Value, Missing, Bad };

struct ReadNumber
{
    NumberKind kind = NumberKind::Bad;
    double value = 0;
    bool isPercent = false; ///< a percent sign stood behind it
};

/// Reads a cell: the nearest double to what is written. Digits may be grouped in threes by the
/// other mark, an apostrophe or a (non-breaking) blank; a percent sign may follow. Missing: empty,
/// null, NULL, NaN, N/A, NA, None, nil, -, \N. Bad: anything else, infinity too.
/// @param decimalMark  '.' or ','
ReadNumber readNumber(std::string_view text, char decimalMark = '.');

/// What a cell says about the decimal mark: '.' or ',' when only that one can be meant, ' ' when
/// both can (1234), '?' when it is ambiguous (1,234), '\0' when it is no number at all.
char decimalMarkOf(std::string_view text);

/// The shortest text that reads back to the same double: 0.1, 1e+300, -0.
std::string numberText(double value);

/// Without blanks, tabs and carriage returns at both ends.
std::string_view trimmed(std::string_view text);

} // namespace yagura
