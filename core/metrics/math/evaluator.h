// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/expressionset.h"
#include "core/metrics/math/mathsource.h"
#include "core/metrics/math/mathvalue.h"

#include <map>
#include <span>

namespace yagura {

/// Computes the queries of one request over one source. Belongs to one thread. Each query is
/// computed when it is asked for, once.
class MathEvaluator
{
public:
    /// Datapoints that one line of a function such as TIME_SERIES may have.
    static constexpr std::size_t kMaxLine = 1'000'000;
    /// Datapoints that all expressions of a request may have on the way to their results.
    static constexpr std::size_t kMaxPoints = 30'000'000;
    /// Datapoints that functions over lists may go through, however little comes of them.
    static constexpr std::size_t kMaxWork = 500'000'000;
    /// The period of what no metric gives one: the console's default.
    static constexpr int kDefaultPeriod = 300;

    /// All must outlive the evaluator.
    MathEvaluator(MathSource& source, std::span<const MetricDataQuery> queries,
                  const ExpressionSet& set);

    /// What a query yields: a MathSeriesPtr for a metric; for an expression what its type says.
    const MathResult<MathValue>& valueOf(std::size_t query);

    // For the functions:

    [[nodiscard]] MathSource& source() const { return m_source; }
    [[nodiscard]] std::span<const MetricDataQuery> queries() const { return m_queries; }
    [[nodiscard]] const ExpressionSet& set() const { return m_set; }
    /// The period of the expression that is being computed: its own, or the longest of the metrics
    /// that it is made of.
    [[nodiscard]] int period() const;
    [[nodiscard]] const MetricDataQuery& query() const { return m_queries[m_current]; }
    /// Every period of the range.
    MathResult<MathTimes> line(int periodSeconds, const MathNode& node);
    /// The value of a part of the expression over another range, from the same metrics.
    Result<MathSeriesPtr> valueOver(const TimeRange& range, const MathNode& node) const;
    /// True while valueOver() is at work.
    [[nodiscard]] bool isInThePast() const { return m_isInThePast; }
    /// Counts datapoints that are made, or entries of lists; false when they are too many.
    [[nodiscard]] bool take(std::size_t points);
    /// Counts datapoints that are gone through without making any; false likewise.
    [[nodiscard]] bool work(std::size_t points);
    /// What is to be said when either is false.
    [[nodiscard]] static MathFault tooMuch(const MathNode& node);
    static std::string tooMuchMessage();

private:
    MathResult<MathValue> read(std::size_t query);
    MathResult<MathValue> compute(std::size_t query);
    MathResult<MathValue> select(const SelectQuery& query);
    MathResult<MathValue> evaluate(const MathNode& node);
    MathResult<MathValue> evaluateName(const MathNode& node);
    MathResult<MathValue> evaluateList(const MathNode& node);
    MathResult<MathValue> evaluateNegation(const MathNode& node);
    MathResult<MathValue> evaluateOperator(const MathNode& node);
    MathResult<MathValue> evaluateCall(const MathNode& node);
    template <typename Apply>
    MathResult<MathValue> each(const MathSeriesList& list, const MathNode& node,
                               const Apply& apply);
    [[nodiscard]] int periodOf(std::size_t query) const;
    void markNeeded(std::size_t query);

    MathSource& m_source;
    std::span<const MetricDataQuery> m_queries;
    const ExpressionSet& m_set;
    std::vector<std::optional<MathResult<MathValue>>> m_values; ///< by query
    std::vector<bool> m_isNeeded;
    mutable std::vector<int> m_periods; ///< by query; 0: not known yet
    std::map<int, MathTimes> m_lines; ///< by period
    std::size_t m_current = 0;
    std::size_t m_points = 0;
    std::size_t m_work = 0;
    bool m_isInThePast = false;
};

} // namespace yagura
