// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkcodec.h"

#include "core/metrics/store/columncodec.h"
#include "core/storage/checksum.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

enum Flags : std::uint8_t { Regular = 1, HasPoints = 2 };

/// More than any chunk holds; keeps damaged sizes from asking for all memory.
constexpr std::uint64_t kMaxBuckets = 1U << 22;
constexpr std::uint64_t kMaxEntries = 1U << 24;

void encodePoints(std::span<const StatisticPoint> points, std::string& out)
{
    std::vector<double> column(points.size());
    const auto put = [&](double StatisticPoint::*member) {
        for (std::size_t i = 0; i < points.size(); ++i)
            column[i] = points[i].*member;
        encodeDoubles(column, out);
    };
    put(&StatisticPoint::sampleCount);
    put(&StatisticPoint::sum);
    put(&StatisticPoint::minimum);
    put(&StatisticPoint::maximum);
    std::vector<std::int64_t> sizes;
    std::vector<double> values;
    std::vector<double> counts;
    for (const StatisticPoint& point : points) {
        sizes.push_back(static_cast<std::int64_t>(point.distribution.size()));
        for (const ValueCount& entry : point.distribution) {
            values.push_back(entry.value);
            counts.push_back(entry.count);
        }
    }
    encodeIntegers(sizes, out);
    encodeDoubles(values, out);
    encodeDoubles(counts, out);
}

bool decodePoints(ByteReader& in, std::span<StatisticPoint> points)
{
    std::vector<double> column(points.size());
    for (double StatisticPoint::*member : {&StatisticPoint::sampleCount, &StatisticPoint::sum,
                                           &StatisticPoint::minimum, &StatisticPoint::maximum}) {
        if (!decodeDoubles(in, column))
            return false;
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i].*member = column[i];
    }
    std::vector<std::int64_t> sizes(points.size());
    if (!decodeIntegers(in, sizes))
        return false;
    std::uint64_t total = 0;
    for (const std::int64_t size : sizes) {
        if (size < 0 || static_cast<std::uint64_t>(size) > kMaxEntries)
            return false;
        total += static_cast<std::uint64_t>(size);
    }
    if (total > kMaxEntries)
        return false;
    std::vector<double> values(total);
    std::vector<double> counts(total);
    if (!decodeDoubles(in, values) || !decodeDoubles(in, counts))
        return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i].distribution.resize(static_cast<std::size_t>(sizes[i]));
        for (ValueCount& entry : points[i].distribution) {
            entry = {values[at], counts[at]};
            ++at;
        }
    }
    return true;
}

void encodeTimes(const PointRun& run, std::string& out)
{
    putFixed(out, run.timeAt(0));
    if (!run.times) {
        putVarint(out, run.values.size() > 1 ? run.step : 0);
        return;
    }
    std::vector<std::int64_t> distances;
    distances.reserve(run.values.size());
    for (std::size_t i = 1; i < run.values.size(); ++i)
        distances.push_back(std::int64_t{run.times[i]} - run.times[i - 1]);
    encodeIntegers(distances, out);
}

/// Looks at all, two at once; there is hardly ever one.
bool holdsNan(std::span<const double> values)
{
    bool found = false;
    std::size_t i = 0;
    for (; i + 2 <= values.size(); i += 2)
        found |= std::isunordered(values[i], values[i + 1]);
    return found || (i < values.size() && std::isnan(values[i]));
}

VoidResult damaged(const char* what)
{
    return Error{errors::kStorageFailure,
                 std::string("A block of metric data is damaged: ") + what + ".",
                 {}};
}

} // namespace

void encodeBlock(const PointSeries& series, std::string& out)
{
    encodeBlock(series.all(), out);
}

void encodeBlock(const PointRun& run, std::string& out)
{
    thread_local std::string payload;
    payload.clear();
    const std::size_t n = run.values.size();
    const std::size_t p = run.points.size();
    payload.push_back(static_cast<char>(kValueFormat));
    payload.push_back(static_cast<char>((run.times ? 0 : Regular) | (p > 0 ? HasPoints : 0)));
    putVarint(payload, n);
    encodeTimes(run, payload);
    if (p == 0) {
        encodeDoubles(run.values, payload);
    } else {
        std::vector<std::int64_t> positions;
        std::vector<double> values;
        for (std::size_t i = 0; i < n; ++i) {
            if (std::isnan(run.values[i]))
                positions.push_back(static_cast<std::int64_t>(i));
            else
                values.push_back(run.values[i]);
        }
        putVarint(payload, p);
        encodeIntegers(positions, payload);
        encodeDoubles(values, payload);
        encodePoints(run.points, payload);
    }
    putVarint(out, payload.size());
    out.append(payload);
    putFixed(out, crc32c(payload));
}

VoidResult ChunkDecoder::next(PointSeries& out)
{
    out.clear();
    std::string_view payload;
    if (auto taken = nextPayload(payload); !taken)
        return taken;
    return decode(payload, out);
}

VoidResult ChunkDecoder::nextPayload(std::string_view& payload)
{
    VoidResult taken = takePayload(payload);
    if (!taken)
        skipDamaged();
    return taken;
}

