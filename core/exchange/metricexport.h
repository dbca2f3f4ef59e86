// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"
#include "core/metrics/graphdefinition.h"

namespace yagura {

enum class ExportFormat {
    CsvLong, ///< a row per datapoint, with the metric's whole identity (a graph: label and id)
    CsvWide, ///< a row per time, a column per metric
    Json, ///< as get-metric-statistics answers (metrics), or get-metric-data (a graph)
};

/// The word of the command line: csv, csv-wide, json.
std::optional<ExportFormat> exportFormatFromId(std::string_view id);

/// What is written. Metrics come in one of two ways:
///  - with a period: one statistic per period, as a graph shows it;
///  - without (0): everything as it is stored, statistic sets and distributions too, so that it
///    comes back unchanged through an import. Long CSV and JSON only.
struct ExportRequest
{
    std::vector<Metric> metrics; ///< or:
    std::optional<GraphDefinition> graph; ///< all rows with their expressions and labels
    TimeRange range;
    int periodSeconds = 0;
    std::string statistic = "Average"; ///< of metrics
    ExportFormat format = ExportFormat::CsvLong;
};

struct ExportResult
{
    std::int64_t metrics = 0; ///< with data
    std::int64_t points = 0;
    bool isCancelled = false; ///< then there is no file
};

/// Writes a file, whole or not at all; the progress is that through metrics and their range. Text cells of CSV (RFC 4180, UTF-8) that a spreadsheet would
/// take for a formula (they begin with = + - @ or a control character) get an apostrophe in front,
/// which Yagura's own import takes off again; numbers are the shortest that read back to the same
/// double. JSON has members beside the service's own that say whose the datapoints are.
/// @param path  "-": standard output
/// Errors: "NotWritable" (with the reason: disk full, ...), InvalidParameterValue, and the
/// service's own.
Result<ExportResult> exportMetrics(const ExportRequest& request, const std::string& path,
                                   const ExchangeContext& context, const Progress& progress = {});

} // namespace yagura
