// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricpoint.h"

#include <algorithm>
#include <bit>

namespace yagura {

namespace {

/// Keeps the sign, the exponent and `bits` of the mantissa, rounded to the middle of what they
/// stand for.
double coarse(double value, int bits)
{
    const auto raw = std::bit_cast<std::uint64_t>(value);
    const std::uint64_t dropped = (std::uint64_t{1} << (52 - bits)) - 1;
    return std::bit_cast<double>((raw & ~dropped) | ((dropped + 1) >> 1));
}

/// Joins equal neighbours of a sorted list.
void joinEqual(std::vector<ValueCount>& entries)
{
    std::size_t last = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].value == entries[last].value)
            entries[last].count += entries[i].count;
        else
            entries[++last] = entries[i];
    }
    entries.resize(last + 1);
}

} // namespace

StatisticPoint StatisticPoint::ofValue(double value, double count)
{
    StatisticPoint point;
    point.sampleCount = count;
    point.sum = count == 1 ? value : value * count;
    point.minimum = value;
    point.maximum = value;
    point.distribution.push_back({value, count});
    return point;
}

void StatisticPoint::merge(const StatisticPoint& other)
{
    if (other.sampleCount == 0)
        return;
    const bool wasEmpty = sampleCount == 0;
    sampleCount += other.sampleCount;
    sum += other.sum;
    minimum = std::min(minimum, other.minimum);
    maximum = std::max(maximum, other.maximum);
    if (wasEmpty) {
        distribution = other.distribution;
        return;
    }
    if (distribution.empty() || other.distribution.empty()) {
        distribution.clear();
        return;
    }
    const auto middle = static_cast<std::ptrdiff_t>(distribution.size());
    distribution.insert(distribution.end(), other.distribution.begin(), other.distribution.end());
    std::inplace_merge(distribution.begin(), distribution.begin() + middle, distribution.end(),
                       [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
    joinEqual(distribution);
    for (int bits = 7; distribution.size() > kMaxDistinctValues && bits >= 0; --bits) {
        for (ValueCount& entry : distribution)
            entry.value = std::clamp(coarse(entry.value, bits), minimum, maximum);
        // Negative values rounded away from their neighbours may have changed places.
        std::sort(distribution.begin(), distribution.end(),
                  [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
        joinEqual(distribution);
    }
}

} // namespace yagura
