// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/importer.h"

#include <algorithm>
#include <cmath>

namespace yagura {

namespace {

const boost::json::array* arrayIn(const boost::json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value ? value->if_array() : nullptr;
}

std::string textIn(const boost::json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? value->get_string().c_str() : std::string{};
}

std::optional<double> numberOf(const boost::json::value& value)
{
    boost::system::error_code error;
    const double number = value.to_number<double>(error);
    if (error || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<double> numberIn(const boost::json::object& object, const char* name)
{
    const auto* value = object.if_contains(name);
    return value ? numberOf(*value) : std::nullopt;
}

/// ISO 8601, or seconds since 1970.
std::optional<TimePoint> timeOf(const boost::json::value& value)
{
    if (value.is_string())
        return parseIso8601(std::string_view(value.get_string()));
    const auto seconds = numberOf(value);
    if (!seconds || std::abs(*seconds) > 253'402'300'799.0)
        return std::nullopt;
    return fromEpochMs(std::llround(*seconds * 1000));
}

Error entryError(const ImportFile& file, std::size_t index, const char* what)
{
    return {errors::kInvalidFormat,
            file.path + ", entry " + std::to_string(index + 1) + ": " + what,
            {}};
}

/// All four make a statistic set; otherwise one of them stands for the value.
bool fillStatistics(MetricDatum& datum, const boost::json::object& point)
{
    const StatisticSet set{numberIn(point, "SampleCount"), numberIn(point, "Sum"),
                           numberIn(point, "Minimum"), numberIn(point, "Maximum")};
    if (set.sampleCount && set.sum && set.minimum && set.maximum) {
        datum.statisticValues = set;
        return true;
    }
    for (const char* name : {"Average", "Sum", "Maximum", "Minimum", "SampleCount"}) {
        datum.value = numberIn(point, name);
        if (datum.value)
            return true;
    }
    const auto* extended = point.if_contains("ExtendedStatistics");
    if (extended && extended->is_object() && !extended->get_object().empty())
        datum.value = numberOf(extended->get_object().begin()->value());
    return datum.value.has_value();
}

Result<std::vector<MetricDatum>> readStatistics(const ImportFile& file,
                                                const boost::json::object& answer)
{
    const std::string label = textIn(answer, "Label");
    const Metric metric = importedMetric(label.empty() ? file.baseName : label, file.baseName);
    std::vector<MetricDatum> datums;
    const auto& points = *arrayIn(answer, "Datapoints");
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto* point = points[i].if_object();
        const auto* stamp = point ? point->if_contains("Timestamp") : nullptr;
        const auto time = stamp ? timeOf(*stamp) : std::nullopt;
        MetricDatum& datum = datums.emplace_back();
        if (!time || !fillStatistics(datum, *point))
            return entryError(file, i, "a datapoint has a Timestamp and a statistic.");
        datum.metricName = metric.metricName;
        datum.dimensions = metric.dimensions;
        datum.timestamp = *time;
        if (std::string unit = textIn(*point, "Unit"); !unit.empty())
            datum.unit = std::move(unit);
    }
    std::sort(datums.begin(), datums.end(),
              [](const MetricDatum& a, const MetricDatum& b) { return a.timestamp < b.timestamp; });
    return datums;
}

Result<std::vector<MetricDatum>> readData(const ImportFile& file, const boost::json::object& answer)
{
    std::vector<MetricDatum> datums;
    const auto& results = *arrayIn(answer, "MetricDataResults");
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto* series = results[i].if_object();
        const auto* times = series ? arrayIn(*series, "Timestamps") : nullptr;
        const auto* values = series ? arrayIn(*series, "Values") : nullptr;
        if (!times || !values || times->size() != values->size())
            return entryError(file, i, "Timestamps and Values must be of the same length.");
        std::string label = textIn(*series, "Label");
        if (label.empty())
            label = textIn(*series, "Id");
        const Metric metric = importedMetric(label, file.baseName);
        for (std::size_t point = times->size(); point > 0; --point) { // newest first in the file
            const auto time = timeOf((*times)[point - 1]);
            const auto value = numberOf((*values)[point - 1]);
            if (!time || !value)
                return entryError(file, i, "a time or a value cannot be read.");
            MetricDatum& datum = datums.emplace_back();
            datum.metricName = metric.metricName;
            datum.dimensions = metric.dimensions;
            datum.timestamp = *time;
            datum.value = *value;
        }
    }
    return datums;
}

} // namespace

bool isMetricJson(const ImportFile& file)
{
    const auto* object = file.json ? file.json->if_object() : nullptr;
    return object && (arrayIn(*object, "Datapoints") || arrayIn(*object, "MetricDataResults"));
}

Result<ImportResult> importMetricJson(const ImportFile& file, const CollectContext& context)
{
    const boost::json::object& answer = file.json->get_object();
    auto datums
        = arrayIn(answer, "Datapoints") ? readStatistics(file, answer) : readData(file, answer);
    if (!datums)
        return datums.error();
    ImportResult result;
    result.datums = static_cast<std::int64_t>(datums->size());
    result.summary = std::to_string(result.datums) + " datapoints";
    if (auto put = importDatums(context, std::move(*datums)); !put)
        return put.error();
    return result;
}

} // namespace yagura
