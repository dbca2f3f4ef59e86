// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamservice.h"

#include "core/base/pagetoken.h"
#include "core/base/tag.h"
#include "core/streams/streamdelivery.h"
#include "core/streams/streamdestination.h"

#include <QDir>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcStreams, "yagura.streams")

constexpr int kPageSize = 500;
constexpr std::chrono::milliseconds kPause{1000}; ///< between two looks at what is due
constexpr char kRunning[] = "running";
constexpr char kStopped[] = "stopped";

using TaskPtr = std::shared_ptr<StreamTask>;
using TaskKey = std::pair<Scope, std::string>;
using TaskMap = std::map<TaskKey, TaskPtr>;

std::string arnOf(const Scope& scope, const std::string& name)
{
    return makeArn(scope, "cloudwatch", "metric-stream/" + name);
}

Error notFound(const std::string& name)
{
    return {"ResourceNotFoundException", "There is no metric stream " + name + ".", "Name"};
}

template <typename T>
std::optional<std::vector<T>> unlessEmpty(const std::vector<T>& list)
{
    return list.empty() ? std::nullopt : std::optional(list);
}

GetMetricStreamResponse definitionOf(const Scope& scope, const PutMetricStreamRequest& request)
{
    GetMetricStreamResponse definition;
    definition.arn = arnOf(scope, request.name);
    definition.name = request.name;
    definition.includeFilters = unlessEmpty(request.includeFilters);
    definition.excludeFilters = unlessEmpty(request.excludeFilters);
    definition.firehoseArn = request.firehoseArn;
    definition.roleArn = request.roleArn;
    definition.outputFormat = request.outputFormat;
    definition.statisticsConfigurations = unlessEmpty(request.statisticsConfigurations);
    definition.includeLinkedAccountsMetrics = request.includeLinkedAccountsMetrics.value_or(false);
    return definition;
}

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

class StreamService::Private
{
public:
    Private(std::shared_ptr<Database> database, const MetricService& metricService,
            const Clock& time, const QString& dataDirectory)
        : store(std::move(database))
        , clock(time)
        , directory(dataDirectory)
        , delivery(metricService, store, clock, directory, [this] { return isStopping.load(); })
        , status(load())
    { }

    VoidResult load();
    [[nodiscard]] std::shared_ptr<const TaskMap> tasks() const
    {
        const std::lock_guard guard(tasksMutex);
        return current;
    }
    [[nodiscard]] TaskPtr find(const Scope& scope, const std::string& name) const
    {
        const auto all = tasks();
        const auto it = all->find({scope, name});
        return it == all->end() ? nullptr : it->second;
    }
    /// Writes a stream and puts it to work instead of what was there.
    VoidResult replace(StoredStream stored);
    void publish(const TaskKey& key, TaskPtr task);
    /// Changes a stream that may be delivering at this moment.
    VoidResult rework(const TaskPtr& before, const std::function<void(StoredStream&)>& edit);
    [[nodiscard]] std::size_t count(const Scope& scope) const;
    void run(StreamService& service);

    StreamStore store;
    const Clock& clock;
    const QString directory;
    std::atomic<bool> isStopping{false};
    StreamDelivery delivery;
    ResourceTags* tags = nullptr;
    std::mutex writeMutex; ///< one change at a time, from the check to the memory that shows it
    mutable std::mutex tasksMutex;
    std::shared_ptr<const TaskMap> current = std::make_shared<TaskMap>(); ///< guarded by tasksMutex
    std::atomic<int> taskCount{0};
    std::mutex deliveryMutex; ///< one delivery at a time
    std::mutex pauseMutex;
    std::condition_variable pauseEnd;
    std::unique_ptr<QThread> thread;
    const VoidResult status; ///< last: load() fills the tasks
};

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
    const std::lock_guard delivering(deliveryMutex);
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

StreamService::StreamService(std::shared_ptr<Database> database, const MetricService& metrics,
                             const Clock& clock, const QString& directory, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(database), metrics, clock, directory))
{ }

StreamService::~StreamService()
{
    stop();
}

VoidResult StreamService::status() const
{
    return d->status;
}

