// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionkey.h"

#include "core/metrics/math/functions.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace yagura {

namespace {

constexpr std::size_t kMaxLength = 16'384;
constexpr char kSeparator = '\x1f'; ///< in no name

class KeyWriter
{
public:
    KeyWriter(std::span<const MetricDataQuery> queries, const ExpressionSet& set)
        : m_queries(queries)
        , m_set(set)
    { }

    bool addQuery(std::size_t index)
    {
        const MetricDataQuery& query = m_queries[index];
        if (query.metricStat)
            return addMetric(query);
        const Expression* expression = m_set.expressionOf(index);
        return expression && !m_set.faultOf(index) && addAccount(query.accountId.value_or(""))
            && addPeriod(query.period) && addNode(expression->root());
    }

    /// Of an expression: its searches look there.
    bool addAccount(const std::string& accountId)
    {
        return accountId.empty() || add("@" + accountId + kSeparator);
    }

    bool addNode(const MathNode& node)
    {
        switch (node.kind) {
        case MathNodeKind::Number:
            return addNumber(node.number);
        case MathNodeKind::Text:
            return add("'" + node.text + "'");
        case MathNodeKind::Keyword:
            return add(node.text);
        case MathNodeKind::Name: {
            const auto index = m_set.indexOf(node.text);
            return index && addQuery(*index);
        }
        case MathNodeKind::Call:
            return add(node.function->name) && addChildren(node) && addEveryMetric(node);
        case MathNodeKind::Unary:
        case MathNodeKind::Binary:
            return add("op" + std::to_string(static_cast<int>(node.op))) && addChildren(node);
        case MathNodeKind::List:
            return add("list") && addChildren(node);
        }
        return false;
    }

    /// A period that all have in common makes no difference: the series is read at it.
    [[nodiscard]] std::string take()
    {
        return "=" + std::move(m_periods.size() > 1 ? m_keyWithPeriods : m_key);
    }

private:
    bool add(std::string_view text)
    {
        m_key += text;
        m_keyWithPeriods += text;
        return m_keyWithPeriods.size() <= kMaxLength;
    }

    bool addPeriod(std::optional<int> period)
    {
        if (!period)
            return true;
        m_periods.insert(*period);
        m_keyWithPeriods += std::to_string(*period) + kSeparator;
        return m_keyWithPeriods.size() <= kMaxLength;
    }

    bool addNumber(double number)
    {
        char text[32];
        const auto end = std::to_chars(text, text + sizeof text, number).ptr;
        return add({text, static_cast<std::size_t>(end - text)});
    }

    bool addMetric(const MetricDataQuery& query)
    {
        const MetricStat& stat = *query.metricStat;
        std::vector<Dimension> dimensions = stat.metric.dimensions;
        std::sort(dimensions.begin(), dimensions.end());
        std::string text = "{" + stat.metric.nameSpace + kSeparator + stat.metric.metricName
            + kSeparator + stat.stat + kSeparator + stat.unit.value_or("") + kSeparator
            + query.accountId.value_or("");
        for (const Dimension& dimension : dimensions)
            text += kSeparator + dimension.name + kSeparator + dimension.value;
        return add(text + "}") && addPeriod(query.period ? query.period : stat.period);
    }

    bool addChildren(const MathNode& node)
    {
        if (!add("("))
            return false;
        for (const MathNode& child : node.children) {
            if (!addNode(child) || !add(","))
                return false;
        }
        return add(")");
    }

    /// METRICS() is made of all metrics of the request.
    bool addEveryMetric(const MathNode& node)
    {
        if (node.function->name != "METRICS")
            return true;
        return std::all_of(m_queries.begin(), m_queries.end(), [&](const MetricDataQuery& query) {
            return !query.metricStat || (add(query.id) && addMetric(query));
        });
    }

    std::span<const MetricDataQuery> m_queries;
    const ExpressionSet& m_set;
    std::string m_key;
    std::string m_keyWithPeriods;
    std::set<int> m_periods;
};

} // namespace

std::string expressionKey(std::span<const MetricDataQuery> queries, const ExpressionSet& set,
                          const MathNode& node, const std::string& accountId)
{
    KeyWriter writer(queries, set);
    return writer.addAccount(accountId) && writer.addNode(node) ? writer.take() : std::string();
}

std::string expressionKey(std::span<const MetricDataQuery> queries, const ExpressionSet& set,
                          std::size_t query)
{
    KeyWriter writer(queries, set);
    return writer.addQuery(query) ? writer.take() : std::string();
}

} // namespace yagura