VoidResult ChunkDecoder::takePayload(std::string_view& payload)
{
    ByteReader in(m_rest);
    const std::uint64_t size = in.varint();
    if (!in.ok() || size > in.left())
        return damaged("its end is missing");
    payload = in.view(size);
    const auto checksum = in.fixed<std::uint32_t>();
    if (!in.ok())
        return damaged("its end is missing");
    if (checksum != crc32c(payload))
        return damaged("its checksum does not match");
    if (payload.empty())
        return damaged("it is empty");
    m_rest.remove_prefix(m_rest.size() - in.left());
    return {};
}

/// Goes to where the next whole block begins.
void ChunkDecoder::skipDamaged()
{
    const auto isBlock = [](std::string_view bytes) {
        ByteReader in(bytes);
        const std::uint64_t size = in.varint();
        if (!in.ok() || size == 0 || size + sizeof(std::uint32_t) > in.left())
            return false;
        const std::string_view payload = in.view(size);
        const auto format = static_cast<std::uint8_t>(payload.front());
        return (format == kValueFormat || format == kRolledFormat)
            && in.fixed<std::uint32_t>() == crc32c(payload);
    };
    do {
        m_rest.remove_prefix(1);
    } while (!m_rest.empty() && !isBlock(m_rest));
}

VoidResult ChunkDecoder::decode(std::string_view payload, PointSeries& out)
{
    VoidResult decoded = decodeColumns(payload, out);
    if (!decoded)
        out.clear();
    return decoded;
}

VoidResult ChunkDecoder::decodeColumns(std::string_view payload, PointSeries& out)
{
    // The values that are there are overwritten, which saves filling their room with zeros.
    out.m_step = 0;
    out.m_times.clear();
    out.m_points.reset();
    ByteReader in(payload);
    const auto format = in.fixed<std::uint8_t>();
    if (format != kValueFormat)
        return damaged("its format is not known");
    const auto flags = in.fixed<std::uint8_t>();
    const std::uint64_t n = in.varint();
    out.m_start = in.fixed<std::uint32_t>();
    if (!in.ok() || n == 0 || n > kMaxBuckets)
        return damaged("its size is not possible");
    if (flags & Regular) {
        const std::uint64_t step = in.varint();
        if ((n > 1 && step == 0) || step > 0xffffffffU
            || out.m_start + (n - 1) * step > 0xffffffffU)
            return damaged("its times are not possible");
        out.m_step = static_cast<std::uint32_t>(step);
    } else {
        std::vector<std::int64_t> distances(n - 1);
        if (!decodeIntegers(in, distances))
            return damaged("its times cannot be read");
        out.m_times.resize(n);
        std::uint64_t time = out.m_start;
        out.m_times[0] = out.m_start;
        for (std::size_t i = 1; i < n; ++i) {
            if (distances[i - 1] < 1 || distances[i - 1] > 0xffffffffLL)
                return damaged("its times are not possible");
            time += static_cast<std::uint64_t>(distances[i - 1]);
            if (time > 0xffffffffU)
                return damaged("its times are not possible");
            out.m_times[i] = static_cast<std::uint32_t>(time);
        }
    }
    std::vector<std::int64_t> positions;
    if (flags & HasPoints) {
        const std::uint64_t p = in.varint();
        if (p == 0 || p > n)
            return damaged("its size is not possible");
        positions.resize(p);
        if (!decodeIntegers(in, positions))
            return damaged("its points cannot be read");
        for (std::size_t i = 0; i < p; ++i) {
            if (positions[i] < 0 || positions[i] >= static_cast<std::int64_t>(n)
                || (i > 0 && positions[i] <= positions[i - 1]))
                return damaged("its points cannot be read");
        }
    }
    out.m_values.resize(n);
    const std::size_t simple = n - positions.size();
    if (!decodeDoubles(in, std::span(out.m_values).first(simple)))
        return damaged("its values cannot be read");
    if (holdsNan(std::span(out.m_values).first(simple)))
        return damaged("its values are not possible");
    if (!positions.empty()) {
        auto& points = out.points();
        points.points.resize(positions.size());
        if (!decodePoints(in, points.points))
            return damaged("its points cannot be read");
        std::size_t from = simple;
        std::size_t next = positions.size();
        for (std::size_t to = n; to-- > 0 && next > 0;) {
            if (static_cast<std::size_t>(positions[next - 1]) == to) {
                out.m_values[to] = std::numeric_limits<double>::quiet_NaN();
                --next;
            } else {
                out.m_values[to] = out.m_values[--from];
            }
        }
        for (const std::int64_t position : positions)
            points.times.push_back(out.timeAt(static_cast<std::size_t>(position)));
    }
    return {};
}

std::size_t countBlocks(std::string_view chunk)
{
    std::size_t count = 0;
    while (!chunk.empty()) {
        ByteReader in(chunk);
        const std::uint64_t size = in.varint();
        if (!in.ok() || size + 4 > in.left())
            break;
        chunk.remove_prefix(chunk.size() - in.left() + size + 4);
        ++count;
    }
    return count;
}

} // namespace yagura
