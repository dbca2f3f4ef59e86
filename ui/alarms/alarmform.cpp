// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmform.h"

#include "ui/alarms/alarmtexts.h"
#include "ui/alarms/datapointsquares.h"
#include "ui/metrics/metrictreemodel.h"
#include "ui/metrics/metrictreepane.h"
#include "ui/metrics/metrictreeview.h"
#include "ui/metrics/statistics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyle>

#include <array>

namespace yagura {

namespace {

using Field = AlarmDraft::Field;

void markInvalid(QWidget* widget, bool isInvalid)
{
    if (!widget || widget->property("invalid").toBool() == isInvalid)
        return;
    widget->setProperty("invalid", isInvalid);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

AlarmForm::AlarmForm(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    for (const Field field :
         {Field::Metric, Field::Expression, Field::Statistic, Field::Period, Field::Threshold,
          Field::Datapoints, Field::Name, Field::Description}) {
        QLabel* label = makeLabel({}, fonts::Role::Caption, "alarm", this);
        label->setWordWrap(true);
        label->hide();
        m_problems.insert(int(field), label);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSection(1, m_sections[0], makeMetricSection()));
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeSection(2, m_sections[1], makeConditionSection()));
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeSection(3, m_sections[2], makeMissingSection()));
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeSection(4, m_sections[3], makeNameSection()));
    layout->addStretch();
    connectFields();
    connectMath();
    retranslateUi();
    setDraft(m_draft);
}

void AlarmForm::connectFields()
{
    m_threshold->installEventFilter(this);
    m_name->installEventFilter(this);
    connect(m_changeMetric, &QPushButton::clicked, this, [this] { chooseMetric(true); });
    connect(m_tree->view(), &MetricTreeView::metricActivated, this, &AlarmForm::takeMetric);
    const auto readStatistic = [this] {
        const auto statistic = statistics::parse(m_statistic->currentText());
        if (m_draft.metric)
            m_draft.metric->stat
                = statistic ? statistic->toStdString() : m_statistic->currentText().toStdString();
        touch();
        showProblem(Field::Statistic);
        if (statistic)
            emit metricChanged();
    };
    connect(m_statistic, &QComboBox::activated, this, readStatistic);
    connect(m_statistic->lineEdit(), &QLineEdit::editingFinished, this, readStatistic);
    const auto readPeriod = [this] {
        const auto period = statistics::parsePeriod(m_period->currentText());
        m_draft.setPeriod(period.value_or(0));
        m_isOwnPeriod = true;
        touch();
        showProblem(Field::Period);
        showCounts();
        showReporting();
        if (period)
            emit metricChanged();
    };
    connect(m_period, &QComboBox::activated, this, readPeriod);
    connect(m_period->lineEdit(), &QLineEdit::editingFinished, this, readPeriod);
    connect(m_comparison, &SegmentedControl::currentChanged, this, [this](const QString& id) {
        if (m_draft.comparison == id.toStdString())
            return;
        m_draft.comparison = id.toStdString();
        touch();
        suggestName();
        emit conditionChanged();
    });
    connect(m_threshold, &QLineEdit::textEdited, this, &AlarmForm::readThreshold);
    connect(m_threshold, &QLineEdit::editingFinished, this,
            [this] { showProblem(Field::Threshold); });
    connect(m_datapoints, &QSpinBox::valueChanged, this, &AlarmForm::readCounts);
    connect(m_periods, &QSpinBox::valueChanged, this, &AlarmForm::readCounts);
    connect(m_missing, &QButtonGroup::idClicked, this, [this](int id) {
        m_draft.missingData = kTreatments[std::size_t(id)];
        touch();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.name = text;
        m_isOwnName = !text.isEmpty();
        touch();
        m_problems[int(Field::Name)]->hide();
        markInvalid(m_name, false);
    });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { showProblem(Field::Name); });
    connect(m_description, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.description = text;
        touch();
    });
    connect(m_description, &QLineEdit::editingFinished, this,
            [this] { showProblem(Field::Description); });
}

