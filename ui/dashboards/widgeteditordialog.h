// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace yagura {

class WidgetRowsModel;

/// Edits one widget: title, kind, statistic, period, rows; or its Markdown; or, for every kind, its
/// JSON source with the service's validation messages. Changes nothing itself: widget() is the
/// result.
class WidgetEditorDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit WidgetEditorDialog(const DashboardWidget& widget, QWidget* parent = nullptr);

    [[nodiscard]] const DashboardWidget& widget() const { return m_widget; }

    void accept() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void retranslateFields();
    QWidget* makeMetricPage();
    QWidget* makeRowsPage();
    QWidget* makeTextPage();
    QWidget* makeSourcePage();
    void showWidget(); ///< fields from m_widget
    void takeFields(); ///< m_widget from fields
    void showSource();
    bool takeSource(); ///< false: the source is not valid, the messages say why
    void changeTab(int tab);
    [[nodiscard]] bool isMetric() const { return m_widget.type == "metric"; }

    DashboardWidget m_widget;
    QTabWidget* m_tabs = nullptr;
    QPushButton* m_apply = nullptr;
    QFormLayout* m_form = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_statistic = nullptr;
    QComboBox* m_period = nullptr;
    QComboBox* m_legend = nullptr;
    QTableView* m_table = nullptr;
    WidgetRowsModel* m_rows = nullptr;
    QPushButton* m_color = nullptr;
    QPushButton* m_axis = nullptr;
    QPushButton* m_remove = nullptr;
    QPlainTextEdit* m_markdown = nullptr;
    QLabel* m_markdownHelp = nullptr;
    QPlainTextEdit* m_source = nullptr;
    QLabel* m_messages = nullptr;
    int m_sourceTab = 0;
    int m_tab = 0;
    bool m_isFilling = false;
};

} // namespace yagura
