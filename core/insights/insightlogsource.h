// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/scope.h"
#include "core/base/timerange.h"

#include <functional>
#include <string>
#include <vector>

namespace yagura {

struct InsightEvent
{
    TimePoint time;
    std::string message;
};

/// Where Contributor Insights reads log events: whoever keeps logs registers one. Called from any
/// thread.
class InsightLogSource
{
public:
    using Consumer = std::function<void(const InsightEvent&)>;

    virtual ~InsightLogSource() = default;
    /// Hands over the events with range.from <= time < range.to of the log groups, in any order.
    /// @param names  log groups by name; a trailing * stands for any ending. Unknown ones are
    /// passed over.
    /// @param arns  log groups by ARN, likewise
    virtual VoidResult read(const Scope& scope, const std::vector<std::string>& names,
                            const std::vector<std::string>& arns, const TimeRange& range,
                            const Consumer& consumer) const = 0;
};

} // namespace yagura
