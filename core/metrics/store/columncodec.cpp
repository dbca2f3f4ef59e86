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

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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

/// out = double(integer * factor) / divisor. What was written is below 2^51 (kLargest), so that
/// the product is exact in either arithmetic.
void scalePortable(const std::int64_t* integers, std::size_t count, double factor, double divisor,
                   double* out)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = static_cast<double>(integers[i]) * factor / divisor;
}

/// How the integers of a scaled column become its values.
struct Scale
{
    double factor;
    double divisor;
};

bool decodeScaledPortable(ByteReader& in, const Scale& scale, std::span<double> out)
{
    thread_local std::vector<std::int64_t> integers;
    integers.resize(out.size());
    if (!decodeIntegers(in, integers))
        return false;
    scalePortable(integers.data(), out.size(), scale.factor, scale.divisor, out.data());
    return true;
}

#if defined(__x86_64__)
#define YAGURA_AVX2 __attribute__((target("avx2,fma"), always_inline)) inline

/// Four running sums at a time: each value becomes the sum of those up to it, and of `carry`, which
/// becomes the last sum four times.
YAGURA_AVX2 __m256i runningSums(__m256i values, __m256i& carry)
{
    constexpr int kSecondTwice = 0x55;
    constexpr int kLastFourTimes = 0xff;
    const __m256i pairs = _mm256_add_epi64(values, _mm256_slli_si256(values, 8));
    const __m256i lower = _mm256_permute4x64_epi64(pairs, kSecondTwice);
    const __m256i sums
        = _mm256_add_epi64(pairs, _mm256_blend_epi32(_mm256_setzero_si256(), lower, 0xf0));
    const __m256i result = _mm256_add_epi64(sums, carry);
    carry = _mm256_add_epi64(carry, _mm256_permute4x64_epi64(sums, kLastFourTimes));
    return result;
}

/// The same as scalePortable() without divisions, four at a time: with y = 1 / divisor rounded
/// correctly and q = x * y, the result q + (x - q * divisor) * y is x / divisor rounded correctly
/// (P. Markstein, "Computation of elementary functions on the IBM RISC System/6000 processor",
/// 1990).
YAGURA_AVX2 __m256d scaled(__m256i whole, __m256d factors, __m256d divisors, __m256d reciprocals)
{
    // Adding this to an integer's bits makes a double of 2^52 * 1.5 plus the integer.
    const __m256i magicBits = _mm256_set1_epi64x(0x4338000000000000LL);
    const __m256d magic = _mm256_set1_pd(kRounder);
    const __m256d x = _mm256_mul_pd(
        _mm256_sub_pd(_mm256_castsi256_pd(_mm256_add_epi64(whole, magicBits)), magic), factors);
    const __m256d q = _mm256_mul_pd(x, reciprocals);
    const __m256d rest = _mm256_fnmadd_pd(q, divisors, x);
    return _mm256_fmadd_pd(rest, reciprocals, q);
}

/// What of a column of integers goes on from group to group.
struct Running
{
    std::array<std::uint64_t, 2> sums{}; ///< the last value; the last difference
};

/// One group: adds the smallest value, sums up as often as the mode says, scales.
template <int Mode>
__attribute__((target("avx2,fma"))) void finishGroup(const Words& words, std::uint64_t least,
                                                     const Scale& scale, Running& running,
                                                     double* out)
{
    const __m256i leasts = _mm256_set1_epi64x(static_cast<long long>(least));
    const __m256d factors = _mm256_set1_pd(scale.factor);
    const __m256d divisors = _mm256_set1_pd(scale.divisor);
    const __m256d reciprocals = _mm256_set1_pd(1.0 / scale.divisor);
    __m256i first = _mm256_set1_epi64x(static_cast<long long>(running.sums[0]));
    __m256i second = _mm256_set1_epi64x(static_cast<long long>(running.sums[1]));
    for (std::size_t i = 0; i < kPackGroup; i += 4) {
        __m256i whole = _mm256_add_epi64(
            _mm256_load_si256(reinterpret_cast<const __m256i*>(words.data() + i)), leasts);
        if constexpr (Mode == SecondDifferences)
            whole = runningSums(whole, second);
        if constexpr (Mode >= Differences)
            whole = runningSums(whole, first);
        _mm256_storeu_pd(out + i, scaled(whole, factors, divisors, reciprocals));
    }
    running.sums[0] = static_cast<std::uint64_t>(_mm256_extract_epi64(first, 0));
    running.sums[1] = static_cast<std::uint64_t>(_mm256_extract_epi64(second, 0));
}

template <int Mode>
bool decodeScaledGroups(ByteReader& in, const Scale& scale, Running running, std::span<double> out)
{
    alignas(32) Words words;
    for (std::size_t at = 0; at < out.size(); at += kPackGroup) {
        const std::size_t count = std::min(kPackGroup, out.size() - at);
        const unsigned width = in.fixed<std::uint8_t>();
        const auto least = static_cast<std::uint64_t>(unzigzag(in.varint()));
        if (!in.ok() || !unpackBits(in, count, width, words.data()))
            return false;
        if (count == kPackGroup) {
            finishGroup<Mode>(words, least, scale, running, out.data() + at);
        } else {
            std::array<double, kPackGroup> last;
            finishGroup<Mode>(words, least, scale, running, last.data());
            std::copy_n(last.begin(), count, out.data() + at);
        }
    }
    return in.ok();
}

/// decodeIntegers() and scaling in one pass.
bool decodeScaledFast(ByteReader& in, const Scale& scale, std::span<double> out)
{
    const std::size_t mode = in.fixed<std::uint8_t>();
    if (!in.ok() || mode > SecondDifferences || (mode > 0 && out.size() < 2))
        return false;
    std::array<std::int64_t, 2> heads{}; // of the values, and of the differences
    for (std::size_t i = 0; i < mode; ++i)
        heads[i] = unzigzag(in.varint());
    std::array<std::int64_t, 2> firsts = heads;
    Running running{{static_cast<std::uint64_t>(heads[0]), static_cast<std::uint64_t>(heads[1])}};
    if (mode == SecondDifferences) {
        running.sums[0] += running.sums[1];
        firsts[1] = static_cast<std::int64_t>(running.sums[0]);
    }
    scalePortable(firsts.data(), mode, scale.factor, scale.divisor, out.data());
    const auto rest = out.subspan(mode);
    switch (mode) {
    case AsIs:
        return decodeScaledGroups<AsIs>(in, scale, running, rest);
    case Differences:
        return decodeScaledGroups<Differences>(in, scale, running, rest);
    default:
        return decodeScaledGroups<SecondDifferences>(in, scale, running, rest);
    }
}
#endif

bool decodeScaled(ByteReader& in, std::span<double> out)
{
    const std::size_t divisorIndex = in.fixed<std::uint8_t>();
    const std::uint64_t factor = in.varint();
    if (!in.ok() || divisorIndex >= kDivisors.size())
        return false;
    const Scale scale{static_cast<double>(factor), kDivisors[divisorIndex]};
#if defined(__x86_64__)
    static const bool isFast
        = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    if (isFast)
        return decodeScaledFast(in, scale, out);
#endif
    return decodeScaledPortable(in, scale, out);
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
