// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphdraft.h"

#include "core/metrics/math/lexer.h"
#include "core/metrics/metriccatalogue.h"
#include "ui/plot/graphfetch.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>
#include <utility>

namespace yagura {

namespace {

constexpr std::size_t kMaxUndoSteps = 200;

std::string withOtherName(const std::string& expression, const std::string& before,
                          const std::string& after)
{
    std::string result = expression;
    std::vector<MathToken> tokens = mathTokens(expression);
    for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
        if (token->kind == MathTokenKind::Name
            && expression.compare(token->offset, token->length, before) == 0)
            result.replace(token->offset, token->length, after);
    }
    return result;
}

} // namespace

GraphDraft::GraphDraft(QObject* parent)
    : QObject(parent)
{ }

boost::json::object GraphDraft::properties() const
{
    return propertiesFromGraph(m_now.graph, m_now.base);
}

void GraphDraft::push(State next)
{
    if (next.graph == m_now.graph && next.base == m_now.base)
        return;
    m_undo.push_back(std::exchange(m_beforePending, std::nullopt).value_or(m_now));
    if (m_undo.size() > kMaxUndoSteps)
        m_undo.erase(m_undo.begin());
    m_redo.clear();
    m_now = std::move(next);
    emit changed();
}

void GraphDraft::change(const std::function<void(GraphDefinition&)>& edit)
{
    State next = m_now;
    edit(next.graph);
    push(std::move(next));
}

std::string GraphDraft::freeId(const std::vector<GraphRow>& rows, const std::string& prefix)
{
    std::set<std::string> taken;
    for (const GraphRow& row : rows)
        taken.insert(row.id);
    for (int i = 1;; ++i) {
        std::string id = prefix + std::to_string(i);
        if (!taken.contains(id))
            return id;
    }
}

int GraphDraft::appendExpression(GraphDefinition& graph, const QString& expression,
                                 const QString& label, int periodSeconds)
{
    GraphRow row;
    row.expression = expression.toStdString();
    row.id = freeId(graph.rows, isBandExpression(row.expression) ? "ad" : "e");
    row.label = label.toStdString();
    row.periodSeconds = periodSeconds;
    row.hasOwnPeriod = true;
    row.stat = graph.stat;
    graph.rows.push_back(std::move(row));
    return int(graph.rows.size()) - 1;
}

int GraphDraft::addExpression(const QString& expression, const QString& label, int periodSeconds)
{
    if (int(rows().size()) >= kMaxRows)
        return -1;
    change(
        [&](GraphDefinition& graph) { appendExpression(graph, expression, label, periodSeconds); });
    return int(rows().size()) - 1;
}

int GraphDraft::addPending(int periodSeconds)
{
    dropPending();
    if (int(rows().size()) >= kMaxRows)
        return -1;
    m_beforePending = m_now;
    const int row = appendExpression(m_now.graph, {}, {}, periodSeconds);
    emit changed();
    return row;
}

void GraphDraft::dropPending()
{
    if (!m_beforePending)
        return;
    m_now = *std::exchange(m_beforePending, std::nullopt);
    emit changed();
}

int GraphDraft::duplicate(int number, const std::vector<std::string>& statistics)
{
    change([&](GraphDefinition& graph) {
        const GraphRow original = graph.rows[std::size_t(number)];
        const std::vector<std::string> wanted
            = statistics.empty() ? std::vector<std::string>{original.stat} : statistics;
        for (const std::string& stat : wanted) {
            if (int(graph.rows.size()) >= kMaxRows)
                return;
            GraphRow copy = original;
            copy.stat = stat;
            copy.hasOwnStat = original.hasOwnStat || !statistics.empty();
            copy.color.clear();
            copy.id = freeId(graph.rows, original.metric ? "m" : "e");
            graph.rows.push_back(std::move(copy));
        }
    });
    return int(rows().size()) - 1;
}

bool GraphDraft::setId(int number, const QString& id)
{
    const std::string wanted = id.toStdString();
    const std::string before = rows()[std::size_t(number)].id;
    if (wanted == before)
        return true;
    const bool isTaken = std::any_of(rows().begin(), rows().end(),
                                     [&](const GraphRow& row) { return row.id == wanted; });
    if (isTaken || !isValidId(id))
        return false;
    change([&](GraphDefinition& graph) {
        graph.rows[std::size_t(number)].id = wanted;
        for (GraphRow& row : graph.rows) {
            if (!row.metric)
                row.expression = withOtherName(row.expression, before, wanted);
        }
    });
    return true;
}

QStringList GraphDraft::dependents(const std::vector<int>& numbers) const
{
    std::set<std::string> ids;
    for (const int number : numbers)
        ids.insert(rows()[std::size_t(number)].id);
    QStringList found;
    for (const GraphRow& row : rows()) {
        if (row.metric || ids.contains(row.id))
            continue;
        for (const MathToken& token : mathTokens(row.expression)) {
            if (token.kind == MathTokenKind::Name
                && ids.contains(row.expression.substr(token.offset, token.length))) {
                found.append(QString::fromStdString(row.id));
                break;
            }
        }
    }
    return found;
}

