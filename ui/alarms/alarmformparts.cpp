// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The four sections that the alarm form is made of.
#include "ui/alarms/alarmform.h"
#include "ui/alarms/datapointsquares.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace yagura {

namespace {

using Field = AlarmDraft::Field;

constexpr int kMostPeriods = 10'080; // a week of minutes; what is too much is told, not swallowed

} // namespace

QWidget* AlarmForm::makeSection(int number, QLabel*& title, QLayout* content)
{
    auto* section = new QWidget(this);
    auto* badge = makeLabel(QString::number(number), fonts::Role::Axis, "text2", section);
    badge->setObjectName(QStringLiteral("stepNumber"));
    badge->setAlignment(Qt::AlignCenter);
    badge->setFixedSize(18, 18);
    badge->setAutoFillBackground(true);
    badge->setBackgroundRole(QPalette::Midlight);
    title = makeLabel({}, fonts::Role::Body, nullptr, section);
    title->setFont(fonts::font(fonts::Role::Body, QFont::DemiBold));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(badge);
    head->addWidget(title, 1);
    auto* layout = new QVBoxLayout(section);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addLayout(content);
    return section;
}

QLabel* AlarmForm::makeFieldLabel(QWidget* buddy)
{
    QLabel* label = makeLabel({}, fonts::Role::Table, nullptr, this);
    label->setFont(fonts::font(fonts::Role::Table, QFont::Medium));
    label->setBuddy(buddy);
    m_labels.insert(buddy, label);
    return label;
}

QLayout* AlarmForm::makeMetricSection()
{
    m_metricStack = new QStackedWidget(this);
    auto* chosen = new QFrame(m_metricStack);
    chosen->setObjectName(QStringLiteral("alarmMetric"));
    m_metricName = makeLabel({}, fonts::Role::PanelTitle, nullptr, chosen);
    m_metricDetails = makeLabel({}, fonts::Role::Caption, "text3", chosen);
    m_metricDetails->setWordWrap(true);
    m_changeMetric = new QPushButton(chosen);
    m_changeMetric->setObjectName(QStringLiteral("alarmChangeMetric"));
    m_changeMetric->setProperty("role", QStringLiteral("link"));
    m_changeMetric->setAutoDefault(false);
    auto* chosenLayout = new QGridLayout(chosen);
    chosenLayout->setContentsMargins(0, 0, 0, 0);
    chosenLayout->setSpacing(2);
    chosenLayout->addWidget(m_metricName, 0, 0);
    chosenLayout->addWidget(m_changeMetric, 0, 1, Qt::AlignRight);
    chosenLayout->addWidget(m_metricDetails, 1, 0, 1, 2);
    chosenLayout->setColumnStretch(0, 1);
    m_tree = new MetricTreePane(m_context, MetricTreePane::Use::Choose, m_metricStack);
    m_tree->setFixedHeight(kTreeHeight);
    m_metricStack->insertWidget(ChosenPage, chosen);
    m_metricStack->insertWidget(TreePage, m_tree);

    m_statistic = new QComboBox(this);
    m_statistic->setObjectName(QStringLiteral("alarmStatistic"));
    m_statistic->setEditable(true);
    m_statistic->setInsertPolicy(QComboBox::NoInsert);
    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("alarmPeriod"));
    m_period->setEditable(true);
    m_period->setInsertPolicy(QComboBox::NoInsert);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->addWidget(makeFieldLabel(m_statistic), 0, 0);
    grid->addWidget(makeFieldLabel(m_period), 0, 1);
    grid->addWidget(m_statistic, 1, 0);
    grid->addWidget(m_period, 1, 1);
    grid->addWidget(m_problems[int(Field::Statistic)], 2, 0);
    grid->addWidget(m_problems[int(Field::Period)], 2, 1);
    m_periodWarning = makeLabel({}, fonts::Role::Caption, "warn", this);
    m_periodWarning->setObjectName(QStringLiteral("alarmPeriodWarning"));
    m_periodWarning->setWordWrap(true);
    m_periodWarning->hide();
    grid->addWidget(m_periodWarning, 3, 0, 1, 2);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(m_metricStack);
    layout->addWidget(m_problems[int(Field::Metric)]);
    layout->addLayout(makeExpressionPart());
    layout->addLayout(grid);
    return layout;
}

