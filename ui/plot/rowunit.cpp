// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/rowunit.h"

#include "core/metrics/math/expressionunit.h"

#include <algorithm>
#include <map>

namespace yagura {

namespace {

class RowUnits
{
public:
    RowUnits(const std::vector<GraphRow>& rows, const MetricRowUnit& ofMetric)
        : m_rows(rows)
        , m_ofMetric(ofMetric)
    {
        for (const GraphRow& row : rows) {
            if (row.metric)
                m_metrics.push_back(row.id);
        }
    }

    std::string of(const GraphRow& row)
    {
        if (row.metric)
            return row.stat == "SampleCount" ? "Count" : m_ofMetric(row);
        // Noted as unknown while it is looked for: expressions may go in circles.
        const auto [known, isNew] = m_known.try_emplace(row.id);
        if (!isNew)
            return known->second;
        if (const auto parsed = Expression::parse(row.expression))
            known->second = expressionUnit(*parsed, m_metrics,
                                           [this](const std::string& id) { return ofId(id); });
        return known->second;
    }

private:
    std::string ofId(const std::string& id)
    {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                      [&](const GraphRow& one) { return one.id == id; });
        return row == m_rows.end() ? std::string() : of(*row);
    }

    const std::vector<GraphRow>& m_rows;
    const MetricRowUnit& m_ofMetric;
    std::vector<std::string> m_metrics;
    std::map<std::string, std::string> m_known; ///< of expressions
};

} // namespace

std::string rowUnit(const std::vector<GraphRow>& rows, const GraphRow& row,
                    const MetricRowUnit& ofMetric)
{
    return RowUnits(rows, ofMetric).of(row);
}

} // namespace yagura
