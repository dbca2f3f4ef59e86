// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

inline constexpr std::int64_t kMaxImportBytes = 256 * 1024 * 1024;

/// A text file as UTF-8, a block at a time, so that its size does not matter for memory; or a text
/// that is in memory (pasted). UTF-8 with or without a byte order mark, and UTF-16 with one or
/// recognised by its zero bytes. Not thread-safe.
class TextSource
{
public:
    /// Errors: "NotReadable", "FileTooLarge" (more than kMaxImportBytes).
    static Result<TextSource> openFile(const std::string& path);
    /// @param modifiedMs  what modifiedMs() is to say
    static TextSource ofText(std::string text, std::int64_t modifiedMs = 0);

    /// The next block, empty at the end; valid until the next call. Errors: "NotReadable",
    /// "FileTooLarge" (it grew meanwhile).
    Result<std::string_view> next();
    void rewind();
    /// All that is left, in one piece.
    Result<std::string> readAll();

    [[nodiscard]] std::int64_t size() const { return m_size; } ///< bytes of the file
    [[nodiscard]] std::int64_t position() const { return m_position; } ///< bytes read so far
    [[nodiscard]] bool isUtf16() const { return m_encoding != Encoding::Utf8; }
    /// Changed last, in milliseconds since 1970.
    [[nodiscard]] std::int64_t modifiedMs() const { return m_modifiedMs; }

private:
    enum class Encoding { Utf8, Utf16Little, Utf16Big };
    void begin();
    void decodeUtf16(std::string_view bytes);

    std::string m_path;
    std::ifstream m_file;
    std::string m_memory;
    bool m_isFile = false;
    std::int64_t m_size = 0;
    std::int64_t m_position = 0;
    std::int64_t m_modifiedMs = 0;
    Encoding m_encoding = Encoding::Utf8;
    bool m_isStarted = false;
    std::vector<char> m_block;
    std::string m_text; ///< the block as UTF-8
    std::string m_pending; ///< bytes of UTF-16 that are no whole character yet
};

} // namespace yagura
