// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricpoint.h"
#include "core/metrics/metricrequests.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace yagura {

/// Where the bytes of an export go. False: they could not be written.
using ExportSink = std::function<bool(std::string_view bytes)>;

/// A cell of CSV: quoted where RFC 4180 wants it, guarded against being taken for a formula.
std::string csvText(std::string_view text);

/// One bucket of one series.
struct ExportPoint
{
    TimePoint time;
    bool isValue = true;
    double value = 0;
    const StatisticPoint* statistics = nullptr; ///< when it is no value
};

/// timestamp,namespace,metric,unit,resolution,value,sample_count,sum,minimum,maximum,values,counts
/// and a column dim:<name> for every dimension.
class CsvLongWriter
{
public:
    CsvLongWriter(ExportSink sink, const std::vector<Metric>& metrics);
    bool begin();
    bool add(const Metric& metric, const std::string& unit, int resolution,
             const ExportPoint& point);

private:
    ExportSink m_sink;
    std::vector<std::string> m_dimensions;
};

/// {"Label", "Datapoints", "Metric"} per metric, in a list where there is more than one.
class StatisticsJsonWriter
{
public:
    StatisticsJsonWriter(ExportSink sink, bool isList)
        : m_sink(std::move(sink))
        , m_isList(isList)
    { }
    bool beginMetric(const Metric& metric);
    bool add(const std::string& unit, int resolution, const ExportPoint& point);
    /// One statistic of a period.
    bool addStatistic(const std::string& unit, const std::string& statistic, TimePoint time,
                      double value);
    bool endMetric();
    bool end();

private:
    bool separate();
    ExportSink m_sink;
    bool m_isList;
    bool m_isFirstMetric = true;
    bool m_isFirstPoint = true;
};

} // namespace yagura
