// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/columncodec.h"

#include "core/metrics/store/bitpacking.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>
#include <vector>

namespace yagura {

namespace {

enum IntegerMode : std::uint8_t { AsIs, Differences, SecondDifferences };
enum DoubleMode : std::uint8_t { Constant, Scaled, Xor };

/// Powers of ten first: their index is the number of decimals. Then rates per minute and hour,
/// binary multiples, and small fractions. The position is written to files: append only.
constexpr std::array<double, 27> kDivisors{
    1e0,    1e1,  1e2,    1e3,       1e4,          1e5,  1e6,  1e7,  1e8,
    1e9,    1e10, 1e11,   1e12,      1e13,         1e14, 1e15, 60.0, 300.0,
    3600.0, 6e3,  1024.0, 1048576.0, 1073741824.0, 3.0,  6.0,  7.0,  9.0};

/// Adding and taking away this rounds any number up to 2^51 to an integer.
constexpr double kRounder = 0x1.8p52;
constexpr double kLargest = 0x1p51;

using Words = std::array<std::uint64_t, kPackGroup>;

unsigned widthOf(std::uint64_t range)
{
    return 64U - static_cast<unsigned>(std::countl_zero(range));
}

std::size_t varintSize(std::uint64_t value)
{
    return (std::max(widthOf(value), 1U) + 6) / 7;
}

struct Extremes
{
    std::int64_t least;
    std::int64_t most;
};

Extremes extremesOf(const std::int64_t* values, std::size_t count)
{
    Extremes e{values[0], values[0]};
    for (std::size_t i = 1; i < count; ++i) {
        e.least = std::min(e.least, values[i]);
        e.most = std::max(e.most, values[i]);
    }
    return e;
}

std::size_t packedSize(std::span<const std::int64_t> values)
{
    std::size_t size = 0;
    for (std::size_t at = 0; at < values.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, values.size() - at);
        const Extremes e = extremesOf(values.data() + at, count);
        const unsigned width
            = widthOf(static_cast<std::uint64_t>(e.most) - static_cast<std::uint64_t>(e.least));
        size += 1 + varintSize(zigzag(e.least)) + (count * width + 7) / 8;
    }
    return size;
}

void packGroups(std::span<const std::int64_t> values, std::string& out)
{
    Words words;
    for (std::size_t at = 0; at < values.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, values.size() - at);
        const Extremes e = extremesOf(values.data() + at, count);
        const auto least = static_cast<std::uint64_t>(e.least);
        const unsigned width = widthOf(static_cast<std::uint64_t>(e.most) - least);
        out.push_back(static_cast<char>(width));
        putVarint(out, zigzag(e.least));
        for (std::size_t i = 0; i < count; ++i)
            words[i] = static_cast<std::uint64_t>(values[at + i]) - least;
        packBits(words.data(), count, width, out);
    }
}

bool unpackGroups(ByteReader& in, std::span<std::int64_t> out)
{
    Words words;
    for (std::size_t at = 0; at < out.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, out.size() - at);
        const unsigned width = in.fixed<std::uint8_t>();
        const auto least = static_cast<std::uint64_t>(unzigzag(in.varint()));
        if (!in.ok() || !unpackBits(in, count, width, words.data()))
            return false;
        for (std::size_t i = 0; i < count; ++i)
            out[at + i] = static_cast<std::int64_t>(words[i] + least);
    }
    return in.ok();
}

/// values[i] - values[i - 1], in wrapping arithmetic, so that nothing overflows.
void difference(std::span<const std::int64_t> values, std::vector<std::int64_t>& out)
{
    out.resize(values.size() - 1);
    for (std::size_t i = 1; i < values.size(); ++i) {
        out[i - 1] = static_cast<std::int64_t>(static_cast<std::uint64_t>(values[i])
                                               - static_cast<std::uint64_t>(values[i - 1]));
    }
}

/// Turns differences after the first value into values.
void accumulate(std::span<std::int64_t> values)
{
    auto sum = static_cast<std::uint64_t>(values[0]);
    for (std::size_t i = 1; i < values.size(); ++i) {
        sum += static_cast<std::uint64_t>(values[i]);
        values[i] = static_cast<std::int64_t>(sum);
    }
}

bool fitsDivisor(std::span<const double> values, double divisor, std::int64_t* integers)
{
    for (std::size_t at = 0; at < values.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, values.size() - at);
        std::uint64_t wrong = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double value = values[at + i];
            const double scaled = value * divisor;
            const bool inRange = scaled <= kLargest && scaled >= -kLargest;
            const double rounded = (inRange ? scaled : 0.0) + kRounder - kRounder;
            wrong |= std::bit_cast<std::uint64_t>(rounded / divisor)
                ^ std::bit_cast<std::uint64_t>(value);
            integers[at + i] = static_cast<std::int64_t>(rounded);
        }
        if (wrong != 0)
            return false;
    }
    return true;
}

