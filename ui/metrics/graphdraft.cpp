// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metrics/graphdraft.h"

#include "core/metrics/metriccatalogue.h"
#include "ui/theme/theme.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace yagura {

namespace {

constexpr std::size_t kMaxUndoSteps = 200;

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
    m_undo.push_back(std::move(m_now));
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

std::string GraphDraft::freeId(const std::vector<GraphRow>& rows) const
{
    std::set<std::string> taken;
    for (const GraphRow& row : rows)
        taken.insert(row.id);
    for (int i = 1;; ++i) {
        std::string id = "m" + std::to_string(i);
        if (!taken.contains(id))
            return id;
    }
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
            row.id = freeId(graph.rows);
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
    m_undo.clear();
    m_redo.clear();
    emit changed();
}

QColor GraphDraft::colorOf(int row) const
{
    const QColor own(QString::fromStdString(rows()[std::size_t(row)].color));
    return own.isValid() ? own : Theme::instance().series(row);
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
    if (m_undo.empty())
        return;
    m_redo.push_back(std::move(m_now));
    m_now = std::move(m_undo.back());
    m_undo.pop_back();
    emit changed();
}

void GraphDraft::redo()
{
    if (m_redo.empty())
        return;
    m_undo.push_back(std::move(m_now));
    m_now = std::move(m_redo.back());
    m_redo.pop_back();
    emit changed();
}

} // namespace yagura
