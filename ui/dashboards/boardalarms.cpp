// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/boardalarms.h"

#include "core/alarms/alarmservice.h"
#include "core/base/jsonparse.h"
#include "core/monitor/monitor.h"
#include "ui/shell/timecontext.h"
#include "ui/widgets/formatters.h"

#include <QRegularExpression>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kMaxHistoryPages = 20;

std::string stateIn(const boost::json::value& data, const char* member)
{
    const auto* object = data.if_object();
    const auto* state = object ? object->if_contains(member) : nullptr;
    const auto* fields = state ? state->if_object() : nullptr;
    const auto* value = fields ? fields->if_contains("stateValue") : nullptr;
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

} // namespace

BoardAlarms::BoardAlarms(AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_alarms(std::make_shared<const std::vector<MetricAlarm>>())
{
    connect(&context.monitor.alarms(), &AlarmService::alarmsChanged, this, &BoardAlarms::reload,
            Qt::QueuedConnection);
    connect(&context.time, &TimeContext::rangeChanged, this, [this] {
        if (!m_watched.empty())
            reload();
    });
}

const MetricAlarm* BoardAlarms::find(const std::string& arnOrName) const
{
    const auto it = std::find_if(m_alarms->begin(), m_alarms->end(), [&](const MetricAlarm& alarm) {
        return alarm.alarmArn == arnOrName || alarm.alarmName == arnOrName;
    });
    if (it != m_alarms->end())
        return &*it;
    // A body from another account or region still names the alarm.
    const std::size_t name = arnOrName.find(":alarm:");
    if (name == std::string::npos)
        return nullptr;
    return find(arnOrName.substr(name + 7));
}

std::vector<const MetricAlarm*> BoardAlarms::forMetric(const Metric& metric) const
{
    std::vector<Dimension> wanted = metric.dimensions;
    std::sort(wanted.begin(), wanted.end());
    std::vector<const MetricAlarm*> result;
    for (const MetricAlarm& alarm : *m_alarms) {
        if (alarm.metricName != metric.metricName || alarm.nameSpace != metric.nameSpace)
            continue;
        std::vector<Dimension> dimensions = alarm.dimensions;
        std::sort(dimensions.begin(), dimensions.end());
        if (dimensions == wanted)
            result.push_back(&alarm);
    }
    return result;
}

void BoardAlarms::watch(const std::string& alarmName)
{
    if (m_watched.insert(alarmName).second)
        reload();
}

QVector<PlotBand> BoardAlarms::periodsInAlarm(const MetricAlarm& alarm,
                                              const TimeRange& range) const
{
    const auto it = m_histories.find(alarm.alarmName);
    if (it == m_histories.end())
        return {};
    const std::vector<Transition>& transitions = it->second;
    std::string state = transitions.empty() ? alarm.stateValue : transitions.front().from;
    std::optional<TimePoint> since;
    if (state == "ALARM")
        since = range.from;
    QVector<PlotBand> bands;
    const auto close = [&](TimePoint end) {
        const TimePoint from = std::max(*since, range.from);
        const TimePoint to = std::min(end, range.to);
        if (from < to) {
            PlotBand band;
            band.fromMs = toEpochMs(from);
            band.toMs = toEpochMs(to);
            band.kind = PlotBand::Kind::Alarm;
            band.label = tr("In alarm");
            bands.append(band);
        }
        since.reset();
    };
    for (const Transition& transition : transitions) {
        if (transition.to == "ALARM" && !since)
            since = transition.time;
        else if (transition.to != "ALARM" && since)
            close(transition.time);
    }
    if (since)
        close(range.to);
    return bands;
}

QString BoardAlarms::conditionText(const MetricAlarm& alarm, const QString& unit)
{
    QString sign = QStringLiteral(">");
    if (alarm.comparisonOperator == "GreaterThanOrEqualToThreshold")
        sign = QStringLiteral("≥");
    else if (alarm.comparisonOperator == "LessThanThreshold")
        sign = QStringLiteral("<");
    else if (alarm.comparisonOperator == "LessThanOrEqualToThreshold")
        sign = QStringLiteral("≤");
    // A threshold is a number that a person wrote: 2 %, not 2.0 %.
    static const QRegularExpression zeros(QStringLiteral("\\.0+(?=\\D|$)"));
    QString value = format::value(alarm.threshold.value_or(0), unit);
    return tr("%1 %2", "condition and value: ≥ 800 ms").arg(sign, value.remove(zeros));
}

std::vector<BoardAlarms::Transition> BoardAlarms::history(const AlarmService& service,
                                                          const Scope& scope,
                                                          const std::string& name,
                                                          const TimeRange& range)
{
    DescribeAlarmHistoryRequest request;
    request.alarmName = name;
    request.historyItemType = "StateUpdate";
    request.startDate = range.from;
    request.scanBy = "TimestampAscending";
    request.maxRecords = 100;
    std::vector<Transition> transitions;
    for (int page = 0; page < kMaxHistoryPages; ++page) {
        const auto response = service.describeAlarmHistory(scope, request);
        if (!response)
            break; // an alarm that is gone has no shading; its absence is told elsewhere
        for (const AlarmHistoryItem& item : response->alarmHistoryItems) {
            boost::json::error_code failure;
            const boost::json::value data = parseJson(item.historyData, failure);
            if (failure || !item.timestamp)
                continue;
            transitions.push_back(
                {*item.timestamp, stateIn(data, "oldState"), stateIn(data, "newState")});
        }
        if (!response->nextToken || response->nextToken->empty())
            break;
        request.nextToken = response->nextToken;
    }
    std::stable_sort(transitions.begin(), transitions.end(),
                     [](const Transition& a, const Transition& b) { return a.time < b.time; });
    return transitions;
}

void BoardAlarms::reload()
{
    if (m_isLoading) {
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    const AlarmService& service = m_context.monitor.alarms();
    const Scope scope = m_context.scope;
    const TimeRange range = m_context.time.resolved();
    runThenCallback(
        this,
        [&service, scope, range, watched = m_watched] {
            Loaded loaded;
            loaded.alarms = service.allAlarms(scope);
            for (const std::string& name : watched)
                loaded.histories.emplace(name, history(service, scope, name, range));
            return loaded;
        },
        [this](const Loaded& loaded) {
            m_isLoading = false;
            m_isLoaded = true;
            if (loaded.alarms)
                m_alarms = loaded.alarms;
            m_histories = loaded.histories;
            emit changed();
            if (m_isStale)
                reload();
        });
}

} // namespace yagura
