// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/worker.h"

#include <QLoggingCategory>
#include <QTimer>

#include <exception>

namespace yagura {

namespace {

Q_LOGGING_CATEGORY(lcWorker, "yagura.worker")

/// Milliseconds to the next whole multiple of the interval; never 0, so that one multiple is met
/// once.
std::int64_t untilNextMultiple(std::int64_t now, std::int64_t interval)
{
    const std::int64_t past = ((now % interval) + interval) % interval;
    return interval - past;
}

} // namespace

Worker::Worker(const Clock& clock)
    : m_clock(clock)
{
    m_thread.setObjectName(QStringLiteral("worker"));
}

Worker::~Worker()
{
    stop();
}

void Worker::add(WorkerTask task)
{
    m_tasks.push_back(std::move(task));
}

void Worker::start()
{
    if (m_thread.isRunning())
        return;
    m_isStopping = false;
    m_context = std::make_unique<QObject>();
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_context.get(), [this] { begin(); });
    // The timers must go in the thread that they belong to.
    connect(
        &m_thread, &QThread::finished, m_context.get(),
        [this] {
            qDeleteAll(m_timers);
            m_timers.clear();
            m_hasEnded.store(true, std::memory_order_release);
        },
        Qt::DirectConnection);
    m_thread.start();
}

void Worker::stop()
{
    m_isStopping = true;
    m_thread.quit();
    m_thread.wait();
    // QThread::wait() orders the thread's work before ours, but by means that the thread sanitizer
    // cannot see in a Qt that was built without it.
    static_cast<void>(m_hasEnded.load(std::memory_order_acquire));
    m_context.reset();
}

void Worker::begin()
{
    for (std::size_t i = 0; i < m_tasks.size(); ++i) {
        auto* timer = new QTimer;
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, m_context.get(), [this, i] { runTask(i); });
        m_timers.push_back(timer);
        schedule(i, true);
    }
}

void Worker::schedule(std::size_t index, bool atOnce)
{
    if (m_isStopping)
        return;
    const WorkerTask& task = m_tasks[index];
    const Milliseconds interval = task.currentInterval ? task.currentInterval() : task.interval;
    std::int64_t delay = interval.count();
    if (atOnce)
        delay = 0;
    else if (task.isAligned)
        delay = untilNextMultiple(toEpochMs(m_clock.now()), interval.count());
    m_timers[index]->start(static_cast<int>(delay));
}

void Worker::runTask(std::size_t index)
{
    if (m_isStopping)
        return;
    bool hasMore = false;
    try {
        hasMore = m_tasks[index].run();
    } catch (const std::exception& problem) {
        // Costs this turn of this task: the others, and its next turn, go on.
        qCWarning(lcWorker, "The task %s failed unexpectedly: %s", m_tasks[index].name.c_str(),
                  problem.what());
    }
    schedule(index, hasMore);
}

} // namespace yagura