void encodeXor(std::span<const double> values, std::string& out)
{
    Words words;
    std::uint64_t before = 0;
    for (std::size_t at = 0; at < values.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, values.size() - at);
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto bits = std::bit_cast<std::uint64_t>(values[at + i]);
            words[i] = bits ^ before;
            all |= words[i];
            before = bits;
        }
        const auto shift = all == 0 ? 0U : static_cast<unsigned>(std::countr_zero(all));
        for (std::size_t i = 0; i < count; ++i)
            words[i] >>= shift;
        const unsigned width = widthOf(all >> shift);
        out.push_back(static_cast<char>(width));
        out.push_back(static_cast<char>(shift));
        packBits(words.data(), count, width, out);
    }
}

bool decodeXor(ByteReader& in, std::span<double> out)
{
    Words words;
    std::uint64_t before = 0;
    for (std::size_t at = 0; at < out.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, out.size() - at);
        const unsigned width = in.fixed<std::uint8_t>();
        const unsigned shift = in.fixed<std::uint8_t>();
        if (!in.ok() || shift > 63 || !unpackBits(in, count, width, words.data()))
            return false;
        for (std::size_t i = 0; i < count; ++i) {
            before ^= words[i] << shift;
            out[at + i] = std::bit_cast<double>(before);
        }
    }
    return in.ok();
}

bool decodeScaled(ByteReader& in, std::span<double> out)
{
    const std::size_t divisorIndex = in.fixed<std::uint8_t>();
    const std::uint64_t factor = in.varint();
    if (!in.ok() || divisorIndex >= kDivisors.size())
        return false;
    thread_local std::vector<std::int64_t> integers;
    integers.resize(out.size());
    if (!decodeIntegers(in, integers))
        return false;
    const double divisor = kDivisors[divisorIndex];
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto whole
            = static_cast<std::int64_t>(static_cast<std::uint64_t>(integers[i]) * factor);
        out[i] = static_cast<double>(whole) / divisor;
    }
    return true;
}

} // namespace

void encodeIntegers(std::span<const std::int64_t> values, std::string& out)
{
    if (values.size() < 2) {
        out.push_back(static_cast<char>(AsIs));
        packGroups(values, out);
        return;
    }
    thread_local std::vector<std::int64_t> first;
    thread_local std::vector<std::int64_t> second;
    difference(values, first);
    difference(first, second);
    const std::size_t asIs = packedSize(values);
    const std::size_t once = packedSize(first) + varintSize(zigzag(values[0]));
    const std::size_t twice
        = packedSize(second) + varintSize(zigzag(values[0])) + varintSize(zigzag(first[0]));
    if (asIs <= once && asIs <= twice) {
        out.push_back(static_cast<char>(AsIs));
        packGroups(values, out);
    } else if (once <= twice) {
        out.push_back(static_cast<char>(Differences));
        putVarint(out, zigzag(values[0]));
        packGroups(first, out);
    } else {
        out.push_back(static_cast<char>(SecondDifferences));
        putVarint(out, zigzag(values[0]));
        putVarint(out, zigzag(first[0]));
        packGroups(second, out);
    }
}

bool decodeIntegers(ByteReader& in, std::span<std::int64_t> out)
{
    const std::size_t mode = in.fixed<std::uint8_t>();
    if (!in.ok() || mode > SecondDifferences || (mode > 0 && out.size() < 2))
        return false;
    for (std::size_t i = 0; i < mode; ++i)
        out[i] = unzigzag(in.varint());
    if (!unpackGroups(in, out.subspan(mode)))
        return false;
    if (mode == SecondDifferences)
        accumulate(out.subspan(1));
    if (mode != AsIs)
        accumulate(out);
    return true;
}

void encodeDoubles(std::span<const double> values, std::string& out)
{
    if (values.empty())
        return;
    const auto first = std::bit_cast<std::uint64_t>(values[0]);
    if (std::all_of(values.begin(), values.end(),
                    [&](double v) { return std::bit_cast<std::uint64_t>(v) == first; })) {
        out.push_back(static_cast<char>(Constant));
        putFixed(out, first);
        return;
    }
    thread_local std::vector<std::int64_t> integers;
    integers.resize(values.size());
    for (std::size_t d = 0; d < kDivisors.size(); ++d) {
        if (!fitsDivisor(values, kDivisors[d], integers.data()))
            continue;
        std::uint64_t factor = 0;
        for (const std::int64_t v : integers) {
            factor = std::gcd(factor, static_cast<std::uint64_t>(v < 0 ? -v : v));
            if (factor == 1)
                break;
        }
        // Not all are zero: that would have been a constant.
        if (factor > 1) {
            for (std::int64_t& v : integers)
                v /= static_cast<std::int64_t>(factor);
        }
        out.push_back(static_cast<char>(Scaled));
        out.push_back(static_cast<char>(d));
        putVarint(out, factor);
        encodeIntegers(integers, out);
        return;
    }
    out.push_back(static_cast<char>(Xor));
    encodeXor(values, out);
}

bool decodeDoubles(ByteReader& in, std::span<double> out)
{
    if (out.empty())
        return true;
    switch (in.fixed<std::uint8_t>()) {
    case Constant:
        if (!in.ok())
            return false;
        std::fill(out.begin(), out.end(), in.fixed<double>());
        return in.ok();
    case Scaled:
        return decodeScaled(in, out);
    case Xor:
        return decodeXor(in, out);
    default:
        return false;
    }
}

} // namespace yagura
