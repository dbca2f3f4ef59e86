// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/textsource.h"

#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// One record of a CSV file. Cells are without blanks at their ends and without their quotes; valid
/// until the next record is read.
struct CsvRecord
{
    std::int64_t line = 0; ///< where it begins, from 1
    std::vector<std::string_view> cells;
    bool isBroken = false; ///< a quote that never ends: the cells are those of its first line
};

/// Reads RFC 4180, and more kindly: line ends of any kind, any separator, quotes that stand in the
/// middle of a cell count as characters. Empty lines are passed over. A record has at most
/// kMaxRecord bytes; a longer one is broken. Never fails on what a text holds.
class CsvRecords
{
public:
    static constexpr std::size_t kMaxRecord = 1 << 20;

    CsvRecords(TextSource& source, char separator)
        : m_source(source)
        , m_separator(separator)
    { }

    /// False at the end. Errors: those of TextSource.
    Result<bool> next(CsvRecord& record);

private:
    Result<bool> fill();
    bool parse(CsvRecord& record, bool isQuoteAllowed, bool isEnd);
    void addCell(std::size_t begin, std::size_t end, bool isQuoted);

    /// After so many broken records no cell goes over the end of a line any more: looking for the
    /// end of every one of them would take the square of the file's size.
    static constexpr int kMaxBroken = 16;

    TextSource& m_source;
    char m_separator;
    std::string m_buffer;
    std::size_t m_at = 0; ///< of the next record in the buffer
    std::size_t m_after = 0; ///< behind the record that parse() read
    std::int64_t m_line = 1;
    std::int64_t m_lines = 0; ///< that the parsed record has
    bool m_isEnd = false;
    int m_broken = 0;
    struct Cell
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool isOwn = false; ///< in m_unquoted rather than in the buffer
    };
    std::vector<Cell> m_cells;
    std::string m_unquoted; ///< cells that had doubled quotes in them
};

} // namespace yagura
