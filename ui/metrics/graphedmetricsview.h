// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QTableView>

#include <functional>

class QMenu;

namespace yagura {

class ExpressionEdit;
class GraphedMetricsModel;

/// The table under the graph. H hides, X changes the axis, Del removes, Alt+Up and Alt+Down move,
/// Enter or F2 edits, Ctrl+A chooses all, Ctrl+D duplicates.
class GraphedMetricsView final : public QTableView
{
    Q_OBJECT
public:
    explicit GraphedMetricsView(GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] GraphedMetricsModel* graphedModel() const { return m_model; }
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;
    /// What the keys of the table do, for the list of shortcuts and the palette.
    [[nodiscard]] const QList<QAction*>& rowActions() const { return m_actions; }
    /// What asks before a row goes that expressions need; true: go on.
    void setConfirmation(std::function<bool(const QStringList& expressions)> confirm);
    /// The open editor of an expression, or nullptr.
    [[nodiscard]] ExpressionEdit* expressionEditor() const;

public slots:
    void toggleVisible();
    void toggleAxis();
    void removeSelected();
    void duplicateSelected();
    /// A new row with this expression; an empty one opens its editor, and goes when nothing is
    /// written there. @return its number, -1 when the graph is full
    int addExpression(const QString& expression, const QString& label = {});
    void editExpression(int row);

signals:
    void createAlarmRequested(int row);
    void copyDataRequested();
    void findInDashboardsRequested(int row);
    void exportRequested(const std::vector<int>& rows);
    /// The expression in the open editor changed.
    void expressionChecked(yagura::ExpressionEdit* editor);
    void editingFinished();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void clickedPart(const QModelIndex& index, const QPoint& pos);
    void openEditor(const QModelIndex& index);
    void chooseColor(int row, const QPoint& globalPos);
    void fillMenu(QMenu& menu, int row);
    void fillExpressionMenu(QMenu& menu, int row);
    void makeActions();
    void retranslateUi();
    void remove(const std::vector<int>& rows);
    void dropEmptyExpressions();
    void move(int by);

    GraphDraft& m_draft;
    GraphedMetricsModel* m_model;
    std::function<bool(const QStringList&)> m_confirm;
    QList<QAction*> m_actions;
};

} // namespace yagura
