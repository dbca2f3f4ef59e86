// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmdialog.h"

#include "core/alarms/alarmservice.h"
#include "core/metrics/metricresolution.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/alarms/alarmform.h"
#include "ui/alarms/alarmtexts.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/graphview.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/panel.h"

#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace yagura {

namespace {

constexpr int kFormWidth = 444;

struct Extent
{
    double minimum = std::numeric_limits<double>::infinity();
    double maximum = -std::numeric_limits<double>::infinity();
    [[nodiscard]] bool isEmpty() const { return minimum > maximum; }
};

Extent extentOf(const PlotData& data)
{
    Extent extent;
    for (const PlotSeries& series : data.series) {
        for (const double value : series.values) {
            if (!std::isfinite(value))
                continue;
            extent.minimum = std::min(extent.minimum, value);
            extent.maximum = std::max(extent.maximum, value);
        }
    }
    return extent;
}

/// What the axis is about to show: values, threshold and zero.
/// What is known of a metric.
struct Facts
{
    Metric metric;
    QString unit;
    int reportingSeconds = 60;
};

double spanOf(const PlotData& data, double threshold)
{
    const Extent extent = extentOf(data);
    const double top = std::max({extent.isEmpty() ? 0.0 : extent.maximum, threshold, 0.0});
    const double bottom = std::min({extent.isEmpty() ? 0.0 : extent.minimum, threshold, 0.0});
    return top > bottom ? top - bottom : 1;
}

} // namespace

AlarmDialog::AlarmDialog(AppContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_form(new AlarmForm(context, this))
    , m_graph(new GraphView(context, this))
{
    setObjectName(QStringLiteral("alarmDialog"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    // The panel behind shows through: white, not the canvas of a plain scroll area.
    scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* formPanel = new QFrame(this);
    formPanel->setProperty("surface", QStringLiteral("panel"));
    formPanel->setFixedWidth(kFormWidth);
    auto* formLayout = new QVBoxLayout(formPanel);
    formLayout->setContentsMargins(1, 1, 1, 1);
    formLayout->addWidget(scroll);

    auto* columns = new QHBoxLayout;
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(12);
    columns->addWidget(formPanel);
    columns->addWidget(makeGraphPanel(), 1);
    auto* body = new QFrame(this);
    body->setProperty("surface", QStringLiteral("canvas"));
    body->setLayout(columns);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(makeLine(Qt::Horizontal, this));
    layout->addWidget(body, 1);
    const QSize room = parent ? parent->window()->size() - QSize(80, 60) : QSize(1180, 720);
    resize(room.boundedTo({1180, 760}).expandedTo({960, 600}));

    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(shortcut, &QShortcut::activated, this, &AlarmDialog::save);
    }
    connect(m_form, &AlarmForm::metricChanged, this, &AlarmDialog::showMetric);
    connect(m_form, &AlarmForm::conditionChanged, this, &AlarmDialog::showThreshold);
    m_graph->setDecorator([this](PlotData& shown) { decorate(shown); });
    connect(m_graph, &GraphView::dataShown, this, &AlarmDialog::suggestThreshold);
    connect(m_graph->plot(), &PlotWidget::thresholdDragged, this,
            [this](int, double value, bool isFinished) {
                const bool isFree = QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier);
                const double span = spanOf(m_graph->plot()->data(), value);
                m_isDragging = !isFinished;
                m_form->setThreshold(isFree ? value : thresholdsteps::snapped(value, span), false);
            });
    retranslateUi();
}

QWidget* AlarmDialog::makeHeader()
{
    auto* header = new QFrame(this);
    header->setProperty("surface", QStringLiteral("plain"));
    header->setFixedHeight(44);
    m_crumb = makeLabel({}, fonts::Role::Body, "accent", header);
    auto* chevron = makeLabel(QStringLiteral("›"), fonts::Role::Body, "text3", header);
    m_titleLabel = makeLabel({}, fonts::Role::PageTitle, nullptr, header);
    m_cancel = new QPushButton(header);
    m_cancel->setObjectName(QStringLiteral("alarmCancel"));
    m_cancel->setProperty("role", QStringLiteral("ghost"));
    m_cancel->setAutoDefault(false);
    m_save = new QPushButton(header);
    m_save->setObjectName(QStringLiteral("alarmCreate"));
    m_save->setProperty("role", QStringLiteral("primary"));
    m_save->setAutoDefault(false);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_crumb);
    layout->addWidget(chevron);
    layout->addWidget(m_titleLabel);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_save);
    connect(m_cancel, &QPushButton::clicked, this, &AlarmDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AlarmDialog::save);
    return header;
}

