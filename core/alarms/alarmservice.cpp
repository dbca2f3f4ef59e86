// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice.h"

#include "core/alarms/alarmquery.h"
#include "core/alarms/alarmservice_p.h"
#include "core/base/jsonparse.h"
#include "core/metrics/metricservice.h"

#include <algorithm>
#include <set>

namespace yagura {

namespace {

constexpr std::size_t kMaxAlarms = 100'000; ///< in one account and region

Error unknownAlarms(const std::string& names)
{
    return {errors::kResourceNotFound, "Unable to find alarms: " + names, "AlarmNames"};
}

} // namespace

VoidResult AlarmService::Private::prepare()
{
    if (const auto prepared = store.prepare(); !prepared)
        return prepared;
    auto items = store.load();
    if (!items)
        return items.error();
    const TimePoint now = clock.now();
    for (AlarmChanges::Item& item : *items) {
        const AlarmEntryPtr entry = makeAlarmEntry(item.scope, std::move(item.alarm));
        registry.put(
            entry,
            std::min(nextTurn(entry->source.definition, now), now + std::chrono::minutes(1)));
    }
    return {};
}

Result<std::vector<AlarmEntryPtr>> AlarmService::Private::findAll(
    const Scope& scope, const std::vector<std::string>& names) const
{
    std::vector<AlarmEntryPtr> found;
    std::string unknown;
    for (const std::string& name : std::set<std::string>(names.begin(), names.end())) {
        if (AlarmEntryPtr entry = registry.find(scope, name))
            found.push_back(std::move(entry));
        else
            unknown += (unknown.empty() ? "" : ", ") + name;
    }
    if (!unknown.empty())
        return unknownAlarms(unknown);
    return found;
}

AlarmService::AlarmService(std::shared_ptr<Database> database, MetricService& metrics,
                           const Clock& clock, QObject* parent)
    : AlarmService(
        std::move(database),
        [&metrics](const Scope& scope, const MetricStat& stat, const TimeRange& range) {
            return metrics.readPeriods(scope, stat, range);
        },
        clock, parent,
        [&metrics](const Scope& scope, std::span<const MetricDataQuery> queries,
                   std::string_view id,
                   const TimeRange& range) { return metrics.readQuery(scope, queries, id, range); })
{
    d->metrics = &metrics;
}

AlarmService::AlarmService(std::shared_ptr<Database> database, PeriodReader readPeriods,
                           const Clock& clock, QObject* parent, QueryReader readQueries)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database), std::move(readPeriods),
                                  std::move(readQueries), clock))
{ }

AlarmService::~AlarmService() = default;

VoidResult AlarmService::status() const
{
    return d->status;
}

void AlarmService::setTags(ResourceTags* tags)
{
    d->tags = tags;
}

bool AlarmService::contains(const Scope& scope, const std::string& alarmName) const
{
    return d->registry.find(scope, alarmName) != nullptr;
}

Result<PutMetricAlarmResponse> AlarmService::putMetricAlarm(const Scope& scope,
                                                            const PutMetricAlarmRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = checkAlarm(request); !valid)
        return valid.error();
    {
        const std::lock_guard writing(d->writeMutex);
        const TimePoint now = d->clock.now();
        const AlarmEntryPtr before = d->registry.find(scope, request.alarmName);
        if (!before && d->registry.size(scope) >= kMaxAlarms)
            return Error{errors::kLimitExceeded,
                         "The maximum limit for alarms has already been reached", "AlarmName"};
        MetricAlarm alarm = configurationOf(request);
        alarm.alarmName = request.alarmName;
        alarm.alarmArn = makeArn(scope, "cloudwatch", "alarm:" + request.alarmName);
        alarm.alarmConfigurationUpdatedTimestamp = now;
        if (before) {
            alarm.stateValue = before->alarm.stateValue;
            alarm.stateReason = before->alarm.stateReason;
            alarm.stateReasonData = before->alarm.stateReasonData;
            alarm.stateUpdatedTimestamp = before->alarm.stateUpdatedTimestamp;
            alarm.stateTransitionedTimestamp = before->alarm.stateTransitionedTimestamp;
        } else {
            alarm = withState(std::move(alarm), AlarmState::InsufficientData,
                              "Unchecked: Initial alarm creation", {}, now);
        }
        if (!before && d->tags) {
            if (const auto begun = d->tags->begin(scope, alarm.alarmArn, request.tags); !begun)
                return begun.error();
        }
        AlarmChanges changes;
        changes.saved.push_back({scope, alarm});
        changes.history.push_back(before ? updatedRow(scope, before->alarm, alarm, now)
                                         : createdRow(scope, alarm, now));
        if (const auto written = d->store.apply(changes); !written)
            return written.error();
        const AlarmEntryPtr entry = makeAlarmEntry(scope, std::move(alarm));
        // Its first turn comes soon, also where evaluations are an hour apart.
        AlarmDefinition soon;
        soon.periodSeconds = std::min(entry->source.definition.periodSeconds, 60);
        d->registry.put(entry, nextTurn(soon, now));
    }
    emit alarmsChanged();
    return PutMetricAlarmResponse{};
}

