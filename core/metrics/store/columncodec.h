// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/bytes.h"

#include <cstdint>
#include <span>
#include <string>

/// Columns of numbers, compressed bit-exactly. A column does not hold its length; the reader must
/// know it.
///
/// Integers:  byte mode (0 as they are, 1 differences, 2 differences of differences)
///            mode 1, 2: zigzag varint, the first value;  mode 2: zigzag varint, the first
///            difference then the rest in groups of 64 (the last one shorter), each:
///              byte width (0..64); zigzag varint, the group's smallest value;
///              ceil(count * width / 8) bytes: value - smallest, `width` bits each, lowest bit
///              first
/// Doubles:   byte mode
///            0 constant: 8 bytes, the value
///            1 scaled:   byte, index of a divisor (kDivisors in the .cpp); varint, a factor;
///            integers.
///                        value = double(integer * factor) / divisor, which is exact for what was
///                        written: readings are decimals (0.1 steps), counts, page multiples, or
///                        counts per minute
///            2 xor:      groups of 64, each: byte width (0..64); byte shift (0..63); ceil(count *
///            width / 8) bytes:
///                        (bits of the value ^ bits of the one before) >> shift. Before the first:
///                        0
namespace yagura {

void encodeIntegers(std::span<const std::int64_t> values, std::string& out);
/// False when the bytes are no such column.
[[nodiscard]] bool decodeIntegers(ByteReader& in, std::span<std::int64_t> out);

void encodeDoubles(std::span<const double> values, std::string& out);
[[nodiscard]] bool decodeDoubles(ByteReader& in, std::span<double> out);

} // namespace yagura
