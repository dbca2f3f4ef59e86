// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarms/alarmdetail.h"
#include "core/monitor/monitor.h"
#include "core/tags/tagservice.h"
#include "ui/alarms/alarmgraph.h"
#include "ui/alarms/alarmhistoryview.h"
#include "ui/metrics/prettyjson.h"
#include "ui/metrics/statistics.h"
#include "ui/plot/graphview.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/formatters.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/panel.h"

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kHistoryPages = 3;
constexpr qsizetype kShownPoints = 6;

struct History
{
    std::vector<AlarmHistoryItem> items;
    std::vector<StateEvent> steps;
};

History fetchedHistory(const AlarmService& service, const Scope& scope, const std::string& name)
{
    History history;
    DescribeAlarmHistoryRequest request;
    request.alarmName = name;
    request.maxRecords = 100;
    for (int page = 0; page < kHistoryPages; ++page) {
        const auto answer = service.describeAlarmHistory(scope, request);
        if (!answer)
            break;
        history.items.insert(history.items.end(), answer->alarmHistoryItems.begin(),
                             answer->alarmHistoryItems.end());
        request.nextToken = answer->nextToken;
        if (!request.nextToken)
            break;
    }
    history.steps = stateEvents(history.items);
    return history;
}

} // namespace

AlarmDetail::AlarmDetail(AppContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("alarmDetail"));
    setProperty("surface", QStringLiteral("plain"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeGraph());
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeFacts());
    layout->addWidget(makeLine(Qt::Horizontal, this, true));
    layout->addWidget(makeTabs(), 1);
    connect(&context.time, &TimeContext::zoneChanged, this, [this] {
        tick();
        showEvaluated();
    });
    connect(&context.monitor.tags(), &TagService::tagsChanged, this, [this](const QString& arn) {
        if (m_alarm && arn.toStdString() == m_alarm->alarmArn)
            fetchTags();
    });
    setFocusProxy(m_history);
    retranslateUi();
}

void AlarmDetail::setAlarm(const MetricAlarm& alarm)
{
    const bool isOther = !m_alarm || m_alarm->alarmName != alarm.alarmName;
    const bool isSame = m_alarm == alarm;
    m_alarm = alarm;
    if (isSame)
        return;
    if (isOther) {
        m_steps.clear();
        m_history->historyModel()->setLines({});
        showTags({});
        fetchTags();
    }
    m_evaluated = alarmtexts::evaluated(alarm.stateReasonData.value_or(std::string()),
                                        alarm.comparisonOperator);
    if (m_evaluated.points.isEmpty())
        m_evaluated
            = alarmtexts::evaluatedFromReason(alarm.stateReason, alarm.comparisonOperator,
                                              alarm.stateUpdatedTimestamp.value_or(TimePoint()));
    showHead();
    showFacts();
    showGraph(isOther);
    showEvaluated();
    fetchHistory();
}

void AlarmDetail::clear()
{
    m_alarm.reset();
    m_steps.clear();
    m_evaluated = {};
    m_history->historyModel()->setLines({});
}

void AlarmDetail::setDrawer(bool isDrawer)
{
    m_close->setVisible(isDrawer);
    setProperty("surface", isDrawer ? QStringLiteral("panel") : QStringLiteral("plain"));
    setStyleSheet(styleSheet());
}

bool AlarmDetail::isSettled() const
{
    return !m_alarm
        || (!m_isFetching && (m_alarm->metrics || m_graph->state() != DataState::Loading));
}

void AlarmDetail::tick()
{
    if (!m_alarm)
        return;
    const TimePoint now = m_context.time.clock().now();
    const TimePoint since = m_alarm->stateTransitionedTimestamp.value_or(
        m_alarm->stateUpdatedTimestamp.value_or(now));
    m_elapsed->setText(
        format::elapsed(std::max(std::chrono::floor<Seconds>(now - since), Seconds(0))));
    m_elapsed->setToolTip(format::dateTimeLong(since, m_context.time.zone()));
    m_history->setTimes(now, m_context.time.zone());
}

void AlarmDetail::showHead()
{
    if (!m_alarm)
        return;
    m_name->setText(QString::fromStdString(m_alarm->alarmName));
    m_state->setState(visualStateOf(QString::fromStdString(m_alarm->stateValue)));
    const QString description
        = QString::fromStdString(m_alarm->alarmDescription.value_or(std::string()));
    m_description->setText(description);
    m_description->setVisible(!description.isEmpty());
    m_toggleActions->setText(m_alarm->actionsEnabled.value_or(true) ? tr("Disable actions")
                                                                    : tr("Enable actions"));
    m_edit->setToolTip(tr("Edit (E)"));
    tick();
}

