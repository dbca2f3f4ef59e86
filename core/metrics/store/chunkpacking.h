// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store/rolledbuckets.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What is done with a chunk as a whole.
namespace yagura {

/// All of a chunk as one block. A chunk that is damaged, or too heavy to be held in memory (wide
/// distributions), stays as it is.
/// @param bucketSeconds  of its tier; for rolled-up chunks
std::string repacked(const std::string& chunk, std::uint32_t bucketSeconds);

/// The number of its buckets. Buckets of overlapping blocks count several times.
std::int64_t pointsIn(std::string_view chunk);

/// Adds everything that can be read; false when some of it cannot.
bool addChunk(std::string_view chunk, RollUp& rollUp);

} // namespace yagura
