// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvrecords.h"

#include "core/exchange/numbertext.h"

namespace yagura {

Result<bool> CsvRecords::fill()
{
    if (m_isEnd)
        return false;
    const auto block = m_source.next();
    if (!block)
        return block.error();
    if (block->empty()) {
        m_isEnd = true;
        return false;
    }
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_buffer.append(*block);
    return true;
}

void CsvRecords::addCell(std::size_t begin, std::size_t end, bool isQuoted)
{
    std::string_view text(m_buffer.data() + begin, end - begin);
    if (!isQuoted) {
        text = trimmed(text);
        m_cells.push_back({static_cast<std::size_t>(text.data() - m_buffer.data()),
                           static_cast<std::size_t>(text.data() - m_buffer.data()) + text.size(),
                           false});
        if (text.empty())
            m_cells.back() = {begin, begin, false};
        return;
    }
    if (text.find('"') == std::string_view::npos) {
        m_cells.push_back({begin, end, false});
        return;
    }
    const std::size_t from = m_unquoted.size();
    for (std::size_t i = 0; i < text.size(); ++i) {
        m_unquoted += text[i];
        if (text[i] == '"')
            ++i; // the second of a pair
    }
    m_cells.push_back({from, m_unquoted.size(), true});
}

/// Takes one record apart. False: its end is not in the buffer (and the text goes on).
bool CsvRecords::parse(CsvRecord& record, bool isQuoteAllowed, bool isEnd)
{
    m_cells.clear();
    m_unquoted.clear();
    m_lines = 0;
    std::size_t at = m_at;
    const std::size_t size = m_buffer.size();
    const auto isLineEnd
        = [&](std::size_t i) { return m_buffer[i] == '\n' || m_buffer[i] == '\r'; };
    for (;;) {
        std::size_t begin = at;
        while (begin < size && (m_buffer[begin] == ' ' || m_buffer[begin] == '\t')
               && m_buffer[begin] != m_separator)
            ++begin;
        bool isQuoted = false;
        if (isQuoteAllowed && begin < size && m_buffer[begin] == '"') {
            std::size_t close = begin + 1;
            std::int64_t lines = 0;
            for (; close < size; ++close) {
                if (m_buffer[close] == '\n' && m_broken > kMaxBroken)
                    return parse(record, false, true), record.isBroken = true;
                lines += m_buffer[close] == '\n' ? 1 : 0;
                if (m_buffer[close] != '"')
                    continue;
                if (close + 1 < size && m_buffer[close + 1] == '"')
                    ++close;
                else
                    break;
            }
            if (close >= size || (close + 1 >= size && !isEnd))
                return false;
            isQuoted = true;
            m_lines += lines;
            addCell(begin + 1, close, true);
            at = close + 1;
        }
        const std::size_t from = at;
        while (at < size && m_buffer[at] != m_separator && !isLineEnd(at))
            ++at;
        if (at >= size && !isEnd)
            return false;
        if (!isQuoted)
            addCell(from, at, false);
        if (at < size && m_buffer[at] == m_separator) {
            ++at;
            continue;
        }
        break;
    }
    if (at < size && m_buffer[at] == '\r') {
        if (at + 1 >= size && !isEnd)
            return false;
        ++at;
    }
    if (at < size && m_buffer[at] == '\n')
        ++at;
    ++m_lines;
    m_after = at;
    return true;
}

Result<bool> CsvRecords::next(CsvRecord& record)
{
    record.cells.clear();
    for (;;) {
        record.isBroken = false;
        if (m_at >= m_buffer.size()) {
            const auto more = fill();
            if (!more)
                return more.error();
            if (!*more)
                return false;
            continue;
        }
        if (!parse(record, true, m_isEnd)) {
            if (!m_isEnd && m_buffer.size() - m_at <= kMaxRecord) {
                const auto more = fill();
                if (!more)
                    return more.error();
                continue;
            }
            record.isBroken = true;
            ++m_broken;
            parse(record, false, true);
        }
        record.line = m_line;
        m_line += m_lines;
        m_at = m_after;
        if (m_cells.size() > 1 || m_cells[0].begin != m_cells[0].end)
            break;
    }
    for (const Cell& cell : m_cells) {
        const std::string& text = cell.isOwn ? m_unquoted : m_buffer;
        record.cells.emplace_back(text.data() + cell.begin, cell.end - cell.begin);
    }
    return true;
}

} // namespace yagura
