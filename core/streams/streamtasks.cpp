// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamservice_p.h"

#include <QLoggingCategory>

#include <algorithm>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcStreams, "yagura.streams")

constexpr std::chrono::milliseconds kPause{1000}; ///< between two looks at what is due

bool isRunning(const GetMetricStreamResponse& definition)
{
    return definition.state == kRunning;
}

/// The minutes of a batch that a stream has gone past already.
void collectLate(const StreamTask& task, const PutMetricDataRequest& request, TimePoint now,
                 std::vector<std::pair<std::int64_t, LateMinute>>& late)
{
    const TimePoint claimed = fromEpochMs(task.claimedMs);
    const TimePoint oldest = now - StreamDelivery::kOldest;
    std::map<Metric, std::vector<TimePoint>> seen;
    for (const MetricDatum& datum : request.metricData) {
        const TimePoint time = datum.timestamp.value_or(now);
        const TimePoint minute = minuteOf(time);
        if (minute >= claimed || time < oldest
            || !task.selection.takes(request.nameSpace, datum.metricName))
            continue;
        Metric metric{request.nameSpace, datum.metricName, datum.dimensions};
        std::sort(metric.dimensions.begin(), metric.dimensions.end());
        std::vector<TimePoint>& minutes = seen[metric];
        if (std::find(minutes.begin(), minutes.end(), minute) != minutes.end())
            continue;
        minutes.push_back(minute);
        late.push_back({task.stored.id, LateMinute{0, std::move(metric), minute}});
    }
}

} // namespace

VoidResult StreamService::Private::load()
{
    if (auto prepared = store.prepare(); !prepared)
        return prepared;
    auto streams = store.load();
    if (!streams)
        return streams.error();
    for (StoredStream& stream : *streams) {
        const TaskKey key{stream.scope, stream.definition.name};
        const bool running = isRunning(stream.definition);
        auto task = std::make_shared<StreamTask>(std::move(stream), running);
        task->lateCount = store.countLate(task->stored.id);
        publish(key, std::move(task));
    }
    return {};
}

void StreamService::Private::publish(const TaskKey& key, TaskPtr task)
{
    const std::lock_guard guard(tasksMutex);
    auto next = std::make_shared<TaskMap>(*current);
    if (const auto it = next->find(key); it != next->end()) {
        it->second->isGone = true;
        next->erase(it);
    }
    if (task)
        next->emplace(key, std::move(task));
    taskCount = static_cast<int>(next->size());
    current = std::move(next);
}

VoidResult StreamService::Private::replace(StoredStream stored)
{
    const auto id = store.put(stored);
    if (!id)
        return id.error();
    stored.id = *id;
    const TaskKey key{stored.scope, stored.definition.name};
    const bool running = isRunning(stored.definition);
    auto task = std::make_shared<StreamTask>(std::move(stored), running);
    if (const TaskPtr before = find(key.first, key.second)) {
        const StreamProgress progress = before->progress();
        task->change([&](StreamProgress& now) {
            now.records = progress.records;
            now.lastDelivery = progress.lastDelivery;
        });
        task->lateCount = before->lateCount.load();
    }
    publish(key, std::move(task));
    pauseEnd.notify_all();
    return {};
}

VoidResult StreamService::Private::rework(const TaskPtr& before,
                                          const std::function<void(StoredStream&)>& edit)
{
    before->isGone = true; // lets go of a delivery under way
    const std::lock_guard delivering(before->deliveryMutex);
    StoredStream stored = before->stored;
    stored.cursor = before->cursor;
    edit(stored);
    auto written = replace(std::move(stored));
    if (!written)
        before->isGone = false;
    return written;
}

std::size_t StreamService::Private::count(const Scope& scope) const
{
    const auto all = tasks();
    return static_cast<std::size_t>(std::count_if(
        all->begin(), all->end(), [&](const auto& entry) { return entry.first.first == scope; }));
}

void StreamService::Private::run(StreamService& service)
{
    while (!isStopping) {
        service.deliverDue();
        std::unique_lock lock(pauseMutex);
        pauseEnd.wait_for(lock, kPause);
    }
}

void StreamService::start()
{
    if (d->thread || !d->status)
        return;
    d->isStopping = false;
    d->thread.reset(QThread::create([this] { d->run(*this); }));
    d->thread->setObjectName(QStringLiteral("streams"));
    d->thread->start();
}

void StreamService::beginStop()
{
    d->isStopping = true;
    d->pauseEnd.notify_all();
}

void StreamService::stop()
{
    beginStop();
    if (d->thread)
        d->thread->wait();
    d->thread.reset();
    d->isStopping = false;
}

void StreamService::deliverDue()
{
    if (d->taskCount == 0)
        return;
    bool hasMore = true;
    while (hasMore && !d->isStopping) {
        // In turns: the next round begins with whatever streams there are by then.
        hasMore = false;
        bool hasChanged = false;
        const auto tasks = d->tasks();
        for (const auto& [key, task] : *tasks) {
            const StreamAttempt attempt = d->delivery.deliver(*task);
            hasMore = hasMore || attempt.hasMore;
            hasChanged = hasChanged || attempt.hasChanged;
        }
        if (hasChanged)
            emit streamsChanged();
    }
}

void StreamService::noteStored(const Scope& scope, const PutMetricDataRequest& request,
                               TimePoint receivedAt)
{
    if (d->taskCount == 0)
        return;
    const auto tasks = d->tasks();
    std::vector<std::pair<std::int64_t, LateMinute>> late;
    std::vector<std::pair<TaskPtr, std::int64_t>> concerned;
    for (const auto& [key, task] : *tasks) {
        if (!task->isRunning || !(key.first == scope))
            continue;
        const std::size_t before = late.size();
        collectLate(*task, request, receivedAt, late);
        const auto added = static_cast<std::int64_t>(late.size() - before);
        if (added == 0)
            continue;
        if (task->lateCount + added > kMaxLate) {
            late.resize(before);
            task->change([&](StreamProgress& progress) { progress.lostMinutes += added; });
            continue;
        }
        task->lateCount += added;
        concerned.emplace_back(task, added);
    }
    if (late.empty())
        return;
    if (const auto added = d->store.addLate(late); !added) {
        qCWarning(lcStreams, "Late data cannot be noted: %s", added.error().message.c_str());
        for (const auto& [task, count] : concerned) {
            task->lateCount -= count;
            task->change([&, lost = count](StreamProgress& progress) {
                progress.lostMinutes += lost;
                progress.lastError = added.error().message;
            });
        }
        return;
    }
    for (const auto& [task, count] : concerned) {
        // Maybe another one by now.
        if (const TaskPtr now = d->find(scope, task->stored.definition.name))
            now->hasLate = true;
    }
}

} // namespace yagura
