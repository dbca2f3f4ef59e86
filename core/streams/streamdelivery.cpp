// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streams/streamdelivery.h"

#include "core/metrics/metricservice.h"
#include "core/streams/streamdestination.h"
#include "core/streams/streamfilesink.h"
#include "core/streams/streamhttpsink.h"
#include "core/streams/streamrecords.h"

#include <QDir>

#include <algorithm>

namespace yagura {

namespace {

constexpr std::chrono::minutes kMinute{1};
constexpr std::size_t kSendBytes = 512 * 1024; // Firehose posts at most 1 MB, in base64
constexpr int kLatePerRound = 2000;
constexpr std::int64_t kPointsPerStep = 20'000; ///< about as many before the cursor is moved
constexpr std::int64_t kLongestStep = 60; ///< minutes

const Error& stopped()
{
    static const Error error{"Stopping", "Yagura is ending.", {}};
    return error;
}

} // namespace

TimePoint minuteOf(TimePoint time)
{
    return std::chrono::floor<std::chrono::minutes>(time);
}

StreamTask::StreamTask(StoredStream stream, bool running)
    : stored(std::move(stream))
    , selection(stored.definition)
    , isRunning(running)
    , claimedMs(toEpochMs(stored.cursor))
    , cursor(stored.cursor)
{ }

StreamProgress StreamTask::progress() const
{
    const std::lock_guard guard(m_mutex);
    return m_progress;
}

void StreamTask::change(const std::function<void(StreamProgress&)>& change)
{
    const std::lock_guard guard(m_mutex);
    change(m_progress);
}

StreamDelivery::StreamDelivery(const MetricService& metrics, StreamStore& store, const Clock& clock,
                               QString directory, std::function<bool()> isStopping)
    : m_metrics(metrics)
    , m_store(store)
    , m_clock(clock)
    , m_directory(std::move(directory))
    , m_isStopping(std::move(isStopping))
{ }

bool StreamDelivery::mustStop(const StreamTask& task) const
{
    return task.isGone || m_isStopping();
}

VoidResult StreamDelivery::makeSink(StreamTask& task)
{
    if (task.sink)
        return {};
    const StoredStream& stored = task.stored;
    const auto destination = stored.url.empty()
        ? StreamDestination::parse(stored.definition.firehoseArn)
        : StreamDestination::parseUrl(stored.url);
    if (!destination)
        return destination.error();
    if (destination->isHttp()) {
        task.sink = std::make_unique<StreamHttpSink>(
            QString::fromStdString(destination->url), QString::fromStdString(stored.definition.arn),
            m_clock, [this, &task] { return mustStop(task); });
        return {};
    }
    // Several streams may share a delivery stream; each has files of its own there.
    const QString name = QString::fromStdString(destination->deliveryStream);
    const QString file = QStringLiteral("%1-%2-%3")
                             .arg(QString::fromStdString(stored.definition.name).left(150),
                                  QString::fromStdString(stored.scope.account),
                                  QString::fromStdString(stored.scope.region));
    task.sink = std::make_unique<StreamFileSink>(
        QDir(m_directory).filePath(QStringLiteral("streams/") + name), file, m_clock);
    return {};
}

/// Sends when there is enough to be worth it.
VoidResult StreamDelivery::send(StreamTask& task, std::string& lines, std::size_t threshold)
{
    if (lines.size() <= threshold)
        return {};
    if (auto made = makeSink(task); !made)
        return made;
    if (auto written = task.sink->write(lines); !written)
        return written;
    lines.clear();
    return {};
}

VoidResult StreamDelivery::sendRange(StreamTask& task, const TimeRange& range,
                                     std::int64_t& records)
{
    const StreamRecordHead head{task.stored.definition.name, task.stored.scope};
    const auto all = m_metrics.allMetrics(task.stored.scope);
    std::string lines;
    for (const Metric& metric : *all) {
        if (!task.selection.takes(metric.nameSpace, metric.metricName))
            continue;
        if (mustStop(task))
            return stopped();
        const auto added = appendStreamRecords(
            lines, m_metrics, head, metric, range,
            task.selection.additionalStatistics(metric.nameSpace, metric.metricName));
        if (!added)
            return added.error();
        records += *added;
        if (auto sent = send(task, lines, kSendBytes); !sent)
            return sent;
    }
    if (auto sent = send(task, lines, 0); !sent)
        return sent;
    return task.sink ? task.sink->flush() : VoidResult();
}

void StreamDelivery::giveUpOld(StreamTask& task)
{
    const TimePoint oldest = minuteOf(m_clock.now() - kOldest);
    if (task.cursor >= oldest)
        return;
    const auto lost = std::chrono::duration_cast<std::chrono::minutes>(oldest - task.cursor);
    task.change([&](StreamProgress& progress) { progress.lostMinutes += lost.count(); });
    task.cursor = oldest;
}

VoidResult StreamDelivery::deliverMinutes(StreamTask& task, StreamAttempt& attempt)
{
    giveUpOld(task);
    const TimePoint end = minuteOf(m_clock.now() - kSettling);
    if (task.cursor >= end)
        return {};
    const auto metricCount
        = std::max<std::int64_t>(1, std::int64_t(m_metrics.allMetrics(task.stored.scope)->size()));
    const std::chrono::minutes step{
        std::clamp<std::int64_t>(kPointsPerStep / metricCount, 1, kLongestStep)};
    const TimeRange range{task.cursor, std::min<TimePoint>(task.cursor + step, end)};
    // From here on, what comes for these minutes is late: it may miss the reading.
    task.claimedMs = std::max<std::int64_t>(task.claimedMs, toEpochMs(range.to));
    std::int64_t records = 0;
    if (auto sent = sendRange(task, range, records); !sent)
        return sent;
    if (auto moved = m_store.advance(task.stored.id, range.to); !moved)
        return moved;
    task.cursor = range.to;
    attempt.hasMore = range.to < end;
    noteDelivered(task, records, attempt);
    return {};
}

void StreamDelivery::noteDelivered(StreamTask& task, std::int64_t records, StreamAttempt& attempt)
{
    if (records == 0)
        return;
    attempt.hasChanged = true;
    task.change([&](StreamProgress& progress) {
        progress.records += records;
        progress.lastDelivery = m_clock.now();
    });
}

VoidResult StreamDelivery::sendLate(StreamTask& task, const std::vector<LateMinute>& minutes,
                                    std::int64_t& records)
{
    const StreamRecordHead head{task.stored.definition.name, task.stored.scope};
    const TimePoint oldest = minuteOf(m_clock.now() - kOldest);
    std::int64_t lost = 0;
    std::string lines;
    for (const LateMinute& late : minutes) {
        const Metric& metric = late.metric;
        // The filters may have changed since the minute was noted.
        if (!task.selection.takes(metric.nameSpace, metric.metricName))
            continue;
        if (late.minute < oldest) {
            ++lost;
            continue;
        }
        if (mustStop(task))
            return stopped();
        const auto added = appendStreamRecords(
            lines, m_metrics, head, metric, {late.minute, late.minute + kMinute},
            task.selection.additionalStatistics(metric.nameSpace, metric.metricName));
        if (!added)
            return added.error();
        records += *added;
        if (auto sent = send(task, lines, kSendBytes); !sent)
            return sent;
    }
    if (auto sent = send(task, lines, 0); !sent)
        return sent;
    if (auto flushed = task.sink ? task.sink->flush() : VoidResult(); !flushed)
        return flushed;
    if (auto removed = m_store.removeLate(task.stored.id, minutes); !removed)
        return removed;
    if (lost > 0)
        task.change([&](StreamProgress& progress) { progress.lostMinutes += lost; });
    return {};
}

VoidResult StreamDelivery::deliverLate(StreamTask& task, StreamAttempt& attempt)
{
    if (!task.hasLate.exchange(false))
        return {};
    const auto minutes = m_store.late(task.stored.id, kLatePerRound);
    if (minutes && minutes->empty()) {
        task.lateCount = 0;
        return {};
    }
    task.hasLate = true; // until it was looked again
    if (!minutes)
        return minutes.error();
    std::int64_t records = 0;
    if (auto sent = sendLate(task, *minutes, records); !sent)
        return sent;
    task.lateCount -= std::int64_t(minutes->size());
    attempt.hasMore = true;
    noteDelivered(task, records, attempt);
    return {};
}

StreamAttempt StreamDelivery::deliver(StreamTask& task)
{
    const std::lock_guard delivering(task.deliveryMutex);
    const TimePoint now = m_clock.now();
    // A clock that was set back must not keep a stream waiting.
    const bool isWaiting = now < task.retryAt && now + kLongestRetry >= task.retryAt;
    if (!task.isRunning || mustStop(task) || isWaiting)
        return {};
    StreamAttempt attempt;
    VoidResult done = deliverMinutes(task, attempt);
    if (done)
        done = deliverLate(task, attempt);
    if (!done && (done.error() == stopped() || mustStop(task))) { // let go, which is no failure
        attempt.hasMore = false;
        return attempt;
    }
    if (!done) {
        task.retryDelay = task.retryDelay == Milliseconds{0}
            ? kFirstRetry
            : std::min(task.retryDelay * 2, kLongestRetry);
        task.retryAt = m_clock.now() + task.retryDelay;
        task.sink.reset();
        task.change([&](StreamProgress& progress) { progress.lastError = done.error().message; });
        return {true, false};
    }
    task.retryDelay = Milliseconds{0};
    if (!task.progress().lastError.empty()) {
        task.change([](StreamProgress& progress) { progress.lastError.clear(); });
        attempt.hasChanged = true;
    }
    return attempt;
}

} // namespace yagura
