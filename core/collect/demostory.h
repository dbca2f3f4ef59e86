// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>

namespace yagura {

/// What happens to the demo fleet, as functions of the time alone: every instant can be computed by
/// itself, and comes out the same every time. Times are minutes relative to the anchor, the whole
/// minute in which the demo was opened (14:32 in the design's pictures): 14:02 is -30, and what
/// lies ahead goes on by the same rules.
class DemoStory
{
public:
    explicit DemoStory(TimePoint anchor, std::uint64_t seed = 20260318);

    [[nodiscard]] TimePoint anchor() const { return m_anchor; }
    [[nodiscard]] double minutesFromAnchor(TimePoint time) const;
    [[nodiscard]] TimePoint at(double minutes) const;

    /// Smooth noise between -1 and 1; `channel` tells one from the other.
    [[nodiscard]] double noise(std::uint64_t channel, double x) const;
    /// Between 0 and 1, without any relation from minute to minute.
    [[nodiscard]] double chance(std::uint64_t channel, TimePoint minute) const;

    /// The load of the hour, about 1 while the demo begins, less in its night.
    [[nodiscard]] double traffic(double minute) const;
    /// The rolling deployment at 12:17, 14 minutes: slower answers, a host less; 0 to 1.
    [[nodiscard]] double deploy(double minute) const;
    /// One web target cannot reach orders-db: at 14:03, for 52 minutes, and again every seven hours
    /// for 25; the shares of failing requests of two smaller incidents before. 0 to 1.
    [[nodiscard]] double incident(double minute) const;
    /// 1 from the second minute of an incident on: requests that wait for their time-out.
    [[nodiscard]] double timeouts(double minute) const;

    /// Requests to web-prod in the minute that begins there.
    [[nodiscard]] double requests(double minute) const;
    /// Failed requests of all, in percent.
    [[nodiscard]] double errorRate(double minute) const;
    /// Seconds.
    [[nodiscard]] double responseP50(double minute) const;
    [[nodiscard]] double responseP90(double minute) const;
    [[nodiscard]] double responseP99(double minute) const;

private:
    TimePoint m_anchor;
    std::uint64_t m_seed;
};

} // namespace yagura
