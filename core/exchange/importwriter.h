// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importer.h"
#include "core/exchange/importrun.h"

namespace yagura {

/// Which stretches of time hold data of one metric and unit.
class StoredCoverage
{
public:
    /// Errors: those of MetricService::readStored().
    static Result<StoredCoverage> read(const ExchangeContext& context, const Metric& metric,
                                       const std::string& unit, const TimeRange& range);
    [[nodiscard]] bool overlaps(std::int64_t from, std::int64_t to) const; ///< seconds

private:
    struct Stretch
    {
        std::int64_t from = 0;
        std::int64_t to = 0;
    };
    std::vector<Stretch> m_stretches; ///< ascending, apart from each other
};

/// The store's end of an import: collects points, leaves out those that are there already, sends
/// the others in requests of a thousand.
class ImportWriter
{
public:
    /// @param known  the series as the look at the file found them: their ranges and resolutions
    ImportWriter(const ExchangeContext& context, const ImportSettings& settings,
                 const std::vector<ImportSeries>& known)
        : m_context(context)
        , m_settings(settings)
        , m_known(known)
    { }

    /// Points before it are left out (default: none).
    void setOldest(TimePoint oldest) { m_oldest = oldest; }
    VoidResult add(const ImportSeries& series, std::uint32_t index, const ImportPoint& point);
    /// Sends what is left.
    VoidResult finish();

    [[nodiscard]] std::int64_t stored() const { return m_stored; }
    [[nodiscard]] std::int64_t tooOld() const { return m_tooOld; }
    [[nodiscard]] std::int64_t alreadyThere() const { return m_alreadyThere; }

private:
    Result<bool> isThere(const ImportSeries& series, std::uint32_t index, std::int64_t from,
                         std::int64_t to);
    VoidResult send(const std::string& nameSpace, std::vector<MetricDatum>& datums);

    const ExchangeContext& m_context;
    const ImportSettings& m_settings;
    const std::vector<ImportSeries>& m_known;
    std::vector<std::optional<StoredCoverage>> m_coverage; ///< by series
    std::map<std::string, std::vector<MetricDatum>> m_pending; ///< by namespace
    std::int64_t m_stored = 0;
    std::int64_t m_alreadyThere = 0;
    std::int64_t m_tooOld = 0;
    TimePoint m_oldest = kEarliestTime;
};

} // namespace yagura
