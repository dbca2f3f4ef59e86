// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/textsource.h"

#include <cerrno>
#include <filesystem>

#include <sys/stat.h>

namespace yagura {

namespace {

constexpr std::size_t kBlock = 1 << 20;
constexpr std::string_view kMark8 = "\xef\xbb\xbf";

Error notReadable(const std::string& path, const std::string& why)
{
    return {"NotReadable", path + " cannot be read: " + why + ".", {}};
}

Error tooLarge(const std::string& path)
{
    return {"FileTooLarge",
            path + " is too large: a file may have at most "
                + std::to_string(kMaxImportBytes / (1024 * 1024)) + " MiB.",
            {}};
}

void appendUtf8(std::string& out, std::uint32_t code)
{
    const auto tail
        = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3fU)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xc0U | (code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xe0U | (code >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xf0U | (code >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace

Result<TextSource> TextSource::openFile(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status))
        return notReadable(path, "there is no such file");
    if (std::filesystem::is_directory(status))
        return notReadable(path, "it is a folder");
    if (!std::filesystem::is_regular_file(status))
        return notReadable(path, "it is no ordinary file");
    TextSource source;
    source.m_path = path;
    source.m_isFile = true;
    source.m_file.open(path, std::ios::binary);
    if (!source.m_file)
        return notReadable(path, std::generic_category().message(errno));
    source.m_size = static_cast<std::int64_t>(std::filesystem::file_size(path, error));
    if (source.m_size > kMaxImportBytes)
        return tooLarge(path);
    struct stat facts = {};
    if (::stat(path.c_str(), &facts) == 0)
        source.m_modifiedMs = static_cast<std::int64_t>(facts.st_mtime) * 1000;
    return Result<TextSource>(boost::system::in_place_value, std::move(source));
}

TextSource TextSource::ofText(std::string text, std::int64_t modifiedMs)
{
    TextSource source;
    source.m_modifiedMs = modifiedMs;
    source.m_memory = std::move(text);
    source.m_size = static_cast<std::int64_t>(source.m_memory.size());
    return source;
}

void TextSource::rewind()
{
    m_position = 0;
    m_isStarted = false;
    m_pending.clear();
    if (m_isFile) {
        m_file.clear();
        m_file.seekg(0);
    }
}

/// Finds out how the text is encoded.
void TextSource::begin()
{
    m_isStarted = true;
    m_encoding = Encoding::Utf8;
    const std::string_view head(m_text.data(), std::min<std::size_t>(m_text.size(), 4096));
    if (head.starts_with(kMark8)) {
        m_text.erase(0, kMark8.size());
        return;
    }
    if (head.starts_with("\xff\xfe") || head.starts_with("\xfe\xff")) {
        m_encoding = head.front() == '\xff' ? Encoding::Utf16Little : Encoding::Utf16Big;
        m_text.erase(0, 2);
        return;
    }
    std::size_t even = 0;
    std::size_t odd = 0;
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    // Digits, separators and line ends have a zero in one half of each pair of bytes, always the
    // same.
    if (head.size() >= 4 && odd > head.size() / 4 && even == 0)
        m_encoding = Encoding::Utf16Little;
    else if (head.size() >= 4 && even > head.size() / 4 && odd == 0)
        m_encoding = Encoding::Utf16Big;
}

void TextSource::decodeUtf16(std::string_view bytes)
{
    m_pending.append(bytes);
    m_text.clear();
    std::size_t at = 0;
    const auto unitAt = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(m_pending[i]);
        const auto second = static_cast<unsigned char>(m_pending[i + 1]);
        return m_encoding == Encoding::Utf16Little ? std::uint32_t(first | second << 8U)
                                                   : std::uint32_t(first << 8U | second);
    };
    while (at + 1 < m_pending.size()) {
        const std::uint32_t unit = unitAt(at);
        if (unit < 0xd800 || unit > 0xdfff) {
            appendUtf8(m_text, unit);
            at += 2;
            continue;
        }
        if (at + 3 >= m_pending.size() && unit < 0xdc00)
            break; // the other half comes with the next block
        const std::uint32_t low = unit < 0xdc00 ? unitAt(at + 2) : 0;
        if (low >= 0xdc00 && low <= 0xdfff) {
            appendUtf8(m_text, 0x10000 + ((unit - 0xd800) << 10U) + (low - 0xdc00));
            at += 4;
        } else {
            appendUtf8(m_text, 0xfffd);
            at += 2;
        }
    }
    m_pending.erase(0, at);
}

Result<std::string_view> TextSource::next()
{
    for (;;) {
        m_text.clear();
        if (m_isFile) {
            m_block.resize(kBlock);
            m_file.read(m_block.data(), static_cast<std::streamsize>(m_block.size()));
            if (m_file.bad())
                return notReadable(m_path, std::generic_category().message(errno));
            m_text.assign(m_block.data(), static_cast<std::size_t>(m_file.gcount()));
        } else {
            m_text = m_memory.substr(static_cast<std::size_t>(m_position), kBlock);
        }
        if (m_text.empty())
            return std::string_view();
        m_position += static_cast<std::int64_t>(m_text.size());
        if (m_position > kMaxImportBytes)
            return tooLarge(m_isFile ? m_path : std::string("The text"));
        if (!m_isStarted)
            begin();
        if (m_encoding != Encoding::Utf8) {
            const std::string bytes = std::move(m_text);
            decodeUtf16(bytes);
        }
        if (!m_text.empty()) // else nothing but a mark, or half a character
            return std::string_view(m_text);
    }
}

Result<std::string> TextSource::readAll()
{
    std::string all;
    for (;;) {
        const auto block = next();
        if (!block)
            return block.error();
        if (block->empty())
            break;
        all.append(*block);
    }
    return Result<std::string>(boost::system::in_place_value, std::move(all));
}

} // namespace yagura
