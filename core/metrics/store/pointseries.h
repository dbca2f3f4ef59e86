// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricpoint.h"

#include <memory>
#include <vector>

namespace yagura {

/// Buckets of one series, ascending in time, each a value or a StatisticPoint. While the times are
/// regular only the first and the distance are kept: eight bytes a value.
class PointSeries
{
public:
    /// Adds to the bucket of `time`: a new one, or merged into what is there.
    void add(std::uint32_t time, double value)
    {
        // What a live client sends: the next point at the usual distance.
        const std::size_t n = m_values.size();
        if (n > 1 && m_times.empty() && time == m_start + std::uint64_t{n} * m_step)
            m_values.push_back(value);
        else
            addAnywhere(time, value);
    }
    void add(std::uint32_t time, StatisticPoint point);
    void add(const PointRun& run);

    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    /// Points and the entries of their distributions.
    [[nodiscard]] std::size_t weight() const;
    [[nodiscard]] bool isRegular() const { return m_times.empty(); }
    [[nodiscard]] std::uint32_t firstTime() const { return timeAt(0); }
    [[nodiscard]] std::uint32_t lastTime() const { return timeAt(size() - 1); }
    [[nodiscard]] std::uint32_t timeAt(std::size_t i) const
    {
        return m_times.empty() ? m_start + static_cast<std::uint32_t>(i) * m_step : m_times[i];
    }
    /// The points with from <= time < to; valid until the next change.
    [[nodiscard]] PointRun run(std::uint64_t from, std::uint64_t to) const;
    [[nodiscard]] PointRun all() const { return run(0, ~std::uint64_t{0}); }
    void clear();
    /// Asks for the memory that the next add() writes to.
    void prefetchEnd() const { __builtin_prefetch(m_values.data() + m_values.size(), 1); }

    bool operator==(const PointSeries& other) const;

private:
    friend class ChunkDecoder;
    struct Points
    {
        std::vector<std::uint32_t> times;
        std::vector<StatisticPoint> points;
        bool operator==(const Points&) const = default;
    };

    [[nodiscard]] std::size_t indexOf(std::uint64_t time) const; ///< of the first bucket not before
    void addAnywhere(std::uint32_t time, double value);
    void append(std::uint32_t time, double value);
    void insert(std::size_t at, std::uint32_t time, double value);
    StatisticPoint& pointAt(std::size_t at); ///< makes a value a point
    Points& points();

    std::uint32_t m_start = 0;
    std::uint32_t m_step = 0;
    std::vector<std::uint32_t> m_times; ///< empty while regular
    std::vector<double> m_values; ///< NaN where m_points has the bucket
    std::unique_ptr<Points> m_points;
};

} // namespace yagura
