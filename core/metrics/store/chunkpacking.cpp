// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/chunkpacking.h"

#include "core/metrics/store/chunkcodec.h"
#include "core/storage/bytes.h"

namespace yagura {

namespace {

constexpr std::size_t kMaxMergedWeight = 1U << 20;

bool isRolled(std::string_view chunk)
{
    std::string_view payload;
    return ChunkDecoder(chunk).nextPayload(payload) && payload[0] == kRolledFormat;
}

std::string repackedRolled(const std::string& chunk, std::uint32_t bucketSeconds)
{
    RollUp all(bucketSeconds);
    if (!addChunk(chunk, all) || all.isEmpty() || all.weight() > kMaxMergedWeight)
        return chunk;
    std::string packed;
    encodeRolledBlock(all.take(0, ~std::uint64_t{0}), packed);
    return packed;
}

} // namespace

std::string repacked(const std::string& chunk, std::uint32_t bucketSeconds)
{
    if (isRolled(chunk))
        return repackedRolled(chunk, bucketSeconds);
    PointSeries all;
    PointSeries block;
    ChunkDecoder decoder(chunk);
    while (!decoder.atEnd()) {
        if (!decoder.next(block))
            return chunk;
        all.add(block.all());
        if (all.weight() > kMaxMergedWeight)
            return chunk;
    }
    std::string packed;
    if (!all.isEmpty())
        encodeBlock(all, packed);
    return packed;
}

std::int64_t pointsIn(std::string_view chunk)
{
    std::int64_t points = 0;
    std::string_view payload;
    ChunkDecoder decoder(chunk);
    while (!decoder.atEnd()) {
        if (!decoder.nextPayload(payload))
            continue;
        // Both formats: format, flags, number of buckets.
        ByteReader in(payload);
        in.take(2);
        points += static_cast<std::int64_t>(in.varint());
    }
    return points;
}

bool addChunk(std::string_view chunk, RollUp& rollUp)
{
    PointSeries values;
    RolledBuckets buckets;
    std::string_view payload;
    ChunkDecoder decoder(chunk);
    bool isWhole = true;
    while (!decoder.atEnd()) {
        if (!decoder.nextPayload(payload))
            isWhole = false;
        else if (payload[0] != kRolledFormat && decoder.decode(payload, values))
            rollUp.add(values.all());
        else if (payload[0] == kRolledFormat
                 && decodeRolledBlock(payload, PointParts::Distributions, buckets))
            rollUp.add(buckets);
        else
            isWhole = false;
    }
    return isWhole;
}

} // namespace yagura
