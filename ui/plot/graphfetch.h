// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"
#include "ui/plot/plotwidget.h"

#include <functional>

namespace yagura {

class AlarmService;
class MetricService;

using MetricDataSource
    = std::function<Result<GetMetricDataResponse>(const Scope&, const GetMetricDataRequest&)>;
using UnitSource = std::function<std::string(const Scope&, const Metric&)>;

/// Everything that one fetch of a graph needs, by value: it runs on the pool.
struct GraphQuery
{
    GraphDefinition definition;
    Scope scope;
    TimeRange range;
    TimePoint now;
    int periodOverride = 0;
    MetricDataSource data;
    UnitSource unit;
    const AlarmService* alarms = nullptr; ///< for thresholds of annotations.alarms; may be nullptr
};

struct GraphResult
{
    PlotData data;
    QString errorCode; ///< empty: all went well
    QString errorMessage;
    QStringList partial; ///< ids of rows whose data is not complete
    TimeRange range;
    GraphDefinition definition;
};

/// Asks for every page, then turns answers into series. Thread-safe; blocks.
GraphResult fetchGraph(const GraphQuery& query);

/// The period that replaces those of the rows (0: none): automatic where the definition asks for
/// it, and where theirs would give more points than any screen has pixels.
int periodOverrideFor(const GraphDefinition& definition, const TimeRange& range);

} // namespace yagura
