// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/templatechooser.h"

#include "core/alarms/alarmservice.h"
#include "core/metrics/metricservice.h"
#include "core/monitor/monitor.h"
#include "ui/dashboards/boardedits.h"
#include "ui/dashboards/widgetkinds.h"
#include "ui/widgets/elidedlabel.h"

#include <boost/json/value_from.hpp>

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace yagura {

namespace {

constexpr std::size_t kMaxSeries = 10;
constexpr std::size_t kMaxAlarms = 100;

struct Part
{
    const char* kind;
    const char* nameSpace;
    const char* metricName;
    const char* stat;
    GridRect rect;
};

constexpr Part kMachine[] = {
    {"number", "AWS/EC2", "CPUUtilization", "Average", {0, 0, 6, 3}},
    {"number", "CWAgent", "mem_used_percent", "Average", {6, 0, 6, 3}},
    {"number", "AWS/EC2", "NetworkIn", "Sum", {12, 0, 6, 3}},
    {"number", "AWS/EC2", "NetworkOut", "Sum", {18, 0, 6, 3}},
    {"line", "AWS/EC2", "CPUUtilization", "Average", {0, 3, 12, 6}},
    {"line", "CWAgent", "mem_used_percent", "Average", {12, 3, 12, 6}},
    {"line", "CWAgent", "disk_used_percent", "Average", {0, 9, 12, 6}},
    {"area", "AWS/EC2", "NetworkIn", "Sum", {12, 9, 12, 6}},
    {"alarm", "", "", "", {0, 15, 24, 3}},
};
constexpr Part kWeb[] = {
    {"number", "AWS/ApplicationELB", "RequestCount", "Sum", {0, 0, 6, 3}},
    {"number", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", {6, 0, 6, 3}},
    {"number", "AWS/ApplicationELB", "TargetResponseTime", "p99", {12, 0, 6, 3}},
    {"alarm", "", "", "", {18, 0, 6, 3}},
    {"line", "AWS/ApplicationELB", "TargetResponseTime", "p99", {0, 3, 12, 6}},
    {"area", "AWS/ApplicationELB", "RequestCount", "Sum", {12, 3, 12, 6}},
    {"line", "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", {0, 9, 12, 6}},
    {"line", "AWS/EC2", "CPUUtilization", "Average", {12, 9, 12, 6}},
};
constexpr Part kQueue[] = {
    {"number", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", {0, 0, 6, 3}},
    {"number", "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", {6, 0, 6, 3}},
    {"alarm", "", "", "", {12, 0, 12, 3}},
    {"line", "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", {0, 3, 12, 6}},
    {"area", "AWS/SQS", "NumberOfMessagesSent", "Sum", {12, 3, 12, 6}},
    {"area", "AWS/SQS", "NumberOfMessagesDeleted", "Sum", {0, 9, 12, 6}},
    {"line", "AWS/EC2", "CPUUtilization", "Average", {12, 9, 12, 6}},
};
constexpr Part kDatabase[] = {
    {"number", "AWS/RDS", "DatabaseConnections", "Average", {0, 0, 6, 3}},
    {"number", "AWS/RDS", "CPUUtilization", "Average", {6, 0, 6, 3}},
    {"number", "AWS/RDS", "FreeStorageSpace", "Minimum", {12, 0, 6, 3}},
    {"alarm", "", "", "", {18, 0, 6, 3}},
    {"line", "AWS/RDS", "CPUUtilization", "Average", {0, 3, 12, 6}},
    {"line", "AWS/RDS", "DatabaseConnections", "Average", {12, 3, 12, 6}},
    {"line", "AWS/RDS", "ReadLatency", "Average", {0, 9, 12, 6}},
    {"line", "AWS/RDS", "WriteLatency", "Average", {12, 9, 12, 6}},
};

std::span<const Part> partsOf(std::string_view id)
{
    if (id == "machine")
        return kMachine;
    if (id == "web")
        return kWeb;
    return id == "queue" ? std::span<const Part>(kQueue) : std::span<const Part>(kDatabase);
}

} // namespace

QString DashboardTemplate::label() const
{
    return QCoreApplication::translate("DashboardTemplates", title);
}

const std::vector<DashboardTemplate>& dashboardTemplates()
{
    static const std::vector<DashboardTemplate> templates{
        {"machine", QT_TRANSLATE_NOOP("DashboardTemplates", "This machine")},
        {"web", QT_TRANSLATE_NOOP("DashboardTemplates", "Web service")},
        {"queue", QT_TRANSLATE_NOOP("DashboardTemplates", "Queue and workers")},
        {"database", QT_TRANSLATE_NOOP("DashboardTemplates", "Database")},
    };
    return templates;
}

Dashboard dashboardFromTemplate(const DashboardTemplate& from, const std::vector<Metric>& metrics,
                                const std::vector<std::string>& alarmArns,
                                const std::string& region)
{
    Dashboard dashboard;
    for (const Part& part : partsOf(from.id)) {
        const WidgetKind& kind = *widgetKindById(QLatin1String(part.kind));
        if (!kind.takesMetrics && alarmArns.empty())
            continue; // the service refuses an alarm widget without alarms
        std::vector<Metric> rows;
        const std::size_t limit = kind.id == QLatin1String("number") ? 1 : kMaxSeries;
        for (const Metric& metric : metrics) {
            if (metric.nameSpace == part.nameSpace && metric.metricName == part.metricName
                && rows.size() < limit)
                rows.push_back(metric);
        }
        if (rows.empty() && *part.metricName)
            rows.push_back({part.nameSpace, part.metricName, {}});
        DashboardWidget widget
            = kind.takesMetrics ? metricWidget(kind, rows, region) : kind.create(region);
        if (kind.takesMetrics)
            widget.properties["stat"] = part.stat;
        else
            widget.properties["alarms"] = boost::json::value_from(alarmArns);
        // The rows' own statistics, if any, came from the catalogue: the template knows better.
        if (auto* list = widget.properties.if_contains("metrics"); list && list->is_array()) {
            for (boost::json::value& row : list->get_array()) {
                if (row.is_array() && !row.get_array().empty()
                    && row.get_array().back().is_object())
                    row.get_array().back().get_object().erase("stat");
            }
        }
        widget.id = boardedits::nextId(dashboard);
        widget.rect = part.rect;
        dashboard.widgets.push_back(std::move(widget));
    }
    return dashboard;
}

TemplateChooser::TemplateChooser(AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(makeLabel({}, fonts::Role::SectionTitle, nullptr, this))
    , m_hint(makeLabel({}, fonts::Role::Body, "text3", this))
    , m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("templateChooser"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    m_add->setObjectName(QStringLiteral("emptyAddWidget"));
    m_add->setProperty("role", QStringLiteral("primary"));
    layout->addWidget(m_add, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_hint, 0, Qt::AlignHCenter);
    auto* row = new QHBoxLayout;
    row->addStretch();
    for (const DashboardTemplate& from : dashboardTemplates()) {
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("template_%1").arg(QLatin1String(from.id)));
        connect(button, &QPushButton::clicked, this, [this, from] { choose(from); });
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, &TemplateChooser::addWidgetRequested);
    retranslateUi();
}

void TemplateChooser::retranslateUi()
{
    m_text->setText(tr("This dashboard has no widgets."));
    m_hint->setText(tr("Start from a template"));
    m_add->setText(tr("Add widget"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(dashboardTemplates()[i].label());
}

void TemplateChooser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void TemplateChooser::choose(const DashboardTemplate& from)
{
    MetricService& metrics = m_context.monitor.metrics();
    AlarmService& alarms = m_context.monitor.alarms();
    runThenCallback(
        this,
        [&metrics, &alarms, scope = m_context.scope, from] {
            std::vector<std::string> arns;
            const auto all = alarms.allAlarms(scope);
            for (const MetricAlarm& alarm : *all) {
                if (arns.size() < kMaxAlarms)
                    arns.push_back(alarm.alarmArn);
            }
            return dashboardFromTemplate(from, *metrics.allMetrics(scope), arns, scope.region);
        },
        [this](const Dashboard& dashboard) { emit chosen(dashboard); });
}

} // namespace yagura