void StreamService::setTags(ResourceTags* tags)
{
    d->tags = tags;
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

void StreamService::stop()
{
    d->isStopping = true;
    d->pauseEnd.notify_all();
    if (!d->thread)
        return;
    d->thread->wait();
    d->thread.reset();
    d->isStopping = false;
}

void StreamService::deliverDue()
{
    if (d->taskCount == 0)
        return;
    bool hasDone = false;
    {
        const std::lock_guard one(d->deliveryMutex);
        const auto tasks = d->tasks();
        for (const auto& [key, task] : *tasks)
            hasDone = d->delivery.deliver(*task) || hasDone;
    }
    if (hasDone)
        emit streamsChanged();
}

Result<PutMetricStreamResponse> StreamService::putMetricStream(
    const Scope& scope, const PutMetricStreamRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = checkMetricStream(request); !valid)
        return valid.error();
    GetMetricStreamResponse definition = definitionOf(scope, request);
    {
        const std::lock_guard writing(d->writeMutex);
        const TimePoint now = d->clock.now();
        const TaskPtr before = d->find(scope, request.name);
        if (!before && d->count(scope) >= kMaxStreams)
            return Error{errors::kLimitExceeded,
                         "There are already " + std::to_string(kMaxStreams) + " metric streams.",
                         "Name"};
        definition.state = before ? before->stored.definition.state : kRunning;
        definition.creationDate = before ? before->stored.definition.creationDate : now;
        definition.lastUpdateDate = now;
        if (!before && d->tags) {
            if (const auto begun = d->tags->begin(scope, definition.arn, request.tags); !begun)
                return begun.error();
        }
        const auto written = before
            ? d->rework(before, [&](StoredStream& stored) { stored.definition = definition; })
            : d->replace({0, scope, definition, minuteOf(now), {}});
        if (!written)
            return written.error();
    }
    emit streamsChanged();
    return PutMetricStreamResponse{arnOf(scope, request.name)};
}

Result<GetMetricStreamResponse> StreamService::getMetricStream(
    const Scope& scope, const MetricStreamNameRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const TaskPtr task = d->find(scope, request.name);
    if (!task)
        return notFound(request.name);
    return task->stored.definition;
}

Result<ListMetricStreamsResponse> StreamService::listMetricStreams(
    const Scope& scope, const ListMetricStreamsRequest& request) const
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    const auto listing = {std::string_view("ListMetricStreams"), std::string_view(scope.account),
                          std::string_view(scope.region)};
    std::string after;
    if (request.nextToken) {
        const auto position = readPageToken(listing, *request.nextToken);
        if (!position)
            return Error{errors::kInvalidNextToken, "The NextToken is not valid for this listing.",
                         "NextToken"};
        after = *position;
    }
    const auto size = static_cast<std::size_t>(request.maxResults.value_or(kPageSize));
    const auto tasks = d->tasks();
    ListMetricStreamsResponse response;
    for (auto it = tasks->upper_bound({scope, after});
         it != tasks->end() && it->first.first == scope; ++it) {
        if (response.entries.size() == size) {
            response.nextToken = makePageToken(listing, response.entries.back().name);
            break;
        }
        const GetMetricStreamResponse& definition = it->second->stored.definition;
        response.entries.push_back(
            {definition.arn, definition.creationDate, definition.lastUpdateDate, definition.name,
             definition.firehoseArn, definition.state, definition.outputFormat});
    }
    return response;
}

Result<EmptyStreamResponse> StreamService::deleteMetricStream(
    const Scope& scope, const MetricStreamNameRequest& request)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    {
        const std::lock_guard writing(d->writeMutex);
        const TaskPtr task = d->find(scope, request.name);
        if (!task) // the service has no error for this
            return EmptyStreamResponse{};
        if (const auto removed = d->store.remove(task->stored.id); !removed)
            return removed.error();
        d->publish({scope, request.name}, nullptr);
        if (d->tags)
            d->tags->end(scope, {task->stored.definition.arn});
    }
    emit streamsChanged();
    return EmptyStreamResponse{};
}

