// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importplan.h"
#include "core/metrics/metricpoint.h"

#include <array>
#include <set>
#include <string_view>
#include <unordered_map>

namespace yagura {

/// A metric that points of the file belong to.
struct ImportSeries
{
    Metric metric;
    std::string unit;
    std::uint32_t column = 0; ///< into columns
    bool isTaken = true;
    std::int64_t points = 0;
    TimePoint first;
    TimePoint last;
    TimePoint previous; ///< the point before
    bool isFine = false; ///< two points of one minute: stored by the second
};

/// A point on its way: a value, or statistics when `statistics` is set.
struct ImportPoint
{
    TimePoint time;
    std::int64_t line = 0;
    double value = 0;
    const StatisticPoint* statistics = nullptr;
    int resolutionSeconds = 0; ///< 1 or 60 where the file says it
};

/// One pass over a file: readers tell it what they find; it names the metrics, checks, counts, and
/// hands the good points on. Both passes (looking and storing) are the same but for the last.
class ImportRun
{
public:
    using Store = std::function<VoidResult(const ImportSeries& series, std::uint32_t index,
                                           const ImportPoint& point)>;

    /// @param baseName  of the file: the value of the dimension File, and the name of a metric
    /// that has none
    ImportRun(const ImportSettings& settings, std::string baseName, Store store = {});

    [[nodiscard]] const ImportSettings& settings() const { return m_settings; }
    [[nodiscard]] const std::string& baseName() const { return m_baseName; }

    /// The metric of a column; the same arguments give the same number.
    /// @param nameSpace  empty when the file names none
    /// @param dimensions  nullptr when the file knows none: then it gets File=<base name>
    std::uint32_t seriesOf(std::string_view column, std::string_view nameSpace,
                           const std::vector<Dimension>* dimensions, std::string_view unit);
    /// Registers a column that may turn out to have no points.
    std::uint32_t columnOf(std::string_view source);

    /// Errors: those of the store.
    VoidResult point(std::uint32_t series, const ImportPoint& point);
    void row() { ++m_rows; }
    void problem(ImportProblemKind kind, std::int64_t line, std::string_view text);
    void note(ImportNote note, std::int64_t count = 1);

    [[nodiscard]] const std::vector<ImportSeries>& series() const { return m_series; }
    [[nodiscard]] std::int64_t points() const { return m_points; }
    /// Writes what was found into a plan.
    void fill(ImportPlan& plan) const;

    /// Printable ASCII, as the service wants it: other characters become \uXXXX.
    static std::string printable(std::string_view text, std::size_t longest, bool* isChanged);

private:
    void count(ImportSeries& series, const ImportPoint& point);
    void sample(const ImportSeries& series, const ImportPoint& point);
    Metric metricOf(std::string_view column, std::string_view nameSpace,
                    const std::vector<Dimension>* dimensions);

    struct Column
    {
        std::string source;
        ImportChoice choice;
        std::set<std::string> dimensionNames;
        std::string firstDimensions;
        std::string nameSpace;
        std::string name;
        std::string unit;
        std::int64_t series = 0;
        std::int64_t points = 0;
    };
    const ImportSettings m_settings;
    std::string m_baseName;
    Store m_store;
    std::vector<Column> m_columns;
    std::unordered_map<std::string, std::uint32_t> m_columnNumbers;
    std::vector<ImportSeries> m_series;
    std::unordered_map<std::string, std::uint32_t> m_seriesNumbers;
    std::string m_key;
    std::int64_t m_rows = 0;
    std::int64_t m_points = 0;
    std::int64_t m_bad = 0;
    std::int64_t m_badLine = -1;
    TimePoint m_first = kLatestTime;
    TimePoint m_last = kEarliestTime;
    std::vector<ImportProblem> m_problems;
    std::vector<ImportSample> m_samples;
    std::map<ImportNote, std::int64_t> m_notes;
    std::set<std::string> m_changedNames;
};

std::string dimensionsText(const std::vector<Dimension>& dimensions);

} // namespace yagura
