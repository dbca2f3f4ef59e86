// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/dashboardeditor.h"

#include "ui/dashboards/dashboardcommand.h"

#include <cstdlib>

namespace yagura {

DashboardEditor::DashboardEditor(QObject* parent)
    : QObject(parent)
{
    connect(&m_stack, &QUndoStack::indexChanged, this, &DashboardEditor::modifiedChanged);
    connect(&m_stack, &QUndoStack::cleanChanged, this, &DashboardEditor::modifiedChanged);
}

void DashboardEditor::load(const Dashboard& dashboard, const QString& title)
{
    m_dashboard = dashboard;
    m_title = title;
    m_stack.clear();
    m_stack.setClean();
    emit dashboardChanged();
    emit titleChanged();
    emit modifiedChanged();
}

void DashboardEditor::apply(const QString& stepName, const Dashboard& after,
                            const QString& mergeKey)
{
    DashboardDifference difference = DashboardDifference::between(m_dashboard, after);
    if (!difference.isEmpty())
        m_stack.push(new DashboardCommand(*this, stepName, std::move(difference), mergeKey));
}

void DashboardEditor::setTitle(const QString& title)
{
    const QString wanted = title.simplified();
    if (!wanted.isEmpty() && wanted != m_title)
        m_stack.push(new TitleCommand(*this, wanted));
}

int DashboardEditor::unsavedChanges() const
{
    // Without a way back to the saved state (it was undone away) every step left counts, and at
    // least one.
    if (m_stack.cleanIndex() < 0)
        return std::max(1, m_stack.index());
    return std::abs(m_stack.index() - m_stack.cleanIndex());
}

void DashboardEditor::markSaved()
{
    m_stack.setClean();
}

void DashboardEditor::setDashboardFromCommand(Dashboard dashboard)
{
    m_dashboard = std::move(dashboard);
    emit dashboardChanged();
}

void DashboardEditor::setTitleFromCommand(const QString& title)
{
    m_title = title;
    emit titleChanged();
}

} // namespace yagura
