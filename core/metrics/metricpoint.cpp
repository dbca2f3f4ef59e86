// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metricpoint.h"

#include <algorithm>
#include <bit>

namespace yagura {

namespace {

/// To the nearest number of `bits` bits after the leading one. What is rounded already stays.
double coarse(double value, int bits)
{
    const int dropped = 52 - bits;
    const auto raw = std::bit_cast<std::uint64_t>(value) + (std::uint64_t{1} << (dropped - 1));
    return std::bit_cast<double>(raw >> dropped << dropped);
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
        // The extremes stay what they are. Rounding keeps the order of all others.
        for (ValueCount& entry : distribution) {
            if (entry.value > minimum && entry.value < maximum)
                entry.value = std::clamp(coarse(entry.value, bits), minimum, maximum);
        }
        joinEqual(distribution);
    }
}

} // namespace yagura