void AlarmForm::touch()
{
    m_isTouched = true;
}

void AlarmForm::setDraft(const AlarmDraft& draft)
{
    m_draft = draft;
    m_isTouched = false;
    m_isOwnName = !draft.name.isEmpty();
    m_isOwnThreshold = !draft.threshold.isEmpty();
    m_isOwnPeriod = draft.original.has_value();
    m_reportingSeconds = 0;
    const QSignalBlocker blockers[]{QSignalBlocker(m_datapoints), QSignalBlocker(m_periods),
                                    QSignalBlocker(m_comparison)};
    m_isAddingMetric = false;
    showCondition();
    m_periods->setValue(draft.periods);
    m_datapoints->setValue(draft.datapoints);
    for (int i = 0; i < 4; ++i) {
        if (draft.missingData == kTreatments[std::size_t(i)])
            m_missing->button(i)->setChecked(true);
    }
    m_name->setText(draft.name);
    m_name->setReadOnly(draft.original.has_value());
    m_description->setText(draft.description);
    chooseMetric(!draft.metric);
    showMetric();
    showExpression();
    showCounts();
    suggestName();
}

void AlarmForm::chooseMetric(bool choose)
{
    m_metricStack->setCurrentIndex(choose ? TreePage : ChosenPage);
    m_tree->setVisible(choose);
    m_metricStack->setFixedHeight(choose ? kTreeHeight
                                         : m_metricStack->widget(ChosenPage)->sizeHint().height());
    if (choose)
        m_tree->searchField()->setFocus(Qt::OtherFocusReason);
}

void AlarmForm::showMetric()
{
    if (!m_draft.metric)
        return;
    const MetricStat& stat = *m_draft.metric;
    m_metricName->setText(m_draft.expression ? tr("Expression")
                                             : QString::fromStdString(stat.metric.metricName));
    QStringList lines{QString::fromStdString(stat.metric.nameSpace)};
    for (const Dimension& dimension : stat.metric.dimensions)
        lines.append(tr("%1=%2", "dimension and value")
                         .arg(QString::fromStdString(dimension.name),
                              QString::fromStdString(dimension.value)));
    m_metricDetails->setText(m_draft.expression ? tr("Computed of the metrics below")
                                                : lines.join(QStringLiteral(" · ")));
    const QSignalBlocker blockers[]{QSignalBlocker(m_statistic), QSignalBlocker(m_period)};
    m_statistic->setCurrentIndex(m_statistic->findData(QString::fromStdString(stat.stat)));
    m_statistic->setEditText(statistics::label(QString::fromStdString(stat.stat)));
    m_period->setCurrentIndex(m_period->findData(m_draft.periodSeconds()));
    m_period->setEditText(statistics::periodLabel(m_draft.periodSeconds()));
    if (m_metricStack->currentIndex() == ChosenPage)
        m_metricStack->setFixedHeight(m_metricStack->widget(ChosenPage)->sizeHint().height());
}

void AlarmForm::readCounts()
{
    m_draft.periods = m_periods->value();
    m_draft.datapoints = m_datapoints->value();
    touch();
    showCounts();
    showProblem(Field::Datapoints);
}

void AlarmForm::showCounts()
{
    m_squares->setCounts(m_draft.datapoints, m_draft.periods);
    const QString period = statistics::periodLabel(m_draft.periodSeconds());
    m_inWords->setText(m_draft.datapoints == m_draft.periods
                           ? tr("all of %1 × %2").arg(QString::number(m_draft.periods), period)
                           : tr("any %1 breaching within %2 × %3")
                                 .arg(QString::number(m_draft.datapoints),
                                      QString::number(m_draft.periods), period));
}

