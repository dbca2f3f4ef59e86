// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/hostsample.h"
#include "core/metrics/metricrequests.h"

namespace yagura {

struct HostIdentity
{
    std::string instanceId; ///< the dimension InstanceId of AWS/EC2
    std::string host; ///< the dimension host of CWAgent
};

/// The metrics of one sample: what is a level from `current` alone, what is a rate from the
/// difference to `previous`. Bytes, packets and operations are those of the interval (their Sum
/// over a period is what went through).
///
/// Never a spike: without a previous sample, with a gap of more than three intervals (a suspended
/// machine) or a clock that went backwards there are levels only; a device counts from its second
/// sample on; a counter that wrapped at 32 bits is continued, one that started anew gives no point.
///
/// Everything is marked for a resolution of one second, so that each sample can be a point of its own:
/// the first graph appears with the second sample, and after three hours a minute is kept, as for
/// any high-resolution metric.
std::vector<PutMetricDataRequest> hostMetrics(const HostSample* previous, const HostSample& current,
                                              const HostIdentity& identity, Milliseconds interval);

/// What a counter advanced by; nothing when it started anew.
std::optional<std::uint64_t> counterDelta(std::uint64_t before, std::uint64_t after);

} // namespace yagura