QLayout* AlarmForm::makeConditionSection()
{
    m_thresholdKind = new SegmentedControl(this);
    m_thresholdKind->setObjectName(QStringLiteral("alarmThresholdKind"));
    m_comparison = new SegmentedControl(this);
    m_comparison->setObjectName(QStringLiteral("alarmComparison"));
    m_threshold = new QLineEdit(this);
    m_threshold->setObjectName(QStringLiteral("alarmThreshold"));
    m_threshold->setMaxLength(40);
    m_threshold->setFont(fonts::font(fonts::Role::Control, QFont::DemiBold));
    m_unit = makeLabel({}, fonts::Role::Table, "text3", this);
    m_datapoints = new QSpinBox(this);
    m_datapoints->setObjectName(QStringLiteral("alarmDatapoints"));
    m_periods = new QSpinBox(this);
    m_periods->setObjectName(QStringLiteral("alarmPeriods"));
    for (QSpinBox* box : {m_datapoints, m_periods}) {
        box->setRange(1, kMostPeriods);
        box->setFixedWidth(64);
    }
    m_of = makeLabel({}, fonts::Role::Body, "text2", this);
    m_squares = new DatapointSquares(this);
    m_inWords = makeLabel({}, fonts::Role::Caption, "text3", this);
    m_inWords->setWordWrap(true);

    auto* condition = new QGridLayout;
    condition->setHorizontalSpacing(12);
    condition->setVerticalSpacing(4);
    condition->addWidget(makeFieldLabel(m_comparison), 0, 0);
    condition->addWidget(makeFieldLabel(m_threshold), 0, 1, 1, 2);
    condition->addWidget(m_comparison, 1, 0);
    condition->addWidget(m_threshold, 1, 1);
    condition->addWidget(m_unit, 1, 2);
    condition->addWidget(m_problems[int(Field::Threshold)], 2, 0, 1, 3);
    condition->setColumnStretch(1, 1);

    auto* counts = new QHBoxLayout;
    counts->setSpacing(6);
    counts->addWidget(m_datapoints);
    counts->addWidget(m_of);
    counts->addWidget(m_periods);
    counts->addSpacing(6);
    counts->addWidget(m_squares);
    counts->addSpacing(6);
    counts->addWidget(m_inWords, 1);
    auto* datapoints = new QVBoxLayout;
    datapoints->setSpacing(4);
    datapoints->addWidget(makeFieldLabel(m_datapoints));
    datapoints->addLayout(counts);
    datapoints->addWidget(m_problems[int(Field::Datapoints)]);

    auto* kind = new QVBoxLayout;
    kind->setSpacing(4);
    kind->addWidget(makeFieldLabel(m_thresholdKind));
    kind->addWidget(m_thresholdKind, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(10);
    layout->addLayout(kind);
    layout->addLayout(condition);
    layout->addLayout(datapoints);
    return layout;
}

QLayout* AlarmForm::makeMissingSection()
{
    m_missing = new QButtonGroup(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 124);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < 4; ++i) {
        auto* radio = new QRadioButton(this);
        radio->setObjectName(
            QString(QLatin1String("alarmMissing-") % QLatin1String(kTreatments[std::size_t(i)])));
        radio->setFont(fonts::font(fonts::Role::Table));
        m_missing->addButton(radio, i);
        m_effects[i] = makeLabel({}, fonts::Role::Table, "text3", this);
        grid->addWidget(radio, i, 0);
        grid->addWidget(m_effects[i], i, 1);
    }
    return grid;
}

QLayout* AlarmForm::makeNameSection()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("alarmName"));
    m_description = new QLineEdit(this);
    m_description->setObjectName(QStringLiteral("alarmDescription"));
    auto* layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(makeFieldLabel(m_name));
    layout->addWidget(m_name);
    layout->addWidget(m_problems[int(Field::Name)]);
    layout->addSpacing(4);
    layout->addWidget(makeFieldLabel(m_description));
    layout->addWidget(m_description);
    layout->addWidget(m_problems[int(Field::Description)]);
    return layout;
}

} // namespace yagura