QWidget* AlarmDialog::makeGraphPanel()
{
    auto* panel = new QFrame(this);
    panel->setProperty("surface", QStringLiteral("panel"));
    m_graphTitle = makeLabel({}, fonts::Role::PanelTitle, nullptr, panel);
    m_graphNote = makeLabel({}, fonts::Role::Table, "text3", panel);
    m_hint = makeLabel({}, fonts::Role::Table, "text2", panel);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 8, 10, 8);
    head->setSpacing(8);
    head->addWidget(m_graphTitle);
    head->addWidget(m_graphNote);
    head->addStretch();
    head->addWidget(m_hint);
    auto* graphArea = new QVBoxLayout;
    graphArea->setContentsMargins(8, 8, 8, 4);
    graphArea->addWidget(m_graph);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(makeLine(Qt::Horizontal, panel, true));
    layout->addLayout(graphArea, 1);
    return panel;
}

void AlarmDialog::setMetric(const MetricStat& metric)
{
    AlarmDraft draft = m_form->draft();
    draft.metric = metric;
    std::sort(draft.metric->metric.dimensions.begin(), draft.metric->metric.dimensions.end());
    m_form->setDraft(draft);
    showMetric();
}

void AlarmDialog::setQueries(const AlarmQueries& queries)
{
    MetricAlarm alarm;
    alarm.comparisonOperator
        = queries.bandId ? "LessThanLowerOrGreaterThanUpperThreshold" : m_form->draft().comparison;
    alarm.metrics = queries.queries;
    alarm.thresholdMetricId = queries.bandId;
    for (MetricDataQuery& query : *alarm.metrics)
        query.returnData = query.id == queries.watchedId || query.id == queries.bandId;
    AlarmDraft draft = AlarmDraft::of(alarm);
    draft.original.reset();
    m_form->setDraft(draft);
    showMetric();
}

void AlarmDialog::edit(const MetricAlarm& alarm)
{
    m_form->setDraft(AlarmDraft::of(alarm));
    retranslateUi();
    showMetric();
}

void AlarmDialog::copyOf(const MetricAlarm& alarm)
{
    AlarmDraft draft = AlarmDraft::of(alarm);
    draft.name = tr("%1-copy", "name of a duplicated alarm").arg(draft.name).left(255);
    draft.original.reset();
    m_form->setDraft(draft);
    showMetric();
}

void AlarmDialog::showMetric()
{
    const AlarmDraft& draft = m_form->draft();
    if (!draft.metric)
        return;
    const MetricStat& stat = *draft.metric;
    std::vector<MetricDataQuery> queries = draft.allQueries();
    if (queries.empty()) {
        queries.resize(1);
        queries.front().id = draft.watchedId;
        queries.front().metricStat = stat;
        queries.front().metricStat->period = draft.periodSeconds();
    }
    const auto bandId = draft.hasBand() ? std::optional(draft.bandId) : std::nullopt;
    m_graph->setDefinition(alarmGraph(queries, bandId));
    const QString name = QString::fromStdString(stat.metric.metricName);
    m_graphTitle->setText(draft.expression.value_or(name));
    if (draft.expression) {
        m_graphNote->setText(statistics::periodLabel(draft.periodSeconds()));
        m_form->setUnit({});
        return;
    }
    m_graphNote->setText(tr("%1 · %2", "statistic and period")
                             .arg(statistics::label(QString::fromStdString(stat.stat)),
                                  statistics::periodLabel(draft.periodSeconds())));
    runThenCallback(
        this,
        [&service = m_context.monitor.metrics(), scope = m_context.scope, metric = stat.metric] {
            return Facts{metric, QString::fromStdString(service.unitOf(scope, metric)),
                         service.resolutionOf(scope, metric).reportingSeconds};
        },
        [this](const Facts& facts) {
            const auto& chosen = m_form->draft().metric;
            if (!chosen || chosen->metric != facts.metric)
                return; // another one was chosen meanwhile
            m_form->setUnit(facts.unit);
            m_form->setReportingInterval(facts.reportingSeconds);
        });
}

