// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the alarm form that are about expressions and bands.
#include "ui/alarms/alarmform.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace yagura {

namespace {

using Field = AlarmDraft::Field;

constexpr std::array<const char*, 4> kComparisons{
    "GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold",
    "LessThanOrEqualToThreshold"};
constexpr std::array<const char*, 3> kBandComparisons{"LessThanLowerOrGreaterThanUpperThreshold",
                                                      "GreaterThanUpperThreshold",
                                                      "LessThanLowerThreshold"};
constexpr char kStatic[] = "static";
constexpr char kBand[] = "band";

} // namespace

QLayout* AlarmForm::makeExpressionPart()
{
    m_useExpression = new QPushButton(this);
    m_useExpression->setObjectName(QStringLiteral("alarmUseExpression"));
    m_useExpression->setProperty("role", QStringLiteral("link"));
    m_useExpression->setAutoDefault(false);
    m_expressionPart = new QWidget(this);
    m_expression = new QLineEdit(m_expressionPart);
    m_expression->setObjectName(QStringLiteral("alarmExpression"));
    m_expression->setMaxLength(2048);
    m_expression->setFont(fonts::font(fonts::Role::Code));
    m_queries = makeLabel({}, fonts::Role::Caption, "text3", m_expressionPart);
    m_queries->setObjectName(QStringLiteral("alarmQueries"));
    m_queries->setWordWrap(true);
    m_queries->setTextFormat(Qt::PlainText);
    m_addMetric = new QPushButton(m_expressionPart);
    m_addMetric->setObjectName(QStringLiteral("alarmAddMetric"));
    m_addMetric->setProperty("role", QStringLiteral("link"));
    m_addMetric->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_queries, 1);
    foot->addWidget(m_addMetric, 0, Qt::AlignTop);
    auto* part = new QVBoxLayout(m_expressionPart);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(4);
    part->addWidget(makeFieldLabel(m_expression));
    part->addWidget(m_expression);
    part->addWidget(m_problems[int(Field::Expression)]);
    part->addLayout(foot);
    auto* layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(m_useExpression, 0, Qt::AlignLeft);
    layout->addWidget(m_expressionPart);
    return layout;
}

void AlarmForm::connectMath()
{
    connect(m_useExpression, &QPushButton::clicked, this, [this] {
        m_draft.useExpression();
        touch();
        showMetric();
        showExpression();
        suggestName();
        m_expression->setFocus(Qt::OtherFocusReason);
        m_expression->end(false);
        emit metricChanged();
    });
    connect(m_addMetric, &QPushButton::clicked, this, [this] {
        m_isAddingMetric = true;
        chooseMetric(true);
    });
    connect(m_expression, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.expression = text;
        touch();
        suggestName();
        if (m_draft.problem(Field::Expression).isEmpty()) {
            showProblem(Field::Expression);
            emit metricChanged();
        }
    });
    connect(m_expression, &QLineEdit::editingFinished, this,
            [this] { showProblem(Field::Expression); });
    connect(m_thresholdKind, &SegmentedControl::currentChanged, this, [this](const QString& id) {
        const bool hasBand = id == QLatin1String(kBand);
        if (hasBand == m_draft.hasBand())
            return;
        m_draft.setBand(hasBand);
        touch();
        showCondition();
        showProblem(Field::Threshold);
        suggestName();
        emit metricChanged();
        emit conditionChanged();
    });
}

void AlarmForm::takeMetric(const Metric& metric)
{
    if (m_isAddingMetric && m_draft.metric) {
        m_isAddingMetric = false;
        const QString id = m_draft.addMetric(metric);
        chooseMetric(false);
        showExpression();
        m_expression->setFocus(Qt::OtherFocusReason);
        m_expression->end(false);
        m_expression->insert(id);
        m_draft.expression = m_expression->text();
    } else {
        MetricStat stat = m_draft.metric.value_or(MetricStat{{}, 60, "Average", {}});
        stat.metric = metric;
        stat.unit.reset();
        m_draft.metric = stat;
        chooseMetric(false);
    }
    touch();
    showMetric();
    showExpression();
    suggestName();
    showProblem(Field::Metric);
    showProblem(Field::Expression);
    emit metricChanged();
}

void AlarmForm::showExpression()
{
    const bool hasExpression = m_draft.expression.has_value();
    m_useExpression->setVisible(m_draft.metric && !hasExpression);
    m_expressionPart->setVisible(hasExpression);
    m_changeMetric->setVisible(!hasExpression);
    m_statistic->setEnabled(!hasExpression);
    m_queries->setText(m_draft.queryLines().join(QLatin1Char('\n')));
    if (hasExpression && m_expression->text() != *m_draft.expression)
        m_expression->setText(*m_draft.expression);
}

void AlarmForm::showCondition()
{
    const bool hasBand = m_draft.hasBand();
    const QSignalBlocker blockers[]{QSignalBlocker(m_thresholdKind), QSignalBlocker(m_comparison)};
    m_thresholdKind->setSegments({{QString::fromLatin1(kStatic), tr("Threshold")},
                                  {QString::fromLatin1(kBand), tr("Anomaly band")}});
    m_thresholdKind->setCurrentId(QString::fromLatin1(hasBand ? kBand : kStatic));
    std::vector<SegmentedControl::Segment> segments;
    const auto add = [&segments](const char* comparison, const QString& toolTip) {
        SegmentedControl::Segment segment;
        segment.id = QString::fromLatin1(comparison);
        segment.text = alarmtexts::sign(comparison);
        segment.toolTip = toolTip;
        segments.push_back(segment);
    };
    if (hasBand) {
        const QStringList words{tr("below or above the band"), tr("above the band"),
                                tr("below the band")};
        for (std::size_t i = 0; i < kBandComparisons.size(); ++i)
            add(kBandComparisons[i], words[qsizetype(i)]);
    } else {
        const QStringList words{tr("greater than"), tr("greater than or equal to"), tr("less than"),
                                tr("less than or equal to")};
        for (std::size_t i = 0; i < kComparisons.size(); ++i)
            add(kComparisons[i], words[qsizetype(i)]);
    }
    m_comparison->setSegments(segments);
    m_comparison->setCurrentId(QString::fromStdString(m_draft.comparison));
    m_comparison->updateGeometry();
    m_threshold->setText(hasBand ? m_draft.bandWidth : m_draft.threshold);
    m_labels[m_threshold]->setText(hasBand ? tr("Band &width") : tr("&Threshold"));
    m_threshold->setAccessibleName(QString(m_labels[m_threshold]->text()).remove(QLatin1Char('&')));
    if (hasBand)
        m_unit->setText(tr("standard deviations"));
}

void AlarmForm::readThreshold(const QString& text)
{
    touch();
    if (m_draft.hasBand()) {
        m_draft.bandWidth = text;
        if (m_draft.problem(Field::Threshold).isEmpty()) {
            showProblem(Field::Threshold);
            emit metricChanged();
        }
        return;
    }
    m_draft.threshold = text;
    m_isOwnThreshold = true;
    if (m_draft.thresholdValue())
        showProblem(Field::Threshold);
    emit conditionChanged();
}

} // namespace yagura
