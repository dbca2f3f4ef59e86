// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace yagura {

static_assert(std::endian::native == std::endian::little, "files hold little-endian numbers");

/// Appends a number as it lies in memory (little-endian).
template <typename T>
void putFixed(std::string& out, T value)
{
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    out.append(raw, sizeof(T));
}

/// Appends a number in groups of seven bits, lowest first, the high bit set on all but the last.
inline void putVarint(std::string& out, std::uint64_t value)
{
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

/// Small negative numbers become small: 0, -1, 1, -2, ... -> 0, 1, 2, 3, ...
inline std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
inline std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>((value >> 1) ^ (~(value & 1) + 1));
}

/// Reads what the functions above wrote. Reading past the end yields zeros and makes ok() false for
/// good.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    { }

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(m_end - m_at); }

    template <typename T>
    T fixed()
    {
        T value{};
        if (const char* from = take(sizeof(T)))
            std::memcpy(&value, from, sizeof(T));
        return value;
    }
    std::uint64_t varint()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_end; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_ok = false;
        m_at = m_end;
        return 0;
    }
    /// `size` bytes, or nullptr when there are not as many.
    const char* take(std::size_t size)
    {
        if (left() < size) {
            m_ok = false;
            m_at = m_end;
            return nullptr;
        }
        const char* from = m_at;
        m_at += size;
        return from;
    }
    std::string_view view(std::size_t size)
    {
        const char* from = take(size);
        return from ? std::string_view(from, size) : std::string_view();
    }

private:
    const char* m_at;
    const char* m_end;
    bool m_ok = true;
};

} // namespace yagura
