// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/store/pointseries.h"

#include <string>
#include <string_view>
#include <vector>

/// A chunk is a row of blocks; a block is a stretch of one series. Every number is little-endian;
/// varint, integer columns and double columns are as in storage/bytes.h and columncodec.h.
///
///     varint   size of the payload
///     payload  byte     format, 1
///              (format 2 is that of rolled-up data: rolledbuckets.h)
///              byte     flags: 1 regular times, 2 has statistic points
///              varint   n, the number of buckets (1 or more)
///              u32      time of the first bucket, seconds since 1970
///              varint   if regular: seconds between buckets (0 when n is 1)
///              integers if not: n - 1 distances between buckets, each 1 or more
///              varint   if it has points: p, their number (1 to n)
///              integers if it has points: p positions among the buckets, ascending
///              doubles  n - p values, those of the buckets that are no points (NaN never)
///              then, if it has points, columns of p each: doubles sampleCount, sum, minimum,
///              maximum; integers sizes of the distributions (0: unknown); and doubles values,
///              doubles counts of all distributions, one after the other
///     u32      CRC-32C of the payload
///
/// Blocks of a chunk may overlap in time (late data); whoever reads merges the buckets.
namespace yagura {

inline constexpr std::uint8_t kValueFormat = 1;
inline constexpr std::uint8_t kRolledFormat = 2;

/// Appends one block with all of a series (not empty).
void encodeBlock(const PointSeries& series, std::string& out);
void encodeBlock(const PointRun& run, std::string& out);

/// Takes the blocks of a chunk apart one by one. Any bytes are safe to read: what is damaged gives
/// an error.
class ChunkDecoder
{
public:
    explicit ChunkDecoder(std::string_view chunk)
        : m_rest(chunk)
    { }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }
    /// Errors: StorageFailure when the bytes are damaged; the next call goes on with the next
    /// block that is whole.
    VoidResult next(PointSeries& out);
    /// The same in two steps, for chunks whose blocks are not all of one format: a payload that is
    /// undamaged and not empty, valid as long as the chunk; then decode(), for format 1.
    VoidResult nextPayload(std::string_view& payload);
    VoidResult decode(std::string_view payload, PointSeries& out);

private:
    VoidResult decodeColumns(std::string_view payload, PointSeries& out);
    VoidResult takePayload(std::string_view& payload);
    void skipDamaged();
    std::string_view m_rest;
};

/// How many blocks there are; looks at their sizes alone.
std::size_t countBlocks(std::string_view chunk);

} // namespace yagura
