// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

#include <vector>

namespace yagura {

struct MinMax
{
    double minimum = 0;
    double maximum = 0;
};

/// Smallest and largest value of any stretch of a series in a few steps, so that a million points
/// are drawn as fast as a thousand. Immutable once built; values must be finite.
class MinMaxPyramid
{
public:
    MinMaxPyramid() = default;
    explicit MinMaxPyramid(const QVector<double>& values);

    /// Of the values first <= i < last; last must be above first.
    [[nodiscard]] MinMax range(qsizetype first, qsizetype last) const;

private:
    static constexpr qsizetype kFanout = 16;
    QVector<double> m_values; ///< shared with the series
    std::vector<std::vector<MinMax>> m_levels; ///< each entry stands for kFanout of the level below
};

} // namespace yagura
