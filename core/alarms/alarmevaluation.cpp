// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alarms/alarmservice_p.h"

namespace yagura {

Q_LOGGING_CATEGORY(lcAlarms, "yagura.alarms")

namespace {

constexpr auto kPruneEvery = std::chrono::hours(1);

/// The datapoints of a window, those that are missing included, oldest first.
void fillSlots(std::vector<AlarmSlot>& periods, const TimeRange& window, int periodSeconds,
               const std::vector<PeriodPoint>& points)
{
    const Milliseconds period = Seconds(periodSeconds);
    const auto count = static_cast<std::size_t>(window.length() / period);
    periods.assign(count, {});
    for (std::size_t i = 0; i < count; ++i)
        periods[i].start = window.from + period * static_cast<std::int64_t>(i);
    for (const PeriodPoint& point : points) {
        const auto index = (point.start - window.from) / period;
        if (index < 0 || static_cast<std::size_t>(index) >= count)
            continue;
        AlarmSlot& slot = periods[static_cast<std::size_t>(index)];
        slot.value = point.value;
        slot.sampleCount = point.sampleCount;
    }
}

/// A datapoint without both thresholds cannot be judged: it is missing.
void fillThresholds(std::vector<AlarmSlot>& periods, const TimeRange& window, int periodSeconds,
                    const std::vector<PeriodPoint>& lower, const std::vector<PeriodPoint>& upper)
{
    std::vector<AlarmSlot> lowest;
    std::vector<AlarmSlot> highest;
    fillSlots(lowest, window, periodSeconds, lower);
    fillSlots(highest, window, periodSeconds, upper);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (!lowest[i].value || !highest[i].value) {
            periods[i].value.reset();
            continue;
        }
        periods[i].lower = *lowest[i].value;
        periods[i].upper = *highest[i].value;
    }
}

/// Whether the alarm is at fault, which does not pass by itself, or something that may (reference:
/// DescribeAlarms, EvaluationState).
std::string evaluationStateOf(const Error& error)
{
    const bool mayPass
        = error.code == errors::kStorageFailure || error.code == errors::kInternalFailure;
    return mayPass ? "EVALUATION_FAILURE" : "EVALUATION_ERROR";
}

} // namespace

MetricAlarm withState(MetricAlarm alarm, AlarmState state, std::string reason,
                      std::string reasonData, TimePoint now)
{
    const std::string text(alarmStateText(state));
    if (alarm.stateValue != text)
        alarm.stateTransitionedTimestamp = now;
    alarm.stateValue = text;
    alarm.stateReason = std::move(reason);
    alarm.stateReasonData.reset();
    if (!reasonData.empty())
        alarm.stateReasonData = std::move(reasonData);
    alarm.stateUpdatedTimestamp = now;
    return alarm;
}

VoidResult AlarmService::Private::readWindow(const AlarmEntry& entry, const TimeRange& window)
{
    isBandMissing = false;
    const AlarmSource& source = entry.source;
    const bool isExpression = !source.watchedId.empty() && source.stat.metric.metricName.empty();
    if (isExpression) {
        if (const auto read = readMath(entry, window); !read)
            return read;
    } else {
        Scope scope = entry.scope;
        if (!source.accountId.empty())
            scope.account = source.accountId;
        const auto points = snapshot ? snapshot->readPeriods(scope, source.stat, window)
                                     : readPeriods(scope, source.stat, window);
        if (!points)
            return points.error();
        fillSlots(periods, window, source.definition.periodSeconds, *points);
    }
    return source.bandId.empty() ? VoidResult() : readBand(entry, window);
}

VoidResult AlarmService::Private::readMath(const AlarmEntry& entry, const TimeRange& window)
{
    const AlarmSource& source = entry.source;
    if (!readQueries)
        return Error{errors::kInternalFailure, "metric math cannot be read here", {}};
    const auto watched = readQueries(entry.scope, *entry.alarm.metrics, source.watchedId, window);
    if (!watched)
        return watched.error();
    if (watched->size() != 1)
        return Error{errors::kValidationError,
                     "the expression yields " + std::to_string(watched->size()) + " series",
                     {}};
    fillSlots(periods, window, source.definition.periodSeconds, watched->front());
    return {};
}

VoidResult AlarmService::Private::readBand(const AlarmEntry& entry, const TimeRange& window)
{
    const AlarmSource& source = entry.source;
    if (!readQueries)
        return Error{errors::kInternalFailure, "bands cannot be read here", {}};
    const auto band = readQueries(entry.scope, *entry.alarm.metrics, source.bandId, window);
    if (!band)
        return band.error();
    if (band->size() != 2)
        return Error{errors::kValidationError, "the band is not two series", {}};
    isBandMissing = (*band)[0].empty();
    fillThresholds(periods, window, source.definition.periodSeconds, (*band)[0], (*band)[1]);
    return {};
}

