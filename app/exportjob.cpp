// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportjob.h"

#include "core/exchange/metricexport.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"

#include <QJsonArray>

#include <algorithm>

namespace yagura {

namespace {

std::string text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString().toStdString();
}

Error wrong(std::string message)
{
    return {errors::kInvalidParameterValue, std::move(message), {}};
}

Result<std::vector<Dimension>> dimensionsOf(const QJsonObject& request)
{
    std::vector<Dimension> dimensions;
    for (const QJsonValue& value : request.value(QLatin1String("dimensions")).toArray()) {
        const std::string pair = value.toString().toStdString();
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrong("\"" + pair + "\" is no dimension: give NAME=VALUE.");
        dimensions.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
    }
    return dimensions;
}

bool matches(const Metric& metric, const std::string& nameSpace, const std::string& name,
             const std::vector<Dimension>& dimensions)
{
    return (nameSpace.empty() || metric.nameSpace == nameSpace)
        && (name.empty() || metric.metricName == name)
        && std::all_of(dimensions.begin(), dimensions.end(), [&](const Dimension& wanted) {
               return std::find(metric.dimensions.begin(), metric.dimensions.end(), wanted)
                   != metric.dimensions.end();
           });
}

} // namespace

Result<QJsonObject> runExportRequest(Monitor& monitor, const QJsonObject& request)
{
    ExportRequest job;
    const auto dimensions = dimensionsOf(request);
    if (!dimensions)
        return dimensions.error();
    const auto format = exportFormatFromId(text(request, "format"));
    if (!format)
        return wrong("A format is csv, csv-wide or json.");
    job.format = *format;
    job.periodSeconds = request.value(QLatin1String("period")).toInt();
    job.statistic = text(request, "stat");
    const auto range = RangeExpression::parse(text(request, "range"));
    if (!range)
        return range.error();
    const auto resolved = range->resolve(monitor.clock().now());
    if (!resolved)
        return resolved.error();
    // What lies in the minute that is under way belongs to "until now".
    job.range
        = {resolved->from, range->isLive() ? resolved->to + std::chrono::minutes{1} : resolved->to};
    const auto stored = monitor.metrics().storedMetrics(monitor.defaultScope());
    for (const Metric& metric : *stored) {
        if (matches(metric, text(request, "namespace"), text(request, "metric"), *dimensions))
            job.metrics.push_back(metric);
    }
    if (job.metrics.empty())
        return Error{errors::kResourceNotFound, "There is no such metric.", {}};
    const auto done = exportMetrics(job, text(request, "out"), monitor.exchangeContext(),
                                    monitor.whileRunning());
    if (!done)
        return done.error();
    return QJsonObject{{QStringLiteral("metrics"), qint64(done->metrics)},
                       {QStringLiteral("points"), qint64(done->points)}};
}

} // namespace yagura
