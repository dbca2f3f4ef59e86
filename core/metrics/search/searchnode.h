// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/search/searchtokens.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yagura {

/// A parsed search: a tree whose leaves say yes or no to one metric.
struct SearchNode
{
    enum class Kind { And, Or, Not, Schema, Term, Exact, Account };

    Kind kind = Kind::And;
    std::vector<std::unique_ptr<SearchNode>> children; ///< And, Or: two and more; Not: one
    std::string property; ///< Term, Exact: MetricName, Namespace, a dimension; empty: anything
    std::string text; ///< Schema: the namespace; Exact: the text; Account: it, empty for LOCAL
    std::vector<std::string> dimensions; ///< Schema: names, sorted
    std::optional<SearchTerm> term; ///< Term
};

} // namespace yagura
