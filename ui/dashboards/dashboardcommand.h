// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QString>
#include <QUndoCommand>

#include <map>
#include <optional>
#include <vector>

namespace yagura {

class DashboardEditor;

/// The difference between two dashboards, both ways. Widgets that only changed their place cost a
/// rectangle, so that thousands of steps on a large dashboard stay small.
struct DashboardDifference
{
    struct Moved
    {
        int id = 0;
        GridRect before;
        GridRect after;
    };
    std::vector<Moved> moved;
    std::map<int, DashboardWidget> before; ///< changed or removed, by id
    std::map<int, DashboardWidget> after; ///< changed or added, by id
    std::vector<int> orderBefore; ///< ids in order; both empty when the order is the same
    std::vector<int> orderAfter;
    std::optional<std::pair<boost::json::object, boost::json::object>> other; ///< top-level members

    static DashboardDifference between(const Dashboard& from, const Dashboard& to);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Dashboard forward(Dashboard dashboard) const;
    [[nodiscard]] Dashboard backward(Dashboard dashboard) const;
};

/// One undoable step of a dashboard's contents.
class DashboardCommand final : public QUndoCommand
{
public:
    DashboardCommand(DashboardEditor& editor, const QString& text, DashboardDifference difference,
                     const QString& mergeKey);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    DashboardEditor& m_editor;
    DashboardDifference m_difference;
    QString m_mergeKey;
};

/// One undoable change of the title.
class TitleCommand final : public QUndoCommand
{
public:
    TitleCommand(DashboardEditor& editor, const QString& title);

    void undo() override;
    void redo() override;

private:
    DashboardEditor& m_editor;
    QString m_before;
    QString m_after;
};

} // namespace yagura
