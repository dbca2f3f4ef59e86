// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/controlsocket.h"

#include <functional>

namespace yagura {

class Monitor;

/// What the process that holds a data directory does for others: who, import, render, raise.
class Holder
{
public:
    explicit Holder(Monitor& monitor);

    /// What "raise" does; without it, the request is refused (there is no window).
    void setRaise(std::function<void()> raise);
    VoidResult listen();
    void close();

private:
    Monitor& m_monitor;
    ControlServer m_server;
};

} // namespace yagura
