// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/store/metricstore.h"

namespace yagura::test {

inline constexpr int kCrashSeries = 20;
inline constexpr RetentionPolicy kCrashRetention{Seconds{3600}, Seconds{86400}, Seconds{2 * 86400},
                                                 Seconds{100 * 86400}};

/// Half an hour a batch, so that checkpoints (hourly) and re-packing (daily) happen all the time.
inline TimePoint timeOfBatch(int batch)
{
    return fromEpochSeconds(1'773'792'000 + 1800LL * batch);
}

inline double valueOf(int batch, int series)
{
    return series % 2 == 0 ? (batch * 7 + series) / 10.0 : (batch * 13 + series) / 7.0;
}

/// One value for each series in a bucket of its own, and one for "Total" in a bucket that all
/// batches share.
inline std::vector<MetricDatum> crashBatch(int batch)
{
    std::vector<MetricDatum> datums(kCrashSeries + 1);
    for (int i = 0; i < kCrashSeries; ++i) {
        MetricDatum& datum = datums[static_cast<std::size_t>(i)];
        datum.metricName = "m" + std::to_string(i);
        datum.value = valueOf(batch, i);
        datum.timestamp = timeOfBatch(batch);
    }
    datums.back().metricName = "Total";
    datums.back().value = batch;
    datums.back().timestamp = timeOfBatch(0);
    return datums;
}

} // namespace yagura::test