void AlarmDialog::decorate(PlotData& shown) const
{
    const AlarmDraft& draft = m_form->draft();
    shown.thresholds.clear();
    if (draft.hasBand())
        return; // the graph has the band
    if (const auto value = draft.thresholdValue()) {
        const QString unit = shown.series.isEmpty() ? QString() : shown.series.front().unit;
        PlotThreshold line;
        line.value = *value;
        line.label = tr("%1 %2", "comparison sign and value")
                         .arg(alarmtexts::sign(draft.comparison), format::value(*value, unit));
        line.fill = draft.comparison.starts_with("Less") ? QStringLiteral("below")
                                                         : QStringLiteral("above");
        shown.thresholds.append(line);
    }
}

void AlarmDialog::showThreshold()
{
    m_hint->setVisible(!m_form->draft().hasBand());
    PlotData shown = m_graph->plot()->data();
    decorate(shown);
    shown.leftAxis = m_graph->definition().leftAxis;
    if (m_isDragging) // the scale stands still under the pointer
        std::tie(shown.leftAxis.minimum, shown.leftAxis.maximum) = m_graph->plot()->valueRange();
    m_graph->plot()->setData(shown);
    m_graph->plot()->setDraggableThreshold(shown.thresholds.isEmpty() ? -1 : 0);
    m_form->setVisibleSpan(spanOf(shown, m_form->draft().thresholdValue().value_or(0)));
}

void AlarmDialog::suggestThreshold()
{
    const PlotData& shown = m_graph->plot()->data();
    const Extent extent = extentOf(shown);
    const QString unit = shown.series.isEmpty() ? QString() : shown.series.front().unit;
    const bool isAbove = !m_form->draft().comparison.starts_with("Less");
    if (!extent.isEmpty())
        m_form->setThreshold(
            thresholdsteps::suggestion(extent.minimum, extent.maximum, unit, isAbove), true);
    showThreshold();
}

void AlarmDialog::save()
{
    if (m_isSaving || !m_form->validateAll())
        return;
    m_isSaving = true;
    m_save->setEnabled(false);
    const PutMetricAlarmRequest request = m_form->draft().request();
    const bool isNew = !m_form->draft().original;
    struct Outcome
    {
        Error error;
        bool isTaken = false;
    };
    runThenCallback(
        this,
        [&service = m_context.monitor.alarms(), scope = m_context.scope, request, isNew] {
            Outcome outcome;
            if (isNew) {
                DescribeAlarmsRequest same;
                same.alarmNames = {request.alarmName};
                const auto found = service.describeAlarms(scope, same);
                if (found && !found->metricAlarms.empty()) {
                    outcome.isTaken = true;
                    return outcome;
                }
            }
            if (const auto put = service.putMetricAlarm(scope, request); !put)
                outcome.error = put.error();
            return outcome;
        },
        [this, name = request.alarmName](const Outcome& outcome) {
            m_isSaving = false;
            m_save->setEnabled(true);
            if (outcome.isTaken) {
                m_form->showServiceError(tr("There is an alarm of this name already."),
                                         QStringLiteral("AlarmName"));
            } else if (!outcome.error.code.empty()) {
                m_form->showServiceError(QString::fromStdString(outcome.error.message),
                                         QString::fromStdString(outcome.error.field));
            } else {
                emit saved(QString::fromStdString(name));
                accept();
            }
        });
}

void AlarmDialog::reject()
{
    if (m_form->isTouched()
        && QMessageBox::question(this, tr("Discard the alarm"), tr("Discard what was entered?"),
                                 QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel)
            != QMessageBox::Discard)
        return;
    QDialog::reject();
}

void AlarmDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void AlarmDialog::retranslateUi()
{
    const bool isEdit = m_form->draft().original.has_value();
    setWindowTitle(isEdit ? tr("Edit alarm") : tr("Create alarm"));
    m_crumb->setText(tr("Alarms"));
    m_titleLabel->setText(windowTitle());
    m_cancel->setText(tr("Cancel"));
    m_save->setText(isEdit ? tr("Save") : tr("Create alarm"));
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_hint->setText(tr("Drag the line, or use ↑ ↓ (Shift × 10)"));
    showMetric();
}

} // namespace yagura
