// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/evaluator.h"

#include "core/metrics/math/functions.h"
#include "core/metrics/math/mathcall.h"
#include "core/metrics/math/seriesmath.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace yagura {

namespace {

/// Of what an operation made: the points of a series; of a list its entries, as those who make its
/// series count their points.
std::size_t sizeOf(const MathValue& value)
{
    if (const auto* series = std::get_if<MathSeriesPtr>(&value))
        return (*series)->size();
    const auto* list = std::get_if<MathSeriesList>(&value);
    return list ? list->size() : 0;
}

/// Gives a computed series the name of its query, without a copy where nobody else has it.
MathSeriesPtr named(MathSeriesPtr series, const MetricDataQuery& query)
{
    auto origin = series->origin ? std::make_shared<SeriesOrigin>(*series->origin)
                                 : std::make_shared<SeriesOrigin>();
    origin->label = query.label.value_or(query.id);
    const bool isOnlyOurs = series.use_count() == 1;
    auto result = isOnlyOurs ? std::const_pointer_cast<MathSeries>(series)
                             : std::make_shared<MathSeries>(*series);
    result->origin = std::move(origin);
    return result;
}

} // namespace

MathEvaluator::MathEvaluator(MathSource& source, std::span<const MetricDataQuery> queries,
                             const ExpressionSet& set)
    : m_source(source)
    , m_queries(queries)
    , m_set(set)
    , m_values(queries.size())
    , m_isNeeded(queries.size())
    , m_periods(queries.size())
{ }

const MathResult<MathValue>& MathEvaluator::valueOf(std::size_t query)
{
    auto& value = m_values[query];
    if (value)
        return *value;
    if (m_queries[query].metricStat) {
        value = read(query);
        return *value;
    }
    if (m_set.selectOf(query)) { // refers to nobody
        value = compute(query);
        return *value;
    }
    // Others that it refers to come first, one after the other: a long chain needs no deep stack.
    markNeeded(query);
    for (const std::size_t next : m_set.order()) {
        if (m_isNeeded[next] && !m_values[next])
            m_values[next] = compute(next);
        if (next == query)
            break;
    }
    if (!value)
        value = compute(query);
    return *value;
}

void MathEvaluator::markNeeded(std::size_t query)
{
    std::vector<std::size_t> open{query};
    while (!open.empty()) {
        const std::size_t next = open.back();
        open.pop_back();
        const Expression* expression = m_set.expressionOf(next);
        if (m_isNeeded[next] || !expression)
            continue;
        m_isNeeded[next] = true;
        for (const std::string& name : expression->names()) {
            if (const auto index = m_set.indexOf(name))
                open.push_back(*index);
        }
    }
}

MathResult<MathValue> MathEvaluator::read(std::size_t query)
{
    auto series = m_source.metric(m_queries[query]);
    if (!series)
        return MathFault{series.error().message, 0, 0, series.error().code};
    return MathValue(std::move(*series));
}

MathResult<MathValue> MathEvaluator::compute(std::size_t query)
{
    if (const MathFault* fault = m_set.faultOf(query))
        return *fault;
    const std::size_t before = std::exchange(m_current, query);
    const SelectQuery* const select = m_set.selectOf(query);
    auto value = select ? this->select(*select) : evaluate(m_set.expressionOf(query)->root());
    m_current = before;
    if (value) {
        if (auto* series = std::get_if<MathSeriesPtr>(&*value)) {
            const bool isCopied = series->use_count() > 1;
            if (isCopied && !take((*series)->size()))
                return tooMuch(MathNode());
            *series = named(std::move(*series), m_queries[query]);
        }
        // A list that is kept takes room as well, even when it holds only what others hold.
        const auto* list = std::get_if<MathSeriesList>(&*value);
        if (list && !take(list->size()))
            return tooMuch(MathNode());
    }
    return value;
}

MathResult<MathValue> MathEvaluator::select(const SelectQuery& query)
{
    auto list = m_source.select(query, period());
    if (!list)
        return MathFault{list.error().message, 0, 0, list.error().code};
    for (const MathSeriesPtr& series : *list) {
        if (!take(series->size()))
            return tooMuch(MathNode());
    }
    if (query.groupBy.empty())
        return MathValue(list->empty() ? emptySeries(period()) : std::move(list->front()));
    return MathValue(std::move(*list));
}

