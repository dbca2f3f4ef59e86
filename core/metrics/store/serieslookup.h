// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store/seriestable.h"

#include <cstdint>
#include <span>

namespace yagura {

/// The unit and resolution a datum is stored with.
struct SeriesKind
{
    std::uint8_t unit;
    std::uint8_t resolution;

    static SeriesKind of(const MetricDatum& datum);
};

/// Finds one series for each datum of a call, or null when it is not in the table. Returns how many
/// are null.
///
/// Clients send the same metrics in the same order again and again. Hence each series is first
/// compared with the one that followed the series before it the last time, which needs neither key
/// nor hash.
std::size_t lookUpSeries(const SeriesTable& table, MetricKey& key,
                         std::span<const MetricDatum> datums, std::span<Series*> found);

} // namespace yagura