Result<DescribeAlarmsResponse> AlarmService::describeAlarms(
    const Scope& scope, const DescribeAlarmsRequest& request) const
{
    if (!d->status)
        return d->status.error();
    return alarmquery::describe(d->registry, scope, request);
}

Result<DescribeAlarmsForMetricResponse> AlarmService::describeAlarmsForMetric(
    const Scope& scope, const DescribeAlarmsForMetricRequest& request) const
{
    if (!d->status)
        return d->status.error();
    return alarmquery::describeForMetric(d->registry, scope, request);
}

Result<DescribeAlarmHistoryResponse> AlarmService::describeAlarmHistory(
    const Scope& scope, const DescribeAlarmHistoryRequest& request) const
{
    if (!d->status)
        return d->status.error();
    return alarmquery::history(d->store, scope, request, d->clock.now() - kHistoryKept);
}

Result<EmptyAlarmResponse> AlarmService::deleteAlarms(const Scope& scope,
                                                      const AlarmNamesRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    {
        const std::lock_guard writing(d->writeMutex);
        const auto found = d->findAll(scope, request.alarmNames);
        if (!found)
            return found.error();
        AlarmChanges changes;
        for (const AlarmEntryPtr& entry : *found) {
            changes.removed.push_back({scope, entry->alarm});
            changes.history.push_back(deletedRow(scope, entry->alarm, d->clock.now()));
        }
        if (const auto written = d->store.apply(changes); !written)
            return written.error();
        std::vector<std::string> arns;
        for (const AlarmEntryPtr& entry : *found) {
            d->registry.remove(scope, entry->alarm.alarmName);
            arns.push_back(entry->alarm.alarmArn);
        }
        if (d->tags)
            d->tags->end(scope, arns);
    }
    emit alarmsChanged();
    return EmptyAlarmResponse{};
}

Result<EmptyAlarmResponse> AlarmService::setAlarmState(const Scope& scope,
                                                       const SetAlarmStateRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    if (!request.stateReason)
        return Error{errors::kMissingParameter, "The parameter StateReason is required.",
                     "StateReason"};
    if (request.stateReasonData && !request.stateReasonData->empty()) {
        boost::json::error_code failure;
        parseJson(*request.stateReasonData, failure);
        if (failure)
            return Error{errors::kInvalidFormat, "StateReasonData was not valid JSON",
                         "StateReasonData"};
    }
    AlarmStateChange change{scope,
                            request.alarmName,
                            {},
                            alarmStateFromText(request.stateValue).value_or(AlarmState::Ok),
                            *request.stateReason,
                            {}};
    {
        const std::lock_guard writing(d->writeMutex);
        const AlarmEntryPtr before = d->registry.find(scope, request.alarmName);
        if (!before)
            return Error{errors::kResourceNotFound, "", "AlarmName"};
        change.from = before->state;
        change.time = d->clock.now();
        AlarmChanges changes;
        changes.states.push_back({scope,
                                  withState(before->alarm, change.to, *request.stateReason,
                                            request.stateReasonData.value_or(""), change.time)});
        if (change.from != change.to)
            changes.history.push_back(
                stateRow(scope, before->alarm, changes.states.front().alarm, change.time));
        if (const auto written = d->store.apply(changes); !written)
            return written.error();
        // It stands until the next evaluation, and for one whole interval at least.
        const AlarmDefinition& definition = before->source.definition;
        const TimePoint due
            = nextTurn(definition, change.time + evaluationInterval(definition) - Milliseconds(1));
        d->registry.put(makeAlarmEntry(scope, changes.states.front().alarm), due);
    }
    if (change.from != change.to)
        emit stateChanged(change);
    emit alarmsChanged();
    return EmptyAlarmResponse{};
}