MathResult<MathValue> MathEvaluator::evaluate(const MathNode& node)
{
    switch (node.kind) {
    case MathNodeKind::Number:
        return MathValue(node.number);
    case MathNodeKind::Text:
        return MathValue(node.text);
    case MathNodeKind::Keyword:
        return MathValue(MathKeyword{node.text});
    case MathNodeKind::Name:
        return evaluateName(node);
    case MathNodeKind::List:
        return evaluateList(node);
    case MathNodeKind::Unary:
        return evaluateNegation(node);
    case MathNodeKind::Binary:
        return evaluateOperator(node);
    case MathNodeKind::Call:
        return evaluateCall(node);
    }
    return MathFault{"This cannot be computed.", node.offset, node.length};
}

MathResult<MathValue> MathEvaluator::evaluateName(const MathNode& node)
{
    const auto index = m_set.indexOf(node.text);
    if (!index)
        return MathFault{"No query has the id '" + node.text + "'.", node.offset, node.length};
    const MathResult<MathValue>& value = valueOf(*index);
    if (!value) {
        return MathFault{"'" + node.text + "' has an error: " + value.error().message, node.offset,
                         node.length, value.error().code};
    }
    const auto* list = std::get_if<MathSeriesList>(&*value);
    if (list && !take(list->size())) // each mention is a copy of the list
        return tooMuch(node);
    return *value;
}

MathResult<MathValue> MathEvaluator::evaluateList(const MathNode& node)
{
    MathSeriesList list;
    std::vector<std::string> texts;
    for (const MathNode& child : node.children) {
        auto value = evaluate(child);
        if (!value)
            return value;
        if (auto* series = std::get_if<MathSeriesPtr>(&*value))
            list.push_back(std::move(*series));
        else if (auto* inner = std::get_if<MathSeriesList>(&*value))
            list.insert(list.end(), inner->begin(), inner->end());
        else if (auto* text = std::get_if<std::string>(&*value))
            texts.push_back(std::move(*text));
        else if (auto* more = std::get_if<std::vector<std::string>>(&*value))
            texts.insert(texts.end(), more->begin(), more->end());
    }
    if (!take(list.size()))
        return tooMuch(node);
    if (!texts.empty())
        return MathValue(std::move(texts));
    return MathValue(std::move(list));
}

template <typename Apply>
MathResult<MathValue> MathEvaluator::each(const MathSeriesList& list, const MathNode& node,
                                          const Apply& apply)
{
    MathSeriesList results;
    results.reserve(list.size());
    for (const MathSeriesPtr& series : list) {
        results.push_back(apply(*series));
        if (!take(results.back()->size()))
            return tooMuch(node);
    }
    return MathValue(std::move(results));
}

MathResult<MathValue> MathEvaluator::evaluateNegation(const MathNode& node)
{
    const auto value = evaluate(node.children[0]);
    if (!value)
        return value;
    const auto negated
        = [](const MathSeries& series) { return applyOperator(MathOperator::Subtract, 0, series); };
    if (const auto* number = std::get_if<double>(&*value))
        return MathValue(-*number);
    if (const auto* series = std::get_if<MathSeriesPtr>(&*value))
        return MathValue(negated(**series));
    return each(std::get<MathSeriesList>(*value), node, negated);
}

MathResult<MathValue> MathEvaluator::evaluateOperator(const MathNode& node)
{
    const auto left = evaluate(node.children[0]);
    if (!left)
        return left;
    const auto right = evaluate(node.children[1]);
    if (!right)
        return right;
    const MathOperator op = node.op;
    const auto combined = [&](const auto& a, const auto& b) -> MathResult<MathValue> {
        using A = std::decay_t<decltype(a)>;
        using B = std::decay_t<decltype(b)>;
        constexpr bool isNumberA = std::is_same_v<A, double>;
        constexpr bool isNumberB = std::is_same_v<B, double>;
        constexpr bool isSeriesA = std::is_same_v<A, MathSeriesPtr>;
        constexpr bool isSeriesB = std::is_same_v<B, MathSeriesPtr>;
        constexpr bool isListA = std::is_same_v<A, MathSeriesList>;
        constexpr bool isListB = std::is_same_v<B, MathSeriesList>;
        if constexpr (isNumberA && isNumberB)
            return MathValue(applyOperator(op, a, b));
        else if constexpr (isSeriesA && isSeriesB)
            return MathValue(
                applyOperator(op, *a, *b, a->origin == b->origin ? a->origin : nullptr));
        else if constexpr (isSeriesA && isNumberB)
            return MathValue(applyOperator(op, *a, b));
        else if constexpr (isNumberA && isSeriesB)
            return MathValue(applyOperator(op, a, *b));
        else if constexpr (isListA && isNumberB)
            return each(a, node, [&](const MathSeries& s) { return applyOperator(op, s, b); });
        else if constexpr (isNumberA && isListB)
            return each(b, node, [&](const MathSeries& s) { return applyOperator(op, a, s); });
        else if constexpr (isListA && isSeriesB)
            return each(a, node,
                        [&](const MathSeries& s) { return applyOperator(op, s, *b, s.origin); });
        else if constexpr (isSeriesA && isListB)
            return each(b, node,
                        [&](const MathSeries& s) { return applyOperator(op, *a, s, s.origin); });
        else
            return MathFault{"An operator cannot take these.", node.offset, node.length};
    };
    auto value = std::visit(combined, *left, *right);
    if (value && !take(sizeOf(*value)))
        return tooMuch(node);
    return value;
}

