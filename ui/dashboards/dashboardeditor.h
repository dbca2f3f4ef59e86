// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace yagura {

/// One open dashboard: its value, its title and every edit as a named undo step. Undo and redo
/// survive a save. Holds no widgets and talks to no service.
class DashboardEditor final : public QObject
{
    Q_OBJECT
public:
    explicit DashboardEditor(QObject* parent = nullptr);

    /// Starts over with what was loaded: nothing to undo, nothing unsaved.
    void load(const Dashboard& dashboard, const QString& title);

    [[nodiscard]] const Dashboard& dashboard() const { return m_dashboard; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_stack; }

    /// One step to `after`. Nothing happens when that is what is there already. Steps that follow
    /// each other with the same non-empty mergeKey become one (holding an arrow key down is one
    /// move).
    void apply(const QString& stepName, const Dashboard& after, const QString& mergeKey = {});
    void setTitle(const QString& title);

    [[nodiscard]] bool isModified() const { return !m_stack.isClean(); }
    /// Steps between what is shown and what is saved.
    [[nodiscard]] int unsavedChanges() const;
    void markSaved();

signals:
    void dashboardChanged();
    void titleChanged();
    void modifiedChanged();

private:
    friend class DashboardCommand;
    friend class TitleCommand;
    void setDashboardFromCommand(Dashboard dashboard);
    void setTitleFromCommand(const QString& title);

    Dashboard m_dashboard;
    QString m_title;
    QUndoStack m_stack;
};

} // namespace yagura
