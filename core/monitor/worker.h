// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

class QTimer;

namespace yagura {

/// One thing the worker does again and again.
struct WorkerTask
{
    std::string name;
    Milliseconds interval{1000};
    bool isAligned = false; ///< on whole multiples of the interval of the wall clock
    /// Returns true to be called again at once (after other tasks that are due had their turn).
    std::function<bool()> run;
    /// Instead of `interval` where that changes: asked after every run.
    std::function<Milliseconds()> currentInterval = {};
};

/// The background thread: runs its tasks on schedule, one after the other. Tasks run to their end,
/// so each must be short: stop() waits for the one under way.
class Worker final : public QObject
{
    Q_OBJECT
public:
    explicit Worker(const Clock& clock);
    ~Worker() override; ///< stops

    /// Before start() only.
    void add(WorkerTask task);
    void start();
    /// No task runs after this returns. Idempotent; not from the worker's own thread.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_thread.isRunning(); }

private:
    void begin();
    void schedule(std::size_t index, bool atOnce);
    void runTask(std::size_t index);

    const Clock& m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in m_thread while that runs
    std::vector<WorkerTask> m_tasks;
    std::vector<QTimer*> m_timers; ///< children of m_context; used in m_thread only
    std::atomic<bool> m_isStopping{false};
    std::atomic<bool> m_hasEnded{false}; ///< the last that the thread does with this object
};

} // namespace yagura
