// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/scope.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace yagura {

class Monitor;
class Settings;
class TimeContext;
class TimeCursor;

/// What every page of a window is handed. Plain references; outlives the pages.
struct AppContext
{
    Monitor& monitor;
    TimeContext& time;
    TimeCursor& cursor;
    Scope scope;
    Settings* settings
        = nullptr; ///< what the window remembers (starred dashboards, ...); may be absent in tests
    QString endpointUrl = {}; ///< where programs send to; empty without an endpoint
};

/// Runs `task` on the pool and `done(result)` in the GUI thread, unless `context` is gone by then.
/// Tasks must only touch thread-safe services and values they captured by value. The GUI thread
/// never waits.
template <typename Task, typename Done>
void runThenCallback(QObject* context, Task task, Done done)
{
    QPointer<QObject> guard(context);
    QThreadPool::globalInstance()->start(
        [guard, task = std::move(task), done = std::move(done)]() mutable {
            auto result = std::make_shared<std::invoke_result_t<Task>>(task());
            // A QPointer may only be looked at in the GUI thread: go there first, by way of the
            // application object.
            QMetaObject::invokeMethod(
                qApp,
                [guard, result, done = std::move(done)]() mutable {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace yagura
