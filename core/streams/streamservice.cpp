// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamservice.h"

#include "core/base/pagetoken.h"
#include "core/base/tag.h"
#include "core/streams/streamdestination.h"
#include "core/streams/streamservice_p.h"

#include <QDir>

#include <algorithm>

namespace yagura {

namespace {

constexpr int kPageSize = 500;

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

} // namespace

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
