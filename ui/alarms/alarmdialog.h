// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alarms/alarmdraft.h"
#include "ui/alarms/alarmgraph.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/appcontext.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace yagura {

class AlarmForm;
class GraphView;

/// Creates or edits one alarm: the form on the left, the metric with the threshold to drag on the
/// right. Ctrl+Enter saves. Errors of the service are shown in the form; the dialogue closes only
/// when the alarm is stored.
class AlarmDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit AlarmDialog(AppContext& context, QWidget* parent = nullptr);

    void setMetric(const MetricStat& metric); ///< a new alarm on this metric
    /// A new alarm on one of the queries (an expression of a graph), which is made of the others,
    /// compared with the band among them where one is named.
    void setQueries(const AlarmQueries& queries);
    void edit(const MetricAlarm& alarm);
    void copyOf(const MetricAlarm& alarm); ///< a new alarm like this one
    [[nodiscard]] AlarmForm* form() const { return m_form; }
    [[nodiscard]] GraphView* graph() const { return m_graph; }

public slots:
    void save();
    void reject() override;

signals:
    void saved(const QString& alarmName);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeGraphPanel();
    void showMetric();
    void showThreshold();
    void suggestThreshold();
    void decorate(PlotData& data) const;
    void retranslateUi();

    AppContext& m_context;
    AlarmForm* m_form;
    GraphView* m_graph;
    QLabel* m_crumb = nullptr;
    QLabel* m_titleLabel = nullptr;
    QLabel* m_graphTitle = nullptr;
    QLabel* m_graphNote = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_save = nullptr;
    bool m_isSaving = false;
    bool m_isDragging = false;
};

} // namespace yagura
