// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"
#include "core/base/timerange.h"
#include "core/metrics/graphdefinition.h"
#include "ui/plot/plotdata.h"

#include <QMap>

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
    /// The finest period, in seconds, in which data from that instant on is still kept; empty: any.
    std::function<int(TimePoint from)> finest{};
    const AlarmService* alarms = nullptr; ///< for thresholds of annotations.alarms; may be nullptr
};

struct GraphResult
{
    PlotData data;
    QString errorCode; ///< empty: all went well
    QString errorMessage;
    QStringList partial; ///< ids of rows whose data is not complete
    QMap<QString, QString> messages; ///< by row: why its data is not there or not complete
    QMap<QString, int> periods; ///< by row: seconds between the datapoints that came
    int askedPeriod = 0; ///< the shortest that was asked for
    TimeRange range;
    GraphDefinition definition;
};

/// Has the service answer: with data, units, and what it still keeps as of query.now.
void useService(GraphQuery& query, const MetricService& metrics);

/// Asks for every page, then turns answers into series and envelopes. Rows whose expression is
/// faulty are left out and named in `messages`; the others are drawn. Thread-safe; blocks.
GraphResult fetchGraph(const GraphQuery& query);

/// The period that replaces those of the rows (0: none): automatic where the definition asks for
/// it, and where theirs would give more points than any screen has pixels.
int periodOverrideFor(const GraphDefinition& definition, const TimeRange& range);

/// True for an expression that draws an anomaly detection band.
bool isBandExpression(const std::string& expression);

/// The id that the band of such an expression is about; empty without one.
std::string bandSubject(const std::string& expression);

/// "1 week ago", for labels of compared series.
QString comparisonText(int seconds);

} // namespace yagura