void AlarmService::Private::evaluateOne(const AlarmEntryPtr& entry, TimePoint now)
{
    AlarmDefinition definition = entry->source.definition;
    const TimeRange window = evaluationWindow(definition, now);
    const VoidResult read = readWindow(*entry, window);
    note(entry, read);
    if (!read) {
        if (failures.count++ == 0)
            failures.first = entry->alarm.alarmName + ": " + read.error().message;
        return; // the state stays as it is
    }
    // Where nothing is expected yet nothing is missing either: data may well arrive.
    if (isBandMissing)
        definition.missingData = MissingData::Missing;
    if (evaluatedState(definition, periods, entry->state) == entry->state)
        return;
    AlarmEvaluation evaluation = evaluate(definition, periods, entry->state, now);
    MetricAlarm after = withState(entry->alarm, evaluation.state, std::move(evaluation.reason),
                                  std::move(evaluation.reasonData), now);
    after.evaluationState.reset();
    transitions.push_back({entry, makeAlarmEntry(entry->scope, std::move(after))});
}

void AlarmService::Private::note(const AlarmEntryPtr& entry, const VoidResult& read)
{
    const std::string problem = read ? std::string() : read.error().message;
    if (problem == entry->problem && read.has_value() == !entry->alarm.evaluationState)
        return;
    MetricAlarm alarm = entry->alarm;
    alarm.evaluationState.reset();
    if (!read)
        alarm.evaluationState = evaluationStateOf(read.error());
    auto after = std::make_shared<AlarmEntry>(*makeAlarmEntry(entry->scope, std::move(alarm)));
    after->problem = problem;
    problems.push_back({entry, std::move(after)});
}

bool AlarmService::Private::commitProblems()
{
    const std::lock_guard writing(writeMutex);
    bool isNews = false;
    for (const Transition& problem : problems) {
        const Scope& scope = problem.before->scope;
        if (registry.find(scope, problem.before->alarm.alarmName) != problem.before)
            continue; // has a new state as well, or was edited meanwhile
        registry.put(problem.after);
        isNews = true;
    }
    problems.clear();
    return isNews;
}

std::vector<AlarmStateChange> AlarmService::Private::commitTransitions(TimePoint now)
{
    const std::lock_guard writing(writeMutex);
    AlarmChanges changes;
    std::vector<AlarmEntryPtr> entries;
    std::vector<AlarmStateChange> result;
    for (const Transition& transition : transitions) {
        const AlarmEntryPtr& before = transition.before;
        if (registry.find(before->scope, before->alarm.alarmName) != before)
            continue; // edited, set or deleted meanwhile: its next turn will tell
        const AlarmEntryPtr& after = transition.after;
        changes.states.push_back({after->scope, after->alarm});
        changes.history.push_back(stateRow(after->scope, before->alarm, after->alarm, now));
        entries.push_back(after);
        result.push_back({after->scope, after->alarm.alarmName, before->state, after->state,
                          after->alarm.stateReason, now});
    }
    transitions.clear();
    if (entries.empty())
        return {};
    if (const auto written = store.apply(changes); !written) {
        qCWarning(lcAlarms, "New alarm states cannot be stored; they are tried again: %s",
                  written.error().message.c_str());
        return {};
    }
    for (const AlarmEntryPtr& entry : entries)
        registry.put(entry);
    return result;
}

void AlarmService::Private::pruneHistory(TimePoint now)
{
    if (now >= lastPruned && now - lastPruned < kPruneEvery)
        return;
    lastPruned = now;
    if (const auto pruned = store.prune(now - kHistoryKept); !pruned)
        qCWarning(lcAlarms, "Old alarm history cannot be removed: %s",
                  pruned.error().message.c_str());
}

int AlarmService::evaluateDue()
{
    if (!d->status)
        return 0;
    const TimePoint now = d->clock.now();
    std::vector<AlarmStateChange> changes;
    int evaluated = 0;
    bool isNews = false;
    {
        const std::lock_guard evaluating(d->evaluationMutex);
        const std::vector<AlarmEntryPtr> due = d->registry.takeDue(now);
        if (due.empty())
            return 0;
        d->failures = {};
        // One view for all; without it each alarm reads by itself, and says what is wrong.
        if (auto snapshot = d->metrics ? d->metrics->snapshot() : std::unique_ptr<MetricSnapshot>())
            d->snapshot = std::move(*snapshot);
        for (const AlarmEntryPtr& entry : due)
            d->evaluateOne(entry, now);
        d->snapshot.reset();
        if (d->failures.count > 0)
            qCWarning(lcAlarms, "%d alarms could not be evaluated, the first: %s",
                      d->failures.count, d->failures.first.c_str());
        changes = d->commitTransitions(now);
        isNews = d->commitProblems() || !changes.empty();
        d->pruneHistory(now);
        d->lastEvaluation = toEpochMs(now);
        evaluated = static_cast<int>(due.size());
    }
    for (const AlarmStateChange& change : changes)
        emit stateChanged(change);
    if (isNews)
        emit alarmsChanged();
    return evaluated;
}

} // namespace yagura
