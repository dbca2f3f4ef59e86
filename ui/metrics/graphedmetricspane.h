// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/math/mathfault.h"
#include "ui/metrics/graphdraft.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace yagura {

class EmptyState;
class ExpressionEdit;
class GraphedMetricsView;
class GraphView;

/// The first tab below the graph: the table of its rows, and the line that says whether an
/// expression is valid and what it comes to, with functions to insert.
class GraphedMetricsPane final : public QWidget
{
    Q_OBJECT
public:
    /// @param graph  shows the draft; outlives this
    GraphedMetricsPane(GraphDraft& draft, GraphView& graph, QWidget* parent = nullptr);

    [[nodiscard]] GraphedMetricsView* table() const { return m_table; }
    /// The two buttons for the corner of the tabs; they belong to this pane's parent from then on.
    [[nodiscard]] QWidget* buttons() const { return m_buttons; }
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] bool isStatusProblem() const { return m_isProblem; }
    /// What the search words of the tree are, for a search expression without a chosen row.
    void setSearchWords(const QString& words) { m_searchWords = words; }

public slots:
    void newExpression(); ///< an empty one, in its editor
    void addSearch();
    void showMathMenu();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void makeButtons();
    QWidget* makeStatusLine();
    void showStatus();
    void setStatus(const QString& text, bool isProblem, bool isValid);
    void showFault(const QString& id, const QString& text, const MathFault& fault);
    void showRow(int row);
    void showChecked(ExpressionEdit* editor);
    void insertFunction(const QString& name);
    [[nodiscard]] int expressionRow() const; ///< the current one, or the last; -1 without any

    GraphDraft& m_draft;
    GraphView& m_graph;
    GraphedMetricsView* m_table;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_buttons;
    QPushButton* m_math;
    QPushButton* m_search;
    QMenu* m_menu;
    QLabel* m_icon;
    QLabel* m_status;
    QLabel* m_functions;
    QVector<QPushButton*> m_chips;
    QString m_searchWords;
    QString m_refused;
    bool m_isProblem = false;
};

} // namespace yagura