int GraphDraft::addMetrics(const std::vector<Metric>& metrics, int periodSeconds)
{
    int leftOut = 0;
    change([&](GraphDefinition& graph) {
        std::set<Metric> present;
        for (const GraphRow& row : graph.rows) {
            if (row.metric)
                present.insert(*row.metric);
        }
        for (const Metric& metric : metrics) {
            if (!present.insert(metric).second)
                continue;
            if (int(graph.rows.size()) >= kMaxRows) {
                ++leftOut;
                continue;
            }
            GraphRow row;
            row.id = freeId(graph.rows, "m");
            row.metric = metric;
            row.stat = defaultStatistic(metric.nameSpace, metric.metricName);
            row.hasOwnStat = true;
            // Estimated charges come a few times a day; a shorter period would show dots.
            row.periodSeconds = metric.nameSpace == "AWS/Billing" ? std::max(21'600, periodSeconds)
                                                                  : periodSeconds;
            row.hasOwnPeriod = true;
            graph.rows.push_back(std::move(row));
        }
    });
    return leftOut;
}

void GraphDraft::removeMetrics(const std::vector<Metric>& metrics)
{
    const std::set<Metric> gone(metrics.begin(), metrics.end());
    std::vector<int> numbers;
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].metric && gone.contains(*rows()[i].metric))
            numbers.push_back(int(i));
    }
    removeRows(numbers);
}

void GraphDraft::removeRows(const std::vector<int>& numbers)
{
    if (numbers.empty())
        return;
    change([&](GraphDefinition& graph) {
        // A colour belongs to its series: those behind the removed ones keep theirs.
        const int first = *std::min_element(numbers.begin(), numbers.end());
        for (int i = first; i < int(graph.rows.size()); ++i)
            graph.rows[std::size_t(i)].color = colorOf(i).name().toStdString();
        const std::set<int> gone(numbers.begin(), numbers.end());
        std::vector<GraphRow> kept;
        for (std::size_t i = 0; i < graph.rows.size(); ++i) {
            if (!gone.contains(int(i)))
                kept.push_back(std::move(graph.rows[i]));
        }
        graph.rows = std::move(kept);
    });
}

void GraphDraft::moveRow(int from, int to)
{
    const int count = int(rows().size());
    if (from < 0 || from >= count || to < 0 || to >= count || from == to)
        return;
    change([&](GraphDefinition& graph) {
        for (int i = std::min(from, to); i <= std::max(from, to); ++i)
            graph.rows[std::size_t(i)].color = colorOf(i).name().toStdString();
        const auto begin = graph.rows.begin();
        if (from < to)
            std::rotate(begin + from, begin + from + 1, begin + to + 1);
        else
            std::rotate(begin + to, begin + from, begin + from + 1);
    });
}

void GraphDraft::setProperties(const boost::json::object& properties)
{
    push({graphFromProperties(properties), properties});
}

void GraphDraft::clear()
{
    m_now = {};
    m_beforePending.reset();
    m_undo.clear();
    m_redo.clear();
    emit changed();
}

QColor GraphDraft::colorOf(int row) const
{
    const QColor own(QString::fromStdString(rows()[std::size_t(row)].color));
    const GraphRow& entry = rows()[std::size_t(row)];
    if (own.isValid() || entry.metric || !isBandExpression(entry.expression))
        return own.isValid() ? own : Theme::instance().series(row);
    // A band has the hue of what it is about.
    const std::string subject = bandSubject(entry.expression);
    for (std::size_t i = 0; i < rows().size(); ++i) {
        const GraphRow& other = rows()[i];
        if (other.id == subject && (other.metric || !isBandExpression(other.expression)))
            return colorOf(int(i));
    }
    return Theme::instance().series(row);
}

std::map<Metric, QColor> GraphDraft::graphed() const
{
    std::map<Metric, QColor> metrics;
    for (std::size_t i = 0; i < rows().size(); ++i) {
        if (rows()[i].metric)
            metrics.emplace(*rows()[i].metric,
                            rows()[i].visible ? colorOf(int(i))
                                              : Theme::instance().color(Token::Text3));
    }
    return metrics;
}

bool GraphDraft::isValidId(const QString& id)
{
    static const QRegularExpression pattern(QStringLiteral("^[a-z][A-Za-z0-9_]{0,254}$"));
    return pattern.match(id).hasMatch();
}

void GraphDraft::undo()
{
    if (m_beforePending)
        return dropPending();
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_now));
    m_now = std::move(m_undo.back());
    m_undo.pop_back();
    emit changed();
}

void GraphDraft::redo()
{
    dropPending();
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_now));
    m_now = std::move(m_redo.back());
    m_redo.pop_back();
    emit changed();
}

} // namespace yagura