void AlarmForm::setReportingInterval(int seconds)
{
    m_reportingSeconds = seconds;
    if (m_draft.metric && !m_isOwnPeriod && m_draft.periodSeconds() < seconds) {
        m_draft.setPeriod(seconds);
        showMetric();
        showCounts();
        emit metricChanged();
    }
    showReporting();
}

void AlarmForm::showReporting()
{
    const bool isTooShort = m_draft.metric && m_draft.periodSeconds() < m_reportingSeconds;
    m_periodWarning->setVisible(isTooShort);
    if (isTooShort)
        m_periodWarning->setText(
            tr("The metric reports every %1: with a shorter period most periods have no data.")
                .arg(statistics::periodLabel(m_reportingSeconds)));
}

void AlarmForm::setThreshold(double value, bool isSuggestion)
{
    if (m_draft.hasBand() || (isSuggestion && m_isOwnThreshold))
        return;
    m_isOwnThreshold = !isSuggestion;
    if (!isSuggestion)
        touch();
    m_draft.threshold = thresholdsteps::text(value);
    m_threshold->setText(m_draft.threshold);
    showProblem(Field::Threshold);
    emit conditionChanged();
}

void AlarmForm::setUnit(const QString& unit)
{
    if (m_draft.hasBand()) {
        m_unit->setText(tr("standard deviations"));
        return;
    }
    m_unit->setText(format::unitSymbol(unit).isEmpty() && unit != QLatin1String("None")
                        ? unit
                        : format::unitSymbol(unit));
}

void AlarmForm::setVisibleSpan(double span)
{
    m_span = span;
}

void AlarmForm::stepThreshold(double steps)
{
    if (m_draft.hasBand()) {
        const double width = std::max(0.1, m_draft.bandWidth.toDouble() + steps / 10);
        m_threshold->setText(thresholdsteps::text(std::round(width * 100) / 100));
        readThreshold(m_threshold->text());
        return;
    }
    const double unit = thresholdsteps::step(m_span);
    const double now = m_draft.thresholdValue().value_or(0);
    setThreshold(std::round((now + steps * unit) / (unit / 10)) * (unit / 10), false);
}

void AlarmForm::suggestName()
{
    if (m_isOwnName || m_draft.original)
        return;
    m_draft.name = m_draft.suggestedName();
    m_name->setText(m_draft.name);
    m_name->setCursorPosition(0);
}

QWidget* AlarmForm::widgetOf(Field field) const
{
    switch (field) {
    case Field::Metric:
        return m_metricStack->currentIndex() == TreePage
            ? static_cast<QWidget*>(m_tree->searchField())
            : m_changeMetric;
    case Field::Expression:
        return m_expression;
    case Field::Statistic:
        return m_statistic;
    case Field::Period:
        return m_period;
    case Field::Threshold:
        return m_threshold;
    case Field::Datapoints:
        return m_draft.datapoints > m_draft.periods ? m_datapoints : m_periods;
    case Field::Name:
        return m_name;
    case Field::Description:
        return m_description;
    }
    return nullptr;
}

void AlarmForm::showProblem(Field field)
{
    const QString problem = m_draft.problem(field);
    QLabel* label = m_problems[int(field)];
    label->setText(problem);
    label->setVisible(!problem.isEmpty());
    if (field != Field::Metric)
        markInvalid(widgetOf(field), !problem.isEmpty());
}

QString AlarmForm::problemShown(Field field) const
{
    const QLabel* label = m_problems[int(field)];
    return label->isHidden() ? QString() : label->text();
}

bool AlarmForm::validateAll()
{
    const std::vector<Field> faulty = m_draft.problems();
    for (auto it = m_problems.constBegin(); it != m_problems.constEnd(); ++it)
        showProblem(Field(it.key()));
    if (faulty.empty())
        return true;
    if (faulty.front() == Field::Metric)
        chooseMetric(true);
    widgetOf(faulty.front())->setFocus(Qt::OtherFocusReason);
    return false;
}

