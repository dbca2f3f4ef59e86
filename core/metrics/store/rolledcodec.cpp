// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How RolledBuckets become the block of a chunk, and back.
#include "core/metrics/store/chunkcodec.h"
#include "core/metrics/store/columncodec.h"
#include "core/metrics/store/rolledbuckets.h"
#include "core/storage/checksum.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace yagura {

namespace {

enum Flags : std::uint8_t { Regular = 1, AllSingle = 2 };

constexpr std::uint64_t kMaxBuckets = 1U << 22;
constexpr std::uint64_t kMaxEntries = 1U << 24;
constexpr unsigned kUnitBits = 45; ///< of the mantissa that a rounded value does not have

enum Shape : std::int64_t { Unknown = 0, Derived = 1, Stored = 2 };

std::int64_t unitsOfValue(double value)
{
    return static_cast<std::int64_t>(
        (std::bit_cast<std::uint64_t>(value) + (std::uint64_t{1} << (kUnitBits - 1))) >> kUnitBits);
}

/// The middle one of three samples, from what is known of the bucket.
double middleOf(double sum, double minimum, double maximum)
{
    return std::clamp(sum - minimum - maximum, minimum, maximum);
}

/// Appends the distribution that follows from the rest; false when none does.
bool derive(double count, double sum, double minimum, double maximum, std::vector<ValueCount>& out)
{
    if (minimum == maximum) {
        out.push_back({minimum, count});
    } else if (count == 2) {
        out.push_back({minimum, 1});
        out.push_back({maximum, 1});
    } else if (count == 3) {
        out.push_back({minimum, 1});
        out.push_back({middleOf(sum, minimum, maximum), 1});
        out.push_back({maximum, 1});
    } else {
        return false;
    }
    return true;
}

Shape shapeOf(const RolledBuckets& buckets, std::size_t i)
{
    const auto entries = buckets.distribution(i);
    if (entries.empty())
        return Unknown;
    const double count = buckets.counts[i];
    if (entries.size() == 1)
        return buckets.minima[i] == buckets.maxima[i] ? Derived : Stored;
    if (count == 2 && entries.size() == 2 && entries[0].count == 1 && entries[1].count == 1)
        return Derived;
    if (count != 3 || entries.size() > 3)
        return Stored;
    const double middle = entries.size() == 3 ? entries[1].value
        : entries[0].count == 2               ? entries[0].value
                                              : entries[1].value;
    const bool isWhole = entries.size() == 3 ? entries[0].count == 1 && entries[1].count == 1
                                             : entries[0].count == 1 || entries[0].count == 2;
    const double derived = middleOf(buckets.sums[i], buckets.minima[i], buckets.maxima[i]);
    return isWhole && std::abs(derived - middle) <= std::abs(middle) * 1e-9 ? Derived : Stored;
}

bool isAllSingle(const RolledBuckets& buckets)
{
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        if (buckets.counts[i] != 1 || buckets.minima[i] != buckets.sums[i]
            || buckets.maxima[i] != buckets.sums[i])
            return false;
    }
    return true;
}

void encodeDistributions(const RolledBuckets& buckets, std::string& out)
{
    std::vector<std::int64_t> shapes;
    std::vector<double> counts;
    std::vector<std::int64_t> distances;
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        const Shape shape = shapeOf(buckets, i);
        if (shape != Stored) {
            shapes.push_back(shape);
            continue;
        }
        const auto entries = buckets.distribution(i);
        shapes.push_back(static_cast<std::int64_t>(entries.size()));
        std::int64_t before = unitsOfValue(entries.front().value);
        for (std::size_t k = 0; k < entries.size(); ++k) {
            counts.push_back(entries[k].count);
            if (k > 0 && k + 1 < entries.size()) {
                const std::int64_t units = unitsOfValue(entries[k].value);
                distances.push_back(units - before);
                before = units;
            }
        }
    }
    encodeIntegers(shapes, out);
    encodeDoubles(counts, out);
    if (!distances.empty())
        encodeIntegers(distances, out);
}

VoidResult damaged(const char* what)
{
    return Error{errors::kStorageFailure,
                 std::string("A block of rolled-up data is damaged: ") + what + ".",
                 {}};
}

bool decodeTimes(ByteReader& in, bool isRegular, std::size_t n, RolledBuckets& out)
{
    auto& times = out.times;
    const auto start = in.fixed<std::uint32_t>();
    times.resize(n);
    times[0] = start;
    if (isRegular) {
        const std::uint64_t step = in.varint();
        if ((n > 1 && step == 0) || step > 0xffffffffU || start + (n - 1) * step > 0xffffffffU)
            return false;
        out.step = static_cast<std::uint32_t>(step);
        for (std::size_t i = 1; i < n; ++i)
            times[i] = start + static_cast<std::uint32_t>(i) * out.step;
        return in.ok();
    }
    std::vector<std::int64_t> distances(n - 1);
    if (!decodeIntegers(in, distances))
        return false;
    std::uint64_t time = start;
    for (std::size_t i = 1; i < n; ++i) {
        if (distances[i - 1] < 1 || distances[i - 1] > 0xffffffffLL)
            return false;
        time += static_cast<std::uint64_t>(distances[i - 1]);
        if (time > 0xffffffffU)
            return false;
        times[i] = static_cast<std::uint32_t>(time);
    }
    return true;
}

