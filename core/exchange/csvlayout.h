// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"

#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// What a column of a CSV file holds.
enum class CsvRole {
    Nothing, ///< no heading and no cells
    Time, ///< a date and time; or a date, with TimeOfDay beside it
    TimeOfDay,
    Series, ///< values of a metric with the column's name
    Dimension, ///< values of a dimension with the column's name
    // The columns of a file in long form, where one row is one point:
    Value,
    MetricName,
    NameSpace,
    Unit,
    Resolution,
    SampleCount,
    Sum,
    Minimum,
    Maximum,
    Values, ///< of a distribution, separated by blanks
    Counts,
};

struct CsvColumn
{
    std::string name; ///< unique in the file; without the unit
    std::string unit; ///< from the heading, or empty
    CsvRole role = CsvRole::Nothing;
};

/// How a CSV file is to be read.
struct CsvLayout
{
    char separator = ',';
    char decimalMark = '.';
    bool isDecimalGuessed = false; ///< 1,234 was read as a decimal comma
    bool hasHeading = false;
    std::int64_t headingLine = 0; ///< 0 without one
    bool isLong = false; ///< has a Value column (or a whole statistic set)
    std::vector<CsvColumn> columns;
};

/// Looks at the beginning of a file; nothing when it does not look like times and numbers in
/// columns.
/// @param head  some whole lines (UTF-8)
/// @param baseName  the name of a single column of values
std::optional<CsvLayout> findCsvLayout(const std::string& head, const std::string& baseName,
                                       const ImportSettings& settings);

} // namespace yagura
