// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/store/seriestable.h"

#include <cstdint>
#include <span>
#include <vector>

namespace yagura {

/// The datums of one call on their way into the store: which series and bucket each goes to, and a
/// value or a StatisticPoint.
class IncomingBatch
{
public:
    struct Row
    {
        Series* series = nullptr;
        std::uint32_t time = 0; ///< the bucket, seconds since 1970
        std::int32_t point = -1; ///< in points, or none: then the value counts
        double value = 0;
    };

    /// Takes the data of datums that were validated, each with its series (null: make() comes
    /// next); those without a time get `receivedAt`.
    void read(std::span<const MetricDatum> datums, std::span<Series* const> series,
              TimePoint receivedAt);
    /// Makes the series that were null.
    void make(SeriesTable& table, MetricKey& key, std::span<const MetricDatum> datums);

    [[nodiscard]] std::span<Row> rows() { return m_rows; }
    [[nodiscard]] std::span<const Row> rows() const { return m_rows; }
    [[nodiscard]] const StatisticPoint& pointOf(const Row& row) const
    {
        return m_points[static_cast<std::size_t>(row.point)];
    }
    [[nodiscard]] StatisticPoint takePoint(const Row& row)
    {
        return std::move(m_points[static_cast<std::size_t>(row.point)]);
    }

private:
    void readData(const MetricDatum& datum, Row& row);

    std::vector<Row> m_rows;
    std::vector<StatisticPoint> m_points;
};

} // namespace yagura
