// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/incomingbatch.h"

#include "core/metrics/store/serieslookup.h"

namespace yagura {

void IncomingBatch::read(std::span<const MetricDatum> datums, std::span<Series* const> series,
                         TimePoint receivedAt)
{
    m_points.clear();
    m_rows.resize(datums.size());
    for (std::size_t i = 0; i < datums.size(); ++i) {
        const MetricDatum& datum = datums[i];
        Row& row = m_rows[i];
        row.series = series[i];
        row.point = -1;
        const auto seconds = std::chrono::floor<Seconds>(datum.timestamp.value_or(receivedAt));
        row.time = static_cast<std::uint32_t>(seconds.time_since_epoch().count());
        // Most are 60, which the compiler divides by with a multiplication.
        if (!datum.storageResolution || *datum.storageResolution != 1)
            row.time -= row.time % 60;
        if (datum.value && !datum.statisticValues && datum.values.empty())
            row.value = *datum.value;
        else
            readData(datum, row);
        if (row.series)
            row.series->head.prefetchEnd();
    }
}

void IncomingBatch::readData(const MetricDatum& datum, Row& row)
{
    StatisticPoint point;
    if (datum.value)
        point.merge(StatisticPoint::ofValue(*datum.value));
    for (std::size_t i = 0; i < datum.values.size(); ++i) {
        const double count = datum.counts.empty() ? 1 : datum.counts[i];
        if (count > 0)
            point.merge(StatisticPoint::ofValue(datum.values[i], count));
    }
    if (datum.statisticValues) {
        const StatisticSet& set = *datum.statisticValues;
        StatisticPoint whole;
        whole.sampleCount = set.sampleCount.value_or(0);
        whole.sum = set.sum.value_or(0);
        whole.minimum = set.minimum.value_or(0);
        whole.maximum = set.maximum.value_or(0);
        if (point.sampleCount == whole.sampleCount) {
            // Values and Counts tell the samples of this very set: a point as it was exported. The
            // set is exact where the values were rounded, or would be added in another order.
            whole.distribution = std::move(point.distribution);
            point = {};
        }
        // One sample, or all alike: then the set says what its samples were.
        if (whole.distribution.empty() && whole.minimum == whole.maximum
            && whole.sum == whole.minimum * whole.sampleCount)
            whole.distribution.push_back({whole.minimum, whole.sampleCount});
        point.merge(whole);
    }
    if (point.sampleCount == 1 && point.distribution.size() == 1) {
        row.value = point.distribution.front().value;
        return;
    }
    row.point = static_cast<std::int32_t>(m_points.size());
    m_points.push_back(std::move(point));
}

void IncomingBatch::make(SeriesTable& table, MetricKey& key, std::span<const MetricDatum> datums)
{
    for (std::size_t i = 0; i < datums.size(); ++i) {
        if (m_rows[i].series)
            continue;
        const SeriesKind kind = SeriesKind::of(datums[i]);
        m_rows[i].series = &table.add(key.of(datums[i].metricName, datums[i].dimensions), kind.unit,
                                      kind.resolution);
    }
}

} // namespace yagura
