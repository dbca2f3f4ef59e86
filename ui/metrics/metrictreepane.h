// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metricrequests.h"
#include "ui/shell/appcontext.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QLineEdit;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace yagura {

class MetricTreeModel;
class MetricTreeView;

/// Search field, count, tree and hint: the left column of the Metrics page, the metric choice of
/// the alarm dialogue, the palette of a dashboard's editor. Follows the metric service: new metrics
/// appear without disturbing what a person sees.
class MetricTreePane final : public QWidget
{
    Q_OBJECT
public:
    enum class Use { Graph, DragOnly, Choose };
    explicit MetricTreePane(AppContext& context, Use use, QWidget* parent = nullptr);

    [[nodiscard]] MetricTreeModel* model() const { return m_model; }
    [[nodiscard]] MetricTreeView* view() const { return m_view; }
    [[nodiscard]] QLineEdit* searchField() const { return m_search; }
    [[nodiscard]] bool isSettled() const;
    /// Shows old metrics, too, when one of these is there and is old.
    void reveal(const std::vector<Metric>& metrics);

signals:
    void addSourceRequested(); ///< there is no metric at all and a person wants some

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fetch();
    void showCounts();
    void retranslateUi();
    QWidget* makeEmptyPage();

    AppContext& m_context;
    MetricTreeModel* m_model = nullptr;
    MetricTreeView* m_view = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_graphedOnly = nullptr;
    QToolButton* m_withOld = nullptr; ///< metrics that ListMetrics no longer shows, too
    QLabel* m_count = nullptr;
    QLabel* m_nothing = nullptr;
    QLabel* m_noSource = nullptr;
    QLabel* m_hint = nullptr; ///< only on the Metrics page
    QPushButton* m_addSource = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTimer* m_fetchSoon = nullptr;
    Use m_use;
    bool m_isFetching = false;
    bool m_hasFetched = false;
};

} // namespace yagura
