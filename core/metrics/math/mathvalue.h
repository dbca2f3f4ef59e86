// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"
#include "core/metrics/metricrequests.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace yagura {

using MathTimes = std::shared_ptr<const std::vector<TimePoint>>;

/// What a series shows of: a metric with its statistic, or a named query.
struct SeriesOrigin
{
    std::string label; ///< of the metric or the query; may have placeholders (dynamiclabel.h)
    Metric metric; ///< no name when the series is no metric
    std::string stat;
    int periodSeconds = 0;
    std::string accountId;
    std::string region;
    [[nodiscard]] bool isMetric() const { return !metric.metricName.empty(); }
};

/// A time series: ascending times, each once, a finite value for each. Where there is no time there
/// is no value. Immutable once shared: several series share their times, several values a series.
struct MathSeries
{
    MathTimes times; ///< never null
    std::vector<double> values; ///< parallel to times
    int periodSeconds = 60; ///< of what it is made of; the longest of several
    std::shared_ptr<const SeriesOrigin> origin; ///< null for what several series were combined to

    [[nodiscard]] std::size_t size() const { return values.size(); }
    [[nodiscard]] bool isEmpty() const { return values.empty(); }
    [[nodiscard]] TimePoint timeAt(std::size_t i) const { return (*times)[i]; }
};

using MathSeriesPtr = std::shared_ptr<const MathSeries>;
using MathSeriesList = std::vector<MathSeriesPtr>;

struct MathKeyword
{
    std::string word;
};

/// What an expression comes to. A Scalar that is not a number is missing: a datapoint computed with
/// it is dropped.
using MathValue = std::variant<double, MathSeriesPtr, MathSeriesList, std::string,
                               std::vector<std::string>, MathKeyword>;

} // namespace yagura
