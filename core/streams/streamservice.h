// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/metrics/metricrequests.h"
#include "core/streams/streamrequests.h"

#include <QObject>

#include <memory>

namespace yagura {

class Database;
class MetricService;
class ResourceTags;

/// A metric stream as a person wants to see it.
struct MetricStreamStatus
{
    Scope scope;
    std::string name;
    bool isRunning = false;
    std::string firehoseArn;
    std::string url; ///< where it posts; empty: to files
    std::string directory; ///< where its files are; empty: it posts
    std::int64_t records = 0; ///< since the program started
    std::optional<TimePoint> lastDelivery;
    std::string lastError; ///< empty when all is well
    std::int64_t lostMinutes = 0; ///< given up: too old, or late and not noted
    bool operator==(const MetricStreamStatus&) const = default;
};

/// The metric stream operations, and the thread that delivers (core/streams/streamdelivery.h).
/// Thread-safe and durable.
class StreamService final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t kMaxStreams = 500; ///< of an account and region
    static constexpr std::int64_t kMaxLate = 500'000; ///< late minutes that wait, of a stream

    /// @param directory  where `streams/NAME` with the files of streams is made
    StreamService(std::shared_ptr<Database> database, const MetricService& metrics,
                  const Clock& clock, const QString& directory, QObject* parent = nullptr);
    ~StreamService() override; ///< stops
    Q_DISABLE_COPY_MOVE(StreamService)

    /// Whether the tables could be made ready and read: else every operation answers this error.
    [[nodiscard]] VoidResult status() const;
    /// Before any operation. Outlives the operations.
    void setTags(ResourceTags* tags);

    /// Starts the thread that delivers.
    void start();
    /// Lets go of a delivery under way, and begins no other until start(). Any thread.
    void beginStop();
    /// The thread has ended when this returns. Idempotent.
    void stop();
    /// Delivers what is due now. For the thread, and for tests that have not started it.
    void deliverDue();

    Result<PutMetricStreamResponse> putMetricStream(const Scope& scope,
                                                    const PutMetricStreamRequest& request);
    Result<GetMetricStreamResponse> getMetricStream(const Scope& scope,
                                                    const MetricStreamNameRequest& request) const;
    Result<ListMetricStreamsResponse> listMetricStreams(
        const Scope& scope, const ListMetricStreamsRequest& request) const;
    Result<EmptyStreamResponse> deleteMetricStream(const Scope& scope,
                                                   const MetricStreamNameRequest& request);
    /// What arrived while a stream was stopped is not delivered.
    Result<EmptyStreamResponse> startMetricStreams(const Scope& scope,
                                                   const MetricStreamNamesRequest& request);
    Result<EmptyStreamResponse> stopMetricStreams(const Scope& scope,
                                                  const MetricStreamNamesRequest& request);

    /// Posts to this address instead of writing files; empty: as the FirehoseArn says.
    VoidResult setAddress(const Scope& scope, const std::string& name, const std::string& url);
    /// All streams of all scopes, by scope and name.
    [[nodiscard]] std::vector<MetricStreamStatus> statuses() const;
    [[nodiscard]] bool contains(const Scope& scope, const std::string& name) const;

    /// Tells of data that was stored, before it is acknowledged; any thread.
    void noteStored(const Scope& scope, const PutMetricDataRequest& request, TimePoint now);
    VoidResult reset();

signals:
    /// A definition, a state, or what was delivered changed.
    void streamsChanged();

private:
    Result<EmptyStreamResponse> setRunning(const Scope& scope,
                                           const MetricStreamNamesRequest& request, bool isRunning);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yagura
