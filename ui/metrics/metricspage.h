// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/exportdatadialog.h"
#include "ui/metrics/graphdraft.h"
#include "ui/shell/page.h"

#include <QPointer>

class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;

namespace yagura {

class DashboardAdder;
class AnnotationsPane;
class GraphOptionsPane;
class GraphPanel;
class GraphedMetricsPane;
class GraphSourcePane;
class GraphView;
class GraphedMetricsView;
class IconButton;
class MetricTreePane;

/// Find metrics, put them into one graph, make a widget or an alarm of it.
class MetricsPage final : public Page
{
    Q_OBJECT
public:
    explicit MetricsPage(AppContext& context, QWidget* parent = nullptr);
    ~MetricsPage() override;

    [[nodiscard]] QString pageId() const override { return QStringLiteral("metrics"); }
    QWidget* headerLeft() override { return m_headerLeft; }
    QWidget* headerRight() override { return m_headerRight; }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<QAction*> pageActions() const override;
    [[nodiscard]] QString statusText() const override;
    /// The properties of a metric widget as JSON ({...}), metrics as JSON ([[namespace, name, ...],
    /// ...]), or text to search for.
    void openAddress(const QString& rest) override;
    QWidget* filterField() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] GraphDraft& draft() { return *m_draft; }
    [[nodiscard]] GraphSourcePane* source() const { return m_source; }

public slots:
    void addMetrics(const std::vector<yagura::Metric>& metrics);
    void createAlarm(int row);
    /// Metrics, a graph's JSON, or an expression, from the clipboard.
    void paste();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeHeader();
    QWidget* makeTabs();
    void makeActions();
    void showDraft();
    void showRange();
    void renameTitle();
    void findInDashboards(int row);
    void exportData(ExportSubject subject);
    void exportFocused();
    void retranslateUi();
    [[nodiscard]] int rowForAlarm() const;

    GraphDraft* m_draft;
    MetricTreePane* m_tree = nullptr;
    GraphPanel* m_panel = nullptr;
    GraphView* m_view = nullptr;
    QTabWidget* m_tabs = nullptr;
    GraphedMetricsPane* m_graphed = nullptr;
    GraphedMetricsView* m_table = nullptr;
    GraphOptionsPane* m_options = nullptr;
    AnnotationsPane* m_annotations = nullptr;
    GraphSourcePane* m_source = nullptr;
    DashboardAdder* m_adder = nullptr;
    QPointer<QWidget> m_headerLeft; ///< the shell may take it into its header
    QPointer<QWidget> m_headerRight;
    QLabel* m_crumb = nullptr;
    QLabel* m_name = nullptr;
    IconButton* m_rename = nullptr;
    QLabel* m_range = nullptr;
    QPushButton* m_createAlarm = nullptr;
    QPushButton* m_addToDashboard = nullptr;
    IconButton* m_export = nullptr;
    QMenu* m_dashboards = nullptr;
    QMenu* m_exportMenu = nullptr;
};

} // namespace yagura
