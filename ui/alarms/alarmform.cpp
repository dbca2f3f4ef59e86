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
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyle>

#include <array>

namespace yagura {

namespace {

using Field = AlarmDraft::Field;

constexpr std::array<const char*, 4> kTreatments{"missing", "notBreaching", "breaching", "ignore"};
constexpr std::array<const char*, 4> kComparisons{
    "GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold",
    "LessThanOrEqualToThreshold"};
constexpr int kMostPeriods = 10'080; // a week of minutes; what is too much is told, not swallowed
constexpr int kTreeHeight = 300;

enum MetricPage { ChosenPage, TreePage };

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
    for (const Field field : {Field::Metric, Field::Statistic, Field::Period, Field::Threshold,
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
    retranslateUi();
    setDraft(m_draft);
}

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
    auto* layout = new QVBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(m_metricStack);
    layout->addWidget(m_problems[int(Field::Metric)]);
    layout->addLayout(grid);
    return layout;
}

QLayout* AlarmForm::makeConditionSection()
{
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

    auto* layout = new QVBoxLayout;
    layout->setSpacing(10);
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

void AlarmForm::connectFields()
{
    m_threshold->installEventFilter(this);
    m_name->installEventFilter(this);
    connect(m_changeMetric, &QPushButton::clicked, this, [this] { chooseMetric(true); });
    connect(m_tree->view(), &MetricTreeView::metricActivated, this, [this](const Metric& metric) {
        MetricStat stat = m_draft.metric.value_or(MetricStat{{}, 60, "Average", {}});
        stat.metric = metric;
        stat.unit.reset();
        m_draft.metric = stat;
        touch();
        chooseMetric(false);
        showMetric();
        suggestName();
        showProblem(Field::Metric);
        emit metricChanged();
    });
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
        if (m_draft.metric)
            m_draft.metric->period = period.value_or(0);
        touch();
        showProblem(Field::Period);
        showCounts();
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
    connect(m_threshold, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_draft.threshold = text;
        m_isOwnThreshold = true;
        touch();
        if (m_draft.thresholdValue())
            showProblem(Field::Threshold);
        emit conditionChanged();
    });
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
    const QSignalBlocker blockers[]{QSignalBlocker(m_datapoints), QSignalBlocker(m_periods),
                                    QSignalBlocker(m_comparison)};
    m_comparison->setCurrentId(QString::fromStdString(draft.comparison));
    m_threshold->setText(draft.threshold);
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
    m_metricName->setText(QString::fromStdString(stat.metric.metricName));
    QStringList lines{QString::fromStdString(stat.metric.nameSpace)};
    for (const Dimension& dimension : stat.metric.dimensions)
        lines.append(tr("%1=%2", "dimension and value")
                         .arg(QString::fromStdString(dimension.name),
                              QString::fromStdString(dimension.value)));
    m_metricDetails->setText(lines.join(QStringLiteral(" · ")));
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

void AlarmForm::setThreshold(double value, bool isSuggestion)
{
    if (isSuggestion && m_isOwnThreshold)
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
        {QStringLiteral("MetricName"), Field::Metric},
        {QStringLiteral("Namespace"), Field::Metric},
        {QStringLiteral("Dimensions"), Field::Metric}};
    const Field field = fields.value(wireField, Field::Description);
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
    m_labels[m_threshold]->setText(tr("&Threshold"));
    m_labels[m_datapoints]->setText(tr("Datapoints to alarm"));
    m_labels[m_name]->setText(tr("Alarm name"));
    m_labels[m_description]->setText(tr("Description"));
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
    std::vector<SegmentedControl::Segment> segments;
    const QStringList words{tr("greater than"), tr("greater than or equal to"), tr("less than"),
                            tr("less than or equal to")};
    for (std::size_t i = 0; i < kComparisons.size(); ++i) {
        SegmentedControl::Segment segment;
        segment.id = QString::fromLatin1(kComparisons[i]);
        segment.text = alarmtexts::sign(kComparisons[i]);
        segment.toolTip = words[qsizetype(i)];
        segments.push_back(segment);
    }
    m_comparison->setSegments(segments);
    m_comparison->setCurrentId(QString::fromStdString(m_draft.comparison));
    const QSignalBlocker blockers[]{QSignalBlocker(m_statistic), QSignalBlocker(m_period)};
    m_statistic->clear();
    const QStringList statisticChoices = statistics::choices();
    for (const QString& statistic : statisticChoices)
        m_statistic->addItem(statistics::label(statistic), statistic);
    m_period->clear();
    for (const int seconds : {10, 20, 30, 60, 300, 900, 3600, 21'600, 86'400})
        m_period->addItem(statistics::periodLabel(seconds), seconds);
    showMetric();
    showCounts();
}

} // namespace yagura