void AlarmForm::showServiceError(const QString& message, const QString& wireField)
{
    static const QHash<QString, Field> fields{
        {QStringLiteral("AlarmName"), Field::Name},
        {QStringLiteral("AlarmDescription"), Field::Description},
        {QStringLiteral("Threshold"), Field::Threshold},
        {QStringLiteral("Period"), Field::Period},
        {QStringLiteral("EvaluationPeriods"), Field::Datapoints},
        {QStringLiteral("DatapointsToAlarm"), Field::Datapoints},
        {QStringLiteral("Statistic"), Field::Statistic},
        {QStringLiteral("ExtendedStatistic"), Field::Statistic},
        {QStringLiteral("Metrics"), Field::Expression},
        {QStringLiteral("ThresholdMetricId"), Field::Threshold},
        {QStringLiteral("MetricName"), Field::Metric},
        {QStringLiteral("Namespace"), Field::Metric},
        {QStringLiteral("Dimensions"), Field::Metric}};
    Field field = fields.value(wireField, Field::Description);
    if (field == Field::Expression && !m_draft.expression)
        field = Field::Metric;
    QLabel* label = m_problems[int(field)];
    label->setText(message);
    label->show();
    widgetOf(field)->setFocus(Qt::OtherFocusReason);
}

bool AlarmForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_threshold && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            const double size = key->modifiers().testFlag(Qt::ShiftModifier) ? 10
                : key->modifiers().testFlag(Qt::AltModifier)                 ? 0.1
                                                                             : 1;
            stepThreshold(key->key() == Qt::Key_Up ? size : -size);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AlarmForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void AlarmForm::retranslateUi()
{
    m_sections[0]->setText(tr("Metric"));
    m_sections[1]->setText(tr("Condition"));
    m_sections[2]->setText(tr("Missing data"));
    m_sections[3]->setText(tr("Name"));
    m_changeMetric->setText(tr("Change"));
    m_labels[m_statistic]->setText(tr("Statistic"));
    m_labels[m_period]->setText(tr("Period"));
    m_labels[m_comparison]->setText(tr("Alarm when value is"));
    m_labels[m_thresholdKind]->setText(tr("Compare with"));
    m_labels[m_expression]->setText(tr("E&xpression"));
    m_useExpression->setText(tr("Compute with it"));
    m_addMetric->setText(tr("Add a metric"));
    m_labels[m_datapoints]->setText(tr("Datapoints to alarm"));
    m_labels[m_name]->setText(tr("Alarm name"));
    m_labels[m_description]->setText(tr("Description"));
    showCondition(); // names the threshold
    for (auto it = m_labels.constBegin(); it != m_labels.constEnd(); ++it)
        it.key()->setAccessibleName(QString(it.value()->text()).remove(QLatin1Char('&')));
    m_periods->setAccessibleName(tr("Evaluation periods"));
    m_of->setText(tr("of", "3 of 5"));
    const QStringList choices{tr("Missing"), tr("Good"), tr("Bad"), tr("Ignore")};
    for (int i = 0; i < 4; ++i) {
        m_missing->button(i)->setText(choices[i]);
        m_effects[i]->setText(alarmtexts::missingDataEffect(kTreatments[std::size_t(i)]));
        m_missing->button(i)->setAccessibleDescription(m_effects[i]->text());
    }
    const QSignalBlocker blockers[]{QSignalBlocker(m_statistic), QSignalBlocker(m_period)};
    m_statistic->clear();
    const QStringList statisticChoices = statistics::choices();
    for (const QString& statistic : statisticChoices)
        m_statistic->addItem(statistics::label(statistic), statistic);
    m_period->clear();
    for (const int seconds : {10, 20, 30, 60, 300, 900, 3600, 21'600, 86'400})
        m_period->addItem(statistics::periodLabel(seconds), seconds);
    showMetric();
    showExpression();
    showCounts();
    showReporting();
}

} // namespace yagura
