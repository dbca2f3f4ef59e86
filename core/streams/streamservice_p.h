// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/streams/streamdelivery.h"
#include "core/streams/streamservice.h"

#include <QString>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

/// For streamservice.cpp (the operations) and streamtasks.cpp (the streams at work) alone.
namespace yagura {

inline constexpr char kRunning[] = "running";
inline constexpr char kStopped[] = "stopped";

using TaskPtr = std::shared_ptr<StreamTask>;
using TaskKey = std::pair<Scope, std::string>;
using TaskMap = std::map<TaskKey, TaskPtr>;

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
    std::mutex pauseMutex;
    std::condition_variable pauseEnd;
    std::unique_ptr<QThread> thread;
    const VoidResult status; ///< last: load() fills the tasks
};

} // namespace yagura