MathResult<MathValue> MathEvaluator::evaluateCall(const MathNode& node)
{
    std::vector<MathValue> arguments;
    arguments.reserve(node.children.size());
    for (const MathNode& child : node.children) {
        auto argument = evaluate(child);
        if (!argument)
            return argument;
        arguments.push_back(std::move(*argument));
    }
    MathCall call(*this, node, std::move(arguments));
    auto value = node.function->evaluate(call);
    if (value && !take(sizeOf(*value)))
        return tooMuch(node);
    return value;
}

int MathEvaluator::period() const
{
    return periodOf(m_current);
}

int MathEvaluator::periodOf(std::size_t query) const
{
    int& known = m_periods[query];
    if (known > 0)
        return known;
    const MetricDataQuery& of = m_queries[query];
    const auto metricPeriod = [&](std::size_t i) {
        const auto& stat = m_queries[i].metricStat;
        return stat ? stat->period.value_or(0) : 0;
    };
    if (of.metricStat || of.period)
        return known = std::max(of.period.value_or(metricPeriod(query)), 1);
    const Expression* expression = m_set.expressionOf(query);
    int longest = 0;
    for (const std::string& name : expression ? expression->names() : std::vector<std::string>()) {
        if (const auto index = m_set.indexOf(name); index && *index != query)
            longest = std::max(longest, periodOf(*index));
    }
    // METRICS() refers to all metrics; what refers to none keeps to those that are there.
    if (longest == 0 || expression->calls("METRICS")) {
        for (std::size_t i = 0; i < m_queries.size(); ++i)
            longest = std::max(longest, metricPeriod(i));
    }
    return known = longest > 0 ? longest : kDefaultPeriod;
}

MathResult<MathTimes> MathEvaluator::line(int periodSeconds, const MathNode& node)
{
    const auto known = m_lines.find(periodSeconds);
    if (known != m_lines.end())
        return known->second;
    const TimeRange range = m_source.range(periodSeconds);
    const Milliseconds period = Seconds{periodSeconds};
    const std::int64_t length = std::max<std::int64_t>(range.length().count(), 0);
    const auto count = static_cast<std::size_t>((length + period.count() - 1) / period.count());
    if (count > kMaxLine) {
        return MathFault{"A line over this time range would have " + std::to_string(count)
                             + " datapoints, which exceeds the limit of " + std::to_string(kMaxLine)
                             + ". Choose a longer period or a shorter time range.",
                         node.offset, node.length};
    }
    auto times = std::make_shared<std::vector<TimePoint>>(count);
    for (std::size_t i = 0; i < count; ++i)
        (*times)[i] = range.from + period * static_cast<std::int64_t>(i);
    return m_lines.emplace(periodSeconds, std::move(times)).first->second;
}

Result<MathSeriesPtr> MathEvaluator::valueOver(const TimeRange& range, const MathNode& node) const
{
    const auto source = m_source.over(range);
    MathEvaluator past(*source, m_queries, m_set);
    past.m_current = m_current;
    past.m_points = m_points;
    past.m_work = m_work;
    past.m_isInThePast = true;
    auto value = past.evaluate(node);
    if (!value) {
        return Error{value.error().code.empty() ? errors::kValidationError : value.error().code,
                     value.error().message,
                     {}};
    }
    return std::get<MathSeriesPtr>(*value);
}

bool MathEvaluator::take(std::size_t points)
{
    m_points += points;
    return m_points <= kMaxPoints;
}

bool MathEvaluator::work(std::size_t points)
{
    m_work += points;
    return m_work <= kMaxWork;
}

MathFault MathEvaluator::tooMuch(const MathNode& node)
{
    return {tooMuchMessage(), node.offset, node.length};
}

std::string MathEvaluator::tooMuchMessage()
{
    return "The expressions of this request need more than " + std::to_string(kMaxPoints)
        + " datapoints. Choose a longer period, a shorter time range or fewer metrics.";
}

} // namespace yagura