Result<EmptyAlarmResponse> AlarmService::setActionsEnabled(const Scope& scope,
                                                           const AlarmNamesRequest& request,
                                                           bool isEnabled)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    {
        const std::lock_guard writing(d->writeMutex);
        const TimePoint now = d->clock.now();
        AlarmChanges changes;
        for (const std::string& name :
             std::set<std::string>(request.alarmNames.begin(), request.alarmNames.end())) {
            const AlarmEntryPtr before = d->registry.find(scope, name);
            if (!before || before->alarm.actionsEnabled == isEnabled)
                continue; // the service passes over names that it does not know here
            MetricAlarm after = before->alarm;
            after.actionsEnabled = isEnabled;
            after.alarmConfigurationUpdatedTimestamp = now;
            changes.history.push_back(updatedRow(scope, before->alarm, after, now));
            changes.saved.push_back({scope, std::move(after)});
        }
        if (changes.saved.empty())
            return EmptyAlarmResponse{};
        if (const auto written = d->store.apply(changes); !written)
            return written.error();
        for (const AlarmChanges::Item& item : changes.saved)
            d->registry.put(makeAlarmEntry(scope, item.alarm));
    }
    emit alarmsChanged();
    return EmptyAlarmResponse{};
}

Result<EmptyAlarmResponse> AlarmService::enableAlarmActions(const Scope& scope,
                                                            const AlarmNamesRequest& request)
{
    return setActionsEnabled(scope, request, true);
}

Result<EmptyAlarmResponse> AlarmService::disableAlarmActions(const Scope& scope,
                                                             const AlarmNamesRequest& request)
{
    return setActionsEnabled(scope, request, false);
}

std::shared_ptr<const std::vector<MetricAlarm>> AlarmService::allAlarms(const Scope& scope) const
{
    return d->registry.snapshot(scope);
}

std::string AlarmService::evaluationProblem(const Scope& scope, const std::string& alarmName) const
{
    const AlarmEntryPtr entry = d->registry.find(scope, alarmName);
    return entry ? entry->problem : std::string();
}

AlarmCounts AlarmService::counts(const Scope& scope) const
{
    AlarmCounts counts;
    d->registry.visit(scope, {}, [&](const AlarmEntryPtr& entry) {
        switch (entry->state) {
        case AlarmState::Ok:
            ++counts.ok;
            break;
        case AlarmState::Alarm:
            ++counts.inAlarm;
            break;
        case AlarmState::InsufficientData:
            ++counts.insufficientData;
            break;
        }
        return true;
    });
    return counts;
}

std::vector<StateSpan> AlarmService::stateSpans(const Scope& scope, const std::string& alarmName,
                                                const TimeRange& range) const
{
    const auto events
        = d->status ? d->store.stateEventsSince(scope, alarmName, range.from) : d->status.error();
    if (!events) {
        qCWarning(lcAlarms, "The history of an alarm cannot be read: %s",
                  events.error().message.c_str());
        return {};
    }
    const AlarmEntryPtr entry = d->registry.find(scope, alarmName);
    // Nothing is known of the time to come.
    const TimeRange known{range.from, std::min(range.to, d->clock.now())};
    return alarmTimeline(*events, entry ? std::optional(entry->state) : std::nullopt, known);
}

VoidResult AlarmService::importStateChange(const AlarmStateChange& change,
                                           const std::string& reasonData)
{
    if (!d->status)
        return d->status.error();
    const std::lock_guard writing(d->writeMutex);
    const AlarmEntryPtr entry = d->registry.find(change.scope, change.alarmName);
    if (!entry)
        return unknownAlarms(change.alarmName);
    const auto last = d->store.lastTransition(change.scope, change.alarmName);
    if (!last)
        return last.error();
    MetricAlarm before = entry->alarm;
    before.stateValue = std::string(alarmStateText(change.from));
    if (*last && **last > change.time) {
        // Not the newest: what the state was then is known only by name.
        before.stateReason.clear();
        before.stateReasonData.reset();
    }
    const MetricAlarm after = withState(before, change.to, change.reason, reasonData, change.time);
    const bool isNewest = !*last || **last <= change.time;
    std::optional<AlarmChanges::Item> newState;
    if (isNewest)
        newState = AlarmChanges::Item{change.scope, after};
    if (const auto written
        = d->store.importTransition(stateRow(change.scope, before, after, change.time), newState);
        !written)
        return written;
    if (isNewest)
        d->registry.put(makeAlarmEntry(change.scope, after));
    return {};
}

TimePoint AlarmService::lastEvaluation() const
{
    return fromEpochMs(d->lastEvaluation);
}

VoidResult AlarmService::reset()
{
    if (!d->status)
        return d->status;
    {
        const std::lock_guard writing(d->writeMutex);
        if (const auto cleared = d->store.clear(); !cleared)
            return cleared;
        d->registry.clear();
    }
    emit alarmsChanged();
    return {};
}

} // namespace yagura
