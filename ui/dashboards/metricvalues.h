// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/graphfetch.h"

#include <QHash>

namespace yagura {

/// What the widgets that show values (number, gauge, bar, pie) draw from.
struct MetricValues
{
    GraphResult now;
    QHash<QString, double> meansBefore; ///< by series: of the range of equal length before
};

/// Reads what a widget shows as a graph would, without comparison and alarms. Off the GUI thread.
MetricValues readMetricValues(GraphQuery query, bool withBefore);

/// What all values of a series amount to on average; NaN without any.
double meanOf(const PlotSeries& series);

/// True for a series that a row answered with: its only one, or one of many (a search).
bool isOfRow(const PlotSeries& series, const GraphRow& row);

} // namespace yagura
