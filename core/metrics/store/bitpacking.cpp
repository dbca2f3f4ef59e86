// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/bitpacking.h"

#include <array>
#include <utility>

namespace yagura {

namespace {

template <unsigned Width, std::size_t Index>
inline std::uint64_t oneOf(const std::uint64_t* words)
{
    constexpr std::size_t kBit = Index * Width;
    constexpr std::size_t kWord = kBit / 64;
    constexpr unsigned kShift = kBit % 64;
    std::uint64_t value = words[kWord] >> kShift;
    if constexpr (kShift + Width > 64)
        value |= words[kWord + 1] << (64 - kShift);
    if constexpr (Width < 64)
        value &= (std::uint64_t{1} << Width) - 1;
    return value;
}

// One straight run of shifts per width: the compiler knows every offset.
template <unsigned Width, std::size_t... Index>
void unpackAll(const std::uint64_t* words, std::uint64_t* out, std::index_sequence<Index...>)
{
    ((out[Index] = oneOf<Width, Index>(words)), ...);
}

template <unsigned Width>
void unpackWidth(const std::uint64_t* words, std::uint64_t* out)
{
    if constexpr (Width == 0) {
        for (std::size_t i = 0; i < kPackGroup; ++i)
            out[i] = 0;
    } else {
        unpackAll<Width>(words, out, std::make_index_sequence<kPackGroup>());
    }
}

using Unpack = void (*)(const std::uint64_t*, std::uint64_t*);

template <std::size_t... Width>
constexpr std::array<Unpack, 65> unpackTable(std::index_sequence<Width...>)
{
    return {&unpackWidth<static_cast<unsigned>(Width)>...};
}

constexpr auto kUnpack = unpackTable(std::make_index_sequence<65>());

} // namespace

void packBits(const std::uint64_t* values, std::size_t count, unsigned width, std::string& out)
{
    if (width == 0)
        return;
    const std::size_t bytes = (count * width + 7) / 8;
    std::array<std::uint64_t, kPackGroup + 1> words;
    std::size_t word = 0;
    std::uint64_t pending = 0;
    unsigned filled = 0;
    for (std::size_t i = 0; i < count; ++i) {
        pending |= values[i] << filled;
        filled += width;
        if (filled >= 64) {
            words[word++] = pending;
            filled -= 64;
            pending = filled > 0 ? values[i] >> (width - filled) : 0;
        }
    }
    words[word] = pending;
    out.append(reinterpret_cast<const char*>(words.data()), bytes);
}

bool unpackBits(ByteReader& in, std::size_t count, unsigned width, std::uint64_t* out)
{
    if (width > 64 || count > kPackGroup)
        return false;
    const std::size_t bytes = (count * width + 7) / 8;
    const char* from = in.take(bytes);
    if (!from)
        return false;
    std::array<std::uint64_t, kPackGroup + 1> words;
    if (count < kPackGroup)
        words.fill(0);
    std::memcpy(words.data(), from, bytes);
    kUnpack[width](words.data(), out);
    return true;
}

} // namespace yagura
