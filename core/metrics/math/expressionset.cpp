// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/math/expressionset.h"

#include <algorithm>

namespace yagura {

ExpressionSet::ExpressionSet(std::span<const MetricDataQuery> queries)
    : m_entries(queries.size())
{
    parse(queries);
    if (!m_hasExpressions)
        return;
    arrange(queries);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].fault)
            m_faults.push_back({i, *m_entries[i].fault});
    }
    std::erase_if(m_order, [&](std::size_t query) { return m_entries[query].fault.has_value(); });
}

void ExpressionSet::parse(std::span<const MetricDataQuery> queries)
{
    int searches = 0;
    int selects = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        Entry& entry = m_entries[i];
        m_indices.emplace(queries[i].id, i);
        entry.isMetric = queries[i].metricStat.has_value();
        if (entry.isMetric)
            entry.type = MathType::Series;
        if (entry.isMetric || !queries[i].expression)
            continue;
        m_hasExpressions = true;
        if (SelectQuery::isSelect(*queries[i].expression)) {
            parseSelect(*queries[i].expression, entry, ++selects);
            continue;
        }
        auto parsed = Expression::parse(*queries[i].expression);
        if (!parsed) {
            entry.fault = parsed.error();
            continue;
        }
        searches += parsed->countOf("SEARCH");
        entry.expression = std::move(*parsed);
        if (searches > kMaxSearches) {
            entry.fault = MathFault{"A request may contain at most " + std::to_string(kMaxSearches)
                                        + " searches.",
                                    0, queries[i].expression->size()};
        }
    }
}

void ExpressionSet::parseSelect(std::string_view text, Entry& entry, int selects)
{
    auto parsed = SelectQuery::parse(text);
    if (!parsed) {
        entry.fault = parsed.error();
    } else if (selects > kMaxSelects) {
        entry.fault
            = MathFault{"A request may contain one Metrics Insights query.", 0, text.size()};
    } else {
        entry.type = parsed->groupBy.empty() ? MathType::Series : MathType::SeriesList;
        entry.select = std::move(*parsed);
    }
}

/// Puts the expressions in order, depth first, without recursion: they may refer to each other in
/// a chain as long as the request.
void ExpressionSet::arrange(std::span<const MetricDataQuery> queries)
{
    enum class Mark { New, Open, Done };
    struct Step
    {
        std::size_t query;
        std::size_t nextName = 0;
    };
    std::vector<Mark> marks(m_entries.size(), Mark::New);
    std::vector<Step> path;
    const auto reportCircle = [&](std::size_t from) {
        auto at = std::find_if(path.begin(), path.end(),
                               [&](const Step& step) { return step.query == from; });
        std::string circle;
        for (auto step = at; step != path.end() && step - at < 10; ++step)
            circle += queries[step->query].id + " -> ";
        circle += path.end() - at > 10 ? "..." : queries[from].id;
        for (; at != path.end(); ++at) {
            Entry& entry = m_entries[at->query];
            if (!entry.fault) {
                entry.fault
                    = MathFault{"The expressions refer to each other in a circle: " + circle + ".",
                                0, entry.expression->text().size()};
            }
        }
    };
    for (std::size_t root = 0; root < m_entries.size(); ++root) {
        if (marks[root] == Mark::New && m_entries[root].expression)
            path.push_back({root});
        while (!path.empty()) {
            const std::size_t query = path.back().query;
            marks[query] = Mark::Open;
            const auto& names = m_entries[query].expression->names();
            if (path.back().nextName == names.size()) {
                marks[query] = Mark::Done;
                path.pop_back();
                check(query, queries[query].returnData.value_or(true));
                m_order.push_back(query);
                continue;
            }
            const auto next = indexOf(names[path.back().nextName++]);
            if (!next || !m_entries[*next].expression)
                continue;
            if (marks[*next] == Mark::Open)
                reportCircle(*next);
            else if (marks[*next] == Mark::New)
                path.push_back({*next});
        }
    }
}

void ExpressionSet::check(std::size_t query, bool isReturned)
{
    Entry& entry = m_entries[query];
    if (entry.fault)
        return;
    std::string faulty;
    const auto names = [&](std::string_view id) -> std::optional<MathName> {
        const auto index = indexOf(id);
        if (!index)
            return std::nullopt;
        const Entry& other = m_entries[*index];
        if (!other.type && faulty.empty())
            faulty = id;
        return MathName{other.type.value_or(MathType::Series), other.isMetric};
    };
    const auto type = mathTypeOf(*entry.expression, names);
    const MathNode& root = entry.expression->root();
    if (!faulty.empty()) {
        entry.fault = MathFault{"It refers to '" + faulty + "', which has an error.", root.offset,
                                root.length};
    } else if (!type) {
        entry.fault = type.error();
    } else if (isReturned && *type == MathType::Scalar) {
        entry.fault = MathFault{"The expression yields a single number, and a returned one must "
                                "yield a time series. TIME_SERIES(...) makes one.",
                                root.offset, root.length};
    } else if (*type == MathType::Text || *type == MathType::TextList) {
        entry.fault = MathFault{"The expression yields a text. It must yield a time series.",
                                root.offset, root.length};
    } else {
        entry.type = *type;
    }
}

const MathFault* ExpressionSet::faultOf(std::size_t query) const
{
    return m_entries[query].fault ? &*m_entries[query].fault : nullptr;
}

const Expression* ExpressionSet::expressionOf(std::size_t query) const
{
    return m_entries[query].expression ? &*m_entries[query].expression : nullptr;
}

const SelectQuery* ExpressionSet::selectOf(std::size_t query) const
{
    return m_entries[query].select ? &*m_entries[query].select : nullptr;
}

std::optional<MathType> ExpressionSet::typeOf(std::size_t query) const
{
    return m_entries[query].type;
}

std::optional<std::size_t> ExpressionSet::indexOf(std::string_view id) const
{
    const auto found = m_indices.find(id);
    return found != m_indices.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<MathFault> checkExpression(std::span<const MetricDataQuery> queries,
                                         std::size_t edited)
{
    const ExpressionSet set(queries);
    const MathFault* fault = set.faultOf(edited);
    return fault ? std::optional(*fault) : std::nullopt;
}

} // namespace yagura
