// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/metricvalues.h"

#include "ui/plot/wholerange.h"

#include <limits>
#include <numeric>

namespace yagura {

MetricValues readMetricValues(GraphQuery query, bool withBefore)
{
    query.definition.compareSeconds = 0;
    query.definition.alarmArns.clear();
    // Cut here already, so that the range before ends where this one begins.
    if (query.definition.setPeriodToTimeRange)
        query.range = wholeRange(query.range).range;
    MetricValues values;
    values.now = fetchGraph(query);
    if (!withBefore || !values.now.errorCode.isEmpty())
        return values;
    GraphQuery earlier = query;
    earlier.range = {query.range.from - query.range.length(), query.range.from};
    // Without it there is nothing to compare with: no reason to show an error.
    const GraphResult before = fetchGraph(earlier);
    for (const PlotSeries& series : before.data.series)
        values.meansBefore.insert(series.id, meanOf(series));
    return values;
}

double meanOf(const PlotSeries& series)
{
    if (series.values.isEmpty())
        return std::numeric_limits<double>::quiet_NaN();
    return std::accumulate(series.values.cbegin(), series.values.cend(), 0.0)
        / double(series.values.size());
}

bool isOfRow(const PlotSeries& series, const GraphRow& row)
{
    const QString id = QString::fromStdString(row.id);
    return series.id == id || series.id.startsWith(id + QLatin1Char('/'));
}

} // namespace yagura
