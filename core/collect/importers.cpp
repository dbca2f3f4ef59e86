// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/importer.h"

#include "core/base/jsonparse.h"
#include "core/metrics/metricservice.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace yagura {

namespace {

/// One line per importer; the first that recognises a file takes it.
constexpr Importer kImporters[] = {
    {"a dashboard body or the output of get-dashboard (JSON)", &isDashboardFile,
     &importDashboardFile},
    {"the output of get-metric-data or get-metric-statistics (JSON)", &isMetricJson,
     &importMetricJson},
    {"metrics (CSV: a column of times, then one column per metric)", &isMetricCsv,
     &importMetricCsv},
};

constexpr std::size_t kMaxDatumsPerRequest = 1000;
constexpr std::size_t kMaxNameLength = 255;
constexpr std::size_t kMaxJsonDepth = 64;

Error notReadable(const std::string& path, const std::string& why)
{
    return {"NotReadable", path + " cannot be read: " + why + ".", {}};
}

Result<std::string> readWhole(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (error || !std::filesystem::exists(status))
        return notReadable(path, "there is no such file");
    if (std::filesystem::is_directory(status))
        return notReadable(path, "it is a folder");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return notReadable(path, std::generic_category().message(errno));
    std::string text;
    std::vector<char> block(1 << 20);
    while (file) {
        file.read(block.data(), static_cast<std::streamsize>(block.size()));
        text.append(block.data(), static_cast<std::size_t>(file.gcount()));
        if (text.size() > static_cast<std::size_t>(kMaxImportBytes)) {
            return Error{"FileTooLarge",
                         path + " is too large: a file may have at most "
                             + std::to_string(kMaxImportBytes / (1024 * 1024)) + " MiB.",
                         {}};
        }
    }
    return Result<std::string>(boost::system::in_place_value, std::move(text));
}

std::optional<boost::json::value> parsedJson(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first == std::string::npos || (text[first] != '{' && text[first] != '['))
        return std::nullopt;
    boost::json::error_code failure;
    auto value = parseJson(std::string_view(text).substr(first), failure, kMaxJsonDepth);
    if (failure)
        return std::nullopt;
    return value;
}

} // namespace

Metric importedMetric(const std::string& name, const std::string& fileBaseName)
{
    const auto printable = [](std::string text) {
        for (char& c : text) {
            if (c < ' ' || c > '~')
                c = '_';
        }
        if (text.find_first_not_of(' ') == std::string::npos || text.front() == ':')
            text.insert(text.begin(), '_');
        return text.substr(0, kMaxNameLength);
    };
    return {"Imported", printable(name), {{"File", printable(fileBaseName)}}};
}

VoidResult importDatums(const CollectContext& context, std::vector<MetricDatum> datums)
{
    for (std::size_t from = 0; from < datums.size(); from += kMaxDatumsPerRequest) {
        const std::size_t to = std::min(from + kMaxDatumsPerRequest, datums.size());
        PutMetricDataRequest request;
        request.nameSpace = "Imported";
        request.metricData.assign(
            std::make_move_iterator(datums.begin() + static_cast<std::ptrdiff_t>(from)),
            std::make_move_iterator(datums.begin() + static_cast<std::ptrdiff_t>(to)));
        if (auto put = context.metrics.importMetricData(context.scope, request); !put)
            return put;
    }
    return {};
}

Result<ImportResult> importFile(const std::string& path, const CollectContext& context)
{
    auto text = readWhole(path);
    if (!text)
        return text.error();
    ImportFile file;
    file.path = path;
    file.baseName = std::filesystem::path(path).stem().string();
    file.text = std::move(*text);
    file.json = parsedJson(file.text);
    for (const Importer& importer : kImporters) {
        if (importer.recognises(file))
            return importer.import(file, context);
    }
    std::string known;
    for (const Importer& importer : kImporters)
        known += (known.empty() ? "" : "; ") + std::string(importer.what);
    return Error{errors::kInvalidFormat,
                 path + " is nothing that Yagura can import. It reads: " + known + ".",
                 {}};
}

} // namespace yagura
