// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/csvlayout.h"
#include "core/exchange/csvrecords.h"
#include "core/exchange/importreader.h"

namespace yagura {

/// Metrics in CSV. The first look reads the whole file for the way its times are written; each
/// later pass reads it once more, a block at a time.
class CsvMetrics final : public ImportReader
{
public:
    /// @param head  the beginning of the text
    /// Nothing when it does not look like times and numbers in columns.
    static std::unique_ptr<ImportReader> recognise(const std::string& head,
                                                   const std::string& baseName,
                                                   const ImportSettings& settings);

    VoidResult look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                    const Progress& progress) override;
    VoidResult read(TextSource& source, ImportRun& run, const Progress& progress) override;

private:
    explicit CsvMetrics(CsvLayout layout);
    [[nodiscard]] std::string_view timeText(const CsvRecord& record, std::string& joined) const;
    VoidResult readRow(const CsvRecord& record, ImportRun& run);
    VoidResult readLong(const CsvRecord& record, TimePoint time, ImportRun& run);
    VoidResult readWide(const CsvRecord& record, TimePoint time, ImportRun& run);
    void collectDimensions(const CsvRecord& record);
    std::uint32_t seriesOf(const CsvRecord& record, std::size_t column, ImportRun& run);
    bool readStatistics(const CsvRecord& record, ImportRun& run);
    [[nodiscard]] std::string_view cell(const CsvRecord& record, CsvRole role) const;
    [[nodiscard]] bool isHeading(const CsvRecord& record) const;

    CsvLayout m_layout;
    std::vector<int> m_byRole; ///< column of each role, or -1
    std::vector<std::size_t> m_dimensionColumns;
    TimeFormat m_format = TimeFormat::Iso8601;
    std::optional<ZoneClock> m_zone;
    std::vector<Dimension> m_dimensions; ///< of the row at hand
    std::vector<std::uint32_t> m_series; ///< by column, while rows have no dimensions
    StatisticPoint m_point;
    std::string m_joined;
};

} // namespace yagura
