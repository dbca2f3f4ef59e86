// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportwriters.h"

#include "core/exchange/numbertext.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include <set>

namespace yagura {

namespace {

/// JSON wants a digit where the shortest text of a double has none: 1e+300 is fine, 5 too.
std::string jsonNumber(double value)
{
    std::string text = numberText(value);
    // A whole number reads back as an integer, which is not exact beyond 2^63 and knows no -0.
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

std::string quoted(const std::string& text)
{
    return boost::json::serialize(boost::json::string(text));
}

std::string joined(const std::vector<ValueCount>& samples, double ValueCount::*member)
{
    std::string text;
    for (const ValueCount& sample : samples)
        text.append(text.empty() ? "" : " ").append(numberText(sample.*member));
    return text;
}

std::string jsonList(const std::vector<ValueCount>& samples, double ValueCount::*member)
{
    std::string text = "[";
    for (const ValueCount& sample : samples)
        text.append(text.size() == 1 ? "" : ", ").append(jsonNumber(sample.*member));
    return text + "]";
}

} // namespace

std::string csvText(std::string_view text)
{
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r'").find(text.front()) != std::string_view::npos)
        cell += '\'';
    cell.append(text);
    const bool isPlain = cell.find_first_of(",;\"\r\n\t") == std::string::npos
        && !cell.starts_with(' ') && !cell.ends_with(' ');
    if (isPlain)
        return cell;
    std::string result = "\"";
    for (const char c : cell)
        result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
}

CsvLongWriter::CsvLongWriter(ExportSink sink, const std::vector<Metric>& metrics)
    : m_sink(std::move(sink))
{
    std::set<std::string> names;
    for (const Metric& metric : metrics) {
        for (const Dimension& dimension : metric.dimensions)
            names.insert(dimension.name);
    }
    m_dimensions.assign(names.begin(), names.end());
}

bool CsvLongWriter::begin()
{
    std::string line = "timestamp,namespace,metric,unit,resolution,value,sample_count,sum,minimum,"
                       "maximum,values,counts";
    for (const std::string& name : m_dimensions)
        line.append(",").append(csvText("dim:" + name));
    return m_sink(line + "\r\n");
}

bool CsvLongWriter::add(const Metric& metric, const std::string& unit, int resolution,
                        const ExportPoint& point)
{
    std::string line = formatIso8601(point.time) + "," + csvText(metric.nameSpace) + ","
        + csvText(metric.metricName) + "," + unit + ","
        + (resolution > 0 ? std::to_string(resolution) : std::string()) + ",";
    if (point.isValue) {
        line += numberText(point.value) + ",,,,,,";
    } else {
        const StatisticPoint& set = *point.statistics;
        line += "," + numberText(set.sampleCount) + "," + numberText(set.sum) + ","
            + numberText(set.minimum) + "," + numberText(set.maximum) + ","
            + joined(set.distribution, &ValueCount::value) + ","
            + joined(set.distribution, &ValueCount::count);
    }
    for (const std::string& name : m_dimensions) {
        line += ',';
        for (const Dimension& dimension : metric.dimensions) {
            if (dimension.name == name)
                line += csvText(dimension.value);
        }
    }
    return m_sink(line + "\r\n");
}

bool StatisticsJsonWriter::beginMetric(const Metric& metric)
{
    std::string text = m_isFirstMetric ? (m_isList ? "[\n" : "") : ",\n";
    m_isFirstMetric = false;
    m_isFirstPoint = true;
    text += "{\"Label\": " + quoted(metric.metricName)
        + ", \"Metric\": {\"Namespace\": " + quoted(metric.nameSpace)
        + ", \"MetricName\": " + quoted(metric.metricName) + ", \"Dimensions\": [";
    for (std::size_t i = 0; i < metric.dimensions.size(); ++i) {
        text += (i > 0 ? ", " : "") + std::string("{\"Name\": ") + quoted(metric.dimensions[i].name)
            + ", \"Value\": " + quoted(metric.dimensions[i].value) + "}";
    }
    return m_sink(text + "]}, \"Datapoints\": [");
}

bool StatisticsJsonWriter::separate()
{
    const bool isFirst = m_isFirstPoint;
    m_isFirstPoint = false;
    return m_sink(isFirst ? "\n  " : ",\n  ");
}

bool StatisticsJsonWriter::add(const std::string& unit, int resolution, const ExportPoint& point)
{
    const StatisticPoint single = StatisticPoint::ofValue(point.value);
    const StatisticPoint& set = point.isValue ? single : *point.statistics;
    std::string text = "{\"Timestamp\": \"" + formatIso8601(point.time) + "\", \"SampleCount\": "
        + jsonNumber(set.sampleCount) + ", \"Average\": " + jsonNumber(set.sum / set.sampleCount)
        + ", \"Sum\": " + jsonNumber(set.sum) + ", \"Minimum\": " + jsonNumber(set.minimum)
        + ", \"Maximum\": " + jsonNumber(set.maximum) + ", \"Unit\": \"" + unit + "\"";
    if (!point.isValue && !set.distribution.empty()) {
        text += ", \"Values\": " + jsonList(set.distribution, &ValueCount::value)
            + ", \"Counts\": " + jsonList(set.distribution, &ValueCount::count);
    }
    if (resolution == 1)
        text += ", \"StorageResolution\": 1";
    return separate() && m_sink(text + "}");
}

bool StatisticsJsonWriter::addStatistic(const std::string& unit, const std::string& statistic,
                                        TimePoint time, double value)
{
    static const std::set<std::string, std::less<>> kPlain{"SampleCount", "Average", "Sum",
                                                           "Minimum", "Maximum"};
    const std::string number = jsonNumber(value);
    const std::string member = kPlain.contains(statistic)
        ? quoted(statistic) + ": " + number
        : "\"ExtendedStatistics\": {" + quoted(statistic) + ": " + number + "}";
    return separate()
        && m_sink("{\"Timestamp\": \"" + formatIso8601(time) + "\", " + member + ", \"Unit\": \""
                  + unit + "\"}");
}

bool StatisticsJsonWriter::endMetric()
{
    return m_sink(m_isFirstPoint ? "]}" : "\n]}");
}

bool StatisticsJsonWriter::end()
{
    if (m_isList)
        return m_sink(m_isFirstMetric ? "[]\n" : "\n]\n");
    return m_sink("\n");
}

} // namespace yagura
