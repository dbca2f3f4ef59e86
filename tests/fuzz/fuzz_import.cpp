// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csvmetrics.h"
#include "core/exchange/openmetrics.h"
#include "fuzzing.h"

using namespace yagura;

namespace {

void readAll(ImportReader& reader, const std::string& text)
{
    TextSource source = TextSource::ofText(text);
    const Progress progress = [](std::int64_t, std::int64_t) { return true; };
    ImportPlan plan;
    if (!reader.look(source, {}, plan, progress))
        return;
    ImportRun first({}, "file");
    ImportRun second({}, "file");
    // Both passes of an import see the same.
    const bool isRead = reader.read(source, first, progress).has_value();
    if (reader.read(source, second, progress).has_value() != isRead
        || first.points() != second.points() || first.series().size() != second.series().size())
        std::abort();
    first.fill(plan);
}

} // namespace

/// CSV of any kind, and the text of OpenMetrics.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(fuzzing::textOf(data, size));
    if (const auto reader = CsvMetrics::recognise(text, "file", {}))
        readAll(*reader, text);
    if (const auto reader = OpenMetrics::recognise(text))
        readAll(*reader, text);
    TextSource source = TextSource::ofText(text);
    for (const char separator : {',', '\t'}) {
        source.rewind();
        CsvRecords records(source, separator);
        CsvRecord record;
        std::int64_t line = 0;
        while (*records.next(record)) {
            if (record.cells.empty() || record.line <= line)
                std::abort();
            line = record.line;
        }
    }
    return 0;
}