bool decodeDistributions(ByteReader& in, RolledBuckets& out)
{
    const std::size_t n = out.size();
    std::vector<std::int64_t> shapes(n);
    if (!decodeIntegers(in, shapes))
        return false;
    std::uint64_t total = 0;
    std::uint64_t inner = 0;
    for (const std::int64_t shape : shapes) {
        if (shape < 0 || shape > static_cast<std::int64_t>(kMaxEntries))
            return false;
        total += shape >= Stored ? static_cast<std::uint64_t>(shape) : 0;
        inner += shape >= Stored ? static_cast<std::uint64_t>(shape - Stored) : 0;
    }
    if (total > kMaxEntries)
        return false;
    std::vector<double> counts(total);
    std::vector<std::int64_t> distances(inner);
    if (!decodeDoubles(in, counts) || (inner > 0 && !decodeIntegers(in, distances)))
        return false;
    std::size_t count = 0;
    std::size_t distance = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (shapes[i] == Derived
            && !derive(out.counts[i], out.sums[i], out.minima[i], out.maxima[i], out.entries))
            return false;
        if (shapes[i] >= Stored) {
            out.entries.push_back({out.minima[i], counts[count++]});
            std::int64_t units = unitsOfValue(out.minima[i]);
            for (std::int64_t k = Stored; k < shapes[i]; ++k) {
                units = static_cast<std::int64_t>(
                    static_cast<std::uint64_t>(units)
                    + static_cast<std::uint64_t>(distances[distance++]));
                const double value
                    = std::bit_cast<double>(static_cast<std::uint64_t>(units) << kUnitBits);
                // A client's contradictory set, or damage: never out of order.
                out.entries.push_back(
                    {std::clamp(std::isnan(value) ? out.maxima[i] : value, out.entries.back().value,
                                std::max(out.entries.back().value, out.maxima[i])),
                     counts[count++]});
            }
            out.entries.push_back({out.maxima[i], counts[count++]});
        }
        out.ends.push_back(static_cast<std::uint32_t>(out.entries.size()));
    }
    return true;
}

/// Columns of buckets with a single sample each.
void fillSingle(PointParts parts, RolledBuckets& out)
{
    out.counts.assign(out.size(), 1);
    if (parts >= PointParts::Extremes) {
        out.minima = out.sums;
        out.maxima = out.sums;
    }
    if (parts == PointParts::Distributions) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (out.sums[i] >= 0)
                out.entries.push_back({out.sums[i], 1});
            out.ends.push_back(static_cast<std::uint32_t>(out.entries.size()));
        }
    }
}

} // namespace

void encodeRolledBlock(const RolledBuckets& buckets, std::string& out)
{
    const std::size_t n = buckets.size();
    const std::uint32_t step = n > 1 ? buckets.times[1] - buckets.times[0] : 0;
    bool isRegular = true;
    std::vector<std::int64_t> distances;
    for (std::size_t i = 1; i < n; ++i) {
        distances.push_back(std::int64_t{buckets.times[i]} - buckets.times[i - 1]);
        isRegular = isRegular && distances.back() == step;
    }
    const bool isSingle = isAllSingle(buckets);
    std::string payload;
    payload.push_back(static_cast<char>(kRolledFormat));
    payload.push_back(static_cast<char>((isRegular ? Regular : 0) | (isSingle ? AllSingle : 0)));
    putVarint(payload, n);
    putFixed(payload, buckets.times[0]);
    if (isRegular)
        putVarint(payload, step);
    else
        encodeIntegers(distances, payload);
    encodeDoubles(buckets.sums, payload);
    if (!isSingle) {
        encodeDoubles(buckets.counts, payload);
        encodeDoubles(buckets.minima, payload);
        encodeDoubles(buckets.maxima, payload);
        encodeDistributions(buckets, payload);
    }
    putVarint(out, payload.size());
    out.append(payload);
    putFixed(out, crc32c(payload));
}

VoidResult decodeRolledBlock(std::string_view payload, PointParts parts, RolledBuckets& out)
{
    out.clear();
    ByteReader in(payload);
    const auto format = in.fixed<std::uint8_t>();
    const auto flags = in.fixed<std::uint8_t>();
    const std::uint64_t n = in.varint();
    if (!in.ok() || format != kRolledFormat || n == 0 || n > kMaxBuckets)
        return damaged("its size is not possible");
    const auto column = [&](std::vector<double>& values) {
        values.resize(n);
        return decodeDoubles(in, values);
    };
    if (!decodeTimes(in, flags & Regular, n, out) || !column(out.sums))
        return damaged("its sums cannot be read");
    out.isSingle = flags & AllSingle;
    if (out.isSingle) {
        fillSingle(parts, out);
        return {};
    }
    if (!column(out.counts))
        return damaged("its counts cannot be read");
    if (parts >= PointParts::Extremes && (!column(out.minima) || !column(out.maxima)))
        return damaged("its extremes cannot be read");
    if (parts == PointParts::Distributions && !decodeDistributions(in, out))
        return damaged("its distributions cannot be read");
    return {};
}

} // namespace yagura
