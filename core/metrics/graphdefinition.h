// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/metrics/metricrequests.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

namespace yagura {

enum class GraphKind { TimeSeries, SingleValue, Gauge, Bar, Pie, Table };
enum class GraphAxis { Left, Right };
/// Automatic is what a widget has that names no position: one line below the title, a table on the right of many series.
enum class LegendPosition { Automatic, Bottom, Right, Hidden };

/// One row of a metric widget with its shorthand expanded: a metric or an expression.
struct GraphRow
{
    std::string id; ///< as given, or m1, m2, ... / e1, e2, ... where none was
    std::optional<Metric> metric; ///< set for a metric row
    std::string expression; ///< set for an expression row
    std::string label; ///< empty: the service's default label
    std::string stat; ///< the row's own, or the widget's
    int periodSeconds = 300;
    bool hasOwnStat = false;
    bool hasOwnPeriod = false;
    std::string color; ///< #rrggbb, or empty
    bool visible = true;
    GraphAxis axis = GraphAxis::Left;
    std::string region; ///< empty: the widget's
    std::string accountId;
    bool operator==(const GraphRow&) const = default;
};

struct HorizontalAnnotation
{
    double value = 0;
    std::optional<double> upper; ///< the other edge of a band
    std::string label;
    std::string color;
    std::string fill; ///< above, below, none
    GraphAxis axis = GraphAxis::Left;
    bool visible = true;
    bool operator==(const HorizontalAnnotation&) const = default;
};

struct VerticalAnnotation
{
    TimePoint time;
    std::optional<TimePoint> end;
    std::string label;
    std::string color;
    std::string fill; ///< before, after, none
    bool visible = true;
    bool operator==(const VerticalAnnotation&) const = default;
};

struct AxisOptions
{
    std::string label;
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool showUnits = true;
    bool operator==(const AxisOptions&) const = default;
};

/// The properties of a metric widget, typed. A view of the JSON: setters write single members back (graphdefinition.h, below),
/// so that what Yagura does not know stays.
struct GraphDefinition
{
    std::string title;
    GraphKind kind = GraphKind::TimeSeries;
    bool stacked = false;
    bool sparkline = false;
    bool liveData = false;
    bool setPeriodToTimeRange = false;
    std::string region;
    std::string stat = "Average";
    int periodSeconds = 300;
    LegendPosition legend = LegendPosition::Automatic;
    int compareSeconds = 0; ///< the same graph that much earlier is drawn with it (0: not); Yagura's own: `yagura.compareSeconds`
    std::vector<GraphRow> rows;
    AxisOptions leftAxis;
    AxisOptions rightAxis;
    std::vector<HorizontalAnnotation> horizontal;
    std::vector<VerticalAnnotation> vertical;
    std::vector<std::string> alarmArns; ///< annotations.alarms
    bool operator==(const GraphDefinition&) const = default;
};

/// Reads the properties of a metric widget; expands `.` and `...`. Rows that cannot be read are left out (the body's validation names them).
GraphDefinition graphFromProperties(const boost::json::object& properties);

/// The full rows (no shorthand) as the JSON of `properties.metrics`.
boost::json::array rowsToJson(const std::vector<GraphRow>& rows, const GraphDefinition& defaults);

/// A definition as properties JSON, on top of `base`, whose unknown members stay.
boost::json::object propertiesFromGraph(const GraphDefinition& graph, const boost::json::object& base = {});

/// The GetMetricData request that draws this graph. `periodOverride` replaces every period (0: none),
/// but a single value, gauge or pie with setPeriodToTimeRange always gets the whole range as its one period.
GetMetricDataRequest dataRequest(const GraphDefinition& graph, TimePoint from, TimePoint to, int periodOverride = 0);

/// The longest shift of compareSeconds: data is kept for 15 months.
inline constexpr int kLongestComparison = 455 * 86400;

/// The period the console's "auto" takes for a range: at most about 1,440 points, one of 1, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400 s.
int automaticPeriod(Seconds range);

} // namespace yagura
