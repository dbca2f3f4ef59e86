// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/timerange.h"
#include "core/streams/streamrules.h"
#include "core/streams/streamsink.h"
#include "core/streams/streamstore.h"

#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

namespace yagura {

class MetricService;

/// What a stream has done since the program started.
struct StreamProgress
{
    std::int64_t records = 0;
    std::optional<TimePoint> lastDelivery;
    std::string lastError; ///< empty when the last attempt went well
    std::int64_t lostMinutes = 0; ///< given up: too old, or late and not noted
};

/// A stream at work; shared by the service (operations, ingest) and the delivery's thread.
class StreamTask
{
public:
    StreamTask(StoredStream stored, bool running);

    const StoredStream stored; ///< but for the cursor, which moves
    const StreamSelection selection;
    const bool isRunning;

    /// The first minute that nobody has begun to read. What comes for an earlier one is late.
    std::atomic<std::int64_t> claimedMs;
    std::atomic<bool> hasLate{true}; ///< there may be late minutes to deliver
    std::atomic<std::int64_t> lateCount{0}; ///< about how many
    std::atomic<bool> isGone{false}; ///< deleted or replaced: deliver no more

    [[nodiscard]] StreamProgress progress() const;
    void change(const std::function<void(StreamProgress&)>& change);

    /// Held while the stream is delivered. Whoever waits for it sets isGone first.
    std::mutex deliveryMutex;
    // Guarded by deliveryMutex:
    TimePoint cursor;
    TimePoint retryAt = kEarliestTime;
    Milliseconds retryDelay{0};
    std::unique_ptr<StreamSink> sink;

private:
    mutable std::mutex m_mutex;
    StreamProgress m_progress; ///< guarded by m_mutex
};

/// What an attempt to deliver came to.
struct StreamAttempt
{
    bool hasChanged = false; ///< anything was delivered, or failed
    bool hasMore = false; ///< more is due already
};

/// Brings what streams have to deliver to where they deliver. One thread delivers a stream.
///
/// The store of metrics is the queue: a stream is a cursor in it, which is moved (durably) only
/// after the records before it were taken by the destination. What arrives for minutes that the
/// cursor has passed is noted, durably, before it is acknowledged. So an acknowledged sample is
/// delivered at least once, whatever ends the process; after such an end, or after a failure,
/// records may come twice. Given up, and counted in lostMinutes, is only what could not be
/// delivered for two days, and late minutes that could not be noted (the store refused, or
/// StreamService::kMaxLate of them wait already).
class StreamDelivery
{
public:
    /// A minute is delivered this long after its end.
    static constexpr Milliseconds kSettling{15'000};
    /// The service streams nothing with a timestamp of more than two days ago.
    static constexpr std::chrono::hours kOldest{48};
    static constexpr Milliseconds kFirstRetry{1'000};
    static constexpr Milliseconds kLongestRetry{300'000};

    StreamDelivery(const MetricService& metrics, StreamStore& store, const Clock& clock,
                   QString directory, std::function<bool()> isStopping);

    /// Delivers the next of what is due of one stream: at most an hour of new data, or 20,000
    /// points, and 2,000 late minutes, so that one that is far behind does not keep the others.
    StreamAttempt deliver(StreamTask& task);

private:
    VoidResult deliverMinutes(StreamTask& task, StreamAttempt& attempt);
    VoidResult deliverLate(StreamTask& task, StreamAttempt& attempt);
    VoidResult sendLate(StreamTask& task, const std::vector<LateMinute>& minutes,
                        std::int64_t& records);
    void noteDelivered(StreamTask& task, std::int64_t records, StreamAttempt& attempt);
    VoidResult sendRange(StreamTask& task, const TimeRange& range, std::int64_t& records);
    VoidResult send(StreamTask& task, std::string& lines, std::size_t threshold);
    VoidResult makeSink(StreamTask& task);
    void giveUpOld(StreamTask& task);
    [[nodiscard]] bool mustStop(const StreamTask& task) const;

    const MetricService& m_metrics;
    StreamStore& m_store;
    const Clock& m_clock;
    QString m_directory;
    std::function<bool()> m_isStopping;
};

/// The beginning of the minute that an instant lies in.
TimePoint minuteOf(TimePoint time);

} // namespace yagura
