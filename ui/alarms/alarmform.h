// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alarms/alarmdraft.h"
#include "ui/shell/appcontext.h"

#include <QHash>
#include <QWidget>

#include <array>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace yagura {

class DatapointSquares;
class MetricTreePane;
class SegmentedControl;

/// The left column of the alarm dialogue: metric, condition, missing data, name. Fields are checked
/// on leaving; errors stand below them.
class AlarmForm final : public QWidget
{
    Q_OBJECT
public:
    explicit AlarmForm(AppContext& context, QWidget* parent = nullptr);

    void setDraft(const AlarmDraft& draft);
    [[nodiscard]] const AlarmDraft& draft() const { return m_draft; }
    /// As if typed, but a person's own value is never overwritten by a suggestion.
    void setThreshold(double value, bool isSuggestion);
    void setUnit(const QString& unit); ///< shown behind the threshold
    /// How often the metric reports: the period follows it unless a person chose one, and a shorter
    /// one is warned of.
    void setReportingInterval(int seconds);
    void setVisibleSpan(
        double span); ///< of the value axis: Up and Down move in readable steps of it
    void chooseMetric(bool choose); ///< the tree instead of the chosen metric
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    /// Shows every problem and moves the focus to the first; true when there is none.
    bool validateAll();
    void showServiceError(const QString& message, const QString& field);
    [[nodiscard]] QString problemShown(AlarmDraft::Field field) const;

signals:
    void metricChanged(); ///< metric, expression, statistic, period, or the width of the band
    void conditionChanged(); ///< comparison or threshold

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum MetricPage { ChosenPage, TreePage };
    static constexpr std::array<const char*, 4> kTreatments{"missing", "notBreaching", "breaching",
                                                            "ignore"};
    static constexpr int kTreeHeight = 300;

    QWidget* makeSection(int number, QLabel*& title, class QLayout* content);
    QLayout* makeMetricSection();
    QLayout* makeExpressionPart();
    QLayout* makeConditionSection();
    QLayout* makeMissingSection();
    QLayout* makeNameSection();
    QLabel* makeFieldLabel(QWidget* buddy);
    void connectFields();
    void connectMath();
    void takeMetric(const Metric& metric);
    void showExpression();
    void showCondition(); ///< threshold or band, with the comparisons that fit
    void readThreshold(const QString& text);
    void showMetric();
    void showCounts();
    void showReporting();
    void showProblem(AlarmDraft::Field field);
    void readCounts();
    void touch();
    void stepThreshold(double steps);
    void suggestName();
    void retranslateUi();
    [[nodiscard]] QWidget* widgetOf(AlarmDraft::Field field) const;

    AppContext& m_context;
    AlarmDraft m_draft;
    bool m_isTouched = false;
    bool m_isOwnName = false;
    bool m_isOwnThreshold = false;
    bool m_isOwnPeriod = false;
    int m_reportingSeconds = 0; ///< 0: not known
    bool m_isAddingMetric = false; ///< the tree is open for one more metric of the expression
    double m_span = 100;

    QLabel* m_sections[4] = {};
    QHash<int, QLabel*> m_problems;
    QHash<QWidget*, QLabel*> m_labels;
    QStackedWidget* m_metricStack = nullptr;
    MetricTreePane* m_tree = nullptr;
    QLabel* m_metricName = nullptr;
    QLabel* m_metricDetails = nullptr;
    QPushButton* m_changeMetric = nullptr;
    QPushButton* m_useExpression = nullptr;
    QWidget* m_expressionPart = nullptr;
    QLineEdit* m_expression = nullptr;
    QLabel* m_queries = nullptr;
    QPushButton* m_addMetric = nullptr;
    QComboBox* m_statistic = nullptr;
    QComboBox* m_period = nullptr;
    QLabel* m_periodWarning = nullptr;
    SegmentedControl* m_thresholdKind = nullptr;
    SegmentedControl* m_comparison = nullptr;
    QLineEdit* m_threshold = nullptr;
    QLabel* m_unit = nullptr;
    QSpinBox* m_datapoints = nullptr;
    QSpinBox* m_periods = nullptr;
    QLabel* m_of = nullptr;
    DatapointSquares* m_squares = nullptr;
    QLabel* m_inWords = nullptr;
    QButtonGroup* m_missing = nullptr;
    QLabel* m_effects[4] = {};
    QLineEdit* m_name = nullptr;
    QLineEdit* m_description = nullptr;
};

} // namespace yagura
