// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alarms/alarmtexts.h"
#include "ui/alarms/statetimeline.h"
#include "ui/plot/plotwidget.h"
#include "ui/shell/appcontext.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;

namespace yagura {

class AlarmHistoryView;
class ElidedLabel;
class GraphView;
class IconButton;
class StateChip;

/// Everything about one alarm: state, graph with threshold and evaluated datapoints, definition,
/// history.
class AlarmDetail final : public QFrame
{
    Q_OBJECT
public:
    explicit AlarmDetail(AppContext& context, QWidget* parent = nullptr);

    void setAlarm(
        const MetricAlarm& alarm); ///< the same alarm again: its new values, nothing jumps
    void clear();
    [[nodiscard]] const std::optional<MetricAlarm>& alarm() const { return m_alarm; }
    void setDrawer(bool isDrawer); ///< with a button to close it
    void tick(); ///< time has passed
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] GraphView* graph() const { return m_graph; }
    [[nodiscard]] AlarmHistoryView* history() const { return m_history; }
    [[nodiscard]] const alarmtexts::Evaluated& evaluated() const { return m_evaluated; }

signals:
    void editRequested();
    void toggleActionsRequested();
    void setStateRequested(const QString& wireState);
    void deleteRequested();
    void duplicateRequested();
    void openMetricRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeGraph();
    QWidget* makeFacts();
    QWidget* makeTabs();
    void fillMenu();
    void showHead();
    void showGraph(bool isOther);
    void showEvaluated();
    void showFacts();
    void fetchHistory();
    void fetchTags();
    void showTags(const QStringList& tags);
    void selectLine(int row);
    void showRaw(const QString& json);
    void decorate(PlotData& data) const;
    void retranslateUi();

    AppContext& m_context;
    std::optional<MetricAlarm> m_alarm;
    alarmtexts::Evaluated m_evaluated;
    std::vector<StateEvent> m_steps;
    bool m_isFetching = false;
    bool m_isStale = false;

    ElidedLabel* m_name = nullptr;
    StateChip* m_state = nullptr;
    QLabel* m_elapsed = nullptr;
    QLabel* m_description = nullptr;
    IconButton* m_close = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_toggleActions = nullptr;
    IconButton* m_more = nullptr;
    QMenu* m_menu = nullptr;
    GraphView* m_graph = nullptr;
    QWidget* m_pointsRow = nullptr;
    QLabel* m_pointsAt = nullptr;
    QHBoxLayout* m_points = nullptr;
    QLabel* m_pointsSum = nullptr;
    QLabel* m_factNames[6] = {};
    ElidedLabel* m_factValues[6] = {};
    QLabel* m_tagsName = nullptr; ///< with m_tags, shown when there are any
    ElidedLabel* m_tags = nullptr;
    QTabWidget* m_tabs = nullptr;
    AlarmHistoryView* m_history = nullptr;
    QComboBox* m_historyFilter = nullptr;
};

} // namespace yagura