void AlarmDetail::showFacts()
{
    if (!m_alarm)
        return;
    QStringList actions;
    for (const auto* list :
         {&m_alarm->alarmActions, &m_alarm->okActions, &m_alarm->insufficientDataActions}) {
        for (const std::string& arn : *list) {
            const QString name = QString::fromStdString(arn).section(QLatin1Char(':'), -1);
            if (!actions.contains(name))
                actions.append(name);
        }
    }
    QStringList metric;
    metric.append(alarmtexts::subject(*m_alarm));
    if (const auto watched = alarmtexts::watchedMetric(*m_alarm)) {
        for (const Dimension& dimension : watched->metric.dimensions)
            metric.append(QString::fromStdString(dimension.value));
    }
    m_factValues[0]->setText(metric.join(QStringLiteral(" · ")));
    m_factValues[1]->setText(alarmtexts::missingData(*m_alarm));
    const QString statistic = alarmtexts::statistic(*m_alarm);
    m_factValues[2]->setText(
        tr("%1, period %2")
            .arg(statistic.isEmpty() ? tr("Expression") : statistics::label(statistic),
                 statistics::periodLabel(alarmtexts::periodSeconds(*m_alarm))));
    m_factValues[3]->setText(alarmtexts::evaluation(*m_alarm));
    m_factValues[4]->setText(alarmtexts::threshold(*m_alarm));
    m_factValues[5]->setText(!m_alarm->actionsEnabled.value_or(true) ? tr("off")
                                 : actions.isEmpty()                 ? tr("none")
                                                     : actions.join(QStringLiteral(", ")));
}

void AlarmDetail::showGraph(bool isOther)
{
    const GraphDefinition graph = m_alarm ? alarmGraph(*m_alarm) : GraphDefinition();
    if (isOther || !(m_graph->definition() == graph))
        m_graph->setDefinition(graph);
    else
        m_graph->refresh();
}

void AlarmDetail::decorate(PlotData& shown) const
{
    if (!m_alarm)
        return;
    if (m_alarm->threshold) {
        PlotThreshold line;
        line.value = *m_alarm->threshold;
        line.label = alarmtexts::threshold(*m_alarm);
        shown.thresholds.append(line);
    }
    const TimeRange range = m_graph->shownRange();
    const auto now = alarmStateFromText(m_alarm->stateValue);
    for (const StateSpan& span :
         now ? alarmTimeline(m_steps, *now, range) : std::vector<StateSpan>()) {
        if (span.state == AlarmState::Alarm)
            shown.bands.append({toEpochMs(span.from),
                                toEpochMs(span.to),
                                PlotBand::Kind::Alarm,
                                tr("In alarm"),
                                {}});
    }
    if (m_evaluated.points.isEmpty())
        return;
    const TimePoint from = m_evaluated.points.front().time;
    const TimePoint to = m_evaluated.points.back().time;
    const QTimeZone zone = m_context.time.zone();
    const Milliseconds half = Seconds(m_evaluated.periodSeconds) / 2;
    shown.bands.append(
        {toEpochMs(from - half),
         toEpochMs(to + half),
         PlotBand::Kind::Evaluated,
         tr("evaluated %1 – %2").arg(format::timeShort(from, zone), format::timeShort(to, zone)),
         {}});
    for (const alarmtexts::EvaluatedPoint& point : m_evaluated.points) {
        if (point.value)
            shown.points.append({toEpochMs(point.time), *point.value, point.isBreaching});
    }
}

