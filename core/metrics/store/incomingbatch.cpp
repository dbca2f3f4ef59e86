// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/store/incomingbatch.h"

#include "core/metrics/metricunits.h"

#include <algorithm>
#include <array>

namespace yagura {

IncomingBatch::Kind IncomingBatch::kindOf(const MetricDatum& datum)
{
    const bool isFine = datum.storageResolution && *datum.storageResolution == 1;
    return {datum.unit ? unitNumber(*datum.unit).value_or(noUnit()) : noUnit(),
            static_cast<std::uint8_t>(isFine ? 1 : 60)};
}

void IncomingBatch::read(std::span<const MetricDatum> datums, TimePoint receivedAt)
{
    m_points.clear();
    m_rows.resize(datums.size());
    for (std::size_t i = 0; i < datums.size(); ++i) {
        const MetricDatum& datum = datums[i];
        Row& row = m_rows[i];
        row.point = -1;
        const auto seconds = std::chrono::floor<Seconds>(datum.timestamp.value_or(receivedAt));
        const auto second = static_cast<std::uint32_t>(seconds.time_since_epoch().count());
        row.time = second - second % kindOf(datum).resolution;
        if (datum.value && !datum.statisticValues && datum.values.empty())
            row.value = *datum.value;
        else
            readData(datum, row);
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

std::size_t IncomingBatch::find(const SeriesTable& table, MetricKey& key,
                                std::span<const MetricDatum> datums)
{
    std::array<std::string_view, MetricKey::kKept> keys;
    std::array<MetricEntry*, MetricKey::kKept> metrics{};
    std::size_t missing = 0;
    for (std::size_t at = 0; at < datums.size(); at += keys.size()) {
        const std::size_t count = std::min(keys.size(), datums.size() - at);
        for (std::size_t i = 0; i < count; ++i) {
            const MetricDatum& datum = datums[at + i];
            keys[i] = key.of(datum.metricName, datum.dimensions, i);
        }
        table.find(std::span(keys).first(count), std::span(metrics).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            const Kind kind = kindOf(datums[at + i]);
            Series* series = SeriesTable::seriesOf(metrics[i], kind.unit, kind.resolution);
            m_rows[at + i].series = series;
            missing += series ? 0 : 1;
            if (series)
                series->head.prefetchEnd();
        }
    }
    return missing;
}

void IncomingBatch::make(SeriesTable& table, MetricKey& key, std::span<const MetricDatum> datums)
{
    for (std::size_t i = 0; i < datums.size(); ++i) {
        if (m_rows[i].series)
            continue;
        const Kind kind = kindOf(datums[i]);
        m_rows[i].series = &table.add(key.of(datums[i].metricName, datums[i].dimensions), kind.unit,
                                      kind.resolution);
    }
}

} // namespace yagura
