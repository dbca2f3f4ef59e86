// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricbackend.h"
#include "core/metrics/search/metricsearch.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace yagura {

/// The metrics of one scope, by the tokens of their names: every distinct name or value is cut
/// once, and a search looks up instead of reading 100,000 metrics. Immutable, any thread.
class MetricSearchIndex
{
public:
    using Catalogue = std::shared_ptr<const std::vector<CatalogueEntry>>;

    /// @param catalogue  of MetricBackend::catalogue(): metrics with data in the past two weeks
    MetricSearchIndex(Catalogue catalogue, std::string account);

    /// Positions in the catalogue, ascending: sorted by namespace, dimension names, name, dimension
    /// values.
    [[nodiscard]] std::vector<std::uint32_t> find(const MetricSearch& search) const;
    [[nodiscard]] const std::vector<CatalogueEntry>& catalogue() const { return *m_catalogue; }

private:
    enum class Role : std::uint8_t { Namespace, MetricName, DimensionName, DimensionValue };
    using TextId = std::uint32_t;
    using MetricSet = std::vector<std::uint64_t>; ///< a bit per metric

    struct Use ///< of a text in a metric
    {
        std::uint32_t metric = 0;
        TextId dimension = 0; ///< of a value
        Role role = Role::Namespace;
    };

    TextId intern(std::string_view text);
    void add(std::uint32_t position, const Metric& metric);
    [[nodiscard]] MetricSet evaluate(const SearchNode& node) const;
    [[nodiscard]] MetricSet combined(const SearchNode& node) const;
    [[nodiscard]] MetricSet leaf(const SearchNode& node) const;
    [[nodiscard]] MetricSet withSchema(const SearchNode& node) const;
    [[nodiscard]] std::vector<TextId> textsMatching(const SearchNode& node) const;
    void collect(TextId text, const SearchNode& node, MetricSet& into) const;
    [[nodiscard]] MetricSet emptySet() const;
    [[nodiscard]] MetricSet everything() const;

    Catalogue m_catalogue;
    std::string m_account;
    std::unordered_map<std::string_view, TextId> m_ids; ///< views into the catalogue
    std::vector<std::string_view> m_texts;
    std::vector<std::vector<Use>> m_uses; ///< per text
    std::unordered_map<std::string, std::vector<TextId>> m_tokens; ///< lower case; whole ones too
    std::map<std::vector<std::string_view>, std::vector<std::uint32_t>> m_schemas;
};

/// Keeps the index of each scope until its catalogue is another one. Thread-safe.
class MetricSearcher
{
public:
    /// SEARCH() gives at most so many series.
    static constexpr std::size_t kMaxSeries = 500;

    struct Found
    {
        std::vector<Metric> metrics; ///< in the catalogue's order, the first kMaxSeries
        std::size_t total = 0; ///< without that limit
    };

    /// The metrics of the scope that match; only those with data in the past two weeks are listed.
    [[nodiscard]] Found find(const MetricBackend& backend, const Scope& scope,
                             const MetricSearch& search) const;
    /// Indexes that are kept: of scopes with metrics.
    [[nodiscard]] std::size_t count() const;

private:
    [[nodiscard]] std::shared_ptr<const MetricSearchIndex> indexOf(
        const Scope& scope, const MetricSearchIndex::Catalogue& catalogue) const;

    mutable std::mutex m_mutex; ///< guards m_indexes
    mutable std::map<Scope, std::shared_ptr<const MetricSearchIndex>> m_indexes;
};

} // namespace yagura
