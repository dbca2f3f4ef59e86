// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/bitpacking.h"

#include <array>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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

constexpr std::size_t kBeyond = 2 * sizeof(std::uint64_t);
using Buffer = std::array<std::uint64_t, kPackGroup + kBeyond / sizeof(std::uint64_t)>;

#if defined(__x86_64__)
/// With no more bits, eight bytes hold any value, whichever bit of the first it begins at.
constexpr unsigned kWidestFast = 57;

/// How four values that lie side by side come apart: each pair is loaded into one half of a
/// register, each value's bytes go to the start of its own word, and the bits that belong to the
/// value before are shifted out.
struct Quad
{
    alignas(32) std::array<std::uint8_t, 32> bytes{};
    alignas(32) std::array<std::uint64_t, 4> shifts{};
    std::array<std::uint32_t, 2> pairs{}; ///< where the pairs' bytes begin
};

constexpr Quad quadAt(unsigned firstBit, unsigned width)
{
    Quad quad;
    for (unsigned i = 0; i < 4; ++i) {
        const unsigned pairBit = firstBit + (i & 2) * width;
        const unsigned bit = pairBit % 8 + (i & 1) * width;
        quad.pairs[i / 2] = pairBit / 8;
        quad.shifts[i] = bit % 8;
        for (unsigned b = 0; b < 8; ++b)
            quad.bytes[i * 8 + b] = static_cast<std::uint8_t>(bit / 8 + b);
    }
    return quad;
}

/// Eight values of a width fill whole bytes: two quads, again and again.
struct Octet
{
    Quad first;
    Quad second;
};

constexpr auto kOctets = [] {
    std::array<Octet, kWidestFast + 1> octets{};
    for (unsigned width = 0; width <= kWidestFast; ++width)
        octets[width] = {quadAt(0, width), quadAt(4 * width, width)};
    return octets;
}();

__attribute__((target("avx2"), always_inline)) inline __m256i unpackQuad(const char* from,
                                                                         const Quad& quad,
                                                                         __m256i mask)
{
    const auto half
        = [from](std::uint32_t at) { return reinterpret_cast<const __m128i*>(from + at); };
    const __m256i pairs = _mm256_loadu2_m128i(half(quad.pairs[1]), half(quad.pairs[0]));
    const __m256i bytes = _mm256_load_si256(reinterpret_cast<const __m256i*>(quad.bytes.data()));
    const __m256i shifts = _mm256_load_si256(reinterpret_cast<const __m256i*>(quad.shifts.data()));
    return _mm256_and_si256(_mm256_srlv_epi64(_mm256_shuffle_epi8(pairs, bytes), shifts), mask);
}

/// @param from  can be read kBeyond bytes beyond the group
__attribute__((target("avx2"))) void unpackFast(const char* from, unsigned width,
                                                std::uint64_t* out)
{
    const Octet& octet = kOctets[width];
    const __m256i mask
        = _mm256_set1_epi64x(static_cast<long long>((std::uint64_t{1} << width) - 1));
    for (std::size_t i = 0; i < kPackGroup; i += 8, from += width) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i),
                            unpackQuad(from, octet.first, mask));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i + 4),
                            unpackQuad(from, octet.second, mask));
    }
}

bool hasFast(unsigned width)
{
    static const bool isThere = __builtin_cpu_supports("avx2") != 0;
    return isThere && width <= kWidestFast;
}
#endif

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
#if defined(__x86_64__)
    if (count == kPackGroup && in.left() >= kBeyond && hasFast(width)) {
        unpackFast(from, width, out);
        return true;
    }
#endif
    Buffer words;
    words.fill(0);
    std::memcpy(words.data(), from, bytes);
#if defined(__x86_64__)
    if (hasFast(width)) {
        unpackFast(reinterpret_cast<const char*>(words.data()), width, out);
        return true;
    }
#endif
    kUnpack[width](words.data(), out);
    return true;
}

} // namespace yagura
