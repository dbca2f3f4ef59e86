// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importreader.h"
#include "core/exchange/openmetricsline.h"

#include <set>
#include <unordered_map>

namespace yagura {

/// Metrics in the text formats of OpenMetrics and Prometheus. Labels become dimensions.
///  - gauges, untyped samples, quantiles of summaries: as they are;
///  - counters (and sums and counts of summaries): running totals as they are, or differences
///    (ImportSettings::counters);
///  - histograms: one metric of the family's name; each sample is a distribution with the middle of
///    every bucket as its value (the last bound for what lies beyond), and the family's own sum.
///    Buckets count from the start of the program: where a file has several samples of one
///    histogram, each is what was added since the one before, and the first only begins the count.
/// Lines are read one at a time; what is kept is a family's histogram buckets and the last totals.
class OpenMetrics final : public ImportReader
{
public:
    /// @param head  the beginning of the text, some whole lines
    static std::unique_ptr<ImportReader> recognise(const std::string& head);

    /// @param fallback  the time of samples without one
    VoidResult look(TextSource& source, const ImportSettings& settings, ImportPlan& plan,
                    const Progress& progress) override;
    VoidResult read(TextSource& source, ImportRun& run, const Progress& progress) override;

private:
    enum class Type { Other, Counter, Histogram, GaugeHistogram, Summary };
    struct Family
    {
        Type type = Type::Other;
        std::string unit;
    };
    struct Histogram
    {
        std::vector<Dimension> labels;
        TimePoint time;
        std::int64_t line = 0;
        std::map<double, double> buckets; ///< cumulative counts by upper bound
        std::optional<double> sum;
        std::optional<double> count;
    };
    using Visit = std::function<VoidResult(const OpenMetricsLine& line, std::int64_t number)>;
    static VoidResult forEachLine(TextSource& source, const Progress& progress, const Visit& visit);
    void takeMeta(const OpenMetricsLine& line);
    /// The family of a sample, and what its name has beyond the family's.
    std::string familyOf(const std::string& name, std::string_view& suffix) const;
    [[nodiscard]] std::string unitOf(const std::string& family, std::string_view suffix) const;
    static std::string seriesKey(std::string_view name, const std::vector<Dimension>& labels,
                                 bool withoutBound);
    VoidResult readSample(const OpenMetricsLine& line, std::int64_t number, ImportRun& run);
    VoidResult readValue(const OpenMetricsLine& line, const ImportPoint& point, bool isTotal,
                         const std::string& unit, ImportRun& run);
    bool takeBucket(const OpenMetricsLine& line, const std::string& family, std::string_view suffix,
                    const ImportPoint& point, ImportRun& run);
    VoidResult flushHistograms(ImportRun& run);
    VoidResult flush(const Histogram& histogram, ImportRun& run);

    std::unordered_map<std::string, Family> m_families;
    TimeFormat m_format = TimeFormat::EpochSeconds;
    TimePoint m_fallback;
    bool m_isOpenMetrics = false;
    CounterValues m_counters = CounterValues::AsTheyAre;
    std::unordered_map<std::string, std::int64_t> m_samplesOf; ///< histograms: how often they come
    std::unordered_map<std::string, double> m_totals; ///< last of each counter
    std::unordered_map<std::string, Histogram> m_before; ///< last of each histogram
    std::string m_openFamily; ///< whose histograms are being collected
    std::map<std::string, Histogram> m_open; ///< by labels and time
    StatisticPoint m_point;
};

} // namespace yagura
