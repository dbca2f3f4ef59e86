// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardcommand.h"

#include "ui/dashboards/dashboardeditor.h"

#include <QCoreApplication>

namespace yagura {

namespace {

constexpr int kMergeableCommand = 1;

std::vector<int> idsOf(const Dashboard& dashboard)
{
    std::vector<int> ids;
    ids.reserve(dashboard.widgets.size());
    for (const DashboardWidget& widget : dashboard.widgets)
        ids.push_back(widget.id);
    return ids;
}

bool differOnlyInPlace(const DashboardWidget& a, const DashboardWidget& b)
{
    return a.type == b.type && a.properties == b.properties && a.other == b.other;
}

Dashboard changed(Dashboard dashboard, const std::map<int, DashboardWidget>& widgets,
                  const std::vector<int>& order)
{
    if (order.empty()) {
        for (DashboardWidget& widget : dashboard.widgets) {
            if (const auto it = widgets.find(widget.id); it != widgets.end())
                widget = it->second;
        }
        return dashboard;
    }
    std::map<int, DashboardWidget> pool;
    for (DashboardWidget& widget : dashboard.widgets) {
        const int id = widget.id;
        pool.emplace(id, std::move(widget));
    }
    dashboard.widgets.clear();
    for (const int id : order) {
        if (id == 0) // "none", so that an emptied dashboard has an order too
            continue;
        const auto it = widgets.find(id);
        dashboard.widgets.push_back(it != widgets.end() ? it->second : std::move(pool.at(id)));
    }
    return dashboard;
}

} // namespace

DashboardDifference DashboardDifference::between(const Dashboard& from, const Dashboard& to)
{
    DashboardDifference result;
    std::map<int, const DashboardWidget*> old;
    for (const DashboardWidget& widget : from.widgets)
        old.emplace(widget.id, &widget);
    for (const DashboardWidget& widget : to.widgets) {
        const auto it = old.find(widget.id);
        if (it == old.end()) {
            result.after.emplace(widget.id, widget);
            continue;
        }
        const DashboardWidget& was = *it->second;
        if (!differOnlyInPlace(was, widget)) {
            result.before.emplace(was.id, was);
            result.after.emplace(widget.id, widget);
        } else if (was.rect != widget.rect) {
            result.moved.push_back({widget.id, was.rect, widget.rect});
        }
        old.erase(it);
    }
    for (const auto& [id, widget] : old)
        result.before.emplace(id, *widget);
    const std::vector<int> orderFrom = idsOf(from);
    const std::vector<int> orderTo = idsOf(to);
    if (orderFrom != orderTo) {
        result.orderBefore = orderFrom.empty() ? std::vector<int>{0} : orderFrom;
        result.orderAfter = orderTo.empty() ? std::vector<int>{0} : orderTo;
    }
    if (from.other != to.other)
        result.other.emplace(from.other, to.other);
    return result;
}

bool DashboardDifference::isEmpty() const
{
    return moved.empty() && before.empty() && after.empty() && orderAfter.empty() && !other;
}

Dashboard DashboardDifference::forward(Dashboard dashboard) const
{
    dashboard = changed(std::move(dashboard), after, orderAfter);
    for (const Moved& step : moved) {
        for (DashboardWidget& widget : dashboard.widgets) {
            if (widget.id == step.id)
                widget.rect = step.after;
        }
    }
    if (other)
        dashboard.other = other->second;
    return dashboard;
}

Dashboard DashboardDifference::backward(Dashboard dashboard) const
{
    dashboard = changed(std::move(dashboard), before, orderBefore);
    for (const Moved& step : moved) {
        for (DashboardWidget& widget : dashboard.widgets) {
            if (widget.id == step.id)
                widget.rect = step.before;
        }
    }
    if (other)
        dashboard.other = other->first;
    return dashboard;
}

DashboardCommand::DashboardCommand(DashboardEditor& editor, const QString& text,
                                   DashboardDifference difference, const QString& mergeKey)
    : QUndoCommand(text)
    , m_editor(editor)
    , m_difference(std::move(difference))
    , m_mergeKey(mergeKey)
{ }

void DashboardCommand::undo()
{
    m_editor.setDashboardFromCommand(m_difference.backward(m_editor.dashboard()));
}

void DashboardCommand::redo()
{
    m_editor.setDashboardFromCommand(m_difference.forward(m_editor.dashboard()));
}

int DashboardCommand::id() const
{
    return m_mergeKey.isEmpty() ? -1 : kMergeableCommand;
}

bool DashboardCommand::mergeWith(const QUndoCommand* other)
{
    const auto* next = dynamic_cast<const DashboardCommand*>(other);
    if (!next || next->m_mergeKey != m_mergeKey)
        return false;
    // The editor already shows the later state: the merged step leads there from before this one.
    const Dashboard& now = m_editor.dashboard();
    const Dashboard between = next->m_difference.backward(now);
    m_difference = DashboardDifference::between(m_difference.backward(between), now);
    // Going back to the start leaves nothing to undo.
    setObsolete(m_difference.isEmpty());
    return true;
}

TitleCommand::TitleCommand(DashboardEditor& editor, const QString& title)
    : QUndoCommand(QCoreApplication::translate("yagura::TitleCommand", "Rename"))
    , m_editor(editor)
    , m_before(editor.title())
    , m_after(title)
{ }

void TitleCommand::undo()
{
    m_editor.setTitleFromCommand(m_before);
}

void TitleCommand::redo()
{
    m_editor.setTitleFromCommand(m_after);
}

} // namespace yagura
