// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yagura {

/// Wall clock times of a zone over the time that metrics are kept, fast for many points.
class LocalCalendar
{
public:
    /// @param zoneName  IANA name; empty or unknown: UTC
    explicit LocalCalendar(const std::string& zoneName);

    static bool isKnown(const std::string& zoneName);

    /// Seconds since 1970-01-01 00:00 of the local wall clock.
    [[nodiscard]] std::int64_t localSeconds(TimePoint time) const;

private:
    struct Step
    {
        std::int64_t from = 0; ///< seconds since 1970, UTC
        std::int64_t offset = 0; ///< seconds east of UTC
    };
    std::vector<Step> m_steps; ///< ascending; the first holds for all times before
};

} // namespace yagura
