// SPDX-FileCopyrightText: The Yagura developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/collect/collector.h"
#include "core/collect/hostsample.h"

#include <memory>

namespace yagura {

/// This machine's metrics from /proc and statvfs: under AWS/EC2 with the names of the service and
/// an InstanceId of its own, and under CWAgent with the names of the vendor's agent. Every ten
/// seconds until told otherwise (MonitoringLevel); the status checks come every minute at least.
std::unique_ptr<Collector> makeHostCollector(const CollectContext& context);
std::unique_ptr<Collector> makeHostCollector(const CollectContext& context, const HostPaths& paths);

} // namespace yagura
