// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/importer.h"

#include <charconv>
#include <cmath>

namespace yagura {

namespace {

constexpr std::size_t kMaxColumns = 1000;

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string_view takeLine(std::string_view& text)
{
    const auto end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return trimmed(line);
}

/// The cells of one line; quotes as in RFC 4180, but no line breaks inside of them.
std::vector<std::string> cells(std::string_view line, char separator)
{
    std::vector<std::string> result(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (isQuoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            result.back() += c;
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (c == separator && !isQuoted) {
            result.emplace_back();
        } else {
            result.back() += c;
        }
    }
    for (std::string& cell : result)
        cell = trimmed(cell);
    return result;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// ISO 8601, or seconds or milliseconds since 1970.
std::optional<TimePoint> timeOf(const std::string& text)
{
    if (const auto epoch = number(text)) {
        constexpr double kMillisecondsFrom = 1e11; // in seconds, that would be the year 5138
        const double ms = std::abs(*epoch) >= kMillisecondsFrom ? *epoch : *epoch * 1000;
        if (ms < static_cast<double>(toEpochMs(kEarliestTime))
            || ms > static_cast<double>(toEpochMs(kLatestTime)))
            return std::nullopt;
        return fromEpochMs(std::llround(ms));
    }
    return parseIso8601(text);
}

char separatorOf(std::string_view line)
{
    for (const char separator : {',', ';', '\t'}) {
        if (line.find(separator) != std::string_view::npos)
            return separator;
    }
    return '\0';
}

struct Csv
{
    std::vector<std::string> names; ///< of the columns after the times
    std::string_view rows;
    char separator = ',';
    int firstLine = 1;
};

/// With or without a heading; nothing when the first rows do not look like times and numbers.
std::optional<Csv> openCsv(const ImportFile& file)
{
    std::string_view text = file.text;
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Csv csv;
    csv.rows = text;
    const std::string_view first = takeLine(text);
    csv.separator = separatorOf(first);
    if (csv.separator == '\0')
        return std::nullopt;
    const auto heading = cells(first, csv.separator);
    if (heading.size() < 2 || heading.size() > kMaxColumns + 1)
        return std::nullopt;
    const bool hasHeading = !timeOf(heading[0]);
    if (hasHeading) {
        csv.rows = text;
        csv.firstLine = 2;
        const auto row = cells(takeLine(text), csv.separator);
        if (row.size() < 2 || !timeOf(row[0]))
            return std::nullopt;
    }
    for (std::size_t i = 1; i < heading.size(); ++i) {
        // A single column of values is the file's own metric.
        const bool isPlain = heading.size() == 2 && (!hasHeading || heading[1] == "value");
        csv.names.push_back(isPlain          ? file.baseName
                                : hasHeading ? heading[i]
                                             : "column " + std::to_string(i));
    }
    return csv;
}

Error lineError(const ImportFile& file, int line, const std::string& what)
{
    return {errors::kInvalidFormat, file.path + ", line " + std::to_string(line) + ": " + what, {}};
}

} // namespace

bool isMetricCsv(const ImportFile& file)
{
    return !file.json && openCsv(file).has_value();
}

Result<ImportResult> importMetricCsv(const ImportFile& file, const CollectContext& context)
{
    const auto csv = openCsv(file);
    std::vector<Metric> metrics;
    for (const std::string& name : csv->names)
        metrics.push_back(importedMetric(name, file.baseName));
    std::vector<std::vector<MetricDatum>> columns(metrics.size()); // by metric, in order of time
    std::string_view rows = csv->rows;
    for (int line = csv->firstLine; !rows.empty(); ++line) {
        const std::string_view text = takeLine(rows);
        if (text.empty())
            continue;
        const auto row = cells(text, csv->separator);
        const auto time = timeOf(row[0]);
        if (!time)
            return lineError(file, line, "\"" + row[0].substr(0, 40) + "\" is no time.");
        if (row.size() > metrics.size() + 1)
            return lineError(file, line, "there are more values than columns.");
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (row[i].empty()) // nothing was measured
                continue;
            const auto value = number(row[i]);
            if (!value)
                return lineError(file, line, "\"" + row[i].substr(0, 40) + "\" is no number.");
            MetricDatum& datum = columns[i - 1].emplace_back();
            datum.metricName = metrics[i - 1].metricName;
            datum.dimensions = metrics[i - 1].dimensions;
            datum.timestamp = *time;
            datum.value = *value;
        }
    }
    ImportResult result;
    for (auto& column : columns) {
        result.datums += static_cast<std::int64_t>(column.size());
        if (auto put = importDatums(context, std::move(column)); !put)
            return put.error();
    }
    result.summary = std::to_string(result.datums) + " datapoints, "
        + std::to_string(metrics.size()) + (metrics.size() == 1 ? " metric" : " metrics");
    return result;
}

} // namespace yagura
