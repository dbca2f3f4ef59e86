// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/metricrequests.h"

#include <memory>
#include <string_view>

namespace yagura {

struct SearchNode;

/// The first argument of SEARCH(): which metrics are meant (CloudWatch User Guide, "Search
/// expression syntax").
///
///     query  := [ schema [","] ] [ or ]
///     schema := "{" name { "," name } "}"         namespace, then the exact set of dimension names
///     or     := and { "OR" and }
///     and    := not { ["AND"] not }
///     not    := "NOT" not | "(" or ")" | [ property "=" ] ( word | '"' text '"' | "(" or ")" )
///
/// A word matches tokens (searchtokens.h) of the namespace, the metric name, dimension names and
/// dimension values; a quoted text equals one of them as a whole. A property (MetricName,
/// Namespace, the name of a dimension) confines a term to what it names; `:aws.AccountId` compares
/// the account, where LOCAL is the account that asks. Inside quotes a backslash stands before `"`,
/// `\`, `(` and
/// `)`. AND, OR, NOT are in capitals; NOT binds tightest, OR loosest. Immutable, cheap to copy.
class MetricSearch
{
public:
    static constexpr std::size_t kMaxCharacters = 1024;
    static constexpr int kMaxDepth = 50; ///< of parentheses and NOT within each other

    /// Fails with ValidationError; the message ends with the position (in characters, from 1).
    static Result<MetricSearch> parse(std::string_view query);

    /// Cuts the metric's names into tokens anew; MetricSearchIndex is for many metrics.
    /// @param account  whose metric it is
    [[nodiscard]] bool matches(const Metric& metric, std::string_view account = {}) const;

    /// For the index.
    [[nodiscard]] const SearchNode& root() const { return *m_root; }

private:
    explicit MetricSearch(std::shared_ptr<const SearchNode> root)
        : m_root(std::move(root))
    { }

    std::shared_ptr<const SearchNode> m_root;
};

} // namespace yagura