void AlarmDetail::showEvaluated()
{
    while (QLayoutItem* item = m_points->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto& points = m_evaluated.points;
    m_pointsRow->setVisible(m_alarm && !points.isEmpty());
    if (!m_alarm || points.isEmpty())
        return;
    const QTimeZone zone = m_context.time.zone();
    m_pointsAt->setText(tr("At %1").arg(format::timeOfDay(m_evaluated.queried, zone)));
    const QString unit = alarmtexts::unit(*m_alarm);
    for (qsizetype i = std::max<qsizetype>(0, points.size() - kShownPoints); i < points.size();
         ++i) {
        const QString value
            = points[i].value ? format::value(*points[i].value, unit) : format::missing();
        auto* chip = new Chip(
            points[i].isBreaching ? VisualState::InAlarm : VisualState::Ok,
            tr("%1 %2", "time and value").arg(format::timeShort(points[i].time, zone), value),
            m_pointsRow);
        chip->setIcon({});
        chip->setFocusPolicy(Qt::NoFocus);
        m_points->addWidget(chip);
    }
    m_pointsSum->setText(tr("%1 of %2", "breaching of evaluated")
                             .arg(m_evaluated.breaching())
                             .arg(m_evaluated.total));
    m_pointsSum->setToolTip(QString::fromStdString(m_alarm->stateReason));
}

void AlarmDetail::fetchTags()
{
    if (!m_alarm)
        return;
    runThenCallback(
        this,
        [&service = m_context.monitor.tags(), scope = m_context.scope, arn = m_alarm->alarmArn] {
            QStringList shown;
            if (const auto listed = service.listTagsForResource(scope, {arn})) {
                for (const Tag& tag : listed->tags)
                    shown << QStringLiteral("%1=%2").arg(
                        QString::fromStdString(tag.key),
                        QString::fromStdString(tag.value.value_or("")));
            }
            return std::make_pair(arn, shown);
        },
        [this](const std::pair<std::string, QStringList>& fetched) {
            if (m_alarm && m_alarm->alarmArn == fetched.first)
                showTags(fetched.second);
        });
}

void AlarmDetail::showTags(const QStringList& tags)
{
    m_tags->setText(tags.join(QStringLiteral("   ")));
    m_tags->setToolTip(tags.join(QLatin1Char('\n')));
    m_tags->setVisible(!tags.isEmpty());
    m_tagsName->setVisible(!tags.isEmpty());
}

void AlarmDetail::fetchHistory()
{
    if (!m_alarm)
        return;
    if (m_isFetching) {
        m_isStale = true;
        return;
    }
    m_isFetching = true;
    m_isStale = false;
    runThenCallback(
        this,
        [&service = m_context.monitor.alarms(), scope = m_context.scope,
         name = m_alarm->alarmName] {
            return std::make_pair(name, fetchedHistory(service, scope, name));
        },
        [this](std::pair<std::string, History> fetched) {
            m_isFetching = false;
            if (m_alarm && m_alarm->alarmName == fetched.first) {
                QVector<alarmtexts::HistoryLine> lines;
                for (const AlarmHistoryItem& item : fetched.second.items)
                    lines.append(alarmtexts::historyLine(item, *m_alarm));
                const QSignalBlocker blocker(m_history);
                const int row = m_history->currentIndex().row();
                m_history->historyModel()->setLines(std::move(lines));
                if (row > 0)
                    m_history->setCurrentIndex(m_history->historyModel()->index(row));
                m_steps = std::move(fetched.second.steps);
                m_tabs->setTabText(0, tr("History  %1").arg(m_history->historyModel()->total()));
                m_graph->refresh();
            }
            if (m_isStale)
                fetchHistory();
        });
}

void AlarmDetail::selectLine(int row)
{
    const alarmtexts::HistoryLine* line = m_history->historyModel()->lineAt(row);
    if (!m_alarm || !line || line->evaluated.points.isEmpty())
        return;
    const alarmtexts::Evaluated& seen = line->evaluated;
    m_evaluated = seen;
    showEvaluated();
    const TimeRange range = m_context.time.resolved();
    const TimePoint from = seen.points.front().time;
    if (range.contains(from) && range.contains(seen.points.back().time)) {
        m_graph->refresh();
    } else {
        // Move the range to the entry, as wide as it was.
        const Milliseconds half = range.length() / 2;
        m_context.time.setAbsolute({line->time - half, line->time + half});
    }
}

void AlarmDetail::showRaw(const QString& json)
{
    auto* dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("History entry as JSON"));
    auto* text = new QPlainTextEdit(json, dialog);
    text->setReadOnly(true);
    text->setProperty("surface", QStringLiteral("code"));
    text->setFont(fonts::font(fonts::Role::Code));
    new JsonHighlighter(text->document());
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    dialog->resize(640, 480);
    dialog->open();
}

void AlarmDetail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void AlarmDetail::retranslateUi()
{
    m_edit->setText(tr("Edit"));
    m_more->setHint(tr("More"));
    m_close->setHint(tr("Close"), QStringLiteral("Esc"));
    const QStringList facts{tr("Metric"),     tr("Missing data"), tr("Statistic"),
                            tr("Evaluation"), tr("Condition"),    tr("Actions")};
    for (int i = 0; i < 6; ++i)
        m_factNames[i]->setText(facts[i]);
    m_tagsName->setText(tr("Tags"));
    m_tags->setAccessibleName(tr("Tags"));
    m_history->setAccessibleName(tr("History"));
    m_tabs->setTabText(0, tr("History  %1").arg(m_history->historyModel()->total()));
    m_historyFilter->setAccessibleName(tr("Show in history"));
    m_historyFilter->clear();
    m_historyFilter->addItems({tr("State changes"), tr("Edits"), tr("All")});
    m_historyFilter->setCurrentIndex(int(m_history->historyModel()->filter()));
    showHead();
    showFacts();
    showEvaluated();
    fetchHistory(); // its lines are words, too
}

} // namespace yagura
