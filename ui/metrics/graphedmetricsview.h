// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"

#include <QTableView>

class QMenu;

namespace yagura {

class GraphedMetricsModel;

/// The table under the graph. H hides, X changes the axis, Del removes, Alt+Up and Alt+Down move,
/// Enter or F2 edits.
class GraphedMetricsView final : public QTableView
{
    Q_OBJECT
public:
    explicit GraphedMetricsView(GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] GraphedMetricsModel* graphedModel() const { return m_model; }
    [[nodiscard]] std::vector<int> selectedRowNumbers() const;

public slots:
    void toggleVisible();
    void toggleAxis();
    void removeSelected();
    void duplicateSelected();

signals:
    void createAlarmRequested(int row);

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
    void duplicate(int row, const std::vector<std::string>& statistics);
    void move(int by);

    GraphDraft& m_draft;
    GraphedMetricsModel* m_model;
};

} // namespace yagura
