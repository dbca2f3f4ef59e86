// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/monitor/monitor.h"
#include "ui/shell/appcontext.h"
#include "ui/shell/timecontext.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace yagura {

/// What a page needs: a monitor without sources, in memory, at a fixed instant. Jobs of the page
/// have ended when it goes.
class PageFixture
{
public:
    static constexpr TimePoint kNow = fromEpochSeconds(1'773'810'000); ///< 2026-03-18T05:00:00Z

    PageFixture()
        : clock(kNow)
        , monitor(options())
        , isOpen(monitor.open().has_value())
        , time(clock)
        , context{monitor, time, cursor, monitor.defaultScope()}
    { }

    ~PageFixture()
    {
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        monitor.stop();
    }

    Q_DISABLE_COPY_MOVE(PageFixture)

    ManualClock clock;
    Monitor monitor;
    const bool isOpen;
    TimeContext time;
    TimeCursor cursor;
    AppContext context;

private:
    MonitorOptions options()
    {
        MonitorOptions result;
        result.collectHost = false;
        result.clock = &clock;
        return result;
    }
};

} // namespace yagura
