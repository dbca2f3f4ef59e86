// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expression.h"
#include "core/metrics/metricrequests.h"
#include "core/metrics/select/selectquery.h"

#include <map>

namespace yagura {

/// What is wrong with one query of a request.
struct QueryFault
{
    std::size_t query = 0; ///< its position among the queries
    MathFault fault;
};

/// The expressions of one request (or alarm, or graph) together: parsed, typed, in the order in
/// which they can be evaluated. Needs no data; never fails as a whole.
class ExpressionSet
{
public:
    static constexpr int kMaxSearches = 100;
    static constexpr int kMaxSelects = 1; ///< Metrics Insights queries

    /// @param queries  are not kept
    explicit ExpressionSet(std::span<const MetricDataQuery> queries);

    /// Each faulty query once: syntax, types, an id that no query has, expressions that refer to
    /// each other in a circle, one that refers to a faulty one, a returned one that is a scalar or
    /// a text, too many searches.
    [[nodiscard]] const std::vector<QueryFault>& faults() const { return m_faults; }
    [[nodiscard]] const MathFault* faultOf(std::size_t query) const;
    /// The parsed expression of a query; null for a metric or when it does not parse.
    [[nodiscard]] const Expression* expressionOf(std::size_t query) const;
    /// The Metrics Insights query that a query is; null when it is none or does not parse.
    [[nodiscard]] const SelectQuery* selectOf(std::size_t query) const;
    /// What a query yields; nothing when it is faulty.
    [[nodiscard]] std::optional<MathType> typeOf(std::size_t query) const;
    /// The position of the query with that id.
    [[nodiscard]] std::optional<std::size_t> indexOf(std::string_view id) const;
    /// The faultless expressions, each after those that it refers to.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    [[nodiscard]] bool hasExpressions() const { return m_hasExpressions; }

private:
    struct Entry
    {
        std::optional<Expression> expression;
        std::optional<SelectQuery> select;
        std::optional<MathType> type;
        std::optional<MathFault> fault;
        bool isMetric = false;
    };
    void parse(std::span<const MetricDataQuery> queries);
    void parseSelect(std::string_view text, Entry& entry, int selects);
    void arrange(std::span<const MetricDataQuery> queries);
    void check(std::size_t query, bool isReturned);
    std::vector<Entry> m_entries;
    std::map<std::string, std::size_t, std::less<>> m_indices;
    std::vector<QueryFault> m_faults;
    std::vector<std::size_t> m_order;
    bool m_hasExpressions = false;
};

/// For a form that edits one expression among others: what is wrong with it, if anything.
/// @param queries  all of the graph, the edited one among them
std::optional<MathFault> checkExpression(std::span<const MetricDataQuery> queries,
                                         std::size_t edited);

} // namespace yagura
