// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/metrictreemodel.h"

#include <QSet>
#include <QTreeView>

namespace yagura {

class MetricTreeDelegate;

/// The tree itself: opens to hits, keeps expansion, selection and scroll position over rebuilds,
/// drags metrics out. Space and double click tick; a whole resource with more than 20 metrics asks
/// first.
class MetricTreeView final : public QTreeView
{
    Q_OBJECT
public:
    static constexpr int kAskAbove = 20;
    static constexpr int kOpenAllUpTo
        = 2000; ///< hits; beyond, only namespaces and dimension sets open

    explicit MetricTreeView(QWidget* parent = nullptr);

    void setMetricModel(MetricTreeModel* model);
    [[nodiscard]] MetricTreeModel* metricModel() const { return m_model; }
    [[nodiscard]] std::vector<Metric> selectedMetrics() const;
    /// What keys do here, for lists of shortcuts.
    [[nodiscard]] const QList<QAction*>& keyActions() const { return m_actions; }
    /// Everything at and below what is selected.
    [[nodiscard]] std::vector<Metric> metricsInSelection() const;
    /// Offers in the menu to export what is selected.
    void setExportable(bool exportable) { m_isExportable = exportable; }
    /// Answers "add all of these?"; the default shows a question. Tests replace it.
    void setAsk(std::function<bool(int metrics)> ask) { m_ask = std::move(ask); }

public slots:
    void toggleSelected();
    void removeSelected(); ///< from the graph
    void activateCurrent();
    void copyNames();

signals:
    void metricActivated(
        const yagura::Metric& metric); ///< Enter, or a click where one is to be chosen
    void exportRequested(const std::vector<yagura::Metric>& metrics);

protected:
    void drawBranches(QPainter* painter, const QRect& rect,
                      const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Part { Chevron, Box, Rest };
    [[nodiscard]] Part partAt(const QModelIndex& index, const QPoint& pos) const;
    void toggle(const QModelIndex& index);
    void activate(const QModelIndex& index);
    void makeActions();
    void retranslateUi();
    void remember();
    void restore();
    void restoreBelow(const QModelIndex& parent, const QSet<QString>& open,
                      const QSet<QString>& selected);

    MetricTreeModel* m_model = nullptr;
    MetricTreeDelegate* m_delegate = nullptr;
    std::function<bool(int)> m_ask;
    QSet<QString> m_open; ///< keys, as a person left them without a filter
    QSet<QString> m_selected;
    QString m_current;
    QString m_top;
    int m_topOffset = 0;
    QPersistentModelIndex m_pressedBox;
    bool m_isRestoring = false;
    QList<QAction*> m_actions;
    bool m_isExportable = false;
};

} // namespace yagura
