// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/metrics/graphdraft.h"
#include "ui/shell/appcontext.h"

#include <QFrame>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace yagura {

class ElidedLabel;
class EmptyState;
class GraphView;
class IconButton;
class SegmentedControl;

/// The upper half of the Metrics page: kind of view, resolution, comparison, zoom, and the graph,
/// onto which metrics can be dropped.
class GraphPanel final : public QFrame
{
    Q_OBJECT
public:
    GraphPanel(AppContext& context, GraphDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] GraphView* view() const { return m_view; }
    /// "1 min", and why not finer where finer was asked for.
    [[nodiscard]] QString resolutionText() const;

public slots:
    void setKind(const QString& id);
    void stepAnomaly(); ///< the crosshair goes to the next one, after the last to the first
    void askComparison(); ///< a length of time of one's own

signals:
    void metricsDropped(const std::vector<yagura::Metric>& metrics);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslateUi();
    void showKinds();
    void showDraft();
    void showFacts();
    void fitBar();
    void showCompareMenu();
    void setComparison(int seconds);

    AppContext& m_context;
    GraphDraft& m_draft;
    SegmentedControl* m_kind;
    ElidedLabel* m_resolution;
    QPushButton* m_anomalies;
    QPushButton* m_compare;
    QMenu* m_compareMenu;
    IconButton* m_zoomIn;
    IconButton* m_zoomOut;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    GraphView* m_view;
    bool m_isNarrow = false; ///< the kinds are icons only
    int m_namedKindsWidth = 0;
    qint64 m_lastAnomaly = 0; ///< where the crosshair was sent, ms
};

} // namespace yagura
