// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboards/dashboard.h"
#include "core/metrics/metricrequests.h"
#include "ui/shell/appcontext.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace yagura {

/// A dashboard to start from.
struct DashboardTemplate
{
    const char* id;
    const char* title; ///< untranslated, context "DashboardTemplates"
    [[nodiscard]] QString label() const;
};
const std::vector<DashboardTemplate>& dashboardTemplates();

/// The template filled with the metrics that there are; a graph whose metrics are not there yet
/// names them all the same and fills up when they come.
Dashboard dashboardFromTemplate(const DashboardTemplate& from, const std::vector<Metric>& metrics,
                                const std::vector<std::string>& alarmArns,
                                const std::string& region);

/// What an empty dashboard shows: add a widget, or start from a template.
class TemplateChooser final : public QWidget
{
    Q_OBJECT
public:
    TemplateChooser(AppContext& context, QWidget* parent);

signals:
    void addWidgetRequested();
    void chosen(const yagura::Dashboard& dashboard);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void choose(const DashboardTemplate& from);

    AppContext& m_context;
    QLabel* m_text;
    QLabel* m_hint;
    QPushButton* m_add;
    std::vector<QPushButton*> m_buttons;
};

} // namespace yagura
