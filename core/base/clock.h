// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <atomic>

namespace yagura {

/// Where "now" comes from. Passed in, so that every rule can be tested at any date; nothing outside `app`
/// and this folder asks the system clock. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
};

/// Stands still until told otherwise.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(TimePoint start)
        : m_now(toEpochMs(start))
    {
    }
    [[nodiscard]] TimePoint now() const override { return fromEpochMs(m_now.load()); }
    void set(TimePoint time) { m_now = toEpochMs(time); }
    void advance(Milliseconds by) { m_now += by.count(); }

private:
    std::atomic<std::int64_t> m_now;
};

} // namespace yagura
