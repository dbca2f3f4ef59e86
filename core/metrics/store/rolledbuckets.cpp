// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/rolledbuckets.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace yagura {

namespace {

constexpr unsigned kDroppedBits = 45; ///< of 52: seven are left, and the leading one

/// To the nearest number of `8 - coarser` significant bits; not for negative ones.
double rounded(double value, unsigned coarser)
{
    const unsigned dropped = kDroppedBits + coarser;
    const auto bits = std::bit_cast<std::uint64_t>(value) + (std::uint64_t{1} << (dropped - 1));
    return std::bit_cast<double>(bits >> dropped << dropped);
}

void sortAndJoin(std::vector<ValueCount>& entries)
{
    std::sort(entries.begin(), entries.end(),
              [](const ValueCount& a, const ValueCount& b) { return a.value < b.value; });
    std::size_t last = 0;
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i].value == entries[last].value)
            entries[last].count += entries[i].count;
        else
            entries[++last] = entries[i];
    }
    entries.resize(last + 1);
}

/// A distribution as a bucket keeps it: sorted, rounded unless exact, from the minimum to the
/// maximum.
std::vector<ValueCount> bounded(std::vector<ValueCount> entries, double minimum, double maximum,
                                bool isExact)
{
    sortAndJoin(entries);
    const std::size_t limit = isExact ? entries.size() : RolledBuckets::kMaxEntries;
    for (unsigned coarser = 0; !isExact && coarser < 7; ++coarser) {
        for (ValueCount& entry : entries) {
            if (entry.value > minimum && entry.value < maximum)
                entry.value = std::clamp(rounded(entry.value, coarser), minimum, maximum);
        }
        sortAndJoin(entries);
        if (entries.size() <= limit)
            break;
    }
    // A client may send values that do not reach the extremes it claims.
    if (entries.size() == 1 && minimum < maximum) {
        entries.front().count /= 2;
        entries.push_back(entries.front());
    }
    entries.front().value = minimum;
    entries.back().value = maximum;
    return entries;
}

/// Sums of decimals that lie a few rounding errors beside a decimal become it, which is closer to
/// the truth and much smaller in the file. Sixtieths are rates of counts a minute.
double decimalSum(double sum)
{
    for (const double divisor : {1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 60.0}) {
        const double scaled = sum * divisor;
        if (std::abs(scaled) > 0x1p51)
            break;
        const double candidate = std::nearbyint(scaled) / divisor;
        if (std::abs(candidate - sum) <= std::abs(sum) * 1e-14)
            return candidate;
    }
    return sum;
}

} // namespace

void RolledBuckets::clear()
{
    step = 0;
    isSingle = false;
    times.clear();
    counts.clear();
    sums.clear();
    minima.clear();
    maxima.clear();
    ends.clear();
    entries.clear();
}

RollUp::Bucket& RollUp::bucketOf(std::uint32_t time)
{
    time -= time % m_bucketSeconds;
    if (!m_last || time != m_lastTime) {
        m_last = &m_buckets[time];
        m_lastTime = time;
        ++m_weight;
    }
    return *m_last;
}

void RollUp::add(const PointRun& run)
{
    std::size_t nextPoint = 0;
    for (std::size_t i = 0; i < run.values.size(); ++i) {
        const double value = run.values[i];
        Bucket& bucket = bucketOf(run.timeAt(i));
        if (!std::isnan(value)) {
            bucket.count += 1;
            bucket.sum += value;
            bucket.minimum = std::min(bucket.minimum, value);
            bucket.maximum = std::max(bucket.maximum, value);
            bucket.entries.push_back({value, 1});
            ++m_weight;
            continue;
        }
        const StatisticPoint& point = run.points[nextPoint++];
        bucket.count += point.sampleCount;
        bucket.sum += point.sum;
        bucket.minimum = std::min(bucket.minimum, point.minimum);
        bucket.maximum = std::max(bucket.maximum, point.maximum);
        bucket.isOpaque = bucket.isOpaque || !point.hasDistribution();
        bucket.entries.insert(bucket.entries.end(), point.distribution.begin(),
                              point.distribution.end());
        m_weight += point.distribution.size();
    }
}

void RollUp::add(const RolledBuckets& buckets)
{
    for (std::size_t i = 0; i < buckets.size(); ++i) {
        Bucket& bucket = bucketOf(buckets.times[i]);
        bucket.count += buckets.counts[i];
        bucket.sum += buckets.sums[i];
        bucket.minimum = std::min(bucket.minimum, buckets.minima[i]);
        bucket.maximum = std::max(bucket.maximum, buckets.maxima[i]);
        const auto distribution = buckets.distribution(i);
        bucket.isOpaque = bucket.isOpaque || distribution.empty();
        bucket.entries.insert(bucket.entries.end(), distribution.begin(), distribution.end());
        m_weight += distribution.size();
    }
}

RolledBuckets RollUp::take(std::uint64_t from, std::uint64_t to) const
{
    RolledBuckets out;
    const auto key = [](std::uint64_t time) {
        return static_cast<std::uint32_t>(std::min<std::uint64_t>(time, 0xffffffffU));
    };
    const auto end = to > 0xffffffffU ? m_buckets.end() : m_buckets.lower_bound(key(to));
    for (auto it = m_buckets.lower_bound(key(from)); it != end; ++it)
        append(it->first, it->second, out);
    return out;
}

void RollUp::append(std::uint32_t time, const Bucket& bucket, RolledBuckets& out)
{
    const bool isConstant = bucket.minimum == bucket.maximum;
    out.times.push_back(time);
    out.counts.push_back(bucket.count);
    out.sums.push_back(isConstant ? bucket.sum : decimalSum(bucket.sum));
    out.minima.push_back(bucket.minimum);
    out.maxima.push_back(bucket.maximum);
    if (!bucket.isOpaque && bucket.minimum >= 0) {
        const auto entries = bounded(bucket.entries, bucket.minimum, bucket.maximum,
                                     /*isExact=*/bucket.count <= 3);
        out.entries.insert(out.entries.end(), entries.begin(), entries.end());
    }
    out.ends.push_back(static_cast<std::uint32_t>(out.entries.size()));
}

} // namespace yagura
