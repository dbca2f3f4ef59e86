// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/timerange.h"
#include "fuzzing.h"

using namespace yagura;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzzing::textOf(data, size);
    if (const auto time = parseIso8601(text)) {
        if (parseIso8601(formatIso8601(*time)) != time)
            std::abort();
    }
    for (const int hours : {0, -11, 14}) {
        const auto range = RangeExpression::parse(text, Seconds{hours * 3600});
        if (!range)
            continue;
        for (const TimePoint now : {kEarliestTime, fromEpochMs(1'773'841'530'123), kLatestTime}) {
            const auto resolved = range->resolve(now);
            if (resolved
                && !(resolved->from < resolved->to && resolved->from >= kEarliestTime
                     && resolved->to <= kLatestTime + Seconds{1}))
                std::abort();
        }
        if (RangeExpression::parse(range->text(), Seconds{hours * 3600}) != range)
            std::abort();
    }
    return 0;
}
