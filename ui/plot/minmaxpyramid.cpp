// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/minmaxpyramid.h"

#include <algorithm>
#include <limits>

namespace yagura {

namespace {

void add(MinMax& sum, const MinMax& part)
{
    sum.minimum = std::min(sum.minimum, part.minimum);
    sum.maximum = std::max(sum.maximum, part.maximum);
}

} // namespace

MinMaxPyramid::MinMaxPyramid(const QVector<double>& values)
    : m_values(values)
{
    const auto size = static_cast<std::size_t>(values.size());
    constexpr auto fanout = static_cast<std::size_t>(kFanout);
    if (size <= fanout * 4)
        return;
    std::vector<MinMax> level((size + fanout - 1) / fanout);
    const double* data = values.constData();
    for (std::size_t i = 0; i < level.size(); ++i) {
        const std::size_t begin = i * fanout;
        const std::size_t end = std::min(size, begin + fanout);
        MinMax sum{data[begin], data[begin]};
        for (std::size_t j = begin + 1; j < end; ++j) {
            sum.minimum = std::min(sum.minimum, data[j]);
            sum.maximum = std::max(sum.maximum, data[j]);
        }
        level[i] = sum;
    }
    m_levels.push_back(std::move(level));
    while (m_levels.back().size() > fanout * 4) {
        const std::vector<MinMax>& below = m_levels.back();
        std::vector<MinMax> above((below.size() + fanout - 1) / fanout);
        for (std::size_t i = 0; i < above.size(); ++i) {
            above[i] = below[i * fanout];
            for (std::size_t j = i * fanout + 1; j < std::min(below.size(), (i + 1) * fanout); ++j)
                add(above[i], below[j]);
        }
        m_levels.push_back(std::move(above));
    }
}

MinMax MinMaxPyramid::range(qsizetype first, qsizetype last) const
{
    MinMax sum{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    const auto addValue = [&](qsizetype i) {
        const double value = m_values.at(i);
        sum.minimum = std::min(sum.minimum, value);
        sum.maximum = std::max(sum.maximum, value);
    };
    std::size_t level = 0;
    // The ragged ends on each level, the middle on the level above.
    while (first < last) {
        const bool isTop = level == m_levels.size();
        const auto addAt = [&](qsizetype i) {
            if (level == 0)
                addValue(i);
            else
                add(sum, m_levels[level - 1][static_cast<std::size_t>(i)]);
        };
        while (first < last && (isTop || first % kFanout != 0))
            addAt(first++);
        while (first < last && (isTop || last % kFanout != 0))
            addAt(--last);
        first /= kFanout;
        last /= kFanout;
        ++level;
    }
    return sum;
}

} // namespace yagura
