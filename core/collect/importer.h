// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"
#include "core/metrics/metricrequests.h"

#include <boost/json/value.hpp>

#include <optional>
#include <string>

namespace yagura {

inline constexpr std::int64_t kMaxImportBytes = 256 * 1024 * 1024;

/// A file to import, read and, where it is JSON, parsed.
struct ImportFile
{
    std::string path;
    std::string baseName; ///< without folder and without the last extension
    std::string text;
    std::optional<boost::json::value> json;
};

struct ImportResult
{
    std::string summary; ///< for a person: "4032 datapoints of 1 metric"
    std::int64_t datums = 0;
};

/// One kind of file. One file per importer, and one line in importers.cpp.
struct Importer
{
    const char* what; ///< "a dashboard body (JSON)"
    bool (*recognises)(const ImportFile& file);
    Result<ImportResult> (*import)(const ImportFile& file, const CollectContext& context);
};

bool isDashboardFile(const ImportFile& file);
Result<ImportResult> importDashboardFile(const ImportFile& file, const CollectContext& context);
bool isMetricCsv(const ImportFile& file);
Result<ImportResult> importMetricCsv(const ImportFile& file, const CollectContext& context);
bool isMetricJson(const ImportFile& file);
Result<ImportResult> importMetricJson(const ImportFile& file, const CollectContext& context);

/// Reads the file, finds the importer and runs it. Errors: "NotReadable", "FileTooLarge",
/// InvalidFormat (says what can be imported, or which line is wrong), and the services' own.
Result<ImportResult> importFile(const std::string& path, const CollectContext& context);

/// A metric that an importer reads; the name is made printable ASCII. Files name no namespace: it
/// is "Imported".
Metric importedMetric(const std::string& name, const std::string& fileBaseName);
/// Sends datums in requests of the size that the service takes.
VoidResult importDatums(const CollectContext& context, std::vector<MetricDatum> datums);

} // namespace yagura