Result<EmptyStreamResponse> StreamService::setRunning(const Scope& scope,
                                                      const MetricStreamNamesRequest& request,
                                                      bool running)
{
    if (!d->status)
        return d->status.error();
    if (const auto valid = validate(request); !valid)
        return valid.error();
    {
        const std::lock_guard writing(d->writeMutex);
        for (const std::string& name : request.names) {
            if (!d->find(scope, name))
                return Error{errors::kInvalidParameterValue,
                             "There is no metric stream " + name + ".", "Names"};
        }
        for (const std::string& name : request.names) {
            const TaskPtr task = d->find(scope, name);
            if (task->isRunning == running)
                continue;
            if (const auto forgotten = d->store.forgetLate(task->stored.id); !forgotten)
                return forgotten.error();
            const TimePoint now = d->clock.now();
            const auto written = d->rework(task, [&](StoredStream& stored) {
                stored.definition.state = running ? kRunning : kStopped;
                stored.definition.lastUpdateDate = now;
                if (running)
                    stored.cursor = minuteOf(now);
            });
            if (!written)
                return written.error();
        }
    }
    emit streamsChanged();
    return EmptyStreamResponse{};
}

Result<EmptyStreamResponse> StreamService::startMetricStreams(
    const Scope& scope, const MetricStreamNamesRequest& request)
{
    return setRunning(scope, request, true);
}

Result<EmptyStreamResponse> StreamService::stopMetricStreams(
    const Scope& scope, const MetricStreamNamesRequest& request)
{
    return setRunning(scope, request, false);
}

VoidResult StreamService::setAddress(const Scope& scope, const std::string& name,
                                     const std::string& url)
{
    if (!d->status)
        return d->status;
    if (!url.empty()) {
        if (const auto parsed = StreamDestination::parseUrl(url); !parsed)
            return parsed.error();
    }
    {
        const std::lock_guard writing(d->writeMutex);
        const TaskPtr task = d->find(scope, name);
        if (!task)
            return notFound(name);
        const auto written = d->rework(task, [&](StoredStream& stored) { stored.url = url; });
        if (!written)
            return written;
    }
    emit streamsChanged();
    return {};
}

std::vector<MetricStreamStatus> StreamService::statuses() const
{
    std::vector<MetricStreamStatus> result;
    const auto tasks = d->tasks();
    for (const auto& [key, task] : *tasks) {
        const StoredStream& stored = task->stored;
        MetricStreamStatus status;
        status.scope = stored.scope;
        status.name = stored.definition.name;
        status.isRunning = task->isRunning;
        status.firehoseArn = stored.definition.firehoseArn;
        status.url = stored.url;
        if (const auto destination = StreamDestination::parse(stored.definition.firehoseArn);
            destination && status.url.empty()) {
            status.url = destination->url;
            if (!destination->isHttp())
                status.directory
                    = QDir(d->directory).filePath(QStringLiteral("streams/")).toStdString()
                    + destination->deliveryStream;
        }
        const StreamProgress progress = task->progress();
        status.records = progress.records;
        status.lastDelivery = progress.lastDelivery;
        status.lastError = progress.lastError;
        status.lostMinutes = progress.lostMinutes;
        result.push_back(std::move(status));
    }
    return result;
}

bool StreamService::contains(const Scope& scope, const std::string& name) const
{
    return d->find(scope, name) != nullptr;
}

void StreamService::noteStored(const Scope& scope, const PutMetricDataRequest& request,
                               TimePoint receivedAt)
{
    if (d->taskCount == 0)
        return;
    const auto tasks = d->tasks();
    std::vector<std::pair<std::int64_t, LateMinute>> late;
    std::vector<TaskPtr> concerned;
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
        concerned.push_back(task);
    }
    if (late.empty())
        return;
    if (const auto added = d->store.addLate(late); !added) {
        qCWarning(lcStreams, "Late data cannot be noted: %s", added.error().message.c_str());
        for (const TaskPtr& task : concerned)
            task->change([&](StreamProgress& p) { p.lastError = added.error().message; });
        return;
    }
    for (const TaskPtr& task : concerned) {
        // Maybe another one by now.
        if (const TaskPtr now = d->find(scope, task->stored.definition.name))
            now->hasLate = true;
    }
}

VoidResult StreamService::reset()
{
    if (!d->status)
        return d->status;
    {
        const std::lock_guard writing(d->writeMutex);
        if (const auto cleared = d->store.clear(); !cleared)
            return cleared;
        const auto tasks = d->tasks();
        for (const auto& [key, task] : *tasks)
            d->publish(key, nullptr);
    }
    emit streamsChanged();
    return {};
}

} // namespace yagura
